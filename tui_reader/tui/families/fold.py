"""Folding: one comment, all of them, to a level; what of each is shown; and what can be taken back of it."""

from __future__ import annotations

from tui_reader.reading.comments.folding import Snapshot
from tui_reader.reading.comments.view import CommentsView
from tui_reader.reading.lists.posts import PostsView
from tui_reader.tui.desk.desk import Desk
from tui_reader.tui.session import Host

PAN = 8
"""Cells by which code is scrolled sideways."""
SKIMS = {
    "full": "whole comments", "own": "quotes and signatures folded",
    "paragraph": "first paragraphs", "sentence": "first sentences",
}  # fmt: skip
"""What is said of each step of skimming."""


class Fold:
    """The commands of the group Fold."""

    def __init__(self, host: Host, desk: Desk) -> None:
        self._host = host
        self._desk = desk

    def toggle_fold(self) -> None:
        """Folds or unfolds the comment under the cursor."""
        self._desk.on_comments().toggle_fold()

    def fold(self) -> None:
        """Folds the comment; one that is folded, or has no replies, goes to its parent."""
        self._desk.on_comments().fold()

    def unfold(self) -> None:
        """Unfolds the comment; one that is open goes to its first reply."""
        self._desk.on_comments().unfold()

    def fold_to_level(self, level: int) -> None:
        """Shows the comments down to a level and folds what is below."""
        view = self._desk.on_comments()
        before = view.snapshot()
        count = view.fold_to_level(level)
        what = f"folded {count:,} to level {level}" if count else f"nothing is deeper than level {level}"
        self._folded(view, before, what)

    def fold_all(self) -> None:
        """Folds every comment that has replies."""
        view = self._desk.on_comments()
        before = view.snapshot()
        count = view.fold_all()
        self._folded(view, before, f"folded {count:,}" if count else "nothing here can be folded")

    def unfold_all(self) -> None:
        """Unfolds every comment."""
        view = self._desk.on_comments()
        before = view.snapshot()
        count = view.unfold_all()
        self._folded(view, before, f"unfolded {count:,}" if count else "nothing is folded here")

    def _folded(self, view: CommentsView, before: Snapshot, what: str) -> None:
        """Says what was folded; where nothing was, there is nothing to take back."""
        if view.snapshot().flags == before.flags:
            self._host.tell(what)
        else:
            self._desk.touch(what)
            self._host.offer_undo(what, lambda: self._unfolded(view, before))

    def _unfolded(self, view: CommentsView, before: Snapshot) -> bool:
        """Folds as it was before; what is no longer open is past that."""
        if view is not self._desk.comments:
            return False
        view.restore(before)
        self._desk.touch()
        return True

    def skim(self) -> None:
        """Folds quotes and signatures, then shows first paragraphs, then first sentences, then all again."""
        self._host.tell(SKIMS[self._desk.on_comments().cycle_skim()])

    def pan_right(self) -> None:
        """Scrolls code to the right."""
        self._pan(PAN)

    def pan_left(self) -> None:
        """Scrolls code to the left."""
        self._pan(-PAN)

    def _pan(self, cells: int) -> None:
        view = self._desk.view
        if not isinstance(view, PostsView):
            view.pan(cells)
