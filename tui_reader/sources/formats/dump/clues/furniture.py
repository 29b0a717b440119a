"""Which lines of a dump are furniture, and of what kind: the words come from the table, the forms from here.

A kind is evidence, not a verdict: ``Reply`` under a comment is furniture, ``Thanks`` may be the whole comment.
Whoever drops a line decides that with what stands around it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence, Set
from functools import cache, lru_cache
from itertools import pairwise
from typing import Literal

from tui_reader.sources import affixes, words
from tui_reader.sources.formats.dump.lines.page import Page

Furniture = Literal[
    "action", "vote", "share", "form", "related", "closing", "notice", "role", "fact", "number", "page", "attachment",
    "quote", "none", "placeholder",
]  # fmt: skip
"""What kind of furniture a line is."""

BUTTONS: frozenset[Furniture | None] = frozenset({"action", "vote"})
"""What one presses below or beside a comment."""

LONGEST = 240
"""Characters that a line of furniture may have; placeholder text excepted."""

_PARTS = re.compile(r"\s*[|·•●∙⋅/▪]+\s*|\s{2,}|\t+|\s+[-–—]\s+")
_NUMBER = re.compile(
    r"(?:#|№)?\s?[-+−–]?[\d.,]{1,9}\s?[km]?\.?|\d{1,6}\s?[#楼樓]|[\d.,]+\s*/\s*[\d.,]+|[-+−–]?\d+\s+[-+−–]?\d+",
    re.IGNORECASE,
)
_ARROWS = re.compile(r"[\W_]{1,12}")
_LATIN = frozenset(
    "lorem ipsum dolor sit amet consectetur consectetuer adipiscing elit sed eiusmod tempor incididunt labore magna"
    " aliqua ut enim ad minim veniam quis nostrud exercitation ullamco laboris nisi aliquip commodo consequat duis aute"
    " irure reprehenderit voluptate velit esse cillum dolore eu fugiat nulla pariatur excepteur sint occaecat cupidatat"
    " non proident sunt culpa qui officia deserunt mollit anim id est laborum phasellus facilisis convallis metus"
    " imperdiet augue auctor nec at lobortis porta varius accumsan aliquam tincidunt tortor urna vulputate quam eget"
    " finibus in vestibulum pellentesque habitant morbi tristique senectus et netus malesuada fames ac turpis egestas"
    " curabitur maecenas vivamus mauris nullam donec praesent proin suspendisse integer cras nunc etiam quisque aenean"
    " fusce ultricies ultrices vitae neque lacinia lectus leo libero ligula luctus massa mattis mi molestie nibh nisl"
    " odio orci ornare pharetra placerat posuere pretium purus rhoncus risus rutrum sagittis sapien scelerisque sem"
    " semper sodales sollicitudin suscipit tellus tempus ullamcorper venenatis vehicula viverra volutpat a ante arcu"
    " bibendum blandit condimentum congue cursus diam dictum dignissim dis dui efficitur elementum eros euismod"
    " faucibus fermentum feugiat fringilla gravida hendrerit iaculis interdum justo laoreet lacus per primis quisquam"
    "".split()
)
"""Words of the Latin that designers put where text is to come."""


@lru_cache(maxsize=65_536)
def kind(text: str) -> Furniture | None:
    """The kind of furniture that a line is, as far as the line alone tells; ``None`` for text.

    Args:
        text: the line without list marks.
    """
    if not text:
        return None
    if len(text) > LONGEST:
        return "placeholder" if is_placeholder(text) else None
    if _NUMBER.fullmatch(text):
        return "number"
    if _is_figure(text, "comments"):
        return "fact"
    folded = words.fold(text)
    known = _known()
    found = known.get(folded) or known.get(words.strip_edges(folded))
    if found is not None:
        return found
    if words.may_fit(folded):
        for table, name in _WHOLE:
            if words.fits(folded, table):
                return name
    if (pressed := _PRESSED.fullmatch(folded)) and pressed[1] in words.bare_phrases("actions"):
        return "vote"
    if _is_row(text):
        return "action"
    if _is_navigation(text):
        return "page"
    if _is_share_row(text):
        return "share"
    if _is_foot(text):
        return "closing"
    if is_placeholder(text):
        return "placeholder"
    return "form" if _heads_form(text) else None


_PRESSED = re.compile(r"([^\W\d_][^\d\s]\D{1,28}?|[^\x00-\u2e7f]\D{1,29}?)\s?\(?\d[\d.,]{0,6}k?\)?")
"""A button and how often it was pressed: ``Like 4``, but not ``in 2024``."""


_WHOLE: tuple[tuple[words.Kind, Furniture], ...] = (
    ("form", "form"),
    ("actions", "action"),
    ("votes", "vote"),
    ("share", "share"),
    ("none", "none"),
    ("notices", "notice"),
    ("quote_more", "quote"),
    ("related", "related"),
    ("closing", "closing"),
    ("page_of", "page"),
    ("roles", "role"),
    ("attachments", "attachment"),
    ("facts", "fact"),
)


@cache
def _known() -> dict[str, Furniture]:
    """Every phrase without a place for other words, and what it is; of several the first of ``_WHOLE``."""
    known: dict[str, Furniture] = {}
    for table, name in reversed(_WHOLE):
        known.update(dict.fromkeys(words.bare_phrases(table), name))
    for table, name in reversed(_WHOLE):
        known.update(dict.fromkeys(words.phrases(table), name))
    return known


def _heads_form(text: str) -> bool:
    """Whether a line heads the comments and the form beside them: ``Comments Leave a comment``."""
    end = affixes.after(text, "comments") if len(text) <= HEADING else 0
    return 0 < end < len(text) and words.is_one(text[end:].strip(), "form")


HEADING = 60
"""Characters of the longest heading of comments and a form."""


def _is_row(text: str) -> bool:
    """Whether a line is several actions or votes in a row, with or without something between them."""
    if len(text) > 120:
        return False
    parts = [part for part in _PARTS.split(text) if part and not _ARROWS.fullmatch(part)]
    if len(parts) > 1 and all(
        words.is_one(p, "actions") or words.is_one(p, "votes") or _NUMBER.fullmatch(p) for p in parts
    ):
        return any(not _NUMBER.fullmatch(p) for p in parts)
    pressed = affixes.after(text, "actions")
    if 0 < pressed < len(text) and words.is_one(text[pressed:], "votes"):
        return True  # a button, and who liked it
    counted = _COUNTS.split(text)
    if len(counted) > 1 and all(words.is_one(part, "votes") for part in counted):
        return True
    return len(text) < 80 and _segments(_uncounted(words.bare(text)), _glue("actions"))


_COUNTS = re.compile(r"\s+(?=\d)")


def _uncounted(text: str) -> str:
    """A row without the link to so many comments that it begins with: ``37 comments share save``."""
    number, _, rest = text.partition(" ")
    noun, _, buttons = rest.partition(" ")
    return buttons if number.isdecimal() and noun in words.phrases("comments") else text


def _is_navigation(text: str) -> bool:
    """Whether a line is several links to other pages of the site in a row: ``Previous topic • Next topic``."""
    if len(text) > 120:
        return False
    if text[0] == "«" and text[-1] == "»" and "|" in text:
        return True  # the entries before and after, by their titles
    parts = [part for part in _LINKS.split(text) if part and not _ARROWS.fullmatch(part)]
    return len(parts) > 1 and all(words.is_one(part, "page_of") for part in parts)


def _is_foot(text: str) -> bool:
    """Whether a line is the row of links at a page's foot: four at the least, and two of them as pages end with."""
    parts = [part for part in _LINKS.split(text) if part] if len(text) <= LONGEST else []
    short = len(parts) >= 4 and all(len(part.split()) <= 4 and part[-1] not in ".!?" for part in parts)
    return short and sum(words.is_one(part, "closing") for part in parts) >= 2


