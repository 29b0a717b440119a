"""Recognises dates as people and page engines write them, in the languages of `tui_reader.text.date_words`.

A line becomes a string of shapes, one character per token: ``4`` a number of four digits, ``1`` one of one or two,
``M`` a month, ``A`` am or pm, a space for everything that says nothing (white space, weekdays, ``of``, ``de``,
``um``). "3rd of May, 2011 at 4:33 pm" has the shape ``1o   M,4   1:1 A``. A handful of regular expressions over
shapes then know every order there is, whatever the language; a match names the tokens to read. All repetitions are
bounded, so are the lines.

Unknown is ``None``: a time alone, a month without a day, a day without a year (but against ``now``), a numeric date
that could be read two ways. Results are ISO 8601: ``2011-05-03``, ``2011-05-03T16:33``, with seconds and with an
offset only where they are stated.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import NamedTuple

from tui_reader.text.date_clock import TIME, ZONE, offset, time_of, zone_after
from tui_reader.text.date_relative import Found, abbreviated, find_relative
from tui_reader.text.date_tokens import Token, lexicon, plain_digits, shape_of, zeroed
from tui_reader.text.date_words import LANGUAGES

MAX_LINE = 400
"""Longer lines are paragraphs: they hold no date of a comment, and are not looked at."""

MAX_RELATIVE = 120
"""Relative phrases are looked for in lines up to this length: "three weeks ago" in a paragraph is the story's."""

FIRST_YEAR = 1970
"""Earlier dates are of what is talked about, not of the talk."""

STRAY_WORDS = 4
"""How many words that mean nothing to us `parse_date` tolerates around a date: "posted by … on"."""

_SP = "[ ,.]{0,7}"
_NO_NUMBER_BEFORE = r"(?<![14689])(?<![14689][./:-])"
_NO_NUMBER_AFTER = r"(?![14689])(?![./:-][14689])"
_DATES = (
    ("ymd", r"4([-/.]) {0,2}1\1 {0,2}1"),
    ("ymd", r"4 ?y ?1 ?m ?1 ?d"),
    ("dmy", r"1 {1,2}m ?1[ ,]{1,3}(?:y ?)?4|1 {1,2}1 ?m[ ,]{1,3}4"),
    ("mdy", r"1m {1,2}1[ ,]{1,3}4"),
    ("dmy", rf"1o?{_SP}[-/]?M(?: ?[,/]M,?)?[-/]?{_SP}4"),
    ("dmy", r"1([-/ ])M\1(?:1|'1)|1o?[ .]{1,7}M[ .,]{0,5}'1"),
    ("mdy", r"M[ .]{0,5}1o?[ .,]{0,7}'?(?:4|(?<=')1)"),
    ("ymd", r"4[ .,/-]{0,5}M[ .-]{0,5}1o?"),
    ("nny", r"1([/.-])1\1(?:4|1)|1\. {1,2}1\. {1,2}4|1\.1, {1,2}4"),
)
_YEARLESS = (
    ("dm", rf"1o?{_SP}M|1 {{1,2}}m ?1"),
    ("md", r"M[ .]{0,5}1o?|1 ?m ?1 ?d"),
)


def _whole(order: str, shape: str) -> tuple[str, re.Pattern[str]]:
    """A date with the time before or after it."""
    shape = shape.replace(r"\1", "(?P=mark)").replace("([", "(?P<mark>[", 1)
    return order, re.compile(
        rf"{_NO_NUMBER_BEFORE}(?:(?P<early>{TIME}){ZONE}[ ,.-]{{0,7}})?"
        rf"(?P<date>{shape})"
        rf"(?:[ ,.T:-]{{0,9}}(?P<late>{TIME}){ZONE})?{_NO_NUMBER_AFTER}"
    )


