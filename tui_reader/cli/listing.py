"""The posts of a library as a table for a terminal or a pipe."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from tui_reader.cli.output import columns, complain, write_bytes, write_or_say
from tui_reader.sources.garbage import collection_paused

if TYPE_CHECKING:
    from tui_reader.entry import Entry
    from tui_reader.kept import Bookmark
    from tui_reader.library import Library
    from tui_reader.library.exporting import By
    from tui_reader.library.notebook import Standing

ID_CELLS = 12
"""Characters of an id that are shown: the whole of those that the product makes."""

WORDS = frozenset({"title", "author", "source"})
"""What is sorted from a to z; everything else from the largest down."""

FIELDS = {"activity": "active", "date": "published", "size": "comments", "title": "label"}
"""Orders that are called otherwise than the field of an entry that they go by."""

_DAYS = frozenset({"active", "added", "published"})
"""Fields of an entry that are times."""


def list_posts(
    library: Library, *, as_json: bool = False, unread: bool = False, sort: str = "active", query: str = ""
) -> None:
    """Print the posts of a library.

    Args:
        library: whose posts.
        as_json: as a JSON array instead of a table.
        unread: only those that have something unread.
        sort: the field of an entry to sort by, or one of ``FIELDS``.
        query: what they must fit: see ``tui_reader.query``.
    """
    entries: Iterable[Entry] = library.entries()
    if query:
        from tui_reader.filtering import post_filter
        from tui_reader.query import parse

        entries = filter(post_filter(parse(query)), entries)
    if unread:
        entries = (entry for entry in entries if entry.unread or not entry.read)
    with collection_paused():
        rows = ordered(entries, sort)
        if as_json:
            from tui_reader.library.forms.jsons import entries_json

            write_bytes(entries_json(rows))
        else:
            write_or_say(
                post_lines(rows, sort), "" if library.fresh else "nothing found" if query or unread else "no posts yet"
            )
    if library.fresh:
        complain(f"there is no library in {library.path} yet; tui-reader add FILE makes one")
    for problem in library.problems:
        complain(problem)


def ordered(entries: Iterable[Entry], key: str) -> Iterable[Entry]:
    """Posts sorted by one of their fields; those that lack it come last, and ties keep their order."""
    field = FIELDS.get(key, key)
    if field == "active":
        return entries
    rows = list(entries)
    known = [entry for entry in rows if getattr(entry, field) is not None]
    unknown = [entry for entry in rows if getattr(entry, field) is None]
    if key in WORDS:
        known.sort(key=lambda entry: str(getattr(entry, field)).casefold())
    else:
        known.sort(key=lambda entry: getattr(entry, field), reverse=True)
    return known + unknown


def label(entry: Entry) -> str:
    """What heads a post in a list for a terminal."""
    from tui_reader.library.forms.common import headed

    return headed(entry.title, entry.excerpt)


def post_lines(entries: Iterable[Entry], key: str = "active") -> Iterator[str]:
    """One line for each post: id, day, comments, what is new in it, title and author.

    The day is the one that they are sorted by; that of its publication where they are sorted by something else.
    A terminal gets lines that fit it; a pipe gets them whole.
    """
    from tui_reader.cli.tables import table
    from tui_reader.text.cells import cut, width
    from tui_reader.text.when import local_day

    now = datetime.now().astimezone()
    field = FIELDS.get(key, key)
    field = field if field in _DAYS else "published"
    rows = [
        (
            entry.id[:ID_CELLS],
            local_day(getattr(entry, field), now),
            f"{entry.comments:,}",
            _news(entry),
            label(entry) + (f" · {entry.author}" if entry.author else ""),
        )
        for entry in entries
    ]
    limit = columns(0)
    for line in table(rows, right=(2,), width=width):
        yield cut(line, limit) if limit else line


def _news(entry: Entry) -> str:
    if entry.muted:
        return "muted"
    if not entry.unread:
        return "" if entry.read else "unread"
    unread = f"{entry.unread:,} unread"
    if not entry.new:
        return unread
    return f"{entry.new:,} new" + (f", {unread}" if entry.unread > entry.new else "")


def bookmark_lines(
    bookmarks: Sequence[Bookmark],
    standings: Sequence[Standing],
    by: By = "",
    *,
    untitled: Callable[[str], str] = lambda _: "",
) -> Iterator[str]:
    """The notebook for a terminal: where, who and when, what became of it, the note, the first words; under the groups,
    if any. ``untitled`` names a thread that has no title."""
    from tui_reader.library.forms.common import groups

    became = {(mark.thread, mark.comment): standing for mark, standing in zip(bookmarks, standings, strict=True)}

    for i, group in enumerate(groups(bookmarks, by)):
        if i:
            yield ""
        if group.title:
            yield group.title
            yield ""
        for number, mark in enumerate(group.bookmarks):
            if number:
                yield ""
            title = mark.title or (untitled(mark.thread) if mark.comment else "")
            yield from _bookmark(mark, title, became[mark.thread, mark.comment])


def _bookmark(mark: Bookmark, title: str, standing: Standing) -> Iterator[str]:
    from tui_reader.library.notebook import STANDINGS
    from tui_reader.text.blocks import first_words
    from tui_reader.text.cells import cut
    from tui_reader.text.sanitize import clean_line

    width = columns()
    place = mark.thread + (f"#{mark.comment}" if mark.comment else "")
    tags = " ".join(f"#{tag}" for tag in mark.tags)
    yield "  ".join(part for part in (place, mark.created[:10], tags) if part)
    yield cut("  " + " · ".join(part for part in (mark.author, title) if part), width)
    if STANDINGS[standing]:
        yield cut(f"  {STANDINGS[standing]}", width)
    if mark.note:
        for number, line in enumerate(mark.note.splitlines()):
            yield f"  {'      ' if number else 'note: '}{line}".rstrip()
    for passage in mark.passages or (first_words(mark.text, mark.markup, width),):
        if passage:
            yield cut("  " + clean_line(passage), width)
