"""Reading state between its two forms: ids of comments outside, runs of ordinals on disk.

A thread that is being read is kept open here, so that saving a state costs what changed since the last time, not
what the thread holds. What another process marked meanwhile is joined, never overwritten.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from tui_reader.errors import NotFoundError
from tui_reader.model import ReadingState, Tree
from tui_reader.store import runs, states
from tui_reader.store.disk import Disk
from tui_reader.store.ledger import Ledger
from tui_reader.store.paths import stripe
from tui_reader.store.runs import Runs
from tui_reader.store.states import Place, State
from tui_reader.store.threads import Facts, Stored
from tui_reader.text.moments import now

_KEPT = 4


def no_thread(thread_id: str) -> NotFoundError:
    """The error for a thread that the library does not have."""
    return NotFoundError(f"no thread {thread_id!r} in the library", todo="tui-reader list shows what there is")


class Numbered:
    """The comments of a stored thread by id and by ordinal; worked out when first asked for."""

    def __init__(self, stored: Stored, note: Callable[[str], None]) -> None:
        self.stored = stored
        self.facts: Facts = stored.facts()
        self._note = note
        self._tree: Tree | None = None
        self._by_ordinal: list[str] | None = None
        self._ordinals: dict[str, int] | None = None

    @property
    def tree(self) -> Tree:
        """The thread as columns: one for all who ask, so that what one has read is there for the others."""
        if self._tree is None:
            self._tree = self.stored.tree(self._note)
        return self._tree

    def index(self, comment_id: str) -> int | None:
        """Where a comment stands in reading order; a scan, 1 ms in 100,000, where a table would cost 10."""
        try:
            return list(self.tree.ids).index(comment_id)
        except ValueError:
            return None

    @property
    def by_ordinal(self) -> list[str]:
        """Ids by ordinal."""
        if self._by_ordinal is None:
            ids = list(self.tree.ids)
            ordinals = self.stored.ordinals(self.facts.total)
            self._by_ordinal = ids
            if not isinstance(ordinals, range):
                self._by_ordinal = [""] * self.facts.total
                for id, ordinal in zip(ids, ordinals, strict=True):
                    self._by_ordinal[ordinal] = id
        return self._by_ordinal

    @property
    def ordinals(self) -> dict[str, int]:
        """Ordinals by id."""
        if self._ordinals is None:
            self._ordinals = dict(zip(self.by_ordinal, range(self.facts.total), strict=True))
        return self._ordinals

    def runs_of(self, ids: Iterable[str]) -> Runs:
        """Ordinals of comments; what is not of this thread is left out."""
        ordinals = self.ordinals
        return runs.of(ordinals[id] for id in ids if id in ordinals)

    def ids_of(self, found: Runs) -> frozenset[str]:
        """Ids of ordinals."""
        by_ordinal = self.by_ordinal
        if len(found) == 1:
            return frozenset(by_ordinal[found[0][0] : found[0][1]])
        return frozenset(id for start, end in found for id in by_ordinal[start:end])


class _Last(NamedTuple):
    """The state that was last handed out or saved: the base of the next difference."""

    birth: str
    seen: frozenset[str]
    folded: frozenset[str]


class Changed(NamedTuple):
    """A state before an act and after it."""

    before: State
    after: State

    @property
    def marks(self) -> dict[str, Any] | None:
        """What was marked and unmarked, as a step back keeps it; ``None`` where no mark changed."""
        before, after = self.before, self.after
        changed: dict[str, Any] = {}
        for name, old, new in (("seen", before.seen, after.seen), ("folded", before.folded, after.folded)):
            added, gone = runs.minus(new, old), runs.minus(old, new)
            if added or gone:
                changed[name] = [runs.write(added), runs.write(gone)]
        if before.place.opened != after.place.opened:
            changed["opened"] = [before.place.opened, after.place.opened]
        return {"birth": after.birth, **changed} if changed else None

    @property
    def tags(self) -> dict[str, Any] | None:
        """Tags before and after; ``None`` where they are the same."""
        if self.before.tags == self.after.tags:
            return None
        return {"tags": [None if tags is None else list(tags) for tags in (self.before.tags, self.after.tags)]}


class Marks:
    """Reading states of one library."""

    def __init__(self, disk: Disk, ledger: Ledger) -> None:
        self._disk = disk
        self._ledger = ledger
        self._open: OrderedDict[str, tuple[tuple[int, int, int], Numbered]] = OrderedDict()
        self._last: OrderedDict[str, _Last] = OrderedDict()

    def numbered(self, thread_id: str) -> Numbered:
        """A thread's comments, from its file as it is now; raises ``NotFoundError``."""
        path = self._disk.at.thread(thread_id)
        try:
            status = path.stat()
        except OSError:
            raise no_thread(thread_id) from None
        stamp = (status.st_ino, status.st_mtime_ns, status.st_size)
        held = self._open.get(thread_id)
        if held is not None and held[0] == stamp:
            self._open.move_to_end(thread_id)
            return held[1]
        stored = self._ledger.stored(thread_id)
        if stored is None:
            raise no_thread(thread_id)
        numbered = Numbered(stored, self._disk.problem)
        self._open[thread_id] = (stamp, numbered)
        if len(self._open) > _KEPT:
            self._open.popitem(last=False)
        return numbered

    def state(self, thread_id: str) -> ReadingState:
        """The state of a thread, by ids."""
        numbered = self.numbered(thread_id)
        state = states.fitting(states.read(self._disk, thread_id), numbered.facts)
        place = state.place
        reading = ReadingState(
            seen=numbered.ids_of(runs.within(state.seen, 0, numbered.facts.total)),
            folded=numbered.ids_of(runs.within(state.folded, 0, numbered.facts.total)),
            **place._asdict(),
        )
        self._remember(thread_id, numbered.facts, reading)
        return reading

    def save(self, thread_id: str, reading: ReadingState) -> Changed | None:
        """Keep a state: its place, and what was marked since the last one; what that changed."""
        numbered = self.numbered(thread_id)
        last = self._last.get(thread_id)
        if last is None or last.birth != numbered.facts.birth:
            state = states.fitting(states.read(self._disk, thread_id), numbered.facts)
            last = _Last(numbered.facts.birth, numbered.ids_of(state.seen), numbered.ids_of(state.folded))
        added, gone = _difference(numbered, last.seen, reading.seen)
        folded, unfolded = _difference(numbered, last.folded, reading.folded)

        def change(state: State) -> State:
            return state._replace(
                place=Place(*(getattr(reading, name) for name in Place._fields)),
                seen=runs.minus(runs.union(state.seen, added), gone),
                folded=runs.minus(runs.union(state.folded, folded), unfolded),
            )

        changed = self._change(numbered, thread_id, change)
        self._remember(thread_id, numbered.facts, reading)
        return changed

    def mark(self, thread_id: str, comments: Iterable[str], *, seen: bool) -> None:
        """Mark comments as seen or not."""
        numbered = self.numbered(thread_id)
        marked = numbered.runs_of(comments)
        if marked:
            self._change(
                numbered,
                thread_id,
                lambda state: state._replace(
                    seen=runs.union(state.seen, marked) if seen else runs.minus(state.seen, marked)
                ),
            )

    def mark_read(self, thread_id: str, *, read: bool) -> Changed | None:
        """Mark the post as opened and all comments as seen, or neither; what that changed."""
        numbered = self.numbered(thread_id)
        everything = [(0, numbered.facts.total)] if read and numbered.facts.total else []

        def change(state: State) -> State:
            opened = (state.place.opened or now()) if read else None
            return state._replace(place=state.place._replace(opened=opened), seen=everything)

        return self._change(numbered, thread_id, change)

    def tag(self, thread_id: str, tags: tuple[str, ...]) -> Changed | None:
        """Set a thread's tags; what that changed."""
        return self._change(self.numbered(thread_id), thread_id, lambda state: state._replace(tags=tags))

    def take_back(self, thread_id: str, changed: Mapping[str, Any]) -> bool:
        """Undo in the present state what an act changed (``Changed.marks`` or ``.tags``); whether anything was."""
        numbered = self.numbered(thread_id)

        def change(state: State) -> State:
            if "tags" in changed:
                return state._replace(tags=_tags_before(state.tags, *changed["tags"]))
            if changed.get("birth") != numbered.facts.birth:
                return state
            place = state.place
            before, after = changed.get("opened", (None, None))
            if before != after and place.opened == after:
                place = place._replace(opened=before)
            return state._replace(
                place=place, seen=_runs_before(state.seen, changed, "seen"),
                folded=_runs_before(state.folded, changed, "folded"),
            )  # fmt: skip

        return self._change(numbered, thread_id, change) is not None

    def forget(self, thread_id: str) -> None:
        """Read a state anew the next time."""
        self._last.pop(thread_id, None)

    def _change(self, numbered: Numbered, thread_id: str, change: Callable[[State], State]) -> Changed | None:
        """Change a state on disk, and the thread's row where its counts are others now; ``None`` where nothing is."""
        self._disk.writable()
        with self._disk.lock(stripe("state", thread_id)):
            old = states.read(self._disk, thread_id)
            base = states.fitting(old, numbered.facts)
            new = change(base)
            if new == base:
                return None
            facts = numbered.facts
            new = states.stamped(base, new, now())._replace(birth=facts.birth, arrivals=states.last_arrivals(facts))
            if _row_of(numbered.facts, old) == _row_of(numbered.facts, new):
                states.write(self._disk, thread_id, new)
                self._disk.announce()
            else:
                with self._disk.act([thread_id]):
                    states.write(self._disk, thread_id, new)
                    self._ledger.refresh([numbered.stored])
        return Changed(base, new)

    def _remember(self, thread_id: str, facts: Facts, reading: ReadingState) -> None:
        self._last[thread_id] = _Last(facts.birth, reading.seen, reading.folded)
        self._last.move_to_end(thread_id)
        if len(self._last) > _KEPT:
            self._last.popitem(last=False)


