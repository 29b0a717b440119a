"""Which of many things are looked at: what most of five thousand have, most of some hundred have too."""

from __future__ import annotations

SAMPLE = 256
"""Things that are looked at where there are more."""

_BITS = 32
_MULTIPLIER, _INCREMENT = 1664525, 1013904223
"""Of a generator of numbers that fall into no rhythm with what repeats on a page: that of *Numerical Recipes*."""


def sample(count: int) -> list[int]:
    """The numbers of those of so many things that are looked at: some in each part of them, in no rhythm."""
    if count <= SAMPLE:
        return list(range(count))
    drawn, places = 0, {0}
    for _ in range(SAMPLE - 1):
        drawn = (drawn * _MULTIPLIER + _INCREMENT) % (1 << _BITS)
        places.add(drawn * count >> _BITS)
    return sorted(places)
