"""The version of what is on disk, and how older versions become this one.

To change what a file holds: raise ``VERSION``, add a migration for the kinds of file that differ, and keep a small
library of the version before under ``tests/store/libraries/``. A file is migrated in memory when it is read and
takes the new form when it is next written, so that opening a large library of an older version costs nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Literal

from tui_reader.store import segments
from tui_reader.store.segments import Tables

VERSION = 2
"""The version that this program writes.

2: states and bookmarks know when they were changed and what was dropped, so that two copies can be joined; mutes.
Files of version 1 read as they are: what they do not say has its usual value.
"""

Kind = Literal[
    "library", "index", "shard", "thread", "state", "bookmarks", "mutes", "people", "shelves", "undo", "following"
]  # fmt: skip
"""What a file says it is; a file in another's place is taken as damaged."""

Migration = Callable[[Tables], Tables]

MIGRATIONS: dict[tuple[Kind, int], Migration] = {}
"""From a version to the next, by kind of file; a kind that did not change has no row."""


def understood(kind: Kind, path: Path, tables: Tables) -> Tables | None:
    """Tables as this version has them; ``None`` for those of a newer one.

    Raises ``DamagedError`` where the file is not of the kind that its place says.
    """
    about = segments.about(tables)
    version = about.get("version")
    if isinstance(version, int) and version > VERSION:
        return None
    if about.get("kind") != kind or not isinstance(version, int) or version < 1:
        raise segments.damaged(path, "is not what its place says")
    return migrate(kind, version, tables) if version < VERSION else tables


def migrate(kind: Kind, version: int, tables: Tables) -> Tables:
    """Tables of an older version as this one has them."""
    for step in range(version, VERSION):
        change = MIGRATIONS.get((kind, step))
        if change is not None:
            tables = change(tables)
    return tables
