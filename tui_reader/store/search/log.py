"""Which threads the search index may be behind on: an append-only list that every act adds to before it is done.

To add a line costs an act some microseconds, so that adding, reading and keeping never wait for the index. Whoever
brings the index up takes the lines away afterwards; a kill in between leaves them for the next. Where there is no
index yet, nothing is noted: it is then made from everything.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterable
from contextlib import AbstractContextManager
from typing import Protocol

from tui_reader.store.paths import Layout


class Disk(Protocol):
    """What is needed of a library's files."""

    at: Layout

    def lock(self, *names: str) -> AbstractContextManager[None]: ...


LOCK = "search-log"
"""The lock under which lines are added and taken away."""
EVERYTHING = "*"
"""The line that says: compare all threads."""
_LONGEST = 1 << 20


def note(disk: Disk, thread_ids: Iterable[str]) -> None:
    """Say that threads are about to change; the caller's note of the act in progress is already on disk."""
    if not disk.at.search.exists():
        return
    lines = "".join(_line(id) for id in thread_ids).encode("utf-8", "replace")
    # A failure here is no reason to fail the act: the index compares everything now and then.
    with contextlib.suppress(OSError), disk.lock(LOCK), disk.at.search_log.open("ab") as log:
        if log.tell() + len(lines) > _LONGEST:
            log.truncate(0)
            lines = _line(EVERYTHING).encode()
        log.write(lines)


def read(disk: Disk) -> tuple[int, dict[str, None] | None]:
    """How long the list is, and its threads in order; ``None`` where everything is to be compared."""
    try:
        with disk.lock(LOCK):
            data = disk.at.search_log.read_bytes()
    except OSError:
        return 0, {}
    return len(data), _threads(data)


def settle(disk: Disk, length: int, busy: Iterable[str]) -> None:
    """Take away what was read, but for threads on which acts were still going on."""
    with contextlib.suppress(OSError), disk.lock(LOCK):
        data = disk.at.search_log.read_bytes() if disk.at.search_log.exists() else b""
        if len(data) < length:  # it became too long meanwhile, and says so
            length = 0
        rest = "".join(map(_line, busy)).encode("utf-8", "replace") + data[length:]
        if rest != data:
            disk.at.search_log.write_bytes(rest)


def _line(id: str) -> str:
    return id.replace("\n", " ") + "\n"


def _threads(data: bytes) -> dict[str, None] | None:
    text = data.decode("utf-8", "replace")
    ids = dict.fromkeys(line for line in text.split("\n") if line)
    if EVERYTHING in ids or "\0" in text or (text and not text.endswith("\n")):
        return None
    return ids
