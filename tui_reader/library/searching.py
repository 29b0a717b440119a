"""Searching a library: the index kept up, a query answered, hits with their words around them.

Hits are made when they are looked at: a list of thousands costs what the screen shows of it.
"""

from __future__ import annotations

import contextlib
import re
from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import Any, overload

from tui_reader import query as queries
from tui_reader.errors import DamagedError, ReaderError, StoreError
from tui_reader.model import Hit
from tui_reader.store import bookmarks, runs, states
from tui_reader.store.bodies import Chunks
from tui_reader.store.disk import Disk
from tui_reader.store.ledger import Ledger
from tui_reader.store.search.blocks import Blocks
from tui_reader.store.search.index import Building, SearchIndex
from tui_reader.store.search.schema import NOTES, POST, Connection
from tui_reader.store.search.search import Match, search
from tui_reader.store.search.snippets import snippet, sought
from tui_reader.store.states import State
from tui_reader.store.threads import Stored
from tui_reader.text.sanitize import clean, clean_line

__all__ = ["Building", "Hits", "Searcher"]

_KEPT = 32


class Searcher:
    """Answers queries about one library."""

    def __init__(self, disk: Disk) -> None:
        self._disk = disk
        self._ledger = Ledger(disk)  # one of its own: searching goes on in threads of its own
        self.index = SearchIndex(disk, self._ledger)
        self._blocks: tuple[object, Blocks] | None = None

    def keep_up(self, progress: Callable[[Building], None] | None = None, *, sweep: bool = False) -> bool:
        """Bring the index up to what is in the library; false where another process is at it."""
        if not self._disk.at.about.exists():
            return False  # there never was a library here, and looking for words makes none
        return self.index.catch_up(progress, sweep=sweep)

    def search(
        self,
        text: str | queries.Query,
        *,
        limit: int | None = None,
        newest: bool = False,
        wait: bool = True,
        progress: Callable[[Building], None] | None = None,
    ) -> Hits:
        """Everything that fits a query, best or newest first.

        Args:
            text: the query.
            limit: how many hits to give at most.
            newest: sort by time instead of worth.
            wait: bring the index up first; else what is in it now is searched.
            progress: told how far the index is, where it must be made.
        """
        query = queries.for_search(queries.parse(text) if isinstance(text, str) else text)
        if wait:
            try:
                self.keep_up(progress)
            except ReaderError:
                if (
                    not self.index.complete
                ):  # a library that cannot be written is still searched, if it ever was indexed
                    raise
        if not query:
            return Hits(self, query, [], _NOTHING, True, limit)
        try:
            return self._search(query, limit, newest)
        except StoreError:
            if not wait or self.index.path.exists():
                raise
            self.keep_up(progress)  # it turned out to be damaged and is gone: once more with a new one
            return self._search(query, limit, newest)

    def _search(self, query: queries.Query, limit: int | None, newest: bool) -> Hits:
        with self.index.reading() as connection:
            if connection is None:
                return Hits(self, query, [], _NOTHING, not self._disk.at.about.exists(), limit)
            lookup = _Lookup(connection)
            seen = _Seen(self._disk, self._ledger, lookup)
            matches = search(connection, self._blocks_of(connection), query, newest=newest, unread=seen.unread)
            for row in matches.rows:
                lookup.thread(row.thread)
                if row.chunk == NOTES:
                    lookup.note(row)
            complete = matches.complete and lookup.complete
        return Hits(self, query, matches.rows, lookup, complete, limit)

    def _blocks_of(self, connection: Connection) -> Blocks:
        """What was learnt of the index by earlier queries, as long as nobody changed it."""
        version = (id(connection), connection.execute("PRAGMA data_version").fetchone()[0])
        if self._blocks is None or self._blocks[0] != version:
            self._blocks = (version, Blocks(connection))
        return self._blocks[1]

    def stored(self, thread_id: str) -> Stored | None:
        """A thread's file; ``None`` where there is none that can be read."""
        with contextlib.suppress(ReaderError):
            return self._ledger.stored(thread_id)
        return None

    def kept(self, thread_id: str) -> dict[str | None, str]:
        """The notes of a thread by comment."""
        return {mark.comment: mark.note for mark in bookmarks.of_thread(self._disk, thread_id)}


class _Lookup:
    """Names for the numbers of the index; kept when the connection is not ours any more."""

    def __init__(self, connection: Connection | None) -> None:
        self._connection = connection
        self._threads: dict[int, tuple[str, str | None]] = {}
        self._notes: dict[tuple[int, int], tuple[int, str | None]] = {}

    @property
    def complete(self) -> bool:
        """Whether all threads were once read into the index."""
        row = self._row("SELECT 1 FROM meta WHERE key = 'complete'")
        return row is not None

    def thread(self, number: int) -> tuple[str, str | None]:
        """Id and title of a thread."""
        if number not in self._threads:
            row = self._row("SELECT id, title FROM threads WHERE num = ?", number)
            self._threads[number] = ("", None) if row is None else (row[0], row[1])
        return self._threads[number]

    def note(self, row: Match) -> tuple[int, str | None]:
        """Place and id of the comment that a note is on."""
        key = (row.thread, row.place)
        if key not in self._notes:
            found = self._row("SELECT place, comment FROM notes WHERE thread = ? AND at = ?", *key)
            self._notes[key] = (POST, None) if found is None else (found[0], found[1])
        return self._notes[key]

    def _row(self, sql: str, *values: int) -> tuple[Any, ...] | None:
        if self._connection is None:
            return None
        row: tuple[Any, ...] | None = self._connection.execute(sql, values).fetchone()
        return row