_LINKS = re.compile(r"\s*(?:::|[|·•●])\s*|\s+[-–—/]\s+")


def _is_share_row(text: str) -> bool:
    """``Share on A Share on B``: names of networks and what one does with them, and nothing else."""
    return len(text) < 160 and _segments(words.bare(text), _glue("share"))


@cache
def _glue(table: words.Kind) -> dict[str, list[str]]:
    """The phrases of a kind by their first character, the longest first: an expression of them is slow to compile."""
    phrases: dict[str, list[str]] = {}
    for phrase in sorted(words.bare_phrases(table), key=len, reverse=True):
        if len(phrase) > 2 or ord(phrase[0]) > 0x2E80:
            phrases.setdefault(phrase[0], []).append(phrase)
    return phrases


def _segments(text: str, phrases: dict[str, list[str]]) -> bool:
    """Whether a text is nothing but phrases, one after the other, printed without a gap or with little between."""
    at = count = 0
    while at < len(text):
        if not text[at].isalpha():  # how often it was pressed may stand behind a button
            at += 1
            continue
        phrase = next((p for p in phrases.get(text[at], ()) if text.startswith(p, at)), None)
        if phrase is None:
            return False
        at += len(phrase)
        count += 1
    return count > 1


def is_placeholder(text: str) -> bool:
    """Whether a text is the Latin that stands where text was to come."""
    if sum(1 for word in text[:60].casefold().split()[:4] if word.strip(".,") in _LATIN) < 2:
        return False
    found = re.findall(r"[^\W\d_]+", text.casefold()[:2000])
    if len(found) < 6:
        return False
    return sum(1 for word in found if word in _LATIN) > 0.85 * len(found)


