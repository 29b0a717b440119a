"""The head of a comment as found on a page, and groups of heads arranged alike."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from tui_reader.sources.formats.dump.clues import names, parts
from tui_reader.sources.formats.dump.clues.form import Form
from tui_reader.sources.formats.dump.clues.heads import Head
from tui_reader.sources.formats.dump.clues.stamps import Stamp
from tui_reader.sources.formats.dump.lines.page import Page

_NUMBERED = re.compile(r"(?:#|№|n°|no\.)\s?(\d{1,6})", re.IGNORECASE)

SCORED = re.compile(r"\s?\(Score:\s?(-?\d+)(?:, [\w ]{1,30})?\)\s?$", re.IGNORECASE)
"""The points of a comment behind its subject, on a line of its own above the rest of the head."""

DOUBTED = 0.31
"""The likelihood of a name that stands where a paragraph may have been broken: only a frame makes it a head."""

SURE = 0.5
"""From which likelihood of a name a head needs no other to be like it."""


STEP = 4
"""Columns by which what has a number within another one's counts as indented."""

COUNTED = "#"
"""What dates have in common that stand beside numbers which count up."""


PORTRAYED = "p"
"""The form of heads that begin with a portrait."""

CLOSED = "b"
"""The form of heads that only the button below each text tells."""

SIGNED = "s"
"""The form of signatures below the texts."""


@dataclass(slots=True)
class Mark:
    """The head of one comment, as found."""

    top: int
    """First line of it."""
    bottom: int
    """Last line of it."""
    name: str | None
    stamp: Stamp | None
    column: int
    """How far it is indented."""
    number: int | None = None
    score: int | None = None
    handle: str | None = None
    reply_to: str | None = None
    says: bool = False
    by: bool = False
    likely: float = 0.0
    kind: str | None = None
    rest: int = 0
    joint: str = ""
    subject: str = ""
    """The line above it that repeats the topic's title or names one of its own."""
    item: bool = False
    """It starts an item of a list."""
    until: int | None = None
    """The line at which its text ends, where that is known: the date below it."""


_ORDERS = {
    "nd": "name and date",
    "dn": "date and name",
    "n": "name",
    "d": "date",
    "m": "headers of a message",
    PORTRAYED: "a portrait and the name",
    SIGNED: "a signature below the text",
    CLOSED: "a name, and the same button below each text",
}


@dataclass(slots=True)
class Group:
    """Marks of one arrangement."""

    form: Form
    marks: list[Mark]
    signed: list[Mark] = field(default_factory=list)
    """Signatures of answers that stand within the comment that they answer."""
    behind: float = 0.0
    """How much less its names look like names than those at another place beside the same dates."""

    @property
    def says(self) -> bool:
        """Whether a word such as ``says`` makes the heads."""
        return self.form.says

    def described(self) -> str:
        """The arrangement in words, for a person who asks why."""
        order = _ORDERS[self.form.order]
        offset = self.form.offset
        if self.form.order == "d" and offset is not None:
            order = (
                "name above the text, age below it"
                if not offset
                else "name, date below"
                if offset < 0
                else "date, name below"
            )
        return order + (" with a word for saying" if self.says else "")


def new(page: Page, index: int, head: Head) -> Mark:
    return Mark(
        index,
        index + head.lines - 1,
        head.name,
        head.stamp,
        column_of(page, index) + STEP * head.depth,
        head.number,
        head.score,
        head.handle,
        head.reply_to,
        head.says,
        head.by,
        head.likely,
        head.kind,
        head.rest,
        head.joint,
        item=starts_item(page, index),
    )


def bare(page: Page, index: int, said: str, column: int) -> Mark:
    """The head that is a line with a name alone.

    Args:
        page: the dump.
        index: the line.
        said: what of it may be the name.
        column: how far the comment is indented.
    """
    by, name, handle, reply_to = parts.name_in(said)
    return Mark(
        index, index, names.undouble(name), None, column, handle=handle, reply_to=reply_to, by=by,
        likely=names.likelihood(name),
    )  # fmt: skip


def starts_item(page: Page, index: int) -> bool:
    """Whether a line starts an item of a list, on its own line or below a mark that stands alone."""
    if page.lines[index].bullet:
        return True
    return index > 0 and not page.lines[index - 1].text and bool(page.lines[index - 1].bullet)


def column_of(page: Page, index: int) -> int:
    """How far the item is indented that a line belongs to: its bullet may stand on a line of its own above."""
    line = page.lines[index]
    if not page.dumped:
        return line.edge
    if not line.bullet and index and not page.lines[index - 1].text and page.lines[index - 1].bullet:
        above = page.lines[index - 1]
        return above.edge + len(above.bullet) + 1
    if line.bullet:
        return line.edge + len(line.bullet) + 1
    gap = _GAP.match(line.raw) if line.image else None
    return line.edge + (len(gap[1]) - 1 if gap else 0)


_GAP = re.compile(r"\s*(?:\[[^\[\]]{0,40}\]\s?)*\[[^\[\]]{0,40}\](\s{2,})\S")
"""Pictures and the gap behind them, by which some pages indent what answers."""


def with_number(page: Page, mark: Mark) -> None:
    """Take a comment's number that stands on a line of its own right below the rest of its head."""
    at = mark.bottom
    for _ in range(4):
        at += 1
        if at >= len(page.lines):
            return
        text = page.lines[at].text
        if not text:
            continue
        match = _NUMBERED.fullmatch(text)
        if match is None:
            return
        mark.number, mark.bottom = int(match[1]), at
        return
