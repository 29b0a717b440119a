"""Only what is new, and the chain above it: the same thread with everything else left out."""

from __future__ import annotations

from bisect import bisect_left

from tui_reader.reading.flags import indices
from tui_reader.reading.thread.marks import Marks
from tui_reader.reading.thread.outline import Outline


class CatchUp:
    """What a catch-up shows; settled when it begins, so that nothing disappears while it is read."""

    __slots__ = ("all_read", "hidden", "new", "opened", "shown")

    def __init__(self, outline: Outline, marks: Marks) -> None:
        self.new: list[int] = list(indices(marks.fresh))
        """The comments that were new when the visit began."""
        members = set(self.new)
        for index in self.new:
            for above in outline.ancestors(index):
                if above in members:
                    break
                members.add(above)
        self.shown: list[int] = sorted(members)
        """The new ones and the chain above each, in reading order."""
        self.hidden: int = outline.count - len(self.shown)
        """How many comments are left out."""
        self.all_read: bool = sum(marks.unread) == sum(marks.unread[index] for index in self.shown)
        """Whether all of those were read; what was there before the last visit may never have been on the screen."""
        self.opened: set[int] = set()
        """Rows of the chain that the reader has opened to read them whole."""

    def left(self, marks: Marks) -> int:
        """How many of the new ones have not been seen yet."""
        return sum(marks.unread[index] for index in self.new)

    def is_new(self, index: int) -> bool:
        """Whether a comment is shown for its own sake."""
        position = bisect_left(self.new, index)
        return position < len(self.new) and self.new[position] == index
