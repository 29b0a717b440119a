"""Dates made for machines: the attributes that hold one, in ISO 8601 or as a number of seconds since 1970.

They are exact where words are not, but only some attributes of some elements date what a reader sees. So whether an
element is there for a date is told here too: by its tag, its classes and what other attributes call it.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime

from tui_reader.sources.formats.page.markup.dom import Page
from tui_reader.sources.formats.page.markup.looks import Attributes, Look
from tui_reader.sources.formats.page.markup.marks import TIME, parts

_ISO = re.compile(
    r"\s*(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?(?:[.,]\d+)?\s*(Z|UTC|[+-]\d\d:?\d\d)?)?", re.IGNORECASE
)
"""What XML Schema and HTML call a date, also with the zone spelled out."""

_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)T(\d\d):?(\d\d):?(\d\d)?(Z|[+-]\d\d:?\d\d)?")
"""The basic form of ISO 8601: 20110205T120100Z."""

_UNIX = re.compile(r"1?\d{9}(?:\d{3})?(?:\.\d+)?")
"""Seconds or milliseconds since 1970."""

_UNIX_ATTRIBUTES = (
    "data-time", "data-timestamp", "data-utime", "data-unixtime", "data-epoch", "data-at-unix", "data-unix",
    "data-comment-timestamp", "data-date", "data-created", "unixtime",
)  # fmt: skip
"""Attributes that may hold seconds since 1970, in an element that is there for a date."""

_TEXT_ATTRIBUTES = ("datetime", "content", "ts", "timestamp", "data-datetime", "data-iso-date", "data-original-date")
"""Attributes that hold a date in one of the forms made for machines."""

_TEXT_NAMES = ("date", "datetime", "timestamp", "time", "created", "published")
"""How the names end of attributes for a site's own scripts that may hold such a date: ``data-oke-reviews-date``."""

_DATING = frozenset((*_TEXT_ATTRIBUTES, *_UNIX_ATTRIBUTES, "title"))
"""Attributes that may hold a date; most elements have none of them."""

_TIME_NAMES = ("itemprop", "property", "data-timestamp", "data-utime", "data-time", "data-comment-timestamp")
"""Attributes that may say of an element that it is there for a date."""

_NAMING = frozenset(_TIME_NAMES)

TITLES = ("title", "data-tippy-content", "data-original-title", "data-title", "aria-label")
"""Attributes that are shown when the pointer rests on an element: a date in words where the page has an age."""

_TELLING = _DATING | frozenset(TITLES)

TIMED = frozenset({"time", "abbr", "relative-time", "faceplate-timeago", "local-time", "time-ago"})
"""Elements that are there for a date whatever they are called."""

_TIMELESS = frozenset({"html", "body", "link", "input", "img", "del", "ins"})
"""Elements whose attributes date nothing that a reader sees; of a change to a text they say when it was made."""

TITLED = frozenset({"abbr", "span", "a", "time", "acronym", "small", "td", "div", "strong", "b", "em", "i", "p"})
"""Elements whose titles may be a date."""


def exact_date(words: str) -> str | None:
    """A date in one of the forms made for machines: ISO 8601, or its compact form."""
    if (hit := _ISO.match(words)) or (hit := _COMPACT.match(words)):
        year, month, day, hour, minute, second, zone = hit.groups()
    else:
        return None
    if year < "1000" or (year == "1970" and month == day == "01"):
        return None  # no date at all, or the number 0, written as one
    try:
        datetime(int(year), int(month), int(day), int(hour or 0), int(minute or 0))
    except ValueError:
        return None
    if hour is None:
        return f"{year}-{month}-{day}"
    zone = {"utc": "Z"}.get((zone or "").lower(), zone or "")
    return f"{year}-{month}-{day}T{hour}:{minute}" + (f":{second}" if second else "") + zone


def unix_date(words: str) -> str | None:
    """A number of seconds or milliseconds since 1970 as a date."""
    if not _UNIX.fullmatch(words):
        return None
    value = float(words)
    if value > 1e11:
        value /= 1000
    if not 6e8 < value < 4.2e9:
        return None
    return datetime.fromtimestamp(int(value), UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


_HELD = re.compile(  # a date in JSON, by the name of its field
    r"""["'](?:date|time|created(?:_?at)?|post(?:ed)?_?time|published|timestamp)["']\s*:\s*["']?"""
    r"""(\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?)?|\d{10,13})(?!\d)""",
    re.IGNORECASE,
)


def held_date(page: Page, i: int) -> str | None:
    """The date in the data that an element carries for scripts: ``data-field='{"date": "2011-02-05 12:01"}'``."""
    for name, value in page.attributes[i].items():
        if value and name.startswith("data-") and "{" in value[:2] and (hit := _HELD.search(value[:4000])):
            return exact_date(hit[1]) or unix_date(hit[1])
    return None


def machine_date(page: Page, i: int, named: bool) -> str | None:
    """The date in an element's attributes.

    Args:
        page: the page.
        i: the element.
        named: whether it is one that is there for a date; only then a bare number is a time, or a title a date.
    """
    attributes = page.attributes[i]
    for name in attributes:
        if name.startswith("data-") and name.endswith(_TEXT_NAMES):
            iso = exact_date(attributes[name] or "")
            if iso is not None and "T" in iso:
                return iso
    if _DATING.isdisjoint(attributes):
        return None
    for name in _TEXT_ATTRIBUTES:
        value = attributes.get(name)
        if value and (iso := exact_date(value) or (unix_date(value) if named else None)):
            return iso
    title = attributes.get("title")
    if title and len(title) < 60 and page.tag[i] in TITLED and (iso := exact_date(title)):
        return iso
    if not named:
        return None
    for name in _UNIX_ATTRIBUTES:
        value = attributes.get(name)
        if value and (iso := exact_date(value) or unix_date(value)):
            return iso
    return None


def may_date(look: Look) -> bool:
    """Whether elements may be there for a date: by their tag, or by what they are called, or by what they may hold."""
    if look.tag in _TIMELESS or not (look.attributes or look.tag == "time"):
        return False
    if look.tag in TIMED or not _TELLING.isdisjoint(look.attributes) or _is_called_time(look.attributes):
        return True
    return any(name.startswith("data-") and name.endswith(_TEXT_NAMES) for name in look.attributes)


def is_time(page: Page, i: int) -> bool:
    """Whether an element is called one that is there for a date."""
    return _is_called_time(page.attributes[i])


def _is_called_time(attributes: Attributes) -> bool:
    """Whether classes, or attributes that are given for nothing else, call an element a date."""
    names = attributes.get("class")
    if names and len(names) < 200 and not TIME.isdisjoint(parts(names)):
        return True
    if _NAMING.isdisjoint(attributes):
        return False
    for name in _TIME_NAMES:
        value = attributes.get(name)
        if value and (name.startswith("data-") or parts(value) & TIME):
            return True
    return False
