"""From what a person names to inputs: files, folders and zip archives with all that is in them, ``-``, pipes.

Adding and parsing mean the same by a folder, so it is decided here and in `folders`: every file in it that may hold a
discussion, in the order of their names, without what a browser saves beside a page.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable, Iterator

from tui_reader.errors import InputError
from tui_reader.sources.folders import files_of
from tui_reader.sources.input_names import path_of
from tui_reader.sources.inputs import WHOLE_LIMIT, Input
from tui_reader.sources.zips import is_zip, members_of


def unheard(words: object) -> None:
    """Takes a remark that nobody wants to hear."""


def expand(names: Iterable[str], note: Callable[[str], None] = unheard) -> Iterator[str | InputError]:
    """The names of all files that the names stand for, in order; an error stands where there is none.

    Args:
        names: paths of files and folders, or ``-``.
        note: told what was passed over in a folder, one clause for each folder.
    """
    for name in names:
        if "://" in name and not _is(name, os.path.exists):
            yield InputError("is not fetched", todo="only http and https addresses are", where=name)
        elif name != "-" and _is(name, os.path.isdir):
            yield from files_of(name, note)
        elif name != "-" and _is(name, is_zip):
            yield from members_of(name, note)
        else:
            yield name


def open_named(name: str) -> Input:
    """The input of one name that ``expand`` gave; raises ``InputError`` where it cannot be read.

    A pipe or device is read at once, since it cannot be read twice.
    """
    if name == "-":
        return Input.from_stdin()
    path = path_of(name)
    try:
        if stat.S_ISREG(path.stat().st_mode) or path.is_dir():
            return Input.from_path(path, name)
        with path.open("rb") as stream:
            data = stream.read(WHOLE_LIMIT + 1)
    except FileNotFoundError:
        return Input.from_path(path, name)  # which has the words for it
    except (OSError, ValueError) as error:  # a name that is too long, or has a null byte in it
        raise InputError(f"cannot be read ({getattr(error, 'strerror', None) or error})", where=name) from None
    if not data:
        raise InputError("is empty", todo="check what writes to it", where=name)
    return Input(name, data)


def _is(name: str, what: Callable[[str], bool]) -> bool:
    try:
        return what(name)
    except (OSError, ValueError):
        return False
