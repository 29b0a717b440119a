"""Finding in one text, counted block by block so that a text of megabytes keeps nobody waiting."""

from __future__ import annotations

import time
from collections.abc import Iterator

from tui_reader.reading.bodies.body import Hits
from tui_reader.reading.bodies.find import FindCount, Matcher
from tui_reader.reading.bodies.flow import Flow, Parsed


class TextFind:
    """A find in one text, counted block by block."""

    def __init__(self, matcher: Matcher, parsed: Parsed, origin: int) -> None:
        self.matcher: Matcher = matcher
        """What is sought."""
        self.origin: int = origin
        """The line at the top of the screen when the find began, or was kept."""
        self.current: int | None = None
        """Which hit the find stands on, from 0."""
        self._parsed = parsed
        self._total = 0
        self._done = False
        self._counting: Iterator[int] = (matcher.count((block,)) for block in parsed)

    def hits(self) -> Hits:
        """The hits of the text, for drawing it from its beginning."""
        return self.matcher.hits(self.current)

    def count(self) -> FindCount:
        """How far the find has come."""
        at = self.current + 1 if self.current is not None else None
        return FindCount(at, self._total, 0, self._done)

    def search(self, seconds: float) -> bool:
        """Count on for some time; returns whether there is more."""
        until = time.perf_counter() + seconds
        while not self._done and time.perf_counter() < until:
            self._count_on()
        return not self._done

    def _count_on(self) -> None:
        found = next(self._counting, None)
        if found is None:
            self._done = True
        else:
            self._total += found

    def total_at_least(self, wanted: int, *, all_of_it: bool) -> int:
        """How many hits there are, counted at least so far."""
        while not self._done and (all_of_it or self._total < wanted):
            self._count_on()
        return self._total

    def first_from(self, block: int) -> int | None:
        """Which hit is the first from a block on; the first of all where none follows, nothing where there is none."""
        before = 0
        for number, found in enumerate(self._parsed):
            if number >= block and self.matcher.count((found,)):
                return before
            if number < block:
                before += self.matcher.count((found,))
        return 0 if before else None

    def line_of_current(self, flow: Flow) -> int | None:
        """The line on which the current hit stands."""
        number = 0
        while flow.reach(number + 1) > number:
            if any(piece.role == "cur" for piece in flow.lines[number]):
                return number
            number += 1
        return None
