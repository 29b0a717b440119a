"""What could not be fetched: each with its reason, and when it is tried again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from tui_reader.reading.lines import EMPTY, Line, Piece
from tui_reader.text import when
from tui_reader.text.structure import Span
from tui_reader.text.wrap import wrap
from tui_reader.tui.overlays.base import ListOverlay

if TYPE_CHECKING:
    from tui_reader.library.following import Trouble

MARGIN = 2
"""Cells before a reason, as before the rows above it."""

SHORTEST = 4
"""Rows of the list at least, its head included."""


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
        """What could not be fetched; when it is due again."""
        trouble = self._troubles[index]
        return (Piece(trouble.title, "text"),), (Piece(f"again {when.full(trouble.again, self._now)}", "dim"),)

    def inner(self, cells: int, rows: int) -> list[Line]:
        """The rows, and below them the whole reason of the chosen one, with its address."""
        self.selected = max(min(self.selected, self.count() - 1), 0)
        trouble = self._troubles[self.selected]
        told = (Span(trouble.reason), Span(trouble.address))
        reason = [line for span in told for line in wrap([span], max(cells - MARGIN, 1))][: max(rows - SHORTEST, 0)]
        foot: list[Line] = [(Piece(" " * MARGIN), *(Piece(span.text, "dim") for span in line)) for line in reason]
        return [*super().inner(cells, rows - len(foot) - bool(foot)), *([EMPTY] if foot else []), *foot]

    def choose(self, index: int) -> None:
        """Tries one again."""
        self.close()
        self._again(self._troubles[index].id)
