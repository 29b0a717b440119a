"""A search as it was left, to come back to."""

from __future__ import annotations

from datetime import datetime

from tui_reader.reading.glyphs import Glyphs
from tui_reader.reading.lists.results import ResultsView
from tui_reader.tui.editing import Editor


class Search:
    """A query, what it found, and where the reader was in that."""

    def __init__(self, glyphs: Glyphs, now: datetime) -> None:
        self.view = ResultsView(glyphs=glyphs, now=now)
        """The results."""
        self.editor = Editor()
        """The query."""
        self.newest = False
        """Whether the newest come first."""
        self.typing = True
        """Whether keys go into the field."""
        self.alone = False
        """Whether the preview has the screen for itself, where there is no room beside the results."""
        self.landed: str | None = None
        """The thread that was last opened from here."""
