"""A thread on standard output: as JSON, as Markdown, or as plain text for reading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.cli.output import columns, page, styled, write, write_bytes

if TYPE_CHECKING:
    from tui_reader.library import Library
    from tui_reader.model import Thread

WIDEST = 80
"""Columns of text at most: a longer line is hard to come back from."""


def show(library: Library, thread: str, form: str = "", width: int | None = None) -> None:
    """Print a thread of the library as ``json``, ``markdown`` or ``plain``; text pages on a terminal.

    Without a form it is text, in colour where standard output may have some.
    """
    identity = library.resolve(thread)
    width = width or min(columns(), WIDEST)
    if not form and styled():
        from tui_reader.tui.drawing.printing import coloured

        page(coloured(library.open(identity), width, library.bookmarks.of_thread(identity)))
        return
    from tui_reader.library import exporting

    whole = library.thread(identity)
    if form == "json":
        write_bytes(exporting.json_lines([whole]))
    elif form == "markdown":
        page(exporting.markdown_lines(whole))
    else:
        page(exporting.plain_lines(whole, width))


def write_plain(thread: Thread) -> None:
    """Print a thread, wrapped for the terminal; on a pipe always in the same way."""
    from tui_reader.library import exporting

    for line in exporting.plain_lines(thread, min(columns(), WIDEST)):
        write(line)
