"""The comments pane: everything that a key does to an open thread.

The last of a row of classes that each add one idea: the stage draws and keeps the place, the walker moves, the
folder folds, the seeker finds; here are the marks, catching up, and what is kept and copied. A method answers whether
it changed anything, so that the app can pass a key on.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import replace
from itertools import compress
from typing import TYPE_CHECKING

from tui_reader.kept import ReadingState
from tui_reader.model import NO_EXTRA, Tree
from tui_reader.reading.bodies.flow import Skim
from tui_reader.reading.bodies.links import Link, links_of, text_of_body
from tui_reader.reading.comments.folding import Snapshot
from tui_reader.reading.comments.pointing import Spot
from tui_reader.reading.comments.seeking import Seeker
from tui_reader.reading.flags import opposite
from tui_reader.reading.geometry import Columns
from tui_reader.reading.lines import Line
from tui_reader.reading.thread.catchup import CatchUp
from tui_reader.reading.thread.ordering import CAN, ORDERS
from tui_reader.reading.thread.scene import Muted, Scene

if TYPE_CHECKING:
    from tui_reader.reading.comments.peek import Peek

__all__ = ["CommentsView", "Snapshot", "Spot"]

SKIMS: tuple[Skim, ...] = ("full", "own", "paragraph", "sentence")
"""The steps of skimming, in the order in which they are gone through."""


class CommentsView(Seeker):
    """An open thread under the reader's keys."""

    _begun: tuple[int, int, int] | None = None
    """Cursor and top of the screen with which the catch-up began."""

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

    def point_at(self, x: int, y: int) -> None:
        """Put the cursor on the comment at a place of the pane, which stays as it is."""
        index = self.at(x, y).index
        if index >= 0:
            self._set_cursor(index)

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
        """How many comments have never been seen, but for the muted ones."""
        return self.scene.unread_left

    def leave(self) -> None:
        """The reader goes away: what stands on the screen counts as seen."""
        self.scene.marks.settle()

    def toggle_read(self, index: int | None = None) -> bool:
        """Mark a comment read or unread by hand; returns whether it is read now."""
        index = self.cursor if index is None else index
        if index < 0:
            return False
        read = bool(self.scene.marks.unread[index])
        marked = bytearray(len(self.tree))
        marked[index] = 1
        self.scene.marks.set_read(marked, read=read)
        return read

    def mark(self, ids: Iterable[str], *, read: bool) -> None:
        """Mark comments read or unread; what the thread does not have is passed over."""
        wanted = frozenset(ids)
        self.scene.marks.set_read(bytearray(map(wanted.__contains__, self.tree.ids)), read=read)

    def mark_read(self) -> tuple[str, ...]:
        """Mark everything read; returns the ids that were not."""
        return tuple(compress(self.tree.ids, self.scene.marks.read_all()))

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

    def set_muted(self, muted: Muted) -> None:
        """Say what is muted: it is folded, and what no longer is opens."""
        if muted == self._muted:
            return
        self._muted = muted
        with self._keeping_place():
            self.scene.mute(muted)

    # State

    def save(self, base: ReadingState) -> ReadingState:
        """The reading state to keep: the comments' part of it is from here, the rest as in ``base``."""
        ids = self.tree.ids
        unread = self.scene.marks.unread
        folded = self._find.folds_before if self._find is not None else self.scene.folds.folded()
        offset, text = self._place()
        return replace(
            base,
            seen=frozenset(compress(ids, opposite(unread))),
            folded=frozenset(ids[index] for index in folded),
            cursor=self.cursor_id,
            line=max(-offset, 0),
            row=offset,
            text=text,
            order=self.order or None,
        )

    def replace(self, tree: Tree) -> int:
        """Take over a refreshed tree; cursor, folds, trail and row hold by identity. Returns how many are new."""
        query, kept_find = self.find_query, self._origin is None
        self.find_clear(stay=True)
        old, place = self.scene, self._place()
        cursor = self.cursor_id
        folded = [old.tree.ids[index] for index in old.folds.folded()]
        kept = [old.tree.ids[index] for index in range(old.outline.count) if old.marks.kept[index]]
        catching = old.catching
        opened = [old.tree.ids[index] for index in catching.opened] if catching else []
        self._take_tree(tree, ReadingState(folded=frozenset(folded)), kept)
        arrived = self.scene.marks.carry(old.marks, old.by_id, self.tree.ids)
        self.scene.hush()
        found = self.scene.index(cursor)
        if found is None and cursor is not None and len(tree):
            found = self._survivor(old, old.by_id[cursor])
        if catching:
            self.scene.catching = CatchUp(self.scene.outline, self.scene.marks)
            self.scene.catching.opened.update(index for id_ in opened if (index := self.scene.index(id_)) is not None)
        self.cursor = -1 if not len(tree) else self.scene.owner(found or 0)
        self._put_back(place)
        self._hold_cursor()
        if query:
            self.find(query, stay=True)
            if kept_find:
                self.find_keep()
        return arrived

    def next_order(self) -> list[str]:
        """Bring the replies into the next order that the thread has something to go by for.

        The comment under the cursor stays on its row. Returns the orders that were passed over for want of that.
        """
        orders = list(ORDERS)
        at = orders.index(self.order) + 1
        passed: list[str] = []
        for order in (*orders[at:], *orders[:at]):
            if CAN[order](self.stored):
                break
            passed.append(order)
        if order != self.order:
            self.order = order
            self.replace(self.stored)
        return passed

    def _survivor(self, old: Scene, index: int) -> int:
        """What to stand on where the comment under the cursor is gone: its parent, else what is at its place."""
        for above in old.outline.ancestors(index):
            found = self.scene.index(old.tree.ids[above])
            if found is not None:
                return found
        return min(index, self.scene.outline.count - 1)

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
            self.viewport.settle()
            return False
        catching = CatchUp(self.scene.outline, self.scene.marks)
        if not catching.new:
            return False
        self.find_clear(stay=True)
        self.scene.catching = catching
        marks = self.scene.marks
        first = marks.new.find(1)
        self._set_cursor(first if first >= 0 else catching.new[0])
        self._stand_in_catch_up()
        return True

    def _stand_in_catch_up(self) -> None:
        """Show the comment under the cursor with as much of what leads to it as there is room for."""
        self.viewport.changed()
        self.viewport.place(0, 0, 0)
        self._show_cursor_afar()
        self._begun = self._stance()

    def _stance(self) -> tuple[int, int, int]:
        return self.cursor, self.viewport.position, self.viewport.line

    def resize(self, columns: Columns, height: int) -> None:
        """Take another size; a catch-up that has just begun, whose pane grows with it, uses the room."""
        untouched = self.catching_up and self._begun == self._stance()
        super().resize(columns, height)
        if untouched and height:
            self._stand_in_catch_up()

    @property
    def skim(self) -> Skim:
        """How much of each comment is shown."""
        return self.painter.skim

    def cycle_skim(self) -> Skim:
        """The next step of skimming: full, own words, first paragraph, first sentence."""
        step = SKIMS[(SKIMS.index(self.painter.skim) + 1) % len(SKIMS)]
        with self._keeping_place():
            self.painter.skim = step
        return step

    def prepare(self, seconds: float = 0.004) -> bool:
        """Lay out more of the very long comments that were met; call it when idle, until there is no more.

        Scrolling through one needs none of this; coming to it from below does.
        """
        return bool(self.height) and self.painter.lay_out(seconds)

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
        from tui_reader.reading.comments.peek import peeks

        index = self.cursor if index is None else index
        return peeks(self.scene, index) if index >= 0 else []

    def peek_lines(self, index: int, width: int, height: int) -> list[Line]:
        """A comment by itself, for an overlay: its header and as many lines as there is room for."""
        from tui_reader.reading.comments.peek import peek_lines

        return peek_lines(self.painter, index, width, height)
