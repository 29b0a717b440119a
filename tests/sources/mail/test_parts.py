"""The parts of a message: our scan finds what the standard library's parser finds, and leaves to it what is unusual."""

from __future__ import annotations

import base64

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
TREES = st.recursive(LEAVES, lambda inner: st.lists(inner, min_size=1, max_size=3), max_leaves=6)


def written(tree: object, level: int = 0) -> tuple[str, str]:
    """The header and the body of a message with parts within parts."""
    if isinstance(tree, list):
        edge = f"edge{level}"
        inside = "".join(f"--{edge} \n{header}\n{body}\n" for header, body in (written(one, level + 1) for one in tree))
        return f'Content-Type: multipart/mixed;\n boundary="{edge}"\n', f"Read me.\n{inside}--{edge}--\nThe end.\n"
    assert isinstance(tree, tuple)
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
    header, body = written([("text/plain", "", "", "One."), [("text/html", "", "8bit", "<p>Two.")]])
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
def test_what_is_unusual_is_left_to_the_library(header: str) -> None:
    raw = f"--edge\n{header}\nWords.\n--edge--\n".encode()
    fields = {b"content-type": b"multipart/mixed; boundary=edge"}
    expected = list(module._by_the_library(b"Content-Type: multipart/mixed; boundary=edge\n\n" + raw))
    assert told(list(parts(fields, raw))) == told(expected) != []


def test_a_text_in_base64_that_lost_its_end_is_read_as_far_as_it_goes() -> None:
    payload = base64.encodebytes(b"The door was open, and nobody was there.")[:-6]
    found = parts({b"content-transfer-encoding": b"base64", b"content-type": b"text/html"}, payload)
    assert found[0].data().startswith(b"The door was open, and nobody was")
