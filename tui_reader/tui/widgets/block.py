"""Where an overlay is drawn: a block of lines that stands on the status line, with paper at its sides."""

from __future__ import annotations

from tui_reader.reading.geometry import MEASURE, NOWHERE, Region, columns
from tui_reader.reading.lines import Line, blank, on_ground
from tui_reader.tui.overlays.base import PADDING, WIDEST, Overlay
from tui_reader.tui.session import Session
from tui_reader.tui.widgets.lines import Lines


class Block(Lines):
    """Draws one overlay over some columns of the page."""

    def __init__(self, session: Session) -> None:
        super().__init__(session.painter, ground="raised", id="overlay")
        self._session = session
        self._region = NOWHERE
        self._across = (0, 0)

    def place(self, overlay: Overlay | None, left: int, across: int, bottom: int) -> Region:
        """The cells that the block takes on columns of the page above a row; nowhere without an overlay."""
        self._across = (left, across)
        if overlay is None:
            self._region = NOWHERE
            return NOWHERE
        width = max(min(WIDEST, across - 4), min(across, 8))
        x = left + max((across - width) // 2, 0)
        text = columns(across, measure=self._session.config.measure or MEASURE)
        if text.left >= PADDING and width == WIDEST:
            x = left + text.left - PADDING
        height = min(len(self._lines_of(overlay, width, bottom)), bottom)
        self._region = Region(x, max(bottom - height, 0), width, height)
        return Region(left, self._region.y, across, height)

    def draw(self, overlay: Overlay) -> None:
        """Shows an overlay as it is now, where it was placed."""
        region = self._region
        lines = self._lines_of(overlay, region.width, region.y + region.height)
        self.show([self._beside(line) for line in lines])

    def inside(self, x: int, y: int) -> tuple[int, int]:
        """A place of the block as one within the padding of the overlay."""
        return x - (self._region.x - self._across[0]) - PADDING, y - 1

    def _lines_of(self, overlay: Overlay, width: int, rows: int) -> list[Line]:
        return overlay.block(width, rows, ruled=self._session.painter.divided, hairline=self._session.glyphs.hairline)

    def _beside(self, line: Line) -> Line:
        """A line of the overlay with paper at its sides: half a row of the page beside it would say nothing."""
        left, across = self._across
        before, after = self._region.x - left, left + across - self._region.x - self._region.width
        return (*blank(before, "bg"), *on_ground(line, "raised"), *blank(after, "bg"))
