"""From rows in any order to a thread: the one place where foreign text is cleaned and a tree is made whole.

Every source ends here. Rows are comments whose ``parent`` may be missing, come later, or lead in a circle.
No recursion: a chain of 100,000 replies is a thread like any other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from tui_reader.model import NO_EXTRA, Comment, Extra, Post, Thread, counts
from tui_reader.sources.base import Report
from tui_reader.sources.garbage import collection_paused
from tui_reader.sources.identity import comment_id
from tui_reader.text.sanitize import clean, clean_line

_ISO = re.compile(r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d(:?)\d\d)?)?")


def assemble(post: Post, rows: Iterable[Comment], report: Report | None = None) -> Thread:
    """A thread of cleaned text in reading order.

    Args:
        post: what the comments are about; its id must be set.
        rows: comments in any order of branches; siblings keep the order in which they come. An unknown parent gets
            a placeholder (``state: missing``), a circle is cut at its first row, and of several rows with one id
            the newest text is kept in the first one's place. A parent that is the post's id means a root comment.
        report: takes the count of what was found and notes on what was mended.
    """
    report = report or Report()
    with collection_paused():  # also the making of the rows, where they come from a generator
        comments = _unique(rows, post.id, report)
        missing = _missing(comments)
        report.tally(len(missing), "parent is not in the input", "parents are not in the input")
        children = _children(comments, missing)
        ordered: list[Comment] = []
        _walk(children, ordered)
        if len(ordered) < len(comments) + len(missing):
            _cut_circles(comments, children, ordered, report)
    report.found += sum(1 for comment in ordered if counts(comment.extra))
    return Thread(clean_post(post), tuple(ordered))


def clean_post(post: Post) -> Post:
    """A post with every text made safe."""
    return replace(
        post,
        title=_line(post.title),
        author=_line(post.author),
        published=_time(post.published),
        url=_line(post.url),
        body=clean(post.body),
        extra=_clean_extra(post.extra),
    )


def _line(text: str | None) -> str | None:
    return (clean_line(text) or None) if text else None


def _time(published: str | None) -> str | None:
    match = _ISO.fullmatch(published) if published else None
    if match is None:
        return None
    return f"{published[:-2]}:{published[-2:]}" if match[1] == "" else published  # type: ignore[index]


def _clean_extra(extra: Extra) -> Extra:
    """Further facts with every string in them made safe, to any depth, without recursion."""
    if not extra:
        return NO_EXTRA
    if all(map(_nothing_to_clean, extra, extra.values())):
        return extra
    result: dict[str, object] = {}
    work: list[tuple[object, object, object]] = [(result, key, value) for key, value in extra.items()]
    for target, key, value in work:  # grows while it is walked
        made: object
        if isinstance(value, str):
            made = clean(value)
        elif isinstance(value, (list, tuple)):
            made = [None] * len(value)
            work.extend((made, i, item) for i, item in enumerate(value))
        elif isinstance(value, dict):
            made = {}
            work.extend((made, str(k), item) for k, item in value.items())
        else:
            made = value
        target[clean_line(key) if isinstance(key, str) else key] = made  # type: ignore[index]
    return result


def _nothing_to_clean(key: str, value: object) -> bool:
    """Whether a fact is, as nearly always, a number, an address or a time."""
    if isinstance(value, str):
        return value.isascii() and value.isprintable() and key.isascii() and key.isprintable()
    return isinstance(value, (int, float)) and key.isascii() and key.isprintable()


def _unique(rows: Iterable[Comment], post_id: str, report: Report) -> dict[str, Comment]:
    """Cleaned comments by id, in the order of their first rows."""
    comments: dict[str, Comment] = {}
    again = 0
    for row in rows:
        comment = _clean_comment(row, post_id)
        id = comment.id
        known = comments.get(id)
        if known is not None:
            again += 1
            if _changed(comment) < _changed(known):
                continue
        comments[id] = comment
    if again:
        report.tally(again, "comment is in the input twice", "comments are in the input twice")
    return comments


def _clean_comment(row: Comment, post_id: str) -> Comment:
    """A row with every text made safe: the same object where it was, since making one costs as much as the checks."""
    id = comment_id(row.id)
    parent = row.parent
    if parent is not None:
        parent = None if parent == post_id else comment_id(parent)
        if parent == id:
            parent = None
    author, published, body = _line(row.author), _time(row.published), clean(row.body)
    extra = _clean_extra(row.extra)
    if (
        id is row.id
        and parent is row.parent
        and author is row.author
        and published is row.published
        and body is row.body
        and extra is row.extra
    ):
        return row
    return Comment(id, parent, author, published, body, row.markup, extra)


def _changed(comment: Comment) -> str:
    """When the text was last changed, for telling which of two versions is newer."""
    return str(comment.extra.get("edited") or comment.published or "")


def _missing(comments: dict[str, Comment]) -> dict[str, Comment]:
    """Placeholders for parents that are not there, by id."""
    return {
        c.parent: Comment(c.parent, extra={"state": "missing"})
        for c in comments.values()
        if c.parent is not None and c.parent not in comments
    }


def _children(comments: dict[str, Comment], missing: dict[str, Comment]) -> dict[str | None, list[Comment]]:
    """Comments by their parent's id; a placeholder stands where its first child would."""
    children: dict[str | None, list[Comment]] = {}
    placed: set[str] = set()
    for comment in comments.values():
        parent = comment.parent
        if parent in missing and parent not in placed:
            placed.add(parent)
            children.setdefault(None, []).append(missing[parent])
        children.setdefault(parent, []).append(comment)
    return children


def _walk(children: dict[str | None, list[Comment]], ordered: list[Comment]) -> None:
    """Move what hangs below the root into reading order; takes from ``children`` what it has placed."""
    stack = list(reversed(children.pop(None, ())))
    while stack:
        comment = stack.pop()
        ordered.append(comment)
        below = children.pop(comment.id, None)
        if below:
            stack.extend(reversed(below))


def _cut_circles(
    comments: dict[str, Comment],
    children: dict[str | None, list[Comment]],
    ordered: list[Comment],
    report: Report,
) -> None:
    """Place comments that no root leads to: each circle is opened at its first row, which becomes a root."""
    placed = {comment.id for comment in ordered}
    circles = 0
    for first in comments.values():
        if first.id in placed:
            continue
        # Climb to the circle: what hangs below it must not be torn off from it.
        climbed: set[str] = set()
        at = first
        while at.id not in climbed:
            climbed.add(at.id)
            at = comments[at.parent]  # type: ignore[index]
        circles += 1
        children[at.parent].remove(at)
        children[None] = [replace(at, parent=None)]
        start = len(ordered)
        _walk(children, ordered)
        placed.update(comment.id for comment in ordered[start:])
    report.tally(circles, "circle of replies cut", "circles of replies cut")
