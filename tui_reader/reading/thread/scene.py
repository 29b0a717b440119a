"""What of a thread is shown, and as what: whole, folded, or as one row of a chain.

The thread, its shape, folds and marks meet here. Everything that draws or moves asks the scene, so it does not have
to know whether the reader looks at the whole thread or only at what is new.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Sequence
from itertools import compress
from typing import Literal, NamedTuple

from tui_reader.kept import ReadingState
from tui_reader.model import Tree, counts
from tui_reader.reading.flags import overlap
from tui_reader.reading.thread.catchup import CatchUp
from tui_reader.reading.thread.folds import Folds
from tui_reader.reading.thread.marks import Marks
from tui_reader.reading.thread.outline import Outline
from tui_reader.reading.thread.people import People

Kind = Literal["full", "folded", "chain"]
"""How a comment is shown: with its body, as one row that hides its branch, as one row that leads to another."""

FEW = 4
"""Comments that are looked for by id before a table of all ids is made."""


class Muted(NamedTuple):
    """What of a thread the reader muted."""

    branches: frozenset[str] = frozenset()
    """Ids of the comments at the top of muted branches."""
    names: frozenset[str] = frozenset()
    """Names of muted persons."""


NOTHING_MUTED = Muted()


class Scene:
    """One thread as it is looked at."""

    __slots__ = (
        "_aside", "_asked", "_ids", "_inside", "_tops", "catching", "folds", "marks", "outline", "people", "tree",
    )  # fmt: skip

    def __init__(
        self,
        tree: Tree,
        state: ReadingState,
        *,
        kept: Iterable[str] = (),
        you: Collection[str] = (),
        chosen: Collection[str] = (),
        muted: Muted = NOTHING_MUTED,
    ) -> None:
        self.tree: Tree = tree
        """The thread."""
        self.outline = Outline(tree.parents)
        """Its shape."""
        self.people = People(tree.post.author, you, chosen)
        self._ids: dict[str, int] | None = None
        self._asked = 0
        self._aside: list[int] | None = None
        self.marks = Marks(tree, state, self._known(kept))
        self.folds = Folds(self.outline, self._known(state.folded))
        self.catching: CatchUp | None = None
        """What a catch-up shows; nothing where the whole thread is shown."""
        self._tops: frozenset[int] = frozenset()
        self._inside = b""
        if muted != NOTHING_MUTED:
            self.mute(muted)

    def mute(self, muted: Muted) -> None:
        """Fold what is muted, unfold what no longer is; what is muted is not new."""
        tops = set(self._known(muted.branches))
        inside = bytearray(self.outline.count)
        for top in tops:
            end = self.outline.end(top)
            inside[top:end] = b"\1" * (end - top)
        if muted.names:
            for index, name in enumerate(self.tree.authors):
                if name in muted.names:
                    tops.add(index)
                    inside[index] = 1
        self.folds.uncover(self._tops - tops)
        self.folds.cover(tops - self._tops)
        self._tops, self._inside = frozenset(tops), bytes(inside) if tops else b""
        self.hush()

    def hush(self) -> None:
        """See that nothing muted counts as new."""
        at = self._inside.find(1)
        while at >= 0:
            self.marks.fresh[at] = self.marks.new[at] = 0
            at = self._inside.find(1, at + 1)

    @property
    def unread_left(self) -> int:
        """How many comments have never been seen; what is muted is not to be."""
        unread = self.marks.unread
        return unread.count(1) - (overlap(unread, self._inside).count(1) if self._inside else 0)

    def is_muted(self, index: int) -> bool:
        """Whether the reader muted a comment, its branch, or whoever wrote it."""
        return index in self._tops

    def _known(self, ids: Iterable[str]) -> list[int]:
        """The comments that have one of some ids; a pass over all of them costs less than a table of all ids."""
        wanted = frozenset(ids)
        if not wanted:
            return []
        return list(compress(range(len(self.tree)), map(wanted.__contains__, self.tree.ids)))

    @property
    def by_id(self) -> dict[str, int]:
        """Index of every comment by its id; made when it is first needed."""
        if self._ids is None:
            self._ids = {identity: index for index, identity in enumerate(self.tree.ids)}
        return self._ids

    def index(self, identity: str | None) -> int | None:
        """Index of a comment; nothing where the thread has no such comment."""
        if identity is None:
            return None
        if self._ids is None and self._asked < FEW:
            # A thread is opened with one question: a search is a tenth of making the table.
            self._asked += 1
            try:
                return self.tree.ids.index(identity)
            except ValueError:
                return None
        return self.by_id.get(identity)

    @property
    def shown(self) -> Sequence[int]:
        """The comments that have lines, in reading order."""
        return self.catching.shown if self.catching else self.folds.shown

    def kind(self, index: int) -> Kind:
        """How a shown comment is shown."""
        if self.catching is not None:
            whole = self.catching.is_new(index) or index in self.catching.opened
            return "full" if whole else "chain"
        return "folded" if self.folds.flags[index] else "full"

    def is_shown(self, index: int) -> bool:
        """Whether a comment has lines."""
        shown = self.shown
        position = bisect_left(shown, index)
        return position < len(shown) and shown[position] == index

    def position(self, index: int) -> int:
        """Position among the shown of a comment, or of what stands for it: its fold, or the one before it."""
        return max(bisect_right(self.shown, index) - 1, 0)

    def owner(self, index: int) -> int:
        """The shown comment that a hidden one is to be looked for at."""
        return self.shown[self.position(index)]

    def leads_on(self, position: int) -> bool:
        """Whether the next shown comment hangs from the one at a position."""
        shown = self.shown
        return position + 1 < len(shown) and shown[position + 1] < self.outline.end(shown[position])

    def gap_after(self, position: int) -> int:
        """How many blank lines follow: one, but none between one-line rows or between a chain and what it leads to."""
        shown = self.shown
        if position + 1 >= len(shown):
            return 1 if self.catching is not None else 0
        kind = self.kind(shown[position])
        if kind == "full":
            return 1
        if kind == "chain":
            return 0
        return 0 if self.kind(shown[position + 1]) != "full" else 1

    def hidden(self, index: int) -> int:
        """How many comments a folded one hides."""
        return self.outline.size[index] - 1

    def hidden_new(self, index: int) -> int:
        """How many new comments a folded one hides."""
        return self.marks.new.count(1, index + 1, self.outline.end(index))

    @property
    def aside(self) -> list[int]:
        """Comments that are not counted."""
        if self._aside is None:
            extras = self.tree.extras
            self._aside = sorted(i for i, extra in extras.items() if not counts(extra))
        return self._aside

    @property
    def total(self) -> int:
        """How many comments the thread has."""
        return self.outline.count - len(self.aside)

    def rank(self, index: int) -> int:
        """Which comment of the thread this is, counted from 1."""
        return max(index + 1 - bisect_right(self.aside, index), 1)
