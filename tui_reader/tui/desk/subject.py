"""What is under the cursor, as the commands see it that keep it, copy it and open its links, on whatever screen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple, Protocol

from tui_reader.model import NO_EXTRA, Markup, Tree
from tui_reader.query import home_of
from tui_reader.reading.bodies.links import link_of, links_of, text_of_body
from tui_reader.reading.lists.posts import PostsView
from tui_reader.tui.desk.desk import Desk

if TYPE_CHECKING:
    from tui_reader.library import Library
    from tui_reader.reading.lists.bookmarks import BookmarksView
    from tui_reader.reading.lists.results import ResultsView

Page = tuple[str, str]
"""An address with a word on it: the word, the address."""


class Place(NamedTuple):
    """A comment of a thread, or its post."""

    thread: str
    comment: str | None


class Subject(Protocol):
    """A post or a comment that commands are about."""

    def place(self) -> Place | None:
        """What a bookmark of it is a bookmark of; ``None`` where nothing is under the cursor."""
        ...

    def name(self) -> str:
        """Whose it is, in a few words."""
        ...

    def person(self) -> tuple[str, str] | None:
        """Whose it is: where the name belongs, and the name; ``None`` where nobody is named."""
        ...

    def url(self) -> str | None:
        """Its address."""
        ...

    def pages(self) -> list[Page]:
        """The pages that it is itself: its address first, then that of what it is about."""
        ...

    def links(self) -> list[Page]:
        """Every link in its text, then its own pages, each once."""
        ...

    def text(self) -> str:
        """Its text; empty where it has none."""
        ...


def once(pages: Iterable[Page]) -> list[Page]:
    """Pages without those whose address came before."""
    found: dict[str, Page] = {}
    for page in pages:
        found.setdefault(page[1], page)
    return list(found.values())


class OnDesk:
    """What is under the cursor of the reading screen: a post of the list, the article, a comment."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def place(self) -> Place | None:
        """The comment in its pane, else the post itself."""
        desk = self._desk
        if desk.pane == "posts":
            return Place(desk.posts.entry.id, None) if desk.posts.entry is not None else None
        if desk.thread_id is None:
            return None
        on_comment = desk.pane == "comments" and desk.comments is not None
        return Place(desk.thread_id, desk.comments.cursor_id if on_comment and desk.comments is not None else None)

    def name(self) -> str:
        """The author of the comment, or that it is the post."""
        desk = self._desk
        if desk.pane == "comments" and desk.comments is not None and desk.comments.cursor >= 0:
            return desk.comments.tree.authors[desk.comments.cursor] or "a comment"
        return "the post"

    def person(self) -> tuple[str, str] | None:
        """The author of the comment or of the post."""
        desk = self._desk
        if desk.pane == "posts":
            entry = desk.posts.entry
            return (home_of(entry.url, entry.source), entry.author) if entry is not None and entry.author else None
        if desk.comments is None:
            return None
        tree = desk.comments.tree
        name = tree.authors[desk.comments.cursor] if desk.pane == "comments" else tree.post.author
        return (home_of(tree.post.url, tree.post.source), name) if name else None

    def url(self) -> str | None:
        """The address of the comment where it has one, else of the post."""
        view = self._desk.view
        if isinstance(view, PostsView):
            return view.entry.url if view.entry is not None else None
        url = view.url()
        if url is None and self._desk.comments is not None:
            url = self._desk.comments.tree.post.url
        return url

    def pages(self) -> list[Page]:
        """The discussion, and the article that it is about; of a comment only its own address."""
        url, about = self.url(), self._about()
        if url is None:
            return []
        if self._desk.pane == "comments":
            return [("permalink", url)]
        if about is None:
            return [("this page", url)]
        return [("the discussion", url), ("the article", about)]

    def links(self) -> list[Page]:
        """The links of the text, its own address, the article's."""
        view, about = self._desk.view, self._about()
        found = [] if isinstance(view, PostsView) else [(link.label, link.url) for link in view.links()]
        return once([*found, *self.pages(), *([("the article", about)] if about else ())])

    def _about(self) -> str | None:
        """The page that the open post is about, where that is not its own address."""
        desk = self._desk
        post = desk.comments.tree.post if desk.comments is not None else None
        entry = desk.posts.entry
        if post is None or (desk.pane == "posts" and (entry is None or entry.id != desk.thread_id)):
            return None
        link = link_of(post.extra)
        return link if link != post.url else None

    def text(self) -> str:
        """The text of the comment or the article, or the title of the post."""
        view = self._desk.view
        if isinstance(view, PostsView):
            return view.entry.label if view.entry is not None else ""
        return view.text()


