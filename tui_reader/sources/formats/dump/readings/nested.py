"""Answers that a page puts below a heading of their own: ``Replies`` under a comment's button, then its answers."""

from __future__ import annotations

from itertools import pairwise

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
