"""Pages that came as plain text: copied out of a browser, written by a text browser, or turned into Markdown.

There is no markup to go by, only words, lines and their order. So every recogniser gives evidence, and whole readings
of the page are weighed against each other: the arrangement of lines that recurs, with names and dates in it and text
between, is the discussion. What is nothing special is an article, whole. :mod:`reader` goes these steps:

1. ``lines``: the dump becomes lines. What the program that made it put around the words (boxes, numbers of links,
   marks of lists, Markdown) is read and taken off; how deep a line stands is kept.
2. ``clues``: what a line says by itself. A name, a date, a word for saying, a number: a head or a part of one.
   A count of comments. Furniture, by its words or because it stands with every comment alike.
3. ``arrangements``: heads are grouped by how their lines stand: in one line, the date above or below the name, the
   date below the text, behind a label, beside a portrait, as the headers of a message.
4. ``readings``: a group cut into lists is a reading of the page. Where the comments start and end, which text is
   whose, and how much that looks like a discussion; the best one is taken, and :mod:`discussed` makes comments of it.
5. ``top``: what stands above it: title, author, date, article; :mod:`opening`: whether an entry is the post.
6. ``replies``: what answers what, by indentation, what a comment says that it answers, names called and quotations.
7. ``items``: ids, and the thread.

Two kinds of pages have no heads to arrange, and are looked for by themselves: questions whose answers are signed below
(:mod:`answers`), and comments that are printed twice (:mod:`headless`).
"""

from __future__ import annotations

from collections.abc import Iterator

from tui_reader.errors import InputError
from tui_reader.model import Thread
from tui_reader.sources import jsons
from tui_reader.sources.base import Input, Report, Source
from tui_reader.sources.identity import thread_id
from tui_reader.sources.inputs import STANDARD_INPUT


class Dump(Source):
    """A page as plain text."""

    id = "text"
    guesses = True

    def detect(self, input: Input) -> float:
        """Any text may be one, and every other format is surer of its own; JSON and XML are none."""
        start = input.start.lstrip("\ufeff").lstrip()
        return 0.1 if start and not start.startswith("<?xml") and not jsons.look(input).values else 0.0

    def parse(self, input: Input, report: Report) -> Iterator[Thread]:
        """The one thread of a page."""
        from tui_reader.sources.formats.dump.reader import read

        if not input.text.strip():
            raise InputError("holds no text", todo="copy the page again", where=input.name)
        text = input.text.replace("\r\n", "\n").replace("\r", "\n")
        thread = read(text, report, called=input.address or (input.name if input.name != STANDARD_INPUT else ""))
        if input.address and thread.post.url is None:
            post = thread.post._replace(id=thread_id(url=input.address), url=input.address)
            thread = thread._replace(post=post)
        yield thread
