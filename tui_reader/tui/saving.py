"""Writing reading states: in order, never an older over a newer one, and off the thread that answers keys.

A durable write waits for the disk, which can take longer than a frame. The state is taken on the app's thread and
written on another; a write at the end (the thread is left, the process is told to end) is done at once, and a
write that was overtaken by it is dropped.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from tui_reader.model import ReadingState

if TYPE_CHECKING:
    from tui_reader.library import Library


class Saver:
    """Writes the reading states of one library."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._lock = threading.Lock()
        self._tickets = 0
        self._written: dict[str, int] = {}

    def ticket(self) -> int:
        """A number that grows: what was taken later wins."""
        self._tickets += 1
        return self._tickets

    def write(self, ticket: int, thread_id: str, state: ReadingState) -> bool:
        """Writes a state unless a later one is written already; whether it did. Raises ``ReaderError``."""
        with self._lock:
            if self._written.get(thread_id, 0) > ticket:
                return False
            self._library.save_state(thread_id, state)
            self._written[thread_id] = ticket
            return True
