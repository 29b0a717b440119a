"""Who: which slot of a repeated block holds the name of its author.

Decided for the whole group at once: a slot that says different short things before the date in most blocks is a name,
whatever it is called.
"""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from tui_reader.sources.formats.page.contributions.name_marks import SURELY_MARKED, marked
from tui_reader.sources.formats.page.contributions.slots import Slots
from tui_reader.sources.formats.page.dates.stamps import Dates, Stamp
from tui_reader.sources.formats.page.markup.dom import Page
from tui_reader.sources.formats.page.markup.items import Item
from tui_reader.sources.formats.page.markup.sampling import sample
from tui_reader.sources.formats.page.markup.wording import is_one
from tui_reader.sources.formats.page.names.named import as_said, clean_name, is_answered, told_name
from tui_reader.sources.formats.page.names.names import LONGEST_NAME, LONGEST_NAMING, are_counts, strip_words

_HANDLE = re.compile(r"\(@[\w.-]+\)")
"""A handle in brackets: "(@mira)"."""


@dataclass(slots=True)
class Head:
    """What the head of one contribution says."""

    author: str | None = None
    author_at: int = -1
    """The node of the name; -1 where none was found."""
    stamp: Stamp | None = None


SURE_NAMES = 1.5
"""The value of a slot from which it holds names even though only a few blocks have it."""


def authors(slots: Slots, chosen: list[Stamp | None], dates: Dates, least: float = 0.5) -> list[tuple[str | None, int]]:
    """The name of each item's author with the node that says it.

    Args:
        slots: the places in the items.
        chosen: the date of each item.
        dates: the page's dates.
        least: the value below which a slot holds no names.
    """
    asked = {*sample(len(slots.items))}
    found: list[tuple[float, int]] = []
    for slot, nodes in enumerate(slots.nodes):
        if slot == 0 or not nodes:
            continue
        score = _name_value(slots, slot, chosen, dates, asked)
        if score > 0:
            found.append((score, slot))
    found.sort(reverse=True)
    result: list[tuple[str | None, int]] = [(None, -1)] * len(slots.items)
    if not found:
        return result
    best = found[0][0]
    for score, slot in found:
        if score < 0.45 * best or score < least:
            break
        labels = _labels(slots, slot)
        for i in slots.nodes[slot]:
            number = slots.item[i]
            if result[number][0] is None and 0 < slots.page.weight(i) <= LONGEST_NAMING:
                text, _ = clean_name(slots.page, i, chosen[number], dates)
                text = text or as_said(slots.page, i, dates)
                if text and text not in labels and not is_answered(slots.page, i):
                    result[number] = (text, i)
    return result


def _labels(slots: Slots, slot: int) -> set[str]:
    """Of a slot that holds several things in each block, those that most blocks say: "Author", "Date"."""
    nodes = slots.nodes[slot]
    items = len({slots.item[i] for i in nodes})
    if items < 4 or len(nodes) < 1.5 * items:
        return set()
    count: dict[str, int] = {}
    places = sample(len(nodes))
    for i in map(nodes.__getitem__, places):
        if slots.page.weight(i) <= LONGEST_NAME:
            text, _ = strip_words(slots.page.words(i, 2 * LONGEST_NAME))
            count[text] = count.get(text, 0) + 1
    return {text for text, number in count.items() if number * len(nodes) > 0.5 * items * len(places)}


MOST_JUDGED = 40
"""Items by which a slot is judged: what its nodes say is looked at closely, and a page has hundreds of slots."""


@dataclass(slots=True)
class _Heard:
    """What the nodes of a slot say, were it one of names."""

    names: int = 0
    """Nodes that say what can be a name."""
    texts: int = 0
    """Texts in those nodes."""
    told: int = 0
    """Nodes of which words in or around them say that it is one."""
    near: float = 0.0
    """How near the dates of their items they stand; up to one for each."""
    said: set[str] = field(default_factory=set)
    """The names."""


