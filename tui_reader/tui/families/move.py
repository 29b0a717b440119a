"""Moving: on through the library, along the tree of a thread, between posts and between panes."""

from __future__ import annotations

from tui_reader.reading.comments.view import CommentsView
from tui_reader.reading.lists.posts import PostsView
from tui_reader.reading.status import NONE_FITS
from tui_reader.tui.desk.desk import Desk
from tui_reader.tui.desk.following import Following
from tui_reader.tui.session import Host


class Move:
    """The commands of the group Move that only the reading screen has."""

    def __init__(self, host: Host, desk: Desk, following: Following) -> None:
        self._host = host
        self._desk = desk
        self._following = following

    def read_on(self) -> None:
        """A page down, then the next unread comment, then the next unread post."""
        desk = self._desk
        view = desk.view
        if isinstance(view, PostsView):
            if view.entry is not None:
                desk.open(view.entry.id)
            elif desk.is_listing_none:
                self._host.tell(NONE_FITS)
            return
        if view.read_on():
            desk.touch()
            return
        comments = desk.comments
        if not isinstance(view, CommentsView) and comments is not None and comments.total:
            desk.focus("comments")
            return
        self._next_unread_post()

    def _next_unread_post(self) -> None:
        posts = self._desk.posts
        entry = posts.next_unread()
        if entry is None or entry.id == self._desk.thread_id:
            among = " among the filtered posts" if posts.filter_text else ""
            self._host.tell(f"nothing left unread{among}")
        else:
            self._desk.open(entry.id)

    def parent(self) -> None:
        """The comment that this one answers."""
        if not self._desk.on_comments().parent():
            self._host.tell("a root comment answers the post")

    def root(self) -> None:
        """The comment at the root of the branch."""
        if not self._desk.on_comments().root():
            self._host.tell("this is the root of the branch")

    def next_sibling(self) -> None:
        """The next answer to the same comment."""
        if not self._desk.on_comments().next_sibling():
            self._host.tell("no further sibling")

    def previous_sibling(self) -> None:
        """The previous answer to the same comment."""
        if not self._desk.on_comments().previous_sibling():
            self._host.tell("no sibling before")

    def next_root(self) -> None:
        """The next root comment."""
        if not self._desk.on_comments().next_root():
            self._host.tell("no further root comment")

    def previous_root(self) -> None:
        """The previous root comment."""
        if not self._desk.on_comments().previous_root():
            self._host.tell("no root comment before")

    def next_post(self) -> None:
        """The next post, from any pane; in a pane of text it is opened there."""
        self._other_post(self._from_here().next())

    def previous_post(self) -> None:
        """The previous post, from any pane."""
        self._other_post(self._from_here().previous())

    def _from_here(self) -> PostsView:
        """The list, with its cursor on the thread that is read: the wheel scrolls it away from there."""
        desk = self._desk
        if desk.pane != "posts" and desk.thread_id is not None:
            desk.posts.go_to(desk.thread_id)
        return desk.posts

    def _other_post(self, moved: bool) -> None:
        entry = self._desk.posts.entry
        if not moved or entry is None:
            self._host.tell("no further post")
        elif self._desk.pane == "posts":
            self._following.moved()
        else:
            self._desk.open(entry.id)

    def next_pane(self) -> None:
        """The next pane: posts, article, comments."""
        self._step_pane(1)

    def previous_pane(self) -> None:
        """The previous pane."""
        self._step_pane(-1)

    def _step_pane(self, step: int) -> None:
        desk = self._desk
        if desk.is_listing_none:
            self._host.tell(NONE_FITS)
            return
        if desk.thread_id is None and desk.posts.entry is not None:
            desk.open(desk.posts.entry.id)
            return
        desk.follow()
        desk.zoomed = False
        desk.focus(desk.pane_after(step))
        self._following.moved()
