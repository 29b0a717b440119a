"""The app over a real library in which things go wrong: nothing of it ends the app or is kept from the reader."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import pytest

from tests.tui.driver import Driver
from tests.tui.test_terminal import Terminal
from tui_reader.errors import StoreError
from tui_reader.library import Library
from tui_reader.model import Comment, Post, Thread
from tui_reader.sources import parsing
from tui_reader.tui.app import ReaderApp, crashed

Reading = Callable[..., AbstractAsyncContextManager[Driver]]


def thread(*bodies: str, text: str = "A text about tides.") -> Thread:
    post = Post("tides", "Tides", "Ada", "2026-11-01", body=text)
    return Thread(post, tuple(Comment(f"c{i}", author="Bo", body=body) for i, body in enumerate(bodies)))


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library(tmp_path / "library")


@pytest.fixture
def reading(library: Library) -> Reading:
    @asynccontextmanager
    async def open_(first: str | None = "tides", size: tuple[int, int] = (120, 30)) -> AsyncIterator[Driver]:
        app = ReaderApp(library, first, environ={"TERM": "xterm-256color"})
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            yield Driver(app, pilot)

    return open_


async def settled(driver: Driver, words: str) -> None:
    for _ in range(200):
        if words in driver.text():
            return
        await driver.pilot.pause(0.02)
    raise AssertionError(driver.text())


async def test_a_damaged_thread_is_said_in_a_line(library: Library, reading: Reading) -> None:
    library.add(thread("One.", "Two."))
    path = next((library.path / "threads").rglob("tides.json"))
    data = json.loads(path.read_bytes())
    data["columns"]["authors"] = {"names": ["A", "B"], "at": [0]}
    path.write_text(json.dumps(data), encoding="utf-8")
    async with reading() as driver:
        await driver.press("tab", "j", "space")
        assert "Tides" in driver.text()


async def test_a_parsers_mistake_costs_its_file_only(
    library: Library, reading: Reading, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def mistaken(*_: object) -> object:
        raise ValueError("a\x1b[31mmistake")

    library.add(thread("One."))
    (tmp_path / "page.txt").write_text("words", encoding="utf-8")
    monkeypatch.setattr(parsing, "parse_by", mistaken)
    async with reading() as driver:
        await driver.press("a")
        await driver.write(str(tmp_path / "page.txt"))
        await driver.press("enter")
        await driver.app.workers.wait_for_complete()
        await driver.pilot.pause()
        assert "\x1b" not in driver.text()
        assert "page.txt: this should not have happened (ValueError: amistake)" in driver.told()


async def test_nothing_is_new_in_a_thread_opened_as_soon_as_it_was_added(library: Library, reading: Reading) -> None:
    library.add(thread(*(f"Word {i}. " * 40 for i in range(30))))
    async with reading() as driver:
        await driver.press("tab", "ctrl+q")
    entry = library.entry("tides")
    assert entry.unread > 0
    assert entry.new == 0


async def test_an_edited_comment_and_article_are_shown_where_they_are_open(library: Library, reading: Reading) -> None:
    library.add(thread("The old words.", "Two."))
    async with reading() as driver:
        assert "The old words." in driver.text()
        Library(library.path).add(thread("The new words.", "Two.", text="A better text about tides."))
        driver.screen.beat()
        await driver.pilot.pause(0.05)
        assert "The new words." in driver.text()
        assert "A better text" in driver.text()


async def test_a_place_that_could_not_be_written_is_written_later(
    library: Library, reading: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.add(thread("One.", "Two.", "Three."))
    async with reading() as driver:
        await driver.press("tab", "j")
        kept = library.marks.save

        def full(*_: object, **more: object) -> None:
            raise StoreError("the disk is full", todo="make room")

        monkeypatch.setattr(library.marks, "save", full)
        with pytest.raises(StoreError):
            driver.desk.save()
        monkeypatch.setattr(library.marks, "save", kept)
        driver.desk.save()
    assert library.marks.state("tides").cursor == "c1"


def test_a_mistake_of_our_own_is_one_line_and_a_file(tmp_path: Path) -> None:
    error = crashed("Traceback …\nValueError: no\x1b[31m way\n", tmp_path / "state" / "crash.txt")
    assert "\n" not in str(error)
    assert "\x1b" not in str(error)
    assert "ValueError" in str(error)
    assert "Traceback" in (tmp_path / "state" / "crash.txt").read_text(encoding="utf-8")


def test_a_crash_in_the_terminal_ends_in_one_line(library: Library, tmp_path: Path) -> None:
    library.add(thread("One."))
    site = tmp_path / "site"
    site.mkdir()
    (site / "sitecustomize.py").write_text(
        "import tui_reader.reading.article as a\n"
        "def broken(self, *_):\n    raise RuntimeError('painted wrongly')\n"
        "a.ArticleView.lines = broken\n",
        encoding="utf-8",
    )
    state = tmp_path / "state" / "app.json"
    terminal = Terminal(
        library.path, "open", "tides", size=(200, 30), PYTHONPATH=str(site), TUI_READER_STATE=str(state)
    )
    assert terminal.end() == 1
    assert "Traceback" not in terminal.output
    assert "painted wrongly" in terminal.output
    assert "painted wrongly" in (state.parent / "crash.txt").read_text(encoding="utf-8")


async def test_what_cannot_be_read_while_it_is_drawn_is_said_once(
    library: Library, reading: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.add(thread("One.", "Two."))
    async with reading() as driver:
        drawn = 0

        def broken() -> None:
            nonlocal drawn
            drawn += 1
            raise StoreError("a part of the thread cannot be read", todo="run check")

        monkeypatch.setattr(driver.screen, "show_panes", broken)
        await driver.press("j")
        assert "cannot be read; run check" in driver.told()
        assert drawn < 5
