"""The peek: the parent of a comment, or what a quote refers to, without leaving the place."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tui_reader.reading.lines import BOLD, EMPTY, Line, Piece
from tui_reader.tui.overlays.base import Overlay

Look = tuple[str, Callable[[int, int], list[Line]]]
"""What is looked at in a word, and a function from width and height to its lines."""


class PeekOverlay(Overlay):
    """Shows what is above; the peek key walks on upwards, ``enter`` goes there."""

    def __init__(
        self, look: Look, further: Callable[[], Look | None], go: Callable[[], None], keys: Sequence[str], label: str
    ) -> None:
        """``keys`` are those of the peek, ``label`` is the first as it is typed."""
        super().__init__()
        self.name = "Peek"
        self.hints = ((label, "further up"), ("enter", "go there"), ("esc", "back"))
        self._keys = keys
        self._look = look
        self._further = further
        self._go = go

    def inner(self, cells: int, rows: int) -> list[Line]:
        """A word on what this is, and its lines."""
        word, lines = self._look
        return [(Piece(word, "accent", BOLD),), EMPTY, *lines(cells, max(rows - 2, 1))]

    def press(self, key: str, character: str | None) -> None:
        """The peek key looks further up, ``enter`` goes there, anything else closes."""
        if key in self._keys:
            look = self._further()
            if look is not None:
                self._look = look
        elif key == "enter":
            self.close()
            self._go()
        else:
            self.close()
