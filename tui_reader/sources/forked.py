"""Work done meanwhile by a copy of this process, where there is a processor for it.

What it finds goes into a temporary file and not through a pipe, so that neither waits for the other. A copy has
everything at hand that this process has read and shares its memory, so that it costs little to start; but only a
process of one thread can be copied safely, and only POSIX systems can.
"""

from __future__ import annotations

import os
import pickle
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from itertools import islice
from typing import IO, Any

_BATCH = 512
"""What is written together."""


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class Forked:
    """A copy of this process at work; a context, at whose end it is gone."""

    def __init__(self, process: int, found: IO[bytes]) -> None:
        self._process = process
        self._found = found
        self._status: int | None = None

    @classmethod
    def start(cls, work: Callable[[], Iterable[Any]]) -> Forked | None:
        """A copy that does some work; ``None`` where there can be none.

        Args:
            work: makes what is wanted; it must open anew whatever file it reads, since a copy moves in open files with
                this process.
        """
        if processors() < 2 or not hasattr(os, "fork") or threading.active_count() > 1:
            return None
        from tempfile import TemporaryFile

        try:
            found = TemporaryFile()  # noqa: SIM115  (closed by the context)
        except OSError:
            return None
        parent = os.getpid()
        try:
            process = os.fork()
        except OSError:
            found.close()
            return None
        if process:
            return cls(process, found)
        status = 1
        try:
            items = iter(work())
            while os.getppid() == parent and (batch := list(islice(items, _BATCH))):
                pickle.dump(batch, found, pickle.HIGHEST_PROTOCOL)
            pickle.dump(None, found, pickle.HIGHEST_PROTOCOL)
            found.flush()
            status = 0
        finally:
            os._exit(status)  # nothing of this process may be ended twice, nor said

    def results(self) -> Iterator[Any] | None:
        """What it found, when it has found all; ``None`` where it failed, so that the work is still to be done."""
        if self._wait() != 0:
            return None
        self._found.seek(0)
        return self._read()

    def _read(self) -> Iterator[Any]:
        for batch in iter(lambda: pickle.load(self._found), None):
            yield from batch

    def _wait(self) -> int:
        if self._status is None:
            try:
                _, status = os.waitpid(self._process, 0)
                self._status = os.waitstatus_to_exitcode(status)
            except ChildProcessError:
                self._status = 1
        return self._status

    def __enter__(self) -> Forked:
        return self

    def __exit__(self, *error: object) -> None:
        if self._status is None:
            with suppress(OSError):
                os.kill(self._process, 9)
            self._wait()
        self._found.close()
