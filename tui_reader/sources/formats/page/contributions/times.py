"""When: which of the dates in a block is the time at which it was written.

Decided for a whole group at once: a slot whose dates come after "Joined:", or stand in what is quoted, is not the time.
"""

from __future__ import annotations

from dataclasses import replace

from tui_reader.sources.formats.page.contributions.slots import NONE, Slots
from tui_reader.sources.formats.page.dates.stamps import CLOCK, Stamp
from tui_reader.sources.formats.page.markup.dom import Page
from tui_reader.sources.formats.page.markup.items import Item
from tui_reader.sources.formats.page.markup.marks import TIME, parts
from tui_reader.sources.formats.page.markup.wording import is_one
from tui_reader.sources.formats.page.names.names import EDGES
from tui_reader.text.dates import parse_date


def times(slots: Slots, stamps: list[Stamp]) -> list[Stamp | None]:
    """The stamp of each item: the one in the slot that dates most of them best."""
    page = slots.page
    by_slot: dict[int, list[Stamp]] = {}
    own: list[list[Stamp]] = [[] for _ in slots.items]
    for stamp in stamps:
        number = slots.item[stamp.at]
        if number != NONE:
            own[number].append(stamp)
            by_slot.setdefault(slots.of[stamp.at], []).append(stamp)
    dated = max(1, sum(1 for some in own if some))
    value = {slot: _time_value(slots, some, dated) for slot, some in by_slot.items()}
    chosen: list[Stamp | None] = []
    for some in own:
        best = some[0] if len(some) == 1 else max(some, key=lambda stamp: value[slots.of[stamp.at]], default=None)
        if best is None or value[slots.of[best.at]] <= -0.5:
            chosen.append(None)
            continue
        like = [stamp for stamp in some if slots.of[stamp.at] == slots.of[best.at]]
        chosen.append(min(like, key=lambda stamp: _not_the_time(page, stamp)) if len(like) > 1 else best)
    return [stamp and _with_clock(slots, stamp) for stamp in chosen]


def _time_value(slots: Slots, some: list[Stamp], dated: int) -> float:
    """How likely the dates of one slot are the times of their items.

    Args:
        slots: the places in the items.
        some: the dates.
        dated: how many items have any date.
    """
    page = slots.page
    items = {slots.item[stamp.at] for stamp in some}
    value = len(items) / dated
    first = some[0].at
    if sum(stamp.machine for stamp in some) * 2 > len(some):
        value += 0.15
    if page.tag[first] == "time" or (page.tag[first] and parts(page.get(first, "class")[:120]) & TIME):
        value += 0.2
    if sum(stamp.iso is None for stamp in some) * 2 > len(some):
        value -= 0.3
    elif sum(len(stamp.iso or "") > 10 for stamp in some) * 2 > len(some):
        value += 0.2
    for stamp in some[:3]:
        value -= _not_the_time(page, stamp) / min(3, len(some))
    if len(some) > 1.3 * len(items):
        value -= 0.3  # several in one block: the text's own dates
    return value


def clock_alone(page: Page, item: Item) -> Stamp | None:
    """A time of day without a date, all that some engines print below the heading of a day."""
    for n, i in enumerate(item.own()):
        if n > 40:
            return None
        if page.text[i] and CLOCK.fullmatch(page.text[i]):
            return Stamp(i, None, page.text[i].strip(), start=0, stop=len(page.text[i]))
    return None


def _with_clock(slots: Slots, stamp: Stamp) -> Stamp:
    """A date with the time of day that stands beside it in an element of its own."""
    if stamp.iso is None or len(stamp.iso) != 10:
        return stamp
    for i in slots.clocks_beside(stamp.at):
        hit = CLOCK.fullmatch(slots.page.text[i])
        iso = parse_date(f"{stamp.iso} {hit[1]}") if hit else None
        if iso and iso.startswith(stamp.iso):
            return replace(stamp, iso=iso)
    return stamp


_CHANGED = ("edit", "modif", "bearbeitet", "geändert", "изменен", "編集", "编辑")
"""Beginnings of words with which engines say that a date is that of a change; a table of phrases cannot have them."""

_PARTS_BESIDE = frozenset(
    {"quote", "quotetitle", "bbcode", "signature", "edited", "editdate", "lastedit", "joined", "join"}
)
"""Words of class names in whose elements a date is not the time of the contribution."""


def _not_the_time(page: Page, stamp: Stamp) -> float:
    """How much speaks against a date being the time of its contribution."""
    against = 0.0
    at = stamp.at
    before = page.text[at][: stamp.start] if stamp.start > 0 else ""
    lead = before.strip(EDGES)
    if not lead or (len(lead) <= 12 and lead.isalpha() and not is_one(lead, "facts")):  # the day of the week
        previous = next((k for k in page.texts_before(at, 7) if page.text[k].strip(EDGES)), None)
        before = page.text[previous][-60:] if previous is not None else ""
    if is_one(before, "facts"):
        against += 1.2
    lowered = before.lower()
    if any(word in lowered for word in _CHANGED):
        against += 0.7
    for up in page.ancestors(at, 6):
        if page.tag[up] in ("blockquote", "q"):
            against += 1.0
        if parts(page.get(up, "class")[:160]) & _PARTS_BESIDE:
            against += 0.8
    return against
