"""What stands under the mouse, and the text between two places of the screen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

from tui_reader.reading.comments import thread_map
from tui_reader.reading.comments.painter import NO_STAND, Painter
from tui_reader.reading.lines import Line, Piece
from tui_reader.reading.viewport import Viewport
from tui_reader.text.cells import advances, width

SpotKind = Literal["none", "comment", "fold", "link", "star", "map", "end"]
"""What can stand under the mouse."""


@dataclass(frozen=True, slots=True)
class Spot:
    """What stands at a place of the pane."""

    kind: SpotKind
    index: int = -1
    """Index of the comment; -1 where there is none."""
    id: str | None = None
    """Id of the comment."""
    link: str | None = None
    """Address of the link."""


def spot_at(painter: Painter, viewport: Viewport, x: int, y: int) -> Spot:
    """What stands at a place of the pane."""
    scene, columns = painter.scene, painter.columns
    rows = viewport.rows
    if not (0 <= x < columns.width and 0 <= y < viewport.height):
        return Spot("none")
    if columns.map >= 0 and x >= columns.map and scene.outline.count:
        index = thread_map.comment_at(y, viewport.height, scene.outline.count)
        return Spot("map", index, scene.tree.ids[index])
    if y >= len(rows):
        return Spot("none")
    position, line = rows[y]
    shown = scene.shown
    if position >= len(shown):
        return Spot("end")
    index = shown[position]
    identity = scene.tree.ids[index]
    if not painter.is_own(position, line):
        return Spot("none", index, identity)
    mark = columns.rail(scene.outline.depth[index])
    one_line = scene.kind(index) != "full"
    if line == 0:
        if columns.star - 1 <= x <= columns.star:
            return Spot("star", index, identity)
        if one_line or (mark - 1 <= x <= mark + 1 and scene.outline.has_replies(index)):
            return Spot("fold", index, identity)
    address = link_at(painter.line(position, line, NO_STAND), x)
    if address:
        return Spot("link", index, identity, address)
    return Spot("comment", index, identity)


class Stretch(NamedTuple):
    """Cells of one row of the pane that are selected."""

    row: int
    start: int
    """First column."""
    end: int
    """Column after the last."""


Place = tuple[int, int]
"""Column and row of a pane."""


def selected(painter: Painter, viewport: Viewport, start: Place, end: Place) -> Iterator[Stretch]:
    """What is selected between two places: text, never margins, rails and marks; blank rows as empty stretches."""
    scene, columns = painter.scene, painter.columns
    rows, shown = viewport.rows, scene.shown
    for y, first, last in stretches(start, end, columns.right, len(rows)):
        position, line = rows[y]
        if position >= len(shown):
            return
        left = columns.indent(scene.outline.depth[shown[position]])
        yield Stretch(y, max(left, first), last) if painter.is_own(position, line) else Stretch(y, left, left)


def stretches(start: Place, end: Place, right: int, rows: int) -> Iterator[Stretch]:
    """The rows from one place to another: from the column of the first, whole in between, up to that of the last."""
    (x0, y0), (x1, y1) = sorted((start, end), key=lambda place: (place[1], place[0]))
    for y in range(max(y0, 0), min(y1 + 1, rows)):
        yield Stretch(y, x0 if y == y0 else 0, min(right, x1 + 1) if y == y1 else right)


def text_between(painter: Painter, viewport: Viewport, start: Place, end: Place) -> str:
    """The text between two places (column, row) of the pane, without margins, rails and marks."""
    rows = viewport.rows
    return "\n".join(
        text_cells(painter.line(*rows[y], NO_STAND), first, last).rstrip()
        for y, first, last in selected(painter, viewport, start, end)
    )


def lit(line: Line, start: int, end: int) -> Line:
    """A line with the cells between two columns shown as selected; a character across an edge is not."""
    pieces: list[Piece] = []
    at = 0
    for piece in line:
        size = width(piece.text)
        if at + size <= start or at >= end:
            pieces.append(piece)
        else:
            parts = {"before": "", "within": "", "after": ""}
            cell = at
            for advance, character in zip(advances(piece.text), piece.text, strict=True):
                inside = cell >= start and cell + max(advance, 1) <= end
                if not advance:
                    inside = bool(parts["within"]) and not parts["after"]
                parts["within" if inside else "after" if parts["within"] or cell >= end else "before"] += character
                cell += advance
            marked = piece._replace(text=parts["within"], role="cur", ground="cur-bg")
            cut = (piece._replace(text=parts["before"]), marked, piece._replace(text=parts["after"]))
            pieces += [part for part in cut if part.text]
        at += size
    return tuple(pieces)


def text_cells(line: Line, start: int, end: int) -> str:
    """The text between two columns of a line; what lies across an edge belongs to it."""
    found: list[str] = []
    at = 0
    for piece in line:
        for cell, character in zip(advances(piece.text), piece.text, strict=True):
            if start <= at < end and (cell or found):
                found.append(character)
            at += cell
    return "".join(found)


def link_at(line: Line, x: int) -> str | None:
    """The address that leads away from a column of a line."""
    at = 0
    for piece in line:
        at += width(piece.text)
        if x < at:
            return piece.link
    return None
