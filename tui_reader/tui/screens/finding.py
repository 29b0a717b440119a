"""Finding: in the pane, among the posts, from match to match."""

from __future__ import annotations

import time

from tui_reader.reading.article import ArticleView
from tui_reader.reading.comments import CommentsView
from tui_reader.reading.lines import Piece
from tui_reader.reading.posts import PostsView
from tui_reader.reading.status import find_left
from tui_reader.tui.prompts import Prompt
from tui_reader.tui.screens.keeping import Keeping

MORE_SECONDS = 0.006
"""How long one slice of a find may take, so that a key never waits longer."""
COUNT_SECONDS = 0.15
"""How often the count of hits is shown while a find goes on; each time costs as much as a key."""


class Finding(Keeping):
    """The commands of the group Find."""

    _counted = 0.0
    _finding_on = False

    def action_find(self) -> None:
        """Finds words in the focused pane while they are typed; among the posts that is the filter."""
        view = self.view
        if isinstance(view, PostsView):
            self.action_filter()
            return
        prompt = Prompt(
            "/",
            changed=lambda text: self._find(view, text),
            keep=lambda: self._end_find(view, keep=True),
            clear=lambda: self._end_find(view, keep=False),
            step=lambda step: self._step_match(view, step),
            count=lambda: self._find_count(view),
        )
        self.open_prompt(prompt)

    def _find(self, view: ArticleView | CommentsView, text: str) -> None:
        view.find(text)
        self._find_more()

    def _find_more(self) -> None:
        """Goes on with a find in slices until all has been looked through; the count is shown now and then."""
        view = self.view
        if isinstance(view, PostsView) or not view.finding:
            return
        going = view.find_more(MORE_SECONDS)
        now = time.monotonic()
        if not going or now - self._counted > COUNT_SECONDS:
            self._counted = now
            self.show()
        if going and not self._finding_on:
            self._finding_on = True
            self.set_timer(0.001, self._find_on)

    def _find_on(self) -> None:
        self._finding_on = False
        self._find_more()

    def _end_find(self, view: ArticleView | CommentsView, *, keep: bool) -> None:
        self.prompt = None
        if keep and view.finding:
            view.find_keep()
            self.save_later()
        else:
            view.find_clear()

    def _step_match(self, view: ArticleView | CommentsView, step: int) -> None:
        if step > 0:
            view.next_match()
        else:
            view.previous_match()

    def _find_count(self, view: ArticleView | CommentsView) -> list[Piece]:
        """Which hit of how many, and how many are in folded branches."""
        if not view.finding or not view.find_query:
            return []
        # The label, the words and the air after them are drawn by the prompt.
        return find_left(view.find_query, view.find_count, glyphs=self.reader.glyphs, typing=False)[3:]

    def action_next_match(self) -> None:
        """The next match; where nothing was sought, the next new comment."""
        self._match(1)

    def action_previous_match(self) -> None:
        """The match before; where nothing was sought, the new comment before."""
        self._match(-1)

    def _match(self, step: int) -> None:
        view = self.view
        if isinstance(view, PostsView) or (isinstance(view, ArticleView) and not view.finding):
            if self.comments is None or not self.comments.total or self.pane == "posts":
                self.tell("no match")
                return
            self.focus_pane("comments")
            view = self.comments
        before = self._place_in(view)
        moved = view.next_match() if step > 0 else view.previous_match()
        if not moved:
            self.tell("no further match" if view.finding else "nothing new")
            return
        self.save_later()
        if (self._place_in(view) - before) * step < 0:
            self.tell("round to the first" if step > 0 else "round to the last")

    def _place_in(self, view: ArticleView | CommentsView) -> int:
        """Where a view stands: what tells whether a step went round the end."""
        if view.finding:
            return view.find_count.at or 0
        return view.cursor if isinstance(view, CommentsView) else view.top

    def action_filter(self) -> None:
        """Shows only the posts whose title or author has the words."""
        if self.pane != "posts":
            self.focus_pane("posts")
        posts = self.posts
        here = posts.entry_id
        prompt = Prompt(
            "\\",
            text=posts.filter_text,
            changed=self._filter,
            keep=self._keep_filter,
            clear=lambda: self._clear_filter(here),
            step=lambda step: self._step_post(step),
            count=lambda: [Piece(f"{posts.matches:,} of {posts.total:,}", "text" if posts.matches else "error")],
        )
        self.open_prompt(prompt)

    def _filter(self, words: str) -> None:
        self.posts.set_filter(words)
        self.filter_on()

    def _step_post(self, step: int) -> None:
        if step > 0:
            self.posts.next()
        else:
            self.posts.previous()

    def _keep_filter(self) -> None:
        self.prompt = None
        self.moved()

    def _clear_filter(self, here: str | None) -> None:
        """Shows all posts, with the cursor on the one on which the filter was begun."""
        self.prompt = None
        self.posts.set_filter("")
        if here is not None:
            self.posts.go_to(here)
        self.moved()

    def action_search(self) -> None:
        """Searches the whole library; the search before stands there as it was left."""
        from tui_reader.tui.screens.search import SearchScreen, Session

        self.save_now()
        session = self.results or Session(self.reader)
        session.typing = True
        self.results = session
        self.app.push_screen(SearchScreen(self.reader, self, session))

    def back_to_results(self) -> bool:
        """To the results that the open thread was opened from, as they were; false where it was opened otherwise."""
        from tui_reader.tui.screens.search import SearchScreen

        session = self.results
        if session is None or session.landed is None or session.landed != self.thread_id:
            return False
        session.landed = None
        for view in (self.article, self.comments):
            if view is not None and view.finding:
                view.find_clear()
        self.save_now()
        self.app.push_screen(SearchScreen(self.reader, self, session))
        return True

    def action_cancel(self) -> None:
        """Ends what is on: a find, catching up, the zoom, the filter."""
        view = self.view
        if not isinstance(view, PostsView) and view.finding:
            view.find_clear()
        elif self.pane == "comments" and self.comments is not None and self.comments.catching_up:
            self.action_catch_up()
        elif self.zoomed:
            self.action_zoom()
        elif self.posts.filter_text:
            here = self.posts.entry_id or self.thread_id
            self.posts.set_filter("")
            if here is not None:
                self.posts.go_to(here)
            self.moved()
