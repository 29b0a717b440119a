"""The help screen: every key of the pane it was opened from, made from the live table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult

from tui_reader.commands import Context
from tui_reader.reading import status
from tui_reader.reading.geometry import Region
from tui_reader.reading.lines import BOLD, EMPTY, Line, Piece, spread
from tui_reader.tui.drawing.tiling import Tile
from tui_reader.tui.editing import Editor
from tui_reader.tui.families.back import Close
from tui_reader.tui.screens import helping
from tui_reader.tui.screens.base import TiledScreen, status_region
from tui_reader.tui.session import Host, Session
from tui_reader.tui.widgets.lines import Lines

PANES: tuple[Context, ...] = ("posts", "article", "comments", "bookmarks", "search", "people")
"""The contexts whose keys can be looked at, in the order of the pane key."""


class HelpScreen(TiledScreen):
    """Groups of keys in columns under a filter; what is chosen is run where the help was opened."""

    CONTEXTS: ClassVar[tuple[Context, ...]] = ("app",)

    def __init__(self, session: Session, below: Host) -> None:
        super().__init__(session)
        self._below = below
        self._origin: Context = below.contexts[0]
        self._looked: Context = self._origin
        self._editor = Editor()
        self._selected = -1
        self._first = 0
        self.title_row = Lines(session.painter, ground="surface", id="help-title")
        """The title bar."""
        self.body = Lines(session.painter, id="help-body")
        """Filter and groups."""
        self._rows = 0
        self.prompt = self
        self.answer_with(Close(self))

    def compose(self) -> ComposeResult:
        """Title bar, body, status line."""
        yield self.title_row
        yield self.body
        yield self.status_row
        yield self.overlay_block

    def place(self, width: int, height: int) -> list[Tile]:
        """The title bar above, the body under it."""
        row = status_region(width, height)
        top = 0 if row.empty else 1
        self._rows = max(height - top - row.height, 0)
        return [
            Tile(self.title_row, Region(0, 0, width, top)),
            Tile(self.body, Region(0, top, width, self._rows)),
        ]

    def show_panes(self) -> None:
        """Shows the title and the groups."""
        back = (Piece(f"{self.session.glyphs.back} ", "accent"), Piece("Help", "strong", BOLD))
        right = (Piece("keys in ", "dim"), Piece(self._looked, "text"))
        self.title_row.show([status.title_bar(back, right, self._width)])
        self.body.show(self._body_lines())

    def _looked_at(self) -> tuple[Context, ...]:
        own = self._looked in ("bookmarks", "search", "people")
        return (self._looked, "app") if own else (self._looked, "reading", "app")

    def _groups(self) -> list[helping.Group]:
        return helping.groups(self._looked_at(), self.session.bindings, self._editor.text, self.session.glyphs)

    def _body_lines(self) -> list[Line]:
        margin = 6 if self._width >= 70 else 2 if self._width >= 24 else 0
        cells = max(self._width - 2 * margin, 1)
        shown = self._groups()
        runnable = helping.rows_in_order(shown)
        self._selected = min(self._selected, len(runnable) - 1)
        selected = runnable[self._selected] if self._selected >= 0 else None
        count = helping.count(self._looked_at(), self._editor.text)
        head = [Piece("Filter  ", "accent", BOLD), *self._editor.field(max(cells - 24, 4))]
        right = (Piece(f"{count} command" + ("" if count == 1 else "s"), "dim"),)
        rule = (Piece(self.session.glyphs.hairline * cells, "rule"),)
        groups = helping.body(shown, cells, selected)
        if not groups:
            groups = [(Piece("No match.", "strong", BOLD),)]
        groups += [EMPTY, EMPTY, _foot(cells)]
        room = max(self._rows - 4, 0)
        self._first = max(0, min(self._first, len(groups) - room))
        lines = [EMPTY, spread(head, right, cells), rule, EMPTY, *groups[self._first : self._first + room]]
        blank = Piece(" " * margin)
        return [(blank, *line) for line in lines[: self._rows]]

    def status_left(self) -> Sequence[Piece]:
        """What this is."""
        return (Piece("Help", "text"), Piece(f" {self.session.glyphs.between} type to filter", "dim"))

    # The whole screen is one prompt: every key is typed into the filter.

    def line(self, width: int) -> Line:
        """The status row."""
        hints = [("enter", "run it"), ("tab", "other pane"), ("esc", "back")]
        return status.status_line(self.status_left(), [status.Hint(*hint) for hint in hints], width)

    def too_long(self, width: int) -> Sequence[Piece]:
        """Nothing: what a key does has its row above."""
        return ()

    def show_status(self) -> None:
        """The status row, which is never raised here."""
        self.status_row.show([self.line(self._width)])

    def press(self, key: str, character: str | None) -> None:
        """Typing filters; arrows choose, ``enter`` runs, ``tab`` shows another pane's keys, ``escape`` leaves."""
        if key == "escape" or (not self._editor.text and key in ("q", "?", "ctrl+c", "ctrl+q")):
            self.back()
        elif key == "enter":
            self._run()
        elif key in ("tab", "shift+tab"):
            step = 1 if key == "tab" else -1
            self._looked = PANES[(PANES.index(self._looked) + step) % len(PANES)]
            self._selected = -1
        elif key in ("down", "up"):
            self._selected = max(self._selected + (1 if key == "down" else -1), -1)
        elif key in ("pagedown", "pageup"):
            self._first += max(self._rows - 6, 1) * (1 if key == "pagedown" else -1)
        elif self._editor.press(key, character):
            self._selected = 0 if self._editor.text else -1
            self._first = 0

    def paste(self, text: str) -> None:
        """A pasted text goes to the filter."""
        self._editor.insert(text)

    def wheeled(self, pane: Lines, rows: int) -> None:
        """The wheel scrolls the groups."""
        self._first += rows

    def clicked(self, pane: Lines, x: int, y: int) -> None:
        """A click on the title bar goes back."""
        if pane is self.title_row:
            self.back()

    def _run(self) -> None:
        runnable = helping.rows_in_order(self._groups())
        if 0 <= self._selected < len(runnable):
            command = runnable[self._selected].command
            here = any(context in self._below.reachable for context in command.contexts) if command else False
            self.back()
            if command is not None and here:
                self._below.run_command(command)
            elif command is not None:
                self._below.tell(f"{command.title} works in the {command.context}")


def _foot(cells: int) -> Line:
    """Where keys are changed."""
    line = (
        Piece("Every key can be changed:  ", "dim"),
        Piece("tui-reader paths", "text"),
        Piece("  shows where your config.toml lies.", "dim"),
    )
    return line if cells >= 80 else (Piece("tui-reader paths", "text"), Piece("  keys are set there", "dim"))
