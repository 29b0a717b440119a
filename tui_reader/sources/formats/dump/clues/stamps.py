"""Where a line of a dump says when, and what day that is.

``text.dates`` knows the languages; here stands what only the whole page can tell: which of day and month comes first
in ``03/04/2011``, which year a date without one means, and where a date begins that is glued to a name.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cache
from typing import NamedTuple

from tui_reader.sources import words
from tui_reader.sources.words import language_of

LONGEST = 200
"""Characters of a line in which a date can be part of a head; longer lines are prose."""

_PROBE = datetime(2037, 12, 31, 23, 59)
"""Stands for the day of reading where only the place of a relative date is wanted, not its value."""

_TIME = re.compile(r"\d{1,2}\s?[:h時时点시]\s?\d{2}|\d\s?[ap]\.?m\b|T\d\d:?\d\d", re.IGNORECASE)
_BESIDE = re.compile(r"\W{1,4}\d{1,2}[:h]\d\d(?!\d)")
"""A time behind a mark that parts it from the day: ``9.05.2011 // 12:56``."""

_DOTTED = re.compile(
    r"\b((?:19|20)\d\d,? {1,2}(?:[01]?\d|2[0-3]))\.([0-5]\d)(?=(?: ?[ap]\.?m\.?)?(?: \(?[A-Z]{2,4}\)?)?$)",
    re.IGNORECASE,
)
"""A time of the day behind a year at the end of a line, with a full stop in it: ``14 Nov 2023 8.12``."""

_NUMERIC = re.compile(r"(?<![\d./-])(\d{1,2})([./-]) {0,2}(\d{1,2})\2 {0,2}(\d{4}|\d\d)(?![\d/-])")
_VERSION = re.compile(r"\d\.\d{1,2}\.\d{1,2}|\d{1,2}\.\d\.\d{1,2}")
"""Looks like a date, but on pages is nearly always a version."""

_RATED = re.compile(r"out of \d", re.IGNORECASE)
"""Looks like a day in the Portuguese October, but is the end of ``5 out of 5``."""

_SHORT = re.compile(
    r"(?:^|(?<=[·•|]\s)|(?<=[·•|]))(?!\d{3}m)(\d{1,3})\s?(s|m|min|h|hr|hrs|d|w|wk|mo|y|yr|yrs|j|an|ans|sem|std|tg|tage?|wo|mon|sett|g|gg|a|tyg|godz|dni|r|l|sa|hf"
    r"|wo|dgn|нед|дн|ч|мес|г|л)\.?(?=$|\s?[·•|])",
    re.IGNORECASE,
)


_TWICE = re.compile(
    r"(?P<long>(?:[^\W\d]{2,12}\.?,? )?(?:(?P<day>\d{1,2})\.? (?P<month>[^\W\d]{3})[^\W\d]*"
    r"|(?P<first>[^\W\d]{3})[^\W\d]* (?P<second>\d{1,2})\b),?(?: \d{4})?) (?:[^\W\d]{1,4}\.?,? )?"
    r"(?:(?P=day)\.? (?P=month)|(?P=first)[^\W\d]{0,2}\.? (?P=second))[^\W\d]{0,2}\.?,?(?: ['’]?\d\d(?:\d\d)?)?"
)
"""A day in the form for wide screens and again in the one for narrow ones: ``9 June 2020 9 Jun '20``."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date that a line names."""

    start: int
    """Where it starts in the line."""
    end: int
    """Where it ends."""
    words: str
    """As the page says it."""
    iso: str | None
    """The date; ``None`` where it is relative, or lacks its year, and nothing says against what."""
    timed: bool
    """Whether it says a time of the day."""
    relative: bool
    """Whether it counts from the day on which the page was read, or lacks its year."""


WEEKDAY = 30
"""Letters that a day of the week behind a date may have, in parentheses: ``24 Ocak 2016 Pazar``."""


