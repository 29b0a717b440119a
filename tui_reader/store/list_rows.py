"""A row of the post list, between the form on disk and the form that the rest of the program has.

On disk it is what ``list --json`` prints of a post, in the same lines, behind what is not printed in the first::

    {"excerpt":"…",
        "id": "…",
        "title": "…",
        …
      }

So that printing the whole list, which is what scripts ask most, copies bytes: with 100,000 posts a tenth of what it
takes to parse them and to write them anew. Rows of earlier versions have other lines and lack what has its usual
value; they read the same, and get this form when their shard is next written.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from operator import itemgetter

from tui_reader.entry import Entry
from tui_reader.errors import DamagedError
from tui_reader.store.codec import encode, indented
from tui_reader.store.segments import Document, Segment
from tui_reader.text.sanitize import clean_line, is_clean, is_clean_utf8

_UNLISTED = ("excerpt", "sample")
"""What is not printed: an excerpt only stands in for a title."""
_LISTED = tuple(name for name in Entry._fields if name not in _UNLISTED)
_listed = itemgetter(*map(Entry._fields.index, _LISTED))
_START, _END = b"\n  {", b"\n  }"
_HEARD, _MUTED = (b'"muted": ' + value + _END for value in (b"false", b"true"))
_KEY = re.compile(rb'\n".*')
_QUIET = (b"\\\\", b'\\"')
"""Escapes that stand for themselves; others may stand for what is not printed as it is."""


def listing(entries: Sequence[Entry]) -> bytes:
    """Rows as ``list --json`` prints them, between the brackets of the array."""
    return indented([dict(zip(_LISTED, _listed(entry), strict=True)) for entry in entries])[1:-2] if entries else b""


def row_of(entry: Entry) -> Segment:
    """A row as it is written."""
    beside = {name: value for name in _UNLISTED if (value := getattr(entry, name))}
    return Segment.of((encode(beside)[:-1] + b"," if beside else b"{") + listing([entry])[len(_START) :])


def written(id: str, row: Document) -> Segment:
    """The same of a row as it was read, whoever wrote it; raises ``DamagedError``."""
    if isinstance(row, Segment) and row.raw().endswith(_END):
        return row
    return row_of(entry_of(id, row))


def listing_of(lines: bytes) -> bytes | None:
    """Rows as ``list --json`` prints them from their lines in a shard; ``None`` where something must be made safe."""
    rows = _KEY.sub(_START, lines)
    if not is_clean_utf8(rows):
        return None
    if b"\\" in rows:
        rest = rows
        for escape in _QUIET:
            rest = rest.replace(escape, b"")
        if b"\\" in rest:
            return None
    return rows


def entry_of(id: str, row: Document) -> Entry:
    """A row as the rest of the program has it, its texts made safe once more; raises ``DamagedError``."""
    found = row.parse() if isinstance(row, Segment) else row  # not kept: rows become entries once
    return _made(id, found, _safe)


def entries_of(ids: Sequence[str], rows: Mapping[str, Document]) -> Iterator[Entry]:
    """Many rows at once, without those that do not fit: their texts are looked at together, since most are safe."""
    texts: list[str] = []
    try:
        for id in ids:
            row = rows[id]
            texts += (row.get("title") or "", row.get("author") or "", row.get("url") or "", row.get("excerpt", ""))
            texts += row.get("tags", ())
        together = "\n".join(texts)
        safe = together.count("\n") == len(texts) - 1 and "\t" not in together and is_clean(together)
    except (TypeError, AttributeError, UnicodeError):
        safe = False
    clean = str if safe else _safe
    for id in ids:
        try:
            entry = _made(id, rows[id], clean)
        except DamagedError:
            continue
        yield entry


def _made(id: str, row: Document, clean: Callable[[str], str]) -> Entry:
    try:
        get = row.get
        title, author, url = get("title"), get("author"), get("url")
        return Entry(
            id,
            title and clean(title),
            author and clean(author),
            get("published"),
            url and clean(url),
            get("source", "text"),
            clean(get("excerpt", "")),
            int(get("comments", 0)),
            int(get("unread", 0)),
            int(get("new", 0)),
            int(get("bookmarked", 0)),
            get("added", ""),
            get("active", ""),
            bool(get("read", False)),
            tuple(map(clean, get("tags", ()))),
            bool(get("sample", False)),
            bool(get("muted", False)),
        )
    except (TypeError, ValueError, AttributeError) as error:
        raise DamagedError(f"has a row that does not fit ({error})") from None


def is_awaited(row: Document) -> bool:
    """``Entry.awaited`` of a row; one in the present form is not parsed: a shard has hundreds."""
    if isinstance(row, Segment):
        raw = row.raw()
        if raw.endswith(_HEARD):
            return b'"new": 0,' not in raw or b'"read": false' in raw
        if raw.endswith(_MUTED):
            return False
        row = row.parse()
    return not row.get("muted") and (not row.get("read") or bool(row.get("new")))


def _safe(text: str) -> str:
    """``clean_line`` with a shorter way for most rows: a list of 100,000 asks half a million times."""
    return text if text.isascii() and text.isprintable() else clean_line(text)
