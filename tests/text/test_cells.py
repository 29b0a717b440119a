"""Widths agree with Rich, and cuts fall between graphemes."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from tui_reader.text.cells import advances, cut, pad, width
from tui_reader.text.sanitize import clean

FOREIGN = st.text(
    st.one_of(
        st.sampled_from("ab 日本가🇩🇪🇫👩\u200d🚀❤\ufe0f#\ufe0f\u20e3e\u0301👍🏽क\u094dषกำสระ\u0e49ع\u064e\u200b\u200fｱ"),
        st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")),
    ),
    max_size=40,
).map(lambda text: clean(text).replace("\n", " ").replace("\t", " "))


@given(FOREIGN)
@settings(max_examples=300)
def test_width_is_what_rich_says(text: str) -> None:
    assert width(text) == cell_len(text)


@given(FOREIGN)
@settings(max_examples=200)
def test_advances_add_up_to_the_width(text: str) -> None:
    assert sum(advances(text)) == width(text)


@given(FOREIGN, st.integers(0, 30))
@settings(max_examples=200)
def test_a_cut_text_fits(text: str, cells: int) -> None:
    short = cut(text, cells)
    assert width(short) <= cells
    if width(text) <= cells:
        assert short == text
    assert width(pad(text, cells)) == cells


@pytest.mark.parametrize(
    ("text", "cells", "expected"),
    [
        ("plain words", 11, "plain words"),
        ("plain words", 7, "plain…"),
        ("plain words", 1, "…"),
        ("plain words", 0, ""),
        ("日本語の本", 5, "日本…"),
        ("日本語の本", 4, "日…"),
        ("👩\u200d👩\u200d👧👩\u200d👩\u200d👧", 3, "👩\u200d👩\u200d👧…"),
        ("🇩🇪🇫🇷🇯🇵", 4, "🇩🇪…"),
        ("e\u0301te\u0301 long", 4, "e\u0301te\u0301…"),
    ],
)
def test_where_a_text_is_cut(text: str, cells: int, expected: str) -> None:
    assert cut(text, cells) == expected


def test_the_end_of_a_huge_text_is_not_measured() -> None:
    assert cut("語" * 2_000_000, 9) == "語語語語…"
