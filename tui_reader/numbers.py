"""Numbers for the names of long archives, and texts by numbers, at a sixth of the memory that dictionaries take."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Hashable, Iterator

_FIRST = 1024


class Numbers:
    """Numbers names in the order in which they first come.

    A hash table in arrays, at most two thirds full: 18 to 36 bytes a name, where a dictionary keeps some 200. Names are
    told apart by 64 bits of their hash and not kept: two of ten million are taken for one in one archive of 400,000.
    """

    def __init__(self) -> None:
        self._count = 0
        self._hashes, self._numbers = _table(_FIRST)  # a hash of 0 is an empty place

    def __len__(self) -> int:
        return self._count

    def of(self, name: Hashable) -> int:
        """The number of a name; the next where it has none."""
        hashed = hash(name) or 1
        at = _place(self._hashes, hashed)
        return self._numbers[at] if self._hashes[at] else self._new(hashed, at)

    def get(self, name: Hashable) -> int:
        """The number of a name; -1 where it has none."""
        at = _place(self._hashes, hash(name) or 1)
        return self._numbers[at] if self._hashes[at] else -1

    def _new(self, hashed: int, at: int) -> int:
        number = self._count
        self._hashes[at], self._numbers[at] = hashed, number
        self._count += 1
        if self._count * 3 > len(self._hashes) * 2:
            self._grow()
        return number

    def _grow(self) -> None:
        hashes, numbers = _table(len(self._hashes) * 2)
        for hashed, number in zip(self._hashes, self._numbers, strict=True):
            if hashed:
                at = _place(hashes, hashed)
                hashes[at], numbers[at] = hashed, number
        self._hashes, self._numbers = hashes, numbers


def _place(hashes: array[int], hashed: int) -> int:
    """Where a hash stands in a table, or the empty place where it belongs."""
    last = len(hashes) - 1
    at = hashed & last
    while (held := hashes[at]) != hashed and held:
        at = (at + 1) & last
    return at


def _table(places: int) -> tuple[array[int], array[int]]:
    return array("q", bytes(8 * places)), array("i", bytes(4 * places))


class Texts:
    """Texts by numbers that come in ascending order: twelve bytes each beside their own."""

    def __init__(self) -> None:
        self._numbers, self._ends = array("i"), array("q")
        self._bytes = bytearray()

    def add(self, number: int, text: str) -> None:
        """Keep the text of a number above all that are kept."""
        self._bytes += text.encode("utf-8", "surrogatepass")
        self._numbers.append(number)
        self._ends.append(len(self._bytes))

    def of(self, number: int) -> str:
        """The text of a number; empty where none is kept."""
        at = bisect_left(self._numbers, number)
        return self._at(at) if at < len(self._numbers) and self._numbers[at] == number else ""

    def __iter__(self) -> Iterator[tuple[int, str]]:
        for at, number in enumerate(self._numbers):
            yield number, self._at(at)

    def _at(self, at: int) -> str:
        return self._bytes[self._ends[at - 1] if at else 0 : self._ends[at]].decode("utf-8", "surrogatepass")
