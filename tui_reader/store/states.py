"""Reading state on disk: per thread one small file, written often.

Comments are kept as runs of ordinals (see ``threads``): what has been seen of a thread of 100,000 comments is mostly
one line. The tables of a state's file:

- ``place``: document ``1``: cursor, line, row, pane, times
- ``marks``: document ``1``: ``seen`` and ``folded`` as runs, and the ``birth`` of the thread that they belong to
- ``thread``: document ``1``: the reader's tags for the thread
"""

from __future__ import annotations

from typing import Any, NamedTuple, cast

from tui_reader.model import Pane
from tui_reader.store import runs
from tui_reader.store.disk import Disk
from tui_reader.store.runs import Runs
from tui_reader.store.segments import Tables
from tui_reader.store.threads import Facts
from tui_reader.text.moments import moment
from tui_reader.text.sanitize import clean_line


class Place(NamedTuple):
    """How a thread was left."""

    cursor: str | None = None
    line: int = 0
    row: int = 0
    article_line: int = 0
    pane: Pane | None = None
    opened: str | None = None
    visited: str | None = None


class State(NamedTuple):
    """The reading state of one thread, by ordinals."""

    place: Place = Place()
    seen: Runs = runs.NONE
    folded: Runs = runs.NONE
    birth: str = ""
    """Of the thread whose ordinals these are; marks of another are void."""
    tags: tuple[str, ...] | None = None
    """The reader's tags; ``None`` where the reader set none, so that the page's own hold."""


NONE = State()
"""The state of a thread that was never opened."""


def read(disk: Disk, thread_id: str) -> State:
    """The state of a thread; ``NONE`` where there is none."""
    tables = disk.load(disk.at.state(thread_id), "state")
    return NONE if tables is None else state_of(tables)


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
            article_line=_number(place.get("article_line")),
            pane=cast(Pane, pane) if pane in ("posts", "article", "comments") else None,
            opened=_text(place.get("opened")),
            visited=_text(place.get("visited")),
        ),
        seen=runs.parse(_text(marks.get("seen")) or ""),
        folded=runs.parse(_text(marks.get("folded")) or ""),
        birth=_text(marks.get("birth")) or "",
        tags=tuple(clean_line(str(tag)) for tag in tags) if isinstance(tags, list) else None,
    )


def tables_of(state: State) -> Tables:
    """The tables of a state."""
    place = state.place
    fields: dict[str, Any] = {
        name: value for name in Place._fields if (value := getattr(place, name)) is not None and value != 0
    }
    marks: dict[str, Any] = {"birth": state.birth}
    if state.seen:
        marks["seen"] = runs.write(state.seen)
    if state.folded:
        marks["folded"] = runs.write(state.folded)
    tables: Tables = {"place": {"1": fields}, "marks": {"1": marks}}
    if state.tags is not None:
        tables["thread"] = {"1": {"tags": list(state.tags)}}
    return tables


def write(disk: Disk, thread_id: str, state: State) -> None:
    """Keep a state, durably; the caller holds the lock of the thread's state."""
    database = disk.database(disk.at.state(thread_id), "state", None)
    with database.together():
        for table, documents in tables_of(state).items():
            for key, document in documents.items():
                database.put(table, key, document)


def counts(facts: Facts, state: State) -> tuple[int, int, int]:
    """Comments, unread and new ones of a thread; linear in the runs, not in the comments.

    New is what is unread and arrived after the first visit.
    """
    comments = runs.minus([(0, facts.total)] if facts.total else [], facts.uncounted)
    seen = state.seen if state.birth == facts.birth else []
    unread = runs.minus(comments, seen)
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


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0
