"""What is selected shows and is copied: the same cells, whatever lies in them."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tui_reader.reading.comments.pointing import lit, stretches
from tui_reader.reading.lines import Piece, line_text, line_width

WORDS = st.lists(st.text(st.sampled_from("ab 日本e\u0301👩\u200d🔧"), max_size=6), max_size=5)


@settings(max_examples=150, deadline=None)
@given(WORDS, st.integers(-2, 30), st.integers(-2, 30))
def test_lighting_cells_changes_no_text(words: list[str], start: int, end: int) -> None:
    line = tuple(Piece(word, "dim") for word in words if word)
    shown = lit(line, start, end)
    assert line_text(shown) == line_text(line)
    dark = [piece for piece in shown if piece.ground == "cur-bg"]
    assert line_width(dark) <= max(min(end, line_width(line)) - max(start, 0), 0)


def test_exactly_the_cells_between_are_lit() -> None:
    shown = lit((Piece("one "), Piece("two three", "code")), 2, 6)
    assert [piece.text for piece in shown if piece.ground == "cur-bg"] == ["e ", "tw"]


def test_rows_between_two_places_are_whole_whichever_comes_first() -> None:
    assert list(stretches((9, 2), (5, 0), 20, 10)) == [(0, 5, 20), (1, 0, 20), (2, 0, 10)]
    assert list(stretches((5, 1), (9, 1), 20, 10)) == [(1, 5, 10)]
    assert list(stretches((5, -4), (9, 40), 20, 2)) == [(0, 0, 20), (1, 0, 20)]
