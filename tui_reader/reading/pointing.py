"""What stands under the mouse, and the text between two places of the screen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tui_reader.reading import thread_map
from tui_reader.reading.lines import Line
from tui_reader.reading.painter import NO_STAND, Painter
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


def text_between(painter: Painter, viewport: Viewport, start: tuple[int, int], end: tuple[int, int]) -> str:
    """The text between two places (column, row) of the pane, without margins, rails and marks."""
    (x0, y0), (x1, y1) = sorted((start, end), key=lambda place: (place[1], place[0]))
    scene, columns = painter.scene, painter.columns
    rows, shown = viewport.rows, scene.shown
    said: list[str] = []
    for y in range(max(y0, 0), min(y1 + 1, len(rows))):
        position, line = rows[y]
        if position >= len(shown):
            break
        left = columns.indent(scene.outline.depth[shown[position]])
        first = max(left, x0) if y == y0 else left
        last = min(columns.right, x1 + 1) if y == y1 else columns.right
        if not painter.is_own(position, line):
            said.append("")
            continue
        said.append(_text_cells(painter.line(position, line, NO_STAND), first, last).rstrip())
    return "\n".join(said)


def _text_cells(line: Line, start: int, end: int) -> str:
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
    at = 0
    for piece in line:
        at += width(piece.text)
        if x < at:
            return piece.link
    return None
