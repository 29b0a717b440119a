"""The panes of the reading screen: the widgets, where they stand, and what of the desk each shows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tui_reader.reading import geometry, status
from tui_reader.reading.article import ArticleView
from tui_reader.reading.comments.pointing import lit as lit_up
from tui_reader.reading.comments.view import CommentsView
from tui_reader.reading.lines import Line, Piece
from tui_reader.tui.desk.placing import Placing
from tui_reader.tui.desk.sorting import DEFAULT_SORT, SORTS
from tui_reader.tui.drawing.tiling import Tile
from tui_reader.tui.session import Session
from tui_reader.tui.widgets.lines import Lines


class Selection(NamedTuple):
    """Text between two places of a pane."""

    pane: Lines
    start: tuple[int, int]
    """Column and row where the mouse was pressed."""
    end: tuple[int, int]
    """Column and row where it was last."""


class Panes:
    """Title bar, posts, article, head of the comments, comments."""

    def __init__(self, session: Session, placing: Placing) -> None:
        self._session = session
        self._desk = session.desk
        self._placing = placing
        self.selection: Selection | None = None
        """What the mouse has selected; gone with the next key."""
        self._facts: dict[str, object] = {}
        self.title = Lines(session.painter, ground="surface", id="title")
        """The title bar of medium and narrow screens."""
        self.posts = Lines(session.painter, ground="surface", id="posts")
        """The list of posts."""
        self.article = Lines(session.painter, id="article")
        """The article."""
        self.head = Lines(session.painter, id="head")
        """The line that heads the comments."""
        self.comments = Lines(session.painter, id="comments")
        """The comments."""

    def all(self) -> Iterator[Lines]:
        """All panes; which of them are shown follows from the layout."""
        yield from (self.title, self.posts, self.article, self.head, self.comments)

    def selectable(self, pane: Lines) -> ArticleView | CommentsView | None:
        """The model of a pane of text."""
        return self._desk.article if pane is self.article else self._desk.comments if pane is self.comments else None

    # Placing

    def place(self, width: int, height: int) -> list[Tile]:
        """Title bar, posts, article, head and comments where they stand at this size."""
        desk = self._desk
        parts = self._placing.place(width, height)
        tiles = [Tile(self.title, parts.title)]
        top = parts.title.height
        if desk.comments is not None and not parts.comments.empty:
            desk.comments.resize(parts.columns, parts.comments.height)
            above = parts.head.y + 1 if not parts.head.empty else top
            tiles.append(_with_lead(self.comments, parts.comments, above))
        if desk.article is not None and not parts.article.empty:
            desk.article.resize(parts.columns, parts.article.height)
            full = parts.article
            if not parts.head.empty and parts.head.y > full.y + full.height:
                full = full._replace(height=parts.head.y - full.y)
            tiles.append(_with_lead(self.article, full, top))
        if desk.comments is not None and not parts.head.empty:
            above = parts.article.y + parts.article.height + 1 if not parts.article.empty else top
            tiles.append(_with_lead(self.head, parts.head, min(above, parts.head.y)))
        region = self._placing.posts
        if not region.empty:
            desk.posts.resize(region.width, region.height)
            self.posts.divider = region.width < width
            self.posts.ground = "surface" if desk.posts.total else "bg"
            tiles.append(Tile(self.posts, region, 1))
        return tiles

    # Showing

    def show(self, *, lit: bool) -> None:
        """Shows posts, article, comments and the bars as the desk is now; ``lit`` says whether the focus is shown."""
        desk, parts = self._desk, self._placing.parts
        self._light_focus(lit)
        sort = self._session.settings.sort
        desk.posts.order = SORTS.get(sort, "") if sort != DEFAULT_SORT else ""
        if not self._placing.posts.empty and (self._differs("posts", self._posts_facts()) or desk.pane == "posts"):
            self.posts.show(self._posts_lines())
        if not parts.title.empty:
            self.title.show([self._title_line()])
        if parts.shape == "narrow" and desk.pane == "posts":
            return
        if desk.article is not None and not parts.article.empty:
            article = desk.article
            facts = (article, article.top, article.height, article.columns, article.bookmarked, article.now)
            changed = self._differs("article", (*facts, article.focused, self.selection))
            if changed or desk.pane == "article" or article.finding:
                self.article.show(self._lit(self.article, article, article.lines()))
        if desk.comments is not None and not parts.comments.empty:
            self.comments.show(self._comments_lines(desk.comments))
        if desk.comments is not None and not parts.head.empty:
            self.head.show([status.comments_head(desk.comments, self._session.glyphs)])

    def _light_focus(self, free: bool) -> None:
        """The focused pane shows that it is, but for the time of an overlay, whose band would run into its own."""
        desk = self._desk
        desk.posts.focused = free and desk.pane == "posts"
        if desk.article is not None:
            desk.article.focused = free and desk.pane == "article"
        if desk.comments is not None:
            desk.comments.focused = free and desk.pane == "comments"

    def _differs(self, name: str, facts: object) -> bool:
        """Whether what a pane beside the focused one shows has changed: most keys change only their own pane."""
        before, self._facts[name] = self._facts.get(name), facts
        return before != facts

    def _posts_facts(self) -> object:
        posts = self._desk.posts
        place = (posts.cursor, posts.viewport.position, posts.viewport.line, posts.width, posts.height)
        words = (posts.filter_text, posts.order)
        return (place, posts.items, posts.open_id, words, posts.focused, posts.unread, posts.now)

    def _posts_lines(self) -> list[Line]:
        region, posts, keys = self._placing.posts, self._desk.posts, self._session.keys_shown
        if not posts.total:
            return status.empty("library", region.width, region.height, keys=keys)
        if not posts.matches:
            rest = status.empty("filter", region.width, max(region.height - 3, 0), keys=keys)
            return [*posts.lines(0, 3), *rest]
        return posts.lines()

    def _comments_lines(self, comments: CommentsView) -> list[Line]:
        if not comments.total:
            region = self._placing.parts.comments
            return status.empty("comments", region.width, region.height)
        return self._lit(self.comments, comments, comments.lines())

    def _lit(self, pane: Lines, view: ArticleView | CommentsView, lines: list[Line]) -> list[Line]:
        """Lines of a pane with what is selected in them."""
        if self.selection is not None and self.selection.pane is pane:
            for row, start, end in view.selected(self.selection.start, self.selection.end):
                if row < len(lines):
                    lines[row] = lit_up(lines[row], start, end)
        return lines

    def _title_line(self) -> Line:
        glyphs, desk = self._session.glyphs, self._desk
        view, posts = desk.comments, desk.posts
        back: Sequence[Piece] = status.back_to_posts(posts.unread, glyphs)
        right: Sequence[Piece] = status.place_in(posts.cursor + 1, posts.total)
        visited = desk.opened.state.visited if desk.opened is not None else None
        if view is not None and desk.pane == "comments" and view.catching_up:
            back, right = status.back_to_title(desk.title, glyphs), status.since(visited, view)
        elif view is not None and desk.pane == "comments" and self._placing.alone:
            back, right = status.back_to_title(desk.title, glyphs), status.thread_counts(view)
        elif desk.pane == "posts":
            back, right = (Piece("tui-reader", "dim"),), ()  # The list has its own head under this.
        return status.title_bar(back, right, self._placing.parts.title.width)


def _with_lead(pane: Lines, region: geometry.Region, above: int) -> Tile:
    """A pane that takes the blank rows above it as well, so that every cell of the screen belongs to one."""
    pane.lead = max(region.y - above, 0)
    return Tile(pane, region._replace(y=region.y - pane.lead, height=region.height + pane.lead))