_SHAPES = tuple(_whole(order, shape) for order, shape in _DATES)
_YEARLESS_SHAPES = tuple(_whole(order, shape) for order, shape in _YEARLESS)
_CTIME = re.compile(rf"{_NO_NUMBER_BEFORE}(?P<date>M {{1,3}}1) {{1,3}}(?P<late>{TIME}){ZONE} {{1,3}}(?P<year>4)")
_COMPACT = re.compile(r"(?P<date>8)T?(?P<late>6)?z?")
_ISO = re.compile(
    r"\s*(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)? ?(Z|[+-]\d\d(?::?\d\d)?)?)?\s*",
    re.IGNORECASE | re.ASCII,
)
_PROMISING = re.compile(r"[\d'’](?:(?<=\d)(?:\d{3}|[./-]\s?\d|[/-][^\W\d_]{3})|(?<=['’])\d\d)")
"""What every date with a year holds; most lines of a page hold neither."""

_DIGIT = re.compile("[0-9]")
"""What every date holds that does not count from today."""
_NUMERIC = re.compile(r"(?<![\d./-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d\d)(?![\d./-]?\d)")


def parse_date(
    words: str,
    *,
    languages: Sequence[str] = (),
    day_first: bool | None = None,
    now: datetime | None = None,
    any_year: bool = False,
) -> str | None:
    """The date that some words say, in ISO 8601, or ``None``.

    ``languages`` and ``day_first`` decide how 03/05/2011 is read, which is ``None`` otherwise; dots put the day
    first unless ``day_first`` says that it is not. ``now`` makes relative words ("3 weeks ago", "yesterday") and dates
    without a year mean something: the last such day. Years before 1970 and more than two years ahead are refused
    unless ``any_year``.
    """
    iso = _ISO.fullmatch(words)
    if iso:
        return _iso(iso, now, any_year)
    if len(words) > MAX_LINE:
        return None
    if day_first is None and languages:
        orders = {LANGUAGES[name].day_first for name in languages if name in LANGUAGES and name != "en"}
        if orders == {True} and "en" not in languages:
            day_first = True
    found = _find(words, _PROMISING.search(words) is not None, day_first, now, any_year)
    if found is None:
        return abbreviated(words, now) if now is not None else None
    rest = words[: found.start] + " " + words[found.end :]
    if len(re.findall(r"[^\W\d_]{2,}", rest)) > STRAY_WORDS:
        return None
    return found.iso


def find_date(line: str, *, day_first: bool | None = None, now: datetime | None = None) -> tuple[int, int, str] | None:
    """Start, end and value of the longest date in a line; see `parse_date`.

    Costs a few hundred nanoseconds for a line that holds none.
    """
    promising = _PROMISING.search(line) is not None
    if not promising and (now is None or len(line) > MAX_RELATIVE):
        return None
    if len(line) > MAX_LINE:
        return None
    return _find(line, promising, day_first, now, False)


def _iso(match: re.Match[str], now: datetime | None, any_year: bool) -> str | None:
    year, month, day = int(match[1]), int(match[2]), int(match[3])
    if not (any_year or _is_near(year, now)) or _iso_day(year, month, day) is None:
        return None
    iso = match[0].strip()[:10]
    if match[4] is None:
        return iso
    clock = time_of([int(match[4]), int(match[5]), *([int(match[6])] if match[6] else [])], None)
    if clock is None:
        return None
    zone = match[7] or ""
    return f"{iso}T{clock}{offset(zone) if zone else ''}"


def _find(line: str, promising: bool, day_first: bool | None, now: datetime | None, any_year: bool) -> Found | None:
    """The longest date in a line; relative phrases count where there is no other."""
    line = plain_digits(line)
    best: Found | None = None
    if promising or (now is not None and _DIGIT.search(line) is not None):
        for form in _forms(zeroed(line), now is not None):
            if best is None or form.end - form.start > best.end - best.start:
                best = _read(form, line, day_first, now, any_year) or best
    if now is not None and (best is None or not promising):
        ago = find_relative(line, now)
        if best is None or (ago is not None and ago.start <= best.start and ago.end >= best.end):
            best = ago  # "3 mo ago" is no Monday in August
    return best


