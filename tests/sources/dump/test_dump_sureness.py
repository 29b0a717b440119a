"""How far a dump's reading is said to be trusted, and what is noted where it is doubted."""

from __future__ import annotations

import pytest

from tui_reader.sources.base import Report, lacking
from tui_reader.sources.formats.dump import sureness
from tui_reader.sources.formats.dump.lines.page import Page
from tui_reader.sources.formats.dump.reader import read
from tui_reader.sources.formats.dump.top.region import Header

ARTICLE = (
    "The lock at Brill is the smallest of the country.",
    "Its keeper reads while the water rises.",
    "He was given the house with it, and the cat.",
    "On Mondays",
    "nobody passes, and he bakes.",
    "The bread is sold on Tuesdays.",
)
PROSE = "The lock at Brill is the smallest of the country, and its keeper reads while the water rises in it. "
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


@pytest.mark.parametrize(("lead", "trust", "told"), [(0.0, 0.5, True), (1.0, 0.68, True), (3.0, 0.9, False)])
def test_a_title_is_as_sure_as_it_is_ahead_of_the_next_best(lead: float, trust: float, told: bool) -> None:
    report = Report()
    assert sureness.of_title(Header("The lock", rival="The smallest lock", lead=lead), report) == pytest.approx(
        trust, abs=0.01
    )
    assert report.notes == ["the title may also be: The smallest lock"] * told


def test_a_page_without_a_title_is_trusted_no_more_than_one_with_a_doubted_one() -> None:
    """Whether or not comments are found on it."""
    doubted = Header("The lock", rival="The smallest lock", lead=0.0)
    report = Report()
    assert sureness.of_title(Header(), report) <= sureness.of_title(doubted, Report())
    assert report.notes == ["no title was found"]
    page = Page.of("\n".join(ARTICLE))
    posts = [sureness.of_post(page, top, Report()) for top in (Header(), doubted, Header("The lock"))]
    assert posts == sorted(set(posts))


def test_a_title_that_nothing_rivals_is_sure() -> None:
    assert sureness.of_title(Header("The lock"), Report()) == 1.0


def test_two_texts_that_may_each_be_the_title_are_both_told() -> None:
    report = Report()
    text = f"The keeper of the lock\n\nThe lock keeper at Brill\n\n{PROSE * 2}\n\n{PROSE * 3}\n"
    thread = read(text, report)
    said = [note for note in report.notes if note.startswith("the title may also be: The ")]
    assert len(said) == 1
    assert thread.post.title is not None
    assert thread.post.title not in said[0]
    assert any("the next best title" in words for words in report.evidence)
    assert report.sureness is not None
    assert report.sureness < sureness.ALONE


def test_a_title_that_is_printed_twice_does_not_rival_itself() -> None:
    report = Report()
    read(f"The keeper of the lock | Brill Gazette\n\nHome\n\nThe keeper of the lock\n\n{PROSE * 3}\n", report)
    assert report.notes == []
