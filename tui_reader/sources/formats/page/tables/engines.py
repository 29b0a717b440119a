"""Engines that are known by their marks: what a row of the tables says, and how it is applied to a page.

A row is worth having where the general reading could be wrong: where a block holds several dates, where the name is
an attribute, where the first contribution is the post. Whatever a row leaves open, the general reading fills in.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from tui_reader.sources.formats.page.contributions import found
from tui_reader.sources.formats.page.contributions.found import Found, Overrides
from tui_reader.sources.formats.page.dates.stamps import Dates
from tui_reader.sources.formats.page.discussion import signatures
from tui_reader.sources.formats.page.discussion.runs import from_heads
from tui_reader.sources.formats.page.markup.dom import Page
from tui_reader.sources.formats.page.markup.items import Item, nest
from tui_reader.sources.formats.page.markup.selectors import COMMA, first, outermost, select


@dataclass(frozen=True, slots=True)
class Engine:
    """How one engine marks its discussions."""

    id: str
    title: str
    marks: tuple[str, ...]
    """What gives it away, any one of them: words that must all be there, ``.class``, ``#id`` (numbers as ``#``),
    ``<tag>``, ``itemtype=word`` or ``generator=word``."""
    items: tuple[str, ...]
    """Selectors of one contribution; the first that finds any is used."""
    author: str = ""
    """Selectors of the name in it, the best first; ``@name`` is an attribute of the contribution."""
    time: str = ""
    """Selectors of the time in it."""
    body: str = ""
    """Selectors of its text."""
    heads: bool = False
    """Whether ``items`` name only the heads, each followed by its text as siblings."""
    topic: bool = False
    """Whether the first contribution is the post: a forum."""
    flat: bool = False
    """Whether the engine does not show what answers what, as forums that print posts in the order of time."""
    number: str = ""
    """The attribute of a contribution that is its own name."""
    answers: str = ""
    """Selectors of what tells in a flat engine which contribution one answers, each with the ``@attribute`` that holds
    that one's name."""
    signed: bool = False
    """Whether only signatures part its contributions; there are no ``items`` then."""
    post: str = ""
    """Selector of the block that holds the post, where that is marked."""
    post_body: str = ""
    """Selectors of the post's text in it; ``body`` where it is not given."""
    why: str = ""
    """What is special about it: why it has a row."""


def candidates(page: Page, tables: tuple[Engine, ...], generator: str) -> list[Engine]:
    """The engines whose marks are on a page."""
    known = page.marks
    made_by = generator.lower()
    return [engine for engine in tables if any(_has(mark, known, made_by) for mark in engine.marks)]


def _has(mark: str, known: frozenset[str], made_by: str) -> bool:
    for word in mark.split():
        if word.startswith("generator="):
            if word[10:] not in made_by:
                return False
        elif word not in known:
            return False
    return True


@dataclass(slots=True)
class Reading:
    """A page as one engine's row reads it."""

    engine: Engine
    found: list[Found]
    way: str
    quality: float
    """How many contributions are whole: with a name or a date, and a text."""


def apply(page: Page, engine: Engine, dates: Dates, most: float = 0.0) -> Reading | None:
    """The contributions that an engine's row finds; ``None`` where it finds none.

    Args:
        page: the page.
        engine: the row.
        dates: the page's dates.
        most: how many whole ones another row finds: where this one cannot find more, they are not read.
    """
    if engine.signed:
        result = signatures.read(page, dates.stamps)
        return Reading(engine, result, signatures.WAY, float(len(result))) if result else None
    items: list[Item] = []
    linked = False
    for selector in engine.items:
        if engine.heads:
            elements = outermost(page, select(page, selector))
            some = from_heads(page, elements) if elements else []
        else:
            some = _by_part(page, selector)
        some = nest([item for item in some if item.weight(page) > 0])
        # A lone block that holds several of the next kind is the box around them.
        around = len(some) > 2 and all(items[0].start <= one.start < items[0].stop for one in some) if items else True
        more = linked and {item.start for item in items} < {one.start for one in some}
        if around or more:
            items = some
        linked = all(_is_link(page, item) for item in items)
        if len(items) > 1 and not linked:
            break  # links from other pages may be marked as such, and comments as nothing
    if len(items) <= most:
        return None
    place = _Places(items)
    by = Overrides(
        author=place.chooser(page, engine.author) if engine.author and not engine.author.startswith("@") else None,
        time=place.chooser(page, engine.time) if engine.time else None,
        body=place.lister(page, engine.body) if engine.body else None,
        flat=engine.flat,
    )
    result, way = found.read(page, items, dates, by)
    if engine.author.startswith("@"):
        for one in result:
            one.author = page.get(one.item.start, engine.author[1:]).strip() or one.author
    if engine.number:
        for one in result:
            one.native = page.get(one.item.start, engine.number).strip() or one.native
    if engine.answers:
        way = _answers(page, place, engine.answers, result) or way
    whole = sum(1 for one in result if (one.author or one.stamp) and _has_text(page, one))
    return Reading(engine, result, way, float(whole))


def _answers(page: Page, places: _Places, told: str, found: list[Found]) -> str:
    """Tell what contributions answer by what a row says of it; in words how it was told, nothing where it was not."""
    numbers = {one.native: n for n, one in enumerate(found)}
    for each in re.split(r"\s*\|\s*", told):
        selector, _, attribute = each.rpartition("@")
        chosen = places.chooser(page, selector.strip())
        for n, one in enumerate(found):
            at = chosen(one.item) if one.parent < 0 else None
            parent = numbers.get(page.get(at, attribute).strip(), n) if at is not None else n
            one.parent = parent if parent < n else one.parent
    return "named by each answer" if any(one.parent >= 0 for one in found) else ""


