"""Our files as TinyDB sees them: its ``Storage``, and a ``Database`` whose documents are named by text.

Importing this imports TinyDB; reading does without, by ``segments.load``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Document, Table

from tui_reader.store import segments
from tui_reader.store.segments import Tables

Write = Callable[[Path, Sequence[bytes]], None]
"""Makes the content of a file durable, at once or together with others."""


class DurableStorage(Storage):
    """One file, read by documents and replaced whole and durably."""

    def __init__(self, path: Path, *, kind: str, version: int, tables: Tables | None, write: Write) -> None:
        """A file that has been read already, under the lock that its owner holds.

        Args:
            path: the file.
            kind: what it says it is.
            version: the schema version that it is written as.
            tables: what is in it; ``None`` where there is no file.
            write: how its content reaches the disk.
        """
        self._path = path
        self._kind = kind
        self._version = version
        self._tables = tables
        self._write = write
        self._held = False
        self._dirty = False

    def read(self) -> Any:
        """What was read or last written."""
        return self._tables

    def write(self, data: Mapping[str, Any]) -> None:
        """Keep new content; it reaches the disk now, or at the end of ``together``."""
        self._tables = dict(data)
        self._dirty = True
        if not self._held:
            self.flush()

    def flush(self) -> None:
        """Bring what was written to the disk."""
        if self._dirty and self._tables is not None:
            self._write(self._path, segments.dump(self._tables, self._kind, self._version))
            self._dirty = False

    @contextmanager
    def together(self) -> Iterator[None]:
        """Join several changes into one write, so that a file is never seen with some of them; none on an error."""
        if self._held:  # part of a larger change
            yield
            return
        before = None if self._tables is None else dict(self._tables)
        self._held = True
        try:
            yield
        except BaseException:
            self._tables, self._dirty = before, False
            raise
        finally:
            self._held = False
        self.flush()


class NamedTable(Table):
    """A table whose documents have text for their ids: a thread's, a chunk's number, a bookmark's key."""

    document_id_class = str  # type: ignore[assignment]


class Database(TinyDB):
    """A TinyDB over one durable file."""

    table_class = NamedTable
    default_storage_class = DurableStorage  # type: ignore[assignment]

    def put(self, table: str, key: str, fields: Mapping[str, Any]) -> None:
        """Set a document, whether or not there is one of this key: nothing of the old one stays."""
        rows = self.table(table)
        with self.together():
            if rows.contains(doc_id=key):  # type: ignore[arg-type]
                rows.remove(doc_ids=[key])  # type: ignore[list-item]
            rows.insert(Document(fields, doc_id=key))  # type: ignore[arg-type]

    def fill(self, tables: Tables) -> None:
        """Set whole tables, in one write; others stay. A ``Segment`` is taken over without being parsed."""
        self.storage.write({**(self.storage.read() or {}), **tables})

    def drop(self, table: str, key: str) -> None:
        """Remove a document, if it is there."""
        if key in (self.storage.read() or {}).get(table, {}):
            self.table(table).remove(doc_ids=[key])  # type: ignore[list-item]

    def together(self) -> Any:
        """See ``DurableStorage.together``."""
        storage = self.storage
        assert isinstance(storage, DurableStorage)
        return storage.together()
