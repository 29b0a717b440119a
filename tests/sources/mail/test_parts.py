"""The parts of a message: our scan finds what the standard library's parser finds, and leaves to it what is unusual."""

from __future__ import annotations

import base64
import email

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.sources.formats.mail import parts as module
from tui_reader.sources.formats.mail.parts import Part, parts

WORDS = st.text(st.sampled_from("ab -\n\tü=>"), max_size=30)
KINDS = st.sampled_from(
    ["text/plain", "Text/HTML; charset=utf-8", "image/png", "", "nonsense", "text/plain; name=a.txt"]
)
PLACES = st.sampled_from(["", "inline", "attachment", 'attachment; filename="a b.txt"', "attachment; filename=c d.txt"])
LEAVES = st.tuples(KINDS, PLACES, st.sampled_from(["", "base64", "quoted-printable", "8bit"]), WORDS)
EDGES = st.sampled_from(["edge", "edg", "edge-1", "="])
"""Boundaries, of which one may begin with another or be the same."""
MULTIPLE = st.sampled_from(["whole", "whole", "unclosed", "lost", "unnamed"])
"""How parts are parted: also without the last line, under a boundary that is nowhere, or none."""
TREES = st.recursive(
    LEAVES, lambda inner: st.tuples(EDGES, MULTIPLE, st.lists(inner, min_size=1, max_size=3)), max_leaves=6
)


def written(tree: object) -> tuple[str, str]:
    """The header and the body of a message with parts within parts."""
    assert isinstance(tree, tuple)
    if isinstance(tree[-1], list):
        edge, how, within = tree
        inside = "".join(f"--{edge} \n{header}\n{body}\n" for header, body in map(written, within))
        said = "" if how == "unnamed" else f';\n boundary="{"gone" if how == "lost" else edge}"'
        end = "" if how == "unclosed" else f"--{edge}--\nThe end.\n"
        return f"Content-Type: multipart/mixed{said}\n", f"Read me.\n{inside}{end}"
    kind, place, transfer, words = tree
    if transfer == "base64":
        words = base64.encodebytes(words.encode()).decode()
    fields = {"Content-Type": kind, "content-disposition": place, "Content-Transfer-Encoding": transfer}
    return "".join(f"{name}: {value}\n" for name, value in fields.items() if value), words


def fields_of(header: str) -> dict[bytes, bytes]:
    return module.fields_of(header.encode() + b"\n", module._OF_PARTS)[0]


def told(found: list[Part]) -> list[object]:
    return [
        (part.kind, part.name, part.is_file or part.data().replace(b"\r\n", b"\n").strip(), part.within)
        for part in found
    ]


@given(TREES, st.sampled_from(["\n", "\r\n"]))
def test_any_parts_are_found_as_the_library_finds_them(tree: object, end: str) -> None:
    header, body = written(tree)
    raw = body.replace("\n", end).encode()
    expected = told(list(module._by_the_library(f"{header}\n".encode() + raw)))
    assert told(list(parts(fields_of(header), raw))) == expected


def test_the_library_is_not_asked_for_ordinary_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_by_the_library", None)
    header, body = written(("edge", "whole", [("text/plain", "", "", "One."), ("text/html", "", "8bit", "<p>Two.")]))
    assert [part.data() for part in parts(fields_of(header), body.encode())] == [b"One.", b"<p>Two."]


@pytest.mark.parametrize(
    "header",
    [
        "Content-Disposition: attachment; filename*=utf-8''gr%C3%BC%C3%9Fe.txt\n",
        "Content-Disposition: attachment; filename*0=gr; filename*1=uesse.txt\n",
        'Content-Type: text/plain; name="a\\"b.txt"\n',
        "Content-Type: message/rfc822\n\nSubject: Keys\n",
        "Content-Transfer-Encoding: x-uuencode\n",
        "no field at all\n",
    ],
)
def test_what_is_unusual_is_left_to_the_library(header: str, monkeypatch: pytest.MonkeyPatch) -> None:
    raw = f"--edge\n{header}\nWords.\n--edge--\n".encode()
    fields = {b"content-type": b"multipart/mixed; boundary=edge"}
    expected = list(module._by_the_library(b"Content-Type: multipart/mixed; boundary=edge\n\n" + raw))
    assert told(list(parts(fields, raw))) == told(expected) != []
    asked: list[bytes] = []
    monkeypatch.setattr(module, "_by_the_library", lambda raw: asked.append(raw) or [])
    parts(fields, raw)
    assert len(asked) == 1


@pytest.mark.parametrize("boundary", ["; boundary=gone", ""])
def test_a_message_whose_parts_an_archive_took_away_is_its_words(boundary: str) -> None:
    fields = {b"content-type": b"multipart/mixed" + boundary.encode()}
    found = list(parts(fields, "The kettle is on, für alle.\n".encode()))
    assert [(one.kind, one.is_file, one.data().decode()) for one in found] == [
        ("text/plain", False, "The kettle is on, für alle.\n")
    ]


@given(st.binary(max_size=200), st.integers(0, 12))
def test_of_base64_that_lost_its_end_is_read_what_the_library_reads(data: bytes, lost: int) -> None:
    written = base64.encodebytes(data)
    written = written[: max(len(written) - lost, 0)]
    message = email.message_from_bytes(b"Content-Transfer-Encoding: base64\n\n" + written)
    ours = parts({b"content-transfer-encoding": b"base64"}, written)[0].data()
    assert len(ours) >= len(data) - lost  # the library gives up where one digit is left over
    digits = len(written.translate(None, b"\n="))
    if digits % 4 != 1:
        assert ours == message.get_payload(decode=True)
    assert data.startswith(ours)


@pytest.mark.parametrize("length", [30, 31, 32, 300])
@pytest.mark.parametrize("below", ["_____\nWidgets mailing list\n", "--\nlist\n", "\nSent to all of us\n"])
def test_what_a_list_put_below_base64_stands_below_it(length: int, below: str) -> None:
    text = b"w" * length
    for payload in (base64.encodebytes(text), base64.encodebytes(text).rstrip(b"=\n") + b"\n"):
        found = parts({b"content-transfer-encoding": b"base64"}, payload + below.encode())
        assert found[0].data() == text + b"\n\n" + below.strip().encode()


def test_a_character_that_went_wrong_in_base64_is_passed_over() -> None:
    lines = base64.encodebytes(b"The stairs were steep. " * 20).split(b"\n")
    lines[1] = lines[1][:30] + b"!" + lines[1][30:]
    found = parts({b"content-transfer-encoding": b"base64"}, b"\n".join(lines))
    assert found[0].data() == b"The stairs were steep. " * 20


def test_a_text_in_base64_that_lost_its_end_is_read_as_far_as_it_goes() -> None:
    payload = base64.encodebytes(b"The door was open, and nobody was there.")[:-6]
    found = parts({b"content-transfer-encoding": b"base64", b"content-type": b"text/html"}, payload)
    assert found[0].data().startswith(b"The door was open, and nobody was")
