"""Where the messages of an archive lie, in one file or many, and reading one of them."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from contextlib import AbstractContextManager
from typing import BinaryIO

from tui_reader.sources.base import Input
from tui_reader.sources.formats.mail import digest
from tui_reader.sources.formats.mail.archive import LONGEST_SEPARATOR
from tui_reader.sources.formats.mail.message import Message, delivered, header, read
from tui_reader.sources.offsets import by_offset

Place = tuple[int, int, int, int | None]
"""The number of a file, the offset in it, the size; and which message it is of the digest there."""


class Places:
    """Where the bytes of each message lie, file by file; in arrays, since an archive has millions."""

    def __init__(self) -> None:
        self._offsets, self._sizes = array("q"), array("i")
        self._files, self._firsts = array("i"), array("i")
        """The files that have messages, and the first message of each."""
        self._digested, self._inside = array("i"), array("i")
        """Messages that stand in a digest, and which of it each is."""

    def add(self, file: int, offset: int, size: int, inside: int | None = None) -> None:
        """Take in the next message, or the next of the digest that lies there."""
        message = len(self._offsets)
        if inside is not None:
            self._digested.append(message)
            self._inside.append(inside)
        if not self._files or self._files[-1] != file:
            self._files.append(file)
            self._firsts.append(message)
        self._offsets.append(offset)
        self._sizes.append(size)

    def of(self, message: int) -> Place:
        """Where a message lies."""
        file = self._files[bisect_right(self._firsts, message) - 1]
        at = bisect_left(self._digested, message)
        is_inside = at < len(self._digested) and self._digested[at] == message
        return file, self._offsets[message], self._sizes[message], self._inside[at] if is_inside else None


class Files:
    """The files of an archive as streams; one is open at a time, since a Maildir has more than may be open."""

    def __init__(self, inputs: Sequence[Input], unfinished: bool) -> None:
        self.inputs = inputs
        self._unfinished = unfinished
        self._open = -1
        self._stream: BinaryIO | None = None
        self._context: AbstractContextManager[BinaryIO] | None = None
        self._digest: tuple[tuple[int, int], list[bytes]] = (-1, -1), []
        """The digest that was read last, of which mostly more is wanted."""

    def __enter__(self) -> Files:
        return self

    def __exit__(self, *error: object) -> None:
        if self._context is not None:
            self._context.__exit__(None, None, None)
            self._context = self._stream = None

    def stream(self, file: int) -> BinaryIO:
        """A file in which any offset is reached at once."""
        if file != self._open or self._stream is None:
            self.__exit__()
            self._context = by_offset(self.inputs[file])
            self._stream = self._context.__enter__()
            self._open = file
        return self._stream

    def message(self, place: Place) -> Message:
        """A message as a reader wants it."""
        file, offset, size, inside = place
        if inside is not None and self._digest[0] == (file, offset):
            return read(self._digest[1][inside])
        stream = self.stream(file)
        stream.seek(offset)
        raw = stream.read(size)
        if inside is None:
            message = read(raw, unfinished=self._unfinished)
            if message.published is None and offset:
                start = max(offset - LONGEST_SEPARATOR, 0)
                stream.seek(start)
                before = stream.read(offset - start).rstrip(b"\r\n")
                message = message._replace(published=delivered(before[before.rfind(b"\n") + 1 :]))
            return message
        self._digest = (file, offset), digest.inside(raw, header(raw).subject)
        return read(self._digest[1][inside])