class Kept:
    """The bookmark under the cursor, with the text as it was kept."""

    def __init__(self, view: BookmarksView) -> None:
        self._view = view

    def place(self) -> Place | None:
        """What it is a bookmark of."""
        bookmark = self._view.bookmark
        return Place(bookmark.thread, bookmark.comment) if bookmark is not None else None

    def name(self) -> str:
        """The author of what was kept."""
        bookmark = self._view.bookmark
        return (bookmark.author if bookmark is not None else None) or "the post"

    def person(self) -> tuple[str, str] | None:
        """The author of what was kept."""
        bookmark = self._view.bookmark
        if bookmark is None or not bookmark.author:
            return None
        return home_of(bookmark.url, bookmark.source), bookmark.author

    def url(self) -> str | None:
        """The address of what was kept."""
        bookmark = self._view.bookmark
        return (bookmark.url or None) if bookmark is not None else None

    def pages(self) -> list[Page]:
        """Its address."""
        url = self.url()
        return [("this page", url)] if url is not None else []

    def links(self) -> list[Page]:
        """The links in the text that was kept, and its address."""
        bookmark = self._view.bookmark
        if bookmark is None:
            return []
        found = [(link.label, link.url) for link in links_of(bookmark.text, bookmark.markup)]
        return once([*found, *self.pages()])

    def text(self) -> str:
        """The text that was kept."""
        bookmark = self._view.bookmark
        return bookmark.text if bookmark is not None else ""


class Found:
    """The search result under the cursor, with the text as the library has it now."""

    def __init__(self, view: ResultsView, library: Library) -> None:
        self._view = view
        self._library = library

    def place(self) -> Place | None:
        """The comment or the post that was found; of a note, what it is about."""
        hit = self._view.hit
        return Place(hit.thread, hit.comment) if hit is not None else None

    def name(self) -> str:
        """The author of what was found."""
        hit = self._view.hit
        return (hit.author if hit is not None else None) or "the post"

    def person(self) -> tuple[str, str] | None:
        """The author of what was found."""
        hit = self._view.hit
        return (hit.home, hit.author) if hit is not None and hit.author else None

    def _source(self) -> tuple[Tree, int | None] | None:
        """The thread of what was found, and which comment it is; no comment for the post itself."""
        hit = self._view.hit
        if hit is None:
            return None
        tree = self._library.open(hit.thread)
        ids = list(tree.ids)
        return tree, ids.index(hit.comment) if hit.comment in ids else None

    def url(self) -> str | None:
        """The address of the comment where it has one, else of the post."""
        source = self._source()
        if source is None:
            return None
        tree, index = source
        own = tree.extras.get(index, NO_EXTRA).get("url") if index is not None else None
        return own if isinstance(own, str) else tree.post.url

    def pages(self) -> list[Page]:
        """Its address."""
        url = self.url()
        return [("this page", url)] if url is not None else []

    def links(self) -> list[Page]:
        """The links in what was found, and its address."""
        found = links_of(*self._body())
        return once([*((link.label, link.url) for link in found), *self.pages()])

    def text(self) -> str:
        """The text of the comment or the post."""
        return text_of_body(*self._body())

    def _body(self) -> tuple[str, Markup]:
        source = self._source()
        if source is None:
            return "", "plain"
        tree, index = source
        return (tree.post.body, tree.post.markup) if index is None else (tree.bodies[index], tree.markups[index])
