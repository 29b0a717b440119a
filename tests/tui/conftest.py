"""The app over a library on disk, driven by a pilot."""

from __future__ import annotations

import os
import shutil

os.environ.setdefault("TEXTUAL_FPS", "120")  # read when the toolkit is imported

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.tui.samples import NOW, sample
from tui_reader.config import Config
from tui_reader.library import Library
from tui_reader.reading.glyphs import UNICODE
from tui_reader.tui.drawing.themes import Painter
from tui_reader.tui.session import Session
from tui_reader.tui.settings import Settings

if TYPE_CHECKING:
    from tests.tui.driver import Driver

Opener = Callable[..., "AbstractAsyncContextManager[Driver]"]
"""Opens the app: thread, size, library, configuration."""


@pytest.fixture
def session(tmp_path: Path) -> Session:
    """A session over a library on disk, without an app: what is asked for later is done at once."""
    painter = Painter("dark", "true")
    return Session(
        Library(tmp_path / "library"), Config(), Settings(), painter=painter, glyphs=UNICODE, clock=lambda: NOW,
        after=lambda _, act: act(), settings_path=tmp_path / "app.json",
    )  # fmt: skip


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The library of the samples, made once."""
    return sample(tmp_path_factory.mktemp("made") / "library").path


@pytest.fixture
def library(made: Path, tmp_path: Path) -> Library:
    """A library with the sample thread, some of it new and kept, and other posts that nobody has read."""
    return Library(Path(shutil.copytree(made, tmp_path / "samples")))


@pytest.fixture(autouse=True)
def no_way_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test opens a browser or fills the clipboard of whoever runs it."""
    for name in ("TMUX", "STY", "DISPLAY", "WAYLAND_DISPLAY", "BROWSER", "WSL_DISTRO_NAME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("tui_reader.tui.outside.CLIPBOARDS", ())
    monkeypatch.setattr("tui_reader.tui.outside.PLATFORM", "linux")


@pytest.fixture
def opened(tmp_path: Path, library: Library) -> Opener:
    """``async with opened("lid", (140, 40)) as driver``: the app at a thread, at a size."""

    samples = library

    @asynccontextmanager
    async def open_(
        thread: str | None = "lid",
        size: tuple[int, int] = (140, 40),
        *,
        library: Library | None = None,
        config: Config | None = None,
        environ: dict[str, str] | None = None,
    ) -> AsyncIterator[Driver]:
        from tests.tui.driver import Driver
        from tui_reader.tui.app import ReaderApp

        app = ReaderApp(
            library or samples,
            thread,
            config=config or Config(you=("Jonah Reed",)),
            settings_path=tmp_path / "app.json",
            environ={"TERM": "xterm-256color", **(environ or {})},
            now=NOW,
        )
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            yield Driver(app, pilot)

    return open_
