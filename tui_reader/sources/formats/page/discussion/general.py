"""The general reading: a page of no known engine, by what repeats on it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from tui_reader.sources.formats.page.contributions import found
from tui_reader.sources.formats.page.contributions.found import Found
from tui_reader.sources.formats.page.contributions.nesting import inside
from tui_reader.sources.formats.page.dates.stamps import Dates
from tui_reader.sources.formats.page.discussion import groups, unlikely
from tui_reader.sources.formats.page.discussion.facts import Facts, gather
from tui_reader.sources.formats.page.discussion.judging import Group
from tui_reader.sources.formats.page.discussion.tally import own
from tui_reader.sources.formats.page.markup.called import is_one_comment
from tui_reader.sources.formats.page.markup.dom import Page
from tui_reader.sources.formats.page.markup.items import Item, nest
from tui_reader.sources.formats.page.markup.looks import HEADINGS
from tui_reader.sources.formats.page.markup.positions import Positions

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
    sure: bool = False
    """Whether the page calls the contributions what only those are called, or counts exactly as many above them."""
    headed: bool = False
    """Whether a heading for comments stands above them."""
    stated: int | None = None
    """How many comments a page says that it has, of which none was found."""


def find(page: Page, dates: Dates) -> Discussion:
    """The discussion on a page, empty where there is none."""
    known = gather(page, dates.stamps)
    ranked = groups.find(page, dates.stamps, known)
    weighed = ranked[:8]
    sought: unlikely.Sought = "dates"
    fallbacks: tuple[tuple[Callable[[Page, Facts], list[Group]], unlikely.Sought], ...] = (
        (groups.undated, "names"),
        (groups.unsigned, "kinds"),
    )
    for fewer, kind in fallbacks:
        if not ranked or ranked[0].score < LEAST or _is_guess(page, ranked[0]):
            others = fewer(page, known)
            if (
                not ranked
                or ranked[0].score < LEAST
                or (others and len(others[0].items) > 1 and others[0].score >= LEAST)
            ):
                ranked, sought = others, kind
    if not ranked or ranked[0].score < LEAST:
        score = ranked[0].score if ranked else 0.0
        return Discussion(score=score, evidence=_refused(weighed), stated=_stated(page, known))
    best = ranked[0]
    elsewhere = [other for other in ranked[1:8] if other.score >= LEAST and _are_apart(best, other)]
    items = _whole(page, best, ranked[1:], known)
    facts = known if elsewhere else None
    del ranked, known  # a large page's take as much as what is read next
    refused = Discussion(score=best.score)
    for group in (best, *elsewhere[:1]):
        if group is not best and facts is not None:
            items = _whole(page, group, elsewhere[1:], facts)
        group.items = []
        result, way = found.read(page, items, dates)
        why = unlikely.reason(page, result, dates, sure=group.sure, sought=sought)
        if not why:
            return Discussion(result, way, group.score, group.evidence, group.sure, group.headed)
        refused.evidence.append(why)
    return refused


def _are_apart(one: Group, other: Group) -> bool:
    """Whether the blocks of one group all stand above those of another, so that they are another part of the page."""
    first, second = sorted((one.items, other.items), key=lambda items: items[0].start)
    return max(item.stop for item in first) <= second[0].start


def _whole(page: Page, best: Group, others: list[Group], known: Facts) -> list[Item]:
    """The items of a group with all that belong to them, and without boxes around them."""
    items = _with_others(page, best, others, known)
    if ">" in best.key:
        items = _without_frame(items)
    return items if best.sure else _without_boxes(items, known)


_COUNTING = HEADINGS | {"legend", "b", "strong", "div", "section", "summary"}
"""Elements whose own text is a line that heads something."""


def _stated(page: Page, known: Facts) -> int | None:
    """How many comments the page counts on lines of their own: nothing where counts differ, as in a list of articles.

    Those in a text or a link count what is somewhere else: reviews, replies, the responses of a server.
    """
    said = {number for at, number in known.counts() if page.tag[page.parent[at]] in _COUNTING}
    return min(said) if len(said) == 1 else None


def _refused(weighed: list[Group]) -> list[str]:
    """Why the blocks that come nearest to a discussion are none; nothing where no blocks with names repeat."""
    for group in weighed:
        if len(group.items) > 1 and group.named >= 0.6 * group.good:
            return [f"not taken for a discussion ({group.score:.1f} of {LEAST}):", *group.evidence]
    return []


def _is_guess(page: Page, group: Group) -> bool:
    """Whether a group is a single block that is not called one comment: several without dates are more than it."""
    return len(group.items) == 1 and not is_one_comment(page, group.items[0].start)


def _with_others(page: Page, best: Group, others: list[Group], known: Facts) -> list[Item]:
    """The items of the best group with those of its kin: siblings of another class, and answers inside them."""
    items = nest([*best.items, *_siblings(page, best, others, known)])
    for other in others[:16]:
        if _is_quoted(page, other.items[0].start, items):
            continue  # who is quoted, and of when
        if other.score >= LEAST and other.named >= 0.6 * len(other.items) and not other.items[0].flat:
            items = _with_kin(page, items, other, known) or _with_apart(page, items, best, other, others) or items
    return items


def _without_frame(items: list[Item]) -> list[Item]:
    """Items that only their form tells without the first one, where all others stand in it: the column of the page."""
    if len(items) < 3 or items[0].flat or items[0].stop < items[-1].stop or len(items[0].inner) < 2:
        return items
    return nest([Item(item.start, item.stop, kind=item.kind) for item in items[1:]])


def _without_boxes(items: list[Item], known: Facts) -> list[Item]:
    """The items without those around several others that have neither date nor name of their own: rows around rows."""
    dates, names = own(known.stamps.before, items), own(known.names.before, items)
    kept = [item for item, date, name in zip(items, dates, names, strict=True) if date or name or len(item.inner) < 2]
    if len(kept) == len(items):
        return items
    return nest([Item(item.start, item.stop, flat=item.flat, kind=item.kind) for item in kept])


def _is_quoted(page: Page, i: int, items: list[Item]) -> bool:
    """Whether an element is a quotation in a contribution, or stands in one."""
    around = next((item.start for item in reversed(items) if item.start < i < item.stop), None)
    if around is None:
        return False
    above = (up for up in (i, *page.ancestors(i, 20)) if up > around)
    return any(page.tag[up] in ("blockquote", "q") for up in above)


def _with_apart(page: Page, items: list[Item], best: Group, other: Group, others: list[Group]) -> list[Item] | None:
    """The items with blocks of another name between them: answers that an engine calls otherwise than what they answer.

    ``None`` where they are not all between the first item and the end of what holds the items, or overlap with them.
    """
    tags = {page.tag[one.start] for one in (items[0], other.items[0])}
    if not (best.sure and other.sure) or items[0].flat or len(tags) > 1 or _holds_others(other, others):
        return None
    around = next((up for up in page.ancestors(items[0].start) if page.end[up] >= items[-1].stop), 0)
    if other.items[0].start < items[0].start or other.items[-1].stop > page.end[around]:
        return None
    positions = Positions([item.start for item in items])
    outer = [page.parent[item.start] for item in other.items]
    if any(positions.count(item.start, item.stop) for item in other.items):
        return None
    if any(item.start <= one.start < item.stop for one in other.items for item in items[-1:]) or around in outer:
        return None
    kind = 1 + max(item.kind for item in items)
    more = [Item(item.start, item.stop, kind=kind) for item in other.items]
    both = nest([*(Item(item.start, item.stop, kind=item.kind) for item in items), *more])
    return both if len(both) == len(items) + len(more) and not any(item.inner for item in both) else None


def _is_part(page: Page, items: list[Item], other: Group) -> bool:
    """Whether most items have an element of a group's kind in them, though only some were found around a date."""
    key = other.key
    return sum(any(page.tag[i] and key in groups.keys(page, i) for i in item.own()) for item in items) >= 2 * len(
        other.items
    )


