"""Blocks of lines that a page prints twice in a row: some engines do so with every comment.

The repetition says where a comment starts and ends, also where nothing names its author.
"""

from __future__ import annotations

from collections.abc import Sequence

LONGEST = 200
"""Lines that a block may have."""

SHORTEST = 60
"""Characters that a block must have: short lines repeat by chance."""


def find(lines: Sequence[str]) -> list[tuple[int, int]]:
    """Blocks that are followed at once by a copy of themselves: (start, length) of each first print.

    Empty lines count for nothing. Each line is compared with its next likes only: linear in the number of lines.

    Args:
        lines: the text of the lines of a page.
    """
    solid = [(index, " ".join(text.split())) for index, text in enumerate(lines) if text.strip()]
    following: dict[str, int] = {}
    again = [-1] * len(solid)
    for position in range(len(solid) - 1, -1, -1):
        text = solid[position][1]
        again[position] = following.get(text, -1)
        following[text] = position
    blocks: list[tuple[int, int]] = []
    seen: set[str] = set()
    at = 0
    while at < len(solid):
        length = again[at] - at
        if again[at] > 0 and length <= LONGEST and _copied(solid, at, length):
            first, last = solid[at][0], solid[at + length - 1][0]
            blocks.append((first, last - first + 1))
            seen.add(solid[at][1])
            at += 2 * length
        else:
            at += 1
    return blocks if len(seen) * 4 >= len(blocks) * 3 else []


def _copied(solid: Sequence[tuple[int, str]], at: int, length: int) -> bool:
    if at + 2 * length > len(solid):
        return False
    letters = 0
    for offset in range(length):
        text = solid[at + offset][1]
        if text != solid[at + length + offset][1]:
            return False
        letters += len(text)
    return letters >= SHORTEST
