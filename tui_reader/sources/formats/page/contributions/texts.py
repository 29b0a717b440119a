"""What a contribution says: the slot that holds the words, without its head, its buttons and its signature.

What is no furniture weighs the slots; from the block inwards, the slot that holds nearly all of it is entered, until
its parts are the writer's own.
"""

from __future__ import annotations

import re
from array import array
from dataclasses import dataclass
from itertools import takewhile

from tui_reader.sources.formats.page.contributions.furniture import furniture
from tui_reader.sources.formats.page.contributions.furniture_marks import is_called_furniture
from tui_reader.sources.formats.page.contributions.heads import Head
from tui_reader.sources.formats.page.contributions.slots import NONE, ROOT, Slots
from tui_reader.sources.formats.page.markup.dom import Page
from tui_reader.sources.formats.page.markup.items import Item
from tui_reader.sources.formats.page.markup.marks import TEXT, parts

_BOXES = frozenset({
    "div", "td", "section", "article", "dd", "span", "tr", "tbody", "table", "font", "center", "li", "main", "form",
    "fieldset", "ul", "ol", "dl", "p", "blockquote", "label", "header", "footer", "h3", "h4", "shreddit-comment",
})  # fmt: skip
"""Elements that may be around the words of a writer."""

_LONE = ("p", "span", "li", "h3", "h4", "label", "blockquote")
"""Those of them that are more often a part of the words."""

_WRITTEN = ("p", "", "blockquote", "pre", "ul", "ol")
"""Elements that writers make, and texts."""

_LONGEST_HEAD = 120
"""Characters of the longest line that is a head."""
_RULER = re.compile(r"[\s_=*~#|•·–—.,:;()\[\]»«›‹/\\-]+")
"""Text that only parts other text."""


@dataclass(slots=True)
class Body:
    """Where the words of one contribution stand."""

    ranges: list[tuple[int, int]]
    """The ranges of nodes that hold them."""
    skip: set[int]
    """Nodes in them that are not the writer's words."""


def bodies(slots: Slots, heads: list[Head], told: list[list[int]]) -> list[Body]:
    """Where the text of each item stands.

    Args:
        slots: the places in the items.
        heads: the heads of the items.
        told: of each item the elements that hold its text and no more than buttons beside it, where that is known:
            where it is of all, what most of them say is said.
    """
    page = slots.page
    dead, weights = _sorted_out(slots, heads, told)
    if rest := _beside_heads(slots, heads, weights) | _member_cells(slots, heads, weights):
        dead |= rest
        for i in rest:
            _take_out(slots, weights, i)
    chosen = _enter(slots, weights)
    by_item: dict[int, list[int]] = {}
    wordless: dict[int, list[int]] = {}
    for i in slots.nodes[chosen] if chosen != ROOT else ():
        (by_item if weights[i] else wordless).setdefault(slots.item[i], []).append(i)
    found: list[Body] = []
    for number, item in enumerate(slots.items):
        # Where only pictures stand in the place of the words, they are what somebody posted.
        places = told[number] or by_item.get(number) or _called_alike(slots, chosen, number, weights)
        ranges = [(i, page.end[i]) for i in places or wordless.get(number, [])]
        if not ranges:
            ranges = [(item.start, item.stop)]
        found.append(Body(ranges, _skipped(page, item, ranges, dead, weights)))
    return found


def narrowed(page: Page, item: Item, places: list[int]) -> Item:
    """An item without all that stands beside some elements in it, which keep their place."""
    around = {up for i in places for up in takewhile(item.start.__le__, page.ancestors(i))}
    inner: list[tuple[int, int]] = []
    at = item.start
    for start, stop in sorted([*((up, up + 1) for up in around), *((i, page.end[i]) for i in places)]):
        if at < start:
            inner.append((at, start))
        inner += [one for one in item.inner if start <= one[0] < stop]
        at = stop
    if at < item.stop:
        inner.append((at, item.stop))
    return Item(item.start, item.stop, inner, item.flat)


def _sorted_out(slots: Slots, heads: list[Head], told: list[list[int]]) -> tuple[set[int], array[int]]:
    """The nodes that are no words of the writers, and how much of each node's text is."""
    around = _around(slots, told)
    repeats = not all(told)
    dead = furniture(slots, heads, repeats=repeats) - around
    weights = _weights(slots, dead)
    if len({slots.item[i] for i, weight in enumerate(weights) if weight}) < 0.5 * len(slots.items):
        # What is called furniture holds all: ``<div class="info render-reply">`` around name, date and words.
        dead = furniture(slots, heads, by_class=False, repeats=repeats) - around
        weights = _weights(slots, dead)
    return dead, weights


