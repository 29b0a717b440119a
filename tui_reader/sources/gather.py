"""From what a person names to inputs: files, folders with all that is in them, ``-`` for standard input, pipes.

Both faces add the same things in the same way, so it is decided here what a folder means: every file in it that may
hold a discussion, in the order of their names, without what a browser saves beside a page.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from tui_reader.errors import InputError
from tui_reader.sources.base import WHOLE_LIMIT, Input
from tui_reader.sources.encoding import binary_kind

ASSETS = frozenset({
    ".7z", ".avif", ".bmp", ".bz2", ".css", ".db", ".dll", ".eot", ".exe", ".gif", ".ico", ".jpeg", ".jpg", ".js",
    ".m4a", ".map", ".mjs", ".mov", ".mp3", ".mp4", ".ogg", ".otf", ".pdf", ".png", ".pyc", ".so", ".sqlite",
    ".svg", ".tar", ".ttf", ".wav", ".webm", ".webp", ".woff", ".woff2", ".xz", ".zip",
})  # fmt: skip
"""Endings of files that are never a discussion: passed over in a folder, still tried when they are named."""


def gather(names: Iterable[str], note: Callable[[str], None] = lambda words: None) -> Iterator[Input | InputError]:
    """The inputs that the names stand for, each opened as it is reached; an error stands where one cannot be read.

    Args:
        names: paths of files and folders, or ``-``.
        note: told what was passed over in a folder, one clause for each folder.
    """
    for name in names:
        try:
            if name == "-":
                yield Input.from_stdin()
            elif name.partition("://")[0].lower() in ("http", "https"):
                yield InputError("addresses are not fetched", todo="save the page and name the file", where=name)
            elif Path(name).is_dir():
                yield from _folder(name, note)
            else:
                yield _file(name)
        except InputError as error:
            yield error
        except (OSError, ValueError) as error:  # a name that is too long, or has a null byte in it
            yield InputError(f"cannot be read ({getattr(error, 'strerror', None) or error})", where=name)


def _file(name: str) -> Input:
    """One named file; a pipe or device is read at once, since it cannot be read twice."""
    path = Path(name)
    try:
        regular = stat.S_ISREG(path.stat().st_mode)
    except OSError:
        regular = True  # from_path has the words for what is wrong
    if regular:
        return Input.from_path(path, name)
    with path.open("rb") as stream:
        data = stream.read(WHOLE_LIMIT + 1)
    if not data:
        raise InputError("is empty", todo="check what writes to it", where=name)
    return Input(name, data)


def _folder(name: str, note: Callable[[str], None]) -> Iterator[Input | InputError]:
    found = passed = 0
    errors: list[OSError] = []
    for folder, below, files in os.walk(name, onerror=errors.append):
        pages = {Path(file).stem for file in files}
        below[:] = sorted(
            inner for inner in below if not inner.startswith(".") and inner.removesuffix("_files") not in pages
        )
        for file in sorted(files):
            path = os.path.join(folder, file)  # noqa: PTH118  keeps the name as it was given
            if file.startswith("."):
                continue
            if os.path.splitext(file)[1].lower() in ASSETS:  # noqa: PTH122
                passed += 1
                continue
            try:
                if not stat.S_ISREG(Path(path).stat().st_mode):  # a pipe would wait for ever
                    continue
                input = Input.from_path(Path(path), path)
                if binary_kind(input.head):
                    passed += 1
                    continue
            except InputError as error:
                found += 1
                yield error
                continue
            except OSError as error:
                yield InputError(f"cannot be read ({error.strerror})", where=path)
                continue
            found += 1
            yield input
    for error in errors:
        yield InputError(f"may not be read ({error.strerror})", where=str(error.filename or name))
    if passed:
        note(f"{name}: {passed:,} {'file' if passed == 1 else 'files'} that cannot be a discussion passed over")
    if not found and not errors:
        yield InputError("no file to read in this folder", todo="name a file", where=name)
