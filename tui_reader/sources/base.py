"""What every source format is given and what it gives back: ``Input``, ``Report`` and ``Source``."""

from __future__ import annotations

import io
import sys
import zlib
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, ClassVar

from tui_reader.errors import InputError
from tui_reader.model import Thread
from tui_reader.sources.encoding import Decoded, binary_kind, decode

if TYPE_CHECKING:
    from typing_extensions import Buffer

    from tui_reader.sources.narrowed import Fields

HEAD = 65_536
"""Bytes at the start of an input by which formats are told apart."""

TAIL = 200
"""Bytes at the end of an input by which our own exports are told."""

WHOLE_LIMIT = 512 * 1024 * 1024
"""Bytes that may be held in memory at once, also after decompression; formats that stream have no such limit."""

BOMB_RATIO = 200
"""How many times larger than packed a file may be; text is some ten times larger."""

BOMB_SIZE = 64 * 1024 * 1024
"""Bytes that are unpacked whatever the ratio."""

LEAST_UNPACKED = 512
"""Bytes that must come out of a damaged packed file for it to be worth reading."""

GZIP_MAGIC = b"\x1f\x8b"

LAYERS = 2
"""How often what was packed before may have been packed: by who keeps it, and by who sent it."""


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
            raise InputError("is empty", todo="pipe a page into it", where="standard input")
        return cls("standard input", data)

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
        if not self.packed:
            return stream
        for _ in range(LAYERS):
            unpacked = io.BufferedReader(_Unpacking(stream, self), HEAD)
            if not unpacked.peek(len(GZIP_MAGIC)).startswith(GZIP_MAGIC):
                break
            stream = unpacked
        return unpacked

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


class _Unpacking(io.RawIOBase):
    """What gzip has packed, as far as it can be unpacked; refused where it grows beyond anything that people write."""

    def __init__(self, stream: BinaryIO, input: Input) -> None:
        import gzip

        self._stream = stream
        self._unpacked = gzip.GzipFile(fileobj=stream)
        self._input = input
        self._left = max(BOMB_RATIO * input.size, BOMB_SIZE)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Buffer) -> int:
        view = memoryview(buffer)
        try:
            data = self._unpacked.read1(len(view))
        except (OSError, EOFError, zlib.error) as error:
            self._input.fault = f"the packed file is cut off or damaged ({error})"
            return 0
        self._left -= len(data)
        if self._left < 0:
            raise InputError(
                f"grows to more than {BOMB_RATIO} times its size when it is unpacked",
                todo="unpack it yourself if you trust it",
                where=self._input.name,
            )
        view[: len(data)] = data
        return len(data)

    def close(self) -> None:
        self._stream.close()
        super().close()


LEAVE_AS_AWAY = "leave --as away, so that its form is told by its content"


def no_discussion(input: Input, why: str = "") -> InputError:
    """The error for an input in which a format that guesses finds nothing.

    Args:
        input: what was read.
        why: what it lacks, as a clause, where that is known.
    """
    what = f"no discussion found: {why}" if why else "no discussion found"
    return InputError(what, todo=LEAVE_AS_AWAY if input.looks_like else "try --as text", where=input.name)


def counted(comments: int) -> str:
    """How many comments, in words."""
    return "1 comment" if comments == 1 else f"{comments:,} comments"


def lacking(stated: int, found: int) -> str:
    """A note that a page says that it has more comments than were found."""
    if found:
        return f"the page says that it has {counted(stated)}; {found:,} {'is' if found == 1 else 'are'} in this file"
    return f"the page says that it has {counted(stated)}; none was found in this file"


