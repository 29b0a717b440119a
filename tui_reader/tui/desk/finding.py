"""Going on with a find until all is looked through; where that is in vain, the other pane is looked into."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from tui_reader.reading.article import ArticleView
from tui_reader.reading.comments.view import CommentsView
from tui_reader.tui.desk.chores import Chores

if TYPE_CHECKING:
    from tui_reader.reading.bodies.find import Tally

FIND_SECONDS = 0.006
"""How long a find goes on at once, in both panes together: a thread of usual size is looked through by then, and no key
waits longer."""
COUNT_SECONDS = 0.15
"""How often the count of hits is shown while a find goes on; each time costs as much as a key."""
CHORE = "find"


class Finding:
    """The find of the focused pane, and what the other pane has of its words."""

    def __init__(self, chores: Chores, show: Callable[[], None]) -> None:
        """``show`` is called when a count has changed without a key."""
        self._chores = chores
        self._show = show
        self._beside: tuple[str, Tally] | None = None

    def hits_beside(self, query: str) -> int:
        """How many hits the other pane is known to have of words that were sought in vain."""
        return self._beside[1].count().total if self._beside is not None and self._beside[0] == query else 0

    def go_on(self, view: ArticleView | CommentsView, beside: ArticleView | CommentsView | None) -> None:
        """Look through all of a pane, and where that is in vain through the one beside it, where there is one."""
        self._beside = None
        self._chores.drop(CHORE)
        if not view.finding:
            return
        until = time.monotonic() + FIND_SECONDS

        def next_pane() -> None:
            if view.finding and view.find_query and not view.find_count.total and beside is not None:
                tally = beside.tally(view.find_query)
                self._beside = (view.find_query, tally)
                self._work(tally.search, until)

        self._work(view.find_more, until, next_pane)

    def _work(self, search: Callable[[float], bool], until: float, then: Callable[[], None] | None = None) -> None:
        """Search at once up to a moment, and then in slices; the count is shown now and then."""

        def end() -> None:
            if then is not None:
                then()
            self._show()

        shown = time.monotonic()
        if shown < until and not search(until - shown):
            end()
            return

        def work(seconds: float) -> bool:
            nonlocal shown
            going = search(seconds)
            if time.monotonic() - shown > COUNT_SECONDS:
                shown = time.monotonic()
                self._show()
            return going

        self._chores.do(CHORE, work, end)
