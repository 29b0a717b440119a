"""Folding an open thread: one comment, all of them, to a level, and back.

Whatever opens or closes, the comment under the cursor stays on its row.
"""

from __future__ import annotations

from typing import NamedTuple

from tui_reader.reading.comments.walking import Walker


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


class Folder(Walker):
    """A walker who folds."""

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
