"""Reading: opening, catching up, what counts as read, the peek, how the panes share the screen."""

from __future__ import annotations

from collections.abc import Iterable

from tui_reader.reading.comments.view import CommentsView
from tui_reader.reading.lines import BOLD, Piece
from tui_reader.reading.status import NONE_FITS
from tui_reader.reading.thread.ordering import ORDERS
from tui_reader.text import when
from tui_reader.tui.desk.desk import Desk
from tui_reader.tui.desk.placing import Placing
from tui_reader.tui.desk.undoing import opposite
from tui_reader.tui.session import Host, Session

NO_ORDER = {"score": "no scores here", "newest": "no dates here"}
"""What is said where a thread has nothing that an order could go by."""


class Read:
    """The commands of the group Read that are about the open thread."""

    def __init__(self, host: Host, session: Session, placing: Placing) -> None:
        self._host = host
        self._session = session
        self._desk: Desk = session.desk
        self._library = session.library
        self._placing = placing

    def open(self) -> None:
        """Opens the post under the cursor."""
        if self._desk.posts.entry is not None:
            self._desk.open(self._desk.posts.entry.id)
        elif self._desk.is_listing_none:
            self._host.tell(NONE_FITS)

    def catch_up(self) -> None:
        """Only what is new and the chain above it; once more for the whole thread."""
        self._desk.follow()
        before = self._desk.thread_id
        self._desk.refresh_thread()  # what came a moment ago is new as well
        if self._desk.thread_id != before:
            return
        comments = self._desk.comments
        if comments is None or not comments.total:
            self._host.tell("no comments to catch up with")
            return
        if self._desk.pane != "comments":
            self._desk.focus("comments")
            comments = self._desk.comments  # A preview that is now read has new ones.
            assert comments is not None
        was = comments.catching_up
        if comments.catch_up() == was:
            self._nothing_new()

    def _nothing_new(self) -> None:
        """Says that there is nothing to catch up with, and what to do instead."""
        opened = self._desk.opened
        date = when.full(opened.state.visited, self._session.now()) if opened is not None else ""
        key = self._session.bindings.label("read-on")
        words = Piece(f"nothing new since {date}" if date else "nothing new on a first visit", "text")
        self._host.say((words, Piece("  "), Piece(key, "text", BOLD), Piece(" reads on", "dim")))

    def sort_comments(self) -> None:
        """Brings the replies to each comment into the next order: by score, by time, as they are stored."""
        view = self._desk.on_comments()
        before = view.order
        words = [NO_ORDER[order] for order in view.next_order() if order in NO_ORDER]
        if view.order != before:
            self._desk.touch()
        if view.order != before or not words:
            words.append(ORDERS[view.order])
        self._host.tell("  ".join(words))

    def toggle_read(self) -> None:
        """Marks the comment, or the whole post in the other panes, as read or unread."""
        desk = self._desk
        if desk.pane == "comments" and desk.comments is not None:
            view, thread_id, comment = desk.on_comments(), desk.thread_id, desk.comments.cursor_id
            if thread_id is None or comment is None:
                self._host.tell("no comment here")
                return
            read = view.toggle_read()
            what = "marked read" if read else "marked unread"
            self._host.offer_undo(what, lambda: self._mark(thread_id, view, (comment,), seen=not read))
            desk.save(act=what)
            return
        entry = desk.entry
        if entry is None:
            return
        read = bool(entry.unread) or not entry.read
        if not self._mark_thread(entry.id, read):
            self._host.tell("nothing to mark")

    def all_read(self) -> None:
        """Marks the post and all its comments as read."""
        desk = self._desk
        entry = desk.entry
        if entry is None:
            return
        if entry.id == desk.thread_id and desk.comments is not None and not desk.previewing:
            view = desk.comments
            changed = view.mark_read()
            if changed:
                undo = lambda: self._mark(entry.id, view, changed, seen=False)  # noqa: E731
                self._host.offer_undo(f"{len(changed):,} marked read", undo)
            else:
                self._host.tell("all read already")
            desk.save(act="all read")
        elif not self._mark_thread(entry.id, True):
            self._host.tell("all read already")

    def _mark(self, thread_id: str, view: CommentsView, comments: Iterable[str], *, seen: bool) -> None:
        """Marks comments of a thread, in its view where it is still open."""
        if view is not self._desk.comments:
            self._library.marks.mark(thread_id, comments, seen=seen)
            self._desk.reload(thread_id)
            return
        view.mark(comments, read=seen)
        self._desk.save()

    def _mark_thread(self, thread_id: str, read: bool) -> bool:
        self._desk.save()
        self._library.marks.mark_read(thread_id, read=read)
        step = self._library.acts.last
        if step is None:
            return False
        self._desk.reload(thread_id)
        undo = opposite(self._library, step, lambda: self._desk.reload(thread_id))
        self._host.offer_undo("marked read" if read else "marked unread", undo)
        return True

    def details(self) -> None:
        """Where the thread came from and how it was read."""
        from tui_reader.tui.overlays.details import DetailsOverlay, details

        entry = self._desk.entry
        if entry is None:
            self._host.tell("no post here")
            return
        post = self._library.open(entry.id).post
        self._host.open_overlay(DetailsOverlay(details(post, entry, self._session.now())))

    def peek(self) -> None:
        """What the comment refers to, without leaving the place: its parent, what it quotes, whom it names."""
        from tui_reader.tui.overlays.peek import PeekOverlay
        from tui_reader.tui.overlays.peeking import PeekWalk

        view = self._desk.on_comments()
        walk = PeekWalk(view)
        first = walk.further()
        if first is None:
            self._host.tell("a root comment answers the post")
            return
        bindings = self._session.bindings
        keys, label = bindings.keymap["peek"], bindings.label("peek")
        self._host.open_overlay(PeekOverlay(first, walk.further, lambda: self._go(view, walk.at), keys, label))

    def _go(self, view: CommentsView, index: int) -> None:
        view.go_to(view.tree.ids[index])
        self._desk.touch()

    def zoom(self) -> None:
        """Gives the focused pane the whole screen, or takes it back."""
        if self._placing.parts.shape == "narrow":
            self._host.tell("the pane has the whole screen already")
        else:
            self._desk.zoomed = not self._desk.zoomed
            self._desk.touch()

    def more_article(self) -> None:
        """Gives the article a tenth more of the height, for good."""
        self._set_share(1)

    def less_article(self) -> None:
        """Gives the article a tenth less of the height, for good."""
        self._set_share(-1)

    def _set_share(self, step: int) -> None:
        parts, article = self._placing.parts, self._desk.article
        if parts.article.empty or parts.comments.empty:
            self._host.tell("article and comments are not side by side here")
            return
        before = self._placing.share or (7 if self._desk.pane == "article" else 3)
        share = max(1, min(before + step, 9))
        self._session.settings.share = str(share)
        self._session.remember()
        if article is not None and step > 0 and parts.article.height > article.total_lines:
            self._host.tell("the article is shown whole already")
        else:
            self._host.tell(f"article {share}0 % of the height")
