"""The reading screen: posts, article and comments. It shows the desk, and says which families of commands it has."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.app import ComposeResult

from tui_reader.commands import Command, Context
from tui_reader.errors import ReaderError
from tui_reader.reading import geometry, status
from tui_reader.reading.comments.view import CommentsView
from tui_reader.reading.lines import Piece
from tui_reader.reading.lists.posts import PostsView
from tui_reader.tui.desk.desk import removed_elsewhere
from tui_reader.tui.desk.following import Following
from tui_reader.tui.desk.placing import Placing
from tui_reader.tui.desk.subject import OnDesk
from tui_reader.tui.drawing.tiling import Tile
from tui_reader.tui.families.back import Back
from tui_reader.tui.families.compare import Compare
from tui_reader.tui.families.fetch import Fetch
from tui_reader.tui.families.find import Find
from tui_reader.tui.families.fold import Fold
from tui_reader.tui.families.go import Go
from tui_reader.tui.families.keep import Keep
from tui_reader.tui.families.link import Link
from tui_reader.tui.families.move import Move
from tui_reader.tui.families.mute import Mute
from tui_reader.tui.families.read import Read
from tui_reader.tui.families.shelve import Shelve
from tui_reader.tui.families.shelves import Shelves
from tui_reader.tui.families.undo import Undo
from tui_reader.tui.families.walk import Walk
from tui_reader.tui.families.who import Who
from tui_reader.tui.families.write import Write
from tui_reader.tui.fetching import Fetches
from tui_reader.tui.leading_out import Out
from tui_reader.tui.screens.base import TiledScreen
from tui_reader.tui.screens.panes import Panes, Selection
from tui_reader.tui.session import Session
from tui_reader.tui.widgets.lines import Lines

BEAT_SECONDS = 1.0
"""How often it is looked whether the reader rests, and what other processes changed: one stat of a file each."""


class ReadingScreen(TiledScreen):
    """The panes over the desk: posts, article, comments, with title bar and status line."""

    CONTEXTS: ClassVar[tuple[Context, ...]] = ("posts", "article", "comments", "reading", "app")

    def __init__(self, session: Session, first: str | None = None) -> None:
        super().__init__(session)
        self.desk = desk = session.desk
        """What lies open."""
        desk.watcher = self
        self.placing = placing = Placing(desk, session.settings, session.config.measure)
        """Where the panes stand."""
        self.panes = Panes(session, placing)
        """What shows the desk."""
        self._first = first
        self._placed_for: object = None
        self._selected: Selection | None = None
        subject = OnDesk(desk)
        self._following = Following(self, desk, placing)
        self._fetches = Fetches(self, session)
        self._keep = Keep(self, session, subject, lambda _: desk.after_keeping())
        read = Read(self, session, placing)
        self._out = Out(self, session)
        self._back = Back(self, session, placing, self._following, read)
        self.answer_with(
            Walk(lambda: desk.view, self._following.moved),
            Move(self, desk, self._following),
            Fold(self, desk),
            read,
            Link(self, session, subject, self._follow_link),
            self._keep,
            Undo(self, desk, desk.after_keeping),
            Find(self, session, self._following),
            Go(self, session),
            Shelve(self, session, self._following, self._fetches),
            Fetch(self, session, self._fetches),
            Write(self, session),
            Mute(self, session),
            Compare(self, session),
            Who(self, session, subject),
            Shelves(self, session),
            self._back,
        )

    def compose(self) -> ComposeResult:
        """All panes; which of them are shown follows from the layout."""
        yield from self.panes.all()
        yield self.status_row
        yield self.overlay_block

    def on_mount(self) -> None:
        """Opens where the reader left off, or at the thread that was asked for."""
        beside = self.app.size.width >= geometry.MEDIUM
        self.guarded(lambda: self.desk.begin(self._first, beside=beside))
        if self.session.complaint:
            self.fail(self.session.complaint)
        elif problems := self.session.library.problems:
            self.fail(problems[0])
        self.set_interval(BEAT_SECONDS, self.beat)
        self.aside(lambda _: self._look_around())

    @property
    def contexts(self) -> tuple[Context, ...]:
        """The focused pane, the reading screen, the app."""
        return (self.desk.pane, "reading", "app")

    @property
    def reachable(self) -> tuple[Context, ...]:
        """The same, and the other panes."""
        return (*self.contexts, *(pane for pane in self.desk.panes() if pane != self.desk.pane))

    def run_command(self, command: Command) -> None:
        """Runs a command; one that works in another pane gives that the focus."""
        if not set(command.contexts) & set(self.contexts):
            self.desk.follow()
            for pane in self.desk.panes():
                if pane in command.contexts:
                    self.desk.focus(pane)
                    break
        super().run_command(command)

    # Without a key

    def beat(self) -> None:
        """Shows what another process changed, without moving the reader; saves the reading state where they rest."""
        self.guarded(self._poll)
        write = self.desk.rested()
        if write is not None:
            self.aside(lambda _: self.soon(then) if (then := write()) is not None else None)
        self.guarded(self._fetches.look)
        self.desk.lay_out_on()

    def on_unmount(self) -> None:
        """Ends what is being fetched: the app must not wait for it."""
        self._fetches.stop()

    def _follow_link(self, address: str) -> None:
        """Brings the discussion that a link leads to into the library and opens it."""
        self._fetches.address(address, typed=False, then=self.desk.open)

    def _look_around(self) -> None:
        """Joins what a sync tool left, finds what belongs together; a library that cannot be written is only read."""
        with contextlib.suppress(ReaderError):
            self.session.library.join_copies()
        groups = self.desk.listing.find_groups()
        self.soon(lambda: self.desk.listing.group(groups))

    def gone(self, title: str) -> None:
        """The open thread was removed by another program: the list goes on, and it is said until a key."""
        self._following.moved()
        self.fail(removed_elsewhere(title))

    def _poll(self) -> None:
        if self.overlay is not None or self.prompt is not None:
            return  # What is typed there is about what is on show.
        changed = self.session.library.changed()
        if changed:
            self.aside(lambda _: self._look_around())
            new = self.desk.refresh()
            if new:
                self.tell(f"{new:,} new comment" + ("" if new == 1 else "s"))
        if self.desk.tick() or changed:
            self.show()

    # Showing

    def place(self, width: int, height: int) -> list[Tile]:
        """Title bar, posts, article, head and comments where they stand at this size."""
        self._placed_for = self.placing.wanted()
        return self.panes.place(width, height)

    def show_panes(self) -> None:
        """Shows the desk as it is now; places the panes anew where it asks for other ones.

        Its models have their new sizes at once: the next key can come before the toolkit places the panes.
        """
        if self._placed_for != self.placing.wanted():
            self.place(self._width, self._height)
            self.relayout()
        self.panes.show(lit=self.overlay is None)

    def overlay_columns(self) -> tuple[int, int]:
        """An overlay lies over the text."""
        return self.placing.text.x, self.placing.text.width

    def status_left(self) -> Sequence[Piece]:
        """Where the reader is in the focused pane; the find that is kept there."""
        view = self.desk.view
        if isinstance(view, PostsView):
            return status.posts_left(view)
        if view.finding:
            glyphs, beside = self.session.glyphs, self.desk.found_beside
            return status.find_left(view.find_query, view.find_count, glyphs=glyphs, typing=False, beside=beside)
        return status.comments_left(view) if isinstance(view, CommentsView) else status.article_left(view)

    def status_hints(self) -> Sequence[tuple[str, str]]:
        """The keys that are most useful where the reader is."""
        desk, shape = self.desk, self.placing.parts.shape
        view, comments = desk.view, desk.comments
        if isinstance(view, PostsView):
            if not view.total:
                return (("add", "add"), ("help", "help"), ("quit", "quit"))
            if not view.matches:
                return (("filter", "filter"), ("cancel", "all posts"), ("help", "help"))
            return (("open", "open"), ("filter", "filter"), ("sort", "sort"), ("add", "add"), ("help", "help"))
        if view.finding:
            next = desk.next_match
            steps = [("next-match", next)] if next else []
            if view.find_count.total:
                steps.append(("previous-match", "previous"))
            return (*steps, ("cancel", "clear"), ("help", "help"))
        if desk.pane == "comments" and comments is not None and comments.catching_up:
            return (
                ("read-on", "next new"), ("undo", "undo"), ("all-read", "all read"),
                ("catch-up", "whole thread"), ("help", "help"),
            )  # fmt: skip
        if shape == "narrow":
            last = ("fold", "fold") if desk.pane == "comments" else ("next-pane", desk.pane_after())
            return (("read-on", "on"), last, ("help", "help"))
        if desk.pane == "article":
            return (
                ("read-on", "read on"), ("next-pane", desk.pane_after()), ("bookmark", "bookmark"),
                ("find", "find"), ("help", "help"),
            )  # fmt: skip
        fresh = comments is not None and bool(comments.new_count)
        hints = [("read-on", "read on"), ("catch-up", "catch up"), ("bookmark", "bookmark"), ("find", "find")]
        if shape == "medium":
            hints.insert(1, ("next-pane", "posts"))
        return [hint for hint in hints if fresh or hint[0] != "catch-up"] + [("help", "help")]

    # The mouse

    def clicked(self, pane: Lines, x: int, y: int) -> None:
        """A click focuses a pane and selects in it; on a mark or a link it does what that says."""
        desk = self.desk
        self.panes.selection = None
        if self.prompt is not None:
            self.prompt.press("enter", None)
        if pane is self.panes.posts:
            desk.focus("posts")
            entry = desk.posts.click(x, y)
            if entry is not None:
                self._following.moved() if self.placing.parts.shape == "wide" else desk.open(entry.id)
        elif pane is self.panes.article and desk.article is not None:
            desk.focus("article")
            link = desk.article.at(x, y).link
            if link:
                self._out.open(link)
        elif pane is self.panes.comments and desk.comments is not None:
            desk.focus("comments")
            spot = desk.comments.click(x, y)
            if spot.link:
                self._out.open(spot.link)
            elif spot.kind == "star":
                self._keep.bookmark()
            desk.touch()
        elif pane is self.panes.head and desk.comments is not None:
            desk.focus("comments")
        elif pane is self.panes.title:
            self._back.quit()

    def dragged(self, pane: Lines, start: tuple[int, int], end: tuple[int, int], done: bool) -> None:
        """Text of the article or the comments is selected with the mouse, and copied when it is let go."""
        if self.panes.selectable(pane) is None:
            return
        self.panes.selection = Selection(pane, start, end)
        if done:
            text = self.selected()
            if text:
                self._out.copy(text)
            else:
                self.panes.selection = None

    def on_key(self, event: events.Key) -> None:
        """A key: what was selected with the mouse is no longer lit, but is still there for this key to copy."""
        self._selected, self.panes.selection = self.panes.selection, None
        super().on_key(event)
        self._selected = None

    def selected(self) -> str:
        """The text that the mouse has selected."""
        selection = self._selected or self.panes.selection
        return self._text_in(selection) if selection is not None else ""

    def go_to_selected(self) -> None:
        """Puts the cursor on the comment in which the selection begins, or the focus on the article."""
        selection = self._selected or self.panes.selection
        if selection is None:
            return
        if selection.pane is self.panes.article:
            self.desk.focus("article")
        elif self.desk.comments is not None:
            self.desk.focus("comments")
            x, y = min(selection.start, selection.end, key=lambda place: (place[1], place[0]))
            self.desk.comments.point_at(x, y)

    def _text_in(self, selection: Selection) -> str:
        view = self.panes.selectable(selection.pane)
        text = view.selected_text(selection.start, selection.end).strip("\n") if view is not None else ""
        return text if text.strip() else ""

    def wheeled(self, pane: Lines, rows: int) -> None:
        """The wheel scrolls the pane under it, wherever the focus is."""
        desk = self.desk
        self.panes.selection = None
        if pane is self.panes.posts:
            desk.posts.scroll(rows)
            self._following.moved()
        elif pane is self.panes.article and desk.article is not None:
            desk.article.scroll(rows)
        elif pane is self.panes.comments and desk.comments is not None:
            desk.comments.scroll(rows)
            desk.touch()
