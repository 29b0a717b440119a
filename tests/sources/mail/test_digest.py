"""Digests of lists, read as their messages."""

from __future__ import annotations

import base64
import quopri

import pytest

from tui_reader.model import Thread
from tui_reader.sources import detection
from tui_reader.sources.base import Input, Report
from tui_reader.sources.formats.mail import Mail, digest
from tui_reader.sources.formats.mail.message import header

TEXT = """Send Bees mailing list submissions to
\tbees@hive.example

Today's Topics:

   1. Swarm in the yard (Ida Ruiz)
   2. Re: Swarm in the yard (Ben Ngo)
   3. Wax (Ola Lind)


----------------------------------------------------------------------

Message: 1
Date: Sun, 3 May 2026 08:00:00 +0200
From: Ida Ruiz <ida@hive.example>
Subject: [Bees] Swarm in the
\tyard
Message-ID: <a1@hive.example>
Content-Type: text/plain; charset="iso-8859-1"

They hang in the pear tree. Caf\u00e9 is shut.

------------------------------

is what I hear.

------------------------------

Message: 2
Date: Sun, 3 May 2026 09:30:00 +0200
From: ben@hive.example (Ben Ngo)
Subject: Re: [Bees] Swarm in the yard
Message-ID: <a2@hive.example>

Bring a box.


------------------------------

Message: 3
Date: Sun, 3 May 2026 10:00:00 +0200
From: Ola Lind <ola@hive.example>
Subject: [Bees] Wax
Message-ID: <a3@hive.example>

How much?

------------------------------

Subject: Digest Footer

_______________________________________________
Bees mailing list


------------------------------

End of Bees Digest, Vol 12, Issue 3
***********************************
"""

HEADER = """From: bees-request@hive.example
To: bees@hive.example
Subject: Bees Digest, Vol 12, Issue 3
Date: Sun, 03 May 2026 12:00:00 +0200
Message-ID: <digest.3@hive.example>
List-Id: Bees <bees.hive.example>
MIME-Version: 1.0
"""
PLAIN = HEADER + 'Content-Type: text/plain; charset="utf-8"\n'

PARTS = """Content-Type: multipart/mixed; boundary="out"

--out
Content-Type: text/plain
Content-Description: Bees Digest, Vol 12, Issue 3

Send Bees mailing list submissions to

--out
Content-Type: multipart/digest; boundary="in"

--in
Content-Type: message/rfc822
MIME-Version: 1.0

From: Ida Ruiz <ida@hive.example>
Date: Sun, 3 May 2026 08:00:00 +0200
Subject: [Bees] Swarm in the yard
Message-ID: <a1@hive.example>

They hang in the pear tree.

--in

From: Ben Ngo <ben@hive.example>
Date: Sun, 3 May 2026 09:30:00 +0200
Subject: A box
In-Reply-To: <a1@hive.example>
Message-ID: <a2@hive.example>
Content-Type: multipart/alternative; boundary="deep"

--deep
Content-Type: text/plain

Bring a box.
--deep
Content-Type: text/html

<p>Bring a box.</p>
--deep--

--in
From: Ola Lind <ola@hive.example>
Date: Sun, 3 May 2026 10:00:00 +0200
Subject: [Bees] Wax

How much?
--in--

--out
Content-Type: text/plain
Content-Description: Digest Footer

Bees mailing list
--out--
"""


def read(raw: str | bytes) -> tuple[list[Thread], Report]:
    report = Report()
    input = Input("x", raw.encode() if isinstance(raw, str) else raw)
    assert detection.detect(input).id == "mail"
    return list(Mail().parse(input, report)), report


def inside(raw: str) -> list[bytes]:
    return digest.inside(raw.encode(), header(raw.encode()).subject)


