"""The search of the whole library: results while one types, a preview beside them, the way into the thread and back.

Typing and choosing are one: letters go into the field, arrows go through the results, ``enter`` opens. ``tab`` takes
the keys from the field to the list, where they mean what they mean in every list.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.message import Message
from textual.timer import Timer
from textual.worker import get_current_worker

from tui_reader.commands import Context
from tui_reader.errors import QueryError, ReaderError
from tui_reader.query import Query, as_typed, for_search, parse
from tui_reader.reading import status
from tui_reader.reading.lines import Line, Piece
from tui_reader.reading.lists.results import ResultsView
from tui_reader.tui.desk.seeking import ORDERS, Order, Search
from tui_reader.tui.families.shelves import Shelves
from tui_reader.tui.families.who import Who
from tui_reader.tui.screens.hits import HitsScreen
from tui_reader.tui.session import Host, Session

if TYPE_CHECKING:
    from tui_reader.library.hits import Hits
    from tui_reader.library.searching import Building

TYPING_SECONDS = 0.03
"""How long nothing is typed before a search begins: fast typing starts one, not ten."""
AT_ONCE = 12
"""Results that are made ready beside the keys: about a screen."""
STEPS: Mapping[str, Callable[[ResultsView], object]] = {
    "down": ResultsView.next, "ctrl+n": ResultsView.next, "up": ResultsView.previous, "ctrl+p": ResultsView.previous,
    "pagedown": ResultsView.page_down, "pageup": ResultsView.page_up,
}  # fmt: skip
"""What goes through the results while one types."""


class SearchScreen(HitsScreen):
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
        super().__init__(session, session.desk.search or Search(session.glyphs, session.now()))
        self._ticket = self._answered = 0
        self._timer: Timer | None = None
        self._refused = False

    def further(self) -> Sequence[object]:
        """Shelves: what is sought can be kept; and the way to a person."""
        return Shelves(self, self.session, self.search, self._seek), Who(self, self.session, self.subject)

    def on_mount(self) -> None:
        """Brings the index up beside the keys; what was found before stands there meanwhile."""
        self.run_worker(self._index, thread=True, group="index", exclusive=True)
        if self.search.editor.text:
            self._seek(keep=True)

    @property
    def at_rest(self) -> bool:
        """Whether everything that was typed is answered."""
        return self._ticket == self._answered

    # Showing

    def list_lines(self) -> list[Line]:
        """The field and the results; what to do where there are none."""
        view = self.view
        view.field = self._field(max(view.width - 12 - len(view.count_words), 8))
        lines = view.lines()
        if not view.count and (view.query or self._refused or not self.search.editor.text.strip()):
            kind: status.Empty = "search" if view.query else "query"
            empty = status.empty(kind, view.width, view.height - view.head_rows, keys=self.session.keys_shown)
            lines = [*lines[: view.head_rows], *empty]
        return lines

    def _field(self, cells: int) -> Line:
        editor = self.search.editor
        if not self.search.typing:
            return (Piece(editor.text, "strong"),)
        return editor.field(min(len(editor.text) + 1, cells) if editor.text.isascii() else cells)

    def status_left(self) -> Sequence[Piece]:
        """Which result of how many, and how they are sorted."""
        if not self.view.total:
            return (Piece("posts, comments, notes", "dim"),)
        return (*self.count_pieces(), Piece(f" · {ORDERS[self.search.order]}", "dim"))

    def status_hints(self) -> Sequence[tuple[str, str]]:
        """What can be done: the field has other keys than the list."""
        hints = [("open", "open"), self.order_hint(), *self.pane_hints(), ("person", "author")]
        return [*hints, ("keep-shelf", "shelve"), ("edit-query", "change"), ("cancel", "back"), ("help", "help")]

    def _labelled(self, hints: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
        if self.search.typing:
            return [("enter", "open"), ("↓", "next"), ("tab", "list"), ("^s", "shelve"), ("esc", "back")]
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
            self.guarded(self._open)
        elif key in ("tab", "shift+tab"):
            self.search.typing = not self.view.count
        elif key == "escape" or (key == "backspace" and not editor.text):
            self.back()
        elif key in STEPS:
            editor.offered = False  # the reader goes on with the query as it is
            STEPS[key](self.view)
        elif key in ("ctrl+q", "ctrl+c", "ctrl+z", "ctrl+s"):
            return False
        else:
            before = editor.text
            editor.press(key, character)
            if editor.text != before:
                self._seek_soon()
        return True

    def _open(self) -> None:
        """Into the result; what the list does not answer is said, and typed on."""
        text = self.search.editor.text
        if self.view.hit is None or self.view.query != text:
            try:
                query = for_search(parse(text, now=self.session.now()))
                if text.strip() and not query:
                    raise QueryError("nothing to search for", todo="write a word with a letter or digit in it")
            except QueryError as error:
                self._refuse(error)
                return
        self.results.open()

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
            self.library.searcher.keep_up(tell)
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

    def _refuse(self, error: QueryError | None) -> None:
        """Says what is wrong with the query, until it is mended."""
        if error is not None:
            self.fail(error)
        elif self._refused:
            self.unsay()
        self._refused = error is not None

    def _say_unfinished(self) -> None:
        """Says what a query without results still lacks, as a quotation mark at its end."""
        try:
            parse(self.search.editor.text, now=self.session.now())
        except QueryError as error:
            self._refuse(error)

    def _seek(self, *, keep: bool = False) -> None:
        """Begins a search for what is in the field."""
        self._ticket += 1
        text = self.search.editor.text
        query, wrong = as_typed(text, for_search, now=self.session.now())
        self._refuse(wrong)
        if not query or (len(text.strip()) == 1 and text.isascii()):
            self._answered = self._ticket
            self.view.take((), "", total=0, threads=0, complete=True)
            self.show()
            return
        ticket, order = self._ticket, self.search.order
        self.run_worker(lambda: self._find(ticket, query, order, keep), thread=True, group="search")

    def _find(self, ticket: int, query: Query, order: Order, keep: bool) -> None:
        """Searches; runs on a thread of its own."""
        if ticket != self._ticket:
            return
        hits: Hits | None = None
        failure: ReaderError | None = None
        try:
            hits = self.library.searcher.search(query, newest=order == "newest", wait=False)
            if order == "thread":
                hits = hits.grouped()
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
            self._refuse(message.error)
        elif message.error is not None:
            self.fail(message.error)
        elif message.hits is not None:
            hits = message.hits
            self.view.take(
                hits, message.text, total=hits.total, threads=hits.threads, complete=hits.complete,
                starts=hits.starts if self.search.order == "thread" else frozenset(), keep=message.keep,
            )  # fmt: skip
            if not hits.total and hits.complete:
                self._say_unfinished()
        self.show()

    def find_again(self) -> None:
        """Searches for the same again."""
        self._seek(keep=True)

    def head_clicked(self) -> None:
        """A click on the field goes on typing."""
        self.results.edit_query()
