"""What shows of blocks, once they were read, that nobody contributed them: told by who and when, not by what they say.

How blocks are called and what they hold can be alike in a part of a page's layout; what was read from them is not.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Literal

from tui_reader.sources.formats.page.contributions.found import Found
from tui_reader.sources.formats.page.dates.stamps import Dates
from tui_reader.sources.formats.page.discussion.listing import listing
from tui_reader.sources.formats.page.markup.dom import Page

ALIKE = 0.5
"""The share of blocks with a date, or with a name, below which it means nothing that they have it in one place; of just
so many it means something only where each block has a time of day."""

Sought = Literal["dates", "names", "kinds"]
"""By what blocks are found: the dates in them, the names in them, or the kinds that their classes name."""

SENTENCE = 40
"""Characters of what is more than the head of a block: a name, a rank, a number."""


def reason(page: Page, said: Sequence[Found], dates: Dates, *, sure: bool, sought: Sought) -> str:
    """Why blocks are no contributions, in words; empty where they may be.

    Args:
        page: the page.
        said: what was read from them.
        dates: the page's dates.
        sure: whether the page calls each of them a comment, or counts exactly as many.
        sought: by what they were found.
    """
    if len(said) > 1 and _are_one_head(said):
        return "the same person at the same time: the head of an article, twice"
    undated = not any(one.stamp for one in said)
    if sought != "kinds" and said and undated and not any(one.author for one in said):
        return "nobody said any of it, at no time: parts of a form, questions and answers"
    named = [one for one in said if one.author is not None]
    if named and undated and 2 * sum(_is_amid(page, one) for one in named) > len(named):
        return "what may be names stands amid what is said"
    if listed := listing(page, said, dates, sure=sure):
        return listed
    if sure or len(said) < 2:
        return ""
    if sought == "dates" and undated:
        return "no date in them is when they were said"
    if 2 * len(named) < len(said):
        return "most are by nobody: parts of a page's layout"
    if len(said) > 2 and len({_vague(one) for one in said}) == 1 and _vague(said[0]):
        return "all say the same for when: what is sold today"
    if _are_named_parts(page, said):
        return "each has a name of its own, and none a number: parts of a page's layout"
    who = _alike(_place(page, one, one.author_at) for one in said)
    when = _alike(_place(page, one, one.stamp.at) if one.stamp is not None else None for one in said)
    if max(who, when) < ALIKE or (max(who, when) == ALIKE and not all(map(_timed, said))):
        return "names and dates stand elsewhere in each: parts of a page's layout"
    return ""


def _is_amid(page: Page, one: Found) -> bool:
    """Whether a name has as much text on both sides as only a sentence has."""
    start, stop = one.item.start, one.item.stop
    if not start <= one.author_at < stop:
        return False
    before = page.mass[one.author_at] - page.mass[start]
    return min(before, page.mass[stop] - page.mass[page.end[one.author_at]]) > SENTENCE


def _are_one_head(said: Sequence[Found]) -> bool:
    """Whether all contributions are by one person at one time of day: bars to share an article repeat its head.

    It costs a discussion that is nothing but what one person said twice within one minute.
    """
    heads = {(one.author, (one.published or "")[: len("2011-05-03T10:12")]) for one in said}
    author, minute = next(iter(heads))
    return len(heads) == 1 and author is not None and "T" in minute


def _are_named_parts(page: Page, said: Sequence[Found]) -> bool:
    """Whether each block bears an id of its own without a number: nobody names what visitors write."""
    ids = {page.get(one.item.start, "id") for one in said if page.tag[one.item.start]}
    return len(ids) == len(said) and all(id and not any(map(str.isdigit, id)) for id in ids)


def _vague(one: Found) -> str:
    """The words for when without a number, of what has no date; empty for others."""
    words = one.stamp.words.casefold() if one.stamp is not None and one.published is None else ""
    return "" if any(map(str.isdigit, words)) else words


def _timed(one: Found) -> bool:
    return one.published is not None and "T" in one.published


def _place(page: Page, one: Found, at: int) -> tuple[str, ...] | None:
    """Where in its block a node stands: the elements around it."""
    if not one.item.start <= at < one.item.stop:
        return None
    around: list[str] = []
    up = at if page.tag[at] else page.parent[at]
    while up > one.item.start:
        around.append(page.tag[up])
        up = page.parent[up]
    return tuple(around)


def _alike(places: Iterable[tuple[str, ...] | None]) -> float:
    """The share of those that have one which have it in the place where most do; 0 where none has."""
    counts = Counter(place for place in places if place is not None)
    return max(counts.values(), default=0) / max(1, counts.total())
