"""The lines around the text: title bar, status line, head of the comments, the find bar, and what an empty pane says.

Pure functions of what they show. Hints drop from the right where there is no room for them, but never the help.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple

from tui_reader.reading.article import ArticleView
from tui_reader.reading.comments.view import CommentsView
from tui_reader.reading.geometry import MEDIUM, Columns
from tui_reader.reading.glyphs import UNICODE, Glyphs
from tui_reader.reading.lines import BOLD, Line, Piece, fit, line_width, pad, spread
from tui_reader.reading.lists.posts import PostsView
from tui_reader.reading.thread.ordering import ORDERS
from tui_reader.text import when

if TYPE_CHECKING:
    from tui_reader.reading.bodies.find import FindCount

EDGE = 2
"""Cells that stay free at either end of a bar."""
AIR = 3
"""Cells between two hints, and at least between them and what stands at the left."""
SHORTER = {"read on": "on", "whole thread": "thread"}
"""Labels that are said more briefly on a narrow screen."""
EMPTY_WIDTH = 38
"""Width of what an empty pane says."""
NONE_FITS = "no post fits the filter"
"""What keys say that are about the post under the cursor, where the list shows none."""
PROGRESS = 14
"""Cells of the line that shows how far a catch-up has come."""


class Hint(NamedTuple):
    """A key worth knowing right now."""

    key: str
    """As it is typed."""
    label: str
    """A bare verb or noun."""


def status_line(
    left: Sequence[Piece], hints: Sequence[Hint], width: int, *, small: bool = False, glyphs: Glyphs = UNICODE
) -> Line:
    """Where the reader is, and the keys that help there, the most useful first; the last one is never dropped."""
    room = max(width - 2 * EDGE, 0)
    if small:
        hints = ()
    elif width < MEDIUM:
        hints = [Hint(hint.key, SHORTER.get(hint.label, hint.label)) for hint in hints]
    left_size = min(line_width(left), room)
    kept = list(hints)
    while len(kept) > 1 and line_width(_hints(kept)) + AIR + left_size > room:
        del kept[-2]
    right = _hints(kept)
    if right and line_width(right) + AIR > room:
        right = []
    free = room - line_width(right) - AIR if right else room
    words = fit(left, free, glyphs.cut)
    filler = room - line_width(words) - line_width(right)
    line = [Piece(" " * min(EDGE, width)), *words, Piece(" " * filler), *right]
    return pad([piece for piece in line if piece.text], width)


def fits(left: Sequence[Piece], hints: Sequence[Hint], width: int) -> bool:
    """Whether what stands at the left and all of the hints have room in a status line."""
    right = line_width(_hints(hints))
    return line_width(left) + (right + AIR if right else 0) <= width - 2 * EDGE


def _hints(hints: Sequence[Hint]) -> list[Piece]:
    pieces: list[Piece] = []
    for hint in hints:
        if pieces:
            pieces.append(Piece(" " * AIR))
        pieces += [Piece(hint.key, "text", BOLD), Piece(f" {hint.label}", "dim")]
    return pieces


def _joined(parts: Iterable[Piece], glyphs: Glyphs = UNICODE) -> list[Piece]:
    """Parts with a dim dot between them."""
    pieces: list[Piece] = []
    for part in parts:
        if part.text:
            if pieces:
                pieces.append(Piece(f" {glyphs.between} ", "dim"))
            pieces.append(part)
    return pieces


def comments_left(view: CommentsView) -> list[Piece]:
    """Which comment of how many, its full date, what is new and left."""
    if view.cursor < 0:
        return [Piece("0 comments", "dim")]
    date = Piece(when.full(view.tree.published[view.cursor], view.now), "dim")
    if view.catching_up:
        return _joined([Piece(f"{view.catch_up_rank:,} of {view.catch_up_total:,}"), date], view.glyphs)
    left = view.new_left
    new = Piece(f"{left:,} new left" if left else "", "new")
    if view.columns.narrow and new.text:
        date = Piece("")
    return _joined([Piece(f"{view.rank:,} of {view.total:,}"), date, new], view.glyphs)


def article_left(view: ArticleView) -> list[Piece]:
    """How far the article has been read."""
    total = max(view.total_lines, 1)
    seen = 100 if view.at_end else min(round(100 * (view.top + view.height) / total), 99)
    minutes = f"{view.minutes} min" if view.minutes else ""
    return _joined([Piece(f"{seen} %"), Piece(minutes, "dim")], view.glyphs)


def posts_left(view: PostsView) -> list[Piece]:
    """Which post of how many, and its full date."""
    if view.entry is None:
        return [Piece("0 posts", "dim")]
    at = Piece(f"{view.cursor + 1:,} of {view.matches:,}")
    return _joined([at, Piece(when.full(view.entry.published, view.now), "dim")], view.glyphs)


def plain(words: str) -> list[Piece]:
    """A few words for the left, as a running job has them."""
    return [Piece(words)]


def message(words: str, *, undo: str = "", glyphs: Glyphs = UNICODE) -> list[Piece]:
    """What has been done, with the key that takes it back; a star in it stands for a bookmark."""
    pieces: list[Piece] = []
    for number, part in enumerate(words.split("★")):
        if number:
            pieces.append(Piece(glyphs.bookmark, "bookmark"))
        if part:
            pieces.append(Piece(part))
    if undo:
        pieces += [Piece("  "), Piece(undo, "text", BOLD), Piece(" undo", "dim")]
    return pieces


def failure(words: str, *, name: str = "", details: str = "", glyphs: Glyphs = UNICODE) -> list[Piece]:
    """What went wrong: always with a mark, the name of what it happened to, and words."""
    pieces = [Piece(f"{glyphs.failure} " + (f"{name}: " if name else ""), "error"), Piece(words)]
    if details:
        pieces += [Piece("  "), Piece(details, "text", BOLD), Piece(" details", "dim")]
    return pieces


def find_left(
    query: str, count: FindCount, *, glyphs: Glyphs = UNICODE, typing: bool = True, beside: str = ""
) -> list[Piece]:
    """The find bar: the words with a text cursor, which hit of how many, how many are in folded branches.

    ``beside`` is said where there is no hit: what the other pane has of the words.
    """
    pieces = [Piece("/ ", "accent", BOLD), Piece(query)]
    if typing:
        pieces.append(Piece(" ", "bg", 0, "accent"))
    if not query:
        return pieces
    pieces.append(Piece("  "))
    if count.done and not count.total:
        elsewhere = [Piece(f" {glyphs.between} {beside}", "dim")] if beside else []
        return [*pieces, Piece("0 of 0", "error"), *elsewhere]
    more = "" if count.done else "+"
    at = f"{count.at:,} of " if count.at is not None else ""
    pieces.append(Piece(f"{at}{count.total:,}{more}"))
    if count.folded:
        branches = "branch" if count.folded == 1 else "branches"
        pieces.append(Piece(f" {glyphs.between} {count.folded:,} in folded {branches}", "dim"))
    return pieces


# The title bar


def back_to_posts(unread: int, glyphs: Glyphs = UNICODE) -> list[Piece]:
    """The left of a title bar from which ``q`` leads to the posts."""
    pieces = [Piece(f"{glyphs.back} ", "accent"), Piece("Posts")]
    return [*pieces, Piece("  "), Piece(f"{unread:,} unread", "new")] if unread else pieces


def back_to_title(title: str, glyphs: Glyphs = UNICODE) -> list[Piece]:
    """The left of a title bar that names what is open."""
    return [Piece(f"{glyphs.back} ", "accent"), Piece(title, "text", BOLD)]


def place_in(position: int, total: int) -> list[Piece]:
    """The right of a title bar: which of how many."""
    return [Piece(f"{position:,} of {total:,}", "dim")] if total else []


def thread_counts(view: CommentsView) -> list[Piece]:
    """The right of a title bar: how many comments, how many new."""
    new = view.new_count
    return _joined([Piece(f"{view.total:,}", "dim"), Piece(f"{new:,} new" if new else "", "new")], view.glyphs)


def since(visited: str | None, view: CommentsView) -> list[Piece]:
    """The right of a title bar during a catch-up: since when."""
    date = when.full(visited, view.now)
    return [Piece(f"since {date}", "dim")] if date else []


def title_bar(left: Sequence[Piece], right: Sequence[Piece], width: int, glyphs: Glyphs = UNICODE) -> Line:
    """The first row of medium and narrow screens: where ``q`` leads, and where in it the reader is."""
    room = max(width - 2 * EDGE, 0)
    if not room:
        return pad((), width)
    return pad([Piece(" " * EDGE), *spread(left, right, room, ellipsis=glyphs.cut)], width)


# The head of the comments


def comments_head(view: CommentsView, glyphs: Glyphs = UNICODE) -> Line:
    """The hairline over the comments with their name and counts on it; during a catch-up with its progress."""
    columns = view.columns
    role = "accent" if view.focused else "dim"
    if view.catching_up:
        left = view.catch_up_left
        label = [Piece(" "), Piece("Catch up", role, BOLD), Piece(f" {view.catch_up_total:,} new", "dim")]
        if left:
            label += [Piece(", ", "dim"), Piece(f"{left:,} left", "new", BOLD)]
        return _on_hairline([*label, Piece(" ")], columns, glyphs, _progress(view, glyphs))
    new = view.new_count
    unread = view.unread_left if view.unread_left > view.new_left else 0
    counts = [
        Piece(f"{view.total:,}", "dim"),
        Piece(f"{new:,} new" if new else "", "new"),
        Piece(f"{unread:,} unread" if unread else "", "dim"),
        Piece("more at the site" if view.tree.post.extra.get("more") is True else "", "dim"),
        Piece(ORDERS[view.order] if view.order else "", "dim"),
    ]
    label = [Piece(" "), Piece("Comments", role, BOLD), Piece(" "), *_joined(counts, glyphs), Piece(" ")]
    return _on_hairline(label, columns, glyphs, [])


def _progress(view: CommentsView, glyphs: Glyphs) -> list[Piece]:
    total = max(view.catch_up_total, 1)
    done = PROGRESS * (total - view.catch_up_left) // total
    pieces = [Piece(glyphs.done * done, "accent"), Piece(glyphs.todo * (PROGRESS - done), "thumb")]
    return [piece for piece in pieces if piece.text]


def _on_hairline(label: Sequence[Piece], columns: Columns, glyphs: Glyphs, right: Sequence[Piece]) -> Line:
    start = max(columns.left - 1, 0)
    words = fit(label, max(columns.width - start, 0), glyphs.cut)
    line = [Piece(glyphs.hairline * start, "rule"), *words]
    at = start + line_width(words)
    end = columns.right - PROGRESS - 1
    if right and at < end:
        line += [Piece(glyphs.hairline * (end - at), "rule"), Piece(" "), *right, Piece(" ")]
        at = columns.right + 1
    line.append(Piece(glyphs.hairline * max(columns.width - at, 0), "rule"))
    return pad([piece for piece in line if piece.text], columns.width)


# Empty panes

Empty = Literal["library", "bookmarks", "search", "query", "filter", "comments", "catch-up", "thread"]
"""What can be empty."""


def empty(kind: Empty, width: int, height: int, *, keys: dict[str, str] | None = None, detail: str = "") -> list[Line]:
    """What an empty pane says: a bold sentence, then at most three keys; a block of its own, in the middle.

    ``keys`` gives the key of a command by its id, where the reader has changed it; ``detail`` is a date for a catch-up
    and the words for a filter.
    """
    bound = {"add": "a", "help": "?", "quit": "q", "bookmark": "b", "filter": "\\", "read-on": "space", **(keys or {})}
    said = _said(kind, bound, detail)
    room = min(EMPTY_WIDTH, width)
    left = max((width - room) // 2, 0)
    top = max((height - len(said)) // 2 - 1, 0)
    lines: list[Line] = [pad((), width)] * min(top, height)
    for pieces in said[: max(height - top, 0)]:
        lines.append(pad([Piece(" " * left), *pad(pieces, room)] if left else pad(pieces, room), width))
    lines += [pad((), width)] * (height - len(lines))
    return lines


def _said(kind: Empty, keys: dict[str, str], detail: str) -> list[list[Piece]]:
    def sentence(words: str) -> list[Piece]:
        return [Piece(words, "strong", BOLD)]

    def key(command: str, words: str) -> list[Piece]:
        return [Piece(f"{keys[command]:<4}", "accent", BOLD), Piece(words)]

    if kind == "library":
        shell = " tui-reader add saved-page.html"
        return [
            sentence("Nothing to read yet."), [],
            [Piece("Add a page, a file or a folder:")], [],
            key("add", "type or paste a path"), key("help", "all keys"), key("quit", "quit"), [],
            [Piece("or from a shell:", "dim")],
            [Piece(shell.ljust(EMPTY_WIDTH), "code", 0, "code-bg")],
        ]  # fmt: skip
    if kind == "bookmarks":
        words = [Piece(keys["bookmark"], "accent", BOLD), Piece(" keeps the comment under the cursor.")]
        return [sentence("Nothing kept yet."), [], words]
    if kind == "search":
        words = [Piece(keys["filter"], "accent", BOLD), Piece(" filters the posts by title")]
        return [sentence("No match."), [], words]
    if kind == "query":
        examples = (
            ('"long wait"', "one after another"),
            ("author:ines", "who wrote it"),
            ("after:7d -bus", "this week, without it"),
        )
        rows = [[Piece(f"{query:<15}", "code"), Piece(words, "dim")] for query, words in examples]
        return [sentence("Posts, comments and notes."), [], *rows]
    if kind == "filter":
        return [sentence("No post fits the filter."), [], [Piece("esc", "accent", BOLD), Piece(" shows all posts")]]
    if kind == "catch-up":
        since_when = f" since {detail}" if detail else ""
        words = [Piece(keys["read-on"], "accent", BOLD), Piece(" next unread post")]
        return [sentence(f"Nothing new{since_when}."), [], words]
    if kind == "thread":
        return [sentence("Nothing is open."), [], [Piece("enter", "accent", BOLD), Piece(" opens the post")]]
    return [sentence("No comments.")]
