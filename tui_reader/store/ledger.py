"""Keeps the rows of the catalogue true: they follow from the threads, their states and the notebook.

What rows are made from is imported when one is made: to list the posts takes none of it.

Every act that touches more than the catalogue ends here, under the catalogue's lock, with rows made from what is on
disk at that moment. So counts never drift, and what a killed process left half done is caught up by the next.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tui_reader.entry import Entry
from tui_reader.errors import DamagedError, StoreError
from tui_reader.store import files, segments
from tui_reader.store.catalogue import LOCK, Catalogue
from tui_reader.store.disk import Disk, Stamp, stamp_of
from tui_reader.store.paths import SUFFIX, bucket_name, file_name
from tui_reader.store.segments import Tables
from tui_reader.store.shards import Key

if TYPE_CHECKING:
    from tui_reader.model import Post
    from tui_reader.store.mutes import Mutes
    from tui_reader.store.states import State
    from tui_reader.store.threads import Facts, Stored


class Written(NamedTuple):
    """What was just written of a thread, as far as a row is made from it: to read it again costs more than the rest."""

    stored: Stored
    stamp: Stamp | None
    """Tells the file from any that another puts in its place."""
    post: Post
    """Its post, without its body."""
    facts: Facts

    @classmethod
    def of(cls, stored: Stored, post: Post, facts: Facts) -> Written:
        """That of a file that is in its place, under the lock under which it was put there."""
        tables = {name: table for name, table in stored.tables.items() if name in _OF_ROWS}
        return cls(stored._replace(tables=tables), stamp_of(stored.path), post._replace(body=""), facts)


_OF_ROWS = frozenset(("thread", "columns"))
"""The tables of a thread's file that rows are made from."""


class Around(NamedTuple):
    """What there is beside threads, looked at once for many rows: to look for the files of each costs as much again."""

    states: frozenset[str]
    """Names of the files of reading states."""
    buckets: frozenset[str]
    """Names of the files of the notebook."""
    mutes: bool
    """Whether anything is muted."""


