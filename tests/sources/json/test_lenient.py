"""The reader of last resort: as the fast parser where that works, and something sensible where it does not."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui_reader.sources.lenient import read

JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**12), 10**12)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=20,
)


@given(JSON, st.booleans())
@settings(max_examples=200, deadline=None)
def test_reads_what_the_standard_parser_reads(value: object, ascii: bool) -> None:
    reading = read(json.dumps(value, ensure_ascii=ascii))
    assert (reading.values, reading.cut) == ([value], False)


@given(JSON.filter(lambda value: isinstance(value, (list, dict))), st.integers(0, 400))
@settings(max_examples=200, deadline=None)
def test_never_raises_on_a_cut_text(value: object, at: int) -> None:
    text = json.dumps(value)
    reading = read(text[:at])
    assert reading.cut == (0 < at < len(text))
    assert len(reading.values) <= 1


@given(st.text(alphabet='{}[]",:\\u0123456789.eE+-truefalsn \n', max_size=200))
@settings(max_examples=200, deadline=None)
def test_never_raises(text: str) -> None:
    read(text)


def test_nests_as_deep_as_it_likes() -> None:
    depth = 50_000
    reading = read('{"a":[' * depth + "1" + "]}" * depth)
    value, levels = reading.values[0], 0
    while isinstance(value, (list, dict)):
        value = value[0] if isinstance(value, list) else value["a"]
        levels += 1
    assert (value, levels, reading.cut) == (1, 2 * depth, False)


def test_several_values_in_a_row_are_all_read() -> None:
    assert read('{"page":1}{"page":2}\n[3] "x" 4').values == [{"page": 1}, {"page": 2}, [3], "x", 4]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ('[{"id":1,"text":"whole"},{"id":2,"text":"cut', [{"id": 1, "text": "whole"}]),
        ('{"title":"T","comments":[{"id":1},{"id":2,"re', {"title": "T", "comments": [{"id": 1}]}),
        ('[{"id":1,"replies":[{"id":2,"te', [{"id": 1, "replies": []}]),
        ('[{"id":1,"replies":[{"id":2}],"sco', [{"id": 1, "replies": [{"id": 2}]}]),
        ('{"a":1,"b":tru', {"a": 1}),
    ],
)
def test_what_was_cut_in_two_is_left_out_and_the_rest_kept(text: str, value: object) -> None:
    reading = read(text)
    assert (reading.values, reading.cut) == ([value], True)


def test_half_a_surrogate_pair_is_let_through_for_the_cleaning_to_take_out() -> None:
    assert read('["\\ud83d and on"]').values == [["\ud83d and on"]]
