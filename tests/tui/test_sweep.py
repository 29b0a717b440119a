"""Every size from one cell up: nothing breaks, every row is whole, whatever is going on."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.reading.test_invariants import verify
from tests.tui.conftest import Opener
from tests.tui.driver import Driver
from tests.tui.samples import wide_thread
from tui_reader.commands import COMMANDS
from tui_reader.library import Library
from tui_reader.tui.screens.base import TiledScreen

SIZES = [
    (1, 1), (2, 1), (1, 2), (3, 3), (5, 2), (7, 7), (10, 3), (12, 8), (16, 5), (20, 10), (25, 7), (30, 8), (38, 12),
    (39, 24), (40, 8), (45, 40), (60, 24), (69, 30), (70, 8), (70, 30), (80, 24), (90, 30), (100, 12), (109, 40),
    (110, 7), (110, 40), (120, 34), (140, 40), (200, 60), (250, 20), (300, 100), (300, 3),
]  # fmt: skip

NOT_HERE = {"leave", "suspend", "quit", "refresh", "refresh-all", "fetch-rest", "export"}
"""Commands that end the session, ask the network or write files."""

KEYS = sorted({key for command in COMMANDS if command.id not in NOT_HERE for key in command.keys})
"""The keys of every other command."""

WORDS = ("lid", "a the", "zebra", "日本")
"""What is typed where something is typed."""


def check(driver: Driver, size: tuple[int, int]) -> None:
    """Every row of the screen is exactly as wide as the terminal."""
    strips = driver.app.screen._compositor.render_strips()
    assert len(strips) == size[1]
    for strip in strips:
        assert sum(segment.cell_length for segment in strip) == size[0]


@pytest.mark.parametrize("pane", ["posts", "article", "comments"])
async def test_every_size_shows_whole_rows(opened: Opener, pane: str) -> None:
    async with opened(size=SIZES[0]) as driver:
        driver.desk.focus(pane)  # type: ignore[arg-type]
        for size in SIZES:
            await driver.pilot.resize_terminal(*size)
            await driver.pilot.pause(0.001)
            check(driver, size)
            await driver.press("j")
            check(driver, size)


@pytest.mark.parametrize("keys", ["?", "B", ":", "e", "a", "/", "\\", "c", "z", "x"])
async def test_resizing_in_the_middle_of_anything(opened: Opener, keys: str) -> None:
    async with opened(size=(80, 24)) as driver:
        await driver.press("j", "j", keys)
        for size in ((10, 3), (1, 1), (140, 40), (60, 24), (300, 3), (90, 30)):
            await driver.pilot.resize_terminal(*size)
            await driver.pilot.pause(0.001)
            check(driver, size)
        await driver.press("l", "i", "d", "escape", "escape")
        check(driver, (90, 30))


@pytest.mark.parametrize("seed", range(5))
async def test_any_keys_at_any_size_leave_a_whole_screen(
    opened: Opener, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    chance = random.Random(seed)
    async with opened(size=(80, 24)) as driver:
        monkeypatch.setattr(driver.app.session, "leave", lambda: None)
        size = (80, 24)
        for _ in range(80):
            if chance.random() < 0.15:
                size = chance.choice(SIZES)
                await driver.pilot.resize_terminal(*size)
            front = driver.app.screen
            assert isinstance(front, TiledScreen)
            if front.overlay is not None or front.prompt is not None:  # Most keys write there: words, then out of it.
                await driver.write(chance.choice(WORDS))
                await driver.press(chance.choice(("enter", "escape", "escape", "down", "tab")))
            else:
                await driver.press(chance.choice(KEYS))
            check(driver, size)
            view = driver.desk.comments
            if view is not None and view.height and driver.app.screen is driver.screen:
                verify(view)
        view = driver.desk.comments
        assert view is None or view.cursor < 0 or view.scene.is_shown(view.cursor)


async def test_a_resize_keeps_the_comment(opened: Opener) -> None:
    async with opened(size=(140, 40)) as driver:
        await driver.press("j", "j", "j")
        for size in ((60, 24), (90, 30), (200, 60), (30, 8)):
            await driver.pilot.resize_terminal(*size)
            await driver.pilot.pause(0.001)
            assert driver.cursor() == "d"
            assert "Jonah" in driver.text()


async def test_a_thread_of_ten_thousand_is_walked(opened: Opener, tmp_path: Path) -> None:
    library = Library(tmp_path / "wide")
    library.add(wide_thread(10_000))
    async with opened("big", (80, 24), library=library) as driver:
        await driver.press("G")
        assert driver.cursor() == "c9999"
        await driver.press("-", "g", "]")
        assert driver.cursor() == "c10"
        await driver.press("=", "G", "k", "p", "P")
        assert driver.cursor() == "c9990"
