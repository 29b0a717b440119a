"""Which block a document is in: what is known of it beside its words.

Blocks are read when a document of theirs is met and kept for the next query, because hits of one word stand together:
all comments of a chunk are in one.
"""

from __future__ import annotations

import sqlite3
from array import array
from bisect import bisect_right, insort
from collections.abc import Iterator
from typing import NamedTuple

from tui_reader.store.bodies import CHUNK
from tui_reader.store.search.documents import UNKNOWN_TIME, unpacked
from tui_reader.store.search.schema import NOTES, POST

_KEPT = 6_000
_COLUMNS = "first, count, thread, chunk, earliest, times, sizes"


class Block(NamedTuple):
    """A stretch of documents."""

    first: int
    end: int
    thread: int
    """Number of the thread."""
    chunk: int
    """Number of the chunk of comments; ``POST``, ``NOTES``."""
    earliest: int
    times: array[int]
    sizes: bytes

    def time(self, id: int) -> int | None:
        """When a document was written: seconds since 1970."""
        after = self.times[id - self.first]
        return None if after == UNKNOWN_TIME else self.earliest + after

    def place(self, id: int) -> int:
        """A comment's number in order of arrival; ``POST``; a note's number among the notes of its thread."""
        if self.chunk == POST:
            return POST
        return id - self.first + (0 if self.chunk == NOTES else self.chunk * CHUNK)


class Blocks:
    """The blocks of one index, as far as they were looked at."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._firsts: list[int] = []
        self._known: dict[int, Block] = {}
        self._gap = (0, 0)
        self.threads: dict[tuple[object, ...], frozenset[int]] = {}
        """Threads that fit a filter, by what it asks for."""

    def of(self, id: int) -> Block | None:
        """The block of a document; ``None`` for one that is gone."""
        if self._gap[0] <= id < self._gap[1]:
            return None
        at = bisect_right(self._firsts, id) - 1
        if at >= 0:
            block = self._known[self._firsts[at]]
            if id < block.end:
                return block
        row = self._connection.execute(
            f"SELECT {_COLUMNS} FROM blocks WHERE first <= ? ORDER BY first DESC LIMIT 1", (id,)
        ).fetchone()
        if row is None:
            self._gap = (0, id + 1)
            return None
        block = _block(row)
        if block.end <= id:  # all of what was removed at once: hits come in order of their ids
            self._gap = (block.end, id + 1)
        if block.first not in self._known:
            if len(self._known) >= _KEPT:
                self._firsts.clear()
                self._known.clear()
            insort(self._firsts, block.first)
            self._known[block.first] = block
        return block if id < block.end else None

    def between(self, start: int, end: int) -> Iterator[Block]:
        """The blocks of a stretch of ids, the newest first."""
        rows = self._connection.execute(
            f"SELECT {_COLUMNS} FROM blocks WHERE first < ? AND first + count > ? ORDER BY first DESC", (end, start)
        )
        return map(_block, rows)


def _block(row: tuple[int, int, int, int, int | None, bytes, bytes]) -> Block:
    first, count, thread, chunk, earliest, times, sizes = row
    return Block(first, first + count, thread, chunk, earliest or 0, unpacked(times), sizes)