def _around(slots: Slots, told: list[list[int]]) -> set[int]:
    """The elements that are known to hold a text, with those around them: none is furniture, whatever it is called."""
    page, found = slots.page, set[int]()
    for item, places in zip(slots.items, told, strict=True):
        for i in places:
            found.update(takewhile(item.start.__le__, (i, *page.ancestors(i))))
    return found


def _skipped(page: Page, item: Item, ranges: list[tuple[int, int]], dead: set[int], weights: array[int]) -> set[int]:
    """The nodes in the ranges of an item's text that are not the writer's words."""
    inner = dict(item.inner)
    skip = set(inner)
    for start, stop in ranges:
        at = start
        while at < stop:
            if item.flat and page.tag[at] == "hr":
                skip.add(at)  # the line between two contributions
            if at in inner:
                at = inner[at]
                continue
            if at in dead or (page.weight(at) and not weights[at] and at != start):
                bare = not page.tag[at] and at not in dead  # a full stop after a link belongs to the sentence
                if not bare or at - 1 in dead or page.end[at] in dead or at - 1 in skip or at == start + 1:
                    skip.add(at)
                at = page.end[at]
                continue
            at += 1
    # A contribution inside this one may start inside a wrapper: skip from the nodes at which it starts.
    for start, stop in item.inner:
        skip.update(range(start, min(stop, start + 1)))
        at = start
        while at < stop:
            skip.add(at)
            at = page.end[at]
    return skip


def _called_alike(slots: Slots, chosen: int, number: int, weights: array[int]) -> list[int]:
    """The one element in an item that is called what holds the words in the others, though it stands elsewhere."""
    page, wanted = slots.page, slots.slots[chosen]
    if chosen == ROOT or not wanted.classes:
        return []
    found = [
        i
        for i in slots.items[number].own()
        if weights[i] and page.tag[i] == wanted.tag and set(wanted.classes) <= set(page.classes(i))
    ]
    return found if len(found) == 1 else []


def _headed(slots: Slots, heads: list[Head]) -> list[tuple[int, Item, int, int]]:
    """The items of which name and time are known, each with its number, and the nodes of name and time."""
    return [
        (number, item, head.author_at, head.stamp.at)
        for number, (item, head) in enumerate(zip(slots.items, heads, strict=True))
        if head.author_at >= 0 and head.stamp is not None and head.stamp.at >= 0
    ]


def _beside_heads(slots: Slots, heads: list[Head], weights: array[int]) -> set[int]:
    """What stands in one short line with name and date, where nearly all say something beside that line as well."""
    page = slots.page
    lines: list[int] = []
    headed = _headed(slots, heads)
    for number, item, name, time in headed:
        line = next((up for up in page.ancestors(name, 6) if page.holds(up, time)), -1)
        if line <= item.start - item.flat or slots.item[line] != number or not 0 < page.weight(line) <= _LONGEST_HEAD:
            continue
        top, said = item.start, -weights[line]
        while top < item.stop:
            said += weights[top]
            top = page.end[top]
        if said > 0:
            lines.append(line)
    return set(lines) if len(headed) > 2 and len(lines) >= 0.9 * len(headed) else set()


def _member_cells(slots: Slots, heads: list[Head], weights: array[int]) -> set[int]:
    """The cells with who wrote, and facts about them, where nearly all have date and words in another cell."""
    page = slots.page
    if not any(page.looks[n].tag in ("td", "th") for n in slots.looks):
        return set()
    cells: list[int] = []
    followed = 0
    headed = _headed(slots, heads)
    for number, item, name, time in headed:
        cell = next((up for up in page.ancestors(name, 12) if page.tag[up] in ("td", "th")), -1)
        if cell <= item.start or slots.item[cell] != number or page.end[cell] > time:
            continue
        at, stop = page.end[time], item.inner[0][0] if item.inner else item.stop
        cells.append(cell)
        followed += any(weights[i] for i in range(at, stop) if not page.tag[i])
    return set(cells) if len(headed) > 2 and followed >= 0.9 * len(headed) else set()


