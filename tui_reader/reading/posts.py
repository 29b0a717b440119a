"""The list of posts: two lines each, what is unread bold and dotted, counts at the right edge."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from itertools import chain
from urllib.parse import urlsplit

from tui_reader.model import Entry
from tui_reader.reading.glyphs import UNICODE, Glyphs
from tui_reader.reading.lines import BOLD, Line, Piece, fit, line_width, pad, spread
from tui_reader.reading.longlist import LongList, compact_number
from tui_reader.text import when

LEFT = 3
"""Column of titles."""
NEAR = 200
"""Posts around the cursor among which one is looked for first."""


def is_unread(entry: Entry) -> bool:
    """Whether a post awaits the reader: it was never opened, or has new comments."""
    return not entry.read or entry.new > 0


class PostsView(LongList[Entry]):
    """The posts of the library."""

    def __init__(
        self,
        entries: Sequence[Entry],
        *,
        glyphs: Glyphs = UNICODE,
        now: datetime | None = None,
        compact: bool = False,
        unread: int | None = None,
    ) -> None:
        super().__init__(entries, glyphs)
        self._all: Sequence[Entry] = entries
        self.now: datetime = now or datetime.now().astimezone()
        """The time that dates are relative to."""
        self.compact: bool = compact
        """Whether there is no blank line between posts."""
        self.open_id: str | None = None
        """Id of the thread that is open beside the list."""
        self.filter_text: str = ""
        """The words that a post must have to be listed."""
        self._unread = unread
        self._narrowed: tuple[str, Sequence[Entry]] = ("", entries)

    def identity(self, item: Entry) -> object:
        """The id of the thread."""
        return item.id

    def rows_of(self, position: int) -> int:
        """Two lines, and a blank one."""
        return 2 if self.compact else 3

    @property
    def entry(self) -> Entry | None:
        """The post under the cursor."""
        return self.selected

    @property
    def entry_id(self) -> str | None:
        """Its id."""
        entry = self.selected
        return entry.id if entry is not None else None

    @property
    def total(self) -> int:
        """How many posts there are, whatever the filter."""
        return len(self._all)

    @property
    def matches(self) -> int:
        """How many posts are listed."""
        return len(self.items)

    @property
    def unread(self) -> int:
        """How many posts await the reader."""
        if self._unread is None:
            self._unread = sum(1 for entry in self._all if is_unread(entry))
        return self._unread

    # Drawing

    def head_lines(self) -> list[Line]:
        """The name of the pane and how much there is."""
        if self.filter_text:
            right = f"{self.matches:,} of {self.total:,}"
        else:
            right = f"{self.total:,}"
            if self.unread:
                right += f" · {self.unread:,} unread"
        left = [Piece(" " * LEFT), Piece("Posts", "accent" if self.focused else "dim", BOLD)]
        if self.filter_text:
            left += [Piece("  "), Piece(self.filter_text, "text")]
        counts = [Piece(right, "dim"), Piece("  ")] if self.total else []
        return [(), spread(left, counts, self.width), ()]

    def item_lines(self, position: int) -> list[Line]:
        """Title and star; author, date and counts."""
        entry = self.items[position]
        width = self.width
        awaited = is_unread(entry)
        kept = entry.bookmarked > 0
        if awaited:
            role, flags = "strong", BOLD
        else:
            role, flags = ("strong" if entry.id == self.open_id else "text"), 0
        room = max(width - (8 if kept else 6), 0)
        first = [Piece(" "), Piece(self.glyphs.new, "new") if awaited else Piece(" "), Piece(" ")]
        first += fit([Piece(entry.label, role, flags)], room, self.glyphs.cut)
        if kept and width >= LEFT + 4:
            first.append(Piece(" " * max(width - 3 - line_width(first), 0)))
            first.append(Piece(self.glyphs.bookmark, "bookmark"))
        counts = []
        if entry.new:
            counts = [Piece(f"{compact_number(entry.new)} new", "new"), Piece("  ")]
        if entry.comments:
            counts.append(Piece(compact_number(entry.comments), "dim"))
        second = [
            Piece(" " * LEFT),
            *fit([Piece(self._byline(entry), "dim")], max(width - LEFT - 2, 0), self.glyphs.cut),
        ]
        right = [*counts, Piece("  ")] if counts else []
        return [pad([piece for piece in first if piece.text], width), spread(second, right, width)]

    def _byline(self, entry: Entry) -> str:
        """Who and when; the site where nobody is named."""
        who = entry.author or site_of(entry.url) or entry.source
        parts = [who, when.short(entry.published, self.now)]
        if entry.sample:
            parts.append("sample")
        return " · ".join(part for part in parts if part)

    def click(self, x: int, y: int) -> Entry | None:
        """Put the cursor on the post at a place, and give it."""
        position = self.index_at(y)
        if position is None:
            return None
        self.select(position)
        return self.selected

    # Moving

    def _position(self, thread_id: str | None) -> int | None:
        """Where a thread stands in the list: looked for near the cursor and at the top before everywhere."""
        if thread_id is None:
            return None
        items, count = self.items, len(self.items)
        near = range(max(self.cursor - NEAR, 0), min(self.cursor + NEAR, count))
        for position in chain(near, range(min(NEAR, count))):
            if items[position].id == thread_id:
                return position
        return next((position for position, entry in enumerate(items) if entry.id == thread_id), None)

    def go_to(self, thread_id: str) -> bool:
        """Put the cursor on a post by its id; true where it is listed."""
        position = self._position(thread_id)
        if position is None:
            return False
        self.select(position)
        return True

    def next_unread(self, *, select: bool = True) -> Entry | None:
        """The next post that awaits the reader, going round at the end; nothing where there is none."""
        count = len(self.items)
        if self._unread == 0:
            return None
        for step in range(1, count + 1):
            position = (self.cursor + step) % count
            entry = self.items[position]
            if is_unread(entry) and entry.id != self.open_id:
                if select:
                    self.select(position)
                return entry
        return None

    # Changing

    def set_filter(self, words: str) -> None:
        """List only the posts that have all of some words in title, author, first words or tags."""
        words = words.strip()
        if words == self.filter_text:
            return
        here = self.entry_id
        self.filter_text = words
        self.show_items(self._filtered(), None)
        position = self._position(here)
        if position is not None:
            self.cursor = position
            self._put_back(self._row())

    def _filtered(self) -> Sequence[Entry]:
        """The posts that the filter lets through; while words grow only those that were left are looked at again."""
        words = self.filter_text.casefold()
        if not words:
            self._narrowed = ("", self._all)
            return self._all
        before, items = self._narrowed
        if not words.startswith(before):
            items = self._all
        wanted = words.split()
        found = [entry for entry in items if all(word in _words(entry) for word in wanted)]
        self._narrowed = (words, found)
        return found

    def replace(self, entries: Sequence[Entry], *, unread: int | None = None) -> None:
        """Take over a refreshed catalogue; the cursor stays on its post and on its row."""
        here, at = self.entry_id, self.cursor
        self._all = entries
        self._unread = unread
        self._narrowed = ("", entries)
        row = self._row()
        self.items = self._filtered()
        self.cursor = min(max(at, 0), len(self.items) - 1)
        position = self._position(here)
        if position is not None:
            self.cursor = position
        self._put_back(row)


def site_of(url: str | None) -> str:
    """The site of an address, as people call it."""
    if not url:
        return ""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.")


def _words(entry: Entry) -> str:
    return " ".join((entry.title or "", entry.author or "", entry.excerpt, entry.url or "", *entry.tags)).casefold()
