"""From rows in any order to a thread: the one place where foreign text is cleaned and a tree is made whole.

Every source ends here. Rows are comments whose ``parent`` may be missing, come later, or lead in a circle. They are
looked at by columns, since a thread has many of them and hardly ever anything to clean.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from itertools import chain, repeat
from operator import eq
from types import NoneType
from typing import Any

from tui_reader.model import NO_EXTRA, Comment, Extra, Post, Thread, counts
from tui_reader.sources.base import Report
from tui_reader.sources.garbage import collection_paused
from tui_reader.sources.identity import all_safe, comment_id, safe_ids
from tui_reader.sources.order import MISSING, ROOT, circles, is_preorder, preorder
from tui_reader.sources.rows import Rows
from tui_reader.sources.unfinished import BROKEN
from tui_reader.text.sanitize import clean, clean_line, is_clean

_ISO = re.compile(r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d(:?)\d\d)?)?", re.ASCII)


def assemble(post: Post, comments: Iterable[Comment], report: Report | None = None) -> Thread:
    """A thread of cleaned text in reading order, of comments one by one; what happens to them says `assemble_rows`."""
    return assemble_rows(post, Rows.batches(comments), report)


def assemble_rows(post: Post, batches: Iterable[Rows], report: Report | None = None) -> Thread:
    """A thread of cleaned text in reading order.

    Args:
        post: what the comments are about; its id must be set.
        batches: comments by columns, in any order of branches; siblings keep the order in which they come. An unknown
            parent gets a placeholder (``state: missing``), a circle is cut at its first row, and of several rows with
            one id the newest text is kept in the first one's place. A parent that is the post's id means a root
            comment.
        report: takes the count of what was found and notes on what was mended.
    """
    report = report or Report()
    with collection_paused():  # a parse does so already; parts are joined by it too
        gathered = _Gathered(post.id)
        for rows in batches:
            gathered.take(rows)
        comments = gathered.in_order(report)
    report.found += gathered.counted
    return Thread(clean_post(post), tuple(comments))


def clean_post(post: Post) -> Post:
    """A post with every text made safe."""
    return post._replace(
        title=_line(post.title),
        author=_line(post.author),
        published=_time(post.published),
        url=_line(post.url),
        body=post.body if post.markup in _CLEAN else clean(post.body),
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


class _Memo(dict[str | None, Any]):
    """What is made of texts, of each once: a thread names the same people, and ids again as parents."""

    def __init__(self, make: Callable[[Any], str | None]) -> None:
        self._make = make

    def __missing__(self, text: str | None) -> str | None:
        self[text] = made = self._make(text)
        return made


class _Gathered:
    """The cleaned comments of a thread and what each answers, taken in batch by batch.

    All that looks at every comment is done while its batch is in the processor's cache: a look at 100,000 of them later
    on costs as much as making them.
    """

    def __init__(self, post_id: str) -> None:
        self._post_id = post_id
        self._names, self._safe = _Memo(_line), _Memo(comment_id)
        self._comments: list[Comment] = []
        self._places: dict[str | None, int] = {None: ROOT}
        """Where the comments stand, by id."""
        self._above: list[int] = []
        """The place of each one's parent; `MISSING` also where that comes later."""
        self.counted = 0
        """How many count as comments."""

    def take(self, rows: Rows) -> None:
        """Add rows, with every text made safe."""
        ids, safe = rows.ids, self._safe
        if not all_safe(ids):
            unnamed = [id for id in ids if id not in safe]
            safe.update(zip(unnamed, safe_ids(unnamed), strict=True))
            ids = [safe[id] if id else _id(rows, place) for place, id in enumerate(ids)]
        parents = _parents(rows.parents, ids, self._post_id, safe)
        extras = _extras(rows.extras)
        start = len(self._comments)
        self._comments += Rows(
            ids,
            parents,
            list(map(self._names.__getitem__, rows.authors)),
            _times(rows.published),
            rows.bodies if set(rows.markups) == _CLEAN else _texts(rows.bodies),
            rows.markups,
            extras,
        ).comments()
        self._places.update(zip(ids, range(start, len(self._comments)), strict=True))
        self._above += map(self._places.get, parents, repeat(MISSING))
        marked = [extra for extra in extras if "kind" in extra or "state" in extra]
        self.counted += len(ids) - sum(not counts(extra) for extra in marked)

    def in_order(self, report: Report) -> list[Comment]:
        """All in reading order, each id once, with a placeholder for a parent that is not there and all circles cut."""
        if len(self._places) <= len(self._comments):
            self._comments = _unique(self._comments, report)
            self.counted = sum(counts(comment.extra) for comment in self._comments)
            self._find_above()
        elif MISSING in self._above:
            self._find_above()
        if MISSING in self._above:
            self._comments = _with_placeholders(self._comments, self._above, report)
            self._find_above()
        comments, above = self._comments, self._above
        if is_preorder(above):
            return comments
        order = preorder(above)
        if len(order) < len(above):
            cuts = circles(above, order)
            report.tally(len(cuts), "circle of replies cut", "circles of replies cut")
            for place in cuts:
                above[place] = ROOT
                comments[place] = comments[place]._replace(parent=None)
            order = preorder(above)
        return [comments[place] for place in order]

    def _find_above(self) -> None:
        places: dict[str | None, int] = {comment.id: place for place, comment in enumerate(self._comments)}
        places[None] = ROOT
        self._above = [places.get(comment.parent, MISSING) for comment in self._comments]