def _row_of(facts: Facts, state: State) -> object:
    """What the post list shows of a state."""
    return states.counts(facts, state), state.seen, state.place.opened is not None, state.tags


def _runs_before(present: Runs, changed: Mapping[str, Any], name: str) -> Runs:
    """Marks without those that an act added, and with those that it took away."""
    added, gone = changed.get(name, ("", ""))
    return runs.union(runs.minus(present, runs.parse(added)), runs.parse(gone))


def _tags_before(
    present: tuple[str, ...] | None, before: Sequence[str] | None, after: Sequence[str] | None
) -> tuple[str, ...] | None:
    """Tags as they were before an act, but for what came and went since."""
    if list(present or ()) == list(after or ()):
        return None if before is None else tuple(before)
    added, gone = set(after or ()) - set(before or ()), [tag for tag in before or () if tag not in (after or ())]
    return tuple(dict.fromkeys([*(tag for tag in present or () if tag not in added), *gone]))


def _difference(numbered: Numbered, old: frozenset[str], new: frozenset[str]) -> tuple[Runs, Runs]:
    """What was added and what was taken away."""
    if new is old:
        return [], []
    added = new - old
    gone = old - new if len(old) + len(added) != len(new) else ()
    return numbered.runs_of(added) if added else [], numbered.runs_of(gone) if gone else []
