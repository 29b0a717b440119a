"""Pages that came as plain text: copied out of a browser, or written by a text browser.

There is no markup to go by, only words, lines and their order. So every recogniser of this package gives evidence,
and :mod:`reader` weighs whole readings of the page against each other: the arrangement of lines that recurs, with
names and dates in it and text between, is the discussion. What is nothing special is an article, whole.
"""

from __future__ import annotations

from collections.abc import Iterator

from tui_reader.errors import InputError
from tui_reader.model import Thread
from tui_reader.sources import jsons
from tui_reader.sources.base import Input, Report, Source


class Dump(Source):
    """A page as plain text."""

    id = "text"
    guesses = True

    def detect(self, input: Input) -> float:
        """Any text may be one, and every other format is surer of its own; JSON is none, whatever it holds."""
        return 0.1 if input.start.strip() and not jsons.look(input).values else 0.0

    def parse(self, input: Input, report: Report) -> Iterator[Thread]:
        """The one thread of a page."""
        from tui_reader.sources.formats.dump.reader import read

        if not input.text.strip():
            raise InputError("holds no text", todo="copy the page again", where=input.name)
        text = input.text.replace("\r\n", "\n").replace("\r", "\n")
        yield read(text, report, input.modified)
