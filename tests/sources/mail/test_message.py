"""One message: who, when and what, through all that mailers do to it."""

from __future__ import annotations

import base64

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui_reader.sources.formats.mail.message import (
    author,
    bare_subject,
    header,
    is_reply,
    published,
    read,
    unflow,
)


@pytest.mark.parametrize(
    ("field", "name"),
    [
        ('"Ann Gray" <ann@garden.example>', "Ann Gray"),
        ("Ann Gray <ann@garden.example>", "Ann Gray"),
        ("ann at garden.example (Ann Gray)", "Ann Gray"),
        ("ann@garden.example (Ann Gray)", "Ann Gray"),
        ("ann@garden.example", "ann@garden.example"),
        ("", None),
    ],
)
def test_the_name_of_an_author(field: str, name: str | None) -> None:
    assert author(field) == name


@pytest.mark.parametrize(
    ("field", "iso"),
    [
        ("Sun, 1 Nov 2026 08:00:00 +0100", "2026-11-01T08:00:00+01:00"),
        ("Sun, 1 Nov 2026 08:00:00 -0000", "2026-11-01T08:00:00"),
        ("1 Nov 2026 08:00 GMT (quite early)", "2026-11-01T08:00:00+00:00"),
        ("some day", None),
        ("", None),
    ],
)
def test_dates(field: str, iso: str | None) -> None:
    assert published(field) == iso


@pytest.mark.parametrize(
    ("subject", "bare"),
    [
        ("Re: [choir] Re: backing up a choir", "backing up a choir"),
        ("AW: Fwd: SV: backing up a choir", "backing up a choir"),
        ("Re[2]: backing up a choir", "backing up a choir"),
        ("[PATCH 1/2] tune the bass", "[PATCH 1/2] tune the bass"),
        ("Regarding the choir", "Regarding the choir"),
    ],
)
def test_subjects_lose_what_replying_put_before_them(subject: str, bare: str) -> None:
    assert bare_subject(subject, frozenset({"choir"})) == bare


def test_what_is_a_reply() -> None:
    assert is_reply("Re: x")
    assert is_reply("[choir] Re: x")
    assert not is_reply("[choir] Reading x")
    assert not is_reply("WG: x")


def test_a_header_of_many_lines() -> None:
    raw = (
        b"Message-Id: <3@x>\nSubject: =?utf-8?Q?Gr=C3=BC=C3=9Fe_aus?=\n =?utf-8?B?VHJvbXPDuA==?=\n"
        b"References: <1@x>\n\t<2@x>\nIn-Reply-To: <2@x>\nList-Id: The Choir <choir.garden.example>\n\nSubject: no\n"
    )
    assert header(raw) == ("3@x", ("1@x", "2@x"), "Grüße ausTromsø", "choir", False, False)


TEXT = "Grüße — die Probe fällt aus.\n"


@pytest.mark.parametrize(
    ("references", "answers", "chain"),
    [
        ("<2@x>, <0@x> <1@x>", "<2@x>", ("0@x", "1@x", "2@x")),
        ("<0@x> <1@x>", "<2@x>", ("0@x", "1@x", "2@x")),
        ("<0@x> <1@x>", "<0@x> <1@x>", ("0@x", "1@x")),
        ("<0@x> <2@x>", "Your message of today <2@x>", ("0@x", "2@x")),
        ("", "<1@x> <2@x>", ("1@x",)),
    ],
)
def test_what_a_message_answers_stands_last(references: str, answers: str, chain: tuple[str, ...]) -> None:
    raw = f"Message-ID: <9@x>\nReferences: {references}\nIn-Reply-To: {answers}\n\n"
    assert header(raw.encode()).references == chain


