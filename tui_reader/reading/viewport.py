"""Which lines stand on the screen: an anchor of item and line, and the arithmetic of scrolling.

Nothing here needs the height of everything: the walk goes from the anchor as far as the screen reaches, so a thread
of any size, and a comment of any length, scroll at the cost of a screen.
"""

from __future__ import annotations

from typing import Protocol


class Measure(Protocol):
    """What has lines: items one below the other."""

    @property
    def count(self) -> int:
        """How many items there are."""

    def reach(self, position: int, count: int) -> int:
        """How many of the first ``count`` lines an item has."""

    def is_ready(self, position: int) -> bool:
        """Whether the whole height of an item is known, or can be at no cost that could be felt."""


BEYOND = 1 << 40
"""More lines than any item has: asks for its whole height."""


class Viewport:
    """A window of some height on a sequence of items."""

    __slots__ = ("_map", "_measure", "height", "line", "position")

    def __init__(self, measure: Measure) -> None:
        self._measure = measure
        self.height = 0
        """Rows of the screen."""
        self.position = 0
        """The item at the top."""
        self.line = 0
        """Which of its lines is the first on the screen."""
        self._map: list[tuple[int, int]] | None = None

    def changed(self) -> None:
        """Items or heights have changed: forget what was computed."""
        self._map = None

    @property
    def rows(self) -> list[tuple[int, int]]:
        """Item and line of every row of the screen, from the top; shorter than the screen at the end."""
        if self._map is None:
            self._map = self._walk(self.height)
        return self._map

    def _walk(self, rows: int) -> list[tuple[int, int]]:
        found: list[tuple[int, int]] = []
        measure, position, line = self._measure, self.position, self.line
        count = measure.count
        while len(found) < rows and position < count:
            end = measure.reach(position, line + rows - len(found))
            found.extend([(position, number) for number in range(line, end)])
            position, line = position + 1, 0
        return found

    def row_of(self, position: int, line: int = 0) -> int | None:
        """The screen row of a line of an item; nothing where it is not on the screen."""
        rows = self.rows
        if not rows or not rows[0] <= (position, line) <= rows[-1]:
            return None
        try:
            return rows.index((position, line))
        except ValueError:
            return None

    def offset_of(self, position: int) -> int | None:
        """The row of an item's first line, negative where it begins above the screen; nothing where none shows."""
        rows = self.rows
        if not rows or not rows[0][0] <= position <= rows[-1][0]:
            return None
        if position == rows[0][0]:
            return -rows[0][1]
        return self.row_of(position)

    def place(self, position: int, line: int, row: int) -> None:
        """Put a line of an item on a row of the screen, or as near to it as the beginning of all allows.

        An item above whose height is not ready yet ends the screen at the top too: nobody is to wait for a comment
        of megabytes that they only passed.
        """
        self.position, self.line = position, line
        self._map = None
        if row > 0:
            self._up(row)
        elif row < 0:
            self._down(-row)

    def scroll(self, lines: int) -> bool:
        """Move the window; down at most until the last line stands at the bottom."""
        before = (self.position, self.line)
        if lines < 0:
            self._up(-lines, wait=True)
        elif lines > 0:
            self._down(min(lines, self.below(lines)))
        self._map = None
        return (self.position, self.line) != before

    def below(self, limit: int) -> int:
        """How many lines stand below the screen, counted up to a limit."""
        rows = self.rows
        if len(rows) < self.height or not rows:
            return 0
        position, line = rows[-1]
        found = 0
        count = self._measure.count
        while found < limit and position < count:
            want = line + 1 + limit - found
            found += max(self._measure.reach(position, want) - line - 1, 0)
            position, line = position + 1, -1
        return min(found, limit)

    @property
    def at_top(self) -> bool:
        """Whether the first line of all is on the screen."""
        return self.position == 0 and self.line == 0

    @property
    def at_end(self) -> bool:
        """Whether the last line of all is on the screen."""
        return self.below(1) == 0

    def to_end(self) -> None:
        """Show the last lines."""
        count = self._measure.count
        if not count:
            return
        last = count - 1
        self.place(last, self._measure.reach(last, BEYOND) - 1, self.height - 1)

    def settle(self) -> None:
        """Leave no room empty below the last line while there are lines above the first."""
        missing = self.height - len(self.rows)
        if missing > 0 and not self.at_top:
            self._up(missing)
            self._map = None

    def show(self, position: int, start: int, end: int) -> None:
        """Scroll as little as needed so that the lines ``start`` to ``end`` of an item are on the screen.

        Where they do not all fit, the first of them stands at the top.
        """
        rows = self.rows
        if rows and (position, start) < rows[0]:
            self.place(position, start, 0)
            return
        if rows and (position, end - 1) <= rows[-1]:
            return
        self.place(position, end - 1, self.height - 1)
        if self.rows and (position, start) < self.rows[0]:
            self.place(position, start, 0)

    def _up(self, lines: int, *, wait: bool = False) -> None:
        measure = self._measure
        position, line = self.position, self.line - lines
        while line < 0 and position > 0 and (wait or measure.is_ready(position - 1)):
            position -= 1
            line += measure.reach(position, BEYOND)
        self.position, self.line = position, max(line, 0)
        self._map = None

    def _down(self, lines: int) -> None:
        measure = self._measure
        position, line = self.position, self.line + lines
        count = measure.count
        while position < count - 1 and (have := measure.reach(position, line + 1)) <= line:
            line -= have
            position += 1
        if position < count:
            line = min(line, max(measure.reach(position, line + 1) - 1, 0))
        self.position, self.line = position, line
        self._map = None
