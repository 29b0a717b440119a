"""Header lines, and comments in one line: who, when, what they begin with, how much they hide."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from tui_reader.model import Extra
from tui_reader.reading.geometry import Columns
from tui_reader.reading.glyphs import Glyphs
from tui_reader.reading.lines import BOLD, Line, Piece, fit, line_width, spread
from tui_reader.reading.thread.scene import Scene
from tui_reader.text import when
from tui_reader.text.blocks import first_words
from tui_reader.text.cells import width

MOST = 4096
"""Lines and first words that are kept."""
EXCERPT = 160
"""Cells of a body's first words; no row shows more."""
DATE = 8
"""Cells of the date in a one-line row, the blank before it included."""


Dated = Callable[[str | None, datetime], str]
"""Words for a time (ISO 8601), seen from a moment."""


class Headlines:
    """The text of header lines and one-line rows of one scene, from the text's left to its right edge."""

    __slots__ = ("_dated", "_kept", "_scene", "_words", "columns", "glyphs", "now")

    def __init__(self, scene: Scene, columns: Columns, glyphs: Glyphs, now: datetime, dated: Dated) -> None:
        self._scene = scene
        self._dated = dated
        self.columns: Columns = columns
        """The columns of the pane."""
        self.glyphs: Glyphs = glyphs
        """The marks it is drawn with."""
        self.now: datetime = now
        """The time that dates are relative to."""
        self._words: dict[int, str] = {}
        self._kept: dict[object, Line] = {}

    def changed(self) -> None:
        """Columns, marks or time have changed: forget the lines, keep the words."""
        self._kept.clear()

    def _keep(self, key: object, line: Line) -> Line:
        if len(self._kept) >= MOST:
            self._kept.clear()
        self._kept[key] = line
        return line

    def header(self, index: int, depth: int) -> Line:
        """The first line of a comment that is shown whole."""
        scene = self._scene
        key = ("full", index, scene.marks.fresh[index])
        found = self._kept.get(key)
        if found is None:
            columns = self.columns
            left = [*self._deep(depth), self._name(index, bool(scene.marks.fresh[index]))]
            for word in self._words_beside(index):
                left += [Piece("  "), word]
            date = self._dated(scene.tree.published[index], self.now)
            right = [Piece(date, "dim")] if date else []
            room = columns.right - columns.indent(depth)
            line = spread(left, right, room, ellipsis=self.glyphs.cut)
            found = self._keep(key, line)
        return found

    def _deep(self, depth: int) -> list[Piece]:
        if depth <= self.columns.deepest:
            return []
        return [Piece(f"{self.glyphs.deep}{depth} ", "dim")]

    def _name(self, index: int, fresh: bool, bold: bool = True, plain: str = "text") -> Piece:
        name = self._scene.tree.authors[index]
        if not name:
            return Piece("no name", "dim")
        role = self._scene.people.role(name, "strong" if fresh else plain)
        return Piece(name, role, BOLD if bold else 0)

    def _words_beside(self, index: int) -> list[Piece]:
        """What a header says beside the name: who that is to the thread, and what happened to the comment."""
        words: list[str] = []
        beside = self._scene.people.beside(self._scene.tree.authors[index])
        extra = self._scene.tree.extras.get(index)
        if extra:
            words += words_of(extra)
        return [*beside, *(Piece(word, "dim") for word in words)]

    def words(self, index: int) -> str:
        """The first words of a comment."""
        found = self._words.get(index)
        if found is None:
            if len(self._words) >= MOST:
                self._words.clear()
            tree = self._scene.tree
            found = self._words[index] = first_words(tree.bodies[index], tree.markups[index], EXCERPT)
        return found

    def folded(self, index: int, depth: int) -> Line:
        """A folded comment: its first words, and how much it hides."""
        scene = self._scene
        fresh_inside = scene.hidden_new(index)
        muted = scene.is_muted(index)
        key = ("folded", index, scene.marks.fresh[index], fresh_inside, muted)
        found = self._kept.get(key)
        if found is None:
            counts: list[Piece] = []
            if fresh_inside:
                counts = [Piece(f"{fresh_inside:,} new", "new", BOLD), Piece("  ")]
            if muted:
                counts.append(Piece("muted", "dim"))
            if hidden := scene.hidden(index):
                counts.append(Piece(f"{'  ' if muted else ''}+{hidden:,}", "dim"))
            if not self.columns.narrow:
                counts.append(self._date(index))
            line = self._row(index, depth, counts, bool(scene.marks.fresh[index]), gap=3)
            found = self._keep(key, line)
        return found

    def chain(self, index: int, depth: int) -> Line:
        """A comment that only leads to another."""
        key = ("chain", index)
        found = self._kept.get(key)
        if found is None:
            line = self._row(index, depth, [self._date(index)], False, gap=1, bold=False, plain="dim")
            found = self._keep(key, line)
        return found

    def _date(self, index: int) -> Piece:
        date = when.short(self._scene.tree.published[index], self.now)
        return Piece(" " * max(DATE - width(date), 1 if date else DATE) + date, "dim")

    def _row(
        self,
        index: int,
        depth: int,
        right: list[Piece],
        fresh: bool,
        *,
        gap: int,
        bold: bool = True,
        plain: str = "text",
    ) -> Line:
        """A comment in one line: its name, its first words as far as they fit, and what stands at the right."""
        columns = self.columns
        room = columns.right - columns.indent(depth)
        left = [*self._deep(depth), self._name(index, fresh, bold, plain)]
        free = room - line_width(right) - gap - line_width(left) - 2
        if free < 0 and line_width(right) + gap + 8 > room:
            return spread(left, right[:1] if len(right) > 1 else right, room, ellipsis=self.glyphs.cut)
        words = self.words(index)
        if free >= 4 and words:
            left += [Piece("  "), *fit([Piece(words, "dim")], free, self.glyphs.cut)]
        return spread(left, right, room, gap=gap, ellipsis=self.glyphs.cut)


_STATES = {"deleted": "deleted", "gone": "deleted since", "missing": "missing", "hidden": "hidden"}
"""What is said of each state; what is gone from its page is kept here with its text."""


def words_of(extra: Extra) -> list[str]:
    """What further facts say in a header: what a comment is, what became of it, its score, that it was edited."""
    words: list[str] = []
    kind, state, score = extra.get("kind"), extra.get("state"), extra.get("score")
    if isinstance(kind, str) and kind in ("pingback", "trackback"):
        words.append(kind)
    if isinstance(state, str) and state in _STATES:
        words.append(_STATES[state])
    words += marks_of(extra)
    if isinstance(score, int) and not isinstance(score, bool):
        words.append(f"{score:,} {'point' if score in (1, -1) else 'points'}")
    if extra.get("edited") or extra.get("edits"):
        words.append("edited")
    return words


def marks_of(extra: Extra) -> list[str]:
    """What a site, or a message, says of a text beside its numbers: that it was accepted, by whom, what is attached."""
    words = [word for word in ("accepted", "pinned") if extra.get(word) is True]
    words += [
        word for key in ("role", "review", "author_flair") if isinstance(word := extra.get(key), str) and word.strip()
    ]
    attached = extra.get("attachments")
    names = [name for name in attached if isinstance(name, str)] if isinstance(attached, (list, tuple)) else []
    if names:
        words.append(names[0] if len(names) == 1 else f"{len(names):,} files")
    return [word if len(word) <= _LONGEST_MARK else f"{word[: _LONGEST_MARK - 1].rstrip()}…" for word in words]


_LONGEST_MARK = 24
"""Characters of a mark in a header."""
