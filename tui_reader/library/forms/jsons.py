"""JSON: threads as the contract has them, the rows of the post list, the notebook."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import orjson

from tui_reader.model import Bookmark, Entry, Thread
from tui_reader.store.segments import plain


def json_lines(threads: Iterable[Thread]) -> Iterator[bytes]:
    """Threads as one JSON array, a piece at a time; joined, the pieces are the document, final newline included."""
    from tui_reader.sources.formats.own import encode

    yield b"["
    separator = b"\n"
    for thread in threads:
        yield separator
        yield _json(encode(thread))
        separator = b",\n"
    yield b"]\n" if separator == b"\n" else b"\n]\n"


def copy_of(thread: Thread) -> bytes:
    """A thread as the JSON that an export in another form carries."""
    return b"".join(json_lines([thread]))


def _json(value: object) -> bytes:
    try:
        return orjson.dumps(value)
    except TypeError:  # a number, a depth or half a character that JSON or orjson does not know
        return orjson.dumps(plain(value))


def entries_json(entries: Iterable[Entry]) -> bytes:
    """Rows of the post list as the JSON array of ``list --json``, final newline included."""
    rows = [
        {
            "id": entry.id,
            "title": entry.title,
            "author": entry.author,
            "published": entry.published,
            "url": entry.url,
            "source": entry.source,
            "comments": entry.comments,
            "unread": entry.unread,
            "new": entry.new,
            "bookmarked": entry.bookmarked,
            "added": entry.added,
            "active": entry.active,
            "read": entry.read,
            "tags": entry.tags,
            "muted": entry.muted,
        }
        for entry in entries
    ]
    return orjson.dumps(rows, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


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
    return orjson.dumps(rows, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)
