"""Moving: within the focused pane, between panes, between posts, and back to where one was."""

from __future__ import annotations

import time

from tui_reader.model import Entry, Pane
from tui_reader.reading.comments import CommentsView
from tui_reader.reading.posts import PostsView
from tui_reader.tui.screens.desk import PREVIEW_SECONDS, Desk


class Moving(Desk):
    """The commands of the group Move."""

    _preview_pending = False
    _moved_at = 0.0

    def moved(self) -> None:
        """Something moved: in the list, the pane beside it follows when the cursor rests; else the place is saved."""
        if self.pane == "posts":
            self._moved_at = time.monotonic()
            if not self._preview_pending:
                self._preview_pending = True
                self.set_timer(PREVIEW_SECONDS, self._preview)
        else:
            self.save_later()

    def _preview(self) -> None:
        """Shows the post under the cursor beside the list, where there is room beside it or nothing else to show."""
        left = self._moved_at + PREVIEW_SECONDS - time.monotonic()
        if left > 0.005:
            self.set_timer(left, self._preview)
            return
        self._preview_pending = False
        entry = self.posts.entry
        if self.pane != "posts" or entry is None or entry.id == self.thread_id:
            return
        under = self.parts.shape == "medium" and (self.previewing or self.thread_id is None)
        if self.parts.shape != "wide" and not under:
            return  # What is read stays under the drawer; a preview follows the list there as well.
        self._guarded(lambda: self.preview(entry))
        self.show()

    def preview(self, entry: Entry) -> None:
        """Shows a post beside the list without counting it as read."""
        self.open_thread(entry.id, preview=True)

    def action_next(self) -> None:
        """The next comment, post, or line of the article."""
        self.view.next()
        self.moved()

    def action_previous(self) -> None:
        """The previous comment, post, or line of the article."""
        self.view.previous()
        self.moved()

    def action_first(self) -> None:
        """The first of what the pane shows."""
        self.view.first()
        self.moved()

    def action_last(self) -> None:
        """The last of what the pane shows."""
        self.view.last()
        self.moved()

    def action_half_page_down(self) -> None:
        """Half a page down."""
        self.view.half_page_down()
        self.moved()

    def action_half_page_up(self) -> None:
        """Half a page up."""
        self.view.half_page_up()
        self.moved()

    def action_page_down(self) -> None:
        """A page down."""
        self.view.page_down()
        self.moved()

    def action_page_up(self) -> None:
        """A page up."""
        self.view.page_up()
        self.moved()

    def action_read_on(self) -> None:
        """A page down, then the next unread comment, then the next unread post."""
        view = self.view
        if isinstance(view, PostsView):
            if view.entry is not None:
                self.open_thread(view.entry.id)
            return
        if view.read_on():
            self.save_later()
            return
        comments = self.comments
        if not isinstance(view, CommentsView) and comments is not None and comments.total:
            self.focus_pane("comments")
            return
        self._next_unread_post()

    def _next_unread_post(self) -> None:
        entry = self.posts.next_unread()
        if entry is None or entry.id == self.thread_id:
            filtered = bool(self.posts.filter_text)
            self.tell("nothing left unread among the filtered posts" if filtered else "nothing left unread")
        else:
            self.open_thread(entry.id)

    def on_comments(self) -> CommentsView:
        """The comments, for the commands that only they have."""
        assert self.comments is not None
        self.save_later()
        return self.comments

    def action_parent(self) -> None:
        """The comment that this one answers."""
        if not self.on_comments().parent():
            self.tell("a root comment answers the post")

    def action_root(self) -> None:
        """The comment at the root of the branch."""
        if not self.on_comments().root():
            self.tell("this is the root of the branch")

    def action_next_sibling(self) -> None:
        """The next answer to the same comment."""
        if not self.on_comments().next_sibling():
            self.tell("no further sibling")

    def action_previous_sibling(self) -> None:
        """The previous answer to the same comment."""
        if not self.on_comments().previous_sibling():
            self.tell("no sibling before")

    def action_next_root(self) -> None:
        """The next root comment."""
        if not self.on_comments().next_root():
            self.tell("no further root comment")

    def action_previous_root(self) -> None:
        """The previous root comment."""
        if not self.on_comments().previous_root():
            self.tell("no root comment before")

    def action_next_post(self) -> None:
        """The next post, from any pane; in a pane of text it is opened there."""
        self._other_post(self.posts.next())

    def action_previous_post(self) -> None:
        """The previous post, from any pane."""
        self._other_post(self.posts.previous())

    def _other_post(self, moved: bool) -> None:
        entry = self.posts.entry
        if not moved or entry is None:
            self.tell("no further post")
        elif self.pane == "posts":
            self.moved()
        else:
            self.open_thread(entry.id)

    def action_back(self) -> None:
        """Back along the jumps in the thread, then to the thread that was open before."""
        if self.pane == "comments" and self.comments is not None and self.comments.back():
            self.save_later()
            return
        if self.back_to_results():
            return
        if not self.history:
            self.tell("nothing to go back to")
            return
        *rest, before = self.history
        self.open_thread(before)
        self.history = rest

    def back_to_results(self) -> bool:
        """To where the open thread was found; for the families that search."""
        return False

    def action_next_pane(self) -> None:
        """The next pane: posts, article, comments."""
        self._step_pane(1)

    def action_previous_pane(self) -> None:
        """The previous pane."""
        self._step_pane(-1)

    def _step_pane(self, step: int) -> None:
        panes: list[Pane] = self.panes()
        if self.thread_id is None and self.posts.entry is not None:
            self.open_thread(self.posts.entry.id)
            return
        at = panes.index(self.pane) if self.pane in panes else 0
        self.zoomed = False
        self.focus_pane(panes[(at + step) % len(panes)])
