"""The reading screen under the keys of a reader."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual import events

from tests.tui.conftest import Opener
from tests.tui.samples import at, sample, sample_thread, small_thread
from tui_reader.config import Config, parse
from tui_reader.kept import Pane, ReadingState
from tui_reader.library import Library
from tui_reader.model import Comment, Post, Thread
from tui_reader.store.schema import VERSION
from tui_reader.text.cells import width
from tui_reader.tui import settings as memory
from tui_reader.tui.families.shelve import completed
from tui_reader.tui.overlays.base import FieldOverlay
from tui_reader.tui.screens.search import SearchScreen


async def test_a_thread_opens_on_its_article_and_tab_goes_round(opened: Opener, library: Library) -> None:
    library.marks.save("lid", ReadingState())
    async with opened(library=library) as driver:
        assert driver.desk.pane == "article"
        for pane in ("comments", "posts", "article"):
            await driver.press("tab")
            assert driver.desk.pane == pane
        await driver.press("shift+tab")
        assert driver.desk.pane == "posts"


async def test_moves_go_through_the_shape_of_the_thread(opened: Opener) -> None:
    async with opened() as driver:
        for key, expected in (
            ("j", "b"), ("j", "c"), ("p", "b"), ("P", "a"), ("]", "h"), ("[", "a"), ("l", "b"), ("}", "f"),
            ("{", "b"), ("G", "j"), ("g", "a"), ("k", "a"), ("n", "c"), ("n", "d"), ("N", "c"),
        ):  # fmt: skip
            await driver.press(key)
            assert driver.cursor() == expected, key


async def test_jumps_are_walked_back(opened: Opener) -> None:
    async with opened() as driver:
        await driver.press("j", "j", "G", "backspace")
        assert driver.cursor() == "c"


async def test_the_next_match_before_any_find_says_how_one_finds(opened: Opener) -> None:
    async with opened(None) as driver:
        driver.desk.focus("posts")
        await driver.press("n")
        assert driver.told() == "no search yet: / finds"


async def test_folding_says_how_many_and_is_undone(opened: Opener) -> None:
    async with opened() as driver:
        assert driver.desk.comments is not None
        await driver.press("-")
        assert "folded 23  u undo" in driver.status()
        assert "+6" in driver.text()
        await driver.press("u")
        assert "undone: folded 23" in driver.status()
        assert not driver.desk.comments.is_folded(0)
        await driver.press("2")
        assert driver.desk.comments.is_folded(1)
        await driver.press("=")
        assert not driver.desk.comments.is_folded(1)
        await driver.press("=")
        assert driver.told() == "nothing is folded here"
        await driver.press("enter")
        assert driver.desk.comments.is_folded(0)
        await driver.press("l")
        assert not driver.desk.comments.is_folded(0)
        await driver.press("h")
        assert driver.desk.comments.is_folded(0)


async def test_bookmarking_keeps_and_lets_go_and_is_undone(opened: Opener, library: Library) -> None:
    async with opened(library=library) as driver:
        await driver.press("b")
        assert "kept ★  u undo" in driver.status()
        assert "a" in library.bookmarks.of_thread("lid")
        await driver.press("b")
        assert "a" not in library.bookmarks.of_thread("lid")
        await driver.press("u")
        assert "a" in library.bookmarks.of_thread("lid")
        await driver.press("u")
        assert "a" not in library.bookmarks.of_thread("lid")


async def test_in_the_article_and_in_the_list_the_post_is_kept(opened: Opener, library: Library) -> None:
    library.bookmarks.drop("lid", None)
    async with opened(library=library) as driver:
        driver.desk.focus("article")
        await driver.press("b")
        assert None in library.bookmarks.of_thread("lid")
        driver.desk.focus("posts")
        await driver.press("j", "b")
        assert None in library.bookmarks.of_thread("post0")


async def test_a_note_has_lines_and_is_kept_with_its_comment(opened: Opener, library: Library) -> None:
    async with opened(library=library) as driver:
        await driver.press("e")
        assert "Note" in driver.text()
        await driver.write("for the talk")
        await driver.press("ctrl+j")
        await driver.write("page 2")
        assert "page 2" in driver.text()
        await driver.press("enter")
        assert library.bookmarks.of_thread("lid")["a"].note == "for the talk\npage 2"
        await driver.press("e", "escape")
        assert driver.screen.overlay is None
        assert library.bookmarks.of_thread("lid")["a"].note == "for the talk\npage 2"


async def test_tags_are_typed_in_any_way(opened: Opener, library: Library) -> None:
    async with opened(library=library) as driver:
        await driver.press("t")
        assert "#friday" in driver.text()
        await driver.write("#talk mills talk")
        await driver.press("enter")
        assert library.bookmarks.of_thread("lid")["a"].tags == ("talk", "mills")
        await driver.press("t")
        await driver.write("again")
        await driver.press("enter")
        assert library.bookmarks.of_thread("lid")["a"].tags == ("talk", "mills", "again")


async def test_find_lights_counts_and_reveals_what_is_folded(opened: Opener) -> None:
    async with opened() as driver:
        screen = driver.screen
        assert driver.desk.comments is not None
        await driver.press("-", "/")
        await driver.write("lid again")
        await driver.pilot.pause(0.1)
        assert "1 of 16" in driver.status()
        assert "in folded branch" in driver.status()
        await driver.press("enter", "n")
        assert "2 of 16" in driver.status()
        assert screen.prompt is None
        await driver.press("escape")
        assert not driver.desk.comments.finding
        assert driver.desk.comments.is_folded(0)


async def test_find_without_a_hit_says_so_and_does_not_move(opened: Opener) -> None:
    async with opened() as driver:
        await driver.press("j", "/")
        await driver.write("zebra")
        await driver.pilot.pause(0.1)
        assert "0 of 0" in driver.status()
        assert "next" not in driver.status()
        await driver.press("enter")
        assert "0 of 0" in driver.status()
        assert not {"next", "previous"} & set(driver.status().split())
        await driver.press("n")
        assert driver.told() == "no match"
        await driver.press("escape")
        assert not driver.told()
        assert driver.cursor() == "b"


async def test_find_without_a_hit_says_what_the_other_pane_has_and_goes_there(opened: Opener) -> None:
    async with opened() as driver:
        await driver.press("j", "/")
        await driver.write("coaster")
        await driver.pilot.pause(0.1)
        assert "0 of 0 · 1 in the article" in driver.status()
        assert "tab article" in driver.status()
        assert driver.cursor() == "b"
        await driver.press("tab")
        assert driver.desk.pane == "article"
        assert "1 of 1" in driver.status()
        await driver.press("escape")
        assert driver.desk.pane == "comments"
        assert driver.cursor() == "b"
        await driver.press("/")
        await driver.write("coaster")
        await driver.pilot.pause(0.1)
        await driver.press("enter")
        assert "1 in the article" in driver.status()
        assert "n article" in driver.status()
        await driver.press("n")
        assert driver.desk.pane == "article"
        assert "1 of 1" in driver.status()
        await driver.press("escape")
        await driver.press("/")
        await driver.write("boatyard")
        await driver.pilot.pause(0.1)
        assert "0 of 0 · 1 in the comments" in driver.status()
        await driver.press("tab")
        assert driver.cursor() == "h"


async def test_find_in_the_article(opened: Opener) -> None:
    async with opened() as driver:
        driver.desk.focus("article")
        await driver.press("/")
        await driver.write("coaster")
        await driver.press("enter")
        assert "coaster" in driver.text()
        assert "1 of 1" in driver.status()


async def test_the_filter_narrows_the_list_and_escape_widens_it(opened: Opener) -> None:
    async with opened() as driver:
        await driver.press("\\")
        await driver.write("harbour")
        posts = driver.desk.posts
        assert 0 < posts.matches < posts.total
        await driver.press("enter")
        assert driver.screen.prompt is None
        await driver.press("escape")
        assert posts.matches == posts.total
        await driver.press("/")
        await driver.write("zzz")
        assert "No post fits the filter." in driver.text()


async def test_beside_a_list_that_is_filtered_stands_the_post_under_its_cursor(opened: Opener) -> None:
    async with opened(None, (140, 40)) as driver:
        first = driver.desk.thread_id
        await driver.press("\\")
        await driver.write("harbour")
        await driver.pilot.pause(0.2)
        assert driver.desk.previewing
        assert driver.desk.thread_id == driver.desk.posts.entry_id != first
        await driver.press("escape")
        await driver.pilot.pause(0.2)
        assert driver.desk.thread_id == first


async def test_beside_a_list_of_nothing_stands_nothing(opened: Opener) -> None:
    async with opened(None, (140, 40)) as driver:
        first = driver.desk.thread_id
        await driver.press("\\")
        await driver.write("zzz")
        await driver.pilot.pause(0.2)
        beside = [line[50:].strip() for line in driver.text().splitlines()[:-1]]
        assert not any(beside)
        await driver.press("escape")
        await driver.pilot.pause(0.2)
        assert driver.desk.thread_id == first
        assert "Comments" in driver.text()


@pytest.mark.parametrize("key", ["enter", "tab", "shift+tab", "space"])
async def test_no_key_leads_from_a_list_of_nothing_into_the_thread_before(opened: Opener, key: str) -> None:
    async with opened() as driver:
        await driver.press("\\")
        await driver.write("zzz")
        await driver.press("enter", key)
        assert driver.desk.pane == "posts"
        assert "no post fits the filter" in driver.status()
        await driver.press("escape")
        assert driver.desk.posts.matches


async def test_a_list_of_nothing_offers_the_keys_that_help_there(opened: Opener) -> None:
    async with opened() as driver:
        await driver.press("\\")
        await driver.write("zzz")
        assert "tab" not in driver.status()
        await driver.press("enter")
        assert "esc all posts" in driver.status()
        assert "open" not in driver.status()


async def test_a_wrong_filter_is_told_where_it_is_typed_and_not_kept(opened: Opener) -> None:
    says = "there is no field auther:; did you mean author:"
    async with opened() as driver:
        posts = driver.desk.posts
        await driver.press("\\", *"auther")
        assert says not in driver.text()
        await driver.press(*":vey")
        assert says in driver.status()
        assert posts.matches == posts.total
        await driver.press("enter")
        assert driver.screen.prompt is not None
        assert says in driver.status()
        await driver.press("home", *["right"] * 4, "delete", "o")
        assert "author:vey" in driver.status()
        assert "no field" not in driver.text()
        await driver.press("enter")
        assert driver.screen.prompt is None
        assert posts.filter_text == "author:vey"


async def test_a_wrong_filter_is_told_whole_on_a_narrow_screen(opened: Opener) -> None:
    async with opened(None, (60, 24)) as driver:
        await driver.press("\\", *"harbour before:20x")
        said = " ".join(driver.text().split())
        assert "at character 16 of the query: '20x' is no date; write before:2026-01-31" in said
        await driver.press("backspace")
        assert "is no date" not in driver.text()


async def test_catching_up_shows_only_what_is_new(opened: Opener) -> None:
    async with opened() as driver:
        await driver.press("c")
        text = driver.text()
        assert "Catch up" in text
        assert "since" in driver.text() or driver.screen.placing.parts.shape == "wide"
        assert "日本の読者" not in text
        await driver.press("q")
        assert driver.desk.comments is not None
        assert not driver.desk.comments.catching_up
        assert driver.desk.pane == "comments"


async def test_a_key_is_named_once_in_the_status_line(opened: Opener) -> None:
    async with opened() as driver:
        await driver.press("c")
        assert driver.status().count("undo") == 1
        await driver.press("b")
        assert "kept" in driver.status()
        assert driver.status().count("undo") == 1


async def test_all_read_is_undone(opened: Opener) -> None:
    async with opened() as driver:
        view = driver.desk.comments
        assert view is not None
        before = view.unread_left
        assert before > 0
        await driver.press("R")
        assert view.unread_left == 0
        await driver.press("u")
        assert view.unread_left == before


async def test_read_and_unread_by_hand(opened: Opener, library: Library) -> None:
    async with opened(library=library) as driver:
        driver.desk.focus("posts")
        await driver.press("j", "r")
        assert library.entry("post0").read
        await driver.press("u")
        assert not library.entry("post0").read
        await driver.press("R")
        assert library.entry("post0").unread == 0


async def test_peeking_shows_the_parent_and_goes_there(opened: Opener) -> None:
    async with opened() as driver:
        await driver.press("j", "j", "x")
        assert "This answers" in driver.text()
        await driver.press("enter")
        assert driver.cursor() == "b"
        await driver.press("p", "x")
        assert "a root comment answers the post" in driver.status()


async def test_the_peek_follows_its_own_key(opened: Opener) -> None:
    async with opened(config=parse('[keys]\npeek = "f5"\n')) as driver:
        await driver.press("n", "n", "f5")
        assert "f5 further up" in driver.status()
        first = driver.text()
        await driver.press("f5")
        assert driver.screen.overlay is not None
        assert driver.text() != first
        await driver.press("x")
        assert driver.screen.overlay is None


async def test_peeking_on_and_on_ends_at_the_root(opened: Opener) -> None:
    async with opened() as driver:
        await driver.press("n", "n", "n", "x", *("x" for _ in range(30)))
        assert driver.screen.overlay is not None
        assert "Ines Calder" in driver.text()
        await driver.press("escape")
        assert driver.screen.overlay is None


async def test_links_are_chosen_by_number_or_copied(opened: Opener, monkeypatch: pytest.MonkeyPatch) -> None:
    async with opened() as driver:
        await driver.press("]", "O")
        assert "https://yard.example/list" in driver.text()
        await driver.press("1")
        assert "it would have opened https://yard.example/list" in driver.status()
        await driver.press("O", "y")
        assert "copied the link through the terminal" in driver.status()
        assert driver.clipboard == "https://yard.example/list"
        await driver.press("Y")
        assert driver.clipboard.startswith("A counterpoint")
        await driver.press("y")
        assert driver.clipboard == "https://workshop.example/lid"
        await driver.press("o")
        assert "it would have opened https://workshop.example/lid" in driver.status()


async def test_space_reads_the_whole_library(opened: Opener, tmp_path: Path) -> None:
    library = sample(tmp_path / "small", posts=4)
    async with opened(library=library, size=(100, 30)) as driver:
        for _ in range(80):
            await driver.press("space")
            if "nothing left unread" in driver.status():
                break
        await driver.pilot.pause()
        assert "nothing left unread" in driver.status()
        driver.app.session.put_away()
        assert [entry.id for entry in library.entries() if not entry.read] == []
        assert sum(entry.unread for entry in library.entries()) == 0


async def test_keys_that_come_faster_than_the_screen_is_laid_out_skip_nothing(opened: Opener, tmp_path: Path) -> None:
    library = sample(tmp_path / "small", posts=8)
    async with opened(None, library=library, size=(90, 20)) as driver:
        for _ in range(40):
            for _ in range(8):
                driver.app.post_message(events.Key("space", " "))
            await driver.pilot.pause(0.01)
            if "nothing left unread" in driver.told():
                break
        driver.app.session.put_away()
        assert sum(entry.unread for entry in library.entries()) == 0


async def test_posts_are_walked_from_any_pane(opened: Opener) -> None:
    async with opened() as driver:
        await driver.press("J")
        assert driver.desk.thread_id == "post0"
        await driver.press("K")
        assert driver.desk.thread_id == "lid"
        await driver.press("K")
        assert "no further post" in driver.status()
        await driver.press("backspace")
        assert driver.desk.thread_id == "post0"


async def test_the_list_previews_and_enter_reads(opened: Opener, library: Library) -> None:
    async with opened(None, library=library) as driver:
        assert driver.desk.pane == "posts"
        assert driver.desk.previewing
        await driver.press("j", "j")
        await driver.pilot.pause(0.3)
        assert driver.desk.thread_id == "post1"
        assert not library.entry("post1").read
        await driver.press("enter")
        assert not driver.desk.previewing
        driver.app.session.put_away()
        assert library.entry("post1").read


async def test_the_place_is_kept(opened: Opener, library: Library) -> None:
    async with opened(library=library) as driver:
        await driver.press("j", "j", "-", "]")
        await driver.press("q", "q")
    state = library.marks.state("lid")
    assert state.cursor == "h"
    assert state.pane == "comments"
    assert "a" in state.folded
    async with opened(None, library=library) as driver:
        assert driver.desk.pane == "posts"
        await driver.press("enter")
        assert driver.cursor() == "h"
        assert driver.desk.comments is not None
        assert driver.desk.comments.is_folded(0)


async def test_leaving_in_a_thread_comes_back_to_it(opened: Opener, library: Library) -> None:
    async with opened(library=library) as driver:
        await driver.press("j", "ctrl+q")
    async with opened(None, library=library) as driver:
        assert driver.desk.thread_id == "lid"
        assert driver.cursor() == "b"


async def test_what_is_read_is_saved_while_the_reader_rests(
    opened: Opener, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui_reader.tui.desk.saving.REST_SECONDS", 0.0)
    async with opened(library=library) as driver:
        await driver.press("j")
        driver.screen.beat()
        await driver.app.workers.wait_for_complete()
        assert library.marks.state("lid").cursor == "b"


async def test_news_from_another_process_does_not_move_the_reader(opened: Opener, library: Library) -> None:
    async with opened(library=library) as driver:
        await driver.press("j", "j")
        thread = sample_thread()
        more = Thread(thread.post, (*thread.comments, *small_thread(4).comments))
        other = Library(library.path)
        with at("2026-11-22T14:20:00Z"):
            other.add(more)
            other.add(small_thread(20))
        before = driver.rows()[14:30]
        driver.screen.beat()
        await driver.pilot.pause()
        assert driver.cursor() == "c"
        assert [row[40:120] for row in driver.rows()[14:30]] == [row[40:120] for row in before]
        assert driver.desk.comments is not None
        assert driver.desk.comments.total == len(more.comments)
        assert "new comments" in driver.status()
        assert driver.desk.posts.total == 13


async def test_catching_up_shows_what_came_a_moment_ago(opened: Opener, tmp_path: Path) -> None:
    library = Library(tmp_path / "small")
    thread = small_thread(4)
    with at("2026-11-20T10:00:00Z"):
        library.add(thread)
    library.marks.save(thread.post.id, ReadingState(opened="2026-11-21T10:00:00Z"))
    async with opened(thread.post.id, library=library) as driver:
        fresh = Comment("fresh", None, "mira", "2026-11-22T14:00:00Z", "One more.")
        Library(library.path).add(Thread(thread.post, (*thread.comments, fresh)))
        await driver.press("c")
        assert driver.desk.comments is not None
        assert driver.desk.comments.catching_up
        assert driver.cursor() == "fresh"


async def test_removing_is_undone(opened: Opener, library: Library) -> None:
    async with opened(library=library) as driver:
        await driver.press("D")
        assert 'removed "The knowledge of the lid"  u undo' in driver.status()
        assert driver.desk.thread_id != "lid"
        await driver.press("u")
        assert "lid" in [entry.id for entry in library.entries()]


async def test_adding_shows_what_came_and_what_failed(opened: Opener, tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("# A page\n\nWith a text.\n", encoding="utf-8")
    async with opened() as driver:
        await driver.press("a")
        await driver.write("missing.html")
        await driver.press("enter")
        await driver.app.workers.wait_for_complete()
        await driver.pilot.pause()
        assert "× " in driver.status()
        assert "missing.html: no such file" in driver.status()
        for status in ("1 added", "1 unchanged"):
            if driver.screen.overlay is None:  # what failed is offered again: typing replaces it
                await driver.press("a")
            await driver.write(str(page))
            await driver.press("enter")
            await driver.app.workers.wait_for_complete()
            await driver.pilot.pause()
            assert status in driver.status()


async def test_files_of_a_folder_that_were_passed_over_are_said(opened: Opener, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "page.md").write_text("# A page\n\nWith a text.\n", encoding="utf-8")
    for name in ("one.json", "two.json"):
        (folder / name).write_text('{"settings": 1}')
    async with opened() as driver:
        await driver.press("a")
        await driver.write(str(folder))
        await driver.press("enter")
        await driver.app.workers.wait_for_complete()
        await driver.pilot.pause()
        assert driver.told() == f"1 added; {folder}: 2 files of no known format passed over: one.json, two.json"


async def test_an_error_beside_an_overlay_is_said_whole_on_a_small_screen(opened: Opener, tmp_path: Path) -> None:
    (tmp_path / "one.json").write_text('{"settings": 1}')
    async with opened("lid", (60, 20)) as driver:
        await driver.press("a")
        await driver.write(str(tmp_path / "one.json"))
        await driver.press("enter")
        await driver.app.workers.wait_for_complete()
        await driver.pilot.pause()
        shown = "".join("".join(driver.rows()).split())
        assert driver.told().endswith("tui-reader sources lists what can be read")
        assert "".join(driver.told().split()) in shown
        assert isinstance(driver.screen.overlay, FieldOverlay)
        assert driver.text().count("a file, a folder or an address") == 1
        await driver.press("end", "backspace")  # the field is there as before; moving in it keeps it
        assert driver.told() == ""
        assert driver.screen.overlay.editor.text == str(tmp_path / "one.jso")


async def test_the_order_of_the_posts_goes_round(opened: Opener) -> None:
    async with opened() as driver:
        first = [entry.id for entry in driver.desk.posts.items]
        for words in (
            "new first", "most comments first", "by title", "by date", "by author", "by source", "latest first",
        ):  # fmt: skip
            await driver.press("s")
            assert words in driver.status()
        assert [entry.id for entry in driver.desk.posts.items] == first


async def test_the_theme_goes_round_and_is_remembered(opened: Opener) -> None:
    async with opened() as driver:
        for theme in ("light", "terminal", "contrast"):
            await driver.press("T")
            assert driver.app.session.painter.theme == theme
    async with opened() as driver:
        assert driver.app.session.painter.theme == "contrast"


async def test_zoom_gives_the_pane_the_screen(opened: Opener) -> None:
    async with opened() as driver:
        await driver.press("z")
        assert driver.screen.placing.parts.article.empty
        assert driver.screen.placing.parts.comments.width == 140
        await driver.press("q")
        assert not driver.desk.zoomed
        driver.desk.focus("article")
        await driver.press("z")
        assert driver.screen.placing.parts.comments.empty
        await driver.press("escape")
        assert not driver.desk.zoomed


async def test_the_reader_parts_the_screen_and_it_stays_so(opened: Opener) -> None:
    async with opened() as driver:
        before = driver.screen.placing.parts.head.y
        await driver.press("ctrl+down", "ctrl+down")
        assert driver.screen.placing.parts.head.y > before
    async with opened() as driver:
        set_ = driver.screen.placing.parts.head.y
        assert set_ > before
        await driver.press("ctrl+up", "ctrl+up", "ctrl+up")
        assert driver.screen.placing.parts.head.y < set_
    async with opened(size=(60, 24)) as driver:
        await driver.press("ctrl+up")
        assert "not side by side" in driver.status()


async def test_skimming_and_code_to_the_side(opened: Opener) -> None:
    async with opened(size=(60, 24)) as driver:
        for words in ("quotes and signatures folded", "first paragraphs", "first sentences", "whole comments"):
            await driver.press("v")
            assert words in driver.status()
        await driver.press("j", "j")
        assert "in hou" in driver.text()
        await driver.press(">")
        assert "in hours" in driver.text()
        await driver.press("<")
        assert "in hours" not in driver.text()


async def test_the_palette_runs_what_is_chosen(opened: Opener) -> None:
    async with opened() as driver:
        await driver.press(":")
        await driver.write("fold all")
        assert "fold all" in driver.text()
        await driver.press("enter")
        assert "folded 23" in driver.status()
        await driver.press("ctrl+p")
        await driver.write("nothing like this")
        assert "No match." in driver.text()
        await driver.press("enter", "escape")
        assert driver.screen.overlay is None


async def test_the_palette_runs_what_works_in_another_pane_there(opened: Opener) -> None:
    async with opened() as driver:
        driver.desk.focus("article")
        await driver.press(":")
        await driver.write("fold")
        assert "fold, then parent  in the comments" in driver.text()
        await driver.press("enter")
        assert driver.desk.pane == "comments"
        assert driver.desk.comments is not None
        assert driver.desk.comments.scene.folds.folded()
        assert driver.desk.library.mutes.all() == []


async def test_help_is_live_filtered_and_runs(opened: Opener) -> None:
    config = parse('[keys]\nfold-all = "f9"\n')
    async with opened(config=config) as driver:
        await driver.press("?")
        assert "keys in comments" in driver.text()
        assert "f9 =" in driver.text()
        await driver.press("tab")
        assert "keys in bookmarks" in driver.text()
        await driver.press("shift+tab")
        await driver.write("fold all")
        await driver.press("enter")
        assert "folded 23" in driver.status()
        await driver.press("?", "?")
        assert driver.app.screen is driver.screen


async def test_a_remapped_key_works_and_the_old_one_does_not(opened: Opener) -> None:
    async with opened(config=parse('[keys]\nnext = "f5"\n')) as driver:
        await driver.press("j")
        assert driver.cursor() == "a"
        await driver.press("f5")
        assert driver.cursor() == "b"


@pytest.mark.parametrize("preset", ["clx", "rtv", "neomutt"])
async def test_presets_reach_the_keys(opened: Opener, preset: str) -> None:
    keys = {"clx": "n", "rtv": "J", "neomutt": "ctrl+n"}
    async with opened(config=parse(f'preset = "{preset}"\n')) as driver:
        await driver.press(keys[preset])
        assert driver.cursor() == "h"


async def test_back_leads_through_the_panes_and_out(opened: Opener) -> None:
    async with opened(size=(60, 24)) as driver:
        assert driver.desk.pane == "comments"
        for pane in ("article", "posts"):
            await driver.press("q")
            assert driver.desk.pane == pane
        await driver.press("q")
        assert driver.app._exit


async def test_the_drawer_lies_over_the_text(opened: Opener) -> None:
    async with opened(size=(90, 30)) as driver:
        under = [row[42:85] for row in driver.rows()[3:29]]
        await driver.press("tab")
        assert driver.desk.pane == "posts"
        assert "Posts" in driver.rows()[2]
        assert [row[42:85] for row in driver.rows()[3:29]] == under


@pytest.mark.parametrize("size", [(80, 24), (100, 30), (140, 40)])
async def test_the_page_and_the_keys_follow_the_cursor_of_the_list(opened: Opener, size: tuple[int, int]) -> None:
    async with opened("lid", size) as driver:
        desk = driver.desk
        assert "on the way to work" not in driver.text()
        desk.focus("posts")
        await driver.press("j", "j")
        await driver.pilot.pause(0.3)
        on = desk.posts.entry
        assert on is not None
        assert on.id == desk.thread_id != "lid"
        assert desk.previewing
        assert "on the way to work" in driver.text()
        await driver.press("tab")
        assert desk.thread_id == on.id
        at = desk.posts.cursor
        if size[0] < 110:
            assert f"{at + 1} of {desk.posts.total}" in driver.rows()[0]
        await driver.press("J")
        assert desk.posts.cursor == at + 1
        assert desk.posts.entry_id == desk.thread_id


@pytest.mark.parametrize("size", [(60, 24), (80, 24), (140, 40)])
@pytest.mark.parametrize("key", ["c", "tab", "d"])
async def test_a_key_in_the_list_waits_for_no_preview(opened: Opener, size: tuple[int, int], key: str) -> None:
    async with opened("lid", size) as driver:
        driver.desk.focus("posts")
        await driver.press("j", key)
        assert driver.desk.posts.entry_id == driver.desk.thread_id != "lid"


async def test_the_next_post_is_that_after_the_one_that_is_read(opened: Opener) -> None:
    async with opened("lid", (140, 12)) as driver:
        at = driver.desk.posts.cursor
        driver.screen.wheeled(driver.screen.panes.posts, 6)
        assert driver.desk.posts.cursor != at
        await driver.press("J")
        assert driver.desk.posts.cursor == at + 1


async def test_the_mouse_selects_folds_opens_and_scrolls(opened: Opener, monkeypatch: pytest.MonkeyPatch) -> None:
    async with opened() as driver:
        rows = driver.rows()
        view = driver.desk.comments
        assert view is not None

        def at(words: str) -> tuple[int, int]:
            y = next(y for y, row in enumerate(rows) if words in row)
            return rows[y].index(words), y

        x, y = at("That is the case")
        await driver.pilot.click(offset=(x + 2, y))
        assert driver.cursor() == "b"
        x, y = at("▾ Mara Holm")
        await driver.pilot.click(offset=(x, y))
        assert view.is_folded(1)
        await driver.pilot.click(offset=(10, 7))
        assert driver.desk.pane == "posts"
        assert driver.desk.posts.entry_id == "post0"
        await driver.pilot.click(offset=(60, 5))
        assert driver.desk.pane == "article"


async def test_the_wheel_scrolls_the_pane_under_it(opened: Opener) -> None:
    async with opened() as driver:
        assert driver.desk.article is not None
        await driver.pilot._post_mouse_events([events.MouseScrollDown], offset=(60, 5))
        await driver.pilot.pause()
        assert driver.desk.article.top == 3
        assert driver.desk.pane == "comments"
        await driver.pilot._post_mouse_events([events.MouseScrollUp], offset=(60, 5))
        await driver.pilot._post_mouse_events([events.MouseScrollDown], offset=(60, 25))
        await driver.pilot.pause()
        assert driver.desk.article.top == 0
        assert "Our mill lost" not in driver.text()


async def test_a_click_on_the_map_goes_there(opened: Opener) -> None:
    async with opened() as driver:
        region = driver.screen.placing.parts.comments
        await driver.pilot.click(offset=(138, region.y + region.height - 1))
        await driver.pilot.pause()
        assert driver.desk.comments is not None
        assert driver.desk.comments.cursor > 20


async def test_a_click_on_a_link_opens_it(opened: Opener, monkeypatch: pytest.MonkeyPatch) -> None:
    async with opened() as driver:
        await driver.press("]")
        rows = driver.rows()
        y = next(y for y, row in enumerate(rows) if "Its list" in row)
        await driver.pilot.click(offset=(rows[y].index("Its list") + 1, y))
        assert "it would have opened https://yard.example/list" in driver.status()


async def test_an_empty_library_says_what_to_do(opened: Opener, tmp_path: Path) -> None:
    async with opened(None, (80, 24), library=Library(tmp_path / "empty")) as driver:
        text = driver.text()
        assert "Nothing to read yet." in text
        assert "a   type or paste" in text
        for key in ("j", "enter", "space", "J", "b", "e", "t", "D", "r", "R", "c", "o", "O", "y", "Y", "n", "z", "/"):
            await driver.press(key)
        await driver.press("escape", "tab", "backspace", "u", "s")
        assert driver.desk.thread_id is None


async def test_a_thread_without_anything(opened: Opener, tmp_path: Path) -> None:
    library = Library(tmp_path / "bare")
    library.add(Thread(small_thread(2).post, ()))
    async with opened("post2", library=library) as driver:
        assert "No comments." in driver.text()
        for key in ("j", "k", "enter", "h", "l", "-", "=", "1", "x", "c", "R", "p", "v", ">", "tab", "/", "escape"):
            await driver.press(key)


async def test_what_is_wrong_with_the_library_is_said_until_a_key(opened: Opener, library: Library) -> None:
    for path in library.path.glob("bookmarks/*.json"):
        path.write_text("{", encoding="utf-8")
    library = Library(library.path)
    library.bookmarks.all()
    async with opened(library=library) as driver:
        assert "damaged" in driver.text()
        await driver.press("j")
        assert "×" not in driver.status()


async def test_a_failing_act_is_a_line_not_a_traceback(opened: Opener, library: Library) -> None:
    async with opened(library=library) as driver:
        Library(library.path).trash.put("post0")
        await driver.press("J")
        assert driver.told() == '× another program removed "Notes from a year without a plan"'


async def test_posts_that_another_program_removes_beside_the_open_one_are_passed_over(
    opened: Opener, library: Library
) -> None:
    async with opened("lid", library=library) as driver:
        desk = driver.desk
        other = Library(library.path)
        gone = [entry.id for entry in desk.posts.items if entry.id != "lid"]
        for thread_id in gone:
            other.trash.put(thread_id)
        desk.focus("posts")
        desk.posts.go_to(gone[-1])
        desk.follow()
        assert desk.thread_id == desk.posts.entry_id == "lid"
        assert desk.posts.total == 1


@pytest.mark.parametrize("size", [(60, 24), (100, 30), (140, 40)])
@pytest.mark.parametrize("pane", ["posts", "article", "comments"])
async def test_a_thread_that_another_program_removes_is_left(
    opened: Opener, library: Library, size: tuple[int, int], pane: Pane
) -> None:
    async with opened("lid", size, library=library) as driver:
        desk = driver.desk
        desk.focus(pane)
        other = Library(library.path)
        other.trash.put("lid")
        driver.screen.beat()
        assert driver.told() == '× another program removed "The knowledge of the lid"'
        await driver.pilot.pause(0.3)
        assert desk.pane == "posts"
        assert desk.posts.entry_id != "lid"
        assert desk.thread_id == (desk.posts.entry_id if size[0] >= 70 else None)
        here = desk.posts.entry_id
        other.trash.restore("lid")
        driver.screen.beat()
        await driver.press("b")
        assert "kept ★" in driver.told()
        assert [bookmark.thread for bookmark in library.bookmarks.all()].count(here or "") == 1
        assert desk.posts.entry_id == here


async def test_going_back_passes_by_what_another_program_removed(opened: Opener, library: Library) -> None:
    async with opened("lid", library=library) as driver:
        await driver.press("J")
        between = driver.desk.thread_id
        assert between is not None
        await driver.press("J")
        Library(library.path).trash.put(between)
        await driver.press("backspace")
        assert "× another program removed" in driver.told()
        await driver.press("backspace")
        assert driver.desk.thread_id == "lid"


async def test_a_removal_waits_until_what_is_typed_is_done(opened: Opener, library: Library) -> None:
    async with opened("lid", library=library) as driver:
        await driver.press("/")
        Library(library.path).trash.put("lid")
        driver.screen.beat()
        await driver.write("lid")
        assert driver.desk.thread_id == "lid"
        await driver.press("enter")
        driver.screen.beat()
        assert "another program removed" in driver.told()


async def test_the_post_author_and_the_reader_are_named(opened: Opener) -> None:
    async with opened(config=Config(you=("Jonah Reed",))) as driver:
        text = driver.text()
        assert "Mara Holm  author" in text
        assert "Jonah Reed  you" in text


async def test_read_only_libraries_are_left_alone(opened: Opener, library: Library) -> None:
    for path in [library.path / "library.json", *library.path.glob("*.json")]:
        path.write_bytes(path.read_bytes().replace(f'"version":{VERSION}'.encode(), b'"version":99'))
    before = {path: path.read_bytes() for path in library.path.rglob("*.json")}
    newer = Library(library.path)
    assert newer.read_only
    async with opened(library=newer) as driver:
        assert "newer version" in driver.text()
        await driver.press("j", "b")
        assert "newer version" in driver.text()
        await driver.press("ctrl+q")
    assert {path: path.read_bytes() for path in library.path.rglob("*.json")} == before


async def test_states_of_unknown_comments_are_taken(opened: Opener, library: Library) -> None:
    gone = ReadingState(cursor="gone", folded=frozenset(("gone",)), line=9, row=99, article_line=10**9)
    library.marks.save("lid", gone)
    async with opened(library=library) as driver:
        await driver.press("tab", "j")
        assert driver.cursor() is not None


async def test_chosen_people_and_the_reader_are_named_in_words(opened: Opener) -> None:
    async with opened(config=Config(you=("Jonah Reed",), people=("ines calder",))) as driver:
        rows = driver.rows()
        assert any("Ines Calder  chosen" in row for row in rows)
        assert any("Jonah Reed  you" in row for row in rows)


async def test_the_measure_is_the_readers_to_set(opened: Opener) -> None:
    async with opened(size=(140, 40), config=Config(measure=50)) as driver:
        assert driver.screen.placing.parts.columns.measure == 50
    async with opened(size=(200, 40), config=Config(measure=120)) as driver:
        assert driver.screen.placing.parts.columns.measure == 120
    async with opened(size=(66, 40), config=Config(measure=40)) as driver:
        assert driver.screen.placing.parts.columns.measure == 40


async def test_a_filter_that_is_left_goes_back_to_the_post_it_began_on(opened: Opener, library: Library) -> None:
    async with opened(None, (140, 40), library=library) as driver:
        await driver.press("j", "j", "j")
        here = driver.desk.posts.entry_id
        await driver.press("\\")
        await driver.write("qqq")
        await driver.press("enter")
        assert driver.desk.posts.entry_id is None
        await driver.press("D")
        assert "nothing to remove" in driver.status()
        await driver.press("\\", "escape")
        assert driver.desk.posts.filter_text == ""
        await driver.press("\\")
        await driver.write("lid")
        await driver.press("escape")
        assert driver.desk.posts.total == len(library.entries())
    async with opened(None, (140, 40), library=library) as driver:
        await driver.press("j", "j", "j", "\\")
        await driver.write("qqq")
        await driver.press("escape")
        assert driver.desk.posts.entry_id == here


async def test_what_was_taken_back_is_named(opened: Opener) -> None:
    async with opened(None) as driver:
        await driver.press("D", "u")
        assert 'brought back "The knowledge of the lid"' in driver.status()
    async with opened() as driver:
        await driver.press("j", "b", "u")
        assert "no longer kept: Mara Holm" in driver.status()


async def test_keys_that_can_do_nothing_say_so(opened: Opener) -> None:
    async with opened() as driver:
        await driver.press("g", "p")
        assert "a root comment answers the post" in driver.status()
        await driver.press("P")
        assert "root of the branch" in driver.status()
        await driver.press("{")
        assert "no sibling before" in driver.status()
        await driver.press("[")
        assert "no root comment before" in driver.status()
        await driver.press("N")
        assert "round to the last" in driver.status()
    async with opened(size=(60, 20)) as driver:
        await driver.press("z")
        assert "whole screen already" in driver.status()
    async with opened("post0") as driver:
        await driver.press("c")
        assert "nothing new" in driver.status()
        assert "space reads on" in driver.status()


async def test_the_comment_under_the_cursor_stays_readable_when_the_screen_shrinks(opened: Opener) -> None:
    async with opened(size=(140, 40)) as driver:
        await driver.press("g", "j", "j")
        view = driver.desk.comments
        assert view is not None
        for _ in range(9):
            view.scroll(-3)
        await driver.pilot.resize_terminal(80, 24)
        await driver.pilot.pause(0.02)
        assert view._own_rows() == min(view.height, view.painter.own_height(view.cursor))


async def test_leaving_a_catch_up_leaves_no_empty_screen(opened: Opener) -> None:
    async with opened(size=(140, 60)) as driver:
        view = driver.desk.comments
        assert view is not None
        await driver.press("c", "G", "c")
        assert view.viewport.at_top or len(view.viewport.rows) == view.height


async def test_the_mouse_selects_text_and_copies_it(opened: Opener) -> None:
    async with opened() as driver:
        rows = driver.rows()
        y = next(i for i, row in enumerate(rows) if "Our mill lost" in row)
        x = rows[y].index("mill lost")
        cursor = driver.cursor()
        await driver.pilot.mouse_down(offset=(x, y))
        await driver.pilot.hover(offset=(x + 8, y))
        await driver.pilot.mouse_up(offset=(x + 8, y))
        await driver.pilot.pause(0.02)
        assert driver.clipboard == "mill lost"
        assert "through the terminal" in driver.status()
        assert driver.cursor() == cursor
        assert any(p.ground == "cur-bg" for line in driver.screen.panes.comments._shown for p in line)
        driver.sent.clear()
        await driver.press("y")
        assert driver.clipboard == "mill lost"
        assert not any(p.ground == "cur-bg" for line in driver.screen.panes.comments._shown for p in line)
        await driver.press("y")
        assert driver.clipboard == "https://workshop.example/lid", "without a selection it is the link again"

        y = next(i for i, row in enumerate(rows) if "The kettle in the workshop" in row)
        x = rows[y].index("kettle")
        await driver.pilot.mouse_down(offset=(x, y + 1))
        await driver.pilot.hover(offset=(x, y))
        await driver.pilot.mouse_up(offset=(x, y))
        await driver.pilot.pause(0.02)
        assert driver.clipboard.startswith("kettle in the workshop")
        assert "\n" in driver.clipboard


async def test_what_the_mouse_selects_is_kept_as_a_passage_of_its_comment(opened: Opener, library: Library) -> None:
    body = "The long way round goes over the old bridge and down to the quay, where the ferry waits for the bus " * 3
    code = "for boat in boats:\n    if boat.late:\n        wait(boat)"
    thread = Thread(Post("quay", "The quay", "ada", "2026-11-21", None, "text", "An article of its own."), (
        Comment("a", author="bo", body="A first comment."),
        Comment("b", author="cy", body=f"{body}\n\n```\n{code}\n```", markup="markdown"),
        Comment("c", author="dee", body="今日のフェリーは欠航です。明日の朝まで待つしかありません。" * 3),
    ))  # fmt: skip
    library.add(thread)

    async with opened("quay", library=library) as driver:
        driver.desk.focus("comments")

        async def select(first: str, last: str) -> None:
            rows = driver.rows()
            start = next((row.index(first), y) for y, row in enumerate(rows) if first in row)
            end = next((row.index(last) + len(last) - 1, y) for y, row in enumerate(rows) if last in row)
            start, end = ((_cell(rows[y], x), y) for x, y in (start, end))
            await driver.pilot.mouse_down(offset=start)
            await driver.pilot.hover(offset=end)
            await driver.pilot.mouse_up(offset=end)
            await driver.pilot.pause(0.02)

        await driver.press("g")
        await select("round goes", "the quay, where")
        assert driver.cursor() == "a"
        await driver.press("b")
        assert "kept ★ this passage" in driver.status()
        assert driver.cursor() == "b"
        await select("if boat.late:", "wait(boat)")
        await driver.press("V")
        await select("欠航です", "待つしかありません。")
        await driver.press("b")
        await select("An article", "of its own.")
        await driver.press("b")
        kept = library.bookmarks.of_thread("quay")
        assert kept["b"].passages == (
            body[body.index("round") : body.index("where") + 5],
            "if boat.late:\n        wait(boat)",
        )
        assert kept["c"].passages[0].startswith("欠航です。明日の朝")
        assert "\n" not in kept["c"].passages[0]
        assert kept[None].passages == ("An article of its own.",)
        await select("A first", "long way")
        await driver.press("b")
        assert "select within one comment" in driver.status()
        await driver.press("B")
        assert "An article of its own." in driver.text()
        await driver.press("j", "j")
        for words in ("round goes over the old bridge", "if boat.late:", "wait(boat)"):
            assert words in driver.text()


def _cell(row: str, at: int) -> int:
    """The column of a character of a row."""
    return width(row[:at])


async def test_a_drag_over_nothing_copies_nothing(opened: Opener) -> None:
    async with opened() as driver:
        pane = driver.screen.panes.comments
        for start, end in (((45, 20), (46, 20)), ((2, 3), (3, 9)), ((139, 39), (0, 0))):
            await driver.pilot.mouse_down(offset=start)
            await driver.pilot.hover(offset=end)
            await driver.pilot.mouse_up(offset=end)
            await driver.pilot.pause(0.02)
        assert driver.sent == []
        assert pane._held is None


async def test_a_submission_offers_its_article_and_its_discussion(opened: Opener, library: Library) -> None:
    post = Post(
        "hn", "A kettle", "ada", "2026-11-21", "https://news.example/1", "text", "", "plain",
        {"link": "https://kettle.example/story", "reading": {"summary": "as a page, 95 % sure", "notes": ["2 dates"]}},
    )  # fmt: skip
    library.add(Thread(post, (Comment("a", author="bo", body="See [this](https://three.example/x)."),)))
    async with opened("hn", library=library) as driver:
        await driver.press("O")
        for words in ("https://three.example/x", "https://news.example/1", "https://kettle.example/story"):
            assert words in driver.text()
        await driver.press("escape", "shift+tab")
        assert driver.desk.pane == "posts"
        await driver.press("o")
        assert "the discussion" in driver.text()
        assert "the article" in driver.text()
        await driver.press("escape", "i")
        for words in ("https://kettle.example/story", "as a page, 95 % sure", "2 dates", "1 comment"):
            assert words in driver.text()
        await driver.press("q")
        assert "95 % sure" not in driver.text()


async def test_plain_ascii_is_plain_ascii_in_every_part(opened: Opener) -> None:
    async with opened(config=Config(ascii=True)) as driver:
        for keys in ((), ("i",), ("escape", "?"), ("escape", ":"), ("escape", "B"), ("q", "/", "l", "i", "d")):
            await driver.press(*keys)
            own = driver.text().replace("日本の読者", "").replace("やかんの蓋の話、うちにもあります。", "")
            for words in ("👩‍🔧", "同じです。"):
                own = own.replace(words, "")
            assert own.isascii(), [c for c in own if not c.isascii()]


async def test_a_path_is_completed_and_kept_when_it_cannot_be_added(opened: Opener, tmp_path: Path) -> None:
    (tmp_path / "saved pages").mkdir()
    (tmp_path / "saved pages" / "missing-page.html").write_text("x", encoding="utf-8")
    async with opened() as driver:
        await driver.press("a")
        await driver.write(f"{tmp_path}/sav")
        await driver.press("tab")
        await driver.press("tab")
        overlay = driver.screen.overlay
        assert isinstance(overlay, FieldOverlay)
        assert overlay.editor.text == f"{tmp_path}/saved pages/missing-page.html"
        (tmp_path / "saved pages" / "missing-page.html").unlink()
        await driver.press("enter")
        await driver.app.workers.wait_for_complete()
        await driver.pilot.pause()
        assert "no such file" in driver.status()
        again = driver.screen.overlay
        assert isinstance(again, FieldOverlay)
        assert again.editor.text.endswith("missing-page.html")


def test_completing_goes_only_as_far_as_is_certain(tmp_path: Path) -> None:
    for name in ("page one", "page two", ".hidden"):
        (tmp_path / name).mkdir()
    assert completed(f"{tmp_path}/p") == f"{tmp_path}/page "
    assert completed(f"{tmp_path}/page o") == f"{tmp_path}/page one/"
    assert completed(f"{tmp_path}/x") == f"{tmp_path}/x"
    assert completed(f"{tmp_path}/.h") == f"{tmp_path}/.hidden/"
    assert completed(f"{tmp_path}/none/x") == f"{tmp_path}/none/x"


async def test_the_list_says_how_it_is_sorted(opened: Opener) -> None:
    async with opened(None) as driver:
        assert "latest first" not in driver.rows()[1]
        await driver.press("s", "s", "s")
        assert "by title" in driver.rows()[1]


async def test_a_medium_screen_begins_with_a_page_under_the_drawer(opened: Opener) -> None:
    async with opened(None, (90, 30)) as driver:
        assert driver.desk.previewing
        first = driver.desk.thread_id
        await driver.press("j")
        await driver.pilot.pause(0.2)
        assert driver.desk.thread_id != first
        assert driver.desk.previewing


def test_places_are_remembered_by_library(tmp_path: Path) -> None:
    settings = memory.Settings()
    settings.leave(tmp_path / "one", "a", "posts")
    settings.leave(tmp_path / "two", "b", "")
    settings.leave(tmp_path / "three", "", "")
    memory.save(settings, tmp_path / "app.json")
    again = memory.load(tmp_path / "app.json")
    assert again.last == {str(tmp_path / "one"): "a", str(tmp_path / "two"): "b"}
    assert again.pane == {str(tmp_path / "one"): "posts"}
    for number in range(2 * memory.LIBRARIES):
        again.leave(tmp_path / str(number), "c", "")
    assert len(again.last) == memory.LIBRARIES
    (tmp_path / "app.json").write_text('{"last": "old", "pane": {"a": 3}, "theme": "light"}', encoding="utf-8")
    assert memory.load(tmp_path / "app.json") == memory.Settings(theme="light")


async def test_the_zoom_is_remembered(opened: Opener) -> None:
    async with opened() as driver:
        await driver.press("z", "ctrl+q")
        assert driver.app.session.library.marks.state("lid").zoom
    async with opened(None) as driver:
        assert driver.desk.thread_id == "lid"
        assert driver.desk.zoomed


async def test_a_message_that_is_longer_than_its_row_is_said_whole(opened: Opener) -> None:
    async with opened(size=(60, 20)) as driver:
        await driver.press("o")
        assert "no browser here; it would have opened" in driver.text()
        assert "https://workshop.example/lid" in driver.text()
        cursor = driver.cursor()
        driver.screen.fail(
            "the file config.toml, line 4: 'j' is both peek (peek at the parent) and next (next); change one"
        )
        await driver.pilot.pause()
        assert "change one" in driver.text()
        await driver.press("j")
        assert "change one" not in driver.text()
        assert driver.cursor() != cursor, "the key that takes it away does what it always does"


async def test_hints_make_room_for_a_message(opened: Opener) -> None:
    async with opened(size=(80, 24)) as driver:
        words = "a message of a length that leaves no room at all for the help beside it."
        driver.screen.tell(words)
        await driver.pilot.pause()
        assert driver.status().strip() == words
        driver.screen.tell("short")
        await driver.pilot.pause()
        assert "? help" in driver.status()


async def test_quick_hands_lose_no_key(opened: Opener) -> None:
    async with opened() as driver:
        await driver.press("/")
        await driver.write("lid")
        driver.app.post_message(events.Key("alt+j", "j"))
        await driver.pilot.pause(0.01)
        assert driver.screen.prompt is None
        assert driver.desk.comments is not None
        assert not driver.desk.comments.finding
        await driver.press("/")
        await driver.write("one two")
        driver.app.post_message(events.Key("alt+b", "b"))
        await driver.pilot.pause(0.01)
        await driver.write("x")
        assert "one xtwo" in driver.status(), "a key that the field knows is not parted"


async def test_what_is_typed_ahead_goes_to_the_screen_that_opens(opened: Opener) -> None:
    async with opened() as driver:
        cursor = driver.cursor()
        for key in "Slid":
            driver.app.post_message(events.Key(key, key))
        await driver.pilot.pause(0.1)
        screen = driver.app.screen
        assert isinstance(screen, SearchScreen)
        assert screen.search.editor.text == "lid"
        assert driver.screen.overlay is None
        driver.app.post_message(events.Key("escape", None))
        for key in "jj":
            driver.app.post_message(events.Key(key, key))
        await driver.pilot.pause(0.1)
        assert driver.app.screen is driver.screen
        assert driver.cursor() != cursor


async def test_comments_are_sorted_and_stay_so(opened: Opener, library: Library) -> None:
    post = Post("votes", "Votes", "Ann", "2026-11-20T10:00:00Z")
    comments = [
        Comment(f"v{index}", None, "Bo", f"2026-11-20T1{index}:00:00Z", f"words {index}", extra={"score": score})
        for index, score in enumerate((3, 8, 5))
    ]
    library.add(Thread(post, tuple(comments)))
    async with opened(library=library, thread="votes") as driver:
        view = driver.desk.comments
        assert view is not None
        driver.desk.focus("comments")
        await driver.press("%")
        assert "best first" in driver.status()
        assert (driver.cursor(), list(view.tree.ids)) == ("v0", ["v1", "v2", "v0"])
        assert "· best first" in driver.text()
        driver.desk.save()
    async with opened(library=library, thread="votes") as driver:
        view = driver.desk.comments
        assert view is not None
        assert (view.order, driver.cursor()) == ("score", "v0")
        for words, first in (("newest first", "v2"), ("oldest first", "v0"), ("in the thread's order", "v0")):
            await driver.press("%")
            assert words in driver.status()
            assert view.tree.ids[0] == first
        assert driver.cursor() == "v0"


async def test_a_thread_without_scores_says_so(opened: Opener) -> None:
    async with opened() as driver:
        await driver.press("%")
        assert "no scores here  newest first" in driver.status()
