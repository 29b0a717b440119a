"""Walking: the moves that every list and every text has."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol


class Walkable(Protocol):
    """What can be walked through; each move says whether anything moved."""

    def next(self) -> bool: ...
    def previous(self) -> bool: ...
    def first(self) -> bool: ...
    def last(self) -> bool: ...
    def half_page_down(self) -> bool: ...
    def half_page_up(self) -> bool: ...
    def page_down(self) -> bool: ...
    def page_up(self) -> bool: ...


class Walk:
    """Through whatever has the focus."""

    def __init__(self, view: Callable[[], Walkable], moved: Callable[[], object] = lambda: None) -> None:
        """``view`` gives what has the focus, ``moved`` is called after each move."""
        self._view = view
        self._moved = moved

    def next(self) -> None:
        """The next comment, post, or line of the article."""
        self._view().next()
        self._moved()

    def previous(self) -> None:
        """The previous comment, post, or line of the article."""
        self._view().previous()
        self._moved()

    def first(self) -> None:
        """The first of what the pane shows."""
        self._view().first()
        self._moved()

    def last(self) -> None:
        """The last of what the pane shows."""
        self._view().last()
        self._moved()

    def half_page_down(self) -> None:
        """Half a page down."""
        self._view().half_page_down()
        self._moved()

    def half_page_up(self) -> None:
        """Half a page up."""
        self._view().half_page_up()
        self._moved()

    def page_down(self) -> None:
        """A page down."""
        self._view().page_down()
        self._moved()

    def page_up(self) -> None:
        """A page up."""
        self._view().page_up()
        self._moved()
