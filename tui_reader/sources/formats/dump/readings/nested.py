"""Answers that a page tells without indentation: by a heading of their own, or by links to what they answer."""

from __future__ import annotations

import re
from itertools import pairwise

from tui_reader.sources import words
from tui_reader.sources.formats.dump.readings.discussion import Discussion
from tui_reader.sources.formats.dump.readings.view import View


def under(view: View, reading: Discussion) -> list[int | None]:
    """For each comment the one under whose heading it stands; ``None`` for others.

    The answers end with the button that every comment of the first level has, too.
    """
    parents: list[int | None] = [None] * len(reading.marks)
    if reading.trailing or len({mark.column for mark in reading.marks}) > 1:
        return parents  # a page that indents what answers needs no more
    root: int | None = None
    for position, (before, mark) in enumerate(pairwise(reading.marks), 1):
        between = [i for i in range(before.bottom + 1, mark.top) if view.page.lines[i].text]
        if any(view.heads_replies(i) for i in between[-2:]):
            root = position - 1 if root is None else root
        elif root is not None and any(view.kinds[i] == "action" for i in between):
            root = None
        parents[position] = root
    return parents


def linked(view: View, reading: Discussion) -> tuple[list[int | None], int]:
    """For each comment the one that it answers by the links it has (``root | parent | prev``), and how many are unsure.

    A comment with a link to its parent and none to the one before it is the first answer to what stands right above
    it. Of a later answer the links tell the root comment: it is put there, and is unsure unless that is its parent.
    """
    parents: list[int | None] = [None] * len(reading.marks)
    if reading.trailing or len({mark.column for mark in reading.marks}) > 1:
        return parents, 0
    told = [_links(view, mark.top, mark.bottom) for mark in reading.marks]
    if not any("parent" in links for links in told):
        return _by_buttons(view, reading)
    if not any(links & {"prev", "next"} for links in told):
        return parents, 0
    unsure = root = 0
    for position, links in enumerate(told):
        if "parent" not in links or not position:
            root = position
        elif "prev" not in links:
            parents[position] = position - 1
        else:
            parents[position] = root
            unsure += "root" in links
    return parents, unsure


def _by_buttons(view: View, reading: Discussion) -> tuple[list[int | None], int]:
    """For each comment the root comment that it stands below, where buttons tell it: only answers have ``parent``.

    What stands right behind a root comment answers it; of what follows only the root comment is sure.
    """
    parents: list[int | None] = [None] * len(reading.marks)
    ends = [*(mark.top for mark in reading.marks[1:]), reading.end]
    rows = [
        " ".join(view.page.lines[i].text.casefold() for i in range(mark.bottom + 1, end) if view.kinds[i] == "action")
        for mark, end in zip(reading.marks, ends, strict=True)
    ]
    answers = ["parent" in row for row in rows]
    if not any(answers) or not any(row and not answer for row, answer in zip(rows, answers, strict=True)):
        return parents, 0
    unsure = root = 0
    for position, answer in enumerate(answers):
        if not answer or not position:
            root = position
            continue
        parents[position] = root
        unsure += root < position - 1
    return parents, unsure


def _links(view: View, top: int, bottom: int) -> set[str]:
    """The links in the lines of a head."""
    parts = (part for i in range(top, bottom + 1) for part in _BETWEEN.split(view.page.lines[i].text))
    return {words.bare(part) for part in parts}


_BETWEEN = re.compile(r"\s*[|·•]\s*|\s+\[")
