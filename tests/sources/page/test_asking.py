"""What is asked of a page many times, and answered by a cheap look first: the answers are the same."""

from __future__ import annotations

import pytest

from tui_reader.sources import words
from tui_reader.sources.formats.page.markup.dom import Page
from tui_reader.sources.formats.page.markup.selectors import parse, select
from tui_reader.sources.formats.page.markup.wording import is_one
from tui_reader.sources.formats.page.tables import ENGINES
from tui_reader.text.html import parse_html

PAGE = """<html><body><div class="Post wide" id="Main"><p class="a b">x</p><span data-x="1.5">y</span>z<b>u</b></div>
<div id="c12" class="entry"><em>z</em><p>1</p> <p>2 <a rel="NoFollow me" href="/u/9#c">w</a><br></p><ul><li>3</ul></div>
<ul><li class="a">4<ul><li class="b">5 <em>6</em></ul><li>7</ul></body></html>"""
ASKED = (
    "p", ".a", ".a.b", ".post .b", ".Post > p", "#Main p", "#main p", ".missing, .entry em", "div:not(.missing)",
    "[data-x='1.5']", "[class*='en.']", ".missing", "#c12", "div:has(> em)", "p:is(.missing, .a)",
    ".entry:not(#c13) em", "div p", "ul li", "ul > li", "li li", "li > ul > li.b", "em + p", "p + span", "em ~ p",
    "p ~ em", "p ~ *:has(a)", "a[rel~=nofollow]", "a[rel=nofollow]", "[href^='/u/']", "[href$='#c']", "[href]",
    "[id^=c]", "a:has(+ br)", "p:has(> a + br)", "li:has(em)", "li:not(:has(em))", "li:has(> ul .b)", "p:first-child",
    "p:last-child", "li:last-child", "p:last-of-type", "div > p:last-of-type a", ":is(p, li):is(.a, .b)", "*", "div, p",
    "[class='']", "[id^='']",
)  # fmt: skip


@pytest.mark.parametrize("html", [PAGE, "<!doctype html>" + PAGE], ids=["quirks", "strict"])
@pytest.mark.parametrize("selector", ASKED)
def test_a_selector_finds_what_the_parser_finds(selector: str, html: str) -> None:
    page, root = Page(html), parse_html(html).root
    assert root is not None
    order = {node.mem_id: n for n, node in enumerate(root.traverse())}
    elements = [i for i, tag in enumerate(page.tag) if tag]
    wanted = sorted({elements[order[node.mem_id]] for node in root.css(selector)})
    assert select(page, selector) == wanted == select(page, selector)


def test_every_selector_of_the_tables_is_known() -> None:
    for engine in ENGINES:
        for field in (*engine.items, engine.author, engine.time, engine.body, engine.post, engine.post_body):
            for selector in () if field.startswith("@") else field.split("|"):
                assert parse(selector) or not selector


@pytest.mark.parametrize("selector", ["p:hover", "p::before", "a >> b", "p)", "[x=1"])
def test_a_selector_that_is_not_known_is_told(selector: str) -> None:
    with pytest.raises(ValueError, match=r"selector|pseudo"):
        parse(selector)


def test_what_was_selected_is_the_callers_own() -> None:
    page = Page(PAGE)
    select(page, "p").clear()
    assert select(page, "p")


def test_phrases_hold_no_numbers_of_their_own() -> None:
    """All numbers are asked for as one: a phrase with a certain number in it would never be found."""
    kinds: tuple[words.Kind, ...] = ("votes", "roles", "actions")
    rows = [phrase for kind in kinds for phrase in words.entries(kind)]
    assert not [phrase for phrase in rows if "{" in phrase and any(map(str.isdigit, phrase))]


@pytest.mark.parametrize("text", ["12 points", "7 points", "1,204 points", "3 votes"])
def test_any_number_is_a_count(text: str) -> None:
    assert is_one(text, "votes")
    assert not is_one(text, "by", "posted")
