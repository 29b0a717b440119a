"""From blocks to contributions: who, when, what and in answer to whom, for a whole group at once."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache, lru_cache, partial
from itertools import islice, pairwise

from tui_reader.sources.formats.page.contributions import nesting, quoting, texts
from tui_reader.sources.formats.page.contributions.heads import SURE_NAMES, Head, authors
from tui_reader.sources.formats.page.contributions.identities import identities
from tui_reader.sources.formats.page.contributions.slots import Slots
from tui_reader.sources.formats.page.contributions.texts import Body
from tui_reader.sources.formats.page.contributions.times import clock_alone, times
from tui_reader.sources.formats.page.dates.machine_dates import held_date, machine_date
from tui_reader.sources.formats.page.dates.stamps import Dates, Stamp, without_date
from tui_reader.sources.formats.page.markup.dom import Page
from tui_reader.sources.formats.page.markup.items import Item
from tui_reader.sources.formats.page.markup.marks import parts
from tui_reader.sources.formats.page.markup.wording import is_one
from tui_reader.sources.formats.page.names.named import clean_name, is_day
from tui_reader.sources.formats.page.names.names import (
    LONGEST_NAME,
    LONGEST_NAMING,
    are_many,
    looks_like_name,
    strip_words,
)


@dataclass(slots=True)
class Found:
    """One contribution as it was found on a page."""

    item: Item
    native: str | None = None
    """The page's own name for it."""
    author: str | None = None
    author_at: int = -1
    """The node that says the name; -1 where an attribute does."""
    stamp: Stamp | None = None
    parent: int = -1
    """The number of the contribution that it answers."""
    body: Body | None = None
    title: str | None = None
    """Its own heading, where it has one."""
    kind: str | None = None
    """``pingback`` or ``trackback``."""
    anchors: list[str] = field(default_factory=list)
    """Ids and names of the page that mean it."""

    @property
    def published(self) -> str | None:
        """Its date, where it is known."""
        return self.stamp.iso if self.stamp is not None else None


@dataclass(slots=True)
class Overrides:
    """What an engine's marks say better than the general search, per item; ``None`` leaves it to the search."""

    author: Callable[[Item], int | None] | None = None
    time: Callable[[Item], int | None] | None = None
    body: Callable[[Item], list[int]] | None = None
    flat: bool = False
    """Whether nothing of this engine answers anything in particular, but what stands in another contribution."""


def read(page: Page, items: list[Item], dates: Dates, by: Overrides | None = None) -> tuple[list[Found], str]:
    """The contributions in some blocks, in document order, and in words how answers were told."""
    by = by or Overrides()
    found_heads: list[Head] = [Head()] * len(items)
    bodies: list[Body] = [Body([], set())] * len(items)
    for kind in sorted({item.kind for item in items}):
        numbers = [n for n, item in enumerate(items) if item.kind == kind]
        some_heads, some_bodies = _read_kind(page, [items[n] for n in numbers], dates, by)
        for n, head, body in zip(numbers, some_heads, some_bodies, strict=True):
            found_heads[n], bodies[n] = head, body
    natives, anchors = identities(page, items)
    result = [
        Found(item, native, head.author, head.author_at, head.stamp, body=body, kind=kind, anchors=names)
        for item, native, head, body, kind, names in zip(
            items, natives, found_heads, bodies, _kinds(page, items), anchors, strict=True
        )
    ]
    told, way = nesting.inside(items), nesting.INSIDE
    if not by.flat:
        meant = {name: n for n, some in reversed(list(enumerate(anchors))) for name in some}
        told, way = nesting.parents(page, items, meant)
        if not any(parent >= 0 for parent in told):
            told = quoting.answers(page, items, bodies, [one.author for one in result], meant, dates)
            way = "by what they quote and whom they name"
    if not any(parent >= 0 for parent in told):
        way = "not told"
    for one, parent in zip(result, told, strict=True):
        one.parent = parent
    return result, way


def _read_kind(page: Page, items: list[Item], dates: Dates, by: Overrides) -> tuple[list[Head], list[Body]]:
    """Heads and texts of blocks of one kind: what is in the same place in each of them is the same thing."""
    slots = cache(partial(Slots, page, items))  # not made where a row of the tables tells all
    chosen = _times(page, items, slots, dates, by)
    named = _names(page, items, slots, chosen, dates, by)
    found_heads = [Head(name, at, stamp) for (name, at), stamp in zip(named, chosen, strict=True)]
    places = [_body_of(page, item, head, by) for item, head in zip(items, found_heads, strict=True)]
    told = [texts.narrowed(page, item, at) if at else item for item, at in zip(items, places, strict=True)]
    return found_heads, texts.bodies(Slots(page, told) if any(places) else slots(), found_heads, places)


