"""The library from within the app: add, remove, sort."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tui_reader.entry import Entry
from tui_reader.errors import ReaderError
from tui_reader.text.cells import cut
from tui_reader.text.sanitize import clean_line
from tui_reader.tui.desk.following import Following
from tui_reader.tui.desk.sorting import SORTS
from tui_reader.tui.desk.undoing import opposite
from tui_reader.tui.fetching import Fetches
from tui_reader.tui.session import Host, Session

if TYPE_CHECKING:
    from tui_reader.library.items import Added, Failed, Progress

PROGRESS_SECONDS = 0.05
"""How often it is shown how far adding is."""


class Shelve:
    """The commands of the group Library."""

    def __init__(self, host: Host, session: Session, following: Following, fetches: Fetches) -> None:
        self._fetches = fetches
        self._host = host
        self._session = session
        self._library = session.library
        self._desk = session.desk
        self._following = following
        self._asked = ""
        self._told = 0.0

    def sort(self) -> None:
        """The next order of the posts."""
        names = list(SORTS)
        settings = self._session.settings
        at = names.index(settings.sort) if settings.sort in names else -1
        settings.sort = names[(at + 1) % len(names)]
        self._session.remember()
        self._desk.listing.load()
        self._host.tell(f"posts {SORTS[settings.sort]}")

    def add(self) -> None:
        """Asks for a file, a folder or an address and adds what is there."""
        self._ask_for_path("")

    def _ask_for_path(self, text: str) -> None:
        from tui_reader.tui.overlays.base import FieldOverlay

        help_ = "a file, a folder or an address; ~ is your home folder, tab completes"
        overlay = FieldOverlay("Add", self._add, text=text, help=help_, verb="add", complete=completed)
        self._host.open_overlay(overlay)

    def _add(self, text: str) -> None:
        source = unquoted(text)
        if not source:
            return
        if "://" in source:
            self._fetches.address(source, typed=True, then=self._show_again)
            return
        self._asked = text
        path = str(Path(source).expanduser())
        self._host.begin("adding")
        self._host.aside(lambda gone: self._add_in_thread(path, gone))

    def _add_in_thread(self, path: str, gone: Callable[[], bool]) -> None:
        """Adds, with a word in the status line on how far it is; runs on a thread of its own."""
        from tui_reader.library.items import Failed

        results: list[Added | Failed] = []
        try:
            for result in self._library.intake.add([path], progress=self._progress):
                results.append(result)
                if gone():
                    break
        except ReaderError as error:
            results.append(Failed(path, str(error)))
        except Exception as error:  # A parser's own mistake costs its file, never the app with all that is open.
            words = f"{path}: could not be read ({type(error).__name__}: {error})"
            results.append(Failed(path, clean_line(words)))
        self._host.soon(lambda: self._added(results))

    def _progress(self, at: Progress) -> None:
        if time.monotonic() - self._told > PROGRESS_SECONDS:
            self._told = time.monotonic()
            place = f"{at.done + 1:,} of {at.total:,}" if at.total > 1 or not at.share else f"{at.share:.0%}"
            self._host.progress = f"adding {place}"
            self._host.soon(self._host.show_status)

    def _added(self, results: Sequence[Added | Failed]) -> None:
        """Shows what was added, and says what could not be."""
        from tui_reader.library.items import Added, Failed

        host, desk = self._host, self._desk
        host.progress = ""
        desk.refresh()
        added = [result for result in results if isinstance(result, Added)]
        failed = [result for result in results if isinstance(result, Failed)]
        if added:
            if desk.thread_id is None or desk.pane == "posts":
                desk.posts.go_to(added[0].id)
                self._following.moved()
            host.tell(summary(added, failed))
        else:
            if host.overlay is None and host.prompt is None:
                self._ask_for_path(self._asked)
            host.fail(failed[0].message if failed else "nothing to add there")

    def remove(self) -> None:
        """Removes the post from the library; undo brings it back."""
        desk = self._desk
        entry = desk.entry
        if entry is None:
            self._host.tell("nothing to remove")
            return
        if entry.id == desk.thread_id:
            desk.leave()
        self._library.trash.put(entry.id)
        step = self._library.acts.last
        if entry.id == desk.thread_id:
            desk.close()
        desk.trail = [id_ for id_ in desk.trail if id_ != entry.id]
        desk.listing.load()
        self._following.moved()
        if step is not None:
            undo = opposite(self._library, step, lambda: self._show_again(entry.id))
            self._host.offer_undo(f"removed {named(entry)}", undo, f"brought back {named(entry)}")

    def _show_again(self, thread_id: str) -> None:
        self._desk.listing.load()
        self._desk.posts.go_to(thread_id)
        self._following.moved()


def named(entry: Entry) -> str:
    """A post as messages name it."""
    return f'"{cut(entry.label, 32)}"'


def completed(text: str) -> str:
    """A path as far as only one can follow from what is typed; a folder ends in its separator."""
    path = Path(text).expanduser()
    folder, start = (path, "") if text.endswith(("/", os.sep)) else (path.parent, path.name)
    try:
        with os.scandir(folder) as entries:
            found = [e.name + ("/" if e.is_dir() else "") for e in entries if e.name.startswith(start)]
    except OSError:
        return text
    if not start.startswith("."):
        found = [name for name in found if not name.startswith(".")]
    if not found:
        return text
    first, last = min(found), max(found)  # What these two share at their beginning, all between them do.
    same = next((at for at, (a, b) in enumerate(zip(first, last, strict=False)) if a != b), len(first))
    return text + first[len(start) : same]


def unquoted(text: str) -> str:
    """A path as it was typed, dropped or pasted: without the quotes and escaped blanks that terminals add."""
    text = text.strip()
    if len(text) > 1 and text[0] == text[-1] and text[0] in "'\"":
        return text[1:-1]
    return text.replace("\\ ", " ").removeprefix("file://")


def summary(added: list[Added], failed: list[Failed]) -> str:
    """What adding did, in a few words."""
    counts: Callable[[str], int] = lambda status: sum(one.status == status for one in added)  # noqa: E731
    parts = [f"{counts(status):,} {status}" for status in ("added", "updated", "unchanged") if counts(status)]
    new = sum(one.new for one in added if one.status == "updated")
    if new:
        parts.append("1 new comment" if new == 1 else f"{new:,} new comments")
    if edited := sum(one.edited for one in added):
        parts.append(f"{edited:,} edited")
    if failed:
        parts.append(f"{len(failed):,} failed: {failed[0].message}")
    words = ", ".join(parts)
    remarks = [line for one in added for line in one.elsewhere]  # the last is about all that was named
    more = f" ({len(remarks) - 1:,} more)" if remarks[1:] else ""
    return f"{words}; {remarks[-1]}{more}" if remarks else words
