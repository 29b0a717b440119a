"""The search of the library under the keys of a reader, over a library on disk."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from tests.store.making import comment, long_thread, thread
from tests.tui.conftest import Opener
from tests.tui.driver import Driver
from tui_reader.library import Library
from tui_reader.tui.screens.search import SearchScreen


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """Three threads, a note, and a branch that is folded when the reader comes."""
    library = Library(tmp_path / "shelf")
    library.add(
        thread(
            "ferry",
            comment("c1", body="The crossing is short, and nobody minds."),
            comment("c2", "c1", body="They count the longest wait of the day, not the average."),
            comment("c3", "c2", body="As they should."),
            title="What the crew knows",
            body="The winter sailing leaves with nobody aboard.",
        )
    )
    library.add(
        thread("kettle", comment("c1", body="A wait is a wait."), title="The lid of the kettle", body="Wait for it.")
    )
    library.add(long_thread("long", 400))
    library.bookmarks.keep("kettle", "c1", note="ask about the quay")
    return library


def searching(driver: Driver) -> SearchScreen:
    screen = driver.app.screen
    assert isinstance(screen, SearchScreen)
    return screen


async def settle(driver: Driver) -> None:
    """Lets typing, searching and the preview come to rest."""
    for _ in range(200):
        await asyncio.sleep(0.02)
        await driver.pilot.pause(0)
        screen = driver.app.screen
        if not isinstance(screen, SearchScreen):
            break
        running = [worker for worker in driver.app.workers if not worker.is_finished]
        if screen.at_rest and not running:
            break
    await driver.pilot.pause(0.1)


async def sought(driver: Driver, text: str) -> SearchScreen:
    """Types a query in the search and waits for what is found."""
    await driver.press("S")
    await driver.write(text)
    await settle(driver)
    return searching(driver)


async def test_what_is_not_closed_is_said_where_nothing_is_found(opened: Opener, library: Library) -> None:
    async with opened("ferry", library=library) as driver:
        await sought(driver, '"zzyzx')
        assert "this quotation mark is not closed" in driver.text()
        await driver.press("backspace", "backspace", "backspace", "backspace", "backspace", "backspace")
        await driver.write("wai")
        await settle(driver)
        assert "is not closed" not in driver.text()


async def test_results_come_while_one_types(opened: Opener, library: Library) -> None:
    async with opened("ferry", library=library) as driver:
        screen = await sought(driver, "wai")
        rows = driver.rows()
        assert "Search  wai" in rows[1]
        assert "3 in 2 threads" in rows[1]
        assert screen.view.count == 3
        assert "1 of 3 · best first" in driver.status()
        await driver.press("t", "z")
        await settle(driver)
        assert "No match." in driver.text()
        await driver.press("backspace")
        await settle(driver)
        assert screen.view.count == 3


async def test_enter_opens_the_comment_in_its_place_and_backspace_comes_back(opened: Opener, library: Library) -> None:
    async with opened("kettle", library=library) as driver:
        await driver.press("S")
        await driver.write("longest wait")
        await settle(driver)
        await driver.press("enter")
        assert driver.app.screen is driver.screen
        assert (driver.desk.thread_id, driver.cursor(), driver.desk.pane) == ("ferry", "c2", "comments")
        assert driver.desk.comments is not None
        assert driver.desk.comments.finding
        await driver.press("backspace")
        await settle(driver)
        screen = searching(driver)
        assert screen.search.editor.text == "longest wait"
        assert screen.view.hit is not None
        assert screen.view.hit.comment == "c2"
        assert not driver.desk.comments.finding
        await driver.press("escape")
        assert driver.app.screen is driver.screen


async def test_a_folded_branch_opens_for_what_was_found(opened: Opener, library: Library) -> None:
    async with opened("ferry", library=library) as driver:
        driver.desk.focus("comments")
        await driver.press("-")
        await sought(driver, "longest wait")
        await driver.press("enter")
        assert driver.cursor() == "c2"
        assert driver.desk.comments is not None
        assert not driver.desk.comments.is_folded(0)


async def test_the_list_has_its_own_keys(opened: Opener, library: Library) -> None:
    async with opened("ferry", library=library) as driver:
        screen = await sought(driver, "wait")
        await driver.press("tab", "j", "j", "k")
        assert screen.view.cursor == 1
        await driver.press("s")
        await settle(driver)
        assert "newest first" in driver.status()
        await driver.press("s", "G", "g", "pagedown", "pageup", "ctrl+d", "ctrl+u")
        await settle(driver)
        hit = screen.view.hit
        assert hit is not None
        await driver.press("b")
        await settle(driver)
        assert (hit.comment in library.bookmarks.of_thread(hit.thread)) != hit.bookmarked
        await driver.press("o", "y", "?", "escape", "/")
        await driver.write("z")
        assert screen.search.editor.text == "waitz"


async def test_posts_and_notes_lead_where_they_belong(opened: Opener, library: Library) -> None:
    async with opened("long", library=library) as driver:
        await sought(driver, "sailing")
        await driver.press("enter")
        assert (driver.desk.thread_id, driver.desk.pane) == ("ferry", "article")
        await driver.press("backspace")
        await settle(driver)
        await driver.press("ctrl+u")
        await driver.write("quay")
        await settle(driver)
        assert "your note" in driver.text()
        await driver.press("enter")
        assert (driver.desk.thread_id, driver.cursor()) == ("kettle", "c1")


async def test_a_wrong_query_is_explained_in_place(opened: Opener, library: Library) -> None:
    async with opened("ferry", library=library) as driver:
        screen = await sought(driver, "wait ")
        assert screen.view.count == 3
        await driver.write("athor")
        await settle(driver)
        assert screen.view.count == 0
        await driver.write(":vey")
        await settle(driver)
        says = "at character 6 of the query: there is no field athor:; did you mean author:"
        assert says in " ".join(driver.text().split())
        assert screen.view.count == 3, "what stands before the mistake is found"
        await driver.press("down", "enter")
        await settle(driver)
        assert says in driver.told()
        assert driver.app.screen is screen
        assert screen.search.typing
        await driver.press(*["backspace"] * len("athor:vey"))
        await settle(driver)
        assert driver.told() == ""
        await driver.press("enter")
        assert driver.app.screen is driver.screen


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("auther:vey", "there is no field auther:; did you mean author:"),
        ("is:foo", "is: does not know 'foo'"),
        ("before:20x", "'20x' is no date"),
        ("new:>0", "new:>0 is known of posts only"),
    ],
)
async def test_a_wrong_word_is_told_as_it_is_typed(opened: Opener, library: Library, typed: str, says: str) -> None:
    async with opened("ferry", library=library) as driver:
        await sought(driver, typed)
        assert says in driver.told()
        await driver.press("enter")
        assert says in driver.told()
        assert isinstance(driver.app.screen, SearchScreen)


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("tag:", "tag: lacks its word"),
        ("author:", "author: lacks its word"),
        ("is:un", "is: does not know 'un'"),
        ("!!", "nothing to search for"),
    ],
)
async def test_half_a_query_is_told_by_enter_alone(opened: Opener, library: Library, typed: str, says: str) -> None:
    async with opened("ferry", library=library) as driver:
        for size in range(len(typed)):
            await (sought(driver, typed[0]) if not size else driver.write(typed[size]))
            await settle(driver)
            assert driver.told() == ""
        await driver.press("enter")
        assert says in driver.told()
        assert searching(driver).search.editor.text == typed
        assert isinstance(driver.app.screen, SearchScreen)


async def test_the_query_before_is_typed_over_or_kept(opened: Opener, library: Library) -> None:
    async with opened("ferry", library=library) as driver:
        screen = await sought(driver, "wait")
        await driver.press("escape", "S", "l")
        assert searching(driver).search.editor.text == "l"
        await driver.press("escape", "S", "right", "o")
        assert searching(driver).search.editor.text == "lo"
        await driver.press("escape", "S", "down", "n")
        assert searching(driver).search.editor.text == "lon"
        assert screen.search is searching(driver).search


async def test_late_results_are_dropped(opened: Opener, library: Library) -> None:
    async with opened("ferry", library=library) as driver:
        screen = await sought(driver, "wait")
        before = screen.view.count
        hits = library.searcher.search("line")
        screen.post_message(screen.Found(screen._ticket - 1, "line", hits, None, False))
        await driver.pilot.pause()
        assert screen.view.count == before


async def test_paste_wheel_and_mouse(opened: Opener, library: Library) -> None:
    from textual import events

    async with opened("ferry", library=library) as driver:
        screen = await sought(driver, "")
        driver.app.post_message(events.Paste("line \x1b[31m"))
        await settle(driver)
        assert screen.search.editor.text.startswith("line")
        assert screen.view.count > 10
        screen.wheeled(screen.list_pane, 3)
        screen.clicked(screen.list_pane, 5, 9)
        assert screen.view.cursor >= 1
        screen.clicked(screen.preview_pane, 5, 9)
        assert driver.app.screen is driver.screen


@pytest.mark.parametrize("size", [(140, 40), (90, 30), (50, 20), (30, 7), (10, 3), (1, 1)])
async def test_every_size(opened: Opener, library: Library, size: tuple[int, int]) -> None:
    async with opened("ferry", size, library=library) as driver:
        await sought(driver, "wait")
        assert len(driver.rows()) == size[1]
        await driver.press("tab", "tab", "tab", "tab", "escape")
        await driver.press("escape")


async def test_the_preview_shows_the_comment_with_its_chain(opened: Opener, library: Library) -> None:
    async with opened("kettle", library=library) as driver:
        await sought(driver, "longest wait")
        right = "\n".join(row[72:] for row in driver.rows())
        assert "What the crew knows" in right
        assert "comment 2 of 3" in right
        assert "As they should." in right


async def test_opening_the_app_touches_no_index(opened: Opener, library: Library) -> None:
    async with opened("ferry", library=library) as driver:
        await driver.press("j", "k", "b")
        assert not (library.path / "search.sqlite").exists()


async def test_what_can_be_sought_is_said_before_anything_is_typed(opened: Opener) -> None:
    async with opened() as driver:
        await driver.press("S")
        for words in ("Posts, comments and notes.", "author:ines"):
            assert words in driver.text()
        await driver.press("q")
        assert "Posts, comments and notes." not in driver.text()
        await driver.press("backspace")
        assert "Posts, comments and notes." in driver.text()
