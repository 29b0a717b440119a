"""Turns a line into tokens and their shape: the alphabet in which `tui_reader.text.dates` thinks.

A shape has one character for each token:

- ``1 4 6 8`` a number of one or two, four, six, eight digits; ``9`` any other
- ``M`` a month, ``A`` am or pm, ``o`` an ordinal ending, ``c`` a word for "o'clock", ``z`` a time zone, ``T``
- ``y m d h i s`` the characters that mark year, month, day, hour, minute and second in East Asian dates
- ``U`` a unit of time, ``V`` two of one, ``X`` one that is past, ``Q`` a word for one, ``P`` and ``G`` what stands
  before and behind a span of the past, ``D`` a named day, ``N`` now, ``W`` a day of the week where it may be all
  that is said of a day
- a space for what says nothing, ``,`` for separators, ``. / - : + ' &`` for themselves, ``?`` for the rest
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from tui_reader.text.accents import unaccented
from tui_reader.text.date_words import (
    BRACKETED_WEEKDAYS,
    DOTTED,
    LANGUAGES,
    MARKS,
    NO_MONTH_BEFORE,
    ORDINALS,
    ZONES,
    DateWords,
)


class Token(NamedTuple):
    """A piece of a line and what it may mean."""

    start: int
    end: int
    value: int = 0
    """Of a number itself, of a word the number of the month, unit, day or day of the week (Monday is 1) it means."""
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
    own_units: Mapping[str, Mapping[str, int]]
    """What abbreviations of units mean beside a word that puts a span into the past, by that word."""
    token: str
    """An expression that finds one token after another in any writing."""
    phrases: tuple[str, ...]
    """Tokens of ASCII that are more than one word, in lower case."""
    phrase: re.Pattern[str]
    """Finds one of them between words."""


def shape_of(line: str, meanings: Meanings) -> tuple[str, list[Token]]:
    """The shape of a line and its tokens, one for each character of the shape."""
    shape, known, numbers = _cut(zeroed(line), meanings is lexicon().relative)
    tokens = known.copy()
    for index in numbers:
        start, end = known[index][:2]
        tokens[index] = Token(start, end, int(line[start:end]))
    return shape, tokens


def zeroed(line: str) -> str:
    """A line with zeros for its digits."""
    if line.isascii():
        return line.encode().translate(_ZEROS).decode()
    return _DIGITS.sub("0", line)


_ZEROS = bytes.maketrans(b"123456789", b"000000000")
_DIGITS = re.compile("[1-9]")


@lru_cache(maxsize=512)
def _cut(line: str, relative: bool) -> tuple[str, list[Token], list[int]]:
    """The same of a line with zeros for digits, and which tokens are numbers: the dates of a page differ in no more."""
    numbers: list[int] = []
    shape: list[str] = []
    tokens: list[Token] = []
    after_number = False
    for match in _tokenizer(line).finditer(line):
        start, end = match.span()
        group = match.lastgroup
        if group == "space":
            shape.append(" ")
            tokens.append(Token(start, end))
            after_number = False
        elif group == "number":
            length = end - start
            shape.append("1" if length <= 2 else str(length) if length in (4, 6, 8) else "9")
            if length <= 8:
                numbers.append(len(tokens))
            tokens.append(Token(start, end))
            after_number = True
        elif group == "word":
            kind, value, zone, seam, first = _word(match[0], after_number, relative)
            if kind == "M" and _fold(match[0]) in DOTTED and "." not in shape[-2:]:
                kind = "?"
            elif shape[-2:] == ["M", " "] and (word := NO_MONTH_BEFORE.get(match[0].lower())):
                before = tokens[-2]
                if _fold(line[before.start : before.end]) == word:
                    shape[-2] = "?"
            if seam:
                shape.append(first[0])
                tokens.append(Token(start, start + seam, first[1]))
                start += seam
            shape.append(kind)
            tokens.append(Token(start, end, value, zone))
            after_number = False
        else:
            shape.append(" " if group == "weekday" else _PUNCTUATION.get(match[0], "?"))
            tokens.append(Token(start, end, BRACKETED_WEEKDAYS[match[0][1]] if group == "weekday" else 0))
            after_number = False
    return "".join(shape), tokens, numbers


def with_own_units(line: str, shape: str, tokens: list[Token]) -> tuple[str, list[Token]]:
    """A shape in which numbers beside ``vor`` count what German abbreviates, and so for each language."""
    own = lexicon().own_units
    for at, kind in enumerate(shape):
        units = own.get(_fold(line[tokens[at].start : tokens[at].end])) if kind in "PG" else None
        for index in range(1, len(shape)) if units else ():
            start, end = tokens[index][:2]
            unit = (units or {}).get(_fold(line[start:end]))
            if unit is not None and shape[:index].rstrip(" ")[-1:] in ("1", "4", "Q"):
                shape = f"{shape[:index]}U{shape[index + 1 :]}"
                tokens[index] = Token(start, end, unit)
    return shape, tokens


@lru_cache(maxsize=8192)
def _word(text: str, after_number: bool, relative: bool) -> tuple[str, int, str, int, tuple[str, int]]:
    """What a word means: its character, value and zone; where it is two words, the seam and the first one's."""
    meanings = lexicon().relative if relative else lexicon().absolute
    word = _fold(text)
    if after_number and word in _ordinals():
        return "o", 0, "", 0, _NOTHING
    if word in meanings:
        return *meanings[word], "", 0, _NOTHING
    if word in _marks():
        return _marks()[word], 0, "", 0, _NOTHING
    if word in ZONES and text[0].isupper():
        return "z", 0, ZONES[word], 0, _NOTHING
    if word == "t" and after_number:
        return "T", 0, "", 0, _NOTHING
    if seam := _seam(text, meanings):
        first, second = (meanings.get(_fold(part), _NOTHING) for part in (text[:seam], text[seam:]))
        return *second, "", seam, first
    return *_NOTHING, "", 0, _NOTHING


