"""Searching a library: the index kept up, a query answered, what a person wrote, what arrived since."""

from __future__ import annotations

import contextlib
import zlib
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

from tui_reader import query as queries
from tui_reader.errors import DamagedError, ReaderError, StoreError
from tui_reader.library.hits import NOTHING, Hits, InThread, Lookup
from tui_reader.places import folder
from tui_reader.store import bookmarks, runs, states
from tui_reader.store.disk import Disk
from tui_reader.store.ledger import Ledger
from tui_reader.store.search.blocks import Blocks
from tui_reader.store.search.index import Building, SearchIndex
from tui_reader.store.search.persons import MOST_WRITTEN, changed_since, written
from tui_reader.store.search.schema import NOTES, POST, Connection
from tui_reader.store.search.search import Match, search
from tui_reader.store.states import State
from tui_reader.store.threads import Stored

__all__ = ["Building", "Hits", "Searcher"]


_COARSE = 2.0
"""Seconds by which a disk's clock may lag behind: it counts in steps, of some milliseconds or of two seconds (FAT)."""


class Searcher:
    """Answers queries about one library."""

    def __init__(self, disk: Disk) -> None:
        self._disk = disk
        self._ledger = Ledger(disk)  # one of its own: searching goes on in threads of its own
        self.index = SearchIndex(disk, self._ledger, _elsewhere(disk))
        self._blocks: tuple[object, Blocks] | None = None

    def keep_up(self, progress: Callable[[Building], None] | None = None, *, sweep: bool = False) -> bool:
        """Bring the search index up to what is in the library; false where another process is doing so.

        Made anew where it is missing, damaged or of another version. For a thread of its own: it holds nobody up.

        Args:
            progress: told how far it is.
            sweep: look at every thread's file, also at those that nobody said were changed.
        """
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
        """Posts, comments and notes that fit a query (see ``tui_reader.query``), best or newest first.

        Hits are made when they are looked at. Of a very common word only the newest hits are found: then
        ``complete`` is false. Raises ``QueryError``, which points at the place.

        Args:
            text: as typed, or as ``tui_reader.query.parse`` understood it.
            limit: how many hits to give at most.
            newest: sort by time instead of worth.
            wait: bring the index up first, which takes a moment after much was added; else search what is in it.
            progress: told how far the index is meanwhile.
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
            return Hits(self, query, [], NOTHING, True, limit)
        try:
            return self._search(query, limit, newest)
        except StoreError:
            if not wait:
                raise
            self.keep_up(progress)  # it turned out to be damaged: once more with a new one
            return self._search(query, limit, newest)

    def _search(self, query: queries.Query, limit: int | None, newest: bool) -> Hits:
        with self.index.reading() as connection:
            if connection is None:
                return Hits(self, query, [], NOTHING, not self._disk.at.about.exists(), limit)
            lookup = Lookup(connection)
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
        version = self._version(connection)
        if self._blocks is None or self._blocks[0] != version:
            self._blocks = (version, Blocks(connection))
        return self._blocks[1]

    @staticmethod
    def _version(connection: Connection) -> object:
        return id(connection), connection.execute("PRAGMA data_version").fetchone()[0]

    # Beyond queries

    def moment(self) -> object:
        """The state of the index: the same as long as nothing in it changed."""
        with contextlib.suppress(StoreError), self.index.reading() as connection:
            return None if connection is None else self._version(connection)
        return None

    def arrived(self, query: queries.Query, since: str) -> tuple[int, bool]:
        """How many hits of a query came into the library after a time, and whether there are more; notes do not count.

        Looks only at threads whose files were written since.
        """
        with self.index.reading() as connection:
            if connection is None or not query:
                return 0, False
            lookup = Lookup(connection)
            seen = _Seen(self._disk, self._ledger, lookup)
            time = queries.moment(since)
            threads = None if time is None else changed_since(connection, int((time - _COARSE) * 1e9))
            found = search(
                connection, self._blocks_of(connection), query, newest=True, unread=seen.unread, threads=threads
            )
            rows = [(lookup.thread(row.thread)[0], row.place) for row in found.rows if row.chunk != NOTES]
        if time is not None:
            arrivals: dict[str, Arrivals] = {}
            for id in dict.fromkeys(id for id, _ in rows):
                arrivals[id] = self._arrivals(id)
            rows = [(id, place) for id, place in rows if _arrival(arrivals[id], place) > since]
        return len(rows), not found.complete

    def _arrivals(self, thread_id: str) -> Arrivals:
        """When the comments of a thread came: the first ordinal of each arrival and its time, the post's before it."""
        stored = self.stored(thread_id)
        if stored is None:
            return ((POST, ""),)
        with contextlib.suppress(DamagedError):
            facts = stored.facts()
            return ((POST, facts.added), *facts.arrivals)
        return ((POST, ""),)

    def written(self, names: Iterable[tuple[str, str]]) -> tuple[Hits, list[InThread]]:
        """What a person wrote: the thread with the newest first, in each in order of time."""
        with self.index.reading() as connection:
            if connection is None:
                return Hits(self, queries.Query(""), [], NOTHING, True, None), []
            lookup = Lookup(connection)
            by_thread: dict[int, list[Match]] = {}
            count = 0
            for row in written(connection, self._blocks_of(connection), names):
                by_thread.setdefault(row.thread, []).append(row)
                count += 1
            parts: list[tuple[float, list[Match], InThread]] = []
            for number, rows in by_thread.items():
                rows.sort(key=lambda row: (row.time is None, row.time or 0, row.place))
                times = [row.time for row in rows if row.time is not None]
                first, last = min(times, default=None), max(times, default=None)
                part = InThread(*lookup.thread(number), len(rows), first, last)
                parts.append((-float("inf") if last is None else last, rows, part))
            complete = count < MOST_WRITTEN and lookup.complete
        parts.sort(key=lambda part: part[0], reverse=True)
        ordered = [row for _, rows, _ in parts for row in rows]
        return Hits(self, queries.Query(""), ordered, lookup, complete, None), [part for _, _, part in parts]

    def threads_of(self, home: str, name: str) -> list[str]:
        """The threads in which somebody writes under a name: at one home, or with none named, at all."""
        if home:
            self.keep_up()
        names = [(home, name)] if home else [found for found in self.names(name) if found[1] == name]
        return [part.thread for part in self.written(names)[1]] if names else []

    def names(self, name: str) -> Counter[tuple[str, str]]:
        """Who writes under a name like this, by home and name: the newest thousand hits of its words."""
        term = queries.Term(name, "author", phrase=True)
        hits = self.search(queries.Query(name, ((term,),)), newest=True)
        found: Counter[tuple[str, str]] = Counter()
        homes: dict[str, str] = {}
        for hit in hits:
            if hit.author is None:
                continue
            if hit.thread not in homes:
                stored = self.stored(hit.thread)
                post = None if stored is None else stored.post(body=False)
                homes[hit.thread] = "" if post is None else queries.home_of(post.url, post.source)
            found[homes[hit.thread], hit.author] += 1
        return found

    # What hits are made of

    def stored(self, thread_id: str) -> Stored | None:
        """A thread's file; ``None`` where there is none that can be read."""
        with contextlib.suppress(ReaderError):
            return self._ledger.stored(thread_id)
        return None

    def kept(self, thread_id: str) -> dict[str | None, str]:
        """The notes of a thread by comment."""
        return {mark.comment: mark.note for mark in bookmarks.of_thread(self._disk, thread_id)}


def _elsewhere(disk: Disk) -> Path:
    """Where the index of a library is kept that this user may not write."""
    name = f"{zlib.crc32(str(disk.at.root.absolute()).encode('utf-8', 'surrogateescape')):08x}"
    return folder("cache") / "search" / name


Arrivals = tuple[tuple[int, str], ...]


def _arrival(arrivals: Arrivals, place: int) -> str:
    """When a comment came."""
    return arrivals[bisect_right(arrivals, place, key=lambda arrival: arrival[0]) - 1][1]


class _Seen:
    """What has been read of threads, by their numbers in the index; each state is read once."""

    def __init__(self, disk: Disk, ledger: Ledger, lookup: Lookup) -> None:
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
