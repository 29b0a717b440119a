"""The notebook: reading through it, its tags, the way from a bookmark into its thread."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tui_reader.errors import QueryError
from tui_reader.reading.lines import Piece
from tui_reader.reading.lists.bookmarks import By
from tui_reader.reading.status import failure
from tui_reader.tui.desk.arranging import SORTS, Arranged
from tui_reader.tui.desk.subject import Place
from tui_reader.tui.families.keep import kept
from tui_reader.tui.families.shelve import unquoted
from tui_reader.tui.families.write import ask_where
from tui_reader.tui.prompts import Prompt
from tui_reader.tui.session import Host, Session

GROUPS: tuple[By, ...] = ("", "thread", "tag")
"""The groups of the notebook, in the order in which a key goes through them."""


class Notebook:
    """The commands that only the notebook has."""

    def __init__(
        self,
        host: Host,
        session: Session,
        arranged: Arranged,
        read_on: Callable[[], bool],
        changed: Callable[[Place], object],
    ) -> None:
        """``read_on`` goes on in what is shown of a bookmark, ``changed`` shows what became of a place."""
        self._host = host
        self._desk = session.desk
        self._glyphs = session.glyphs
        self._view = arranged.view
        self._read_on = read_on
        self._changed = changed
        self._arranged = arranged

    def sort(self) -> None:
        """The next order of the notebook."""
        names = list(SORTS)
        self._arranged.sort = names[(names.index(self._arranged.sort) + 1) % len(names)]
        self._arranged.load()
        self._host.tell(f"bookmarks {SORTS[self._arranged.sort]}")

    def group(self) -> None:
        """By thread, by tag, not at all."""
        view = self._view
        view.by = GROUPS[(GROUPS.index(view.by) + 1) % len(GROUPS)]
        self._arranged.load()
        self._host.tell(f"bookmarks by {view.by}" if view.by else "bookmarks in one list")

    def choose(self) -> None:
        """Chooses the bookmark for an export, or lets it go; goes on to the next."""
        if self._view.choose():
            self._view.next()

    def find(self) -> None:
        """The filter: a notebook is a list."""
        self.filter()

    def filter(self) -> None:
        """Lists only what fits a query, while it is typed; a wrong one is not kept."""
        from tui_reader.library.sifting import bookmark_filter
        from tui_reader.query import parse

        view = self._view
        wrong = ""

        def changed(text: str) -> None:
            nonlocal wrong
            wrong = self._narrow(text)

        def keep(text: str) -> None:
            nonlocal wrong
            try:
                view.narrow(text, bookmark_filter(parse(text)))
            except QueryError as error:
                wrong = str(error)
            else:
                self._host.prompt = None

        def count() -> list[Piece]:
            return [Piece(f"{view.count:,} of {self._total:,}", "text" if view.count else "error")]

        self._host.open_prompt(
            Prompt(
                "\\",
                text=view.words,
                changed=changed,
                keep=keep,
                clear=lambda: keep(""),
                step=lambda step: view.next() if step > 0 else view.previous(),
                count=count,
                next=lambda: "next" if view.count else "",
                wrong=lambda: failure(wrong, glyphs=self._glyphs) if wrong else (),
            )
        )

    @property
    def _total(self) -> int:
        return len(self._desk.library.bookmarks.all())

    def _narrow(self, text: str) -> str:
        """Lists what fits a query as it is typed, as far as it can be understood; what is wrong with the rest."""
        from tui_reader.library.sifting import bookmark_filter
        from tui_reader.query import as_typed

        query, wrong = as_typed(text, bookmark_filter)
        self._view.narrow(query.text, bookmark_filter(query))
        return str(wrong or "")

    def export(self) -> None:
        """Writes what is chosen, or else all that is listed, to a file whose ending says how."""
        taken = self._view.taken
        if not taken:
            self._host.tell("nothing to export")
            return
        many = f"{len(taken):,} {'bookmark' if len(taken) == 1 else 'bookmarks'}"
        help_ = f"{many}: md, org, html, json, csv, txt"

        def write(to: str) -> None:
            from tui_reader.library.exporting import export_bookmarks

            count = export_bookmarks(taken, Path(unquoted(to)).expanduser(), by=self._view.by)
            self._host.tell(f"wrote {count:,} to {to}")

        ask_where(self._host, "bookmarks.html", help_, write)

    def read_on(self) -> None:
        """A page down in the preview, then the next bookmark."""
        if not self._read_on():
            self._host.tell("the last bookmark")

    def open(self) -> None:
        """Into the thread, at the comment that was kept."""
        bookmark, desk = self._view.bookmark, self._desk
        if bookmark is None:
            return
        desk.open(bookmark.thread, "comments" if bookmark.comment is not None else "article")
        below = self._host.home()
        if bookmark.comment is not None and desk.comments is not None:
            desk.comments.go_to(bookmark.comment)
            if desk.comments.cursor_id != bookmark.comment:
                below.tell("the comment is no longer in the thread; the notebook has its text")
        below.show()

    def remove(self) -> None:
        """Lets a bookmark go; undo brings it back."""
        bookmark, library = self._view.bookmark, self._desk.library
        if bookmark is not None:
            place = Place(bookmark.thread, bookmark.comment)
            library.bookmarks.drop(*place)
            kept(self._host, library, "no longer kept", "kept ★ again", lambda: self._changed(place))

    def next_tag(self) -> None:
        """Only the bookmarks of the next tag."""
        self._view.step_tag(1)

    def previous_tag(self) -> None:
        """Only the bookmarks of the tag before."""
        self._view.step_tag(-1)

    def cancel(self) -> None:
        """Without the filter; all tags; nothing chosen; where all is shown already, back."""
        if self._view.words:
            self._narrow("")
        elif self._view.chosen:
            self._view.let_go()
        elif self._view.tag is not None:
            self._view.set_tag(None)
        else:
            self._host.back()
