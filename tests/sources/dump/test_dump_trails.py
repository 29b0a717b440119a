"""Paths of links without their marks, and posts that have no title."""

from __future__ import annotations

import pytest

from tui_reader.sources.base import Report
from tui_reader.sources.formats.dump.lines.page import Page
from tui_reader.sources.formats.dump.reader import read
from tui_reader.sources.formats.dump.top import shapes, trails

MENU = frozenset({"home", "our soups", "bread", "onion soup"})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Home Our soups Onion soup of Brno", True),
        ("Home Bread", True),
        ("Home made bread", False),
        ("Bread is what we eat", False),
        ("Onion soup", False),
    ],
)
def test_a_path_starts_with_two_links_of_the_menu(text: str, expected: bool) -> None:
    assert trails.is_trail(text, MENU) is expected


def test_a_line_may_end_with_the_next_one() -> None:
    page = Page.of("Soups Onion soup\n\nOnion soup\nBy Mira")
    assert trails.ends_with(page, page.lines[0].text, 1)
    assert not trails.ends_with(page, "Onion soup", 3)


def test_a_path_of_links_is_not_the_title_below_it() -> None:
    text = "The soup needs an hour, the onions all of it; whoever hurries eats hot water with rings in it, as I have."
    top = "Kitchen of Holm\n\nHome\nSoups\nBread\nForum\nHome Soups Onion soup\nOnion soup\nBy Mira\nMay 2, 2011\n\n"
    assert read(f"{top}{text}\n\n{text[:60]}\n", Report()).post.title == "Onion soup"


@pytest.mark.parametrize(
    ("end", "title"), [("Soups", "How long for onion soup?"), ("How long for onion", "How long for onion soup?")]
)
def test_a_path_of_links_ends_with_the_section_where_a_title_stands_below_it(end: str, title: str) -> None:
    text = "The soup needs an hour, the onions all of it; whoever hurries eats hot water with rings in it, as I have."
    top = f"Kitchen of Holm\n\nHome > Forum > Cooking > {end}\n\n{title}\n\nMira\nMay 2, 2011\n\n"
    said = "".join(f"{who}\nMay {day}, 2011\n\n{text[:60]} {who}\n\n" for who, day in (("Jonas", 3), ("Agnes", 4)))
    assert read(f"{top}{text}\n\n2 Comments\n\n{said}", Report()).post.title == title


@pytest.mark.parametrize("text", ["@mira have you seen the lamp", "two hundred buns today #bread #holm"])
def test_what_speaks_to_somebody_or_ends_with_tags_has_not_the_form_of_a_title(text: str) -> None:
    assert shapes.form(text, path=False) >= 0.7
