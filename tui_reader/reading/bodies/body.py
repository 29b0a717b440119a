"""Blocks of a body as lines of pieces, at one width.

One function, ``block_lines``, makes the lines that are shown and thereby the height that is counted: there is no
second breaker that could disagree. Every line is exactly as wide as asked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from tui_reader.reading.bodies.highlight import highlight
from tui_reader.reading.glyphs import UNICODE, Glyphs
from tui_reader.reading.lines import BOLD, ITALIC, STRIKE, UNDERLINE, Line, Piece, pad
from tui_reader.text import structure
from tui_reader.text.cells import advances, width
from tui_reader.text.structure import Block, Code, Heading, Paragraph, Rule, Signature, Span, Spans, Table
from tui_reader.text.wrap import wrap

HIT = 1 << 30
"""Style flag of a span that was found; beside those of ``text.structure``."""
CURRENT = 1 << 31
"""Style flag of the hit that the find stands on."""

Range = tuple[int, int, bool]
"""Start and end of a hit in a run of text, and whether the find stands on it."""

Hits = Callable[[str], Sequence[Range]]
"""Finds the hits of one run of text; asked for every run of a body in reading order."""

LEAST = 12
"""Quote bars and list indentation never leave less than this for the text."""


class Manner(NamedTuple):
    """How a body is to be shown; part of the key of every cache of lines."""

    width: int
    """Cells of a line."""
    pan: int = 0
    """How far code is scrolled sideways."""
    glyphs: Glyphs = UNICODE


def block_lines(block: Block, manner: Manner, hits: Hits | None = None) -> list[Line]:
    """The lines of a block, without the blank before it."""
    lead = _lead(block, manner)
    room = max(manner.width - sum([width(piece.text) for piece in lead]), 1) if lead else manner.width
    if isinstance(block, Code):
        return [pad((*lead, *line), manner.width) for line in _code(block, room, manner, hits)]
    if isinstance(block, Table):
        return [pad((*lead, *line), manner.width) for line in _table(block, room, manner, hits)]
    if isinstance(block, Rule):
        return [pad((*lead, Piece(manner.glyphs.hairline * room, "rule")), manner.width)]
    role = "dim" if isinstance(block, Signature) else _text_role(block)
    spans = marked(_spans(block), hits)
    heading = isinstance(block, Heading)
    lines: list[Line] = []
    if len(spans) == 1 and not heading and not spans[0].style and spans[0].link is None:
        # Plain text is most of what there is; this way costs a third of the general one.
        for row in wrap(spans, room):
            text = row[0].text if row else ""
            filler = room - width(text)
            if filler >= 0:
                lines.append((*lead, Piece(text + " " * filler, role)))
            else:
                lines.append(pad((*lead, Piece(text, role)), manner.width))
            if block.marker and len(lines) == 1:
                lead = _lead(block, manner, marked=False)
        return lines
    for row in wrap(spans, room):
        if heading:
            pieces = [_piece(span, "strong")._replace(flags=BOLD | _piece(span, "strong").flags) for span in row]
        else:
            pieces = [_piece(span, role) for span in row]
        lines.append(pad((*lead, *pieces), manner.width))
        if block.marker and len(lines) == 1:
            lead = _lead(block, manner, marked=False)
    return lines


def gap_line(before: Block, after: Block, manner: Manner) -> Line | None:
    """The blank line between two blocks, quote bars running through it; nothing where they stand close."""
    code = isinstance(before, Code) != isinstance(after, Code)
    if not (code or isinstance(after, Heading) or (after.gap and not isinstance(before, Heading))):
        return None
    bars = _bars(min(before.quote, after.quote), manner)
    return pad(bars, manner.width)


def spans_of(block: Block) -> Iterator[Spans]:
    """Every run of text of a block, in reading order."""
    if isinstance(block, Paragraph | Heading | Signature):
        yield block.spans
    elif isinstance(block, Table):
        for row in block.rows:
            yield from row
    elif isinstance(block, Code):
        for line in block.lines:
            yield (Span(line),)


def _spans(block: Block) -> Spans:
    return block.spans if isinstance(block, Paragraph | Heading | Signature) else ()


def marked(spans: Spans, hits: Hits | None) -> Spans:
    """The spans with the hits in them as spans of their own."""
    if hits is None:
        return spans
    ranges = hits(structure.text_of(spans) if spans else "")
    if not ranges:
        return spans
    cut: list[Span] = []
    at = 0
    pending = iter(ranges)
    hit: Range | None = next(pending, None)
    for span in spans:
        start, end = at, at + len(span.text)
        while hit is not None and hit[0] < end:
            if hit[0] > start:
                cut.append(span._replace(text=span.text[start - at : hit[0] - at]))
                start = hit[0]
            stop = min(hit[1], end)
            style = span.style | (CURRENT if hit[2] else HIT)
            cut.append(span._replace(text=span.text[start - at : stop - at], style=style))
            start = stop
            if hit[1] > end:
                break
            hit = next(pending, None)
        if start < end:
            cut.append(span._replace(text=span.text[start - at :]))
        at = end
    return tuple(cut)


def _text_role(block: Block) -> str:
    return "text" if not block.quote else "quote" if block.quote == 1 else "quote2"


def _bars(levels: int, manner: Manner) -> list[Piece]:
    levels = min(levels, max((manner.width - LEAST) // 2, 0))
    return [Piece((manner.glyphs.quote + " ") * levels, "faint")] if levels else []


def _lead(block: Block, manner: Manner, marked: bool = True) -> list[Piece]:
    """What stands before the text of a line: quote bars, indentation, the marker of a list item."""
    lead = _bars(block.quote, manner)
    if not block.indent:
        return lead
    used = width(lead[0].text) if lead else 0
    indent = max(min(block.indent, manner.width - used - LEAST), 0)
    marker = block.marker.replace("•", manner.glyphs.item) if marked else ""
    size = width(marker)
    if marker and size <= indent:
        lead.append(Piece(" " * (indent - size) + marker, "dim"))
    elif indent:
        lead.append(Piece(" " * indent))
    return lead


def _piece(span: Span, role: str) -> Piece:
    style = span.style
    if style & (HIT | CURRENT):
        if style & CURRENT:
            return Piece(span.text, "cur", BOLD, "cur-bg", span.link)
        return Piece(span.text, "hit", UNDERLINE, "hit-bg", span.link)
    if not style and span.link is None:
        return Piece(span.text, role)
    flags = 0
    ground = ""
    if style & structure.STRONG:
        flags |= BOLD
        role = "strong" if role == "text" else role
    if style & structure.EMPHASIS:
        flags |= ITALIC
    if style & structure.STRIKE:
        flags |= STRIKE
        role = "dim"
    if style & structure.CODE:
        role, ground = "code", "code-bg"
    if span.link is not None:
        role, flags = "accent", flags | UNDERLINE
    return Piece(span.text, role, flags, ground, span.link)


def _code(block: Code, room: int, manner: Manner, hits: Hits | None) -> Iterator[Line]:
    """A well of code: one cell of padding at either side, lines cut and scrolled sideways, never wrapped."""
    inner = max(room - 2, 1)
    for runs in highlight(block.lines, block.language):
        pieces = [_code_piece(text, role) for text, role in runs]
        if hits is not None:
            pieces = _marked_code(pieces, hits)
        if manner.pan:
            pieces = _from_column(pieces, manner.pan)
        pieces = _cut_code(pieces, inner, manner.glyphs.cut)
        line = pad((Piece(" ", "code", 0, "code-bg"), *pieces), room, "code-bg")
        yield line


def _code_piece(text: str, role: str) -> Piece:
    return Piece(text, role, ITALIC if role == "code-com" else 0, "code-bg")


def _marked_code(pieces: list[Piece], hits: Hits) -> list[Piece]:
    """The pieces of a line of code with its hits as pieces of their own; a span's style is its piece's number."""
    spans = marked(tuple(Span(piece.text, number) for number, piece in enumerate(pieces)), hits)
    found: list[Piece] = []
    for span in spans:
        if span.style & (HIT | CURRENT):
            found.append(_piece(span, "code"))
        else:
            found.append(pieces[span.style]._replace(text=span.text))
    return found


def _cut_code(pieces: list[Piece], room: int, ellipsis: str) -> list[Piece]:
    """The pieces cut to a width; the ellipsis is dim, so that it is not taken for code."""
    kept: list[Piece] = []
    left = room
    for number, piece in enumerate(pieces):
        size = width(piece.text)
        last = number == len(pieces) - 1
        if size < left or (size == left and last):
            kept.append(piece)
            left -= size
            continue
        text = _take(piece.text, left - 1)
        if text:
            kept.append(piece._replace(text=text))
        filler = left - 1 - width(text)
        kept.append(Piece(" " * filler + ellipsis, "dim", 0, "code-bg"))
        break
    return kept


def _take(text: str, cells: int) -> str:
    """As many graphemes from the front as fit."""
    if text.isascii() and text.isprintable():
        return text[:cells]
    used = 0
    for position, cell in enumerate(advances(text)):
        used += cell
        if used > cells:
            return text[:position]
    return text


def _from_column(pieces: list[Piece], column: int) -> list[Piece]:
    """What stands from a column on; a character that lies across it becomes a space."""
    kept: list[Piece] = []
    left = column
    for piece in pieces:
        if left <= 0:
            kept.append(piece)
            continue
        size = width(piece.text)
        if size <= left:
            left -= size
            continue
        cells = advances(piece.text)
        position = 0
        while position < len(cells) and left > 0:
            left -= cells[position]
            position += 1
        while position < len(cells) and cells[position] == 0:
            position += 1
        kept.append(piece._replace(text=" " * -left + piece.text[position:]))
        left = 0
    return kept


def _table(block: Table, room: int, manner: Manner, hits: Hits | None) -> Iterator[Line]:
    """Columns two cells apart, as wide as they must be, the widest giving way first; cells wrap."""
    if not block.rows:
        return
    count = len(block.aligns)
    gaps = 2 * (count - 1)
    if room - gaps < 4 * count:
        yield from _stacked(block, room, manner, hits)
        return
    sizes = _column_sizes(block, room - gaps)
    role = _text_role(block)
    for number, row in enumerate(block.rows):
        cells = [wrap(marked(cell, hits), size) for cell, size in zip(row, sizes, strict=False)]
        for line in range(max(map(len, cells), default=0)):
            pieces: list[Piece] = []
            for column, (cell, size) in enumerate(zip(cells, sizes, strict=False)):
                spans = cell[line] if line < len(cell) else []
                shown = [_piece(span, "strong" if not number else role) for span in spans]
                if not number:
                    shown = [piece._replace(flags=piece.flags | BOLD) for piece in shown]
                missing = max(size - sum(width(piece.text) for piece in shown), 0)
                align = block.aligns[column]
                before = missing if align == "right" else missing // 2 if align == "center" else 0
                pieces += [Piece(" " * before), *shown, Piece(" " * (missing - before + 2 * (column < count - 1)))]
            yield pad((piece for piece in pieces if piece.text), room)
        if not number:
            yield pad((Piece(manner.glyphs.hairline * (sum(sizes) + gaps), "rule"),), room)


def _column_sizes(block: Table, room: int) -> list[int]:
    """Widths of the columns: what they want, the widest cut down evenly where that is too much."""
    wanted = [1] * len(block.aligns)
    for row in block.rows:
        for column, cell in enumerate(row[: len(wanted)]):
            wanted[column] = max(wanted[column], min(width(structure.text_of(cell)) if cell else 0, room))
    if sum(wanted) <= room:
        return wanted
    low, high = 1, max(wanted)
    while low < high:
        middle = (low + high + 1) // 2
        if sum(min(size, middle) for size in wanted) <= room:
            low = middle
        else:
            high = middle - 1
    return [min(size, low) for size in wanted]


def _stacked(block: Table, room: int, manner: Manner, hits: Hits | None) -> Iterator[Line]:
    """A table that has more columns than the pane can hold: each row as lines of head and cell."""
    head: Sequence[Spans] = block.rows[0]
    for row in block.rows[1:]:
        for name, cell in zip(head, row, strict=False):
            spans = (*(Span(span.text, span.style | structure.STRONG) for span in name), Span("  "), *cell)
            spans = marked(spans, hits)
            for line in wrap(spans, room):
                yield pad((_piece(span, _text_role(block)) for span in line), room)
        yield pad((Piece(manner.glyphs.hairline * room, "rule"),), room)
