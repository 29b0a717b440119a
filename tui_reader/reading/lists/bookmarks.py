"""The notebook: what was kept, with the reader's own words, by tag."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from tui_reader.model import Bookmark
from tui_reader.reading.glyphs import UNICODE, Glyphs
from tui_reader.reading.lines import BOLD, UNDERLINE, Line, Piece, fit, line_width, pad, spread
from tui_reader.reading.lists.longlist import LongList
from tui_reader.reading.lists.preview import bookmark_preview
from tui_reader.text import when
from tui_reader.text.blocks import first_words
from tui_reader.text.structure import Span
from tui_reader.text.wrap import wrap

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
        self.tag: str | None = None
        """The tag that a bookmark must have to be listed."""
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
        wanted = self.identity(bookmark)
        position = next((at for at, item in enumerate(self.items) if self.identity(item) == wanted), None)
        if position is None:
            return False
        self.select(position)
        return True

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
        right = [Piece(f"{self.count:,} {self.glyphs.between} {self.order}", "dim"), Piece("  ")] if self._all else []
        return [(), spread(name, right, self.width), self._tag_line(), ()]

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
        left = [Piece(" "), Piece(self.glyphs.bookmark, "bookmark"), Piece(" ")]
        if bookmark.comment is None:
            left += [Piece(title, "text", BOLD), Piece("  "), Piece(who, "author")]
        else:
            left += [Piece(who, "text", BOLD), Piece("  "), Piece(title, "dim")]
        date = when.short(bookmark.published or bookmark.created, self.now)
        right = [Piece(date, "dim"), Piece("  ")] if date else []
        lines = [spread(left, right, width, ellipsis=self.glyphs.cut)]
        if bookmark.note:
            indent = Piece(" " * LEFT)
            rows = wrap([Span(bookmark.note)], room)
            for number, row in enumerate(rows[:NOTE_LINES]):
                words = [Piece(span.text) for span in row]
                if number == NOTE_LINES - 1 and len(rows) > NOTE_LINES:
                    words = fit([*words, Piece(" " * room)], room, self.glyphs.cut)
                lines.append(pad([indent, *words], width))
        if bookmark.tags:
            tags = fit([Piece("  ".join(f"#{tag}" for tag in bookmark.tags), "dim")], room, self.glyphs.cut)
            lines.append(pad([Piece(" " * LEFT), *tags], width))
        if len(self._rows) > 2000:
            self._rows.clear()
        self._rows[position] = lines
        return lines

    def preview(self, width: int, height: int, *, replies_now: int | None = None, new_since: int = 0) -> list[Line]:
        """The bookmark under the cursor, whole, beside the list."""
        bookmark = self.selected
        if bookmark is None:
            return [pad((), width)] * height
        return bookmark_preview(
            bookmark, width, height, replies_now=replies_now, new_since=new_since, glyphs=self.glyphs, now=self.now
        )

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

    def next_tag(self) -> str | None:
        """Choose the next tag of the head, after the last one all again."""
        names: list[str | None] = [None, *(tag for tag, _ in self.tags)]
        at = names.index(self.tag) if self.tag in names else 0
        self.set_tag(names[(at + 1) % len(names)])
        return self.tag

    def replace(self, bookmarks: Sequence[Bookmark]) -> None:
        """Take over a changed notebook; the cursor stays on its bookmark and on its row."""
        here = self.selected
        self._all = bookmarks
        self._tags = None
        if self.tag is not None and all(tag != self.tag for tag, _ in self.tags):
            self.tag = None
        self._relist(here)

    def _relist(self, here: Bookmark | None) -> None:
        tag = self.tag
        items = self._all if tag is None else [bookmark for bookmark in self._all if tag in bookmark.tags]
        self._rows.clear()
        position = self.cursor
        if here is not None:
            wanted = self.identity(here)
            position = next((at for at, item in enumerate(items) if self.identity(item) == wanted), self.cursor)
        self.show_items(items, position)
