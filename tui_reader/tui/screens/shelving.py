"""The library from within the app: add, remove, sort, and what other processes change meanwhile."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from textual.message import Message
from textual.worker import get_current_worker

from tui_reader.errors import ReaderError
from tui_reader.text.sanitize import clean_line
from tui_reader.tui.overlays.base import FieldOverlay
from tui_reader.tui.screens.desk import named
from tui_reader.tui.screens.finding import Finding
from tui_reader.tui.sorting import SORTS
from tui_reader.tui.undoing import opposite

if TYPE_CHECKING:
    from tui_reader.library.adding import Added, Failed, Progress

POLL_SECONDS = 1.0
"""How often another process's changes are looked for: one stat of a file each."""

CLOCK_SECONDS = 60
"""How old the time is at most by which dates are shown."""


class Shelving(Finding):
    """The commands of the group Library, and the news from other processes."""

    class Adding(Message):
        """A file is being added."""

        def __init__(self, words: str) -> None:
            super().__init__()
            self.words = words
            """How far it is, in words."""

        def can_replace(self, message: Message) -> bool:
            """Only the last one is worth showing."""
            return isinstance(message, Shelving.Adding)

    class AllAdded(Message):
        """Adding has come to its end."""

        def __init__(self, results: list[Added | Failed]) -> None:
            super().__init__()
            self.results = results
            """What became of every source."""

    _asked = ""
    """What was last typed to be added."""

    def action_sort(self) -> None:
        """The next order of the posts."""
        names = list(SORTS)
        settings = self.reader.settings
        at = names.index(settings.sort) if settings.sort in names else -1
        settings.sort = names[(at + 1) % len(names)]
        self.reader.remember()
        self.load_posts()
        self.tell(f"posts {SORTS[settings.sort]}")

    def action_add(self) -> None:
        """Asks for a file or a folder and adds what is in it."""
        self._ask_for_path("")

    def _ask_for_path(self, text: str) -> None:
        help_ = "a file or a folder; ~ is your home folder, tab completes"
        self.open_overlay(FieldOverlay("Add", self._add, text=text, help=help_, verb="add", complete=completed))

    def _add(self, text: str) -> None:
        source = unquoted(text)
        if not source:
            return
        if "://" in source:
            self._ask_for_path(text)
            self.fail("an address cannot be fetched; save the page and add the file")
            return
        self._asked = text
        path = str(Path(source).expanduser())
        self.progress = "adding"
        self.run_worker(lambda: self._add_in_thread(path), thread=True, group="add")

    def _add_in_thread(self, path: str) -> None:
        """Adds, with a word in the status line for each file."""
        from tui_reader.library.adding import Failed

        worker = get_current_worker()
        results: list[Added | Failed] = []

        def progress(at: Progress) -> None:
            self.post_message(self.Adding(f"adding {at.done + 1:,} of {at.total:,}"))

        try:
            for result in self.library.add_sources([path], progress=progress):
                results.append(result)
                if worker.is_cancelled:
                    break
        except ReaderError as error:
            results.append(Failed(path, str(error)))
        except Exception as error:  # A parser's own mistake costs its file, never the app with all that is open.
            words = f"{path}: could not be read ({type(error).__name__}: {error})"
            results.append(Failed(path, clean_line(words)))
        self.post_message(self.AllAdded(results))

    def on_shelving_adding(self, message: Adding) -> None:
        """Shows how far it is."""
        message.stop()
        self.progress = message.words
        self.show_status()

    def on_shelving_all_added(self, message: AllAdded) -> None:
        """Shows what was added, and says what could not be."""
        message.stop()
        self.progress = ""
        self._guarded(lambda: self._added(message.results))
        self.show()

    def _added(self, results: list[Added | Failed]) -> None:
        from tui_reader.library.adding import Added, Failed

        self.refresh_library()
        added = [result for result in results if isinstance(result, Added)]
        failed = [result for result in results if isinstance(result, Failed)]
        if added:
            if self.thread_id is None or self.pane == "posts":
                self.posts.go_to(added[0].id)
                self.moved()
            self.tell(summary(added, failed))
        else:
            if self.overlay is None and self.prompt is None:
                self._ask_for_path(self._asked)
            self.fail(failed[0].message if failed else "nothing to add there")

    def action_remove(self) -> None:
        """Removes the post from the library; undo brings it back."""
        thread_id = self.thread_id
        if self.pane == "posts":
            thread_id = self.posts.entry.id if self.posts.entry is not None else None
        if thread_id is None:
            self.tell("nothing to remove")
            return
        if thread_id == self.thread_id:
            self.leave_thread()
        name = named(self.library.entry(thread_id))
        self.library.remove(thread_id)
        step = self.library.last_step
        if thread_id == self.thread_id:
            self.close_thread()
        self.history = [id_ for id_ in self.history if id_ != thread_id]
        self.load_posts()
        self.moved()
        if step is not None:
            undo = opposite(self.library, step, lambda: self._show_again(thread_id))
            self.can_undo(f"removed {name}", undo, f"brought back {name}")

    def _show_again(self, thread_id: str) -> None:
        self.load_posts()
        self.posts.go_to(thread_id)
        self.moved()

    # News from other processes

    def poll(self) -> None:
        """Shows what another process changed, without moving the reader."""
        self._guarded(self._poll)
        self.lay_out_on()

    def _poll(self) -> None:
        changed = self.library.changed()
        if changed:
            self.refresh_library()
        if self._tick() or changed:
            self.show()

    def _tick(self) -> bool:
        """Moves the clock by which dates are shown, once a minute; whether it moved."""
        now = self.reader.now()
        if (now - self.posts.now).total_seconds() < CLOCK_SECONDS:
            return False
        self.posts.now = now
        if self.article is not None:
            self.article.now = now
        if self.comments is not None:
            self.comments.now = now
        return True

    def refresh_library(self) -> None:
        """Shows the library as it is now: the list, and new comments of the open thread."""
        self.load_posts()
        if self.thread_id is None or self.comments is None:
            return
        try:
            tree = self.library.open(self.thread_id)
        except ReaderError:
            return  # Removed meanwhile; what is open stays readable.
        if tree is not self.comments.tree:  # The library gives the same object while nothing has changed.
            new = self.comments.replace(tree)
            if self.article is not None:
                self.article.replace(tree.post)
            if new:
                self.tell(f"{new:,} new comment" + ("" if new == 1 else "s"))
        self.set_bookmarked()


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
        parts.append(f"{new:,} new comments")
    if failed:
        parts.append(f"{len(failed):,} failed: {failed[0].message}")
    return ", ".join(parts)
