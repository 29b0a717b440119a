"""The notebook: every bookmark with its note and tags, a preview with its context, the way back into the thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from textual.app import ComposeResult

from tui_reader.commands import Context
from tui_reader.errors import ReaderError
from tui_reader.model import Bookmark
from tui_reader.reading import status
from tui_reader.reading.bookmarks import BookmarksView, list_width
from tui_reader.reading.geometry import MEDIUM, NOWHERE, Region
from tui_reader.reading.lines import Line, Piece, pad
from tui_reader.reading.links import links_of
from tui_reader.tui.outside import copy_text, open_address
from tui_reader.tui.overlays.base import FieldOverlay
from tui_reader.tui.overlays.links import Links
from tui_reader.tui.overlays.note import NoteOverlay
from tui_reader.tui.screens.base import TiledScreen, status_region
from tui_reader.tui.screens.keeping import Keeping, split_tags
from tui_reader.tui.tiling import Tile
from tui_reader.tui.undoing import opposite
from tui_reader.tui.widgets.lines import Lines

if TYPE_CHECKING:
    from tui_reader.tui.app import ReaderApp


class BookmarksScreen(TiledScreen):
    """List and preview; on narrow screens the list alone."""

    def __init__(self, reader: ReaderApp, below: Keeping) -> None:
        super().__init__(reader)
        self.library = reader.library
        """The library whose notebook it is."""
        self._below = below
        kept = self.library.bookmarks()
        self.view = BookmarksView(kept, glyphs=reader.glyphs, now=reader.now())
        """The list."""
        self._total = len(kept)
        self.undo_stack = below.undo_stack
        """What can be taken back: one stack for the whole session."""
        self.list_pane = Lines(reader.painter, ground="surface", id="bookmarks")
        """The list."""
        self.list_pane.divider = True
        self.preview_pane = Lines(reader.painter, id="preview")
        """The bookmark under the cursor in its context."""
        self._preview_region: Region = NOWHERE

    def compose(self) -> ComposeResult:
        """List, preview, status line."""
        yield self.list_pane
        yield self.preview_pane
        yield self.status_row
        yield self.overlay_block

    @property
    def contexts(self) -> tuple[Context, ...]:
        """The notebook, the app."""
        return ("bookmarks", "app")

    def place(self, width: int, height: int) -> list[Tile]:
        """The list at the left, the preview right of it where there is room."""
        rows = height - status_region(width, height).height
        listed = list_width(width) if width >= MEDIUM and self._total else width
        self.view.resize(listed, rows)
        self.list_pane.ground = "surface" if listed < width or self._total else "bg"
        self._preview_region = Region(listed, 0, width - listed, rows)
        return [Tile(self.list_pane, Region(0, 0, listed, rows)), Tile(self.preview_pane, self._preview_region)]

    def show_panes(self) -> None:
        """Shows the list and the preview."""
        if not self._total:
            region = Region(0, 0, self._width, self._height - 1)
            lines = status.empty("bookmarks", region.width, region.height, keys=self.reader.keys_shown)
            self.list_pane.show(lines)
            return
        self.list_pane.show(self.view.lines())
        if not self._preview_region.empty:
            self.preview_pane.show(self._preview())

    def _preview(self) -> list[Line]:
        region, bookmark = self._preview_region, self.view.bookmark
        if bookmark is None:
            return []
        replies, new = self._now_of(bookmark)
        if self._previewed != bookmark:
            self._previewed, self._preview_top = bookmark, 0
        wanted = self._preview_top + region.height
        lines = self.view.preview(region.width, wanted + 1, replies_now=replies, new_since=new)
        self._preview_more = any(piece.text.strip() for piece in lines[wanted])
        shown = lines[self._preview_top : wanted]
        if self._preview_more and region.width > 8:
            cut = Piece(f"  {self.reader.glyphs.left_out} {self.reader.bindings.label('read-on')} reads on", "dim")
            shown[-1] = pad((Piece(" " * 5), cut), region.width)
        return shown

    _previewed: Bookmark | None = None
    _preview_top = 0
    _preview_more = False

    def action_read_on(self) -> None:
        """A page down in the preview, then the next bookmark."""
        if self._preview_more and not self._preview_region.empty:
            self._preview_top += max(self._preview_region.height - 3, 1)
        elif not self.view.next():
            self.tell("the last bookmark")

    def _now_of(self, bookmark: Bookmark) -> tuple[int | None, int]:
        """How many comments the branch has now and how many the thread got since; nothing where it is gone."""
        key = (bookmark.thread, bookmark.comment, self.library.revision)
        if self._counted[0] != key:
            self._counted = (key, self._count(bookmark))
        return self._counted[1]

    _counted: tuple[object, tuple[int | None, int]] = (None, (None, 0))

    def _count(self, bookmark: Bookmark) -> tuple[int | None, int]:
        try:
            tree = self.library.open(bookmark.thread)
            new = self.library.entry(bookmark.thread).new
        except ReaderError:
            return None, 0
        if bookmark.comment is None:
            return len(tree), new
        try:
            index = list(tree.ids).index(bookmark.comment)
        except ValueError:
            return None, new
        end, parents = index + 1, tree.parents
        while end < len(tree) and parents[end] >= index:
            end += 1
        return end - index - 1, new

    def status_left(self) -> Sequence[Piece]:
        """Which bookmark of how many, and its tags."""
        bookmark = self.view.bookmark
        if bookmark is None:
            return (Piece("0 bookmarks", "text"),)
        tags = " ".join(f"#{tag}" for tag in bookmark.tags)
        pieces = [Piece(f"{self.view.cursor + 1:,} of {self.view.count:,}", "text")]
        return [*pieces, Piece(f" {self.reader.glyphs.between} {tags}", "dim")] if tags else pieces

    def status_hints(self) -> Sequence[tuple[str, str]]:
        """What can be done with a bookmark."""
        if not self._total:
            return (("help", "help"), ("quit", "back"))
        return (
            ("open", "open in thread"), ("note", "note"), ("tags", "tags"), ("copy-link", "copy link"),
            ("remove", "delete"), ("help", "help"),
        )  # fmt: skip

    # Moving

    def action_next(self) -> None:
        """The next bookmark."""
        self.view.next()

    def action_previous(self) -> None:
        """The bookmark before."""
        self.view.previous()

    def action_first(self) -> None:
        """The first bookmark."""
        self.view.first()

    def action_last(self) -> None:
        """The last bookmark."""
        self.view.last()

    def action_half_page_down(self) -> None:
        """Half a page down."""
        self.view.half_page_down()

    def action_half_page_up(self) -> None:
        """Half a page up."""
        self.view.half_page_up()

    def action_page_down(self) -> None:
        """A page down."""
        self.view.page_down()

    def action_page_up(self) -> None:
        """A page up."""
        self.view.page_up()

    def action_next_tag(self) -> None:
        """Only the bookmarks of the next tag."""
        self._step_tag(1)

    def action_previous_tag(self) -> None:
        """Only the bookmarks of the tag before."""
        self._step_tag(-1)

    def _step_tag(self, step: int) -> None:
        tags: list[str | None] = [None, *(tag for tag, _ in self.view.tags)]
        at = tags.index(self.view.tag) if self.view.tag in tags else 0
        self.view.set_tag(tags[(at + step) % len(tags)])

    def action_cancel(self) -> None:
        """All tags; where all are shown already, back."""
        if self.view.tag is not None:
            self.view.set_tag(None)
        else:
            self.app.pop_screen()

    def wheeled(self, pane: Lines, rows: int) -> None:
        """The wheel scrolls the list, or the preview."""
        if pane is self.list_pane:
            self.view.scroll(rows)
        elif rows < 0 or self._preview_more:
            self._preview_top = max(self._preview_top + rows, 0)

    def clicked(self, pane: Lines, x: int, y: int) -> None:
        """A click selects; on the preview it opens."""
        if pane is self.list_pane:
            self.view.click(x, y)
        elif pane is self.preview_pane:
            self.action_open()

    # What is done with one

    def action_open(self) -> None:
        """Into the thread, at the comment that was kept."""
        bookmark = self.view.bookmark
        if bookmark is None:
            return
        below = self._below
        comments = bookmark.comment is not None
        below.open_thread(bookmark.thread, "comments" if comments else "article")
        self.app.pop_screen()
        view = below.comments
        if bookmark.comment is not None and view is not None:
            view.go_to(bookmark.comment)
            if view.cursor_id != bookmark.comment:
                below.tell("the comment is no longer in the thread; the notebook has its text")
        below.show()

    def action_note(self) -> None:
        """Writes the note of the bookmark."""
        bookmark = self.view.bookmark
        if bookmark is None:
            return

        def keep(note: str) -> None:
            if note != bookmark.note:
                self._change(
                    "note kept",
                    "the note is as it was",
                    lambda: self.library.bookmark(bookmark.thread, bookmark.comment, note=note),
                )

        self.open_overlay(NoteOverlay(bookmark.note, bookmark.author or "the post", keep))

    def action_tags(self) -> None:
        """Sets the tags of the bookmark."""
        bookmark = self.view.bookmark
        if bookmark is None:
            return

        def keep(text: str) -> None:
            tags = split_tags(text)
            if tags != bookmark.tags:
                self._change(
                    "tags kept",
                    "the tags are as they were",
                    lambda: self.library.bookmark(bookmark.thread, bookmark.comment, tags=tags),
                )

        known = " ".join(f"#{tag}" for tag in self._below.known_tags()[:8])
        self.open_overlay(FieldOverlay("Tags", keep, text=" ".join(bookmark.tags), help=known, verb="keep"))

    def action_remove(self) -> None:
        """Lets a bookmark go; undo brings it back."""
        bookmark = self.view.bookmark
        if bookmark is not None:
            self._change(
                "no longer kept", "kept ★ again", lambda: self.library.unbookmark(bookmark.thread, bookmark.comment)
            )

    def _change(self, what: str, after: str, act: Callable[[], object]) -> None:
        bookmark = self.view.bookmark
        act()
        step = self.library.last_step
        self._refresh()

        def show() -> None:
            if self.is_current:
                self._refresh()
                if bookmark is not None:
                    self.view.go_to(bookmark)
            else:
                self._below.after_keeping()

        if step is not None:
            self.undo_stack.push(what, opposite(self.library, step, show), after)
        self.tell(what, undo=step is not None)

    def action_undo(self) -> None:
        """Takes back the last act of this session."""
        after = self.undo_stack.undo()
        self._refresh()
        self.tell(after or "nothing to undo")

    def _refresh(self) -> None:
        kept = self.library.bookmarks()
        self._total = len(kept)
        self.view.replace(kept)
        self._below.after_keeping()
        self.relayout()

    def action_open_link(self) -> None:
        """Opens the page of the bookmark in the browser."""
        bookmark = self.view.bookmark
        if bookmark is not None:
            self.tell(open_address(bookmark.url) if bookmark.url else "no link here")

    def action_choose_link(self) -> None:
        """Offers the links in the text of the bookmark."""
        bookmark = self.view.bookmark
        if bookmark is None:
            return
        links = [(link.label, link.url) for link in links_of(bookmark.text, bookmark.markup)]
        if bookmark.url:
            links.append(("this page", bookmark.url))
        if links:
            self.open_overlay(Links(links, lambda url: self.tell(open_address(url)), self._copy))
        else:
            self.tell("no link here")

    def action_copy_link(self) -> None:
        """Copies the address of the bookmark."""
        bookmark = self.view.bookmark
        if bookmark is None or not bookmark.url:
            self.tell("no link here")
        else:
            self._copy(bookmark.url)

    def action_copy_text(self) -> None:
        """Copies the text of the bookmark."""
        if self.view.bookmark is not None:
            self._copy(self.view.bookmark.text)

    def _copy(self, text: str) -> None:
        self.tell(copy_text(self.app, text))
