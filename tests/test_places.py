"""Where things are kept: as platformdirs says, whichever way it was worked out."""

from __future__ import annotations

from pathlib import Path

import platformdirs
import pytest

from tui_reader.places import APP, Kind, config_path, folder, library_path

KINDS: tuple[Kind, ...] = ("data", "config", "state")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("named", [None, "", " ", "/elsewhere/of mine", "relative", "~/tilde"])
def test_folders_are_those_of_platformdirs(kind: Kind, named: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    variable = f"XDG_{kind.upper()}_HOME"
    if named is None:
        monkeypatch.delenv(variable, raising=False)
    else:
        monkeypatch.setenv(variable, named)
    assert folder(kind) == getattr(platformdirs, f"user_{kind}_path")(APP, appauthor=False)


def test_what_is_chosen_goes_first(monkeypatch: pytest.MonkeyPatch, home: Path) -> None:
    assert library_path() == folder("data")
    monkeypatch.setenv("TUI_READER_LIBRARY", "~/mine")
    assert library_path() == home / "mine"
    assert library_path("/other") == Path("/other")
    monkeypatch.setenv("TUI_READER_CONFIG", "/conf.toml")
    assert config_path() == Path("/conf.toml")
