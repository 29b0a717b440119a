"""The names of inputs: as a person typed them, or of files that were found in a folder or an archive."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui_reader.errors import InputError


class Found(str):
    """The name of a file that was found in a folder or an archive: nobody said that it holds a discussion."""

    path: Path
    """Where it lies."""
    form: str = ""
    """The id of the format that its folder is in; empty where its content is to tell."""

    @classmethod
    def at(cls, path: Path, shown: str = "", form: str = "") -> Found:
        """A file, what messages call it where that is not its path, and its format where that is known."""
        found = cls(shown or path)
        found.path = path
        found.form = form
        return found


def path_of(name: str) -> Path:
    """Where a file lies that `expand` gave."""
    return name.path if isinstance(name, Found) else Path(name)


def size_of(name: str | InputError) -> int:
    """The bytes of an input that `expand` gave; 0 where that cannot be told."""
    try:
        return path_of(name).stat().st_size if isinstance(name, str) and name != "-" else 0
    except (OSError, ValueError):
        return 0
