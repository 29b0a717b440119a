"""The name in a line of text: what is left without the words, codes and numbers that engines print around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from tui_reader.sources import words
from tui_reader.sources.formats.page.markup.wording import can_end, can_lead, is_one

LONGEST_NAME = 60
"""Characters (without spaces) of the longest name."""

LONGEST_NAMING = LONGEST_NAME + 40
"""Characters of a node that may hold a name and words that an engine puts around it."""

_URL = re.compile(r"https?://|www\.|(?:[\w-]+\.)+[a-z]{2,8}/\S", re.IGNORECASE)
"""How an address begins."""

_CLOCK_END = re.compile(r"(?:^|(?<!\s)\s++)@?\s*+\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?$", re.IGNORECASE)
"""A time of day at the end of a line, left over from its date."""

_NUMBER = re.compile(r"^\d[\d.,\u00a0 ]*")
"""A number at the start of a text, with the blank behind it."""

AGO = re.compile(r"^(?:ago )?(?=by )")
"""What introduces a name behind a date that is a link: "3 years" and "ago by"."""

_PLACE = re.compile(r"[a-z]{3,10}:\d{1,5}")
"""The name of a place on the page: "comment:12"."""

_COUNTED = re.compile(r"\d[\d.,]{0,20}\s[^\W\d_A-Z]+")
"""A number with a word: "31 posts"."""

_FLOOR = re.compile(r"^(?:#|№ ?)?\d{1,5} ?(?:楼|樓|층|F|階)[:：.]? +")
"""The number of a contribution before its author's name: "3楼 Mira"."""

_INITIAL = re.compile(r"[^\W\d_]\.|[A-ZÀ-ÖØ-ÞА-Я]")
"""The first letter of a family name: "Mira D."."""

_TRIP = re.compile(r" #(?:-|(?=[a-z]*[\dA-Z./+-])[\w./+-]{8,12})(?: ?\[)? ?$")
"""The code that Japanese boards put behind a name instead of a password; small letters alone are a hashtag."""

_BETWEEN = re.compile(r"\s*[|•·»]\s*|\s{2,}")
"""What stands between things that are said beside each other in one line."""

_LAYERS = 3
"""How often words are taken off both ends: "Author: posted by Mira" has two layers of them."""

_LONGEST_PHRASE = 4
"""Words of the longest phrase that is taken off a name."""

_WRITTEN_OUT = re.compile(r"\s*<([a-z]{1,9})(?:\s[^<>]{0,100})?>([^<>]+)</\1>\s*", re.IGNORECASE)
"""A name in an element that was escaped twice, so that readers see its tags: "<span>Mira</span>"."""

_SUFFIXES = ("님의 말:", "님의 말", "さんより", "より", "さん")
"""What engines put behind a name in languages that put no space between: "says", "from", "Mr. or Ms."."""

NOT_NAMES: tuple[words.Kind, ...] = (
    "actions", "votes", "facts", "posted", "comments", "share", "form", "none", "related", "says", "reply_to", "level",
    "notices",
)  # fmt: skip
"""Kinds of phrases that are no names."""

EDGES = " \t\r\n\u00a0\u200b\u200e\u200f·•|/,;:…–—-»«›‹→←↑↓>#~"
"""Characters that stand beside a name and are no part of it."""


@lru_cache(maxsize=8192)
def looks_like_name(text: str) -> bool:
    """Whether some words can be a person's name or handle."""
    if not text or len(text) > LONGEST_NAME + 20 or "\n" in text:
        return False
    if not any(map(str.isalnum, text)):
        return False
    if (text.isdigit() and len(text) < 4) or ": " in text or _COUNTED.fullmatch(text) or _PLACE.fullmatch(text):
        return False
    if len(text.split()) > 7 or _URL.match(text):
        return False
    if is_one(text, *NOT_NAMES):
        return False
    if (not text.isascii() and sum(map(_is_wide, text)) > 16) or text.endswith(("。", "！", "？")):
        return False  # a sentence of a language that puts no spaces between words
    return not text.endswith(("?", "!", "...")) or len(text) < 24


@lru_cache(maxsize=8192)
def name_in(text: str) -> tuple[str, bool]:
    """The name in a line without a date, and whether words say that it is one; empty where there is none."""
    name, by = strip_words(text)
    if looks_like_name(name):
        return name, by
    first, comma, _ = name.partition(", ")
    # "Mira Vale, Head of Lamps, Bringer of Oil": longer than any name, and no sentence.
    if comma and 2 <= len(first.split()) <= 4 and all(map(_is_titled, name.split())) and looks_like_name(first):
        return first, by
    return "", False


def _is_titled(word: str) -> bool:
    """Whether a word begins with a capital letter, or is one of the little ones between such words."""
    return not word[0].islower() or len(word) <= 3


