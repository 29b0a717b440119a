"""Lines: never too wide, nothing lost, the same from every door, broken where each script allows it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui_reader.text.cells import width
from tui_reader.text.sanitize import clean
from tui_reader.text.structure import EMPHASIS, STRONG, Span, text_of
from tui_reader.text.wrap import _OTHER, height, text_height, wrap, wrap_text

ALPHABET = "ab—é   \n\t/?&-.,日本語。、「」（）ーっ가나🇩🇪👩\u200d🚀❤\ufe0fe\u0301ع\xa0\u3000\u200b"
TEXT = st.text(st.sampled_from(ALPHABET), max_size=120).map(clean)
RUNS = st.lists(
    st.tuples(st.text(st.sampled_from(ALPHABET), max_size=30).map(clean), st.sampled_from([0, STRONG, EMPHASIS])),
    max_size=6,
)


def words_of(text: str) -> str:
    """The text without its white space, which wrapping may swallow."""
    return "".join(text.split()).replace("\u200b", "")


@given(TEXT, st.integers(2, 30))
@settings(max_examples=300)
def test_lines_fit_and_hold_everything(text: str, cells: int) -> None:
    lines = wrap_text(text, cells)
    assert all(width(line) <= cells for line in lines)
    assert words_of("".join(lines)) == words_of(text)
    assert text_height(text, cells) == len(lines)


@given(RUNS, st.integers(2, 30))
@settings(max_examples=300)
def test_styled_lines_are_the_plain_ones(runs: list[tuple[str, int]], cells: int) -> None:
    spans = [Span(text, style) for text, style in runs]
    lines = wrap(spans, cells)
    assert height(spans, cells) == len(lines)
    assert all(sum(width(span.text) for span in line) <= cells for line in lines)
    assert words_of("".join(text_of(line) for line in lines if line)) == words_of(text_of(spans) if spans else "")


@given(st.text(st.sampled_from("ab cd/-. "), max_size=100), st.integers(2, 25))
@settings(max_examples=200)
def test_both_ways_of_the_breaker_agree(text: str, cells: int) -> None:
    exotic = text + "\n日"  # the second line is not ASCII; the first must not care
    assert wrap_text(exotic, cells)[:-1] == wrap_text(text, cells)
    apart = [Span(character) for character in text]
    assert [text_of(line) if line else "" for line in wrap(apart, cells)] == wrap_text(text, cells)


def test_the_fast_way_is_taken_only_by_characters_of_one_cell() -> None:
    wrong = [chr(code) for code in range(0x20, 0x3000) if not _OTHER.match(chr(code)) and width(chr(code)) != 1]
    assert wrong == []


@pytest.mark.parametrize(
    ("text", "cells", "lines"),
    [
        ("", 10, [""]),
        ("one two three", 7, ["one two", "three"]),
        ("one  two", 4, ["one", "two"]),
        ("kept\nbreaks\n\nhere", 10, ["kept", "breaks", "", "here"]),
        ("  a poem is\n    indented", 20, ["  a poem is", "    indented"]),
        ("trailing   ", 8, ["trailing"]),
        ("tab\tstop", 20, ["tab stop"]),
        ("unbreakable", 4, ["unbr", "eaka", "ble"]),
        (
            "see https://example.org/archive/2011/05/a-long-title?page=2",
            26,
            ["see", "https://example.org/", "archive/2011/05/a-long-", "title?page=2"],
        ),
        ("これは長い文章です。はい、そうです。", 20, ["これは長い文章です。", "はい、そうです。"]),
        ("これは長い文章だよ。はい", 18, ["これは長い文章だ", "よ。はい"]),
        ("彼は「はい」と言った", 6, ["彼は", "「は", "い」と", "言った"]),
        ("コンピューター", 10, ["コンピュー", "ター"]),
        ("すごいなあっと", 10, ["すごいな", "あっと"]),
        ("Python言語とRust", 8, ["Python言", "語とRust"]),
        ("가나다라 마바사", 8, ["가나다라", "마바사"]),
        ("🇩🇪🇫🇷🇯🇵", 5, ["🇩🇪🇫🇷", "🇯🇵"]),
        ("👩\u200d👩\u200d👧👩\u200d👩\u200d👧", 3, ["👩\u200d👩\u200d👧", "👩\u200d👩\u200d👧"]),
        ("السلام عليكم", 8, ["السلام", "عليكم"]),
        ("no\xa0break here", 9, ["no\xa0break", "here"]),
    ],
)
def test_where_lines_break(text: str, cells: int, lines: list[str]) -> None:
    assert wrap_text(text, cells) == lines


def test_spans_keep_their_look_across_lines() -> None:
    spans = [Span("plain "), Span("bold words ", STRONG), Span("link", 0, "https://a.example")]
    assert wrap(spans, 10) == [
        [Span("plain "), Span("bold", STRONG)],
        [Span("words ", STRONG), Span("link", 0, "https://a.example")],
    ]


@pytest.mark.parametrize(
    "unit", ["x", "word ", "line\n", "日", "日本。", "「", "。", "👩\u200d🚀", "\u200b", " ", "a\u0301/", "\t"]
)
def test_megabytes_are_wrapped_in_linear_time(unit: str) -> None:
    text = unit * (1_000_000 // len(unit))
    assert text_height(text, 74) == len(wrap_text(text, 74))


@pytest.mark.parametrize("cells", [0, 1])
def test_no_width_is_too_small(cells: int) -> None:
    assert "".join(wrap_text("ab 日本", cells)).replace(" ", "") == "ab日本"
