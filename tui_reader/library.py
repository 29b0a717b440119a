"""The verbs of the product, used by both faces: add, open, read, bookmark, remove, undo, check.

The only place where sources and store meet. Nothing of the store's documents, files or locks shows here: what goes
in and comes out are the frozen dataclasses of ``model`` and the few results below. Every act is durable when it
returns, safe beside other processes on the same library, and raises only ``ReaderError``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from tui_reader.model import Bookmark, Entry, ReadingState, Thread, Tree


@dataclass(frozen=True, slots=True)
class Added:
    """What adding one thread did."""

    id: str
    title: str | None
    status: Literal["added", "updated", "unchanged"]
    new: int
    """Comments that the library did not have."""
    comments: int = 0
    """Comments that the thread has now."""
    source: str = ""
    """The source argument that it came from, where it came through ``add_sources``."""
    notes: tuple[str, ...] = ()
    """Warnings of the parser: what it was not sure of."""


@dataclass(frozen=True, slots=True)
class Failed:
    """A source that could not be added; the others were."""

    source: str
    """The argument, or the file within a folder, that failed."""
    message: str
    """One line: what happened and what to do."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far ``add_sources`` has come."""

    source: str
    """The file being read."""
    done: int
    """Files done."""
    total: int
    """Files to do."""
    threads: int = 0
    """Threads stored so far."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that ``check`` found wrong, or put right."""

    path: str
    """The file, relative to the library."""
    what: str
    """What is wrong with it, as a clause."""
    repaired: str = ""
    """What was done about it; empty where nothing was."""


class Library:
    """One library on disk. Cheap to make: reads and imports nothing until it is asked for something."""

    def __init__(self, path: Path) -> None:
        """A library in a folder, which is made by the first write and need not exist."""
        self.path = path
        raise NotImplementedError

    # What there is

    @property
    def problems(self) -> Sequence[str]:
        """What went wrong with files so far, one line each: damaged files set aside, a newer version, no right to write."""
        raise NotImplementedError

    @property
    def read_only(self) -> bool:
        """Whether a newer version wrote this library, so that nothing here can be changed."""
        raise NotImplementedError

    def entries(self) -> Sequence[Entry]:
        """The posts, newest activity first. Lazy: its length is known at once, rows are read when looked at.

        A snapshot: call again after an act or when ``changed()`` says so (a call costs the stat of one file where
        nothing changed).
        """
        raise NotImplementedError

    def resolve(self, ref: str) -> str:
        """The id of the thread that a reference means: an id, or a prefix that fits only one.

        Raises ``NotFoundError`` where none or several fit; it names the candidates.
        """
        raise NotImplementedError

    def entry(self, thread_id: str) -> Entry:
        """The row of one thread."""
        raise NotImplementedError

    def open(self, thread_id: str) -> Tree:
        """One thread as columns; bodies and extras are read when looked at."""
        raise NotImplementedError

    def thread(self, thread_id: str) -> Thread:
        """One thread whole, every body read."""
        raise NotImplementedError

    # Adding

    def add(self, thread: Thread) -> Added:
        """Stores a thread, or merges it into the one of the same id: see ``tui_reader.merging``."""
        raise NotImplementedError

    def add_all(self, threads: Iterable[Thread]) -> Iterator[Added]:
        """``add`` for many: written and made durable in batches, each result yielded when it is on disk."""
        raise NotImplementedError

    def add_sources(
        self,
        sources: Sequence[str],
        *,
        as_: str | None = None,
        progress: Callable[[Progress], None] | None = None,
    ) -> Iterator[Added | Failed]:
        """Parses and stores files, folders (recursively, in sorted order) and ``-`` for standard input.

        A source that fails is yielded as ``Failed`` and the rest go on. ``as_`` is the id of a source format that
        overrules detection; an unknown one raises ``InputError``. ``progress`` is called before each file.
        """
        raise NotImplementedError

    def add_samples(self) -> list[Added]:
        """Adds the discussions that come with the program, marked as samples."""
        raise NotImplementedError

    def remove_samples(self) -> list[str]:
        """Removes them for good; returns their ids. Bookmarks in them stay."""
        raise NotImplementedError

    # Removing

    def remove(self, thread_id: str) -> None:
        """Takes a thread out of the library; ``restore`` or ``undo`` brings it back until ``purge``."""
        raise NotImplementedError

    def restore(self, thread_id: str) -> None:
        """Brings a removed thread back, with its reading state."""
        raise NotImplementedError

    def removed(self) -> list[str]:
        """Ids of the threads that can be restored."""
        raise NotImplementedError

    def purge(self) -> int:
        """Deletes removed threads for good; returns how many."""
        raise NotImplementedError

    # Reading

    def state(self, thread_id: str) -> ReadingState:
        """How far a thread has been read and how it was left; an empty state where it never was opened."""
        raise NotImplementedError

    def save_state(self, thread_id: str, state: ReadingState, *, undo: str = "") -> None:
        """Keeps the reading state, and the counts in the post list that follow from it.

        With ``undo``, a few words such as ``all read``, the change can be undone by ``undo()``. The cost follows
        from what changed since the last ``state`` or ``save_state`` of this thread, not from its size.
        """
        raise NotImplementedError

    def mark_seen(self, thread_id: str, comments: Iterable[str], *, seen: bool = True) -> None:
        """Marks comments as seen (or not), leaving the rest of the state alone."""
        raise NotImplementedError

    def mark_read(self, thread_id: str, *, read: bool = True) -> None:
        """Marks a post as opened and all its comments as seen, or neither. Can be undone."""
        raise NotImplementedError

    # Keeping

    def bookmarks(self) -> Sequence[Bookmark]:
        """The notebook, newest first."""
        raise NotImplementedError

    def bookmarks_in(self, thread_id: str) -> dict[str | None, Bookmark]:
        """The bookmarks of one thread by comment id; ``None`` is the post's own."""
        raise NotImplementedError

    def bookmark(
        self,
        thread_id: str,
        comment_id: str | None = None,
        *,
        note: str | None = None,
        tags: Iterable[str] | None = None,
    ) -> Bookmark:
        """Keeps a post or a comment with its text and context; or changes note and tags of one that is kept.

        ``None`` leaves note or tags as they are. Raises ``NotFoundError`` where there is no such comment.
        """
        raise NotImplementedError

    def unbookmark(self, thread_id: str, comment_id: str | None = None) -> Bookmark | None:
        """Drops a bookmark and returns it; ``None`` where there was none."""
        raise NotImplementedError

    def tag(self, thread_id: str, tags: Iterable[str]) -> None:
        """Sets the tags of a thread."""
        raise NotImplementedError

    # Undo, other processes, health

    def undo(self) -> str | None:
        """Takes back the last act that can be; says which, or ``None``. Fifty steps, also after a restart."""
        raise NotImplementedError

    @property
    def revision(self) -> int:
        """Grows whenever this object learns of a change, its own or another's: a key for caches."""
        raise NotImplementedError

    def changed(self) -> bool:
        """Whether another process wrote since the last call. One stat: fit for a poll."""
        raise NotImplementedError

    def check(self, *, repair: bool = False) -> list[Finding]:
        """Reads everything and says what is wrong; with ``repair``, sets damaged files aside and rebuilds."""
        raise NotImplementedError


def default_path() -> Path:
    """The library's folder where none was named: ``TUI_READER_LIBRARY``, else the user's data folder."""
    raise NotImplementedError