@dataclass(slots=True)
class Report:
    """How an input was read: said on standard error by ``parse``, shown in the thread's details."""

    engine: str = ""
    """The engine whose marks were found, or ``general``."""
    found: int = 0
    """Comments found."""
    threads: int = 0
    """Threads found, once all of it is read."""
    stated: int | None = None
    """Comments that the page says it has, where it says so."""
    sureness: float = 1.0
    """0 to 1: how far the reading is to be trusted."""
    notes: list[str] = field(default_factory=list)
    """What a reader should know: what is missing, broken, guessed. One clause each."""
    evidence: list[str] = field(default_factory=list)
    """Why each comment head was taken for one: for ``--explain``."""

    reached: Callable[[float], None] | None = None
    """Told by formats that read long files how far they have come, from 0 to 1."""
    skip: int = 0
    """Threads, the first, that nobody wants: a format that can pass over some without making them counts them off."""
    unfinished: bool = False
    """Whether texts may be left as they were broken by a program, with the markup `unfinished.BROKEN`."""

    _tallies: dict[str, tuple[int, int]] = field(default_factory=dict, repr=False)
    _cuts: list[tuple[int, str, str]] = field(default_factory=list, repr=False)

    def summary(self) -> str:
        """How it was read, in one line: the engine, the threads and comments found, and how sure that is."""
        stated = ""
        if self.stated is not None and self.stated != self.found:
            stated = f"{' of' if self.stated > self.found else ','} {self.stated:,} stated"
        engine = "general (no engine known)" if self.engine in ("", "general") else self.engine
        threads = f"{self.threads:,} threads, " if self.threads > 1 else ""
        return f"read as {engine}: {threads}{counted(self.found)}{stated}, {self.sureness:.0%} sure"

    def note(self, words: str) -> None:
        """Add a note, once."""
        if words not in self.notes:
            self.notes.append(words)

    def cut_off(self, where: str, after: str = "") -> None:
        """Note that the input ends too early; how much is missing is said when all of it is read, by `settle`.

        Args:
            where: what is cut off, and where: ``the last line is cut off``.
            after: what stands behind the cut and cannot be read, where anything does.
        """
        self._cuts.append((len(self.notes), where, after))
        self.notes.append(_cut(where, "what followed is missing", after))

    @property
    def is_cut(self) -> bool:
        """Whether the input is known to end too early."""
        return bool(self._cuts)

    def settle(self) -> None:
        """Say of an input that is cut off how much is missing, as far as the comments found and stated tell."""
        for place, where, after in self._cuts:
            found = "1 comment" if self.found == 1 else f"{self.found:,} comments"
            missing = (self.stated or 0) - self.found
            if missing > 0:
                rest = f"{missing:,} of {self.stated:,} comments are missing"
            elif self.stated:
                rest = f"{found} that are stated were read"
            else:
                rest = f"{found} {'was' if self.found == 1 else 'were'} read, how many followed is not known"
            self.notes[place] = _cut(where, rest, after)

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

    def tally_notices(self, number: int, about: str) -> None:
        """Add to the count of a site's or program's own notices that are left out, with what these are about."""
        self.tally(number, f"notice {about} left out", f"notices {about} left out")


def _cut(where: str, rest: str, after: str) -> str:
    return "; ".join(words for words in (where, rest, after) if words)


class Source(ABC):
    """What reads one format. Its row in the registry says what it is called and where such files come from."""

    id: ClassVar[str]
    """The id of its row in the registry."""
    guesses: ClassVar[bool] = False
    """Whether it reads by evidence and may be wrong, so that a reader is told how it read."""
    whole: ClassVar[bool] = False
    """Whether every file is complete in itself, as exports are: of others, the parts of one discussion are joined."""
    gathers: ClassVar[bool] = False
    """Whether several files are one archive, to be given to `parse_together`."""

    fields: ClassVar[Fields | None] = None
    """The fields that it reads of JSON, where sites give many more; its row says how to tell a large document of it."""

    @abstractmethod
    def detect(self, input: Input) -> float:
        """How sure it is, 0 to 1, that an input is of this format; cheap, by content, never raises."""

    @abstractmethod
    def parse(self, input: Input, report: Report) -> Iterator[Thread]:
        """The threads of an input, one after the other; raises ``InputError`` where there is none to be had."""

    def parse_together(self, inputs: Sequence[Input], report: Report) -> Iterator[Thread]:
        """The threads of several inputs that are one archive; only of formats that gather."""
        for input in inputs:
            yield from self.parse(input, report)
