"""Where everything stands, at the sizes of the pictures and at all others."""

from __future__ import annotations

import pytest

from tui_reader.reading.geometry import Region, columns, preview_columns, screen


def test_wide() -> None:
    at = screen(140, 40, article_lines=40)
    assert at.posts == Region(0, 0, 40, 39)
    assert at.title.empty
    assert at.head == Region(40, 12, 100, 1)
    assert at.comments == Region(40, 14, 100, 25)
    assert at.status == Region(0, 39, 140, 1)
    assert (40 + at.columns.left, 40 + at.columns.right) == (53, 127)
    assert (at.columns.bar, at.columns.dot, at.columns.rail(2), at.columns.star) == (8, 9, 15, 88)
    assert (at.columns.map, at.columns.scrollbar) == (98, 99)


def test_medium() -> None:
    at = screen(90, 30, article_lines=40)
    assert at.title == Region(0, 0, 90, 1)
    assert at.article == Region(0, 2, 90, 7)
    assert at.head.y == 10
    assert (at.columns.left, at.columns.right) == (8, 82)
    assert at.posts.width == 40


def test_narrow() -> None:
    at = screen(60, 24, article_lines=40)
    assert at.article.empty
    assert at.head.empty
    assert at.comments == Region(0, 2, 60, 21)
    assert (at.columns.left, at.columns.right, at.columns.bar, at.columns.dot) == (4, 55, 0, 1)
    assert at.columns.deepest == 6
    assert screen(60, 24, article_lines=40, pane="article").comments.empty


def test_the_article_takes_the_room_while_it_is_read() -> None:
    reading = screen(140, 40, article_lines=99, pane="article")
    assert reading.article.height > 2 * screen(140, 40, article_lines=99).article.height
    assert screen(140, 40, article_lines=3).article.height == 3


def test_without_an_article_the_comments_have_the_pane() -> None:
    at = screen(140, 40, article_lines=0)
    assert at.article.empty
    assert at.head.y == 1
    assert at.comments.y == 3


def test_small_screens_have_no_map() -> None:
    assert screen(39, 20, article_lines=0).columns.map == -1
    assert screen(39, 20, article_lines=0).columns.step == 1
    assert screen(60, 2, article_lines=0).status.empty


@pytest.mark.parametrize("width", range(1, 301, 13))
def test_nothing_stands_outside_or_on_something_else(width: int) -> None:
    for height in range(1, 101, 3):
        for pane in ("posts", "article", "comments"):
            for zoom in (False, True):
                for lines in (0, 5, 500):
                    at = screen(width, height, article_lines=lines, pane=pane, zoom=zoom)
                    parts = [at.title, at.article, at.head, at.comments, at.status]
                    shown = [part for part in parts if not part.empty]
                    for part in shown:
                        assert part.x >= 0
                        assert part.x + part.width <= width
                        assert part.y >= 0
                        assert part.y + part.height <= height
                    rows = [(part.x, y) for part in shown for y in range(part.y, part.y + part.height)]
                    assert len(rows) == len(set(rows))
        for at_columns in (columns(width), preview_columns(width)):
            assert 0 <= at_columns.left <= at_columns.right <= width
            assert at_columns.right <= at_columns.band <= width
            assert at_columns.indent(99) < max(at_columns.right, 1)
