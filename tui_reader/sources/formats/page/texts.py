"""What a contribution says: the slot that holds the words, without its head, its buttons and its signature.

Text that stands in most blocks of a group word for word is furniture in any language. What is left weighs the slots;
from the block inwards, the slot that holds nearly all of it is entered, until its parts are the writer's own.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile

from tui_reader.sources import words
from tui_reader.sources.formats.page.dom import Look, Page
from tui_reader.sources.formats.page.heads import Head
from tui_reader.sources.formats.page.items import Item
from tui_reader.sources.formats.page.marks import CHROME, TEXT, is_answer, parts
from tui_reader.sources.formats.page.names import are_counts
from tui_reader.sources.formats.page.slots import NONE, ROOT, Slots
from tui_reader.sources.formats.page.wording import is_one
from tui_reader.sources.identity import letters

_BOXES = frozenset({
    "div", "td", "section", "article", "dd", "span", "tr", "tbody", "table", "font", "center", "li", "main", "form",
    "fieldset", "ul", "ol", "dl", "p", "blockquote", "label", "header", "footer", "h3", "h4", "shreddit-comment",
})  # fmt: skip
_FURNITURE: tuple[words.Kind, ...] = ("actions", "votes", "roles", "share", "form", "quote_more")
_SHORT = 60
_LINE = 120
"""Characters of the longest line that is a head."""
_RULER = re.compile(r"[\s_=*~#|•·–—.,:;()\[\]»«›‹/\\-]+")
"""Text that only parts other text."""

_COUNTER = re.compile(r"(?:#|No\.?|Nr\.?)?\s?\d{1,5}[.):]?")
"""The number of a contribution."""


@dataclass(slots=True)
class Body:
    """Where the words of one contribution stand."""

    ranges: list[tuple[int, int]]
    """The ranges of nodes that hold them."""
    skip: set[int]
    """Nodes in them that are not the writer's words."""


def bodies(slots: Slots, heads: list[Head], *, marked: bool = False) -> list[Body]:
    """Where the text of each item stands.

    Args:
        slots: the places in the items.
        heads: the heads of the items.
        marked: whether the items hold nothing but what is marked as their text: then what most of them say is said.
    """
    page = slots.page
    dead, weights = _sorted_out(slots, heads, repeats=not marked)
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
        places = by_item.get(number) or _called_alike(slots, chosen, number, weights) or wordless.get(number)
        ranges = [(i, page.end[i]) for i in places or []]
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


def _sorted_out(slots: Slots, heads: list[Head], *, repeats: bool) -> tuple[set[int], array[int]]:
    """The nodes that are no words of the writers, and how much of each node's text is."""
    dead = furniture(slots, heads, repeats=repeats)
    weights = _weights(slots, dead)
    if len({slots.item[i] for i, weight in enumerate(weights) if weight}) < 0.5 * len(slots.items):
        # What is called furniture holds all: ``<div class="info render-reply">`` around name, date and words.
        dead = furniture(slots, heads, by_class=False, repeats=repeats)
        weights = _weights(slots, dead)
    return dead, weights


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


def _beside_heads(slots: Slots, heads: list[Head], weights: array[int]) -> set[int]:
    """What stands in one short line with name and date, where nearly all say something beside that line as well."""
    page = slots.page
    lines: list[int] = []
    asked = 0
    for number, (item, head) in enumerate(zip(slots.items, heads, strict=True)):
        if head.author_at < 0 or head.stamp is None or head.stamp.at < 0:
            continue
        asked += 1
        at = head.stamp.at
        line = next((up for up in page.ancestors(head.author_at, 6) if page.holds(up, at)), -1)
        if line <= item.start - item.flat or slots.item[line] != number or not 0 < page.weight(line) <= _LINE:
            continue
        top, said = item.start, -weights[line]
        while top < item.stop:
            said += weights[top]
            top = page.end[top]
        if said > 0:
            lines.append(line)
    return set(lines) if asked > 2 and len(lines) >= 0.9 * asked else set()


