"""The one kind of widget there is: a rectangle that shows lines.

Every pane, bar and overlay is one of these over a pure model. The model gives lines; the widget compares them with
what it shows, and asks the toolkit to paint only the rows that differ. Keys never come here (screens have them);
clicks and wheel turns go up as messages with the position in the model's own rows.
"""

from __future__ import annotations

from collections.abc import Sequence

from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from tui_reader.reading.lines import EMPTY, Line
from tui_reader.tui.drawing.themes import Painter

WHEEL = 3
"""Rows that one notch of the wheel scrolls."""


class Lines(Widget, inherit_bindings=False):
    """Shows lines of a model on the ground of its pane."""

    DEFAULT_CSS = "Lines { overflow: hidden; }"

    class Clicked(Message):
        """The pane was clicked at a position in the model's rows."""

        def __init__(self, lines: Lines, x: int, y: int) -> None:
            super().__init__()
            self.lines = lines
            """The pane."""
            self.x = x
            """Column in the pane."""
            self.y = y
            """Row of the model; negative above its first."""

    class Wheeled(Message, bubble=True):
        """The wheel was turned over the pane."""

        def __init__(self, lines: Lines, rows: int) -> None:
            super().__init__()
            self.lines = lines
            """The pane."""
            self.rows = rows
            """Rows to scroll; negative is up."""

    class Dragged(Message, bubble=True):
        """The mouse is drawn over the pane with its button held, or was let go after that."""

        def __init__(self, lines: Lines, start: tuple[int, int], end: tuple[int, int], done: bool) -> None:
            super().__init__()
            self.lines = lines
            """The pane."""
            self.start = start
            """Column and row, in the model's rows, where the button went down."""
            self.end = end
            """Column and row where the mouse is."""
            self.done = done
            """Whether the button was let go."""

        def can_replace(self, message: Message) -> bool:
            """Only the last place is worth showing."""
            return isinstance(message, Lines.Dragged) and not message.done

    def __init__(self, painter: Painter, *, ground: str = "bg", lead: int = 0, id: str | None = None) -> None:
        super().__init__(id=id)
        self.painter = painter
        """What turns lines into strips; replaced when the theme changes."""
        self.ground = ground
        """Role of the colour that the pane lies on."""
        self.lead = lead
        """Blank rows above the model's first line: air that belongs to the pane."""
        self.divider = False
        """Whether a vertical line parts the pane from what is right of it, in themes that need one."""
        self._shown: list[Line] = []
        self._held: tuple[int, int] | None = None
        self._drawn = False
        self._strips: dict[int, Strip] = {}
        self._manner: object = None

    @property
    def rows(self) -> int:
        """Rows that the model has."""
        return max(self.size.height - self.lead, 0)

    def show(self, lines: Sequence[Line]) -> None:
        """Shows these lines; repaints the rows that differ from what is shown now."""
        old, new = self._shown, list(lines)
        self._shown = new
        if len(old) != len(new):
            self._strips.clear()
            self.refresh()
            return
        changed = [y for y, line in enumerate(new) if line is not old[y] and line != old[y]]
        for y in changed:
            self._strips.pop(y, None)
        if len(changed) * 2 > len(new):
            self.refresh()
        elif changed:
            width = self.size.width
            self.refresh(*(Region(0, y + self.lead, width, 1) for y in changed))

    def repaint(self, painter: Painter) -> None:
        """Shows the same lines in another theme."""
        self.painter = painter
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """The strip of one row of the widget."""
        return self._strip(y - self.lead, self.size.width)

    def render_lines(self, crop: Region) -> list[Strip]:
        """The strips of a region, of which only those are made that changed.

        The toolkit's own way decorates every row with borders, padding, tints and filters, of which there are none
        here; without it a screen is painted in half the time.
        """
        width = self.size.width
        manner = (self.painter, self.ground, width, self.divider)
        if manner != self._manner:
            self._manner = manner
            self._strips.clear()
        strips = self._strips
        wanted = []
        for row in range(crop.y - self.lead, crop.bottom - self.lead):
            strip = strips.get(row)
            if strip is None:
                strip = strips[row] = self._strip(row, width)
            wanted.append(strip)
        if crop.x or crop.width != width:
            return [strip.crop(crop.x, crop.right) for strip in wanted]
        return wanted

    def _strip(self, row: int, width: int) -> Strip:
        line = self._shown[row] if 0 <= row < len(self._shown) else EMPTY
        return self.painter.strip(line, self.ground, width, parted=self.divider)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """A click begins, or a selection."""
        event.stop()
        self._drawn = False
        if event.button == 1:
            self._held = (event.x, event.y - self.lead)
            self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """With the button held down, what is passed over is being selected."""
        place = (event.x, event.y - self.lead)
        if self._held is not None and (self._drawn or place != self._held):
            event.stop()
            self._drawn = True
            self.post_message(self.Dragged(self, self._held, place, False))

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """The button is let go: what was passed over is selected."""
        event.stop()
        held, self._held = self._held, None
        if held is not None:
            self.release_mouse()
            if self._drawn:
                self.post_message(self.Dragged(self, held, (event.x, event.y - self.lead), True))

    def on_click(self, event: events.Click) -> None:
        """A click, in the model's rows; the end of a selection is none."""
        event.stop()
        if self._drawn:
            self._drawn = False
            return
        self.post_message(self.Clicked(self, event.x, event.y - self.lead))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """A turn of the wheel towards the reader."""
        event.stop()
        self.post_message(self.Wheeled(self, WHEEL))

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """A turn of the wheel away from the reader."""
        event.stop()
        self.post_message(self.Wheeled(self, -WHEEL))
