"""Headings in the middle of a dump's width, as text browsers print them."""

from __future__ import annotations

import textwrap

from tui_reader.sources.base import Report
from tui_reader.sources.formats.dump.reader import read

PROSE = """The keeper has put out his lamp after forty years, and the village came up the hill to see it go dark.
There was tea, and nobody spoke of the new light, which needs no keeper, and blinks on the skerry outside as if it had
always been there. He keeps the book in which he wrote every ship that passed, and the brass key of the lamp room. The
lamp itself goes to the museum on the quay, beside the anchor."""

TEXT = textwrap.fill(PROSE, 78, initial_indent="   ", subsequent_indent="   ")

FIRST, SECOND = "What it is to keep a lamp and what it is not: four decades above a", "small harbour"


def title(first: str, second: str) -> str | None:
    menu = "   Link: Feed (alternate)\n\n     • Home\n     • News\n     • Boats\n     • About us\n\n"
    heading = f"{first.center(78).rstrip()}\n{second.center(78).rstrip()}"
    page = f"{menu}{heading}\n\n   By Edda Rolfsen, May 2, 2011\n\n{TEXT}\n\n{TEXT}\n"
    return read(page, Report()).post.title


def test_a_heading_that_fills_the_width_goes_on_in_the_middle_of_the_next_line() -> None:
    assert title(FIRST, SECOND) == f"{FIRST} {SECOND}"


def test_a_short_heading_ends_with_its_line() -> None:
    assert title("What it is to keep a lamp", "A small harbour") != "What it is to keep a lamp A small harbour"
