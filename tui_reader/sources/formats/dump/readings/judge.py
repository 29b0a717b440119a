"""Weighs the readings of a page against each other: for each form of heads, the lists that they make up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from tui_reader.sources.formats.dump.arrangements.marks import Group, Mark
from tui_reader.sources.formats.dump.clues import furniture
from tui_reader.sources.formats.dump.readings.discussion import Discussion
from tui_reader.sources.formats.dump.readings.layout import (
    borders,
    counted_above,
    heading_of,
    spans_of,
    tail_of,
)
from tui_reader.sources.formats.dump.readings.runs import runs
from tui_reader.sources.formats.dump.readings.trailing import Side, sides
from tui_reader.sources.formats.dump.readings.trim import bodies_of
from tui_reader.sources.formats.dump.readings.view import View
from tui_reader.sources.formats.dump.readings.weights import is_near, weigh


def best(view: View, groups: Sequence[Group]) -> list[Discussion]:
    """The readings that hold up, best first."""
    readings = [reading for group in groups for reading in _readings(view, group) if reading.score > 0]
    readings = [reading for reading in readings if not any(_is_quoted(reading, other) for other in readings)]
    return sorted(readings, key=lambda reading: -reading.score)


def _is_quoted(reading: Discussion, other: Discussion) -> bool:
    """Whether heads without dates only name who is quoted: people whose comments have dated heads, in their texts."""
    if not reading.group.says or any(mark.stamp for mark in reading.marks) or len(other.marks) < len(reading.marks):
        return False
    dated = sum(mark.stamp is not None for mark in other.marks)
    names = {mark.name for mark in other.marks}
    named = sum(mark.name in names for mark in reading.marks)
    heads = {i for mark in other.marks for i in range(mark.top, mark.bottom + 1)}
    apart = not any(mark.top in heads for mark in reading.marks)
    return apart and dated * 2 > len(other.marks) and named * 2 >= len(reading.marks)


def _readings(view: View, group: Group) -> list[Discussion]:
    result = []
    before: list[Mark] = []
    lists = runs(view, sorted(group.marks, key=lambda mark: mark.top))
    for marks, below in zip_longest(lists, (after[0].top for after in lists[1:])):
        heading = heading_of(view, marks)
        for side in sides(view, group, marks, heading):
            reading = read(view, group, [replace(mark) for mark in marks], heading, side, below)
            if len(before) == 1 and _alike(view, before[0], marks):
                asked = any(view.kinds[i] == "form" for i in range(before[0].bottom + 1, marks[0].top))
                if reading.heading is not None or asked:
                    reading.opening = before[0]
            result.append(reading)
        before = marks
    return result


def read(
    view: View, group: Group, marks: list[Mark], heading: int | None, side: Side, below: int | None = None
) -> Discussion:
    """What a list of heads makes of a page, weighed.

    Args:
        view: the page.
        group: the form of the heads.
        marks: the heads, in order; at least one.
        heading: the line that heads them all, where there is one.
        side: on which side of them their texts stand.
        below: where another list of such heads begins: this one ends there at the latest.
    """
    trailing = side.trailing
    if heading is not None and view.counts[heading].number is None and not trailing:
        heading = counted_above(view, heading, len(marks))
    start, end = borders(view, marks, heading, trailing)
    if below is not None and not trailing:
        end = min(end, below)
    spans = spans_of(marks, trailing, start, end)
    bodies = bodies_of(view, marks, spans, trailing, None if trailing else tail_of(view, marks))
    stated = _stated(view, heading, len(marks))
    reading = Discussion(group, marks, bodies, trailing, start, end, heading, stated)
    reading.posts = any(count.posts for count in view.counts.values() if count.number == stated and stated)
    reading.board = _is_board(view, marks, end)
    reading.reasons.append("heads stand " + ("below" if trailing else "above") + f" their comments ({side.reason})")
    reading.votes = side.votes
    weigh(view, reading)
    if (
        heading is not None
        and view.counts[heading].number is None
        and not trailing
        and not is_near(view, heading, start)
    ):
        reading.heading = None  # a link of a menu: what the page is about stands below it
    return reading


def _is_board(view: View, marks: Sequence[Mark], end: int) -> bool:
    """Whether facts about members stand in most entries, or the day on which they joined in most heads."""
    ends = [*(mark.top for mark in marks[1:]), end]

    def told(mark: Mark, low: int) -> bool:
        heads = [view.found[i] for i in range(mark.top, mark.bottom + 1) if i in view.found]
        dates = sum(1 + (head.lines > PAIRED) for head in heads if head.order == "d")
        texts = ((i, view.page.lines[i].text) for i in range(mark.top, low) if view.kinds[i] not in furniture.BUTTONS)
        return dates > 1 or any(view.kinds[i] == "fact" or furniture.is_fact(text, "") for i, text in texts)

    return len(marks) > 1 and sum(map(told, marks, ends)) * 3 >= 2 * len(marks)


PAIRED = 2
"""Lines of a head that has only one date."""


def _stated(view: View, heading: int | None, found: int) -> int | None:
    """How many comments the page says it has: by their heading, else by a count that nearly fits."""
    if heading is not None and view.counts[heading].number is not None:
        return view.counts[heading].number
    numbers = Counter(count.number for count in view.counts.values() if count.number)
    return next((n for n, _ in numbers.most_common() if n is not None and abs(n - found) <= 1), None)


def _alike(view: View, mark: Mark, marks: Sequence[Mark]) -> bool:
    """Whether a head is as close together as the others are: a title above a date is not."""
    return _blanks(view, mark) <= max(_blanks(view, other) for other in marks)


def _blanks(view: View, mark: Mark) -> int:
    return sum(1 for line in view.page.lines[mark.top : mark.bottom + 1] if not line.text)
