"""What reaches the terminal: nothing that it would act upon."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui_reader.text.sanitize import clean, clean_line

FORBIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u2028\u2029\u202a-\u202e\u2066-\u2069\u206a-\u206f\ufeff\ufff9-\ufffc"
    "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\U000e0000-\U000e007f\u3164\uffa0]"
)

HOSTILE = st.text(
    st.one_of(
        st.sampled_from("\x1b[]0;m\x07\\\x9b\x9d\x90\x9c\r\n\t \x85\u2028\u202e\u2066\u200d\u0301\ufe0f\ufeff👩🏽a"),
        st.characters(codec=None),
    ),
    max_size=60,
)


@given(HOSTILE)
@settings(max_examples=300)
def test_nothing_forbidden_is_left(text: str) -> None:
    assert FORBIDDEN.search(clean(text)) is None
    assert FORBIDDEN.search(clean_line(text)) is None


@given(HOSTILE)
@settings(max_examples=200)
def test_cleaning_twice_changes_nothing(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    line = clean_line(text)
    assert clean_line(line) == line
    assert "\n" not in line


@given(st.text(st.sampled_from("The quick brown fox.\n\tжук 東京 é—“”"), max_size=80))
def test_harmless_text_is_returned_as_it_is(text: str) -> None:
    assert clean(text) is text


@pytest.mark.parametrize(
    ("foreign", "expected"),
    [
        ("a\x1b[31;1mred\x1b[0m b", "ared b"),
        ("\x1b]0;you were here\x07title", "title"),
        ("\x1b]8;;http://evil.example\x1b\\link\x1b]8;;\x1b\\", "link"),
        ("\x1b]52;c;ZWNobyBoaQ==\x1b\\clip", "clip"),
        ("\x1bP1$r0m\x1b\\sixel", "sixel"),
        ("\x9b2Jcleared", "cleared"),
        ("\x1b(0line\x1b(B", "line"),
        ("\x1b]unfinished title", "unfinished title"),
        ("over\x08\x08\x08\x08type", "overtype"),
        ("one\r\ntwo\rthree\x0bfour\x85five\u2028six", "one\ntwo\nthree\nfour\nfive\nsix"),
        ("user\u202egnp.exe", "usergnp.exe"),
        ("soft\xadhyphen\ufeff", "softhyphen"),
        ("flag\U000e0067\U000e007f", "flag"),
        ("\ud83dlone", "lone"),
        ("👩\u200d🚀 and ❤\ufe0f", "👩\u200d🚀 and ❤\ufe0f"),
        ("nothing\u200d to join", "nothing to join"),
        ("Z\u0301\u0302\u0303\u0304\u0305\u0306\u0307algo", "Z\u0301\u0302\u0303\u0304algo"),
    ],
)
def test_what_is_removed_and_what_is_kept(foreign: str, expected: str) -> None:
    assert clean(foreign) == expected


def test_one_line() -> None:
    assert clean_line("  A title\n\tin \x1b[1mtwo\x1b[0m   lines ") == "A title in two lines"


@pytest.mark.parametrize("unit", ["\x1b]", "\x1b[0;", "\x9d", "\x1bP", "\u200d", "a\u0301", "\x1b]a\x9b"])
def test_megabytes_of_one_hazard_are_cleaned_at_once(unit: str) -> None:
    assert FORBIDDEN.search(clean(unit * 300_000)) is None
