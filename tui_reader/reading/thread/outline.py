"""The shape of a thread as pre-order arrays: who answers whom, how deep, how large each branch is.

Children immediately follow their parent, so a branch is the range ``i .. i + size[i]`` and the next sibling is
simply the comment after it. Nothing recurses: a chain of any length costs what a flat list costs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import repeat
from operator import gt

from tui_reader.reading.flags import overlap

CAPPED = 254
"""Depths are told apart up to this one where they are kept as bytes."""

_ONE_MORE = bytes([*range(1, 256), 255])
"""Translates a depth into a level."""
_ALL_OR_NONE = bytes([0]) + bytes([255]) * 255
"""Translates a flag into a mask."""


class Outline:
    """Depth, branch size and neighbours of every comment of a thread."""

    __slots__ = ("_depths", "_levels", "count", "depth", "parents", "size")

    def __init__(self, parents: Sequence[int]) -> None:
        """Build the arrays in two passes.

        ``parents`` is in pre-order: each index smaller than the comment's own, -1 for a root comment.
        """
        parents = parents if isinstance(parents, list) else list(parents)
        count = len(parents)
        # One more cell at the end: the parent -1 of a root comment addresses it, which saves a test per comment.
        depth = [0] * count
        depth.append(-1)
        size = [1] * (count + 1)
        for index, parent in enumerate(parents):
            depth[index] = depth[parent] + 1
        for index in range(count - 1, -1, -1):
            size[parents[index]] += size[index]
        depth.pop()
        size.pop()
        self.count: int = count
        """How many comments there are."""
        self.parents: list[int] = parents
        """Index of each comment's parent; -1 for a root comment."""
        self.depth: list[int] = depth
        """Depth of each comment; 0 for a root comment."""
        self.size: list[int] = size
        """How many comments each branch has, its first one included."""
        self._depths: bytes | None = None
        self._levels: bytes | None = None

    @property
    def levels(self) -> bytes:
        """Per comment: 0 where it has no replies, else its depth + 1, at most 255.

        In this form a fold of the whole thread to a level is a single translation of bytes.
        """
        if self._levels is None:
            answered = bytes(map(gt, self.size, repeat(1))).translate(_ALL_OR_NONE)
            self._levels = bytes(overlap(self.depths.translate(_ONE_MORE), answered))
        return self._levels

    @property
    def depths(self) -> bytes:
        """Per comment its depth, at most 254; made when it is first needed, as are the levels."""
        if self._depths is None:
            deepest = max(self.depth, default=0)
            self._depths = bytes(self.depth if deepest < CAPPED else map(min, self.depth, repeat(CAPPED)))
        return self._depths

    def end(self, index: int) -> int:
        """First index after the branch of a comment."""
        return index + self.size[index]

    def has_replies(self, index: int) -> bool:
        """Whether anything hangs from a comment."""
        return self.size[index] > 1

    def first_child(self, index: int) -> int | None:
        """The first reply of a comment."""
        return index + 1 if self.size[index] > 1 else None

    def parent(self, index: int) -> int | None:
        """What a comment answers."""
        parent = self.parents[index]
        return None if parent < 0 else parent

    def next_sibling(self, index: int) -> int | None:
        """The next comment with the same parent."""
        after = index + self.size[index]
        return after if after < self.count and self.parents[after] == self.parents[index] else None

    def previous_sibling(self, index: int) -> int | None:
        """The comment with the same parent before this one; climbs from the comment before, so it costs a depth."""
        parent = self.parents[index]
        before = index - 1
        if before == parent:
            return None
        parents = self.parents
        while parents[before] != parent:
            before = parents[before]
        return before

    def ancestors(self, index: int) -> Iterator[int]:
        """The chain above a comment, from its parent to the root comment."""
        parent = self.parents[index]
        while parent >= 0:
            yield parent
            parent = self.parents[parent]

    def root(self, index: int) -> int:
        """The root comment of the branch that a comment stands in."""
        parents = self.parents
        while parents[index] >= 0:
            index = parents[index]
        return index

    def contains(self, branch: int, index: int) -> bool:
        """Whether a comment stands in a branch, its first comment included."""
        return branch <= index < branch + self.size[branch]
