"""What the app remembers of itself between two runs: the theme, the layout, the last thread of each library.

One small JSON file in the platform's folder for state. Not the user's ``config.toml``, which only the user writes,
and not the library, since two libraries of one reader are read in the same theme, and one library may be read on
several machines. Losing it costs nothing, so a file that cannot be read or written is never an error.
"""

from __future__ import annotations

import contextlib
import os
import tempfile
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path

from tui_reader.places import folder

LIBRARIES = 50
"""How many libraries' places are remembered."""


@dataclass(slots=True)
class Settings:
    """Everything that is remembered."""

    theme: str = ""
    """The theme that was chosen last; empty decides by the terminal."""
    sort: str = "active"
    """The order of the posts."""
    share: str = ""
    """Tenths of the height that the article takes, where the reader has set it; empty follows the focus."""
    last: dict[str, str] = field(default_factory=dict)
    """By the folder of a library the id of the thread that was open when the app was left."""
    pane: dict[str, str] = field(default_factory=dict)
    """By the same ``posts``, where the list had the focus then; else the thread knows its own."""

    def leave(self, library: Path, last: str, pane: str) -> None:
        """Notes how a library was left; the one left last stands at the end."""
        where = str(library)
        for notes, word in ((self.last, last), (self.pane, pane)):
            notes.pop(where, None)
            if word:
                notes[where] = word
            while len(notes) > LIBRARIES:
                del notes[next(iter(notes))]


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
            value, default = data.get(row.name), getattr(settings, row.name)
            if isinstance(default, dict):
                if isinstance(value, dict):
                    setattr(settings, row.name, {k: v for k, v in value.items() if isinstance(v, str)})
            elif isinstance(value, str):
                setattr(settings, row.name, value)
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
