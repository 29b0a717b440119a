"""A line of progress on standard error, where a person is watching."""

from __future__ import annotations

import sys

CELLS = 14
"""Cells of the bar."""


class Bar:
    """The line: shown over itself, taken away before anything else is said."""

    def __init__(self) -> None:
        self._watched = sys.stderr.isatty()
        self._shown = ""

    def show(self, done: int, total: int, words: str) -> None:
        """Say how far it is."""
        if not self._watched:
            return
        from tui_reader.cli.output import columns
        from tui_reader.text.cells import cut
        from tui_reader.text.sanitize import clean_line

        filled = done * CELLS // max(total, 1)
        bar = "━" * filled + "─" * (CELLS - filled)
        self.clear()
        self._shown = cut(f"{bar} {clean_line(words)}", max(columns() - 1, 1))
        print(self._shown, end="", file=sys.stderr, flush=True)

    def clear(self) -> None:
        """Take it away."""
        if self._shown:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)
            self._shown = ""
