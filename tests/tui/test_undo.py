"""Undo takes back the last act of this session that changed anything, and nothing that others did."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.driver import Driver
from tui_reader.library import Library
from tui_reader.model import Comment, Post, Thread
from tui_reader.tui.app import ReaderApp


@pytest.fixture
def library(tmp_path: Path) -> Library:
    library = Library(tmp_path)
    for i in range(3):
        comments = [Comment(f"c{j}", author="Ada", published="2020-01-05", body="Words. " * 9) for j in range(5)]
        library.add(
            Thread(Post(id=f"t{i}", title=f"On {i}", published=f"2020-01-0{i + 1}", body="Words."), (*comments,))
        )
    return library


async def test_what_changed_nothing_is_not_taken_back(library: Library) -> None:
    app = ReaderApp(library, None)
    async with app.run_test(size=(140, 40)) as pilot:
        driver = Driver(app, pilot)
        await driver.press("b", "R", "R")
        assert "already" in driver.status()
        await driver.press("u")
        assert "undone: marked read" in driver.status()
        assert not library.entries()[0].read
        assert len(library.bookmarks.all()) == 1
        await driver.press("u")
        assert not library.bookmarks.all()


async def test_the_notebook_and_the_desk_have_one_stack(library: Library) -> None:
    library.bookmarks.keep("t0")
    app = ReaderApp(library, "t1")
    async with app.run_test(size=(140, 40)) as pilot:
        driver = Driver(app, pilot)
        await driver.press("b", "B", "G", "D")
        assert [bookmark.thread for bookmark in library.bookmarks.all()] == ["t1"]
        await driver.press("q", "u")
        assert {bookmark.thread for bookmark in library.bookmarks.all()} == {"t0", "t1"}
        await driver.press("u")
        assert [bookmark.thread for bookmark in library.bookmarks.all()] == ["t0"]


async def test_what_another_process_did_stays(library: Library) -> None:
    app = ReaderApp(library, "t1")
    async with app.run_test(size=(140, 40)) as pilot:
        driver = Driver(app, pilot)
        await driver.press("b")
        Library(library.path).bookmarks.keep("t2", None, note="from another terminal")
        await driver.press("u")
        assert [bookmark.thread for bookmark in library.bookmarks.all()] == ["t2"]
        await driver.press("u")
        assert "nothing to undo" in driver.status()
        assert [bookmark.thread for bookmark in library.bookmarks.all()] == ["t2"]


async def test_what_was_marked_is_taken_back_wherever_the_reader_is_by_then(library: Library) -> None:
    app = ReaderApp(library, "t1")
    async with app.run_test(size=(140, 40)) as pilot:
        driver = Driver(app, pilot)
        await driver.press("tab", "r", "j", "j", "u")
        assert driver.desk.comments is not None
        assert driver.desk.comments.cursor_id == "c2"
        driver.app.session.desk.save()
        assert "c0" not in library.marks.state("t1").seen, "the comment that was marked, not the one under the cursor"
        await driver.press("R", "J")
        assert driver.desk.thread_id != "t1"
        await driver.press("u")
        assert "undone: " in driver.told()
        assert not {"c3", "c4"} & library.marks.state("t1").seen


async def test_folds_of_a_thread_that_was_left_are_past_undo(library: Library) -> None:
    reply = [Comment("c0"), Comment("c1", "c0"), Comment("c2", "c1")]
    library.add(Thread(Post(id="deep", title="Deep", published="2020-01-09"), tuple(reply)))
    app = ReaderApp(library, "deep")
    async with app.run_test(size=(140, 40)) as pilot:
        driver = Driver(app, pilot)
        await driver.press("b", "-")
        driver.desk.open("t0")
        await driver.press("u")
        assert "no longer kept" in driver.told()
        assert not library.bookmarks.all()


async def test_an_act_that_was_overtaken_is_named_and_nothing_before_it_taken_back(library: Library) -> None:
    app = ReaderApp(library, "t1")
    async with app.run_test(size=(140, 40)) as pilot:
        driver = Driver(app, pilot)
        await driver.press("R", "b")
        Library(library.path).bookmarks.keep("t1", None, note="from another terminal")
        await driver.press("u")
        assert driver.told() == "not undone, changed since: kept ★"
        assert [bookmark.note for bookmark in library.bookmarks.all()] == ["from another terminal"]
        await driver.press("u")
        assert "undone: 5 marked read" in driver.told()


async def test_a_note_over_one_from_elsewhere_is_said_and_brought_back(library: Library) -> None:
    app = ReaderApp(library, "t1")
    async with app.run_test(size=(140, 40)) as pilot:
        driver = Driver(app, pilot)
        await driver.press("e")
        await driver.write("mine")
        Library(library.path).bookmarks.keep("t1", None, note="from another terminal")
        await driver.press("enter")
        assert "over the one that another program wrote meanwhile" in driver.told()
        assert [bookmark.note for bookmark in library.bookmarks.all()] == ["mine"]
        await driver.press("u")
        assert driver.told() == "the note is the one that another program wrote meanwhile"
        assert [bookmark.note for bookmark in library.bookmarks.all()] == ["from another terminal"]
