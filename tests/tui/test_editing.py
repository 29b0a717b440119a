"""Typing: the cursor, deleting, wrapping, and characters of several code points."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tui_reader.reading.lines import Piece, line_text, line_width
from tui_reader.tui.editing import LIMIT, Editor

KEYS = (
    "left", "right", "up", "down", "home", "end", "ctrl+left", "ctrl+right", "backspace", "delete", "ctrl+w",
    "ctrl+u", "ctrl+k", "enter",
)  # fmt: skip


def type_in(editor: Editor, text: str) -> None:
    for character in text:
        editor.press(character, character)


def test_what_is_offered_gives_way_to_what_is_typed() -> None:
    editor = Editor("ferry.html", offered=True)
    assert editor.field(20)[0] == Piece("ferry.html", "cur", 0, "cur-bg")
    type_in(editor, "bus")
    assert editor.text == "bus"
    editor = Editor("ferry.html", offered=True)
    editor.insert("pasted.md")
    assert editor.text == "pasted.md"
    editor = Editor("ferry.html", offered=True)
    editor.press("backspace")
    type_in(editor, "a")
    assert editor.text == "a"


def test_an_arrow_keeps_what_is_offered() -> None:
    editor = Editor("ferry", offered=True)
    editor.press("right")
    type_in(editor, "s")
    assert (editor.text, editor.offered) == ("ferrys", False)
    assert editor.field(20)[0] == Piece("ferrys", "strong")
    assert not Editor("", offered=True).offered


def test_typing_and_deleting() -> None:
    editor = Editor()
    type_in(editor, "the lid fits")
    editor.press("ctrl+w")
    assert editor.text == "the lid "
    editor.press("home")
    editor.press("delete")
    assert editor.text == "he lid "
    editor.press("ctrl+right")
    editor.press("ctrl+k")
    assert (editor.text, editor.cursor) == ("he", 2)
    editor.press("ctrl+u")
    assert editor.text == ""


def test_an_emoji_of_several_code_points_is_one_step_and_one_deletion() -> None:
    editor = Editor("a👩‍🔧b👍🏽")
    editor.press("backspace")
    assert editor.text == "a👩‍🔧b"
    editor.press("left")
    editor.press("left")
    assert editor.cursor == 1
    editor.press("right")
    editor.press("backspace")
    assert editor.text == "ab"


def test_lines_are_walked_up_and_down() -> None:
    editor = Editor("first line\n\nthird", lines=True)
    editor.press("up")
    assert editor.cursor == len("first line\n")
    editor.press("up")
    assert editor.cursor == 0
    editor.press("end")
    editor.press("enter")
    assert editor.text == "first line\n\n\nthird"


def test_one_line_takes_no_line_breaks_and_no_control_characters() -> None:
    editor = Editor()
    assert not editor.press("enter")
    editor.insert("one\ntwo\x1b[31m \u202eevil")
    assert "\n" not in editor.text
    assert "\x1b" not in editor.text
    assert "\u202e" not in editor.text


def test_a_huge_paste_is_cut() -> None:
    editor = Editor(lines=True)
    editor.insert("x" * (LIMIT + 50))
    assert len(editor.text) == LIMIT


def test_the_field_shows_the_cursor_at_both_ends() -> None:
    editor = Editor("a long text that does not fit at all")
    assert line_text(editor.field(10)) == "it at all "
    editor.press("home")
    assert line_text(editor.field(10)) == "a long tex"


@given(
    st.text(alphabet="ab \n漢👩‍🔧é\u0301", max_size=60),
    st.lists(st.sampled_from(KEYS), max_size=30),
    st.integers(1, 40),
    st.integers(1, 8),
)
@settings(max_examples=100, deadline=None)
def test_any_keys_keep_the_cursor_in_the_text_and_the_lines_in_their_width(
    text: str, keys: list[str], cells: int, rows: int
) -> None:
    editor = Editor(text, lines=True)
    for key in keys:
        editor.press(key)
        assert 0 <= editor.cursor <= len(editor.text)
    lines = editor.area(cells, rows)
    assert len(lines) <= rows
    assert any(piece.ground == "accent" for line in lines for piece in line)
    single = Editor(text.replace("\n", " "))
    assert line_width(single.field(max(cells, 4))) <= max(cells, 4) + 2
    assert any(piece.ground == "accent" for piece in single.field(cells))
