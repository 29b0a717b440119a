"""Where the panes of the reading screen stand, which of them has the focus, and what each shows.

Only layout and showing: what is open, and what a key does to it, is decided in the classes on top of this one.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from textual.app import ComposeResult

from tui_reader.commands import Context
from tui_reader.model import Pane, ReadingState
from tui_reader.reading import geometry, status
from tui_reader.reading.article import ArticleView
from tui_reader.reading.comments import CommentsView
from tui_reader.reading.lines import Line, Piece
from tui_reader.reading.pointing import lit
from tui_reader.reading.posts import PostsView
from tui_reader.tui.screens.base import TiledScreen
from tui_reader.tui.sorting import DEFAULT_SORT, SORTS
from tui_reader.tui.tiling import Tile
from tui_reader.tui.widgets.lines import Lines

if TYPE_CHECKING:
    from tui_reader.tui.app import ReaderApp

ARTICLE_LIMIT = 400
"""More lines of an article than any screen has; the layout asks for no more."""
SHARES = tuple(str(tenths) for tenths in range(1, 10))
"""What the reader can set the article's share of the height to, in tenths."""


class Selection(NamedTuple):
    """Text between two places of a pane."""

    pane: Lines
    start: tuple[int, int]
    """Column and row where the mouse was pressed."""
    end: tuple[int, int]
    """Column and row where it was last."""


