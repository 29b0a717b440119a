"""The comments pane: everything that a key does to an open thread.

The view composes: the stage draws and keeps the place, the walker moves, the scene knows what is shown, ``finding``
lights the hits. A method answers whether it changed anything, so that the app can pass a key on.
"""

from __future__ import annotations

import time
from bisect import bisect_right
from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import datetime
from typing import NamedTuple

from tui_reader.model import NO_EXTRA, ReadingState, Tree
from tui_reader.reading.catchup import CatchUp
from tui_reader.reading.find import FindCount, Hit
from tui_reader.reading.finding import Find
from tui_reader.reading.flow import Skim
from tui_reader.reading.glyphs import UNICODE, Glyphs
from tui_reader.reading.lines import Line
from tui_reader.reading.links import Link, links_of, text_of_body
from tui_reader.reading.peek import Peek, peek_lines, peeks
from tui_reader.reading.scene import Scene
from tui_reader.reading.stage import Spot
from tui_reader.reading.walking import Walker

__all__ = ["CommentsView", "Snapshot", "Spot"]

FIRST_HIT = 0.04
"""Seconds spent on the first hit before the key is answered without it."""
FARTHEST_PAN = 600
"""Cells that code is scrolled sideways to show a hit."""
SKIMS: tuple[Skim, ...] = ("full", "paragraph", "sentence")
"""The steps of skimming, in the order in which they are gone through."""


class Snapshot(NamedTuple):
    """Folds and place, for undo."""

    flags: bytes
    """The folds."""
    cursor: str | None
    """Id of the comment under the cursor."""
    position: int
    """The item at the top of the screen."""
    line: int
    """Its line there."""


