"""Writing threads out to files."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from tui_reader.errors import ReaderError
from tui_reader.tui.families.shelve import completed, unquoted
from tui_reader.tui.session import Host, Session


class Write:
    """The command that exports what is open."""

    def __init__(self, host: Host, session: Session) -> None:
        self._host = host
        self._desk = session.desk

    def export(self) -> None:
        """Writes the thread under the cursor to a file whose ending says how."""
        desk = self._desk
        id = desk.posts.entry_id if desk.pane == "posts" else desk.thread_id
        if id is None:
            self._host.tell("no thread to export")
            return
        title = desk.library.entry(id).label

        def write(to: str) -> None:
            from tui_reader.library import exporting

            exporting.export([desk.library.thread(id)], Path(unquoted(to)).expanduser())
            self._host.tell(f"wrote {to}")

        ask_where(self._host, f"{file_name(title)}.html", "md, html, json, mbox, txt", write)


def file_name(title: str) -> str:
    """A title as the name of a file: a few words, parted by dashes."""
    words = re.findall(r"\w+", title.casefold())
    return "-".join(words[:6])[:60] or "thread"


def ask_where(host: Host, name: str, help: str, write: Callable[[str], object]) -> None:
    """Asks for a file and writes it; asks again, with what was typed, where it cannot be written."""
    from tui_reader.tui.overlays.base import FieldOverlay

    def done(text: str) -> None:
        if not text:
            return
        try:
            write(text)
        except ReaderError as error:
            ask_where(host, text, help, write)
            host.fail(error)

    overlay = FieldOverlay("Export to", done, text=name, help=help, verb="write", complete=completed)
    host.open_overlay(overlay)
