"""What a comment refers to, step by step upwards."""

from __future__ import annotations

from tui_reader.reading.comments.view import CommentsView
from tui_reader.tui.overlays.peek import Look

PEEKS = {"parent": "This answers", "quoted": "This quotes", "named": "This speaks to"}
"""What stands above each kind of thing that is peeked at."""


class PeekWalk:
    """What a comment refers to, one thing after the other, then what the first of them refers to, and so on up."""

    def __init__(self, view: CommentsView) -> None:
        self._view = view
        self.at = view.cursor
        """Index of the comment that is looked at."""
        self._from = view.cursor
        self._left = list(view.peek())

    def further(self) -> Look | None:
        """The next thing to look at; ``None`` where there is nothing further."""
        if not self._left:
            parent = self._view.tree.parents[self._from] if self._from >= 0 else -1
            if parent < 0:
                return None
            self._from = parent
            self._left = list(self._view.peek(parent))
            if not self._left:
                return None
        peek = self._left.pop(0)
        self.at = peek.index
        return PEEKS[peek.word], lambda width, height: self._view.peek_lines(peek.index, width, height)
