"""Reading JSON once, line by line where it is long, and looking into it without trust."""

from __future__ import annotations

from pathlib import Path

import orjson
import pytest

from tui_reader.sources.base import Input, Report
from tui_reader.sources.detection import detect
from tui_reader.sources.join import join
from tui_reader.sources.jsons import flag, items, lines, look, mapping, moment, number, objects, some, text, values


def test_a_document_is_one_value_whatever_its_layout() -> None:
    for data in (
        b'{"a": [1]}',
        b'\xef\xbb\xbf{"a": [1]}\n',
        b'{\n  "a": [\n    1\n  ]\n}\n',
        '{"a": [1]}'.encode("utf-16"),
    ):
        sight = look(Input("x", data))
        assert (sight.values, sight.lines, sight.cut) == ([{"a": [1]}], False, False)


def test_lines_of_nothing_are_no_broken_lines() -> None:
    report = Report()
    found = [value for _, value in lines(Input("x", b'{"n": 1}\nnull\n{"n": 2}\nnull\n'), report)]
    assert (found, report.notes) == ([{"n": 1}, {"n": 2}], [])


def test_lines_are_told_from_a_document_and_read_one_at_a_time(tmp_path: Path) -> None:
    path = tmp_path / "dump"
    path.write_bytes(b"".join(orjson.dumps({"n": n}) + b"\n" for n in range(5_000)))
    input, report = Input.from_path(path), Report()
    assert look(input).lines
    assert len(look(input).values) == 20
    assert [number(value, "n") for value in values(input, report)] == list(range(5_000))
    assert "data" not in vars(input)  # never held as a whole
    assert report.notes == []


def test_a_first_line_longer_than_the_head_is_still_a_line() -> None:
    long = orjson.dumps({"text": "x" * 100_000})
    assert look(Input("x", long + b"\n" + long + b"\n")).lines
    assert not look(Input("x", long + b"\n")).lines


def test_broken_lines_are_counted_and_the_rest_read() -> None:
    input, report = Input("x", b'{"n":1}\n{"n":\n\nnonsense\n{"n":2}\n{"n":3'), Report()
    assert [value for _, value in lines(input, report)] == [{"n": 1}, {"n": 2}]
    assert report.notes == ["the last line is cut off; what followed is missing", "2 lines are not JSON"]


def test_offsets_lead_back_to_the_lines() -> None:
    data = b'{"n":1}\r\n\n  {"n":2}\n{"n":3}'
    for offset, value in lines(Input("x", data), Report()):
        assert orjson.loads(data[offset:].split(b"\n")[0]) == value


def test_documents_in_a_row_on_one_line_are_all_read() -> None:
    assert list(values(Input("x", b'[{"n":1}][{"n":2}]'), Report())) == [[{"n": 1}], [{"n": 2}]]


def test_a_cut_document_says_so_and_lowers_the_sureness() -> None:
    report = Report()
    assert list(values(Input("x", b'{"a":[{"n":1},{"n":'), report)) == [{"a": [{"n": 1}]}]
    assert report.notes == ["cut off in the middle; what followed is missing"]
    assert report.sureness < 1


@pytest.mark.parametrize(
    "data", [b"null", b"", b"   ", b"plain words", b"<html>", b"[Support] How do I", b"\x89PNG\r\n\x1a\n{"]
)
def test_what_is_no_json_is_none(data: bytes) -> None:
    assert not any(look(Input("x", data)).values)


@pytest.mark.parametrize(
    "start",
    [
        "[                    ]\n60 degrees outside",
        "[54352606]\n[Search              ] [->]",
        "[]  Mira's garden",
        "[12] [13]",
    ],
)
def test_fields_and_pictures_of_a_dumped_page_are_no_json(start: str) -> None:
    input = Input("x", f"{start}\n\nMira says:\nMay 3, 2020 at 4:33 pm\n\nThe beans are up.\n".encode())
    assert not look(input).values
    assert detect(input).id == "text"


def test_getters_give_nothing_instead_of_trusting() -> None:
    odd = {"map": [], "list": {}, "text": {"x": 1}, "number": "7 apples", "flag": "yes", "none": None, "true": True}
    assert mapping(odd, "map") == mapping(odd, "absent", "deeper") == mapping(None, "a") == {}
    assert items(odd, "list") == items("text", "a") == []
    assert objects({"list": [1, None, {"a": 1}]}, "list") == [{"a": 1}]
    assert text(odd, "text", "none", "absent") == ""
    assert text({"id": 12, "name": ""}, "name", "id") == "12"
    assert number(odd, "number", "true", "none") is None
    assert number({"n": " 42"}, "n") == number({"n": 42.9}, "n") == 42
    assert (number({"n": "-7"}, "n"), number({"n": "--7"}, "n")) == (-7, None)
    assert not flag(odd, "flag")


@pytest.mark.parametrize(
    ("value", "iso"),
    [
        (0, None),
        (-1, None),
        (True, None),
        (float("nan"), None),
        (1e300, None),
        (1_700_000_000, "2023-11-14T22:13:20+00:00"),
        (1_700_000_000.75, "2023-11-14T22:13:20+00:00"),
        (1_700_000_000_000, "2023-11-14T22:13:20+00:00"),
        ("1700000000", "2023-11-14T22:13:20+00:00"),
        ("2023-11-14T22:13:20.5Z", "2023-11-14T22:13:20.5Z"),
        ("2023-11-14 22:13:20 UTC", "2023-11-14T22:13:20Z"),
        ("2023-11-14 22:13", "2023-11-14T22:13"),
        ("2023-11-14", "2023-11-14"),
        ("0000-00-00 00:00:00", None),
        ("2023-13-14T22:13:20Z", None),
        ("2023-11-14T25:13:20Z", None),
        ("soon", None),
        (None, None),
        ({}, None),
    ],
)
def test_moments(value: object, iso: str | None) -> None:
    assert moment(value) == iso


def test_a_list_of_what_several_requests_gave_is_read_as_these() -> None:
    """As ``jq -s .`` makes it of the pages of a topic, and a script of the answers it collected."""
    data = Path(__file__).parents[3] / "data"
    for name in ("matrix-the-pigeon-loft.json", "reddit-smallest-repair.json", "lemmy-nameless-tool.json"):
        whole = (data / name).read_bytes()
        input = Input("x", b"[" + whole + b",\n" + whole + b"]")
        source = detect(input)
        input.forget()
        alone = detect(Input("x", whole))
        assert source.id == alone.id
        again, once = join(source.parse(input, Report())), join(alone.parse(Input("x", whole), Report()))
        assert again == once


def test_lines_behind_a_mark_of_their_byte_order() -> None:
    data = b'{"id": 1, "type": "story", "time": 1}\n{"id": 2, "type": "comment", "parent": 1, "time": 2}\n'
    input = Input("x", b"\xef\xbb\xbf" + data)
    assert look(input).lines
    found = [value for _, value in lines(input, Report())]
    assert found == [value for _, value in lines(Input("x", data), Report())]


def test_some_objects_are_the_first_of_all() -> None:
    listed: list[object] = [{"id": i} for i in range(100)]
    assert some({"a": listed}, "a") == objects(listed)[: len(some(listed))]
    assert 1 < len(some(listed)) < 100
    assert some([*[None] * 50, {"id": 1}]) == [{"id": 1}]
    assert some(listed, "a") == some({"a": "x"}, "a") == some(None) == []
