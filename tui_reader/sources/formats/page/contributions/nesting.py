"""What answers what: the parents of a group's contributions, from where they stand and what they link to.

Each way of showing an answer is looked for in turn: a contribution inside another, a list of answers beside the one
they answer, indentation by number or by measure, and a link "in reply to". The first that tells at all is believed,
and what it leaves open is asked of the next.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from itertools import pairwise

from tui_reader.sources import words
from tui_reader.sources.formats.page.markup.dom import Page
from tui_reader.sources.formats.page.markup.items import Item
from tui_reader.sources.formats.page.markup.looks import Look
from tui_reader.sources.formats.page.markup.wording import ends_in, is_one
from tui_reader.sources.order import by_level

_LEVEL_CLASS = re.compile(
    r"(?:^|[\s_-])(?:depth|level|lvl|indent(?:ed|ation)?|nest(?:ed|ing)?|tier|generation|ebene|einrueckung|nivel|niveau)"
    r"[-_]{0,2}(\d{1,3})(?=$|[\s_-])",
    re.IGNORECASE,
)
_LEVEL_WORDS = re.compile(r"(?:level|ebene|niveau|nivel|livello|poziom|уровень)\s(\d{1,3})", re.IGNORECASE)
_LEVEL_ATTRIBUTES = (
    "data-depth", "data-level", "data-indent", "data-comment-depth", "data-nest-level", "data-nesting", "depth",
    "aria-level", "indent", "data-comment-level",
)  # fmt: skip
_LEFT = re.compile(
    r"(?:margin|padding)-(?:left|inline-start)\s*:\s*(-?[\d.]+)\s*(px|em|rem|%|pt|ex|vw)?", re.IGNORECASE
)
_PARENT_ATTRIBUTES = (
    "data-parent-id", "data-parentid", "data-parent", "data-comment-parent", "data-reply-to", "data-replyto",
    "data-in-reply-to", "data-parent-comment-id", "parentid", "parent-id", "data-comment-parent-id", "data-pid",
)  # fmt: skip
_PARENT_CLASS = re.compile(
    r"(?:^|\s)(?:parent|in-reply-to|reply-to|child-of)-?(?:comment-|id-)?(\d+)(?=\s|$)", re.IGNORECASE
)
_SERIES = re.compile(r"([a-z]{1,20}[-_]{0,2})(\d{1,2})", re.IGNORECASE)
_LEVELS = 3
"""Different numbers by which a series is told from the stripes of rows."""

_CYCLES = 6
"""Columns of the widest grid whose cells are numbered by where they stand."""

_INLINE = frozenset({"span", "i", "b", "em", "strong", "font", "a", "u", "s", "small", "big", "center", "label"})
_LEVELLED, _PARENTED = frozenset(_LEVEL_ATTRIBUTES), frozenset(_PARENT_ATTRIBUTES)
INDENTED, INSIDE, BESIDE = "indented", "inside what they answer", "in a list beside what they answer"
TREES = frozenset({INDENTED, INSIDE, BESIDE})
"""The ways of showing answers in which a page is drawn as a tree, rather than in the order of time."""


def parents(page: Page, items: list[Item], names: dict[str, int]) -> tuple[list[int], str]:
    """The number of each item's parent, -1 for none, and in words how it was told.

    Args:
        page: the page.
        items: the contributions in document order.
        names: the number of the item that an id or anchor of the page names.
    """
    count = len(items)
    named = _stated(page, items, names)
    if sum(p >= 0 for p in named) >= 0.2 * count and any(p >= 0 for p in named):
        way = "named by each answer"
        return _merge(named, inside(items)), way
    around = inside(items)
    levels = _numbered(page, items) or _in_series(page, items) or _measured(page, items)
    beside = _beside(page, items, around)
    if levels is not None:
        stacked = by_level(levels)
        if any(p >= 0 for p in around) or (any(p >= 0 for p in beside) and not _agree(beside, stacked)):
            pass
        else:
            return _merge(named, stacked), INDENTED
    if any(p >= 0 for p in beside):
        way = INSIDE if beside == around else BESIDE
        return _merge(named, beside), way
    linked = _linked(page, items, names)
    if any(p >= 0 for p in linked):
        return _merge(named, linked), "linked to what they answer"
    return named, "not told" if not any(p >= 0 for p in named) else "named by each answer"


def _merge(first: list[int], second: list[int]) -> list[int]:
    return [p if p >= 0 else q for p, q in zip(first, second, strict=True)]


def _agree(one: list[int], other: list[int]) -> bool:
    return sum(p == q for p, q in zip(one, other, strict=True)) >= 0.7 * len(one)


def inside(items: list[Item]) -> list[int]:
    """The item around each item."""
    result: list[int] = []
    stack: list[int] = []
    for n, item in enumerate(items):
        while stack and items[stack[-1]].stop <= item.start:
            stack.pop()
        result.append(stack[-1] if stack else -1)
        stack.append(n)
    return result


def _beside(page: Page, items: list[Item], inside: list[int]) -> list[int]:
    """Parents by lists of answers that stand beside what they answer.

    An element that follows an item (or the box that the item alone fills) and is of another kind than it, holds
    that item's answers: ``<li>…</li><ul class="children">``, ``<div class="comment">…</div><ol>``. The same
    question is asked at every level on the way up, so wrappers around items do no harm.
    """
    start_of = {item.start: n for n, item in enumerate(items) if not item.flat}
    result = list(inside)
    if len(start_of) < 2:
        return result
    # Number of items that start in a range, and the first of them: by position.
    starts = sorted(start_of)
    for n, item in enumerate(items):
        if item.flat:
            continue
        at = item.start
        limit = items[inside[n]].start if inside[n] >= 0 else 0
        steps = 0
        while at > limit and steps < 40:
            up = page.parent[at]
            if up < 0:
                break
            # Only the first item in ``at`` may climb: the others belong to it or to those before them.
            low = bisect_left(starts, at)
            if starts[low] != item.start:
                break
            before = _box_before(page, starts, at, up)
            if before is not None:
                result[n] = _answered(page, item, at, before, start_of, starts, up, result)
                break
            if limit and up <= limit:
                break
            at = up
            steps += 1
    return result


def _box_before(page: Page, starts: list[int], at: int, up: int) -> int | None:
    """The nearest sibling before ``at`` in ``up`` that holds items."""
    low = bisect_left(starts, up + 1)
    high = bisect_left(starts, at)
    if low >= high:
        return None
    # The last item before ``at`` in the same parent: climb from it to the child of ``up``.
    child = starts[high - 1]
    steps = 0
    while page.parent[child] != up and steps < 200:
        child = page.parent[child]
        steps += 1
    return child if page.parent[child] == up else None


def _answered(
    page: Page, item: Item, at: int, box: int, start_of: dict[int, int], starts: list[int], up: int, result: list[int]
) -> int:
    """What the first item in ``at`` answers, when ``box`` is the box with items before it in the same parent."""
    first = starts[bisect_left(starts, box)]
    if _other_kind(page, box, at, first, item.start):
        # A list of answers after what they answer. Of several items in the box, the first one is on its level.
        return start_of[first]
    steps = 0
    while page.depth[first] > page.depth[item.start] and steps < 50:
        # The box is itself a list of answers: what stands before it is the neighbour.
        before = _box_before(page, starts, box, up)
        if before is None:
            break
        box, first = before, starts[bisect_left(starts, before)]
        steps += 1
    return result[start_of[first]]


def _other_kind(page: Page, box: int, at: int, first: int, own: int) -> bool:
    """Whether ``at`` is a list of answers to the item in ``box``, not the next box of the same list."""
    if page.tag[at] in _INLINE:
        return False  # an element that nobody closed, with all that follows in it
    if page.depth[own] - page.depth[at] <= page.depth[first] - page.depth[box] and page.tag[box] == page.tag[at]:
        return False
    if page.tag[box] == page.tag[at] and _same_classes(page, box, at):
        return False
    return page.depth[own] > page.depth[first]


def _same_classes(page: Page, one: int, other: int) -> bool:
    first, second = page.classes(one), page.classes(other)
    return first == second or bool(first and second and first[0] == second[0])


def _numbered(page: Page, items: list[Item]) -> list[int] | None:
    """Levels that attributes or class names state."""
    found: list[int | None] = []
    stating = {n for n, look in enumerate(page.looks) if _states_level(look)}
    spoken = any(_LEVEL_WORDS.fullmatch(page.text[i].strip()) for i in page.texts(0, len(page)))
    if not (stating or spoken):
        return None
    for n, item in enumerate(items):
        if not stating:
            found.append(_said_level(page, item))
            continue
        near = [item.start] if page.tag[item.start] else []
        first = item.start
        previous_stop = items[n - 1].start if n else -1
        for up in page.ancestors(first, 3):
            if up <= previous_stop:
                break
            near.append(up)
        near.extend(range(first + 1, min(first + 12, item.stop)))
        level = _level(page, [i for i in near if page.look[i] in stating])
        found.append(_said_level(page, item) if level is None and spoken else level)
    known = [level for level in found if level is not None]
    if len(known) < 0.8 * len(items) or len(set(known)) < 2:
        return None
    least = min(known)
    levels = [level if level is not None else least for level in found]
    return levels if _are_levels(levels) else None


def _states_level(look: Look) -> bool:
    return not _LEVELLED.isdisjoint(look.attributes) or _LEVEL_CLASS.search(look.label) is not None


def _are_levels(levels: list[int]) -> bool:
    """Whether numbers can be levels of a tree in reading order: no answer is more than one below what goes before."""
    rank = {level: n for n, level in enumerate(sorted(set(levels)))}
    jumps = sum(rank[one] > rank[before] + 1 for before, one in pairwise(levels))
    return jumps + (rank[levels[0]] > 0) <= 0.1 * len(levels)


def _in_series(page: Page, items: list[Item]) -> list[int] | None:
    """Levels that one class of each item numbers in the maker's own word: ``d0``, ``d1``, ``d2``, ``d0``.

    Stripes of rows (``r1``, ``r2``, ``r1``), cycles of columns and running numbers can be levels too, and are none.
    """
    series: dict[str, dict[int, int]] = {}
    for n, item in enumerate(items):
        for name in page.get(item.start, "class")[:200].split() if page.tag[item.start] else ():
            if hit := _SERIES.fullmatch(name):
                series.setdefault(hit[1], {})[n] = int(hit[2])
    for numbers in series.values():
        levels = [*numbers.values()]
        if len(levels) < len(items) or not _LEVELS <= len(set(levels)) < len(levels):
            continue
        if min(levels) > 1 or levels[0] != min(levels) or any(b > a + 1 for a, b in pairwise(levels)):
            continue
        cycles = (size for size in range(2, _CYCLES + 1) if len(levels) >= 2 * size)
        if not any(levels[size:] == levels[:-size] for size in cycles):
            return levels
    return None


def _said_level(page: Page, item: Item) -> int | None:
    """The level that a page says in words, for those who hear it: ``level 2``."""
    for i in item.first(41):
        if page.text[i] and (hit := _LEVEL_WORDS.fullmatch(page.text[i].strip())):
            return int(hit[1])
    return None


def _level(page: Page, near: list[int]) -> int | None:
    for i in near:
        attributes = page.attributes[i]
        for name in _LEVEL_ATTRIBUTES if not _LEVELLED.isdisjoint(attributes) else ():
            value = attributes.get(name)
            if value and value.strip().isdigit() and not (name == "aria-level" and page.tag[i].startswith("h")):
                return min(int(value.strip()), 10_000) if len(value) < 8 else None
        label = attributes.get("class")
        if label and (hit := _LEVEL_CLASS.search(label)):
            return int(hit[1])
    return None


def _measured(page: Page, items: list[Item]) -> list[int] | None:
    """Levels by how far an item is moved to the right: a style, a spacer image, empty cells before it."""
    for measure, may_tell in _MEASURES:
        if not any(map(may_tell, page.looks)):
            continue
        values = [measure(page, item, items[n - 1].start if n else -1) for n, item in enumerate(items)]
        known = [value for value in values if value is not None]
        if len(known) >= 0.3 * len(items) and len(set(known)) + (len(known) < len(items)) >= 2:
            least = min(0.0, min(known))
            filled = [least if value is None else value for value in values]
            if len(set(filled)) <= max(3, 0.5 * len(items)):
                return [round(value * 10) for value in filled]
    return None


def _style(page: Page, item: Item, before: int) -> float | None:
    near = [item.start]
    near.extend(up for up in page.ancestors(item.start, 3) if up > before)
    near.extend(i for i in range(item.start + 1, min(item.start + 5, item.stop)) if page.tag[i])
    total: float | None = None
    for i in near:
        style = page.get(i, "style")
        if not style or len(style) > 400:
            continue
        for hit in _LEFT.finditer(style):
            total = (total or 0.0) + float(hit[1]) * {"em": 16.0, "rem": 16.0, "%": 8.0}.get(hit[2] or "px", 1.0)
    return total


def _spacer(page: Page, item: Item, before: int) -> float | None:
    seen = 0
    start = item.start
    if page.tag[start] in ("td", "th") and page.parent[start] > before:
        start = page.parent[start]  # the cells before it in its row move it to the right
    for i in range(start, min(start + 30, item.stop)):
        tag = page.tag[i]
        if tag == "img":
            source = page.get(i, "src").rpartition("/")[2].lower()
            width = page.get(i, "width")
            if width.isdigit() and source.startswith(
                ("s.", "spacer", "clear", "blank", "transparent", "pixel", "trans", "shim", "dot")
            ):
                return float(width)
        elif not tag:
            seen += len(page.text[i].strip())
            if seen > 20:
                return None
    return None


def _cells(page: Page, item: Item, before: int) -> float | None:
    if page.tag[item.start] not in ("tr", "table"):
        return None
    empty = 0
    for i in range(item.start + 1, item.stop):
        if page.tag[i] in ("td", "th"):
            if page.weight(i):
                return float(empty)
            width = page.get(i, "width").rstrip("px%")
            span = page.get(i, "colspan")
            empty += int(span) if span.isdigit() and len(span) < 4 else 1
            if width.isdigit() and int(width) > 8 and len(width) < 5:
                return float(width)
    return None


_MEASURES: tuple[tuple[Callable[[Page, Item, int], float | None], Callable[[Look], bool]], ...] = (
    (_style, lambda look: "style" in look.attributes),
    (_spacer, lambda look: look.tag == "img"),
    (_cells, lambda look: look.tag in ("tr", "table")),
)
"""Measures of how far an item is moved to the right, and without which elements a page has none."""


def _stated(page: Page, items: list[Item], names: dict[str, int]) -> list[int]:
    """Parents that attributes name."""
    result = [-1] * len(items)
    naming = {
        number
        for number, look in enumerate(page.looks)
        if not _PARENTED.isdisjoint(look.attributes) or _PARENT_CLASS.search(look.label)
    }
    for n, item in enumerate(items) if naming else ():
        for i in range(item.start, min(item.start + 6, item.stop)):
            if page.look[i] not in naming:
                continue
            attributes = page.attributes[i]
            for name in _PARENT_ATTRIBUTES:
                value = (attributes.get(name) or "").strip().lstrip("#")
                if value and (parent := names.get(value, -1)) >= 0 and parent != n:
                    result[n] = parent
            if result[n] < 0 and (hit := _PARENT_CLASS.search(page.get(i, "class"))):
                parent = names.get(hit[1], -1)
                if parent >= 0 and parent != n:
                    result[n] = parent
            if result[n] >= 0:
                break
    return result


def _linked(page: Page, items: list[Item], names: dict[str, int]) -> list[int]:
    """Parents that a link in the head names: "in reply to Mira", "parent", an arrow upwards."""
    result = [-1] * len(items)
    if not any(map(names.__contains__, _fragments(page))):
        return result
    linking = [look.tag == "a" or "rel" in look.attributes for look in page.looks]
    for n, item in enumerate(items):
        seen = 0
        for i in item.own():
            if (look := page.look[i]) < 0:
                seen += len(page.text[i])
                if seen > 240:
                    break
                continue
            if not linking[look]:
                continue
            answers = "reply_of" in page.get(i, "rel")  # what RDFa (SIOC) says for machines
            if not answers and page.tag[i] != "a":
                continue
            _, mark, fragment = page.get(i, "resource" if answers else "href").partition("#")
            if not mark:
                continue
            parent = names.get(fragment, -1)
            if parent < 0 or parent == n:
                continue
            if not answers and _in_quote(page, i, item.start):
                continue  # whom a post of a forum quotes is in its text; the forum itself is flat
            if answers or _is_reply_link(page, i):
                result[n] = parent
                break
    return result


def _fragments(page: Page) -> Iterator[str]:
    """The names of places to which links and statements for machines lead."""
    for look in page.looks:
        for name in ("href", "resource"):
            if name in look.attributes:
                yield from (page.get(i, name).partition("#")[2] for i in look.nodes)


def _in_quote(page: Page, i: int, start: int) -> bool:
    for up in page.ancestors(i, 8):
        if up <= start:
            return False
        if page.tag[up] in ("blockquote", "q") or "quote" in page.get(up, "class").lower():
            return True
    return False


def _is_reply_link(page: Page, i: int) -> bool:
    around = (i, page.parent[i])
    for at in around:
        label = page.get(at, "class") + " " + page.get(at, "rel") + " " + page.get(at, "title")[:60]
        lowered = label.lower().replace("-", "").replace("_", "")
        if any(word in lowered for word in ("parent", "inreplyto", "replyto")):
            return True
        if is_one(page.get(at, "title")[:60], "reply_to"):
            return True
    text = page.words(i, 60)
    if is_one(text, "reply_to") or text.strip().lower() in ("parent", "↑", "^", "up"):
        return True
    before = next(map(page.text.__getitem__, page.texts_before(i, 3)), "").strip()
    told = is_one(before[-40:], "reply_to") or ends_in(before, "reply_to")
    return bool(before) and (told or _starts_reply(text))


def _starts_reply(text: str) -> bool:
    lowered = text.casefold()
    return any(lowered.startswith(phrase + " ") for phrase in words.phrases("reply_to") if len(phrase) > 6)
