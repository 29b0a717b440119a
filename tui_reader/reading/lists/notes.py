"""A note in the reader's own words, as lines: what stands between stars or underscores is emphasised."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tui_reader.reading.lines import BOLD, ITALIC, Piece
from tui_reader.text.structure import EMPHASIS, STRONG, Span
from tui_reader.text.wrap import wrap

# A note is not markup: nothing but these marks is taken from it, and marks inside or between words stay letters.
_EMPHASISED = re.compile(r"(?<![\w*_])(\*\*?|_)(?=[^\s*_])([^*_\n]*[^\s*_])\1(?![\w*_])")


def note_rows(note: str, room: int) -> list[list[Piece]]:
    """The lines of a note, at most so many cells wide."""
    return [[_piece(span) for span in row] for row in wrap(tuple(_spans(note)), room)]


def _spans(note: str) -> Iterator[Span]:
    at = 0
    for found in _EMPHASISED.finditer(note):
        if found.start() > at:
            yield Span(note[at : found.start()])
        yield Span(found[2], STRONG if found[1] == "**" else EMPHASIS)
        at = found.end()
    if at < len(note):
        yield Span(note[at:])


def _piece(span: Span) -> Piece:
    if span.style & STRONG:
        return Piece(span.text, "strong", BOLD)
    return Piece(span.text, "text", ITALIC if span.style & EMPHASIS else 0)