def is_sayable(text: str) -> bool:
    """Whether a line that could be a button may as well be somebody's whole comment."""
    bare = words.bare(text)
    said = set(bare.split())
    return bare in _SAYABLE or (len(said) == 1 and said <= _SAYABLE)


_SAYABLE = frozenset(
    "thanks thank danke merci gracias obrigado grazie bedankt dziękuję спасибо teşekkürler"
    " love yes no like thanks! helpful"
    " best quote answer comment more top up next history link image photo 顶 赞 支持 推 推荐 lol".split()
)
"""Words of buttons that are whole comments as well."""


def buttons(text: str) -> float:
    """How far a line is a row of buttons and links of pages: 1 where half of its words or more are.

    A single word counts half, and one beside a figure not at all, since titles have such words as well (``Top 10``).
    """
    parts = text.split()
    if not 1 < len(parts) <= LONGEST_ROW:
        return 0
    at = 0
    found = 0.0
    while at < len(parts):
        for count in range(min(LONGEST_PHRASE, len(parts) - at), 0, -1):
            phrase = " ".join(parts[at : at + count])
            if len(phrase) > 3 and not any(c.isdigit() for c in phrase) and kind(phrase) is not None:
                found += count if count > 1 else 0.5
                at += count
                break
        else:
            at += 1
    return min(1.0, 2 * found / len(parts))


def menu(text: str) -> float:
    """The share of a line that is links of menus and tools of pages, one after the other: ``Home Search Log in``.

    A title may be such a word as well, and have some: how much that tells, whoever asks has to weigh.
    """
    folded = words.bare(text) if len(text) <= LONGEST else ""
    phrases = _by_word("menus")
    at = found = letters = 0
    while at < len(folded):
        wide = ord(folded[at]) > WIDE
        starts = folded[at].isalnum() and (wide or at == 0 or not folded[at - 1].isalnum())
        likely = phrases.get(_word(folded, at), ()) if starts else ()
        phrase = next((each for each in likely if _stands(folded, each, at)), "")
        covered = sum(map(str.isalnum, phrase)) or folded[at].isalnum()
        found += covered if phrase else 0
        letters += covered
        at += len(phrase) or 1
    return found / letters if letters else 0.0


@cache
def _by_word(table: words.Kind) -> dict[str, list[str]]:
    """The phrases of a kind by their first word, the longest first: of a large kind hundreds begin with one letter."""
    phrases: dict[str, list[str]] = {}
    for alike in _glue(table).values():
        for phrase in alike:
            phrases.setdefault(_word(phrase, 0), []).append(phrase)
    return phrases


def _word(text: str, at: int) -> str:
    """The word that begins at a place of a text; in scripts that put no gaps between words, its first letter."""
    if ord(text[at]) > WIDE:
        return text[at]
    end = at
    while end < len(text) and text[end].isalnum() and ord(text[end]) <= WIDE:
        end += 1
    return text[at:end]


def _stands(folded: str, phrase: str, at: int) -> bool:
    """Whether a phrase stands at a place of a text as words of their own."""
    end = at + len(phrase)
    if not folded.startswith(phrase, at):
        return False
    return end == len(folded) or not folded[end].isalnum() or ord(folded[end]) > WIDE


WIDE = 0x2E80
"""From here on are scripts that put no gaps between words."""

LONGEST_ROW = 24
"""Words that a row of buttons may have."""

LONGEST_PHRASE = 4
"""Words that a button may have."""


