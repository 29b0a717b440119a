"""What follows the cursor: beside the list or under it the post that it rests on, in a text the place that is saved."""

from __future__ import annotations

import time

from tui_reader.tui.desk.desk import Desk
from tui_reader.tui.desk.placing import Placing
from tui_reader.tui.session import Host

PREVIEW_SECONDS = 0.12
"""How long the cursor rests on a post before the pane beside the list shows it."""


class Following:
    """Shows the post under the cursor beside the list, or under its drawer, once the cursor rests."""

    def __init__(self, host: Host, desk: Desk, placing: Placing) -> None:
        self._host = host
        self._desk = desk
        self._placing = placing
        self._pending = False
        self._moved_at = 0.0

    def moved(self) -> None:
        """Something moved: in the list, the pane beside it follows when the cursor rests; else the place is saved."""
        if self._desk.pane != "posts":
            self._desk.touch()
            return
        self._moved_at = time.monotonic()
        if not self._pending:
            self._pending = True
            self._host.after(PREVIEW_SECONDS, self._follow)

    def _follow(self) -> None:
        left = self._moved_at + PREVIEW_SECONDS - time.monotonic()
        if left > 0.005:
            self._host.after(left, self._follow)
            return
        self._pending = False
        if self._desk.pane == "posts" and self._placing.parts.shape != "narrow":
            self._host.guarded(self._desk.follow)
            self._host.show()
