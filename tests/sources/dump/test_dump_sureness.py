"""How far a dump's reading is said to be trusted, and what is noted where it is doubted."""

from __future__ import annotations

from tui_reader.sources.base import Report, lacking
from tui_reader.sources.formats.dump import sureness
from tui_reader.sources.formats.dump.lines.page import Page
from tui_reader.sources.formats.dump.top.region import Header

ARTICLE = (
    "The lock at Brill is the smallest of the country.",
    "Its keeper reads while the water rises.",
    "He was given the house with it, and the cat.",
    "On Mondays",
    "nobody passes, and he bakes.",
    "The bread is sold on Tuesdays.",
)
MENU = (
    "Sign in Store",
    "Home Discovery Queue Wishlist Points Shop News Charts Community",
    "Home Discussions Workshop Market Broadcasts",
    "About Support",
    *ARTICLE,
)


def trusted(texts: tuple[str, ...], title: str | None) -> tuple[float, list[str]]:
    report = Report()
    page = Page.of("\n".join(texts))
    trust = sureness.of_post(page, Header(title=title, body=list(range(len(page.lines)))), report)
    return trust, report.notes


def test_a_post_with_title_and_text_is_trusted() -> None:
    assert trusted(ARTICLE, "The lock") == (1.0, [])


def test_a_post_without_a_title_is_doubted() -> None:
    assert trusted(ARTICLE, None) == (sureness.UNTITLED, ["what the comments are about has no title"])


def test_a_post_that_begins_as_a_menu_does_is_doubted() -> None:
    assert trusted(MENU, "The lock") == (sureness.MENUS, ["the text of the post begins as the menus of sites do"])


def test_one_wording_says_what_is_lacking() -> None:
    assert lacking(1, 0) == "the page says that it has 1 comment; none was found in this file"
    assert lacking(1_200, 1) == "the page says that it has 1,200 comments; 1 is in this file"
    assert lacking(3, 2) == "the page says that it has 3 comments; 2 are in this file"
