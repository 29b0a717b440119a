"""How far the addition of long files has come, so that one that was stopped goes on where it was.

Written behind what is on disk and never before it. Files that changed since, by their size, times or place, are others
and are read from their beginning; so are those whose addition was finished.
"""

from __future__ import annotations

import contextlib
import time

from tui_reader.errors import StoreError
from tui_reader.store import files
from tui_reader.store.codec import decode, encode
from tui_reader.store.disk import Disk

_PAUSE = 1.0
"""Seconds between two notes of one addition: what a kill costs."""
_KEPT = 16
"""Additions that are remembered, the last ones."""


class Course:
    """The course of one addition, as a context: what ends it early leaves how far it came."""

    def __init__(self, disk: Disk) -> None:
        self._disk = disk
        self._mark = ""
        self._count = 0
        self._noted = time.monotonic()

    def begin(self, mark: str) -> int:
        """How many threads of files, the first, are stored already; the last of them is to come again.

        Args:
            mark: what tells these files from all others.
        """
        self._mark = mark
        count = self._read().get(mark, 0)
        self._count = max(count - 1, 0)
        return count

    def stored(self, count: int) -> None:
        """So many more are on disk."""
        self._count += count
        if self._mark and time.monotonic() - self._noted > _PAUSE:
            self._note()

    def __enter__(self) -> Course:
        return self

    def __exit__(self, kind: type[BaseException] | None, *error: object) -> None:
        if self._mark and kind is not None:
            self._note()
        elif self._mark and self._mark in (known := self._read()):
            del known[self._mark]
            self._write(known)

    def _note(self) -> None:
        known = self._read()
        known.pop(self._mark, None)
        kept = list(known.items())[1 - _KEPT :]
        self._write({**dict(kept), self._mark: self._count})
        self._noted = time.monotonic()

    def _read(self) -> dict[str, int]:
        try:
            found = decode(self._disk.at.course.read_bytes())
        except (OSError, ValueError):
            return {}
        counts = found if isinstance(found, dict) else {}
        return {mark: count for mark, count in counts.items() if isinstance(count, int) and count > 0}

    def _write(self, known: dict[str, int]) -> None:
        with contextlib.suppress(StoreError):
            files.write_all([(self._disk.at.course, [encode(known)])], self._disk.at.temporary, keep=False, sync=False)
