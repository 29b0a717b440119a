"""Threads and bookmarks as text that leaves the program: JSON, Markdown, plain text, Org, HTML, mbox.

Pure generators of lines (without their line ends), so that printing, piping and writing to a file share one form.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from tui_reader.model import Bookmark, Thread


def json_lines(threads: Iterable[Thread]) -> Iterator[bytes]:
    """Threads as one JSON array, a piece at a time; joined, the pieces are the document, final newline included."""
    import orjson

    separator = b"["
    for thread in threads:
        post = thread.post
        record: dict[str, object] = {
            "id": post.id, "title": post.title, "author": post.author, "published": post.published, "url": post.url,
            "source": post.source, "body": post.body, "markup": post.markup,
            "comments": [
                {
                    "id": c.id, "parent": c.parent, "author": c.author, "published": c.published, "body": c.body,
                    "markup": c.markup, **{key: value for key, value in c.extra.items() if key not in COMMENT_KEYS},
                }
                for c in thread.comments
            ],
        }  # fmt: skip
        record |= {key: value for key, value in post.extra.items() if key not in record}
        yield separator + orjson.dumps(record)
        separator = b",\n"
    yield b"[]\n" if separator == b"[" else b"]\n"


COMMENT_KEYS = frozenset({"id", "parent", "author", "published", "body", "markup"})
"""Keys of a comment in JSON that a source's further facts must not overwrite."""


def markdown_lines(thread: Thread) -> Iterator[str]:
    """One thread as Markdown: title, byline, article, comments as nested quotes."""
    raise NotImplementedError


def plain_lines(thread: Thread, width: int = 80) -> Iterator[str]:
    """One thread as plain text, wrapped and indented."""
    raise NotImplementedError


def entries_json(entries: Iterable[object]) -> bytes:
    """Rows of the post list as the JSON array of ``list --json``, final newline included."""
    raise NotImplementedError


def bookmarks_json(bookmarks: Iterable[Bookmark]) -> bytes:
    """Bookmarks as the JSON array of ``bookmarks --json``, final newline included."""
    raise NotImplementedError


def bookmarks_markdown(bookmarks: Iterable[Bookmark]) -> Iterator[str]:
    """The notebook as Markdown."""
    raise NotImplementedError


def bookmarks_org(bookmarks: Iterable[Bookmark]) -> Iterator[str]:
    """The notebook as an Org file."""
    raise NotImplementedError


def bookmarks_html(bookmarks: Iterable[Bookmark]) -> Iterator[str]:
    """The notebook as one HTML page that needs nothing else."""
    raise NotImplementedError


def export(threads: Iterable[Thread], to: Path) -> int:
    """Writes threads to a file; the suffix says how: json, md, txt, html, mbox. Returns how many.

    The file is complete or untouched: written beside and renamed. Raises ``InputError`` for another suffix,
    ``StoreError`` where it cannot be written.
    """
    raise NotImplementedError
