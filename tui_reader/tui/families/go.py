"""Going: to the other screens."""

from __future__ import annotations

from tui_reader.tui.session import Host, Session


class Go:
    """The commands that lay another screen over the reading screen."""

    def __init__(self, host: Host, session: Session) -> None:
        self._host = host
        self._session = session
        self._desk = session.desk

    def bookmarks(self) -> None:
        """The notebook: everything that was kept."""
        self._desk.save()
        self._host.go("bookmarks")

    def search(self) -> None:
        """Searches the whole library; the search before stands there as it was left, to be typed over or kept."""
        from tui_reader.tui.desk.seeking import Search

        self._desk.save()
        if self._desk.search is None:
            self._desk.search = Search(self._session.glyphs, self._session.now())
        self._desk.search.typing = True
        self._desk.search.editor.offer()
        self._host.go("search")