class Ledger:
    """The catalogue of one library and where its rows come from."""

    def __init__(self, disk: Disk) -> None:
        self.disk = disk
        self.catalogue = Catalogue(disk)
        self._mutes: Mutes | None = None

    @property
    def mutes(self) -> Mutes:
        """What is muted."""
        if self._mutes is None:
            from tui_reader.store.mutes import Mutes

            self._mutes = Mutes(self.disk)
        return self._mutes

    # Threads

    def stored(self, thread_id: str) -> Stored | None:
        """A thread's file; ``None`` where the library has no such thread, or nothing of it is whole."""
        path = self.disk.at.thread(thread_id)
        tables = self.disk.load(path, "thread")
        if tables is not None:
            look = _row_source(path)
            try:
                look(tables)
            except DamagedError as error:
                tables = self.disk.set_aside(path, "thread", error.what, look)
        if tables is None:
            return None
        from tui_reader.store.threads import Stored

        return Stored(path, tables)

    def paths(self) -> Iterator[Path]:
        """The files of all threads, in no order that matters."""
        with contextlib.suppress(OSError), os.scandir(self.disk.at.threads) as folders:
            for folder in folders:
                with contextlib.suppress(OSError), os.scandir(folder.path) as found:
                    yield from [Path(item.path) for item in found if item.name.endswith(".json")]

    # Rows

    def truth(self, stored: Stored, *, bookmarked: int | None = None) -> Entry:
        """The row of a thread, from what is on disk now.

        Args:
            stored: its file.
            bookmarked: how many bookmarks it has, where that is known.
        """
        return self._truth(stored, stored.post(body=False), stored.facts(), bookmarked)

    def _truth(
        self, stored: Stored, post: Post, facts: Facts, bookmarked: int | None = None, around: Around | None = None
    ) -> Entry:
        """The same of a file with what it says.

        Args:
            stored: the file.
            post: its post.
            facts: what the library knows of it.
            bookmarked: how many bookmarks it has, where that is known.
            around: what else there is, where the catalogue was locked before that was looked at.
        """
        from tui_reader.store import bookmarks, runs, states

        if around is None or file_name(post.id) + SUFFIX in around.states:
            state = states.read(self.disk, post.id)
        else:
            state = states.NONE
        if bookmarked is None:
            there = around is None or bucket_name(post.id) in around.buckets
            bookmarked = len(bookmarks.of_thread(self.disk, post.id)) if there else 0
        mutes, muted = [], runs.NONE
        if around is None or around.mutes:
            mutes = self.mutes.of_thread(post.id)
            muted = self.mutes.muted(stored, mutes, self.mutes.names(post))
        comments, unread, new = states.counts(facts, state, muted)
        return Entry(
            id=post.id,
            title=post.title,
            author=post.author,
            published=post.published,
            url=post.url,
            source=post.source,
            excerpt=facts.excerpt,
            comments=comments,
            unread=unread,
            new=new,
            bookmarked=bookmarked,
            added=facts.added,
            active=facts.active,
            read=state.place.opened is not None,
            tags=tags_of(state, post.extra),
            sample=facts.sample,
            muted=any(mute.comment is None for mute in mutes),
        )

    def refresh(self, threads: Iterable[Stored], before: Mapping[str, str] | None = None) -> list[Entry]:
        """Bring the rows of threads up to what is on disk.

        Args:
            threads: their files as they are now.
            before: the activity under which a row stands so far, where that may differ from the file's.
        """
        threads = list(threads)
        with self.disk.lock(LOCK):
            entries = [self.truth(stored) for stored in threads]
            self._change(lambda: self.catalogue.put(entries, before or {}), {stored.path for stored in threads})
        return entries

    def refresh_all(self, before: Mapping[str, str | None], written: Mapping[str, Written]) -> None:
        """Bring the rows of threads up to what is on disk; those of threads that are gone are removed.

        Args:
            before: under which activity each row stands so far; ``None`` for one that is new.
            written: what was written of them, which is not read again where it is still there.
        """
        with self.disk.lock(LOCK):
            around = self._around()
            rows = {id: self._row(id, written.get(id), around) for id in before}
            stood = {id: active for id, active in before.items() if active is not None}
            try:
                self.catalogue.put([row for row in rows.values() if row is not None], stood)
                if gone := [(active, id) for id, active in stood.items() if rows[id] is None]:
                    self.catalogue.drop(gone)
            except DamagedError:
                self._rebuild()

    def _around(self) -> Around:
        from tui_reader.store import bookmarks, states

        buckets = frozenset(path.name for path in bookmarks.paths(self.disk))
        return Around(states.names(self.disk), buckets, bool(self.mutes.all()))

    def _row(self, thread_id: str, written: Written | None = None, around: Around | None = None) -> Entry | None:
        """The row of a thread; ``None`` where there is no such thread, or nothing of it is whole."""
        path = self.disk.at.thread(thread_id)
        if written is not None and written.stamp is not None and written.stamp == stamp_of(path):
            return self._truth(written.stored, written.post, written.facts, around=around)
        tables = self.disk.load(path, "thread")
        if tables is None:
            return None
        from tui_reader.store.threads import Stored

        try:
            return self.truth(Stored(path, tables))
        except DamagedError:
            stored = self.stored(thread_id)  # which puts aside what is damaged
            return None if stored is None else self.truth(stored)

    def drop(self, keys: Iterable[Key]) -> None:
        """Remove rows."""
        with self.disk.lock(LOCK):
            self._change(lambda: self.catalogue.drop(keys))

    def _change(self, change: Callable[[], object], put: Collection[Path] = ()) -> None:
        """Change the catalogue; where it is damaged or gone, make it anew from all threads.

        Args:
            change: changes it.
            put: the threads that are put into it: one that is not there yet has no others.
        """
        with contextlib.suppress(DamagedError):
            if self.disk.at.index.exists() or all(path in put for path in self.paths()):
                change()
                return
        self._rebuild()

    # Catching up

    def catch_up(self) -> None:
        """Finish in the catalogue what killed processes began; costs one look into a mostly empty folder."""
        left = self.disk.unfinished()
        if not (left or self.disk.doubts):
            if not self.disk.at.index.exists() and next(self.paths(), None) is not None:
                with contextlib.suppress(StoreError):
                    self.rebuild()
            return
        with contextlib.suppress(StoreError):  # a library that cannot be written is still read
            self.disk.writable()
            if any(ids is None for _, ids in left):
                self.rebuild()
            else:
                doubtful = self._doubtful(self.disk.doubts)
                self.disk.doubts = []
                self.mend({id for _, ids in left for id in ids or ()} | doubtful)
            for note, _ in left:
                with contextlib.suppress(OSError):
                    note.unlink(missing_ok=True)
            self.disk.announce()

    def _doubtful(self, doubts: Sequence[Path]) -> set[str]:
        """Ids of the rows that depend on files that were set aside."""
        if not doubts:
            return set()
        at = self.disk.at
        paths = set(doubts)
        buckets = any(path.parent == at.bookmarks for path in doubts)
        names = {path.name for path in doubts}
        try:
            ids = self.catalogue.ids()
            return {id for id in ids if f"{file_name(id)}.json" in names or (buckets and at.bucket(id) in paths)}
        except DamagedError:
            return set()

    def mend(self, ids: Iterable[str]) -> None:
        """Make the rows of some threads agree with what is on disk, wherever they stand so far."""
        with self.disk.lock(LOCK):
            truth: dict[str, Entry | None] = {}
            for id in ids:
                try:
                    truth[id] = self._row(id)
                except DamagedError:
                    truth[id] = None
            self._change(lambda: self.catalogue.mend(truth))

    def rebuild(self) -> None:
        """Make the catalogue anew from the threads."""
        self.disk.writable()
        with self.disk.lock(LOCK):
            self._rebuild()

    def _rebuild(self) -> None:
        from tui_reader.store import bookmarks
        from tui_reader.store.threads import Stored

        kept: dict[str, int] = {}
        for bookmark in bookmarks.everything(self.disk):
            kept[bookmark.thread] = kept.get(bookmark.thread, 0) + 1
        entries: list[Entry] = []
        for path in self.paths():
            tables = self.disk.load(path, "thread")
            row = _row_source(path)
            try:
                if tables is not None:
                    row(tables)
            except DamagedError as error:
                tables = self.disk.set_aside(path, "thread", error.what, row)
            if tables is not None:
                stored = Stored(path, tables)
                id = stored.post(body=False).id
                if path != self.disk.at.thread(id):
                    continue  # a copy that a sync tool left
                entries.append(self.truth(stored, bookmarked=kept.get(id, 0)))
        self.catalogue.replace(entries)
        self._sweep()

    def _sweep(self) -> None:
        """Delete shards that no index names any more."""
        index = self.catalogue.index()
        named = {shard.name for shard in index.shards} | set(index.retired) | {self.disk.at.index.stem}
        with contextlib.suppress(OSError):
            for path in self.disk.at.catalogue.iterdir():
                if path.suffix == ".json" and path.stem not in named:
                    files.remove(path)


def _row_source(path: Path) -> Callable[[Tables], object]:
    """A look at what a row needs of a thread's file: raises ``DamagedError``."""
    from tui_reader.store.threads import Stored

    def look(tables: Tables) -> None:
        stored = Stored(path, tables)
        stored.post(body=False)
        stored.facts()

    return look


def readable(path: Path) -> Stored | None:
    """A thread's file without damage handling, for looking into a folder; ``None`` where it cannot be read."""
    from tui_reader.store.threads import Stored

    try:
        tables = segments.load(path)
    except (DamagedError, OSError):
        return None
    return None if tables is None else Stored(path, tables)


def tags_of(state: State, extra: Mapping[str, object]) -> tuple[str, ...]:
    """The tags of a thread: the reader's, else those that its page gave."""
    if state.tags is not None:
        return state.tags
    tags = extra.get("tags")
    return tuple(tag for tag in tags if isinstance(tag, str)) if isinstance(tags, (list, tuple)) else ()
