"""The nodes of contributions that are no words of their writers: heads, buttons, and what repeats.

Text that stands in most blocks of a group word for word is furniture in any language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tui_reader.sources import words
from tui_reader.sources.formats.page.contributions.furniture_marks import MUCH, FurnitureMarks
from tui_reader.sources.formats.page.contributions.heads import Head
from tui_reader.sources.formats.page.contributions.slots import NONE, ROOT, Slots
from tui_reader.sources.formats.page.markup.dom import Page
from tui_reader.sources.formats.page.markup.marks import CHROME, TEXT, parts
from tui_reader.sources.formats.page.markup.wording import is_one
from tui_reader.sources.formats.page.names.names import are_counts
from tui_reader.sources.formats.page.names.sentences import LONGEST_LABEL, in_sentence, is_word, leads_prose
from tui_reader.sources.identity import letters

_FURNITURE: tuple[words.Kind, ...] = ("actions", "votes", "roles", "share", "form", "quote_more")

_COUNTER = re.compile(r"(?:#|No\.?|Nr\.?)?\s?\d{1,5}[.):]?")
"""The number of a contribution."""

RARE = 4
"""Items for each one that has a table, from which the table is no part of their layout."""

_ANSWER = frozenset({"reply", "replies"})
"""Words of class names that mean a button to answer with, or the answer."""


def furniture(slots: Slots, heads: list[Head], *, by_class: bool = True, repeats: bool = True) -> set[int]:
    """The nodes of all items that are no words of their writers.

    Args:
        slots: the places in the items.
        heads: the heads of the items.
        by_class: whether what class names call furniture is.
        repeats: whether what most items say word for word is, and pictures of their authors are: where items hold
            nothing but what is marked as their text, both are what somebody wrote or showed.
    """
    page = slots.page
    dead = _of_heads(slots, heads)
    dead.update(_heads_again(slots, heads))
    dead.update(_changes(slots))
    if repeats:
        dead.update(_portraits(slots, heads))
    labels, repeated = _labels(slots)
    dead |= labels
    if repeats:
        dead.update(_repeats(slots, repeated))
    for look in map(page.looks.__getitem__, slots.looks if by_class else ()):
        if (marks := FurnitureMarks.of(look)).may_be:
            called = (i for i in look.nodes if slots.of[i] > ROOT and marks.holds(page, i))
            dead.update(i for i in called if not _is_whole(slots, heads, i) and not _holds_answer(slots, i))
    return dead


def _of_heads(slots: Slots, heads: list[Head]) -> set[int]:
    """The names and times in the heads, with what stands before or behind a name and the time of day beside a date."""
    page = slots.page
    dead: set[int] = set()
    for head in heads:
        if head.author_at >= 0:
            dead.add(head.author_at)
            lead = next(page.texts_before(head.author_at, 4), None)
            if lead is not None and is_one(page.text[lead].strip(" :,–—-"), "by", "posted"):
                dead.add(lead)
            after = page.end[head.author_at]
            if after < len(page) and is_one(page.text[after].strip(" :,–—-"), "says"):
                dead.add(after)
        if head.stamp is not None:
            at = head.stamp.at
            dead.update(slots.clocks_beside(at))
            if page.weight(at) > 120:
                continue  # a contribution that carries its time as an attribute
            if page.tag[at] or len(page.text[at]) - len(head.stamp.words) < 60:
                dead.add(at)
    return dead


def _heads_again(slots: Slots, heads: list[Head]) -> Iterator[int]:
    """The texts in one place of all items that have it which say the name or the date of each head again.

    Pages that are laid out for wide and for narrow screens print the heads once for each.
    """
    page = slots.page
    for nodes in slots.nodes:
        if len(nodes) > 1 and not page.tag[nodes[0]] and all(_is_of_head(slots, heads, i) for i in nodes):
            yield from nodes


def _is_of_head(slots: Slots, heads: list[Head], i: int) -> bool:
    """Whether a text is the name or the date in the head of its item, and nothing else."""
    text = slots.page.text[i].strip()
    head = heads[slots.item[i]]
    return bool(text) and (text == head.author or (head.stamp is not None and text == head.stamp.words.strip()))


def _changes(slots: Slots) -> Iterator[int]:
    """The lines that say when a contribution was changed: "Edited 3 May 2011 by Mira"."""
    page = slots.page
    for look in map(page.looks.__getitem__, slots.looks):
        for i in look.nodes if look.tag == "time" else ():
            up = page.parent[i]
            if slots.of[i] > ROOT and slots.of[up] > ROOT and page.weight(up) <= 2 * LONGEST_LABEL:
                lead = page.words_between(up, i)
                if lead and is_one(lead, "edited"):
                    yield up


def _labels(slots: Slots) -> tuple[set[int], dict[tuple[int, str], list[int]]]:
    """The texts that are buttons or marks by their words, and where all short texts stand, by their slot and words."""
    page = slots.page
    dead: set[int] = set()
    repeated: dict[tuple[int, str], list[int]] = {}
    for slot, nodes in enumerate(slots.nodes):
        if not nodes or page.tag[nodes[0]]:
            continue
        if _is_in_own_table(slots, nodes):
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
            if len(text) > 2 * LONGEST_LABEL or not (folded := words.bare(text)):
                continue
            repeated.setdefault((up, folded), []).extend(some)
            if counted:
                dead.update(some)
            elif len(text) <= LONGEST_LABEL and not prose and is_one(folded, "says", "posted", *_FURNITURE):
                dead.update(i for i in some if _is_furniture(page, i, folded))
    return dead, repeated


def _is_in_own_table(slots: Slots, nodes: Sequence[int]) -> bool:
    """Whether texts in one place stand in a table that few of the items have: its cells are what somebody wrote."""
    page, i = slots.page, nodes[0]
    number = slots.item[i]
    if number == NONE or RARE * len({slots.item[at] for at in nodes}) > len(slots.items):
        return False
    up = page.parent[i]
    while up > slots.items[number].start and page.tag[up] not in ("td", "th"):
        up = page.parent[up]
    return up > slots.items[number].start


def _repeats(slots: Slots, repeated: dict[tuple[int, str], list[int]]) -> Iterator[int]:
    """The texts that most items say word for word in the same place."""
    page, count = slots.page, len(slots.items)
    for some in repeated.values():
        if len(some) >= max(3, 0.5 * count) and (times := len({slots.item[i] for i in some})) >= max(3, 0.5 * count):
            # Most greet, but not all of many do: "Bonjour," before what they write is theirs.
            all_do = times >= max(6, 0.95 * count)
            yield from (i for i in some if not in_sentence(page, i) and (all_do or not leads_prose(page, i)))


def _portraits(slots: Slots, heads: list[Head]) -> Iterator[int]:
    """Pictures of the authors: by their description, "Mira's picture", "Avatar of Mira"."""
    page = slots.page
    for look in map(page.looks.__getitem__, slots.looks):
        for i in look.nodes if look.tag == "img" else ():
            name = letters(heads[slots.item[i]].author) if slots.item[i] != NONE else ""
            told = letters(page.get(i, "alt")[:120])
            if name and name in told and len(told) <= len(name) + LONGEST_LABEL // 2:
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
    return sum(page.weight(at) >= MUCH for at in alike) >= max(2, len(alike) / 4)


def _is_furniture(page: Page, i: int, folded: str) -> bool:
    """Whether a short text is a button or a mark, by its words."""
    if is_word(page, i):
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


def _is_message(page: Page, i: int) -> bool:
    """Whether an element is called a text and nothing else: ``<div class="post_body">``."""
    found = parts(page.get(i, "class")) if page.tag[i] in ("div", "td", "dd") else frozenset[str]()
    return bool(found & TEXT) and not found & CHROME
