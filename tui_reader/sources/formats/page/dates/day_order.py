"""Which of day and month a page writes first: one date alone cannot tell, all of them together often can."""

from __future__ import annotations

import re
from itertools import chain

from tui_reader.sources.formats.page.dates.machine_dates import TITLES, may_date
from tui_reader.sources.formats.page.markup.dom import Page

LONGEST_TEXT = 480
"""Characters of a text whose dates are looked at: those of longer ones are of what it tells, in anybody's writing."""

_NUMERIC = re.compile(r"(?<!\d)(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d\d)(?!\d)")

_PARTED = re.compile(r"\d[./-]\d")
"""In every numeric date: looked for first, since it is found or missed faster."""

_SHAPES = bytes(ord("0") if chr(code).isdigit() else ord(".") if chr(code) in "./-" else 0xFF for code in range(256))
"""Digits and what parts them in dates as one character each."""


def day_first(page: Page) -> bool | None:
    """Whether the page writes the day before the month; ``None`` where no date of it can tell.

    A number above 12 in first place can only be a day, one in second place only a day too. Where no number is, the
    part that varies more is the day: a month stays while a discussion runs.
    """
    first = second = dotted = 0
    firsts: set[str] = set()
    seconds: set[str] = set()
    titled = ((look, name) for look in page.looks for name in TITLES if name in look.attributes and may_date(look))
    titles = (page.attributes[i][name] for look, name in titled for i in look.nodes)
    texts = map(page.text.__getitem__, page.texts(0, len(page)))
    short = [text for text in chain(texts, titles) if len(text) <= LONGEST_TEXT]
    for text in short if _may_be_parted(short) else ():
        if not _PARTED.search(text):
            continue
        for hit in _NUMERIC.finditer(text):
            one, two = int(hit[1]), int(hit[3])
            if one > 31 or two > 31:
                continue
            first += one > 12 >= two
            if hit[2] == ".":
                dotted += 1
                second += two > 12 >= one and len(hit[1]) == 2  # 07.15.09; 1.15.10 is a version
                continue
            second += two > 12 >= one
            firsts.add(hit[1])
            seconds.add(hit[3])
    if first != second:
        return first > second
    if dotted:
        return True  # points part the dates of those who write the day first
    if abs(len(firsts) - len(seconds)) >= 3:
        return len(firsts) > len(seconds)
    return None


def _may_be_parted(texts: list[str]) -> bool:
    """Whether any of some texts may hold a numeric date: by a look at all of them together."""
    return b"0.0" in "\n".join(texts).encode("utf-8", "surrogatepass").translate(_SHAPES)
