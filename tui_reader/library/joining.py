"""Another copy of a library's files joined into it: what a sync tool left beside the own ones, or an archive.

Nothing of either copy is lost. Comments of both stand, a text that differs is kept as an edit; of each read mark,
bookmark, mute, of place and tags the one that was changed later stands.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tui_reader.entry import Entry
from tui_reader.errors import DamagedError
from tui_reader.library.facts import activity, arrive, excerpt, uncounted
from tui_reader.library.merging import merge
from tui_reader.library.places import Places
from tui_reader.store import bookmarks, files, following, runs, stamped, states, strays, threads
from tui_reader.store.disk import Batch, Disk
from tui_reader.store.ledger import Ledger, readable
from tui_reader.store.list_rows import entry_of
from tui_reader.store.paths import SmallKind, stripe
from tui_reader.store.runs import Runs
from tui_reader.store.segments import META, Tables
from tui_reader.store.states import State
from tui_reader.store.threads import Stored
from tui_reader.text.moments import now


@dataclass(slots=True)
class Copies:
    """What another copy of a library has of one thread."""

    id: str
    threads: list[Stored] = field(default_factory=list)
    states: list[State] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Joined:
    """What joining did to one thread."""

    id: str
    title: str | None
    excerpt: str
    """The first words of the article."""
    new: int
    """Comments that the library did not have."""
    comments: int
    added: bool
    """Whether the library did not have the thread at all."""
    changed: bool
    """Whether anything is other than it was."""


class Joiner:
    """Joins copies into one library."""

    def __init__(self, disk: Disk, ledger: Ledger) -> None:
        self._disk = disk
        self._ledger = ledger
        self._places = Places(disk, ledger)

    def join(self, copies: Sequence[Copies]) -> list[Joined]:
        """Join copies of threads and of their reading states; all durable on return."""
        self._disk.writable()
        ids = [copy.id for copy in copies]
        batch: Batch = []
        results: list[Joined] = []
        changed: list[Stored] = []
        before: dict[str, str] = {}
        locks = {stripe(kind, id) for id in ids for kind in ("threads", "state")}
        with self._disk.lock(*locks), self._disk.act(ids):
            for copy in copies:
                mine = self._ledger.stored(copy.id)
                stored, state_changed = self._join(mine, copy, batch)
                if stored is None:
                    continue
                if mine is not None:
                    before[copy.id] = mine.facts().active
                if stored is not mine or state_changed:
                    changed.append(stored)
                results.append(_result(mine, stored, changed=stored is not mine or state_changed))
            self._disk.write(batch)
            if changed:
                self._ledger.refresh(changed, before)
        self._places.note(result.id for result in results if result.added)
        return results

    def _join(self, mine: Stored | None, copy: Copies, batch: Batch) -> tuple[Stored | None, bool]:
        """The thread as it is to be, and whether its state is another."""
        stored = mine
        for other in copy.threads:
            stored = self._one(stored, other)
        if stored is None:
            return None, False
        if stored is not mine:
            self._disk.database(self._disk.at.thread(copy.id), "thread", None, into=batch).fill(stored.tables)
        own = states.read(self._disk, copy.id)
        known = [one for one in (mine, *copy.threads) if one is not None]
        state = _translated(own, known, stored)
        for other_state in copy.states:
            state = states.joined(state, _translated(other_state, known, stored))
        facts = stored.facts()
        state = state._replace(birth=facts.birth, arrivals=states.last_arrivals(facts))
        if state == own or (own == states.NONE and not copy.states):
            return stored, False
        tables = states.tables_of(state, copy.id)
        self._disk.database(self._disk.at.state(copy.id), "state", None, into=batch).fill(tables)
        return stored, True

    def _one(self, mine: Stored | None, other: Stored) -> Stored:
        """One thread of two copies: one of them where it has all that the other has."""
        if mine is None:
            return other
        facts, theirs = mine.facts(), other.facts()
        if set(facts.digests) == set(theirs.digests):
            return other if theirs.changed > facts.changed else mine
        if set(theirs.digests) <= set(facts.digests):
            return mine
        if set(facts.digests) <= set(theirs.digests):
            return other
        time = now()
        merged = merge(mine.thread(), other.thread(), time, apart=True).thread
        ordinals, arrivals = arrive(mine, facts, merged, time)
        digests = (*facts.digests, *(digest for digest in theirs.digests if digest not in facts.digests))
        grown = facts._replace(
            added=min(facts.added, theirs.added),
            active=activity(merged, facts.added),
            excerpt=excerpt(merged),
            total=len(merged.comments),
            arrivals=arrivals,
            uncounted=uncounted(merged, ordinals),
            digests=digests[-threads.KEPT_DIGESTS :],
            changed=max(facts.changed, theirs.changed),
            sample=facts.sample and theirs.sample,
        )
        return Stored(mine.path, {META: {}, **threads.tables_of(merged, grown, ordinals)})

    def notebook(self, theirs: Tables) -> int:
        """Join a copy of a file of the notebook; how many threads' bookmarks are others now."""
        self._disk.writable()
        by_bucket: dict[Path, tuple[str, Tables]] = {}
        for table, documents in theirs.items():
            for name, document in documents.items() if table != META else ():
                thread_id = bookmarks.thread_of(name)
                _, tables = by_bucket.setdefault(self._disk.at.bucket(thread_id), (thread_id, {}))
                tables.setdefault(table, {})[name] = document
        changed = 0
        for path, (thread_id, tables) in by_bucket.items():
            ids = {bookmarks.thread_of(name) for documents in tables.values() for name in documents}
            with self._disk.lock(stripe("bookmarks", thread_id)), self._disk.act(ids):
                mine = self._disk.load(path, "bookmarks")
                joined = bookmarks.joined(mine, tables)
                if joined is None:
                    continue
                self._disk.database(path, "bookmarks", mine).fill(joined)
                found = [stored for id in sorted(ids) if (stored := self._ledger.stored(id)) is not None]
                self._ledger.refresh(found)
                changed += len(ids)
        return changed

    def small(self, kind: SmallKind, theirs: Tables) -> bool:
        """Join a copy of a file of one table; whether anything changed. Rows of mutes are for the caller to mend."""
        self._disk.writable()
        path = self._disk.at.small[kind]
        with self._disk.lock(kind):
            mine = self._disk.load(path, kind)
            joined = stamped.joined(mine, theirs, kind)
            if joined is None:
                return False
            self._disk.database(path, kind, mine).fill(joined)
        return True