def _member_cells(slots: Slots, heads: list[Head], weights: array[int]) -> set[int]:
    """The cells with who wrote, and facts about them, where nearly all have date and words in another cell."""
    page = slots.page
    cells: list[int] = []
    if not any(page.looks[n].tag in ("td", "th") for n in slots.looks):
        return set()
    asked = followed = 0
    for number, (item, head) in enumerate(zip(slots.items, heads, strict=True)):
        if head.author_at < 0 or head.stamp is None or head.stamp.at < 0:
            continue
        asked += 1
        cell = next((up for up in page.ancestors(head.author_at, 12) if page.tag[up] in ("td", "th")), -1)
        if cell <= item.start or slots.item[cell] != number or page.end[cell] > head.stamp.at:
            continue
        at, stop = page.end[head.stamp.at], item.inner[0][0] if item.inner else item.stop
        cells.append(cell)
        followed += any(weights[i] for i in range(at, stop) if not page.tag[i])
    return set(cells) if asked > 2 and followed >= 0.9 * asked else set()


def furniture(slots: Slots, heads: list[Head], *, by_class: bool = True, repeats: bool = True) -> set[int]:
    """The nodes of all items that are no words of their writers: heads, buttons, what repeats.

    Args:
        slots: the places in the items.
        heads: the heads of the items.
        by_class: whether what class names call furniture is.
        repeats: whether what most items say word for word is.
    """
    page = slots.page
    dead: set[int] = set()
    for head in heads:
        if head.author_at >= 0:
            dead.add(head.author_at)
            lead = next(page.texts_before(head.author_at, 4), None)
            if lead is not None and is_one(page.text[lead].strip(" :,–—-"), "by", "posted"):
                dead.add(lead)
        if head.stamp is not None:
            at = head.stamp.at
            dead.update(slots.clocks_beside(head.stamp.at))
            if page.weight(at) > 120:
                continue  # a contribution that carries its time as an attribute
            if page.tag[at] or len(page.text[at]) - len(head.stamp.words) < 60:
                dead.add(at)
    dead.update(_portraits(slots, heads))
    repeated: dict[tuple[int, str], list[int]] = {}
    for slot, nodes in enumerate(slots.nodes):
        if not nodes or page.tag[nodes[0]]:
            continue
        up = slots.slots[slot].up
        said: dict[str, list[int]] = {}
        for i in nodes:
            said.setdefault(page.text[i], []).append(i)
        bare = {text.strip() for text in said}
        counted = len(nodes) > 1 and (all(map(_COUNTER.fullmatch, bare)) or are_counts(bare))
        # "Thanks" where others write sentences is what somebody wrote; where others have "Reply" it is a button.
        prose = sum(len(text) * len(some) for text, some in said.items()) > 30 * len(nodes)
        for text, some in said.items():
            if len(text) > 2 * _SHORT or not (folded := words.bare(text)):
                continue
            repeated.setdefault((up, folded), []).extend(some)
            if counted:
                dead.update(some)
            elif len(text) <= _SHORT and not prose and is_one(folded, "says", "posted", *_FURNITURE):
                dead.update(i for i in some if _is_furniture(page, i, folded))
    count = len(slots.items)
    for some in repeated.values() if repeats else ():
        if len(some) >= max(3, 0.5 * count) and (times := len({slots.item[i] for i in some})) >= max(3, 0.5 * count):
            # Most greet, but not all of many do: "Bonjour," before what they write is theirs.
            all_do = times >= max(6, 0.95 * count)
            dead.update(i for i in some if not _in_sentence(page, i) and (all_do or not _leads_prose(page, i)))
    for look in map(page.looks.__getitem__, slots.looks if by_class else ()):
        if (chrome := _Chrome.of(look)).may_be:
            called = (i for i in look.nodes if slots.of[i] > ROOT and chrome.holds(page, i))
            dead.update(i for i in called if not _is_whole(slots, heads, i) and not _holds_answer(slots, i))
    return dead


