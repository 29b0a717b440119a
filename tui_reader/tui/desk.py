"""What lies open: the list of posts, the thread that is read with how it was left, and which pane has the focus.

The models of the reading screen without any screen. A screen shows what is here and families of commands change it;
what happens here without a key is told to a ``Watcher``. Nothing of it needs the toolkit, so that a session of
reading can be played through, saved and taken back in a test without an app.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Protocol

from tui_reader.config import Config
from tui_reader.errors import ReaderError
from tui_reader.model import Entry, Pane, ReadingState
from tui_reader.reading.article import ArticleView
from tui_reader.reading.comments import CommentsView
from tui_reader.reading.glyphs import Glyphs
from tui_reader.reading.posts import PostsView, is_unread
from tui_reader.tui.chores import Chores
from tui_reader.tui.listing import Listing
from tui_reader.tui.saving import Saver
from tui_reader.tui.seeking import Search
from tui_reader.tui.settings import Settings
from tui_reader.tui.undoing import UndoStack

if TYPE_CHECKING:
    from tui_reader.library import Library

REST_SECONDS = 0.4
"""How long no key is a rest, in which the reading state is written."""
LONGEST_SECONDS = 15.0
"""How long a reader who never rests goes on without the state being written."""
TRAIL = 100
"""Threads that are remembered for going back."""
CLOCK_SECONDS = 60
"""How old the time is at most by which dates are shown."""


class Watcher(Protocol):
    """Who shows what the desk does without being asked: a screen."""

    def show(self) -> None:
        """Something changed that no key asked for."""
        ...

    def fail(self, error: ReaderError) -> None:
        """Something could not be done, and the reader goes on all the same."""
        ...


class Nobody:
    """Where nobody looks on: an error is an error."""

    def show(self) -> None:
        """Nothing to show on."""

    def fail(self, error: ReaderError) -> None:
        """Nobody to tell."""
        raise error


class Desk:
    """The list of posts and the thread that is open."""

    def __init__(
        self,
        library: Library,
        config: Config,
        settings: Settings,
        *,
        glyphs: Glyphs,
        clock: Callable[[], datetime],
        chores: Chores,
    ) -> None:
        self.library = library
        """The library that is read."""
        self.watcher: Watcher = Nobody()
        """Who shows what happens."""
        self.listing = Listing(
            library, settings, glyphs=glyphs, now=clock(), chores=chores, changed=lambda: self.watcher.show()
        )
        """The list of posts and the library behind it."""
        self.posts: PostsView = self.listing.view
        """The list of posts."""
        self.article: ArticleView | None = None
        """The article of the open thread."""
        self.comments: CommentsView | None = None
        """The comments of the open thread."""
        self.thread_id: str | None = None
        """Id of the open thread."""
        self.state = ReadingState()
        """Its reading state as it was last taken to be saved."""
        self.previewing = False
        """Whether the open thread is only shown beside the list, not read."""
        self.pane: Pane = "posts"
        """The pane that has the focus."""
        self.zoomed = False
        """Whether the focused pane has the whole screen."""
        self.trail: list[str] = []
        """Threads that were open before, for going back."""
        self.search: Search | None = None
        """The last search, as it was left."""
        self.undo_stack = UndoStack()
        """What can be taken back in this session."""
        self._config = config
        self._settings = settings
        self._glyphs = glyphs
        self._clock = clock
        self._chores = chores
        self._saver = Saver(library)
        self._changed_at = self._touched_at = 0.0
        self._dirty = False
        self._unwritten = False
        self._awaited = False
        self._away = True  # Nothing is to be put away before it was begun.

    # Focus

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

    def pane_after(self, step: int = 1) -> Pane:
        """The pane some steps on, round the end."""
        panes = self.panes()
        return panes[(panes.index(self.pane) + step) % len(panes)] if self.pane in panes else panes[0]

    def focus(self, pane: Pane) -> None:
        """Gives a pane the focus, or the last there is; going from a preview into its thread begins to read it."""
        if pane != "posts" and self.previewing and self.thread_id is not None:
            thread_id, self.previewing = self.thread_id, False
            self.thread_id = None
            self.open(thread_id, pane)
            return
        panes = self.panes()
        self.pane = pane if pane in panes else panes[-1]

    @property
    def entry(self) -> Entry | None:
        """The row of the post that commands are about: under the cursor of the list, else of the open thread."""
        if self.pane == "posts":
            return self.posts.entry
        return self.library.entry(self.thread_id) if self.thread_id is not None else None

    @property
    def title(self) -> str:
        """The title of the open thread."""
        post = self.comments.tree.post if self.comments is not None else None
        if post is not None and post.title:
            return post.title
        entry = self.posts.entry
        return entry.label if entry is not None and entry.id == self.thread_id else "Thread"

    # Opening and leaving

    def begin(self, first: str | None, *, beside: bool) -> None:
        """Opens a thread, else where the reader left off; ``beside`` says whether there is room beside the list."""
        self._away = False
        self.listing.load()
        if first is not None:
            self.open(first)
            return
        where = str(self.library.path)
        last = self._settings.last.get(where)
        if last:
            try:
                self.open(last)
                if self._settings.pane.get(where) == "posts":
                    self.focus("posts")
                elif self._settings.zoom and beside:
                    self.zoomed = True
                return
            except ReaderError:
                del self._settings.last[where]
        self.focus("posts")
        if self.posts.entry is not None and beside:
            self.open(self.posts.entry.id, preview=True)

    def open(self, thread_id: str, pane: Pane | None = None, *, preview: bool = False) -> None:
        """Opens a thread where it was left; a preview shows it without counting it as read.

        ``pane`` takes the focus; without it the pane that had it last, else the article where there is text.
        """
        if thread_id == self.thread_id and not self.previewing:
            self.focus(pane or self._best_pane(self.state.pane))
            return
        tree = self.library.open(thread_id)
        state = self.library.state(thread_id)
        kept = self.library.bookmarks_in(thread_id)
        if self.thread_id is not None and self.thread_id != thread_id and not self.previewing:
            self.leave()
            self.trail = [*self.trail[1 - TRAIL :], self.thread_id]
        you, chosen = self._config.you, self._config.people
        now, glyphs = self._clock(), self._glyphs
        self.comments = CommentsView(
            tree, state, bookmarked=[id_ for id_ in kept if id_], you=you, chosen=chosen, glyphs=glyphs, now=now
        )
        self.article = ArticleView(tree.post, state, you=you, glyphs=glyphs, now=now, bookmarked=None in kept)
        self.thread_id, self.state, self.previewing = thread_id, state, preview
        entry = self.library.entry(thread_id)
        self._awaited = is_unread(entry)
        self.posts.open_id = None if preview else thread_id
        if self.posts.entry_id != thread_id:
            self.posts.go_to(thread_id, entry.active)
        if not preview:
            self.zoomed = False
            if state.opened is None:  # The first visit: whatever arrives after it is new.
                self.state = replace(state, opened=utc_now())
                self.touch()
            self.focus(pane or self._best_pane(state.pane))

    def _best_pane(self, wanted: Pane | None) -> Pane:
        if wanted == "comments" and self.comments is not None and self.comments.total:
            return "comments"
        if self.article is not None and self.article.has_text:
            return "article"
        return "comments"

    def leave(self) -> None:
        """Saves the reading state of the open thread as it is left; a disk that is full must not hold the reader."""
        if self.thread_id is None or self.previewing or self.comments is None:
            return
        self.comments.leave()
        try:
            self.save(visited=True)
        except ReaderError as error:
            self.watcher.fail(error)

    def close(self) -> None:
        """Nothing is open: the list has the focus."""
        self.thread_id = self.article = self.comments = None
        self.posts.open_id = None
        self.state = ReadingState()
        self.focus("posts")

    def put_away(self) -> bool:
        """Saves everything and notes in the settings where the reader left; whether that was not done before."""
        if self._away:
            return False
        self._away = True
        self.leave()
        last = self.thread_id if self.thread_id is not None and not self.previewing else ""
        self._settings.leave(self.library.path, last, "posts" if self.pane == "posts" else "")
        self._settings.zoom = "yes" if self.zoomed else ""
        return True

    # Saving

    def touch(self) -> None:
        """The reading state is worth saving once the reader rests for a moment."""
        self._touched_at = time.monotonic()
        if not self._dirty:
            self._dirty, self._changed_at = True, self._touched_at

    def on_comments(self) -> CommentsView:
        """The comments, for a command that changes what the reader sees of them."""
        assert self.comments is not None
        self.touch()
        return self.comments

    def save(self, *, visited: bool = False) -> None:
        """Writes the reading state of the open thread at once, where it is being read."""
        state = self._take(visited=visited)
        if state is not None and self.thread_id is not None:
            self._unwritten = True
            self._saver.write(self._saver.ticket(), self.thread_id, state)
            self._unwritten = False
            self._follow()

    def rested(self) -> Callable[[], Callable[[], object] | None] | None:
        """What is to be written now that the reader rests; ``None`` where nothing is, or the reader does not rest.

        Taking the state is done here, writing it in the function that comes back, on whatever thread: a disk can
        take longer than a frame. That gives what is to be done on the first thread then, or ``None``.
        """
        now = time.monotonic()
        rests = now - self._touched_at >= REST_SECONDS or now - self._changed_at >= LONGEST_SECONDS
        if not self._dirty or not rests:
            return None
        state = self._take()
        if state is None or self.thread_id is None:
            return None
        ticket, thread_id = self._saver.ticket(), self.thread_id

        def write() -> Callable[[], object] | None:
            try:
                return self._follow if self._saver.write(ticket, thread_id, state) else None
            except ReaderError as error:
                failure = error  # The name of the clause is gone when the function runs.
                return lambda: self._not_written(failure)

        return write

    def _not_written(self, error: ReaderError) -> None:
        self._unwritten = True
        self.watcher.fail(error)

    def _take(self, *, visited: bool = False) -> ReadingState | None:
        """The reading state as it is now; ``None`` where it has not changed, or nothing is read."""
        self._dirty = False
        if self.thread_id is None or self.comments is None or self.article is None or self.previewing:
            return None
        if self.library.read_only:
            return None
        self.comments.take_seen()
        state = self.article.save(self.comments.save(self.state))
        pane = self.pane if self.pane != "posts" else state.pane
        state = replace(state, pane=pane, visited=utc_now() if visited else state.visited)
        if state == self.state and not self._unwritten:
            return None
        self.state, self._unwritten = state, False
        return state

    def _follow(self) -> None:
        """Shows what follows for the list from saving the open thread."""
        if self.thread_id is None:
            return
        awaited = is_unread(self.library.entry(self.thread_id))
        changed, self._awaited = awaited != self._awaited, awaited
        self.listing.load(everything=False)
        if changed:
            self.watcher.show()

    # What changed meanwhile

    def refresh(self) -> int:
        """Shows the library as it is now: the list, the open thread; how many comments came to that."""
        self.listing.load()
        if self.thread_id is None or self.comments is None:
            return 0
        try:
            tree = self.library.open(self.thread_id)
        except ReaderError:
            return 0  # Removed meanwhile; what is open stays readable.
        new = 0
        if tree is not self.comments.tree:  # The library gives the same object while nothing has changed.
            new = self.comments.replace(tree)
            if self.article is not None:
                self.article.replace(tree.post)
        self.show_bookmarks()
        return new

    def reload(self, thread_id: str) -> None:
        """Shows what the library now says of a thread, in the list and where it is open."""
        self.listing.load()
        if thread_id == self.thread_id:
            pane, preview = self.pane, self.previewing
            self.previewing, self.thread_id = True, None
            self.open(thread_id, preview=True)
            self.previewing = preview
            self.posts.open_id = None if preview else thread_id
            self.focus(pane)

    def show_bookmarks(self) -> None:
        """Shows the bookmarks of the open thread as the library has them."""
        if self.thread_id is None or self.comments is None or self.article is None:
            return
        ids = set(self.library.bookmarks_in(self.thread_id))
        self.comments.set_bookmarked([id_ for id_ in ids if id_])
        self.article.bookmarked = None in ids

    def after_keeping(self) -> None:
        """Shows what the notebook now says, in the open thread and in the list."""
        self.show_bookmarks()
        self.listing.load()

    def tick(self) -> bool:
        """Moves the clock by which dates are shown, once a minute; whether it moved."""
        now = self._clock()
        if (now - self.posts.now).total_seconds() < CLOCK_SECONDS:
            return False
        self.posts.now = now
        if self.article is not None:
            self.article.now = now
        if self.comments is not None:
            self.comments.now = now
        return True

    def lay_out_on(self) -> None:
        """Lays out more of very long texts when no key is to be answered."""
        for name, view in (("article", self.article), ("comments", self.comments)):
            if view is not None and not self._chores.doing(name) and view.prepare(0.0005):
                self._chores.do(name, view.prepare, lambda: None)


def utc_now() -> str:
    """The time as the library writes it."""
    return datetime.now(UTC).isoformat(timespec="microseconds")
