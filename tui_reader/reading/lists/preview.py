"""A comment beside a list: the chain above it in one line each, the comment whole, and what hangs below.

For search results and bookmarks. The painter of an open thread draws it, so it looks the same.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime

from tui_reader.kept import Bookmark, Person, ReadingState
from tui_reader.model import Comment, Post, Thread, Tree
from tui_reader.reading.bodies.body import Hits, Manner
from tui_reader.reading.bodies.find import Matcher
from tui_reader.reading.bodies.flow import Flow, Parsed
from tui_reader.reading.comments.painter import Painter, Stand
from tui_reader.reading.geometry import Columns, preview_columns
from tui_reader.reading.glyphs import UNICODE, Glyphs
from tui_reader.reading.lines import BOLD, Line, Piece, pad
from tui_reader.reading.lists.notes import note_rows
from tui_reader.reading.thread.catchup import CatchUp
from tui_reader.reading.thread.scene import Scene
from tui_reader.text import when
from tui_reader.text.structure import Span
from tui_reader.text.wrap import wrap

REPLIES = 20
"""Replies that are shown below a comment."""


class _Shown(CatchUp):
    """Certain comments whole and the chain above them in one line each: what a catch-up is, with other comments."""

    def __init__(self, scene: Scene, whole: list[int]) -> None:
        chain = set(whole)
        for index in whole[:1]:
            chain.update(scene.outline.ancestors(index))
        self.new = whole
        self.shown = sorted(chain)
        self.hidden = scene.outline.count - len(self.shown)
        self.opened = set()


def comment_preview(
    tree: Tree,
    index: int,
    width: int,
    height: int,
    *,
    query: str = "",
    you: Collection[str] = (),
    kept: Collection[str] = (),
    said: Mapping[str, Person] | None = None,
    glyphs: Glyphs = UNICODE,
    now: datetime | None = None,
) -> list[Line]:
    """A comment of a thread in a preview: title, which comment it is, chain, the comment with hits, its replies."""
    columns = preview_columns(width)
    scene = Scene(tree, ReadingState(seen=frozenset(tree.ids)), kept=kept, you=you)
    scene.people.said = said or {}
    head = _titled(tree.post.title, [Piece(f"comment {scene.rank(index):,} of {scene.total:,}", "dim")], columns)
    whole = list(range(index, min(scene.outline.end(index), index + 1 + REPLIES)))
    lines = [*head, *_drawn(scene, whole, index, columns, height, glyphs, now, query)]
    return _filled(lines, width, height)


def bookmark_preview(
    bookmark: Bookmark,
    width: int,
    height: int,
    *,
    replies_now: int | None = None,
    new_since: int = 0,
    standing: str = "",
    said: Mapping[str, Person] | None = None,
    glyphs: Glyphs = UNICODE,
    now: datetime | None = None,
    you: Collection[str] = (),
) -> list[Line]:
    """A bookmark in a preview: title, when it was kept, note, chain as it was, text, replies then and now.

    ``replies_now`` is how many comments its branch has today; nothing where that is not known. ``standing`` says
    what became of the text since.
    """
    columns = preview_columns(width)
    now = now or datetime.now().astimezone()
    meta = f"kept {when.full(bookmark.created, now)}".rstrip()
    if new_since:
        meta += f" {glyphs.between} thread has {new_since:,} new since"
    lines = _titled(bookmark.title, [Piece(meta, "dim")], columns)
    if standing:
        indent = [Piece(" " * columns.left)] if columns.left else []
        lines[-1:] = [pad([*indent, Piece(standing, "bookmark")], width), lines[-1]]
    lines += [*_passages(bookmark, columns, height), *_noted(bookmark, columns, glyphs, height)]
    words = ""
    if bookmark.replies or replies_now:
        words = f"{bookmark.replies:,} {'reply' if bookmark.replies == 1 else 'replies'}"
        words += " when kept" if replies_now != bookmark.replies else ""
        if replies_now is not None and replies_now != bookmark.replies:
            words += f", {replies_now:,} now"
    scene = _scene_of(bookmark, you, answered=bool(words))
    scene.people.said = said or {}
    kept = len(bookmark.context)
    lines += _drawn(scene, list(range(kept, len(scene.tree))), -1, columns, height, glyphs, now, "", instead=words)
    return _filled(lines, width, height)


def _scene_of(bookmark: Bookmark, you: Collection[str], answered: bool) -> Scene:
    """A small thread of what a bookmark keeps: the chain, the comment, and one that stands for its replies."""
    comments: list[Comment] = []
    above: str | None = None
    for number, quoted in enumerate(bookmark.context):
        identity = f"{number}"
        comments.append(Comment(identity, above, quoted.author, quoted.published, quoted.text, quoted.markup))
        above = identity
    kept = Comment("kept", above, bookmark.author, bookmark.published, bookmark.text, bookmark.markup)
    replies = (Comment("replies", kept.id),) if answered else ()
    thread = Thread(Post("kept", bookmark.title), (*comments, kept, *replies))
    seen = frozenset(comment.id for comment in thread.comments)
    return Scene(Tree.of(thread), ReadingState(seen=seen), you=you)


def _titled(title: str | None, meta: list[Piece], columns: Columns) -> list[Line]:
    lines: list[Line] = [pad((), columns.width)]
    indent = Piece(" " * columns.left)
    for row in wrap([Span(title or "(no title)")], max(columns.measure, 1))[:3]:
        words = [Piece(span.text, "strong", BOLD) for span in row]
        lines.append(pad([indent, *words] if columns.left else words, columns.width))
    lines.append(pad([indent, *meta] if columns.left else meta, columns.width))
    lines.append(pad((), columns.width))
    return lines


def _passages(bookmark: Bookmark, columns: Columns, height: int) -> list[Line]:
    """The passages that were selected, as they stand in the text."""
    lines: list[Line] = []
    indent = [Piece(" " * columns.left)] if columns.left else []
    for passage in bookmark.passages:
        for row in wrap([Span(passage[: height * columns.width])], max(columns.measure - 2, 1)):
            lines.append(pad([*indent, *(Piece(span.text, "hit", 0, "hit-bg") for span in row)], columns.width))
        lines.append(pad((), columns.width))
    return lines


def _noted(bookmark: Bookmark, columns: Columns, glyphs: Glyphs, height: int) -> list[Line]:
    """The note and the tags behind a bar of the bookmark's colour, as far as they could show."""
    rows: list[list[Piece]] = []
    if bookmark.note:
        rows += note_rows(bookmark.note[: height * columns.width], max(columns.measure - 2, 1))
    if bookmark.tags:
        rows.append([Piece("  ".join(f"#{tag}" for tag in bookmark.tags), "dim")])
    bar = [Piece(" " * columns.left), Piece(f"{glyphs.note} ", "bookmark")]
    lines = [pad([*(piece for piece in bar if piece.text), *row], columns.width) for row in rows]
    return [*lines, pad((), columns.width)] if lines else []


