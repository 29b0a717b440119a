"""Opening the app: which thread it begins with, and the samples in a library that is new."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tui_reader.cli.families import FAMILIES
from tui_reader.errors import AmbiguousError, InputError, NotFoundError, ReaderError

if TYPE_CHECKING:
    from tui_reader.library import Library


def open_app(thread: str | None = None, library: str | None = None) -> int | None:
    """Open the app, at a thread where one is named; raises ``ReaderError`` where there is no such thread.

    Args:
        thread: id of a thread or a prefix of one, or a file or an address, which is added first.
        library: folder of another library.
    """
    from tui_reader.library import Library
    from tui_reader.places import library_path

    opened = Library(library_path(library))
    first = None
    if thread is not None:
        first = find(opened, thread)
    need_terminal()
    if thread is None and opened.fresh:  # only then, so that samples that were removed stay away
        opened.samples.add()
    from tui_reader.tui import run

    run(opened, first)
    return None


def need_terminal() -> None:
    """Raises ``ReaderError`` where the app could not be seen or could not be typed to."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise ReaderError("the app needs a terminal", todo="tui-reader list and show print instead")


def find(library: Library, thread: str) -> str:
    """The id of the thread that a person named: a file is added, an address too where it is not there."""
    if thread == "-":
        raise InputError("standard input cannot be opened", todo="pipe it into tui-reader add - first")
    if "://" in thread:
        return _by_address(library, thread)
    if _exists(thread):
        need_terminal()  # before anything is added for its sake
        return _by_adding(library, thread)
    try:
        return library.resolve(thread)
    except NotFoundError as error:
        if isinstance(error, AmbiguousError) or error.where:
            raise
        if _like_a_path(thread):
            raise InputError("no such file", todo="check the path", where=thread) from None
        near = near_command(thread)
        todo = f"did you mean {near}?" if near else "tui-reader --help lists the commands, tui-reader list the threads"
        raise NotFoundError(f"no command, thread or file is called {thread}", todo=todo) from None


def by_address(library: Library, address: str) -> str | None:
    """The thread of an address in the library; ``None`` where there is none."""
    from tui_reader.sources.identity import canonical

    wanted = canonical(address)
    return next((entry.id for entry in library.entries() if entry.url and canonical(entry.url) == wanted), None)


def _by_address(library: Library, address: str) -> str:
    from tui_reader.library.gathering import is_address

    if (id := by_address(library, address)) is not None:
        return id
    if not is_address(address):
        raise InputError("is not fetched", todo="only http and https addresses are", where=address)
    need_terminal()
    return _by_adding(library, address)


def _by_adding(library: Library, source: str) -> str:
    from tui_reader.library.items import Added

    first = None
    errors = []
    for result in library.intake.add([source]):
        if isinstance(result, Added):
            first = first or result.id
        else:
            errors.append(result.message)
    if first is None:
        raise InputError(errors[0] if errors else "no discussion found", where="" if errors else source)
    return first


def _exists(name: str) -> bool:
    try:
        return Path(name).exists()
    except (OSError, ValueError):  # too long, a null byte, a folder that may not be read
        return False


def _like_a_path(name: str) -> bool:
    return "/" in name or "\\" in name or bool(Path(name).suffix)


def near_command(word: str) -> str | None:
    """The command that a word was probably meant to be."""
    from difflib import get_close_matches

    near = get_close_matches(word, FAMILIES, n=1, cutoff=0.75)
    return near[0] if near else None
