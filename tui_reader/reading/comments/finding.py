"""Finding in an open thread: the hits are lit, those inside folds are revealed one at a time, and when the find
ends everything is folded as it was, but for what the reader folded meanwhile.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tui_reader.reading.bodies.body import Hits
from tui_reader.reading.bodies.find import FindCount, Finder, Hit
from tui_reader.reading.bodies.flow import body_blocks
from tui_reader.reading.comments.painter import Painter
from tui_reader.reading.thread.folds import Folds
from tui_reader.reading.thread.scene import Scene
from tui_reader.text.blocks import shows_its_letters
from tui_reader.text.structure import Block


class ThreadBodies:
    """The bodies of a scene, as a finder wants them."""

    def __init__(self, scene: Scene, folded: Folds | None) -> None:
        self._scene = scene
        self._folds = folded

    @property
    def count(self) -> int:
        """How many comments there are."""
        return self._scene.outline.count

    def texts(self, start: int, end: int) -> Sequence[str]:
        """A range of bodies as they were written."""
        return self._scene.tree.bodies[start:end]

    def text(self, index: int) -> str:
        """One of them."""
        return self._scene.tree.bodies[index]

    def shows_its_letters(self, index: int, text: str) -> bool:
        """Whether every letter of a body is shown as it was written."""
        return shows_its_letters(text, self._scene.tree.markups[index])

    def blocks(self, index: int) -> Iterable[Block]:
        """Its blocks."""
        return body_blocks(self._scene.tree.bodies[index], self._scene.tree.markups[index])

    def within(self, index: int) -> bool:
        """Whether a comment can be gone to: a catch-up leaves some out."""
        return self._scene.catching is None or self._scene.is_shown(index)

    def folded(self, index: int) -> bool:
        """Whether the text of a comment was hidden when the find began: in a fold, or because it is one."""
        return self._folds is not None and (self._folds.is_folded(index) or not self._folds.is_shown(index))


class ThreadTally:
    """A count of the hits in a thread."""

    def __init__(self, scene: Scene, query: str) -> None:
        self._finder = Finder(ThreadBodies(scene, None), query)

    def search(self, seconds: float) -> bool:
        """Count on for some time; returns whether there is more."""
        return self._finder.search(0, seconds)

    def count(self) -> FindCount:
        """How far the count has come."""
        return self._finder.count(None)


class Find:
    """One find, from the first letter to its end."""

    def __init__(self, scene: Scene, painter: Painter, origin: int) -> None:
        self._scene = scene
        self._painter = painter
        self.origin: int = origin
        """The comment under the cursor when the find began."""
        self._flags = self._left = bytes(scene.folds.flags)
        self._before = Folds(scene.outline)
        self._before.restore(self._flags)
        self.finder: Finder | None = None
        """The search; nothing while no words are typed."""
        self.hit: Hit | None = None
        """The hit that the find stands on."""
        self._generation = 0
        painter.hits_of = self.hits_of

    def set_query(self, query: str) -> None:
        """Seek other words."""
        self._generation += 1
        self.hit = None
        folded = self._before if self._flags.find(1) >= 0 and not self._scene.catching else None
        bodies = ThreadBodies(self._scene, folded)
        self.finder = Finder(bodies, query, self.finder) if query else None

    @property
    def query(self) -> str:
        """What is sought."""
        return self.finder.matcher.query if self.finder else ""

    def hits_of(self, index: int) -> tuple[object, Hits] | None:
        """The hits of one comment, for drawing."""
        finder = self.finder
        if finder is None or not finder.hits_in(index):
            return None
        current = self.hit.ordinal if self.hit is not None and self.hit.index == index else None
        return (self._generation, current), finder.matcher.hits(current)

    def count(self) -> FindCount:
        """How far the find has come."""
        return self.finder.count(self.hit) if self.finder else FindCount(None, 0, 0, True)

    @property
    def folds_before(self) -> list[int]:
        """The comments that are folded but for the find."""
        self._take_in()
        return self._before.folded()

    def fold_back(self, keep: int | None = None) -> bool:
        """Fold everything as it was, but for what hides one comment; returns whether anything changed."""
        self._take_in()
        folds = self._scene.folds
        wanted = bytearray(self._flags)
        if keep is not None:
            wanted[keep] = 0  # a folded comment shows only its first words
            for above in self._scene.outline.ancestors(keep):
                wanted[above] = 0
        if wanted == folds.flags:
            return False
        folds.restore(wanted)
        self._left = bytes(wanted)
        return True

    def _take_in(self) -> None:
        """What the reader folded and unfolded since the find last did is not the find's to take back."""
        flags = self._scene.folds.flags
        if flags == self._left:
            return
        wanted = bytearray(self._flags)
        for index, (now, left) in enumerate(zip(flags, self._left, strict=True)):
            if now != left:
                wanted[index] = now
        self._flags, self._left = bytes(wanted), bytes(flags)
        self._before.restore(self._flags)

    def end(self) -> None:
        """Light no hits any more."""
        self.finder = None
        self._painter.hits_of = None
