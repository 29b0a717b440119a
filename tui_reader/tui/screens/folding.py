"""Folding: one comment, all of them, to a level; and what can be taken back of it."""

from __future__ import annotations

from tui_reader.reading.comments import CommentsView
from tui_reader.reading.folding import Snapshot
from tui_reader.tui.screens.moving import Moving


class Folding(Moving):
    """The commands of the group Fold."""

    def action_toggle_fold(self) -> None:
        """Folds or unfolds the comment under the cursor."""
        self.on_comments().toggle_fold()

    def action_fold(self) -> None:
        """Folds the comment; one that is folded, or has no replies, goes to its parent."""
        self.on_comments().fold()

    def action_unfold(self) -> None:
        """Unfolds the comment; one that is open goes to its first reply."""
        self.on_comments().unfold()

    def action_fold_to_level(self, level: int) -> None:
        """Shows the comments down to a level and folds what is below."""
        view = self.on_comments()
        before = view.snapshot()
        count = view.fold_to_level(level)
        self._folded(view, before, f"folded {count:,} to level {level}")

    def action_fold_all(self) -> None:
        """Folds every comment that has replies."""
        view = self.on_comments()
        before = view.snapshot()
        count = view.fold_all()
        self._folded(view, before, f"folded {count:,}")

    def action_unfold_all(self) -> None:
        """Unfolds every comment."""
        view = self.on_comments()
        before = view.snapshot()
        count = view.unfold_all()
        self._folded(view, before, f"unfolded {count:,}")

    def _folded(self, view: CommentsView, before: Snapshot, what: str) -> None:
        """Says what was folded; where nothing was, there is nothing to take back."""
        if view.snapshot().flags == before.flags:
            self.tell(what)
        else:
            self.can_undo(what, lambda: view.restore(before))
