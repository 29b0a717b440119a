"""Files of one small table each: what the reader wrote of persons, saved searches.

Read whole and held until the file is another; see ``stamped`` for how two copies are joined.
"""

from __future__ import annotations

import threading
from collections.abc import Mapping

from tui_reader.errors import DamagedError
from tui_reader.store import stamped
from tui_reader.store.disk import Disk, stamp_of
from tui_reader.store.paths import SmallKind
from tui_reader.store.segments import Document

Changes = Mapping[str, Document | None]
"""Documents by key; ``None`` for one that is dropped, or was not there."""


class Cards:
    """One such file."""

    def __init__(self, disk: Disk, kind: SmallKind) -> None:
        self._disk = disk
        self._kind: SmallKind = kind
        self._path = disk.at.small[kind]
        self._guard = threading.Lock()
        self._held: tuple[object, dict[str, Document]] = (None, {})

    def all(self) -> dict[str, Document]:
        """Every document by its key."""
        stamp = stamp_of(self._path)
        with self._guard:
            if stamp != self._held[0]:
                tables = (self._disk.load(self._path, self._kind) or {}) if stamp is not None else {}
                found: dict[str, Document] = {}
                for key, fields in tables.get(self._kind, {}).items():
                    try:
                        found[key] = dict(fields)
                    except (DamagedError, TypeError, ValueError):
                        self._disk.problem(f"{self._path.name} has a row that cannot be read; it is left as it is")
                self._held = (stamp, found)
            return self._held[1]

    def change(self, changes: Changes) -> dict[str, Document | None]:
        """Set and drop documents, durably and all at once; what they were before."""
        self._disk.writable()
        with self._disk.lock(self._kind):
            tables = self._disk.load(self._path, self._kind)
            present = (tables or {}).get(self._kind, {})
            before: dict[str, Document | None] = {}
            before |= {key: None if present.get(key) is None else dict(present[key]) for key in changes}
            database = self._disk.database(self._path, self._kind, tables)
            with database.together():
                for key, fields in changes.items():
                    if fields is None:
                        stamped.drop(database, self._kind, key)
                    else:
                        stamped.put(database, self._kind, key, fields)
        self._disk.announce()
        return before

    def take_back(self, changed: Mapping[str, object]) -> bool:
        """Undo a change that was noted by ``noted``, as far as nobody changed the same since; whether anything was."""
        before, after = changed.get("before"), changed.get("after")
        if not isinstance(before, Mapping) or not isinstance(after, Mapping):
            return False
        present = self.all()
        wanted = {key: old for key, old in before.items() if _bare(present.get(key)) == _bare(after.get(key))}
        if wanted:
            self.change(wanted)
        return bool(wanted)


def noted(before: Changes, after: Changes) -> dict[str, object]:
    """A change as a step back remembers it."""
    return {"before": dict(before), "after": dict(after)}


def _bare(fields: object) -> object:
    """A document without the time of its change."""
    if not isinstance(fields, Mapping):
        return None
    return {key: value for key, value in fields.items() if key != stamped.CHANGED}
