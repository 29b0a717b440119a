"""What sites answered, read by the parsers of ``sources``, and parts of one thing made one thread."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from tui_reader.errors import InputError
from tui_reader.fetch.asking import Piece
from tui_reader.model import Comment, Thread
from tui_reader.sources import parsing
from tui_reader.sources.assemble import assemble
from tui_reader.sources.base import Input, Report
from tui_reader.sources.identity import letters
from tui_reader.sources.join import join, key_of


def read(pieces: Iterable[Piece], report: Report) -> list[Thread]:
    """The threads in some answers; raises ``InputError`` where there is none."""
    now = datetime.now(UTC)
    threads = [
        thread
        for piece in pieces
        for thread in parsing.parse(Input(piece.name, piece.data, saved=now), report, piece.format)
    ]
    return join(threads)


def read_one(piece: Piece, report: Report) -> Thread:
    """The only thread of one answer; the one with most comments where there are several."""
    threads = read([piece], report)
    if not threads:
        raise InputError("no discussion found", where=piece.name)
    return max(threads, key=lambda thread: (len(thread.comments), len(thread.post.body)))


def with_pages(first: Thread, others: Sequence[Thread]) -> Thread:
    """The thread of a page with what its further pages hold."""
    id, source = key_of(first)
    parts = [Thread(other.post._replace(id=id, source=source, body="", title=None), other.comments) for other in others]
    return join([first, *parts])[0] if parts else first


def with_feed(thread: Thread, feed: Thread) -> Thread:
    """The thread of a page with what only its comment feed has: comments, exact times, the authors of the
    nameless, and what answers what where the page does not show that.

    A comment is known by its id, else by who wrote it and how it begins.
    """
    by_id = {comment.id: comment for comment in thread.comments}
    by_text = {_key(comment): comment for comment in thread.comments}
    same: dict[str, str] = {}
    rows = {comment.id: comment for comment in thread.comments}
    further: list[Comment] = []
    flat = all(comment.parent is None for comment in thread.comments)
    for comment in feed.comments:
        known = by_id.get(comment.id) or by_text.get(_key(comment))
        if known is None:
            further.append(comment)
            continue
        same[comment.id] = known.id
        exact = comment.published
        if exact and len(exact) > len(known.published or ""):
            rows[known.id] = rows[known.id]._replace(published=exact)
        if comment.author and not known.author:
            rows[known.id] = rows[known.id]._replace(author=comment.author)
        if flat and comment.parent:
            rows[known.id] = rows[known.id]._replace(parent=comment.parent)
    rows = {id: c._replace(parent=same.get(c.parent, c.parent)) if c.parent else c for id, c in rows.items()}
    placed = [c._replace(parent=same.get(c.parent, c.parent)) if c.parent else c for c in further]
    present = rows.keys() | {comment.id for comment in placed}
    placed = [c if c.parent is None or c.parent in present else c._replace(parent=None) for c in placed]
    if flat:
        rows = {id: c if c.parent in present else c._replace(parent=None) for id, c in rows.items()}
    if not placed and list(rows.values()) == list(thread.comments):
        return thread
    together = [*rows.values(), *placed]
    times = [comment.published for comment in rows.values() if comment.parent is None]
    if all(comment.published for comment in together) and times == sorted(times, key=str):
        together.sort(key=lambda comment: comment.published or "")
    return assemble(thread.post, together, Report())


def _key(comment: Comment) -> tuple[str, str]:
    return letters(comment.author), letters(comment.body, 80)