@cache
def _weekday() -> re.Pattern[str]:
    from tui_reader.text.date_words import LANGUAGES

    days = {w.replace("_", " ") for row in LANGUAGES.values() for w in re.split(r"[| ]", row.weekdays) if len(w) > 1}
    longest = sorted(map(re.escape, days), key=len, reverse=True)
    return re.compile(rf"(?:^|(?<=[\s,(|·•»/–—-]))(?:{'|'.join(longest)})[.,،、]{{0,2}}\s*$", re.IGNORECASE)


@cache
def _about() -> re.Pattern[str]:
    """What stands before a span of time and leaves it as it is: ``over 4 years ago``, ``about an hour ago``."""
    from tui_reader.text.date_words import LANGUAGES

    about, one = (
        "|".join(re.escape(word.replace("_", " ")) for word in sorted(words) if len(word) > 1)
        for words in (
            {word for row in LANGUAGES.values() for word in row.about.split()},
            {word for row in LANGUAGES.values() for word in row.one.split()},
        )
    )
    return re.compile(rf"(?:^|(?<=[\s,(|·•»/–—-]))(?:(?:{about})\s+)?(?:(?:{one})\s+)?$", re.IGNORECASE)


@cache
def _day_words() -> frozenset[str]:
    """Words without which no day is named that lacks a year: months, ``ago``, ``yesterday`` in all languages."""
    from tui_reader.text.date_words import LANGUAGES

    found: set[str] = set()
    for row in LANGUAGES.values():
        for text in (row.months, row.before, row.after, row.past_units, row.days, row.now):
            found.update(word for part in re.split(r"[| ]", text) for word in part.split("_"))
    return frozenset(word.casefold() for word in found if word)


def _month_alone(text: str) -> re.Match[str] | None:
    """A line that is a month and a year: some forums say no more."""
    match = _MONTH_YEAR.fullmatch(text)
    return (
        match if match and match[1].casefold() in _day_words() and match[1].casefold() not in ("now", "today") else None
    )


_MONTH_YEAR = re.compile(r"([^\W\d_]{3,12})\.? (?:(?:19|20)|['’])\d\d")


def _age_alone(text: str) -> re.Match[str] | None:
    """A line that is a span of hours or more, as networks print it without ``ago``: ``8 mois``, ``1y Edited``."""
    match = _AGE.fullmatch(text) or _AGE_LAST.search(text)
    if match is None or (match["more"] and not words.is_one(match["more"], "edited")):
        return None
    spelled = 0 < int(match["n"]) <= _spans().get(match["unit"].casefold(), 0)
    return match if spelled or (match["more"] and _SHORT.fullmatch(match["age"])) else None


_AGE_LAST = re.compile(r"(?<=[·•|])\s?(?P<age>(?P<n>\d{1,3})\s?(?P<unit>[^\W\d_]{1,12}))(?P<more>)$")
"""The last part of a row of buttons."""

_AGE = re.compile(r"(?P<age>(?P<n>\d{1,3})\s?(?P<unit>[^\W\d_]{1,12}))\.?(?:[ •·]+\(?(?P<more>[^\W\d_]{3,20})\)?)?")


@cache
def _spans() -> dict[str, int]:
    """The words for hours, days, weeks, months and years in all languages, and up to how many a network counts in each.

    Minutes are of recipes and films, longer ones say how long somebody has been a member.
    """
    from tui_reader.text.date_words import LANGUAGES

    limits: dict[str, int] = {}
    for row in LANGUAGES.values():
        for units in (row.units, row.past_units):
            for most, unit in zip((23, 31, 8, 12, 30), units.split("|")[2:], strict=False):
                limits.update((word.casefold(), most) for word in unit.split() if len(word) > 2 or not word.isascii())
    return limits


def _may_name_day(text: str) -> bool:
    said = {word.strip(".,;:!?()[]|·•'’*") for word in text.casefold().replace("#", " ").replace("’", "'").split()}
    return not said.isdisjoint(_day_words()) or _UNSPACED.search(text) is not None


_UNSPACED = re.compile(r"[前昨今月刚剛]|전|어제|오늘|방금|월|[\u0e01-\u0e2e]|\d[^\W\d_]")


