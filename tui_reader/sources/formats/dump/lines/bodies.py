"""The text of a comment or article out of the lines of a dump: furniture off, wrapped lines joined, indentation evened.

Paragraphs end in blank lines. What is indented below its surroundings is a quotation in a text browser's dump, and
gets the mark of one; marks of quotation that the page printed stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tui_reader.sources.formats.dump.lines.page import Line, Page

PARAGRAPH = 90
"""Characters from which a line of a page that is not wrapped is a paragraph of its own, not a line of verse."""

_CODE = re.compile(r"[{};=<>]\s*$|^\s*(?:>>>|\$ |#include|def |import |from \w+ import|print\(|\w+\s*=\s*\S|</?\w+)")
_WIDE_END = re.compile(r"[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]$")
_WIDE_START = re.compile(r"^[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]")
_NO_GAP = re.compile(r"https?://\S*[/\-_?&=.]$")


def text_of(page: Page, indexes: Sequence[int], list_edge: int | None = None) -> str:
    """The text of some lines of a page, in their order.

    Args:
        page: the dump.
        indexes: the lines that are text; what is left out between them is furniture.
        list_edge: where the marks of a list stand that the page is made of: they are none of the text.
    """
    lines = [page.lines[i] for i in indexes]
    if list_edge is not None:
        lines = [_unlisted(line) if line.bullet and line.edge == list_edge else line for line in lines]
    if page.marked:
        return _markdown(page, indexes)
    base = _base(lines)
    parts: list[list[str]] = []
    blank = True
    last = -2
    quoted = long = False
    for index, line in zip(indexes, lines, strict=True):
        if not line.text:
            blank = True
            continue
        quote = page.dumped and not line.bullet and line.edge >= base + 4 and not _CODE.search(line.text)
        if quote != quoted:
            blank = True
        quoted = quote
        if not blank and last == index - 1 and (page.continues(last, index) or _flows(page, last, index)):
            parts[-1].append(joint(parts[-1][-1], line.text) + line.text)
        else:
            paragraph = not page.width and not line.bullet and len(line.text) >= PARAGRAPH
            if parts and (blank or paragraph or long):
                parts.append([])
            parts.append([_shown(page, line, base, quote)])
            long = paragraph
        blank = False
        last = index
    return "\n".join("".join(part) for part in parts).strip("\n")


def _unlisted(line: Line) -> Line:
    """A line without its list mark."""
    return replace(line, bullet="", edge=line.indent, raw=" " * line.indent + line.text)


def _markdown(page: Page, indexes: Sequence[int]) -> str:
    """The Markdown of some lines, set at the left edge: below a list's item they were indented."""
    lines = [page.lines[i] for i in indexes]
    base = min((line.edge for line in lines if line.text), default=0)
    shown: list[str] = []
    for index, line in zip(indexes, lines, strict=True):
        if not line.text:
            if shown and shown[-1]:
                shown.append("")
            continue
        start = " " * (line.edge - base) + (line.bullet + " " if line.bullet else "")
        start += "#" * line.heading + " " if line.heading else ""
        hard = "\\" if line.hard and index + 1 < len(page.lines) and page.lines[index + 1].text else ""
        shown.append(start + line.source + hard)
    return "\n".join(shown).strip("\n").rstrip("\\")


def _flows(page: Page, index: int, after: int) -> bool:
    """Whether a sentence goes on in the next line, in a text too short to show at which width it was wrapped."""
    first, second = page.lines[index], page.lines[after]
    if page.width or len(first.text) < 60 or second.bullet or first.text[-1] in '.!?:;…»”")':
        return False
    return first.edge == second.edge and second.text[0].islower() and len(second.text) <= len(first.text) + 20


def _shown(page: Page, line: Line, base: int, quote: bool) -> str:
    """How a line starts: with its list mark, its mark of quotation, or its indentation where that may be code."""
    if quote:
        return "> " + line.text
    if line.heading and not page.dumped:
        return "#" * line.heading + " " + line.text
    if line.bullet:
        depth = max(0, line.edge - base) // (2 if page.dumped else 1)
        mark = line.bullet if line.bullet[0].isdigit() or line.bullet[0] == "(" or not page.dumped else "-"
        return " " * min(depth, 12) + f"{mark} {line.text}"
    if page.dumped and line.edge > base + 3:
        return " " * (line.edge - base) + line.text
    if not page.dumped and line.edge and not line.image:
        return line.raw[min(base, line.edge) :]
    return line.text


def _base(lines: Sequence[Line]) -> int:
    """The left edge of a body: the column at which most of its text starts at the least."""
    edges = sorted(line.edge for line in lines if line.text and not line.bullet)
    if not edges:
        return min((line.edge for line in lines if line.text), default=0)
    return edges[0] if len(edges) < 4 else edges[len(edges) // 12]


def joint(first: str, second: str) -> str:
    """What stands between two halves of a line that the width of a dump has broken: a space, or nothing."""
    return "" if (_WIDE_END.search(first) and _WIDE_START.search(second)) or _NO_GAP.search(first) else " "