def _portraits(slots: Slots, heads: list[Head]) -> Iterator[int]:
    """Pictures of the authors: by their description, "Mira's picture", "Avatar of Mira"."""
    page = slots.page
    for look in map(page.looks.__getitem__, slots.looks):
        for i in look.nodes if look.tag == "img" else ():
            name = letters(heads[slots.item[i]].author) if slots.item[i] != NONE else ""
            told = letters(page.get(i, "alt")[:120])
            if name and name in told and len(told) <= len(name) + _SHORT // 2:
                yield i


def _is_whole(slots: Slots, heads: list[Head], i: int) -> bool:
    """Whether an element holds name, date and nearly all text of its contribution: ``<article class="reply-box">``."""
    page, number = slots.page, slots.item[i]
    head, item = heads[number], slots.items[number]
    return (
        head.stamp is not None
        and head.author_at >= 0
        and page.holds(i, head.author_at)
        and page.holds(i, head.stamp.at)
        and page.weight(i) > 0.8 * item.weight(page)
    )


def _holds_answer(slots: Slots, i: int) -> bool:
    """Whether what is called a reply, ``<div class="reply hentry">``, is the answer: in some blocks it says much."""
    page = slots.page
    if not parts(page.get(i, "class")) & CHROME <= _ANSWER:
        return False
    alike = slots.nodes[slots.of[i]]
    return sum(page.weight(at) >= _MUCH for at in alike) >= max(2, len(alike) / 4)


_ANSWER = frozenset({"reply", "replies"})
_MUCH = 400
"""Characters from which on a part of a contribution is no button."""

_INLINE = frozenset({"a", "b", "strong", "i", "em", "u", "span", "font", "abbr"})
_CODE = frozenset({"code", "kbd", "samp", "var", "pre", "tt"})


def _in_sentence(page: Page, i: int) -> bool:
    """Whether a text is a word of a sentence, however many others use the same word in the same way."""
    if _is_word(page, i):
        return True
    for up in page.ancestors(i, 4):
        tag = page.tag[up]
        if tag in _CODE:
            return True
        if tag in _INLINE and page.weight(up) == page.weight(i) and _amid_words(page, up):
            return True  # every "Nexium" of a page leads to its glossary
        if tag in ("p", "blockquote", "dd"):
            return page.weight(up) > 80 and page.weight(up) > 3 * page.weight(i)
        if tag == "a" and _is_mention(page, up):
            return True  # most may speak to the one who asked
        if tag in ("a", "div", "td", "button", "header", "footer"):
            return False
    return False


def _is_mention(page: Page, i: int) -> bool:
    """Whether a link says whom the words beside it speak to: ``@Mira``, in a text that goes on."""
    said = page.words(i, 2).lstrip()[:1]
    return _is_called(page, i) or (said in _AT and page.weight(page.parent[i]) > page.weight(i))


def _amid_words(page: Page, i: int) -> bool:
    """Whether an element stands between two texts of the same line."""
    after = page.end[i]
    if after >= page.end[page.parent[i]] or page.tag[after] or page.tag[i - 1] or page.weight(i - 1) < 8:
        return False
    return page.parent[i - 1] == page.parent[i] and page.weight(after) >= 8


def _leads_prose(page: Page, i: int) -> bool:
    """Whether the same element says more after a text, without an element of its own: on a line below, or at length."""
    up = page.parent[i]
    if page.tag[up] == "p" and not page.attributes[up] and page.weight(up) == page.weight(i):
        after = page.end[up]  # a paragraph of its own, before another
        return after < page.end[page.parent[up]] and page.tag[after] == "p" and page.weight(after) > _SHORT
    at, end = i + 1, page.end[up]
    least = 1 if at < end and page.tag[at] == "br" else _SHORT
    for _ in range(20):
        if at >= end:
            return False
        if not page.tag[at] and page.weight(at) > least:
            return True
        at = page.end[at]
    return False


