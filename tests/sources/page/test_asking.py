"""What is asked of a page many times, and answered by a cheap look first: the answers are the same."""

from __future__ import annotations

import pytest

from tui_reader.sources import words
from tui_reader.sources.formats.page.dom import Page
from tui_reader.sources.formats.page.wording import is_one

PAGE = """<html><body><div class="Post wide" id="Main"><p class="a b">x</p><span data-x="1.5">y</span></div>
<div id="c12" class="entry"><em>z</em></div></body></html>"""
STRICT = "<!doctype html>" + PAGE
ASKED = (
    "p", ".a", ".a.b", ".post .b", ".Post > p", "#Main p", "#main p", ".missing, .entry em", "div:not(.missing)",
    "[data-x='1.5']", "[class*='en.']", ".missing", "#c12", "div:has(> em)", "p:is(.missing, .a)",
    ".entry:not(#c13) em",
)  # fmt: skip


@pytest.mark.parametrize("html", [PAGE, STRICT], ids=["quirks", "strict"])
@pytest.mark.parametrize("selector", ASKED)
def test_a_selector_finds_what_the_parser_finds(html: str, selector: str) -> None:
    page = Page(html)
    root = page.parser.root
    assert root is not None
    wanted = [page.index(node) for node in root.css(selector)]
    assert page.select(selector) == wanted == page.select(selector)


def test_what_was_selected_is_the_callers_own() -> None:
    page = Page(PAGE)
    page.select("p").clear()
    assert page.select("p")


def test_phrases_hold_no_numbers_of_their_own() -> None:
    """All numbers are asked for as one: a phrase with a certain number in it would never be found."""
    kinds: tuple[words.Kind, ...] = ("votes", "roles", "actions")
    rows = [phrase for kind in kinds for text in words.TABLE[kind].values() for phrase in text.split("|")]
    assert not [phrase for phrase in rows if "{" in phrase and any(map(str.isdigit, phrase))]


@pytest.mark.parametrize("text", ["12 points", "7 points", "1,204 points", "3 votes"])
def test_any_number_is_a_count(text: str) -> None:
    assert is_one(text, "votes")
    assert not is_one(text, "by", "posted")
