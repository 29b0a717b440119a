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
_PICTURES = re.compile(r"\s*(?:\[[^\[\]\s]{0,40}\]\s*)+")
"""Places of pictures: what is beside them is no column of words."""


def split(
    raws: Sequence[str], dated: Callable[[str], bool], named: Callable[[str], bool]
) -> tuple[list[str], frozenset[int]]:
    """The lines of a page with its two columns taken apart, and which of them are facts beside a post.

    The right column keeps its place, so that its lines still end where the page's width is. What the left one says
    below its first line, the name, is facts. Where there are no columns the lines stay as they are.

    Args:
        raws: the lines, tabs expanded.
        dated: whether a text is the dated head of a post: there a new post starts.
        named: whether a text is the subject of a post, which may stand above its date.
    """
    column = _column(raws, lambda text: dated(text) or named(text))
    if not column:
        return list(raws), frozenset()
    result: list[str] = []
    left: list[str] = []
    right: list[str] = []
    facts: set[int] = set()
    opened = post = False

    def flush() -> None:
        nonlocal post
        if post:
            facts.update(range(len(result) + 1, len(result) + len(left)))
        result.extend([*left, *right])
        left.clear()
        right.clear()
        post = False

    for raw in raws:
        if not raw:
            (right if left or right else result).append(raw)
            continue
        if not _in_columns(raw, column, bool(left or right)):
            flush()
            result.append(raw)
            continue
        one, two = raw[:column].rstrip(), " " * column + raw[column:].rstrip() if len(raw) > column else ""
        subject = bool(two) and named(two.strip())
        if subject or (one and dated(one)) or (two and dated(two)):
            # What stands in the left column beside the head is the head's.
            if not opened:
                flush()
            opened, post = subject, True
        if one:
            left.append(one)
        if two:
            right.append(two)
    flush()
    return result, frozenset(facts)


def _in_columns(raw: str, column: int, within: bool) -> bool:
    """Whether no word of a line crosses the gap between the columns; within a post one space parts them."""
    if len(raw) < column or raw[column - 2 : column] == "  " or len(raw[: column - 1].rstrip()) < column - 2:
        return True
    return within and raw[column - 1] == " " and raw[column : column + 1] != " " and _GAP.search(raw) is None


def _column(raws: Sequence[str], heads: Callable[[str], bool]) -> int:
    """Where the right column starts; 0 where there is none.

    Most lines of such a page start there or go on there behind a gap, and several have words on both sides. Where that
    is so in a part of the page only, as below wide menus, heads of posts must stand in it.
    """
    starts: dict[int, list[int]] = {}
    both: Counter[int] = Counter()
    solid = [0]
    for index, raw in enumerate(raws):
        solid.append(solid[-1] + (0 < len(raw) <= 400))
        if not raw or len(raw) > 400:
            continue
        indent = len(raw) - len(raw.lstrip())
        if indent in LEFT:
            starts.setdefault(indent, []).append(index)
        elif indent < LEFT.start:
            for match in _GAP.finditer(raw[: LEFT.stop]):
                if match.end() in LEFT and not _PICTURES.fullmatch(raw, 0, match.start()):
                    starts.setdefault(match.end(), []).append(index)
                    both[match.end()] += 1
    for column, lines in sorted(starts.items(), key=lambda item: -len(item[1]))[:3]:
        if both[column] < 4 or len(lines) < 8:
            continue
        if len(lines) * 3 >= solid[-1]:
            return column
        part = solid[lines[-1] + 1] - solid[lines[0]]
        if len(lines) * 3 >= part and sum(heads(raws[i][column:].strip()) for i in lines) >= 2:
            return column
    return 0
