"""Reading: catching up, what counts as read, the peek, the zoom."""

from __future__ import annotations

from collections.abc import Callable

from tui_reader.reading.comments import CommentsView
from tui_reader.reading.lines import Line
from tui_reader.tui.overlays.peek import Look, PeekOverlay
from tui_reader.tui.screens.folding import Folding


class ReadingOn(Folding):
    """The commands of the group Read that are not about links."""

    def action_open(self) -> None:
        """Opens the post under the cursor."""
        if self.posts.entry is not None:
            self.open_thread(self.posts.entry.id)

    def action_catch_up(self) -> None:
        """Only what is new and the chain above it; once more for the whole thread."""
        if self.comments is None or not self.comments.total:
            self.tell("no comments to catch up with")
            return
        if self.pane != "comments":
            self.focus_pane("comments")
        self.comments.catch_up()
        self.relayout()

    def action_toggle_read(self) -> None:
        """Marks the comment, or the whole post in the other panes, as read or unread."""
        if self.pane == "comments" and self.comments is not None:
            view = self.comments
            read = view.toggle_read()
            self.save_later()
            self.can_undo("marked read" if read else "marked unread", view.toggle_read)
            return
        entry = self.posts.entry if self.pane == "posts" else self.entry_of_thread()
        if entry is None:
            return
        read = bool(entry.unread) or not entry.read
        if not self._mark_thread(entry.id, read):
            self.tell("nothing to mark")

    def action_all_read(self) -> None:
        """Marks the post and all its comments as read."""
        entry = self.posts.entry if self.pane == "posts" else self.entry_of_thread()
        if entry is None:
            return
        if entry.id == self.thread_id and self.comments is not None and not self.previewing:
            view = self.comments
            changed = view.mark_read()
            self.save_now()
            self.can_undo(f"{len(changed):,} marked read", lambda: self._unread(view, changed))
        else:
            self._mark_thread(entry.id, True)

    def _unread(self, view: CommentsView, ids: tuple[str, ...]) -> None:
        view.mark_unread(ids)
        self.save_now()

    def _mark_thread(self, thread_id: str, read: bool) -> bool:
        self.save_now()
        self.library.mark_read(thread_id, read=read)
        self.reload_open(thread_id)
        self.can_undo("marked read" if read else "marked unread", lambda: self._undo_mark(thread_id))
        return True

    def _undo_mark(self, thread_id: str) -> None:
        self.library.undo()
        self.reload_open(thread_id)

    def reload_open(self, thread_id: str) -> None:
        """Shows what the library now says of a thread, in the list and where it is open."""
        self.load_posts()
        if thread_id == self.thread_id:
            pane, preview = self.pane, self.previewing
            self.previewing, self.thread_id = True, None
            self.open_thread(thread_id, preview=True)
            self.previewing = preview
            self.posts.open_id = None if preview else thread_id
            self.focus_pane(pane)

    def action_peek(self) -> None:
        """The parent of the comment, without leaving the place."""
        view = self.on_comments()
        at = [view.cursor]
        first = self._look(view, at)
        if first is None:
            self.tell("a root comment answers the post")
            return
        self.open_overlay(PeekOverlay(first, lambda: self._look(view, at), lambda: self._go(view, at[0])))

    def _look(self, view: CommentsView, at: list[int]) -> Look | None:
        peek = view.peek(at[0])
        if peek is None:
            return None
        at[0] = peek.index
        lines: Callable[[int, int], list[Line]] = peek.lines
        return peek.word, lines

    def _go(self, view: CommentsView, index: int) -> None:
        view.select(index)
        self.save_later()

    def action_zoom(self) -> None:
        """Gives the focused pane the whole screen, or takes it back."""
        self.zoomed = not self.zoomed
        self.relayout()
