"""Tables whose documents say when they were last changed, so that two copies of one can be joined.

Of a document that both copies hold the one that was changed later stands. What is dropped leaves a mark in table
``dropped`` with its time: else a copy that still has it would bring it back.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from tui_reader.store.segments import Document, Tables
from tui_reader.text.moments import now

if TYPE_CHECKING:
    from tui_reader.store.storage import Database

DROPPED = "dropped"
"""The table of marks for what was dropped: ``{key: {"at": time}}``."""
CHANGED = "changed"
"""The field of a document that says when it was last changed: ISO 8601, UTC."""
_MOST_DROPS = 200

Join = Callable[[Document, Document], Document]
"""Makes one of two versions of a document, the later of them first."""


def put(database: Database, table: str, key: str, fields: Mapping[str, Any]) -> None:
    """Set a document, changed now."""
    with database.together():
        database.drop(DROPPED, key)
        database.put(table, key, {**fields, CHANGED: now()})


def drop(database: Database, table: str, key: str) -> None:
    """Drop a document; the oldest marks beyond some hundred are forgotten."""
    with database.together():
        database.drop(table, key)
        database.put(DROPPED, key, {"at": now()})
        marks = (database.storage.read() or {}).get(DROPPED, {})
        for old in list(marks)[:-_MOST_DROPS]:
            database.drop(DROPPED, old)


def changed(fields: Document) -> str:
    """When a document was last changed; for what an early version wrote, when it was made."""
    return str(fields.get(CHANGED) or fields.get("created") or "")


def joined(mine: Tables | None, theirs: Tables, table: str, join: Join = lambda later, earlier: later) -> Tables | None:
    """The tables of one copy with what another has of later changes; ``None`` where that is nothing.

    Args:
        mine: tables of the copy that is kept.
        theirs: tables of the other.
        table: the table of documents.
        join: makes one of two versions of a document.
    """
    held, gone = dict((mine or {}).get(table, {})), dict((mine or {}).get(DROPPED, {}))
    news = False
    for key, fields in theirs.get(table, {}).items():
        present = held.get(key)
        if present is None:
            made: Document = fields
            if key in gone and str(gone[key].get("at", "")) >= changed(fields):
                continue
        else:
            later, earlier = (fields, present) if changed(fields) > changed(present) else (present, fields)
            made = join(later, earlier)
            if dict(made) == dict(present):
                continue
        held[key], news = made, True
        gone.pop(key, None)
    for key, mark in theirs.get(DROPPED, {}).items():
        at = str(mark.get("at", ""))
        present = held.get(key)
        if present is not None and at > changed(present):
            del held[key]
        elif present is not None or at <= str(gone.get(key, {}).get("at", "")):
            continue
        gone[key], news = mark, True
    return {table: held, DROPPED: gone} if news else None
