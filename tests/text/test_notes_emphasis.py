"""What a note emphasises, alone and within each other."""

from __future__ import annotations

import pytest

from tui_reader.text.notes import note_spans
from tui_reader.text.structure import EMPHASIS, STRONG

BOTH = STRONG | EMPHASIS


@pytest.mark.parametrize(
    ("note", "spans"),
    [
        ("*it's_ok*", [("it's_ok", EMPHASIS)]),
        ("_a snake_case b_", [("a snake_case b", EMPHASIS)]),
        ("***both***", [("both", BOTH)]),
        ("*a **b** c*", [("a ", EMPHASIS), ("b", BOTH), (" c", EMPHASIS)]),
        ("**a *b***", [("a ", STRONG), ("b", BOTH)]),
        ("*a _b_*", [("a ", EMPHASIS), ("b", EMPHASIS)]),
        ("(*so*), **so**", [("(", 0), ("so", EMPHASIS), ("), ", 0), ("so", STRONG)]),
        ("__init__ and *args, **kwargs", [("__init__ and *args, **kwargs", 0)]),
        ("", []),
    ],
)
def test_what_a_note_emphasises(note: str, spans: list[tuple[str, int]]) -> None:
    assert [(span.text, span.style) for span in note_spans(note)] == spans
