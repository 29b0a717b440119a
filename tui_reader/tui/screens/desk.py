"""The reading screen's state: which thread is open, which pane has the focus, and where the panes stand.

The families of commands (moving, folding, keeping …) are classes of their own on top of this one; what they share
is here: opening and leaving a thread with its reading state, the focus, the layout, and showing it all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.message import Message

from tui_reader.commands import Context
from tui_reader.errors import ReaderError
from tui_reader.model import Entry, Pane, ReadingState
from tui_reader.reading import geometry, status
from tui_reader.reading.article import ArticleView
from tui_reader.reading.comments import CommentsView
from tui_reader.reading.lines import BOLD, Line, Piece
from tui_reader.reading.posts import PostsView
from tui_reader.tui.saving import Saver
from tui_reader.tui.screens.base import TiledScreen
from tui_reader.tui.tiling import Tile
from tui_reader.tui.undoing import UndoStack
from tui_reader.tui.widgets.lines import Lines

if TYPE_CHECKING:
    from tui_reader.tui.app import ReaderApp

SAVE_SECONDS = 1.5
"""How long after the last change the reading state is written."""
PREVIEW_SECONDS = 0.12
"""How long the cursor rests on a post before the pane beside the list shows it."""
ARTICLE_LIMIT = 400
"""More lines of an article than any screen has; the layout asks for no more."""


class Desk(TiledScreen):
    """Everything that the families of reading commands share."""

    class Saved(Message):
        """The reading state was written, or could not be."""

        def __init__(self, error: ReaderError | None) -> None:
            super().__init__()
            self.error = error
            """What went wrong; ``None`` where nothing did."""

    def __init__(self, reader: ReaderApp, first: str | None) -> None:
        super().__init__(reader)
        self.library = reader.library
        """The library that is read."""
        self.posts = PostsView((), glyphs=reader.glyphs, now=reader.now())
        """The list of posts."""
        self.article: ArticleView | None = None
        """The article of the open thread."""
        self.comments: CommentsView | None = None
        """The comments of the open thread."""
        self.thread_id: str | None = None
        """Id of the open thread."""
        self.state = ReadingState()
        """The reading state as it was last saved."""
        self.pane: Pane = "posts"
        """The pane that has the focus."""
        self.zoomed = False
        """Whether the focused pane has the whole screen."""
        self.previewing = False
        """Whether the open thread is only shown beside the list, not read."""
        self.history: list[str] = []
        """Threads that were open before, for going back."""
        self.undo_stack = UndoStack()
        """What can be taken back in this session."""
        self.parts = geometry.screen(0, 0, article_lines=0)
        """Where the panes stand."""
        self._first = first
        self._dirty = False
        self._saver = Saver(reader.library)
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

    # Opening and leaving

    def load_posts(self) -> None:
        """Reads the list of posts again; the cursor stays on its post."""
        self.posts.replace(self.sorted_entries())

    def sorted_entries(self) -> Sequence[Entry]:
        """The posts in the order that is set."""
        from tui_reader.tui.sorting import ordered

        return ordered(self.library.entries(), self.reader.settings.sort)

    def open_thread(self, thread_id: str, pane: Pane | None = None, *, preview: bool = False) -> None:
        """Opens a thread where it was left; a preview shows it without counting it as read.

        ``pane`` takes the focus; without it the pane that had it last, else the article where there is text.
        """
        if thread_id == self.thread_id and not self.previewing:
            self.focus_pane(pane or self._best_pane(self.state.pane))
            return
        tree = self.library.open(thread_id)
        state = self.library.state(thread_id)
        kept = self.library.bookmarks_in(thread_id)
        if self.thread_id is not None and self.thread_id != thread_id and not self.previewing:
            self.leave_thread()
            self.history = [*self.history[-99:], self.thread_id]
        you = (self.reader.config.name,) if self.reader.config.name else ()
        now, glyphs = self.reader.now(), self.reader.glyphs
        self.comments = CommentsView(
            tree, state, bookmarked=[id_ for id_ in kept if id_], you=you, glyphs=glyphs, now=now
        )
        self.article = ArticleView(tree.post, state, you=you, glyphs=glyphs, now=now, bookmarked=None in kept)
        self.thread_id, self.state, self.previewing = thread_id, state, preview
        self.posts.open_id = None if preview else thread_id
        if self.posts.entry_id != thread_id:
            self.posts.go_to(thread_id)
        if not preview:
            self.zoomed = False
            self._first_visit()
            self.focus_pane(pane or self._best_pane(state.pane))
        self.relayout()

    def _first_visit(self) -> None:
        """Notes the first visit: whatever arrives after it is new."""
        if self.thread_id is not None and self.state.opened is None:
            self.state = replace(self.state, opened=utc_now())
            self.save_later()

    def _best_pane(self, wanted: Pane | None) -> Pane:
        if wanted == "comments" and self.comments is not None and self.comments.total:
            return "comments"
        if self.article is not None and self.article.has_text:
            return "article"
        return "comments"

    def leave_thread(self) -> None:
        """Saves the reading state of the open thread as it is left."""
        if self.thread_id is None or self.previewing or self.comments is None:
            return
        self.comments.leave()
        self.save_now(visited=True)

    def close_thread(self) -> None:
        """Nothing is open: the list has the focus."""
        self.thread_id = self.article = self.comments = None
        self.posts.open_id = None
        self.state = ReadingState()
        self.focus_pane("posts")
        self.relayout()

    def entry_of_thread(self) -> Entry | None:
        """The row of the open thread."""
        return self.library.entry(self.thread_id) if self.thread_id is not None else None

    # Saving

    def save_later(self) -> None:
        """The reading state is worth saving once the reader rests for a moment."""
        if not self._dirty:
            self._dirty = True
            self.set_timer(SAVE_SECONDS, self._save_rested)

    def _save_rested(self) -> None:
        """Writes the state on another thread: the reader rests, but may go on at any moment."""
        if not self._dirty:
            return
        state = self._take_state()
        if state is None or self.thread_id is None:
            return
        ticket, thread_id = self._saver.ticket(), self.thread_id

        def write() -> None:
            try:
                written = self._saver.write(ticket, thread_id, state)
            except ReaderError as error:
                self.post_message(self.Saved(error))
            else:
                if written:
                    self.post_message(self.Saved(None))

        self.run_worker(write, thread=True, group="save")

    def on_desk_saved(self, message: Saved) -> None:
        """Shows the counts that follow from what was saved."""
        message.stop()
        if message.error is not None:
            self.fail(message.error)
            return
        self.load_posts()
        self.show()

    def save_now(self, *, visited: bool = False) -> None:
        """Writes the reading state of the open thread at once, where it is being read."""
        state = self._take_state(visited=visited)
        if state is not None and self.thread_id is not None:
            self._saver.write(self._saver.ticket(), self.thread_id, state)
            self.load_posts()

    def _take_state(self, *, visited: bool = False) -> ReadingState | None:
        """The reading state as it is now; ``None`` where it has not changed, or nothing is read."""
        self._dirty = False
        if self.thread_id is None or self.comments is None or self.article is None or self.previewing:
            return None
        self.comments.take_seen()
        state = self.article.save(self.comments.save(self.state))
        pane = self.pane if self.pane != "posts" else state.pane
        state = replace(state, pane=pane, visited=utc_now() if visited else state.visited)
        if state == self.state:
            return None
        self.state = state
        return state

    def put_away(self) -> None:
        """Saves everything: the app ends."""
        if self.library.read_only:
            return
        try:
            self.leave_thread()
        except ReaderError as error:
            self.reader.complaint = str(error)
        settings = self.reader.settings
        settings.last = self.thread_id if self.thread_id is not None and not self.previewing else ""
        settings.pane = "posts" if self.pane == "posts" else ""
        self.reader.remember()

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
        """Gives a pane the focus; going from a preview into its thread begins to read it."""
        if pane not in self.panes():
            pane = self.panes()[-1]
        if pane != "posts" and self.previewing and self.thread_id is not None:
            thread_id, self.previewing = self.thread_id, False
            self.thread_id = None
            self.open_thread(thread_id, pane)
            return
        self.pane = pane
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
            columns = geometry.screen(width, height, article_lines=1, pane="article").columns
            wanted = self.article.wanted_lines(columns, ARTICLE_LIMIT)
        pane: Pane = self.pane
        if pane == "posts" and self.thread_id is not None and width >= geometry.MEDIUM:
            pane = self._under_posts(wanted)
        if self.pane == "comments" and self.comments is not None and self.comments.catching_up:
            return _all_for_comments(geometry.screen(width, height, article_lines=0, zoom=self.zoomed))
        zoom = self.zoomed and (self.pane != "posts" or width >= geometry.WIDE)
        if self.zoomed and self.pane == "posts":
            pane = "posts"
        # Where nobody has commented, the one line that says so needs no more room than itself.
        silent = self.comments is not None and not self.comments.total
        return geometry.screen(width, height, article_lines=wanted, pane=pane, zoom=zoom, share=10 if silent else None)

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
        narrow_list = parts.shape == "narrow" and self.pane == "posts"
        if self._posts_shown():
            self.posts_pane.show(self._posts_lines())
        if not parts.title.empty:
            self.title_row.show([self._title_line()])
        if narrow_list:
            return
        if self.article is not None and not parts.article.empty:
            self.article_pane.show(self.article.lines())
        if self.comments is not None and not parts.comments.empty:
            self.comments_pane.show(self._comments_lines())
        if self.comments is not None and not parts.head.empty:
            self.head_row.show([status.comments_head(self.comments, self.reader.glyphs)])

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
        return self.comments.lines()

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
            back = (Piece("Posts", "strong", BOLD),)
            right = (Piece(f"{self.posts.unread:,} unread" if self.posts.unread else "", "new"),)
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

    # Undo

    def can_undo(self, what: str, undo: Callable[[], object]) -> None:
        """Notes something that can be taken back, and says so."""
        self.undo_stack.push(what, undo)
        self.tell(what, undo=True)

    def set_bookmarked(self) -> None:
        """Shows the bookmarks of the open thread as the library has them."""
        if self.thread_id is None or self.comments is None or self.article is None:
            return
        kept: Iterable[str | None] = self.library.bookmarks_in(self.thread_id)
        ids = set(kept)
        self.comments.set_bookmarked([id_ for id_ in ids if id_])
        self.article.bookmarked = None in ids


def _all_for_comments(parts: geometry.Screen) -> geometry.Screen:
    """The layout of a catch-up: the article makes room, and the head with its progress stays."""
    if not parts.head.empty or parts.small:
        return parts
    region = parts.comments
    below = region._replace(y=region.y + 2, height=max(region.height - 2, 0))
    return replace(parts, head=region._replace(height=1), comments=below)


def utc_now() -> str:
    """The time as the library writes it."""
    return datetime.now(UTC).isoformat(timespec="seconds")
