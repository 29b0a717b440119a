"""Where things are kept on this machine: the folder of the library, the file of the settings.

Light enough for every start: only the standard library, and platformdirs where the environment names no place.
"""

from __future__ import annotations

import os
from pathlib import Path

APP = "tui-reader"
"""Name of the product's folders."""

LIBRARY_VARIABLE = "TUI_READER_LIBRARY"
"""Environment variable that names another library; ``--library`` goes before it."""

CONFIG_VARIABLE = "TUI_READER_CONFIG"
"""Environment variable that names another file of settings."""


def library_path(chosen: str | None = None) -> Path:
    """The folder of the library: the one chosen, else the environment's, else the user's data folder."""
    if named := chosen or os.environ.get(LIBRARY_VARIABLE):
        return Path(named).expanduser().absolute()
    from platformdirs import user_data_path

    return user_data_path(APP, appauthor=False)


def config_path() -> Path:
    """The file of the settings: the environment's, else ``config.toml`` in the platform's folder for them."""
    if named := os.environ.get(CONFIG_VARIABLE):
        return Path(named).expanduser().absolute()
    from platformdirs import user_config_path

    return user_config_path(APP, appauthor=False) / "config.toml"