def is_fact(text: str, before: str) -> bool:
    """Whether a line is a fact about a member: ``Joined: May 2010``, or a value under its label.

    Args:
        text: the line.
        before: the last line above it that is not empty.
    """
    label = before.rstrip(" :：")
    if words.is_one(label, "facts") and not words.is_one(label, "actions") and len(text) < 60:
        return True
    head, colon, value = text.partition(":" if ":" in text else "：")
    if colon and any(c.isalnum() for c in value) and len(text) < 90 and words.is_one(head, "facts"):
        told = any(c.isdigit() for c in value)
        return told or (len(value.split()) < 5 and not words.is_one(head, "actions"))
    if len(text) >= 60:
        return False
    if all(_is_figure(part) for part in _ROW.split(text)):
        return True
    folded = words.fold(text)
    near = _labels().get(folded[:SHORTEST], ())
    return any(_FACT.match(folded, len(label)) for label in near if folded.startswith(label))


def names_answers(text: str, people: Set[str]) -> bool:
    """Whether a line names people of a page who have answered, and goes on with buttons: ``MiraM 1 Reply Quote``.

    Args:
        text: the line.
        people: who has written on the page, casefolded.
    """
    if len(text) > SHORT:
        return False
    rest = folded = words.fold(text)
    while name := max((one for one in people if rest.startswith(one)), key=len, default=""):
        rest = rest[len(name) :].removeprefix(" ")
        if rest[:1] == name[0] and not rest[1:2].isalnum():  # the initial in place of a portrait
            rest = rest[1:]
        rest = rest.lstrip()
    return rest != folded and kind(rest) in BUTTONS


_FACT = re.compile(r"\s*[:：]?\s*(?:#?[\d.,/ -]+k?$|\D{0,14}\d{1,4}\D?.{0,16}\d{2,4}$)")
"""What stands behind the label of a fact."""


_ROW = re.compile(r"\s[·•|]\s")


def _is_figure(text: str, kind: words.Kind = "facts") -> bool:
    """Whether a text is a figure of a member, and what it counts: ``1,109 posts``, ``Joined 2022``.

    Args:
        text: a line, or one part of a row.
        kind: what else than a fact the thing that is counted must be.
    """
    if not any(c.isdigit() for c in text):
        return False
    match = _COUNTED.fullmatch(words.fold(text))
    counted = match and (match[1] or match[2])
    return counted is not None and counted in words.phrases("facts") and counted in words.phrases(kind)


_COUNTED = re.compile(r"[\d.,]+\s?[km]?\s([^\d]+)|([^\d]+?)[:：]?\s[\d.,/-]+")


SHORTEST = 5
"""Letters of the shortest label that a figure may follow without a colon."""


@cache
def _labels() -> dict[str, tuple[str, ...]]:
    """The labels of facts by their first letters: there are hundreds, and every line of a page is asked."""
    labels: dict[str, tuple[str, ...]] = {}
    for phrase in words.phrases("facts") - {"name", "interests"}:
        if len(phrase) >= SHORTEST:
            labels[phrase[:SHORTEST]] = (*labels.get(phrase[:SHORTEST], ()), phrase)
    return labels


LEAST = 4
"""Dates from which lines that recur with them are told from names."""

SHORT = 120
"""Characters of a line that may be such a line."""

_DIGITS = re.compile(r"\d+")


def usual(page: Page, dates: Sequence[int], least: int = LEAST) -> frozenset[str]:
    """The shapes of the short lines that stand between most dates of a list alike: furniture of this page.

    Args:
        page: the dump.
        dates: the lines of the dates, in order.
        least: dates from which they are told from names.
    """
    if len(dates) < least:
        return frozenset()
    seen: Counter[str] = Counter()
    labels: Counter[str] = Counter()
    for first, second in pairwise(dates):
        texts = [text for i in range(first + 1, second) if (text := page.lines[i].text) and len(text) <= SHORT]
        seen.update({shape(text) for text in texts})
        labels.update({label for text in texts if (label := label_of(text))})
    often = [each for each, times in seen.items() if times * 5 >= (len(dates) - 1) * 4]
    often += [label for label, times in labels.items() if times * 2 >= len(dates) - 1]
    return frozenset(each for each in often if not words.is_one(each, "anonymous"))


def label_of(text: str) -> str:
    """The label of a line that a member has filled in, of more than one word and with its colon; else empty."""
    label, colon, value = text.partition(":")
    named = not value.strip() or len(label.split()) < 2 or affixes.after(label, "by") or "//" in value[:2]
    return "" if not colon or named else label + colon


def shape(text: str) -> str:
    """A short line without its figures and the mark of an answer; empty for a long one."""
    if len(text) > SHORT:
        return ""
    head, colon, rest = text.partition(":")
    return _DIGITS.sub("0", rest.strip() if colon and rest and words.fold(head) in words.phrases("topic") else text)
