"""The verbs of the product, used by both faces: add, open, read, bookmark, remove, undo, check.

The only place where sources and store meet. Nothing of the store's documents, files or locks shows here: what goes
in and comes out are the frozen dataclasses of ``model`` and a few results. Every act is durable when it returns, safe
beside other processes on the same library and beside other threads of this one, and raises only ``ReaderError``.
"""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from functools import cached_property
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tui_reader.errors import DamagedError, NotFoundError
from tui_reader.library.marks import Marks, no_thread
from tui_reader.model import Bookmark, Entry, Post, ReadingState, Thread, Tree
from tui_reader.places import samples_folder
from tui_reader.store import bookmarks, files
from tui_reader.store import undo as steps
from tui_reader.store.disk import Disk
from tui_reader.store.ledger import Ledger, readable
from tui_reader.store.paths import stripe
from tui_reader.store.segments import Document
from tui_reader.text.moments import now

if TYPE_CHECKING:
    from tui_reader.library.adding import Added, Adder, Failed, Item, Progress
    from tui_reader.library.checking import Finding
    from tui_reader.library.fetching import Fetching
    from tui_reader.library.following import Following
    from tui_reader.library.muting import Muting
    from tui_reader.library.people import People
    from tui_reader.library.places import Places
    from tui_reader.library.searching import Building, Hits, Searcher
    from tui_reader.library.shelves import Shelves
    from tui_reader.query import Query

_NAMED = 5