_DIGIT = re.compile(r"\d")


def _may_be_dated(text: str) -> bool:
    """Whether a line may hold a date at all: it has a figure, or names a day or a span that needs none."""
    if _DIGIT.search(text):
        return True
    named = _undated()
    folded = text.casefold().replace("’", "'")
    said = {word.strip(".,;:!?()[]|·•") for word in folded.split()}
    if not said.isdisjoint(named.days):
        return True
    if any(phrase in folded for word in said & named.phrases.keys() for phrase in named.phrases[word]):
        return True
    spans = not said.isdisjoint(named.units) and not said.isdisjoint(named.past)
    return spans or (not folded.isascii() and named.unspaced.search(folded) is not None)


class _Undated(NamedTuple):
    """Words of all languages that say when without a figure."""

    days: frozenset[str]
    """``yesterday``."""
    phrases: dict[str, tuple[str, ...]]
    """``just now``, by their last word."""
    past: frozenset[str]
    """``ago`` and, of what stands before a span, the first word."""
    units: frozenset[str]
    """``week``."""
    unspaced: re.Pattern[str]
    """Days in scripts that put no space between words."""


@cache
def _undated() -> _Undated:
    from tui_reader.text.date_tokens import unspaced
    from tui_reader.text.date_words import LANGUAGES

    days: set[str] = set()
    phrases: dict[str, tuple[str, ...]] = {}
    past: set[str] = set()
    units: set[str] = set()
    wide: set[str] = set()
    for row in LANGUAGES.values():
        days.update(word for word in re.split(r"[| ]+", row.days.casefold()) if len(word) > 2 and "_" not in word)
        for phrase in (word.replace("_", " ") for word in re.split(r"[| ]+", f"{row.days} {row.now}".casefold())):
            last = phrase.rpartition(" ")[2]
            if phrase and unspaced(phrase):
                wide.add(phrase)
            elif last != phrase:
                phrases[last] = (*phrases.get(last, ()), phrase)
        past.update(word.split("_")[0].casefold() for word in f"{row.before} {row.after}".split())
        spans = f"{row.units}|{row.pairs}|{row.past_units}".casefold()
        units.update(word for word in re.split(r"[| ]+", spans) if len(word) > 1)
    either = "|".join(sorted(map(re.escape, wide), key=len, reverse=True))
    return _Undated(frozenset(days), phrases, frozenset(past), frozenset(units), re.compile(either))


@cache
def _clock_behind() -> re.Pattern[str]:
    """The time of the day behind ``2 days ago``."""
    from tui_reader.text.date_words import LANGUAGES

    joints = {word.replace("_", " ") for row in LANGUAGES.values() for word in f"{row.filler} {row.clock}".split()}
    either = "|".join(sorted(map(re.escape, joints), key=len, reverse=True))
    return re.compile(
        rf"(?:,?\s(?:(?:{either})\.?\s){{1,2}}|\s?[(,]\s?)\d{{1,2}}[:.h]\d\d(?::\d\d)?(?:\s?[ap]\.?m\.?)?\)?",
        re.IGNORECASE,
    )


@cache
def _glued() -> re.Pattern[str]:
    """Where a date begins without a gap: ``MiraMay 30``, or another one behind the first, ``9:34 AM3/2/21``."""
    from tui_reader.text.date_words import LANGUAGES

    months = {w for row in LANGUAGES.values() for w in re.split(r"[| ]", row.months) if len(w) > 2 and w.isascii()}
    names = "|".join(sorted((re.escape(w.capitalize()) for w in months), key=len, reverse=True))
    return re.compile(rf"(?<=\w)(?=(?:{names})\.?\s+\d{{1,2}}\b)|(?<=\d\s[AaPp][Mm])(?=\d)|(?=(?<=[ ,]20\d\d){_age()})")


