"""What the app remembers of itself between two runs: the theme, the order of the posts, the last thread.

One small JSON file in the platform's folder for state. Not the user's ``config.toml``, which only the user writes,
and not the library, since two libraries of one reader are read in the same theme. Losing it costs nothing, so a
file that cannot be read or written is never an error.
"""

from __future__ import annotations

import contextlib
import os
import tempfile
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from tui_reader.places import folder


@dataclass(slots=True)
class Settings:
    """Everything that is remembered."""

    theme: str = ""
    """The theme that was chosen last; empty decides by the terminal."""
    sort: str = "active"
    """The order of the posts."""
    share: str = ""
    """Tenths of the height that the article takes, where the reader has set it; empty follows the focus."""
    last: str = ""
    """Id of the thread that was open when the app was left."""
    pane: str = ""
    """``posts`` where the list had the focus then; else the thread knows its own."""


def settings_path() -> Path:
    """Where the file lies: ``TUI_READER_STATE``, else the platform's folder for state."""
    if chosen := os.environ.get("TUI_READER_STATE"):
        return Path(chosen).expanduser()
    return folder("state") / "app.json"


def load(path: Path) -> Settings:
    """What is remembered; the defaults for whatever is missing or of another kind."""
    import orjson

    try:
        data = orjson.loads(path.read_bytes())
    except (OSError, ValueError):
        return Settings()
    settings = Settings()
    if isinstance(data, dict):
        for row in fields(Settings):
            if isinstance(data.get(row.name), str):
                setattr(settings, row.name, data[row.name])
    return settings


def save(settings: Settings, path: Path) -> None:
    """Writes what is remembered, whole or not at all."""
    import orjson

    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.name)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(orjson.dumps(asdict(settings)))
            Path(name).replace(path)
        except OSError:
            Path(name).unlink(missing_ok=True)
            raise