@pytest.mark.parametrize(
    ("fields", "payload"),
    [
        ("Content-Type: text/plain; charset=utf-8", TEXT.encode()),
        ("", TEXT.encode()),
        ("Content-Type: text/plain; charset=us-ascii", TEXT.encode("cp1252")),
        ("Content-Type: text/plain; charset=no-such", TEXT.encode()),
        ("Content-Transfer-Encoding: base64", base64.encodebytes(TEXT.encode())),
        (
            "Content-Type: text/plain; charset=windows-1252\nContent-Transfer-Encoding: quoted-printable",
            b"Gr=FC=DFe =97 die Probe f=E4=\nllt aus.\n",
        ),
    ],
)
def test_a_body_in_every_wrapping(fields: str, payload: bytes) -> None:
    raw = f"From: a@x\n{fields}\n".replace("\n\n", "\n").encode() + b"\n" + payload
    assert read(raw).body == TEXT.strip()


def multipart(*parts: str, kind: str = "mixed") -> bytes:
    inner = "".join(f"--edge\n{part}\n" for part in parts)
    return f'From: a@x\nContent-Type: multipart/{kind}; boundary="edge"\n\n{inner}--edge--\n'.encode()


def test_plain_parts_are_preferred_and_attachments_listed() -> None:
    message = read(
        multipart(
            "Content-Type: text/plain\n\nWords.",
            "Content-Type: text/html\n\n<p>Words.",
            'Content-Type: image/png; name="score.png"\n\nxx',
        )
    )
    assert message.body == "Words."
    assert message.markup == "plain"
    assert message.attachments == ("score.png",)


def test_a_message_within_a_message_says_whose_it_is() -> None:
    inner = "Content-Type: message/rfc822\n\nFrom: =?utf-8?q?J=C3=B8rn?= <j@x>\nSubject: Keys\n{}\nFound them."
    message = read(multipart("Content-Type: text/plain\n\nSee below.", inner.format("")))
    assert message.body == "See below.\n\nFrom: Jørn <j@x>\nSubject: Keys\n\nFound them."
    message = read(
        multipart("Content-Type: text/html\n\n<p>See <b>below</b>.", inner.format("Content-Type: text/html\n"))
    )
    assert message.body == "See **below**.\n\nFrom: Jørn \\<j@x>\\\nSubject: Keys\n\nFound them."


def test_html_only_becomes_markdown() -> None:
    message = read(multipart("Content-Type: text/html\n\n<p>Come <b>early</b>.<script>x</script>"))
    assert message.body == "Come **early**."
    assert message.markup == "markdown"


def test_flowed_text_is_joined_and_signatures_and_quotes_are_kept() -> None:
    assert unflow("> one \n> two\n>> three\nfour \nfive\n-- \nAnn") == "> one two\n>> three\nfour five\n-- \nAnn"
    assert unflow("長い \n文章", delsp=True) == "長い文章"


def test_an_escaped_from_line_is_itself_again() -> None:
    assert read(b"From: a@x\n\n>From here.\n>>From quoted.\n> From\n").body == "From here.\n>From quoted.\n> From"


@given(st.binary(max_size=200), st.sampled_from(["", "text/plain; charset=utf-7", "multipart/mixed; boundary=a"]))
@settings(max_examples=100)
def test_any_bytes_are_read(data: bytes, kind: str) -> None:
    raw = f"Content-Type: {kind}\nContent-Transfer-Encoding: base64\n\n".encode() + data
    assert isinstance(read(raw).body, str)
    assert isinstance(read(data).body, str)
    header(data)


def test_parts_whose_header_does_not_name_them_are_read() -> None:
    parts = (
        "--Apple-Mail-2--64279\nContent-Type: text/plain;\n\tcharset=UTF-8\nContent-Transfer-Encoding: 8bit\n\nGrüße\n"
        "--Apple-Mail-2--64279\nContent-Type: image/png; name=tower.png\nContent-Transfer-Encoding: base64\n\niVBO\n"
        "--Apple-Mail-2--64279--\n"
    )
    for before in ("", "\n", "This is a multi-part message in MIME format.\n\n"):
        message = read(f"From: ann at lamp.example (Ann)\nSubject: Tower\n\n{before}{parts}".encode())
        assert (message.body, message.attachments) == ("Grüße", ("tower.png",))
    told = "From: ann at lamp.example (Ann)\n\nIt says:\n--Apple-Mail-2\nContent-Type: text/plain\n"
    assert read(told.encode()).body.startswith("It says:\n--Apple-Mail-2\nContent-Type")
