"""A thread as text on standard output: plain on a pipe, with a little weight on a terminal."""

from __future__ import annotations

from tui_reader.cli.output import columns, write
from tui_reader.model import Thread

WIDEST = 80
"""Columns of text at most: a longer line is hard to come back from."""


def write_plain(thread: Thread) -> None:
    """Print a thread, wrapped for the terminal; on a pipe always in the same way."""
    from tui_reader import exporting

    for line in exporting.plain_lines(thread, min(columns(), WIDEST)):
        write(line)
