"""The ranges of a page that its discussion takes, and what is left of it for the article."""

from __future__ import annotations

import sys
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from tui_reader.sources.formats.page.markup.dom import Page
from tui_reader.sources.formats.page.markup.positions import Positions


class Cut:
    """The ranges that are not the article's, and how much text they take."""

    def __init__(self, page: Page, taken: list[tuple[int, int]]) -> None:
        self.page = page
        merged: list[tuple[int, int]] = []
        for start, stop in sorted(taken):
            if merged and start < merged[-1][1]:
                merged[-1] = (merged[-1][0], max(stop, merged[-1][1]))
            else:
                merged.append((start, stop))
        self.ranges = merged
        self.starts = Positions([start for start, _ in merged])
        self.stops = [stop for _, stop in merged]
        self.weights = [0]
        for start, stop in merged:
            free = page.mass[stop] - page.mass[start] - (page.linked[stop] - page.linked[start])
            self.weights.append(self.weights[-1] + free)

    def holds(self, i: int) -> bool:
        """Whether a node is in one of them."""
        place = bisect_right(self.starts.positions, i) - 1
        return place >= 0 and i < self.stops[place]

    def outside(self, nodes: Iterable[int]) -> Iterator[int]:
        """Of nodes in document order, those that are in none of them."""
        ranges = iter([*self.ranges, (sys.maxsize, sys.maxsize)])
        start, stop = next(ranges)
        for i in nodes:
            while i >= stop:
                start, stop = next(ranges)
            if i < start:
                yield i

    def weight(self, start: int, stop: int) -> int:
        """Text beside links in a range of the page, without theirs."""
        page = self.page
        total = page.mass[stop] - page.mass[start] - (page.linked[stop] - page.linked[start])
        low = self.starts.count(0, start)
        high = self.starts.count(0, stop)
        return total - (self.weights[high] - self.weights[low])
