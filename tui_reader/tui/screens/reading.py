"""The reading screen: posts, article and comments, with every family of commands."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events

from tui_reader.errors import ReaderError
from tui_reader.model import Pane
from tui_reader.reading.article import ArticleView
from tui_reader.reading.comments import CommentsView
from tui_reader.reading.geometry import MEDIUM
from tui_reader.reading.posts import PostsView
from tui_reader.tui.screens.placing import Selection
from tui_reader.tui.screens.shelving import POLL_SECONDS, Shelving
from tui_reader.tui.widgets.lines import Lines


class ReadingScreen(Shelving):
    """Wires the panes: what is opened first, what a click does, where back leads, which keys are hinted."""

    def on_mount(self) -> None:
        """Opens where the reader left off, or at the thread that was asked for."""
        self._guarded(self._begin)
        if self.reader.complaint:
            self.fail(self.reader.complaint)
        elif problems := self.library.problems:
            self.fail(problems[0])
        self.set_interval(POLL_SECONDS, self.poll)

    def _begin(self) -> None:
        self.load_posts()
        if self._first is not None:
            self.open_thread(self._first)
            return
        settings, where = self.reader.settings, str(self.library.path)
        last = settings.last.get(where)
        if last:
            try:
                self.open_thread(last)
                if settings.pane.get(where) == "posts":
                    self.focus_pane("posts")
                elif settings.zoom and self.app.size.width >= MEDIUM:
                    self.zoomed = True
                return
            except ReaderError:
                del settings.last[where]
        self.focus_pane("posts")
        if self.posts.entry is not None and self.app.size.width >= MEDIUM:
            self.preview(self.posts.entry)

    def action_quit(self) -> None:
        """Back: out of catching up, of the zoom, of the thread; from the list of posts out of the app."""
        if self.comments is not None and self.comments.catching_up and self.pane == "comments":
            self.action_catch_up()
        elif self.zoomed:
            self.action_zoom()
        elif self.pane == "comments" and self.alone:
            self.focus_pane("article")
        elif self.pane != "posts":
            self.focus_pane("posts")
        else:
            self.reader.leave()

    def clicked(self, pane: Lines, x: int, y: int) -> None:
        """A click focuses a pane and selects in it; on a mark or a link it does what that says."""
        self.selection = None
        if self.prompt is not None:
            self.prompt.press("enter", None)
        if pane is self.posts_pane:
            self.focus_pane("posts")
            entry = self.posts.click(x, y)
            if entry is not None:
                self.moved() if self.parts.shape == "wide" else self.open_thread(entry.id)
        elif pane is self.article_pane and self.article is not None:
            self.focus_pane("article")
            link = self.article.at(x, y).link
            if link:
                self.open_url(link)
        elif pane is self.comments_pane and self.comments is not None:
            self.focus_pane("comments")
            spot = self.comments.click(x, y)
            if spot.link:
                self.open_url(spot.link)
            elif spot.kind == "star":
                self.action_bookmark()
            self.save_later()
        elif pane is self.head_row and self.comments is not None:
            self.focus_pane("comments")
        elif pane is self.title_row:
            self.action_quit()

    def dragged(self, pane: Lines, start: tuple[int, int], end: tuple[int, int], done: bool) -> None:
        """Text of the article or the comments is selected with the mouse, and copied when it is let go."""
        view: ArticleView | CommentsView | None = None
        if pane is self.article_pane:
            view = self.article
        elif pane is self.comments_pane:
            view = self.comments
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
        self.selection = None
        if pane is self.posts_pane:
            self.posts.scroll(rows)
        elif pane is self.article_pane and self.article is not None:
            self.article.scroll(rows)
        elif pane is self.comments_pane and self.comments is not None:
            self.comments.scroll(rows)
            self.save_later()

    def panes_after(self) -> Pane:
        """Where the pane key leads."""
        panes = self.panes()
        return panes[(panes.index(self.pane) + 1) % len(panes)] if self.pane in panes else panes[0]

    def status_hints(self) -> Sequence[tuple[str, str]]:
        """The keys that are most useful where the reader is."""
        view = self.view
        narrow = self.parts.shape == "narrow"
        if isinstance(view, PostsView):
            if not view.total:
                return (("add", "add"), ("help", "help"), ("quit", "quit"))
            return (("open", "open"), ("filter", "filter"), ("sort", "sort"), ("add", "add"), ("help", "help"))
        if view.finding:
            return (("next-match", "next"), ("previous-match", "previous"), ("cancel", "clear"), ("help", "help"))
        if self.pane == "comments" and self.comments is not None and self.comments.catching_up:
            return (
                ("read-on", "next new"), ("undo", "undo"), ("all-read", "all read"),
                ("catch-up", "whole thread"), ("help", "help"),
            )  # fmt: skip
        if narrow:
            last = ("fold", "fold") if self.pane == "comments" else ("next-pane", self.panes_after())
            return (("read-on", "on"), last, ("help", "help"))
        if self.pane == "article":
            return (
                ("read-on", "read on"), ("next-pane", self.panes_after()), ("bookmark", "bookmark"),
                ("find", "find"), ("help", "help"),
            )  # fmt: skip
        fresh = self.comments is not None and bool(self.comments.new_count)
        hints = [("read-on", "read on"), ("catch-up", "catch up"), ("bookmark", "bookmark"), ("find", "find")]
        if self.parts.shape == "medium":
            hints.insert(1, ("next-pane", "posts"))
        return [hint for hint in hints if fresh or hint[0] != "catch-up"] + [("help", "help")]
