"""What all long lists share: a cursor that follows identity, scrolling, and rows drawn only when they show.

A list may have a hundred thousand items that are read from disk when they are looked at; nothing here touches an
item that is not on the screen, but for a filter.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import Generic, TypeVar

from tui_reader.reading.glyphs import UNICODE, Glyphs
from tui_reader.reading.lines import Line, Piece, on_ground, pad
from tui_reader.reading.viewport import Viewport

Item = TypeVar("Item")


class LongList(ABC, Generic[Item]):
    """A list with a cursor, in a window of some size, under a head of a few rows."""

    head_rows = 3
    """Rows above the first item."""

    def __init__(self, items: Sequence[Item], glyphs: Glyphs = UNICODE) -> None:
        self.items: Sequence[Item] = items
        """What is listed, after filtering."""
        self.cursor: int = 0 if len(items) else -1
        """Position of the item under the cursor; -1 where the list is empty."""
        self.focused: bool = True
        """Whether the pane has the focus."""
        self.width: int = 0
        """Cells of the pane."""
        self.height: int = 0
        """Rows of the pane, its head included."""
        self.glyphs: Glyphs = glyphs
        """The marks it is drawn with."""
        self.viewport = Viewport(self)
        """Which rows are on the screen."""

    # What a list must say of its items

    @abstractmethod
    def identity(self, item: Item) -> object:
        """What makes an item the same after a refresh."""

    @abstractmethod
    def rows_of(self, position: int) -> int:
        """How many rows an item has, the blank after it included."""

    @abstractmethod
    def item_lines(self, position: int) -> list[Line]:
        """The rows of an item, without the blank after it, without the cursor bar."""

    @abstractmethod
    def head_lines(self) -> list[Line]:
        """The rows of the head."""

    # What the viewport asks

    @property
    def count(self) -> int:
        """How many items are listed."""
        return len(self.items)

    def reach(self, position: int, count: int) -> int:
        """How many of the first ``count`` rows an item has."""
        return min(count, self.rows_of(position))

    def is_ready(self, position: int) -> bool:
        """Whether the height of an item is known: always."""
        return True

    # Size and drawing

    def resize(self, width: int, height: int) -> None:
        """Take another size; the item under the cursor keeps its row as far as that is on the screen."""
        if (width, height) == (self.width, self.height):
            return
        row = self._row()
        self.width, self.height = max(width, 0), max(height, 0)
        self.viewport.height = max(self.height - self.head_rows, 0)
        self._put_back(row)

    def _row(self) -> int:
        return (self.viewport.offset_of(self.cursor) or 0) if self.cursor >= 0 else 0

    def _put_back(self, row: int) -> None:
        self.viewport.changed()
        if self.cursor < 0:
            self.viewport.place(0, 0, 0)
            return
        height = self.viewport.height
        if height:
            self.viewport.place(self.cursor, 0, min(max(row, 0), height - 1))
            self.viewport.settle()
            self._show()

    def _show(self) -> None:
        if self.cursor >= 0 and self.viewport.height:
            end = min(len(self.item_lines(self.cursor)), self.viewport.height)
            self.viewport.show(self.cursor, 0, end)

    def lines(self, first: int = 0, count: int | None = None) -> list[Line]:
        """Rows of the pane, each exactly as wide as it."""
        end = self.height if count is None else min(first + count, self.height)
        head = self.head_lines()
        rows = self.viewport.rows
        drawn: dict[int, list[Line]] = {}
        blank: Line = (Piece(" " * self.width),) if self.width else ()
        lines: list[Line] = []
        for row in range(max(first, 0), end):
            if row < self.head_rows:
                lines.append(pad(head[row], self.width) if row < len(head) else blank)
                continue
            at = row - self.head_rows
            if at >= len(rows):
                lines.append(blank)
                continue
            position, number = rows[at]
            if position not in drawn:
                drawn[position] = self._drawn(position)
            item = drawn[position]
            lines.append(item[number] if number < len(item) else blank)
        return lines

    def _drawn(self, position: int) -> list[Line]:
        lines = [pad(line, self.width) for line in self.item_lines(position)]
        if position != self.cursor or not self.width:
            return lines
        bar = Piece(self.glyphs.bar, "accent" if self.focused else "faint")
        above = self.rows_above(position)
        lit = [on_ground((bar, *_after_first(line)), "raised") for line in lines[above:]]
        return [*lines[:above], *lit]

    def rows_above(self, position: int) -> int:
        """How many of the first rows of an item are a heading above it, which is never lit."""
        return 0

    def index_at(self, y: int) -> int | None:
        """The position of the item at a row of the pane."""
        at = y - self.head_rows
        rows = self.viewport.rows
        return rows[at][0] if 0 <= at < len(rows) else None

    # Moving

    @property
    def selected(self) -> Item | None:
        """The item under the cursor."""
        return self.items[self.cursor] if 0 <= self.cursor < len(self.items) else None

    def select(self, position: int) -> bool:
        """Put the cursor on an item."""
        position = min(max(position, 0), len(self.items) - 1)
        if position < 0 or position == self.cursor:
            return False
        self.cursor = position
        self._show()
        return True

    def next(self) -> bool:
        """The next item."""
        return self.select(self.cursor + 1)

    def previous(self) -> bool:
        """The item before."""
        return self.cursor > 0 and self.select(self.cursor - 1)

    def first(self) -> bool:
        """The first item."""
        return self.select(0)

    def last(self) -> bool:
        """The last item."""
        return self.select(len(self.items) - 1)

    def scroll(self, lines: int) -> bool:
        """Scroll by rows; the cursor moves only where it would leave the screen."""
        if not self.viewport.scroll(lines):
            return False
        rows = self.viewport.rows
        if rows and not rows[0][0] <= self.cursor <= rows[-1][0]:
            self.cursor = rows[0][0] if self.cursor < rows[0][0] else rows[-1][0]
        return True

    def _page(self, rows: int) -> bool:
        if self.cursor < 0 or not self.viewport.height:
            return False
        before = self.cursor
        row = max(self._row(), 0)
        if self.viewport.scroll(rows):
            shown = self.viewport.rows
            self.cursor = shown[min(row, len(shown) - 1)][0]
            if self.cursor == before:
                self.select(self.cursor + (1 if rows > 0 else -1))
            self._show()
            return True
        return self.last() if rows > 0 else self.first()

    def half_page_down(self) -> bool:
        """Half a screen down."""
        return self._page(max(self.viewport.height // 2, 1))

    def half_page_up(self) -> bool:
        """Half a screen up."""
        return self._page(-max(self.viewport.height // 2, 1))

    def page_down(self) -> bool:
        """A screen down."""
        return self._page(max(self.viewport.height - 1, 1))

    def page_up(self) -> bool:
        """A screen up."""
        return self._page(-max(self.viewport.height - 1, 1))

    def show_items(self, items: Sequence[Item], position: int | None) -> None:
        """List other items; the cursor goes to a position there and keeps its row."""
        row = self._row()
        self.items = items
        self.cursor = min(max(position or 0, 0), len(items) - 1)
        self._put_back(row)


def _after_first(line: Line) -> Line:
    """A line without its first cell, which is blank in every list; nothing of a line without cells."""
    if not line:
        return line
    first = line[0]
    rest = first.text[1:]
    return (first._replace(text=rest), *line[1:]) if rest else line[1:]


def compact_number(number: int) -> str:
    """A count for a column: ``1,204``, ``128k``."""
    return f"{number:,}" if number < 100_000 else f"{number // 1000}k" if number < 1_000_000 else _millions(number)


def _millions(number: int) -> str:
    return f"{number / 1_000_000:.1f}M"
