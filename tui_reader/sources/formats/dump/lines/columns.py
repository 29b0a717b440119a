"""Pages laid out in two columns, as old forums are: the author's facts on the left, what was written on the right.

A text browser prints both side by side. Taken apart, each post is first its left column and then its right one, which
is how pages without columns have it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence

LEFT = range(12, 41)
"""Columns at which the right one may start."""

_GAP = re.compile(r"(?<=\S)\s{2,}(?=\S)")


def split(raws: Sequence[str], dated: Callable[[str], bool]) -> list[str]:
    """The lines of a page with its two columns taken apart; the same lines where it has no columns.

    The right one keeps its place, so that its lines still end where the page's width is.

    Args:
        raws: the lines, tabs expanded.
        dated: whether a text is the dated head of a post: there a new post starts.
    """
    column = _column(raws)
    if not column:
        return list(raws)
    result: list[str] = []
    left: list[str] = []
    right: list[str] = []

    def flush() -> None:
        result.extend([*left, *right])
        left.clear()
        right.clear()

    for raw in raws:
        if not raw:
            (right if left or right else result).append(raw)
            continue
        if not _in_columns(raw, column):
            flush()
            result.append(raw)
            continue
        one, two = raw[:column].rstrip(), " " * column + raw[column:].rstrip() if len(raw) > column else ""
        if (one and dated(one)) or (two and dated(two)):
            # What stands in the left column beside the head is the head's.
            flush()
        if one:
            left.append(one)
        if two:
            right.append(two)
    flush()
    return result


def _in_columns(raw: str, column: int) -> bool:
    """Whether no word of a line crosses the gap between the columns."""
    return len(raw) < column or raw[column - 2 : column] == "  " or len(raw[: column - 1].rstrip()) < column - 2


def _column(raws: Sequence[str]) -> int:
    """Where the right column starts; 0 where there is none.

    Most lines of such a page start there or go on there behind a gap, and several have words on both sides.
    """
    starts: Counter[int] = Counter()
    both: Counter[int] = Counter()
    solid = 0
    for raw in raws:
        if not raw or len(raw) > 400:
            continue
        solid += 1
        indent = len(raw) - len(raw.lstrip())
        if indent in LEFT:
            starts[indent] += 1
        elif indent < LEFT.start:
            for match in _GAP.finditer(raw[: LEFT.stop]):
                if match.end() in LEFT:
                    starts[match.end()] += 1
                    both[match.end()] += 1
    for column, times in starts.most_common(3):
        if both[column] >= 4 and times >= 8 and times * 3 >= solid:
            return column
    return 0