def _holds_others(group: Group, others: list[Group]) -> bool:
    """Whether the members of a group are boxes around those of another that is a discussion, some in each."""
    inside = Positions([item.start for item in group.items])
    stops = {item.start: item.stop for item in group.items}
    for other in others:
        if other is group or len(other.items) <= len(group.items) or other.score < LEAST:
            continue
        around = [inside.between(0, item.start)[-1:] for item in other.items]
        if all(up and item.stop <= stops[up[0]] for up, item in zip(around, other.items, strict=True)):
            return True
    return False


def _siblings(page: Page, best: Group, others: list[Group], known: Facts) -> list[Item]:
    """Neighbours of the items that are one of them, though not found around a date.

    Those that are dated and signed but called otherwise, as pingbacks and first posts are; and those of the same
    class name whose date nobody can read.
    """
    items = best.items
    if items[0].flat:
        return []
    common = set.intersection(*({*groups.keys(page, item.start)} for item in items[:20]))
    likely = [other for other in others[:16] if other.score >= LEAST]
    smaller = [Positions([item.start for item in other.items]) for other in likely]
    apart = [
        inside
        for inside, other in zip(smaller, likely, strict=True)
        if other.sure and not other.items[0].flat and not any(inside.count(item.start, item.stop) for item in items)
    ]
    taken = {item.start for item in items}
    positions = Positions(list(taken))
    tag = page.tag[items[0].start]
    found: list[Item] = []
    holders = _holders(page, items)
    for up in sorted({page.parent[item.start] for item in items}):
        for i in page.children(up):
            stop = page.end[i]
            if page.tag[i] != tag or i in taken or page.weight(i) <= 20 or positions.count(i, stop):
                continue
            alike = any(">" not in key for key in common.intersection(groups.keys(page, i)))
            dates = known.stamps.count(i, stop)
            if known.chrome[i] > known.chrome[items[0].start] or dates > 3:
                continue
            if up in holders and dates >= own(known.stamps.before, [holders[up]])[0]:
                continue  # the head of the one that it stands in, beside the answers to it
            if not known.names.count(i, stop) and not (alike and dates and not best.marked):
                continue
            if not alike and (not dates or (tag != "li" and i < items[0].start)):
                continue  # what goes before is the article
            if any(inside.count(i + 1, stop) > 1 for inside in smaller):
                continue  # a box around several
            if not alike and any(inside.count(i + 1, stop) for inside in apart):
                continue  # a box around one that is called otherwise than what it answers
            found.append(Item(i, stop))
    return found


