"""The search of the whole library: results while one types, a preview beside them, the way into the thread and back.

Typing and choosing are one: letters go into the field, arrows go through the results, ``enter`` opens. ``tab`` takes
the keys from the field to the list, where they mean what they mean in every list.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.message import Message
from textual.timer import Timer
from textual.worker import get_current_worker

from tui_reader.commands import Context
from tui_reader.errors import QueryError, ReaderError
from tui_reader.model import Hit
from tui_reader.query import Query, parse
from tui_reader.reading import status
from tui_reader.reading.geometry import NOWHERE, WIDE, Region
from tui_reader.reading.lines import Line, Piece
from tui_reader.reading.lists.preview import comment_preview, text_preview
from tui_reader.reading.lists.results import list_width, marked_word
from tui_reader.text import when
from tui_reader.tui.families.back import Close
from tui_reader.tui.families.keep import Keep
from tui_reader.tui.families.link import Link
from tui_reader.tui.families.results import Results
from tui_reader.tui.families.undo import Undo
from tui_reader.tui.families.walk import Walk
from tui_reader.tui.screens.base import TiledScreen, status_region
from tui_reader.tui.seeking import Search
from tui_reader.tui.session import Host, Session
from tui_reader.tui.subject import Found, Place
from tui_reader.tui.tiling import Tile
from tui_reader.tui.widgets.lines import Lines

if TYPE_CHECKING:
    from tui_reader.library.searching import Building, Hits

TYPING_SECONDS = 0.03
"""How long nothing is typed before a search begins: fast typing starts one, not ten."""
PREVIEW_SECONDS = 0.06
"""How long the cursor rests on a result before it is previewed."""
AT_ONCE = 12
"""Results that are made ready beside the keys: about a screen."""


class SearchScreen(TiledScreen):
    """The field with the results under it, and a preview where there is room."""

    class Found(Message):
        """A search ended."""

        def __init__(self, ticket: int, text: str, hits: Hits | None, error: ReaderError | None, keep: bool) -> None:
            super().__init__()
            self.ticket = ticket
            """Which search; a later one makes it void."""
            self.text = text
            """The query."""
            self.hits = hits
            self.error = error
            """What went wrong."""
            self.keep = keep
            """Whether the cursor stays on its result."""

    class Indexed(Message):
        """The index went on, or is up."""

        def __init__(self, words: str, done: bool, error: ReaderError | None = None) -> None:
            super().__init__()
            self.words = words
            """What to say of it."""
            self.done = done
            self.error = error

        def can_replace(self, message: Message) -> bool:
            """Only the last one counts."""
            return isinstance(message, SearchScreen.Indexed) and not message.done

    CONTEXTS: ClassVar[tuple[Context, ...]] = ("search", "app")

    def __init__(self, session: Session, below: Host) -> None:
        super().__init__(session)
        self.library = session.library
        """The library that is searched."""
        self.search = session.desk.search or Search(session.glyphs, session.now())
        """The search as it is now."""
        self.view = self.search.view
        """The results."""
        self._ticket = self._answered = 0
        self._timer: Timer | None = None
        self._preview_timer: Timer | None = None
        self._previewed: tuple[object, list[Line]] = (None, [])
        self._placed_alone = False
        self._preview_region: Region = NOWHERE
        self.list_pane = Lines(session.painter, ground="surface", id="results")
        """The field and the results."""
        self.preview_pane = Lines(session.painter, id="preview")
        """The result under the cursor in its place."""
        subject = Found(self.view, self.library)
        self._results = Results(self, session, self.search, below, self._seek, lambda: self._width >= WIDE)
        self.answer_with(
            Walk(lambda: self.view),
            self._results,
            Keep(self, session, subject, self._kept),
            Link(self, session, subject),
            Undo(self, session.desk, self._kept),
            Close(self),
        )

    def compose(self) -> ComposeResult:
        """List, preview, status line."""
        yield self.list_pane
        yield self.preview_pane
        yield self.status_row
        yield self.overlay_block

    def on_mount(self) -> None:
        """Brings the index up beside the keys; what was found before stands there meanwhile."""
        self.run_worker(self._index, thread=True, group="index", exclusive=True)
        if self.search.editor.text:
            self._seek(keep=True)

    @property
    def at_rest(self) -> bool:
        """Whether everything that was typed is answered."""
        return self._ticket == self._answered

    # Placing and showing

    def place(self, width: int, height: int) -> list[Tile]:
        """The list at the left, the preview right of it; on narrower screens one of them."""
        rows = height - status_region(width, height).height
        if width >= WIDE:
            self.search.alone = False
        self._placed_alone = self.search.alone
        listed = 0 if self.search.alone else list_width(width)
        if listed:
            self.view.resize(listed, rows)
        self._preview_region = Region(listed, 0, width - listed, rows)
        self.list_pane.divider = listed < width
        return [Tile(self.list_pane, Region(0, 0, listed, rows)), Tile(self.preview_pane, self._preview_region)]

    def show_panes(self) -> None:
        """Shows the field, the results, and the preview once the cursor rests."""
        view, search = self.view, self.search
        if search.alone != self._placed_alone:
            self.relayout()
        view.focused = self.overlay is None
        if not search.alone:
            view.field = self._field(max(view.width - 12 - len(view.count_words), 8))
            lines = view.lines()
            if view.query and not view.count and view.error is None:
                empty = status.empty("search", view.width, view.height - view.head_rows, keys=self.session.keys_shown)
                lines = [*lines[: view.head_rows], *empty]
            self.list_pane.show(lines)
        if not self._preview_region.empty:
            hit = view.hit
            key = (hit, self._preview_region, search.editor.text, self.library.revision)
            if key != self._previewed[0]:
                if self._preview_timer is not None:
                    self._preview_timer.stop()
                self._preview_timer = self.set_timer(PREVIEW_SECONDS, self._show_preview)
            self.preview_pane.show(self._previewed[1])

    def _field(self, cells: int) -> Line:
        editor = self.search.editor
        if not self.search.typing:
            return (Piece(editor.text, "strong"),)
        return editor.field(min(len(editor.text) + 1, cells) if editor.text.isascii() else cells)

    def _show_preview(self) -> None:
        hit, region = self.view.hit, self._preview_region
        key = (hit, region, self.search.editor.text, self.library.revision)
        try:
            lines = self._preview(hit, region) if hit is not None else []
        except ReaderError as error:  # a note can outlive its thread
            lines = text_preview(
                hit.title if hit is not None else "", str(error.what), hit.snippet if hit is not None else "", "plain",
                region.width, region.height, glyphs=self.session.glyphs,
            )  # fmt: skip
        self._previewed = (key, lines)
        self.preview_pane.show(lines)

    def _preview(self, hit: Hit, region: Region) -> list[Line]:
        word = marked_word(hit) if hit.kind != "note" else ""
        glyphs, now = self.session.glyphs, self.session.now()
        tree = self.library.open(hit.thread)
        index = None
        if hit.comment is not None:
            ids = list(tree.ids)
            index = ids.index(hit.comment) if hit.comment in ids else None
        if index is not None:
            kept = [id_ for id_ in self.library.bookmarks_in(hit.thread) if id_]
            you = self.session.config.you
            return comment_preview(
                tree, index, region.width, region.height, query=word, you=you, kept=kept, glyphs=glyphs, now=now
            )
        post = tree.post
        meta = " · ".join(
            part for part in (post.author, when.full(post.published, now) if post.published else "") if part
        )
        return text_preview(
            post.title, meta, post.body, post.markup, region.width, region.height, query=word, glyphs=glyphs
        )

    def status_left(self) -> Sequence[Piece]:
        """Which result of how many, and how they are sorted."""
        view = self.view
        if not view.total:
            return (Piece("posts, comments, notes", "dim"),)
        more = "" if view.complete else "+"
        order = "newest first" if self.search.newest else "best first"
        return (Piece(f"{view.cursor + 1:,} of {view.total:,}{more}", "text"), Piece(f" · {order}", "dim"))

    def status_hints(self) -> Sequence[tuple[str, str]]:
        """What can be done: the field has other keys than the list."""
        hints = [("open", "open"), ("newest-first", "best first" if self.search.newest else "newest first")]
        if self._width < WIDE:
            hints.append(("next-pane", "results" if self.search.alone else "preview"))
        return [*hints, ("edit-query", "change"), ("cancel", "back"), ("help", "help")]

    def _labelled(self, hints: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
        if self.search.typing:
            return [("enter", "open"), ("↓", "next"), ("tab", "list"), ("esc", "back")]
        return super()._labelled(hints)

    # Typing

    def take_key(self, key: str, character: str | None) -> None:
        """A key: into the field while one types, else what it means in the list."""
        if self.overlay is None and self.search.typing and self._typed(key, character):
            self.show()
        else:
            super().take_key(key, character)

    def _typed(self, key: str, character: str | None) -> bool:
        """A key while one types; whether the field had a use for it."""
        editor = self.search.editor
        if key == "enter":
            self.guarded(self._results.open)
        elif key in ("tab", "shift+tab"):
            self.search.typing = not self.view.count
        elif key == "escape" or (key == "backspace" and not editor.text):
            self.back()
        elif key in ("down", "ctrl+n"):
            self.view.next()
        elif key in ("up", "ctrl+p"):
            self.view.previous()
        elif key in ("pagedown", "pageup"):
            _ = self.view.page_down() if key == "pagedown" else self.view.page_up()
        elif key in ("ctrl+q", "ctrl+c", "ctrl+z"):
            return False
        else:
            before = editor.text
            editor.press(key, character)
            if editor.text != before:
                self._seek_soon()
        return True

    def on_paste(self, event: object) -> None:
        """A paste goes into the field."""
        from textual import events

        assert isinstance(event, events.Paste)
        if self.overlay is not None or not self.search.typing:
            super().on_paste(event)
            return
        event.stop()
        self.search.editor.insert(event.text)
        self._seek_soon()
        self.show()

    # Searching

    def _index(self) -> None:
        """Brings the index up; runs on a thread of its own."""
        worker = get_current_worker()

        class ScreenGoneError(Exception):
            """The screen is gone; the index goes on where it is the next time."""

        def tell(building: Building) -> None:
            if worker.is_cancelled:
                raise ScreenGoneError
            if building.done < building.total:
                words = f"indexing {building.done:,} of {building.total:,}"
                self.post_message(self.Indexed(words, False))

        try:
            self.library.index(tell)
        except ScreenGoneError:
            return
        except ReaderError as error:
            self.post_message(self.Indexed("", True, error))
        else:
            self.post_message(self.Indexed("", True))

    def on_search_screen_indexed(self, message: Indexed) -> None:
        """Shows how far the index is; what came in is sought in as well."""
        message.stop()
        self.progress = message.words
        if message.error is not None:
            self.fail(message.error)
        if self.search.editor.text:
            self._seek(keep=True)
        self.show()

    def _seek_soon(self) -> None:
        self._ticket += 1  # what is on its way is void already
        if self._timer is not None:
            self._timer.stop()
        self._timer = self.set_timer(TYPING_SECONDS, self._seek)

    def _seek(self, *, keep: bool = False) -> None:
        """Begins a search for what is in the field."""
        self._ticket += 1
        text = self.search.editor.text
        try:
            query = parse(text, typing=True, now=self.session.now())
        except QueryError as error:
            self._answered = self._ticket
            self.view.refuse(error)
            self.show()
            return
        if not query or (len(text.strip()) == 1 and text.isascii()):
            self._answered = self._ticket
            self.view.take((), "", total=0, threads=0, complete=True, newest=self.search.newest)
            self.show()
            return
        ticket, newest = self._ticket, self.search.newest
        self.run_worker(lambda: self._search(ticket, query, newest, keep), thread=True, group="search")

    def _search(self, ticket: int, query: Query, newest: bool, keep: bool) -> None:
        """Searches; runs on a thread of its own."""
        if ticket != self._ticket:
            return
        hits: Hits | None = None
        failure: ReaderError | None = None
        try:
            hits = self.library.search(query, newest=newest, wait=False)
            _ = hits[:AT_ONCE]
        except ReaderError as error:
            failure = error
        self.post_message(self.Found(ticket, query.text, hits, failure, keep))

    def on_search_screen_found(self, message: Found) -> None:
        """Shows what was found, where nothing else was typed meanwhile."""
        message.stop()
        if message.ticket != self._ticket:
            return
        self._answered = message.ticket
        if isinstance(message.error, QueryError):
            self.view.refuse(message.error)
        elif message.error is not None:
            self.fail(message.error)
        elif message.hits is not None:
            hits = message.hits
            self.view.take(
                hits, message.text, total=hits.total, threads=hits.threads, complete=hits.complete,
                newest=self.search.newest, keep=message.keep,
            )  # fmt: skip
        self.show()

    def _kept(self, place: Place | None = None) -> None:
        """The notebook changed: shows it here and on the screen below."""
        self.session.desk.after_keeping()
        self._seek(keep=True)

    # The mouse

    def clicked(self, pane: Lines, x: int, y: int) -> None:
        """A click selects; on the preview it opens."""
        if pane is self.preview_pane:
            self._results.open()
        elif y < self.view.head_rows:
            self._results.edit_query()
        else:
            self.view.click(x, y)

    def wheeled(self, pane: Lines, rows: int) -> None:
        """The wheel scrolls the results."""
        self.view.scroll(rows)
