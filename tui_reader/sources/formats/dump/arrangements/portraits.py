"""Heads that name a person on two lines in a row: a portrait's description, and the name that stands beside it.

No word for a portrait needs to be known. What is left of the longer lines without the names is the same in all of
them (``Profile photo for …``, or ``5pts`` behind the name), and that is what tells them from other lines.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from tui_reader.sources.formats.dump.arrangements.marks import SURE, Group, Mark, column_of
from tui_reader.sources.formats.dump.clues import furniture, names
from tui_reader.sources.formats.dump.clues.heads import Head
from tui_reader.sources.formats.dump.clues.stamps import Dates
from tui_reader.sources.formats.dump.lines.page import Page

LEAST = 3
"""Portraits from which their descriptions are told from chance."""

WORDS = 40
"""Characters that a description may have beside the name."""

BELOW = 3
"""Lines below the name in which its date is looked for."""


def with_portraits(page: Page, found: dict[int, Head], dates: Dates, groups: dict[tuple[object, ...], Group]) -> None:
    """Add the group of heads that begin with a portrait, unless dates that stand alone make heads of them already."""
    pairs = _pairs(page)
    if len(pairs) < LEAST:
        return
    marks = [_mark(page, dates, first, second) for first, second in pairs]
    known = sum(any(i in found and not found[i].rest for i in range(m.top, m.bottom + 1)) for m in marks)
    if known * 2 < len(marks):
        groups["p", False, ""] = Group(("p", False, ""), marks)


def _pairs(page: Page) -> list[tuple[int, int]]:
    """Lines that describe portraits, and the lines with the names."""
    solid = [i for i, line in enumerate(page.lines) if line.text]
    seen: dict[str, list[tuple[int, int]]] = {}
    called: dict[str, Counter[str]] = {}
    for first, second in pairwise(solid):
        described, name = page.lines[first].text, page.lines[second].text
        if name.startswith(described) and _FIGURED.fullmatch(name, len(described)):
            described, name = name, described
        if not len(name) < len(described) <= len(name) + WORDS or len(name) > names.LONGEST or name not in described:
            continue
        rest = _DIGITS.sub("0", described.replace(name, "\0", 1))
        if not any(c.isalpha() for c in rest) or names.likelihood(name) < SURE or furniture.kind(name) is not None:
            continue
        seen.setdefault(rest, []).append((first, second))
        called.setdefault(rest, Counter())[name] += 1
    best = max(seen, key=lambda rest: len(seen[rest]), default=None)
    return seen[best] if best is not None and len(called[best]) > 1 else []


_DIGITS = re.compile(r"\d+")
_FIGURED = re.compile(r"\s\d+\s?[^\W\d_]{2,12}")
"""What somebody has got, behind the name: ``5pts``."""


def _mark(page: Page, dates: Dates, first: int, second: int) -> Mark:
    name = min(page.lines[first].text, page.lines[second].text, key=len)
    mark = Mark(first, second, name, None, column_of(page, first), likely=1.0)
    below = [i for i in range(second + 1, min(len(page.lines), second + 2 * BELOW)) if page.lines[i].text][:BELOW]
    for index in below:
        text = page.lines[index].text
        stamp = dates.find(text) if len(text) < 100 else None
        if stamp is not None and len(text) - (stamp.end - stamp.start) < WORDS:
            mark.stamp, mark.bottom = stamp, index
            break
    return mark
