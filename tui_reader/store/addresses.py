"""Which threads are at or about an address, or have a title: found without reading the threads.

``addresses.log`` has a line per thread with short digests of what it can be found by, and its id. It follows from the
threads, only grows, and may name threads that are gone or have changed since: whoever looks something up checks it.
A look costs a scan of the file, about a millisecond for 100,000 threads.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
from array import array
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from tui_reader.errors import StoreError
from tui_reader.numbers import Numbers
from tui_reader.store import files
from tui_reader.store.codec import decode, encode
from tui_reader.store.disk import Disk

Keys = Sequence[str]
"""What a thread is found by: a letter for the kind of key, then the text."""

_MANY = 12
_SIZE = 5


class Addresses:
    """The lines of one library."""

    def __init__(self, disk: Disk) -> None:
        self._disk = disk
        self._file = 0
        self._data = bytearray()
        self._lines = _Lines()
        self._parsed = 0
        self._looks = 0
        self._steady = False

    @property
    def there(self) -> bool:
        """Whether there are any: else they are to be made from the threads."""
        return self._disk.at.addresses.exists()

    def note(self, rows: Iterable[tuple[str, Keys]]) -> None:
        """Add threads, in one write; a failure costs that they are not found, which is no reason to fail an act."""
        lines = b"".join(_line(id, keys) for id, keys in rows)
        with contextlib.suppress(OSError):
            path = self._disk.at.addresses
            descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o666)
            try:
                os.write(descriptor, lines)
            finally:
                os.close(descriptor)

    def make(self, rows: Iterable[tuple[str, Keys]]) -> None:
        """Set all lines anew."""
        lines = [_line(id, keys) for id, keys in rows]
        with contextlib.suppress(StoreError):
            files.write_all([(self._disk.at.addresses, lines)], self._disk.at.temporary, keep=False, sync=False)

    @contextlib.contextmanager
    def steady(self) -> Iterator[None]:
        """Look at the lines as they are now, and not before each key whether there are more."""
        self._content()
        self._steady = True
        try:
            yield
        finally:
            self._steady = False

    def find(self, key: str, most: int = 0) -> list[str]:
        """Ids of threads that had a key, the last noted last; with ``most`` no more than these."""
        return self._ids(_digest(key), most)[-most:]

    def _ids(self, sought: bytes, most: int = 0) -> list[str]:
        data = self._content()
        self._looks += 1
        if self._looks > _MANY:  # a long addition: one pass that finds everything
            ids = map(self._id_at, self._parsed_lines().of(_key(sought[1:]), most))
            return [id for id in dict.fromkeys(ids) if id]
        found: list[bytes] = []
        at = data.find(sought)
        while at >= 0:
            end = data.find(b"\n", at)
            line = data[at : end if end >= 0 else len(data)]
            if b"\t" in line:
                found.append(bytes(line.partition(b"\t")[2]))
            at = data.find(sought, at + len(sought))
        return [id for line in dict.fromkeys(found) if (id := _id(line))]

    def shared(self, kind: str) -> list[list[str]]:
        """The threads of each key of a kind that several have."""
        seen: set[bytes] = set()
        several: dict[bytes, None] = {}
        for key in re.findall(rb" " + kind.encode() + rb"[0-9a-f]{%d}" % (2 * _SIZE), self._content()):
            if key in seen:
                several[key] = None
            seen.add(key)
        groups = [self._ids(key) for key in several]
        return [ids for ids in groups if len(ids) > 1]

    def _content(self) -> bytearray:
        """The lines as they are now; of a file that only grew, what is new is read."""
        if self._steady:
            return self._data
        path = self._disk.at.addresses
        try:
            status = path.stat()
            if status.st_ino != self._file or status.st_size < len(self._data):
                self._file, self._data, self._lines, self._parsed = status.st_ino, bytearray(), _Lines(), 0
            if status.st_size > len(self._data):
                with path.open("rb") as file:
                    file.seek(len(self._data))
                    self._data += file.read()
        except OSError:
            self._file, self._data, self._lines, self._parsed = 0, bytearray(), _Lines(), 0
        return self._data

    def _parsed_lines(self) -> _Lines:
        data, lines = self._data, self._lines
        end = data.rfind(b"\n") + 1
        while (at := self._parsed) < end:
            self._parsed = data.index(b"\n", at) + 1
            keys, tab, _ = data[at : self._parsed].partition(b"\t")
            for key in keys.split() if tab else ():
                lines.add(_key(key), at)
        return lines

    def _id_at(self, line: int) -> str:
        tab = self._data.index(b"\t", line)
        return _id(bytes(self._data[tab + 1 : self._data.index(b"\n", tab)]))


class _Lines:
    """Where the lines of each key begin: some forty bytes a key, since a long addition has 100,000s."""

    def __init__(self) -> None:
        self._keys = Numbers()
        self._last = array("i")
        """By keys: which of those below is the last."""
        self._starts, self._earlier = array("q"), array("i")
        """By keys of lines: where the line begins, and the one before of the same key; -1 for none."""

    def add(self, key: int, line: int) -> None:
        """Note a line of a key, behind all that are noted."""
        number = self._keys.of(key)
        if number == len(self._last):
            self._last.append(-1)
        before = self._last[number]
        if before < 0 or self._starts[before] != line:
            self._last[number] = len(self._starts)
            self._starts.append(line)
            self._earlier.append(before)

    def of(self, key: int, most: int) -> list[int]:
        """The lines of a key, the last noted last; with ``most`` above 0 no more than these."""
        number = self._keys.get(key)
        at = self._last[number] if number >= 0 else -1
        found: list[int] = []
        while at >= 0 and (not most or len(found) < most):
            found.append(self._starts[at])
            at = self._earlier[at]
        return found[::-1]


def _key(written: bytes | bytearray) -> int:
    """A key as it stands in a line, as a number."""
    try:
        return written[0] << 8 * _SIZE | int(written[1:], 16)
    except ValueError:  # a line that was torn
        return -1


def _line(id: str, keys: Keys) -> bytes:
    return b"".join(map(_digest, dict.fromkeys(keys))) + b"\t" + encode(id) + b"\n"


@lru_cache(1_024)
def _digest(key: str) -> bytes:
    """A key as it stands in a line: a blank, its kind, ten digits. What is added is sought by its keys, then noted."""
    digest = hashlib.blake2b(key[1:].encode("utf-8", "replace"), digest_size=_SIZE).hexdigest()
    return f" {key[0]}{digest}".encode()


def _id(line: bytes) -> str:
    try:
        found = decode(line)
    except ValueError:
        return ""
    return found if isinstance(found, str) else ""