@lru_cache(maxsize=8192)
def strip_words(text: str) -> tuple[str, bool]:
    """A name without the words of the engine around it (``Posted by``, ``says:``), and whether there were any."""
    if text.startswith("<") and (twice := _WRITTEN_OUT.fullmatch(text)):
        text = twice[2]
    text = _first_piece(text.replace("：", "： ").strip(EDGES))
    text = AGO.sub("", _FLOOR.sub("", _CLOCK_END.sub("", text)).strip(EDGES))
    told = False
    if trip := _TRIP.search(text):
        text, told = text[: trip.start()], True
    for _ in range(_LAYERS):
        bare, leads = _without_lead(text)
        bare, ends = _without_tail(bare)
        told = told or leads or ends
        if bare == text:
            break
        text = bare
    text = _without_answered(text)
    if "(" in text and ")" not in text:
        text = text[: text.find("(")].strip(EDGES)  # "Mira / (Posted on" before a date
    if text.endswith(")") and is_one(text[text.rfind("(") + 1 : -1], "roles"):
        text = text[: text.rfind("(")].strip()
    if told:
        text = _without_category(text)
    for suffix in _SUFFIXES:
        if text.endswith(suffix) and len(text) > len(suffix) + 1:
            text, told = text[: -len(suffix)].strip(), True
            break
    return text.strip(EDGES), told


def _first_piece(text: str) -> str:
    """What a line says before the first mark between things that stand beside each other, dates left aside."""
    for piece in _BETWEEN.split(text):
        if said := piece.strip(EDGES):
            text = said
            if not is_one(text, "posted"):
                break
    return text


def _without_lead(text: str) -> tuple[str, bool]:
    """A text without the longest phrase at its start that leads a name, and whether that says that it is one."""
    tokens = text.split()
    if not tokens or not (can_lead(tokens[0], "by") or can_lead(tokens[0], "posted")):
        return text, False
    for size in range(min(_LONGEST_PHRASE, len(tokens) - 1), 0, -1):
        lead, rest = " ".join(tokens[:size]).rstrip(":"), " ".join(tokens[size:]).strip(EDGES)
        if is_one(lead, "by") and (size > 1 or _introduces(tokens[0])):
            return rest, True
        # "El", "le" and "Am" before a name are a part of it; before a date they would say that it is one.
        if is_one(lead, "posted") and size <= 2 and (len(lead) > 3 or ":" in tokens[size - 1]):
            return rest, tokens[size - 1].endswith((":", "："))  # "投稿: Anon"
    return text, False


def _without_tail(text: str) -> tuple[str, bool]:
    """A text without the longest phrase at its end that follows a name, and whether that says that it is one."""
    tokens = text.split()
    if not tokens or not (can_end(tokens[-1], "says") or can_end(tokens[-1], "posted")):
        return text, False
    for size in range(min(_LONGEST_PHRASE, len(tokens) - 1), 0, -1):
        rest, tail = " ".join(tokens[:-size]).strip(EDGES), " ".join(tokens[-size:])
        if is_one(tail, "says"):
            return rest, True
        if is_one(tail, "posted") and not _INITIAL.fullmatch(tail):
            return rest, False
    return text, False


_PARTICLES = frozenset({"de", "da", "di", "van", "del", "du", "text", "name", "user", "from"})
"""Words that introduce a name in one language, and begin one in another, or are one: with a capital, part of it."""


def _introduces(word: str) -> bool:
    """Whether one word before a name introduces it and is no part of it: ``by``, ``Von``, ``Autor:``; not "De Niro"."""
    return word.endswith((":", "：")) or word.islower() or word.casefold() not in _PARTICLES


def _without_answered(text: str) -> str:
    """A name without whom its bearer answers: "Mira in reply to Marc", "Mira replied to comment from Marc"."""
    tokens = text.split()
    for at in range(1, len(tokens) - 1):
        if can_lead(tokens[at], "reply_to"):
            for size in range(2, min(len(tokens) - at, 5) + 1):
                if is_one(" ".join(tokens[at : at + size]), "reply_to"):
                    return " ".join(tokens[:at]).strip(EDGES)
    return text


_INTO = frozenset("in unter dans en em na w в under onder på posted filed".split())
"""Words between a name and the category of a post, in small letters."""


def _without_category(text: str) -> str:
    """A name without the category it was filed under: "Mira in Lamps, Sea"."""
    tokens = text.split()
    for n, token in enumerate(tokens):
        if n and token in _INTO:
            return " ".join(tokens[:n]).strip(EDGES)
    return text


def _is_wide(letter: str) -> bool:
    """Whether a letter is of a script that puts no spaces between words: kana, ideographs, Hangul."""
    return "\u3040" <= letter <= "\u30ff" or "\u3400" <= letter <= "\u9fff" or "\uac00" <= letter <= "\ud7af"


def are_counts(said: set[str]) -> bool:
    """Whether texts are a word or two behind numbers, as "349 Fans" and "12 Fans" are."""
    if len(said) < 2 or not all(text[:1].isdigit() and len(text) < 40 for text in said):
        return False
    if any(len(_NUMBER.sub("", text).split()) > 2 for text in said):
        return False
    return len({_NUMBER.sub("", text).rstrip("s") for text in said}) == 1


def are_many(said: Sequence[str]) -> bool:
    """Whether so many texts are different that they can be names; in a long discussion the same few speak again."""
    return len(set(said)) > 0.3 * min(len(said), 80)
