"""Org: the notebook as headings with their facts as properties, texts in quote blocks.

Org follows links of kinds that run programs, and takes keywords, headings and block ends wherever a line begins with
them. What strangers wrote stands in blocks, with such lines escaped as Org asks for (a comma before them), and with a
character of no width in links that are not ours.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from tui_reader.kept import Bookmark
from tui_reader.library.forms.common import By, facts, groups, heading, kept_text, spoken
from tui_reader.model import Markup
from tui_reader.text.blocks import (
    CODE,
    EMPHASIS,
    STRIKE,
    STRONG,
    Block,
    Code,
    Heading,
    Paragraph,
    Signature,
    Span,
    Table,
    iter_blocks,
)  # fmt: skip
from tui_reader.text.notes import note_spans

_NOTHING = "\u200b"
_ACTIVE = re.compile(r"(?<=\[)(?=\[)|\b(?:elisp|shell|file|docview|help|info|id)(?=:)", re.IGNORECASE)
_START = re.compile(r"(\*+ |,*\*|,*#\+|\s*#\+|\s*:[\w-]+:\s*$|\s*\|)")
_MARKS = ((CODE, "~"), (STRONG, "*"), (EMPHASIS, "/"), (STRIKE, "+"))


def bookmarks_org(bookmarks: Iterable[Bookmark], by: By = "") -> Iterator[str]:
    """The notebook as an Org file: a heading for each, with tags and properties."""
    yield "#+title: Bookmarks"
    for group in groups(bookmarks, by):
        if group.title:
            yield ""
            yield f"* {_words(group.title)}"
            if group.url:
                yield _link(group.url)
        for bookmark in group.bookmarks:
            tags = [word for tag in bookmark.tags if (word := re.sub(r"[^\w@]+", "_", tag).strip("_"))]
            yield ""
            stars = "**" if group.title else "*"
            yield f"{stars} {_words(heading(bookmark, by))}" + (f" :{':'.join(tags)}:" if tags else "")
            yield ":PROPERTIES:"
            for name, value in (
                ("THREAD", bookmark.thread),
                ("COMMENT", bookmark.comment),
                ("AUTHOR", bookmark.author),
                ("PUBLISHED", bookmark.published),
                ("CREATED", bookmark.created),
                ("URL", bookmark.url),
            ):
                if value:
                    yield f":{name}: {' '.join(value.split())}"
            yield ":END:"
            if bookmark.url:
                yield _link(bookmark.url, facts(bookmark, by))
            if bookmark.note:
                yield ""
                yield from map(_start, _broken(_spans(note_spans(bookmark.note.strip("\n"))).split("\n")))
            for quoted in bookmark.context:
                yield ""
                yield from _quote(f"{spoken(quoted)}:", quoted.text, quoted.markup)
            yield ""
            yield from _quote("", *kept_text(bookmark))


def _quote(first: str, body: str, markup: Markup) -> Iterator[str]:
    yield "#+begin_quote"
    if first:
        yield _in_block(_words(first))
        yield ""
    yield from org_body(body, markup)
    yield "#+end_quote"


def org_body(body: str, markup: Markup) -> Iterator[str]:
    """A body as lines of Org that say the same, for the inside of a block."""
    for block in iter_blocks(body, markup):
        if block.gap:
            yield ""
        yield from map(_in_block, _block(block))


def _block(block: Block) -> Iterator[str]:
    edge = "> " * block.quote  # a block within a block of the same kind would end it
    marker = re.sub(r"^[•◦▪]", "-", block.marker.strip())
    first, rest = (edge + f"{marker} " if marker else edge + " " * block.indent), edge + " " * block.indent
    if isinstance(block, Code):
        for line in block.lines:
            yield f"{rest}: {line}".rstrip()
    elif isinstance(block, Table):
        for row in block.rows:
            yield edge + "| " + " | ".join(_spans(cell).replace("\n", " ") for cell in row) + " |"
    elif isinstance(block, Paragraph | Heading | Signature):
        for i, line in enumerate(_broken(_spans(block.spans).split("\n"))):
            yield (rest if i else first) + line
    else:
        yield edge + "-----"


def _broken(lines: Sequence[str]) -> Iterator[str]:
    """Lines that stay lines: Org else fills paragraphs anew."""
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        yield f"{line} \\\\" if line.strip() and following.strip() else line


def _spans(spans: Iterable[Span]) -> str:
    parts: list[str] = []
    for link, some in groupby(spans, key=lambda span: span.link):
        words = "".join(_styled(span) for span in some)
        parts.append(_link(link, words) if link else words)
    return "".join(parts)


def _styled(span: Span) -> str:
    words = _words(span.text)
    inner = words.strip()
    if not inner or not span.style or "\n" in inner:
        return words
    marked = inner
    for style, mark in _MARKS:
        if span.style & style:
            marked = f"{mark}{marked}{mark}"
    start = len(words) - len(words.lstrip())
    return words[:start] + marked + words[start + len(inner) :]


def _link(url: str, words: str = "") -> str:
    """A link to a page; the words must not end it early."""
    if not re.match(r"(?:https?|mailto):", url, re.IGNORECASE):
        return _words(f"{words} {url}".strip())
    target = re.sub(r"[\[\]\s\\]", lambda match: "".join(f"%{byte:02X}" for byte in match[0].encode()), url)
    label = re.sub(r"[\[\]]", lambda match: "(" if match[0] == "[" else ")", words).replace("\n", " ")
    return f"[[{target}][{label}]]" if label and label != url else f"[[{target}]]"


def _words(text: str) -> str:
    """Text in which nothing is a link that runs a program."""
    return _ACTIVE.sub(lambda match: match[0] + _NOTHING, text)


def _start(line: str) -> str:
    """A line outside a block that is no heading, keyword or property."""
    return _NOTHING + line if _START.match(line) else line


def _in_block(line: str) -> str:
    """A line inside a block that does not end it."""
    return f",{line}" if line.startswith(("*", "#+", ",*", ",#+")) else line