class Library:
    """One library on disk. Cheap to make: nothing is read until it is asked for."""

    def __init__(self, path: Path) -> None:
        """A library in a folder, which is made by the first write and need not exist."""
        self.path = Path(path)
        """Its folder."""
        self._disk = Disk(self.path)
        self._ledger = Ledger(self._disk)
        self._marks = Marks(self._disk, self._ledger)
        self._guard = threading.RLock()
        self._searcher: Searcher | None = None
        self._fetching: Fetching | None = None
        self._following: Following | None = None
        self._acted = threading.local()
        self._own: set[int] = set()
        self._since = time.time_ns()
        self._begun = False

    # What there is

    @property
    def problems(self) -> Sequence[str]:
        """What went wrong with files so far, one line each: set aside, of a newer version."""
        return tuple(self._disk.problems)

    @property
    def read_only(self) -> bool:
        """Whether a newer version wrote this library, so that nothing here can be changed."""
        self._begin()
        return self._disk.newer

    @property
    def fresh(self) -> bool:
        """Whether there never was anything in this folder."""
        return not self._disk.at.about.exists()

    def _begin(self) -> None:
        if not self._begun:
            self._begun = True
            self._disk.check_version()

    def entries(self) -> Sequence[Entry]:
        """The posts, newest activity first. Lazy: its length is known at once, rows are read when looked at.

        As the list is when its parts are looked at, not a copy of it: an act in between may move a row from a part
        that was read to one that was not. Call again after an act or when ``changed()`` says so; that costs two looks
        at the disk where nothing changed.
        """
        with self._guard:
            self._begin()
            self._ledger.catch_up()
            try:
                return self._ledger.catalogue.entries(self._ledger.rebuild)
            except DamagedError:
                self._ledger.rebuild()
                return self._ledger.catalogue.entries(self._ledger.rebuild)

    def resolve(self, ref: str) -> str:
        """The id of the thread that a reference means: an id, or a prefix that fits only one.

        Raises ``NotFoundError`` where none or several fit; it names the candidates.
        """
        if not ref:
            raise NotFoundError("no thread was named", todo="tui-reader list shows what there is")
        if self._disk.at.thread(ref).exists():
            return ref
        return self._one_of(ref, self._ids_near(ref), "thread")

    def locate(self, place: str) -> tuple[str, str | None]:
        """The thread and comment that ``THREAD#COMMENT`` means, or ``THREAD`` alone: ids of either may hold a ``#``.

        Parted at the last ``#`` before which a thread is named; raises ``NotFoundError`` where there is none.
        """
        try:
            return self.resolve(place), None
        except NotFoundError as error:
            failure = error
        thread = place
        while "#" in thread:
            thread = thread.rpartition("#")[0]
            try:
                return self.resolve(thread), place[len(thread) + 1 :] or None
            except NotFoundError as error:
                failure = error
        raise failure

    def _one_of(self, ref: str, ids: Iterable[str], kind: str) -> str:
        """The only id that a reference begins."""
        found = sorted(id for id in ids if ref and id.startswith(ref))
        if len(found) == 1:
            return found[0]
        if found:
            named = ", ".join(found[:_NAMED]) + (" …" if len(found) > _NAMED else "")
            raise NotFoundError(f"{ref!r} fits {len(found)} {kind}s", todo=f"name one of them: {named}")
        if kind == "thread":
            raise no_thread(ref)
        raise NotFoundError(f"no {kind} {ref!r}", todo="it may have been purged")

    def _ids_near(self, ref: str) -> Iterator[str]:
        """Ids among which all are that begin with a reference; an id is mostly the name of its file."""
        start = ref[0] if ref[0].isascii() and ref[0].isalnum() and ref[0] == ref[0].lower() else ""
        try:
            folders = [folder for folder in os.scandir(self._disk.at.threads) if folder.name.startswith(start)]
            files_ = [item for folder in folders for item in os.scandir(folder.path)]
        except OSError:
            return
        for item in files_:
            name, _, suffix = item.name.rpartition(".")
            if suffix != "json":
                continue
            if "~" not in name:
                yield name
            elif (stored := readable(Path(item.path))) is not None:
                yield stored.post(body=False).id

    def entry(self, thread_id: str) -> Entry:
        """The row of one thread."""
        with self._guard:
            numbered = self._marks.numbered(thread_id)
            self._ledger.catch_up()
            try:
                entry = self._ledger.catalogue.find(thread_id, numbered.facts.active)
            except DamagedError:
                self._ledger.rebuild()
                entry = None
            return entry or self._ledger.truth(numbered.stored)

    def beside(self, thread_id: str) -> list[Entry]:
        """The other discussions of what a thread is about: those at or about one of its addresses."""
        return [self.entry(id) for id in self.places.beside(thread_id)]

    @cached_property
    def places(self) -> Places:
        """Which threads are at or about the same address."""
        from tui_reader.library.places import Places

        return Places(self._disk, self._ledger)

    def open(self, thread_id: str) -> Tree:
        """One thread as columns; bodies and extras are read when looked at."""
        with self._guard:
            self._begin()
            return self._marks.numbered(thread_id).tree

    def thread(self, thread_id: str) -> Thread:
        """One thread whole, every body read."""
        return self.open(thread_id).thread()

    # Adding

    def _adder(self) -> Adder:
        from tui_reader.library.adding import Adder

        return Adder(self._disk, self._ledger)

    def add(self, thread: Thread) -> Added:
        """Stores a thread, or merges it into the one of the same id: see ``tui_reader.library.merging``."""
        from tui_reader.library.adding import Item

        with self._guard:
            return self._adder().add([Item(thread)])[0]

    def add_all(self, threads: Iterable[Thread]) -> Iterator[Added]:
        """``add`` for many: written and made durable in batches, each result yielded when it is on disk."""
        from tui_reader.library.adding import Added, Item

        for result in self._adder().add_stream(Item(thread) for thread in threads):
            assert isinstance(result, Added)
            yield result

    def add_sources(
        self,
        sources: Sequence[str],
        *,
        as_: str | None = None,
        whole: bool = False,
        progress: Callable[[Progress], None] | None = None,
    ) -> Iterator[Added | Failed]:
        """Parses and stores files, folders (recursively, in sorted order), ``-`` for standard input, and addresses,
        which are fetched; with ``whole`` also what a site gives only when asked again. A browser's bookmarks become
        posts to fetch, and are kept.

        A source that fails is yielded as ``Failed`` and the rest go on. ``as_`` is the id of a source format that
        overrules detection; an unknown one raises ``InputError``. ``progress`` is called before each file and at
        the end.
        """
        from tui_reader.library.adding import is_address, read_sources

        def fetch(addresses: Sequence[str], tell: Callable[[int], None]) -> Iterator[Item | Failed]:
            return self.fetching.items(addresses, as_=as_, whole=whole, progress=tell)

        def kind(name: str) -> str:
            if as_ is not None:
                return ""
            return "archive" if files.is_archive(name) else "bookmarks" if files.is_bookmarks(name) else ""

        self.join_copies()
        for what, names in groupby(sources, kind):
            if what == "archive":
                from tui_reader.library import archiving

                for name in names:
                    yield from archiving.add(self._disk, self._ledger, name)
            elif what == "bookmarks":
                from tui_reader.library import importing

                for name in names:
                    yield from importing.add(self, name)
            else:
                named = list(names)
                items = read_sources(named, as_=as_, progress=progress, fetch=fetch)
                results = self._adder().add_stream(items)
                yield from self.following.noting(results) if any(map(is_address, named)) else results

    def export_all(self, to: Path) -> int:
        """Writes the whole library into a zip file that ``add_sources`` takes; returns how many threads."""
        from tui_reader.library import archiving

        return archiving.write(self._disk, to)

    def join_copies(self) -> list[str]:
        """Joins into the library what a sync tool left beside its files where two machines wrote at once.

        Returns the files that were joined and are gone. A look into three folders where there are none; else it
        grows with the number of threads. Safe in any thread.
        """
        from tui_reader.store import strays

        if self.fresh or not strays.suspected(self._disk):
            return []
        from tui_reader.library.joining import join_strays

        disk = Disk(self.path)
        return join_strays(disk, Ledger(disk))

    # Fetching

    @property
    def fetching(self) -> Fetching:
        """What fetches addresses; nothing of the network is imported before the first request."""
        with self._guard:
            if self._fetching is None:
                from tui_reader.library.fetching import Fetching

                self._fetching = Fetching()
            return self._fetching

    @property
    def following(self) -> Following:
        """Lists and feeds that are followed, and threads that are brought up to date."""
        with self._guard:
            if self._following is None:
                from tui_reader.library.following import Following

                self._following = Following(self._disk, self.fetching, self._adder, self._post, self._expire)
            return self._following

    def _post(self, thread_id: str) -> Post | None:
        """The post of a thread without its text; ``None`` where there is no such thread."""
        stored = self._ledger.stored(thread_id)
        return None if stored is None else stored.post(body=False)

    def _expire(self, thread_id: str) -> bool:
        """Takes a thread out that was never opened, kept or tagged; false where it was."""
        with self._guard:
            entry = self.entry(thread_id)
            if entry.read or entry.bookmarked or self.state(thread_id).opened:
                return False
            self._take_out(thread_id, keep=True)
            return True

    def add_samples(self) -> list[Added]:
        """Adds the discussions that come with the program, marked as samples."""
        from tui_reader.library.adding import Added, read_sources

        items = read_sources([str(samples_folder())])
        results = self._adder().add_stream(items, sample=True)
        return [result for result in results if isinstance(result, Added)]

    def remove_samples(self) -> list[str]:
        """Removes them for good; returns their ids. Bookmarks in them stay."""
        with self._guard:
            ids = [entry.id for entry in self.entries() if entry.sample]
            for id in ids:
                self._take_out(id, keep=False)
            return ids

    # Removing

    def remove(self, thread_id: str) -> None:
        """Takes a thread out of the library; ``restore`` or ``undo`` brings it back until ``purge``."""
        with self._guard:
            self._acted.step = None
            title = self._take_out(thread_id, keep=True)
            self._step(f"removed {title}", "removal", thread_id, {})

    def _take_out(self, thread_id: str, *, keep: bool) -> str:
        at = self._disk.at
        self._disk.writable()
        with self._thread_lock(thread_id):
            stored = self._ledger.stored(thread_id)
            if stored is None:
                raise no_thread(thread_id)
            facts = stored.facts()
            with self._disk.act([thread_id]):
                if keep:
                    if at.state(thread_id).exists():
                        files.move(at.state(thread_id), at.trashed_state(thread_id))
                    else:
                        files.remove(at.trashed_state(thread_id))
                    files.move(at.thread(thread_id), at.trashed(thread_id))
                files.remove(at.thread(thread_id))
                files.remove(at.state(thread_id))
                self._ledger.drop([(facts.active, thread_id)])
        self._marks.forget(thread_id)
        return stored.post(body=False).title or facts.excerpt or thread_id

    def _thread_lock(self, thread_id: str) -> AbstractContextManager[None]:
        return self._disk.lock(stripe("threads", thread_id), stripe("state", thread_id))

    def restore(self, ref: str) -> str:
        """Brings a removed thread back, with its reading state; into one that was added anew since, its comments.

        Returns its id. A prefix that fits only one removed thread is enough; raises ``NotFoundError`` where none or
        several fit.
        """
        at = self._disk.at
        with self._guard:
            self._disk.writable()
            thread_id = ref if at.trashed(ref).exists() else self._one_of(ref, self.removed(), "removed thread")
            path = at.trashed(thread_id)
            stored = readable(path)
            if stored is None:
                raise NotFoundError(f"no removed thread {thread_id!r}", todo="it may have been purged")
            if at.thread(thread_id).exists():
                self.add(stored.thread())
                files.remove(path)
                files.remove(at.trashed_state(thread_id))
                return thread_id
            with self._thread_lock(thread_id), self._disk.act([thread_id]):
                if at.trashed_state(thread_id).exists():
                    files.move(at.trashed_state(thread_id), at.state(thread_id))
                files.move(path, at.thread(thread_id))
                self._ledger.refresh([stored])
            return thread_id

    def removed(self) -> list[str]:
        """Ids of the threads that can be restored, the last removed first."""
        try:
            paths = [
                path
                for path in self._disk.at.trash.iterdir()
                if path.suffix == ".json" and not path.name.endswith(".state.json")
            ]
            paths.sort(key=lambda path: path.stat().st_ctime_ns, reverse=True)
        except OSError:
            return []
        return [stored.post(body=False).id for path in paths if (stored := readable(path)) is not None]

    def purge(self) -> int:
        """Deletes removed threads for good; returns how many."""
        self._disk.writable()
        ids = self.removed()
        for id in ids:
            files.remove(self._disk.at.trashed_state(id))
            files.remove(self._disk.at.trashed(id))
        return len(ids)

    # Reading

    def state(self, thread_id: str) -> ReadingState:
        """How far a thread has been read and how it was left; an empty state where it never was opened."""
        with self._guard:
            return self._marks.state(thread_id)

    def save_state(self, thread_id: str, state: ReadingState, *, undo: str = "") -> None:
        """Keeps the reading state, and the counts in the post list that follow from it.

        With ``undo``, a few words such as ``all read``, the change can be undone by ``undo()``. The cost follows
        from what changed since the last ``state`` or ``save_state`` of this thread, not from its size. What another
        process marked meanwhile is joined.
        """
        with self._guard:
            changed = self._marks.save(thread_id, state)
            if undo:
                self._step(undo, "marks", thread_id, changed and changed.marks)

    def mark_seen(self, thread_id: str, comments: Iterable[str], *, seen: bool = True) -> None:
        """Marks comments as seen (or not), leaving the rest of the state alone."""
        with self._guard:
            self._marks.mark(thread_id, comments, seen=seen)

    def mark_read(self, thread_id: str, *, read: bool = True) -> None:
        """Marks a post as opened and all its comments as seen, or neither. Can be undone."""
        with self._guard:
            changed = self._marks.mark_read(thread_id, read=read)
            self._step("read" if read else "unread", "marks", thread_id, changed and changed.marks)

    def tag(self, thread_id: str, tags: Iterable[str]) -> None:
        """Sets the tags of a thread. Can be undone."""
        from tui_reader.library import notebook

        with self._guard:
            changed = self._marks.tag(thread_id, notebook.clean_tags(tags))
            self._step("tags", "tags", thread_id, changed and changed.tags)

    @cached_property
    def mutes(self) -> Muting:
        """What is muted, and muting."""
        from tui_reader.library.muting import Muting

        return Muting(self._disk, self._ledger, self._marks, self._step)

    @cached_property
    def people(self) -> People:
        """Who writes in the threads, and what the reader says of them."""
        from tui_reader.library.people import People

        return People(self._disk, self._search, self._step)

    @cached_property
    def shelves(self) -> Shelves:
        """Saved searches."""
        from tui_reader.library.shelves import Shelves

        return Shelves(self._disk, self._search, self.entries, self._step)

    @property
    def last_step(self) -> int | None:
        """What ``undo`` calls the last act of this thread of control that can be undone; ``None`` where it changed
        nothing."""
        step: int | None = getattr(self._acted, "step", None)
        return step

    def _step(self, what: str, kind: str, thread_id: str, changed: Mapping[str, Any] | None) -> None:
        """Remember what an act changed."""
        self._acted.step = None
        if changed is not None:
            self._acted.step = steps.push(self._disk, steps.Step(what, kind, thread_id, changed))
            self._own.add(self._acted.step)

    # Keeping

    def bookmarks(self) -> Sequence[Bookmark]:
        """The notebook, newest first."""
        return bookmarks.everything(self._disk)

    def bookmarks_in(self, thread_id: str) -> dict[str | None, Bookmark]:
        """The bookmarks of one thread by comment id; ``None`` is the post's own."""
        return {bookmark.comment: bookmark for bookmark in bookmarks.of_thread(self._disk, thread_id)}

    def bookmark(
        self,
        thread_id: str,
        comment_id: str | None = None,
        *,
        note: str | None = None,
        tags: Iterable[str] | None = None,
        passages: Iterable[str] | None = None,
    ) -> Bookmark:
        """Keeps a post or a comment with its text and context; or changes what is written on one that is kept.

        ``None`` leaves note, tags or passages as they are. Raises ``NotFoundError`` where there is no such comment.
        Can be undone.
        """
        from tui_reader.library import notebook

        self._disk.writable()
        with self._guard, self._disk.lock(stripe("bookmarks", thread_id)):
            before = bookmarks.document(self._disk, thread_id, comment_id)
            if before is not None:
                old = bookmarks.bookmark_of(before)
            else:
                numbered = self._marks.numbered(thread_id)
                index = None if comment_id is None else numbered.index(comment_id)
                if comment_id is not None and index is None:
                    raise NotFoundError(
                        f"no comment {comment_id!r} in {thread_id!r}",
                        todo=f"tui-reader show {thread_id} --json lists its comments",
                    )
                old = notebook.copy_of(numbered.tree, index, now())
            new = notebook.annotated(old, note, tags, passages)
            self._acted.step = None
            if before is None or new != old:
                what = "bookmark" if before is None else "note" if new.note != old.note else "tags"
                if before is not None and new.passages != old.passages:
                    what = "passage"
                self._keep(thread_id, comment_id, bookmarks.fields_of(new), before, what)
            return new

    def unbookmark(self, thread_id: str, comment_id: str | None = None) -> Bookmark | None:
        """Drops a bookmark and returns it; ``None`` where there was none. Can be undone."""
        self._disk.writable()
        with self._guard, self._disk.lock(stripe("bookmarks", thread_id)):
            self._acted.step = None
            before = bookmarks.document(self._disk, thread_id, comment_id)
            if before is None:
                return None
            self._keep(thread_id, comment_id, None, before, "bookmark removed")
            return bookmarks.bookmark_of(before)

    def take(self, bookmark: Bookmark) -> bool:
        """Puts a bookmark of another notebook into this one; whether that changed anything.

        Of one that is kept already, notes, tags and passages are joined. Cannot be undone: nothing is lost by it.
        """
        from tui_reader.library import notebook

        self._disk.writable()
        thread_id, comment_id = bookmark.thread, bookmark.comment
        with self._guard, self._disk.lock(stripe("bookmarks", thread_id)):
            before = bookmarks.document(self._disk, thread_id, comment_id)
            new = notebook.joined(None if before is None else bookmarks.bookmark_of(before), bookmark, now())
            if before is not None and new == bookmarks.bookmark_of(before):
                return False
            self._keep(thread_id, comment_id, bookmarks.fields_of(new), before, "")
            return True

    def _keep(
        self,
        thread_id: str,
        comment_id: str | None,
        fields: Document | None,
        before: Document | None,
        what: str,
    ) -> None:
        """Write or drop a bookmark, the count in the post list, and the step back."""
        with self._disk.act([thread_id]):
            bookmarks.put(self._disk, thread_id, comment_id, fields)
            if (fields is None) != (before is None):
                stored = self._ledger.stored(thread_id)
                if stored is not None:
                    self._ledger.refresh([stored])
        if what:
            changed = {"comment": comment_id, "before": before, "after": fields}
            self._step(what, "bookmark", thread_id, changed)

    # Searching

    def search(
        self,
        query: str | Query,
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
            query: as typed, or as ``tui_reader.query.parse`` understood it.
            limit: how many hits to give at most.
            newest: sort by time instead of worth.
            wait: bring the index up first, which takes a moment after much was added; else search what is in it.
            progress: told how far the index is meanwhile.
        """
        return self._search().search(query, limit=limit, newest=newest, wait=wait, progress=progress)

    def index(self, progress: Callable[[Building], None] | None = None, *, sweep: bool = False) -> bool:
        """Bring the search index up to what is in the library; false where another process is doing so.

        Made anew where it is missing, damaged or of another version. For a thread of its own: it holds nobody up.

        Args:
            progress: told how far it is.
            sweep: look at every thread's file, also at those that nobody said were changed.
        """
        return self._search().keep_up(progress, sweep=sweep)

    def _search(self) -> Searcher:
        with self._guard:
            if self._searcher is None:
                from tui_reader.library.searching import Searcher

                self._searcher = Searcher(self._disk)
            return self._searcher

    # Undo, other processes, health

    def undo(self, step_id: int | None = None) -> str | None:
        """Takes back an act and says which, or ``None`` where there is nothing (left) to take back.

        Only what the act changed is put back as it was; what came after it stays. Fifty acts can be taken back, also
        after a restart.

        Args:
            step_id: the act, by what ``last_step`` said after it. Without it the last act of this object, then those
                from before it was made; never what another process has done since.
        """

        def wanted(number: int) -> bool:
            if step_id is not None:
                return number == step_id
            return number in self._own or number < self._since

        with self._guard:
            self._disk.writable()
            while (step := steps.pop(self._disk, wanted)) is not None:
                try:
                    if self._take_back(step):
                        return step.what
                except NotFoundError:
                    continue  # its thread was purged
            return None

    def _take_back(self, step: steps.Step) -> bool:
        if step.kind == "removal":
            if step.thread not in self.removed():
                return False
            self.restore(step.thread)
            return True
        if step.kind in ("marks", "tags"):
            return self._marks.take_back(step.thread, step.changed)
        if step.kind == "mute":
            return self.mutes.take_back(step.thread, step.changed)
        if step.kind == "person":
            return self.people.take_back(step.changed)
        if step.kind == "shelf":
            return self.shelves.take_back(step.changed)
        if step.kind == "bookmark" and {"comment", "before", "after"} <= step.changed.keys():
            with self._disk.lock(stripe("bookmarks", step.thread)):
                comment = step.changed["comment"]
                present = bookmarks.document(self._disk, step.thread, comment)
                wanted = bookmarks.before(present, step.changed["before"], step.changed["after"])
                if wanted == present:
                    return False
                self._keep(step.thread, comment, wanted, present, "")
                return True
        return False

    @property
    def revision(self) -> int:
        """Grows whenever this object learns of a change, its own or another's: a key for caches."""
        return self._disk.changes

    def changed(self) -> bool:
        """Whether another process wrote since the last call. One stat: fit for a poll."""
        return self._disk.changed()

    def check(self, *, repair: bool = False) -> list[Finding]:
        """Reads everything and says what is wrong; with ``repair``, sets damaged files aside and rebuilds."""
        from tui_reader.library.checking import check

        with self._guard:
            self._begin()
            self._ledger.catch_up()
            return check(self._disk, self._ledger, repair=repair)
