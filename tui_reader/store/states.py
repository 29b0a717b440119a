"""Reading state on disk: per thread one small file, written often.

Comments are kept as runs of ordinals (see ``threads``): what has been seen of a thread of 100,000 comments is mostly
one line. The tables of a state's file:

- ``place``: document ``1``: cursor, line, row, pane, times
- ``marks``: document ``1``: ``seen`` and ``folded`` as runs, and the ``birth`` of the thread that they belong to;
  ``changes``: when which were marked or unmarked; ``arrivals``: the thread's last arrivals that they know of
- ``thread``: document ``1``: the ``id``; the reader's ``tags`` and when they were set

The times are for joining the states of two machines: of each mark, of the place and of the tags, the later one stands.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from tui_reader.store import runs
from tui_reader.store.disk import Disk
from tui_reader.store.runs import Runs
from tui_reader.store.segments import Tables
from tui_reader.store.threads import Facts
from tui_reader.text.moments import moment
from tui_reader.text.sanitize import clean_line

if TYPE_CHECKING:
    from tui_reader.kept import Pane

_MINUTE = len("2024-01-31T10:20")
_REMEMBERED = 48
_ARRIVALS = 24


class Place(NamedTuple):
    """How a thread was left."""

    cursor: str | None = None
    line: int = 0
    row: int = 0
    text: tuple[int, float] | None = None
    article_line: int = 0
    pane: Pane | None = None
    zoom: bool = False
    order: str | None = None
    opened: str | None = None
    visited: str | None = None


Changes = tuple[tuple[str, Runs], ...]
"""Ordinals that were marked or unmarked last at a time; newest first, each ordinal once."""
Arrivals = tuple[tuple[int, str], ...]
"""First ordinal and time of arrivals, ascending."""


class State(NamedTuple):
    """The reading state of one thread, by ordinals."""

    place: Place = Place()
    seen: Runs = runs.NONE
    folded: Runs = runs.NONE
    birth: str = ""
    """Of the thread whose ordinals these are; marks of another are void."""
    tags: tuple[str, ...] | None = None
    """The reader's tags; ``None`` where the reader set none, so that the page's own hold."""
    changes: Changes = ()
    """When marks were last changed, as far back as is remembered."""
    arrivals: Arrivals = ()
    """The last arrivals of the thread when it was written; empty in what an early version wrote."""
    at: str = ""
    """When the place was last changed."""
    tagged: str = ""
    """When the tags were last changed."""


NONE = State()
"""The state of a thread that was never opened."""


def read(disk: Disk, thread_id: str) -> State:
    """The state of a thread; ``NONE`` where there is none."""
    tables = disk.load(disk.at.state(thread_id), "state")
    return NONE if tables is None else state_of(tables)


def names(disk: Disk) -> frozenset[str]:
    """The names of the files of all states, some microseconds for each."""
    found: list[str] = []
    with suppress(OSError), os.scandir(disk.at.states) as folders:
        for folder in folders:
            with suppress(OSError):
                found += [file.name for file in os.scandir(folder.path)]
    return frozenset(found)


def state_of(tables: Tables) -> State:
    """The state that tables hold. What does not fit is left out: a state is a convenience, never in the way."""
    place = tables.get("place", {}).get("1", {})
    marks = tables.get("marks", {}).get("1", {})
    thread = tables.get("thread", {}).get("1", {})
    tags = thread.get("tags")
    pane = place.get("pane")
    return State(
        place=Place(
            cursor=_text(place.get("cursor")),
            line=_number(place.get("line")),
            row=_number(place.get("row")),
            text=_text_place(place.get("text")),
            article_line=_number(place.get("article_line")),
            pane=cast("Pane", pane) if pane in ("posts", "article", "comments") else None,
            zoom=place.get("zoom") is True,
            order=_text(place.get("order")),
            opened=_text(place.get("opened")),
            visited=_text(place.get("visited")),
        ),
        seen=runs.parse(_text(marks.get("seen")) or ""),
        folded=runs.parse(_text(marks.get("folded")) or ""),
        birth=_text(marks.get("birth")) or "",
        tags=tuple(clean_line(str(tag)) for tag in tags) if isinstance(tags, list) else None,
        changes=tuple((str(time), runs.parse(str(which))) for time, which in _pairs(marks.get("changes"))),
        arrivals=tuple((first, str(time)) for first, time in _pairs(marks.get("arrivals")) if isinstance(first, int)),
        at=_text(place.get("at")) or "",
        tagged=_text(thread.get("tagged")) or "",
    )


def thread_of(tables: Tables) -> str | None:
    """The thread that a state's tables belong to; ``None`` where an early version wrote them."""
    return _text(tables.get("thread", {}).get("1", {}).get("id"))


def _pairs(value: object) -> Iterator[tuple[Any, Any]]:
    if isinstance(value, list):
        yield from (tuple(pair) for pair in value if isinstance(pair, list) and len(pair) == 2)


def tables_of(state: State, thread_id: str) -> Tables:
    """The tables of a state."""
    place = state.place
    fields: dict[str, Any] = {
        name: value for name in Place._fields if (value := getattr(place, name)) is not None and value != 0
    }
    if place.text is not None:
        fields["text"] = list(place.text)
    if state.at:
        fields["at"] = state.at
    marks: dict[str, Any] = {"birth": state.birth}
    if state.seen:
        marks["seen"] = runs.write(state.seen)
    if state.folded:
        marks["folded"] = runs.write(state.folded)
    if state.changes:
        marks["changes"] = [[time, runs.write(which)] for time, which in state.changes]
    if state.arrivals:
        marks["arrivals"] = [list(arrival) for arrival in state.arrivals]
    thread: dict[str, Any] = {"id": thread_id}
    if state.tags is not None:
        thread |= {"tags": list(state.tags), "tagged": state.tagged}
    return {"place": {"1": fields}, "marks": {"1": marks}, "thread": {"1": thread}}


