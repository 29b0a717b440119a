"""Places of a page in document order, for asking how many of them a range holds: by bisection, not by walking it."""

from __future__ import annotations

from bisect import bisect_left


class Positions:
    """The nodes of some kind, in document order."""

    def __init__(self, positions: list[int]) -> None:
        self.positions = sorted(positions)

    def count(self, start: int, stop: int) -> int:
        """How many positions lie in ``start`` to before ``stop``."""
        return bisect_left(self.positions, stop) - bisect_left(self.positions, start)

    def distance(self, i: int) -> int:
        """How far a node is from the nearest of them, of which there is one."""
        place = bisect_left(self.positions, i)
        return min(abs(i - at) for at in self.positions[max(place - 1, 0) : place + 1])

    def between(self, start: int, stop: int) -> list[int]:
        """The positions that lie there."""
        return self.positions[bisect_left(self.positions, start) : bisect_left(self.positions, stop)]
