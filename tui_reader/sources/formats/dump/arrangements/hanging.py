"""Names without dates whose texts are set in below them, as plain lists of comments are: nothing else parts them.

Two ways are usual. Each name stands at the left of its text, with a blank line above it; or all is one list in a list,
where a name stands right below the text before it, and as far in as its own text::

    Ann                        Ann

        I saw it.                  I saw it.
                                   Bob
    Bob
                                   So did I.
        So did I.                      Ann

                                       You did not.

A list of terms and what they mean looks the same, and so do headings in some dumps: the people must be known from each
other, or one from the address of a page in front of the name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from tui_reader.sources.formats.dump.arrangements.alone import COLONS, is_text, know_each_other
from tui_reader.sources.formats.dump.arrangements.marks import Group, Mark, bare
from tui_reader.sources.formats.dump.clues import counts, furniture
from tui_reader.sources.formats.dump.clues.form import Form
from tui_reader.sources.formats.dump.clues.heads import Head
from tui_reader.sources.formats.dump.lines.page import Page

FEWEST = 3
"""Names with texts that are told from chance."""

INWARD = 2
"""Columns by which a text is at least set in."""

LONGEST = 40
"""Letters of a name, at the most."""

WORDS = 5
"""Words of it."""

LIKELY = 0.6
"""How much the names of a list must look like names, on average."""

TEXTS = 0.75
"""Share of them below which something is said, no item of another list."""

AGAIN = 2
"""How often people must come back in a list in which nobody answers: twice one of them, or once each of two."""

_LINKED = re.compile(r"https?://\S{1,300}\s+(?=\S)")
"""The address that a name leads to, in front of it."""

_ENDED = re.compile(r"[!?…:;,。！？：，]$|\w{4}\.$")
"""What a sentence ends in, but no name; an initial may end one."""

_HANGING = Form("n", False, "", 1)
"""Not the form of names that stand alone, which may head something else on the same page."""


def with_hanging(page: Page, found: dict[int, Head], groups: dict[Form, Group]) -> None:
    """Add the group of such names, where no other group has heads for most of what stands among them."""
    below = dict(_pairs(page))
    marks = _list(page, [mark for index in below if (mark := _mark(page, found, index, below[index]))])
    texts = sum(is_text(page, below[mark.top]) and not page.lines[below[mark.top]].bullet for mark in marks)
    if len(marks) < FEWEST or texts < TEXTS * len(marks) or sum(mark.likely for mark in marks) < LIKELY * len(marks):
        return
    low, high = marks[0].top, marks[-1].top
    if any(sum(low <= mark.top <= high for mark in group.marks) * 2 >= len(marks) for group in groups.values()):
        return
    if _are_people(page, marks):
        groups[_HANGING] = Group(_HANGING, marks)


def _are_people(page: Page, marks: list[Mark]) -> bool:
    """Whether names are linked; or people know each other below a heading for comments or in lists in a list; or come
    back often elsewhere, where they may be headings of an article, which its text may call as well.
    """
    if any(_LINKED.match(page.lines[mark.top].text) for mark in marks):
        return True
    above = next((text for i in range(marks[0].top - 1, -1, -1) if (text := page.lines[i].text)), "")
    count = counts.read(above)
    if (count is not None and count.heading) or len({mark.column for mark in marks}) > 1:
        return know_each_other(page, [mark.top for mark in marks])
    return len(marks) - len({mark.name for mark in marks}) >= AGAIN


def _pairs(page: Page) -> Iterator[tuple[int, int]]:
    """Lines with a blank line below them, each with the next line that has text."""
    solid = [index for index, line in enumerate(page.lines) if line.text]
    return ((index, below) for index, below in pairwise(solid) if below > index + 1)


def _mark(page: Page, found: dict[int, Head], index: int, below: int) -> Mark | None:
    """The head that a line is, where it may name who wrote the text below it."""
    line, text = page.lines[index], page.lines[below]
    name = _LINKED.sub("", line.text).rstrip(COLONS)
    if len(name) > LONGEST or len(name.split()) > WORDS or _ENDED.search(name) or line.bullet:
        return None
    if index in found or furniture.kind(name) is not None or text.indent < line.indent:
        return None
    touched = index > 0 and bool(page.lines[index - 1].text)
    if touched == (text.indent >= line.indent + INWARD):
        return None  # at the left of its text a gap is above it; as far in as this, the text before it
    return bare(page, index, name, text.indent)


def _list(page: Page, marks: list[Mark]) -> list[Mark]:
    """The longest run of such heads between which nothing stands at the left edge of the list."""
    best: list[Mark] = []
    run: list[Mark] = []
    for mark in marks:
        if run and not _is_inside(page, run[0], run[-1], mark):
            run = []
        if run or mark.column > page.lines[mark.top].indent:
            run.append(mark)
        if len(run) > len(best):
            best = list(run)
    return best


def _is_inside(page: Page, first: Mark, before: Mark, mark: Mark) -> bool:
    """Whether all that stands between two heads is set in from the first head of their list."""
    edge = page.lines[first.top].indent
    return all(line.indent > edge or not line.text for line in page.lines[before.top + 1 : mark.top])
