"""All that one person wrote in the library, by thread, with a preview; and what the reader says of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual.message import Message

from tui_reader.commands import Context
from tui_reader.errors import ReaderError
from tui_reader.reading.lines import Line, Piece
from tui_reader.reading.thread.people import ROLES, tag_of
from tui_reader.text import when
from tui_reader.tui.desk.seeking import Search
from tui_reader.tui.families.who import Describe
from tui_reader.tui.screens.hits import HitsScreen
from tui_reader.tui.session import Host, Session

if TYPE_CHECKING:
    from tui_reader.library.people import Written


class PersonScreen(HitsScreen):
    """A person's posts and comments under the names of their threads."""

    class Read(Message):
        """What a person wrote was found."""

        def __init__(self, written: Written | None, error: ReaderError | None) -> None:
            super().__init__()
            self.written = written
            self.error = error
            """What went wrong."""

    CONTEXTS: ClassVar[tuple[Context, ...]] = ("people", "app")

    def __init__(self, session: Session, below: Host, about: str) -> None:
        home, _, name = about.partition("\n")
        before = session.desk.came_from
        search = Search(session.glyphs, session.now(), "person", about)
        if before is not None and (before.screen, before.about) == ("person", about):
            search = before
        search.typing = False
        self.name_at = home, name
        """Home and name of the person."""
        super().__init__(session, search)
        self._written: Written | None = None

    def further(self) -> Sequence[object]:
        """What the reader says of them."""
        return (Describe(self, self.session, self.name_at, self.changed),)

    def on_mount(self) -> None:
        """Finds what they wrote."""
        self.find_again()

    def find_again(self) -> None:
        """Finds what they wrote, beside the keys."""
        self.run_worker(self._find, thread=True, group="person", exclusive=True)

    def _find(self) -> None:
        people = self.library.people
        try:
            self.library.searcher.keep_up()
            self.post_message(self.Read(people.written(people.of(*self.name_at)), None))
        except ReaderError as error:
            self.post_message(self.Read(None, error))

    def on_person_screen_read(self, message: Read) -> None:
        """Shows it."""
        message.stop()
        if message.error is not None:
            self.fail(message.error)
        elif message.written is not None:
            self._written = written = message.written
            hits = written.hits
            keep = self.view.count > 0
            self.view.take(
                hits, "", total=hits.total, threads=hits.threads, complete=hits.complete, starts=hits.starts, keep=keep
            )
        self.show()

    def list_lines(self) -> list[Line]:
        """The name with what is said of it, from when to when and where, and the list."""
        person = self.library.people.of(*self.name_at)
        view = self.view
        view.label = person.name
        view.field = (*tag_of(person), *([Piece("  ")] if person.tag else []))
        colour = ROLES.get(person.colour)
        homes = ", ".join(dict.fromkeys(home for home, _ in person.names))
        parts = [Piece(part, "dim") for part in (self._span(), homes) if part]
        note = " ".join(person.note.split())
        if note:
            parts.append(Piece(note, "text"))
        between = Piece(f" {self.session.glyphs.between} ", "dim")
        under = [piece for part in parts for piece in (between, part)][1:]
        view.under = (*([Piece(f"{self.session.glyphs.new} ", colour)] if colour else []), *under)
        return view.lines()

    def _span(self) -> str:
        written = self._written
        if written is None or written.first is None or written.last is None:
            return ""
        now = self.session.now()
        first, last = (
            when.day(datetime.fromtimestamp(time, now.tzinfo), now) for time in (written.first, written.last)
        )
        return first if first == last else f"{first} – {last}"

    def status_left(self) -> Sequence[Piece]:
        """Which of how many."""
        if self._written is None:
            return (Piece("looking", "dim"),)
        return self.count_pieces() if self.view.total else (Piece("nothing of theirs is here", "dim"),)

    def status_hints(self) -> Sequence[tuple[str, str]]:
        """What can be done."""
        return [
            ("open", "open"), *self.pane_hints(), ("person-tag", "tag"), ("person-note", "note"),
            ("person", "more of them"), ("bookmark", "bookmark"),
            ("cancel", "back"), ("help", "help"),
        ]  # fmt: skip