def _holders(page: Page, items: list[Item]) -> dict[int, Item]:
    """The contribution in which the answers stand that have a parent, by that parent."""
    holders: dict[int, Item] = {}
    for n, up in enumerate(inside(items)):
        if up >= 0:
            holders[page.parent[items[n].start]] = items[up]
    return holders


def _with_kin(page: Page, items: list[Item], other: Group, known: Facts) -> list[Item] | None:
    """The items with the blocks of another kind that stand in some of them, or around some of them.

    ``None`` where either are only parts or wrappers of the others: where a block without what stands in it would have
    no date, name or text of its own.
    """
    starts = {item.start for item in items}
    if any(item.start in starts for item in other.items):
        return None
    kind = 1 + max(item.kind for item in items)
    more = [Item(item.start, item.stop, kind=kind) for item in other.items]
    both = nest([*(Item(item.start, item.stop, flat=item.flat, kind=item.kind) for item in items), *more])
    if len(both) < len(items) + len(other.items):
        return None
    if len(other.items) < 2 and not is_one_comment(page, other.items[0].start):
        return None  # a paragraph with a date in it
    mixed = lone = 0
    boxes: set[int] = set()
    stack: list[Item] = []
    for item in both:
        while stack and stack[-1].stop <= item.start:
            stack.pop()
        around = stack[-1] if stack else None
        stack.append(item)
        if around is None or (around.start in starts) == (item.start in starts):
            continue
        mixed += 1
        lone += len(around.inner) == 1
        boxes.add(around.start)
        dates, names, weight, said = (
            own(before, [around])[0] for before in (known.stamps.before, known.names.before, page.mass, known.said)
        )
        if min(dates, names) < 1 or weight < 24 or said < 3:
            return None
    wholes = min(len(items), len(other.items))
    if not mixed or (wholes >= 3 and lone >= 0.8 * wholes):
        return None  # apart from each other, or one in each: a part of it
    if boxes.isdisjoint(starts):
        return both if other.sure or 2 * len(boxes) >= len(other.items) else None  # else articles, one with comments
    if _is_part(page, items, other):
        return None
    return both
