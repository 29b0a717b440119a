"""Notes as lines: the reader's words, with what they emphasised."""

from __future__ import annotations

import pytest

from tui_reader.reading.lines import BOLD, ITALIC, line_text
from tui_reader.reading.lists.notes import note_rows


def test_emphasis_is_shown_and_everything_else_stays_as_it_was_typed() -> None:
    (row,) = note_rows("He logs a *number of ships*, **daily**, _unseen_.", 60)
    assert line_text(row) == "He logs a number of ships, daily, unseen."
    assert [(piece.text, piece.flags) for piece in row if piece.flags] == [
        ("number of ships", ITALIC), ("daily", BOLD), ("unseen", ITALIC),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "note",
    [
        "2*3*4 = 24",
        "snake_case_name",
        "* one * two",
        "**",
        "a ** b",
        "* ",
        "- item & <b>",
        "#tag *open",
        "[a](b)",
        "_x*",
    ],
)
def test_what_is_no_emphasis_is_left_alone(note: str) -> None:
    assert "\n".join(line_text(row) for row in note_rows(note, 60)) == note.rstrip()


def test_lines_break_where_the_reader_broke_them() -> None:
    assert [line_text(row) for row in note_rows("one *two\nthree* four", 60)] == ["one *two", "three* four"]
    assert [line_text(row) for row in note_rows("*one two three*", 8)] == ["one two", "three"]
    assert note_rows("", 60) in ([], [[]])