@cache
def _age() -> str:
    """The expression of an age, as it is printed behind a date without a gap: ``June 14, 20241 yr``."""
    units = sorted({*_spans(), "min", "mins", "hr", "hrs", "wk", "wks", "mo", "yr", "yrs"}, key=len, reverse=True)
    return rf"\d{{1,2}}\s(?:{'|'.join(map(re.escape, units))})\b"


class Dates:
    """Reads the dates of one page."""

    def __init__(self, lines: Iterable[str], now: datetime | None = None) -> None:
        """
        Args:
            lines: all lines of the page; its unambiguous numeric dates decide about the others.
            now: when the page was read; relative dates stay unknown without it.
        """
        self.now = now
        lines = list(lines)
        self.east_asian = _is_east_asian(lines)
        self.day_first = _day_first(lines)
        if self.day_first is None:
            self.day_first = _by_weekdays(lines)
        if self.day_first is None:
            self.day_first = _by_neighbours(lines)
        if self.day_first is None and (language := language_of(lines)) is not None and language != "en":
            self.day_first = True
        self._known: dict[str, Stamp | None] = {}

    def find(self, text: str) -> Stamp | None:
        """The date in a line; ``None`` where there is none, or the line is too long for a head."""
        if len(text) > LONGEST:
            return None
        if text in self._known:
            return self._known[text]
        stamp = self._find(text) if _may_be_dated(text) else None
        if len(self._known) < 50_000:
            self._known[text] = stamp
        return stamp

    def _find(self, text: str) -> Stamp | None:
        from tui_reader.text.dates import find_date, parse_date

        if (twice := _TWICE.fullmatch(text)) and (stamp := self._find(twice["long"])) is not None:
            return replace(stamp, end=len(text))
        if self.east_asian and (numbers := _east_asian(text)) is not None:
            (start, end), said, whole = numbers
            return Stamp(start, end, said, parse_date(said) if whole else None, True, not whole)
        text = _DOTTED.sub(r"\1:\2", text)
        shift = 0
        if glue := _glued().search(text):
            shift = glue.start()
            text = text[:shift] + " " + text[shift:]
        relative = False
        iso: str | None = None
        found = find_date(text, day_first=True if self.day_first is None else self.day_first)
        if found is None:
            found = find_date(text, now=_PROBE) if len(text) <= 120 and _may_name_day(text) else None
            if found is not None and not any(c.isalpha() for c in text[found[0] : found[1]]):
                found = None  # a bare number is no date
            relative = found is not None
        if found is None:
            match = (_age_alone(text) or _SHORT.search(text) or _month_alone(text)) if len(text) < 90 else None
            if match is None:
                return None
            start, end = match.span("age" if "age" in match.groupdict() else 0)
            relative = True
        else:
            start, end, iso = found
        if relative and (clock := _clock_behind().match(text, end)):
            end = clock.end()
        said = text[start:end]
        if shift and (age := re.compile(rf" {_age()}", re.IGNORECASE).match(text, end)):
            end = age.end()
        if _VERSION.fullmatch(said) or _RATED.match(said):
            return None
        if relative:
            iso = parse_date(said, now=self.now) if self.now is not None and not same_day(said) else None
            if iso is None and self.now is not None and said[0].isdigit():
                iso = parse_date(f"{said} ago", now=self.now)  # an age that stands alone
        elif self.day_first is None and (numeric := _NUMERIC.search(said)) and numeric[2] != ".":
            iso = parse_date(said)
        before = text[:start]
        if match := _weekday().search(before):
            start = match.start()
        if relative and (match := _about().search(text[:start])):
            start = match.start()
        if end < len(text) <= end + WEEKDAY and text[end:].strip(" ,.()").casefold() in _weekdays():
            end = len(text)
        if shift:
            start -= start > shift
            end -= end > shift
        timed = iso is not None and "T" in iso and not relative
        timed = timed or _TIME.search(said) is not None or _BESIDE.match(text, end) is not None
        return Stamp(start, end, said, iso, timed, relative)

    def settle(self, stamps: Iterable[Stamp | None]) -> None:
        """Let the order in which comments stand decide about ``03/04/2011`` where nothing else has.

        Args:
            stamps: the dates of the comments in the order of the page.
        """
        from tui_reader.text.dates import parse_date

        if self.day_first is not None:
            return
        said = [stamp.words for stamp in stamps if stamp is not None and stamp.iso is None and not stamp.relative]
        if len(said) < 3:
            return
        self.day_first = _by_steps(said)
        if self.day_first is not None:
            return
        falls = {}
        for order in (True, False):
            days = [day for words in said if (day := parse_date(words, day_first=order)) is not None]
            pairs = list(itertools.pairwise(days))
            down = sum(1 for a, b in pairs if a[:10] > b[:10])
            up = sum(1 for a, b in pairs if a[:10] < b[:10])
            falls[order] = min(down, up)
        if min(falls.values()) * 10 <= len(said) and max(falls.values()) > 2 * min(falls.values()) + 1:
            self.day_first = falls[True] < falls[False]

    def unclear(self, stamps: Iterable[Stamp | None]) -> bool:
        """Whether dates in numbers are left of which nothing says if the day or the month comes first."""
        return self.day_first is None and any(s is not None and s.iso is None and not s.relative for s in stamps)

    def value(self, stamp: Stamp | None) -> str | None:
        """What a date means, as far as the page has told by now."""
        from tui_reader.text.dates import parse_date

        if stamp is None or stamp.iso is not None or stamp.relative or self.day_first is None:
            return stamp.iso if stamp is not None else None
        return parse_date(stamp.words, day_first=self.day_first)

    def in_order(self, stamp: Stamp, last: str | None) -> str | None:
        """A date that was printed without its year, in the year that keeps a page's dates in order.

        Args:
            stamp: the date.
            last: the date before it on the page; where there is none, the day of reading decides.
        """
        from tui_reader.text.dates import parse_date

        if last is None:
            return parse_date(stamp.words, now=self.now) if self.now is not None else None
        for year in (int(last[:4]), int(last[:4]) + 1):
            iso = parse_date(stamp.words, now=datetime(year, 12, 31, 23, 59))
            if iso is not None and iso[:10] >= last[:10]:
                return iso
        return None


