"""The note editor: several lines of the reader's own words about what was kept."""

from __future__ import annotations

from collections.abc import Callable

from tui_reader.reading.lines import BOLD, EMPTY, Line, Piece, spread
from tui_reader.tui.editing import Editor
from tui_reader.tui.overlays.base import Overlay


class NoteOverlay(Overlay):
    """Edits a note; leaving with ``escape`` keeps what was there before."""

    name = "Note"
    hints = (("enter", "keep"), ("^j", "new line"), ("esc", "back"))

    def __init__(self, text: str, about: str, done: Callable[[str], None]) -> None:
        super().__init__()
        self.editor = Editor(text, lines=True)
        """What is being typed."""
        self._about = about
        self._done = done

    def inner(self, cells: int, rows: int) -> list[Line]:
        """The label with what the note is about, a blank, and the text."""
        head = spread((Piece("Note", "bookmark", BOLD),), (Piece(self._about, "dim"),), cells)
        text = self.editor.area(cells, max(rows - 2, 1))
        return [head, EMPTY, *text, *([EMPTY] * max(0, min(3, rows - 2) - len(text)))]

    def press(self, key: str, character: str | None) -> None:
        """Typing; ``enter`` keeps the note, ``ctrl+j`` or ``shift+enter`` make a new line."""
        if key == "enter":
            text = self.editor.text.strip()
            self.close()
            self._done(text)
        elif key in ("ctrl+j", "newline", "shift+enter", "alt+enter"):
            self.editor.insert("\n")
        elif not self.editor.press(key, character):
            super().press(key, character)

    def paste(self, text: str) -> None:
        """A pasted text goes to the cursor, with its lines."""
        self.editor.insert(text)
