"""The note editor: several lines of the reader's own words about what was kept."""

from __future__ import annotations

from collections.abc import Callable

from tui_reader.reading.lines import BOLD, EMPTY, Line, Piece, spread
from tui_reader.tui.editing import LIMIT, Editor
from tui_reader.tui.overlays.base import Overlay

Edit = Callable[[str], str | None]
"""Lets the reader change a text in an editor of their own; ``None`` where that failed or changed nothing."""


class NoteOverlay(Overlay):
    """Edits a note; leaving with ``escape`` keeps what was there before.

    A note that is too long to be typed in is left to the reader's own editor, so that nothing of it is lost.
    """

    name = "Note"

    def __init__(self, text: str, about: str, done: Callable[[str], None], edit: Edit | None = None) -> None:
        super().__init__()
        self.too_long = len(text) > LIMIT
        """Whether only an editor can take it."""
        self._whole = text
        self.editor = Editor("" if self.too_long else text, lines=True)
        """What is being typed."""
        self._about = about
        self._done = done
        self._edit = edit
        own = (("^o", "editor"),) if edit is not None else ()
        self.hints = (*own, ("esc", "back")) if self.too_long else (
            ("enter", "keep"), ("^j", "new line"), *own, ("esc", "back"),
        )  # fmt: skip

    def inner(self, cells: int, rows: int) -> list[Line]:
        """The label with what the note is about, a blank, and the text."""
        head = spread((Piece("Note", "bookmark", BOLD),), (Piece(self._about, "dim"),), cells)
        if self.too_long:
            words = f"{len(self._whole):,} characters: too long to be changed here."
            return [head, EMPTY, (Piece(words, "text"),), (Piece("^o opens it in your editor.", "dim"),)]
        text = self.editor.area(cells, max(rows - 2, 1))
        return [head, EMPTY, *text, *([EMPTY] * max(0, min(3, rows - 2) - len(text)))]

    def press(self, key: str, character: str | None) -> None:
        """Typing; ``enter`` keeps the note, ``ctrl+j`` or ``shift+enter`` make a new line, ``ctrl+o`` the editor."""
        if key == "ctrl+o" and self._edit is not None:
            changed = self._edit(self._whole if self.too_long else self.editor.text)
            if changed is not None:
                self.close()
                self._done(changed.strip())
        elif self.too_long:
            if key in ("enter", "escape"):
                self.close()
        elif key == "enter":
            text = self.editor.text.strip()
            self.close()
            self._done(text)
        elif key in ("ctrl+j", "newline", "shift+enter", "alt+enter"):
            self.editor.insert("\n")
        elif not self.editor.press(key, character):
            super().press(key, character)

    def paste(self, text: str) -> None:
        """A pasted text goes to the cursor, with its lines."""
        if not self.too_long:
            self.editor.insert(text)
