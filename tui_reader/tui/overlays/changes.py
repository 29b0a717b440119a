"""What was changed in a text: its versions against each other."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from tui_reader.reading.bodies.changes import Version, change_lines
from tui_reader.reading.lines import EMPTY, Line, pad
from tui_reader.tui.overlays.base import Overlay


class ChangesOverlay(Overlay):
    """Shows the versions; arrows scroll, any other key closes."""

    name = "Changes"

    def __init__(self, versions: Sequence[Version], now: datetime) -> None:
        super().__init__()
        self._versions = versions
        self._now = now
        self._made: tuple[int, list[Line]] = (0, [])
        self._first = 0

    def inner(self, cells: int, rows: int) -> list[Line]:
        """As many lines as fit."""
        if self._made[0] != cells:
            self._made = (cells, change_lines(self._versions, cells, self._now))
        lines = self._made[1]
        self._first = max(0, min(self._first, len(lines) - rows))
        return [pad(line, cells) for line in lines[self._first : self._first + rows]] or [EMPTY]

    def press(self, key: str, character: str | None) -> None:
        """Scrolls or closes."""
        step = {"down": 1, "j": 1, "up": -1, "k": -1, "space": 8, "pagedown": 8, "pageup": -8}.get(key)
        if step is None:
            self.close()
        else:
            self._first += step
