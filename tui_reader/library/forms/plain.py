"""Plain text, wrapped at a width."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from tui_reader.library.forms.common import (
    DEEPEST,
    By,
    byline,
    depths,
    facts,
    groups,
    heading,
    kept_text,
    title_of,
    who,
)
from tui_reader.model import Markup, Thread
from tui_reader.text.when import stamp

if TYPE_CHECKING:
    from tui_reader.kept import Bookmark

NARROWEST = 24
"""Columns of text below which it is not squeezed by indentation."""


def plain_lines(thread: Thread, width: int = 80) -> Iterator[str]:
    """One thread as plain text, wrapped and indented."""
    from tui_reader.reading.bodies.links import link_of
    from tui_reader.text.wrap import wrap_text

    post = thread.post
    yield from wrap_text(title_of(thread), width)
    by = byline(post.author, stamp(post.published))
    if by:
        yield from wrap_text(by, width)
    for address in (link_of(post.extra), post.url):
        if address:
            yield address
    if post.body.strip():
        yield ""
        yield from plain_body(post.body, post.markup, width)
    if thread.comments:
        yield ""
        yield "-" * min(width, 40)
    for depth, comment in depths(thread):
        indent = "  " * min(depth, DEEPEST, max(width - NARROWEST, 0) // 2)
        yield ""
        for line in wrap_text(who(comment, depth), width - len(indent)):
            yield indent + line
        for line in plain_body(comment.body, comment.markup, width - len(indent)):
            yield indent + line if line else ""


def bookmarks_plain(bookmarks: Iterable[Bookmark], by: By = "", width: int = 80) -> Iterator[str]:
    """The notebook as plain text: note and text behind each other, the context indented as quotes."""
    from tui_reader.text.wrap import wrap_text

    first = True
    for group in groups(bookmarks, by):
        if group.title:
            if not first:
                yield ""
            yield from wrap_text(group.title, width)
            yield "=" * min(width, 40)
            first = False
        for bookmark in group.bookmarks:
            if not first:
                yield ""
            first = False
            yield from wrap_text(heading(bookmark, by), width)
            yield from wrap_text(facts(bookmark, by), width)
            if bookmark.tags:
                yield from wrap_text(" ".join(f"#{tag}" for tag in bookmark.tags), width)
            if bookmark.note:
                yield ""
                yield "Note:"
                yield from (f"  {line}".rstrip() for line in plain_body(bookmark.note, "plain", width - 2))
            for depth, quoted in enumerate(bookmark.context, 1):
                edge = "> " * min(depth, DEEPEST, max(width - NARROWEST, 0) // 2)
                yield "" if depth == 1 else edge[:-2].rstrip()
                yield edge + (quoted.author or "(unknown)")
                for line in plain_body(quoted.text, quoted.markup, max(width - len(edge), NARROWEST)):
                    yield (edge + line).rstrip()
            yield ""
            yield from plain_body(*kept_text(bookmark), width)


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
