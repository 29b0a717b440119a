"""Writing files so that a kill or a power cut leaves the old content or the new, never a mixture.

A file is written beside the library's others under ``tmp/``, synced, renamed over the old one, and its folder
synced. The content that was there before stays reachable as ``<name>.bak``, by a hard link that costs no copy.
"""

from __future__ import annotations

import contextlib
import errno
import itertools
import os
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from tui_reader.errors import StoreError
from tui_reader.store.syncing import Syncing, sync_folder

EARLIER = ".bak"
"""Suffix of the generation before the present one."""

_counter = itertools.count()
_STALE = 3600.0

_REASONS = {
    errno.ENOSPC: ("the disk is full", "free some space; nothing was half-written"),
    errno.EDQUOT: ("the disk quota is used up", "free some space; nothing was half-written"),
    errno.EROFS: ("the library is on a read-only disk", "reading goes on; choose another with --library to keep"),
    errno.EACCES: ("the library may not be written by this user", "check the owner and the rights of the folder"),
    errno.EPERM: ("the library may not be written by this user", "check the owner and the rights of the folder"),
    errno.ENOTDIR: ("a file is in the way of the library's folder", "choose another folder with --library"),
    errno.EMFILE: ("too many files are open", "raise the limit (ulimit -n)"),
}


_INNER = ("locks", "pending", "tmp")
"""Folders of which a reader need not know: the library itself is named in their place."""


def failure(error: OSError, path: Path) -> StoreError:
    """What the system refused, in words."""
    what, todo = _REASONS.get(
        error.errno or 0, (f"cannot be written ({error.strerror or error})", "check the disk and the folder's rights")
    )
    while path.name in _INNER or path.parent.name in _INNER:
        path = path.parent
    return StoreError(what, todo=todo, where=str(path))


def make_folder(folder: Path) -> None:
    """A folder and its parents, durable: each new one is synced into its parent."""
    new: list[Path] = []
    at = folder
    while not at.exists():
        new.append(at)
        if at.parent == at:
            break
        at = at.parent
    for one in reversed(new):
        with contextlib.suppress(FileExistsError):
            one.mkdir()
        sync_folder(one.parent)


def write(path: Path, pieces: Sequence[bytes], temporary: Path, *, keep: bool = True) -> None:
    """Replace a file by new content, durably; with ``keep`` the old content stays as its earlier generation."""
    write_all([(path, pieces)], temporary, keep=keep)


def write_all(
    contents: Iterable[tuple[Path, Sequence[bytes]]], temporary: Path, *, keep: bool = True, sync: bool = True
) -> None:
    """Replace many files; all are durable on return, each is old or new at any moment.

    Nothing is in its place before all are synced.

    Args:
        contents: the files.
        temporary: the folder in which they are written.
        keep: whether the old content stays as the earlier generation.
        sync: whether they are made durable; else they reach the disk when the system likes, for what can be made anew
            after a power cut.
    """
    written: list[tuple[Path, str]] = []
    target = temporary
    syncing = Syncing(temporary)
    process = os.getpid()
    try:
        for path, pieces in contents:
            beside = os.path.join(temporary, f"{path.name}.{process}-{next(_counter)}")  # noqa: PTH118
            written.append((path, beside))
            descriptor = _write_beside(beside, b"".join(pieces))
            syncing.take(descriptor) if sync else os.close(descriptor)
        syncing.finish()
        folders: dict[str, None] = {}
        for path, beside in written:
            target = path
            folder = os.path.dirname(path)  # noqa: PTH120  (for each of many files: a path's parent takes longer)
            if _replace(beside, path, keep):
                folders[os.path.dirname(folder)] = None  # noqa: PTH120
            folders[folder] = None
        if sync:
            syncing.finish_names(list(folders))
        written.clear()
    except OSError as error:
        raise failure(error, target) from None
    finally:
        syncing.end()
        for _, beside in written:
            with contextlib.suppress(OSError):
                os.unlink(beside)  # noqa: PTH108


