"""The notebook: what was kept, with the reader's own words, by tag."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Literal

from tui_reader.kept import Bookmark, Person
from tui_reader.query import home_of
from tui_reader.reading.glyphs import UNICODE, Glyphs
from tui_reader.reading.lines import BOLD, UNDERLINE, Line, Piece, fit, line_width, pad, spread
from tui_reader.reading.lists.longlist import LongList
from tui_reader.reading.lists.notes import note_rows
from tui_reader.reading.lists.preview import bookmark_preview
from tui_reader.reading.thread.people import ROLES, tag_of
from tui_reader.text import when
from tui_reader.text.blocks import first_words

By = Literal["", "thread", "tag"]
"""How the list is grouped."""

LEFT = 3
"""Column of names."""
NOTE_LINES = 3
"""Lines of a note that a row shows."""


def list_width(width: int) -> int:
    """Width of the list on a wide screen; the rest is the preview."""
    return width * 9 // 20


class BookmarksView(LongList[Bookmark]):
    """The list of everything kept."""

    head_rows = 4

    def __init__(
        self,
        bookmarks: Sequence[Bookmark],
        *,
        glyphs: Glyphs = UNICODE,
        now: datetime | None = None,
        order: str = "newest first",
    ) -> None:
        super().__init__(bookmarks, glyphs)
        self._all: Sequence[Bookmark] = bookmarks
        self.now: datetime = now or datetime.now().astimezone()
        """The time that dates are relative to."""
        self.order: str = order
        """How the list is sorted, for its head."""
        self.said: Mapping[tuple[str, str], Person] = {}
        """What the reader says of persons, by home and name."""
        self.by: By = ""
        """How the list is grouped."""
        self.tag: str | None = None
        """The tag that a bookmark must have to be listed."""
        self.words: str = ""
        """The query that a bookmark must fit to be listed."""
        self._fits: Callable[[Bookmark], bool] = lambda bookmark: True
        self.chosen: set[object] = set()
        """Thread and comment of each bookmark that is chosen, for an export."""
        self._groups: list[str] = []
        self._tags: list[tuple[str, int]] | None = None
        self._rows: dict[int, list[Line]] = {}

    def identity(self, item: Bookmark) -> object:
        """The thread and the comment."""
        return item.thread, item.comment

    @property
    def bookmark(self) -> Bookmark | None:
        """The bookmark under the cursor."""
        return self.selected

    def go_to(self, bookmark: Bookmark) -> bool:
        """Put the cursor on a bookmark; true where it is listed."""
        position = self._nearest(self.items, bookmark)
        if position is None:
            return False
        self.select(position)
        return True

    def _nearest(self, items: Sequence[Bookmark], bookmark: Bookmark) -> int | None:
        """Where a bookmark stands; under several tags, where it is nearest to the cursor."""
        wanted = self.identity(bookmark)
        found = [at for at, item in enumerate(items) if self.identity(item) == wanted]
        return min(found, key=lambda at: abs(at - self.cursor), default=None)

    @property
    def tags(self) -> list[tuple[str, int]]:
        """Every tag and how many bookmarks have it, the most frequent first."""
        if self._tags is None:
            counts = Counter(tag for bookmark in self._all for tag in bookmark.tags)
            self._tags = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
        return self._tags

    def rows_of(self, position: int) -> int:
        """Its lines, and a blank one."""
        return len(self.item_lines(position)) + 1

    def resize(self, width: int, height: int) -> None:
        """Take another size."""
        if width != self.width:
            self._rows.clear()
        super().resize(width, height)

    def head_lines(self) -> list[Line]:
        """The name of the pane, how much there is, and the tags."""
        name = [Piece(" " * LEFT), Piece("Bookmarks", "accent" if self.focused else "dim", BOLD)]
        parts = [f"{len(self.chosen):,} chosen"] if self.chosen else []
        parts += [self._counted, self.order, *([f"by {self.by}"] if self.by else [])]
        right = [Piece(f" {self.glyphs.between} ".join(parts), "dim"), Piece("  ")] if self._all else []
        return [(), spread(name, right, self.width, ellipsis=self.glyphs.cut), self._tag_line(), ()]

    @property
    def _counted(self) -> str:
        listed = len({self.identity(item) for item in self.items})
        return f"{listed:,}" if listed == len(self._all) else f"{listed:,} of {len(self._all):,}"

    def _tag_line(self) -> Line:
        if not self.tags:
            return ()
        room = max(self.width - LEFT - 2, 0)
        chosen = BOLD | UNDERLINE
        pieces = [Piece("all", "accent", chosen) if self.tag is None else Piece("all", "dim")]
        for tag, number in self.tags:
            word = f"#{tag} {number:,}"
            label = [Piece("  "), Piece(word, "accent", chosen) if tag == self.tag else Piece(word, "dim")]
            if line_width(pieces) + line_width(label) + 2 > room:
                pieces.append(Piece(f" {self.glyphs.cut}", "dim"))
                break
            pieces += label
        return (Piece(" " * LEFT), *fit(pieces, room, self.glyphs.cut))

    def item_lines(self, position: int) -> list[Line]:
        """Who, in which post, when; the note; the tags."""
        found = self._rows.get(position)
        if found is not None:
            return found
        bookmark = self.items[position]
        width = self.width
        room = max(width - LEFT - 2, 1)
        who = bookmark.author or "no name"
        title = bookmark.title or first_words(bookmark.text, bookmark.markup, 60)
        chosen = self.identity(bookmark) in self.chosen
        mark = Piece(self.glyphs.new, "accent") if chosen else Piece(self.glyphs.bookmark, "bookmark")
        left = [Piece(" "), mark, Piece(" ")]
        person = self.said.get((home_of(bookmark.url, bookmark.source), who))
        beside = [piece for word in tag_of(person) for piece in (Piece("  "), word)]
        if bookmark.comment is None:
            left += [Piece(title, "text", BOLD), Piece("  "), Piece(who, "author"), *beside]
        else:
            role = ROLES.get(person.colour, "text") if person is not None else "text"
            left += [Piece(who, role, BOLD), *beside, Piece("  "), Piece(title, "dim")]
        date = when.short(bookmark.published or bookmark.created, self.now)
        right = [Piece(date, "dim"), Piece("  ")] if date else []
        lines = [*self._group_lines(position), spread(left, right, width, ellipsis=self.glyphs.cut)]
        if bookmark.passages:
            parts = (" ".join(passage[: 2 * room].split()) for passage in bookmark.passages)
            words = f" {self.glyphs.left_out} ".join(parts)
            said = fit([Piece(f"{self.glyphs.quote} ", "faint"), Piece(words, "quote")], room, self.glyphs.cut)
            lines.append(pad([Piece(" " * LEFT), *said], width))
        if bookmark.note:
            indent = Piece(" " * LEFT)
            start = bookmark.note[: (NOTE_LINES + 1) * room]  # a note may be a book
            rows = note_rows(start, room)
            for number, noted in enumerate(rows[:NOTE_LINES]):
                if number == NOTE_LINES - 1 and len(rows) > NOTE_LINES:
                    noted = fit([*noted, Piece(" " * room)], room, self.glyphs.cut)
                lines.append(pad([indent, *noted], width))
        if bookmark.tags:
            tags = fit([Piece("  ".join(f"#{tag}" for tag in bookmark.tags), "dim")], room, self.glyphs.cut)
            lines.append(pad([Piece(" " * LEFT), *tags], width))
        if len(self._rows) > 2000:
            self._rows.clear()
        self._rows[position] = lines
        return lines

    def rows_above(self, position: int) -> int:
        """The name of its group, above the first of it."""
        return len(self._group_lines(position))

    def _group_lines(self, position: int) -> list[Line]:
        """The name of a group above its first bookmark."""
        if not self._groups or (position and self._groups[position - 1] == self._groups[position]):
            return []
        name = pad([Piece(" " * LEFT), Piece(self._groups[position], "strong", BOLD)], self.width)
        return [name, pad((), self.width)]

    def preview(
        self, width: int, height: int, *, replies_now: int | None = None, new_since: int = 0, standing: str = ""
    ) -> list[Line]:
        """The bookmark under the cursor, whole, beside the list."""
        bookmark = self.selected
        if bookmark is None:
            return [pad((), width)] * height
        return bookmark_preview(
            bookmark, width, height, replies_now=replies_now, new_since=new_since, standing=standing,
            said=self._said_beside(bookmark),
            glyphs=self.glyphs, now=self.now,
        )  # fmt: skip

    def _said_beside(self, bookmark: Bookmark) -> dict[str, Person]:
        """What the reader says of persons, by the names that they have where a bookmark comes from."""
        home = home_of(bookmark.url, bookmark.source)
        return {name: person for (at, name), person in self.said.items() if at == home}

    def click(self, x: int, y: int) -> Bookmark | None:
        """Put the cursor on the bookmark at a place, and give it."""
        position = self.index_at(y)
        if position is None:
            return None
        self.select(position)
        return self.selected

    def set_tag(self, tag: str | None) -> None:
        """List only what has a tag, or everything."""
        self.tag = tag
        self._relist(self.selected)

    def narrow(self, words: str, fits: Callable[[Bookmark], bool]) -> None:
        """List only what fits a query."""
        self.words, self._fits = words, fits
        self._relist(self.selected)

    def arrange(self, bookmarks: Sequence[Bookmark], order: str, by: By) -> None:
        """Take another order of the same bookmarks, and other groups."""
        self.order, self.by = order, by
        self.replace(bookmarks)

    def choose(self) -> bool:
        """Choose the bookmark under the cursor, or let it go; whether there is one."""
        bookmark = self.selected
        if bookmark is None:
            return False
        self.chosen ^= {self.identity(bookmark)}
        self._rows.clear()
        return True

    def let_go(self) -> None:
        """Choose nothing any more."""
        self.chosen.clear()
        self._rows.clear()

    @property
    def taken(self) -> list[Bookmark]:
        """What an export takes: the chosen ones, where there are none all that are listed; each once."""
        items = [item for item in self._all if self.identity(item) in self.chosen] if self.chosen else self.items
        return list({self.identity(item): item for item in items}.values())

    def step_tag(self, step: int) -> None:
        """Choose a tag so many further along the head; behind the last one, and before the first, stand all."""
        names: list[str | None] = [None, *(tag for tag, _ in self.tags)]
        at = names.index(self.tag) if self.tag in names else 0
        self.set_tag(names[(at + step) % len(names)])

    def replace(self, bookmarks: Sequence[Bookmark]) -> None:
        """Take over a changed notebook; the cursor stays on its bookmark and on its row."""
        here = self.selected
        self._all = bookmarks
        self._tags = None
        self.chosen &= {self.identity(bookmark) for bookmark in bookmarks}
        if self.tag is not None and all(tag != self.tag for tag, _ in self.tags):
            self.tag = None
        self._relist(here)

    def _relist(self, here: Bookmark | None) -> None:
        tag, fits = self.tag, self._fits
        items = [item for item in self._all if (tag is None or tag in item.tags) and fits(item)]
        self._groups = []
        if self.by:
            grouped = self._grouped(items)
            items = [item for _, some in grouped for item in some]
            self._groups = [name for name, some in grouped for _ in some]
        self._rows.clear()
        found = self._nearest(items, here) if here is not None else None
        self.show_items(items, self.cursor if found is None else found)

    def _grouped(self, items: Sequence[Bookmark]) -> list[tuple[str, list[Bookmark]]]:
        groups: dict[str, list[Bookmark]] = {}
        names: dict[str, str] = {}
        for item in items:
            keys = [item.thread] if self.by == "thread" else list(item.tags) or [""]
            if self.tag is not None and self.by == "tag":
                keys = [self.tag]
            for key in keys:
                groups.setdefault(key, []).append(item)
                names[key] = (item.title or "(no title)") if self.by == "thread" else f"#{key}" if key else "no tag"
        if self.by == "tag":
            order = sorted(groups, key=lambda key: (not key, -len(groups[key]), key))
            groups = {key: groups[key] for key in order}
        return [(names[key], some) for key, some in groups.items()]
