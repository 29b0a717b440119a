"""The notebook under the keys of a reader."""

from __future__ import annotations

from tests.tui.conftest import Opener
from tests.tui.driver import Driver
from tui_reader.library import Library
from tui_reader.model import Post, Thread
from tui_reader.tui.screens.bookmarks import BookmarksScreen


def notebook(driver: Driver) -> BookmarksScreen:
    screen = driver.app.screen
    assert isinstance(screen, BookmarksScreen)
    return screen


async def test_list_and_preview_show_note_tags_and_context(opened: Opener) -> None:
    async with opened() as driver:
        await driver.press("B", "j", "j")
        text = driver.text()
        assert "Bookmarks" in text
        assert "The number for the next Friday." in text
        assert "#friday" in text
        assert "Ines Calder" in text
        assert "3 of 3 · #friday #measuring" in driver.status()
        for key in ("k", "g", "G", "ctrl+d", "ctrl+u", "pagedown", "pageup", "k"):
            await driver.press(key)
        assert notebook(driver).view.cursor == 0


async def test_enter_goes_into_the_thread_at_the_comment(opened: Opener) -> None:
    async with opened() as driver:
        await driver.press("-", "B", "j", "j", "enter")
        assert driver.app.screen is driver.screen
        assert driver.cursor() == "c"
        assert driver.desk.pane == "comments"


async def test_a_bookmark_that_outlived_its_thread_says_so(opened: Opener, library: Library) -> None:
    async with opened("post0", library=library) as driver:
        library.remove("lid")
        await driver.press("B", "j", "j", "enter")
        assert "no thread 'lid'" in driver.status()
        assert isinstance(driver.app.screen, BookmarksScreen)


async def test_tags_filter_and_escape_goes_back(opened: Opener) -> None:
    async with opened() as driver:
        await driver.press("B", "l")
        assert notebook(driver).view.count == 2
        await driver.press("l")
        assert notebook(driver).view.count == 1
        await driver.press("h")
        assert notebook(driver).view.count == 2
        await driver.press("escape")
        assert notebook(driver).view.count == 3
        await driver.press("escape")
        assert driver.app.screen is driver.screen


async def test_notes_and_tags_are_changed_and_undone(opened: Opener, library: Library) -> None:
    async with opened(library=library) as driver:
        await driver.press("B", "j", "j", "e")
        await driver.write(" Bring it.")
        await driver.press("enter")
        assert library.bookmarks_in("lid")["c"].note == "The number for the next Friday. Bring it."
        await driver.press("u")
        assert library.bookmarks_in("lid")["c"].note == "The number for the next Friday."
        await driver.press("g", "t")
        await driver.write("keep")
        await driver.press("enter")
        assert "keep" in {tag for kept in library.bookmarks() for tag in kept.tags}


async def test_removing_is_undone(opened: Opener, library: Library) -> None:
    async with opened(library=library) as driver:
        await driver.press("B", "D")
        assert len(library.bookmarks()) == 2
        await driver.press("u")
        assert len(library.bookmarks()) == 3
        await driver.press("D", "D", "D")
        assert "Nothing kept yet." in driver.text()
        for key in ("j", "k", "enter", "e", "t", "D", "o", "O", "y", "Y", "l"):
            await driver.press(key)
        await driver.press("u", "u", "u")
        assert len(library.bookmarks()) == 3
        await driver.press("u")
        assert "undone: bookmark" in driver.status(), "acts of earlier sessions come last"


async def test_links_and_copies(opened: Opener) -> None:
    async with opened() as driver:
        await driver.press("B", "j", "O")
        assert "https://yard.example/list" in driver.text()
        await driver.press("escape", "Y")
        assert driver.clipboard.startswith("A counterpoint")
        await driver.press("y")
        assert driver.clipboard == "https://workshop.example/lid"


async def test_the_mouse_selects_and_opens(opened: Opener) -> None:
    async with opened() as driver:
        await driver.press("B")
        rows = driver.rows()
        y = next(y for y, row in enumerate(rows) if "Wren Sado" in row)
        await driver.pilot.click(offset=(8, y))
        assert notebook(driver).view.cursor == 1
        await driver.pilot.click(offset=(120, 12))
        assert driver.app.screen is driver.screen
        assert driver.cursor() == "h"


async def test_help_palette_and_theme_work_here_too(opened: Opener) -> None:
    async with opened() as driver:
        await driver.press("B", "?")
        assert "keys in bookmarks" in driver.text()
        await driver.press("escape", ":")
        await driver.write("next theme")
        await driver.press("enter")
        assert driver.app.session.painter.theme == "light"
        await driver.press("q")
        assert driver.app.screen is driver.screen


async def test_a_long_bookmark_is_read_to_its_end_and_then_the_next(opened: Opener, library: Library) -> None:
    text = "\n\n".join(f"Paragraph {number} of a long letter." for number in range(60))
    library.add(Thread(Post("long", "A letter", "Ada", body=text), ()))
    library.bookmark("long")
    async with opened(library=library, size=(100, 24)) as driver:
        await driver.press("B")
        assert "Paragraph 0 " in driver.text()
        assert "space reads on" in driver.text()
        seen = driver.text()
        for _ in range(12):
            await driver.press("space")
            seen += driver.text()
            if "2 of 4" in driver.status():
                break
        assert all(f"Paragraph {number} " in seen for number in range(60))
        assert "2 of 4" in driver.status()