class CommentsView(Walker):
    """An open thread under the reader's keys."""

    def __init__(
        self,
        tree: Tree,
        state: ReadingState | None = None,
        *,
        bookmarked: Iterable[str] = (),
        you: Collection[str] = (),
        chosen: Collection[str] = (),
        glyphs: Glyphs = UNICODE,
        now: datetime | None = None,
    ) -> None:
        super().__init__(tree, state, bookmarked=bookmarked, you=you, chosen=chosen, glyphs=glyphs, now=now)
        self._find: Find | None = None
        self._origin: Snapshot | None = None
        self._sought = False

    # The mouse

    def click(self, x: int, y: int) -> Spot:
        """Do what a click does inside the pane, and say what was clicked; links and stars are left to the app."""
        spot = self.at(x, y)
        if spot.kind == "map":
            self.go_to_map(y)
        elif spot.index >= 0:
            self._set_cursor(spot.index)
            self._hold_cursor()
            if spot.kind == "fold":
                self.toggle_fold(spot.index)
        return spot

    # Folding

    def is_folded(self, index: int) -> bool:
        """Whether a comment is folded."""
        return self.scene.folds.is_folded(index)

    def toggle_fold(self, index: int | None = None) -> bool:
        """Fold or unfold a comment; in a catch-up, open or close a row of the chain."""
        index = self.cursor if index is None else index
        if index < 0:
            return False
        catching = self.scene.catching
        if catching is not None:
            if catching.is_new(index):
                return False
            with self._keeping_place():
                catching.opened ^= {index}
            return True
        if self.scene.folds.is_folded(index):
            with self._keeping_place():
                return self.scene.folds.unfold(index)
        if not self.scene.outline.has_replies(index):
            return False
        with self._keeping_place():
            return self.scene.folds.fold(index)

    def fold(self) -> bool:
        """Fold the comment under the cursor; go to its parent where it is folded or has no replies."""
        if self.cursor < 0:
            return False
        if self.scene.catching is None and self.scene.outline.has_replies(self.cursor):
            with self._keeping_place():
                if self.scene.folds.fold(self.cursor):
                    return True
        return self.parent()

    def unfold(self) -> bool:
        """Unfold the comment under the cursor; go to its first reply where it is open."""
        if self.cursor < 0:
            return False
        if self.scene.catching is None and self.scene.folds.is_folded(self.cursor):
            return self.toggle_fold()
        return self.first_child()

    def fold_to_level(self, level: int) -> int:
        """Show so many levels; returns how many comments are hidden."""
        if self.cursor < 0:
            return 0
        with self._keeping_place():
            self.scene.catching = None
            return self.scene.folds.to_level(level)

    def fold_all(self) -> int:
        """Show only root comments; returns how many comments are hidden."""
        return self.fold_to_level(1)

    def unfold_all(self) -> int:
        """Show everything; returns how many comments were hidden."""
        if self.cursor < 0:
            return 0
        with self._keeping_place():
            self.scene.catching = None
            return self.scene.folds.unfold_all()

    def snapshot(self) -> Snapshot:
        """Folds and place as they are, to come back to."""
        return Snapshot(bytes(self.scene.folds.flags), self.cursor_id, self.viewport.position, self.viewport.line)

    def restore(self, snapshot: Snapshot) -> None:
        """Come back to folds and place as they were."""
        if len(snapshot.flags) != self.scene.outline.count or self.cursor < 0:
            return
        self.scene.catching = None
        self.scene.folds.restore(snapshot.flags)
        index = self.scene.index(snapshot.cursor)
        self._set_cursor(self.scene.owner(self.cursor if index is None else index))
        self.viewport.place(min(snapshot.position, self.painter.count - 1), snapshot.line, 0)
        self._hold_cursor()

    # Reading marks

    @property
    def total(self) -> int:
        """How many comments the thread has."""
        return self.scene.total

    @property
    def rank(self) -> int:
        """Which comment the cursor is on, counted from 1; 0 where there is none."""
        return self.scene.rank(self.cursor) if self.cursor >= 0 else 0

    @property
    def new_count(self) -> int:
        """How many comments were new when this visit began."""
        return self.scene.marks.fresh.count(1)

    @property
    def new_left(self) -> int:
        """How many of them have not been seen yet."""
        return self.scene.marks.new.count(1)

    @property
    def unread_left(self) -> int:
        """How many comments have never been seen."""
        return self.scene.marks.unread.count(1)

    def take_seen(self) -> tuple[str, ...]:
        """Ids of the comments that have become seen since the last call."""
        return self.scene.marks.take_seen()

    def leave(self) -> None:
        """The reader goes away: what stands on the screen counts as seen."""
        self.scene.marks.settle()

    def toggle_read(self, index: int | None = None) -> bool:
        """Mark a comment read or unread by hand; returns whether it is read now."""
        index = self.cursor if index is None else index
        if index < 0:
            return False
        read = bool(self.scene.marks.unread[index])
        self.scene.marks.set_read(index, read)
        return read

    def mark_read(self) -> tuple[str, ...]:
        """Mark everything read; returns the ids that were not."""
        return tuple(self.tree.ids[index] for index in self.scene.marks.read_all())

    def mark_unread(self, ids: Iterable[str]) -> None:
        """Take back that comments are read."""
        for identity in ids:
            index = self.scene.index(identity)
            if index is not None:
                self.scene.marks.set_read(index, False)

    @property
    def bookmarked(self) -> bool:
        """Whether the comment under the cursor is kept."""
        return self.cursor >= 0 and bool(self.scene.marks.kept[self.cursor])

    def set_bookmarked(self, ids: Iterable[str]) -> None:
        """Say which comments are kept."""
        kept = self.scene.marks.kept = bytearray(self.scene.outline.count)
        for identity in ids:
            index = self.scene.index(identity)
            if index is not None:
                kept[index] = 1

    # State

    def save(self, base: ReadingState) -> ReadingState:
        """The reading state to keep: the comments' part of it is from here, the rest as in ``base``."""
        ids = self.tree.ids
        unread = self.scene.marks.unread
        folded = self._find.folds_before if self._find is not None else self.scene.folds.folded()
        offset = self._place().offset
        return replace(
            base,
            seen=frozenset(identity for identity, new in zip(ids, unread, strict=True) if not new),
            folded=frozenset(ids[index] for index in folded),
            cursor=self.cursor_id,
            line=max(-offset, 0),
            row=offset,
        )

    def replace(self, tree: Tree) -> int:
        """Take over a refreshed tree; cursor, folds, trail and row hold by identity. Returns how many are new."""
        query = self._find.query if self._find is not None else ""
        self.find_clear(stay=True)
        old, place = self.scene, self._place()
        cursor = self.cursor_id
        folded = [old.tree.ids[index] for index in old.folds.folded()]
        kept = [old.tree.ids[index] for index in range(old.outline.count) if old.marks.kept[index]]
        catching = old.catching is not None
        self._take_tree(tree, ReadingState(folded=frozenset(folded)), kept)
        arrived = self.scene.marks.carry(old.marks, old.by_id, tree.ids)
        found = self.scene.index(cursor)
        if found is None and cursor is not None and len(tree):
            found = self._survivor(old, old.by_id[cursor])
        if catching:
            self.scene.catching = CatchUp(self.scene.outline, self.scene.marks)
        self.cursor = -1 if not len(tree) else self.scene.owner(found or 0)
        self._put_back(place)
        self._hold_cursor()
        if query:
            self.find(query, stay=True)
        return arrived

    def _survivor(self, old: Scene, index: int) -> int:
        """What to stand on where the comment under the cursor is gone: its parent, else what is at its place."""
        for above in old.outline.ancestors(index):
            found = self.scene.index(old.tree.ids[above])
            if found is not None:
                return found
        return min(index, self.scene.outline.count - 1)

    # Finding

    @property
    def finding(self) -> bool:
        """Whether hits are lit, so that the next-match keys go from hit to hit."""
        return self._find is not None

    @property
    def find_query(self) -> str:
        """What is sought; empty where no find is active."""
        return self._find.query if self._find is not None else ""

    @property
    def find_count(self) -> FindCount:
        """How far the find has come."""
        return self._find.count() if self._find is not None else FindCount(None, 0, 0, True)

    def find(self, query: str, *, stay: bool = False) -> None:
        """Seek words as they are typed: the first hit from where the find began is shown.

        With ``stay`` the view does not move to it.
        """
        if self._find is None:
            if not query:
                return
            self._origin = self.snapshot()
            self._find = Find(self.scene, self.painter, max(self.cursor, 0))
        find = self._find
        if query == find.query and query:
            return
        with self._keeping_place():
            find.fold_back()
        find.set_query(query)
        self.viewport.changed()
        self._sought = not stay
        if query and not stay:
            self._seek_first(FIRST_HIT)
        elif not query and self._origin is not None:
            self.restore(self._origin)

    def _seek_first(self, seconds: float) -> None:
        """Show the first hit, where it is found in time."""
        find = self._find
        if find is None or find.finder is None:
            return
        hit = find.finder.after(None, find.origin, time.perf_counter() + seconds)
        if hit is not None or find.finder.done:
            self._sought = False
        if hit is not None:
            self._stand_on(find, hit)
        elif find.finder.done and self._origin is not None:
            self.restore(self._origin)

    def find_more(self, seconds: float = 0.004) -> bool:
        """Search on for some time; call it when idle, until it answers that there is no more."""
        find = self._find
        if find is None or find.finder is None:
            return False
        if self._sought:
            self._seek_first(seconds)
            return True
        return find.finder.search(find.origin, seconds)

    def _pan_to_hit(self, index: int) -> int:
        """The same where the hit stands in code beyond the edge: the code is scrolled sideways until it shows."""
        if self.scene.kind(index) != "full":
            return 0
        step = max(self.columns.measure // 2, 8)
        for pan in range(step, FARTHEST_PAN, step):
            self.painter.pan = (index, pan)
            line = self._line_of_hit(index)
            if line:
                self.viewport.changed()
                return line
        self.painter.pan = (-1, 0)
        return 0

    def prepare(self, seconds: float = 0.004) -> bool:
        """Lay out more of a very long comment under the cursor; call it when idle, until there is no more.

        Scrolling through it needs none of this; going to its end at once does.
        """
        if self.cursor < 0 or not self.height or self.scene.kind(self.cursor) != "full":
            return False
        return self.painter.flow(self.cursor).lay_out(seconds)

    def _to_hit(self, *, forward: bool) -> bool:
        find = self._find
        if find is None or find.finder is None or self.cursor < 0:
            return False
        self._sought = False
        hit = find.hit
        if hit is not None and hit.index != self.cursor:
            hit = None  # the reader has walked on: from here, not from where the find stood
        if forward:
            found = find.finder.after(hit, self.cursor + (find.hit is not None and hit is None))
        else:
            found = find.finder.before(hit, self.cursor)
        if found is None or found == find.hit:
            return False
        self._leave_trail()
        self._stand_on(find, found)
        return True

    def _stand_on(self, find: Find, hit: Hit) -> None:
        """Show a hit: folds that hide it open, those that the last one had opened close."""
        find.hit = hit
        place = self._place()
        if find.fold_back(keep=hit.index):
            if not self.scene.is_shown(self.cursor):
                self.cursor = self.scene.owner(self.cursor)
            self._put_back(place)
        self._set_cursor(hit.index)
        self.viewport.changed()
        if not self.height:
            return
        position = self.scene.position(hit.index)
        line = self._line_of_hit(hit.index) or self._pan_to_hit(hit.index)
        row = self.viewport.row_of(position, line)
        if row is not None and row < max(self.height - 1, 1):
            return
        if line < self.height - 1:
            self._show_cursor_afar()
            if self.viewport.row_of(position, line) is not None:
                return
        self.viewport.place(position, line, self.height // 3)
        self._hold_cursor()

    def _line_of_hit(self, index: int) -> int:
        """The line of a comment on which its current hit stands."""
        if self.scene.kind(index) != "full":
            return 0
        flow = self.painter.flow(index)
        number = 0
        while flow.reach(number + 1) > number:
            if any(piece.role == "cur" for piece in flow.lines[number]):
                return number + 1
            number += 1
        return 0

    def next_match(self) -> bool:
        """The next hit of the find; the next new comment where no find is active."""
        return self._to_hit(forward=True) if self._find is not None else self.next_new()

    def previous_match(self) -> bool:
        """The hit before; the new comment before where no find is active."""
        return self._to_hit(forward=False) if self._find is not None else self.previous_new()

    def find_keep(self) -> None:
        """Stay where the find led; hits stay lit and the next-match keys go on, until the find is cleared."""
        self._origin = None

    def find_clear(self, *, stay: bool = False) -> bool:
        """End the find: everything is folded as it was.

        The view goes back to where the find began, unless it was kept, or ``stay`` asks not to.
        """
        find = self._find
        if find is None:
            return False
        origin = None if stay else self._origin
        self._find = self._origin = None
        self._sought = False
        find.end()
        with self._keeping_place():
            find.fold_back()
        if origin is not None:
            self.restore(origin)
        return True

    def _map_hits(self) -> tuple[int | None, bytearray | None]:
        find = self._find
        if find is None or find.finder is None:
            return None, None
        return (find.hit.index if find.hit else None), find.finder.has

    # Catching up and skimming

    @property
    def catching_up(self) -> bool:
        """Whether only what is new is shown."""
        return self.scene.catching is not None

    @property
    def catch_up_total(self) -> int:
        """How many comments the catch-up is about."""
        return len(self.scene.catching.new) if self.scene.catching else self.new_count

    @property
    def catch_up_left(self) -> int:
        """How many of them have not been seen yet."""
        return self.scene.catching.left(self.scene.marks) if self.scene.catching else self.new_left

    @property
    def catch_up_rank(self) -> int:
        """Which of the new comments the cursor is on, or has last passed, counted from 1."""
        catching = self.scene.catching
        return max(bisect_right(catching.new, self.cursor), 1) if catching else 0

    def catch_up(self, on: bool | None = None) -> bool:
        """Show only what is new and the chain above it, or the whole thread again; returns what is shown now.

        Where nothing is new there is nothing to show, and the whole thread stays.
        """
        now = self.scene.catching is not None
        wanted = not now if on is None else on
        if wanted == now or self.cursor < 0:
            return now
        if not wanted:
            with self._keeping_place():
                self.scene.catching = None
            self._reveal(self.cursor)
            return False
        catching = CatchUp(self.scene.outline, self.scene.marks)
        if not catching.new:
            return False
        self.find_clear(stay=True)
        self.scene.catching = catching
        marks = self.scene.marks
        first = marks.new.find(1)
        self._set_cursor(first if first >= 0 else catching.new[0])
        self.viewport.changed()
        self.viewport.place(0, 0, 0)
        self._show_cursor_afar()
        return True

    @property
    def skim(self) -> Skim:
        """How much of each comment is shown."""
        return self.painter.skim

    def cycle_skim(self) -> Skim:
        """The next step of skimming: full, first paragraph, first sentence."""
        step = SKIMS[(SKIMS.index(self.painter.skim) + 1) % len(SKIMS)]
        with self._keeping_place():
            self.painter.skim = step
        return step

    # Copying and looking up

    def text(self, index: int | None = None) -> str:
        """The text of a comment, for the clipboard."""
        index = self.cursor if index is None else index
        return text_of_body(self.tree.bodies[index], self.tree.markups[index]) if index >= 0 else ""

    def url(self, index: int | None = None) -> str | None:
        """The address of a comment; that of the post where the comment has none of its own."""
        index = self.cursor if index is None else index
        own = self.tree.extras.get(index, NO_EXTRA).get("url") if index >= 0 else None
        return own if isinstance(own, str) and own else self.tree.post.url

    def links(self, index: int | None = None) -> list[Link]:
        """The links of a comment, in order."""
        index = self.cursor if index is None else index
        return links_of(self.tree.bodies[index], self.tree.markups[index]) if index >= 0 else []

    def peek(self, index: int | None = None) -> list[Peek]:
        """What a comment refers to: its parent first, then whom it quotes or names."""
        index = self.cursor if index is None else index
        return peeks(self.scene, index) if index >= 0 else []

    def peek_lines(self, index: int, width: int, height: int) -> list[Line]:
        """A comment by itself, for an overlay: its header and as many lines as there is room for."""
        return peek_lines(self.painter, index, width, height)
