"""Where things are kept on this machine: the folder of the library, the file of the settings."""

from __future__ import annotations

from pathlib import Path


def library_folder(chosen: str | None = None) -> Path:
    """The folder of the library: the one that ``--library`` chose, else what the library takes by itself."""
    if chosen:
        return Path(chosen).expanduser().absolute()
    from tui_reader.library import default_path

    return default_path()


def places(chosen: str | None = None) -> list[tuple[str, Path]]:
    """What is kept, and where: the rows of ``tui-reader paths``."""
    from tui_reader.config import config_path

    return [("library", library_folder(chosen)), ("settings", config_path())]
