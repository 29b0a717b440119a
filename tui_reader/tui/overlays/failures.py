"""What could not be fetched: each with its reason, and when it is tried again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from tui_reader.reading.lines import Piece
from tui_reader.text import when
from tui_reader.text.cells import cut
from tui_reader.tui.overlays.base import ListOverlay

if TYPE_CHECKING:
    from tui_reader.library.following import Trouble

LONGEST = 40
"""Cells of a title."""


class Failures(ListOverlay):
    """Choosing one tries it again at once."""

    hints = (("enter", "try again"), ("esc", "back"))

    def __init__(self, troubles: Sequence[Trouble], now: datetime, again: Callable[[str], None]) -> None:
        super().__init__("Could not be fetched")
        self._troubles = troubles
        self._now = now
        self._again = again

    def count(self) -> int:
        """How many there are."""
        return len(self._troubles)

    def row(self, index: int) -> tuple[Sequence[Piece], Sequence[Piece]]:
        """What, and why; when it is due again."""
        trouble = self._troubles[index]
        words = (Piece(cut(trouble.title, LONGEST), "text"), Piece(f"  {trouble.reason}", "dim"))
        return words, (Piece(f"again {when.full(trouble.again, self._now)}", "dim"),)

    def choose(self, index: int) -> None:
        """Tries one again."""
        self.close()
        self._again(self._troubles[index].id)
