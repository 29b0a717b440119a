"""Lays out a table in a given width, as lines of spans.

Columns are as wide as their widest cell where there is room; else the widest give way first and their cells wrap.
Where even narrow columns do not fit, each row becomes a few lines of its own, "head: cell".
"""

from __future__ import annotations

from collections.abc import Sequence

from tui_reader.text.cells import width
from tui_reader.text.structure import STRONG, Align, Span, Spans, Table, text_of
from tui_reader.text.wrap import wrap

SPACE = 2
"""Cells between two columns."""

NARROWEST = 6
"""Columns are not made narrower than this, nor than their widest cell."""

MAX_MEASURED = 2000
"""Rows that decide how wide the columns are; a longer table is not measured to its end."""


def table_lines(table: Table, cells: int) -> list[list[Span]]:
    """The lines of a table, none wider than ``cells``; the head is strong."""
    rows = [tuple(_strong(cell) for cell in table.rows[0]), *table.rows[1:]] if table.rows else []
    natural = [
        max((_widest(row[column]) for row in rows[:MAX_MEASURED]), default=0) for column in range(len(table.aligns))
    ]
    room = cells - SPACE * (len(natural) - 1)
    least = [min(each, NARROWEST) for each in natural]
    if not natural or sum(least) > room:
        return _stacked(rows, cells)
    columns = _fitted(natural, least, room)
    lines: list[list[Span]] = []
    for row in rows:
        wrapped = [wrap(cell, max(1, size)) for cell, size in zip(row, columns, strict=True)]
        for number in range(max(map(len, wrapped))):
            pieces = [cell[number] if number < len(cell) else [] for cell in wrapped]
            lines.append(_line(pieces, columns, table.aligns))
    return lines


def _widest(cell: Spans) -> int:
    return max(map(width, text_of(cell).split("\n"))) if cell else 0


def _strong(cell: Spans) -> Spans:
    return tuple(span._replace(style=span.style | STRONG) for span in cell)


def _fitted(natural: Sequence[int], least: Sequence[int], room: int) -> list[int]:
    """Widths that fit into the room: columns up to some width keep theirs, wider ones share what is left."""
    sizes = list(natural)
    if sum(sizes) <= room:
        return sizes
    low, high = 0, max(sizes)  # the greatest limit under which all fit
    while low < high:
        limit = (low + high + 1) // 2
        if sum(max(small, min(size, limit)) for size, small in zip(natural, least, strict=True)) <= room:
            low = limit
        else:
            high = limit - 1
    sizes = [max(small, min(size, low)) for size, small in zip(natural, least, strict=True)]
    spare = room - sum(sizes)
    for index, size in enumerate(sizes):
        if spare and size < natural[index]:
            sizes[index] += 1
            spare -= 1
    return sizes


def _line(pieces: Sequence[Sequence[Span]], columns: Sequence[int], aligns: Sequence[Align]) -> list[Span]:
    """One line across all columns, without trailing spaces."""
    line: list[Span] = []
    due = 0
    for piece, size, align in zip(pieces, columns, aligns, strict=True):
        free = max(0, size - sum(width(span.text) for span in piece))
        before = free if align == "right" else free // 2 if align == "center" else 0
        if piece:
            if due + before:
                line.append(Span(" " * (due + before)))
            line += piece
            due = free - before + SPACE
        else:
            due += size + SPACE
    return line


def _stacked(rows: Sequence[tuple[Spans, ...]], cells: int) -> list[list[Span]]:
    """Each row as lines of "head: cell", the rows parted by a blank line."""
    lines: list[list[Span]] = []
    head = rows[0] if rows else ()
    for row in rows[1:] or rows:
        if lines:
            lines.append([])
        for name, cell in zip(head, row, strict=True):
            if cell:
                label = (*name, Span(": ", STRONG)) if name and row is not head else ()
                lines += wrap((*label, *cell), cells)
    return lines
