"""A file as tables of documents, each parsed only when it is looked at.

The file is one ordinary JSON object ``{table: {key: document}}``, as TinyDB keeps it, written with one document on
each line. The first line tells the length of every document, so that one can be found, read and replaced without
parsing the others: a body chunk out of a thread of 100,000 comments, a row out of a shard of the catalogue.

::

    {"_meta":{"1":{"kind":"thread","version":1,"tables":{"thread":["1"],"bodies":["0","1"]},"lengths":[210,…]}},
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
import os
import weakref
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol

import orjson

from tui_reader.errors import DamagedError

META = "_meta"
"""The table that describes the file itself."""
_META_KEY = "1"
_IN_MEMORY = 1 << 20
_FIRST_READ = 16 * 1024
_DEEPEST = 64

Document = Mapping[str, Any]
"""One document: a ``dict``, or a ``Segment`` that becomes one when looked at."""
Table = dict[str, Document]
Tables = dict[str, Table]


class _Bytes(Protocol):
    """Something that bytes are read from."""

    size: int

    def read(self, start: int, length: int) -> bytes: ...


class _Held:
    """A small file, read whole."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.size = len(data)

    def read(self, start: int, length: int) -> bytes:
        return self.data[start : start + length]


class _OnDisk:
    """A large file, kept open: what is read later is of the same generation, whatever replaces the name."""

    def __init__(self, descriptor: int, size: int) -> None:
        self.descriptor = descriptor
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

    __slots__ = ("_document", "_length", "_path", "_source", "_start")

    def __init__(self, source: _Bytes, start: int, length: int, path: Path) -> None:
        self._source = source
        self._start = start
        self._length = length
        self._path = path
        self._document: dict[str, Any] | None = None

    def raw(self) -> bytes:
        """The document as JSON, not parsed."""
        return self._source.read(self._start, self._length)

    def parse(self) -> dict[str, Any]:
        """The document, not kept; raises ``DamagedError`` where the bytes are not JSON."""
        try:
            found = orjson.loads(self.raw())
        except (orjson.JSONDecodeError, OSError) as error:
            raise damaged(self._path, f"is damaged ({error})") from None
        if not isinstance(found, dict):
            raise damaged(self._path, "holds something else than documents")
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
    keep = False
    try:
        size = os.fstat(descriptor).st_size
        source: _Bytes
        if size <= _IN_MEMORY or not hasattr(os, "pread"):  # Windows could not replace a file that is open
            source = _Held(_read_all(descriptor, size))
        else:
            source = _OnDisk(descriptor, size)
            keep = True
    finally:
        if not keep:
            os.close(descriptor)
    return (None if parsed else _cut(source, path)) or _whole(source, path)


def parse(data: bytes, path: Path) -> Tables:
    """The tables of a file's content; raises ``DamagedError``. ``path`` is what messages call it."""
    source = _Held(data)
    return _cut(source, path) or _whole(source, path)


def _read_all(descriptor: int, size: int) -> bytes:
    pieces = []
    while piece := os.read(descriptor, max(size, 1) + 1):
        pieces.append(piece)
    return pieces[0] if len(pieces) == 1 else b"".join(pieces)


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


def _cut(source: _Bytes, path: Path) -> Tables | None:
    """The tables by the lengths that the first line tells; ``None`` where they do not fit the file."""
    line = _first_line(source)
    try:
        meta = orjson.loads(line[:-2] + b"}" if line.endswith(b",\n") else line)
        about = meta[META][_META_KEY]
        lengths = iter(about.pop("lengths"))
        tables: Tables = {META: {_META_KEY: about}}
        at = len(line)
        for name, keys in about.pop("tables").items():
            at += len(_table_start(name))
            table: Table = {}
            for key in keys:
                # What ``_key`` writes, without writing it: most keys are ids, and a shard has a thousand.
                at += len(key) + 3 if key.isascii() and key.isalnum() else len(_key(key))
                length = next(lengths)
                table[key] = Segment(source, at, length, path)
                at += length + 2
            at += 2 if keys else 3
            tables[name] = table
    except (orjson.JSONDecodeError, KeyError, TypeError, AttributeError, StopIteration, ValueError):
        return None
    return tables if at == source.size else None


def _whole(source: _Bytes, path: Path) -> Tables:
    try:
        tables = orjson.loads(source.read(0, source.size))
    except (orjson.JSONDecodeError, OSError) as error:
        what = "is empty" if source.size == 0 else f"is damaged ({error})"
        raise damaged(path, what) from None
    if not isinstance(tables, dict) or not all(
        isinstance(table, dict) and all(isinstance(document, dict) for document in table.values())
        for table in tables.values()
    ):
        raise damaged(path, "holds something else than tables of documents")
    return tables


def about(tables: Tables) -> dict[str, Any]:
    """What a file says of itself: its kind and version; empty where it says nothing."""
    found = tables.get(META, {}).get(_META_KEY)
    return dict(found) if isinstance(found, Mapping) else {}


def dump(tables: Tables, kind: str, version: int) -> list[bytes]:
    """The pieces of a file. Documents that were never looked at are copied as they are."""
    names: dict[str, list[str]] = {}
    lengths: list[int] = []
    pieces: list[bytes] = [b""]
    kept = [name for name in tables if name != META]
    for name in kept:
        keys = [str(key) for key in tables[name]]
        names[name] = keys
        pieces.append(_table_start(name))
        last = len(keys) - 1
        for i, (key, document) in enumerate(zip(keys, tables[name].values(), strict=True)):
            raw = document.raw() if isinstance(document, Segment) else encode(document)
            lengths.append(len(raw))
            pieces += (_key(key), raw, b",\n" if i < last else b"\n")
        pieces.append(b"}}\n" if name == kept[-1] else b"},\n")
    meta = {META: {_META_KEY: {"kind": kind, "version": version, "tables": names, "lengths": lengths}}}
    line = orjson.dumps(meta)
    pieces[0] = line[:-1] + b",\n" if kept else line + b"\n"
    return pieces


def _table_start(name: str) -> bytes:
    return orjson.dumps(name) + b":{\n"


def _key(key: str) -> bytes:
    return orjson.dumps(key) + b":"


def encode(document: Mapping[str, Any]) -> bytes:
    """A document as JSON; what JSON cannot say becomes the nearest that it can."""
    try:
        return orjson.dumps(document)
    except (TypeError, orjson.JSONEncodeError):
        return orjson.dumps(plain(document))


def plain(value: object) -> Any:
    """A value as JSON can say it, without recursion.

    Numbers beyond 64 bits and what is nested too deeply become text; lone surrogates become question marks.
    """
    result: list[Any] = [None]
    work: list[tuple[Any, Any, object, int]] = [(result, 0, value, 0)]
    for target, at, item, depth in work:  # grows while it is walked
        made: Any
        if isinstance(item, str):
            made = item.encode("utf-8", "replace").decode("utf-8")
        elif item is None or isinstance(item, (bool, float)):
            made = item
        elif isinstance(item, int):
            made = item if -(2**63) <= item < 2**64 else str(item)
        elif depth >= _DEEPEST:
            made = "…"
        elif isinstance(item, Mapping):
            made = {}
            work.extend((made, plain_key(key), inner, depth + 1) for key, inner in item.items())
        elif isinstance(item, Sequence):
            made = [None] * len(item)
            work.extend((made, i, inner, depth + 1) for i, inner in enumerate(item))
        else:
            made = str(item)
        target[at] = made
    return result[0]


def plain_key(key: object) -> str:
    """A key as JSON can say it."""
    return str(key).encode("utf-8", "replace").decode("utf-8")
