"""Acts that can be taken back: what each of them changed, and taking it back.

A family of verbs notes what an act changed under a kind of its own, and takes back what it noted.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Mapping
from typing import Any

from tui_reader.errors import NotFoundError
from tui_reader.store import undo as steps
from tui_reader.store.disk import Disk

Note = Callable[[str, str, str, Mapping[str, Any] | None], None]
"""Remembers an act: what it was, its kind, its thread, what it changed."""

TakeBack = Callable[[str, Mapping[str, Any]], bool]
"""Takes back in a thread what an act changed; whether anything was."""


class Acts:
    """The acts of one library."""

    def __init__(self, disk: Disk, guard: threading.RLock, ways: Mapping[str, TakeBack], since: int) -> None:
        """Made by the library.

        Args:
            disk: where it lies.
            guard: held while something is taken back.
            ways: how each kind of act is taken back.
            since: when the library was made: nanoseconds since 1970.
        """
        self._disk = disk
        self._guard = guard
        self._ways = ways
        # Where the clock was set back, earlier sessions have numbers that are still to come.
        newest = steps.newest(disk)
        self._since = newest + 1 if newest > time.time_ns() else since
        self.undone: steps.Step | None = None
        """The act that ``undo`` took back last."""
        self.overtaken = False
        """Whether the act that ``undo`` was asked for last was there, but what it changed was changed again since."""
        self._own: set[int] = set()
        self._acted = threading.local()

    @property
    def last(self) -> int | None:
        """What ``undo`` calls the last act of this thread of control that can be undone; ``None`` where it changed
        nothing."""
        step: int | None = getattr(self._acted, "step", None)
        return step

    def begin(self) -> None:
        """An act begins: until it is noted there is no last one."""
        self._acted.step = None

    def note(self, what: str, kind: str, thread_id: str, changed: Mapping[str, Any] | None) -> None:
        """Remembers what an act changed; with ``None`` that it changed nothing."""
        self.begin()
        if changed is not None:
            self._acted.step = steps.push(self._disk, steps.Step(what, kind, thread_id, changed))
            self._own.add(self._acted.step)

    def undo(self, step_id: int | None = None) -> str | None:
        """Takes back an act and says which, or ``None`` where there is nothing (left) to take back.

        Only what the act changed is put back as it was; what came after it stays. Fifty acts can be taken back, also
        after a restart.

        Args:
            step_id: the act, by what ``last`` said after it. Without it the last act of this object, then those
                from before it was made; never what another process has done since.
        """

        def wanted(number: int) -> bool:
            if step_id is not None:
                return number == step_id
            return number in self._own or number < self._since

        with self._guard:
            self._disk.writable()
            self.overtaken = False
            while (step := steps.pop(self._disk, wanted)) is not None:
                take_back = self._ways.get(step.kind)
                try:
                    if take_back is not None and take_back(step.thread, step.changed):
                        self.undone = step
                        return step.what
                    self.overtaken = step_id is not None
                except NotFoundError:
                    continue  # its thread was purged
            return None
