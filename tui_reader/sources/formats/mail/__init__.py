"""Mail and news: archives of many messages, and single ones, as threads.

``archive`` finds the messages in a file, ``message`` reads one, ``threading`` finds what answers what, and
``threads`` puts them together. An archive is read twice, first its headers and then thread by thread its bodies, so
that memory grows with the number of messages and not with their size.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from tui_reader.model import Thread
from tui_reader.sources.base import Input, Report, Source
from tui_reader.sources.formats.mail import archive

_FIELDS = re.compile(rb"^(from|date|subject|message-id|received|mime-version|newsgroups|path):", re.I | re.M)


class Mail(Source):
    """Mail and news in the mbox forms, news batches and single messages."""

    id: ClassVar[str] = "mail"

    def detect(self, input: Input) -> float:
        """Sure where a ``From `` line or a batch begins it; likely where a header of the right fields does."""
        head = input.head.lstrip(b"\r\n")
        if archive.SEPARATOR.match(head) or head.startswith(b"#! rnews "):
            return 0.98
        names = {name.lower() for name in _FIELDS.findall(re.split(rb"\r?\n\r?\n", head[:16_384], maxsplit=1)[0])}
        own = names & {b"message-id", b"received", b"mime-version", b"newsgroups", b"path"}
        return 0.9 if b"from" in names and own and _FIELDS.match(head) else 0.0

    def parse(self, input: Input, report: Report) -> Iterator[Thread]:
        """One thread after the other, in the order of their first messages."""
        # The standard library's mail package costs 20 ms to import, which only mail should pay.
        from tui_reader.sources.formats.mail.threads import threads

        return threads(input, report)