def _drawn(
    scene: Scene,
    whole: list[int],
    focus: int,
    columns: Columns,
    height: int,
    glyphs: Glyphs,
    now: datetime | None,
    query: str,
    *,
    instead: str = "",
) -> list[Line]:
    """The chain and the whole comments; the one that it is about on the ground of an unfocused cursor.

    ``instead`` is said in the place of the last comment, which only stands for others.
    """
    scene.catching = _Shown(scene, whole)
    painter = Painter(scene, columns, glyphs, now or datetime.now().astimezone())
    if query:
        matcher = Matcher(query)

        def hits_of(index: int) -> tuple[object, Hits] | None:
            return (query, matcher.hits(0 if index == focus else None)) if index in whole else None

        painter.hits_of = hits_of
    path = [above for above in scene.outline.ancestors(max(focus, 0)) if scene.outline.depth[above] < columns.deepest]
    stand = Stand(focus, False, tuple(reversed(path)) if focus >= 0 else ())
    lines: list[Line] = []
    for position, index in enumerate(scene.shown):
        number = 0
        if instead and index == whole[-1]:
            lines.append(pad(painter.aside(scene.outline.depth[index], instead), columns.width))
            break
        while len(lines) < height and painter.reach(position, number + 1) > number:
            lines.append(pad(painter.line(position, number, stand), columns.width))
            number += 1
        if len(lines) >= height:
            break
    while lines and not "".join(piece.text for piece in lines[-1]).strip(f" {glyphs.rail}"):
        lines.pop()
    return lines


def _filled(lines: list[Line], width: int, height: int) -> list[Line]:
    blank = pad((), width)
    return [pad(line, width) for line in lines[:height]] + [blank] * (height - len(lines))


def text_preview(
    title: str | None,
    meta: str,
    body: str,
    markup: str,
    width: int,
    height: int,
    *,
    query: str = "",
    glyphs: Glyphs = UNICODE,
) -> list[Line]:
    """A post in a preview: title, a line about it, its text as far as there is room."""
    columns = preview_columns(width)
    lines = _titled(title, [Piece(meta, "dim")], columns)
    hits = Matcher(query).hits(0) if query else None
    parsed = Parsed(body, "markdown" if markup == "markdown" else "plain")
    flow = Flow(parsed, Manner(max(columns.measure, 1), 0, glyphs), hits=hits)
    flow.reach(height)
    left = (Piece(" " * columns.left),) if columns.left else ()
    lines += [pad((*left, *line), width) for line in flow.lines[:height]]
    return _filled(lines, width, height)
