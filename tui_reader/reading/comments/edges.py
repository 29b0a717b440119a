"""What stands right of the cursor band in an open thread: the map and the scrollbar."""

from __future__ import annotations

from itertools import repeat
from operator import eq

from tui_reader.reading.comments import thread_map
from tui_reader.reading.geometry import Columns
from tui_reader.reading.glyphs import Glyphs
from tui_reader.reading.lines import Line, Piece
from tui_reader.reading.thread.scene import Scene
from tui_reader.reading.viewport import Viewport


class Edges:
    """The map and the scrollbar of one scene."""

    __slots__ = ("_authors", "_scene")

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._authors: bytearray | None = None

    def lines(
        self,
        viewport: Viewport,
        columns: Columns,
        glyphs: Glyphs,
        *,
        focused: bool,
        current: int | None,
        hits: bytearray | None,
    ) -> list[Line]:
        """The end of every row of the screen; blank where everything is on it. ``current`` has the current hit."""
        room, height = columns.width - columns.band, viewport.height
        if room <= 0:
            return []
        if columns.scrollbar < 0 or not viewport.rows or (viewport.at_top and viewport.at_end):
            return [(Piece(" " * room),)] * height
        cells: list[Piece | None] = [None] * height
        if columns.map >= 0:
            cells = self._map(height, glyphs, current, hits)
        covered = self._thumb(viewport)
        bar = Piece(glyphs.thumb, "thumb-on" if focused else "thumb")
        made: dict[object, Line] = {}
        lines: list[Line] = []
        for row in range(height):
            key = (cells[row], row in covered)
            if key not in made:
                marks = {columns.map: cells[row], columns.scrollbar: bar if row in covered else None}
                made[key] = tuple(marks.get(column) or Piece(" ") for column in range(columns.band, columns.width))
            lines.append(made[key])
        return lines

    def _map(self, rows: int, glyphs: Glyphs, current: int | None, hits: bytearray | None) -> list[Piece | None]:
        marks = self._scene.marks
        catching = self._scene.catching is not None
        layers = thread_map.layers(
            glyphs,
            current=current,
            hits=hits,
            kept=None if catching else marks.kept,
            new=marks.new,
            seen=marks.fresh if catching else None,
            author=None if catching else self._by_author(),
        )
        return thread_map.map_cells(rows, self._scene.outline.count, layers)

    def _by_author(self) -> bytearray | None:
        """Which comments the post's author wrote."""
        author = self._scene.people.author
        if author is None:
            return None
        if self._authors is None:
            self._authors = bytearray(map(eq, self._scene.tree.authors, repeat(author)))
        return self._authors

    def _thumb(self, viewport: Viewport) -> range:
        """The rows of the scrollbar's thumb; at the end of all it reaches the bottom."""
        shown, count = self._scene.shown, self._scene.outline.count
        if not shown:
            return range(0)
        rows = viewport.rows
        first, last = shown[min(rows[0][0], len(shown) - 1)], rows[-1][0]
        until = count - 1 if last >= len(shown) or viewport.at_end else shown[last]
        return thread_map.thumb(first, until, viewport.height, count)