def _by_steps(said: Sequence[str]) -> bool | None:
    """Whether ``04-09-2016`` puts the day first, as it is the day that changes from one comment to the next.

    A month that changes while the day stays the same is thirty times as rare.
    """
    numbers = [match.groups() for words in said if (match := _NUMERIC.search(words))]
    votes: Counter[bool] = Counter()
    for a, b in itertools.pairwise(numbers):
        if a[3] == b[3] and (a[0] == b[0]) != (a[2] == b[2]):
            votes[a[0] != b[0]] += 1
    first, second = votes[True], votes[False]
    return first > second if max(first, second) > 2 * min(first, second) else None


def _is_east_asian(lines: list[str]) -> bool:
    """Whether most lines with words have some in Chinese, Japanese or Korean."""
    written = [line for line in lines[:2000] if any(map(str.isalpha, line))]
    return sum(_EAST_ASIAN.search(line) is not None for line in written) * 2 > len(written)


_EAST_ASIAN = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]")


def _east_asian(text: str) -> tuple[tuple[int, int], str, bool] | None:
    """Where numbers are a month, a day and a time, of which a year of two digits may stand first; what they say.

    The largest comes first: ``11.05.03 16:33``, ``05-03 16:33``. Last, whether they say the year.
    """
    match = _NUMBERS.search(text)
    if match is None or not (1 <= int(match["month"]) <= 12 and 1 <= int(match["day"]) <= 31):
        return None
    if (year := match["year"]) is None:
        return match.span(), f"{match['month']}月{match['day']}日 {match['time']}", False
    century = 2000 if int(year) < 70 else 1900
    said = f"{century + int(year)}-{match['month']:0>2}-{match['day']:0>2} {match['time']:0>5}"
    return match.span(), said, True


