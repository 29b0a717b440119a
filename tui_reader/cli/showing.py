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
    whole = library.thread(identity)
    if form == "json":
        from tui_reader.library.forms.jsons import json_lines

        write_bytes(json_lines([whole]))
    elif form == "markdown":
        from tui_reader.library.forms.markdown import markdown_lines

        page(markdown_lines(whole))
    else:
        from tui_reader.library.forms.plain import plain_lines

        page(plain_lines(whole, width))


def write_plain(thread: Thread) -> None:
    """Print a thread, wrapped for the terminal; on a pipe always in the same way."""
    from tui_reader.library.forms.plain import plain_lines

    for line in plain_lines(thread, min(columns(), WIDEST)):
        write(line)
