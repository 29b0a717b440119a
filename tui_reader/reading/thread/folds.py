"""Which comments are folded, and the list of those that are shown.

Flags are bytes, one per comment, so that counting and searching them run at the speed of memory. The list of
shown comments is rebuilt in one pass that skips the hidden ranges; folding or unfolding one comment only splices
it. Positions in the list need no table: the list is sorted, so a bisection finds any comment.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import compress

from tui_reader.reading.flags import indices
from tui_reader.reading.thread.outline import CAPPED, Outline


class Folds:
    """The folds of one thread."""

    __slots__ = ("_outline", "flags", "shown")

    def __init__(self, outline: Outline, folded: Iterable[int] = ()) -> None:
        self._outline = outline
        self.flags: bytearray = bytearray(outline.count)
        """1 for every folded comment, also where it is itself hidden in a fold."""
        self.shown: Sequence[int] = ()
        """The comments that are not hidden, in reading order."""
        for index in folded:
            if outline.size[index] > 1:
                self.flags[index] = 1
        self._rebuild()

    def _rebuild(self) -> None:
        self.shown = self._shown_in(0, self._outline.count)

    def _shown_in(self, start: int, end: int) -> Sequence[int]:
        """What is shown of a range that is not hidden itself."""
        flags, size = self.flags, self._outline.size
        folded = flags.count(1, start, end)
        if not folded:
            return range(start, end)
        shown: list[int] = []
        index = start
        if folded * 16 < end - start:
            # Few folds: jump from one to the next, taking what lies between as a whole.
            while index < end:
                fold = flags.find(1, index, end)
                if fold < 0:
                    shown.extend(range(index, end))
                    break
                shown.extend(range(index, fold + 1))
                index = fold + size[fold]
            return shown
        append = shown.append
        while index < end:
            append(index)
            index += size[index] if flags[index] else 1
        return shown

    def is_folded(self, index: int) -> bool:
        """Whether a comment is folded."""
        return bool(self.flags[index])

    def position(self, index: int) -> int:
        """Position among the shown of a comment, or of the fold that hides it."""
        return bisect_right(self.shown, index) - 1

    def is_shown(self, index: int) -> bool:
        """Whether a comment is not hidden in a fold."""
        position = bisect_left(self.shown, index)
        return position < len(self.shown) and self.shown[position] == index

    def owner(self, index: int) -> int:
        """The shown comment that stands for one: itself, or the fold that hides it."""
        return self.shown[self.position(index)]

    def hidden(self, index: int) -> int:
        """How many comments a fold of this comment hides."""
        return self._outline.size[index] - 1

    def fold(self, index: int) -> bool:
        """Fold one comment; false where there is nothing to fold."""
        if self.flags[index] or self._outline.size[index] == 1:
            return False
        self.flags[index] = 1
        if self.is_shown(index):
            start = bisect_left(self.shown, index) + 1
            end = bisect_left(self.shown, self._outline.end(index))
            shown = self.shown if isinstance(self.shown, list) else list(self.shown)
            del shown[start:end]
            self.shown = shown
        return True

    def unfold(self, index: int) -> bool:
        """Unfold one comment; what is folded inside stays folded."""
        if not self.flags[index]:
            return False
        self.flags[index] = 0
        if self.is_shown(index):
            start = bisect_left(self.shown, index) + 1
            shown = self.shown if isinstance(self.shown, list) else list(self.shown)
            shown[start:start] = self._shown_in(index + 1, self._outline.end(index))
            self.shown = shown
        return True

    def to_level(self, level: int) -> int:
        """Fold so that so many levels are shown; returns how many comments are hidden."""
        level = min(max(level, 1), 256)
        outline = self._outline
        self.flags = bytearray(outline.levels.translate(bytes(level) + b"\1" * (256 - level)))
        if level <= CAPPED:
            # What is shown follows from the depths alone, without going from fold to fold.
            shallow = outline.depths.translate(b"\1" * level + bytes(256 - level))
            self.shown = list(compress(range(outline.count), shallow))
        else:
            self._rebuild()
        return outline.count - len(self.shown)

    def unfold_all(self) -> int:
        """Unfold everything; returns how many comments were hidden."""
        hidden = self._outline.count - len(self.shown)
        self.flags = bytearray(self._outline.count)
        self._rebuild()
        return hidden

    def reveal(self, index: int) -> list[int]:
        """Unfold what hides a comment; returns the folds that were opened, outermost first."""
        opened = [above for above in self._outline.ancestors(index) if self.flags[above]]
        if not opened:
            return opened
        for fold in opened:
            self.flags[fold] = 0
        opened.reverse()
        if len(opened) == 1 and self.is_shown(opened[0]):
            self.flags[opened[0]] = 1
            self.unfold(opened[0])
        else:
            self._rebuild()
        return opened

    def restore(self, flags: bytes | bytearray) -> None:
        """Take over flags that were kept before."""
        self.flags = bytearray(flags)
        self._rebuild()

    def cover(self, tops: Iterable[int]) -> None:
        """Fold comments also where they have no replies: what is muted shows only that it is there."""
        for index in tops:
            self.flags[index] = 1
        self._rebuild()

    def uncover(self, tops: Iterable[int]) -> None:
        """Unfold them again."""
        for index in tops:
            self.flags[index] = 0
        self._rebuild()

    def folded(self) -> list[int]:
        """The folded comments."""
        return list(indices(self.flags))
