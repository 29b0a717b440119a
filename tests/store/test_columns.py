"""Columns come back as they were put in, whatever their values hold."""

from __future__ import annotations

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.store import columns

VALUES = st.lists(st.none() | st.sampled_from(("", "a", "b\nc", "\n", "ö")) | st.text("xyz", max_size=3))


@given(VALUES)
def test_lines(values: list[str | None]) -> None:
    column = orjson.loads(orjson.dumps(columns.lines(values)))
    assert columns.read(column, len(values)) == values


@given(VALUES)
def test_names(values: list[str | None]) -> None:
    column = orjson.loads(orjson.dumps(columns.names(values)))
    assert columns.read(column, len(values)) == values


def test_usual_columns_are_one_string() -> None:
    assert columns.lines(["a", None, "b"]) == {"lines": "a\n\nb"}
    assert columns.names(["a"] * 3) == {"names": ["a"]}


def test_a_column_of_another_length_is_refused() -> None:
    with pytest.raises(ValueError, match="3 values"):
        columns.read({"lines": "a\nb\nc"}, 2)


def test_lazy_columns_are_made_once() -> None:
    made = []

    def make() -> list[int]:
        made.append(1)
        return [1, 2]

    lazy = columns.Lazy(2, make)
    assert len(lazy) == 2
    assert not made
    assert lazy[1] == 2
    assert list(lazy) == [1, 2]
    assert lazy[:1] == [1]
    assert 2 in lazy
    assert made == [1]