_NOTHING = ("?", 0)
"""The character and value of a word that means nothing."""

_PLAIN = re.compile(r"(?P<number>[0-9]+)|(?P<space>\s+)|(?P<word>[a-zA-Z]+)|(?P<other>.)", re.DOTALL)
"""Finds the tokens of a line of ASCII in which no phrase stands: five times as fast as looking for phrases."""


def _tokenizer(line: str) -> re.Pattern[str]:
    """What cuts a line into tokens."""
    if not line.isascii():
        return _any_writing()
    lowered = line.lower()
    words = lexicon()
    if any(map(lowered.__contains__, words.phrases)) and words.phrase.search(lowered):
        return _any_writing()
    return _PLAIN


@lru_cache(maxsize=1)
def _any_writing() -> re.Pattern[str]:
    """Finds the tokens of any line; compiled when the first line needs it."""
    return re.compile(lexicon().token, re.DOTALL)


_HALF_AND_MORE = re.compile("[AP]M(?=[A-Z][a-z])")
_PUNCTUATION = {
    ",": ",", ";": ",", "،": ",", "、": ",", "|": ",", "@": ",", "·": ",", "•": ",", "–": ",", "—": ",",
    "(": ",", ")": ",", "（": ",", "）": ",", "[": ",", "]": ",", "«": ",", "»": ",",
    "\u05f3": ".", "\u0970": ".",
    ".": ".", "/": "/", "-": "-", "‑": "-", "−": "-", ":": ":", "：": ":", "+": "+", "'": "'", "’": "'", "&": "&",
}  # fmt: skip
"""Punctuation by its place in a shape; Hebrew and Hindi have a mark of their own behind what they abbreviate."""

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
    return unaccented(word.casefold().replace("ı", "i"))


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


def unspaced(word: str) -> bool:
    """Whether a word is of a script that puts no space behind it: Chinese, Japanese, Korean, Thai."""
    return any(first <= word[-1] <= last for first, last in ("\u0e01\u0e4f", "\u3000\u9fff", "\uac00\ud7af"))