_NUMBERS = re.compile(
    r"(?<![\d./:-])(?:(?P<year>\d\d)(?P<mark>[./-]))?(?P<month>\d\d?)(?(mark)(?P=mark)|[./-])(?P<day>\d\d?)\.?"
    r"(?:\s?[(（]\w[)）])?\s{1,2}(?P<time>\d\d?:\d\d(?::\d\d)?)(?![\d./:-])"
)


def is_age(said: str) -> bool:
    """Whether words are a span of time that has passed, its number in words or not: ``a year ago``, ``hace un año``."""
    told = set(said.casefold().split())
    return not told.isdisjoint(_undated().units) and not told.isdisjoint(_undated().past)


def same_day(said: str) -> bool:
    """Whether words name a day of the year, whatever the day of reading: then only the year is missing."""
    from tui_reader.text.dates import parse_date

    first = parse_date(said, now=datetime(2036, 12, 31, 23, 59))
    second = parse_date(said, now=datetime(2036, 12, 29, 12, 0))
    return first is not None and second is not None and first[:10] == second[:10]


@cache
def _weekdays() -> dict[str, frozenset[int]]:
    """Which days of the week, from Monday as 0, a word means; short ones mean others in other languages."""
    from tui_reader.text.date_words import LANGUAGES

    days: dict[str, set[int]] = {}
    for row in LANGUAGES.values():
        for day, group in enumerate(row.weekdays.split("|")):
            for word in group.split():
                days.setdefault(word.replace("_", " ").casefold(), set()).add(day)
    return {word: frozenset(some) for word, some in days.items()}


def _by_weekdays(lines: Iterable[str]) -> bool | None:
    """Whether ``Thu, 07/01/2016`` puts the day first, by the day of the week beside it."""
    from tui_reader.text.dates import parse_date

    votes = [0, 0]
    for line in lines:
        match = _NUMERIC.search(line) if len(line) <= LONGEST else None
        named = _weekday().search(line[: match.start()]) if match else None
        if match is None or named is None:
            continue
        days = _weekdays().get(named[0].strip(" .,").casefold(), frozenset())
        for order in (False, True):
            iso = parse_date(match[0], day_first=order)
            votes[order] += iso is not None and date.fromisoformat(iso[:10]).weekday() in days
    return None if votes[0] == votes[1] else votes[1] > votes[0]


NEIGHBOURS = 3
"""Days that a date in numbers may lie from one that names its month, for that one to decide how it is read."""


def _by_neighbours(lines: Iterable[str]) -> bool | None:
    """Whether ``10/9/10`` puts the day first, by dates of the page that name their month, such as ``Oct. 9, 2010``."""
    from tui_reader.text.dates import find_date, parse_date

    lines = [line for line in lines if 6 <= len(line) <= LONGEST]
    numeric = {match[0] for line in lines if (match := _NUMERIC.search(line))}
    named: set[int] = set()
    for line in lines if numeric else ():
        found = find_date(line) if _DIGIT.search(line) and _may_name_day(line) else None
        if found is not None and any(c.isalpha() for c in line[found[0] : found[1]]):
            named.add(date.fromisoformat(found[2][:10]).toordinal())
    votes = [0, 0]
    for said in numeric if named else ():
        for order in (False, True):
            iso = parse_date(said, day_first=order)
            day = date.fromisoformat(iso[:10]).toordinal() if iso else 0
            votes[order] += any(day + i in named for i in range(-NEIGHBOURS, NEIGHBOURS + 1))
    return None if votes[0] == votes[1] else votes[1] > votes[0]


def _day_first(lines: Iterable[str]) -> bool | None:
    """Whether numeric dates put the day first: what the unambiguous ones of the page say, else ``None``."""
    day = month = 0
    for line in lines:
        if len(line) > 400 or not line:
            continue
        for match in _NUMERIC.finditer(line):
            first, second = int(match[1]), int(match[3])
            if match[2] == "." or (12 < first <= 31 and 1 <= second <= 12):
                day += 1
            elif 12 < second <= 31 and 1 <= first <= 12:
                month += 1
    if day == month:
        return None
    return day > month
