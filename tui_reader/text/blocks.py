"""Bodies as blocks: the one door through which the reading view, search and exports look at what people wrote.

The types are those of `tui_reader.text.structure`, given on here. Parsing is linear and never raises; a body is
expected to have passed `tui_reader.text.sanitize.clean`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from tui_reader.model import Markup
from tui_reader.text.cells import cut
from tui_reader.text.plain import parse_plain, plain_spans
from tui_reader.text.structure import (
    CODE,
    EMPHASIS,
    STRIKE,
    STRONG,
    Align,
    Block,
    Code,
    Heading,
    Paragraph,
    Rule,
    Signature,
    Span,
    Spans,
    Table,
    text_of,
)

__all__ = [
    "CODE",
    "EMPHASIS",
    "STRIKE",
    "STRONG",
    "Align",
    "Block",
    "Code",
    "Heading",
    "Paragraph",
    "Rule",
    "Signature",
    "Span",
    "Spans",
    "Table",
    "first_words",
    "iter_blocks",
    "links",
    "parse",
    "plain_spans",
    "plain_text",
    "shows_its_letters",
    "text_of",
]

_SIMPLE = re.compile(r"[A-Za-z][^*_`\[\]<>&#\\~|\n]*")
"""The beginning of a body that says its first words as they stand, in either markup."""


def parse(body: str, markup: Markup) -> tuple[Block, ...]:
    """All blocks of a body."""
    return tuple(iter_blocks(body, markup))


def iter_blocks(body: str, markup: Markup) -> Iterator[Block]:
    """The blocks of a body one after another, read as far as they are asked for: for bodies of megabytes."""
    if markup == "plain":
        return parse_plain(body)
    from tui_reader.text.markdown import parse_markdown

    return parse_markdown(body)


def shows_its_letters(body: str, markup: Markup) -> bool:
    """Whether the words that are shown of a body are those that were written.

    No address behind them, no entity, no language of code, no mark inside a word. Quick, and careful: false says
    nothing.
    """
    if markup == "plain":
        return "```" not in body
    return not any(mark in body for mark in _WITH_HIDDEN_LETTERS)


_WITH_HIDDEN_LETTERS = "`~[<&*_\\"


def first_words(body: str, markup: Markup, limit: int) -> str:
    """The first words of a body without markup, in one line of at most so many cells.

    The writer's own words, where there are any near the beginning, not what they quote. Reads only the beginning
    of the body, so that a folded comment or a list row costs the same for any length.
    """
    simple = _SIMPLE.match(body, 0, 2 * limit)
    if simple and simple.end() > limit:
        return cut(" ".join(simple.group().split()), limit)
    own = ""
    quoted = ""
    for block in islice(iter_blocks(body[: 4000 + 4 * limit], markup), 60):
        words = " ".join(_text(block).split())
        if not words:
            continue
        if block.quote:
            quoted = quoted or words
        else:
            own = f"{own} {words}" if own else words
            if len(own) > 2 * limit:
                break
    return cut(own or quoted, limit)


def plain_text(blocks: Iterable[Block], *, marks: bool = True) -> str:
    """The text of blocks, for copying and for search.

    With marks, quotes stand behind ``>`` and list items behind their markers; without, there are only the words.
    """
    parts: list[str] = []
    for block in blocks:
        text = _text(block)
        if marks:
            if block.gap:
                parts.append(">" * min(block.quote, _quote_of(parts)))
            text = _marked(block, text)
        parts.append(text)
    return "\n".join(parts)


def links(blocks: Iterable[Block]) -> list[tuple[str, str]]:
    """Words and address of every link, in order, each address once."""
    found: dict[str, str] = {}
    for block in blocks:
        for span in _all_spans(block):
            if span.link is not None:
                found[span.link] = found.get(span.link) or " ".join(span.text.split())
    return [(words or address, address) for address, words in found.items()]


def _all_spans(block: Block) -> Iterator[Span]:
    if isinstance(block, Paragraph | Heading | Signature):
        yield from block.spans
    elif isinstance(block, Table):
        for row in block.rows:
            for cell in row:
                yield from cell


def _text(block: Block) -> str:
    """The words of a block, without its marks."""
    if isinstance(block, Paragraph | Heading | Signature):
        return text_of(block.spans)
    if isinstance(block, Code):
        return "\n".join(block.lines)
    if isinstance(block, Table):
        return "\n".join(["\t".join([text_of(cell) for cell in row]).rstrip("\t") for row in block.rows])
    return ""


def _marked(block: Block, text: str) -> str:
    """The lines of a block behind their quote marks, indent and marker."""
    if isinstance(block, Rule):
        text = "---"
    elif isinstance(block, Signature):
        text = f"-- \n{text}"
    prefix = "> " * block.quote + " " * block.indent
    first = "> " * block.quote + " " * (block.indent - len(block.marker)) + block.marker
    if not prefix and not first:
        return text
    return first + text.replace("\n", "\n" + prefix).replace(f"\n{prefix}\n", f"\n{prefix.rstrip()}\n")


def _quote_of(parts: list[str]) -> int:
    """How deep the last line so far is quoted: a blank line between two quotes belongs to both."""
    if not parts:
        return 0
    last = parts[-1].rpartition("\n")[2]
    return len(last[: len(last) - len(last.lstrip("> "))].replace(" ", ""))
