"""The file of the index: opened for looking, opened for writing, deleted where it is of no use."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import threading
from collections.abc import Iterator
from pathlib import Path

from tui_reader.store.search.schema import MERGED_LATER, SCHEMA, START, VERSION, failure, get, put

_HASH_SIZE = 64 << 20
_WAIT_MS = 2_000
_CACHE_KB = 8_000
_PAGE = 8_192
_LEAF = 8_140
"""Bytes of the full-text table in one row: as many as a page has room for beside the row's own head."""


class IndexFile:
    """``search.sqlite`` of one library: one connection to look into it, others while it is brought up."""

    def __init__(self, path: Path) -> None:
        self.path = path
        """The file."""
        self._reader = threading.RLock()
        self._held: tuple[tuple[int, int], sqlite3.Connection] | None = None

    @contextlib.contextmanager
    def reading(self) -> Iterator[sqlite3.Connection | None]:
        """The connection for looking into the index as it is; ``None`` where there is none that could be used.

        One for all threads, one at a time: each would else have a cache of its own. An index that turns out to be
        damaged is deleted.
        """
        with self._reader:
            connection = self._current()
            try:
                yield connection
            except sqlite3.OperationalError as error:  # busy, interrupted, or a table is not what it should be
                if "no such" in str(error) or "malformed" in str(error):
                    self._discard()
                raise failure(error, self.path) from None
            except sqlite3.DatabaseError as error:
                self._discard()
                raise failure(error, self.path) from None

    def _current(self) -> sqlite3.Connection | None:
        try:
            status = self.path.stat()
        except OSError:
            self._close()
            return None
        stamp = (status.st_dev, status.st_ino)
        if self._held is not None and self._held[0] == stamp:
            return self._held[1]
        self._close()
        connection = self.usable()
        if connection is not None:
            self._held = (stamp, connection)
        return connection

    def usable(self) -> sqlite3.Connection | None:
        """A new connection to an index of this version; ``None`` where there is none."""
        if not self.path.exists():
            return None
        for opening in (self._open, self._open_unwritable):
            connection = None
            try:
                connection = opening()
                if get(connection, "version") == VERSION:
                    return connection
            except sqlite3.Error:
                pass
            if connection is not None:
                connection.close()
            if os.access(self.path.parent, os.W_OK):
                break
        return None

    def _open_unwritable(self) -> sqlite3.Connection:
        """A connection to a file in a folder that may not be written, so that nobody can be changing it."""
        address = f"{self.path.absolute().as_uri()}?immutable=1"
        return sqlite3.connect(address, uri=True, isolation_level=None, check_same_thread=False)

    def _open(self, *, fresh: bool = False) -> sqlite3.Connection:
        connection = sqlite3.connect(self.path, timeout=_WAIT_MS / 1000, isolation_level=None, check_same_thread=False)
        try:
            if fresh:
                connection.execute(f"PRAGMA page_size={_PAGE}")
                # so that the pages of merged segments can be given back
                connection.execute("PRAGMA auto_vacuum=INCREMENTAL")
            with contextlib.suppress(sqlite3.OperationalError):  # a disk that cannot share memory does without
                connection.execute("PRAGMA journal_mode=WAL")
            connection.execute("PRAGMA synchronous=NORMAL")
            # what was freed is of threads that lie beside it in plain files: zeros over it would hide nothing
            connection.execute("PRAGMA secure_delete=OFF")
            connection.execute("PRAGMA temp_store=MEMORY")
            connection.execute(f"PRAGMA cache_size=-{_CACHE_KB}")
        except sqlite3.Error:
            connection.close()
            raise
        return connection

    def _close(self) -> None:
        if self._held is not None:
            with contextlib.suppress(sqlite3.Error):
                self._held[1].close()
            self._held = None

    def close(self) -> None:
        """Let go of the file; it is opened again when it is needed."""
        with self._reader:
            self._close()

    def discard(self) -> None:
        """Delete the index; it is made anew by the next ``catch_up``."""
        with self._reader:
            self._discard()

    def _discard(self) -> None:
        self._close()
        for suffix in ("", "-wal", "-shm", "-journal"):
            with contextlib.suppress(OSError):
                self.path.with_name(self.path.name + suffix).unlink(missing_ok=True)

    def create(self) -> sqlite3.Connection:
        """A new, empty index in place of what there is."""
        self.discard()
        try:
            connection = self._open(fresh=True)
            connection.executescript("BEGIN;" + SCHEMA)
            for key, value in (("version", VERSION), ("up", START), ("down", START), ("dead", 0)):
                put(connection, key, value)
            for name, number in (("pgsz", _LEAF), ("hashsize", _HASH_SIZE), *MERGED_LATER):
                connection.execute("INSERT INTO ft(ft, rank) VALUES(?, ?)", (name, number))
            connection.execute("COMMIT")
        except sqlite3.Error as error:
            raise failure(error, self.path) from None
        return connection
