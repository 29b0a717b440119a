"""What every overlay is: a block of lines that takes the keys while it is open."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tui_reader.reading.glyphs import UNICODE, Glyphs
from tui_reader.reading.lines import BOLD, EMPTY, Line, Piece, fit, line_width, pad, spread
from tui_reader.tui.editing import Editor

Hints = Sequence[tuple[str, str]]
"""Keys and labels for the status line."""

PADDING = 2
"""Cells of air at the left and right of an overlay; above and below it is a row."""
WIDEST = 76
"""An overlay is never wider than this."""
HIGHEST = 16
"""Rows of an overlay at most, so that the comment stays in sight."""


class Overlay:
    """A block of lines above the status line."""

    name = ""
    """What stands at the left of the status line while it is open."""
    hints: Hints = (("esc", "back"),)
    """Keys for the status line."""

    glyphs: Glyphs = UNICODE
    """The marks that it is drawn with; set by the screen that shows it."""

    def __init__(self) -> None:
        self.close: Callable[[], None] = lambda: None
        """Takes the overlay away; set by the screen that shows it."""

    def inner(self, cells: int, rows: int) -> list[Line]:
        """The lines without the padding, at most so many rows."""
        raise NotImplementedError

    def press(self, key: str, character: str | None) -> None:
        """A key; ``escape`` always closes."""
        if key == "escape":
            self.close()

    def paste(self, text: str) -> None:
        """A pasted text; nothing where nothing is typed."""

    def click(self, x: int, y: int) -> None:
        """A click, in cells and rows within the padding."""

    def block(self, width: int, rows: int, *, ruled: bool = False, hairline: str = "─") -> list[Line]:
        """All lines of the block with its padding; ``ruled`` draws a hairline above and below."""
        cells = max(width - 2 * PADDING, 1)
        inner = self.inner(cells, max(min(rows - 2, HIGHEST - 2), 1))
        edge: Line = (Piece(hairline * width, "rule"),) if ruled else EMPTY
        margin = Piece(" " * PADDING)
        lines = [pad((margin, *fit(line, cells)), width) for line in inner]
        return [pad(edge, width), *lines, pad(edge, width)][: max(rows, 0)]


class FieldOverlay(Overlay):
    """A label and one line to type: add, tags."""

    def __init__(
        self,
        label: str,
        done: Callable[[str], None],
        *,
        text: str = "",
        help: str = "",
        verb: str = "done",
        complete: Callable[[str], str] | None = None,
        offered: bool = True,
    ) -> None:
        """``offered`` says whether what is typed takes the place of the text that stands there at first."""
        super().__init__()
        self._complete = complete
        self.name = label
        self.editor = Editor(text, offered=offered)
        """What is being typed."""
        self.hints = (("enter", verb), ("esc", "back"))
        self._done = done
        self._help = help

    def inner(self, cells: int, rows: int) -> list[Line]:
        """The field, and a line of help under it."""
        label = Piece(self.name, "accent", BOLD)
        room = cells - line_width((label,)) - 2
        lines: list[Line] = [(label, Piece("  "), *self.editor.field(room))]
        if self._help and rows > 1:
            lines.append((Piece(self._help, "dim"),))
        return lines

    def press(self, key: str, character: str | None) -> None:
        """Typing; ``enter`` hands the text over, ``tab`` goes on with what can only follow."""
        if key == "enter":
            text = self.editor.text.strip()
            self.close()
            self._done(text)
        elif key == "tab" and self._complete is not None:
            before = self.editor.text
            self.editor.offered = False
            self.editor.insert(self._complete(before)[len(before) :])
        elif not self.editor.press(key, character):
            super().press(key, character)

    def paste(self, text: str) -> None:
        """A pasted text goes to the cursor."""
        self.editor.insert(text)


class ListOverlay(Overlay):
    """A few rows to choose from, with a field that filters them where there is one."""

    def __init__(self, label: str, *, filtered: bool = False) -> None:
        super().__init__()
        self.name = label
        self.editor = Editor() if filtered else None
        """The filter; ``None`` where there is none."""
        self.selected = 0
        """Index of the chosen row among the matches."""
        self._first = 0

    def count(self) -> int:
        """How many rows match."""
        raise NotImplementedError

    def row(self, index: int) -> tuple[Sequence[Piece], Sequence[Piece]]:
        """What stands at the left and at the right of one row."""
        raise NotImplementedError

    def choose(self, index: int) -> None:
        """A row was chosen."""
        raise NotImplementedError

    def inner(self, cells: int, rows: int) -> list[Line]:
        """The label or filter, a blank, and as many rows as fit around the chosen one."""
        count = self.count()
        self.selected = max(min(self.selected, count - 1), 0)
        right = (Piece(str(count), "dim"),)
        label = Piece(self.name, "accent", BOLD)
        if self.editor is None:
            head: list[Piece] = [label]
        else:
            head = [label, Piece("  "), *self.editor.field(cells - len(self.name) - 8)]
        lines: list[Line] = [spread(head, right, cells), EMPTY]
        room = max(rows - 2, 1)
        self._first = max(min(self._first, self.selected), self.selected - room + 1)
        for index in range(self._first, min(self._first + room, count)):
            left, aside = self.row(index)
            mark = Piece(f"{self.glyphs.bar} " if index == self.selected else "  ", "accent")
            lines.append(spread((mark, *left), aside, cells))
        if not count:
            lines.append((Piece("  No match.", "dim"),))
        return lines

    def press(self, key: str, character: str | None) -> None:
        """Arrows move, ``enter`` chooses, anything else goes to the filter."""
        step = _STEPS.get(key) or (_LETTERS.get(key) if self.editor is None else None)
        if step is not None:
            self.selected = max(0, min(self.selected + step, self.count() - 1))
        elif key == "enter":
            if self.count():
                self.choose(self.selected)
        elif self.editor is not None and self.editor.press(key, character):
            self.selected = 0
        else:
            super().press(key, character)

    def paste(self, text: str) -> None:
        """A pasted text goes to the filter."""
        if self.editor is not None:
            self.editor.insert(text)

    def click(self, x: int, y: int) -> None:
        """A click on a row chooses it."""
        index = self._first + y - 2
        if y >= 2 and index < self.count():
            self.choose(index)


_LETTERS = {"j": 1, "k": -1}
"""Also these, where nothing is typed."""

_STEPS = {"down": 1, "up": -1, "ctrl+n": 1, "ctrl+p": -1, "pagedown": 8, "pageup": -8}
