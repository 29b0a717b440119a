"""The lines around the text at every width."""

from __future__ import annotations

import pytest

from tests.reading.threads import NOW, VISITED, keeper_tree
from tui_reader.reading import status
from tui_reader.reading.article import ArticleView
from tui_reader.reading.bodies.find import FindCount
from tui_reader.reading.comments.view import CommentsView
from tui_reader.reading.geometry import columns
from tui_reader.reading.lines import line_text, line_width
from tui_reader.reading.lists.posts import PostsView
from tui_reader.reading.status import Hint

HINTS = [Hint("space", "read on"), Hint("c", "catch up"), Hint("?", "help")]


def view(width: int) -> CommentsView:
    found = CommentsView(keeper_tree(), VISITED, now=NOW)
    found.resize(columns(width), 20)
    return found


@pytest.mark.parametrize("width", [0, 1, 2, 3, 5, 9, 20, 39, 40, 69, 70, 110, 300])
def test_every_bar_fills_its_row(width: int) -> None:
    comments = view(width)
    counts = (FindCount(3, 9, 2, True), FindCount(None, 0, 0, True), FindCount(None, 12, 0, False))
    lines = [
        status.status_line(status.comments_left(comments), HINTS, width),
        status.status_line(status.plain("adding 3 of 12"), HINTS, width, small=True),
        *(status.status_line(status.find_left("a query", count), HINTS, width) for count in counts),
        status.title_bar(
            status.back_to_title("A title that is rather long for a bar"), status.thread_counts(comments), width
        ),
        status.comments_head(comments),
    ]
    comments.catch_up()
    lines.append(status.comments_head(comments))
    for line in lines:
        assert line_width(line) == width
    for kind in ("library", "catch-up"):
        for height in (0, 1, 4, 30):
            assert [line_width(line) for line in status.empty(kind, width, height)] == [width] * height  # type: ignore[arg-type]


def test_the_last_hint_is_never_dropped_while_there_is_room_for_it() -> None:
    left = status.plain("somewhere in the middle of it")
    for width in range(20, 120):
        assert line_text(status.status_line(left, HINTS, width)).rstrip().endswith("? help")


def test_a_find_says_how_far_it_has_come() -> None:
    assert line_text(status.find_left("plan", FindCount(3, 9, 2, True))) == "/ plan   3 of 9 · 2 in folded branches"
    assert line_text(status.find_left("plan", FindCount(1, 1, 1, True))).endswith("1 of 1 · 1 in folded branch")
    assert line_text(status.find_left("plan", FindCount(None, 0, 0, True))).endswith("0 of 0")
    elsewhere = status.find_left("plan", FindCount(None, 0, 0, True), beside="3 in the article")
    assert line_text(elsewhere).endswith("0 of 0 · 3 in the article")
    assert line_text(status.find_left("plan", FindCount(None, 40, 0, False))).endswith("40+")
    assert line_text(status.find_left("", FindCount(None, 0, 0, True))) == "/  "


def test_where_the_reader_is() -> None:
    comments = view(100)
    assert line_text(status.comments_left(comments)) == "3 of 9 · today 12:08 · 3 new left"
    assert line_text(status.comments_left(view(60))) == "3 of 9 · 3 new left"
    comments.catch_up()
    assert line_text(status.comments_left(comments)) == "1 of 3 · today 12:08"
    assert line_text(status.since("2026-11-20T21:40:00Z", comments)) == "since Fri 20 Nov 21:40"
    assert line_text(status.posts_left(PostsView((), now=NOW))) == "0 posts"
    article = ArticleView(keeper_tree().post, now=NOW)
    article.resize(columns(80), 40)
    assert line_text(status.article_left(article)) == "100 % · 1 min"
