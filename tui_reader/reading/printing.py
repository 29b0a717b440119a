"""A whole thread as lines to print: what the reading screen shows of it, without a screen around.

The article and the painter of the comments draw it, one comment after another, so that printing looks like reading
and holds no more than a few screens of a thread at a time.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import datetime

from tui_reader.kept import ReadingState
from tui_reader.model import Tree
from tui_reader.reading.article import ArticleView
from tui_reader.reading.bodies.links import link_of
from tui_reader.reading.comments.painter import NO_STAND, Painter
from tui_reader.reading.geometry import printed_columns
from tui_reader.reading.glyphs import UNICODE, Glyphs
from tui_reader.reading.lines import EMPTY, Line, Piece, pad
from tui_reader.reading.thread.scene import Scene
from tui_reader.text import when

ENDLESS = 1 << 40
"""More lines than anything has."""


def thread_lines(
    tree: Tree,
    width: int,
    *,
    you: Collection[str] = (),
    kept: Collection[str | None] = (),
    glyphs: Glyphs = UNICODE,
    now: datetime | None = None,
) -> Iterator[Line]:
    """Title, who and when, address and text of a post, then every comment; no line ends in blanks.

    Nothing is folded or marked as new: that is of a visit. Dates are whole, since who knows when this is read.

    Args:
        tree: the thread.
        width: cells of a line at most; code is cut there, and only an address is never broken.
        you: names of the reader.
        kept: ids of the comments that are bookmarked; ``None`` for the post.
        glyphs: the marks it is drawn with.
        now: the time that dates are relative to.
    """
    now = now or datetime.now().astimezone()
    columns = printed_columns(width)
    for line in _article(tree, columns.width, you, None in kept, glyphs, now):
        yield _trimmed(line)
    if not len(tree):
        return
    yield EMPTY
    words = f" {len(tree):,} {'comment' if len(tree) == 1 else 'comments'} "
    ends = glyphs.hairline * columns.left, glyphs.hairline * max(columns.width - columns.left - len(words), 0)
    head = [Piece(ends[0], "rule"), Piece(words, "dim"), Piece(ends[1], "rule")]
    yield _trimmed(pad(head, columns.width, ellipsis=glyphs.cut))
    yield EMPTY
    state = ReadingState(seen=frozenset(tree.ids))
    scene = Scene(tree, state, kept=[id_ for id_ in kept if id_], you=you)
    painter = Painter(scene, columns, glyphs, now, dated=when.full)
    for position in range(painter.count):
        for number in range(painter.reach(position, ENDLESS)):
            yield _trimmed(painter.line(position, number, NO_STAND))


def _article(tree: Tree, width: int, you: Collection[str], kept: bool, glyphs: Glyphs, now: datetime) -> Iterator[Line]:
    columns = printed_columns(width)
    article = ArticleView(tree.post, you=you, glyphs=glyphs, now=now, bookmarked=kept)
    article.resize(columns, 1)
    article.resize(columns, article.total_lines)
    head = max(article.head_height - 1, 0)
    yield from article.lines(0, head)
    for address in (link_of(tree.post.extra), tree.post.url):
        if address:
            yield (Piece(" " * columns.left), Piece(address, "accent", link=address))
    if article.has_text:
        yield from article.lines(head)


def _trimmed(line: Line) -> Line:
    """A line without the blanks that fill it up to its edge."""
    pieces = list(line)
    while pieces and not pieces[-1].text.strip():
        pieces.pop()
    if pieces:
        pieces[-1] = pieces[-1]._replace(text=pieces[-1].text.rstrip())
    return tuple(pieces)