def _is_link(page: Page, item: Item) -> bool:
    """Whether a block is called a link from another page."""
    return not {"pingback", "trackback"}.isdisjoint(page.classes(item.start))


def _by_part(page: Page, selector: str) -> list[Item]:
    """The elements that a list of selectors names, each of the kind that is the place of its selector in the list."""
    kinds: dict[int, int] = {}
    for kind, part in enumerate(COMMA.split(selector)):
        for i in select(page, part):
            kinds.setdefault(i, kind)
    return nest([Item(i, page.end[i], kind=kind) for i, kind in sorted(kinds.items())])


@dataclass(slots=True)
class Opening:
    """The post of a page, as an engine marks it."""

    author: str | None
    published: str | None
    ranges: list[tuple[int, int]]


def opening(page: Page, engine: Engine, dates: Dates, taken: list[Found]) -> Opening | None:
    """Who, when and what of the post in the block that an engine marks for it; ``None`` where there is none."""
    block = first(page, engine.post) if engine.post else None
    if block is None:
        return None
    inner = nest([Item(one.item.start, one.item.stop) for one in taken if page.holds(block, one.item.start)])
    around = Item(block, page.end[block], [(item.start, item.stop) for item in outermost_items(inner)])
    places = _Places([around, *inner])
    at = places.chooser(page, engine.author)(around) if engine.author and engine.author[0] != "@" else None
    author: str | None = None
    if engine.author.startswith("@"):
        author = page.get(block, engine.author[1:]) or None
    elif at is not None:
        name = found.name_at(at, page, None, dates)
        author = name[0] if name else None
    author = author or page.get(block, "data-author").strip() or None
    when = places.chooser(page, engine.time)(around) if engine.time else None
    stamp = dates.of(when) if when is not None else None
    texts = places.lister(page, engine.post_body or engine.body)(around) if engine.post_body or engine.body else []
    return Opening(author, stamp.iso if stamp is not None else None, [(i, page.end[i]) for i in texts])


def outermost_items(items: list[Item]) -> list[Item]:
    """Of nested items in document order, those in no other one."""
    kept: list[Item] = []
    for item in items:
        if not kept or item.start >= kept[-1].stop:
            kept.append(item)
    return kept


def _has_text(page: Page, one: Found) -> bool:
    return one.body is not None and any(page.mass[stop] > page.mass[start] for start, stop in one.body.ranges)


class _Places:
    """Which item a node belongs to: the innermost one around it."""

    def __init__(self, items: list[Item]) -> None:
        self.items = items
        self.starts = [item.start for item in items]

    def item(self, i: int) -> int:
        """The number of the innermost item that holds a node; -1 for none."""
        at = bisect_right(self.starts, i) - 1
        if at < 0:
            return -1
        if i < self.items[at].stop:
            return at
        # The node stands after an inner item: climb to the items around it.
        up = self.around[at]
        while up >= 0 and i >= self.items[up].stop:
            up = self.around[up]
        return up

    @property
    def around(self) -> list[int]:
        """The number of the item around each item."""
        if not hasattr(self, "_around"):
            self._around: list[int] = []
            stack: list[int] = []
            for n, item in enumerate(self.items):
                while stack and self.items[stack[-1]].stop <= item.start:
                    stack.pop()
                self._around.append(stack[-1] if stack else -1)
                stack.append(n)
        return self._around

    def rows(self, page: Page, selector: str) -> dict[int, list[int]]:
        """The nodes that a selector finds, by the number of their item."""
        found: dict[int, list[int]] = {}
        for i in select(page, selector):
            number = self.item(i)
            if number >= 0 and i != self.items[number].start:
                found.setdefault(number, []).append(i)
        return found

    def chooser(self, page: Page, selectors: str) -> Chooser:
        """Asks for the first node in an item that the best selector finds."""
        return Chooser(self, page, selectors)

    def lister(self, page: Page, selectors: str) -> Lister:
        """Asks for all outermost nodes in an item that the best selector finds."""
        return Lister(self, page, selectors)


class Chooser:
    """The first node of an item by selectors in the order of trust."""

    def __init__(self, places: _Places, page: Page, selectors: str) -> None:
        self.number = {id(item): n for n, item in enumerate(places.items)}
        self.places = places
        self.page = page
        self._selectors = re.split(r"\s*\|\s*", selectors)
        self._known: list[dict[int, list[int]]] = []

    def found(self, item: Item) -> Iterator[list[int]]:
        """What each selector finds in an item; a selector is looked for when those before it did not do for one."""
        number = self.number[id(item)]
        for rows in self._known:
            if number in rows:
                yield rows[number]
        while self._selectors:
            rows = self.places.rows(self.page, self._selectors.pop(0))
            if rows:  # most selectors find nothing on a page, and are not asked again for each of its items
                self._known.append(rows)
                if number in rows:
                    yield rows[number]

    def __call__(self, item: Item) -> int | None:
        for nodes in self.found(item):
            for i in nodes:
                if self.page.weight(i) or self.page.attributes[i]:
                    return i
        return None


class Lister(Chooser):
    """All nodes of an item by the first selector that finds any with text."""

    def __call__(self, item: Item) -> list[int]:  # type: ignore[override]
        for nodes in self.found(item):
            some = [i for i in nodes if self.page.weight(i)]
            if some:
                return outermost(self.page, some)
        return []
