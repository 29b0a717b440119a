"""Emoji that terminals do not agree about: what stands behind them stays in its column."""

from __future__ import annotations

import re

import pyte
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui_reader.text.cells import width
from tui_reader.tui.drawing.steady import steady

PICTURES = ("👩🏽\u200d💻", "👍🏽", "👨\u200d👩\u200d👧\u200d👦", "🇳🇴", "🏳\ufe0f\u200d🌈", "❤\ufe0f", "1\ufe0f\u20e3")


def column_of_end(output: str) -> int:
    """Where the word behind a picture stands on a terminal that knows little of pictures; -1 where it is lost."""
    screen = pyte.Screen(40, 2)
    pyte.Stream(screen).feed(output)
    row = screen.buffer[0]
    return next((x for x in range(40) if row[x].data == "e" and row[x + 1].data == "n"), -1)


@pytest.mark.parametrize("picture", PICTURES)
def test_what_follows_stands_in_its_column(picture: str) -> None:
    output = f"\x1b[1m{picture} {picture}\x1b[0m end"
    assert column_of_end(steady(output)) == 2 * width(picture) + 2


def test_a_terminal_of_its_own_mind_is_why() -> None:
    assert any(column_of_end(f"{picture} end") != width(picture) + 1 for picture in PICTURES)


@given(
    st.lists(st.sampled_from((*PICTURES, "a", "é", "漢", " ", "👍", "\x1b[31m", "\x1b[0m", "│")), max_size=9).map(
        "".join
    )
)
@settings(max_examples=80)
def test_what_is_written_is_written(output: str) -> None:
    there = steady(output)
    assert re.sub("\x1b7 *\x1b8\x1b7(.*?)\x1b8\x1b\\[[0-9]+C", "\\1", there) == output
    if not any(picture in output for picture in PICTURES):
        assert there == output
