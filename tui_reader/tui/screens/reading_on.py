"""Reading: catching up, what counts as read, the peek, the zoom."""

from __future__ import annotations

from tui_reader.reading.comments import CommentsView
from tui_reader.reading.lines import BOLD, Piece
from tui_reader.reading.posts import PostsView
from tui_reader.text import when
from tui_reader.tui.overlays.details import DetailsOverlay, details
from tui_reader.tui.overlays.peek import Look, PeekOverlay
from tui_reader.tui.screens.folding import Folding
from tui_reader.tui.undoing import opposite

PAN = 8
"""Cells by which code is scrolled sideways."""
SKIMS = {"full": "whole comments", "paragraph": "first paragraphs", "sentence": "first sentences"}
"""What is said of each step of skimming."""
PEEKS = {"parent": "This answers", "quoted": "This quotes", "named": "This speaks to"}
"""What stands above each kind of thing that is peeked at."""


class PeekWalk:
    """What a comment refers to, one thing after the other, then what the first of them refers to, and so on up."""

    def __init__(self, view: CommentsView) -> None:
        self._view = view
        self.at = view.cursor
        """Index of the comment that is looked at."""
        self._from = view.cursor
        self._left = list(view.peek())

    def further(self) -> Look | None:
        """The next thing to look at; ``None`` where there is nothing further."""
        if not self._left:
            parent = self._view.tree.parents[self._from] if self._from >= 0 else -1
            if parent < 0:
                return None
            self._from = parent
            self._left = list(self._view.peek(parent))
            if not self._left:
                return None
        peek = self._left.pop(0)
        self.at = peek.index
        return PEEKS[peek.word], lambda width, height: self._view.peek_lines(peek.index, width, height)


class ReadingOn(Folding):
    """The commands of the group Read that are not about links."""

    def action_open(self) -> None:
        """Opens the post under the cursor."""
        if self.posts.entry is not None:
            self.open_thread(self.posts.entry.id)

    def action_catch_up(self) -> None:
        """Only what is new and the chain above it; once more for the whole thread."""
        if self.comments is None or not self.comments.total:
            self.tell("no comments to catch up with")
            return
        if self.pane != "comments":
            self.focus_pane("comments")
        before = self.comments.catching_up
        if self.comments.catch_up() == before:
            self._nothing_new()
        self.relayout()

    def _nothing_new(self) -> None:
        """Says that there is nothing to catch up with, and what to do instead."""
        date = when.full(self.state.visited, self.reader.now())
        key = self.reader.bindings.label("read-on")
        words = Piece(f"nothing new since {date}" if date else "nothing new on a first visit", "text")
        self.say((words, Piece("  "), Piece(key, "text", BOLD), Piece(" reads on", "dim")))

    def action_toggle_read(self) -> None:
        """Marks the comment, or the whole post in the other panes, as read or unread."""
        if self.pane == "comments" and self.comments is not None:
            view = self.comments
            read = view.toggle_read()
            self.save_later()
            self.can_undo("marked read" if read else "marked unread", view.toggle_read)
            return
        entry = self.posts.entry if self.pane == "posts" else self.entry_of_thread()
        if entry is None:
            return
        read = bool(entry.unread) or not entry.read
        if not self._mark_thread(entry.id, read):
            self.tell("nothing to mark")

    def action_all_read(self) -> None:
        """Marks the post and all its comments as read."""
        entry = self.posts.entry if self.pane == "posts" else self.entry_of_thread()
        if entry is None:
            return
        if entry.id == self.thread_id and self.comments is not None and not self.previewing:
            view = self.comments
            changed = view.mark_read()
            self.save_now()
            if changed:
                self.can_undo(f"{len(changed):,} marked read", lambda: self._mark_unread(view, changed))
            else:
                self.tell("all read already")
        elif not self._mark_thread(entry.id, True):
            self.tell("all read already")

    def _mark_unread(self, view: CommentsView, ids: tuple[str, ...]) -> None:
        view.mark_unread(ids)
        self.save_now()

    def _mark_thread(self, thread_id: str, read: bool) -> bool:
        self.save_now()
        self.library.mark_read(thread_id, read=read)
        step = self.library.last_step
        if step is None:
            return False
        self.reload_open(thread_id)
        undo = opposite(self.library, step, lambda: self.reload_open(thread_id))
        self.can_undo("marked read" if read else "marked unread", undo)
        return True

    def reload_open(self, thread_id: str) -> None:
        """Shows what the library now says of a thread, in the list and where it is open."""
        self.load_posts()
        if thread_id == self.thread_id:
            pane, preview = self.pane, self.previewing
            self.previewing, self.thread_id = True, None
            self.open_thread(thread_id, preview=True)
            self.previewing = preview
            self.posts.open_id = None if preview else thread_id
            self.focus_pane(pane)

    def action_details(self) -> None:
        """Where the thread came from and how it was read."""
        entry = self.posts.entry if self.pane == "posts" else self.entry_of_thread()
        if entry is None:
            self.tell("no post here")
            return
        post = self.library.open(entry.id).post
        self.open_overlay(DetailsOverlay(details(post, entry, self.reader.now())))

    def action_peek(self) -> None:
        """What the comment refers to, without leaving the place: its parent, what it quotes, whom it names."""
        view = self.on_comments()
        walk = PeekWalk(view)
        first = walk.further()
        if first is None:
            self.tell("a root comment answers the post")
            return
        self.open_overlay(PeekOverlay(first, walk.further, lambda: self._go(view, walk.at)))

    def _go(self, view: CommentsView, index: int) -> None:
        view.go_to(view.tree.ids[index])
        self.save_later()

    def action_more_article(self) -> None:
        """Gives the article a tenth more of the height, for good."""
        self._set_share(1)

    def action_less_article(self) -> None:
        """Gives the article a tenth less of the height, for good."""
        self._set_share(-1)

    def _set_share(self, step: int) -> None:
        if self.parts.article.empty or self.parts.comments.empty:
            self.tell("article and comments are not side by side here")
            return
        before = self.share() or (7 if self.pane == "article" else 3)
        share = max(1, min(before + step, 9))
        self.reader.settings.share = str(share)
        self.reader.remember()
        lines = self.parts.article.height
        self.relayout()
        article = self.article
        if article is not None and step > 0 and lines > article.total_lines:
            self.tell("the article is shown whole already")
        else:
            self.tell(f"article {share}0 % of the height")

    def action_skim(self) -> None:
        """Shows the first paragraph of each comment, then the first sentence, then all of it again."""
        self.tell(SKIMS[self.on_comments().cycle_skim()])

    def action_pan_right(self) -> None:
        """Scrolls code to the right."""
        self._pan(PAN)

    def action_pan_left(self) -> None:
        """Scrolls code to the left."""
        self._pan(-PAN)

    def _pan(self, cells: int) -> None:
        view = self.view
        if not isinstance(view, PostsView):
            view.pan(cells)

    def action_zoom(self) -> None:
        """Gives the focused pane the whole screen, or takes it back."""
        if self.parts.shape == "narrow":
            self.tell("the pane has the whole screen already")
            return
        self.zoomed = not self.zoomed
        self.relayout()
