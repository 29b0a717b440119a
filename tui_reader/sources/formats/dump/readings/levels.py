"""How deep each comment of a list stands: by columns that step evenly, by a level or a count that its head prints.

Text browsers indent what is nested by the same step each time. Columns that do not are those of a table or of centred
lines, and say nothing. Pages that shift by style sheets only lose it all in a dump, but some say it in numbers.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from tui_reader.sources import words
from tui_reader.sources.formats.dump.arrangements.marks import Mark
from tui_reader.sources.formats.dump.clues import heads
from tui_reader.sources.formats.dump.readings.discussion import Discussion
from tui_reader.sources.formats.dump.readings.view import View
from tui_reader.sources.order import ROOT, by_level

WIDEST = 12
"""Columns of the widest step by which text browsers indent."""

SAME = 1
"""Columns by which heads of one level may differ."""


def columns(view: View, reading: Discussion) -> list[int]:
    """The column of each comment's level: that of its head, or of all its lines where the heads stand in one.

    Lynx sets tables, and with them many heads, at the left edge, whatever list they stand in; the texts stay in place.
    """
    heads = _even([mark.column for mark in reading.marks])
    if len(set(heads)) > 1 or reading.trailing or len(reading.marks) < FEWEST:
        return heads
    ends = [*(mark.top for mark in reading.marks[1:]), reading.end]
    edges: list[int] = []
    for mark, body, end in zip(reading.marks, reading.bodies, ends, strict=True):
        lines = [i for i in range(mark.bottom + 1, end) if view.page.lines[i].text]
        own = [view.page.lines[i].edge for i in (lines if end != reading.end else body)]
        if not own:
            return heads
        edges.append(min(own))
    even = _even(edges)
    lowest = min(even)
    steps = {b - a for a, b in pairwise(sorted(set(even)))}
    listed = even == _merged(edges) and even[0] == lowest and steps <= {LYNX}
    deeper = sum(edge > lowest for edge in even)
    return even if listed and deeper > 1 and _rises_singly(even) else heads


FEWEST = 4
"""Comments from which the edges of texts tell levels: fewer may quote by chance."""

LYNX = 5
"""Columns by which lynx indents a list in another."""


def _rises_singly(levels: Sequence[int]) -> bool:
    """Whether each comment stands at most one level below the one before it, as answers do."""
    ranks = {level: rank for rank, level in enumerate(sorted(set(levels)))}
    return all(ranks[b] <= ranks[a] + 1 for a, b in pairwise(levels))


def _merged(edges: Sequence[int]) -> list[int]:
    """Columns that differ by no more than one letter made equal."""
    level: dict[int, int] = {}
    last: int | None = None
    for edge in sorted(set(edges)):
        last = edge if last is None or edge - last > SAME else last
        level[edge] = last
    return [level[edge] for edge in edges]


def _even(edges: Sequence[int]) -> list[int]:
    """Columns in which answers go one level down at a time; else without those beyond the last even step."""
    merged = _merged(edges)
    if _rises_singly(merged):
        return merged
    kept: list[int] = []
    first = 0
    for edge in sorted(set(merged)):
        step = edge - kept[-1] if kept else 0
        first = first or step
        if step > WIDEST or abs(step - first) > max(2, first // 2):
            break
        kept.append(edge)
    return [min(edge, kept[-1]) for edge in merged]


def told(view: View, reading: Discussion) -> list[int | None] | None:
    """For each comment the one it answers, by numbers that the heads print; ``None`` where these tell nothing."""
    if reading.trailing or len(reading.marks) < FEWEST:
        return None
    depths = _stated_levels(view, reading)
    if depths is None:
        return _by_counts(view, reading)
    return [None if parent == ROOT else parent for parent in by_level(depths)]


def _stated_levels(view: View, reading: Discussion) -> list[int] | None:
    """The number behind a word for a level, in or right above each head (``level 2``)."""
    found: list[int] = []
    missing = low = 0
    for mark in reading.marks:
        above = [i for i in range(max(low, mark.top - ABOVE), mark.top) if view.page.lines[i].text][-2:]
        texts = [view.page.lines[i].text for i in (*above, *range(mark.top, mark.bottom + 1))]
        levels = [int(match[1]) for text in texts if (match := _LEVEL.fullmatch(text)) and words.is_one(text, "level")]
        missing += not levels
        found.append(levels[-1] if levels else found[-1] if found else 0)
        low = mark.bottom + 1
    return found if len(set(found)) > 1 and missing * 10 <= len(found) else None


ABOVE = 4
"""Lines above a head in which its level may stand."""

_LEVEL = re.compile(r"\D{2,20}(\d{1,3})")


_COUNT = re.compile(heads.BELOW)
"""How many comments stand below one, or are not shown: ``(3 children)``, ``load more comments (2 replies)``."""


def _by_counts(view: View, reading: Discussion) -> list[int | None] | None:
    """The tree by how many comments each head says that there are below it, all levels together."""
    marks = reading.marks
    counts = [_count(view, mark) for mark in marks]
    known = [count or 0 for count in counts]
    if sum(count is not None for count in counts) * 10 < 9 * len(marks) or not any(known):
        return None
    hidden = [*(_hidden(view, a.bottom + 1, b.top) for a, b in pairwise(marks)), 0]
    parents, wrong = _fill(known, hidden, frozenset())
    roots = _roots(view, reading, parents)
    if not roots and wrong * 4 > sum(count > 0 for count in known):
        return None
    return _fill(known, hidden, roots)[0]


def _count(view: View, mark: Mark) -> int | None:
    texts = [view.page.lines[i].text for i in range(mark.top, mark.bottom + 1)]
    whole = " ".join(texts)  # the width of the dump may have broken it
    return next((int(match[1]) for text in (*texts, whole) if (match := _COUNT.search(text))), None)


def _hidden(view: View, low: int, high: int) -> int:
    """How many comments a link between two comments says that it would show."""
    solid = [view.page.lines[i].text for i in range(low, high) if view.page.lines[i].text]
    return sum(int(match[1]) for text in solid[-2:] if len(text) < 60 and (match := _COUNT.search(text)))


def _fill(counts: Sequence[int], hidden: Sequence[int], roots: frozenset[int]) -> tuple[list[int | None], int]:
    """The parents, and below how many comments there was more room than for what is there.

    Args:
        counts: how many comments stand below each.
        hidden: how many are not shown behind each.
        roots: comments that answer none, whatever the counts have.
    """
    parents: list[int | None] = []
    left = 0
    open_: list[tuple[int, int]] = []  # position, and the position before which all below it have come
    come = 0

    def close(needed: int) -> None:
        nonlocal left
        while open_ and open_[-1][1] < needed:
            left += open_.pop()[1] > come

    for position, (count, more) in enumerate(zip(counts, hidden, strict=True)):
        if position in roots:
            open_.clear()
        come += 1
        close(come + count)
        parents.append(open_[-1][0] if open_ else None)
        open_.append((position, come + count))
        if more:
            close(come + more)
            come += more
    return parents, left


def _roots(view: View, reading: Discussion, parents: Sequence[int | None]) -> frozenset[int]:
    """The comments that lack a button which others have, where that is nearly always so with root comments only."""
    ends = [*(mark.top for mark in reading.marks[1:]), reading.end]
    buttons = [
        {
            words.bare(view.page.lines[i].text)
            for i in range(mark.bottom + 1, end)
            if 1 < len(view.page.lines[i].text) < 30
        }
        for mark, end in zip(reading.marks, ends, strict=True)
    ]
    answers = sum(parent is not None for parent in parents)
    seen = Counter(button for own in buttons for button in own)
    for button, times in seen.most_common():
        agreed = sum((button in own) == (parent is not None) for own, parent in zip(buttons, parents, strict=True))
        if button and times * 2 >= answers and agreed * 10 >= 9 * len(parents):
            return frozenset(at for at, own in enumerate(buttons) if button not in own)
    return frozenset()
