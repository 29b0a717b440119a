"""Blocks right below a heading that counts exactly as many: a discussion, however short and however it is built.

Elements without a name of their own are of one kind with all that is built around them: boxes, heads and texts are
``div`` in ``div``. Those that stand equally high above the dates below the heading are told apart by that alone.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from tui_reader.sources.formats.page.discussion.facts import Facts
from tui_reader.sources.formats.page.discussion.judging import Group, judge
from tui_reader.sources.formats.page.discussion.runs import runs
from tui_reader.sources.formats.page.markup.dom import Page
from tui_reader.sources.formats.page.markup.items import of_elements

CLIMB = 8
"""Levels above a date at which the block around it is looked for."""

_MOST_COUNTS = 3
"""Counts of comments on a page above which it is a list of articles that each have comments."""

_MOST_BETWEEN = 60
"""Characters at most between a heading and the first date below it, beside those of a name: how they are sorted."""


def find(page: Page, places: list[int], known: Facts) -> list[Group]:
    """The groups of exactly as many blocks as a heading above them counts, each with a date and a name.

    Args:
        page: the page.
        places: the nodes of the dates, in order, without those that are facts about members.
        known: what the page has where.
    """
    headings = [(at, number) for at, number in known.counts() if number]
    groups: list[Group] = []
    for at, number in headings if len(headings) <= _MOST_COUNTS else ():
        for dates in _as_many(page, _below(page, at, places), number):
            groups += _around(page, at, dates, known)
    return groups


def _below(page: Page, at: int, places: list[int]) -> list[int]:
    """The dates below a heading, in the closest element around it that has any; none where they are far below it."""
    first = bisect_left(places, page.end[at])
    if first == len(places) or page.mass[places[first]] - page.mass[page.end[at]] > _MOST_BETWEEN:
        return []
    up = next((up for up in page.ancestors(at) if page.end[up] > places[first]), 0)
    return places[first : bisect_left(places, page.end[up])]


def _as_many(page: Page, dates: list[int], number: int) -> Iterator[list[int]]:
    """The dates where there are so many, else those that are marked alike."""
    if len(dates) == number:
        yield dates
        return
    alike: dict[tuple[str, str], list[int]] = {}
    for at in dates:
        alike.setdefault((page.tag[at], page.tag[page.parent[at]]), []).append(at)
    yield from (some for some in alike.values() if len(some) == number and some[0] == dates[0])


def _around(page: Page, heading: int, dates: list[int], known: Facts) -> Iterator[Group]:
    """The groups of the elements, or runs of siblings, that stand equally high above some dates."""
    members = [at if page.tag[at] else page.parent[at] for at in dates]
    for _ in range(CLIMB):
        if len({*members}) < len(members) or members[0] < heading:
            return  # what holds the heading, or several dates
        for items in (of_elements(page, members), *runs(page, members)):
            group = Group(
                f"{page.tag[page.parent[members[0]]]}>{page.tag[members[0]]}{'+' * items[0].flat}", items, counted=True
            )
            if len(items) == len(dates):
                judge(page, group, known)
            if group.score > 0 and group.named >= 0.8 * len(dates):
                yield group
        members = [page.parent[i] for i in members]
