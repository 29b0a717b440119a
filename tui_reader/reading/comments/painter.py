"""Draws the lines of comments: margins with marks and rails, header lines, one-line rows, bodies.

The height of a comment is the number of its lines, so heights and lines cannot disagree. Everything costly is
cached, each cache bounded and keyed by all that its values depend on.
"""

from __future__ import annotations

import time
from bisect import bisect_left
from collections import OrderedDict
from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple

from tui_reader.reading.bodies.body import Hits, Manner
from tui_reader.reading.bodies.flow import Flow, Parsed, Skim
from tui_reader.reading.comments.headlines import Dated, Headlines
from tui_reader.reading.geometry import Columns
from tui_reader.reading.glyphs import Glyphs
from tui_reader.reading.lines import EMPTY, Line, Piece, on_ground, pad
from tui_reader.reading.thread.scene import Scene
from tui_reader.text import when
from tui_reader.text.cells import width

BODIES = 600
"""Bodies that are kept parsed and laid out: several screens up and down."""
BODY_CHARACTERS = 12_000_000
"""Characters of bodies that are kept; the one on the screen is kept whatever its size."""
LONG_BODY = 200_000
"""Characters beyond which a body is laid out only where the reader gets to, or when there is time."""
MARGINS = 4096
"""Margins that are kept."""

HitsOf = Callable[[int], "tuple[object, Hits] | None"]
"""Hits of a comment, with a key that changes when they do; nothing where there is none."""


class Stand(NamedTuple):
    """Where the reader stands: what of a line depends on the cursor."""

    cursor: int
    """Index of the comment under the cursor."""
    focused: bool
    """Whether the pane has the focus."""
    path: tuple[int, ...]
    """The comments above the cursor that have a rail, the root comment first."""


NO_STAND = Stand(-1, False, ())
"""Nobody stands anywhere."""


