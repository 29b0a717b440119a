"""The notebook behind its list: read from the library and brought into the reader's order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.reading.lists.bookmarks import BookmarksView

if TYPE_CHECKING:
    from tui_reader.library import Library

SORTS = {"kept": "newest first", "written": "last written first", "author": "by author", "title": "by title"}
"""The orders of the notebook, and how they are called."""


class Arranged:
    """The notebook as the library has it, in the reader's order."""

    def __init__(self, library: Library, view: BookmarksView) -> None:
        self.view = view
        """The list that shows it."""
        self.sort = "kept"
        """The order, one of ``SORTS``."""
        self._library = library

    def load(self) -> int:
        """Reads the notebook; how many bookmarks there are."""
        from tui_reader.library.sifting import ordered

        kept = list(self._library.bookmarks.all())
        self.view.arrange(ordered(kept, self.sort), SORTS[self.sort], self.view.by)
        return len(kept)
