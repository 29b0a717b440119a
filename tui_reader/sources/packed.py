"""Unpacking what nobody vouches for: how much may come out of it, and a stream that ends where damage begins."""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable
from typing import TYPE_CHECKING, BinaryIO

from tui_reader.errors import InputError

if TYPE_CHECKING:
    from typing_extensions import Buffer

GZIP_MAGIC = b"\x1f\x8b"
"""What everything that gzip packed begins with."""

BOMB_RATIO = 200
"""How many times larger than packed a file may be; text is some ten times larger."""

BOMB_SIZE = 64 * 1024 * 1024
"""Bytes that are unpacked whatever the ratio."""

LEAST_UNPACKED = 512
"""Bytes that must come out of a damaged packed file for it to be worth reading."""

LAYERS = 2
"""How often what was packed before may have been packed: by who keeps it, and by who sent it."""


def most_unpacked(packed: int) -> int:
    """The bytes that may come out of so many packed ones; more is no text, but an attack."""
    return max(BOMB_RATIO * packed, BOMB_SIZE)


def unpacked(stream: BinaryIO, size: int, name: str, damaged: Callable[[str], None], block: int) -> BinaryIO:
    """What gzip has packed, unpacked while it is read; more than once where what comes out is packed again.

    Args:
        stream: the packed bytes; closed with what is returned.
        size: how many they are.
        name: how messages call them; reading raises ``InputError`` where they grow beyond measure.
        damaged: told, once the stream ends for it, what is wrong with the packing.
        block: bytes that are unpacked at a time.
    """
    for _ in range(LAYERS):
        inner = io.BufferedReader(_Unpacking(stream, size, name, damaged), block)
        if not inner.peek(len(GZIP_MAGIC)).startswith(GZIP_MAGIC):
            break
        stream = inner
    return inner


class _Unpacking(io.RawIOBase):
    """One layer of packing taken off."""

    def __init__(self, stream: BinaryIO, size: int, name: str, damaged: Callable[[str], None]) -> None:
        import gzip

        self._stream = stream
        self._unpacked = gzip.GzipFile(fileobj=stream)
        self._name = name
        self._damaged = damaged
        self._left = most_unpacked(size)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Buffer) -> int:
        view = memoryview(buffer)
        try:
            data = self._unpacked.read1(len(view))
        except (OSError, EOFError, zlib.error) as error:
            self._damaged(f"the packed file is cut off or damaged ({error})")
            return 0
        self._left -= len(data)
        if self._left < 0:
            raise InputError(
                f"grows to more than {BOMB_RATIO} times its size when it is unpacked",
                todo="unpack it yourself if you trust it",
                where=self._name,
            )
        view[: len(data)] = data
        return len(data)

    def close(self) -> None:
        self._stream.close()
        super().close()