class Painter:
    """The lines of one scene at one width."""

    def __init__(
        self, scene: Scene, columns: Columns, glyphs: Glyphs, now: datetime, *, dated: Dated = when.short
    ) -> None:
        self.scene: Scene = scene
        """What is drawn."""
        self._headlines = Headlines(scene, columns, glyphs, now, dated)
        self.skim: Skim = "full"
        """How much of each body is shown."""
        self.pan: tuple[int, int] = (-1, 0)
        """Which comment's code is scrolled sideways, and how far."""
        self.hits_of: HitsOf | None = None
        """Where the hits of a find come from."""
        self._parsed: OrderedDict[int, Parsed] = OrderedDict()
        self._kept_characters = 0
        self._flows: OrderedDict[int, tuple[object, Flow]] = OrderedDict()
        self._margins: dict[object, Line] = {}

    @property
    def columns(self) -> Columns:
        """The columns of the pane."""
        return self._headlines.columns

    @columns.setter
    def columns(self, columns: Columns) -> None:
        if columns != self.columns:
            self._headlines.columns = columns
            self._headlines.changed()
            self._margins.clear()

    def forget_headers(self) -> None:
        """What stands beside names has changed."""
        self._headlines.changed()

    @property
    def now(self) -> datetime:
        """The time that dates are relative to."""
        return self._headlines.now

    @now.setter
    def now(self, now: datetime) -> None:
        self._headlines.now = now
        self._headlines.changed()

    @property
    def glyphs(self) -> Glyphs:
        """The marks it is drawn with."""
        return self._headlines.glyphs

    @glyphs.setter
    def glyphs(self, glyphs: Glyphs) -> None:
        self._headlines.glyphs = glyphs
        self._headlines.changed()
        self._margins.clear()

    # Heights

    def reach(self, position: int, count: int) -> int:
        """How many of the first ``count`` lines a shown comment has, the blank after it included."""
        shown = self.scene.shown
        if position >= len(shown):
            return min(count, 1)
        index = shown[position]
        if self.scene.kind(index) != "full":
            return min(count, 1 + self.scene.gap_after(position))
        body = self.flow(index).reach(count - 1)
        if 1 + body >= count:
            return count
        return min(count, 1 + body + self.scene.gap_after(position))

    def is_ready(self, position: int) -> bool:
        """Whether the whole height of a shown comment is known, or quickly found out."""
        shown = self.scene.shown
        if position >= len(shown) or self.scene.kind(shown[position]) != "full":
            return True
        return self._is_laid(shown[position])

    def _is_laid(self, index: int) -> bool:
        flow = self.flow(index)
        return flow.done or flow.size <= LONG_BODY

    def lay_out(self, seconds: float) -> bool:
        """Lay out more of the very long bodies that have been met; returns whether there is more."""
        until = time.perf_counter() + seconds
        for _, flow in list(self._flows.values()):
            if not flow.done and flow.size > LONG_BODY:
                flow.lay_out(max(until - time.perf_counter(), 0.001))
                return True
        return False

    def own_height(self, index: int) -> int:
        """How many lines a shown comment has, without the blank after it."""
        return 1 if self.scene.kind(index) != "full" else 1 + self.flow(index).height

    def own_reach(self, index: int, count: int) -> int:
        """How many of the first ``count`` of these lines there are."""
        if self.scene.kind(index) != "full":
            return min(count, 1)
        return min(count, 1 + self.flow(index).reach(count - 1))

    def is_own(self, position: int, line: int) -> bool:
        """Whether a line belongs to a comment itself, not to the blank after it."""
        shown = self.scene.shown
        return position < len(shown) and self.own_reach(shown[position], line + 1) > line

    @property
    def count(self) -> int:
        """How many things have lines: the shown comments, and the row that ends a catch-up."""
        return len(self.scene.shown) + (self.scene.catching is not None)

    def parsed(self, index: int) -> Parsed:
        """The blocks of a body."""
        found = self._parsed.get(index)
        if found is not None:
            self._parsed.move_to_end(index)
            return found
        tree = self.scene.tree
        body = tree.bodies[index]
        found = self._parsed[index] = Parsed(body, tree.markups[index])
        self._kept_characters += len(body)
        while len(self._parsed) > BODIES or (self._kept_characters > BODY_CHARACTERS and len(self._parsed) > 1):
            old, gone = self._parsed.popitem(last=False)
            self._kept_characters -= gone.size
            self._flows.pop(old, None)
        return found

    def flow(self, index: int) -> Flow:
        """The lines of a body."""
        columns = self.columns
        measure = columns.right - columns.indent(self.scene.outline.depth[index])
        pan = self.pan[1] if self.pan[0] == index else 0
        found_hits = self.hits_of(index) if self.hits_of is not None else None
        hits_key, hits = found_hits if found_hits is not None else (None, None)
        key = (measure, pan, self.skim, hits_key, self.glyphs)
        kept = self._flows.get(index)
        if kept is not None and kept[0] == key:
            self._flows.move_to_end(index)
            if index in self._parsed:
                self._parsed.move_to_end(index)
            return kept[1]
        manner = Manner(max(measure, 1), pan, self.glyphs)
        flow = Flow(self.parsed(index), manner, skim=self.skim, hits=hits)
        self._flows[index] = (key, flow)
        self._flows.move_to_end(index)
        while len(self._flows) > BODIES:
            self._flows.popitem(last=False)
        return flow

    # Lines

    def line(self, position: int, number: int, stand: Stand) -> Line:
        """One line of a shown comment, from the left edge to the end of the cursor band."""
        scene = self.scene
        shown = scene.shown
        if position >= len(shown):
            return self._end_row()
        index = shown[position]
        kind = scene.kind(index)
        columns = self.columns
        depth = scene.outline.depth[index]
        if kind == "full":
            flow = self.flow(index)
            own = 1 + flow.reach(number)
        else:
            own = 1
        if number >= own:
            return self._gap(position, stand)
        under = index == stand.cursor
        lit = bisect_left(stand.path, index) if index <= stand.cursor else 0
        if number == 0:
            margin = self._head_margin(index, kind, depth, lit, position, stand)
            if kind == "full":
                content = self._headlines.header(index, depth)
            elif kind == "folded":
                content = self._headlines.folded(index, depth)
            else:
                content = self._headlines.chain(index, depth)
            kept = scene.marks.kept[index]
        else:
            rail = depth < columns.deepest and scene.leads_on(position)
            own_lit = rail and lit < len(stand.path) and stand.path[lit] == index
            margin = self._margin(depth, lit, 2 if own_lit else 1 if rail else 0, under, stand.focused)
            content = flow.lines[number - 1]
            kept = 0
        tail = self._tail(bool(kept))
        if not under:
            return (*margin, *content, *tail)
        ground = "raised" if stand.focused else "raised-off"
        edge = columns.bar if columns.bar >= 0 else 0
        return _band((*margin, *content, *tail), edge, ground)

    def _gap(self, position: int, stand: Stand) -> Line:
        """A blank line: the rails of the next comment's ancestors run through it."""
        shown = self.scene.shown
        columns = self.columns
        if position + 1 >= len(shown):
            return (Piece(" " * columns.band),)
        following = shown[position + 1]
        depth = self.scene.outline.depth[following]
        lit = bisect_left(stand.path, following) if following <= stand.cursor else 0
        margin = self._margin(depth, lit, 0, False, False)
        return (*margin, Piece(" " * (columns.band - columns.indent(depth))))

    def _tail(self, kept: bool) -> Line:
        columns = self.columns
        room = columns.band - columns.right
        if room <= 0:
            return EMPTY
        if not kept or not columns.right <= columns.star < columns.band:
            return (Piece(" " * room),)
        before = columns.star - columns.right
        pieces = (Piece(" " * before), Piece(self.glyphs.bookmark, "bookmark"), Piece(" " * (room - before - 1)))
        return tuple(piece for piece in pieces if piece.text)

    def _margin(self, depth: int, lit: int, rail: int, under: bool, focused: bool) -> Line:
        """The margin of a line of a body or a blank; ``rail`` is 1 for a rail of the comment's own, 2 for a lit one."""
        key = (min(depth, self.columns.deepest), lit, rail, under, focused)
        found = self._margins.get(key)
        if found is None:
            marks = self._rails(depth, lit)
            if rail:
                self._mark_rail(marks, depth, rail == 2)
            if under:
                self._mark_bar(marks, focused)
            found = self._keep(key, self._assembled(marks, self.columns.indent(depth)))
        return found

    def _head_margin(self, index: int, kind: str, depth: int, lit: int, position: int, stand: Stand) -> Line:
        scene = self.scene
        marks_of, glyphs = scene.marks, self.glyphs
        under = index == stand.cursor
        dot = Piece("")
        if marks_of.new[index]:
            dot = Piece(glyphs.new, "new")
        elif marks_of.fresh[index]:
            dot = Piece(glyphs.seen, "dim")
        elif marks_of.unread[index]:
            dot = Piece(glyphs.unread, "dim")
        mark = Piece("")
        if kind == "folded":
            role = "accent" if scene.hidden_new(index) else "strong" if under else "dim"
            mark = Piece(glyphs.folded, role)
        elif kind == "chain" or scene.leads_on(position):
            mark = Piece(glyphs.open, "strong" if under else "dim")
        key = (min(depth, self.columns.deepest), lit, dot, mark, under, stand.focused)
        found = self._margins.get(key)
        if found is None:
            marks = self._rails(depth, lit)
            columns = self.columns
            if dot.text and columns.dot >= 0:
                marks[columns.dot] = dot
            if mark.text and columns.rail(depth) >= 0:
                marks[columns.rail(depth)] = mark
            if under:
                self._mark_bar(marks, stand.focused)
            found = self._keep(key, self._assembled(marks, columns.indent(depth)))
        return found

    def _rails(self, depth: int, lit: int) -> dict[int, Piece]:
        marks: dict[int, Piece] = {}
        for level in range(min(depth, self.columns.deepest)):
            self._mark_rail(marks, level, level < lit)
        return marks

    def _mark_rail(self, marks: dict[int, Piece], level: int, lit: bool) -> None:
        column = self.columns.rail(level)
        if column >= 0:
            marks[column] = Piece(self.glyphs.rail, f"rail{level % 6}-lit" if lit else f"rail{level % 6}")

    def _mark_bar(self, marks: dict[int, Piece], focused: bool) -> None:
        if self.columns.bar >= 0:
            marks[self.columns.bar] = Piece(self.glyphs.bar, "accent" if focused else "faint")

    @staticmethod
    def _assembled(marks: dict[int, Piece], room: int) -> Line:
        pieces: list[Piece] = []
        at = 0
        for column in sorted(marks):
            if column >= room:
                break
            if column > at:
                pieces.append(Piece(" " * (column - at)))
            pieces.append(marks[column])
            at = column + 1
        if at < room:
            pieces.append(Piece(" " * (room - at)))
        return tuple(pieces)

    def _keep(self, key: object, line: Line) -> Line:
        if len(self._margins) >= MARGINS:
            self._margins.clear()
        self._margins[key] = line
        return line

    def aside(self, depth: int, words: str) -> Line:
        """A row that is no comment, at the depth of one: what is left out there."""
        columns = self.columns
        marks = self._rails(depth, 0)
        if columns.rail(depth) >= 0:
            marks[columns.rail(depth)] = Piece(self.glyphs.left_out, "dim")
        margin = self._assembled(marks, columns.indent(depth))
        return pad([*margin, Piece(words, "dim")], columns.band, ellipsis=self.glyphs.cut)

    def _end_row(self) -> Line:
        """The row that ends a catch-up."""
        columns = self.columns
        catching = self.scene.catching
        hidden = catching.hidden if catching is not None else 0
        margin = max(columns.rail(0), 0)
        kind = "read" if catching is None or catching.all_read else "earlier"
        words = f"{hidden:,} {kind} {'comment' if hidden == 1 else 'comments'} hidden"
        pieces = [
            Piece(" " * margin),
            Piece(self.glyphs.left_out, "dim"),
            Piece(" " * max(columns.left - margin - 1, 0)),
            Piece(f"end of what is new   {words}   c shows them again", "dim"),
        ]
        return pad([piece for piece in pieces if piece.text], columns.band)


def _band(line: Line, start: int, ground: str) -> Line:
    """A line with the cursor band laid under it from a column on."""
    if not start:
        return on_ground(line, ground)
    pieces: list[Piece] = []
    at = 0
    for piece in line:
        if at >= start:
            pieces.append(piece if piece.ground else piece._replace(ground=ground))
            continue
        size = width(piece.text)
        if at + size > start and piece.text.isspace():
            pieces.append(piece._replace(text=" " * (start - at)))
            pieces.append(piece._replace(text=" " * (at + size - start), ground=ground))
        else:
            pieces.append(piece)
        at += size
    return tuple(pieces)
