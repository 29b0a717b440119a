"""Archives: every message, once, whole, whatever stands in the bodies."""

from __future__ import annotations

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui_reader.sources.formats.mail import archive

HEAD = b"From ann@garden.example Sun Nov  1 08:00:00 2026\n"


def bodies(data: bytes) -> list[bytes]:
    out = [raw for _, raw in archive.messages(io.BytesIO(data))]
    for offset, raw in archive.messages(io.BytesIO(data)):
        assert data[offset : offset + len(raw)] == raw
    return out


def test_sentences_that_begin_with_from_do_not_part_a_message() -> None:
    body = b"From: a\n\nFrom here on it rained.\n\nFrom 1990 to 2026 nobody came.\nNo: really.\n"
    assert bodies(HEAD + body + b"\n" + HEAD + b"From: b\n\nx\n") == [body + b"\n", b"From: b\n\nx\n"]


@pytest.mark.parametrize(
    "line", [b"From ann at garden.example  Sun Nov  1 08:00:00 2026\n", b"From -7594234873458752360\n", HEAD]
)
def test_the_forms_of_separators(line: bytes) -> None:
    assert bodies(line + b"From: a\n\nx\n\n" + line + b"From: b\n\ny\n") == [b"From: a\n\nx\n\n", b"From: b\n\ny\n"]


def test_a_stated_length_protects_a_forwarded_message() -> None:
    inner = HEAD + b"Subject: inner\n\nforwarded\n"
    first = b"From: a\nContent-Length: %d\n\n" % len(inner) + inner
    assert bodies(HEAD + first + b"\n" + HEAD + b"From: b\n\nx\n") == [first + b"\n", b"From: b\n\nx\n"]


def test_a_stated_length_that_is_wrong_is_ignored() -> None:
    first = b"From: a\nContent-Length: 99999\n\nshort\n\n"
    assert bodies(HEAD + first + HEAD + b"From: b\n\nx\n") == [first, b"From: b\n\nx\n"]


def test_a_batch_of_news() -> None:
    one, two = b"Path: x\nFrom: a\n\nhello\n", b"Path: y\nFrom: b\n\nworld\n"
    batch = b"".join(b"#! rnews %d\n%s" % (len(m), m) for m in (one, two))
    assert bodies(batch) == [one, two]


def test_what_follows_a_block_of_a_batch_or_of_mmdf_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "BLOCK", 64)
    texts = [b"From: a\n\n" + b"%d " % n * n + b"\n" for n in range(60)]
    assert bodies(b"".join(b"#! rnews %d\n" % len(text) + text for text in texts)) == texts
    assert bodies(b"".join(archive.MMDF + text + archive.MMDF for text in texts)) == texts
    assert bodies(b"".join(archive.MMDF + HEAD + text + archive.MMDF for text in texts)) == texts
    assert bodies(archive.MMDF + texts[9]) == texts[9:10]


def test_a_single_message() -> None:
    assert bodies(b"From: a\nMessage-ID: <1@x>\n\nFrom there.\n") == [b"From: a\nMessage-ID: <1@x>\n\nFrom there.\n"]


def test_messages_that_cross_the_blocks_that_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "BLOCK", 8192)
    parts = [b"From: a\n\n" + bytes([65 + i % 26]) * (i * 997 % 9000) + b"\n\n" for i in range(40)]
    assert bodies(b"".join(HEAD + part for part in parts)) == parts


def test_a_message_larger_than_any_letter_does_not_fill_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "BLOCK", 8192)
    monkeypatch.setattr(archive, "MESSAGE_LIMIT", 20_000)
    huge = b"From: a\n\n" + b"x\n" * 50_000
    out = bodies(HEAD + huge + b"\n" + HEAD + b"From: b\n\nx\n")
    assert [len(raw) for raw in out] == [20_000, 11]


@given(st.lists(st.text(alphabet="abF>rom \n", max_size=60), min_size=1, max_size=8))
@settings(max_examples=100)
def test_escaped_bodies_come_apart_as_they_were_put_together(texts: list[str]) -> None:
    parts = [f"Subject: {i}\n\n{text}\n\n".encode() for i, text in enumerate(texts)]
    assert bodies(b"".join(HEAD + part for part in parts)) == parts
