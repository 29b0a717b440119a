"""Sets of small numbers as runs: what has been read of a thread is mostly a few stretches.

A set is a sorted list of half-open ``(start, end)`` pairs, written as ``0-41,44,50-99``. All operations are linear
in the number of runs, not of numbers.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator

Runs = list[tuple[int, int]]

NONE: Runs = []
"""The shared empty set; treat as immutable, as all runs."""


def of(numbers: Iterable[int]) -> Runs:
    """The runs of numbers in any order."""
    runs: Runs = []
    start = end = -1
    for number in sorted(set(numbers)):
        if number == end:
            end += 1
            continue
        if end > start:
            runs.append((start, end))
        start, end = number, number + 1
    if end > start:
        runs.append((start, end))
    return runs


def where(flags: bytes) -> Runs:
    """The runs of the numbers at which a byte is 1, of bytes that are 0 or 1."""
    runs: Runs = []
    start = flags.find(1)
    while start >= 0:
        end = flags.find(0, start)
        runs.append((start, end if end >= 0 else len(flags)))
        start = flags.find(1, end) if end >= 0 else -1
    return runs


def parse(text: str) -> Runs:
    """Runs from their written form; what is not one is passed over."""
    pairs: Runs = []
    for part in text.split(","):
        first, _, last = part.partition("-")
        if first.isascii() and first.isdigit() and (not last or (last.isascii() and last.isdigit())):
            start, end = int(first), int(last or first) + 1
            if end > start:
                pairs.append((start, end))
    return _joined(sorted(pairs))


def write(runs: Runs) -> str:
    """The written form."""
    return ",".join(str(start) if end == start + 1 else f"{start}-{end - 1}" for start, end in runs)


def size(runs: Runs) -> int:
    """How many numbers there are."""
    return sum(end - start for start, end in runs)


def union(one: Runs, other: Runs) -> Runs:
    """What is in either."""
    if not other or not one:
        return one or other
    return _joined(sorted(one + other))


def minus(one: Runs, other: Runs) -> Runs:
    """What is in the first and not in the second."""
    if not other:
        return one
    result: Runs = []
    at = 0
    for start, end in one:
        while at < len(other) and other[at][1] <= start:
            at += 1
        i = at
        while i < len(other) and other[i][0] < end:
            if other[i][0] > start:
                result.append((start, other[i][0]))
            start = max(start, other[i][1])
            i += 1
        if start < end:
            result.append((start, end))
    return result


def within(runs: Runs, start: int, end: int) -> Runs:
    """The part between two numbers, the second not included."""
    return [(max(a, start), min(b, end)) for a, b in runs if max(a, start) < min(b, end)]


def contains(runs: Runs, number: int) -> bool:
    """Whether a number is in it."""
    i = bisect_right(runs, (number, 1 << 62)) - 1
    return i >= 0 and runs[i][1] > number


def numbers(runs: Runs) -> Iterator[int]:
    """The numbers, ascending."""
    for start, end in runs:
        yield from range(start, end)


def _joined(pairs: Runs) -> Runs:
    runs: Runs = []
    for start, end in pairs:
        if runs and start <= runs[-1][1]:
            if end > runs[-1][1]:
                runs[-1] = (runs[-1][0], end)
        else:
            runs.append((start, end))
    return runs
