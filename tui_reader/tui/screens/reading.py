"""The reading screen: posts, article and comments. It shows the desk, and says which families of commands it has."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from textual import events
from textual.app import ComposeResult

from tui_reader.commands import Context
from tui_reader.reading import geometry, status
from tui_reader.reading.article import ArticleView
from tui_reader.reading.comments import CommentsView
from tui_reader.reading.lines import Line, Piece
from tui_reader.reading.pointing import lit
from tui_reader.reading.posts import PostsView
from tui_reader.tui.families.back import Back
from tui_reader.tui.families.find import Find
from tui_reader.tui.families.fold import Fold
from tui_reader.tui.families.go import Go
from tui_reader.tui.families.keep import Keep
from tui_reader.tui.families.link import Link
from tui_reader.tui.families.move import Move
from tui_reader.tui.families.read import Read
from tui_reader.tui.families.shelve import Shelve
from tui_reader.tui.families.undo import Undo
from tui_reader.tui.families.walk import Walk
from tui_reader.tui.following import Following
from tui_reader.tui.outside import open_address
from tui_reader.tui.placing import Placing
from tui_reader.tui.screens.base import TiledScreen
from tui_reader.tui.session import Session
from tui_reader.tui.sorting import DEFAULT_SORT, SORTS
from tui_reader.tui.subject import OnDesk
from tui_reader.tui.tiling import Tile
from tui_reader.tui.widgets.lines import Lines

BEAT_SECONDS = 1.0
"""How often it is looked whether the reader rests, and what other processes changed: one stat of a file each."""


class Selection(NamedTuple):
    """Text between two places of a pane."""

    pane: Lines
    start: tuple[int, int]
    """Column and row where the mouse was pressed."""
    end: tuple[int, int]
    """Column and row where it was last."""


class ReadingScreen(TiledScreen):
    """The panes over the desk: posts, article, comments, with title bar and status line."""

    CONTEXTS: ClassVar[tuple[Context, ...]] = ("posts", "article", "comments", "reading", "app")

    def __init__(self, session: Session, first: str | None = None) -> None:
        super().__init__(session)
        self.desk = desk = session.desk
        """What lies open."""
        desk.watcher = self
        self.placing = placing = Placing(desk, session.settings, session.config.measure)
        """Where the panes stand."""
        self.selection: Selection | None = None
        """What the mouse has selected; gone with the next key."""
        self._first = first
        self._placed_for: object = None
        self._facts: dict[str, object] = {}
        self.title_row = Lines(session.painter, ground="surface", id="title")
        """The title bar of medium and narrow screens."""
        self.posts_pane = Lines(session.painter, ground="surface", id="posts")
        """The list of posts."""
        self.posts_pane.divider = True
        self.article_pane = Lines(session.painter, id="article")
        """The article."""
        self.head_row = Lines(session.painter, id="head")
        """The line that heads the comments."""
        self.comments_pane = Lines(session.painter, id="comments")
        """The comments."""

        subject = OnDesk(desk)
        self._following = Following(self, desk, placing)
        self._keep = Keep(self, session.library, subject, lambda _: desk.after_keeping())
        read = Read(self, session, placing)
        self._back = Back(self, session, placing, self._following, read)
        self.answer_with(
            Walk(lambda: desk.view, self._following.moved),
            Move(self, desk, self._following),
            Fold(self, desk),
            read,
            Link(self, subject),
            self._keep,
            Undo(self, desk, desk.after_keeping),
            Find(self, session, self._following),
            Go(self, session),
            Shelve(self, session, self._following),
            self._back,
        )

    def compose(self) -> ComposeResult:
        """All panes; which of them are shown follows from the layout."""
        yield self.title_row
        yield self.posts_pane
        yield self.article_pane
        yield self.head_row
        yield self.comments_pane
        yield self.status_row
        yield self.overlay_block

    def on_mount(self) -> None:
        """Opens where the reader left off, or at the thread that was asked for."""
        beside = self.app.size.width >= geometry.MEDIUM
        self.guarded(lambda: self.desk.begin(self._first, beside=beside))
        if self.session.complaint:
            self.fail(self.session.complaint)
        elif problems := self.session.library.problems:
            self.fail(problems[0])
        self.set_interval(BEAT_SECONDS, self.beat)

    @property
    def contexts(self) -> tuple[Context, ...]:
        """The focused pane, the reading screen, the app."""
        return (self.desk.pane, "reading", "app")

    # Without a key

    def beat(self) -> None:
        """Saves the reading state where the reader rests; shows what another process changed, without moving them."""
        write = self.desk.rested()
        if write is not None:
            self.aside(lambda _: self.soon(then) if (then := write()) is not None else None)
        self.guarded(self._poll)
        self.desk.lay_out_on()

    def _poll(self) -> None:
        changed = self.session.library.changed()
        if changed:
            new = self.desk.refresh()
            if new:
                self.tell(f"{new:,} new comment" + ("" if new == 1 else "s"))
        if self.desk.tick() or changed:
            self.show()

    # Placing

    def place(self, width: int, height: int) -> list[Tile]:
        """Title bar, posts, article, head and comments where they stand at this size."""
        desk = self.desk
        self._placed_for = self.placing.wanted()
        parts = self.placing.place(width, height)
        tiles = [Tile(self.title_row, parts.title)]
        top = parts.title.height
        if desk.comments is not None and not parts.comments.empty:
            desk.comments.resize(parts.columns, parts.comments.height)
            above = parts.head.y + 1 if not parts.head.empty else top
            tiles.append(_with_lead(self.comments_pane, parts.comments, above))
        if desk.article is not None and not parts.article.empty:
            desk.article.resize(parts.columns, parts.article.height)
            full = parts.article
            if not parts.head.empty and parts.head.y > full.y + full.height:
                full = full._replace(height=parts.head.y - full.y)
            tiles.append(_with_lead(self.article_pane, full, top))
        if not parts.head.empty:
            above = parts.article.y + parts.article.height + 1 if not parts.article.empty else top
            tiles.append(_with_lead(self.head_row, parts.head, min(above, parts.head.y)))
        region = self.placing.posts
        if not region.empty:
            desk.posts.resize(region.width, region.height)
            self.posts_pane.ground = "surface" if desk.posts.total else "bg"
            tiles.append(Tile(self.posts_pane, region, 1))
        return tiles

    def overlay_columns(self) -> tuple[int, int]:
        """An overlay lies over the text."""
        return self.placing.text.x, self.placing.text.width

    # Showing

    def show_panes(self) -> None:
        """Shows posts, article, comments and the bars as the desk is now."""
        desk, parts = self.desk, self.placing.parts
        if self._placed_for != self.placing.wanted():
            self.relayout()
        self._light_focus()
        sort = self.session.settings.sort
        desk.posts.order = SORTS.get(sort, "") if sort != DEFAULT_SORT else ""
        if not self.placing.posts.empty and (self._differs("posts", self._posts_facts()) or desk.pane == "posts"):
            self.posts_pane.show(self._posts_lines())
        if not parts.title.empty:
            self.title_row.show([self._title_line()])
        if parts.shape == "narrow" and desk.pane == "posts":
            return
        if desk.article is not None and not parts.article.empty:
            article = desk.article
            facts = (article, article.top, article.height, article.columns, article.bookmarked, article.now)
            changed = self._differs("article", (*facts, article.focused, self.selection))
            if changed or desk.pane == "article" or article.finding:
                self.article_pane.show(self._lit(self.article_pane, article, article.lines()))
        if desk.comments is not None and not parts.comments.empty:
            self.comments_pane.show(self._comments_lines(desk.comments))
        if desk.comments is not None and not parts.head.empty:
            self.head_row.show([status.comments_head(desk.comments, self.session.glyphs)])

    def _light_focus(self) -> None:
        """The focused pane shows that it is, but for the time of an overlay, whose band would run into its own."""
        free, desk = self.overlay is None, self.desk
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
        posts = self.desk.posts
        place = (posts.cursor, posts.viewport.position, posts.viewport.line, posts.width, posts.height)
        words = (posts.filter_text, posts.order)
        return (place, posts.items, posts.open_id, words, posts.focused, posts.unread, posts.now)

    def _posts_lines(self) -> list[Line]:
        region, posts, keys = self.placing.posts, self.desk.posts, self.session.keys_shown
        if not posts.total:
            return status.empty("library", region.width, region.height, keys=keys)
        if not posts.matches:
            rest = status.empty("filter", region.width, max(region.height - 3, 0), keys=keys)
            return [*posts.lines(0, 3), *rest]
        return posts.lines()

    def _comments_lines(self, comments: CommentsView) -> list[Line]:
        if not comments.total:
            region = self.placing.parts.comments
            return status.empty("comments", region.width, region.height)
        return self._lit(self.comments_pane, comments, comments.lines())

    def _lit(self, pane: Lines, view: ArticleView | CommentsView, lines: list[Line]) -> list[Line]:
        """Lines of a pane with what is selected in them."""
        if self.selection is not None and self.selection.pane is pane:
            for row, start, end in view.selected(self.selection.start, self.selection.end):
                if row < len(lines):
                    lines[row] = lit(lines[row], start, end)
        return lines

    def _title_line(self) -> Line:
        glyphs, desk = self.session.glyphs, self.desk
        view, posts = desk.comments, desk.posts
        back: Sequence[Piece] = status.back_to_posts(posts.unread, glyphs)
        right: Sequence[Piece] = status.place_in(posts.cursor + 1, posts.total)
        if view is not None and desk.pane == "comments" and view.catching_up:
            back, right = status.back_to_title(desk.title, glyphs), status.since(desk.state.visited, view)
        elif view is not None and desk.pane == "comments" and self.placing.alone:
            back, right = status.back_to_title(desk.title, glyphs), status.thread_counts(view)
        elif desk.pane == "posts":
            back, right = (Piece("tui-reader", "dim"),), ()  # The list has its own head under this.
        return status.title_bar(back, right, self.placing.parts.title.width)

    def status_left(self) -> Sequence[Piece]:
        """Where the reader is in the focused pane; the find that is kept there."""
        view = self.desk.view
        if isinstance(view, PostsView):
            return status.posts_left(view)
        if view.finding:
            return status.find_left(view.find_query, view.find_count, glyphs=self.session.glyphs, typing=False)
        return status.comments_left(view) if isinstance(view, CommentsView) else status.article_left(view)

    def status_hints(self) -> Sequence[tuple[str, str]]:
        """The keys that are most useful where the reader is."""
        desk, shape = self.desk, self.placing.parts.shape
        view, comments = desk.view, desk.comments
        if isinstance(view, PostsView):
            if not view.total:
                return (("add", "add"), ("help", "help"), ("quit", "quit"))
            return (("open", "open"), ("filter", "filter"), ("sort", "sort"), ("add", "add"), ("help", "help"))
        if view.finding:
            return (("next-match", "next"), ("previous-match", "previous"), ("cancel", "clear"), ("help", "help"))
        if desk.pane == "comments" and comments is not None and comments.catching_up:
            return (
                ("read-on", "next new"), ("undo", "undo"), ("all-read", "all read"),
                ("catch-up", "whole thread"), ("help", "help"),
            )  # fmt: skip
        if shape == "narrow":
            last = ("fold", "fold") if desk.pane == "comments" else ("next-pane", desk.pane_after())
            return (("read-on", "on"), last, ("help", "help"))
        if desk.pane == "article":
            return (
                ("read-on", "read on"), ("next-pane", desk.pane_after()), ("bookmark", "bookmark"),
                ("find", "find"), ("help", "help"),
            )  # fmt: skip
        fresh = comments is not None and bool(comments.new_count)
        hints = [("read-on", "read on"), ("catch-up", "catch up"), ("bookmark", "bookmark"), ("find", "find")]
        if shape == "medium":
            hints.insert(1, ("next-pane", "posts"))
        return [hint for hint in hints if fresh or hint[0] != "catch-up"] + [("help", "help")]

    # The mouse

    def clicked(self, pane: Lines, x: int, y: int) -> None:
        """A click focuses a pane and selects in it; on a mark or a link it does what that says."""
        desk = self.desk
        self.selection = None
        if self.prompt is not None:
            self.prompt.press("enter", None)
        if pane is self.posts_pane:
            desk.focus("posts")
            entry = desk.posts.click(x, y)
            if entry is not None:
                self._following.moved() if self.placing.parts.shape == "wide" else desk.open(entry.id)
        elif pane is self.article_pane and desk.article is not None:
            desk.focus("article")
            link = desk.article.at(x, y).link
            if link:
                self.tell(open_address(link))
        elif pane is self.comments_pane and desk.comments is not None:
            desk.focus("comments")
            spot = desk.comments.click(x, y)
            if spot.link:
                self.tell(open_address(spot.link))
            elif spot.kind == "star":
                self._keep.bookmark()
            desk.touch()
        elif pane is self.head_row and desk.comments is not None:
            desk.focus("comments")
        elif pane is self.title_row:
            self._back.quit()

    def dragged(self, pane: Lines, start: tuple[int, int], end: tuple[int, int], done: bool) -> None:
        """Text of the article or the comments is selected with the mouse, and copied when it is let go."""
        view: ArticleView | CommentsView | None = None
        if pane is self.article_pane:
            view = self.desk.article
        elif pane is self.comments_pane:
            view = self.desk.comments
        if view is None:
            return
        self.selection = Selection(pane, start, end)
        if done:
            text = view.selected_text(start, end).strip("\n")
            if text.strip():
                self.copy(text)
            else:
                self.selection = None

    def on_key(self, event: events.Key) -> None:
        """A key: what was selected with the mouse is no longer."""
        self.selection = None
        super().on_key(event)

    def wheeled(self, pane: Lines, rows: int) -> None:
        """The wheel scrolls the pane under it, wherever the focus is."""
        desk = self.desk
        self.selection = None
        if pane is self.posts_pane:
            desk.posts.scroll(rows)
        elif pane is self.article_pane and desk.article is not None:
            desk.article.scroll(rows)
        elif pane is self.comments_pane and desk.comments is not None:
            desk.comments.scroll(rows)
            desk.touch()


def _with_lead(pane: Lines, region: geometry.Region, above: int) -> Tile:
    """A pane that takes the blank rows above it as well, so that every cell of the screen belongs to one."""
    pane.lead = max(region.y - above, 0)
    return Tile(pane, region._replace(y=region.y - pane.lead, height=region.height + pane.lead))