_ABSOLUTE = (("months", "M", 1), ("am", "A", 0), ("pm", "A", 12))
_RELATIVE = (
    ("units", "U", 0), ("pairs", "V", 0), ("past_units", "X", 0), ("before", "P", 0), ("after", "G", 0),
    ("days", "D", 0), ("now", "N", 0), ("am", "A", 0), ("pm", "A", 12),
)  # fmt: skip
"""Fields of a language, the kinds of token that their words are, and the value of the first: the next have the next."""


def _own_units(words: DateWords) -> dict[str, dict[str, int]]:
    """Units that mean something else beside a language's words for before and after."""
    units = {
        _fold(spelling): number
        for number, spellings in enumerate(words.own_units.split("|"))
        for spelling in spellings.split()
        if spelling != "-"
    }
    return {_fold(spelling.replace("_", " ")): units for spelling in f"{words.before} {words.after}".split()}


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """All languages' words as two dictionaries and one tokenizer; built when the first date is read."""
    absolute: Meanings = {}
    relative: Meanings = {}
    phrases: set[str] = {"a. m", "p. m", "a.m", "p.m", "a m", "p m"}
    glued: set[str] = {mark for mark in MARKS if unspaced(mark)}

    def put(into: Meanings, kind: str, value: int, spellings: str) -> None:
        for spelling in spellings.split():
            spelling = spelling.replace("_", " ")
            if spelling == "-" or any(map(str.isdigit, spelling)):
                continue  # none, or a number and a mark: ``MARKS`` has it
            for written in {spelling, spelling.replace("'", "’")}:
                if unspaced(written):
                    glued.add(written)
                elif not written.isalpha():
                    phrases.add(written)
                into.setdefault(_fold(written), (kind, value))

    own: dict[str, dict[str, int]] = {}
    rows = list(LANGUAGES.values())
    for words in rows:
        for into, meanings in ((absolute, _ABSOLUTE), (relative, _RELATIVE)):
            for field, kind, first in meanings:
                for value, spellings in enumerate(getattr(words, field).split("|"), first):
                    put(into, kind, value, spellings)
        if words.own_units:
            own |= _own_units(words)
    for words in rows:  # what says little comes last, so that it never hides what says more
        put(relative, "Q", 1, words.one)
    for words in rows:
        put(relative, " ", 0, words.about)
        for table in (absolute, relative):
            put(table, "c", 0, words.clock)
            for number, spellings in enumerate(words.weekdays.split("|"), 1):
                put(table, " " if table is absolute else "W", number, spellings)
            put(table, " ", 0, words.filler)
    for table in (absolute, relative):
        for spelling in ("a. m", "a.m", "a m"):
            table[spelling] = ("A", 0)
        for spelling in ("p. m", "p.m", "p m"):
            table[spelling] = ("A", 12)
    longest = sorted(phrases, key=len, reverse=True)
    wide = sorted(glued, key=len, reverse=True)
    letters = r"[^\W\d_\u0e00-\u0e7f\u3000-\u9fff\uac00-\ud7af]"
    token = (
        r"(?P<number>[0-9]+)"
        r"|(?P<space>[\s\u200e\u200f]+)"
        rf"|(?P<weekday>[(（][{''.join(BRACKETED_WEEKDAYS)}][)）])"
        rf"|(?P<word>(?i:{'|'.join(map(re.escape, longest))})(?!{letters})|(?i:{'|'.join(map(re.escape, wide))})"
        rf"|(?:{letters}[\u0300-\u036f\u064b-\u0652]*)+|[\u0e01-\u0e4f\u3000-\u9fff\uac00-\ud7af])"
        r"|(?P<other>.)"
    )
    # A pattern that ignores case takes the dotless i for the other one.
    plain = dict.fromkeys(phrase.lower().replace("ı", "i") for phrase in longest)
    ascii_phrases = tuple(filter(str.isascii, plain))
    phrase = re.compile(rf"(?<![a-z])(?:{'|'.join(map(re.escape, ascii_phrases))})(?![a-z])")
    return Lexicon(absolute, relative, own, token, ascii_phrases, phrase)
