"""Comparing: what was changed in a text, and where else its article is discussed."""

from __future__ import annotations

from tui_reader.model import NO_EXTRA
from tui_reader.tui.desk.desk import Desk
from tui_reader.tui.session import Host, Session


class Compare:
    """The commands that set one text or one discussion beside another."""

    def __init__(self, host: Host, session: Session) -> None:
        self._host = host
        self._session = session
        self._desk: Desk = session.desk

    def changes(self) -> None:
        """The older texts of the comment or the article, and what is different."""
        from tui_reader.reading.bodies.changes import versions
        from tui_reader.tui.overlays.changes import ChangesOverlay

        self._desk.follow()
        comments = self._desk.comments
        if comments is None:
            self._host.tell("no text here")
            return
        tree = comments.tree
        if self._desk.pane == "comments" and comments.cursor >= 0:
            at = comments.cursor
            found = versions(tree.bodies[at], tree.markups[at], tree.extras.get(at, NO_EXTRA))
        else:
            found = versions(tree.post.body, tree.post.markup, tree.post.extra)
        if len(found) < 2:
            self._host.tell("no older text is known")
            return
        self._host.open_overlay(ChangesOverlay(found, self._session.now()))

    def elsewhere(self) -> None:
        """The other discussions of the same article, to go to one of them."""
        from tui_reader.tui.overlays.elsewhere import ElsewhereOverlay

        entry = self._desk.entry
        others = [] if entry is None else self._session.library.beside(entry.id)
        if not others:
            self._host.tell("discussed nowhere else in the library")
            return
        self._host.open_overlay(ElsewhereOverlay(others, self._desk.open))