def whole(threads: list[Thread], first: str) -> None:
    swarm, wax = threads
    assert (swarm.post.title, swarm.post.author, swarm.post.body) == ("Swarm in the yard", "Ida Ruiz", first)
    assert swarm.post.published == "2026-05-03T08:00:00+02:00"
    assert [(c.author, c.parent, c.body) for c in swarm.comments] == [("Ben Ngo", None, "Bring a box.")]
    assert (wax.post.title, wax.post.author, wax.post.body) == ("Wax", "Ola Lind", "How much?")


SAID = f"They hang in the pear tree. Caf\u00e9 is shut.\n\n{'-' * 30}\n\nis what I hear."
ENCODED = {
    "7bit": f"{PLAIN}\n{TEXT}".encode(),
    "windows": f"{PLAIN}\n{TEXT}".replace("\n", "\r\n").encode(),
    "base64": PLAIN.encode() + b"Content-Transfer-Encoding: base64\n\n" + base64.encodebytes(TEXT.encode()),
    "quoted-printable": PLAIN.encode()
    + b"Content-Transfer-Encoding: quoted-printable\n\n"
    + quopri.encodestring(TEXT.encode()),
    "in an mbox": f"From x Sun May  3 12:00:00 2026\n{PLAIN}\n{TEXT}\n".encode(),
}


@pytest.mark.parametrize("raw", ENCODED.values(), ids=ENCODED)
def test_a_digest_of_text_is_read_as_its_messages(raw: bytes) -> None:
    threads, report = read(raw)
    whole(threads, SAID)
    assert report.notes == ["1 digest read as its messages"]


def test_a_digest_without_its_header() -> None:
    whole(read(TEXT.replace("iso-8859-1", "utf-8").replace("[Bees] ", ""))[0], SAID)


def test_a_digest_of_parts() -> None:
    threads, _ = read(HEADER + PARTS)
    swarm, _ = threads
    assert swarm.comments[0].extra == {"subject": "A box"}
    whole(threads, "They hang in the pear tree.")


def test_digests_and_single_messages_are_one_archive() -> None:
    single = "From: Ida Ruiz <ida@hive.example>\nMessage-ID: <a1@hive.example>\nSubject: Swarm in the yard\n\nOnce.\n"
    mbox = "".join(
        f"From x Sun May  3 12:00:00 2026\n{each}\n" for each in (f"{PLAIN}\n{TEXT}", HEADER + PARTS, single)
    )
    threads, report = read(mbox)
    assert [len(thread.comments) for thread in threads] == [
        1,
        0,
        0,
    ]  # the last without an id in one form, with in other
    assert "3 messages are in it twice" in report.notes


@pytest.mark.parametrize(
    "raw",
    [
        f"{PLAIN.replace('Subject: ', 'Subject: Re: ')}\nI agree.\n\n{TEXT}",
        f"{PLAIN}\nOf hyphens.\n\n{'-' * 70}\n\nFrom: here on\n\nit goes on.\n",
        HEADER.replace("Bees Digest, Vol 12, Issue 3", "Look")
        + PARTS.replace("Content-Description: Bees Digest, Vol 12, Issue 3\n", ""),
    ],
)
def test_what_quotes_or_forwards_messages_is_no_digest(raw: str) -> None:
    assert inside(raw) == []


def test_a_digest_in_another_language() -> None:
    raw = HEADER.replace("Digest, Vol 12, Issue 3", "Nachrichtensammlung, Band 12") + PARTS
    assert len(inside(raw)) == 3
    text = TEXT.replace("End of Bees Digest, Vol 12, Issue 3", "Ende Bees Nachrichtensammlung, Band 12")
    assert len(inside(f"{PLAIN}\n{text}")) == 3


def test_the_foot_of_an_older_digest_has_no_header() -> None:
    foot = f"Subject: Digest Footer\n\n{'_' * 47}\nBees mailing list\n\n\n{'-' * 30}\n"
    assert foot in TEXT
    threads, _ = read(f"{PLAIN}\n{TEXT.replace(foot, foot.partition(chr(10))[2].rpartition('-' * 30)[0])}")
    whole(threads, SAID)
