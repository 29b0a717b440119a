"""The least that an app of lines can be: what a key costs the toolkit itself, which ours is compared with.

Forty lines of styled text, drawn by row; ``j`` moves a light over them (two rows and a status row change), a space
turns the page (every row changes).
"""

from __future__ import annotations

import os

os.environ.setdefault("TEXTUAL_FPS", "120")

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.app import App, ComposeResult
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

PLAIN, LIT = Style(color="#cfcdc6", bgcolor="#16181c"), Style(color="#f1efe8", bgcolor="#22262d")
DIM = Style(color="#8e929a", bgcolor="#16181c")


class Rows(Widget):
    """A screen of rows, one of them lit."""

    DEFAULT_CSS = "Rows { width: 100%; height: 100%; }"
    at = 0
    page = 0

    def render_line(self, y: int) -> Strip:
        """One row, of three segments as rows of comments have."""
        width = self.size.width
        number = self.page * self.size.height + y
        style = LIT if y == self.at else PLAIN
        words = f"row {number} " + "of words that fill the better part of the row as a paragraph does " * 3
        text = words[: max(width * 3 // 4, 8)]
        rest = max(width - 4 - len(text), 0)
        return Strip([Segment("  | ", DIM), Segment(text, style), Segment(" " * rest, PLAIN)], 4 + len(text) + rest)


class FloorApp(App[None]):
    """The rows and two keys."""

    ENABLE_COMMAND_PALETTE = False

    def __init__(self) -> None:
        super().__init__(ansi_color=True)

    def compose(self) -> ComposeResult:
        """The rows."""
        self.rows = Rows()
        yield self.rows

    def on_key(self, event: events.Key) -> None:
        """``j`` lights the next row, a space turns the page."""
        rows = self.rows
        width, height = rows.size
        if event.key == "j":
            before, rows.at = rows.at, (rows.at + 1) % (height - 1)
            rows.refresh(*(Region(0, y, width, 1) for y in (before, rows.at, height - 1)))
        else:
            rows.page += 1
            rows.refresh()


if __name__ == "__main__":
    FloorApp().run()
