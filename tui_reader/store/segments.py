"""A file as tables of documents, each parsed only when it is looked at.

The file is one ordinary JSON object ``{table: {key: document}}``, as TinyDB keeps it, written with each document on
a line or on several. The first line tells the length of every document, so that one can be found, read and replaced
without parsing the others: a body chunk out of a thread of 100,000 comments, a row out of a shard of the catalogue.
It also has a checksum of all that follows, for whoever passes documents on without parsing them.

::

    {"_meta":{"1":{"kind":"thread","version":1,"tables":{"thread":["1"],"bodies":["0","1"]},"lengths":[210,…],"sum":…}},
    "thread":{
    "1":{…}
    },
    "bodies":{
    "0":{…},
    "1":{…}
    }}

A file that another program wrote or a person edited has other lengths; it is then parsed as a whole.
"""

from __future__ import annotations

import contextlib
import operator
import os
import weakref
import zlib
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, Protocol

from tui_reader.errors import DamagedError
from tui_reader.store.codec import decode, encode

META = "_meta"
"""The table that describes the file itself."""
_META_KEY = "1"
_IN_MEMORY = 1 << 20
_FIRST_READ = 16 * 1024
_NOWHERE = Path()
"""The path of what is not in a file yet."""
_START = b'{"_meta":{"1":{"kind":"%s","version":%d,'

Document = Mapping[str, Any]
"""One document: a ``dict``, or a ``Segment`` that becomes one when looked at."""
Table = dict[str, Document]
Tables = dict[str, Table]


class _Bytes(Protocol):
    """Something that bytes are read from."""

    path: Path
    """What messages call it."""
    size: int

    def read(self, start: int, length: int) -> bytes: ...


class _Held:
    """A small file, read whole."""

    __slots__ = ("data", "path", "size")

    def __init__(self, data: bytes, path: Path) -> None:
        self.data = data
        self.path = path
        self.size = len(data)

    def read(self, start: int, length: int) -> bytes:
        return self.data[start : start + length]


class _OnDisk:
    """A large file, kept open: what is read later is of the same generation, whatever replaces the name."""

    def __init__(self, descriptor: int, size: int, path: Path) -> None:
        self.descriptor = descriptor
        self.path = path
        self.size = size
        weakref.finalize(self, _close, descriptor)

    def read(self, start: int, length: int) -> bytes:
        pieces = []
        while length > 0:
            piece = os.pread(self.descriptor, length, start)
            if not piece:
                break
            pieces.append(piece)
            start += len(piece)
            length -= len(piece)
        return pieces[0] if len(pieces) == 1 else b"".join(pieces)


def _close(descriptor: int) -> None:
    with contextlib.suppress(OSError):
        os.close(descriptor)


class Segment(Mapping[str, Any]):
    """A document that is still bytes on disk; parsed when first looked at, copied as it is when written on."""

    __slots__ = ("_document", "_length", "_source", "_start")

    def __init__(self, source: _Bytes, start: int, length: int) -> None:
        self._source = source
        self._start = start
        self._length = length
        self._document: dict[str, Any] | None = None

    @classmethod
    def of(cls, raw: bytes) -> Segment:
        """A document that is JSON already, to be written as it stands."""
        return cls(_Held(raw, _NOWHERE), 0, len(raw))

    def raw(self) -> bytes:
        """The document as JSON, not parsed."""
        return self._source.read(self._start, self._length)

    def parse(self) -> dict[str, Any]:
        """The document, not kept; raises ``DamagedError`` where the bytes are not JSON."""
        try:
            found = decode(self.raw())
        except (ValueError, OSError) as error:
            raise damaged(self._source.path, f"is damaged ({error})") from None
        if not isinstance(found, dict):
            raise damaged(self._source.path, "holds something else than documents")
        return found

    @property
    def document(self) -> dict[str, Any]:
        """The document, kept once parsed."""
        if self._document is None:
            self._document = self.parse()
        return self._document

    def __getitem__(self, key: str) -> Any:
        return self.document[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self.document)

    def __len__(self) -> int:
        return len(self.document)


def damaged(path: Path, how: str) -> DamagedError:
    """The error for a file whose content is not what it should be."""
    return DamagedError(how, todo="tui-reader check --repair puts right what can be", where=str(path))


def load(path: Path, *, parsed: bool = False) -> Tables | None:
    """The tables of a file, its documents not parsed yet; ``None`` where there is no file.

    With ``parsed`` all are parsed at once, which is faster where all will be looked at. Raises ``DamagedError`` for
    what is not such a file, and ``OSError`` as the system does.
    """
    try:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    except FileNotFoundError:
        return None
    except PermissionError:  # what Windows says of a folder, too
        if path.is_dir():
            raise damaged(path, "is a folder") from None
        raise
    keep = False
    try:
        size = os.fstat(descriptor).st_size
        source: _Bytes
        if size <= _IN_MEMORY or not hasattr(os, "pread"):  # Windows could not replace a file that is open
            source = _Held(_read_all(descriptor, size), path)
        else:
            source = _OnDisk(descriptor, size, path)
            keep = True
    except IsADirectoryError:
        raise damaged(path, "is a folder") from None
    finally:
        if not keep:
            os.close(descriptor)
    return (None if parsed else _cut(source)) or _whole(source)


