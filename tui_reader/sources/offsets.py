"""Grouping the lines of a file that is too long to hold: which lines belong together, and reading them by offset.

Costs twelve bytes of memory a line and two passes over the file.
"""

from __future__ import annotations

from array import array
from collections.abc import Hashable, Iterator
from contextlib import contextmanager
from typing import BinaryIO, Generic, TypeVar, cast

from tui_reader.sources.base import Input

Group = TypeVar("Group", bound=Hashable)


class Index(Generic[Group]):
    """Which lines make up which group."""

    def __init__(self) -> None:
        self._offsets = array("q")
        self._groups = array("i")
        self._numbers: dict[Group, int] = {}

    def __len__(self) -> int:
        return len(self._offsets)

    def add(self, offset: int, group: Group) -> None:
        """Take in the line at an offset."""
        self._offsets.append(offset)
        self._groups.append(self._numbers.setdefault(group, len(self._numbers)))

    def groups(self) -> Iterator[tuple[Group, list[int]]]:
        """Each group with the offsets of its lines, in the order of the file; the groups by their first lines."""
        for name, lines in zip(self._numbers, gathered(self._groups, len(self._numbers)), strict=True):
            yield name, [self._offsets[line] for line in lines]


def gathered(groups: array[int], count: int) -> Iterator[array[int]]:
    """The places at which each of the numbers below ``count`` stands, ascending, by a counting sort."""
    starts = array("i", bytes(4 * (count + 2)))
    """In the end where the places of a group begin; before, one further on, where its next belongs."""
    for group in groups:
        starts[group + 2] += 1
    for group in range(count):
        starts[group + 2] += starts[group + 1]
    places = array("i", bytes(4 * len(groups)))
    for place, group in enumerate(groups):
        places[starts[group + 1]] = place
        starts[group + 1] += 1
    for group in range(count):
        yield places[starts[group] : starts[group + 1]]


_SPOOL = 32 * 1024 * 1024
"""Bytes of an unpacked file that are held in memory; more of it goes to a temporary file."""


@contextmanager
def by_offset(input: Input) -> Iterator[BinaryIO]:
    """The bytes of an input as a stream in which any offset is reached at once; what is packed is unpacked for it."""
    import shutil
    import tempfile

    with input.open() as stream:
        if not input.packed:
            yield stream
            return
        with tempfile.SpooledTemporaryFile(max_size=_SPOOL) as unpacked:
            shutil.copyfileobj(stream, unpacked, 1 << 20)
            unpacked.seek(0)
            yield cast(BinaryIO, unpacked)
