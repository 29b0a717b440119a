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


# One operation on large integers instead of a loop.


def overlap(left: Flags, right: Flags) -> bytearray:
    """Set where both are."""
    both = int.from_bytes(left, "little") & int.from_bytes(right, "little")
    return bytearray(both.to_bytes(len(left), "little"))


def either(left: Flags, right: Flags) -> bytearray:
    """Set where one of both is."""
    any_ = int.from_bytes(left, "little") | int.from_bytes(right, "little")
    return bytearray(any_.to_bytes(len(left), "little"))
