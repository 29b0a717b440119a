"""What all forms share: where a comment stands, who says it, how the notebook is cut into groups."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Literal

from tui_reader.model import Comment, Markup, Thread
from tui_reader.text.sanitize import clean_line
from tui_reader.text.when import stamp

if TYPE_CHECKING:
    from tui_reader.kept import Bookmark, Quoted

DEEPEST = 8
"""Levels of indentation or quotation; deeper comments stay there and say how deep they are."""
UNKNOWN = "(unknown)"
"""Stands for an author that is not known."""
LEFT_OUT = "⋯"
"""Stands between passages of one text."""

By = Literal["", "thread", "tag"]
"""How the notebook is grouped."""


def depths(thread: Thread) -> Iterator[tuple[int, Comment]]:
    """Every comment with its depth."""
    known: dict[str | None, int] = {None: -1}
    for comment in thread.comments:
        depth = known[comment.id] = known[comment.parent] + 1
        yield depth, comment


def byline(*parts: str | None) -> str:
    """Those parts that there are, in one line."""
    return " · ".join(part for part in parts if part)


STAND_IN = 72
"""Cells of an untitled post's first words where they head it."""


def headed(title: str | None, excerpt: str) -> str:
    """A title whole; first words that stand in for one only as far as a title goes."""
    from tui_reader.entry import label
    from tui_reader.text.cells import cut

    return title or cut(excerpt, STAND_IN) or label(None, "")


def title_of(thread: Thread) -> str:
    """What heads a thread: its title, else its first words, as in the list of posts."""
    if thread.post.title:
        return thread.post.title
    from tui_reader.library.facts import excerpt

    return headed(None, excerpt(thread))


def what_else(comment: Comment) -> str:
    """What a reader must know of a comment before its text: that it is a pingback, that it was deleted."""
    kind, state = comment.extra.get("kind"), comment.extra.get("state")
    words = clean_line(kind) if isinstance(kind, str) else None
    return byline(words, f"({clean_line(state)})" if isinstance(state, str) else None)


def who(comment: Comment, depth: int) -> str:
    """Who says it and when, and what else must be known before the text."""
    level = f"level {depth + 1}" if depth > DEEPEST else None
    return byline(comment.author or UNKNOWN, stamp(comment.published), what_else(comment), level)


# The notebook


class Group:
    """Bookmarks that stand together."""

    def __init__(self, title: str, facts: str = "") -> None:
        self.title = title
        """Of their thread, or the tag; empty where the notebook is not grouped."""
        self.facts = facts
        self.url: str | None = None
        """Of their thread, where it is known."""
        self.bookmarks: list[Bookmark] = []


def groups(bookmarks: Iterable[Bookmark], by: By) -> list[Group]:
    """Bookmarks by thread, in the order in which threads first occur; or by tag, the commonest tag first.

    One with several tags stands under each of them, one without under none, at the end.
    """
    if not by:
        everything = Group("")
        everything.bookmarks.extend(bookmarks)
        return [everything] if everything.bookmarks else []
    found: dict[str, Group] = {}
    for bookmark in bookmarks:
        if by == "thread":
            group = found.setdefault(bookmark.thread, Group(bookmark.title or "(no title)", bookmark.thread))
            if bookmark.comment is None:
                group.url = bookmark.url
            group.bookmarks.append(bookmark)
            continue
        for tag in bookmark.tags or ("",):
            group = found.setdefault(tag, Group(f"#{tag}" if tag else "no tag"))
            group.bookmarks.append(bookmark)
    if by == "thread":
        return list(found.values())
    last = found.pop("", None)
    ordered = sorted(found.values(), key=lambda group: (-len(group.bookmarks), group.title))
    return ordered if last is None else [*ordered, last]


def heading(bookmark: Bookmark, by: By) -> str:
    """What stands above one bookmark: whose it is, and of what thread where its group does not say."""
    author = bookmark.author or UNKNOWN
    if by == "thread":
        return author if bookmark.comment is not None else byline("the post", bookmark.author)
    title = bookmark.title or "(no title)"
    return title if bookmark.comment is None else f"{author} in “{title}”"


def facts(bookmark: Bookmark, by: By) -> str:
    """In one line: who, when written, when kept, and where it stands."""
    kept = bookmark.created[:10]
    place = bookmark.thread if bookmark.comment is None else f"{bookmark.thread}#{bookmark.comment}"
    author = bookmark.author if bookmark.comment is None and by != "thread" else None
    return byline(author, stamp(bookmark.published), f"kept {kept}" if kept else None, place)


def spoken(quoted: Quoted) -> str:
    """Who said something of the context, and when."""
    return byline(quoted.author or UNKNOWN, stamp(quoted.published))


def kept_text(bookmark: Bookmark) -> tuple[str, Markup]:
    """The text that was kept: the passages that were selected, or all of it."""
    if not bookmark.passages:
        return bookmark.text, bookmark.markup
    return f"\n\n{LEFT_OUT}\n\n".join(bookmark.passages), "plain"
