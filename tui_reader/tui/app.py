"""The app itself: makes the session and puts the first screen up.

The one place that knows all parts. Everything a reader does is in the screens; what is here is the way in and out:
fast to the first paint, and never out without the reading state saved, whatever ends the process.
"""

from __future__ import annotations

import asyncio
import contextlib
import gc
import os
import signal
import sys
from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import App
from textual.screen import Screen

from tui_reader import config as configuration
from tui_reader.errors import ConfigError, ReaderError, StoreError
from tui_reader.reading.glyphs import ASCII, glyphs_for
from tui_reader.text.sanitize import clean_line
from tui_reader.tui import settings as memory
from tui_reader.tui.drawing.steady import steadied
from tui_reader.tui.drawing.styles import PALETTES, Depth
from tui_reader.tui.drawing.themes import NAMES, Painter, textual_theme
from tui_reader.tui.screens.base import TiledScreen
from tui_reader.tui.screens.reading import ReadingScreen
from tui_reader.tui.screens.registry import SCREENS
from tui_reader.tui.session import Session

if TYPE_CHECKING:
    from textual.driver import Driver

    from tui_reader.library import Library


class ReaderApp(App[None], inherit_bindings=False):
    """The reader."""

    TITLE = "tui-reader"
    ENABLE_COMMAND_PALETTE = False
    CSS = "Screen { background: $background; }"

    def __init__(
        self,
        library: Library,
        thread_id: str | None = None,
        *,
        config: configuration.Config | None = None,
        settings_path: Path | None = None,
        environ: Mapping[str, str] = os.environ,
        complaint: str = "",
        now: datetime | None = None,
    ) -> None:
        # The toolkit would drain the colours from every strip; the painter makes none in the first place.
        colourless = bool(environ.get("NO_COLOR"))
        kept = os.environ.pop("NO_COLOR", None)
        # Colours are the painter's alone; the toolkit's own pass over every segment costs a fifth of a page.
        super().__init__(ansi_color=True)
        if kept is not None:
            os.environ["NO_COLOR"] = kept
        config = config or configuration.Config()
        settings = memory.load(settings_path) if settings_path else memory.Settings()
        glyphs = glyphs_for(config.ascii, environ, sys.stdout.encoding)
        depth: Depth = "none" if colourless else "256" if self.console.color_system != "truecolor" else "true"
        for name in PALETTES:
            self.register_theme(textual_theme(name))
        painter = Painter(
            first_theme((config.theme, settings.theme), environ.get("COLORFGBG", "")),
            depth,
            hyperlinks=environ.get("TERM", "") not in ("linux", "dumb"),
            divider="|" if glyphs is ASCII else "│",
        )
        self.theme = "terminal" if colourless else painter.theme
        self.session = Session(
            library, config, settings, painter=painter, glyphs=glyphs, settings_path=settings_path,
            clock=lambda: now or datetime.now().astimezone(), after=self.set_timer, complaint=complaint,
        )  # fmt: skip
        """What every screen is given."""
        self.session.screens = SCREENS
        self.session.repaint = self._repaint
        self.session.send = self._send
        self.session.aside = self.suspend
        self.session.suspend = self.action_suspend_process
        self.session.end = self.exit
        self.crash = ""
        """The traceback of the mistake that ended the app."""
        self._first = thread_id

    def get_default_screen(self) -> Screen[None]:
        """The reading screen."""
        return ReadingScreen(self.session, self._first)

    def get_driver_class(self) -> type[Driver]:
        """The platform's driver, behind whose emoji everything stands where it should."""
        return steadied(super().get_driver_class())

    def on_mount(self) -> None:
        """Listens for the ends that are not the reader's own, and collects garbage again after the first paint."""
        for name in ("SIGTERM", "SIGHUP"):
            number = getattr(signal, name, None)
            if number is not None:
                with contextlib.suppress(NotImplementedError, RuntimeError, ValueError):
                    asyncio.get_running_loop().add_signal_handler(number, self.session.leave)
        self.app_resume_signal.subscribe(self, lambda _: self._again())
        self.call_after_refresh(_collect_again)

    def _again(self) -> None:
        """Draws everything: the terminal, given back by the shell, has nothing of it."""
        self._repaint()
        self.refresh(layout=True)

    def _handle_exception(self, error: Exception) -> None:
        """A mistake of our own ends the app."""
        self.note_crash(error)
        super()._handle_exception(error)

    def note_crash(self, error: Exception) -> None:
        """Keeps what ended the app for whoever started it; the first mistake is the one that matters."""
        if not self.crash:
            import traceback

            self.crash = "".join(traceback.format_exception(error))

    def _fatal_error(self) -> None:
        """No traceback over the reader's terminal: ``start`` says in a line what happened."""
        self._close_messages_no_wait()

    def _send(self, sequence: str) -> None:
        """Sends a sequence to the terminal, between two frames."""
        if self._driver is not None:
            self._driver.write(sequence)

    def _repaint(self) -> None:
        """Shows every screen in the theme of now."""
        painter = self.session.painter
        if painter.depth != "none":
            self.theme = painter.theme
        for screen in self.screen_stack:
            if isinstance(screen, TiledScreen):
                screen.repaint()


def first_theme(wanted: Iterable[str | None], colours: str) -> str:
    """The first theme that there is among those wanted, else by the ground that the terminal says it has."""
    for name in wanted:
        if name in NAMES:
            return str(name)
    return "light" if colours.rpartition(";")[2] in ("7", "15") else "dark"


def _collect_again() -> None:
    """What is there after the first paint stays; what comes later is looked through seldom, never in a burst."""
    gc.freeze()
    gc.set_threshold(20_000, 25, 100)
    gc.enable()


def start(library: Library, thread_id: str | None) -> None:
    """Runs the app with the user's configuration; what is wrong with that is said in the status line."""
    complaint = ""
    try:
        config = configuration.load()
    except ConfigError as error:
        config, complaint = configuration.Config(), str(error)
    path = memory.settings_path()
    app = ReaderApp(library, thread_id, config=config, settings_path=path, complaint=complaint)
    try:
        app.run()
        app.session.put_away()
    except ReaderError:
        raise
    except Exception as error:
        app.note_crash(error)
    if app.crash:
        raise crashed(app.crash, path.with_name("crash.txt"))
    if lost := app.session.desk.unsaved:
        changes = "1 change" if lost == 1 else f"{lost} changes"
        raise StoreError(f"{changes} could not be saved", todo="check the disk", where=str(library.path))


def crashed(traceback: str, path: Path) -> ReaderError:
    """What to say of a mistake that ended the app; the traceback goes to a file, for whoever can mend it."""
    what = f"the app ended by a mistake of its own ({clean_line(traceback.strip().splitlines()[-1])})"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(traceback, encoding="utf-8", errors="replace")
    except OSError:
        return ReaderError(what, todo="please report it")
    return ReaderError(what, todo=f"please report it with {path}")
