"""Contributions that no element holds: a head and the siblings after it, or a text and the foot below it.

Old engines print a name and a date in one element and the words in the next, over and over in the same parent. Which
of the siblings belong together follows from what repeats: what always stands before a head belongs to it.
"""

from __future__ import annotations

from tui_reader.sources.formats.page.contributions.counts import count_in
from tui_reader.sources.formats.page.markup.dom import TEXT, Page
from tui_reader.sources.formats.page.markup.items import Item, nest
from tui_reader.sources.formats.page.markup.wording import is_one

_LARGEST = 140
"""Characters of a head that is no contribution by itself."""


def from_heads(page: Page, heads: list[int]) -> list[Item]:
    """Contributions of which only the heads are marked: each runs to the next one, as siblings."""
    by_parent: dict[int, list[int]] = {}
    for i in heads:
        by_parent.setdefault(page.parent[i], []).append(i)
    items: list[Item] = []
    for up, some in by_parent.items():
        siblings = list(page.children(up))
        place = {i: n for n, i in enumerate(siblings)}
        items.extend(_leading(page, siblings, [place[i] for i in some], page.end[up]))
    return items


def runs(page: Page, members: list[int]) -> list[list[Item]]:
    """Siblings that are only the heads of contributions, each with what follows it, or with what goes before it."""
    by_parent: dict[int, list[int]] = {}
    apart, stop = 0, 0
    for i in members:
        if i < stop:
            continue  # a row of the table in a row
        apart += 1
        by_parent.setdefault(page.parent[i], []).append(i)
        stop = page.end[i] if page.weight(i) <= _LARGEST else stop
    up, heads = max(by_parent.items(), key=lambda pair: len(pair[1]))
    if len(heads) * 2 < apart or up < 0:
        return []
    weights = sorted(page.weight(i) for i in heads)
    if weights[len(weights) // 2] > _LARGEST:
        return []
    siblings = list(page.children(up))
    place = {i: n for n, i in enumerate(siblings)}
    at = [place[i] for i in heads]
    if len(at) > 2 and any(_heads_comments(page, siblings[k]) for k in range(at[0] + 1, at[1])):
        at = at[1:]  # the first signs what the others are about
    found = []
    if items := _leading(page, siblings, at, page.end[up]):
        found.append(items)
    if items := _trailing(page, siblings, at):
        found.append(items)
    return found


def _heads_comments(page: Page, i: int) -> bool:
    """Whether an element is a heading over comments."""
    if page.tag[i] not in ("h2", "h3", "h4", "h5") or page.weight(i) > 60:
        return False
    said = page.words(i, 90)
    return is_one(said, "comments") or count_in(said) is not None


def _kind(page: Page, i: int) -> tuple[str, tuple[str, ...]]:
    return page.tag[i], page.classes(i)[:2]


def _leading(page: Page, siblings: list[int], at: list[int], end: int) -> list[Item]:
    """Heads with what follows them, up to the next head's beginnings."""
    back = _before(page, siblings, at)
    items: list[Item] = []
    seen: set[tuple[str, tuple[str, ...]]] = set()
    for n, place in enumerate(at):
        first = max(place - back, 0 if n == 0 else at[n - 1] + 1)
        if n + 1 < len(at):
            last = at[n + 1] - back
            seen.update(_kind(page, siblings[k]) for k in range(place, last))
        else:
            last = place + 1
            while last < len(siblings) and (
                _kind(page, siblings[last]) in seen
                or (page.tag[siblings[place]], page.tag[siblings[last]]) == ("dt", "dd")
                or (not seen and page.tag[siblings[last]] not in ("form", "h2", "h3", "script"))
            ):
                last += 1
        if last <= first:
            return []
        stop = siblings[last] if last < len(siblings) else end
        items.append(Item(siblings[first], stop, flat=True))
    return nest(items)


def _before(page: Page, siblings: list[int], at: list[int]) -> int:
    """How many siblings before each head belong to it: short ones of one kind, the same before every head."""
    back = 0
    while back < 4:
        places = [place - back - 1 for place in at]
        inner = [k for n, k in enumerate(places) if n > 0 and k > at[n - 1]]
        if not inner or len(inner) < len(at) - 1 or places[0] < 0:
            break
        kinds = {_kind(page, siblings[k]) for k in places}
        if len(kinds) != 1 or not page.tag[siblings[places[0]]]:
            break
        if any(page.weight(siblings[k]) > 60 for k in places):
            break
        back += 1
    # Of these, keep those that say something, or name a place: a ruler belongs to no one.
    while back and all(
        not page.weight(siblings[k - back]) and page.tag[siblings[k - back]] in ("hr", "br") for k in at
    ):
        back -= 1
    return back


def _trailing(page: Page, siblings: list[int], at: list[int]) -> list[Item]:
    """Feet with what goes before them."""
    items: list[Item] = []
    kinds: set[tuple[str, tuple[str, ...]]] = set()
    for n in range(1, len(at)):
        if at[n] - at[n - 1] < 2:
            return []
        kinds.update(_kind(page, siblings[k]) for k in range(at[n - 1] + 1, at[n]))
        items.append(Item(siblings[at[n - 1] + 1], page.end[siblings[at[n]]], flat=True))
    first = at[0]
    while first > 0 and (
        _kind(page, siblings[first - 1]) in kinds
        or (len(at) == 1 and page.tag[siblings[first - 1]] in ("p", "blockquote", "div", TEXT, "br"))
    ):
        first -= 1
    if first == at[0]:
        return []
    items.append(Item(siblings[first], page.end[siblings[at[0]]], flat=True))
    return nest(items)
