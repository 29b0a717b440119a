"""Flags of comments: one byte each, 1 where something holds, so that counting and finding run at memory's speed."""

from __future__ import annotations

from collections.abc import Iterator

Flags = bytes | bytearray

_OPPOSITE = bytes([1]) + bytes(255)


def indices(flags: Flags, start: int = 0, end: int | None = None) -> Iterator[int]:
    """Where flags are set."""
    stop = len(flags) if end is None else end
    index = flags.find(1, start, stop)
    while index >= 0:
        yield index
        index = flags.find(1, index + 1, stop)


def opposite(flags: Flags) -> bytearray:
    """Set where the flags are not."""
    return bytearray(flags.translate(_OPPOSITE))


def overlap(left: Flags, right: Flags) -> bytearray:
    """The bits that both have; one operation on large integers instead of a loop."""
    count = len(left)
    both = int.from_bytes(left, "little") & int.from_bytes(right, "little")
    return bytearray(both.to_bytes(count, "little"))
