"""What is typed in the status row: find and filter."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tui_reader.reading.lines import BOLD, Line, Piece
from tui_reader.reading.status import Hint, fits, status_line
from tui_reader.tui.editing import Editor

HINTS = (Hint("enter", "keep"), Hint("esc", "clear"))
"""The keys while one types; letters go into the field, so that the match keys cannot be among them."""
STEP = "tab"
"""The key that goes to the next match."""


class Prompt:
    """A field in the status row that acts while one types."""

    def __init__(
        self,
        label: str,
        *,
        text: str = "",
        changed: Callable[[str], None],
        keep: Callable[[str], None],
        clear: Callable[[], None],
        step: Callable[[int], object],
        count: Callable[[], list[Piece]],
        next: Callable[[], str] = lambda: "next",
        wrong: Callable[[], Sequence[Piece]] = tuple,
    ) -> None:
        """``keep`` is given what was typed; what it does not keep is typed on, and ``wrong`` says why.

        ``next`` says in a word where a step leads; nothing where there is nothing to step to.
        """
        self.editor = Editor(text, offered=True)
        """What is being typed."""
        self._label = label
        self._changed = changed
        self._keep = keep
        self._clear = clear
        self._step = step
        self._count = count
        self._next = next
        self._wrong = wrong

    def line(self, width: int) -> Line:
        """The label, the field, what was found or is wrong, and the keys."""
        left = [*self._field(width), *(self._wrong() or self._count())]
        next = self._next()
        hints = (Hint(STEP, next), *HINTS) if next else HINTS
        return status_line(self._field(width) if self.too_long(width) else left, hints, width)

    def too_long(self, width: int) -> Sequence[Piece]:
        """What is wrong, where that has no room beside the field; empty where it has."""
        wrong = self._wrong()
        return () if not wrong or fits([*self._field(width), *wrong], HINTS[-1:], width) else wrong

    def _field(self, width: int) -> list[Piece]:
        label = Piece(f"{self._label} ", "accent", BOLD)
        room = max(min(width // 3, 40), 8)
        typed = min(len(self.editor.text) + 1, room) if self.editor.text.isascii() else room
        return [label, *self.editor.field(typed), Piece("  ")]

    def press(self, key: str, character: str | None) -> None:
        """Typing acts at once; arrows go through the matches, ``enter`` keeps, ``escape`` clears."""
        if key == "enter":
            self._keep(self.editor.text)
        elif key == "escape":
            self._clear()
        elif key in ("down", "ctrl+n", STEP):
            self._step(1)
        elif key in ("up", "ctrl+p", "shift+tab"):
            self._step(-1)
        elif key == "backspace" and not self.editor.text:
            self._clear()
        else:
            before = self.editor.text
            self.editor.press(key, character)
            if self.editor.text != before:
                self._changed(self.editor.text)

    def paste(self, text: str) -> None:
        """A pasted text goes to the cursor."""
        self.editor.insert(text)
        self._changed(self.editor.text)
