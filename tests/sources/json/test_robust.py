"""Every format of the family: told by its content alone, and never at a loss for an answer."""

from __future__ import annotations

import copy
import re
from contextlib import suppress

import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.sources.json.samples import SAMPLES, as_bytes
from tui_reader.errors import InputError
from tui_reader.model import Thread
from tui_reader.sources import detection, registry
from tui_reader.sources.base import Input, Report

ALL = [(id, as_bytes(sample)) for id, samples in SAMPLES.items() for sample in samples]
TREES = [(id, sample) for id, samples in SAMPLES.items() for sample in samples if not isinstance(sample, (str, bytes))]

ODD: list = [None, True, False, 0, -1, 1 << 62, 1.5e300, "", "x", "\x1b[31m\u202e", "0", "9" * 30]
ODD += [[], [None], [[1]], {}, {"id": {}}]
"""What may stand where something else is expected."""


def whole(threads: list[Thread]) -> None:
    """What holds for every thread, wherever it came from."""
    for thread in threads:
        seen: set[str] = set()
        assert thread.id
        for comment in thread.comments:
            assert comment.id not in seen
            assert comment.parent is None or comment.parent in seen
            assert comment.author is None or comment.author.strip()
            assert "\x1b" not in f"{comment.author}{comment.body}{comment.extra}{comment.published}"
            seen.add(comment.id)


def read(source: str, data: bytes) -> list[Thread]:
    try:
        threads = list(registry.named(source).parse(Input("x", data), Report()))
    except InputError:
        return []
    whole(threads)
    return threads


@pytest.mark.parametrize(("id", "data"), ALL, ids=[f"{id}-{n}" for n, (id, _) in enumerate(ALL)])
def test_each_format_is_told_by_its_content_alone(id: str, data: bytes) -> None:
    input = Input("anything.bin", data)
    sure = {
        source.id: sureness
        for source in (row.source() for row in registry.FORMATS)
        if (sureness := source.detect(input)) >= 0.9
    }
    assert list(sure) == [id]
    threads = read(id, data)
    assert threads
    assert all(thread.post.source == id or id == "reddit-dump" for thread in threads)


@pytest.mark.parametrize(("id", "data"), ALL, ids=[f"{id}-{n}" for n, (id, _) in enumerate(ALL)])
def test_ids_do_not_depend_on_chance(id: str, data: bytes) -> None:
    assert read(id, data) == read(id, data)


@pytest.mark.parametrize("value", [*ODD, [{}], {"data": {}}, {"items": [{}]}, {"error": 403}], ids=repr)
def test_json_of_no_format_is_left_alone(value: object) -> None:
    input = Input("x", orjson.dumps(value))
    for id in SAMPLES:
        assert registry.named(id).detect(input) == 0.0


@given(st.sampled_from(TREES), st.data())
@settings(max_examples=200, deadline=None)
def test_fields_of_any_other_type_are_borne(sample: tuple[str, object], data: st.DataObject) -> None:
    id, value = sample[0], copy.deepcopy(sample[1])
    for _ in range(data.draw(st.integers(1, 3))):
        places = [(value, key) for key in (value if isinstance(value, dict) else range(len(value)))]
        at = 0
        while at < len(places):
            holder, key = places[at]
            inner = holder[key]
            if isinstance(inner, dict):
                places += [(inner, name) for name in inner]
            elif isinstance(inner, list):
                places += [(inner, n) for n in range(len(inner))]
            at += 1
        if not places:
            break
        holder, key = data.draw(st.sampled_from(places))
        if data.draw(st.booleans()):
            holder[key] = copy.deepcopy(data.draw(st.sampled_from(ODD)))
        elif isinstance(holder, list):
            holder.append(holder[key])
        else:
            del holder[key]
    raw = orjson.dumps(value)
    for source in (row.source() for row in registry.FORMATS):
        if source.id in SAMPLES:
            source.detect(Input("x", raw))
    read(id, raw)


@given(st.sampled_from(ALL), st.data())
@settings(max_examples=200, deadline=None)
def test_bytes_cut_or_changed_are_borne(sample: tuple[str, bytes], data: st.DataObject) -> None:
    id, raw = sample
    at = data.draw(st.integers(0, len(raw) - 1))
    change = data.draw(st.sampled_from(["cut", "flip", "drop", "insert"]))
    if change == "cut":
        raw = raw[:at]
    elif change == "flip":
        raw = raw[:at] + bytes([data.draw(st.integers(0, 255))]) + raw[at + 1 :]
    elif change == "drop":
        raw = raw[:at] + raw[at + data.draw(st.integers(1, 40)) :]
    else:
        raw = (
            raw[:at]
            + data.draw(st.sampled_from([b'"', b"{", b"]", b"\n", b"\\", b"\x00", b"\xff", b"null"]))
            + raw[at:]
        )
    for source in (row.source() for row in registry.FORMATS):
        if source.id in SAMPLES:
            source.detect(Input("x", raw))
    read(id, raw)


NESTS = ["[", '{"data":[', '{"data":{"data":', '{"items":[', '{"comments":[', '{"replies":[', '{"children":[']
NESTS += ['{"thread":{"parent":', '{"context":{"context":', '{"messages":[', '{"post_stream":{"posts":[']
NESTS += ['{"repository":{"issue":', '{"issue":{"issue":', '{"ancestors":[', '[{"kind":"Listing","data":']


@pytest.mark.parametrize("opening", NESTS)
@pytest.mark.parametrize("closed", [True, False])
def test_nothing_recurses_into_what_nests_without_end(opening: str, closed: bool) -> None:
    closing = opening[::-1].translate(str.maketrans({"[": "]", "{": "}", '"': None, ":": None}))
    closing = "".join(mark for mark in closing if mark in "]}")
    data = (opening * 20_000 + "1" + (closing * 20_000 if closed else "")).encode()
    input = Input("x", data)
    for id in SAMPLES:
        registry.named(id).detect(input)
        with suppress(InputError):
            whole(list(registry.named(id).parse(input, Report())))


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ({"reason": "private", "message": "Forbidden", "error": 403}, "403 Forbidden"),
        ({"message": "404 Not found"}, "404 Not found"),
        ({"errors": ["The page is private."], "error_type": "invalid_access"}, "The page is private."),
        ({"error": "Record \x1b[31mnot found"}, "Record not found"),
        (
            {"error_id": 502, "error_name": "throttle_violation", "error_message": "too many requests"},
            "502 too many requests",
        ),
    ],
)
def test_a_sites_refusal_is_told_in_its_words(answer: object, words: str) -> None:
    with pytest.raises(InputError, match=re.escape(f"holds a site's refusal ({words})")):
        detection.detect(Input("x", orjson.dumps(answer)))
