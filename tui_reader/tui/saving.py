"""Writing reading states: when the reader rests, in order, and off the thread that answers keys.

A durable write waits for the disk, which can take longer than a frame. The state is taken on the app's thread and
written on another; a write at the end (the thread is left, the process is told to end) is done at once, and a
write that was overtaken by it is dropped.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from tui_reader.errors import ReaderError
from tui_reader.model import Pane
from tui_reader.tui.opened import Opened

if TYPE_CHECKING:
    from tui_reader.library import Library

REST_SECONDS = 0.4
"""How long no key is a rest."""
LONGEST_SECONDS = 15.0
"""How long a reader who never rests goes on without the state being written."""


class Saver:
    """Writes the reading states of one library."""

    def __init__(
        self, library: Library, written: Callable[[], object], failed: Callable[[ReaderError], object]
    ) -> None:
        """``written`` is called after a state was written, ``failed`` where one could not be."""
        self._library = library
        self._written = written
        self._failed = failed
        self._lock = threading.Lock()
        self._tickets = 0
        self._newest: dict[str, int] = {}
        self._dirty = False
        self._dirty_at = self._touched_at = 0.0

    def touch(self) -> None:
        """Something changed that is worth saving once the reader rests for a moment."""
        self._touched_at = time.monotonic()
        if not self._dirty:
            self._dirty, self._dirty_at = True, self._touched_at

    @property
    def due(self) -> bool:
        """Whether something is worth saving and the reader rests, or has not for long."""
        now = time.monotonic()
        rests = now - self._touched_at >= REST_SECONDS or now - self._dirty_at >= LONGEST_SECONDS
        return self._dirty and rests

    def save(self, opened: Opened, pane: Pane, *, visited: bool = False) -> None:
        """Writes the state of a thread at once. Raises ``ReaderError``."""
        write = self._take(opened, pane, visited=visited)
        if write is not None:
            opened.unwritten = True
            write()
            opened.unwritten = False
            self._written()

    def aside(self, opened: Opened, pane: Pane) -> Callable[[], Callable[[], object] | None] | None:
        """What is to be written, as a function for another thread; ``None`` where nothing is.

        The function gives back what is to be done on the first thread then, if anything is.
        """
        taken = self._take(opened, pane)
        if taken is None:
            return None

        def write() -> Callable[[], object] | None:
            try:
                return self._written if taken() else None
            except ReaderError as error:
                failure = error  # The name of the clause is gone when the function runs.
                return lambda: self._not_written(opened, failure)

        return write

    def _not_written(self, opened: Opened, error: ReaderError) -> None:
        opened.unwritten = True
        self._failed(error)

    def _take(self, opened: Opened, pane: Pane, *, visited: bool = False) -> Callable[[], bool] | None:
        """Takes the state of a thread and gives what writes it unless a later one is written; whether it did."""
        self._dirty = False
        if self._library.read_only:
            return None
        state = opened.take(pane, visited=visited)
        if state is None:
            return None
        self._tickets += 1
        ticket = self._tickets

        def write() -> bool:
            with self._lock:
                if self._newest.get(opened.id, 0) > ticket:
                    return False
                self._library.save_state(opened.id, state)
                self._newest[opened.id] = ticket
                return True

        return write
