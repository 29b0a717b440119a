"""The filter of the post list: the grammar of ``query`` asked of rows instead of texts."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Mapping

from tui_reader.errors import QueryError
from tui_reader.model import Entry
from tui_reader.query import COUNTS, Query, Term, fold, moment, site_fits, site_of, tag_fits

Test = Callable[[Entry], bool]

_WIDENING = frozenset({"before", "is", "tag", "site", *COUNTS})
"""Fields whose word, typed on, may fit more than before."""
_COMPARED = re.compile(r"([<>]=?|=)?(\d+)")
_COMPARISONS: Mapping[str, Callable[[int, int], bool]] = {
    "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge, "=": operator.eq, "": operator.eq,
}  # fmt: skip


def post_filter(query: Query) -> Test:
    """A test for rows of the post list.

    Words are looked for in title, author, first words, address and tags, anywhere in them. Raises ``QueryError``
    for fields that only the search can answer.
    """
    alternatives = [[(_test(term), not term.negated) for term in terms] for terms in query.alternatives]
    if not alternatives:
        return lambda entry: True
    if len(alternatives) > 1:
        return lambda entry: any(all(test(entry) is wanted for test, wanted in tests) for tests in alternatives)
    tests = alternatives[0]
    return lambda entry: all(test(entry) is wanted for test, wanted in tests)


def leads_to(old: Query, new: Query) -> bool:
    """Whether all that fits the new query is among what fits the old one: it was typed on, and only narrowed."""
    if not old:
        return True
    if len(old.alternatives) != 1 or len(new.alternatives) != 1:
        return False
    before, after = old.alternatives[0], new.alternatives[0]
    return len(before) <= len(after) and all(map(_narrows, before, after))


def _narrows(old: Term, new: Term) -> bool:
    if old.negated or old.field != new.field or old.negated != new.negated:
        return False
    if old.field in _WIDENING:
        return old.text == new.text and old.prefix == new.prefix
    return fold(new.text).startswith(fold(old.text))


def _test(term: Term) -> Test:
    """What one term asks of a row, whether it is sought or shut out."""
    field, wanted = term.field, fold(term.text)
    if field in COUNTS:
        match = _COMPARED.fullmatch(term.text)
        assert match is not None
        compare, number = _COMPARISONS[match[1] or ""], int(match[2])
        count: Callable[[Entry], int] = operator.attrgetter(field)
        return lambda entry: compare(count(entry), number)
    if field in ("after", "before"):
        earlier = field == "before"
        return lambda entry: (time := moment(entry.published)) is not None and (time < term.time) is earlier
    if field == "is":
        return _STATES[term.text]
    if field == "site":
        return lambda entry: site_fits(site_of(entry.url), term.text)
    if field == "tag":
        return lambda entry: any(tag_fits(fold(tag), wanted, term.prefix) for tag in entry.tags)
    if field == "source":
        return lambda entry: fold(entry.source).startswith(wanted)
    if field == "author":
        return lambda entry: wanted in fold(entry.author or "")
    if field == "title":
        return lambda entry: wanted in fold(entry.label)
    if field:
        what, todo = f"{field}: asks for more than the list knows", "use it in the search"
        raise QueryError(what, todo=todo, at=term.at, end=term.end)
    return lambda entry: wanted in fold(_texts(entry))


_STATES: Mapping[str, Test] = {
    "unread": lambda entry: entry.awaited,
    "bookmarked": lambda entry: entry.bookmarked > 0,
    "muted": lambda entry: entry.muted,
}


def _texts(entry: Entry) -> str:
    """All words of a row; a line end between them keeps a phrase within one."""
    return "\n".join((entry.title or "", entry.author or "", entry.excerpt, entry.url or "", *entry.tags))
