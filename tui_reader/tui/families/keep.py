"""Keeping: bookmarks, notes and tags of whatever is under the cursor."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from tui_reader.kept import Bookmark
from tui_reader.tui.desk.subject import OnDesk, Place, Subject
from tui_reader.tui.desk.undoing import opposite
from tui_reader.tui.leading_out import Out
from tui_reader.tui.session import Host, Session

if TYPE_CHECKING:
    from tui_reader.library import Library


_CHANGED = "the one that another program wrote meanwhile"
"""How a note is called that was not there when the reader began to change it."""


class Keep:
    """The commands of the group Keep that change the notebook."""

    def __init__(self, host: Host, session: Session, subject: Subject, changed: Callable[[Place], object]) -> None:
        """``changed`` shows the notebook as it is now, after a place was kept, let go or changed."""
        self._host = host
        self._out = Out(host, session)
        self._library = session.library
        self._desk = session.desk
        self._subject = subject
        self._changed = changed

    def bookmark(self) -> None:
        """Keeps the comment, the post, or the passage that the mouse has selected; once more lets it go."""
        if self._host.selected():
            self.passage()
            return
        place = self._subject.place()
        if place is None:
            self._host.tell("nothing to keep here")
        elif self._kept(place) is None:
            self._desk.insist(lambda: self._library.bookmarks.keep(*place))
            self._done(place, "kept ★", f"no longer kept: {self._subject.name()}")
        else:
            self._desk.insist(lambda: self._library.bookmarks.drop(*place))
            self._done(place, "no longer kept", f"kept ★ again: {self._subject.name()}")

    def passage(self) -> None:
        """Keeps a passage: what the mouse has selected, else what is chosen sentence by sentence."""
        from tui_reader.tui.overlays.passage import PassageOverlay

        selected = self._host.selected()
        if selected:
            self._host.go_to_selected()
        place = self._subject.place()
        text = self._subject.text()
        if place is None or not text.strip():
            self._host.tell("no text to choose from here")
        elif selected:
            self._keep_passage(place, selected)
        else:
            self._host.open_overlay(
                PassageOverlay(text, self._subject.name(), lambda passage: self._keep_passage(place, passage))
            )

    def _keep_passage(self, place: Place, passage: str) -> None:
        from tui_reader.library.notebook import letters

        if letters(passage) not in letters(self._subject.text()):
            self._host.tell("select within one comment to keep a passage of it")
            return
        kept = self._kept(place)
        passages = (*(kept.passages if kept is not None else ()), passage)
        self._desk.insist(lambda: self._library.bookmarks.keep(*place, passages=passages))
        self._done(place, "kept ★ this passage", "the passages are as they were")

    def note(self) -> None:
        """Writes a note; what is not kept yet is kept with it."""
        from tui_reader.tui.overlays.note import NoteOverlay

        place = self._subject.place()
        if place is None:
            self._host.tell("nothing to note here")
            return
        kept = self._kept(place)
        before = kept.note if kept is not None else ""

        def keep(note: str) -> None:
            if note != before:
                kept = self._kept(place)
                other = kept is not None and kept.note not in (before, note)
                self._desk.insist(lambda: self._library.bookmarks.keep(*place, note=note))
                words = "kept ★ with a note" if note else "note removed"
                if other:
                    self._done(place, f"{words}, over {_CHANGED}", f"the note is {_CHANGED}")
                else:
                    self._done(place, words, "the note is as it was")

        self._host.open_overlay(NoteOverlay(before, self._subject.name(), keep, self._out.edit))

    def tags(self) -> None:
        """Sets the tags of a thread, which the list shows, or of a comment, which is kept with them."""
        from tui_reader.tui.overlays.tags import TagsOverlay, split_tags, tags_line

        place = self._subject.place()
        if place is None:
            self._host.tell("nothing to tag here")
            return
        thread = place.comment is None and isinstance(self._subject, OnDesk)
        kept = self._kept(place)
        tagged = self._library.entry(place.thread) if thread else kept
        before = tagged.tags if tagged is not None else ()

        def keep(text: str) -> None:
            tags = split_tags(text)
            if tags != before:
                if thread:
                    self._desk.insist(lambda: self._library.marks.tag(place.thread, tags))
                else:
                    self._desk.insist(lambda: self._library.bookmarks.keep(*place, tags=tags))
                words = "tagged " + " ".join(f"#{tag}" for tag in tags) if tags else "tags removed"
                self._done(place, words, "the tags are as they were")

        self._host.open_overlay(TagsOverlay(known_tags(self._library), keep, text=tags_line(before)))

    def _kept(self, place: Place) -> Bookmark | None:
        return self._library.bookmarks.of_thread(place.thread).get(place.comment)

    def _done(self, place: Place, what: str, after: str) -> None:
        kept(self._host, self._library, what, after, lambda: self._changed(place))


def kept(host: Host, library: Library, what: str, after: str, changed: Callable[[], object]) -> None:
    """The notebook changed: shows it, says so and offers to take it back; ``after`` is what is said then."""
    step = library.acts.last
    changed()
    if step is None:
        host.tell(what)
    else:
        host.offer_undo(what, opposite(library, step, changed), after)


def known_tags(library: Library) -> list[str]:
    """The tags of the notebook, the commonest first."""
    counts: dict[str, int] = {}
    for bookmark in library.bookmarks.all():
        for tag in bookmark.tags:
            counts[tag] = counts.get(tag, 0) + 1
    return sorted(counts, key=lambda tag: (-counts[tag], tag))
