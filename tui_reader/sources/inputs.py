"""One thing to parse: a file, a pipe or what a site answered, read when it is first asked for.

Many inputs are only looked at to tell their format, and many are larger than memory should hold at once: so the start,
the end, the whole and the decoded text are each read when somebody asks, and kept.
"""

from __future__ import annotations

import io
import sys
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from tui_reader.errors import InputError
from tui_reader.sources.encoding import Decoded, binary_kind, decode
from tui_reader.sources.packed import GZIP_MAGIC, LEAST_UNPACKED, unpacked

if TYPE_CHECKING:
    from tui_reader.sources.narrowed import Fields

HEAD = 65_536
"""Bytes at the start of an input by which formats are told apart."""

TAIL = 200
"""Bytes at the end of an input by which our own exports are told."""

WHOLE_LIMIT = 512 * 1024 * 1024
"""Bytes that may be held in memory at once, also after decompression; formats that stream have no such limit."""


STANDARD_INPUT = "standard input"
"""The name of what was piped in, which has none of its own."""


class Input:
    """One thing to parse: its name, its bytes, and what is known about where it came from.

    Bytes are read when they are first asked for. What gzip has packed is unpacked on the way, with a limit.
    """

    def __init__(
        self, name: str, data: bytes | None = None, path: Path | None = None, saved: datetime | None = None
    ) -> None:
        self.name = name
        """How messages call it: a path as it was given, an address, or ``standard input``."""
        self.path = path
        self.cache: dict[str, object] = {}
        """What a format has already worked out while detecting, by the format's own key."""
        self.address: str | None = None
        """Where it was taken from, where what keeps it says so."""
        self.saved = saved
        """When it was taken from there, with a zone, where we took it or what keeps it says so: the base of relative
        dates. The date of a file is none: it is that of its last copy."""
        self.frames: list[Input] = []
        """The pages that a page shows inside of it, where they were kept with it."""
        self.is_list_of_answers = False
        """Whether its JSON is a list into which somebody put what several requests gave, or several files held."""
        self.consulted: set[Path] = set()
        """Files beside it that were read for what it lacks, such as names."""
        self.fields: Fields | None = None
        """The fields of a large document of JSON that are read; all where none are named."""
        self.fault = ""
        """What is wrong with how it is packed, where that was met while reading it; a clause for a note."""
        self.looks_like = ""
        """The id of the format that it plainly is of, where a person named another, of those that guess."""
        self._data = data

    @classmethod
    def from_path(cls, path: Path, name: str | None = None) -> Input:
        """A file on disk; raises ``InputError`` where there is none or it cannot be read."""
        name = name or str(path)
        try:
            if path.is_dir():
                raise InputError("is a folder", todo="name a file in it", where=name)
            with path.open("rb") as stream:
                start = stream.read(len(GZIP_MAGIC))
            if not start:
                raise InputError("is empty", todo="save it again", where=name)
        except FileNotFoundError:
            raise InputError("no such file", todo="check the path", where=name) from None
        except PermissionError:
            raise InputError("may not be read", todo="check its permissions", where=name) from None
        except OSError as error:
            raise InputError(f"cannot be read ({error.strerror})", where=name) from None
        opened = cls(name, path=path)
        opened.packed = start == GZIP_MAGIC
        return opened

    @classmethod
    def from_stdin(cls) -> Input:
        """Everything on standard input; raises ``InputError`` where there is nothing."""
        data = sys.stdin.buffer.read(WHOLE_LIMIT + 1)
        if not data:
            raise InputError("is empty", todo="pipe a page into it", where=STANDARD_INPUT)
        return cls(STANDARD_INPUT, data)

    def forget(self) -> None:
        """Let go of what was read and can be read again: for inputs that wait for others."""
        if self.path is not None:
            for name in ("head", "tail", "data", "decoded", "start"):
                self.__dict__.pop(name, None)
            self.cache.clear()

    @property
    def size(self) -> int:
        """Bytes of it, as they lie on disk; what is packed is larger."""
        if self._data is not None:
            return len(self._data)
        assert self.path is not None
        try:
            return self.path.stat().st_size
        except OSError:
            return 0

    @cached_property
    def packed(self) -> bool:
        """Whether gzip has packed it."""
        with self._raw() as stream:
            return stream.read(2) == GZIP_MAGIC

    def _raw(self) -> BinaryIO:
        if self._data is not None:
            return io.BytesIO(self._data)
        assert self.path is not None
        try:
            return self.path.open("rb")
        except OSError as error:
            raise InputError(f"cannot be read ({error.strerror})", where=self.name) from None

    def open(self) -> BinaryIO:
        """The bytes as a stream, unpacked: for formats that read without holding the whole.

        Of what is packed and damaged the stream ends where the damage begins, and ``fault`` says so.
        """
        stream = self._raw()
        return unpacked(stream, self.size, self.name, self._damaged, HEAD) if self.packed else stream

    def _damaged(self, fault: str) -> None:
        self.fault = fault

    def start_of(self, size: int) -> bytes:
        """So many bytes from its start, unpacked; raises ``InputError`` where it cannot be read."""
        try:
            with self.open() as stream:
                data = stream.read(size)
        except OSError as error:
            raise InputError(f"cannot be read ({error.strerror or error})", where=self.name) from None
        if self.fault and len(data) < min(LEAST_UNPACKED, size):
            raise InputError(f"cannot be unpacked ({self.fault})", todo="download it again", where=self.name)
        return data

    @cached_property
    def head(self) -> bytes:
        """The first ``HEAD`` bytes, unpacked."""
        return self.start_of(HEAD)

    @cached_property
    def tail(self) -> bytes:
        """The last ``TAIL`` bytes; none of what is packed, since that cannot be read from its end."""
        if self.packed:
            return b""
        try:
            with self._raw() as stream:
                stream.seek(max(self.size - TAIL, 0))
                return stream.read(TAIL)
        except OSError:
            return b""

    @cached_property
    def data(self) -> bytes:
        """All bytes, unpacked; raises ``InputError`` above ``WHOLE_LIMIT``."""
        data = self.start_of(WHOLE_LIMIT + 1)
        if len(data) > WHOLE_LIMIT:
            limit = WHOLE_LIMIT // (1024 * 1024)
            raise InputError(f"is larger than {limit} MB", todo="split it", where=self.name)
        return data

    @cached_property
    def decoded(self) -> Decoded:
        """All of it as text, with how the encoding was found; raises ``InputError`` for what is not text."""
        if kind := binary_kind(self.head):
            todo = "save the page as HTML or text"
            if "archive" in kind:
                todo = "unpack it and add the folder"
            elif "Outlook" in kind:
                todo = "export its mail as mbox or .eml (readpst and msgconvert do so)"
            raise InputError(f"is not text ({kind})", todo=todo, where=self.name)
        return decode(self.data)

    @property
    def text(self) -> str:
        """All of it as text, line ends as they were."""
        return self.decoded.text

    @cached_property
    def start(self) -> str:
        """The head as text for detection, byte for byte where it is ASCII; never fails."""
        return decode(self.head, partial=True).text
