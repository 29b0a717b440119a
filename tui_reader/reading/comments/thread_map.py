"""The map of a thread beside the scrollbar: where the hits, the kept and the new are, and where the reader is.

Map and scrollbar share one scale: comment ``i`` of ``n`` stands at row ``i * rows // n``, folded ones too. So a mark
beside the thumb is on the screen, no heights are needed, and a row is a range of comments: whether anything in it has
a mark is one search in bytes.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tui_reader.reading.glyphs import Glyphs
from tui_reader.reading.lines import Piece


class Layer(NamedTuple):
    """One sort of mark."""

    flags: bytes | bytearray
    """1 for every comment that has it."""
    piece: Piece
    """How it is drawn."""


def first_at(row: int, rows: int, count: int) -> int:
    """The first comment that stands at a row of the map or below."""
    return -(-row * count // rows) if rows > 0 else 0


def comment_at(row: int, rows: int, count: int) -> int:
    """The comment that a row of the map leads to: the first that stands there, else the last before."""
    if count <= 0 or rows <= 0:
        return 0
    row = min(max(row, 0), rows - 1)
    first = first_at(row, rows, count)
    if first >= count or first >= first_at(row + 1, rows, count):
        first -= 1
    return min(max(first, 0), count - 1)


def thumb(first: int, last: int, rows: int, count: int) -> range:
    """The rows that the scrollbar's thumb covers: from the first to the last comment on the screen."""
    if count <= 0 or rows <= 0:
        return range(0)
    start = first * rows // count
    return range(start, max(last * rows // count, start) + 1)


def map_cells(rows: int, count: int, layers: Sequence[Layer]) -> list[Piece | None]:
    """The mark of every row: that of the first layer which has one there."""
    cells: list[Piece | None] = [None] * rows
    if count <= 0:
        return cells
    bounds = [first_at(row, rows, count) for row in range(rows + 1)]
    for layer in layers:
        find = layer.flags.find
        index = find(1)
        while index >= 0:
            row = index * rows // count
            if cells[row] is None:
                cells[row] = layer.piece
            index = find(1, bounds[row + 1])
    return cells


def layers(
    glyphs: Glyphs,
    *,
    current: int | None,
    hits: bytes | bytearray | None,
    kept: bytes | bytearray | None,
    new: bytes | bytearray,
    seen: bytes | bytearray | None,
    author: bytes | bytearray | None,
) -> list[Layer]:
    """The layers of a thread's map, the most important first; a layer that is nothing is left out."""
    found: list[Layer] = []
    if current is not None:
        mark = bytearray(len(new))
        mark[current] = 1
        found.append(Layer(mark, Piece(glyphs.map_current, "bookmark")))
    if hits is not None:
        found.append(Layer(hits, Piece(glyphs.map_hit, "bookmark")))
    if kept is not None:
        found.append(Layer(kept, Piece(glyphs.map_bookmark, "bookmark")))
    found.append(Layer(new, Piece(glyphs.map_new, "new")))
    if seen is not None:
        found.append(Layer(seen, Piece(glyphs.map_seen, "dim")))
    if author is not None:
        found.append(Layer(author, Piece(glyphs.map_author, "author")))
    return found