class Placing(TiledScreen):
    """The panes: posts, article, comments, with title bar and status line."""

    def __init__(self, reader: ReaderApp) -> None:
        super().__init__(reader)
        self.posts = PostsView((), glyphs=reader.glyphs, now=reader.now())
        """The list of posts."""
        self.article: ArticleView | None = None
        """The article of the open thread."""
        self.comments: CommentsView | None = None
        """The comments of the open thread."""
        self.thread_id: str | None = None
        """Id of the open thread."""
        self.state = ReadingState()
        """Its reading state as it was last taken to be saved."""
        self.pane: Pane = "posts"
        """The pane that has the focus."""
        self.zoomed = False
        """Whether the focused pane has the whole screen."""
        self.selection: Selection | None = None
        """What the mouse has selected; gone with the next key."""
        self._facts: dict[str, object] = {}
        self.measure = reader.config.measure or geometry.MEASURE
        """The widest line of text."""
        self.parts = geometry.screen(0, 0, article_lines=0)
        """Where the panes stand."""
        self.title_row = Lines(reader.painter, ground="surface", id="title")
        """The title bar of medium and narrow screens."""
        self.posts_pane = Lines(reader.painter, ground="surface", id="posts")
        """The list of posts."""
        self.posts_pane.divider = True
        self.article_pane = Lines(reader.painter, id="article")
        """The article."""
        self.head_row = Lines(reader.painter, id="head")
        """The line that heads the comments."""
        self.comments_pane = Lines(reader.painter, id="comments")
        """The comments."""

    def compose(self) -> ComposeResult:
        """All panes; which of them are shown follows from the layout."""
        yield self.title_row
        yield self.posts_pane
        yield self.article_pane
        yield self.head_row
        yield self.comments_pane
        yield self.status_row
        yield self.overlay_block

    # Focus and layout

    @property
    def contexts(self) -> tuple[Context, ...]:
        """The focused pane, the reading screen, the app."""
        return (self.pane, "reading", "app")

    @property
    def view(self) -> PostsView | ArticleView | CommentsView:
        """The model of the focused pane."""
        if self.pane == "comments" and self.comments is not None:
            return self.comments
        if self.pane == "article" and self.article is not None:
            return self.article
        return self.posts

    def panes(self) -> list[Pane]:
        """The panes that there are now, in the order of the pane key."""
        panes: list[Pane] = ["posts"]
        if self.article is not None and self.article.has_text:
            panes.append("article")
        if self.comments is not None and (self.comments.total or len(panes) == 1):
            panes.append("comments")
        return panes

    def focus_pane(self, pane: Pane) -> None:
        """Gives a pane the focus; the last there is where that one is not there."""
        panes = self.panes()
        self.pane = pane if pane in panes else panes[-1]
        self.relayout()

    def _light_focus(self) -> None:
        """The focused pane shows that it is, but for the time of an overlay, whose band would run into its own."""
        free = self.overlay is None
        self.posts.focused = free and self.pane == "posts"
        if self.article is not None:
            self.article.focused = free and self.pane == "article"
        if self.comments is not None:
            self.comments.focused = free and self.pane == "comments"

    def place(self, width: int, height: int) -> list[Tile]:
        """Title bar, posts, article, head and comments where they stand at this size."""
        self.parts = parts = self._parts(width, height)
        columns = parts.columns
        tiles = [Tile(self.title_row, parts.title)]
        top = parts.title.height
        if self.comments is not None and not parts.comments.empty:
            self.comments.resize(columns, parts.comments.height)
            above = parts.head.y + 1 if not parts.head.empty else top
            tiles.append(self._with_lead(self.comments_pane, parts.comments, above))
        if self.article is not None and not parts.article.empty:
            self.article.resize(columns, parts.article.height)
            full = parts.article
            if not parts.head.empty and parts.head.y > full.y + full.height:
                full = full._replace(height=parts.head.y - full.y)
            tiles.append(self._with_lead(self.article_pane, full, top))
        if not parts.head.empty:
            above = parts.article.y + parts.article.height + 1 if not parts.article.empty else top
            tiles.append(self._with_lead(self.head_row, parts.head, min(above, parts.head.y)))
        if self._posts_shown():
            region = self._posts_region()
            self.posts.resize(region.width, region.height)
            self.posts_pane.ground = "surface" if self.posts.total else "bg"
            tiles.append(Tile(self.posts_pane, region, 1))
        return tiles

    def _posts_region(self) -> geometry.Region:
        """Where the list stands; where there is nothing to list, the whole screen says so."""
        if self.posts.total or self.thread_id is not None:
            return self.parts.posts
        return geometry.Region(0, 0, self._width, self._height - self.parts.status.height)

    def _with_lead(self, pane: Lines, region: geometry.Region, above: int) -> Tile:
        """A pane that takes the blank rows above it as well, so that every cell of the screen belongs to one."""
        pane.lead = max(region.y - above, 0)
        return Tile(pane, region._replace(y=region.y - pane.lead, height=region.height + pane.lead))

    def _parts(self, width: int, height: int) -> geometry.Screen:
        wanted = 0
        if self.article is not None and self.article.has_text:
            columns = self._screen(width, height, 1, pane="article").columns
            wanted = self.article.wanted_lines(columns, ARTICLE_LIMIT)
        pane: Pane = self.pane
        if pane == "posts" and self.thread_id is not None and width >= geometry.MEDIUM:
            pane = self._under_posts(wanted)
        if self.pane == "comments" and self.comments is not None and self.comments.catching_up:
            return _all_for_comments(self._screen(width, height, 0, zoom=self.zoomed))
        zoom = self.zoomed and (self.pane != "posts" or width >= geometry.WIDE)
        if self.zoomed and self.pane == "posts":
            pane = "posts"
        # Where nobody has commented, the one line that says so needs no more room than itself.
        silent = self.comments is not None and not self.comments.total
        share = 10 if silent else self.share()
        return self._screen(width, height, wanted, pane=pane, zoom=zoom, share=share)

    def _screen(
        self,
        width: int,
        height: int,
        lines: int,
        *,
        pane: Pane = "comments",
        zoom: bool = False,
        share: int | None = None,
    ) -> geometry.Screen:
        """The parts of the screen at the reader's measure."""
        return geometry.screen(
            width, height, article_lines=lines, pane=pane, zoom=zoom, share=share, measure=self.measure
        )

    def share(self) -> int | None:
        """Tenths of the height that the article takes, where the reader has set it."""
        set_ = self.reader.settings.share
        return int(set_) if set_ in SHARES else None

    def _under_posts(self, wanted: int) -> Pane:
        """The pane that has the room beside or under the list while the list has the focus."""
        return "comments" if self.comments is not None and self.comments.total and wanted else "article"

    def _posts_shown(self) -> bool:
        shape = self.parts.shape
        if self.pane == "posts" or self.thread_id is None:
            return True
        return shape == "wide" and not self.zoomed

    def overlay_columns(self) -> tuple[int, int]:
        """An overlay lies over the text."""
        region = self.parts.comments if not self.parts.comments.empty else self.parts.article
        return (region.x, region.width) if not region.empty else (0, self._width)

    # Showing

    def show_panes(self) -> None:
        """Shows posts, article, comments and the bars as their models are now."""
        parts = self.parts
        self._light_focus()
        sort = self.reader.settings.sort
        self.posts.order = SORTS.get(sort, "") if sort != DEFAULT_SORT else ""
        narrow_list = parts.shape == "narrow" and self.pane == "posts"
        if self._posts_shown() and (self._differs("posts", self._posts_facts()) or self.pane == "posts"):
            self.posts_pane.show(self._posts_lines())
        if not parts.title.empty:
            self.title_row.show([self._title_line()])
        if narrow_list:
            return
        if self.article is not None and not parts.article.empty:
            article = self.article
            facts = (article, article.top, article.height, article.columns, article.bookmarked, article.now)
            changed = self._differs("article", (*facts, article.focused, self.selection))
            if changed or self.pane == "article" or article.finding:
                self.article_pane.show(self._lit(self.article_pane, article, article.lines()))
        if self.comments is not None and not parts.comments.empty:
            self.comments_pane.show(self._comments_lines())
        if self.comments is not None and not parts.head.empty:
            self.head_row.show([status.comments_head(self.comments, self.reader.glyphs)])

    def _differs(self, name: str, facts: object) -> bool:
        """Whether what a pane beside the focused one shows has changed: most keys change only their own pane."""
        before, self._facts[name] = self._facts.get(name), facts
        return before != facts

    def _posts_facts(self) -> object:
        posts = self.posts
        place = (posts.cursor, posts.viewport.position, posts.viewport.line, posts.width, posts.height)
        words = (posts.filter_text, posts.order)
        return (place, posts.items, posts.open_id, words, posts.focused, posts.unread, posts.now)

    def _posts_lines(self) -> list[Line]:
        region = self._posts_region()
        if not self.posts.total:
            return status.empty("library", region.width, region.height, keys=self.reader.keys_shown)
        if not self.posts.matches:
            rest = status.empty("filter", region.width, max(region.height - 3, 0), keys=self.reader.keys_shown)
            return [*self.posts.lines(0, 3), *rest]
        return self.posts.lines()

    def _comments_lines(self) -> list[Line]:
        assert self.comments is not None
        if not self.comments.total:
            region = self.parts.comments
            return status.empty("comments", region.width, region.height)
        return self._lit(self.comments_pane, self.comments, self.comments.lines())

    def _lit(self, pane: Lines, view: ArticleView | CommentsView, lines: list[Line]) -> list[Line]:
        """Lines of a pane with what is selected in them."""
        if self.selection is not None and self.selection.pane is pane:
            for row, start, end in view.selected(self.selection.start, self.selection.end):
                if row < len(lines):
                    lines[row] = lit(lines[row], start, end)
        return lines

    def _title_line(self) -> Line:
        glyphs, view = self.reader.glyphs, self.comments
        back: Sequence[Piece] = status.back_to_posts(self.posts.unread, glyphs)
        right: Sequence[Piece] = status.place_in(self.posts.cursor + 1, self.posts.total)
        if view is not None and self.pane == "comments" and view.catching_up:
            back = status.back_to_title(self.posts_title(), glyphs)
            right = status.since(self.state.visited, view)
        elif view is not None and self.pane == "comments" and self.alone:
            back = status.back_to_title(self.posts_title(), glyphs)
            right = status.thread_counts(view)
        elif self.pane == "posts":
            back, right = (Piece("tui-reader", "dim"),), ()  # The list has its own head under this.
        return status.title_bar(back, right, self.parts.title.width)

    @property
    def alone(self) -> bool:
        """Whether the comments have the screen for themselves."""
        return self.parts.article.empty and self.article is not None and self.article.has_text

    def posts_title(self) -> str:
        """The title of the open thread."""
        post = self.comments.tree.post if self.comments is not None else None
        if post is not None and post.title:
            return post.title
        entry = self.posts.entry
        return entry.label if entry is not None and entry.id == self.thread_id else "Thread"

    def status_left(self) -> Sequence[Piece]:
        """Where the reader is in the focused pane; the find that is kept there."""
        view = self.view
        if isinstance(view, PostsView):
            return status.posts_left(view)
        if view.finding:
            return status.find_left(view.find_query, view.find_count, glyphs=self.reader.glyphs, typing=False)
        return status.comments_left(view) if isinstance(view, CommentsView) else status.article_left(view)


def _all_for_comments(parts: geometry.Screen) -> geometry.Screen:
    """The layout of a catch-up: the article makes room, and the head with its progress stays."""
    if not parts.head.empty or parts.small:
        return parts
    region = parts.comments
    below = region._replace(y=region.y + 2, height=max(region.height - 2, 0))
    return parts._replace(head=region._replace(height=1), comments=below)
