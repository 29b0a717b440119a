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

from tui_reader.errors import NewerLibraryError, NotFoundError, ReaderError, StoreError
from tui_reader.kept import Pane, ReadingState
from tui_reader.tui.desk.opened import Opened

if TYPE_CHECKING:
    from tui_reader.library import Library

REST_SECONDS = 0.4
"""How long no key is a rest."""
AGAIN_SECONDS = 3.0
"""How long after a failure it is tried again."""
LONGEST_SECONDS = 15.0
"""How long a reader who never rests goes on without the state being written."""


class Saver:
    """Writes the reading states of one library. What cannot be written is kept and tried again until it can."""

    def __init__(
        self, library: Library, written: Callable[[], object], failed: Callable[[ReaderError], object]
    ) -> None:
        """``written`` is called after a state was written, ``failed`` where one could not be."""
        self.refusal: ReaderError | None = None
        """Why something was not written, as it was raised last; whoever says that it is over forgets it."""
        self._library = library
        self._written = written
        self._failed = failed
        self._lock = threading.Lock()
        self._tickets = 0
        self._newest: dict[str, int] = {}
        self._waiting: dict[str, tuple[int, ReadingState]] = {}
        self._acts: list[Callable[[], object]] = []
        self._tried_at = 0.0
        self._dirty = False
        self._dirty_at = self._touched_at = 0.0
        self._act = ""

    def touch(self, act: str = "") -> None:
        """Something changed that is worth saving once the reader rests for a moment."""
        self._act = act or self._act
        self._touched_at = time.monotonic()
        if not self._dirty:
            self._dirty, self._dirty_at = True, self._touched_at

    @property
    def due(self) -> bool:
        """Whether something is worth saving and the reader rests, or has not for long."""
        now = time.monotonic()
        rests = now - self._touched_at >= REST_SECONDS or now - self._dirty_at >= LONGEST_SECONDS
        return self._dirty and rests

    @property
    def unsaved(self) -> int:
        """How many states and acts could not be written so far."""
        return len(self._waiting) + len(self._acts)

    def insist(self, act: Callable[[], object]) -> None:
        """Does something to the library; what the disk refuses is raised, kept, and tried again until it is done."""
        try:
            act()
        except (NotFoundError, NewerLibraryError):
            raise
        except StoreError as error:
            self._acts.append(act)
            todo = f"{error.todo}; until then it is kept here" if error.todo else "it is tried again"
            self.refusal = StoreError(error.what, todo=todo, where=error.where)
            raise self.refusal from None

    def waiting(self, thread_id: str) -> ReadingState | None:
        """The state of a thread that could not be written: newer than what the library has."""
        kept = self._waiting.get(thread_id)
        return kept[1] if kept is not None else None

    def save(self, opened: Opened, pane: Pane, *, zoomed: bool = False, visited: bool = False, act: str = "") -> None:
        """Writes the state of a thread at once, and whatever waits. Raises ``ReaderError``."""
        self._act = act or self._act
        write = self._take(opened, pane, zoomed=zoomed, visited=visited)
        if write is not None:
            write()
            self._written()
        if self._again():
            self._written()

    def aside(
        self, opened: Opened | None, pane: Pane, *, zoomed: bool = False
    ) -> Callable[[], Callable[[], object] | None] | None:
        """What is to be written, as a function for another thread; ``None`` where nothing is.

        The function gives back what is to be done on the first thread then, if anything is.
        """
        taken = self._take(opened, pane, zoomed=zoomed) if self.due and opened is not None else None
        again = bool(self.unsaved) and time.monotonic() - self._tried_at > AGAIN_SECONDS
        if taken is None and not again:
            return None
        if again:
            self._tried_at = time.monotonic()

        def write() -> Callable[[], object] | None:
            try:
                done = taken() if taken is not None else False
                return self._written if self._again() or done else None
            except NotFoundError:  # The thread was removed: nothing to keep.
                return None
            except ReaderError as error:
                failure = error  # The name of the clause is gone when the function runs.
                return lambda: self._failed(failure)

        return write

    def _again(self) -> bool:
        """Writes what could not be written before; whether there was anything. Raises ``ReaderError``."""
        waiting = list(self._waiting.items())
        for thread_id, (ticket, state) in waiting:
            try:
                self._write(thread_id, ticket, state, "")
            except NotFoundError:  # The thread was removed: nothing to keep.
                self._waiting.pop(thread_id, None)
        acts = list(self._acts)
        for act in acts:
            try:
                act()
            except NotFoundError:
                pass
            except ReaderError as error:
                self.refusal = error
                raise
            self._acts.remove(act)
        return bool(waiting or acts)

    def _take(
        self, opened: Opened, pane: Pane, *, zoomed: bool = False, visited: bool = False
    ) -> Callable[[], bool] | None:
        """Takes the state of a thread and gives what writes it unless a later one is written; whether it did."""
        self._dirty = False
        if self._library.read_only:
            return None
        state = opened.take(pane, zoomed=zoomed, visited=visited)
        if state is None:
            return None
        self._tickets += 1
        ticket, act, thread_id = self._tickets, self._act, opened.id
        self._act = ""
        return lambda: self._write(thread_id, ticket, state, act)

    def _write(self, thread_id: str, ticket: int, state: ReadingState, act: str) -> bool:
        with self._lock:
            if self._newest.get(thread_id, 0) > ticket:
                return False
            try:
                self._library.marks.save(thread_id, state, undo=act)
            except NotFoundError:
                raise
            except ReaderError as error:
                self._waiting[thread_id] = (ticket, state)
                self.refusal = error
                raise
            self._waiting.pop(thread_id, None)
            self._newest[thread_id] = ticket
            return True