_NOTHING = _Lookup(None)


class _Seen:
    """What has been read of threads, by their numbers in the index; each state is read once."""

    def __init__(self, disk: Disk, ledger: Ledger, lookup: _Lookup) -> None:
        self._disk = disk
        self._ledger = ledger
        self._lookup = lookup
        self._states: dict[int, State] = {}

    def unread(self, row: Match) -> bool:
        """Whether a comment was never on the screen, or a post never opened; of a note, what it is on."""
        state = self._states.get(row.thread)
        if state is None:
            state = self._states[row.thread] = self._state(self._lookup.thread(row.thread)[0])
        place = self._lookup.note(row)[0] if row.chunk == NOTES else row.place
        return state.place.opened is None if place < 0 else not runs.contains(state.seen, place)

    def _state(self, thread_id: str) -> State:
        try:
            state = states.read(self._disk, thread_id)
            if state.seen:
                stored = self._ledger.stored(thread_id)
                if stored is None or state.birth not in ("", stored.facts().birth):
                    return states.NONE
            return state
        except ReaderError:
            return states.NONE


class Hits(Sequence[Hit]):
    """What a search found, in order; each hit is made when it is looked at."""

    def __init__(
        self,
        searcher: Searcher,
        query: queries.Query,
        rows: list[Match],
        lookup: _Lookup,
        complete: bool,
        limit: int | None,
    ) -> None:
        self.query = query
        """What was sought."""
        self.total = len(rows)
        """How many there are, beyond the limit too."""
        self.threads = len({row.thread for row in rows})
        """In how many threads they are."""
        self.complete = complete
        """Whether these are all; else there are more, older ones, or the index is still being made."""
        self._searcher = searcher
        self._rows = rows if limit is None else rows[: max(limit, 0)]
        self._lookup = lookup
        self._pattern = sought(query.terms)
        self._threads: OrderedDict[int, _Thread] = OrderedDict()
        self._made: dict[int, Hit] = {}

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, index: int) -> Hit: ...
    @overload
    def __getitem__(self, index: slice) -> list[Hit]: ...
    def __getitem__(self, index: int | slice) -> Hit | list[Hit]:
        if isinstance(index, slice):
            return [self._hit(i) for i in range(*index.indices(len(self)))]
        if index < 0:
            index += len(self)
        if not 0 <= index < len(self):
            raise IndexError(index)
        return self._hit(index)

    def _hit(self, index: int) -> Hit:
        hit = self._made.get(index)
        if hit is None:
            row = self._rows[index]
            hit = self._made[index] = self._thread(row.thread).hit(row, self._pattern, self._lookup)
        return hit

    def _thread(self, number: int) -> _Thread:
        thread = self._threads.get(number)
        if thread is None:
            id, title = self._lookup.thread(number)
            thread = self._threads[number] = _Thread(self._searcher, id, title)
            if len(self._threads) > _KEPT:
                self._threads.popitem(last=False)
        else:
            self._threads.move_to_end(number)
        return thread


class _Thread:
    """One thread as far as its hits need it."""

    def __init__(self, searcher: Searcher, id: str, title: str | None) -> None:
        self._id = id
        self._title = None if title is None else clean_line(title)
        self._kept = searcher.kept(id)
        self._stored = searcher.stored(id)
        self._columns: dict[str, list[str | None]] = {}
        self._order: Sequence[int] = ()
        self._chunks: Chunks | None = None
        self._length = 0
        if self._stored is not None:
            try:
                self._length = self._stored.length()
                self._order = self._stored.ordinals(self._length)
                self._chunks = Chunks(self._stored.tables.get("bodies", {}), self._stored.path.name, lambda line: None)
            except DamagedError:
                self._stored = None

    def hit(self, row: Match, pattern: re.Pattern[str] | None, lookup: _Lookup) -> Hit:
        """One hit with the words around it."""
        if row.chunk == NOTES:
            return self._note(row, pattern, lookup.note(row)[1])
        comment = author = published = None
        body, markup = "", "plain"
        with contextlib.suppress(DamagedError, ValueError, IndexError):
            if self._stored is not None and row.chunk == POST:
                post = self._stored.post()
                author, published, body, markup = post.author, post.published, post.body, post.markup
            elif self._stored is not None and row.place < self._length:
                place = row.place if isinstance(self._order, range) else self._order.index(row.place)
                comment = self._column("ids")[place]
                author = self._column("authors")[place]
                published = self._column("published")[place]
                markup = self._column("markups")[place] or "plain"
                assert self._chunks is not None
                body = self._chunks.body(row.place)
        words, marks = snippet(body, markup, pattern)
        return Hit(
            thread=self._id,
            comment=comment,
            kind="post" if row.chunk == POST else "comment",
            title=self._title,
            author=None if author is None else clean_line(author),
            published=None if published is None else clean(published),
            snippet=words,
            marks=marks,
            score=round(row.score, 4),
            bookmarked=comment in self._kept if row.chunk != POST else None in self._kept,
        )

    def _note(self, row: Match, pattern: re.Pattern[str] | None, comment: str | None) -> Hit:
        from datetime import UTC, datetime

        words, marks = snippet(self._kept.get(comment, ""), "plain", pattern)
        time = None if row.time is None else datetime.fromtimestamp(row.time, UTC).isoformat()
        return Hit(self._id, comment, "note", self._title, None, time, words, marks, round(row.score, 4), True)

    def _column(self, name: str) -> list[str | None]:
        column = self._columns.get(name)
        if column is None:
            assert self._stored is not None
            column = self._columns[name] = self._stored.column(name, self._length)
        return column
