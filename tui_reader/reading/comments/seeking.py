"""Finding in an open thread, as the reader types: the first hit at once, the count a moment later."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Unpack

from tui_reader.kept import ReadingState
from tui_reader.model import Tree
from tui_reader.reading.comments.folding import Folder, Snapshot
from tui_reader.reading.comments.stage import Setting

if TYPE_CHECKING:
    from tui_reader.reading.bodies.find import FindCount, Hit, Tally
    from tui_reader.reading.comments.finding import Find

FIRST_HIT = 0.04
"""Seconds spent on the first hit before the key is answered without it."""
FARTHEST_PAN = 600
"""Cells that code is scrolled sideways to show a hit."""


class Seeker(Folder):
    """A folder who finds."""

    def __init__(self, tree: Tree, state: ReadingState | None = None, **setting: Unpack[Setting]) -> None:
        super().__init__(tree, state, **setting)
        self._find: Find | None = None
        self._origin: Snapshot | None = None
        self._sought = False

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
        from tui_reader.reading.bodies.find import FindCount

        return self._find.count() if self._find is not None else FindCount(None, 0, 0, True)

    def find(self, query: str, *, stay: bool = False) -> None:
        """Seek words as they are typed: the first hit from where the find began is shown.

        With ``stay`` the view does not move to it.
        """
        from tui_reader.reading.comments.finding import Find

        if self._find is not None and self._origin is None and query != self._find.query:
            self.find_clear(stay=True)  # the last find was kept: this is another, and begins here
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

    def tally(self, query: str) -> Tally:
        """A count of the hits of some words, without showing any."""
        from tui_reader.reading.comments.finding import ThreadTally

        return ThreadTally(self.scene, query)

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
