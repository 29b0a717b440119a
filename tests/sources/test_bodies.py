"""Short ways with bodies lead where the long ones lead."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tui_reader.model import Comment
from tui_reader.sources import bodies
from tui_reader.sources.bodies import escape, from_html, hard_breaks, rows_of_html

LINES = [
    "words",
    "- x",
    "  1. y",
    "#",
    "# z",
    "=",
    "> q",
    "*a*",
    "\t- w",
    "",
    " ",
    "\n",
    "```",
    "1) v",
    "    code",
    "+",
    "two  ",
]
texts = st.lists(st.sampled_from(LINES), max_size=6).map("\n".join)


@given(texts)
def test_what_is_not_looked_at_needs_no_escape(text: str) -> None:
    marked = bodies._MARKDOWN.sub(r"\\\1", text)
    assert escape(text) == bodies._MARKDOWN_START.sub(bodies._escape_start, marked)


@given(st.lists(st.sampled_from(["words", "- x", "```", "    code", "two  "]), max_size=6))
def test_paragraphs_keep_their_blank_lines_and_lines_are_broken(lines: list[str]) -> None:
    assert hard_breaks("\n\n".join(lines)) == "\n\n".join(lines)
    assert hard_breaks("one\ntwo\n\nthree") == "one  \ntwo\n\nthree"


@given(st.lists(st.sampled_from(["<p>one</p>", "two\nlines", "a <b>b</b>", "c < d", ""]), max_size=5))
def test_rows_of_html_are_what_each_body_says(said: list[str]) -> None:
    comments = [Comment(str(place), body=body) for place, body in enumerate(said)]
    made = [
        row for rows in rows_of_html(comments, lambda body: body if "<" in body else None) for row in rows.comments()
    ]
    assert [(row.body, row.markup) for row in made] == [from_html(b) if "<" in b else (b, "plain") for b in said]
    assert [row.id for row in made] == [comment.id for comment in comments]
