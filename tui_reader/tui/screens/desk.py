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
from textual.worker import get_current_worker

from tui_reader.errors import ReaderError
from tui_reader.model import Entry, Pane, ReadingState
from tui_reader.reading.article import ArticleView
from tui_reader.reading.comments import CommentsView
from tui_reader.reading.posts import is_unread
from tui_reader.text.cells import cut
from tui_reader.tui.counting import AT_ONCE, count_unread
from tui_reader.tui.saving import Saver
from tui_reader.tui.screens.placing import Placing
from tui_reader.tui.sorting import DEFAULT_SORT, ordered
from tui_reader.tui.undoing import UndoStack

if TYPE_CHECKING:
    from tui_reader.tui.app import ReaderApp

SAVE_SECONDS = 1.5
"""How long after a change the reading state is written, if the reader rests then."""
REST_SECONDS = 0.4
"""How long no key is a rest."""
LONGEST_SECONDS = 15.0
"""How long a reader who never rests goes on without the state being written."""
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

    class Counted(Message):
        """The unread posts of a large library were counted."""

        def __init__(self, unread: int) -> None:
            super().__init__()
            self.unread = unread
            """How many there are."""

    def __init__(self, reader: ReaderApp, first: str | None) -> None:
        super().__init__(reader)
        self.library = reader.library
        """The library that is read."""
        self.previewing = False
        """Whether the open thread is only shown beside the list, not read."""
        self.history: list[str] = []
        """Threads that were open before, for going back."""
        self.undo_stack = UndoStack()
        """What can be taken back in this session."""
        self._first = first
        self._dirty = False
        self._dirty_since = self._touched = 0.0
        self._unread = 0
        self._awaited = False
        self._away = False
        self._unwritten = False
        self._saver = Saver(reader.library)

    # Opening and leaving

    def load_posts(self, *, count: bool = True) -> None:
        """Reads the list of posts again; the cursor stays on its post.

        ``count`` says whether other posts than the open one can have changed, so that all are to be counted.
        """
        entries = self.library.entries()
        large = len(entries) > AT_ONCE
        sort = self.reader.settings.sort
        if large and not count and (self.posts.filter_text or sort != DEFAULT_SORT):
            return  # Every row would have to be read for one that changed; the next full reading shows it.
        self.posts.replace(ordered(entries, sort), unread=self._unread if large else None)
        if large and count:
            self.run_worker(lambda: self._count(entries), thread=True, group="count", exclusive=True)

    def _follow_open(self) -> None:
        """Shows what follows for the list from saving the open thread."""
        if self.thread_id is None:
            return
        awaited = is_unread(self.library.entry(self.thread_id))
        self._unread += awaited - self._awaited
        self._awaited = awaited
        self.load_posts(count=False)

    def _count(self, entries: Sequence[Entry]) -> None:
        worker = get_current_worker()
        unread = count_unread(entries, lambda: worker.is_cancelled)
        if unread is not None:
            self.post_message(self.Counted(unread))

    def on_desk_counted(self, message: Counted) -> None:
        """Shows how many posts of a large library await the reader."""
        message.stop()
        if message.unread != self._unread:
            self._unread = message.unread
            self.load_posts(count=False)
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
        self._awaited = is_unread(self.library.entry(thread_id))
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
        settings.last = self.thread_id if self.thread_id is not None and not self.previewing else ""
        settings.pane = "posts" if self.pane == "posts" else ""
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
