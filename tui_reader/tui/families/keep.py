"""Keeping: bookmarks, notes and tags of whatever is under the cursor."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from tui_reader.model import Bookmark
from tui_reader.tui.overlays.base import FieldOverlay
from tui_reader.tui.overlays.note import NoteOverlay
from tui_reader.tui.session import Host
from tui_reader.tui.subject import Place, Subject
from tui_reader.tui.undoing import opposite

if TYPE_CHECKING:
    from tui_reader.library import Library

TAGS_SHOWN = 8
"""How many known tags are offered to choose from."""


class Keep:
    """The commands of the group Keep that change the notebook."""

    def __init__(self, host: Host, library: Library, subject: Subject, changed: Callable[[Place], object]) -> None:
        """``changed`` shows the notebook as it is now, after a place was kept, let go or changed."""
        self._host = host
        self._library = library
        self._subject = subject
        self._changed = changed

    def bookmark(self) -> None:
        """Keeps the comment or the post; once more lets it go."""
        place = self._subject.place()
        if place is None:
            self._host.tell("nothing to keep here")
        elif self._kept(place) is None:
            self._library.bookmark(*place)
            self._done(place, "kept ★", f"no longer kept: {self._subject.name()}")
        else:
            self._library.unbookmark(*place)
            self._done(place, "no longer kept", f"kept ★ again: {self._subject.name()}")

    def note(self) -> None:
        """Writes a note; what is not kept yet is kept with it."""
        place = self._subject.place()
        if place is None:
            self._host.tell("nothing to note here")
            return
        kept = self._kept(place)
        before = kept.note if kept is not None else ""

        def keep(note: str) -> None:
            if note != before:
                self._library.bookmark(*place, note=note)
                self._done(place, "kept ★ with a note" if note else "note removed", "the note is as it was")

        self._host.open_overlay(NoteOverlay(before, self._subject.name(), keep))

    def tags(self) -> None:
        """Sets the tags; what is not kept yet is kept with them."""
        place = self._subject.place()
        if place is None:
            self._host.tell("nothing to tag here")
            return
        kept = self._kept(place)
        before = kept.tags if kept is not None else ()

        def keep(text: str) -> None:
            tags = split_tags(text)
            if tags != before:
                self._library.bookmark(*place, tags=tags)
                words = "tagged " + " ".join(f"#{tag}" for tag in tags) if tags else "tags removed"
                self._done(place, words, "the tags are as they were")

        known = " ".join(f"#{tag}" for tag in known_tags(self._library)[:TAGS_SHOWN])
        self._host.open_overlay(FieldOverlay("Tags", keep, text=" ".join(before), help=known, verb="keep"))

    def _kept(self, place: Place) -> Bookmark | None:
        return self._library.bookmarks_in(place.thread).get(place.comment)

    def _done(self, place: Place, what: str, after: str) -> None:
        kept(self._host, self._library, what, after, lambda: self._changed(place))


def kept(host: Host, library: Library, what: str, after: str, changed: Callable[[], object]) -> None:
    """The notebook changed: shows it, says so and offers to take it back; ``after`` is what is said then."""
    step = library.last_step
    changed()
    if step is None:
        host.tell(what)
    else:
        host.offer_undo(what, opposite(library, step, changed), after)


def known_tags(library: Library) -> list[str]:
    """The tags of the notebook, the commonest first."""
    counts: dict[str, int] = {}
    for bookmark in library.bookmarks():
        for tag in bookmark.tags:
            counts[tag] = counts.get(tag, 0) + 1
    return sorted(counts, key=lambda tag: (-counts[tag], tag))


def split_tags(text: str) -> tuple[str, ...]:
    """Tags as they are typed: parted by blanks or commas, with or without ``#``, each once."""
    words = text.replace(",", " ").split()
    return tuple(dict.fromkeys(word.lstrip("#") for word in words if word.strip("#")))
