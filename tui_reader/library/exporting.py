"""Threads as text that leaves the program: JSON, Markdown, plain text, HTML, mbox. The notebook's forms too.

Pure generators of lines (without their line ends), so that printing, piping and writing to a file share one form.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator
from html import escape
from pathlib import Path

import orjson

from tui_reader.errors import InputError, StoreError
from tui_reader.library.bodies import STYLE, html_body, markdown_body
from tui_reader.library.notebook import bookmarks_html, bookmarks_json, bookmarks_markdown, bookmarks_org
from tui_reader.model import Comment, Entry, Markup, Post, Thread
from tui_reader.store.segments import plain
from tui_reader.text.sanitize import clean_line

__all__ = [
    "bookmarks_html",
    "bookmarks_json",
    "bookmarks_markdown",
    "bookmarks_org",
    "entries_json",
    "export",
    "html_lines",
    "json_lines",
    "markdown_lines",
    "mbox_lines",
    "plain_lines",
]

DEEPEST = 8
"""Levels of indentation or quotation; deeper comments stay there and say how deep they are."""
NARROWEST = 24
"""Columns of text below which plain text is not squeezed by indentation."""


# JSON


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


# Where each comment stands


def _depths(thread: Thread) -> Iterator[tuple[int, Comment]]:
    depths: dict[str | None, int] = {None: -1}
    for comment in thread.comments:
        depth = depths[comment.id] = depths[comment.parent] + 1
        yield depth, comment


def _byline(*parts: str | None) -> str:
    return " · ".join(part for part in parts if part)


def _who(comment: Comment, depth: int) -> str:
    """Who says it and when, and what else a reader must know before the text."""
    kind, state = (comment.extra.get(name) for name in ("kind", "state"))
    return _byline(
        comment.author or "(unknown)",
        comment.published,
        clean_line(kind) if isinstance(kind, str) else None,
        f"({clean_line(state)})" if isinstance(state, str) else None,
        f"level {depth + 1}" if depth > DEEPEST else None,
    )


# Markdown


def markdown_lines(thread: Thread) -> Iterator[str]:
    """One thread as Markdown: title, byline, article, comments as nested quotes."""
    post = thread.post
    yield f"# {_title(post)}"
    byline = _byline(post.author, post.published, f"<{post.url}>" if post.url else None)
    if byline:
        yield ""
        yield byline
    if post.body.strip():
        yield ""
        yield from markdown_body(post.body, post.markup)
    if thread.comments:
        yield ""
        yield "---"
    for depth, comment in _depths(thread):
        quote = "> " * min(depth, DEEPEST)
        yield quote[:-2].rstrip() if depth else ""
        author, _, rest = _who(comment, depth).partition(" · ")
        yield f"{quote}**{author}**{' · ' + rest if rest else ''}"
        if comment.body.strip():
            yield quote.rstrip()
            for line in markdown_body(comment.body, comment.markup):
                yield (quote + line).rstrip() if quote else line


def _title(post: Post) -> str:
    return post.title or "(no title)"


# Plain text


def plain_lines(thread: Thread, width: int = 80) -> Iterator[str]:
    """One thread as plain text, wrapped and indented."""
    from tui_reader.text.wrap import wrap_text

    post = thread.post
    yield from wrap_text(_title(post), width)
    byline = _byline(post.author, post.published)
    if byline:
        yield byline
    if post.url:
        yield post.url
    if post.body.strip():
        yield ""
        yield from plain_body(post.body, post.markup, width)
    if thread.comments:
        yield ""
        yield "-" * min(width, 40)
    for depth, comment in _depths(thread):
        indent = "  " * min(depth, DEEPEST, max(width - NARROWEST, 0) // 2)
        yield ""
        yield indent + _who(comment, depth)
        for line in plain_body(comment.body, comment.markup, width - len(indent)):
            yield indent + line if line else ""


def plain_body(body: str, markup: Markup, width: int) -> Iterator[str]:
    """A body as wrapped text: quotes behind ``>``, lists behind their markers, code as it is."""
    from tui_reader.text.blocks import Code, Heading, Paragraph, Signature, Table, iter_blocks, text_of
    from tui_reader.text.wrap import wrap

    outer = 0
    for block in iter_blocks(body, markup):
        edge = "> " * block.quote
        if block.gap:
            yield ("> " * min(outer, block.quote)).rstrip()
        outer = block.quote
        first = edge + block.marker.rjust(block.indent)
        rest = edge + " " * block.indent
        room = max(width - len(rest), 8)
        if isinstance(block, Code):
            lines = list(block.lines)
        elif isinstance(block, Table):
            lines = ["  ".join(text_of(cell) for cell in row) for row in block.rows]
        elif isinstance(block, Paragraph | Heading | Signature):
            lines = [text_of(line) for line in wrap(block.spans, room)]
        else:
            lines = ["* * *"]
        for i, line in enumerate(lines):
            yield ((rest if i else first) + line).rstrip()


# HTML


def html_lines(threads: Iterable[Thread]) -> Iterator[str]:
    """Threads as one HTML page that needs nothing else and runs nothing."""
    yield '<!doctype html><html><head><meta charset="utf-8"><title>Discussions</title>'
    yield '<meta name="viewport" content="width=device-width">'
    yield f"<style>{STYLE}</style></head><body>"
    for thread in threads:
        post = thread.post
        yield f"<article><h1>{escape(_title(post))}</h1>"
        yield f'<p class="by">{escape(_byline(post.author, post.published))}'
        if post.url and re.match(r"https?://", post.url):
            yield f' · <a rel="nofollow" href="{escape(post.url)}">{escape(post.url)}</a>'
        yield "</p>"
        yield html_body(post.body, post.markup)
        yield "</article><hr>"
        for depth, comment in _depths(thread):
            yield f'<div class="c" id="{escape(comment.id)}" style="--d:{min(depth, DEEPEST)}">'
            yield f'<p class="by">{escape(_who(comment, depth))}</p>'
            yield html_body(comment.body, comment.markup)
            yield "</div>"
    yield "</body></html>"


# mbox


def mbox_lines(threads: Iterable[Thread]) -> Iterator[bytes]:
    """Threads as a mailbox that any mail program threads; one message a piece."""
    for thread in threads:
        post = thread.post
        references: dict[str | None, str] = {None: _message_id(post.id, "post")}
        subject = _title(post)
        yield _message(references[None], None, subject, post.author, post.published, post.body, post.url)
        for comment in thread.comments:
            id = references[comment.id] = _message_id(post.id, comment.id)
            url = comment.extra.get("url")
            yield _message(
                id,
                references[comment.parent],
                f"Re: {subject}",
                comment.author,
                comment.published,
                comment.body,
                url if isinstance(url, str) else None,
            )


def _message_id(thread: str, part: str) -> str:
    return "<" + re.sub(r"[^A-Za-z0-9.-]", "-", f"{part}.{thread}") + "@tui-reader.invalid>"


def _message(
    id: str, parent: str | None, subject: str, author: str | None, published: str | None, body: str, url: str | None
) -> bytes:
    from email.header import Header
    from email.utils import formataddr

    head = [
        "From tui-reader Thu Jan  1 00:00:00 1970",
        f"From: {formataddr((author or 'unknown', 'unknown@tui-reader.invalid'), 'utf-8')}",
        f"Subject: {subject if subject.isascii() else Header(subject, 'utf-8', maxlinelen=998).encode()}",
        f"Message-ID: {id}",
    ]
    if parent:
        head += [f"In-Reply-To: {parent}", f"References: {parent}"]
    date = _mail_date(published)
    if date:
        head.append(f"Date: {date}")
    if url and url.isascii() and url.isprintable():
        head.append(f"Archived-At: <{url}>")
    head += ["MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: 8bit"]
    text = re.sub(r"^(>*From )", r">\1", body, flags=re.MULTILINE)
    return ("\n".join(head) + "\n\n" + text.rstrip("\n") + "\n\n").encode("utf-8", "replace")


def _mail_date(published: str | None) -> str | None:
    from datetime import UTC, datetime
    from email.utils import format_datetime

    if not published:
        return None
    try:
        moment = datetime.fromisoformat(published)
        return format_datetime(moment if moment.tzinfo else moment.replace(tzinfo=UTC))
    except ValueError:
        return None


# Files


def _many(lines: Callable[[Thread], Iterator[str]]) -> Callable[[Iterable[Thread]], Iterator[bytes]]:
    def write(threads: Iterable[Thread]) -> Iterator[bytes]:
        for i, thread in enumerate(threads):
            if i:
                yield b"\n\n"
            yield from _encoded(lines(thread))

    return write


def _encoded(lines: Iterable[str]) -> Iterator[bytes]:
    return (line.encode("utf-8", "replace") + b"\n" for line in lines)


FORMATS: dict[str, Callable[[Iterable[Thread]], Iterator[bytes]]] = {
    ".json": json_lines,
    ".md": _many(markdown_lines),
    ".markdown": _many(markdown_lines),
    ".txt": _many(plain_lines),
    ".html": lambda threads: _encoded(html_lines(threads)),
    ".htm": lambda threads: _encoded(html_lines(threads)),
    ".mbox": mbox_lines,
}
"""How threads are written, by the suffix of the file."""


def export(threads: Iterable[Thread], to: Path) -> int:
    """Writes threads to a file; the suffix says how. Returns how many.

    The file is complete or untouched: written beside and renamed. Raises ``InputError`` for a suffix that is not in
    ``FORMATS``, ``StoreError`` where it cannot be written.
    """
    write = FORMATS.get(to.suffix.lower())
    if write is None:
        raise InputError("has a suffix that says no format", todo=f"use one of {' '.join(FORMATS)}", where=str(to))
    count = 0

    def counted() -> Iterator[Thread]:
        nonlocal count
        for thread in threads:
            count += 1
            yield thread

    beside = to.with_name(f".{to.name}.{os.getpid()}.tmp")
    try:
        try:
            with beside.open("wb") as stream:
                stream.writelines(write(counted()))
                stream.flush()
                os.fsync(stream.fileno())
            beside.replace(to)
        finally:
            beside.unlink(missing_ok=True)
    except OSError as error:
        raise StoreError(f"cannot be written ({error.strerror})", todo="choose another place", where=str(to)) from None
    return count
