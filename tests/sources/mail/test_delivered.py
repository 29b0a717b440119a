"""What a mail does not say in its own fields, or says in another charset than it names."""

from __future__ import annotations

from tui_reader.sources.base import Input, Report
from tui_reader.sources.formats.mail.encoded import words
from tui_reader.sources.parsing import parse

LETTER = b"From ann@lamp.example Mon Jan  6 11:00:00 2020\nFrom: Ann <ann@lamp.example>\nSubject: The lamp\n%s\nOut.\n"


def day(date: bytes) -> str | None:
    (thread,) = parse(Input("lamp.mbox", LETTER % date), Report())
    return thread.post.published


def test_a_mail_without_a_date_that_can_be_read_has_that_of_the_line_above_it() -> None:
    assert day(b"Date: yesterday or so\n") == "2020-01-06T11:00:00"
    assert day(b"Date: Sun, 5 Jan 2020 10:00:00 +0100\n") == "2020-01-05T10:00:00+01:00"


def test_one_letter_that_is_not_utf_8_is_of_one_byte() -> None:
    assert words(b"=?UTF-8?Q?Luc=eda?=") == "Luc\xeda"
    assert words(b"=?UTF-8?Q?Luc=c3=ada =e2=80?=") == "Luc\xeda \ufffd"
