"""Lists in which heads are of two forms: what some of them hold, others do not.

One says a time where another only has a day; one has the name and the date in one line where another's name is too
long for that, or has a badge behind it. Each form by itself makes a list with gaps. Together they are one that the
judge weighs beside the two.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from tui_reader.sources.formats.dump.arrangements.marks import COUNTED, SURE, Group, Mark
from tui_reader.sources.formats.dump.clues.form import Form


def with_mixed(groups: dict[Form, Group]) -> None:
    """Add the groups that two of those there are make up, where the heads of the smaller stand among the others'."""
    plain = [
        group
        for group in groups.values()
        if group.form.order in ("d", "nd") and group.form.when != COUNTED and not group.says and not group.signed
    ]  # numbers that count up, and answers within comments, tell which heads there are
    for group in plain:
        for other in plain:
            if other is group or not _may_join(group, other):
                continue
            marks = _between(group.marks, other.marks)
            if 0 < len(marks) <= len(group.marks):
                form = group.form._replace(joined=other.form.order + other.form.when)
                joined = sorted([*group.marks, *marks], key=lambda mark: mark.top)
                groups[form] = Group(form, joined, behind=max(group.behind, other.behind))


def _may_join(group: Group, other: Group) -> bool:
    """Whether heads of two forms may be of one list: their names stand on the same side of the date."""
    one, another = (form.offset if form.order == "d" else -1 for form in (group.form, other.form))
    return one == another and len(other.marks) <= len(group.marks) * MOST


MOST = 4
"""Heads of the other form, for one of this: of more, those that stand among these are few."""


def _between(marks: Sequence[Mark], others: Sequence[Mark]) -> list[Mark]:
    """The heads that stand among some, in none of them, with names that look like such.

    Before the first and behind the last they may stand where others do between these, or where they have as many lines
    as these: else they are of another list.
    """
    ordered = sorted(marks, key=lambda mark: mark.top)
    tops = [mark.top for mark in ordered]
    heights = Counter(mark.bottom - mark.top for mark in ordered)
    reach = 2 * max((b.top - a.bottom for a, b in pairwise(ordered)), default=0)
    relative = sum(mark.stamp is not None and mark.stamp.relative for mark in ordered) * 2 > len(ordered)
    inner: list[Mark] = []
    outer: list[Mark] = []
    for mark in others:
        if mark.likely < SURE or mark.stamp is None or mark.stamp.relative != relative:
            continue
        at = bisect_left(tops, mark.bottom + 1)
        if at and ordered[at - 1].bottom >= mark.top:
            continue
        if 0 < at < len(tops):
            inner.append(mark)
        elif tops[0] - reach <= mark.bottom and mark.top <= ordered[-1].bottom + reach:
            outer.append(mark)
    return [*inner, *(mark for mark in outer if inner or heights[mark.bottom - mark.top] * 2 > len(ordered))]
