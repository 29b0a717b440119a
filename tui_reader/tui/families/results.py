"""The results of a search: into what was found, back to the query, their order, the preview on small screens."""

from __future__ import annotations

from collections.abc import Callable

from tui_reader.reading.lists.results import marked_word
from tui_reader.tui.desk.seeking import ORDERS, Search
from tui_reader.tui.session import Host, Session


class Results:
    """The commands that only the search has."""

    def __init__(
        self,
        host: Host,
        session: Session,
        search: Search,
        seek: Callable[[], object],
        wide: Callable[[], bool],
    ) -> None:
        """``seek`` searches anew, ``wide`` says whether results and preview stand side by side."""
        self._host = host
        self._desk = session.desk
        self._search = search
        self._seek = seek
        self._wide = wide

    def edit_query(self) -> None:
        """Back to typing."""
        self._search.typing = True
        self._search.alone = False

    def newest_first(self) -> None:
        """By time, by thread, by worth again."""
        orders = list(ORDERS)
        self._search.order = orders[(orders.index(self._search.order) + 1) % len(orders)]
        self._seek()

    def read_on(self) -> None:
        """The next result."""
        if not self._search.view.next():
            self._host.tell("the last result")

    def next_pane(self) -> None:
        """On screens too narrow for both: the preview, or the results again."""
        if not self._wide() and self._search.view.hit is not None:
            self._search.alone = not self._search.alone

    def cancel(self) -> None:
        """From the preview to the results, from the results back."""
        if self._search.alone:
            self._search.alone = False
        else:
            self._host.back()

    def back(self) -> None:
        """The same."""
        self.cancel()

    def open(self) -> None:
        """Into the thread, at what was found, which is lit up there."""
        hit, desk = self._search.view.hit, self._desk
        if hit is None:
            return
        desk.open(hit.thread, "comments" if hit.comment is not None else "article")
        self._search.landed = hit.thread
        desk.came_from = self._search
        if self._search.screen == "search":
            desk.search = self._search
        below = self._host.home()
        word = marked_word(hit) if hit.kind != "note" else ""
        if hit.comment is None:
            if desk.article is not None and word:
                desk.article.find(word)
                desk.article.find_keep()
        elif desk.comments is not None:
            desk.comments.go_to(hit.comment)
            desk.comments.forget_jumps()
            if desk.comments.cursor_id != hit.comment:
                below.tell("the comment is no longer in the thread")
            elif word:
                desk.comments.find(word, stay=True)
                desk.comments.find_keep()
        desk.find_on()
        below.show()
