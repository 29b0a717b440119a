"""Making files durable: a few one after the other, and many together.

What many files take is waiting, and the turns of those that wait. On Linux one call makes durable all that its disk
has not written yet, which for a hundred files takes half of what syncing each does, and no threads. It also waits for
what other programs wrote there, which the disk would have to write in any case. Where it is not known to be as good as
syncing each file, each is synced.
"""

from __future__ import annotations

import contextlib
import functools
import os
import re
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

_MANY = 8
"""Files from which they are synced together."""
_SYNCERS = 32
"""How many are synced at once: the disk joins those that wait, and each then waits for its turn in the interpreter."""
_ROUND = 64
"""Files that are handed over to be synced together; twice as many are open at most."""
_DISKS = frozenset(("ext3", "ext4", "tmpfs", "xfs"))
"""File systems of which the one call waits for what the disk itself holds back, and tells of what fails.

Not so ext2 (leaves what the disk holds back), f2fs (does nothing, and says that all is well, where its checkpoints are
off), overlay (does not hear of what fails in the layer below it), and those that pass files on to programs or machines.
The files of btrfs have another device than what is mounted, so that it is not found.
"""
_TELLING = (5, 17)
"""The release of Linux from which the call tells of all that fails: of the contents of files from 5.8, and only then of
what the file system writes about them, their lengths and names."""


class Syncing:
    """Files that are to be durable together, and then their names."""

    def __init__(self, folder: Path) -> None:
        """Begin, before the files are written. ``folder`` is one on their disk."""
        self._waiting: list[int] = []
        self._running: list[Future[None]] = []
        self._disk = _open_disk(folder)
        """The folder, open, where all of its disk can be synced by one call; that tells of what has failed since it was
        opened, so it is opened before anything is written."""
        self._together = False
        """Whether the files are so many that this is done."""

    def take(self, descriptor: int) -> None:
        """Take an open file that is written; it is closed when it is not needed any more.

        From the `_MANY`-th on, all that were taken are closed without being synced where `finish` syncs their disk.
        """
        self._waiting.append(descriptor)
        if self._disk is not None and len(self._waiting) >= _MANY:
            self._together = True
        if self._together:
            self._close()
        elif len(self._waiting) >= _ROUND:
            self._hand_over()

    def finish(self) -> None:
        """Wait until all files that were taken are durable; raises ``OSError`` where one is not."""
        if self._disk is not None and self._together:
            _sync_disk(self._disk)
        elif self._running or len(self._waiting) >= _MANY:
            self._hand_over()
            self._wait()
        else:
            waiting, self._waiting = self._waiting, []
            _sync_all(waiting)

    def finish_names(self, folders: Sequence[str]) -> None:
        """Make durable what the files, which are durable, are called now in their folders."""
        if self._disk is not None and self._together:
            _sync_disk(self._disk)
            return
        each: Callable[..., Iterable[object]] = _syncers().map if len(folders) >= _MANY else map
        list(each(sync_folder, folders))

    def end(self) -> None:
        """Close what is open; also where not all is durable."""
        for share in self._running:
            share.exception()
        self._close()
        if self._disk is not None:
            os.close(self._disk)
            self._disk = None

    def _close(self) -> None:
        waiting, self._waiting = self._waiting, []
        for descriptor in waiting:
            os.close(descriptor)

    def _hand_over(self) -> None:
        """Let those that wait be synced meanwhile, when those before them are: so few files are open at once."""
        self._wait()
        waiting, self._waiting = self._waiting, []
        shares = min(_SYNCERS, len(waiting))
        self._running = [_syncers().submit(_sync_all, waiting[i::shares]) for i in range(shares)]

    def _wait(self) -> None:
        running, self._running = self._running, []
        for failed in [error for share in running if (error := share.exception()) is not None]:
            raise failed


def sync_folder(folder: Path | str) -> None:
    """Make names in a folder durable; quietly nothing where the system cannot (Windows, some network disks)."""
    if os.name == "nt":
        return
    try:
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    except OSError:
        return
    try:
        with contextlib.suppress(OSError):
            os.fsync(descriptor)
    finally:
        os.close(descriptor)


@functools.cache
def _syncers() -> ThreadPoolExecutor:
    """Threads that sync files; the same ones always, since the memory that each leaves behind is not given back."""
    from concurrent.futures import ThreadPoolExecutor

    return ThreadPoolExecutor(_SYNCERS)


def _sync_all(descriptors: Sequence[int]) -> None:
    """Make open files durable, and close them, also where one fails."""
    failed: OSError | None = None
    for descriptor in descriptors:
        try:
            if failed is None:
                os.fsync(descriptor)
        except OSError as error:
            failed = error
        finally:
            os.close(descriptor)
    if failed is not None:
        raise failed


# All of a disk


def _open_disk(folder: Path) -> int | None:
    """A folder of a disk that one call makes durable, open; ``None`` where that cannot be, or is not known."""
    if not sys.platform.startswith("linux"):
        return None
    try:
        if not _is_known(os.stat(folder).st_dev):  # noqa: PTH116  (each of many batches asks)
            return None
        return os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    except OSError:
        return None


@functools.lru_cache(8)
def _is_known(device: int) -> bool:
    """Whether one call is known to make all of a device durable: by the list of what is mounted, see ``man 5 proc``."""
    if not _tells(os.uname().release) or _syncfs() is None:
        return False
    with contextlib.suppress(OSError, ValueError, IndexError):
        for line in Path("/proc/self/mountinfo").read_text("utf-8", "replace").splitlines():
            numbers, _, kind = line.partition(" - ")
            major, minor = map(int, numbers.split()[2].split(":"))
            if os.makedev(major, minor) == device:
                return kind.split()[0] in _DISKS
    return False


def _tells(release: str) -> bool:
    """Whether a release of Linux, such as ``6.1.0-18-amd64``, tells of all that fails; not where it has no number."""
    number = re.match(r"(\d+)\.(\d+)", release)
    return number is not None and (int(number[1]), int(number[2])) >= _TELLING


@functools.cache
def _syncfs() -> Callable[[int], int] | None:
    import ctypes

    return getattr(ctypes.CDLL(None, use_errno=True), "syncfs", None)


def _sync_disk(descriptor: int) -> None:
    import ctypes

    sync = _syncfs()
    if sync is None or sync(descriptor):
        error = ctypes.get_errno()
        raise OSError(error, os.strerror(error))