def _id(rows: Rows, place: int) -> str:
    """The id of a row whose source did not ask for one: made of who says what and when."""
    return comment_id(author=rows.authors[place], published=rows.published[place], body=rows.bodies[place])


def _parents(column: list[str | None], ids: list[str], post_id: str, safe: _Memo) -> list[str | None]:
    """Parents by the names of ids; none for what answers the post, or itself."""
    known = {parent for parent in column if parent}
    named = known if all_safe(known) else map(safe.__getitem__, known)
    names: dict[str | None, str | None] = dict(zip(known, named, strict=True))
    names[None] = names[""] = names[post_id] = None
    parents = list(map(names.__getitem__, column))
    if any(map(eq, ids, parents)):
        return [None if parent == id else parent for parent, id in zip(parents, ids, strict=True)]
    return parents


_CLEAN = {BROKEN}
"""The markups of texts that are known to be clean."""
_SHAPES = str.maketrans("123456789", "000000000")


def _times(column: list[str | None]) -> list[str | None]:
    """Times that are well formed; a thread writes them all in the same few shapes."""
    known = list(filter(None, column))
    shapes = "\n".join(known).translate(_SHAPES).split("\n")
    if "" not in column and len(shapes) == len(known) and all(shape == _time(shape) for shape in set(shapes)):
        return column
    return list(map(_time, column))


def _texts(column: list[str]) -> list[str]:
    return column if is_clean("\n".join(column)) else list(map(clean, column))


_ATOMS: frozenset[type] = frozenset((str, int, float, bool, NoneType))
"""Types of what holds nothing else."""


def _extras(column: list[Extra]) -> list[Extra]:
    """Further facts that hold only printable ASCII, if that; what is nested is looked through level by level."""
    if not any(column):
        return column
    level: list[object] = [*column]
    strings: list[str] = []
    while level:
        types = set(map(type, level))
        if str in types:
            strings += [each for each in level if type(each) is str]
        if types <= _ATOMS:
            break
        mappings = [each for each in level if type(each) is dict] if dict in types else []
        lists = [each for each in level if type(each) is list] if list in types else []
        if not types - _ATOMS <= {dict, list}:
            return list(map(_clean_extra, column))
        keys = set(chain.from_iterable(mappings))
        if set(map(type, keys)) - {str}:
            return list(map(_clean_extra, column))
        strings += keys
        level = [*chain.from_iterable(map(dict.values, mappings)), *chain.from_iterable(lists)]
    plain = " ".join(strings)
    return column if plain.isascii() and plain.isprintable() else list(map(_clean_extra, column))


def _unique(rows: list[Comment], report: Report) -> list[Comment]:
    """Rows, of each id the newest one, in the order of the first ones."""
    comments: dict[str, Comment] = {}
    for row in rows:
        known = comments.get(row.id)
        if known is None or _changed(row) >= _changed(known):
            comments[row.id] = row
    again = len(rows) - len(comments)
    report.tally(again, "comment is in the input twice", "comments are in the input twice")
    return list(comments.values())


def _changed(comment: Comment) -> str:
    """When the text was last changed, for telling which of two versions is newer."""
    return str(comment.extra.get("edited") or comment.published or "")


def _with_placeholders(rows: list[Comment], above: list[int], report: Report) -> list[Comment]:
    """Rows with a placeholder for each parent that is missing, where its first child would stand."""
    with_them: list[Comment] = []
    known: set[str | None] = set()
    for row, parent in zip(rows, above, strict=True):
        if parent == MISSING and row.parent not in known:
            known.add(row.parent)
            with_them.append(Comment(str(row.parent), extra={"state": "missing"}))
        with_them.append(row)
    report.tally(len(known), "parent is not in the input", "parents are not in the input")
    return with_them
