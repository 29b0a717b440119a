"""The article: scrolling, places, finds."""

from __future__ import annotations

import pytest

from tests.reading.threads import KEEPER, NOW
from tui_reader.kept import ReadingState
from tui_reader.model import Post
from tui_reader.reading.article import ArticleView, minutes_of
from tui_reader.reading.geometry import columns
from tui_reader.reading.lines import line_text, line_width

LONG = Post("long", "A long one", body="\n\n".join(f"Paragraph {n} of many words. " * 4 for n in range(60)))


def opened(post: Post = LONG, width: int = 80, height: int = 12, line: int = 0) -> ArticleView:
    view = ArticleView(post, ReadingState(article_line=line), now=NOW)
    view.resize(columns(width), height)
    return view


def test_every_size() -> None:
    view = opened(KEEPER.post)
    for width in (0, 1, 2, 15, 16, 40, 70, 110, 300):
        for height in (0, 1, 3, 30, 100):
            view.resize(columns(width), height)
            assert [line_width(line) for line in view.lines()] == [width] * height


def test_scrolling_stops_at_both_ends() -> None:
    view = opened()
    assert not view.previous()
    pages = 0
    while view.read_on():
        pages += 1
    assert view.at_end
    assert pages > 10
    assert view.first()
    assert view.top == 0
    assert view.last()
    assert view.top == view.total_lines - 12


def test_a_resize_keeps_the_text_at_the_top() -> None:
    view = opened()
    view.scroll(63)
    before = line_text(view.lines()[0]).strip()
    for width in (40, 120, 80):
        view.resize(columns(width), 12)
    after = " ".join(line_text(line).strip() for line in view.lines()[:3])
    assert before.split()[1] in after


def test_the_place_is_kept() -> None:
    view = opened()
    view.scroll(20)
    again = opened(line=view.save(ReadingState()).article_line)
    assert again.lines() == view.lines()


def test_find() -> None:
    view = opened()
    view.find("PARAGRAPH 31")
    assert view.find_count.total == 0
    view.find("paragraph 31")
    while view.find_more():
        pass
    assert view.find_count[:2] == (1, 4)
    assert any(piece.role == "cur" for line in view.lines() for piece in line)
    view.next_match()
    assert view.find_count.at == 2
    view.previous_match()
    view.previous_match()
    assert view.find_count.at == 4
    view.find_clear()
    assert view.top == 0


def test_what_can_be_clicked_and_copied() -> None:
    view = opened(KEEPER.post, height=30)
    assert [link.url for link in view.links()] == ["https://www.lamps.example/keeper", "https://lamps.example/archive"]
    y = next(y for y, line in enumerate(view.lines()) if "the archive" in line_text(line))
    x = line_text(view.lines()[y]).index("archive")
    assert view.at(x, y).link == "https://lamps.example/archive"
    assert view.text().startswith("For thirty years")


def test_wanted_lines_lays_out_no_more_than_asked() -> None:
    view = ArticleView(LONG, now=NOW)
    assert view.wanted_lines(columns(80), 10) == 10
    assert ArticleView(KEEPER.post, now=NOW).wanted_lines(columns(80), 99) == 14
    assert ArticleView(Post("none", "Title only"), now=NOW).wanted_lines(columns(80), 99) == 0


@pytest.mark.parametrize(
    ("text", "minutes"), [("", 0), ("three short words", 1), ("word " * 2200, 10), ("漢字" * 900, 4)]
)
def test_minutes(text: str, minutes: int) -> None:
    assert minutes_of(text) == minutes


def test_a_text_of_megabytes_opens_at_its_beginning() -> None:
    view = opened(
        Post("huge", "Huge", body="A paragraph that is not short at all. " * 3 + "\n\n" + "word " * 1_000_000)
    )
    assert view.wanted_lines(columns(80), 40) == 40
    assert len(view._body().lines) < 2000
    assert view.page_down()


def test_minutes_alone_are_not_taken_for_an_age() -> None:
    def meta(published: str | None) -> str:
        post = Post("p", "A short one", author="Leim", published=published, body="Few words.")
        return line_text(opened(post).lines()[1]).strip()

    assert meta(None) == "Leim · 1 min read"
    assert meta("2024-11-14").endswith("14 Nov 2024 · 1 min")
