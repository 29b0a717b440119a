"""The screens that can be laid over another: what each name opens. A new screen is a line here."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tui_reader.tui.screens.base import TiledScreen
from tui_reader.tui.session import Host, Name, Session


def _help(session: Session, below: Host, about: str) -> TiledScreen:
    from tui_reader.tui.screens.help import HelpScreen

    return HelpScreen(session, below)


def _bookmarks(session: Session, below: Host, about: str) -> TiledScreen:
    from tui_reader.tui.screens.bookmarks import BookmarksScreen

    return BookmarksScreen(session, below)


def _search(session: Session, below: Host, about: str) -> TiledScreen:
    from tui_reader.tui.screens.search import SearchScreen

    return SearchScreen(session, below)


def _person(session: Session, below: Host, about: str) -> TiledScreen:
    from tui_reader.tui.screens.person import PersonScreen

    return PersonScreen(session, below, about)


SCREENS: Mapping[Name, Callable[[Session, Host, str], TiledScreen]] = {
    "help": _help,
    "bookmarks": _bookmarks,
    "search": _search,
    "person": _person,
}
"""What makes a screen: from the session, the screen below, and what it is about. Each is imported when it opens."""
