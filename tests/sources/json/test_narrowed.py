"""Large documents are read without the fields that nobody needs, and say the same."""

from __future__ import annotations

import ast
import inspect
import json
import sys
from collections.abc import Iterator
from pathlib import Path

import orjson
import pytest

from tests.forms import FORMS, talk
from tests.sources.test_samples import GOLDEN, SAMPLES, name
from tui_reader.model import Thread
from tui_reader.sources import detection, jsons
from tui_reader.sources.base import Input, Report
from tui_reader.sources.narrowed import Fields
from tui_reader.sources.parsing import parse
from tui_reader.sources.registry import FORMATS, Format

ROWS = [row for row in FORMATS if row.marks]


def test_each_parser_that_names_its_fields_has_marks() -> None:
    assert [row for row in FORMATS if row.source().fields is not None] == ROWS


def documents(row: Format) -> Iterator[bytes]:
    """Our sample of a format, and the discussion that was made up, as it is written there."""
    for path in SAMPLES:
        if json.loads((GOLDEN / f"{name(path)}.json").read_text(encoding="utf-8"))["read as"] == row.id:
            yield path.read_bytes()
    yield from (form.write(talk(40)) for form in FORMS.values() if form.format == row.id)


def values(row: Format) -> list[object]:
    """The same, a line at a time where they are JSON lines."""
    lines = [data.splitlines() if jsons.is_lines(Input("x", data)) else [data] for data in documents(row)]
    return [orjson.loads(line) for each in lines for line in each]


def fields_of(row: Format) -> Fields:
    fields = row.source().fields
    assert fields is not None
    return fields


def everything(data: bytes) -> tuple[list[Thread], Report]:
    report = Report()
    return list(parse(Input("x", data), report)), report


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)
def test_a_large_document_says_the_same(row: Format, monkeypatch: pytest.MonkeyPatch) -> None:
    for data in documents(row):
        whole = everything(data)
        monkeypatch.setattr(detection, "LARGE", 0)
        assert everything(data) == whole
        monkeypatch.undo()


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)
def test_what_nobody_reads_is_left_out(row: Format, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(detection, "LARGE", 0)
    inputs = [Input("x", orjson.dumps(value).replace(b'{"', b'{"unread":{"id":[1]},"', 1)) for value in values(row)]
    for input in inputs:
        list(parse(input, Report()))
    assert not all(b"unread" in orjson.dumps(jsons.look(input).first) for input in inputs)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)
def test_each_field_that_a_parser_names_is_kept(row: Format) -> None:
    """What its module reads by a name that is one in its documents."""
    tree = list(ast.walk(ast.parse(inspect.getsource(sys.modules[type(row.source()).__module__]))))
    set_only = {id(node.slice) for node in tree if isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Store)}
    named = {str(node.value) for node in tree if isinstance(node, ast.Constant) and id(node) not in set_only}
    for value in values(row):
        assert names_in(value) & named == names_in(fields_of(row).read(orjson.dumps(value))) & named


def names_in(value: object) -> set[str]:
    found: set[str] = set()
    left = [value]
    for each in left:  # grows while it is walked
        if isinstance(each, dict):
            found.update(each)
            left += each.values()
        elif isinstance(each, list):
            left += each
    return found


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)
def test_the_marks_of_a_format_in_another_one_change_nothing(row: Format, monkeypatch: pytest.MonkeyPatch) -> None:
    (post,) = orjson.loads(FORMS["tui-reader"].write(talk(3)))
    marks = {mark.decode().strip('"'): "x" for mark in row.marks}
    monkeypatch.setattr(detection, "LARGE", 0)
    ((thread,), _) = everything(orjson.dumps([{**post, "kept": marks}]))
    assert len(thread.comments) == 3
    assert thread.post.extra["kept"] == marks


def test_fields_are_chosen_at_any_depth() -> None:
    fields = Fields("a b", whole="c")
    assert fields.read(b'{"a": {"b": 1, "x": 2}, "x": {"a": 1}, "c": {"x": {"y": 1}}}') == {
        "a": {"b": 1},
        "c": {"x": {"y": 1}},
    }
    assert fields.read(b'[{"x": 1, "a": [{"x": 1}, [{"x": 1}], null, 1.5, true, "s"]}, 2]') == [
        {"a": [{}, [{"x": 1}], None, 1.5, True, "s"]},
        2,
    ]


def test_of_several_each_has_its_own_fields() -> None:
    first, second = Fields("a"), Fields("b")
    data = b'{"a": {"b": 1}, "b": {"a": 1}}'
    assert (first.read(data), second.read(data)) == ({"a": {}}, {"b": {}})


@pytest.mark.parametrize(
    "data",
    [b"", b"{", b'{"a": 1} {"a": 2}', b'{"a": "\xff"}', b'{"a": "\\ud800"}', b'{"a":' * 5000 + b"1" + b"}" * 5000],
    ids=["nothing", "cut off", "two", "no UTF-8", "half a pair", "deep"],
)
def test_what_is_broken_or_deep_is_left_to_others(data: bytes) -> None:
    assert Fields("a").read(data) is None


def test_what_was_let_go_of_is_read_again_without_the_rest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(detection, "LARGE", 0)
    path = tmp_path / "thread.json"
    path.write_bytes(FORMS["reddit"].write(talk(3)))
    input = Input.from_path(path)
    detection.detect(input)
    input.forget()
    assert "body_html" not in names_in(jsons.look(input).first)


def test_a_chain_of_answers_is_read_in_another_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(detection, "LARGE", 0)
    threads, _ = everything(FORMS["reddit"].write(talk(2000, chain=True)))
    assert sum(len(thread.comments) for thread in threads) == 2000
