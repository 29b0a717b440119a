"""JSON: threads as the contract has them, the rows of the post list, the notebook."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING

from tui_reader.entry import Entry
from tui_reader.model import Thread
from tui_reader.store.codec import encode, indented
from tui_reader.store.entries import Entries
from tui_reader.store.list_rows import listing

if TYPE_CHECKING:
    from tui_reader.kept import Bookmark


def json_lines(threads: Iterable[Thread]) -> Iterator[bytes]:
    """Threads as one JSON array, a piece at a time; joined, the pieces are the document, final newline included."""
    from tui_reader.sources.contract import encode as record

    yield b"["
    separator = b"\n"
    for thread in threads:
        yield separator
        yield encode(record(thread))
        separator = b",\n"
    yield b"]\n" if separator == b"\n" else b"\n]\n"


def copy_of(thread: Thread) -> bytes:
    """A thread as the JSON that an export in another form carries."""
    return b"".join(json_lines([thread]))


_AT_ONCE = 1_000


def entries_json(entries: Iterable[Entry]) -> Iterator[bytes]:
    """Rows of the post list as the JSON array of ``list --json``, some at a time; joined they are the document.

    The list of a library as it is costs little more than to copy it.
    """
    separator = b"["
    for rows in entries.listings() if isinstance(entries, Entries) else _listings(iter(entries)):
        yield separator
        yield rows
        separator = b","
    yield b"[]\n" if separator == b"[" else b"\n]\n"


def _listings(entries: Iterator[Entry]) -> Iterator[bytes]:
    while some := list(islice(entries, _AT_ONCE)):
        yield listing(some)


def bookmarks_json(bookmarks: Iterable[Bookmark]) -> bytes:
    """Bookmarks as the JSON array of ``bookmarks --json``, final newline included; ``import`` reads it back."""
    rows = [
        {
            "thread": bookmark.thread,
            "comment": bookmark.comment,
            "title": bookmark.title,
            "author": bookmark.author,
            "published": bookmark.published,
            "text": bookmark.text,
            "markup": bookmark.markup,
            "passages": bookmark.passages,
            "context": bookmark.context,
            "note": bookmark.note,
            "tags": bookmark.tags,
            "created": bookmark.created,
            "url": bookmark.url,
            "source": bookmark.source,
            "replies": bookmark.replies,
        }
        for bookmark in bookmarks
    ]
    return indented(rows) + b"\n"
