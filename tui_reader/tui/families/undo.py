"""Undo: the last act of this session, then those of earlier ones."""

from __future__ import annotations

from collections.abc import Callable

from tui_reader.errors import ReaderError
from tui_reader.tui.desk.desk import Desk
from tui_reader.tui.families.shelve import named
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
            if self._desk.library.acts.undo() is not None:
                if self._desk.thread_id is not None:
                    self._desk.reload(self._desk.thread_id)
                after = self._of_earlier()
        if after is not None:
            self._changed()
        self._host.tell(after or "nothing to undo")

    def _of_earlier(self) -> str:
        """What was taken back of an earlier session, which the reader may not remember: the act and its post."""
        from tui_reader.library.trash import KIND as REMOVAL

        step = self._desk.library.acts.undone
        assert step is not None
        try:
            entry = self._desk.library.entry(step.thread)
        except ReaderError:
            entry = None
        if step.kind == REMOVAL:
            return f"brought back {named(entry) if entry is not None else step.what.removeprefix('removed ')}"
        undone = f"undone: {step.what}"
        return undone if entry is None or entry.label in undone else f"{undone} in {named(entry)}"
