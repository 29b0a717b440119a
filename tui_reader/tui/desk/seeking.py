"""A search as it was left, to come back to."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Literal

from tui_reader.reading.glyphs import Glyphs
from tui_reader.reading.lists.results import ResultsView
from tui_reader.tui.editing import Editor

Order = Literal["best", "newest", "thread"]
"""The orders of what was found."""
ORDERS: Mapping[Order, str] = {"best": "best first", "newest": "newest first", "thread": "by thread"}
"""How they are called, in the order in which a key goes through them."""


class Search:
    """A query, what it found, and where the reader was in that."""

    def __init__(
        self, glyphs: Glyphs, now: datetime, screen: Literal["search", "person"] = "search", about: str = ""
    ) -> None:
        self.screen = screen
        """The screen that shows it."""
        self.about = about
        """What that screen is about, where it is not a query."""
        self.view = ResultsView(glyphs=glyphs, now=now)
        """The results."""
        self.editor = Editor()
        """The query."""
        self.order: Order = "best"
        """What comes first: the best, the newest, or what is in one thread together."""
        self.typing = True
        """Whether keys go into the field."""
        self.alone = False
        """Whether the preview has the screen for itself, where there is no room beside the results."""
        self.landed: str | None = None
        """The thread that was last opened from here."""
