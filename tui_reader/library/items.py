"""Threads on their way into a library, and what became of them: the words that reading, fetching and storing share."""

from __future__ import annotations

from typing import Literal, NamedTuple

from tui_reader.entry import label
from tui_reader.model import Thread

Status = Literal["added", "updated", "unchanged"]
"""What adding did to a thread."""


class Added(NamedTuple):
    """What adding one thread did."""

    id: str
    title: str | None
    status: Status
    new: int
    """Comments that the library did not have."""
    comments: int = 0
    """Comments that the thread has now."""
    source: str = ""
    """The file that it came from, where it came from a named source."""
    notes: tuple[str, ...] = ()
    """Warnings of the parser: what it was not sure of."""
    elsewhere: tuple[str, ...] = ()
    """Warnings about files that were read before it: lines, each with the name of its file."""
    edited: int = 0
    """Texts of which the library has an older version now."""
    excerpt: str = ""
    """The first words of the article; stand in for a title that is not known."""

    @property
    def label(self) -> str:
        """What to call the thread, as the post list does."""
        return label(self.title, self.excerpt)

    def words(self) -> str:
        """What happened, in words: ``updated (+2 new), 1 edited``; scripts rely on what stands before the comma."""
        if self.status != "updated":
            return self.status
        edited = f", {self.edited} edited" if self.edited else ""
        return f"updated (+{self.new} new)" + (edited if edited or self.new else ", details changed")


class Failed(NamedTuple):
    """A source that could not be added; the others were."""

    source: str
    """The argument, or the file within a folder, that failed."""
    message: str
    """One line: where, what happened and what to do."""


class Progress(NamedTuple):
    """How far adding sources has come."""

    source: str
    """The file being read."""
    done: int
    """Files done."""
    total: int
    """Files to do."""
    threads: int = 0
    """Threads stored so far."""
    answers: int = 0
    """Answers that came for an address so far."""
    share: float = 0.0
    """How much of all files has been read, 0 to 1, by their bytes."""


class Item(NamedTuple):
    """A thread on its way into the library."""

    thread: Thread
    source: str = ""
    notes: tuple[str, ...] = ()
    elsewhere: tuple[str, ...] = ()
    saved: str = ""
    """When its file was written, as ``text.moments.now`` writes times; empty for what is of this moment."""
    moved: bool = False
    """Whether the library had it as a thread of its own."""
    cut: bool = False
    """Whether its file is known to be cut off, within it: it is the last that came of that file."""