class _Form(NamedTuple):
    """Where in a line a date may stand, and where in it its parts."""

    start: int
    end: int
    order: str
    """What the parts are, one letter each: year, month, day, or any number."""
    parts: tuple[slice | int, ...]
    """Where the numbers stand; of a month that is a word, which it is."""
    digits: int
    """How many digits the year has."""
    dotted: bool
    """Whether full stops part the numbers."""
    clock: tuple[slice, ...]
    half: int | None
    """0 for am and 12 for pm."""
    zone: slice | str
    """Where the offset stands, or which it is."""
    weekday: int = 0
    """The day of the week in it or beside it, of which Monday is 1; 0 where none is said."""
    bracketed: bool = False
    """Whether that stands in brackets at the numbers: boards for pictures, which never begin with the day, do so."""


@lru_cache(maxsize=2048)
def _forms(line: str, yearless: bool) -> tuple[_Form, ...]:
    """Where dates may stand in a line with zeros for digits: of the lines of a page many differ in no more."""
    shape, tokens = shape_of(line, lexicon().absolute)
    dated, ctime, compact = _matches(shape, yearless)
    found = [_form(order, match, match.span("date"), line, shape, tokens) for order, match in dated]
    for match in ctime:
        form = _form("mdy", match, match.span("date"), line, shape, tokens)
        year = tokens[match.start("year")]
        found.append(form._replace(parts=(*form.parts, slice(year.start, year.end)), digits=4))
    for match in compact:
        if match["late"] is not None:
            at, time = tokens[match.start()].start, tokens[match.start("late")].start
            day = slice(at, at + 4), slice(at + 4, at + 6), slice(at + 6, at + 8)
            clock = tuple(slice(time + n, time + n + 2) for n in (0, 2, 4))
            zone = "+00:00" if match[0].endswith("z") else ""
            found.append(_Form(at, tokens[match.end() - 1].end, "ymd", day, 4, False, clock, None, zone))
    return tuple(found)


_Match = re.Match[str]


@lru_cache(maxsize=2048)
def _matches(
    shape: str, yearless: bool
) -> tuple[tuple[tuple[str, _Match], ...], tuple[_Match, ...], tuple[_Match, ...]]:
    """Where the forms of dates stand in a shape; the lines of a page have few shapes between them."""
    patterns = (*_SHAPES, *_YEARLESS_SHAPES) if yearless else _SHAPES
    return (
        tuple((order, match) for order, pattern in patterns for match in pattern.finditer(shape)),
        tuple(_CTIME.finditer(shape)) if "M" in shape else (),
        tuple(_COMPACT.finditer(shape)) if "8" in shape else (),
    )


def _form(order: str, match: _Match, date: tuple[int, int], line: str, shape: str, tokens: list[Token]) -> _Form:
    """A match with its parts where they stand in the line."""
    days = [index for index in range(*date) if shape[index] in "14M"]
    if shape[date[0] : date[1]].count("M") > 1:  # in two calendars' names: "أيار/مايو"
        days.remove(max(index for index in days if shape[index] == "M"))
    parts = [tokens[n].value if shape[n] == "M" else slice(tokens[n].start, tokens[n].end) for n in days]
    years = [tokens[n].end - tokens[n].start for n, part in zip(days, order, strict=False) if part == "y"]
    early, late = match.groupdict().get("early"), match["late"]
    time = match.span("late") if late is not None else match.span("early") if early is not None else (0, 0)
    clock = [slice(tokens[n].start, tokens[n].end) for n in range(*time) if shape[n] == "1"]
    half = next((tokens[n].value for n in range(*time) if shape[n] == "A"), None)
    zone = zone_after(shape, tokens, time[1], match.end()) if clock else ""
    dotted = "." in match["date"]
    start, end = tokens[match.start()].start, tokens[match.end() - 1].end
    near = range(max(match.start() - _NEAR, 0), min(match.end() + _NEAR, len(shape)))
    weekday = next((tokens[n].value for n in near if shape[n] == " " and tokens[n].value), 0)
    last = tokens[days[-1]].end if days else end
    return _Form(
        start, end, order, tuple(parts), sum(years[:1]), dotted, tuple(clock[:3]), half, zone, weekday,
        line[last : last + 1] == "(",
    )  # fmt: skip


@lru_cache(maxsize=4096)
def _time(numbers: tuple[str, ...], half: int | None) -> str | None:
    """A time of day: there are not many."""
    return time_of(list(map(int, numbers)), half)