def _result(mine: Stored | None, stored: Stored, *, changed: bool) -> Joined:
    facts = stored.facts()
    had = 0 if mine is None else mine.facts().total
    return Joined(
        id=stored.post(body=False).id,
        title=stored.post(body=False).title,
        excerpt=facts.excerpt,
        new=max(facts.total - had, 0),
        comments=facts.total - runs.size(facts.uncounted),
        added=mine is None,
        changed=changed,
    )


def _translated(state: State, known: Sequence[Stored], stored: Stored) -> State:
    """A state in the ordinals of a thread, from those of the copy that it was written for."""
    source = max(known, key=lambda one: states.known(state, one.facts()), default=stored)
    state = states.fitting(state, source.facts())
    if not (state.seen or state.folded or state.changes):
        return state
    before, after = source.facts(), stored.facts()
    if after.birth == before.birth and after.arrivals[: len(before.arrivals)] == before.arrivals:
        return state
    to = dict(zip(stored.ids(after.total), stored.ordinals(after.total), strict=True))
    ids = dict(zip(source.ordinals(before.total), source.ids(before.total), strict=True))

    def moved(marks: Runs) -> Runs:
        return runs.of(to[ids[number]] for number in runs.numbers(marks) if ids.get(number) in to)

    return state._replace(
        seen=moved(state.seen),
        folded=moved(state.folded),
        changes=tuple((time, left) for time, which in state.changes if (left := moved(which))),
    )


# What sync tools leave


