"""Every format, on its own samples cut short, torn, doubled and changed: an answer, never a fault."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.forms import FORMS, talk
from tests.sources.test_samples import SAMPLES, name
from tui_reader.errors import InputError
from tui_reader.sources import detection, parsing, registry
from tui_reader.sources.base import Input, Report

EXACT = {row.id for row in registry.FORMATS} - {"page", "text"}
GIVEN = {name(path): (detection.detect(Input.from_path(path)).id, path.read_bytes()) for path in SAMPLES}
GIVEN |= {f"form {key}": (form.format, form.write(talk(9))) for key, form in FORMS.items()}
GIVEN = {key: value for key, value in GIVEN.items() if value[0] in EXACT}

JUNK = [
    b"",
    b"\x00",
    b"\xff",
    b'"',
    b"{",
    b"]",
    b"<",
    b">",
    b"&#0;",
    b"]]>",
    b"\n\n",
    b"\nFrom x 1:00\n",
    b"null",
    b"9" * 400,
]
JUNK += [b"\x1b]0;x\x07", b"-----\n", b"<![CDATA[", b"-1", b"\\ud800", b"=?x?b?!?="]


@st.composite
def mutated(draw: st.DrawFn, raw: bytes) -> bytes:
    for _ in range(draw(st.integers(1, 3))):
        start = draw(st.integers(0, len(raw)))
        end = min(start + draw(st.integers(0, 60)), len(raw))
        change = draw(st.sampled_from(["cut", "drop", "put", "double"]))
        if change == "cut":
            raw = raw[:start]
        elif change == "double":
            raw = raw[:end] + raw[start:end] + raw[end:]
        else:
            raw = raw[:start] + (draw(st.sampled_from(JUNK)) if change == "put" else b"") + raw[end:]
    return raw


@pytest.mark.parametrize("key", GIVEN)
@given(data=st.data())
@settings(max_examples=10, deadline=None)
def test_what_is_broken_gets_an_answer(key: str, data: st.DataObject) -> None:
    format, raw = GIVEN[key]
    input, report = Input("x", data.draw(mutated(raw))), Report()
    for row in registry.FORMATS:
        assert 0.0 <= row.source().detect(input) <= 1.0
    try:
        threads = list(parsing.parse(input, report, format))
    except InputError:
        return
    for thread in threads:
        seen: set[str] = set()
        for comment in thread.comments:
            assert comment.id not in seen
            assert comment.parent is None or comment.parent in seen
            assert "\x1b" not in f"{comment.author}{comment.body}{comment.extra}{comment.published}"
            seen.add(comment.id)


@pytest.mark.parametrize("key", [key for key in GIVEN if key.startswith("form ")])
def test_of_what_is_cut_off_the_whole_part_is_given_and_the_cut_is_said(key: str) -> None:
    format = GIVEN[key][0]
    raw = FORMS[key.removeprefix("form ")].write(talk(40))
    input, report = Input("x", raw[: len(raw) * 3 // 4]), Report()
    comments = [comment for thread in parsing.parse(input, report, format) for comment in thread.comments]
    assert len(comments) >= 5
    if format not in WITHOUT_END:
        assert any(
            re.search(r"\d comments? (?:are missing|were read|that are stated)|\d comments are", note)
            for note in report.notes
        )


WITHOUT_END = {"whatsapp", "linkedin"}
"""Formats of lines, in which nothing says where they end."""