def parse(data: bytes, path: Path) -> Tables:
    """The tables of a file's content; raises ``DamagedError``. ``path`` is what messages call it."""
    source = _Held(data, path)
    return _cut(source) or _whole(source)


def _read_all(descriptor: int, size: int) -> bytes:
    pieces = []
    while piece := os.read(descriptor, max(size, 1) + 1):
        pieces.append(piece)
    return pieces[0] if len(pieces) == 1 else b"".join(pieces)


def unparsed(path: Path, table: str, kind: str, version: int) -> tuple[list[str], bytes] | None:
    """The last table of a file as it lies there: its keys, and its lines, of which those that begin with a quote are
    a key and the beginning of its document.

    ``None`` where the file is not, bit by bit, what ``dump`` wrote for a kind and version, or has keys with escapes.
    """
    try:
        data = path.read_bytes()
    except OSError:
        return None
    end = data.find(b"\n") + 1
    line = data[:end]
    about, _, total = line.removesuffix(b"}},\n").rpartition(b',"sum":')
    keys = about.rpartition(b'"%s":[' % table.encode())[2].partition(b"]}")[0]
    start = data.find(_table_start(table)[:-1], end)
    if (
        not line.startswith(_START % (kind.encode(), version))
        or total != b"%d" % zlib.crc32(memoryview(data)[end:])
        or start < 0
        or b"\\" in keys
    ):
        return None
    return keys[1:-1].decode().split('","'), data[start + len(_table_start(table)) - 1 : data.rindex(b"\n}}")]


def _first_line(source: _Bytes) -> bytes:
    length = _FIRST_READ
    while True:
        start = source.read(0, length)
        end = start.find(b"\n")
        if end >= 0:
            return start[: end + 1]
        if len(start) < length:
            return b""
        length *= 8


def _cut(source: _Bytes) -> Tables | None:
    """The tables by the lengths that the first line tells; ``None`` where they do not fit the file."""
    line = _first_line(source)
    try:
        meta = decode(line[:-2] + b"}" if line.endswith(b",\n") else line)
        about = meta[META][_META_KEY]
        about.pop("sum", None)
        lengths = iter(about.pop("lengths"))
        tables: Tables = {META: {_META_KEY: about}}
        at = len(line)
        for name, keys in about.pop("tables").items():
            at += len(_table_start(name))
            table: Table = {}
            for key, written in zip(keys, _written(keys), strict=True):
                at += len(written)
                length = next(lengths)
                table[key] = Segment(source, at, length)
                at += length + 2
            at += 2 if keys else 3
            tables[name] = table
    except (KeyError, TypeError, AttributeError, StopIteration, ValueError):
        return None
    return tables if at == source.size else None


def _whole(source: _Bytes) -> Tables:
    try:
        tables = decode(source.read(0, source.size))
    except (ValueError, OSError) as error:
        what = "is empty" if source.size == 0 else f"is damaged ({error})"
        raise damaged(source.path, what) from None
    if not isinstance(tables, dict) or not all(
        isinstance(table, dict) and all(isinstance(document, dict) for document in table.values())
        for table in tables.values()
    ):
        raise damaged(source.path, "holds something else than tables of documents")
    return tables


def about(tables: Tables) -> dict[str, Any]:
    """What a file says of itself: its kind and version; empty where it says nothing."""
    found = tables.get(META, {}).get(_META_KEY)
    return dict(found) if isinstance(found, Mapping) else {}


def dump(tables: Tables, kind: str, version: int) -> list[bytes]:
    """The first line of a file, and the rest. Documents that were never looked at are copied as they are."""
    names: dict[str, list[str]] = {}
    lengths: list[int] = []
    pieces: list[bytes] = []
    kept = [name for name in tables if name != META]
    for name in kept:
        documents = tables[name]
        # By its type: to ask an abstract class for its instances takes longer than to write a small document.
        raws = [document.raw() if type(document) is Segment else encode(document) for document in documents.values()]
        names[name] = list(map(str, documents))
        lengths += map(len, raws)
        lines = b",\n".join(map(operator.add, _written(names[name]), raws))
        pieces += (_table_start(name), lines, b"\n" if raws else b"", b"}}\n" if name == kept[-1] else b"},\n")
    rest = b"".join(pieces)
    about = {"kind": kind, "version": version, "tables": names, "lengths": lengths, "sum": zlib.crc32(rest)}
    line = encode({META: {_META_KEY: about}})
    return [line[:-1] + b",\n" if kept else line + b"\n", rest]


@lru_cache(64)
def _table_start(name: str) -> bytes:
    return encode(name) + b":{\n"


def _written(keys: Sequence[str]) -> Sequence[bytes]:
    """Keys as they stand before their documents."""
    return _few_written(tuple(keys)) if len(keys) <= _FEW else _keys_written(keys)


_FEW = 8
"""Keys of a table up to which they are likely to be those of a thread, which come with every one."""


def _keys_written(keys: Sequence[str]) -> list[bytes]:
    """Most are ids, which JSON writes as they are, and a shard of the catalogue has hundreds: these are written
    together."""
    together = "".join(keys)
    if not (together.isascii() and together.isprintable()) or '"' in together or "\\" in together:
        return [encode(key) + b":" for key in keys]
    return ('"' + '":\n"'.join(keys) + '":').encode().split(b"\n") if keys else []


_few_written = lru_cache(64)(_keys_written)
