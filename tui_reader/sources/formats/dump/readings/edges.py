"""What recurs at the edge of many longer texts: furniture of the page in which nobody knew a word."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Sequence

from tui_reader.sources import words
from tui_reader.sources.formats.dump.arrangements.marks import Mark
from tui_reader.sources.formats.dump.clues import furniture
from tui_reader.sources.formats.dump.lines.page import Page

FEWEST = 4
"""Texts that must begin, or end, in the same line."""

SHARE = 3
"""One in so many texts must end so; two must begin so, since people as well begin in one way: ``SEEKING WORK``."""

AUTHORS = 3
"""People in whose texts the line must stand, where so many write: what one of them repeats is a signature."""

LONGEST = 80
"""Characters of such a line."""


def without(page: Page, marks: Sequence[Mark], bodies: list[list[int]], spared: Callable[[str], bool]) -> None:
    """Take off the lines with which a third of the texts end, or two thirds begin, one by one; some text always stays.

    A text of a single line, and quotations, stay as they are; so does what people say as well, such as ``lol``,
    where less than two thirds have it. The time is that of the lines: each round takes one off a third of the texts.

    Args:
        page: the dump.
        marks: the heads of the texts.
        bodies: the lines of each text; changed.
        spared: whether a line is to stay, though it recurs.
    """
    if len(bodies) < FEWEST:
        return
    solid = [[i for i in body if page.lines[i].text] for body in bodies]
    lows, highs = [0] * len(solid), [len(each) for each in solid]
    fewest = max(FEWEST, -(-len(solid) // SHARE))
    most = max(FEWEST, -(-2 * len(solid) // SHARE))
    people = min(AUTHORS, len({mark.name for mark in marks}))
    changed = set()
    for first in (True, False):
        while True:
            alike: defaultdict[str, list[int]] = defaultdict(list)
            for at, lines in enumerate(solid):
                if highs[at] - lows[at] > 1:
                    text = page.lines[lines[lows[at]] if first else lines[highs[at] - 1]].text
                    if shape := _shape(text, spared):
                        alike[shape].append(at)
            taken = [
                at
                for shape, ats in alike.items()
                if len(ats) >= (most if first or furniture.is_sayable(shape) else fewest)
                if len({marks[at].name for at in ats}) >= people
                for at in ats
            ]
            if not taken:
                break
            for at in taken:
                lows[at] += first
                highs[at] -= not first
            changed.update(taken)
    for at in changed:
        low, high = solid[at][lows[at]], solid[at][highs[at] - 1]
        bodies[at] = [i for i in bodies[at] if low <= i <= high]


def _shape(text: str, spared: Callable[[str], bool]) -> str:
    """A line with its numbers and the targets of its links made equal; empty where it is none to take off."""
    bare = _TARGET.sub("]()", text)
    if len(bare) > LONGEST or text[0] in "@>＞" or spared(text):
        return ""
    if not any(map(str.isalpha, bare)) and not bare.startswith("]()") and not set(bare) <= set("[] "):
        return ""  # times, numbers and brackets of code are written by people
    return _DIGITS.sub("[0]", words.fold(bare)) or bare


_TARGET = re.compile(r"\]\([^\s()]{1,400}(?:\s\"[^\"]{0,200}\")?\)")
"""Where a link in Markdown leads, and what it is called."""

_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
