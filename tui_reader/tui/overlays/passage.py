"""Choosing a passage of a text by keys: sentence by sentence, from one to another."""

from __future__ import annotations

import re
from collections.abc import Callable

from tui_reader.reading.lines import BOLD, EMPTY, Line, Piece, on_ground, pad, spread
from tui_reader.text.structure import Span
from tui_reader.text.wrap import wrap
from tui_reader.tui.overlays.base import Overlay

_SENTENCE = re.compile(r"[^\n]*?(?:[.!?…]+[\"'”’)\]]*(?=\s|\Z)|[。！？]+[」』）]*|(?=\n)|\Z)")
_MOST = 5_000

Stretch = tuple[int, int]


def sentences(text: str) -> list[Stretch]:
    """Where each sentence of a text begins and ends; a line end ends one too."""
    found: list[Stretch] = []
    at = 0
    while at < len(text) and len(found) < _MOST:
        match = _SENTENCE.match(text, at)
        end = match.end() if match is not None and match.end() > at else at + 1
        part = text[at:end]
        if part.strip():
            found.append((at + len(part) - len(part.lstrip()), end - len(part) + len(part.rstrip())))
        at = end
    return found


class PassageOverlay(Overlay):
    """The sentences of a text with a cursor; a passage goes from where it was begun to the cursor."""

    name = "Passage"
    hints = (("space", "from here"), ("j k", "to"), ("enter", "keep"), ("esc", "back"))

    def __init__(self, text: str, about: str, done: Callable[[str], None]) -> None:
        super().__init__()
        self._text = text
        self._about = about
        self._done = done
        self.stretches = sentences(text)
        """Where the sentences are."""
        self.cursor = 0
        """The sentence under the cursor."""
        self.begun: int | None = None
        """Where the passage begins; ``None`` where it is the sentence under the cursor."""

    @property
    def passage(self) -> str:
        """What is chosen now."""
        if not self.stretches:
            return ""
        first, last = sorted((self.cursor if self.begun is None else self.begun, self.cursor))
        return self._text[self.stretches[first][0] : self.stretches[last][1]]

    def inner(self, cells: int, rows: int) -> list[Line]:
        """The label, a blank, and the sentences around the cursor; the chosen ones on a ground of their own."""
        lines: list[Line] = [spread((Piece("Passage", "bookmark", BOLD),), (Piece(self._about, "dim"),), cells), EMPTY]
        room = max(rows - 2, 1)
        first, last = sorted((self.cursor if self.begun is None else self.begun, self.cursor))
        body: list[Line] = []
        here = (0, 0)
        reach = range(max(self.cursor - room, 0), min(self.cursor + room, len(self.stretches)))
        for index in reach:
            start, end = self.stretches[index]
            chosen = first <= index <= last
            top = len(body)
            for row in wrap([Span(" ".join(self._text[start:end].split()))], max(cells - 2, 8)):
                mark = Piece(f"{self.glyphs.bar} " if index == self.cursor else "  ", "accent")
                words = [Piece(span.text, "strong" if chosen else "dim") for span in row]
                line = pad((mark, *words), cells)
                body.append(on_ground(line, "hit-bg") if chosen else line)
            if index == self.cursor:
                here = (top, len(body))
        top = max(min(here[0] - 1, len(body) - room), 0)
        return [*lines, *body[top : top + room]]

    def press(self, key: str, character: str | None) -> None:
        """Moves go from sentence to sentence, ``space`` begins or lets go, ``enter`` keeps."""
        step = _STEPS.get(key)
        if step is not None:
            self.cursor = max(0, min(self.cursor + step, len(self.stretches) - 1))
        elif key in ("space", "v", "V"):
            self.begun = self.cursor if self.begun is None else None
        elif key == "enter":
            passage = self.passage
            self.close()
            if passage:
                self._done(passage)
        else:
            super().press(key, character)


_STEPS = {
    "j": 1, "k": -1, "down": 1, "up": -1, "ctrl+n": 1, "ctrl+p": -1, "pagedown": 6, "pageup": -6, "ctrl+d": 6,
    "ctrl+u": -6, "g": -_MOST, "G": _MOST, "home": -_MOST, "end": _MOST,
}  # fmt: skip
