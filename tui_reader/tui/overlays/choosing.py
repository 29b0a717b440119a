"""The choice of a theme: every one by its name, shown at once on the page behind."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tui_reader.reading.lines import Piece
from tui_reader.tui.overlays.base import ListOverlay


class Themes(ListOverlay):
    """Our own themes and the toolkit's; moving shows one, ``enter`` keeps it, ``escape`` goes back to the old."""

    hints = (("enter", "keep"), ("esc", "back"))

    def __init__(
        self, names: Sequence[str], own: int, current: str, show: Callable[[str], None], keep: Callable[[], None]
    ) -> None:
        super().__init__("Theme", filtered=True)
        self._names = names
        self._own = frozenset(names[:own])
        self._before = current
        self._show = show
        self._keep = keep
        self.selected = names.index(current) if current in names else 0

    def _found(self) -> list[str]:
        words = (self.editor.text if self.editor is not None else "").casefold().split()
        return [name for name in self._names if all(word in name for word in words)]

    def count(self) -> int:
        """How many themes match."""
        return len(self._found())

    def row(self, index: int) -> tuple[Sequence[Piece], Sequence[Piece]]:
        """The name, and whose it is."""
        name = self._found()[index]
        return (Piece(name, "text"),), () if name in self._own else (Piece("Textual", "dim"),)

    def choose(self, index: int) -> None:
        """Keeps a theme."""
        self._show(self._found()[index])
        self.close()
        self._keep()

    def press(self, key: str, character: str | None) -> None:
        """Whatever changes the choice shows it."""
        if key == "escape":
            self._show(self._before)
            self.close()
            return
        before = self._chosen()
        super().press(key, character)
        chosen = self._chosen()
        if chosen and chosen != before:
            self._show(chosen)

    def _chosen(self) -> str:
        found = self._found()
        return found[min(self.selected, len(found) - 1)] if found else ""
