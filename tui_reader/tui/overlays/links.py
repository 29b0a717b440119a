"""The choice of links: every link of a comment or an article with a number."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tui_reader.reading.lines import BOLD, UNDERLINE, Piece
from tui_reader.tui.overlays.base import ListOverlay


class Links(ListOverlay):
    """Links by number, or by moving; ``y`` copies instead of opening, ``a`` adds what is there to the library."""

    hints: Sequence[tuple[str, str]] = (("enter", "open"), ("y", "copy"), ("esc", "back"))

    def __init__(
        self,
        links: Sequence[tuple[str, str]],
        open_: Callable[[str], None],
        copy: Callable[[str], None],
        keys: Sequence[str] = (),
        add: Callable[[str], None] | None = None,
    ) -> None:
        """``keys`` are those that open the choice: they close it as well."""
        super().__init__("Links")
        self._add = add
        if add is not None:
            self.hints = (("enter", "open"), ("a", "add"), ("y", "copy"), ("esc", "back"))
        self._keys = ("q", *keys)
        self._links = links
        self._open = open_
        self._copy = copy

    def count(self) -> int:
        """How many links there are."""
        return len(self._links)

    def row(self, index: int) -> tuple[Sequence[Piece], Sequence[Piece]]:
        """The number, the words of a link, its address."""
        label, url = self._links[index]
        number = Piece(f"{index + 1:<3}" if index < 9 else "   ", "accent", BOLD)
        shown = [number, Piece(label or url, "text", UNDERLINE)]
        if label and label != url:
            shown.append(Piece("  " + url, "dim"))
        return shown, ()

    def choose(self, index: int) -> None:
        """Opens a link."""
        self.close()
        self._open(self._links[index][1])

    def press(self, key: str, character: str | None) -> None:
        """A number opens that link at once."""
        if key in "123456789" and len(key) == 1:
            if int(key) <= self.count():
                self.choose(int(key) - 1)
        elif key in ("j", "k"):
            super().press("down" if key == "j" else "up", None)
        elif key == "y":
            url = self._links[self.selected][1]
            self.close()
            self._copy(url)
        elif key == "a" and self._add is not None:
            url = self._links[self.selected][1]
            self.close()
            self._add(url)
        elif key in self._keys:
            self.close()
        else:
            super().press(key, None)
