"""What is new, unread and kept in one thread.

Marks are bytes, one per comment: counting a branch and finding the next one run at the speed of memory, so nothing
has to be kept in step with the folds.

A comment counts as seen once it has been on the screen and the reader has gone past it: while it still stands
below the cursor on the same screen, it keeps the mark that says "this awaits you".
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from tui_reader.kept import ReadingState
from tui_reader.model import Tree
from tui_reader.reading.flags import Flags, either, opposite, overlap


class Marks:
    """The marks of one thread."""

    __slots__ = ("_pending", "fresh", "kept", "new", "unread")

    def __init__(self, tree: Tree, state: ReadingState, kept: Iterable[int] = ()) -> None:
        count = len(tree)
        self.unread = bytearray(count)
        """1 where a comment has never been seen."""
        self.fresh = bytearray(count)
        """1 where a comment was new when this visit began; never cleared during it."""
        self.new = bytearray(count)
        """1 where a comment is new and has not been seen yet."""
        self.kept = bytearray(count)
        """1 where a comment is bookmarked."""
        self._pending: set[int] = set()
        if not state.seen:
            self.unread = bytearray(b"\1") * count
        else:
            self.unread = opposite(bytearray(map(state.seen.__contains__, tree.ids)))
        if state.opened:
            self.fresh = overlap(_later(tree.arrived, state.opened), self.unread)
            self.new = bytearray(self.fresh)
        for index in kept:
            self.kept[index] = 1

    def on_screen(self, shown: Collection[int], legible: Iterable[int], cursor: int) -> bool:
        """Take note of what a screen shows; returns whether any mark changed.

        ``shown`` are all comments of which something is on the screen, ``legible`` those whose header and first
        lines are. What the reader has gone past, by moving on or by scrolling it away, becomes seen.
        """
        changed = False
        for index in [index for index in self._pending if index < cursor or index not in shown]:
            self._pending.discard(index)
            changed |= self._see(index)
        unread = self.unread
        for index in legible:
            if unread[index]:
                if index < cursor:
                    changed |= self._see(index)
                else:
                    self._pending.add(index)
        return changed

    def settle(self) -> bool:
        """Count everything that is still pending as seen: the reader leaves, or has come to the end."""
        changed = False
        for index in sorted(self._pending):
            changed |= self._see(index)
        self._pending.clear()
        return changed

    def _see(self, index: int) -> bool:
        if not self.unread[index]:
            return False
        self.unread[index] = 0
        self.new[index] = 0
        return True

    def set_read(self, marked: Flags, *, read: bool) -> None:
        """Mark comments by hand."""
        self._pending = {index for index in self._pending if not marked[index]}
        others = opposite(marked)
        self.unread, self.new = overlap(self.unread, others), overlap(self.new, others)
        if not read:
            self.unread = either(self.unread, marked)
            self.new = either(self.new, overlap(self.fresh, marked))

    def read_all(self) -> Flags:
        """Mark everything seen; returns what was not."""
        changed, count = self.unread, len(self.unread)
        self.unread, self.new = bytearray(count), bytearray(count)
        self._pending.clear()
        return changed

    def carry(self, before: Marks, where: Mapping[str, int], ids: Sequence[str]) -> int:
        """Take over what is known of the same comments in an earlier tree; returns how many are not in it.

        ``where`` is the index by id there. What was not there has arrived during this visit: it is new.
        """
        arrived = 0
        for index, identity in enumerate(ids):
            there = where.get(identity)
            if there is None:
                self.fresh[index] = self.unread[index] = 1
                arrived += 1
            else:
                self.fresh[index] = before.fresh[there]
                self.unread[index] = before.unread[there]
        self.new = overlap(self.fresh, self.unread)
        return arrived


def _later(times: Sequence[str], than: str) -> bytearray:
    """Flags of the times after one; a thread arrives in few batches, so each distinct time is compared once."""
    moment = _moment(than)
    verdicts = {time: bool(time) and _moment(time) > moment for time in set(times)}
    return bytearray(map(verdicts.__getitem__, times))


def _moment(time: str) -> str:
    """A time of the library (UTC) in a form that sorts: without its zone, whichever way that is written."""
    return time.removesuffix("Z").removesuffix("+00:00")