def _is_furniture(page: Page, i: int, folded: str) -> bool:
    """Whether a short text is a button or a mark, by its words."""
    if _is_word(page, i):
        return False
    up = page.parent[i]
    for around in (up, page.parent[up], page.parent[page.parent[up]] if page.parent[up] >= 0 else -1):
        if around < 0 or page.tag[around] in ("a", "div", "li", "button"):
            break
        if page.tag[around] in ("p", "blockquote", "q", "pre") and page.weight(around) > page.weight(i) + 12:
            return False  # a word in a sentence
    alone = page.weight(up) == page.weight(i)
    if is_one(folded, "says", "posted"):
        return True
    # "Thanks" in a paragraph, or in what is called the message, is what somebody wrote; in a link or label furniture.
    return is_one(folded, *_FURNITURE) and not (alone and (page.tag[up] == "p" or _is_message(page, up)))


_AT = ("@", "＠")

_WORDS = 3
"""Texts around a word, with nothing between, that make a sentence of it."""


def _is_word(page: Page, i: int) -> bool:
    """Whether a text stands amid others of one element: some scripts print each word by itself, parted by comments."""
    up, beside = page.parent[i], 0
    for side in (range(i - 1, max(i - _WORDS, 0) - 1, -1), range(i + 1, min(i + _WORDS + 1, len(page)))):
        for at in side:
            if page.tag[at] or page.parent[at] != up:
                break
            beside += 1
    return beside >= _WORDS


def _is_message(page: Page, i: int) -> bool:
    """Whether an element is called a text and nothing else: ``<div class="post_body">``."""
    found = parts(page.get(i, "class")) if page.tag[i] in ("div", "td", "dd") else frozenset[str]()
    return bool(found & TEXT) and not found & CHROME


@dataclass(slots=True)
class _Chrome:
    """Which of some elements that are marked alike are furniture."""

    link: bool
    """Whether they are links, which may answer."""
    picture: bool
    heard: bool
    """Whether they are only there to be heard, or pictures of people."""
    called: bool
    """Whether classes call them a part that is no text."""
    named: bool
    """Whether they have ids, which may call them a signature."""
    person: bool = False
    """Whether they are links to somebody's page, which may be a name in a sentence."""

    @classmethod
    def of(cls, look: Look) -> _Chrome:
        """Of elements with a look."""
        names = look.attributes
        if look.tag == "img":
            shown = not parts(look.label).isdisjoint(("avatar", "gravatar", "userpic"))
            return cls(False, "src" in names, shown, False, False)
        called, heard = _called_chrome(look.label) if len(look.label) < 200 else (False, False)
        link = look.tag == "a" and bool(names)
        person = link and called and parts(look.label) & CHROME <= _PERSON
        return cls(link, False, heard, called, "sig" in (names.get("id") or "").lower(), person)

    @property
    def may_be(self) -> bool:
        """Whether any of them can be furniture."""
        return self.link or self.picture or self.heard or self.called or self.named

    def holds(self, page: Page, i: int) -> bool:
        """Whether one of them is furniture."""
        attributes, weight = page.attributes[i], page.weight(i)
        if self.heard:
            return True
        if self.called and weight < _MUCH and not (self.person and _goes_on(page, i)) and not _is_called(page, i):
            return True
        if self.picture:
            return "gravatar.com" in attributes["src"]
        if (
            self.link
            and weight < 40
            and (is_answer(attributes.get("href", "")) or is_answer(attributes.get("onclick", "")))
        ):
            return True
        id = attributes.get("id") if self.named and weight < 2000 else None
        return bool(id and "sig" in id.lower() and parts(id) & {"signature", "sig"})


_PERSON = frozenset({"profile", "userinfo"})
_MEMBER = frozenset({"user", "info"})
"""What ``userInfo`` and ``user-info`` say as well as ``userinfo``: the name with facts about its bearer."""


