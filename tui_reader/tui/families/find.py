"""Finding: in the pane, among the posts, from match to match."""

from __future__ import annotations

from tui_reader.kept import Pane
from tui_reader.reading.article import ArticleView
from tui_reader.reading.comments.view import CommentsView
from tui_reader.reading.lines import Piece
from tui_reader.reading.lists.posts import PostsView
from tui_reader.reading.status import failure, find_left
from tui_reader.tui.desk.following import Following
from tui_reader.tui.prompts import Prompt
from tui_reader.tui.session import Host, Session


class Find:
    """The commands of the group Find, and the moves from match to match."""

    def __init__(self, host: Host, session: Session, following: Following) -> None:
        self._host = host
        self._desk = session.desk
        self._glyphs = session.glyphs
        self._label = session.bindings.label
        self._following = following

    def find(self) -> None:
        """Finds words in the focused pane while they are typed; among the posts that is the filter."""
        view = self._desk.view
        if isinstance(view, PostsView):
            self.filter()
            return
        begun = self._desk.pane
        prompt = Prompt(
            "/",
            changed=self._find,
            keep=lambda _: self._end(keep=True),
            clear=lambda: self._end(keep=False, begun=begun),
            step=lambda step: self._across(keep=False) or self._step_match(step),
            count=self._count,
            next=lambda: self._desk.next_match,
        )
        self._host.open_prompt(prompt)

    @property
    def _sought(self) -> ArticleView | CommentsView | None:
        """The focused pane, where it has text to be found."""
        view = self._desk.view
        return None if isinstance(view, PostsView) else view

    def _find(self, text: str) -> None:
        if (view := self._sought) is not None:
            view.find(text)
            self._desk.find_on()

    def _step_match(self, step: int) -> bool:
        view = self._sought
        return view is not None and (view.next_match() if step > 0 else view.previous_match())

    def _across(self, *, keep: bool) -> bool:
        """Goes to the other pane with words that only that one has; whether it does."""
        desk, view, pane = self._desk, self._sought, self._desk.pane_beside
        if view is None or pane is None or not view.finding or view.find_count.total:
            return False
        query = view.find_query
        if not desk.finding.hits_beside(query):
            return False
        view.find_clear()
        desk.focus(pane)
        self._find(query)
        if keep and (other := self._sought) is not None:
            other.find_keep()
        desk.touch()
        return True

    def _end(self, *, keep: bool, begun: Pane | None = None) -> None:
        self._host.prompt = None
        view = self._sought
        if view is None:
            return
        if keep and view.finding:
            view.find_keep()
            self._desk.touch()
            return
        view.find_clear()
        if begun is not None and begun != self._desk.pane:
            self._desk.focus(begun)

    def _count(self) -> list[Piece]:
        """Which hit of how many, and how many are in folded branches; where there is none, what the other pane has."""
        view = self._sought
        if view is None or not view.finding or not view.find_query:
            return []
        # The label, the words and the air after them are drawn by the prompt.
        beside = self._desk.found_beside
        return find_left(view.find_query, view.find_count, glyphs=self._glyphs, typing=False, beside=beside)[3:]

    def next_match(self) -> None:
        """The next match; where nothing was sought, the next new comment."""
        self._match(1)

    def previous_match(self) -> None:
        """The match before; where nothing was sought, the new comment before."""
        self._match(-1)

    def _match(self, step: int) -> None:
        desk = self._desk
        view = desk.view
        if self._across(keep=True):
            return
        if isinstance(view, PostsView) or (isinstance(view, ArticleView) and not view.finding):
            if desk.comments is None or not desk.comments.total or desk.pane == "posts":
                self._host.tell(f"no search yet: {self._label('find')} finds")
                return
            desk.focus("comments")
            view = desk.comments
        before = _place_in(view)
        moved = view.next_match() if step > 0 else view.previous_match()
        if not moved:
            found = view.finding and view.find_count.total
            self._host.tell("no further match" if found else "no match" if view.finding else "nothing new")
            return
        desk.touch()
        if (_place_in(view) - before) * step < 0:
            self._host.tell("round to the first" if step > 0 else "round to the last")

    def filter(self) -> None:
        """Shows only the posts that fit what is typed; the grammar is that of the search."""
        desk, posts = self._desk, self._desk.posts
        if desk.pane != "posts":
            desk.focus("posts")
        here = posts.entry_id
        prompt = Prompt(
            "\\",
            text=posts.filter_text,
            changed=self._filter,
            keep=self._keep_filter,
            clear=lambda: self._clear_filter(here),
            step=self._step,
            count=self._filtered,
            next=lambda: "next" if posts.matches else "",
            wrong=self._wrong,
        )
        self._host.open_prompt(prompt)

    def _filter(self, words: str) -> None:
        """Lists the posts that fit; the panes beside the list follow its cursor as they do when that is moved."""
        self._desk.listing.filter(words)
        self._following.moved()

    def _step(self, step: int) -> None:
        """Goes to the next post that fits, or to the one before."""
        posts = self._desk.posts
        if step > 0:
            posts.next()
        else:
            posts.previous()
        self._following.moved()

    def _wrong(self) -> list[Piece]:
        """Why what is typed cannot be understood; empty where it can."""
        error = self._desk.posts.filter_error
        return failure(str(error), glyphs=self._glyphs) if error is not None else []

    def _filtered(self) -> list[Piece]:
        """How many posts fit."""
        posts = self._desk.posts
        return [Piece(f"{posts.matches:,} of {posts.total:,}", "text" if posts.matches else "error")]

    def _keep_filter(self, words: str) -> None:
        """Keeps a filter that is right; a wrong one is typed on."""
        if self._desk.posts.check_filter(words):
            self._host.prompt = None
            self._following.moved()

    def _clear_filter(self, here: str | None) -> None:
        """Shows all posts, with the cursor on the one on which the filter was begun."""
        self._host.prompt = None
        self._desk.posts.set_filter("")
        if here is not None:
            self._desk.posts.go_to(here)
        self._following.moved()


def _place_in(view: ArticleView | CommentsView) -> int:
    """Where a view stands: what tells whether a step went round the end."""
    if view.finding:
        return view.find_count.at or 0
    return view.cursor if isinstance(view, CommentsView) else view.top
