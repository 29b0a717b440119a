"""The reading screen's state: which thread is open, how it was left, and what of it is worth saving.

The families of commands (moving, folding, keeping …) are classes of their own on top of this one; what they share
is here: the list of posts, opening and leaving a thread with its reading state, and what can be taken back.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from textual.message import Message

from tui_reader.errors import ReaderError
from tui_reader.model import Entry, Pane, ReadingState
from tui_reader.reading.arranged import Counted
from tui_reader.reading.article import ArticleView
from tui_reader.reading.comments import CommentsView
from tui_reader.reading.posts import is_unread
from tui_reader.text.cells import cut
from tui_reader.tui.chores import Chores
from tui_reader.tui.saving import Saver
from tui_reader.tui.screens.placing import Placing
from tui_reader.tui.sorting import AT_ONCE, DEFAULT_SORT, Sorting, ordered
from tui_reader.tui.undoing import UndoStack

if TYPE_CHECKING:
    from tui_reader.tui.app import ReaderApp
    from tui_reader.tui.screens.search import Session

SAVE_SECONDS = 1.5
"""How long after a change the reading state is written, if the reader rests then."""
REST_SECONDS = 0.4
"""How long no key is a rest."""
LONGEST_SECONDS = 15.0
"""How long a reader who never rests goes on without the state being written."""
FILTER_SECONDS = 0.1
"""How often what was found so far is shown while a long list is filtered."""
PREVIEW_SECONDS = 0.12
"""How long the cursor rests on a post before the pane beside the list shows it."""


class Desk(Placing):
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
        self.previewing = False
        """Whether the open thread is only shown beside the list, not read."""
        self.history: list[str] = []
        """Threads that were open before, for going back."""
        self.results: Session | None = None
        """The last search, as it was left."""
        self.undo_stack = UndoStack()
        """What can be taken back in this session."""
        self._first = first
        self._dirty = False
        self._dirty_since = self._touched = 0.0
        self._awaited = False
        self._shown_at = 0.0
        self.chores = Chores(self)
        """What is done when no key is to be answered."""
        self._away = False
        self._unwritten = False
        self._saver = Saver(reader.library)

    # Opening and leaving

    def load_posts(self, *, everything: bool = True) -> None:
        """Reads the list of posts again; the cursor stays on its post.

        ``everything`` says whether other posts than the open one can have changed. A long list that is sorted or
        filtered is not read anew for one; the next full reading shows it.
        """
        entries = self.library.entries()
        sort = self.reader.settings.sort
        long = len(entries) > AT_ONCE
        if long and not everything and (self.posts.filter_text or sort != DEFAULT_SORT):
            return
        unread = entries.unread() if isinstance(entries, Counted) else None
        if not long or sort == DEFAULT_SORT:
            self.chores.drop("sort")
            self._list(ordered(entries, sort), unread)
            return
        sorting = Sorting(entries, sort)
        if not self.posts.total:
            self._list(entries, unread)  # Something to read until the order stands.
        self.chores.do("sort", sorting.work, lambda: self._list(sorting.found, unread))

    def _list(self, entries: Sequence[Entry], unread: int | None) -> None:
        self.posts.replace(entries, unread=unread)
        self.filter_on()
        self.show()

    def filter_on(self) -> None:
        """Goes on filtering a long list when no key is to be answered."""
        if self.posts.working:
            self.chores.do("filter", self._filter_slice, self.show)

    def _filter_slice(self, seconds: float) -> bool:
        more = self.posts.work(seconds)
        if time.monotonic() - self._shown_at > FILTER_SECONDS:
            self._shown_at = time.monotonic()
            self.show()
        return more

    def lay_out_on(self) -> None:
        """Lays out more of very long texts when no key is to be answered."""
        for name, view in (("article", self.article), ("comments", self.comments)):
            if view is not None and not self.chores.doing(name) and view.prepare(0.0005):
                self.chores.do(name, view.prepare, lambda: None)

    def _follow_open(self) -> None:
        """Shows what follows for the list from saving the open thread."""
        if self.thread_id is None:
            return
        awaited = is_unread(self.library.entry(self.thread_id))
        changed, self._awaited = awaited != self._awaited, awaited
        self.load_posts(everything=False)
        if changed:
            self.show()

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
        you, chosen = self.reader.config.you, self.reader.config.people
        now, glyphs = self.reader.now(), self.reader.glyphs
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
        """Saves the reading state of the open thread as it is left; a disk that is full must not hold the reader."""
        if self.thread_id is None or self.previewing or self.comments is None:
            return
        self.comments.leave()
        self._guarded(lambda: self.save_now(visited=True))

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

    def focus_pane(self, pane: Pane) -> None:
        """Gives a pane the focus; going from a preview into its thread begins to read it."""
        if pane != "posts" and self.previewing and self.thread_id is not None:
            thread_id, self.previewing = self.thread_id, False
            self.thread_id = None
            self.open_thread(thread_id, pane)
        else:
            super().focus_pane(pane)

    # Saving

    def save_later(self) -> None:
        """The reading state is worth saving once the reader rests for a moment."""
        self._touched = time.monotonic()
        if not self._dirty:
            self._dirty = True
            self._dirty_since = self._touched
            self.set_timer(SAVE_SECONDS, self._save_rested)

    def _save_rested(self) -> None:
        """Writes the state on another thread when the reader rests; taking it can cost more than a frame."""
        if not self._dirty:
            return
        now = time.monotonic()
        if now - self._touched < REST_SECONDS and now - self._dirty_since < LONGEST_SECONDS:
            self.set_timer(REST_SECONDS, self._save_rested)
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
            self._unwritten = True
            self.fail(message.error)
            return
        self._guarded(self._follow_open)
        self.show()

    def save_now(self, *, visited: bool = False) -> None:
        """Writes the reading state of the open thread at once, where it is being read."""
        state = self._take_state(visited=visited)
        if state is not None and self.thread_id is not None:
            self._unwritten = True
            self._saver.write(self._saver.ticket(), self.thread_id, state)
            self._unwritten = False
            self._follow_open()

    def _take_state(self, *, visited: bool = False) -> ReadingState | None:
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

    def put_away(self) -> None:
        """Saves everything: the app ends."""
        if self._away:
            return
        self._away = True
        self.leave_thread()
        settings = self.reader.settings
        last = self.thread_id if self.thread_id is not None and not self.previewing else ""
        settings.leave(self.library.path, last, "posts" if self.pane == "posts" else "")
        settings.zoom = "yes" if self.zoomed else ""
        self.reader.remember()

    # Undo

    def can_undo(self, what: str, undo: Callable[[], object], after: str = "") -> None:
        """Notes something that can be taken back, and says so; ``after`` is what is said when it was."""
        self.undo_stack.push(what, undo, after)
        self.tell(what, undo=True)

    def set_bookmarked(self) -> None:
        """Shows the bookmarks of the open thread as the library has them."""
        if self.thread_id is None or self.comments is None or self.article is None:
            return
        kept: Iterable[str | None] = self.library.bookmarks_in(self.thread_id)
        ids = set(kept)
        self.comments.set_bookmarked([id_ for id_ in ids if id_])
        self.article.bookmarked = None in ids


def named(entry: Entry) -> str:
    """A post as messages name it."""
    return f'"{cut(entry.label, 32)}"'


def utc_now() -> str:
    """The time as the library writes it."""
    return datetime.now(UTC).isoformat(timespec="microseconds")
