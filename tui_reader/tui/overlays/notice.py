"""A message that is longer than the status line: said in full above it."""

from __future__ import annotations

from collections.abc import Sequence

from tui_reader.reading.lines import Line, Piece
from tui_reader.text.structure import Span
from tui_reader.text.wrap import wrap
from tui_reader.tui.overlays.base import Overlay


class Notice(Overlay):
    """Shows a message over as many lines as it needs; it has no keys."""

    def __init__(self, message: Sequence[Piece]) -> None:
        super().__init__()
        self._mark = message[0] if message and message[0].role == "error" else Piece("")
        self._words = "".join(piece.text for piece in message).removeprefix(self._mark.text)

    def inner(self, cells: int, rows: int) -> list[Line]:
        """The words, with the mark of an error before them where it is one."""
        mark = self._mark if len(self._mark.text) < cells else Piece("")
        room = max(cells - len(mark.text), 1)
        lines = wrap([Span(self._words)], room)
        indent = Piece(" " * len(mark.text))
        return [(mark if not n else indent, *(Piece(span.text) for span in line)) for n, line in enumerate(lines)]
