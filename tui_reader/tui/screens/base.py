"""What every screen is: tiles, a status line, an overlay at most, and keys looked up in the table of commands.

A key goes to the overlay that is open, else to the prompt in the status row, else to the command that it means in
the contexts of the screen. The command's method runs, and then the screen shows what its models say now: there is
no other way in which anything is painted.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import ClassVar

from textual import events
from textual.screen import Screen
from textual.timer import Timer
from textual.worker import get_current_worker

from tui_reader.commands import Command, Context
from tui_reader.errors import NotFoundError, ReaderError
from tui_reader.reading import status
from tui_reader.reading.geometry import BARE_HEIGHT, NOWHERE, SMALL_WIDTH, Region
from tui_reader.reading.lines import BOLD, Line, Piece
from tui_reader.text.sanitize import clean, clean_line
from tui_reader.tui.drawing.tiling import Tile, Tiling
from tui_reader.tui.editing import KEYS as EDITED
from tui_reader.tui.families import answers
from tui_reader.tui.families.everywhere import Everywhere
from tui_reader.tui.keymap import Bound, parted
from tui_reader.tui.overlays.base import Overlay
from tui_reader.tui.overlays.notice import Notice, Noticed
from tui_reader.tui.session import Name, Prompt, Session
from tui_reader.tui.widgets.block import Block
from tui_reader.tui.widgets.lines import Lines

MESSAGE_SECONDS = 4.0
"""How long a message stands in the status line; errors stand until the next key."""


class TiledScreen(Screen[None], inherit_bindings=False):
    """A screen of tiles over pure models."""

    AUTO_FOCUS = ""
    ALLOW_SELECT = False
    DEFAULT_CSS = "TiledScreen { overflow: hidden; background: $background; }"

    CONTEXTS: ClassVar[tuple[Context, ...]] = ()
    """Every context in which keys can be looked up here."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        """Library, settings, keys, what draws."""
        self.status_row = Lines(session.painter, ground="surface", id="status")
        """The last row."""
        self.overlay_block = Block(session)
        """Where the open overlay is drawn."""
        self.overlay: Overlay | None = None
        """The overlay that has the keys."""
        self.prompt: Prompt | None = None
        """What is typed in the status row."""
        self._message: Sequence[Piece] | None = None
        self._sticky = False
        self._error: ReaderError | str = ""
        self._message_timer: Timer | None = None
        self._tiling = Tiling(self)
        self._width, self._height = 0, 0
        self._overlay_height = 0
        self.progress = ""
        """What a running job says of itself, at the left of the status line."""
        self._answering = False
        self.commands: Mapping[str, Callable[..., object]] = {}
        """What carries out each command that works here, by the command's id."""

    # For the screens

    def answer_with(self, *families: object) -> None:
        """The families that answer the commands of this screen; those that work everywhere come to them."""
        self.commands = answers([*families, Everywhere(self, self.session)], self.CONTEXTS)

    @property
    def contexts(self) -> tuple[Context, ...]:
        """Where keys are looked up now, the innermost first."""
        return self.CONTEXTS

    @property
    def reachable(self) -> tuple[Context, ...]:
        """Where commands can be run from here."""
        return self.contexts

    def place(self, width: int, height: int) -> list[Tile]:
        """The screen's own tiles at a size; its models are given theirs."""
        raise NotImplementedError

    def show_panes(self) -> None:
        """Shows what the models say now in every pane."""
        raise NotImplementedError

    def status_left(self) -> Sequence[Piece]:
        """What stands at the left of the status line where there is no message."""
        return ()

    def status_hints(self) -> Sequence[tuple[str, str]]:
        """Command ids or keys with their labels for the status line, the most useful first."""
        return ()

    # Layout

    @property
    def layout(self) -> Tiling:
        """Our own placement."""
        return self._tiling

    def tiles(self, width: int, height: int) -> list[Tile]:
        """Every tile: the screen's own, the status line, the overlay."""
        self._width, self._height = width, height
        tiles: list[Tile] = []
        self.guarded(lambda: tiles.extend(self.place(width, height)))
        row = status_region(width, height)
        tiles.append(Tile(self.status_row, row))
        region = self._place_block()
        self._overlay_height = region.height
        tiles.append(Tile(self.overlay_block, region, 3))
        self.show()
        return tiles

    def relayout(self) -> None:
        """Places everything anew: the focus moved to another pane, an overlay opened.

        Asked of a child, since the toolkit forgets the placement of the ancestors of what asks, not of itself.
        """
        self.status_row.refresh(layout=True)

    def _place_block(self) -> Region:
        """Where the overlay is drawn, or a message that is longer than the status line; nowhere without either."""
        bottom = self._height - status_region(self._width, self._height).height
        return self.overlay_block.place(self._drawn_overlay, *self.overlay_columns(), bottom)

    def overlay_columns(self) -> tuple[int, int]:
        """First column and width of what an overlay lies over."""
        return 0, self._width

    # Showing

    def show(self) -> None:
        """Shows everything as the models are now.

        Models read from the library as they draw; what cannot be read is said, and the rest of the screen stays.
        """
        if not self._width or self._answering:
            return
        self.guarded(self.show_panes)
        self.show_status()

    def show_status(self) -> None:
        """Shows the status row (a prompt, a message, or where the reader is) and what stands on it."""
        if not self._width:
            return
        prompt, overlay = self.prompt, self._drawn_overlay
        self.status_row.ground = "surface" if prompt is None else "raised"
        self.status_row.show([self._status_line(self._width) if prompt is None else prompt.line(self._width)])
        if self._place_block().height != self._overlay_height:
            self.relayout()
        if overlay is not None:
            self.overlay_block.draw(overlay)

    def _status_line(self, width: int) -> Line:
        small = width < SMALL_WIDTH or self._height < 8
        left: Sequence[Piece]
        if self._message is not None and self._notice is None:
            left = self._message
        elif self.progress:
            left = (Piece(self.progress, "text"),)
        elif self.overlay is not None:
            left = (Piece(self.overlay.name, "text"),)
        else:
            left = self.status_left()
        hints = self.overlay.hints if self.overlay is not None else self._labelled(self.status_hints())
        if self._message is not None:
            told = {piece.text for piece in left if piece.flags & BOLD}
            hints = [hint for hint in hints if hint[0] not in told]  # A key is named once.
            if not status.fits(left, [status.Hint(*hint) for hint in hints[-1:]], width):
                hints = ()  # What is told is told whole.
        glyphs = self.session.glyphs
        return status.status_line(left, [status.Hint(*hint) for hint in hints], width, small=small, glyphs=glyphs)

    def _labelled(self, hints: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
        label = self.session.bindings.label
        keyed = [(label(id_), words) for id_, words in hints]
        return [(key, words) for key, words in keyed if key]

    @property
    def told(self) -> str:
        """What is told now, in the status line or above it; empty where nothing is."""
        return "".join(piece.text for piece in self._message or ())

    def say(self, message: Sequence[Piece]) -> None:
        """Shows a message for four seconds."""
        self._show_message(message, sticky=False)

    def tell(self, text: str, *, undo: bool = False) -> None:
        """Shows a plain message for four seconds, with the key that undoes it where it can be undone."""
        key = self.session.bindings.label("undo") if undo else ""
        self.say(status.message(clean(text), undo=key, glyphs=self.session.glyphs))

    def fail(self, error: ReaderError | str) -> None:
        """Shows an error until the next key, or until it is mended; names in it can be hostile, so it is cleaned.

        Of what is not there no command is named that would list what is: the screens do.
        """
        listed = isinstance(error, NotFoundError) and error.todo.startswith("tui-reader ")
        words = error.found if isinstance(error, NotFoundError) and listed else str(error)
        self._show_message(status.failure(clean_line(words), glyphs=self.session.glyphs), sticky=True)
        self._error = error

    def mended(self, error: ReaderError) -> None:
        """Takes an error away, where it is what is told."""
        if self._sticky and self._error is error:
            self.unsay()

    def _show_message(self, message: Sequence[Piece], *, sticky: bool) -> None:
        self._message, self._sticky = message, sticky
        if self._message_timer is not None:
            self._message_timer.stop()
            self._message_timer = None
        if not sticky:
            self._message_timer = self.set_timer(MESSAGE_SECONDS, self.unsay)
        self.show_status()

    def begin(self, words: str) -> None:
        """Shows what a job that begins says of itself, in place of what was told before."""
        self.progress = words
        self.unsay()

    def unsay(self) -> None:
        """Takes the message away."""
        self._message, self._sticky = None, False
        self.show_status()

    @property
    def _notice(self) -> Notice | None:
        """The message where it is longer than the status line."""
        if self.prompt is not None:
            too_long = self.prompt.too_long(self._width)
            return Notice(too_long) if too_long and self.overlay is None else None
        if self._message is None or status.fits(self._message, (), self._width):
            return None
        return Notice(self._message)

    @property
    def _drawn_overlay(self) -> Overlay | None:
        """What is drawn over the page: the overlay that has the keys, and a long message, which has none."""
        overlay, notice = self.overlay, self._notice
        return Noticed(overlay, notice) if overlay is not None and notice is not None else overlay or notice

    def offer_undo(self, what: str, undo: Callable[[], object], after: str = "") -> None:
        """Notes something that can be taken back, and says so; ``after`` is what is said when it was."""
        self.session.desk.undo_stack.push(what, undo, after)
        self.tell(what, undo=True)

    def open_prompt(self, prompt: Prompt) -> None:
        """Begins to type in the status row."""
        self._message = None
        self.prompt = prompt

    # Overlays

    def open_overlay(self, overlay: Overlay) -> None:
        """Shows an overlay, which has the keys from now on."""
        overlay.close = self.close_overlay
        overlay.glyphs = self.session.glyphs
        self._message = None
        self.overlay = overlay
        self.relayout()

    def close_overlay(self) -> None:
        """Takes the overlay away."""
        if self.overlay is not None:
            self.overlay = None
            self.relayout()

    # Keys and mouse

    def on_key(self, event: events.Key) -> None:
        """A key: to the overlay, the prompt, or the command that it means here."""
        event.stop()
        event.prevent_default()
        front = self.app.screen
        if front is not self and isinstance(front, TiledScreen):
            # Typed after the key that opened or left a screen, before the toolkit knew of that.
            front.post_message(events.Key(event.key, event.character))
            return
        typing = self.overlay is not None or self.prompt is not None
        known = (typing and event.key in EDITED) or self.session.bindings.find(event.key, self.contexts) is not None
        for key, character in parted(event.key, event.character, known=known):
            self.take_key(key, character)

    def take_key(self, key: str, character: str | None) -> None:
        """One key."""
        if self._sticky:
            self._message, self._sticky = None, False
        prompt = self.prompt
        if self.overlay is not None:
            self._answer(lambda: self._to_overlay(key, character))
        elif prompt is not None:
            self._answer(lambda: prompt.press(key, character))
        else:
            bound = self.session.bindings.find(key, self.contexts)
            if bound is not None:
                self.run_bound(bound)
            else:
                self.show()

    def _to_overlay(self, key: str, character: str | None) -> None:
        if self.overlay is not None:
            self.overlay.press(key, character)

    def on_paste(self, event: events.Paste) -> None:
        """A paste goes where something is typed."""
        event.stop()
        target = self.overlay or self.prompt
        if target is not None:
            target.paste(event.text)
            self.show()

    def run_bound(self, bound: Bound) -> None:
        """Runs a command with the argument that its key stands for."""
        command, argument = bound
        method = self.commands[command.id]
        self._answer(lambda: method() if argument is None else method(argument))

    def run_command(self, command: Command) -> None:
        """Runs a command from the palette or the help."""
        self.run_bound(Bound(command, 1 if command.id == "fold-to-level" else None))

    def _answer(self, act: Callable[[], object]) -> None:
        """Does what a key asks for and shows what came of it: once, however often models say that they changed."""
        self._answering = True
        try:
            self.guarded(act)
        finally:
            self._answering = False
        self.show()

    def guarded(self, act: Callable[[], object]) -> None:
        """Does something; what a reader should be told of it stands in the status line."""
        try:
            act()
        except ReaderError as error:
            self.fail(error)

    def on_lines_clicked(self, message: Lines.Clicked) -> None:
        """A click on the overlay, or on a pane of the screen."""
        message.stop()
        if message.lines is self.overlay_block:
            if self.overlay is not None:
                self.overlay.click(*self.overlay_block.inside(message.x, message.y))
        elif self.overlay is not None:
            self.close_overlay()
        else:
            self.guarded(lambda: self.clicked(message.lines, message.x, message.y))
        self.show()

    def on_lines_dragged(self, message: Lines.Dragged) -> None:
        """The mouse is drawn over a pane."""
        message.stop()
        if self.overlay is None and self.prompt is None:
            self.guarded(lambda: self.dragged(message.lines, message.start, message.end, message.done))
            self.show()

    def dragged(self, pane: Lines, start: tuple[int, int], end: tuple[int, int], done: bool) -> None:
        """The mouse is drawn over one of the screen's own panes; ``done`` when its button was let go."""

    def on_lines_wheeled(self, message: Lines.Wheeled) -> None:
        """A turn of the wheel over a pane."""
        message.stop()
        if self.overlay is None:
            self.wheeled(message.lines, message.rows)
            self.show()

    def clicked(self, pane: Lines, x: int, y: int) -> None:
        """A click on one of the screen's own panes."""

    def wheeled(self, pane: Lines, rows: int) -> None:
        """A turn of the wheel over one of the screen's own panes."""

    # What families ask for beside that

    def go(self, name: Name, about: str = "") -> None:
        """Lays another screen over this one, about something where it needs a subject."""
        self.app.push_screen(self.session.screens[name](self.session, self, about))

    def back(self) -> None:
        """The screen below is there again."""
        self.app.pop_screen()

    def home(self) -> TiledScreen:
        """The reading screen is there again, whatever lay over it; it."""
        first = self.app.screen_stack[0]
        while self.app.screen is not first:
            self.app.pop_screen()
        assert isinstance(first, TiledScreen)
        return first

    def after(self, seconds: float, act: Callable[[], object]) -> None:
        """Does something once some time has gone by."""
        self.set_timer(seconds, act)

    def aside(self, work: Callable[[Callable[[], bool]], object]) -> None:
        """Does long work on a thread of its own; it is given what says whether this screen is gone."""
        self.run_worker(lambda: work(lambda: get_current_worker().is_cancelled), thread=True)

    def soon(self, act: Callable[[], object]) -> None:
        """Does something on the app's own thread, asked for from another one, and shows what comes of it."""

        def done() -> None:
            self.guarded(act)
            self.show()

        self.call_later(done)

    def selected(self) -> str:
        """The text that the mouse has selected; empty where it has none."""
        return ""

    def go_to_selected(self) -> None:
        """Puts the cursor where the mouse has selected."""

    def repaint(self) -> None:
        """Shows everything in the theme of the app."""
        for lines in self.query(Lines):
            lines.repaint(self.session.painter)
        self.refresh()


def status_region(width: int, height: int) -> Region:
    """The last row; nowhere where there is room only for text."""
    return NOWHERE if height < BARE_HEIGHT else Region(0, height - 1, width, 1)
