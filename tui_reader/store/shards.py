"""What the post list is made of: shards, the index that lists them, and the rows in one."""

from __future__ import annotations

from typing import NamedTuple

from tui_reader.store.segments import Document

UNKNOWN = -1
"""What stands for a count that is not known."""
Key = tuple[str, str]
"""Where a row stands: ``(active, id)``; the list is descending."""


class Shard(NamedTuple):
    """One line of the index."""

    name: str
    """The file, without suffix."""
    start: Key
    """Lower bound of its rows, inclusive; the last shard's is the lowest of all."""
    length: int
    """How many rows it has."""
    unread: int = UNKNOWN
    """How many of them await the reader; ``UNKNOWN`` in an index that an early version wrote."""


class Index(NamedTuple):
    """The shards, newest first."""

    shards: tuple[Shard, ...] = ()
    following: int = 1
    """Number of the next shard to be named."""
    retired: tuple[str, ...] = ()
    """Shards that were divided last: still there for whoever reads by an older index."""


class Rows(NamedTuple):
    """The content of one shard."""

    keys: list[Key]
    """Descending."""
    rows: dict[str, Document]
    """By id, in any order; parsed when looked at."""