def write(disk: Disk, thread_id: str, state: State) -> None:
    """Keep a state, durably; the caller holds the lock of the thread's state."""
    database = disk.database(disk.at.state(thread_id), "state", None)
    with database.together():
        for table, documents in tables_of(state, thread_id).items():
            for key, document in documents.items():
                database.put(table, key, document)


# When what was changed


def stamped(old: State, new: State, time: str) -> State:
    """A changed state with the times of its changes."""
    marked = runs.union(runs.minus(new.seen, old.seen), runs.minus(old.seen, new.seen))
    place_changed = new.place != old.place or new.folded != old.folded
    return new._replace(
        changes=_changed(new.changes, marked, time) if marked else new.changes,
        at=time if place_changed else new.at,
        tagged=time if new.tags != old.tags else new.tagged,
    )


def _changed(changes: Changes, marked: Runs, time: str) -> Changes:
    """Changes with newer ones: those of one minute are kept together under the last time, as are the oldest."""
    later = [(when, left) for when, which in changes if (left := runs.minus(which, marked))]
    if later and later[0][0][:_MINUTE] == time[:_MINUTE]:
        marked = runs.union(marked, later.pop(0)[1])
    while len(later) >= _REMEMBERED:
        (when, which), (_, oldest) = later[-2:]
        later[-2:] = [(when, runs.union(which, oldest))]
    return ((time, marked), *later)


def fitting(state: State, facts: Facts) -> State:
    """A state without marks that belong to another thread of the same id, or to comments that this copy has not.

    Two machines that read the same page later give the same ordinals to different comments: a mark holds only as far
    as thread and state know of the same arrivals.
    """
    if state.birth not in ("", facts.birth):
        return state._replace(seen=[], folded=[], changes=(), arrivals=())
    limit = known(state, facts)
    if limit >= facts.total or limit >= _end(state):
        return state
    return state._replace(
        seen=runs.within(state.seen, 0, limit),
        folded=runs.within(state.folded, 0, limit),
        changes=tuple((time, left) for time, which in state.changes if (left := runs.within(which, 0, limit))),
    )


def known(state: State, facts: Facts) -> int:
    """The ordinals of a thread below which a state's marks are of its comments."""
    if state.birth not in ("", facts.birth):
        return 0
    if not state.arrivals or not facts.arrivals or state.arrivals[-1] in facts.arrivals:
        return max(facts.total, _end(state))
    mine = set(facts.arrivals)
    if facts.arrivals[-1] in state.arrivals:  # the thread is an older copy
        return facts.total
    for after, arrival in zip(reversed(state.arrivals[1:]), reversed(state.arrivals[:-1]), strict=True):
        if arrival in mine:
            following = [first for first, _ in facts.arrivals if first > arrival[0]]
            return min([after[0], *following])
    return 0


def last_arrivals(facts: Facts) -> Arrivals:
    """What a state remembers of a thread's arrivals."""
    return facts.arrivals[-_ARRIVALS:]


def _end(state: State) -> int:
    """One more than the largest ordinal of a mark."""
    return max((marks[-1][1] for marks in (state.seen, state.folded) if marks), default=0)


def joined(mine: State, theirs: State) -> State:
    """One state of two that speak of the same ordinals: of each mark, of place and tags the later one stands."""
    seen: Runs = []
    passed: Runs = []
    changes: list[tuple[str, Runs]] = []
    both = [(time, which, mine) for time, which in mine.changes]
    both += [(time, which, theirs) for time, which in theirs.changes]
    for time, which, side in sorted(both, key=lambda change: change[0], reverse=True):
        left = runs.minus(which, passed)
        if left:
            seen = runs.union(seen, _common(left, side.seen))
            passed = runs.union(passed, left)
            changes.append((time, left))
    seen = runs.union(seen, runs.minus(runs.union(mine.seen, theirs.seen), passed))
    later, earlier = (theirs, mine) if theirs.at > mine.at else (mine, theirs)
    opened, other = later.place.opened, earlier.place.opened
    tags = theirs if theirs.tags is not None and theirs.tagged > mine.tagged else mine
    tags = theirs if mine.tags is None else tags
    return mine._replace(
        place=later.place._replace(opened=min(opened, other) if opened and other else opened or other),
        seen=seen,
        folded=later.folded,
        changes=tuple(changes[:_REMEMBERED]),
        at=later.at,
        tags=tags.tags,
        tagged=tags.tagged,
    )


def _common(one: Runs, other: Runs) -> Runs:
    """What is in both."""
    return runs.minus(one, runs.minus(one, other))


def counts(facts: Facts, state: State, muted: Runs = runs.NONE) -> tuple[int, int, int]:
    """Comments, unread and new ones of a thread; linear in the runs, not in the comments.

    New is what is unread and arrived after the first visit. What is ``muted`` is neither.
    """
    comments = runs.minus([(0, facts.total)] if facts.total else [], facts.uncounted)
    seen = state.seen if state.birth == facts.birth else []
    unread = runs.minus(runs.minus(comments, seen), muted)
    new = 0
    opened = state.place.opened
    if opened:
        visit = moment(opened)
        later = [first for first, time in facts.arrivals if moment(time) > visit]
        if later:
            new = runs.size(runs.within(unread, min(later), facts.total))
    return runs.size(comments), runs.size(unread), new


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _text_place(value: object) -> tuple[int, float] | None:
    if isinstance(value, list) and len(value) == 2 and isinstance(value[0], int) and value[0] >= 0:
        return (value[0], min(max(float(value[1]), 0.0), 1.0)) if isinstance(value[1], int | float) else None
    return None


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0