def join_strays(disk: Disk, ledger: Ledger) -> list[str]:
    """Find the copies that a sync tool left, join them into the library and delete them; a line for each.

    Grows with the number of threads: their names are listed. What cannot be read stays where it is.
    """
    disk.writable()
    stale = _overtaken(disk, ledger)
    joiner = Joiner(disk, ledger)
    said: list[str] = []
    copies: dict[str, Copies] = {}
    left: dict[str, list[Path]] = {}
    for path, id in strays.threads(disk):
        tables = strays.tables_of(disk, path, "thread")
        if tables is not None:
            copies.setdefault(id, Copies(id)).threads.append(Stored(path, tables))
            left.setdefault(id, []).append(path)
    for path, id in strays.reading_states(disk):
        tables = strays.tables_of(disk, path, "state")
        if tables is not None:
            copies.setdefault(id, Copies(id)).states.append(states.state_of(tables))
            left.setdefault(id, []).append(path)
    for id, copy in copies.items():
        try:
            joiner.join([copy])
        except DamagedError:
            continue
        said += _done(disk, left[id])
    for path in strays.bookmarks(disk):
        tables = strays.tables_of(disk, path, "bookmarks")
        if tables is not None:
            joiner.notebook(tables)
            said += _done(disk, [path])
    for path in strays.following(disk):
        tables = strays.tables_of(disk, path, "following")
        if tables is not None:
            following.join(disk, tables)
            said += _done(disk, [path])
    for kind, path in strays.small(disk):
        tables = strays.tables_of(disk, path, kind)
        if tables is not None:
            joiner.small(kind, tables)
            stale |= {mute.thread for mute in ledger.mutes.all().values() if mute.thread}
            said += _done(disk, [path])
    derived = strays.derived(disk)
    if derived or said:
        stale |= _rows_in_doubt(disk, ledger, derived)
        ledger.mend(stale)
        Places(disk, ledger).note(stale)
        said += _done(disk, derived)
        disk.announce()
    return said


def _done(disk: Disk, paths: Iterable[Path]) -> list[str]:
    said = []
    for path in paths:
        files.remove(path)
        said.append(disk.at.relative(path))
    return said


def _overtaken(disk: Disk, ledger: Ledger) -> set[str]:
    """Threads over whose files a sync tool wrote after their rows in the catalogue were written."""
    rows: dict[str, tuple[str, int]] = {}
    with contextlib.suppress(DamagedError):
        for shard in ledger.catalogue.index().shards:
            came = _arrival(disk.at.shard(shard.name))
            rows |= {disk.at.thread(id).stem: (id, came) for _, id in ledger.catalogue.rows(shard.name).keys}
    lasting = (*ledger.paths(), *disk.at.states.glob("*/*.json"))
    return {rows[path.stem][0] for path in lasting if path.stem in rows and _arrival(path) > rows[path.stem][1]}


def _arrival(path: Path) -> int:
    """When this machine wrote a file or got it: a sync tool gives it the other machine's time of change."""
    try:
        return path.stat().st_ctime_ns
    except OSError:
        return 0


def _rows_in_doubt(disk: Disk, ledger: Ledger, derived: Sequence[Path]) -> set[str]:
    """Threads of which the catalogue may not say what is so: it and its copies differ on them, or it lacks them."""
    rows: dict[str, Entry | None] = {}
    try:
        index = ledger.catalogue.index()
        named = {disk.at.shard(shard.name) for shard in index.shards}
        for shard in index.shards:
            held = ledger.catalogue.rows(shard.name)
            rows |= {id: ledger.catalogue.entry(id, held) for _, id in held.keys}
    except DamagedError:
        ledger.rebuild()
        return set()
    doubtful: set[str] = set()
    others = {path for path in derived if path.parent == disk.at.catalogue} | set(disk.at.catalogue.glob("0*.json"))
    for path in others - named:
        tables = strays.tables_of(disk, path, "shard")
        for id, row in (tables or {}).get("rows", {}).items():
            try:
                if rows.get(id) != entry_of(id, row):
                    doubtful.add(id)
            except DamagedError:
                doubtful.add(id)
    there = {path.stem: path for path in ledger.paths()}
    names = {disk.at.thread(id).stem: id for id in rows}
    doubtful |= {id for name, id in names.items() if name not in there}
    for name, path in there.items():
        if name not in names and (stored := readable(path)) is not None:
            doubtful.add(stored.post(body=False).id)
    return doubtful
