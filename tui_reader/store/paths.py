"""Where everything of a library lies, and how an id becomes the name of a file.

Nothing else in the program joins paths below a library, so the layout can be read here whole.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Literal

_PLAIN = re.compile(r"[a-z0-9][a-z0-9_-]*(\.[a-z0-9_-]+)*")
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?")
_UNSAFE = re.compile(r"[^a-z0-9_-]+")
SUFFIX = ".json"
_LONGEST = 64
_KEPT = 2_048
SmallKind = Literal["mutes", "people", "shelves"]
"""Files that lie beside the others, each with one table of its own name."""
STRIPES = 16
"""Locks per kind of file: enough that two writers seldom meet, few enough to hold all at once in a bulk act."""
BUCKETS = 256
"""Files of the notebook: 40 bookmarks in each at 10,000, so that keeping one rewrites little."""


def file_name(thread_id: str) -> str:
    """The name, without suffix, of a thread's files: the id itself where every file system takes it as it is.

    Others are made safe and told apart by a digest after ``~``: upper case is not kept apart everywhere, and an
    id may hold anything.
    """
    if len(thread_id) <= _LONGEST and _PLAIN.fullmatch(thread_id) and not _RESERVED.fullmatch(thread_id):
        return thread_id
    import hashlib

    start = _UNSAFE.sub("-", thread_id[:24].lower()).strip("-") or "x"
    digest = hashlib.blake2b(thread_id.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
    return f"{start}~{digest}"


class Layout:
    """The paths of one library."""

    def __init__(self, root: Path) -> None:
        self.root = root
        """The library's folder."""
        self.about = root / "library.json"
        """What this folder is, and the version that wrote it."""
        self.revision = root / "revision"
        """One byte longer after every act: what other processes look at to see whether something changed."""
        self.catalogue = root / "catalogue"
        """The post list, in shards, and ``index.json`` that says which holds what."""
        self.index = self.catalogue / "index.json"
        self.threads = root / "threads"
        """One file per thread, in folders by the first letter: few, since each that a batch touches is synced."""
        self.states = root / "state"
        """Reading state, one small file per thread that was opened."""
        self.bookmarks = root / "bookmarks"
        """The notebook."""
        self.mutes = root / "mutes.json"
        """What is muted."""
        self.people = root / "people.json"
        """What the reader wrote of persons."""
        self.shelves = root / "shelves.json"
        """Searches that were saved."""
        self.small: dict[SmallKind, Path] = {"mutes": self.mutes, "people": self.people, "shelves": self.shelves}
        """Files of one table each, which is named as they are: see ``stamped``."""
        self.search = root / "search.sqlite"
        """The search index: follows from threads and notebook, and is made anew where it is missing."""
        self.search_log = root / "search.log"
        """Threads that the index may be behind on."""
        self.addresses = root / "addresses.log"
        """Which threads are at or about which addresses: follows from the threads."""
        self.course = root / "course.json"
        """How far additions of long files came that were stopped: what is lost of it costs time, and nothing else."""
        self.undo = root / "undo.json"
        """The last acts that can be taken back."""
        self.following = root / "following.json"
        """What is followed, and when it was last asked."""
        self.trash = root / "trash"
        """Removed threads and their states, until they are purged."""
        self.pending = root / "pending"
        """One note per act in progress: which threads' rows in the catalogue may be behind after a kill."""
        self.temporary = root / "tmp"
        """Files being written, before they are renamed into place."""
        self.locks = root / "locks"
        """Lock files; empty, and of no meaning when no process holds them."""
        self.thread: Callable[[str], Path] = lru_cache(_KEPT)(self._thread)
        """The file of a thread: to add one asks for it five times."""

    def _thread(self, thread_id: str) -> Path:
        name = file_name(thread_id)
        return self.threads.joinpath(name[0], f"{name}{SUFFIX}")

    def state(self, thread_id: str) -> Path:
        """The file of a thread's reading state."""
        name = file_name(thread_id)
        return self.states.joinpath(name[0], f"{name}{SUFFIX}")

    def trashed(self, thread_id: str) -> Path:
        """Where a removed thread lies."""
        return self.trash / f"{file_name(thread_id)}.json"

    def trashed_state(self, thread_id: str) -> Path:
        """Where the reading state of a removed thread lies."""
        return self.trash / f"{file_name(thread_id)}.state.json"

    def bucket(self, thread_id: str) -> Path:
        """The file of the notebook that holds a thread's bookmarks."""
        return self.bookmarks / bucket_name(thread_id)

    def shard(self, name: str) -> Path:
        """A shard of the catalogue."""
        return self.catalogue / f"{name}.json"

    def relative(self, path: Path) -> str:
        """A path as messages call it."""
        try:
            return path.relative_to(self.root).as_posix()
        except ValueError:
            return str(path)


def bucket_name(thread_id: str) -> str:
    """The name of the file of the notebook that holds a thread's bookmarks."""
    return f"{_hash(thread_id) % BUCKETS:02x}{SUFFIX}"


def stripe(kind: str, thread_id: str) -> str:
    """The name of the lock for a thread's file of a kind."""
    return f"{kind}-{_hash(thread_id) % STRIPES:x}"


def _hash(text: str) -> int:
    return zlib.crc32(text.encode("utf-8", "surrogatepass"))
