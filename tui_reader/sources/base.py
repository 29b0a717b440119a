"""What every source format is given and what it gives back: ``Input``, ``Report`` and ``Source``."""

from __future__ import annotations

import io
import sys
from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import BinaryIO, ClassVar

from tui_reader.errors import InputError
from tui_reader.model import Thread
from tui_reader.sources.encoding import Decoded, binary_kind, decode

HEAD = 65_536
"""Bytes at the start of an input by which formats are told apart."""

WHOLE_LIMIT = 512 * 1024 * 1024
"""Bytes that may be held in memory at once, also after decompression; formats that stream have no such limit."""

GZIP_MAGIC = b"\x1f\x8b"


class Input:
    """One thing to parse: its name, its bytes, and what is known about where it came from.

    Bytes are read when they are first asked for. What gzip has packed is unpacked on the way, with a limit.
    """

    def __init__(
        self, name: str, data: bytes | None = None, modified: datetime | None = None, path: Path | None = None
    ) -> None:
        self.name = name
        """How messages call it: a path as it was given, an address, or ``standard input``."""
        self.modified = modified
        """When its content was last changed (aware, UTC), where that is known: the base of relative dates."""
        self.path = path
        self.cache: dict[str, object] = {}
        """What a format has already worked out while detecting, by the format's own key."""
        self._data = data

    @classmethod
    def from_path(cls, path: Path, name: str | None = None) -> Input:
        """A file on disk; raises ``InputError`` where there is none or it cannot be read."""
        name = name or str(path)
        try:
            status = path.stat()
            if path.is_dir():
                raise InputError("is a folder", todo="name a file in it", where=name)
            with path.open("rb") as stream:
                if not stream.read(1):
                    raise InputError("is empty", todo="save the page again", where=name)
        except FileNotFoundError:
            raise InputError("no such file", todo="check the path", where=name) from None
        except PermissionError:
            raise InputError("may not be read", todo="check its permissions", where=name) from None
        except OSError as error:
            raise InputError(f"cannot be read ({error.strerror})", where=name) from None
        return cls(name, modified=datetime.fromtimestamp(status.st_mtime, UTC), path=path)

    @classmethod
    def from_stdin(cls) -> Input:
        """Everything on standard input; raises ``InputError`` where there is nothing."""
        data = sys.stdin.buffer.read(WHOLE_LIMIT + 1)
        if not data:
            raise InputError("is empty", todo="pipe a page into it", where="standard input")
        return cls("standard input", data)

    def open(self) -> BinaryIO:
        """The bytes as a stream, unpacked: for formats that read without holding the whole."""
        if self._data is not None:
            stream: BinaryIO = io.BytesIO(self._data)
        else:
            assert self.path is not None
            try:
                stream = self.path.open("rb")
            except OSError as error:
                raise InputError(f"cannot be read ({error.strerror})", where=self.name) from None
        if stream.read(2) == GZIP_MAGIC:
            import gzip

            stream.seek(0)
            return gzip.GzipFile(fileobj=stream)  # type: ignore[return-value]
        stream.seek(0)
        return stream

    def _read(self, size: int) -> bytes:
        try:
            with self.open() as stream:
                return stream.read(size)
        except (OSError, EOFError) as error:  # gzip raises both on damaged data
            raise InputError(f"cannot be unpacked ({error})", todo="download it again", where=self.name) from None

    @cached_property
    def head(self) -> bytes:
        """The first ``HEAD`` bytes, unpacked."""
        return self._read(HEAD)

    @cached_property
    def data(self) -> bytes:
        """All bytes, unpacked; raises ``InputError`` above ``WHOLE_LIMIT``."""
        data = self._read(WHOLE_LIMIT + 1)
        if len(data) > WHOLE_LIMIT:
            limit = WHOLE_LIMIT // (1024 * 1024)
            raise InputError(f"is larger than {limit} MB", todo="split it", where=self.name)
        return data

    @cached_property
    def decoded(self) -> Decoded:
        """All of it as text, with how the encoding was found; raises ``InputError`` for what is not text."""
        if kind := binary_kind(self.head):
            raise InputError(f"is not text ({kind})", todo="save the page as HTML or text", where=self.name)
        return decode(self.data)

    @property
    def text(self) -> str:
        """All of it as text, line ends as they were."""
        return self.decoded.text

    @cached_property
    def start(self) -> str:
        """The head as text for detection, byte for byte where it is ASCII; never fails."""
        return decode(self.head, partial=True).text


@dataclass(slots=True)
class Report:
    """How an input was read: said on standard error by ``parse``, shown in the thread's details."""

    engine: str = ""
    """The engine whose marks were found, or ``general``."""
    found: int = 0
    """Comments found."""
    stated: int | None = None
    """Comments that the page says it has, where it says so."""
    sureness: float = 1.0
    """0 to 1: how far the reading is to be trusted."""
    notes: list[str] = field(default_factory=list)
    """What a reader should know: what is missing, broken, guessed. One clause each."""
    evidence: list[str] = field(default_factory=list)
    """Why each comment head was taken for one: for ``--explain``."""

    _tallies: dict[str, tuple[int, int]] = field(default_factory=dict, repr=False)

    def summary(self) -> str:
        """How it was read, in one line: the engine, the comments found and stated, and how sure that is."""
        comments = "1 comment" if self.found == 1 else f"{self.found:,} comments"
        stated = f" of {self.stated:,} stated" if self.stated is not None and self.stated != self.found else ""
        return f"read as {self.engine or 'general'}: {comments}{stated}, {self.sureness:.0%} sure"

    def note(self, words: str) -> None:
        """Add a note, once."""
        if words not in self.notes:
            self.notes.append(words)

    def tally(self, number: int, one: str, many: str) -> None:
        """Add to a count that stands in one note, however many threads add to it: ``3 parents are not in the input``.

        Args:
            number: how many more; nothing is said of none.
            one: the words after a 1.
            many: the words after any other number.
        """
        if number <= 0:
            return
        place, total = self._tallies.get(many, (len(self.notes), 0))
        total += number
        words = f"{total:,} {one if total == 1 else many}"
        if place < len(self.notes):
            self.notes[place] = words
        else:
            self.notes.append(words)
        self._tallies[many] = (place, total)


class Source(ABC):
    """What reads one format. Its row in the registry says what it is called and where such files come from."""

    id: ClassVar[str]
    """The id of its row in the registry."""
    guesses: ClassVar[bool] = False
    """Whether it reads by evidence and may be wrong, so that a reader is told how it read."""

    @abstractmethod
    def detect(self, input: Input) -> float:
        """How sure it is, 0 to 1, that an input is of this format; cheap, by content, never raises."""

    @abstractmethod
    def parse(self, input: Input, report: Report) -> Iterator[Thread]:
        """The threads of an input, one after the other; raises ``InputError`` where there is none to be had."""
