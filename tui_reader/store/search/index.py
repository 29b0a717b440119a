"""The search index on disk: ``search.sqlite``, made from threads and notebook, and made again wherever in doubt.

The full-text table keeps no text (``content=''``): words only, some half of what the text takes. SQLite older than 3.43
cannot delete from such a table, so nothing ever is: a document whose block is gone is not found, and when too many are
gone the index is made anew. A document is a comment, a post, or a note of the notebook. Ids descend while a whole
library is read, newest first, and ascend with what comes later: the higher, the newer.

- ``blocks``: stretches of ids: a chunk of a thread's comments, its post, its notes, with what is known of each document
  beside its words: five bytes, where a row of its own would take thirty. A digest of what went in tells whether it must
  be read again.
- ``threads``: one row per thread, with the stamp of the file that was read.
- ``notes``: what is kept, with tags, for ``is:bookmarked`` and ``tag:``.
- ``words``: every word and in how many documents it is: what ``wa*`` stands for.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import sqlite3
import sys
import threading
from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tui_reader.errors import DamagedError, ReaderError, StoreError
from tui_reader.model import Bookmark
from tui_reader.query import fold, moment, site_of
from tui_reader.store import bookmarks, locks
from tui_reader.store.bodies import CHUNK
from tui_reader.store.disk import Disk
from tui_reader.store.ledger import Ledger
from tui_reader.store.paths import file_name
from tui_reader.store.search import log as search_log
from tui_reader.store.search.words import PRIVATE, indexed
from tui_reader.store.segments import Segment
from tui_reader.store.threads import Stored

Connection = sqlite3.Connection
"""What looks into the index."""

VERSION = "2"
"""Of the tables and of how text becomes words; an index of any other is made anew."""
POST, NOTES = -1, -2
"""What stands for a chunk's number where a block is no chunk: the post, the notes. Also the post's place."""
GONE = -3
"""Place of a comment that was kept and is no longer in its thread."""
MARKS = {name: f"{PRIVATE}{name}" for name in ("post", "note", "code", "link")}
"""Words that say what a document is or has."""

_START = 1 << 27
_BATCH = 40_000
_FIRST_BATCH = 2_000
_MANY = 5_000
_WASTE = 100_000
_HASH_SIZE = 64 << 20
_WAIT_MS = 2_000
_CACHE_KB = 16_000
_TOKENIZER = "unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'"
_SCHEMA = f"""
CREATE TABLE meta (key TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE threads (num INTEGER PRIMARY KEY, id TEXT UNIQUE, file TEXT, title TEXT, source TEXT, site TEXT,
                      tags TEXT, stamp TEXT);
CREATE TABLE blocks (first INTEGER PRIMARY KEY, thread INT, chunk INT, count INT, digest BLOB,
                     earliest INT, latest INT, times BLOB, sizes BLOB);
CREATE INDEX blocks_by_thread ON blocks (thread);
CREATE TABLE notes (num INTEGER PRIMARY KEY, thread INT, at INT, place INT, comment TEXT, tags TEXT);
CREATE INDEX notes_by_thread ON notes (thread);
CREATE TABLE words (word TEXT PRIMARY KEY, docs INT) WITHOUT ROWID;
CREATE VIRTUAL TABLE ft USING fts5(body, author, title, marks, content='', columnsize=0,
                                tokenize="{_TOKENIZER}");
CREATE VIRTUAL TABLE vocabulary USING fts5vocab(ft, 'row');
"""


@dataclass(frozen=True, slots=True)
class Building:
    """How far the index has come."""

    done: int
    """Threads read."""
    total: int
    """Threads to read."""


Progress = Callable[[Building], None]


@dataclass(slots=True)
class _Block:
    """Documents on their way into the index."""

    thread: int
    chunk: int
    digest: bytes
    texts: list[tuple[str | None, str | None, str | None, str | None]] = field(default_factory=list)
    """Body, author, title, marks."""
    times: list[int | None] = field(default_factory=list)
    """When each was written: seconds since 1970."""
    sizes: bytearray = field(default_factory=bytearray)
    """How many bits the length of each body takes."""

    def put(self, time: str | None, body: str, author: str | None = None, title: str | None = None) -> None:
        """Add one document."""
        seconds = moment(time)
        marks = _marks(body, self.chunk)
        self.texts.append((indexed(body), author and indexed(author), title and indexed(title), marks))
        self.times.append(None if seconds is None else int(seconds))
        self.sizes.append(len(body).bit_length())

    def row(self, first: int) -> tuple[object, ...]:
        """The row of table ``blocks``."""
        known = [time for time in self.times if time is not None]
        earliest, latest = min(known, default=None), max(known, default=None)
        return (
            first, self.thread, self.chunk, len(self.texts), self.digest, earliest, latest,
            packed(self.times, earliest or 0), bytes(self.sizes),
        )  # fmt: skip


UNKNOWN_TIME = 0xFFFFFFFF
"""Stands in a block for a time that is not known."""


def packed(times: Sequence[int | None], earliest: int) -> bytes:
    """Times as seconds after the earliest, four bytes each, lowest first."""
    seconds = array("I", [UNKNOWN_TIME if time is None else min(time - earliest, UNKNOWN_TIME - 1) for time in times])
    if sys.byteorder == "big":
        seconds.byteswap()
    return seconds.tobytes()


def unpacked(times: bytes) -> array[int]:
    """What ``packed`` made."""
    seconds = array("I", times)
    if sys.byteorder == "big":
        seconds.byteswap()
    return seconds


class SearchIndex:
    """The index of one library: one connection to look into it, another while it is brought up."""

    def __init__(self, disk: Disk, ledger: Ledger) -> None:
        self._disk = disk
        self._ledger = ledger
        self._reader = threading.RLock()
        self._held: tuple[tuple[int, int], sqlite3.Connection] | None = None
        self._guard = threading.Lock()

    @property
    def path(self) -> Path:
        """The file."""
        return self._disk.at.search

    # Opening

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
                raise _failure(error, self.path) from None
            except sqlite3.DatabaseError as error:
                self._discard()
                raise _failure(error, self.path) from None

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
        connection = self._usable()
        if connection is not None:
            self._held = (stamp, connection)
        return connection

    def _usable(self) -> sqlite3.Connection | None:
        """A new connection to an index of this version; ``None`` where there is none."""
        if not self.path.exists():
            return None
        for opening in (self._open, self._open_unwritable):
            connection = None
            try:
                connection = opening()
                if _value(connection, "version") == VERSION:
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
            if fresh:  # so that the pages of merged segments can be given back
                connection.execute("PRAGMA auto_vacuum=INCREMENTAL")
            with contextlib.suppress(sqlite3.OperationalError):  # a disk that cannot share memory does without
                connection.execute("PRAGMA journal_mode=WAL")
            connection.execute("PRAGMA synchronous=NORMAL")
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

    def _create(self) -> sqlite3.Connection:
        self.discard()
        try:
            connection = self._open(fresh=True)
            connection.executescript("BEGIN;" + _SCHEMA)
            for key, value in (("version", VERSION), ("up", _START), ("down", _START), ("dead", 0)):
                _set(connection, key, value)
            connection.execute("INSERT INTO ft(ft, rank) VALUES('hashsize', ?)", (_HASH_SIZE,))
            connection.execute("INSERT INTO ft(ft, rank) VALUES('automerge', 8)")
            connection.execute("COMMIT")
        except sqlite3.Error as error:
            raise _failure(error, self.path) from None
        return connection

    # Bringing it up

    @property
    def complete(self) -> bool:
        """Whether all threads have once been read into it."""
        with contextlib.suppress(StoreError), self.reading() as connection:
            return connection is not None and _value(connection, "complete") == 1
        return False

    def catch_up(self, progress: Progress | None = None, *, sweep: bool = False) -> bool:
        """Read into the index what it lacks; whether this one did, and not another process that is at it.

        Resumes where a killed one stopped. Raises ``StoreError`` where the index cannot be written.

        Args:
            progress: called after each batch.
            sweep: compare all threads, whatever is noted.
        """
        self._disk.writable()
        if not self._guard.acquire(blocking=False):
            return False
        try:
            with locks.attempt(self._disk.at.locks, "search") as mine:
                if not mine:
                    return False
                try:
                    self._bring_up(progress, sweep)
                except sqlite3.OperationalError as error:
                    if "no such" not in str(error):
                        raise _failure(error, self.path) from None
                    self._anew(progress)
                except sqlite3.DatabaseError:
                    self._anew(progress)
                return True
        finally:
            self._guard.release()

    def _anew(self, progress: Progress | None) -> None:
        self.discard()
        try:
            self._bring_up(progress, False)
        except sqlite3.Error as error:
            raise _failure(error, self.path) from None

    def _bring_up(self, progress: Progress | None, sweep: bool) -> None:
        with contextlib.closing(self._usable() or self._create()) as connection:
            wasted = _number(connection, "dead")
            stale = wasted > _WASTE and wasted > _number(connection, "live") // 3
            if not stale:
                self._bring_up_to_date(connection, progress, sweep)
        if stale:
            with contextlib.closing(self._create()) as connection:
                self._bring_up_to_date(connection, progress, sweep)

    def _bring_up_to_date(self, connection: sqlite3.Connection, progress: Progress | None, sweep: bool) -> None:
        live = _number(connection, "live")
        length, noted = search_log.read(self._disk)
        busy = self._in_progress()
        whole = _value(connection, "complete") != 1
        if whole or sweep or noted is None or (not noted and not busy and self._counts_differ(connection)):
            todo, gone = self._compare(connection)
        else:
            todo, gone = list(noted), []
        writer = _Writer(self._disk, self._ledger, connection, downwards=whole)
        if whole:
            writer.kept = {}
            for bookmark in bookmarks.everything(self._disk):
                writer.kept.setdefault(bookmark.thread, []).append(bookmark)
        for id in gone:
            writer.remove(id)
        limit = _FIRST_BATCH if whole and not live else _BATCH
        for done, id in enumerate(todo, 1):
            writer.thread(id)
            if writer.waiting >= limit:
                writer.flush()
                limit = _BATCH
                if progress is not None:
                    progress(Building(done, len(todo)))
        writer.flush()
        if whole:
            _set(connection, "complete", 1)
        writer.finish()
        if progress is not None and todo:
            progress(Building(len(todo), len(todo)))
        if length or busy:
            search_log.settle(self._disk, length, busy)

    def _in_progress(self) -> list[str]:
        """Threads on which somebody is acting right now, or was when killed."""
        import orjson

        found: list[str] = []
        with contextlib.suppress(OSError):
            for path in self._disk.at.pending.iterdir():
                try:
                    found += [id for id in orjson.loads(path.read_bytes())["threads"] if isinstance(id, str)]
                except (OSError, orjson.JSONDecodeError, KeyError, TypeError):
                    continue
        return found

    def _counts_differ(self, connection: sqlite3.Connection) -> bool:
        """Whether the index has more or fewer threads than the post list, of those that are in the library."""
        try:
            listed = sum(shard.length for shard in self._ledger.catalogue.index().shards)
        except DamagedError:
            return False
        return bool(connection.execute("SELECT count(*) FROM threads WHERE stamp <> ''").fetchone()[0] != listed)

    def _compare(self, connection: sqlite3.Connection) -> tuple[list[str], list[str]]:
        """Threads whose files are not those that were read, newest first; and threads that are there no more."""
        known: dict[str, tuple[str, str]] = {
            file: (id, stamp) for id, file, stamp in connection.execute("SELECT id, file, stamp FROM threads")
        }
        order: dict[str, str] = {}
        with contextlib.suppress(DamagedError):
            order = {file_name(id): id for id in self._ledger.catalogue.ids()}
        there: dict[str, Path] = {}
        for path in self._ledger.paths():
            there[path.name.removesuffix(".json")] = path
        names = [name for name in order if name in there]
        names += [name for name in there if name not in order]
        todo: list[str] = []
        for name in names:
            before = known.pop(name, None)
            if before is not None and before[1] == _stamp(there[name]):
                continue
            id = before[0] if before is not None else order.get(name) or self._id_in(there[name])
            if id is not None:
                todo.append(id)
        outlived = {bookmark.thread for bookmark in bookmarks.everything(self._disk)}
        left = {id: None for id, _ in known.values()}
        todo += [id for id in outlived if file_name(id) not in there]
        return todo, [id for id in left if id not in outlived]

    def _id_in(self, path: Path) -> str | None:
        try:
            tables = self._disk.read(path, "thread")
            return None if tables is None else Stored(path, tables).post(body=False).id
        except ReaderError:
            return None


class _Writer:
    """Puts threads into the index, in batches of one transaction each."""

    def __init__(self, disk: Disk, ledger: Ledger, connection: sqlite3.Connection, *, downwards: bool) -> None:
        self._disk = disk
        self._ledger = ledger
        self._connection = connection
        self._downwards = downwards
        self._blocks: list[_Block] = []
        self._acts: list[tuple[str, Sequence[object]]] = []
        self._dead = 0
        self._added = 0
        self._next = int(connection.execute("SELECT coalesce(max(num), 0) FROM threads").fetchone()[0]) + 1
        self.kept: dict[str, list[Bookmark]] | None = None
        """The whole notebook by thread, where many threads are read at once."""
        self.waiting = 0
        """Documents that ``flush`` would write."""

    def remove(self, thread_id: str) -> None:
        """Take a thread out."""
        row = self._connection.execute("SELECT num FROM threads WHERE id = ?", (thread_id,)).fetchone()
        if row is not None:
            for first, count in self._connection.execute("SELECT first, count FROM blocks WHERE thread = ?", row):
                self._forget(first, count)
            self._acts.append(("DELETE FROM notes WHERE thread = ?", row))
            self._acts.append(("DELETE FROM threads WHERE num = ?", row))

    def _forget(self, first: int, count: int) -> None:
        self._acts.append(("DELETE FROM blocks WHERE first = ?", (first,)))
        self._dead += count
        self.waiting += 1

    def thread(self, thread_id: str) -> None:
        """Bring a thread up to what its file and the notebook say."""
        stamp = _stamp(self._disk.at.thread(thread_id))
        try:
            stored = self._ledger.stored(thread_id)
            kept = self._notes_of(thread_id)
            if stored is None:
                self.remove(thread_id)
                if kept:
                    self._outlived(thread_id, kept)
                return
            self._stored(thread_id, stored, stamp, kept)
        except DamagedError as error:  # what cannot be read cannot be found; the rest can
            self._disk.problem(str(error))
            self._unreadable(thread_id, stamp)

    def _unreadable(self, thread_id: str, stamp: str) -> None:
        """Note a thread that cannot be read, so that it is not tried again until its file is another."""
        self.remove(thread_id)
        num = self._next
        self._next += 1
        self._row(num, thread_id, None, "", None, (), stamp)
        self.waiting += 1

    def _notes_of(self, thread_id: str) -> list[Bookmark]:
        if self.kept is not None:
            return self.kept.get(thread_id, [])
        return bookmarks.of_thread(self._disk, thread_id)

    def _numbered(self, thread_id: str) -> tuple[int, dict[int, tuple[int, int, bytes]]]:
        """The number of a thread and its blocks so far: first id, count, digest by chunk."""
        row = self._connection.execute("SELECT num FROM threads WHERE id = ?", (thread_id,)).fetchone()
        if row is None:
            self._next += 1
            return self._next - 1, {}
        found = self._connection.execute("SELECT chunk, first, count, digest FROM blocks WHERE thread = ?", row)
        return row[0], {chunk: (first, count, digest) for chunk, first, count, digest in found}

    def _outlived(self, thread_id: str, kept: list[Bookmark]) -> None:
        """Notes on a thread that was removed."""
        num = self._next
        self._next += 1
        first = kept[0]
        self._row(num, thread_id, first.title, first.source, first.url, (), "")
        self._notes(num, kept, {}, {})

    def _row(
        self, num: int, thread_id: str, title: str | None, source: str, url: str | None, tags: Iterable[str], stamp: str
    ) -> None:
        values = (
            num, thread_id, file_name(thread_id), title, fold(source), site_of(url), _tags(tags), stamp,
        )  # fmt: skip
        self._acts.append(("INSERT OR REPLACE INTO threads VALUES (?, ?, ?, ?, ?, ?, ?, ?)", values))

    def _stored(self, thread_id: str, stored: Stored, stamp: str, kept: list[Bookmark]) -> None:
        # Everything that can turn out to be damaged is looked at before anything is noted.
        facts, post = stored.facts(), stored.post()
        entry = self._ledger.truth(stored, bookmarked=0)
        count = facts.total
        ids, authors = stored.ids(count), stored.column("authors", count)
        published = stored.column("published", count)
        ordinals = stored.ordinals(count)
        if not isinstance(ordinals, range):
            places = array("l", bytes(array("l").itemsize * count))
            for place, ordinal in enumerate(ordinals):
                places[ordinal] = place
            ids, authors = [ids[place] for place in places], [authors[place] for place in places]
            published = [published[place] for place in places]
        num, blocks = self._numbered(thread_id)
        self._row(num, thread_id, post.title, post.source, post.url, entry.tags, stamp)
        self.waiting += 1
        digest = _digest(repr((post.title, post.author, post.published, post.body)).encode("utf-8", "replace"))
        if not self._same(blocks, POST, digest):
            block = _Block(num, POST, digest)
            block.put(post.published, post.body, post.author, post.title)
            self._add(block)
        for number, start in enumerate(range(0, count, CHUNK)):
            self._chunk(num, number, start, stored, blocks, ids, authors, published)
        self._notes(num, kept, {id: place for place, id in enumerate(ids)} if kept else {}, blocks)
        for first, length, _ in blocks.values():  # what the thread does not have any more
            self._forget(first, length)

    def _chunk(
        self, num: int, number: int, start: int, stored: Stored, blocks: dict[int, tuple[int, int, bytes]],
        ids: Sequence[str], authors: Sequence[str | None], published: Sequence[str | None],
    ) -> None:  # fmt: skip
        """One chunk of comments, where it is not as it was."""
        document = stored.tables.get("bodies", {}).get(str(number))
        if document is None:
            return
        end = start + CHUNK
        raw = document.raw() if isinstance(document, Segment) else repr(document).encode("utf-8", "replace")
        beside = repr((ids[start:end], authors[start:end], published[start:end])).encode("utf-8", "replace")
        digest = _digest(raw, beside)
        if self._same(blocks, number, digest):
            return
        block = _Block(num, number, digest)
        try:
            texts = (document.parse() if isinstance(document, Segment) else document)["texts"]
            for author, time, body in zip(authors[start:end], published[start:end], texts, strict=False):
                block.put(time, body, author)
        except (DamagedError, KeyError, TypeError, AttributeError):
            return
        self._add(block)

    def _notes(
        self, num: int, kept: list[Bookmark], places: dict[str, int], blocks: dict[int, tuple[int, int, bytes]]
    ) -> None:
        """What is kept of a thread."""
        digest = _digest(repr([(mark.comment, mark.note, mark.tags, mark.created) for mark in kept]).encode())
        if (not kept and NOTES not in blocks) or self._same(blocks, NOTES, digest):
            return
        self._acts.append(("DELETE FROM notes WHERE thread = ?", (num,)))
        if not kept:
            return
        block = _Block(num, NOTES, digest)
        for at, mark in enumerate(kept):
            place = POST if mark.comment is None else places.get(mark.comment, GONE)
            values = (num, at, place, mark.comment, _tags(mark.tags))
            self._acts.append(("INSERT INTO notes (thread, at, place, comment, tags) VALUES (?, ?, ?, ?, ?)", values))
            block.put(mark.created, mark.note)
        self._add(block)

    def _same(self, blocks: dict[int, tuple[int, int, bytes]], chunk: int, digest: bytes) -> bool:
        """Whether a block is as it was; one that is not is forgotten."""
        before = blocks.pop(chunk, None)
        if before is None:
            return False
        if before[2] == digest:
            return True
        self._forget(before[0], before[1])
        return False

    def _add(self, block: _Block) -> None:
        self._blocks.append(block)
        self.waiting += len(block.texts)

    def flush(self) -> None:
        """Write what waits, all or nothing."""
        connection = self._connection
        blocks = self._blocks[::-1] if self._downwards else self._blocks
        count = sum(len(block.texts) for block in blocks)
        key = "down" if self._downwards else "up"
        at = _number(connection, key)
        first = at - count if self._downwards else at
        connection.execute("BEGIN IMMEDIATE")
        try:
            for statement, values in self._acts:
                connection.execute(statement, values)
            start = first
            for block in blocks:
                connection.execute("INSERT INTO blocks VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", block.row(start))
                start += len(block.texts)
            texts = [text for block in blocks for text in block.texts]
            connection.executemany(
                "INSERT INTO ft (rowid, body, author, title, marks) VALUES (?, ?, ?, ?, ?)",
                ((id, *text) for id, text in enumerate(texts, first)),
            )
            self._added += count
            if not self._downwards and self._added <= _MANY:
                _count_words(connection, texts)
            _set(connection, key, first if self._downwards else first + count)
            _set(connection, "dead", _number(connection, "dead") + self._dead)
            _set(connection, "live", _number(connection, "live") + count - self._dead)
            if self._downwards or self._added > _MANY:
                _set(connection, "words", 0)
            connection.execute("COMMIT")
        except BaseException:
            with contextlib.suppress(sqlite3.Error):
                connection.execute("ROLLBACK")
            raise
        self._blocks, self._acts, self._dead, self.waiting = [], [], 0, 0

    def finish(self) -> None:
        """After many documents: count the words anew."""
        connection = self._connection
        if _value(connection, "words") == 1:
            return
        connection.execute("BEGIN IMMEDIATE")
        try:
            connection.execute("DELETE FROM words")
            connection.execute("INSERT INTO words SELECT term, doc FROM vocabulary")
            _set(connection, "words", 1)
            connection.execute("COMMIT")
        except BaseException:
            with contextlib.suppress(sqlite3.Error):
                connection.execute("ROLLBACK")
            raise
        connection.executescript("PRAGMA incremental_vacuum")  # a step for each page; ``execute`` would take one
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def _count_words(connection: sqlite3.Connection, texts: Iterable[Sequence[str | None]]) -> None:
    """Add the words of a few documents to the table of words: indexed once more by themselves, in memory."""
    connection.execute(
        f'CREATE VIRTUAL TABLE IF NOT EXISTS temp.few USING fts5(body, author, title, tokenize="{_TOKENIZER}")'
    )
    connection.execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.few_words USING fts5vocab('temp', 'few', 'row')")
    connection.execute("DELETE FROM temp.few")
    connection.executemany("INSERT INTO temp.few VALUES (?, ?, ?)", (text[:3] for text in texts))
    connection.execute(
        "INSERT INTO words SELECT term, doc FROM temp.few_words WHERE true "
        "ON CONFLICT (word) DO UPDATE SET docs = docs + excluded.docs"
    )
    connection.execute("DELETE FROM temp.few")


def _marks(body: str, chunk: int) -> str | None:
    found = []
    if chunk == POST:
        found.append(MARKS["post"])
    elif chunk == NOTES:
        found.append(MARKS["note"])
    if "`" in body or "\n    " in body or body.startswith("    "):
        found.append(MARKS["code"])
    if "://" in body or "mailto:" in body:
        found.append(MARKS["link"])
    return " ".join(found) if found else None


def _tags(tags: Iterable[str]) -> str:
    """Tags as one text in which each stands between line ends."""
    return "".join(f"\n{fold(tag)}\n" for tag in tags)


def _digest(*parts: bytes) -> bytes:
    digest = hashlib.blake2b(digest_size=8)
    for part in parts:
        digest.update(part)
    return digest.digest()


def _stamp(path: Path) -> str:
    try:
        status = path.stat()
    except OSError:
        return ""
    return f"{status.st_mtime_ns}-{status.st_size}"


def _value(connection: sqlite3.Connection, key: str) -> object:
    row = connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
    return None if row is None else row[0]


def _number(connection: sqlite3.Connection, key: str) -> int:
    value = _value(connection, key)
    return value if isinstance(value, int) else 0


def _set(connection: sqlite3.Connection, key: str, value: object) -> None:
    connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (key, value))


def _failure(error: sqlite3.Error, path: Path) -> StoreError:
    """What SQLite refused, in words."""
    words = str(error)
    if "full" in words:
        return StoreError("the disk is full", todo="free some space; the search index is made anew", where=str(path))
    if "readonly" in words or "unable to open" in words:
        return StoreError("the search index cannot be written", todo="check the rights of the folder", where=str(path))
    return StoreError(f"the search index cannot be read ({words})", todo="try again: it is made anew", where=str(path))
