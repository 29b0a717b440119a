"""Pages laid out in two columns, as old forums are: the author's facts on the left, what was written on the right.

A text browser prints both side by side. Taken apart, each post is first its left column and then its right one, which
is how pages without columns have it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import pairwise, takewhile

from tui_reader.text.cells import advances

LEFT = range(12, 41)
"""Columns at which the right one may start."""

_GAP = re.compile(r"(?<=\S)\s{2,}(?=\S)")
_PICTURES = re.compile(r"\s*(?:\[[^\[\]\s]{0,40}\]\s*)+")
"""Places of pictures: what is beside them is no column of words."""


_FILL = "\x00"
"""Stands behind a character for each further cell that it takes, so that columns are positions in a line."""


def split(
    raws: Sequence[str], dated: Callable[[str], bool], named: Callable[[str], bool], *, octets: bool = False
) -> tuple[list[str], frozenset[int]]:
    """The lines of a page with its two columns taken apart, and which of them are facts beside a post.

    The right column keeps its place, so that its lines still end where the page's width is. What the left one says
    below its first line, the name, is facts. Where there are no columns the lines stay as they are.

    Args:
        raws: the lines, tabs expanded.
        dated: whether a text is the dated head of a post: there a new post starts.
        named: whether a text is the subject of a post, which may stand above its date.
        octets: whether the program took each octet of a character for a cell.
    """
    if all(map(str.isascii, raws)):
        return _split(raws, dated, named)
    result, facts = _split(
        [_spread(raw, octets=octets) for raw in raws],
        lambda text: dated(text.replace(_FILL, "")),
        lambda text: named(text.replace(_FILL, "")),
    )
    return [raw.replace(_FILL, "") for raw in result], facts


def _spread(raw: str, *, octets: bool) -> str:
    """A line in which each character takes as many positions as the program has counted for it."""
    if raw.isascii() or len(raw) > LONGEST:
        return raw
    cells = [len(each.encode()) for each in raw] if octets else advances(raw)
    return "".join(each + _FILL * (count - 1) for each, count in zip(raw, cells, strict=True))


LONGEST = 400
"""Characters of a line that may stand in columns."""


def _split(
    raws: Sequence[str], dated: Callable[[str], bool], named: Callable[[str], bool]
) -> tuple[list[str], frozenset[int]]:
    posts = _tables(raws, dated)
    usual = Counter(column for _, _, column in posts).most_common(1)
    apart = bool(usual) and usual[0][1] * 10 < len(posts) * 9
    column = 0 if apart else _column(raws, lambda text: dated(text) or named(text))
    if not column:
        return _by_posts(raws, posts)
    result: list[str] = []
    left: list[str] = []
    right: list[str] = []
    facts: set[int] = set()
    opened = post = False

    def flush() -> None:
        nonlocal post
        if post:
            named = 1 + bool(left and dated(left[0]))  # below a date that stands over both columns
            facts.update(range(len(result) + named, len(result) + len(left)))
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
    return within and raw[column - 1] == " " and raw[column : column + 1] != " " and _GAP.search(raw, column) is None


def _column(raws: Sequence[str], heads: Callable[[str], bool]) -> int:
    """Where the right column starts; 0 where there is none.

    Most lines of such a page start there or go on there behind a gap, and several have words on both sides. Where that
    is so in a part of the page only, as below wide menus, heads of posts must stand in it.
    """
    starts: dict[int, list[int]] = {}
    both: Counter[int] = Counter()
    solid = [0]
    for index, raw in enumerate(raws):
        solid.append(solid[-1] + (0 < len(raw) <= LONGEST))
        if not raw or len(raw) > LONGEST:
            continue
        indent = _indent(raw)
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


def _tables(raws: Sequence[str], dated: Callable[[str], bool]) -> list[tuple[int, int, int]]:
    """Where each post is a table of its own, as wide as the facts in it need: its lines and its right column.

    Each begins with a date in its right column, which tells where that is.
    """
    heads = [index for index, raw in enumerate(raws) if 0 < len(raw) <= LONGEST and dated(raw)]
    if len(heads) < POSTS:
        return []
    columns = [_column_of(raws, head, after, dated) for head, after in pairwise([*heads, len(raws)])]
    beside = Counter(raws[head][:column].strip() for head, column in zip(heads, columns, strict=True) if column)
    posts: list[tuple[int, int, int]] = []
    for (head, after), column in zip(pairwise([*heads, len(raws)]), columns, strict=True):
        top, low = head, posts[-1][0] + 1 if posts else 0
        if not column:
            below = range(head + 1, min(after, head + BELOW))
            top = next((i for i in below if raws[i] and not _DRAWN.fullmatch(raws[i])), after)
            column = _column_below(raws, top, after)
        elif (left := raws[head][:column].strip()) == "" or beside[left] * 2 > len(heads):
            top = _top(raws, head, low, column, apart=bool(left))
        if column:
            posts.append((top, after, column))
    for index, (top, after, column) in enumerate(posts):
        end, last = top, min(after, *(post[0] for post in posts[index + 1 : index + 2]), len(raws))
        while end < last and (_in_columns(raws[end], column, within=True) or _DRAWN.fullmatch(raws[end])):
            end += 1
        posts[index] = (top, end, column)
    told = sum(any(_tells(raw, column, dated) for raw in raws[top:end]) for top, end, column in posts)
    return posts if told >= POSTS and told * 2 >= len(heads) else []


def _top(raws: Sequence[str], head: int, low: int, column: int, *, apart: bool) -> int:
    """The first line of a post whose name stands above its date, perhaps with an empty line between."""
    top = head
    while top > low and raws[top - 1] and _in_columns(raws[top - 1], column, within=True):
        top -= 1
    if apart and top - 1 > low and not raws[top - 1] and 0 < len(raws[top - 2]) < column:
        top -= 2
    return top


def _by_posts(raws: Sequence[str], posts: Sequence[tuple[int, int, int]]) -> tuple[list[str], frozenset[int]]:
    result: list[str] = []
    facts: set[int] = set()
    done = 0
    for top, end, column in posts:
        result.extend(raws[done:top])
        rows = ["" if _DRAWN.fullmatch(raw) else raw for raw in raws[top:end]]
        left = [one for raw in rows if (one := raw[:column].rstrip())]
        facts.update(range(len(result) + 1, len(result) + len(left)))
        result.extend(left)
        result.extend(" " * column + raw[column:].rstrip() if len(raw) > column else "" for raw in rows)
        done = end
    result.extend(raws[done:])
    return result, frozenset(facts)


_DRAWN = re.compile("-{8,}")
"""The edge between two rows of a table."""

POSTS = 2
"""Posts with words on both sides from which they are tables."""

WIDEST = 64
"""Column up to which the right one of a single post may start."""


def _is_beside(raw: str, column: int) -> bool:
    """Whether a line has words in both columns: the number of an item is none."""
    return len(raw) > column and any(map(str.isalpha, raw[:column]))


def _tells(raw: str, column: int, dated: Callable[[str], bool]) -> bool:
    """Whether a line tells of columns: a name with the day right beside it is a head like any other."""
    return _is_beside(raw, column) and ("  " in raw[:column].lstrip() or not dated(raw))


def _column_of(raws: Sequence[str], head: int, after: int, dated: Callable[[str], bool]) -> int:
    """Where the right column of a post starts, of which one line has the date in it; 0 where there is none.

    The lines below the date start there as well, or go on there behind a gap.
    """
    raw = raws[head]
    indent = _indent(raw)
    starts = [indent] if indent >= NARROW else [match.end() for match in _SPACE.finditer(raw[:WIDEST])]
    best, most = 0, 0
    for column in starts:
        if not NARROW <= column <= WIDEST or not dated(raw[column:]):
            continue
        told = _starting(raws[head + 1 : min(after, head + LOOKED)], column)
        if told > most:
            best, most = column, told
    return best


def _column_below(raws: Sequence[str], top: int, after: int) -> int:
    """Where the right column of a post starts below its date, which stands over both; 0 where there is none.

    The first line has words in both, and one of those below it starts there or goes on there behind a gap.
    """
    if top >= after or _indent(raws[top]) >= NARROW:
        return 0
    below = ["" if _DRAWN.fullmatch(raw) else raw for raw in raws[top + 1 : min(after, top + LOOKED)]]
    columns = (match.end() for match in _GAP.finditer(raws[top][:WIDEST]))
    return next((at for at in columns if NARROW <= at <= WIDEST and _starting(below, at)), 0)


def _starting(raws: Sequence[str], column: int) -> int:
    """How many lines start at a column, or go on there behind a gap, up to the first that crosses it."""
    within = takewhile(lambda raw: not raw or _in_columns(raw, column, within=True), raws)
    return sum(len(raw) > column and raw[column] != " " and raw[column - 2 : column] == "  " for raw in within)


def _indent(raw: str) -> int:
    return len(raw) - len(raw.lstrip())


BELOW = 4
"""Lines below a date that stands over both columns in which these begin."""

NARROW = 5
"""Column from which the right one may start: a name of two letters stands left of it."""

LOOKED = 12
"""Lines below a date that tell where its column starts."""

_SPACE = re.compile(r"(?<=\S)\s+(?=\S)")
