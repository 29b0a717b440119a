"""Who may write: short locks on files, which the system drops when their process dies.

Where the system has ``flock`` it is used directly: waiters queue in the kernel instead of polling, and importing
filelock would cost every ``add`` 25 to 70 ms. Elsewhere filelock does the same, slower.

Whoever holds a lock takes only later ones of ``ORDER``, so that no two wait for each other; ``lock`` refuses the rest.
"""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from tui_reader.errors import StoreError
from tui_reader.store.files import failure, make_folder

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

PATIENCE = 30.0
"""Seconds to wait for another process. The longest act under a lock, a batch of an ``add``, takes under one."""


ORDER = (
    "library", "following", "threads", "state", "bookmarks", "mutes", "people", "shelves", "catalogue", "undo",
    "aside", "search-log",
)  # fmt: skip
"""Kinds of locks, in the order in which they are taken; locks of one kind, ``threads-3`` say, by name and at once."""


class _Held(threading.local):
    def __init__(self) -> None:
        self.ranks: dict[Path, list[int]] = {}


_held = _Held()


def _rank(name: str) -> int:
    kind, _, stripe = name.rpartition("-")
    return ORDER.index(kind if kind in ORDER and stripe else name)


@contextmanager
def lock(folder: Path, *names: str) -> Iterator[None]:
    """Hold the named locks of a folder, taken in ``ORDER``.

    Raises ``RuntimeError`` where this thread holds one of the same kind or a later one: that could wait for ever.
    """
    ordered = sorted(set(names), key=lambda name: (_rank(name), name))
    ranks = [_rank(name) for name in ordered]
    holding = _held.ranks.setdefault(folder, [])
    if ordered and holding and ranks[0] <= holding[-1]:
        raise RuntimeError(f"the lock {ordered[0]} must be taken before {ORDER[holding[-1]]}")
    depth = len(holding)
    holding += ranks
    try:
        with ExitStack() as held:
            for name in ordered:
                held.enter_context(_one(folder / f"{name}.lock"))
            yield
    finally:
        del holding[depth:]
        if not holding:
            _held.ranks.pop(folder, None)


@contextmanager
def attempt(folder: Path, name: str) -> Iterator[bool]:
    """Hold a lock if nobody else does; whether it is held. For work that another process may as well do."""
    path = folder / f"{name}.lock"
    if fcntl is None:
        import filelock

        try:
            make_folder(folder)
            with filelock.FileLock(path, timeout=0):
                yield True
        except filelock.Timeout:
            yield False
        return
    try:
        make_folder(folder)
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o666)
    except OSError as error:
        raise failure(error, path) from None
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
        except OSError:  # a network file system without flock: SQLite's own locks must do
            yield True
        else:
            yield True
    finally:
        os.close(descriptor)


@contextmanager
def _one(path: Path) -> Iterator[None]:
    if fcntl is None:
        with _portable(path):
            yield
        return
    try:
        try:
            descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o666)
        except FileNotFoundError:
            make_folder(path.parent)
            descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o666)
    except OSError as error:
        raise failure(error, path) from None
    try:
        try:
            _wait(descriptor, path)
        except OSError:  # a network file system without flock
            with _portable(path):
                yield
            return
        yield
    finally:
        os.close(descriptor)  # closing lets go of the lock


def _wait(descriptor: int, path: Path) -> None:
    deadline = time.monotonic() + PATIENCE
    pause = 0.0005
    while True:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return
        except BlockingIOError:
            if time.monotonic() > deadline:
                raise _busy(path) from None
            time.sleep(pause)
            pause = min(pause * 1.5, 0.01)


@contextmanager
def _portable(path: Path) -> Iterator[None]:
    import filelock

    try:
        make_folder(path.parent)
        with filelock.FileLock(path, timeout=PATIENCE, poll_interval=0.005):
            yield
    except filelock.Timeout:
        raise _busy(path) from None
    except OSError as error:
        raise failure(error, path) from None


def _busy(path: Path) -> StoreError:
    return StoreError(
        "another process has been writing to the library for too long", todo="close it and try again", where=str(path)
    )