def _goes_on(page: Page, i: int) -> bool:
    """Whether a paragraph has words behind an element in it: "Thanks, Mira, for the oil"."""
    after, up = page.end[i], page.parent[i]
    return page.tag[up] == "p" and after < page.end[up] and bool(page.text[after].strip())


def _is_called(page: Page, i: int) -> bool:
    """Whether a link is whom the words before it call: "Well said, @" and ``<a class="nav-link">mira</a>``."""
    return page.tag[i] == "a" and page.text[i - 1].endswith(_AT)


def _is_chrome(page: Page, i: int) -> bool:
    return bool(page.tag[i]) and _Chrome.of(page.looks[page.look[i]]).holds(page, i)


@lru_cache(maxsize=4096)
def _called_chrome(label: str) -> tuple[bool, bool]:
    """Whether classes call an element a part that is no text, and whether it is only there to be heard."""
    found = parts(label)
    spoken = {"screen", "reader"} <= found or "sr" in found or "visually" in found
    return bool(found & CHROME or found >= _MEMBER) and not found & TEXT, spoken


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


def _enter(slots: Slots, weights: array[int]) -> int:
    """The innermost slot that holds nearly all words."""
    page = slots.page
    total: list[int] = [0] * len(slots.slots)
    filled: list[int] = [0] * len(slots.slots)
    spread: list[int] = [0] * len(slots.slots)
    below: dict[int, list[int]] = {}
    for slot, nodes in enumerate(slots.nodes):
        heavy = [i for i in nodes if weights[i]]
        total[slot] = sum(weights[i] for i in heavy)
        filled[slot] = len(heavy)
        spread[slot] = len({slots.item[i] for i in heavy})
        below.setdefault(slots.slots[slot].up, []).append(slot)
    if not total[ROOT]:
        total[ROOT] = sum(total[slot] for slot in below.get(ROOT, ()))
    current = ROOT
    while True:
        inner = [slot for slot in below.get(current, ()) if slots.slots[slot].tag in _BOXES and total[slot]]
        if not inner:
            return current
        best = max(inner, key=lambda slot: total[slot] * (1.5 if _is_text(slots, slot) else 1.0))
        if not _may_enter(slots, current, best, total, filled, spread, below, page):
            return current
        current = best


def _is_text(slots: Slots, slot: int) -> bool:
    classes = slots.slots[slot].classes
    return any(parts(name) & TEXT for name in classes)


def _may_enter(
    slots: Slots,
    current: int,
    best: int,
    total: list[int],
    filled: list[int],
    spread: list[int],
    below: dict[int, list[int]],
    page: Page,
) -> bool:
    """Whether what lies beside the best slot is not the writers' words either."""
    if filled[best] > 1.1 * spread[best] + 1:
        return False
    if slots.slots[best].tag in ("p", "span", "li", "h3", "h4", "label", "blockquote") and not _is_text(slots, best):
        # A lone paragraph is a body only where no item has another one.
        if any(total[slot] and slot != best for slot in below.get(current, ())):
            return False
        if slots.slots[best].tag == "blockquote":
            return total[best] >= total[current]
        return True
    rest = total[current] - total[best]
    marked = _is_text(slots, best)
    if spread[best] < 0.6 * (spread[current] if current != ROOT else len(slots.items)):
        return False
    if rest <= 0.02 * total[current]:
        return True
    prose = 0
    for slot in below.get(current, ()):
        if slot == best or not total[slot]:
            continue
        mean = total[slot] / max(1, filled[slot])
        if (
            mean > 45
            and not _is_chrome(page, slots.nodes[slot][0])
            and not (marked and not _is_text(slots, slot) and mean < 120)
        ) or (slots.slots[slot].tag in ("p", "", "blockquote", "pre", "ul", "ol") and not marked):
            prose += total[slot]
    return prose <= (0.25 if marked else 0.06) * total[current]
