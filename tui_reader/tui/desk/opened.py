"""An open thread: its article and its comments as the reader left them, and the reading state that comes of that."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from tui_reader.config import Config
from tui_reader.kept import Bookmark, Mute, Pane, Person, ReadingState
from tui_reader.model import Tree
from tui_reader.reading.article import ArticleView
from tui_reader.reading.comments.view import CommentsView
from tui_reader.reading.glyphs import Glyphs
from tui_reader.reading.thread.scene import Muted
from tui_reader.text import moments


class Opened:
    """One thread with the views of it."""

    def __init__(
        self,
        tree: Tree,
        state: ReadingState,
        kept: Mapping[str | None, Bookmark],
        *,
        mutes: Iterable[Mute] = (),
        config: Config,
        glyphs: Glyphs,
        now: datetime,
        preview: bool,
    ) -> None:
        self.id = tree.post.id
        """Id of the thread."""
        self.state = state
        """The reading state as it was last taken to be saved."""
        self.preview = preview
        """Whether the thread is only shown beside the list, not read."""
        self.comments = CommentsView(
            tree, state, bookmarked=[id_ for id_ in kept if id_], you=config.you, chosen=config.people,
            muted=muted_of(mutes), glyphs=glyphs, now=now,
        )  # fmt: skip
        """The comments."""
        self.article = ArticleView(tree.post, state, you=config.you, glyphs=glyphs, now=now, bookmarked=None in kept)
        """The article."""
        self.unwritten = not preview and state.opened is None
        """Whether the state that was taken last is not in the library yet."""
        if self.unwritten:  # The first visit: whatever arrives after it is new.
            self.state = replace(state, opened=moments.now())

    def say(self, said: Mapping[str, Person]) -> None:
        """Takes over what the reader says of persons, by the names that they have here."""
        self.comments.say(said)
        self.article.say(said)

    @property
    def best_pane(self) -> Pane:
        """The pane that had the focus last, else the article where it has text."""
        if self.state.pane == "comments" and self.comments.total:
            return "comments"
        return "article" if self.article.has_text else "comments"

    def take(self, pane: Pane, *, zoomed: bool = False, visited: bool = False) -> ReadingState | None:
        """The reading state as it is now, to be written; ``None`` where it has not changed, or nothing is read.

        ``pane`` is the one that has the focus, ``zoomed`` whether it has the whole screen, ``visited`` ends the visit:
        what arrives from now on is new.
        """
        if self.preview:
            return None
        state = self.article.save(self.comments.save(self.state))
        state = replace(
            state,
            pane=pane if pane != "posts" else state.pane,
            zoom=zoomed if pane != "posts" else state.zoom,
            visited=moments.now() if visited else state.visited,
        )
        if state == self.state and not self.unwritten:
            return None
        self.state, self.unwritten = state, False
        return state

    def replace(self, tree: Tree) -> int:
        """Takes over a refreshed thread; how many comments came to it."""
        if tree is self.comments.stored:  # The library gives the same object while nothing has changed.
            return 0
        self.article.replace(tree.post)
        return self.comments.replace(tree)

    def show_mutes(self, mutes: Iterable[Mute]) -> None:
        """Folds what is muted."""
        self.comments.set_muted(muted_of(mutes))

    def show_kept(self, kept: Mapping[str | None, Bookmark]) -> None:
        """Shows these bookmarks."""
        self.comments.set_bookmarked([id_ for id_ in kept if id_])
        self.article.bookmarked = None in kept


def muted_of(mutes: Iterable[Mute]) -> Muted:
    """What of a thread's comments is muted."""
    mutes = list(mutes)
    return Muted(
        frozenset(mute.comment for mute in mutes if mute.comment is not None),
        frozenset(mute.person for mute in mutes if mute.person is not None),
    )
