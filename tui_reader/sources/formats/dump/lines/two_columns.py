"""Pages laid out in two columns, as old forums are: the author's facts on the left, what was written on the right.

A text browser prints both side by side. Taken apart, each post is first its left column and then its right one, which
is how pages without columns have it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence

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
    if posts:
        return _by_posts(raws, posts)
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
        solid.append(solid[-1] + (0 < len(raw) <= LONGEST))
        if not raw or len(raw) > LONGEST:
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


def _tables(raws: Sequence[str], dated: Callable[[str], bool]) -> list[tuple[int, int, int]]:
    """Where each post is a table of its own, as wide as the facts in it need: its lines and its right column.

    Each begins with a date in its right column, which tells where that is. Empty where all are in the same column.
    """
    posts: list[tuple[int, int, int]] = []
    heads = [index for index, raw in enumerate(raws) if 0 < len(raw) <= LONGEST and dated(raw)]
    ends = [_top(raws, head) for head in heads[1:]] + [len(raws)]
    for head, after in zip(heads, ends, strict=False):
        column = _column_of(raws, head, after, dated)
        if not column:
            continue
        top, end = head, head + 1
        while top > (posts[-1][1] if posts else 0) and raws[top - 1] and len(raws[top - 1]) < column:
            top -= 1
        while end < after and _in_columns(raws[end], column, within=True):
            end += 1
        posts.append((top, end, column))
    columns = Counter(column for _, _, column in posts).most_common(1)
    beside = sum(any(_is_beside(raw, column) for raw in raws[top:end]) for top, end, column in posts)
    apart = beside >= POSTS and beside * 2 >= len(heads) and columns[0][1] * 10 < len(posts) * 9
    return posts if apart else []


def _by_posts(raws: Sequence[str], posts: Sequence[tuple[int, int, int]]) -> tuple[list[str], frozenset[int]]:
    result: list[str] = []
    facts: set[int] = set()
    done = 0
    for top, end, column in posts:
        result.extend(raws[done:top])
        left = [one for raw in raws[top:end] if (one := raw[:column].rstrip())]
        facts.update(range(len(result) + 1, len(result) + len(left)))
        result.extend(left)
        result.extend(" " * column + raw[column:].rstrip() if len(raw) > column else "" for raw in raws[top:end])
        done = end
    result.extend(raws[done:])
    return result, frozenset(facts)


POSTS = 2
"""Posts with words on both sides from which they are tables."""

WIDEST = 64
"""Column up to which the right one of a single post may start."""


def _top(raws: Sequence[str], head: int) -> int:
    """The first line of what stands above the date of a post without an empty line between: its name, perhaps."""
    while head and raws[head - 1] and len(raws[head - 1]) < WIDEST and _GAP.search(raws[head - 1]) is None:
        head -= 1
    return head


def _is_beside(raw: str, column: int) -> bool:
    """Whether a line has words in both columns."""
    return len(raw) > column and bool(raw[:column].strip())


def _column_of(raws: Sequence[str], head: int, after: int, dated: Callable[[str], bool]) -> int:
    """Where the right column of a post starts, of which one line has the date in it; 0 where there is none.

    The lines below the date start there as well, or go on there behind a gap.
    """
    raw = raws[head]
    indent = len(raw) - len(raw.lstrip())
    starts = [indent] if indent >= NARROW else [match.end() for match in _SPACE.finditer(raw[:WIDEST])]
    best, most = 0, 0
    for column in starts:
        if not NARROW <= column <= WIDEST or not dated(raw[column:]):
            continue
        told = 0
        for line in raws[head + 1 : min(after, head + LOOKED)]:
            if line and not _in_columns(line, column, within=True):
                break
            told += len(line) > column and line[column] != " " and line[column - 2 : column] == "  "
        if told > most:
            best, most = column, told
    return best


NARROW = 5
"""Column from which the right one may start: a name of two letters stands left of it."""

LOOKED = 12
"""Lines below a date that tell where its column starts."""

_SPACE = re.compile(r"(?<=\S)\s+(?=\S)")
