"""Ways back: out of what is on, out of a pane, along the trail, out of the screen."""

from __future__ import annotations

from tui_reader.reading.lists.posts import PostsView
from tui_reader.tui.desk.following import Following
from tui_reader.tui.desk.placing import Placing
from tui_reader.tui.families.read import Read
from tui_reader.tui.session import Host, Session


class Close:
    """Back on a screen that lies over another: that one is there again."""

    def __init__(self, host: Host) -> None:
        self._host = host

    def quit(self) -> None:
        """Back to the screen before."""
        self._host.back()


class Back:
    """Back on the reading screen, step by step, and from the list of posts out of the app."""

    def __init__(self, host: Host, session: Session, placing: Placing, following: Following, read: Read) -> None:
        self._host = host
        self._session = session
        self._desk = session.desk
        self._placing = placing
        self._following = following
        self._read = read

    def quit(self) -> None:
        """Out of catching up, of the zoom, of the thread; from the list of posts out of the app."""
        desk = self._desk
        if self._catching_up:
            self._read.catch_up()
        elif desk.zoomed:
            self._read.zoom()
        elif desk.pane == "comments" and self._placing.alone:
            desk.focus("article")
        elif desk.pane != "posts":
            desk.focus("posts")
            self._following.moved()
        else:
            self._session.leave()

    @property
    def _catching_up(self) -> bool:
        comments = self._desk.comments
        return self._desk.pane == "comments" and comments is not None and comments.catching_up

    def cancel(self) -> None:
        """Ends what is on: a find, catching up, the zoom, the filter."""
        desk, view, posts = self._desk, self._desk.view, self._desk.posts
        if not isinstance(view, PostsView) and view.finding:
            view.find_clear()
            self._host.unsay()  # what was told of its matches
        elif self._catching_up:
            self._read.catch_up()
        elif desk.zoomed:
            self._read.zoom()
        elif posts.filter_text:
            here = posts.entry_id or desk.thread_id
            posts.set_filter("")
            if here is not None:
                posts.go_to(here)
            self._following.moved()

    def back(self) -> None:
        """Along the jumps in the thread, then to the results or the thread that it was opened from."""
        desk = self._desk
        if desk.pane == "comments" and desk.comments is not None and desk.comments.back():
            desk.touch()
        elif desk.came_from is not None and desk.came_from.landed == desk.thread_id:
            self._back_to_results()
        elif not desk.trail:
            self._host.tell("nothing to go back to")
        else:
            *rest, before = desk.trail
            try:
                desk.open(before)
            finally:  # Also where it was removed: what is before it must stay in reach.
                desk.trail = rest

    def _back_to_results(self) -> None:
        """To the results that the open thread was opened from, as they were."""
        desk = self._desk
        assert desk.came_from is not None
        desk.came_from.landed = None
        for view in (desk.article, desk.comments):
            if view is not None and view.finding:
                view.find_clear()
        desk.save()
        self._host.go(desk.came_from.screen, desk.came_from.about)
