"""The filter of the notebook: the grammar of ``query`` asked of bookmarks."""

from __future__ import annotations

from collections.abc import Callable

from tui_reader.errors import QueryError
from tui_reader.model import Bookmark
from tui_reader.query import Query, Term, fold, moment, site_fits, site_of, tag_fits

Test = Callable[[Bookmark], bool]


def bookmark_filter(query: Query) -> Test:
    """A test for bookmarks; true of all for an empty query.

    Words are looked for in note, text, passages, names, title and tags, anywhere in them. Raises ``QueryError`` for
    fields that only the library can answer.
    """
    alternatives = [[(_test(term), not term.negated) for term in terms] for terms in query.alternatives]
    if not alternatives:
        return lambda bookmark: True
    return lambda bookmark: any(all(test(bookmark) is wanted for test, wanted in tests) for tests in alternatives)


def _test(term: Term) -> Test:
    field, wanted = term.field, fold(term.text)
    if field == "":
        return lambda bookmark: wanted in _words(bookmark)
    if field in ("after", "before"):
        earlier = field == "before"
        return lambda bookmark: (time := _time(bookmark)) is not None and (time < term.time) is earlier
    if field == "tag":
        return lambda bookmark: any(tag_fits(fold(tag), wanted, term.prefix) for tag in bookmark.tags)
    if field == "author":
        return lambda bookmark: wanted in fold(bookmark.author or "")
    if field == "title":
        return lambda bookmark: wanted in fold(bookmark.title or "")
    if field == "source":
        return lambda bookmark: fold(bookmark.source).startswith(wanted)
    if field == "site":
        return lambda bookmark: site_fits(site_of(bookmark.url), term.text)
    test = _KINDS.get((field, term.text))
    if test is None:
        what = f"{field}:{term.text} is not known of bookmarks"
        raise QueryError(what, todo="use it in the search", at=term.at, end=term.end)
    return test


_KINDS: dict[tuple[str, str], Test] = {
    ("in", "posts"): lambda bookmark: bookmark.comment is None,
    ("in", "comments"): lambda bookmark: bookmark.comment is not None,
    ("in", "notes"): lambda bookmark: bool(bookmark.note),
    ("is", "bookmarked"): lambda bookmark: True,
    ("has", "code"): lambda bookmark: "`" in bookmark.text or "\n    " in bookmark.text,
    ("has", "link"): lambda bookmark: "://" in bookmark.text or "mailto:" in bookmark.text,
}


def _words(bookmark: Bookmark) -> str:
    """All words of a bookmark; a line end between them keeps a phrase within one."""
    parts = (bookmark.note, bookmark.title or "", bookmark.author or "", *bookmark.tags, *bookmark.passages)
    return fold("\n".join((*parts, bookmark.text)))


def _time(bookmark: Bookmark) -> float | None:
    """When it was written, else when it was kept."""
    return moment(bookmark.published) or moment(bookmark.created)


SORTS: dict[str, tuple[Callable[[Bookmark], str], bool]] = {
    "kept": (lambda bookmark: bookmark.created, True),
    "written": (lambda bookmark: bookmark.published or "", True),
    "author": (lambda bookmark: fold(bookmark.author or "\U0010ffff"), False),
    "title": (lambda bookmark: fold(bookmark.title or "\U0010ffff"), False),
}
"""The orders of the notebook by name: what is compared, and whether the last comes first."""


def ordered(bookmarks: list[Bookmark], sort: str) -> list[Bookmark]:
    """Bookmarks in one of the orders of ``SORTS``; ties stay as they were."""
    key, reverse = SORTS[sort]
    return sorted(bookmarks, key=key, reverse=reverse)
