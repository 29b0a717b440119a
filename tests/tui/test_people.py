"""People and shelves under the keys of a reader."""

from __future__ import annotations

from tests.tui.conftest import Opener
from tests.tui.driver import Driver
from tui_reader.library import Library
from tui_reader.tui.screens.person import PersonScreen
from tui_reader.tui.screens.search import SearchScreen


async def settled(driver: Driver) -> PersonScreen:
    """The person's screen once all is found."""
    screen = driver.app.screen
    assert isinstance(screen, PersonScreen)
    for _ in range(200):
        await driver.pilot.pause(0.01)
        if screen._written is not None:
            await driver.app.workers.wait_for_complete()
            await driver.pilot.pause(0.01)
            return screen
    raise AssertionError("nothing was found")


async def test_everything_by_an_author_and_back(opened: Opener, library: Library) -> None:
    async with opened(library=library) as driver:
        name = driver.desk.comments and driver.desk.comments.tree.authors[driver.desk.comments.cursor]
        await driver.press("@")
        screen = await settled(driver)
        assert screen.name_at[1] == name
        assert {hit.author for hit in screen.view.items} == {name}
        assert str(name) in driver.text()
        await driver.press("enter")
        assert driver.app.screen is driver.screen
        await driver.press("backspace")
        assert isinstance(driver.app.screen, PersonScreen)
        await driver.press("escape")
        assert driver.app.screen is driver.screen


async def test_what_is_said_of_a_person_stands_beside_the_name(opened: Opener, library: Library) -> None:
    async with opened(library=library) as driver:
        await driver.press("@")
        screen = await settled(driver)
        await driver.press("@", "enter", *"wry", "enter")
        person = library.people.of(*screen.name_at)
        assert person.tag == "wry"
        await driver.press("t")
        assert f"on {person.name}" in driver.text()
        await driver.press(*"dry", "enter", "e", *"kin", "enter")
        assert (library.people.of(*screen.name_at).tag, library.people.of(*screen.name_at).note) == ("dry", "kin")
        await driver.press("u", "u")
        assert library.people.of(*screen.name_at).tag == "wry"
        await driver.press("@", "j", "j", "j", "enter")
        assert library.people.of(*screen.name_at).colour == "amber"
        await driver.press("@", "j", "enter", *"kind", "enter")
        assert library.people.of(*screen.name_at).note == "kind"
        assert "kind" in driver.text()
        await driver.press("escape")
        assert any(f"{person.name}  wry" in row or f"{person.name}  author  wry" in row for row in driver.rows())
        await driver.press("u")
        assert library.people.of(*screen.name_at).note == ""
        await driver.press("u", "u")
        assert library.people.all() == []
        assert not any(f"{person.name}  wry" in row for row in driver.rows())


async def test_a_person_from_the_search_leads_into_the_thread(opened: Opener, library: Library) -> None:
    library.searcher.keep_up()
    async with opened(library=library) as driver:
        await driver.press("S", *"lid")
        await driver.app.workers.wait_for_complete()
        await driver.pilot.pause(0.1)
        await driver.press("tab", "@")
        await settled(driver)
        await driver.press("enter")
        assert driver.app.screen is driver.screen
        await driver.press("S")
        assert isinstance(driver.app.screen, SearchScreen)
        assert driver.app.screen.search.editor.text == "lid"


async def test_a_search_is_kept_as_a_shelf(opened: Opener, library: Library) -> None:
    library.searcher.keep_up()
    async with opened(library=library) as driver:
        await driver.press("W")
        assert "no shelves yet" in driver.status()
        await driver.press("S", "ctrl+s")
        assert "type a query first" in driver.status()
        await driver.press(*"lid", "ctrl+s", "ctrl+u", *"Lids", "enter")
        assert [shelf.query for shelf in library.shelves.all()] == ["lid"]
        await driver.press("escape", "W")
        assert "Lids" in driver.text()
        await driver.press("enter")
        assert isinstance(driver.app.screen, SearchScreen)
        assert driver.app.screen.search.editor.text == "lid"
        await driver.press("tab", "W", "D")
        assert library.shelves.all() == []
        await driver.press("u")
        assert [shelf.name for shelf in library.shelves.all()] == ["Lids"]


async def test_a_filter_of_the_posts_is_kept_as_a_shelf(opened: Opener, library: Library) -> None:
    async with opened("post0", library=library) as driver:
        driver.desk.focus("posts")
        await driver.press("ctrl+s")
        assert "filter the posts first" in driver.status()
        await driver.press("\\", *"lid", "enter", "ctrl+s", "ctrl+u", *"Lid", "enter", "escape")
        (shelf,) = library.shelves.all()
        assert (shelf.posts, shelf.query) == (True, "lid")
        assert not driver.desk.posts.filter_text
        await driver.press("W", "enter")
        assert driver.desk.posts.filter_text == "lid"
