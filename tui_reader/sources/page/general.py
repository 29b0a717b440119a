"""The general reading: a page of no known engine, by what repeats on it."""

from __future__ import annotations

from dataclasses import dataclass, field

from tui_reader.sources.page import found, groups
from tui_reader.sources.page.dom import Page
from tui_reader.sources.page.found import Found
from tui_reader.sources.page.groups import Facts, Group
from tui_reader.sources.page.items import Item, nest
from tui_reader.sources.page.stamps import Dates, Sorted, Stamp

LEAST = 2.2
"""The score below which a group is no discussion."""


@dataclass(slots=True)
class Discussion:
    """What was found, and why it is taken for a discussion."""

    found: list[Found] = field(default_factory=list)
    way: str = "not told"
    """How answers were told, in words."""
    score: float = 0.0
    evidence: list[str] = field(default_factory=list)


def find(page: Page, dates: Dates, stamps: list[Stamp]) -> Discussion:
    """The discussion on a page, empty where there is none."""
    if not stamps:
        return Discussion()
    known = groups.facts(page, stamps)
    ranked = groups.find(page, stamps, known)
    if not ranked or ranked[0].score < LEAST:
        return Discussion(score=ranked[0].score if ranked else 0.0)
    best = ranked[0]
    items = _with_others(page, best, ranked[1:], known)
    result, way = found.read(page, items, dates, stamps)
    return Discussion(result, way, best.score, best.evidence)


def _with_others(page: Page, best: Group, others: list[Group], known: Facts) -> list[Item]:
    """The items of the best group with those of its kin: siblings of another class, and answers inside them."""
    items = nest([*best.items, *_siblings(page, best.items, known)])
    for other in others[:12]:
        if other.score >= LEAST and other.named >= 0.6 * len(other.items) and not other.items[0].flat:
            items = _with_inner(page, items, other.items, known) or items
    return items


def _siblings(page: Page, items: list[Item], known: Facts) -> list[Item]:
    """Neighbours of the items that are dated and signed like them, but called otherwise: pingbacks, first posts."""
    if items[0].flat:
        return []
    taken = {item.start for item in items}
    positions = Sorted(list(taken))
    tag = page.tag[items[0].start]
    return [
        Item(i, page.end[i])
        for up in sorted({page.parent[item.start] for item in items})
        for i in page.children(up)
        if page.tag[i] == tag
        and i not in taken
        and page.weight(i) > 20
        and not positions.count(i, page.end[i])
        and 1 <= known.stamps.count(i, page.end[i]) <= 3
        and known.names.count(i, page.end[i])
        and not known.chrome[i]
    ]


def _with_inner(page: Page, items: list[Item], inner: list[Item], known: Facts) -> list[Item] | None:
    """The items with the blocks of another kind that stand inside some of them, each beside a head and text of its own.

    ``None`` where they are only parts of the items: where an item without them would have lost its own date or text.
    """
    starts = {item.start for item in items}
    if any(item.start in starts for item in inner):
        return None
    both = nest([Item(item.start, item.stop, flat=item.flat) for item in (*items, *inner)])
    if len(both) < len(items) + len(inner):
        return None
    lone = sum(1 for item in both if item.start in starts and len(item.inner) == 1)
    if len(items) >= 3 and lone >= 0.8 * len(items):
        return None  # one in each: a part of it
    depth: list[Item] = []
    for item in both:
        while depth and depth[-1].stop <= item.start:
            depth.pop()
        if not depth and item.start not in starts:
            return None
        depth.append(item)
        if item.inner:
            own = known.stamps.count(item.start, item.stop) - sum(known.stamps.count(a, b) for a, b in item.inner)
            named = known.names.count(item.start, item.stop) - sum(known.names.count(a, b) for a, b in item.inner)
            if own < 1 or named < 1 or item.weight(page) < 24:
                return None
    return both
