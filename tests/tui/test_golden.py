"""Whole screens as text, compared with files: ``pytest --update-golden`` writes them anew.

Only what stands where; colours are tested with the themes. A screen that moved by a cell shows as a difference that
can be read.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.conftest import Opener
from tui_reader.config import Config
from tui_reader.library import Library

GOLDEN = Path(__file__).parent / "golden"

SCREENS: dict[str, tuple[tuple[int, int], tuple[str, ...]]] = {
    "wide": ((140, 40), ("j", "j")),
    "wide-article": ((140, 40), ("shift+tab",)),
    "medium": ((90, 30), ("j",)),
    "drawer": ((90, 30), ("tab",)),
    "narrow": ((60, 24), ("n", "n", "n")),
    "catch-up": ((100, 34), ("c", "j", "j")),
    "find": ((100, 28), ("/", "l", "i", "d")),
    "folded": ((140, 40), ("-",)),
    "bookmarks": ((120, 34), ("B", "j", "j")),
    "help": ((100, 44), ("?",)),
    "palette": ((90, 30), (":", "f", "o", "l", "d")),
    "note": ((90, 30), ("j", "e")),
    "peek": ((90, 30), ("j", "x")),
    "tiny": ((24, 6), ("j",)),
}
"""Size and keys of every golden screen of the sample thread."""


@pytest.mark.parametrize("name", SCREENS)
async def test_the_screen_is_as_it_was(opened: Opener, name: str, update_golden: bool) -> None:
    size, keys = SCREENS[name]
    async with opened(size=size) as driver:
        await driver.press(*keys)
        await driver.pilot.pause(0.05)
        compare(name, driver.rows(), update_golden)


async def test_the_empty_library_is_as_it_was(opened: Opener, tmp_path: Path, update_golden: bool) -> None:
    async with opened(None, (80, 24), library=Library(tmp_path / "empty")) as driver:
        compare("empty", driver.rows(), update_golden)


async def test_plain_ascii_is_as_it_was(opened: Opener, update_golden: bool) -> None:
    async with opened(size=(90, 30), config=Config(ascii=True, you=("Jonah Reed",))) as driver:
        await driver.press("j", "j")
        rows = driver.rows()
        own = [character for row in rows for character in row if ord(character) > 126]
        assert set(own) <= set("·")
        compare("ascii", rows, update_golden)


def compare(name: str, rows: list[str], update: bool) -> None:
    """Compares rows with the golden file of a name, or writes it."""
    path = GOLDEN / f"{name}.txt"
    text = "\n".join(rows) + "\n"
    if update:
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")