def _name_value(slots: Slots, slot: int, chosen: list[Stamp | None], dates: Dates, asked: AbstractSet[int]) -> float:
    """How likely a slot holds names, by the items of some numbers; 0 where it holds none."""
    count = max(1, len(asked))
    first = _first_nodes(slots, slot, chosen, dates, asked)
    filled = len(first)
    if filled < 0.2 * count and not (count <= 4 and first):
        return 0.0
    if _is_quoted(slots, *next(iter(first.items())), chosen):
        return 0.0
    if filled > MOST_JUDGED:
        first = dict(list(first.items())[:: filled // MOST_JUDGED + 1])
    heard = _hear(slots, first, chosen, dates)
    if heard is None:
        return 0.0
    good = heard.names
    marks = marked(slots, slot, told=2 * heard.told > good)
    value = marks + 1.6 * heard.told / good + 0.9 * heard.near / good
    if value < 0.7:
        return 0.0
    if heard.texts > 1.5 * good:
        value *= 0.6  # several things said: a line with the name in it
    if all(map(_HANDLE.fullmatch, heard.said)):
        value *= 0.5  # what one is called by, beside the name
    if good >= 3 and are_counts(heard.said):
        return 0.0
    if good >= 4 and len(heard.said) == 1 and not is_one(next(iter(heard.said)), "anonymous"):
        value *= 0.6 if marks >= SURELY_MARKED else 0.3  # one person may write all there is
    elif good >= 4:
        value += 0.5 * min(1.0, 2 * len(heard.said) / good)
    share = good / len(first) * filled / count
    return value * (0.25 + 0.75 * min(1.0, share)) * (good / len(first)) ** 2


def _first_nodes(
    slots: Slots, slot: int, chosen: list[Stamp | None], dates: Dates, asked: AbstractSet[int]
) -> dict[int, int]:
    """The first node of a slot in each of some items that is short enough for a name, by the number of the item."""
    page = slots.page
    first: dict[int, int] = {}
    mass, end, item = page.mass, page.end, slots.item
    for i in slots.nodes[slot]:
        number = item[i]
        if number in asked and number not in first and 0 < mass[end[i]] - mass[i] <= LONGEST_NAMING:
            stamp = chosen[number]
            if stamp is not None and stamp.at == i and not page.tag[i] and not clean_name(page, i, stamp, dates)[0]:
                continue  # "3 March |", and behind a link, in the same place, "| Ines"
            first[number] = i
    return first


def _hear(slots: Slots, first: dict[int, int], chosen: list[Stamp | None], dates: Dates) -> _Heard | None:
    """What some nodes say, by the numbers of their items; ``None`` where less than half of them can say a name."""
    page = slots.page
    heard = _Heard()
    bad = 0
    for number, i in first.items():
        stamp = chosen[number]
        text, told = told_name(page, i, stamp, dates)
        if not text:
            bad += 1
            if bad > 0.5 * len(first):
                return None
            continue
        heard.names += 1
        heard.texts += page.count_texts(i) if page.tag[i] else 1
        heard.told += told
        heard.said.add(text)
        heard.near += _nearness(page, i, stamp, slots.items[number])
    return heard if heard.names else None


def _nearness(page: Page, i: int, stamp: Stamp | None, item: Item) -> float:
    """How near a node stands to the date of its item, best before it; 0 to 1."""
    distance = stamp.at - i if stamp is not None else 1000
    if stamp is not None and (stamp.at == i or page.holds(i, stamp.at)):
        return 0.9
    if 0 < distance <= 40:
        return 1.0
    if -20 <= distance < 0:
        return 0.6
    return 0.5 if i - item.start < 15 else 0.0


def _is_quoted(slots: Slots, number: int, i: int, chosen: list[Stamp | None]) -> bool:
    """Whether a node stands in a quotation within its contribution: "Mira wrote:" names whom it answers."""
    page, item, stamp = slots.page, slots.items[number], chosen[number]
    for up in page.ancestors(i, 8):
        if up <= item.start:
            return False
        if page.tag[up] in ("blockquote", "q") and not (stamp is not None and page.holds(up, stamp.at)):
            return 2 * page.weight(up) < item.weight(page) or page.mass[i] - page.mass[up] <= 4
    return False
