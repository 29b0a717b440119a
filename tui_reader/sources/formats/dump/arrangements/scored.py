"""Heads below subjects that end with points, of which some say who wrote and when, others only who.

Boards print long discussions so: what few have voted for is shortened to its subject, its author and its text.
"""

from __future__ import annotations

import re
from dataclasses import replace

from tui_reader.sources import affixes
from tui_reader.sources.formats.dump.arrangements.marks import DOUBTED, SCORED, Group, Mark, new
from tui_reader.sources.formats.dump.clues import heads, names
from tui_reader.sources.formats.dump.clues.form import Form
from tui_reader.sources.formats.dump.clues.heads import Head
from tui_reader.sources.formats.dump.clues.stamps import Dates
from tui_reader.sources.formats.dump.lines.page import Page

_FORM = Form("nd", False, "t", joined="scored")

FEWEST = 3
"""Heads of either kind from which those of both are looked for together."""

_ACCOUNT = re.compile(r"(?P<name>\S.{0,58}?)(?:\s?\(\s?\d{1,9}\s?\))?(?:\s[^\W\d_]{2,12}[:：])?")
"""A name, the number of its account, and a word for writing: ``Mira ( 4711 ) writes:``."""

_NUMBER = re.compile(r"\(#\d{1,12}\)")
"""The number of a comment, with which its head ends, but for a button or two."""

BUTTON = 16
"""Characters that such a button has at most."""

LINES = 2
"""Further lines over which the width of a dump may break such a head."""


def with_scored(page: Page, dates: Dates, groups: dict[Form, Group]) -> None:
    """Put the group of all heads below such subjects, some with a date and some without, in place of its parts."""
    marks = [
        mark
        for index, line in enumerate(page.lines)
        if line.text[-1:] == ")" and SCORED.search(line.text) and (mark := _below(page, dates, index))
    ]
    undated = sum(mark.stamp is None for mark in marks)
    if not FEWEST <= undated <= len(marks) - FEWEST:
        return
    tops = {mark.top for mark in marks}
    for form, group in list(groups.items()):
        if sum(mark.top in tops for mark in group.marks) * 2 > len(group.marks):
            del groups[form]
    groups[_FORM] = Group(_FORM, marks)


def _below(page: Page, dates: Dates, index: int) -> Mark | None:
    """The head on the line with text below a subject: it begins with a word for who wrote."""
    at = next((i for i in range(index + 1, min(index + 3, len(page.lines))) if page.lines[i].text), index)
    text = page.lines[at].text
    start = affixes.after(text, "by")
    if at == index or not 0 < start < len(text):
        return None
    last = at
    while last < at + LINES and page.continues(last, last + 1):
        if _NUMBER.search(page.lines[last].text) and len(page.lines[last + 1].text) > BUTTON:
            break
        last += 1
    whole = " ".join(page.lines[i].text for i in range(at, last + 1))
    head = heads.parse(whole, dates) if len(whole) <= heads.LONGEST else None
    if head is not None and head.stamp is not None and head.name:
        mark = new(page, at, replace(head, lines=last - at + 1))
    else:
        match = _ACCOUNT.fullmatch(whole[start:].strip()) or _ACCOUNT.fullmatch(text[start:].strip())
        if match is None:
            return None
        name = match["name"]
        lines = last - at + 1 if match.end() > len(text) - start else 1
        mark = new(page, at, Head(name, None, by=True, order="n", likely=names.likelihood(name), lines=lines))
    mark.by, mark.likely = True, max(mark.likely, DOUBTED)
    return mark