_NEAR = 4
"""Tokens on either side of a date among which its day of the week stands."""

_PAST = 2024
"""A year that is over on any machine: whether a later one is too far ahead is asked of the clock."""


def _read(form: _Form, line: str, day_first: bool | None, now: datetime | None, any_year: bool) -> Found | None:
    """The date of a form, where the numbers of the line make one."""
    numbers = [int(line[part]) if isinstance(part, slice) else part for part in form.parts]
    day = _day(form, numbers, day_first, now)
    iso = _iso_day(*day) if day is not None and (any_year or _is_near(day[0], now)) else None
    if iso is None:
        return None
    if form.clock:
        clock = _time(tuple([line[part] for part in form.clock]), form.half)
        if clock is None:
            return None
        zone = form.zone if isinstance(form.zone, str) else offset(line[form.zone])
        iso = f"{iso}T{clock}{zone}"
    return Found(form.start, form.end, iso)


def _day(form: _Form, numbers: list[int], day_first: bool | None, now: datetime | None) -> tuple[int, int, int] | None:
    """Year, month and day of the numbers of a form, in its order."""
    order = form.order
    if order == "nny":
        if form.weekday and (told := _on_weekday(form, numbers, day_first)):
            return told
        first, second, _ = numbers
        if first > 12 >= second or (form.dotted and second <= 12 and day_first is not False):
            order = "dmy"
        elif second > 12 >= first:
            order = "mdy"
        elif first == second:
            order = "dmy"
        elif day_first is None or max(first, second) > 12:
            return None
        else:
            order = "dmy" if day_first else "mdy"
    by_name = dict(zip(order, numbers, strict=False))
    if "y" not in by_name:
        return _last_such_day(by_name["m"], by_name["d"], now) if now is not None else None
    year = by_name["y"]
    if form.digits == 1:  # a version number
        return None
    if form.digits == 2:
        year += 2000 if year < 70 else 1900
    if year in _BUDDHIST:
        year -= 543
    return year, by_name["m"], by_name["d"]


_BUDDHIST = range(2513, 2600)
"""Years of 1970 and later as they are counted in Thailand."""


def _on_weekday(form: _Form, numbers: list[int], day_first: bool | None) -> tuple[int, int, int] | None:
    """Year, month and day of three numbers in the one order in which they fall on the day of the week that is said.

    ``16/02/23(Tue)`` begins with the year. Where several orders do, the one that is asked for decides, else nothing.
    """
    first, second, third = numbers
    orders = [(third, first, second), *([(first, second, third)] if form.digits == 2 else []), (third, second, first)]
    fitting: list[tuple[int, int, int]] = []
    for n, (year, month, day) in enumerate(orders, 1):
        if form.bracketed and fitting and n == len(orders):
            break
        year += 0 if year >= 100 else 2000 if year < 70 else 1900
        try:
            falls = date(year, month, day).isoweekday() == form.weekday
        except ValueError:
            continue
        if falls and (year, month, day) not in fitting:
            fitting.append((year, month, day))
    if len(fitting) > 1 and day_first is not None:
        wanted = (second, first) if day_first else (first, second)
        fitting = [one for one in fitting if one[1:] == wanted]
    return fitting[0] if len(fitting) == 1 else None


def _last_such_day(month: int, day: int, now: datetime) -> tuple[int, int, int] | None:
    """The last day of that name that is not after tomorrow."""
    for year in range(now.year + 1, now.year - 9, -1):
        try:
            if date(year, month, day) <= now.date() + timedelta(days=1):
                return year, month, day
        except ValueError:
            continue
    return None


def _is_near(year: int, now: datetime | None) -> bool:
    """Whether a year is one of those in which discussions can have been written."""
    return FIRST_YEAR <= year <= (_PAST if now is None and year <= _PAST else (now or datetime.now(UTC)).year + 2)


@lru_cache(maxsize=4096)
def _iso_day(year: int, month: int, day: int) -> str | None:
    """A day as ISO 8601 has it; ``None`` where there is no such day."""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
