"""Markdown: comments as nested quotes; the notebook with its context quoted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
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
    spoken,
    title_of,
    who,
)  # fmt: skip
from tui_reader.model import Markup, Thread
from tui_reader.text.notes import note_spans
from tui_reader.text.structure import EMPHASIS, STRONG
from tui_reader.text.when import stamp

if TYPE_CHECKING:
    from tui_reader.kept import Bookmark


def markdown_lines(thread: Thread) -> Iterator[str]:
    """One thread as Markdown: title, byline, article, comments as nested quotes."""
    from tui_reader.reading.bodies.links import link_of

    post = thread.post
    yield f"# {escaped(title_of(thread))}"
    addresses = _address(link_of(post.extra)), _address(post.url)
    by = byline(post.author and escaped(post.author), stamp(post.published), *addresses)
    if by:
        yield ""
        yield by
    if post.body.strip():
        yield ""
        yield from markdown_body(post.body, post.markup)
    if thread.comments:
        yield ""
        yield "---"
    for depth, comment in depths(thread):
        quote = "> " * min(depth, DEEPEST)
        yield quote[:-2].rstrip() if depth else ""
        author, _, rest = who(comment, depth).partition(" · ")
        yield f"{quote}**{escaped(author)}**{' · ' + rest if rest else ''}"
        if comment.body.strip():
            yield quote.rstrip()
            for line in markdown_body(comment.body, comment.markup):
                yield quote + line if line else quote.rstrip()


def bookmarks_markdown(bookmarks: Iterable[Bookmark], by: By = "") -> Iterator[str]:
    """The notebook as Markdown: notes as they are, the chain of parents as nested quotes, then the text."""
    yield "# Bookmarks"
    for group in groups(bookmarks, by):
        if group.title:
            yield ""
            yield f"## {escaped(group.title)}"
            if group.url:
                yield ""
                yield _address(group.url)
        for bookmark in group.bookmarks:
            yield ""
            yield f"{'###' if group.title else '##'} {escaped(heading(bookmark, by))}"
            yield ""
            yield byline(escaped(facts(bookmark, by)), _address(bookmark.url))
            if bookmark.tags:
                yield ""
                yield escaped_words(" ".join(f"#{tag}" for tag in bookmark.tags))
            if bookmark.note:
                yield ""
                yield "**Note**"
                yield ""
                yield from _with_breaks(_note_lines(bookmark.note))
            for depth, quoted in enumerate(bookmark.context, 1):
                quote = "> " * min(depth, DEEPEST)
                yield quote[:-2].rstrip() if depth > 1 else ""
                yield f"{quote}**{escaped(spoken(quoted))}**"
                yield quote.rstrip()
                for line in markdown_body(quoted.text, quoted.markup):
                    yield quote + line if line else quote.rstrip()
            yield ""
            yield from markdown_body(*kept_text(bookmark))


def _address(url: str | None) -> str:
    """An address as a link; one that could end the link early is text."""
    if not url:
        return ""
    return f"<{url}>" if re.fullmatch(r"[a-z][a-z0-9+.-]*:[^\s<>]+", url, re.IGNORECASE) else escaped(url)


def markdown_body(body: str, markup: Markup) -> Iterator[str]:
    """A body as lines of Markdown that say the same: plain text escaped, its line ends kept."""
    lines = body.strip("\n").split("\n")
    yield from lines if markup == "markdown" else _with_breaks(list(map(escaped, lines)))


def _with_breaks(lines: Sequence[str]) -> Iterator[str]:
    """Lines that stay lines: Markdown else makes one paragraph of them."""
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        yield line + ("  " if line.strip() and following.strip() else "")


def _note_lines(note: str) -> list[str]:
    """The lines of a note, escaped but for what emphasises."""
    lines = [""]
    for span in note_spans(note.strip("\n")):
        mark = "*" * ((1 if span.style & EMPHASIS else 0) + (2 if span.style & STRONG else 0))
        first, *others = span.text.split("\n")
        lines[-1] += mark + (escaped_words(first) if lines[-1] or mark else escaped(first)) + mark
        lines += map(escaped, others)
    return lines


_MARKS = re.compile(r"([\\`*_\[\]<>#|~])|^(\s*)([-+=]|\d+[.)](?=\s))")


def escaped(line: str) -> str:
    """A line of plain text so that Markdown takes no character of it for a mark."""
    return escaped_words(line.replace("\t", "    ").lstrip(" "))


def escaped_words(words: str) -> str:
    """The same for words within a line."""
    return _MARKS.sub(lambda m: "\\" + m[1] if m[1] else _escaped_start(m), words)


def _escaped_start(match: re.Match[str]) -> str:
    mark = match[3]
    return f"{match[2]}{mark[:-1]}\\{mark[-1]}"
