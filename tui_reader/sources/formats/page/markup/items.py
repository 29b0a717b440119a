"""One contribution as a place on the page: which range of nodes is its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from typing import cast

from tui_reader.sources.formats.page.markup.dom import Page


@dataclass(slots=True)
class Item:
    """A range of nodes that holds one contribution, and the ranges in it that belong to others."""

    start: int
    """Its first node."""
    stop: int
    """The node after its last."""
    inner: Sequence[tuple[int, int]] = ()
    """The ranges of contributions that stand inside it, in order: not its own."""
    flat: bool = False
    """Whether it is a run of siblings rather than one element."""
    kind: int = 0
    """Which of several kinds of blocks on the page it is: answers and comments on them, comments and pingbacks."""

    def own(self) -> Iterator[int]:
        """Its nodes, without those of the contributions inside it."""
        for start, stop in self.own_ranges():
            yield from range(start, stop)

    def first(self, count: int) -> Sequence[int]:
        """The first so many of its nodes."""
        if not self.inner:
            return range(self.start, min(self.start + count, self.stop))
        return list(islice(self.own(), count))

    def own_ranges(self) -> Iterator[tuple[int, int]]:
        """The ranges that they stand in."""
        at = self.start
        for start, stop in self.inner:
            yield at, start
            at = stop
        yield at, self.stop

    def said(self, page: Page) -> Iterator[str]:
        """What its texts say, in order, without those of nothing but space."""
        if self.inner:
            nodes: Iterator[int] = chain.from_iterable(page.texts(start, stop) for start, stop in self.own_ranges())
        else:
            nodes = page.texts(self.start, self.stop)
        return filter(None, map(str.strip, map(page.text.__getitem__, nodes)))

    def weight(self, page: Page) -> int:
        """How much text is its own."""
        total = page.mass[self.stop] - page.mass[self.start]
        return total - sum(page.mass[stop] - page.mass[start] for start, stop in self.inner)

    def link_weight(self, page: Page) -> int:
        """How much of it stands in links."""
        total = page.linked[self.stop] - page.linked[self.start]
        return total - sum(page.linked[stop] - page.linked[start] for start, stop in self.inner)


def nest(items: list[Item]) -> list[Item]:
    """Items in document order, each with the ranges directly inside it filled in."""
    items = sorted(items, key=lambda item: (item.start, -item.stop))
    kept: list[Item] = []
    stack: list[Item] = []
    inner: list[tuple[int, int]] = []
    for item in items:
        item.inner = ()
        while stack and stack[-1].stop <= item.start:
            stack.pop()
        if stack:
            around = stack[-1]
            if around.start == item.start and around.stop == item.stop:
                continue
            if item.stop > around.stop:  # overlaps: cannot come from one tree, so not an item
                continue
            if around.inner:
                inner = cast("list[tuple[int, int]]", around.inner)
            else:
                around.inner = inner = []  # of those few that hold others
            inner.append((item.start, item.stop))
        stack.append(item)
        kept.append(item)
    return kept


def of_elements(page: Page, elements: list[int], kind: int = 0) -> list[Item]:
    """Elements as items."""
    return nest([Item(i, page.end[i], kind=kind) for i in elements])
