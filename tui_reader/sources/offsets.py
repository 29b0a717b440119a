"""Grouping the lines of a file that is too long to hold: which lines belong together, and reading them by offset.

Costs sixteen bytes of memory a line and two passes over the file.
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
        self._groups = array("q")
        self._numbers: dict[Group, int] = {}

    def __len__(self) -> int:
        return len(self._offsets)

    def add(self, offset: int, group: Group) -> None:
        """Take in the line at an offset."""
        self._offsets.append(offset)
        self._groups.append(self._numbers.setdefault(group, len(self._numbers)))

    def groups(self) -> Iterator[tuple[Group, list[int]]]:
        """Each group with the offsets of its lines, in the order of the file; the groups by their first lines."""
        count = len(self._numbers)
        starts = array("q", bytes(8 * (count + 1)))
        for group in self._groups:
            starts[group + 1] += 1
        for group in range(count):
            starts[group + 1] += starts[group]
        # A counting sort: the lines of a group one after the other.
        nexts = array("q", starts)
        placed = array("q", bytes(8 * len(self._offsets)))
        for offset, group in zip(self._offsets, self._groups, strict=True):
            placed[nexts[group]] = offset
            nexts[group] += 1
        for name, group in self._numbers.items():
            yield name, list(placed[starts[group] : starts[group + 1]])


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
