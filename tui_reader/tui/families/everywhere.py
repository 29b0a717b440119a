"""What works everywhere: the palette, the themes, the help, the ways out of the app."""

from __future__ import annotations

from tui_reader.commands import COMMANDS
from tui_reader.tui.drawing.styles import PALETTES
from tui_reader.tui.drawing.themes import NAMES
from tui_reader.tui.session import Host, Session


class Everywhere:
    """The commands of the context App but for the way back, which every screen has its own of."""

    def __init__(self, host: Host, session: Session) -> None:
        self._host = host
        self._session = session

    def palette(self) -> None:
        """All commands that can be run from here, to choose from; those of the other panes last."""
        from tui_reader.tui.overlays.palette import Palette

        here, reachable = set(self._host.contexts), set(self._host.reachable)
        found = [c for c in COMMANDS if c.id != "palette" and reachable & set(c.contexts)]
        found.sort(key=lambda c: not here & set(c.contexts))
        self._host.open_overlay(Palette(found, here, self._session.bindings, self._host.run_command))

    def theme(self) -> None:
        """The next of our own themes."""
        session = self._session
        names = list(PALETTES)
        at = names.index(session.painter.theme) if session.painter.theme in names else -1
        session.set_theme(names[(at + 1) % len(names)])
        session.keep_theme()
        self._host.tell(f"theme {session.painter.theme}")

    def choose_theme(self) -> None:
        """Every theme, to choose from."""
        from tui_reader.tui.overlays.choosing import Themes

        session = self._session
        theme = session.painter.theme
        self._host.open_overlay(Themes(NAMES, len(PALETTES), theme, session.set_theme, session.keep_theme))

    def help(self) -> None:
        """Every key, and what the marks mean."""
        self._host.go("help")

    def leave(self) -> None:
        """Ends the app."""
        self._session.leave()

    def suspend(self) -> None:
        """Back to the shell for a while."""
        self._session.suspend()
