"""Keeping: bookmarks, notes, tags, and undo."""

from __future__ import annotations

from tui_reader.model import Bookmark
from tui_reader.tui.overlays.base import FieldOverlay
from tui_reader.tui.overlays.note import NoteOverlay
from tui_reader.tui.screens.linking import Linking
from tui_reader.tui.undoing import opposite


class Keeping(Linking):
    """The commands of the group Keep."""

    def place_here(self) -> tuple[str, str | None] | None:
        """The thread and the comment that would be kept: a comment in its pane, else the post itself."""
        if self.pane == "posts":
            entry = self.posts.entry
            return (entry.id, None) if entry is not None else None
        if self.thread_id is None:
            return None
        if self.pane == "comments" and self.comments is not None and self.comments.cursor_id is not None:
            return self.thread_id, self.comments.cursor_id
        return self.thread_id, None

    def kept_here(self) -> Bookmark | None:
        """The bookmark of what is under the cursor."""
        place = self.place_here()
        if place is None:
            return None
        thread_id, comment_id = place
        return self.library.bookmarks_in(thread_id).get(comment_id)

    def action_bookmark(self) -> None:
        """Keeps the comment or the post; once more lets it go."""
        place = self.place_here()
        if place is None:
            self.tell("nothing to keep here")
            return
        if self.kept_here() is None:
            self.library.bookmark(*place)
            self.kept("kept ★", f"no longer kept: {self.label_here()}")
        else:
            self.library.unbookmark(*place)
            self.kept("no longer kept", f"kept ★ again: {self.label_here()}")

    def kept(self, what: str, after: str) -> None:
        """The notebook changed: shows it, and offers to take it back; ``after`` is what is said then."""
        step = self.library.last_step
        self.after_keeping()
        if step is None:
            self.tell(what)
        else:
            self.can_undo(what, opposite(self.library, step, self.after_keeping), after)

    def after_keeping(self) -> None:
        """Shows the bookmarks as the library has them now."""
        self.set_bookmarked()
        self.load_posts()

    def action_bookmarks(self) -> None:
        """The notebook: everything that was kept."""
        from tui_reader.tui.screens.bookmarks import BookmarksScreen

        self.save_now()
        self.app.push_screen(BookmarksScreen(self.reader, self))

    def action_note(self) -> None:
        """Writes a note; what is not kept yet is kept with it."""
        place = self.place_here()
        if place is None:
            self.tell("nothing to note here")
            return
        kept = self.kept_here()
        before = kept.note if kept is not None else ""

        def keep(note: str) -> None:
            if note != before:
                self.library.bookmark(*place, note=note)
                self.kept("kept ★ with a note" if note else "note removed", "the note is as it was")

        self.open_overlay(NoteOverlay(before, self.label_here(), keep))

    def label_here(self) -> str:
        """A few words on what is under the cursor."""
        if self.pane == "comments" and self.comments is not None and self.comments.cursor >= 0:
            return self.comments.tree.authors[self.comments.cursor] or "a comment"
        return "the post"

    def action_tags(self) -> None:
        """Sets the tags; what is not kept yet is kept with them."""
        place = self.place_here()
        if place is None:
            self.tell("nothing to tag here")
            return
        kept = self.kept_here()
        before = kept.tags if kept is not None else ()

        def keep(text: str) -> None:
            tags = split_tags(text)
            if tags != before:
                self.library.bookmark(*place, tags=tags)
                words = "tagged " + " ".join(f"#{tag}" for tag in tags) if tags else "tags removed"
                self.kept(words, "the tags are as they were")

        text = " ".join(before)
        known = " ".join(f"#{tag}" for tag in self.known_tags()[:8])
        self.open_overlay(FieldOverlay("Tags", keep, text=text, help=known, verb="keep"))

    def known_tags(self) -> list[str]:
        """The tags of the notebook, the commonest first."""
        counts: dict[str, int] = {}
        for bookmark in self.library.bookmarks():
            for tag in bookmark.tags:
                counts[tag] = counts.get(tag, 0) + 1
        return sorted(counts, key=lambda tag: (-counts[tag], tag))

    def action_undo(self) -> None:
        """Takes back the last act of this session, then those of earlier ones."""
        after = self.undo_stack.undo() or self._undo_earlier()
        self.relayout()
        self.tell(after or "nothing to undo")

    def _undo_earlier(self) -> str | None:
        what = self.library.undo()
        if what is None:
            return None
        self.after_keeping()
        return f"undone: {what}"


def split_tags(text: str) -> tuple[str, ...]:
    """Tags as they are typed: parted by blanks or commas, with or without ``#``, each once."""
    words = text.replace(",", " ").split()
    return tuple(dict.fromkeys(word.lstrip("#") for word in words if word.strip("#")))
