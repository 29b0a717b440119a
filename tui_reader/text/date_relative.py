"""Dates that count from now: "3 weeks ago", "yesterday at 16:33", "Monday", "just now", and ``5h`` alone."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import NamedTuple

from tui_reader.text.date_clock import TIME, time_between
from tui_reader.text.date_tokens import Token, lexicon, plain_digits, shape_of, unspaced, with_own_units

_SHORT = 60
"""Days of the week are looked for in lines up to this length."""

MOST = 5_000
"""Units that a span may have: more is no age."""

_UNITS = ("seconds", "minutes", "hours", "days", "weeks", "months", "years")
_AGO = re.compile(
    r"(?:P {1,5})?(?P<span>(?:(?:[14]|Q) {0,3})?[UV]\.?(?:[ ,&]{1,4}(?:[14]|Q) ?U\.?)?) {0,3}G"
    r"|P {0,5}(?P<prefixed>(?:(?:[14]|Q) {0,3})?[UV]\.?(?:[ ,&]{1,4}(?:[14]|Q) ?U\.?)?)"
    r"|(?P<past>(?:[14]|Q) ?X)"
)
_ABBREVIATED = re.compile("1 ?U")
_NAMED_DAY = re.compile(rf"(?:(?P<early>{TIME})[ ,.-]{{0,4}})?D(?:[ ,.:Qh-]{{0,7}}(?P<late>{TIME})?)?")
_LAST_WEEKDAY = re.compile(rf"(?<![14689])(?<![14689][ ,./-])W[ ,.:Q]{{0,6}}(?P<late>{TIME})(?![ ,.-]{{0,5}}[14])")
"""A day of the week and one time; of two, a shop is open between them."""


class Found(NamedTuple):
    """A date in a line."""

    start: int
    end: int
    iso: str


def find_relative(line: str, now: datetime) -> Found | None:
    """A phrase that counts from now; whole days and more give a date without a time."""
    shape, tokens = shape_of(line, lexicon().relative)
    if "P" in shape or "G" in shape:
        shape, tokens = with_own_units(line, shape, tokens)
    if match := _AGO.search(shape):
        return _ago(match, shape, tokens, now)
    if token := next(
        (token for kind, token in zip(shape, tokens, strict=True) if kind == "N" and _says_now(line, token)), None
    ):
        return Found(token.start, token.end, _minute(now))
    shape = shape.replace("U", "h")  # "hier à 16h33"
    if match := _NAMED_DAY.search(shape):
        return _named_day(match, shape, tokens, now)
    if len(line) <= _SHORT and (match := _LAST_WEEKDAY.search(shape)):
        return _last_weekday(match, shape, tokens, now)
    return None


def _ago(match: re.Match[str], shape: str, tokens: list[Token], now: datetime) -> Found | None:
    """How long ago, in one unit or two: "3 weeks ago", "1 year and 2 months ago"."""
    start, end = next(span for name in ("span", "prefixed", "past") if (span := match.span(name)) != (-1, -1))
    moment = now
    amount = 1
    smallest = len(_UNITS)
    for index in range(start, end):
        token = tokens[index]
        if shape[index] in "14Q":
            amount = token.value
        elif shape[index] in "UVX":
            unit = token.value % 10
            count = 2 if shape[index] == "V" else amount
            smallest = min(smallest, unit)
            if count > MOST:
                return None
            moment = _earlier(moment, unit, count)
            amount = 1
    iso = _minute(moment) if smallest <= 2 else moment.date().isoformat()
    return Found(tokens[match.start()].start, tokens[match.end() - 1].end, iso)


def _named_day(match: re.Match[str], shape: str, tokens: list[Token], now: datetime) -> Found | None:
    """A day that is called by its distance: "yesterday", with a time before or behind it."""
    index = shape.index("D", match.start())
    day = (now - timedelta(days=tokens[index].value)).date().isoformat()
    time = match.span("late") if match["late"] else match.span("early")
    end = match.end() if match["late"] else index + 1
    if time[0] >= 0:
        clock = time_between(shape, tokens, time)
        if clock is None:
            return None
        day += f"T{clock}"
    return Found(tokens[match.start()].start, tokens[end - 1].end, day)


def _last_weekday(match: re.Match[str], shape: str, tokens: list[Token], now: datetime) -> Found | None:
    """A day of the week with a time, "Monday at 2:33 pm": within the last seven days."""
    clock = time_between(shape, tokens, match.span("late"))
    if clock is None:
        return None
    back = (now.isoweekday() - tokens[match.start()].value) % 7
    back += 7 * (not back and clock[:5] > f"{now:%H:%M}")
    day = (now - timedelta(days=back)).date().isoformat()
    return Found(tokens[match.start()].start, tokens[match.end() - 1].end, f"{day}T{clock}")


def _says_now(line: str, token: Token) -> bool:
    """Whether a word for this moment is a date: alone between marks, where it is one that sentences have as well."""
    said = line[token.start : token.end]
    if " " in said or unspaced(said):
        return True
    before, after = line[: token.start].rstrip(" (["), line[token.end :].lstrip(" )].")
    return (not before or before[-1] in "·•|") and (not after or after[0] in "·•|")


def abbreviated(words: str, now: datetime) -> str | None:
    """``5h`` and ``3 d``, all there is of a date on many a social page."""
    shape, tokens = shape_of(plain_digits(words.strip()), lexicon().relative)
    if not _ABBREVIATED.fullmatch(shape) or tokens[-1].end - tokens[-1].start > 3:
        return None
    unit = tokens[-1].value
    moment = _earlier(now, unit, tokens[0].value)
    return _minute(moment) if unit <= 2 else moment.date().isoformat()


def _minute(moment: datetime) -> str:
    return moment.isoformat(timespec="minutes")


def _earlier(moment: datetime, unit: int, count: int) -> datetime:
    """So many units before; months and years keep the day where they can."""
    if unit <= 4:
        return moment - timedelta(**{_UNITS[unit]: count})
    months = moment.year * 12 + moment.month - 1 - count * (12 if unit == 6 else 1)
    year, month = max(1, months // 12), months % 12 + 1
    for day in (moment.day, 30, 29, 28):
        try:
            return moment.replace(year=year, month=month, day=min(day, moment.day))
        except ValueError:
            continue
    return moment
