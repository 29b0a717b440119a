"""The list of posts: two lines each, what is unread bold and dotted, counts at the right edge.

A long list is filtered in helpings: the first at once, the others by ``work``, which is called when nothing else is
to be done, so that a key never waits for a hundred thousand rows.
"""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from datetime import datetime
from itertools import chain

from tui_reader.entry import Entry
from tui_reader.errors import QueryError
from tui_reader.filtering import post_filter
from tui_reader.kept import Person
from tui_reader.query import Query, as_typed, home_of, parse, site_of
from tui_reader.reading.glyphs import UNICODE, Glyphs
from tui_reader.reading.lines import BOLD, Line, Piece, fit, line_width, pad, spread
from tui_reader.reading.lists.arranged import Counted, Ordered
from tui_reader.reading.lists.grouped import Grouped
from tui_reader.reading.lists.longlist import LongList, compact_number
from tui_reader.reading.lists.sieve import Sieve
from tui_reader.text import when
from tui_reader.text.cells import cut
from tui_reader.text.cells import width as cells_of

FIRST_SECONDS = 0.002
"""How long filtering takes at once; a short list is done by then."""
LEFT = 3
"""Column of titles."""
_TAGS = 4
NEAR = 200
"""Posts around the cursor among which one is looked for first."""


def is_unread(entry: Entry) -> bool:
    """Whether a post awaits the reader."""
    return entry.awaited


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
        self.said: Mapping[tuple[str, str], Person] = {}
        """What the reader says of persons, by home and name."""
        self.now: datetime = now or datetime.now().astimezone()
        """The time that dates are relative to."""
        self.compact: bool = compact
        """Whether there is no blank line between posts."""
        self.open_id: str | None = None
        """Id of the thread that is open beside the list."""
        self.order: str = ""
        """How the posts stand, in words; empty for the order that goes without saying."""
        self.filter_text: str = ""
        """What a post must fit to be listed: see ``tui_reader.query``; never what cannot be understood."""
        self.filter_error: QueryError | None = None
        """Why what was typed last cannot be understood; what stands before the mistake is the filter."""
        self._query = Query("")
        self._unread = unread
        self._sieve: Sieve | None = None
        self._swap = False

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
            everything = self._all
            if isinstance(everything, Counted):
                self._unread = everything.unread()
            else:
                self._unread = sum(1 for entry in everything if entry.awaited)
        return self._unread

    # Drawing

    def head_lines(self) -> list[Line]:
        """The name of the pane and how much there is."""
        unread = f"{self.unread:,} unread" if self.unread else ""
        right = f"{self.total:,} {self.glyphs.between} {unread}" if unread else f"{self.total:,}"
        if self.filter_text:
            right = f"{self.matches:,} of {self.total:,}"
        left = [Piece(" " * LEFT), Piece("Posts", "accent" if self.focused else "dim", BOLD)]
        if self.order and not self.filter_text:
            room = self.width - line_width(left) - len(self.order) - 6
            fitting = [counts for counts in (right, unread) if counts and len(counts) <= room]
            if fitting:
                left += [Piece("  "), Piece(self.order, "dim")]
                right = fitting[0]
        if self.filter_text:
            left += [Piece("  "), Piece(self.filter_text, "text")]
        counts = [Piece(right, "dim"), Piece("  ")] if self.total else []
        return [(), spread(left, counts, self.width, ellipsis=self.glyphs.cut), ()]

    def item_lines(self, position: int) -> list[Line]:
        """Title and star; author, date and counts."""
        entry = self.items[position]
        width = self.width
        awaited = entry.awaited
        kept = entry.bookmarked > 0
        if awaited:
            role, flags = "strong", BOLD
        else:
            role, flags = ("strong" if entry.id == self.open_id else "dim" if entry.muted else "text"), 0
        room = max(width - (8 if kept else 6), 0)
        first = [Piece(" "), Piece(self.glyphs.new, "new") if awaited else Piece(" "), Piece(" ")]
        first += fit([Piece(entry.label, role, flags)], room, self.glyphs.cut)
        if kept and width >= LEFT + 4:
            first.append(Piece(" " * max(width - 3 - line_width(first), 0)))
            first.append(Piece(self.glyphs.bookmark, "bookmark"))
        counts = []
        if entry.new and not entry.muted:
            counts = [Piece(f"{compact_number(entry.new)} new", "new"), Piece("  ")]
        if entry.comments:
            counts.append(Piece(compact_number(entry.comments), "dim"))
        right = [*counts, Piece("  ")] if counts else []
        byline = self._byline(entry, position, width - LEFT - 2 - line_width(right))
        second = [Piece(" " * LEFT), Piece(byline, "dim")]
        ellipsis = self.glyphs.cut
        return [
            pad([piece for piece in first if piece.text], width, ellipsis=ellipsis),
            spread(second, right, width, ellipsis=ellipsis),
        ]

    def _byline(self, entry: Entry, position: int, room: int) -> str:
        """Who and when; the site where nobody is named, or where the same article is discussed elsewhere.

        Only whole parts stand behind the first: half a date tells nothing.
        """
        who = entry.author or site_of(entry.url) or entry.source
        person = self.said.get((home_of(entry.url, entry.source), entry.author)) if entry.author and self.said else None
        if person is not None and person.tag:
            who += f" [{person.tag}]"
        if isinstance(self.items, Grouped) and (others := self.items.others(position)):
            who = f"{who}, {others} more {'place' if others == 1 else 'places'}"
        elif isinstance(self.items, Grouped) and self.items.is_below(position):
            who = f"{self.glyphs.deep} {site_of(entry.url) or entry.source}"
        parts = [who, when.short(entry.published, self.now)]
        if entry.sample:
            parts.append("sample")
        if entry.muted:
            parts.append("muted")
        parts += [f"#{tag}" for tag in entry.tags[:_TAGS]]
        between = f" {self.glyphs.between} "
        byline = cut(parts[0], max(room, 0), self.glyphs.cut)
        for part in filter(None, parts[1:]):
            longer = byline + between + part
            if cells_of(longer) > room:
                break
            byline = longer
        return byline

    def click(self, x: int, y: int) -> Entry | None:
        """Put the cursor on the post at a place, and give it."""
        position = self.index_at(y)
        if position is None:
            return None
        self.select(position)
        return self.selected

    # Moving

    def listed(self, thread_id: str) -> Entry | None:
        """A post by the id of its thread; ``None`` where it is not listed."""
        position = self._position(thread_id)
        return None if position is None else self.items[position]

    def _position(self, thread_id: str | None, active: str | None = None) -> int | None:
        """Where a thread stands in the list: mostly where the cursor is or its activity says, without a look at
        others; else near the cursor or at the top, and, where its activity is not known, everywhere.
        """
        if thread_id is None:
            return None
        items, count = self.items, len(self.items)
        if 0 <= self.cursor < count and items[self.cursor].id == thread_id:
            return self.cursor
        ordered = items if active is not None and isinstance(items, Ordered) else None
        if ordered is not None and active is not None:
            position = ordered.position(thread_id, active)
            if position is not None:
                return position
        near = range(max(self.cursor - NEAR, 0), min(self.cursor + NEAR, count))
        for place in chain(near, range(min(NEAR, count))):
            if items[place].id == thread_id:
                return place
        if ordered is not None:
            return None
        return next((place for place, entry in enumerate(items) if entry.id == thread_id), None)

    def go_to(self, thread_id: str, active: str | None = None) -> bool:
        """Put the cursor on a post by its id; true where it is listed.

        Args:
            thread_id: the post.
            active: when it was last active, where that is known: a library in its own order need not be searched then.
        """
        position = self._position(thread_id, active)
        if position is None:
            return False
        self.select(position)
        return True

    def next_unread(self, *, select: bool = True) -> Entry | None:
        """The next post that awaits the reader, going round at the end; nothing where there is none."""
        count = len(self.items)
        if self._unread == 0:
            return None
        items = self.items
        ordered = items if isinstance(items, Ordered) else None
        step = 1
        while step <= count:
            position = (self.cursor + step) % count
            known = ordered.read_from(position) if ordered is not None else 0
            if known:
                step += known
                continue
            entry = items[position]
            if entry.awaited and entry.id != self.open_id:
                if select:
                    self.select(position)
                return entry
            step += 1
        return None

    # Changing

    def set_filter(self, words: str) -> None:
        """List only the posts that fit a query as it is typed, as far as it can be understood."""
        words = words.strip()
        query, self.filter_error = as_typed(words, post_filter)
        words = query.text.strip()
        if words == self.filter_text:
            return
        self._query = query
        before, here = self._sieve, self.entry
        waiting = self.working and self.cursor <= 0 and before is not None and before.here is None
        self.filter_text = words
        if not words:
            self._sieve = None
            self._list(self._all, here)
            return
        sought = before.sought if waiting and before is not None else here.id if here is not None else None
        if before is not None and not self._swap and before.leads_to(query):
            self._sieve = before.narrowed(query, sought)
        else:
            self._sieve = Sieve(self._all, query, sought)
        self._swap = False
        self._sift(FIRST_SECONDS)

    def check_filter(self, words: str) -> bool:
        """Whether a filter is right as it stands, with nothing more to come; ``filter_error`` says why not."""
        self.filter_error = None
        try:
            post_filter(parse(words))
        except QueryError as error:
            self.filter_error = error
        return self.filter_error is None

    def _list(self, items: Sequence[Entry], here: Entry | None) -> None:
        """List other posts; the cursor stays on its post and on its row where that is still listed."""
        row, at = self._row(), self.cursor
        self.items = items
        self.cursor = min(max(at, 0), len(items) - 1)
        if here is not None:
            position = self._position(here.id, here.active)
            if position is not None:
                self.cursor = position
        self._put_back(row)

    @property
    def working(self) -> bool:
        """Whether posts are still being filtered."""
        return self._sieve is not None and not self._sieve.done

    def work(self, seconds: float) -> bool:
        """Filter on for a while; whether there is more to do."""
        if self.working:
            self._sift(seconds)
        return self.working

    def _sift(self, seconds: float) -> None:
        """Look at further posts. What is being refreshed is shown when it is whole, what is being typed at once."""
        sieve = self._sieve
        if sieve is None:
            return
        sieve.sift(time.perf_counter() + seconds)
        if self._swap:
            if sieve.done:
                self._swap = False
                self._list(sieve.found, self.entry)
            return
        if self.items is not sieve.found:
            self.items, self.cursor = sieve.found, 0
        if sieve.here is not None and self.cursor <= 0:
            self.cursor = sieve.here
        self.cursor = min(max(self.cursor, 0), len(self.items) - 1)
        self._put_back(self._row())

    def replace(self, entries: Sequence[Entry], *, unread: int | None = None) -> None:
        """Take over a refreshed catalogue; the cursor stays on its post and on its row."""
        self._all = entries
        self._unread = unread
        if not self.filter_text:
            self._sieve = None
            self._list(entries, self.entry)
            return
        self._sieve = Sieve(entries, self._query)
        self._swap = True
        self._sift(FIRST_SECONDS)
