"""Heads that print whom a comment answers right behind its author, without a word or mark between the two names.

Two names are only taken apart where both are known from other heads of the page.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from tui_reader.sources import words
from tui_reader.sources.formats.dump.arrangements.marks import SURE, Mark
from tui_reader.sources.formats.dump.clues import furniture, names, parts
from tui_reader.sources.formats.dump.lines.page import Page


def answering(page: Page, marks: Sequence[Mark]) -> None:
    """Part the two names in heads of one form: ``Mira Jonas``, or ``Mira`` on the line above ``Jonas``.

    Words such as ``In reply to Jonas`` above a name are of its head as well.
    """
    _take_between(page, marks)
    known = {mark.name for mark in marks if mark.name}
    lines_above = Counter(page.lines[mark.top - 1].text for mark in marks if mark.top)
    buttons = {text for text, times in lines_above.items() if times > 1 and times * 3 > len(marks)}
    known -= buttons
    apart = sum(_may_answer(page, mark.top - 1) for mark in marks if mark.top) * 2 <= len(marks)
    earlier: set[str] = set()
    for mark in marks:
        if mark.name and mark.reply_to is None and not names.is_nobody(mark.name):
            above = page.lines[mark.top - 1].text if mark.top else ""
            if (told := parts.answered(above)) is not None and told in earlier:
                mark.reply_to, mark.top = told, mark.top - 1
                earlier.add(mark.name)
                continue
            pair = _parted(mark.name, page.lines[mark.top].raw, known, earlier)
            if pair is not None:
                mark.name, mark.reply_to = pair
            elif (
                above != mark.name
                and above not in buttons
                and mark.name in earlier
                and (above in known or (apart and _may_answer(page, mark.top - 1)))
            ):
                mark.name, mark.reply_to, mark.top = above, mark.name, mark.top - 1
        if mark.name:
            earlier.add(mark.name)


def _take_between(page: Page, marks: Sequence[Mark]) -> None:
    """Take whom comments answer from the lines between their names and dates, where most of these name people."""
    known = {mark.name for mark in marks if mark.name and not names.is_nobody(mark.name)}
    between = [[line.text for line in page.lines[mark.top + 1 : mark.bottom] if line.text] for mark in marks]
    told = [lines[0] if len(lines) == 1 else "" for lines in between]
    people = sum(text in known and text != mark.name for text, mark in zip(told, marks, strict=True))
    if len(marks) < FEWEST or sum(map(bool, told)) * 4 < 3 * len(marks) or people * 2 < len(marks) or people < 2:
        return
    for mark, text in zip(marks, told, strict=True):
        if mark.reply_to is None and text != mark.name and names.likelihood(text) >= SURE:
            mark.reply_to = text


FEWEST = 3
"""Heads from which a line with somebody else's name is told from what its author is."""


def _may_answer(page: Page, index: int) -> bool:
    """Whether a line can be the name of somebody who answers the one on the next line: a name below a button."""
    text = page.lines[index].text
    if furniture.kind(text) is not None or names.likelihood(text) < SURE or len(text.split()) > 4:
        return False
    above = next((page.lines[i].text for i in range(index - 1, max(-1, index - 4), -1) if page.lines[i].text), "")
    return furniture.kind(above) in ("action", "vote", "number")


def _parted(name: str, raw: str, known: set[str], earlier: set[str]) -> tuple[str, str] | None:
    """A name and whom it answers: both known, or the second one alone where it is two words or a gap is before it."""
    at = name.find(" ")
    while at > 0:
        first, second = name[:at].strip(), name[at:].strip()
        if first != second and second in earlier:
            bare, _, role = first.rpartition(" ")
            if bare and words.is_one(role, "roles"):
                first = bare
            if (
                first in known
                or _NICKNAME.search(first)
                or " " in second
                or re.search(rf"\s{{2,}}{re.escape(second)}", raw)
            ):
                return first, second
        at = name.find(" ", at + 1)
    return None


_NICKNAME = re.compile(r"^\S*(?:[a-z][A-Z]|[\d_])\S*$")
"""A word that nobody has as a first name."""
