"""Reddit's archives: submissions or comments, one JSON object a line, in any order, in bounded memory.

Comments of a thread stand scattered over the file, so it is read twice: first only for the thread that each line
belongs to, which costs some twenty bytes of memory a line, then thread by thread. What gzip has packed cannot be read
by offset and is unpacked into a temporary file.
"""

from __future__ import annotations

import gzip
import re
import shutil
import tempfile
from array import array
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

from tui_reader.model import Thread
from tui_reader.sources import jsons
from tui_reader.sources.base import Input, Report, Source
from tui_reader.sources.jsons import text
from tui_reader.sources.reddit import Gathered, is_record, short

_LINK = re.compile(rb'"link_id":\s*"t3_(\w{1,12})"')
"""The thread of a comment. It cannot match inside a string: there every quotation mark has a backslash before it."""

_ID = re.compile(rb'"id":\s*"(\w{1,12})"')

AT_ONCE = 2_000
"""Lines of several threads that are held together, so that small threads do not cost a pass of their own."""


class RedditDump(Source):
    """Submissions and comments as archives of the site hold them."""

    id = "reddit-dump"
    title = "Reddit archives (JSON lines)"
    how = "unpack a .zst of an archive with zstd -d, or save an answer of an archive's search"
    spec = "https://github.com/Watchful1/PushshiftDumps"

    def detect(self, input: Input) -> float:
        sight = jsons.look(input)
        return 0.95 if sight.lines and is_record(sight.first) else 0.0

    def parse(self, input: Input, report: Report) -> Iterator[Thread]:
        report.engine = "Reddit archive"
        with _by_offset(input) as stream:
            index = Index()
            for offset, line in jsons.raw_lines(input):
                index.add(offset, line)
            bad = index.bad
            for group in index.groups():
                gathered = Gathered()
                for offset in group:
                    value = jsons.read_line(stream, offset)
                    if is_record(value):
                        gathered.take(value)
                    else:
                        bad += 1
                yield from gathered.threads(report)
        report.tally(bad, "line is neither a post nor a comment", "lines are neither posts nor comments")


class Index:
    """Which lines make up which thread."""

    def __init__(self) -> None:
        self.offsets = array("q")
        """Where each line begins, in the order of the file."""
        self.threads = array("l")
        """The number of each line's thread, in the order in which threads first appear."""
        self.bad = 0
        """Lines of which the thread could not be told."""
        self._numbers: dict[bytes, int] = {}

    def add(self, offset: int, line: bytes) -> None:
        """Take in a line."""
        found = _LINK.search(line)
        name = found[1] if found is not None else _name(line)
        if not name:
            self.bad += 1
            return
        self.offsets.append(offset)
        self.threads.append(self._numbers.setdefault(name, len(self._numbers)))

    def groups(self) -> Iterator[list[int]]:
        """The offsets of whole threads, some threads at a time, in the order in which they first appear."""
        first = array("l", bytes(array("l").itemsize * (len(self._numbers) + 1)))
        for number in self.threads:
            first[number + 1] += 1
        for number in range(len(self._numbers)):
            first[number + 1] += first[number]
        # A counting sort: the lines of a thread one after the other, in the order of the file.
        next_ = array("l", first)
        placed = array("q", bytes(8 * len(self.offsets)))
        for offset, number in zip(self.offsets, self.threads, strict=True):
            placed[next_[number]] = offset
            next_[number] += 1
        start = 0
        for number in range(len(self._numbers)):
            end = first[number + 1]
            if end - start >= AT_ONCE or number == len(self._numbers) - 1:
                yield list(placed[start:end])
                start = end


def _name(line: bytes) -> bytes:
    """The id of a submission. Objects within it have ids too, so the short way is only taken where it is the one."""
    found = _ID.findall(line)
    if len(found) == 1:
        return bytes(found[0])
    value = jsons.line_value(line)
    link = text(value, "link_id", "id", "name")
    return short(link).encode()


@contextmanager
def _by_offset(input: Input) -> Iterator[BinaryIO]:
    """The bytes of an input as a stream in which any offset is reached at once."""
    with input.open() as stream:
        if not isinstance(stream, gzip.GzipFile):
            yield stream
            return
        with tempfile.TemporaryFile() as unpacked:
            shutil.copyfileobj(stream, unpacked)
            yield unpacked
