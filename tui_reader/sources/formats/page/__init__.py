"""Saved web pages with a discussion on them, of any engine. :mod:`reader` goes these steps:

1. ``markup``: the page becomes flat arrays (``dom``), with the ``looks`` of its elements; ``written`` makes HTML of a
   part of them again. ``marks`` are the words of page authors, ``wording`` those of engines. ``data`` is what the page
   says of itself for machines (``hints``); ``dates`` every place that says when (``stamps``; in attributes:
   ``machine_dates``; without a year: ``vague``; 03/04: ``day_order``), ``names`` every place that says who.
2. ``discussion``: by an engine that is known (``tables``: its ``engines`` say how a row is applied, written as
   ``selectors``), else in ``general``. What repeats is found by one of several ways: blocks of one kind (``groups``),
   heads and their siblings (``runs``), signatures (``signatures``), what a heading counts (``counted``). ``facts`` is
   what is looked up often, ``tally`` counts what the blocks have, and ``judging`` weighs that by the ``clues``.
3. ``contributions``: what these blocks say (``found``). ``slots`` are what stands in the same place in each. By them
   ``times`` tells when, and ``heads`` who, by the ``name_marks`` around the names there. ``texts`` are the words,
   without ``furniture``, which ``furniture_marks`` tell and ``sentences`` save from being taken for it; ``nesting`` and
   ``quoting`` tell who answers whom, by the ``identities`` that the page gives them; ``comments`` makes rows of them.
4. ``article``: the text, how far it ``reach``es, what the discussion takes of it (``cut``), without what stands
   ``beside`` it; ``top`` has its title, author and day; ``topic`` says whether the first contribution is the post
   instead, ``short`` and ``rescue`` find what is hard to find.
5. Comments that are only data of scripts (``state``) or in a frame (``frames``).
6. ``saying``: what is told of all this, and what may have been lost (``leftover``).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from tui_reader.model import Thread
from tui_reader.sources.base import Input, Report, Source


class WebPage(Source):
    """A web page saved from a browser."""

    id: ClassVar[str] = "page"
    guesses: ClassVar[bool] = True

    def detect(self, input: Input) -> float:
        start = input.start[:8000].lstrip("\ufeff \t\r\n").lower()
        if start.startswith(("<!doctype html", "<html")):
            return 0.9
        if "<html" in start or "<body" in start:
            return 0.8
        return 0.3 if start.startswith("<") and ("<div" in start or "<p" in start) else 0.0

    def parse(self, input: Input, report: Report) -> Iterator[Thread]:
        from tui_reader.sources.formats.page.reader import read
        from tui_reader.sources.formats.page.tables import ENGINES

        before = len(report.notes)
        thread = read(input.text, report, tables=ENGINES, saved=input.saved, address=input.address)
        if not thread.comments:
            from tui_reader.sources.formats.page.frames import with_frames

            thread = with_frames(thread, input, report, before)
        yield thread
