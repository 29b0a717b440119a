"""Where things are kept on this machine: the library, the settings, what the app remembers.

Light, since every start asks. The folders are those of platformdirs; on Linux, where its rule is one line of the XDG
specification (https://specifications.freedesktop.org/basedir-spec/latest/), that line stands here as well, because
importing platformdirs takes longer than a bare interpreter. A test holds that both say the same.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Literal

from tui_reader.errors import ReaderError

if TYPE_CHECKING:
    from pathlib import Path

APP = "tui-reader"
"""Name of the product's folders."""

LIBRARY_VARIABLE = "TUI_READER_LIBRARY"
"""Environment variable that names another library; ``--library`` goes before it."""

CONFIG_VARIABLE = "TUI_READER_CONFIG"
"""Environment variable that names another file of settings."""

Kind = Literal["data", "config", "state", "cache"]
"""What a folder is for, in the words of the XDG specification."""

_XDG: dict[Kind, str] = {"data": ".local/share", "config": ".config", "state": ".local/state", "cache": ".cache"}


def library_path(chosen: str | None = None) -> Path:
    """The folder of the library: the one chosen, else the environment's, else the user's data folder."""
    from pathlib import Path

    if named := chosen or os.environ.get(LIBRARY_VARIABLE):
        return Path(named).expanduser().absolute()
    return folder("data")


def config_path() -> Path:
    """The file of the settings: the environment's, else ``config.toml`` in the platform's folder for them."""
    from pathlib import Path

    return Path(config_name())


def config_name() -> str:
    """The file of the settings by its full name; for a start that has no use for ``pathlib``, which costs 2 ms."""
    if named := os.environ.get(CONFIG_VARIABLE):
        return os.path.abspath(os.path.expanduser(named))  # noqa: PTH100, PTH111
    return os.path.join(_folder("config"), "config.toml")  # noqa: PTH118


def folder(kind: Kind) -> Path:
    """The product's folder of one kind on this platform."""
    from pathlib import Path

    return Path(_folder(kind))


def _folder(kind: Kind) -> str:
    if sys.platform == "linux" and "ANDROID_ROOT" not in os.environ:
        named = os.environ.get(f"XDG_{kind.upper()}_HOME", "")
        if not named.strip():
            return os.path.join(os.path.expanduser("~"), _XDG[kind], APP)  # noqa: PTH111, PTH118
        if named.startswith("/"):
            return os.path.join(named, APP)  # noqa: PTH118
    import platformdirs

    path: str = getattr(platformdirs, f"user_{kind}_dir")(APP, appauthor=False)
    return path


def samples_folder() -> Path:
    """Where the sample discussions lie: inside the installed package, or beside it in a checkout."""
    from pathlib import Path

    package = Path(__file__).parent
    for folder in (package / "data", package.parent / "data"):
        if folder.is_dir():
            return folder
    raise ReaderError("the sample discussions are not installed", todo="install tui-reader again")
