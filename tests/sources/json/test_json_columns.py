"""Columns: for any objects they hold what the getters give for each of them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tui_reader.model import Comment
from tui_reader.sources import json_columns, jsons
from tui_reader.sources.rows import Rows

values = st.none() | st.booleans() | st.integers(-5, 5) | st.floats() | st.sampled_from(
    ["", "words", "7", "2026-05-01", "2026-05-01T10:00:00Z", "1700000000"]
) | st.just({}) | st.just({"a": "inner", "b": 3}) | st.just(["x"])  # fmt: skip
alike = st.sampled_from([str, int, type(None)]).map(lambda kind: {"a": kind() if kind is not str else "same"})
nodes = st.lists(st.dictionaries(st.sampled_from("abc"), values)) | st.lists(alike)


@given(nodes)
def test_columns_hold_what_getters_give(found: list[dict[str, object]]) -> None:
    assert json_columns.texts(found, "a") == [jsons.text(node, "a") for node in found]
    assert json_columns.texts(found, "a", "b", "c") == [jsons.text(node, "a", "b", "c") for node in found]
    assert json_columns.numbers(found, "a", "b") == [jsons.number(node, "a", "b") for node in found]
    assert json_columns.flags(found, "a") == [jsons.flag(node, "a") for node in found]
    assert json_columns.flags(found, "a", "b") == [jsons.flag(node, "a") or jsons.flag(node, "b") for node in found]
    assert json_columns.mappings(found, "a") == [jsons.mapping(node, "a") for node in found]
    first = [next((when for key in "ab" if (when := jsons.moment(node.get(key)))), None) for node in found]
    assert json_columns.moments(found, "a", "b") == first
    kept = [words if isinstance(words := node.get("a"), str) else "" for node in found]
    assert json_columns.strings(found, "a") == kept


@given(nodes)
def test_facts_that_are_empty_or_false_are_none(found: list[dict[str, object]]) -> None:
    made = json_columns.extras(a=[node.get("a") for node in found], b=[node.get("b") for node in found])
    for extra, node in zip(made, found, strict=True):
        known = {key: value for key, value in node.items() if key in "ab" and (value or type(value) is int)}
        assert extra == known


def test_batches_are_the_whole() -> None:
    found = [{"id": str(i)} for i in range(1500)]
    sizes: list[int] = []

    def make(part: json_columns.Nodes) -> Rows:
        sizes.append(len(part))
        return Rows.of([Comment(id) for id in json_columns.texts(part, "id")])

    made = json_columns.by_batch(found, make)
    assert [comment.id for rows in made for comment in rows.comments()] == [str(i) for i in range(1500)]
    assert len(sizes) > 1
    assert max(sizes) < 1500


@given(nodes)
def test_texts_of_several_fields_of_many_are_those_of_each(found: list[dict[str, object]]) -> None:
    many = found * 300
    assert json_columns.all_texts(many, "a", "b") == [json_columns.texts(many, "a"), json_columns.texts(many, "b")]
    assert json_columns.values(many, "a") == [node.get("a") for node in many]


@given(nodes)
def test_what_is_made_is_made_of_those_that_have_something(found: list[dict[str, object]]) -> None:
    made = json_columns.made(found, lambda node: node, "a", "b")
    assert made == [node if node.get("a") or node.get("b") else None for node in found]


def test_seconds_in_digits_are_what_each_says() -> None:
    times = [{"a": "1772438437.999999"}, {"a": "1772438438"}, {"a": ""}]
    assert json_columns.moments(times, "a") == [jsons.moment(node["a"]) for node in times]
    assert json_columns.moments(times, "a")[0] == "2026-03-02T08:00:37+00:00"


def test_a_missing_number_is_no_time() -> None:
    times = [{"a": 1772438437.5}, {"a": float("nan")}, {"a": 1772438438}]
    assert json_columns.moments(times, "a") == ["2026-03-02T08:00:37+00:00", None, "2026-03-02T08:00:38+00:00"]


@given(nodes)
def test_what_holds_something_is_found_by_its_place(found: list[dict[str, object]]) -> None:
    assert json_columns.held(found, "a", "b") == [i for i, node in enumerate(found) if node.get("a") or node.get("b")]


@given(st.lists(st.sampled_from([None, "", "2026-05-01", "2026-05-02", "2026-05-02T10:00:00Z"])))
def test_by_time_the_oldest_come_first_and_others_as_they_came(when: list[str | None]) -> None:
    found = list(enumerate(when))
    in_order = json_columns.by_time(found, lambda part: [time for _, time in part])
    assert list(in_order) == sorted(found, key=lambda pair: pair[1] or "")
