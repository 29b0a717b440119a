"""Command lines that are answered without click: those whose options need no reading.

One table of exact shapes; whatever is not in it goes to click, which declares the same commands (for ``--help``,
completion and the longer forms) on top of the same functions.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from tui_reader.cli.families import FAMILIES

if TYPE_CHECKING:
    from tui_reader.library import Library

Work = Callable[[], int | None]
"""A command line made ready: called, it does the work and answers the exit status."""

COMPLETION_VARIABLE = "_TUI_READER_COMPLETE"
"""Set by a shell that asks click for completions; nothing is quick then."""


def find(arguments: list[str]) -> Work | None:
    """The work of a command line with a quick way, else ``None``."""
    if COMPLETION_VARIABLE in os.environ:
        return None
    if len(arguments) > 2 and arguments[0] == "--library" and not arguments[1].startswith("-"):
        return _elsewhere(arguments[1], find(arguments[2:]))
    exact = SHAPES.get(tuple(arguments))
    if exact is not None:
        return exact
    if arguments[0] == "show":
        return _find_show(arguments[1:])
    if arguments[0] == "search":
        return _search(arguments[1:])
    if arguments[0] == "add":
        return _add(arguments[1:])
    if arguments[0] == "parse":
        return _parse(arguments[1:])
    if arguments[0] == "open":
        arguments = arguments[1:]
    elif arguments[0] in FAMILIES:
        return None
    if len(arguments) == 1 and not arguments[0].startswith("-"):
        thread = arguments[0]
        return lambda: open_(thread)
    return None


def _elsewhere(folder: str, work: Work | None) -> Work | None:
    """A quick command on the library that was named before it."""
    if work is None or os.path.isfile(folder):  # noqa: PTH113  (pathlib would double the start)
        return None

    def there() -> int | None:
        from tui_reader.places import LIBRARY_VARIABLE

        os.environ[LIBRARY_VARIABLE] = folder
        return work()

    return there


def _add(sources: list[str]) -> Work | None:
    """An addition of files without options."""
    if not sources or any(source.startswith("-") and source != "-" for source in sources):
        return None

    def work() -> int:
        from tui_reader.cli.storing import store

        return store(_library(), sources)

    return work


def _parse(words: list[str]) -> Work | None:
    """A reading of sources with no options but flags."""
    sources = [word for word in words if word not in ("--json", "--explain")]
    if not sources or any(source.startswith("-") and source != "-" for source in sources):
        return None

    def work() -> int:
        from tui_reader.cli.parsing import print_threads

        return print_threads(sources, explain="--explain" in words, as_json="--json" in words)

    return work


def _find_show(words: list[str]) -> Work | None:
    """A thread as text or as JSON, whichever is said first."""
    options = [word for word in words if word.startswith("-")]
    threads = [word for word in words if not word.startswith("-")]
    if len(threads) != 1 or options not in ([], ["--json"]):
        return None
    return (lambda: show(threads[0], "json")) if options else (lambda: show(threads[0]))


def _search(arguments: list[str]) -> Work | None:
    """A search with no options but flags; a dash before a word is of the query."""
    words = [argument for argument in arguments if argument not in _FLAGS]
    if not words or any(word.startswith("--") or word == "-h" for word in words):
        return None

    def work() -> None:
        from tui_reader.cli.finding import search

        search(" ".join(words), as_json="--json" in arguments, newest="--newest" in arguments)

    return work


_FLAGS = ("--json", "--newest")


def version() -> None:
    """``tui-reader --version``."""
    from tui_reader import __version__
    from tui_reader.cli.output import PROGRAM, write

    write(f"{PROGRAM} {__version__}")


def keys(markdown: bool = False) -> None:
    """``tui-reader keys``: every key that is in effect, from the table of commands and the settings."""
    from tui_reader.cli.output import write
    from tui_reader.cli.tables import DEFAULTS, keys_markdown, keys_plain
    from tui_reader.places import config_name

    keymap: Mapping[str, Sequence[str]] = DEFAULTS
    if os.path.exists(config_name()):  # noqa: PTH110 - Without settings their reader need not be imported: 3 ms of 40.
        from tui_reader.config import load

        keymap = load().keymap
    for line in keys_markdown(keymap) if markdown else keys_plain(keymap):
        write(line)


def sources(markdown: bool = False) -> None:
    """``tui-reader sources``: every format that can be read, from the registry."""
    from tui_reader.cli.output import columns, write
    from tui_reader.cli.tables import sources_markdown, sources_plain

    for line in sources_markdown() if markdown else sources_plain(columns(0)):
        write(line)


def paths(library: str | None = None) -> None:
    """``tui-reader paths``: where things are kept."""
    from tui_reader.cli.output import write
    from tui_reader.places import config_path, library_path

    write(f"library   {library_path(library)}")
    write(f"settings  {config_path()}")


def list_(as_json: bool = False) -> None:
    """``tui-reader list``: the posts of the library."""
    from tui_reader.cli.listing import list_posts

    list_posts(_library(), as_json=as_json)


def show(thread: str, form: str = "") -> None:
    """``tui-reader show THREAD``: one thread."""
    from tui_reader.cli import showing

    showing.show(_library(), thread, form)


def _library() -> Library:
    from tui_reader.library import Library
    from tui_reader.places import library_path

    return Library(library_path())


def open_(thread: str | None = None, library: str | None = None) -> int | None:
    """``tui-reader [open] [THREAD or FILE or URL]``: the app."""
    from tui_reader.cli.opening import open_app

    return open_app(thread, library)


SHAPES: dict[tuple[str, ...], Work] = {
    (): open_,
    ("open",): open_,
    ("--version",): version,
    ("keys",): keys,
    ("keys", "--markdown"): lambda: keys(markdown=True),
    ("paths",): paths,
    ("list",): list_,
    ("list", "--json"): lambda: list_(as_json=True),
    ("sources",): sources,
    ("sources", "--markdown"): lambda: sources(markdown=True),
}
"""Whole command lines, and what answers them."""
