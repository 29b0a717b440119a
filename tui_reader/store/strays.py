"""Files that lie in a place that is not their own: the copies that sync tools leave where two machines wrote at once.

Every tool names them in its own way (``x.sync-conflict-20240131-101010-ABCDEFG.json``, ``x (conflicted copy).json``,
``x-LAPTOP.json``, ``x (1).json``, ``x 2.json``), so that the name only raises a suspicion: what a file is, and of which
thread, its content says.
"""

from __future__ import annotations

import contextlib
import os
import re
from collections.abc import Iterator
from pathlib import Path

from tui_reader.errors import DamagedError, StoreError
from tui_reader.store import segments, states
from tui_reader.store.disk import Disk
from tui_reader.store.paths import SmallKind
from tui_reader.store.schema import Kind
from tui_reader.store.segments import Tables
from tui_reader.store.threads import Stored

_BUCKET = re.compile(r"[0-9a-f]{2}\.json")
_SHARD = re.compile(r"\d{6,}\.json|index\.json")
_OWN = re.compile(r"[a-z0-9][a-z0-9._-]*(~[0-9a-f]{16})?")
_AFTER = " -_.(["
"""What may stand between a name and what a tool puts behind it."""
_IGNORED = re.compile(r"\.bak$|\.damaged-|^\.|\.tmp$")


def suspected(disk: Disk) -> bool:
    """Whether a sync tool seems to have left copies: a look into the folders that every act of two machines meets in.

    Costs three listings of some hundred names, whatever the size of the library.
    """
    return any(True for _ in _beside(disk)) or any(True for _ in _of_folder(disk.at.bookmarks, _BUCKET))


def derived(disk: Disk) -> list[Path]:
    """Copies of what follows from other files or means nothing elsewhere."""
    lasting = (*disk.at.small, disk.at.following.stem)
    return [path for path in _beside(disk) if not path.name.startswith(lasting)]


def following(disk: Disk) -> list[Path]:
    """Copies of what is followed."""
    return [path for path in _beside(disk) if path.name.startswith(disk.at.following.stem)]


def small(disk: Disk) -> list[tuple[SmallKind, Path]]:
    """Copies of the files of one table: mutes, people, shelves."""
    return [(kind, path) for path in _beside(disk) for kind in disk.at.small if path.name.startswith(kind)]


def bookmarks(disk: Disk) -> list[Path]:
    """Copies of files of the notebook."""
    return list(_of_folder(disk.at.bookmarks, _BUCKET))


def threads(disk: Disk) -> Iterator[tuple[Path, str]]:
    """Copies of threads, and of which; a listing of all threads, and a look into what is suspect."""
    for path in _suspects(disk.at.threads):
        with contextlib.suppress(DamagedError, StoreError):
            tables = disk.read(path, "thread")
            id = None if tables is None else Stored(path, tables).post(body=False).id
            if id is not None and path != disk.at.thread(id):
                yield path, id


def reading_states(disk: Disk) -> Iterator[tuple[Path, str]]:
    """Copies of reading states, and of which thread."""
    for path in _suspects(disk.at.states):
        with contextlib.suppress(DamagedError, StoreError):
            tables = disk.read(path, "state")
            id = None if tables is None else states.thread_of(tables) or _thread_near(disk, path)
            if id is not None and path != disk.at.state(id):
                yield path, id


def tables_of(disk: Disk, path: Path, kind: Kind) -> Tables | None:
    """The tables of a copy; ``None`` where it is none, or damaged."""
    with contextlib.suppress(DamagedError, StoreError):
        return disk.read(path, kind)
    return None


def _thread_near(disk: Disk, path: Path) -> str | None:
    """The thread whose file's name a name begins with: for states that do not say."""
    stem = path.stem
    for end in range(len(stem) - 1, 0, -1):
        if stem[end] in _AFTER:
            own = disk.at.threads / path.parent.name / f"{stem[:end]}.json"
            with contextlib.suppress(DamagedError, OSError):
                if (tables := segments.load(own)) is not None:
                    return Stored(own, tables).post(body=False).id
    return None


def _beside(disk: Disk) -> Iterator[Path]:
    """Names at the top of a library and in the catalogue that begin as one of ours and go on."""
    at = disk.at
    ours = (at.about, at.revision, at.undo, at.following, *at.small.values(), at.search, at.addresses)
    own = {path.name for path in (*ours, at.search_log)}
    own |= {at.search.name + more for more in ("-wal", "-shm", "-journal")}
    for name in _names(at.root):
        copy = name not in own and not _IGNORED.search(name) and any(_is_copy(name, path) for path in ours)
        if copy and (at.root / name).is_file():
            yield at.root / name
    yield from _of_folder(at.catalogue, _SHARD)


def _is_copy(name: str, of: Path) -> bool:
    """Whether a name is that of a copy: the original's with something in the middle, and never only another ending."""
    if not name.startswith(of.stem) or not name.endswith(of.suffix):
        return False
    middle = name[len(of.stem) : len(name) - len(of.suffix)]
    return middle[:1] in (" ", "-", "_", "(", "[") or (middle.startswith(".") and "conflict" in middle)


def _of_folder(folder: Path, own: re.Pattern[str]) -> Iterator[Path]:
    for name in _names(folder):
        if name.endswith(".json") and not own.fullmatch(name) and not _IGNORED.search(name):
            yield folder / name


def _suspects(folder: Path) -> Iterator[Path]:
    """Files whose names are not of our making, or go on where another file's name ends."""
    for inner in _names(folder):
        names = sorted(name[:-5] for name in _names(folder / inner) if name.endswith(".json"))
        before = ""
        for name in names:
            longer = before and name.startswith(before) and name[len(before)] in _AFTER
            if longer or "conflict" in name or not _OWN.fullmatch(name):
                yield folder / inner / f"{name}.json"
            if not longer:
                before = name


def _names(folder: Path) -> list[str]:
    try:
        with os.scandir(folder) as found:
            return [item.name for item in found]
    except OSError:
        return []
