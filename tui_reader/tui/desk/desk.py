"""What lies open: the list of posts, the thread that is read with how it was left, and which pane has the focus.

The models of the reading screen without any screen. A screen shows what is here and families of commands change it;
what happens here without a key is told to a ``Watcher``. Nothing of it needs the toolkit, so that a session of
reading can be played through, saved and taken back in a test without an app.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from tui_reader.config import Config
from tui_reader.entry import Entry
from tui_reader.errors import NotFoundError, ReaderError
from tui_reader.kept import Pane, Person
from tui_reader.model import Post
from tui_reader.query import home_of
from tui_reader.reading.article import ArticleView
from tui_reader.reading.comments.view import CommentsView
from tui_reader.reading.glyphs import Glyphs
from tui_reader.reading.lists.posts import PostsView, is_unread
from tui_reader.text.cells import cut
from tui_reader.tui.desk.chores import Chores
from tui_reader.tui.desk.finding import Finding
from tui_reader.tui.desk.listing import Listing
from tui_reader.tui.desk.opened import Opened
from tui_reader.tui.desk.saving import Saver
from tui_reader.tui.desk.undoing import UndoStack
from tui_reader.tui.settings import Settings

if TYPE_CHECKING:
    from tui_reader.library import Library
    from tui_reader.tui.desk.seeking import Search

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

    def mended(self, error: ReaderError) -> None:
        """What an error said, if it is still told, is over."""
        ...

    def gone(self, title: str) -> None:
        """The thread that was open is no longer in the library, and closed."""
        ...


def removed_elsewhere(title: str) -> NotFoundError:
    """The error for a thread that was there a moment ago."""
    return NotFoundError(f'another program removed "{cut(title, 32)}"')


class Nobody:
    """Where nobody looks on: an error is an error."""

    def show(self) -> None:
        """Nothing to show on."""

    def fail(self, error: ReaderError) -> None:
        """Nobody to tell."""
        raise error

    def mended(self, error: ReaderError) -> None:
        """Nobody was told."""

    def gone(self, title: str) -> None:
        """Nobody to tell."""


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
        self.opened: Opened | None = None
        """The thread that is open, read or only shown beside the list."""
        self.pane: Pane = "posts"
        """The pane that has the focus."""
        self.zoomed = False
        """Whether the focused pane has the whole screen."""
        self.trail: list[str] = []
        """Threads that were open before, for going back."""
        self.search: Search | None = None
        """The last search, as it was left."""
        self.came_from: Search | None = None
        """The results from which a thread was opened last: of a search, or of a person."""
        self.undo_stack = UndoStack()
        """What can be taken back in this session."""
        self._config = config
        self._settings = settings
        self._glyphs = glyphs
        self._clock = clock
        self._chores = chores
        self.finding = Finding(chores, lambda: self.watcher.show())
        """The find of the focused pane."""
        self._saver = Saver(library, self._follow, lambda error: self.watcher.fail(error))
        self._awaited = False
        self._away = True  # Nothing is to be put away before it was begun.

    @property
    def thread_id(self) -> str | None:
        """Id of the open thread."""
        return self.opened.id if self.opened is not None else None

    @property
    def article(self) -> ArticleView | None:
        """The article of the open thread."""
        return self.opened.article if self.opened is not None else None

    @property
    def comments(self) -> CommentsView | None:
        """The comments of the open thread."""
        return self.opened.comments if self.opened is not None else None

    @property
    def previewing(self) -> bool:
        """Whether the open thread is only shown beside the list, not read."""
        return self.opened is not None and self.opened.preview

    # Focus

    @property
    def is_listing_none(self) -> bool:
        """Whether the list has the focus and no post that fits its filter: the open thread is none of it."""
        return self.pane == "posts" and self.posts.entry is None and bool(self.posts.filter_text)

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

    def follow(self) -> None:
        """Shows the post under the cursor of the list, where the list has the focus: what a key is about is on show.

        Where another program has just removed that, the cursor is on the next one that there is. Where no post fits the
        filter, what was shown beside the list would look like one that does.
        """
        if self.is_listing_none and self.previewing:
            self.opened = None
        while self.pane == "posts" and (entry := self.posts.entry) is not None and entry.id != self.thread_id:
            try:
                self.open(entry.id, preview=True)
            except NotFoundError:
                if self.posts.listed(entry.id) is not None:
                    raise

    def focus(self, pane: Pane) -> None:
        """Gives a pane the focus, or the last there is; going from the list into a thread begins to read it."""
        if pane != "posts":
            self.follow()
        if pane != "posts" and self.opened is not None and self.opened.preview:
            self.open(self.opened.id, pane)
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
        before = self.opened
        if before is not None and before.id == thread_id and not before.preview:
            self.focus(pane or before.best_pane)
            return
        try:
            tree = self.library.open(thread_id)
        except NotFoundError:
            if (listed := self.posts.listed(thread_id)) is not None:
                self.listing.load()
                if self.posts.listed(thread_id) is None:
                    raise removed_elsewhere(listed.label) from None
            raise
        state = self._saver.waiting(thread_id) or self.library.marks.state(thread_id)
        kept = self.library.bookmarks.of_thread(thread_id)
        mutes = self.library.mutes.of_thread(thread_id)
        if before is not None and not before.preview:
            self.leave()
            self.trail = [*self.trail[1 - TRAIL :], before.id]
        self.opened = Opened(
            tree, state, kept, mutes=mutes, config=self._config, glyphs=self._glyphs, now=self._clock(),
            preview=preview,
        )  # fmt: skip
        self.opened.say(self.said_of(tree.post))
        entry = self.library.entry(thread_id)
        self._awaited = is_unread(entry)
        self.posts.open_id = None if preview else thread_id
        if self.posts.entry_id != thread_id:
            self.posts.go_to(thread_id, entry.active)
        if not preview:
            if self.opened.unwritten:
                self.touch()
            self.focus(pane or self.opened.best_pane)
            self.zoomed = state.zoom and self.pane == state.pane

    def leave(self) -> None:
        """Saves the reading state of the open thread as it is left; a disk that is full must not hold the reader."""
        if self.opened is None or self.opened.preview:
            return
        self.opened.comments.leave()
        try:
            self.save(visited=True)
        except NotFoundError:
            pass  # Another program removed the thread: nothing to keep.
        except ReaderError as error:
            self.watcher.fail(error)

    def close(self) -> None:
        """Nothing is open: the list has the focus."""
        self.opened = self.posts.open_id = None
        self.zoomed = False
        self.focus("posts")

    def put_away(self) -> bool:
        """Saves everything and notes in the settings where the reader left; whether that was not done before."""
        if self._away:
            return False
        self._away = True
        self.leave()
        last = self.opened.id if self.opened is not None and not self.opened.preview else ""
        self._settings.leave(self.library.path, last, "posts" if self.pane == "posts" else "")
        return True

    # Saving

    def touch(self, act: str = "") -> None:
        """The reading state is worth saving once the reader rests for a moment.

        ``act`` says what changed it, where that can be taken back also after a restart.
        """
        self._saver.touch(act)

    def insist(self, act: Callable[[], object]) -> None:
        """Does something to the library, now or as soon as the disk allows; see ``Saver.insist``."""
        self._saver.insist(act)

    @property
    def unsaved(self) -> int:
        """How much could not be written so far."""
        return self._saver.unsaved

    def on_comments(self) -> CommentsView:
        """The comments, for a command that changes what the reader sees of them."""
        assert self.comments is not None
        self.touch()
        return self.comments

    def save(self, *, visited: bool = False, act: str = "") -> None:
        """Writes the reading state of the open thread at once, where it is being read; see ``touch`` for ``act``."""
        if self.opened is not None:
            self._saver.save(self.opened, self.pane, zoomed=self.zoomed, visited=visited, act=act)

    def rested(self) -> Callable[[], Callable[[], object] | None] | None:
        """What is to be written now that the reader rests, as a function for another thread; see ``Saver.aside``."""
        return self._saver.aside(self.opened, self.pane, zoomed=self.zoomed)

    def _follow(self) -> None:
        """Shows what follows from saving: for what was told of a full disk, and for the open thread in the list."""
        refusal = self._saver.refusal
        if refusal is not None and not self._saver.unsaved:
            self._saver.refusal = None
            self.watcher.mended(refusal)
        if self.opened is None:
            return
        awaited = is_unread(self.library.entry(self.opened.id))
        changed, self._awaited = awaited != self._awaited, awaited
        self.show_bookmarks()
        self.listing.load(everything=False)
        if changed:
            self.watcher.show()

    # What changed meanwhile

    def refresh(self) -> int:
        """Shows the library as it is now: the list, the open thread; how many comments came to that."""
        new = self.refresh_thread()
        self.listing.load()
        return new

    def refresh_thread(self) -> int:
        """Shows the open thread as the library has it now; how many came to it. Reads nothing where none did.

        One that another program removed is closed, as one that the reader removes: no key could keep anything of it.
        """
        if self.opened is None:
            return 0
        try:
            tree = self.library.open(self.opened.id)
        except NotFoundError:
            title = self.title
            self.trail = [id_ for id_ in self.trail if id_ != self.opened.id]
            self.close()
            self.listing.load()
            self.watcher.gone(title)
            return 0
        except ReaderError:
            return 0  # It cannot be read now; what is open stays readable.
        new = self.opened.replace(tree)
        self.show_bookmarks()
        return new

    def reload(self, thread_id: str) -> None:
        """Shows what the library now says of a thread, in the list and where it is open."""
        self.listing.load()
        before = self.opened
        if before is not None and before.id == thread_id:
            pane, preview = self.pane, before.preview
            before.preview = True  # What it says of the thread is overtaken: it is not to be written.
            self.open(thread_id, preview=True)
            assert self.opened is not None
            self.opened.preview = preview
            self.posts.open_id = None if preview else thread_id
            self.focus(pane)

    def show_bookmarks(self) -> None:
        """Shows the bookmarks of the open thread as the library has them."""
        if self.opened is not None:
            self.opened.show_kept(self.library.bookmarks.of_thread(self.opened.id))

    def after_muting(self) -> None:
        """Shows what is muted now, in the open thread and in the list."""
        if self.opened is not None:
            self.opened.show_mutes(self.library.mutes.of_thread(self.opened.id))
        self.listing.load()

    def said_of(self, post: Post) -> dict[str, Person]:
        """What the reader says of persons, by the names that they have where a post comes from."""
        known = self.library.people.by_name
        if not known:
            return {}
        home = home_of(post.url, post.source)
        return {name: person for (at, name), person in known.items() if at == home}

    def after_keeping(self) -> None:
        """Shows what the reader now says, in the open thread and in the list."""
        self.show_bookmarks()
        if self.opened is not None:
            self.opened.say(self.said_of(self.opened.comments.tree.post))
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

    @property
    def pane_beside(self) -> Pane | None:
        """The other pane with text of the open thread, where the focus is in one."""
        return next((pane for pane in self.panes() if pane not in ("posts", self.pane)), None)

    @property
    def found_beside(self) -> str:
        """How many hits the other pane has of words that the focused one has not; empty where it has none, either."""
        view, pane = self.view, self.pane_beside
        count = 0 if isinstance(view, PostsView) else self.finding.hits_beside(view.find_query)
        return f"{count:,} in the {pane}" if count else ""

    @property
    def next_match(self) -> str:
        """Where the next match is, in a word: the pane, where that is the other one; empty where there is none."""
        view = self.view
        if isinstance(view, PostsView) or not view.find_query:
            return ""
        count = view.find_count
        if count.total or not count.done:
            return "next"
        return self.pane_beside or "" if self.finding.hits_beside(view.find_query) else ""

    def find_on(self) -> None:
        """Goes on with a find in the focused pane until all is looked through; the count is shown now and then."""
        view = self.view
        if not isinstance(view, PostsView):
            beside = {"article": self.article, "comments": self.comments}.get(self.pane_beside or "")
            self.finding.go_on(view, beside)

    def lay_out_on(self) -> None:
        """Lays out more of very long texts when no key is to be answered."""
        for name, view in (("article", self.article), ("comments", self.comments)):
            if view is not None and not self._chores.doing(name) and view.prepare(0.0005):
                self._chores.do(name, view.prepare, lambda: None)
