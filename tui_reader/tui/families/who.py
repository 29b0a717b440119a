"""Who wrote it: everything by the author under the cursor, and what the reader says of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from tui_reader.model import Person
from tui_reader.tui.desk.subject import Subject
from tui_reader.tui.desk.undoing import opposite
from tui_reader.tui.leading_out import Out
from tui_reader.tui.session import Host, Session

if TYPE_CHECKING:
    from tui_reader.library.people import Name


class Who:
    """The command about persons."""

    def __init__(
        self,
        host: Host,
        session: Session,
        subject: Subject,
        changed: Callable[[], object],
        shown: Name | None = None,
    ) -> None:
        """``changed`` shows what is said of a person now; ``shown`` is the one that the screen is about already."""
        self._shown = shown
        self._host = host
        self._session = session
        self._out = Out(host, session)
        self._people = session.library.people
        self._subject = subject
        self._changed = changed

    def person(self) -> None:
        """All that the author under the cursor wrote; there, what the reader says of them."""
        if self._shown is not None:
            self._describe(self._shown)
            return
        name = self._subject.person()
        if name is None:
            self._host.tell("nobody is named here")
            return
        self._session.desk.save()
        self._host.go("person", "\n".join(name))

    def _describe(self, name: Name) -> None:
        from tui_reader.tui.overlays.base import FieldOverlay
        from tui_reader.tui.overlays.note import NoteOverlay
        from tui_reader.tui.overlays.person import PersonOverlay

        person = self._people.of(*name)

        def set_tag(text: str) -> None:
            self._act(lambda: self._people.describe(person, tag=text), f"tagged {person.name}")

        def set_note(text: str) -> None:
            self._act(lambda: self._people.describe(person, note=text), f"noted on {person.name}")

        def set_colour(colour: str) -> None:
            self._act(lambda: self._people.describe(person, colour=colour), f"coloured {person.name}")

        def edit_tag() -> None:
            help_ = "one or two words, shown beside the name"
            self._host.open_overlay(FieldOverlay("Tag", set_tag, text=person.tag, help=help_, verb="keep"))

        def edit_note() -> None:
            self._host.open_overlay(NoteOverlay(person.note, person.name, set_note, self._out.edit))

        def join(other: Person) -> None:
            self._act(lambda: self._people.join(person, other), f"{person.name} and {other.name} are one")

        def part(gone: Name) -> None:
            self._act(lambda: self._people.part(person, gone), f"{gone[1]} at {gone[0]} is somebody else")

        others = [other for other in self._people.named(person.name) if not set(other.names) & set(person.names)]
        self._host.open_overlay(PersonOverlay(person, others, edit_tag, set_colour, edit_note, join, part))

    def _act(self, act: Callable[[], object], what: str) -> None:
        library = self._session.library
        before = library.acts.last
        act()
        step = library.acts.last
        self._changed()
        if step is None or step == before:
            self._host.tell("as it was")
        else:
            self._host.offer_undo(what, opposite(library, step, self._changed), "taken back")
