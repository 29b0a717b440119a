"""A note in the reader's own words, as lines."""

from __future__ import annotations

from tui_reader.reading.lines import BOLD, ITALIC, Piece
from tui_reader.text.notes import note_spans
from tui_reader.text.structure import EMPHASIS, STRONG, Span
from tui_reader.text.wrap import wrap


def note_rows(note: str, room: int) -> list[list[Piece]]:
    """The lines of a note, at most so many cells wide."""
    return [[_piece(span) for span in row] for row in wrap(note_spans(note), room)]


def _piece(span: Span) -> Piece:
    flags = (BOLD if span.style & STRONG else 0) | (ITALIC if span.style & EMPHASIS else 0)
    return Piece(span.text, "strong" if span.style & STRONG else "text", flags)
