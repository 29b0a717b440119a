"""The notebook: reading through it, its tags, the way from a bookmark into its thread."""

from __future__ import annotations

from collections.abc import Callable

from tui_reader.reading.lists.bookmarks import BookmarksView
from tui_reader.tui.families.keep import kept
from tui_reader.tui.session import Host, Session
from tui_reader.tui.subject import Place


class Notebook:
    """The commands that only the notebook has."""

    def __init__(
        self,
        host: Host,
        session: Session,
        view: BookmarksView,
        below: Host,
        read_on: Callable[[], bool],
        changed: Callable[[Place], object],
    ) -> None:
        """``read_on`` goes on in what is shown of a bookmark, ``changed`` shows what became of a place."""
        self._host = host
        self._desk = session.desk
        self._view = view
        self._below = below
        self._read_on = read_on
        self._changed = changed

    def read_on(self) -> None:
        """A page down in the preview, then the next bookmark."""
        if not self._read_on():
            self._host.tell("the last bookmark")

    def open(self) -> None:
        """Into the thread, at the comment that was kept."""
        bookmark, desk = self._view.bookmark, self._desk
        if bookmark is None:
            return
        desk.open(bookmark.thread, "comments" if bookmark.comment is not None else "article")
        self._host.back()
        if bookmark.comment is not None and desk.comments is not None:
            desk.comments.go_to(bookmark.comment)
            if desk.comments.cursor_id != bookmark.comment:
                self._below.tell("the comment is no longer in the thread; the notebook has its text")
        self._below.show()

    def remove(self) -> None:
        """Lets a bookmark go; undo brings it back."""
        bookmark, library = self._view.bookmark, self._desk.library
        if bookmark is not None:
            place = Place(bookmark.thread, bookmark.comment)
            library.unbookmark(*place)
            kept(self._host, library, "no longer kept", "kept ★ again", lambda: self._changed(place))

    def next_tag(self) -> None:
        """Only the bookmarks of the next tag."""
        self._step_tag(1)

    def previous_tag(self) -> None:
        """Only the bookmarks of the tag before."""
        self._step_tag(-1)

    def _step_tag(self, step: int) -> None:
        tags: list[str | None] = [None, *(tag for tag, _ in self._view.tags)]
        at = tags.index(self._view.tag) if self._view.tag in tags else 0
        self._view.set_tag(tags[(at + step) % len(tags)])

    def cancel(self) -> None:
        """All tags; where all are shown already, back."""
        if self._view.tag is not None:
            self._view.set_tag(None)
        else:
            self._host.back()
