"""Texts of hostile shapes take time in proportion to their length."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.growth import LIMIT, growth
from tui_reader.model import Markup
from tui_reader.text.blocks import parse
from tui_reader.text.dates import find_date
from tui_reader.text.html import to_markdown
from tui_reader.text.notes import note_spans
from tui_reader.text.sanitize import clean, clean_line

SHAPES: dict[str, Callable[[int], str]] = {
    "blanks between words": lambda n: "a" + " " * 40 * n + "b",
    "hard blanks between words": lambda n: "a" + "\xa0" * 40 * n + "b",
    "indented paragraphs": lambda n: "    short words\n\n" * n + "    " + "x" * 200,
    "indented paragraphs, each long": lambda n: ("    " + "words " * 30 + "\n\n") * n,
    "indented paragraphs in a list": lambda n: "- item\n\n" + "          short words\n\n" * n + " " * 10 + "x" * 200,
    "a fence that blanks follow": lambda n: "```" + " " * 40 * n + "!",
    "fences": lambda n: "```\n" * (4 * n + 1),
    "quotes in quotes": lambda n: "> " * 4 * n + "x",
    "quotes by turns": lambda n: "> a\nb\n" * n,
    "brackets": lambda n: "[" * 8 * n,
    "pictures that never end": lambda n: "![" * 4 * n,
    "backticks": lambda n: "`" * 8 * n,
    "backslashes": lambda n: "\\" * 8 * n,
    "angles": lambda n: "<" * 8 * n,
    "entities": lambda n: "&amp;" * 2 * n,
    "cells": lambda n: "|a" * 4 * n,
    "emphasis that never ends": lambda n: "*a **b _c " * n,
    "emphasis in emphasis": lambda n: "**a *b* _c_d " * n,
    "links that never end": lambda n: "[a](<b" * n,
    "tags that never end": lambda n: "<a " * 4 * n,
    "addresses": lambda n: "http://a.b/(" * n,
    "joiners": lambda n: "a" + "\u200d" * 20 * n + "b",
    "escapes that never end": lambda n: "\x1b]0;" * 4 * n,
    "one letter under many marks": lambda n: "e" + "\u0301" * 20 * n,
    "numbers of items": lambda n: "1. " * 3 * n,
    "items": lambda n: "- a\n" * 2 * n,
    "items in items": lambda n: "\n".join(" " * (2 * (i % 40)) + "- a" for i in range(n)),
}


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("markup", ["plain", "markdown"])
def test_blocks_of_a_text(shape: str, markup: Markup) -> None:
    def work(size: int) -> Callable[[], object]:
        text = SHAPES[shape](size)
        return lambda: parse(text, markup)

    assert growth(work, 250) < LIMIT


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("act", [clean, clean_line, find_date, to_markdown, note_spans])
def test_one_act_on_a_text(shape: str, act: Callable[[str], object]) -> None:
    def work(size: int) -> Callable[[], object]:
        text = SHAPES[shape](size)
        return lambda: act(text)

    assert growth(work, 250) < LIMIT
