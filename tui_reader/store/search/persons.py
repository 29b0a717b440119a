"""What a person wrote, by the marks that every document of theirs has; exact to the letter of a name."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator

from tui_reader.store.search.blocks import Block, Blocks
from tui_reader.store.search.documents import person_mark
from tui_reader.store.search.search import Match, matched

MOST_WRITTEN = 20_000
"""Documents of one person that are found: the newest."""


def written(connection: sqlite3.Connection, blocks: Blocks, names: Iterable[tuple[str, str]]) -> Iterator[Match]:
    """The documents of the names of one person, the newest id first."""
    expression = " OR ".join(f'"{person_mark(home, name)}"' for home, name in names)
    sql = "SELECT rowid FROM ft WHERE ft MATCH ? ORDER BY rowid DESC LIMIT ?"
    block: Block | None = None
    for (id,) in connection.execute(sql, (f"marks : ({expression})", MOST_WRITTEN)):
        if block is None or not block.first <= id < block.end:
            block = blocks.of(id)
        if block is not None:
            yield matched(id, block)


def changed_since(connection: sqlite3.Connection, nanoseconds: int) -> frozenset[int]:
    """Numbers of threads whose files were written since a time; linear in the threads."""
    # A stamp begins with the time, and the cast takes as much as is a number.
    sql = "SELECT num FROM threads WHERE CAST(stamp AS INTEGER) > ?"
    return frozenset(num for (num,) in connection.execute(sql, (nanoseconds,)))