def _weights(slots: Slots, dead: set[int]) -> array[int]:
    """How much of each own node's text are words of the writer."""
    page, item, parent = slots.page, slots.item, slots.page.parent
    weights = array("i", [0]) * len(page)
    killed = bytearray(len(page))
    mass, text = page.mass, page.text
    own = [i for i, number in enumerate(item) if number != NONE]
    for i in own:
        up = parent[i]
        if i in dead or (killed[up] and up >= 0 and item[up] == item[i]):
            killed[i] = 1
        elif text[i] and not _RULER.fullmatch(text[i]):
            weights[i] = mass[i + 1] - mass[i]
    for i in reversed(own):
        if weight := weights[i]:
            up = parent[i]
            if up >= 0 and item[up] == item[i]:
                weights[up] += weight
    return weights


def _take_out(slots: Slots, weights: array[int], i: int) -> None:
    """Count what stands in a node no more as words of the writer."""
    page, number, weight = slots.page, slots.item[i], weights[i]
    for up in page.ancestors(i):
        if slots.item[up] != number:
            break
        weights[up] -= weight
    for inner in range(i, page.end[i]):
        if slots.item[inner] == number:
            weights[inner] = 0


@dataclass(slots=True)
class _Shares:
    """How the words of the writers are spread over the slots; each list is by the number of a slot."""

    total: list[int]
    """Characters of them in its nodes."""
    filled: list[int]
    """How many of its nodes hold any."""
    spread: list[int]
    """How many items those nodes are of."""
    below: dict[int, list[int]]
    """The slots directly in it."""

    @classmethod
    def of(cls, slots: Slots, weights: array[int]) -> _Shares:
        """Of slots, by how many characters of each node are the writers'."""
        count = len(slots.slots)
        shares = cls([0] * count, [0] * count, [0] * count, {})
        for slot, nodes in enumerate(slots.nodes):
            heavy = [i for i in nodes if weights[i]]
            shares.total[slot] = sum(weights[i] for i in heavy)
            shares.filled[slot] = len(heavy)
            shares.spread[slot] = len({slots.item[i] for i in heavy})
            shares.below.setdefault(slots.slots[slot].up, []).append(slot)
        if not shares.total[ROOT]:
            shares.total[ROOT] = sum(shares.total[slot] for slot in shares.below.get(ROOT, ()))
        return shares


def _enter(slots: Slots, weights: array[int]) -> int:
    """The innermost slot that holds nearly all words."""
    shares = _Shares.of(slots, weights)
    total = shares.total
    current = ROOT
    while True:
        inner = [slot for slot in shares.below.get(current, ()) if slots.slots[slot].tag in _BOXES and total[slot]]
        if not inner:
            return current
        best = max(inner, key=lambda slot: total[slot] * (1.5 if _is_text(slots, slot) else 1.0))
        if not _may_enter(slots, current, best, shares):
            return current
        current = best


def _is_text(slots: Slots, slot: int) -> bool:
    """Whether a slot is called what holds a text."""
    return any(parts(name) & TEXT for name in slots.slots[slot].classes)


def _may_enter(slots: Slots, current: int, best: int, shares: _Shares) -> bool:
    """Whether what lies beside the best slot is not the writers' words either."""
    total, filled, spread = shares.total, shares.filled, shares.spread
    beside = [slot for slot in shares.below.get(current, ()) if slot != best and total[slot]]
    marked = _is_text(slots, best)
    if filled[best] > 1.1 * spread[best] + 1:
        return False
    if slots.slots[best].tag in _LONE and not marked:
        # A lone paragraph is a body only where no item has another one.
        if beside:
            return False
        return slots.slots[best].tag != "blockquote" or total[best] >= total[current]
    if spread[best] < 0.6 * (spread[current] if current != ROOT else len(slots.items)):
        return False
    if total[current] - total[best] <= 0.02 * total[current]:
        return True
    prose = sum(total[slot] for slot in beside if _is_prose(slots, slot, total[slot] / max(1, filled[slot]), marked))
    return prose <= (0.25 if marked else 0.06) * total[current]


def _is_prose(slots: Slots, slot: int, mean: float, marked: bool) -> bool:
    """Whether what a slot beside the best one holds may be the writers' words.

    Args:
        slots: the places in the items.
        slot: the slot.
        mean: characters that its nodes hold, on average.
        marked: whether the best slot is called a text, so that what is not, and is short, is none.
    """
    if slots.slots[slot].tag in _WRITTEN and not marked:
        return True
    if mean <= 45 or (marked and mean < 120 and not _is_text(slots, slot)):
        return False
    return not is_called_furniture(slots.page, slots.nodes[slot][0])
