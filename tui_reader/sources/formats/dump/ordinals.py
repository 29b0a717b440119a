"""Numbers that a page prints before the names of its commenters: counted up from head to head, they are no names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

_NUMBERED = re.compile(r"(?:#|No\.? ?)?(\d{1,5})[.):]? +(?=\D)(.+)")

LEAST = 3
"""Names from which a count can be told from people who have numbers in theirs."""


def without(names: Sequence[str | None]) -> list[str | None]:
    """Names without the number before each, where these count up or down by one.

    Args:
        names: as the heads of a page say them, in the page's order.
    """
    hits = [_NUMBERED.fullmatch(name) if name else None for name in names]
    numbers = [int(hit[1]) for hit in hits if hit]
    steps = {after - before for before, after in pairwise(numbers)}
    if len(numbers) < LEAST or len(numbers) < sum(1 for name in names if name) or steps not in ({1}, {-1}):
        return list(names)
    return [hit[2] if hit else name for name, hit in zip(names, hits, strict=True)]
