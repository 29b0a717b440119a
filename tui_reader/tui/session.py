"""What screens and families of commands know of the app and of each other: two small interfaces, and no toolkit.

``Session`` is one run of the program: the library, what the user has set, what draws. ``Host`` is what a family of
commands can ask of the screen that it works on. Both are given to whoever needs them, so that nothing here knows
which screens or which families there are.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, Protocol

from tui_reader.commands import Command, Context
from tui_reader.config import Config
from tui_reader.errors import ReaderError
from tui_reader.reading.glyphs import ASCII, Glyphs
from tui_reader.reading.lines import Line, Piece
from tui_reader.tui import settings as memory
from tui_reader.tui.desk.chores import Chores
from tui_reader.tui.desk.desk import Desk
from tui_reader.tui.drawing.themes import Painter
from tui_reader.tui.keymap import Bindings
from tui_reader.tui.overlays.base import Overlay

if TYPE_CHECKING:
    from tui_reader.library import Library

Name = Literal["help", "bookmarks", "search", "person"]
"""The screens that can be laid over another; ``screens/registry.py`` says what each name opens."""


class Prompt(Protocol):
    """Something that is typed in the status row: find, filter."""

    def line(self, width: int) -> Line:
        """The status row while it is open."""
        ...

    def too_long(self, width: int) -> Sequence[Piece]:
        """What it has to say that has no room in that row; empty where all has."""
        ...

    def press(self, key: str, character: str | None) -> None:
        """A key."""
        ...

    def paste(self, text: str) -> None:
        """A pasted text."""
        ...


class Host(Protocol):
    """The screen, as a family of commands sees it."""

    overlay: Overlay | None
    """The overlay that has the keys."""
    prompt: Prompt | None
    """What is typed in the status row."""
    progress: str
    """What a running job says of itself, at the left of the status line."""

    @property
    def contexts(self) -> tuple[Context, ...]:
        """Where keys are looked up now, the innermost first."""
        ...

    @property
    def reachable(self) -> tuple[Context, ...]:
        """Where commands can be run from here, those of ``contexts`` first: also the other panes of the screen."""
        ...

    def run_command(self, command: Command) -> None:
        """Carries a command out, in the pane where it works."""
        ...

    def show(self) -> None:
        """Shows everything as the models are now; after a key that is done anyway."""
        ...

    def show_status(self) -> None:
        """Shows the status row as it is now."""
        ...

    def begin(self, words: str) -> None:
        """Shows what a job that begins says of itself, in place of what was told before."""
        ...

    def tell(self, text: str, *, undo: bool = False) -> None:
        """Shows a plain message, with the key that undoes it where it can be undone."""
        ...

    def say(self, message: Sequence[Piece]) -> None:
        """Shows a message."""
        ...

    def unsay(self) -> None:
        """Takes the message away."""
        ...

    def fail(self, error: ReaderError | str) -> None:
        """Shows an error until the next key."""
        ...

    def offer_undo(self, what: str, undo: Callable[[], object], after: str = "") -> None:
        """Notes something that can be taken back, and says so; ``after`` is what is said when it was."""
        ...

    def open_overlay(self, overlay: Overlay) -> None:
        """Shows an overlay, which has the keys from now on."""
        ...

    def open_prompt(self, prompt: Prompt) -> None:
        """Begins to type in the status row."""
        ...

    def go(self, name: Name, about: str = "") -> None:
        """Lays another screen over this one, about something where it needs a subject."""
        ...

    def back(self) -> None:
        """Takes this screen away: the one below is there again."""
        ...

    def home(self) -> Host:
        """Takes every screen away that lies over the reading screen, and gives that."""
        ...

    def guarded(self, act: Callable[[], object]) -> None:
        """Does something that no key asked for; what a reader should be told of it stands in the status line."""
        ...

    def after(self, seconds: float, act: Callable[[], object]) -> None:
        """Does something once some time has gone by."""
        ...

    def aside(self, work: Callable[[Callable[[], bool]], object]) -> None:
        """Does long work on a thread of its own; it is given a function that says whether it is no longer wanted."""
        ...

    def soon(self, act: Callable[[], object]) -> None:
        """Does something on the app's own thread, asked for from another one."""
        ...

    def selected(self) -> str:
        """The text that the mouse has selected; empty where it has none."""
        ...

    def go_to_selected(self) -> None:
        """Puts the cursor on the comment or article in which the mouse has selected."""
        ...


class Session:
    """One run of the program."""

    def __init__(
        self,
        library: Library,
        config: Config,
        settings: memory.Settings,
        *,
        painter: Painter,
        glyphs: Glyphs,
        clock: Callable[[], datetime],
        after: Callable[[float, Callable[[], None]], object],
        settings_path: Path | None = None,
        complaint: str = "",
    ) -> None:
        self.library = library
        """The library that is read."""
        self.config = config
        """What the user has set."""
        self.settings = settings
        """What the app remembers."""
        self.painter = painter
        """What turns lines into strips."""
        self.glyphs = glyphs
        """The marks that are drawn."""
        self.now = clock
        """The time by which dates are shown; fixed in tests and pictures."""
        self.bindings = Bindings(config.keymap, plain=glyphs is ASCII)
        """The effective keys."""
        self.keys_shown = {id_: label for id_ in config.keymap if (label := self.bindings.label(id_))}
        """The key of every command that has one, as it is typed."""
        self.complaint = complaint
        """Something to be said at the start: what is wrong with the configuration."""
        self.desk = Desk(library, config, settings, glyphs=glyphs, clock=clock, chores=Chores(after))
        """What lies open: the list of posts and the thread that is read."""
        self.screens: Mapping[Name, Callable[[Session, Host, str], Any]] = {}
        """What makes each screen that can be laid over another; set by the app."""
        self.repaint: Callable[[], None] = lambda: None
        """Shows every screen in the painter of now; set by the app."""
        self.send: Callable[[str], None] = lambda sequence: None
        """Sends a sequence to the terminal; set by the app."""
        self.aside: Callable[[], AbstractContextManager[None]] = nullcontext
        """Gives the terminal to another program for a while; set by the app."""
        self.suspend: Callable[[], None] = lambda: None
        """Gives the terminal back to the shell until it is asked for again; set by the app."""
        self.end: Callable[[], None] = lambda: None
        """Ends the app; set by the app."""
        self._settings_path = settings_path

    def set_theme(self, name: str) -> None:
        """Shows everything in a theme."""
        self.painter = self.painter.in_theme(name)
        self.repaint()

    def keep_theme(self) -> None:
        """Remembers the theme that is shown."""
        self.settings.theme = self.painter.theme
        self.remember()

    def remember(self) -> None:
        """Writes what the app remembers."""
        if self._settings_path is not None:
            memory.save(self.settings, self._settings_path)

    def leave(self) -> None:
        """Ends the app with everything saved: the reader left, or the system asks the process to end."""
        self.put_away()
        self.end()

    def put_away(self) -> None:
        """Saves everything there is to save."""
        if self.desk.put_away():
            self.remember()
