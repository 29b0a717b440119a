"""Exact placement: a screen says which widget stands in which cells, and the toolkit puts it there.

The layout of the product is a pure function of the screen's size, so no style sheet has a say in it. Widgets that
a screen does not name are not shown.
"""

from __future__ import annotations

from typing import NamedTuple, Protocol

from textual.geometry import Offset, Region, Size, Spacing
from textual.layout import ArrangeResult, Layout, WidgetPlacement
from textual.widget import Widget

from tui_reader.reading.geometry import Region as Cells

_NO_OFFSET = Offset(0, 0)
_NO_MARGIN = Spacing(0, 0, 0, 0)


class Tile(NamedTuple):
    """One widget's place."""

    widget: Widget
    cells: Cells
    """The cells it takes."""
    over: int = 0
    """Higher ones lie over lower ones: a drawer, an overlay."""


class Tiled(Protocol):
    """What has tiles: our screens."""

    def tiles(self, width: int, height: int) -> list[Tile]:
        """Every shown widget and its place at a size."""
        ...


class Tiling(Layout):
    """Puts widgets where their screen's ``tiles`` says."""

    name = "tiling"

    def __init__(self, owner: Tiled) -> None:
        self._owner = owner

    def arrange(self, parent: Widget, children: list[Widget], size: Size, greedy: bool = True) -> ArrangeResult:
        """Every shown widget in its place; parts without any cell are left out."""
        return [
            WidgetPlacement(Region(*cells), _NO_OFFSET, _NO_MARGIN, widget, over)
            for widget, cells, over in self._owner.tiles(size.width, size.height)
            if cells.width > 0 and cells.height > 0
        ]
