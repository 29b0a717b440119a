"""The rooms of the app: every command is answered by one family on each screen, every method answers a command."""

from __future__ import annotations

import inspect
import pkgutil
from collections.abc import Callable
from importlib import import_module
from typing import get_args

import pytest

from tests.tui.conftest import Opener
from tui_reader.commands import COMMANDS, Context
from tui_reader.tui import families
from tui_reader.tui.families import answers
from tui_reader.tui.screens.base import TiledScreen
from tui_reader.tui.screens.reading import ReadingScreen
from tui_reader.tui.screens.registry import SCREENS
from tui_reader.tui.session import Name, Session


def screens(session: Session) -> list[TiledScreen]:
    """Every screen that there is."""
    reading = ReadingScreen(session)
    return [reading, *(make(session, reading, "") for make in SCREENS.values())]


def methods(family: type) -> set[str]:
    """The public methods of a class: each is a command."""
    return {name for name, _ in inspect.getmembers(family, callable) if not name.startswith("_")}


def all_families() -> list[type]:
    """Every class of the folder of families that is no protocol or helper."""
    modules = [import_module(f"{families.__name__}.{found.name}") for found in pkgutil.iter_modules(families.__path__)]
    return [
        value
        for module in modules
        for value in vars(module).values()
        if inspect.isclass(value) and value.__module__ == module.__name__ and not getattr(value, "_is_protocol", False)
    ]


def test_every_command_is_answered_on_every_screen_that_has_its_context(session: Session) -> None:
    for screen in screens(session):
        here = {command.id for command in COMMANDS if set(command.contexts) & set(screen.CONTEXTS)}
        assert set(screen.commands) == here, type(screen).__name__


def test_every_context_has_a_screen(session: Session) -> None:
    assert {context for screen in screens(session) for context in screen.CONTEXTS} == set(get_args(Context))


def test_every_screen_has_its_name() -> None:
    assert set(SCREENS) == set(get_args(Name))


def test_no_method_of_a_family_answers_nothing(session: Session) -> None:
    def owner(method: Callable[..., object]) -> tuple[object, str]:
        return method.__self__.__class__, method.__name__  # type: ignore[attr-defined]

    used = {owner(method) for screen in screens(session) for method in screen.commands.values()}
    assert used >= {(family, name) for family in all_families() for name in methods(family)}


def test_a_command_is_answered_once() -> None:
    everything = type("Everything", (), {command.method: lambda self: None for command in COMMANDS})
    undoing = type("Undoing", (), {"undo": lambda self: None})
    assert set(answers([everything()], ("posts",))) == {c.id for c in COMMANDS if "posts" in c.contexts}
    with pytest.raises(TypeError, match="undo is answered by Undoing, Everything"):
        answers([undoing(), everything()], ("reading",))
    with pytest.raises(TypeError, match="is answered by no family"):
        answers([undoing()], ("reading",))


async def test_the_toolkit_binds_no_key_of_its_own(opened: Opener) -> None:
    async with opened() as driver:
        assert driver.screen.active_bindings == {}


async def test_nothing_of_the_toolkit_has_the_focus(opened: Opener) -> None:
    async with opened() as driver:
        assert driver.app.focused is None
