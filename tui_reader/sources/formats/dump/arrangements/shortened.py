"""Comments of which the page shows only who wrote them, among others with dates: ``by Mira (4711)``.

Boards shorten what few have voted for. Where the dates of the others stand behind a word for who wrote, a name and the
number of an account, the same without a date is a head as well.
"""

from __future__ import annotations

import re

from tui_reader.sources import affixes, words
from tui_reader.sources.formats.dump.arrangements.marks import SURE, Group, Mark, new
from tui_reader.sources.formats.dump.clues import names
from tui_reader.sources.formats.dump.clues.form import Form
from tui_reader.sources.formats.dump.clues.heads import LONGEST, Head
from tui_reader.sources.formats.dump.lines.page import Page

FEWEST = 3
"""Heads of either kind from which those without a date are told from other words."""

_ACCOUNT = re.compile(r"\s*(?P<name>\S.{0,58}?)\s?\(\s?\d{1,9}\s?\)(?=\s|$)")
"""A name and the number of its account."""

BESIDE = 60
"""Characters that may stand behind the account: an address, a mark of who pays, a link."""


def with_shortened(page: Page, groups: dict[Form, Group]) -> None:
    """Put such heads to the others of their group."""
    taken = {i for group in groups.values() for mark in group.marks for i in range(mark.top, mark.bottom + 1)}
    for group in groups.values():
        if group.form.order != "nd" or group.says:
            continue
        framed = [mark for mark in group.marks if mark.by and _account(page.lines[mark.bottom].text)]
        if len(framed) < FEWEST or len(framed) * 2 < len(group.marks):
            continue
        known = {mark.name.casefold() for mark in group.marks if mark.name}
        marks = [
            mark
            for index, line in enumerate(page.lines)
            if line.text and index not in taken and (mark := _mark(page, index, known)) is not None
        ]
        if len(marks) >= FEWEST:
            group.marks = sorted([*group.marks, *marks], key=lambda mark: mark.top)
            return


def _account(text: str) -> re.Match[str] | None:
    """The name and account behind a word for who wrote with which a line begins."""
    start = affixes.after(text, "by") if len(text) <= LONGEST else 0
    return _ACCOUNT.match(text, start) if start else None


def _mark(page: Page, index: int, known: set[str]) -> Mark | None:
    """The head without a date that a line is; one without an account, where a dated one has the same name."""
    text = page.lines[index].text
    account = _account(text)
    if account is None:
        start = affixes.after(text, "by") if len(text) < BESIDE else 0
        name = text[start:].strip() if start else ""
        if not name or (name.casefold() not in known and not words.is_one(name, "anonymous")):
            return None
    elif len(text) - account.end() > BESIDE:
        return None
    else:
        name = account["name"]
    likely = max(names.likelihood(name), SURE if account else 0.0)
    return new(page, index, Head(name, None, by=True, order="n", likely=likely))
