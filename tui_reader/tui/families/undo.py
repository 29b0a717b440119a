"""Undo: the last act of this session, then those of earlier ones."""

from __future__ import annotations

from collections.abc import Callable

from tui_reader.tui.desk.desk import Desk
from tui_reader.tui.session import Host


class Undo:
    """One stack for the whole session, on every screen that can change something."""

    def __init__(self, host: Host, desk: Desk, changed: Callable[[], object]) -> None:
        """``changed`` shows everything as it is then."""
        self._host = host
        self._desk = desk
        self._changed = changed

    def undo(self) -> None:
        """Takes back the last act of this session, then those of earlier ones."""
        after = self._desk.undo_stack.undo()
        if after is None:
            self._desk.save()
            what = self._desk.library.acts.undo()
            if what is not None and self._desk.thread_id is not None:
                self._desk.reload(self._desk.thread_id)
            after = f"undone: {what}" if what is not None else None
        if after is not None:
            self._changed()
        self._host.tell(after or "nothing to undo")
