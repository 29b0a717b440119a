"""Mail and news: archives of many messages, and single ones, as threads.

``archive`` finds the messages in a file, ``message`` reads one, ``scan`` looks through the headers, ``threading`` finds
what answers what, and ``reader`` puts them together. An archive is read twice, first its headers and then thread by
thread its bodies, so that memory grows with the number of messages and not with their size.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import ClassVar

from tui_reader.model import Thread
from tui_reader.sources.base import Input, Report, Source
from tui_reader.sources.formats.mail import archive, digest

_LINE = re.compile(rb"(?:([!-9;-~]{1,80}):[^\n]*|[ \t][^\n]*|>From [^\n]*)(?:\n|\Z)")
_OWN = frozenset((b"message-id", b"received", b"mime-version", b"newsgroups", b"path", b"references", b"in-reply-to"))
"""Fields by which a header is that of mail or news."""


class Mail(Source):
    """Mail and news in the mbox forms, MMDF, news batches, Maildirs, spools and single messages."""

    id: ClassVar[str] = "mail"
    gathers: ClassVar[bool] = True

    def detect(self, input: Input) -> float:
        """Sure where a ``From `` line or a batch begins it; likely where a header of the right fields does."""
        head = input.head.lstrip(b"\r\n")
        if head.startswith((b"From ", b"#! rnews ")):
            return 0.98 if archive.SEPARATOR.match(head) or head.startswith(b"#! rnews ") else 0.0
        names: set[bytes] = set()
        head = head.removeprefix(archive.MMDF)
        apple = archive.APPLE.match(head)
        position = apple.end() if apple is not None else 0
        while (line := _LINE.match(head, position)) is not None and position < 32_768:
            if line[1]:
                names.add(line[1].lower())
            position = line.end()
        ended = position >= 32_768 or position == len(head) or head.startswith((b"\n", b"\r\n"), position)
        if not ended or b"from" not in names:
            return 0.9 if digest.is_bare(input.head, input.tail) else 0.0
        return 0.95 if names & _OWN else 0.9 if {b"date", b"subject"} <= names else 0.0

    def parse(self, input: Input, report: Report) -> Iterator[Thread]:
        """One thread after the other, in the order of their first messages."""
        return self.parse_together([input], report)

    def parse_together(self, inputs: Sequence[Input], report: Report) -> Iterator[Thread]:
        """The same of many files: a Maildir, a spool of news, the months of a list."""
        # The standard library's mail package costs 20 ms to import, which only mail should pay.
        from tui_reader.sources.formats.mail.reader import read

        return read(inputs, report)