def _write_beside(beside: str, content: bytes) -> int:
    """Write a new file; it is still open."""
    descriptor = _open(beside)
    try:
        _write_to(descriptor, content)
    except BaseException:
        os.close(descriptor)
        raise
    return descriptor


def _open(beside: str) -> int:
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)
    try:
        return os.open(beside, flags, 0o666)
    except FileNotFoundError:
        make_folder(Path(beside).parent)
        return os.open(beside, flags, 0o666)


def _write_to(descriptor: int, content: bytes) -> None:
    written = os.write(descriptor, content)
    while written < len(content):  # a signal, or more than the system writes at once
        written += os.write(descriptor, memoryview(content)[written:])


def _replace(beside: str, path: Path, keep: bool) -> bool:
    """Put a new file in its place; whether its folder was made for it, so that its name must be synced too."""
    if keep:
        _keep_earlier(path)
    try:
        os.replace(beside, path)  # noqa: PTH105
    except FileNotFoundError:
        if not path.parent.parent.exists():
            make_folder(path.parent.parent)
        path.parent.mkdir(exist_ok=True)
        os.replace(beside, path)  # noqa: PTH105
        return True
    return False


def _keep_earlier(path: Path) -> None:
    """Link the present content to its ``.bak``; where the disk knows no hard links, do without."""
    before = f"{path}{EARLIER}"
    try:
        os.link(path, before)
        return
    except FileExistsError:
        pass
    except OSError:
        return
    with contextlib.suppress(OSError):
        os.unlink(before)  # noqa: PTH108
        os.link(path, before)


@contextlib.contextmanager
def whole(to: Path) -> Iterator[BinaryIO]:
    """A file outside the library that is complete or untouched: written beside its place, synced, and renamed.

    Raises ``StoreError`` where it cannot be written.
    """
    beside = to.with_name(f".{to.name}.{os.getpid()}.tmp")
    try:
        try:
            with beside.open("wb") as stream:
                yield stream
                stream.flush()
                os.fsync(stream.fileno())
            beside.replace(to)
        finally:
            beside.unlink(missing_ok=True)
    except OSError as error:
        raise StoreError(f"cannot be written ({error.strerror})", todo="choose another place", where=str(to)) from None


def earlier(path: Path) -> Path:
    """Where the earlier generation of a file lies, if there is one."""
    return path.with_name(path.name + EARLIER)


def move(source: Path, target: Path) -> None:
    """Rename a file into another folder of the library, durably."""
    try:
        make_folder(target.parent)
        source.replace(target)
        sync_folder(target.parent)
        sync_folder(source.parent)
    except OSError as error:
        raise failure(error, source) from None


def remove(path: Path) -> None:
    """Delete a file and its earlier generation, if they are there."""
    try:
        path.unlink(missing_ok=True)
        earlier(path).unlink(missing_ok=True)
        sync_folder(path.parent)
    except OSError as error:
        raise failure(error, path) from None


def sweep(temporary: Path) -> None:
    """Delete what killed processes left half-written long ago."""
    now = time.time()
    with contextlib.suppress(OSError), os.scandir(temporary) as left:
        for item in left:
            with contextlib.suppress(OSError):
                if now - item.stat().st_mtime > _STALE:
                    Path(item.path).unlink()


ARCHIVED = b"tui-reader/"
"""The folder of an archive of a library; its first member is ``library.json``."""


def is_bookmarks(name: str) -> bool:
    """Whether a file is what browsers export their bookmarks as."""
    if not name.lower().endswith((".html", ".htm")):
        return False
    try:
        with Path(name).open("rb") as file:
            return b"NETSCAPE-Bookmark-file" in file.read(200)
    except (OSError, ValueError):
        return False


def is_archive(name: str) -> bool:
    """Whether a file is an archive of a library: a zip whose first member lies in our folder."""
    try:
        path = Path(name)
        if name == "-" or not path.is_file():
            return False
        with path.open("rb") as file:
            head = file.read(30 + len(ARCHIVED))
    except (OSError, ValueError):
        return False
    return head.startswith(b"PK\x03\x04") and head.endswith(ARCHIVED)