def _body_of(page: Page, item: Item, head: Head, by: Overrides) -> list[int]:
    """The elements that hold an item's text as a row of the tables says; none where it does not."""
    at = by.body(item) if by.body is not None else []
    return [] if any(page.holds(i, head.author_at) for i in at) else at  # the box around name, date and text


def _times(
    page: Page, items: list[Item], slots: Callable[[], Slots], dates: Dates, by: Overrides
) -> list[Stamp | None]:
    """When each item was written."""
    told = [dates.of(at) if by.time is not None and (at := by.time(item)) is not None else None for item in items]
    if all(told):
        return told
    chosen = times(slots(), dates.stamps)
    if not any(chosen) and not any(told):
        chosen = above(items, dates.stamps)
    if by.body is not None and 2 * sum(stamp is not None for stamp in told) > len(items):
        chosen = [
            None if stamp is not None and any(page.holds(i, stamp.at) for i in by.body(item)) else stamp
            for item, stamp in zip(items, chosen, strict=True)
        ]  # where most have it beside what they say, a date in a text is only a date
    for n, item in enumerate(items):
        if chosen[n] is None and not item.flat:
            iso = machine_date(page, item.start, True) or held_date(page, item.start)
            chosen[n] = Stamp(item.start, iso, "", machine=True) if iso else None
        chosen[n] = told[n] or chosen[n] or clock_alone(page, item)
    return chosen


def above(items: list[Item], stamps: list[Stamp]) -> list[Stamp | None]:
    """The one date between each item and the item before it, where nearly all have one: a line above each block."""
    places = [stamp.at for stamp in stamps]
    found: list[Stamp | None] = []
    gaps = [item.start - before.stop for before, item in pairwise(items)]
    gap = min(max(gaps, default=_ABOVE), _ABOVE)  # above the first one stands more than its own line
    for n, item in enumerate(items):
        low = bisect_left(places, items[n - 1].stop if n else max(item.start - gap, 0))
        high = bisect_left(places, item.start)
        found.append(stamps[low] if high - low == 1 else None)
    return found if sum(stamp is not None for stamp in found) >= 0.8 * len(items) else [None] * len(items)


def _names(
    page: Page,
    items: list[Item],
    slots: Callable[[], Slots],
    chosen: list[Stamp | None],
    dates: Dates,
    by: Overrides,
) -> list[tuple[str | None, int]]:
    """The name of each item's author with the node that says it."""
    told = [
        name_at(by.author(item), page, stamp, dates) if by.author is not None else None
        for item, stamp in zip(items, chosen, strict=True)
    ]
    if all(told):
        return [(name, at) for name, at in filter(None, told)]
    named = authors(slots(), chosen, dates)
    nameless = [n for n, (name, _) in enumerate(named) if name is None]
    if 0 < len(nameless) < len(items):
        # The few that are built otherwise, as first posts are, are looked at by themselves.
        few = Slots(page, [items[n] for n in nameless])
        labels = _labels(page, items, named)
        for n, name in zip(nameless, authors(few, [chosen[n] for n in nameless], dates, SURE_NAMES), strict=True):
            if name[0] not in labels:
                named[n] = name
        _alike(page, items, named, chosen, dates)
        nameless = [n for n in nameless if named[n][0] is None]
    before = [_before_date(page, chosen[n], dates) for n in nameless]
    said = [name for name, _ in before if name]
    if 2 * len(nameless) < len(items) or (len(said) >= 0.8 * len(nameless) and are_many(said)):
        for n, one in zip(nameless, before, strict=True):
            named[n] = one
    _called_by_links(page, items, named)
    return [by_row or name for by_row, name in zip(told, named, strict=True)]


def _called_by_links(page: Page, items: list[Item], named: list[tuple[str | None, int]]) -> None:
    """Name those whom only the link that answers them names, in the words with which others are: "Reply to Mira".

    WordPress says that for all who hear a page instead of seeing it, in its language.
    """
    if all(name for name, _ in named):
        return
    said: dict[int, str] = {}
    for n, item in enumerate(items):
        links = (page.get(i, _ANSWERING) for i in item.own() if _ANSWERING in page.attributes[i])
        if label := " ".join(next(links, "").split()):
            said[n] = label
    forms = Counter(label.replace(name, "\0") for n, label in said.items() if (name := named[n][0]) and name in label)
    before, found, after = next(iter(forms), "").partition("\0")
    for n, label in said.items() if found and len(forms) == 1 else ():
        name = label.removeprefix(before).removesuffix(after)
        if named[n][0] is None and f"{before}{name}{after}" == label and looks_like_name(name):
            at = next((i for i in items[n].own() if " ".join(page.text[i].split()) == name), -1)
            named[n] = (name, at)


_ANSWERING = "data-replyto"
"""The attribute with which WordPress says what a link that answers is for."""


