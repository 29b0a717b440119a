"""What tests of fetching stand on: servers, no waits, and an environment without proxies."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import stamina

from tests.fetch.serving import Server, serving
from tui_reader.fetch.settings import CA_VARIABLES
from tui_reader.library import Library


@pytest.fixture(autouse=True)
def calm(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Nothing of the machine's own network, and tries without pauses."""
    for name in (*CA_VARIABLES, "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "TUI_READER_OFFLINE"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)
    with stamina.set_testing(True, attempts=3):
        yield


@pytest.fixture
def server() -> Iterator[Server]:
    """A server that answers as the test says."""
    with serving() as found:
        yield found


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """An empty library, whose fetching ends with the test."""
    found = Library(tmp_path / "library")
    yield found
    found.fetching.close()


@pytest.fixture
def settings(home: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Writes the file of settings."""
    path = home / "config.toml"
    monkeypatch.setenv("TUI_READER_CONFIG", str(path))
    return lambda text: (path.write_text(text), None)[1]
