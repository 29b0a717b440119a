"""The rooms of the app: every command has its action, every action its command."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.tui.conftest import Opener
from tui_reader.commands import BY_ID, COMMANDS
from tui_reader.tui import screens
from tui_reader.tui.keymap import method_of
from tui_reader.tui.screens.bookmarks import BookmarksScreen
from tui_reader.tui.screens.reading import ReadingScreen

READING = {"app", "reading", "posts", "article", "comments"}


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
def test_every_command_has_an_action_where_it_works(command: object) -> None:
    row = BY_ID[command.id]  # type: ignore[attr-defined]
    if READING & set(row.contexts):
        assert callable(getattr(ReadingScreen, method_of(row.id)))
    if {"bookmarks", "app"} & set(row.contexts):
        assert callable(getattr(BookmarksScreen, method_of(row.id)))


def test_every_action_has_a_command() -> None:
    folder = Path(screens.__file__).parent
    actions = {
        node.name
        for path in folder.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef) and node.name.startswith("action_")
    }
    assert actions == {method_of(command.id) for command in COMMANDS}


async def test_the_toolkit_binds_no_key_of_its_own(opened: Opener) -> None:
    async with opened() as driver:
        assert driver.screen.active_bindings == {}


async def test_nothing_of_the_toolkit_has_the_focus(opened: Opener) -> None:
    async with opened() as driver:
        assert driver.app.focused is None