def _before_date(page: Page, stamp: Stamp | None, dates: Dates) -> tuple[str | None, int]:
    """The name in the same line as a date, of who has no address that others' names are links to: "Mira 25.07.09"."""
    for at in (stamp.at, page.parent[stamp.at]) if stamp is not None else ():
        line = page.words(at, 2 * _HEAD) if page.weight(at) <= _HEAD else ""
        if line and (hit := dates.find(line)):
            name, _ = strip_words(without_date(line, hit[0], hit[1]))
            if looks_like_name(name) and len(name.split()) <= 3 and not is_day(name, dates):
                return name, at
    return None, -1


_ABOVE = 20
"""Nodes above the first contribution in which the line above it is looked for."""

_HEAD = 50
"""Characters of a line that is no more than a name and a date."""


def _alike(
    page: Page, items: list[Item], named: list[tuple[str | None, int]], chosen: list[Stamp | None], dates: Dates
) -> None:
    """Name items that are built otherwise, as first posts are, by what is marked in them as names are in others.

    Only where most names are marked so, and nothing else in their contributions is.
    """

    def mark(at: int) -> tuple[str, tuple[str, ...]]:
        at = at if page.tag[at] else page.parent[at]
        return page.tag[at], page.classes(at)[:1]  # others tell ranks apart: ``author``, ``author moderator``

    known = [(item, at) for item, (name, at) in zip(items, named, strict=True) if name and at >= 0][:20]
    if not known:
        return
    (usual, often) = Counter(mark(at) for _, at in known).most_common(1)[0]
    if not usual[1] or often < 0.8 * len(known):
        return
    if sum(mark(i) == usual for item, _ in known for i in item.own() if page.tag[i]) > 1.2 * len(known):
        return
    for n, item in enumerate(items):
        if named[n][0] is None:
            at = next((i for i in item.own() if page.tag[i] and mark(i) == usual and page.weight(i)), -1)
            for i in (at, at + 1) if at >= 0 and page.weight(at) <= LONGEST_NAMING else ():
                if name := clean_name(page, i, chosen[n], dates)[0]:
                    named[n] = (name, i)
                    break


def _labels(page: Page, items: list[Item], named: list[tuple[str | None, int]]) -> set[str]:
    """What stands in contributions beside the names of their authors: in others it is no name either."""
    said = {
        strip_words(page.text[i])[0]
        for item, (name, _) in zip(items[:60], named[:60], strict=True)
        if name
        for i in item.own()
        if page.text[i] and len(page.text[i]) <= 2 * LONGEST_NAME
    }
    return said - {name for name, _ in named if name}


def name_at(at: int | None, page: Page, stamp: Stamp | None, dates: Dates) -> tuple[str, int] | None:
    """The name that an element says, with the element."""
    if at is None:
        return None
    name, _ = clean_name(page, at, stamp, dates)
    if not name and dates.find(words := page.words(at, 90)) is None:
        name = strip_words(words)[0]
        name = "" if is_one(name, "actions", "votes", "share") else name  # a button in what is called the author
    return (name, at) if name else None


def _kinds(page: Page, items: list[Item]) -> list[str | None]:
    """Of each item whether the page marks it as a link from another page rather than a comment, and as which."""
    called = [_called_link(look.label[:200]) if look.label else None for look in page.looks]
    marked = any(called)
    called.append(None)  # of a text
    short = {text for i in page.texts(0, len(page)) if len(text := page.text[i].strip()) <= _WORD}
    meaning = {text for text in short if is_one(text.rstrip(":"), "pingback")}
    lists: dict[int, str | None] = {}
    kinds: list[str | None] = []
    for item in items:
        up = page.parent[item.start]
        if up not in lists:
            around = [up, *page.ancestors(up, 2)] if up >= 0 else []
            names = (f"{page.get(at, 'class')[:200]} {page.get(at, 'id')[:80]}" for at in around)
            lists[up] = next(filter(None, map(_called_links, names)), None)
        looks = page.look[item.start : min(item.start + 3, item.stop)] if marked else ()
        kind = next(filter(None, map(called.__getitem__, looks)), None) or lists[up]
        if kind is None and meaning and not meaning.isdisjoint(islice(item.said(page), 3)):
            kind = "pingback"
        kinds.append(kind)
    return kinds


_LINKS = ("pingback", "trackback")
_WORD = 40
"""Characters of a text that can be the word for a link from another page, with marks around it."""


@lru_cache(maxsize=4096)
def _called_link(label: str) -> str | None:
    """The kind of links from other pages that classes call an element."""
    return next((kind for kind in _LINKS if kind in parts(label)), None)


@lru_cache(maxsize=4096)
def _called_links(names: str) -> str | None:
    """The kind of links from other pages that names call a list of them, and of nothing else."""
    alone = [parts(name) for name in names.split() if "comments" not in parts(name)]
    return next((kind for found in alone for kind in _LINKS if f"{kind}s" in found), None)
