"""Long lists: posts and bookmarks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import overload

import pytest

from tests.reading.test_golden import entry
from tests.reading.threads import NOW
from tui_reader.entry import Entry
from tui_reader.kept import Bookmark, Quoted
from tui_reader.reading.glyphs import ASCII
from tui_reader.reading.lines import line_text, line_width
from tui_reader.reading.lists.bookmarks import BookmarksView
from tui_reader.reading.lists.posts import PostsView
from tui_reader.text import when


class Counted(Sequence[Entry]):
    """A hundred thousand posts that say how many of them were looked at."""

    def __init__(self, count: int) -> None:
        self.count = count
        self.looked = 0

    def __len__(self) -> int:
        return self.count

    @overload
    def __getitem__(self, index: int) -> Entry: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Entry]: ...
    def __getitem__(self, index: int | slice) -> Entry | Sequence[Entry]:
        assert isinstance(index, int)
        if index >= self.count:
            raise IndexError(index)
        self.looked += 1
        return entry(1, f"post {index}")._replace(id=f"t{index}")


def posts(count: int = 50) -> PostsView:
    entries = [entry(1, f"post {n}", read=n % 5 != 0)._replace(id=f"t{n}") for n in range(count)]
    view = PostsView(entries, now=NOW)
    view.resize(40, 30)
    return view


def test_only_what_is_on_the_screen_is_read() -> None:
    entries = Counted(100_000)
    view = PostsView(entries, now=NOW, unread=3)
    view.resize(40, 40)
    view.lines()
    for move in (view.last, view.page_up, view.first, view.page_down, view.next, view.previous):
        move()
        view.lines()
    assert entries.looked < 1000
    assert view.total == 100_000


def test_moves_keep_the_cursor_on_the_screen() -> None:
    view = posts()
    for name in "next page_down page_down half_page_down last previous page_up half_page_up first next".split():
        getattr(view, name)()
        lines = view.lines()
        assert len(lines) == 30
        assert all(line_width(line) == 40 for line in lines)
        rows = [row for row in range(30) if view.index_at(row) == view.cursor]
        assert line_text(lines[rows[0]]).startswith("▎")
        assert len(rows) >= 2


@pytest.mark.parametrize("width", range(1, 70))
def test_the_line_under_a_title_has_only_whole_parts_behind_the_name(width: int) -> None:
    tagged = entry(1, "post", comments=47)._replace(author="Adrian Perez de Castro", tags=("transport",))
    view = PostsView([tagged], now=NOW, glyphs=ASCII)
    view.resize(width, 8)
    lines = [line_text(line) for line in view.lines()]
    assert "…" not in "".join(lines)
    name, *others = [part.strip() for part in re.sub(r" 47 *$", "", lines[4][3:]).split(" - ")]
    assert name == tagged.author or others == []
    assert set(others) <= {when.short(tagged.published, NOW), "#transport"}


@pytest.mark.parametrize(
    ("width", "head"),
    [
        (40, "   Posts  new first      50 · 10 unread  "),
        (35, "   Posts  new first   10 unread  "),
        (26, "   Posts  50 · 10 unread  "),
    ],
)
def test_the_order_is_named_where_it_fits_whole(width: int, head: str) -> None:
    view = posts()
    view.order = "new first"
    view.resize(width, 8)
    assert line_text(view.head_lines()[1]).split() == head.split()


def test_a_refresh_keeps_the_post_and_its_row() -> None:
    view = posts()
    view.page_down()
    here, row = view.entry_id, view._row()
    fresh = [entry(1, f"fresh {n}")._replace(id=f"f{n}") for n in range(3)]
    view.replace([*fresh, *view.items])
    assert (view.entry_id, view._row()) == (here, row)


def test_a_refresh_that_moves_nothing_looks_at_no_other_post() -> None:
    view = PostsView(Counted(100_000), now=NOW, unread=3)
    view.resize(40, 40)
    view.select(50_000)
    fresh = Counted(100_000)
    view.replace(fresh, unread=3)
    assert view.entry_id == "t50000"
    assert fresh.looked < 5


def test_filtering_and_back() -> None:
    view = posts()
    view.go_to("t23")
    view.set_filter("post 2")
    assert view.matches == 14
    assert view.entry_id == "t23"
    view.set_filter("nothing like it")
    assert view.entry is None
    view.lines()
    view.set_filter("")
    assert view.matches == 50


@pytest.mark.parametrize("wrong", ["auther:vey", "is:foo", "before:20x", "in:comments"])
def test_a_wrong_word_leaves_the_list_as_it_was_before_it(wrong: str) -> None:
    view = posts()
    for typed in ("post 2", f"post 2 {wrong[:3]}", f"post 2 {wrong}"):
        view.set_filter(typed)
    assert view.filter_error is not None
    assert view.filter_error.at >= len("post 2 ")
    assert view.matches == 14
    view.set_filter("post 2")
    assert view.filter_error is None
    view.set_filter(wrong)
    assert view.matches == 50


def test_half_a_filter_is_wrong_only_when_nothing_more_comes() -> None:
    view = posts()
    view.set_filter("author:")
    assert view.filter_error is None
    assert not view.check_filter("author:")
    assert str(view.filter_error) == "author: lacks its word; write author:ines without a blank between"
    assert view.check_filter("author:ines")
    assert view.filter_error is None


def test_a_long_list_is_filtered_in_helpings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui_reader.reading.lists.posts.FIRST_SECONDS", 0.0)
    view = posts(500)
    view.resize(40, 20)
    view.go_to("t333")
    view.set_filter("post 3")
    assert view.working
    assert view.matches < 111
    view.set_filter("post 33")
    while view.work(0.0):
        assert [line_width(line) for line in view.lines()] == [40] * 20
    assert [entry.id for entry in view.items] == [f"t{number}" for number in range(500) if "33" in str(number)]
    assert view.entry_id == "t333"
    view.replace(posts(400).items)
    while view.work(0.0):
        assert view.matches == 14, "what is refreshed stands until the new list is whole"
    assert view.matches == 13
    assert view.entry_id == "t333"
    view.set_filter("")
    assert view.matches == 400
    assert view.entry_id == "t333"


def test_the_next_unread_post_goes_round() -> None:
    view = posts(12)
    view.go_to("t10")
    view.open_id = "t10"
    assert view.next_unread() is not None
    assert view.entry_id == "t0"
    assert posts(0).next_unread() is None


def test_every_size() -> None:
    view = posts(5)
    for width in (0, 1, 2, 3, 7, 12, 30, 300):
        for height in (0, 1, 2, 3, 4, 9, 100):
            view.resize(width, height)
            assert [line_width(line) for line in view.lines()] == [width] * height


BOOKMARKS = [
    Bookmark("t", "c", "The keeper's spreadsheet", "Tomas Lind", "2026-11-22T12:08:00Z", "Forty-one days.",
             context=(Quoted("a", "Ines Calloway", "2026-11-22T09:20:00Z", "My grandfather kept such a book."),),
             note="Ask the archive for the winter of 1962.", tags=("fog", "todo"), created="2026-11-22T13:40:00Z",
             replies=1),
    Bookmark("u", None, "The ferry that waits", "Sunniva Ek", None, "It waits.", tags=("fog",),
             created="2026-11-21T10:00:00Z"),
    Bookmark("t", "e", None, None, None, "Without one that he could not place.", note="n " * 200),
]  # fmt: skip


def test_bookmarks() -> None:
    from tests.reading.golden import check

    view = BookmarksView(BOOKMARKS, now=NOW)
    view.resize(54, 22)
    check("bookmarks", view.lines())
    check("bookmark-preview", view.preview(66, 20, replies_now=2, new_since=14))
    assert view.tags == [("fog", 2), ("todo", 1)]
    view.next()
    view.step_tag(1)
    assert view.bookmark == BOOKMARKS[1]
    for step, tag in ((0, "fog"), (1, "todo"), (1, None), (-1, "todo"), (-1, "fog")):
        view.step_tag(step)
        assert view.tag == tag
    view.set_tag("todo")
    assert view.count == 1
    view.replace(BOOKMARKS[1:])
    assert view.tag is None
    for width in (0, 1, 5, 20, 60):
        for height in (0, 1, 4, 9, 40):
            view.resize(width, height)
            assert [line_width(line) for line in view.lines()] == [width] * height
            assert [line_width(line) for line in view.preview(width, height)] == [width] * height
