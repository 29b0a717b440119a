"""Turns a line into tokens and their shape: the alphabet in which `tui_reader.text.dates` thinks.

A shape has one character for each token:

- ``1 4 6 8`` a number of one or two, four, six, eight digits; ``9`` any other
- ``M`` a month, ``A`` am or pm, ``o`` an ordinal ending, ``c`` a word for "o'clock", ``z`` a time zone, ``T``
- ``y m d h i s`` the characters that mark year, month, day, hour, minute and second in East Asian dates
- ``U`` a unit of time, ``V`` two of one, ``Q`` a word for one, ``P`` and ``G`` what stands before and behind a span
  of the past, ``D`` a named day, ``N`` now
- a space for what says nothing, ``,`` for separators, ``. / - : + ' &`` for themselves, ``?`` for the rest
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from tui_reader.text.date_words import (
    BRACKETED_WEEKDAYS,
    LANGUAGES,
    MARKS,
    ORDINALS,
    ZONES,
)


class Token(NamedTuple):
    """A piece of a line and what it may mean."""

    start: int
    end: int
    value: int = 0
    """Of a number itself, of a word the number of the month, unit or day it means."""
    zone: str = ""
    """What the name of a time zone adds to UTC."""


Meanings = dict[str, tuple[str, int]]
"""Shape character and value by folded word."""


class Lexicon(NamedTuple):
    """The words of all languages."""

    absolute: Meanings
    """As words mean it in a date."""
    relative: Meanings
    """As they mean it in a phrase such as "3 weeks ago"."""
    token: re.Pattern[str]
    """Finds one token after another."""


def shape_of(line: str, meanings: Meanings) -> tuple[str, list[Token]]:
    """The shape of a line and its tokens, one for each character of the shape."""
    shape: list[str] = []
    tokens: list[Token] = []
    after_number = False
    marks = _marks()
    for match in lexicon().token.finditer(line):
        start, end = match.span()
        text = match.group()
        value, zone = 0, ""
        if match.lastgroup == "number":
            length = end - start
            kind = "1" if length <= 2 else str(length) if length in (4, 6, 8) else "9"
            value = int(text) if length <= 8 else 0
        elif match.lastgroup in ("space", "weekday"):
            kind = " "
        elif match.lastgroup == "word":
            word = _fold(text)
            if after_number and word in _ordinals():
                kind = "o"
            elif word in meanings:
                kind, value = meanings[word]
            elif word in marks:
                kind = marks[word]
            elif word in ZONES and text[0].isupper():
                kind, zone = "z", ZONES[word]
            elif word == "t" and after_number:
                kind = "T"
            else:
                kind = "?"
                seam = _seam(text, meanings)
                if seam:
                    first, second = (meanings.get(_fold(part), ("?", 0)) for part in (text[:seam], text[seam:]))
                    shape.append(first[0])
                    tokens.append(Token(start, start + seam, first[1]))
                    start += seam
                    kind, value = second
        else:
            kind = _PUNCTUATION.get(text, "?")
        after_number = match.lastgroup == "number"
        shape.append(kind)
        tokens.append(Token(start, end, value, zone))
    return "".join(shape), tokens


_HALF_AND_MORE = re.compile("[AP]M(?=[A-Z][a-z])")
_PUNCTUATION = {
    ",": ",", ";": ",", "،": ",", "、": ",", "|": ",", "@": ",", "·": ",", "•": ",", "–": ",", "—": ",",
    "(": ",", ")": ",", "（": ",", "）": ",", "[": ",", "]": ",", "«": ",", "»": ",",
    ".": ".", "/": "/", "-": "-", "‑": "-", "−": "-", ":": ":", "：": ":", "+": "+", "'": "'", "’": "'", "&": "&",
}  # fmt: skip
"""Punctuation by its place in a shape."""

_FOREIGN_DIGITS = {
    zero + value: str(value)
    for zero in (0x660, 0x6F0, 0x966, 0x9E6, 0xE50, 0xFF10)
    for value in range(10)
}  # fmt: skip
"""Arabic-Indic, Persian, Devanagari, Bengali, Thai and full-width digits."""


def plain_digits(line: str) -> str:
    """A line with all decimal digits as ASCII; its length stays."""
    return line if line.isascii() else line.translate(_FOREIGN_DIGITS)


@lru_cache(maxsize=4096)
def _fold(word: str) -> str:
    """A word without case and accents."""
    if word.isascii():
        return word.lower()
    decomposed = unicodedata.normalize("NFKD", word.casefold().replace("ı", "i"))
    return "".join([each for each in decomposed if not unicodedata.combining(each)])


@lru_cache(maxsize=1)
def _ordinals() -> frozenset[str]:
    return frozenset(_fold(each) for each in ORDINALS.split())


def _seam(word: str, meanings: Meanings) -> int:
    """Where a word is two that a page printed without a space, as in ``AnnMay 3`` or ``4:33 PMReply``; else 0."""
    if word[1:].islower() or word.isupper():
        return 0
    if _HALF_AND_MORE.match(word):
        return 2
    last = max((index for index, character in enumerate(word) if character.isupper()), default=0)
    return last if meanings.get(_fold(word[last:]), ("", 0))[0] == "M" and len(word) - last >= 3 else 0


@lru_cache(maxsize=1)
def _marks() -> dict[str, str]:
    return {_fold(character): kind for character, kind in MARKS.items()}


def _east_asian(word: str) -> bool:
    return "\u3000" <= word[-1] <= "\u9fff" or "\uac00" <= word[-1] <= "\ud7af"


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """All languages' words as two dictionaries and one tokenizer; built when the first date is read."""
    absolute: Meanings = {}
    relative: Meanings = {}
    phrases: set[str] = {"a. m", "p. m", "a.m", "p.m", "a m", "p m"}
    glued: set[str] = {mark for mark in MARKS if not mark.isascii()}

    def put(into: Meanings, kind: str, value: int, spellings: str) -> None:
        for spelling in spellings.split():
            spelling = spelling.replace("_", " ")
            if any(map(str.isdigit, spelling)):
                continue  # a number and a mark: ``MARKS`` has it
            if _east_asian(spelling):
                glued.add(spelling)
            elif not spelling.isalpha():
                phrases.add(spelling)
            into.setdefault(_fold(spelling), (kind, value))

    rows = list(LANGUAGES.values())
    for words in rows:
        for number, spellings in enumerate(words.months.split("|"), 1):
            put(absolute, "M", number, spellings)
        put(absolute, "A", 0, words.am)
        put(absolute, "A", 12, words.pm)
        for number, spellings in enumerate(words.units.split("|")):
            put(relative, "U", number, spellings)
        for number, spellings in enumerate(words.pairs.split("|")):
            put(relative, "V", number, spellings)
        put(relative, "P", 0, words.before)
        put(relative, "G", 0, words.after)
        for number, spellings in enumerate(words.days.split("|")):
            put(relative, "D", number, spellings)
        put(relative, "N", 0, words.now)
        put(relative, "A", 0, words.am)
        put(relative, "A", 12, words.pm)
    for words in rows:  # what says little comes last, so that it never hides what says more
        put(relative, "Q", 1, words.one)
        for table in (absolute, relative):
            put(table, "c", 0, words.clock)
            for spellings in words.weekdays.split("|"):
                put(table, " ", 0, spellings)
            put(table, " ", 0, words.filler)
    for table in (absolute, relative):
        for spelling in ("a. m", "a.m", "a m"):
            table[spelling] = ("A", 0)
        for spelling in ("p. m", "p.m", "p m"):
            table[spelling] = ("A", 12)
    longest = sorted(phrases, key=len, reverse=True)
    east_asian = sorted(glued, key=len, reverse=True)
    letters = r"[^\W\d_\u3000-\u9fff\uac00-\ud7af]"
    token = re.compile(
        r"(?P<number>[0-9]+)"
        r"|(?P<space>[\s\u200e\u200f]+)"
        rf"|(?P<weekday>[(（][{BRACKETED_WEEKDAYS}][)）])"
        rf"|(?P<word>(?:{'|'.join(map(re.escape, longest))})(?!{letters})|{'|'.join(map(re.escape, east_asian))}"
        rf"|(?:{letters}[\u0300-\u036f\u064b-\u0652]*)+|[\u3000-\u9fff\uac00-\ud7af])"
        r"|(?P<other>.)",
        re.IGNORECASE | re.DOTALL,
    )
    return Lexicon(absolute, relative, token)
