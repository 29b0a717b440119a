"""Dates that do not say which year: "3 weeks ago", "yesterday", "Monday", "12 May".

Whether words may be one is asked of every short text of a page, so it is told from single words before dates are looked
for: cheap, and wrong in one direction only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import cache, lru_cache

from tui_reader.text.accents import unaccented
from tui_reader.text.date_words import LANGUAGES
from tui_reader.text.dates import find_date


@lru_cache(maxsize=1024)
def first_such_day(words: str, since: str) -> str | None:
    """The first day after another on which words without a year are true; ``None`` for those that count from today.

    A comment is later than what it is about, and pages leave out a year only while nobody can mistake it.
    """
    # A year later, without the day itself: of the days before a day, tomorrow is one.
    last = datetime.fromisoformat(since[:10]).replace(hour=23, tzinfo=UTC) + timedelta(days=363)
    found = [find_date(words, now=now) for now in (last, last + timedelta(days=181))]
    isos = [hit[2] for hit in found if hit is not None]
    return isos[0] if len(isos) == 2 and isos[0] and isos[1] and isos[0][5:10] == isos[1][5:10] else None


_WORD = re.compile(r"[^\W\d_]+")
_CJK = re.compile(
    r"[\d一二三四五六七八九十半数]\s*(?:[秒分時时日天周週月年]|時間|小时|小時|ヶ月|か月|초|분|시간|일|주|개월|년)"
    r"|昨日|今日|昨天|今天|어제|오늘"
)


def may_be_vague(words: str) -> bool:
    """Whether words can be a date without a year or one that counts from today; where not, they surely are none."""
    said = _WORD.findall(words.casefold())
    if _any_words().isdisjoint(said):
        return not words.isascii() and bool(_CJK.search(words))
    if not _vague_words().isdisjoint(said) or _may_be_now(words, said):
        return True
    if not _calendar().isdisjoint(said) and any(map(str.isdigit, words)):
        return True
    units, beside = _spans()
    if not units.isdisjoint(said):
        # A unit alone is no date: "in the second year".
        plain = said if words.isascii() else _WORD.findall(unaccented(words.casefold()))
        if not words.isascii() or not beside.isdisjoint(plain):
            return True
    return bool(_CJK.search(words))


def _may_be_now(words: str, said: list[str]) -> bool:
    """Whether words can say that it was just now: "now" in a sentence does not, only alone or between bars."""
    firsts, phrases = _now_words()
    if firsts.isdisjoint(said):
        return False
    return len(said) == 1 or "|" in words or not words.isascii() or any(map(words.casefold().__contains__, phrases))


def _spellings(*fields: str) -> Iterator[str]:
    """All spellings in some fields of the table of date words, in every language; ``_`` stands for their blanks."""
    said = (getattr(language, field) for language in LANGUAGES.values() for field in fields)
    return iter(" ".join(said).replace("|", " ").casefold().split())


def _first_words(*fields: str) -> frozenset[str]:
    """The first word of each of them, without those that are one letter: nothing can be told by such."""
    return frozenset(spelling.split("_")[0] for spelling in _spellings(*fields) if len(spelling) > 1)


@cache
def weekdays() -> frozenset[str]:
    """The names of the days of the week."""
    return frozenset(name for name in _spellings("weekdays") if len(name) > 1)


@cache
def _calendar() -> frozenset[str]:
    """The names of months and of days of the week."""
    return _first_words("months") | weekdays()


@cache
def _vague_words() -> frozenset[str]:
    """The first words of what puts a span into the past, and of what days are named by."""
    return _first_words("after", "before", "days")


@cache
def _now_words() -> tuple[frozenset[str], tuple[str, ...]]:
    """The first words of what says that it was just now, and that of it which takes several."""
    return _first_words("now"), tuple(said.replace("_", " ") for said in _spellings("now") if "_" in said)


@cache
def _spans() -> tuple[frozenset[str], frozenset[str]]:
    """Units of time, and the first words of all that makes a span with one a date, with and without accents."""
    words = " ".join(_spellings("after", "before", "days", "now"))
    firsts = (_WORD.search(word) for word in f"{words} {unaccented(words)}".replace("_", "-").split())
    return frozenset(word for word in _spellings("units") if len(word) > 1), frozenset(
        first[0] for first in firsts if first
    )


@cache
def _any_words() -> frozenset[str]:
    """All words without one of which no words are such a date, but those of languages that put no spaces between."""
    return _vague_words() | _now_words()[0] | _calendar() | _spans()[0]
