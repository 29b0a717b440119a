"""The article pane: title, who and when and where, and the text, scrolled by lines.

Laid out only as far as somebody looks, so that a text of megabytes opens at once.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Literal

from tui_reader.kept import Person, ReadingState
from tui_reader.model import Post
from tui_reader.query import site_of
from tui_reader.reading.bodies.body import Manner
from tui_reader.reading.bodies.flow import Flow, Parsed
from tui_reader.reading.bodies.links import Link, link_of, links_of, text_of_body
from tui_reader.reading.comments import thread_map
from tui_reader.reading.comments.headlines import marks_of
from tui_reader.reading.comments.pointing import Spot, Stretch, link_at, stretches, text_cells
from tui_reader.reading.geometry import Columns
from tui_reader.reading.geometry import columns as columns_of
from tui_reader.reading.glyphs import UNICODE, Glyphs
from tui_reader.reading.lines import BOLD, Line, Piece, pad
from tui_reader.reading.thread.people import People, tag_of
from tui_reader.text import when
from tui_reader.text.structure import Span
from tui_reader.text.wrap import wrap

if TYPE_CHECKING:
    from tui_reader.reading.bodies.find import FindCount, Tally
    from tui_reader.reading.bodies.text_find import TextFind

WORDS_A_MINUTE = 220
"""How fast people read."""
SIGNS_A_MINUTE = 450
"""How fast they read scripts that write no spaces."""
LONG = 200_000
"""Characters of a text whose height is only estimated until the reader gets to its end."""


def minutes_of(text: str) -> int:
    """How many minutes a text takes to read, from its beginning's kind of script; 0 for an empty one."""
    head = text[:4000]
    if not head.strip():
        return 0
    signs = sum(character > "\u2e7f" for character in head)
    if signs * 3 > len(head):
        return max(round(len(text) / SIGNS_A_MINUTE), 1)
    words = len(head.split()) * len(text) / len(head)
    return max(round(words / WORDS_A_MINUTE), 1)


class ArticleView:
    """The text of a post under the reader's keys."""

    def __init__(
        self,
        post: Post,
        state: ReadingState | None = None,
        *,
        you: Collection[str] = (),
        glyphs: Glyphs = UNICODE,
        now: datetime | None = None,
        bookmarked: bool = False,
    ) -> None:
        self.post: Post = post
        """The post."""
        self.focused: bool = False
        """Whether the pane has the focus."""
        self.bookmarked: bool = bookmarked
        """Whether the post itself is kept."""
        self.columns: Columns = columns_of(80)
        """The columns of the pane."""
        self.height: int = 0
        """Rows of the pane."""
        self.top: int = (state or ReadingState()).article_line
        """First line on the screen."""
        self._you = you
        self._people = People(post.author, you)
        self._glyphs = glyphs
        self._now = now or datetime.now().astimezone()
        self._parsed = Parsed(post.body, post.markup)
        self._head: list[Line] | None = None
        self._flow: Flow | None = None
        self._pan = 0
        self._find: TextFind | None = None

    @property
    def has_text(self) -> bool:
        """Whether there is anything to show: a post without text has no pane."""
        return bool(self.post.body.strip())

    @property
    def minutes(self) -> int:
        """How many minutes the text takes to read."""
        return minutes_of(self.post.body)

    @property
    def now(self) -> datetime:
        """The time that dates are relative to."""
        return self._now

    @now.setter
    def now(self, now: datetime) -> None:
        self._now = now
        self._head = None

    @property
    def glyphs(self) -> Glyphs:
        """The marks it is drawn with."""
        return self._glyphs

    @glyphs.setter
    def glyphs(self, glyphs: Glyphs) -> None:
        self._glyphs = glyphs
        self._head = self._flow = None

    def replace(self, post: Post) -> None:
        """Take over a refreshed post; what stands at the top of the screen stays, as far as it is still there."""
        if post == self.post and post.extra == self.post.extra:
            return
        query = self.find_query
        origin = self._find.origin if self._find is not None else 0
        self.post = post
        self._people = People(post.author, self._you)
        self._parsed = Parsed(post.body, post.markup)
        self._head = self._flow = self._find = None
        self._settle()
        if query:
            self.find(query)
            if self._find is not None:
                self._find.origin = origin

    # Layout

    def _head_lines(self) -> list[Line]:
        if self._head is None:
            measure = max(self.columns.measure, 1)
            title = self.post.title
            lines: list[Line] = []
            if title:
                for row in wrap([Span(title)], measure):
                    lines.append(pad([Piece(span.text, "strong", BOLD) for span in row], measure))
            meta = self._meta()
            if meta:
                lines.append(pad(meta, measure, ellipsis=self._glyphs.cut))
            if lines:
                lines.append((Piece(" " * measure),))
            self._head = lines
        return self._head

    def say(self, said: Mapping[str, Person]) -> None:
        """Take over what the reader says of persons."""
        self._people.said, self._head = said, None

    def _meta(self) -> list[Piece]:
        """Who, when, where, how long; what is not known is left out."""
        post = self.post
        pieces: list[Piece] = []
        if post.author:
            kind = self._people.kind(post.author)
            pieces.append(Piece(post.author, kind if kind == "you" else "author"))
            for word in tag_of(self._people.said.get(post.author)):
                pieces += [Piece("  "), word]
        score = post.extra.get("score")
        points = f"{score:,} points" if isinstance(score, int) and not isinstance(score, bool) else ""
        minutes = self.minutes
        # Without a day before it, minutes alone would be taken for the age that they are in the list.
        length = f"{minutes:,} min{'' if post.published else ' read'}" if minutes else ""
        facts = (points, *marks_of(post.extra), length)
        for words in (when.full(post.published, self._now), site_of(link_of(post.extra) or post.url), *facts):
            if words:
                pieces.append(Piece(f" {self._glyphs.between} {words}" if pieces else words, "dim"))
        return pieces

    def _body(self) -> Flow:
        if self._flow is None:
            hits = self._find.hits() if self._find is not None else None
            manner = Manner(max(self.columns.measure, 1), self._pan, self._glyphs)
            self._flow = Flow(self._parsed, manner, hits=hits)
        return self._flow

    def _reach(self, count: int) -> int:
        """How many of the first ``count`` lines there are."""
        head = len(self._head_lines())
        return min(count, head) if count <= head else head + self._body().reach(count - head)

    @property
    def head_height(self) -> int:
        """How many lines stand before the text: title, who and when, and a blank."""
        return len(self._head_lines())

    @property
    def total_lines(self) -> int:
        """How many lines there are; an estimate while a very long text has not been laid out to its end."""
        head, body = len(self._head_lines()), self._body()
        if body.done or len(self.post.body) <= LONG:
            return head + body.height
        return head + max(len(body.lines), len(self.post.body) // max(self.columns.measure * 3 // 4, 1))

    def wanted_lines(self, columns: Columns, limit: int) -> int:
        """How many lines the article would take at some columns, counted up to a limit; 0 without text."""
        if not self.has_text:
            return 0
        self._take_columns(columns)
        return self._reach(limit)

    def prepare(self, seconds: float = 0.004) -> bool:
        """Lay out more of a very long text; call it when idle, until there is no more."""
        return bool(self.height) and self._body().lay_out(seconds)

    def _take_columns(self, columns: Columns) -> None:
        if columns == self.columns and self._flow is not None:
            return
        place = None
        if self._flow is not None and self.top > len(self._head_lines()):
            place = self._flow.place_of(self.top - len(self._head_lines()))
        self.columns = columns
        self._head = self._flow = None
        if place is not None:
            self.top = len(self._head_lines()) + self._body().line_at(place)

    def resize(self, columns: Columns, height: int) -> None:
        """Take another size; the text at the top of the screen stays there."""
        self.height = max(height, 0)
        self._take_columns(columns)
        self._settle()

    def _settle(self) -> None:
        """Leave no room empty below the last line while there are lines above the first."""
        self.top = max(self.top, 0)
        have = self._reach(self.top + self.height)
        self.top = max(min(self.top, have - self.height), 0)

    # Drawing

    def lines(self, first: int = 0, count: int | None = None) -> list[Line]:
        """Rows of the pane, each exactly as wide as it."""
        end = self.height if count is None else min(first + count, self.height)
        have = self._reach(self.top + end)
        head = self._head_lines()
        columns = self.columns
        blank: Line = (Piece(" " * self._room),) if self._room else ()
        covered = self._thumb()
        lines: list[Line] = []
        for row in range(max(first, 0), end):
            number = self.top + row
            if number >= have or not columns.width:
                lines.append(self._with_thumb(blank, row in covered))
                continue
            in_head = number < len(head)
            content = head[number] if in_head else self._body().lines[number - len(head)]
            marked = in_head and number < len(head) - 1
            lines.append(self._with_thumb(self._margined(content, number, marked), row in covered))
        return lines

    def _margined(self, content: Line, number: int, marked: bool) -> Line:
        """A line with its margins: the focus bar beside title and meta, the star beside the title."""
        columns = self.columns
        left = columns.left
        pieces: list[Piece] = []
        if marked and self.focused and columns.bar >= 0:
            pieces = [
                Piece(" " * columns.bar),
                Piece(self._glyphs.bar, "accent"),
                Piece(" " * (left - columns.bar - 1)),
            ]
        elif left:
            pieces = [Piece(" " * left)]
        pieces += content
        if number == 0 and self.bookmarked and columns.star >= columns.right:
            pieces += [Piece(" " * (columns.star - columns.right)), Piece(self._glyphs.bookmark, "bookmark")]
        return pad([piece for piece in pieces if piece.text], self._room)

    @property
    def _room(self) -> int:
        """Cells of a line, without the scrollbar."""
        return self.columns.scrollbar if self.columns.scrollbar >= 0 else self.columns.width

    def _thumb(self) -> range:
        columns = self.columns
        if columns.scrollbar < 0 or not self.height:
            return range(0)
        total = self.total_lines
        if total <= self.height:
            return range(0)
        last = total - 1 if self.at_end else min(self.top + self.height - 1, total - 1)
        return thread_map.thumb(self.top, last, self.height, total)

    def _with_thumb(self, line: Line, covered: bool) -> Line:
        if self.columns.scrollbar < 0:
            return line
        bar = Piece(self._glyphs.thumb, "thumb-on" if self.focused else "thumb")
        return (*line, bar if covered else Piece(" "))

    def at(self, x: int, y: int) -> Spot:
        """What stands at a place of the pane."""
        if not 0 <= y < self.height or self.top + y >= self._reach(self.top + y + 1):
            return Spot("none")
        if self.top + y == 0 and self.columns.star - 1 <= x <= self.columns.star:
            return Spot("star")
        address = link_at(self.lines(y, 1)[0], x)
        return Spot("link", link=address) if address else Spot("none")

    def selected(self, start: tuple[int, int], end: tuple[int, int]) -> list[Stretch]:
        """The cells that a selection between two places (column, row) shows as selected."""
        columns, rows = self.columns, self._reach(self.top + self.height) - self.top
        found = stretches(start, end, columns.right, rows)
        return [Stretch(y, max(first, columns.left), last) for y, first, last in found]

    def selected_text(self, start: tuple[int, int], end: tuple[int, int]) -> str:
        """The text between two places (column, row) of the pane."""
        found = self.selected(start, end)
        return "\n".join(text_cells(self.lines(y, 1)[0], first, last).rstrip() for y, first, last in found)

    # Moving

    @property
    def at_end(self) -> bool:
        """Whether the last line is on the screen."""
        return self._reach(self.top + self.height + 1) <= self.top + self.height

    def scroll(self, lines: int) -> bool:
        """Scroll by lines, down at most until the last line stands at the bottom."""
        before = self.top
        self.top = max(self.top + lines, 0)
        self._settle()
        return self.top != before

    def next(self) -> bool:
        """A line down."""
        return self.scroll(1)

    def previous(self) -> bool:
        """A line up."""
        return self.scroll(-1)

    def first(self) -> bool:
        """The beginning."""
        return self.scroll(-self.top)

    def last(self) -> bool:
        """The end."""
        return self.scroll(len(self._head_lines()) + self._body().height)

    def half_page_down(self) -> bool:
        """Half a screen down."""
        return self.scroll(max(self.height // 2, 1))

    def half_page_up(self) -> bool:
        """Half a screen up."""
        return self.scroll(-max(self.height // 2, 1))

    def page_down(self) -> bool:
        """A screen down, two lines of it kept in sight."""
        return self.scroll(max(self.height - 2, 1))

    def page_up(self) -> bool:
        """A screen up."""
        return self.scroll(-max(self.height - 2, 1))

    def read_on(self) -> bool:
        """A page down; false at the end of the text."""
        return self.page_down()

    def pan(self, cells: int) -> bool:
        """Scroll code sideways."""
        to = min(max(self._pan + cells, 0), 2000)
        if to == self._pan:
            return False
        self._pan = to
        self._flow = None
        return True

    # Finding

    @property
    def finding(self) -> bool:
        """Whether hits are lit."""
        return self._find is not None

    @property
    def find_query(self) -> str:
        """What is sought."""
        return self._find.matcher.query if self._find is not None else ""

    @property
    def find_count(self) -> FindCount:
        """How far the find has come."""
        from tui_reader.reading.bodies.find import FindCount

        return self._find.count() if self._find is not None else FindCount(None, 0, 0, True)

    def find(self, query: str) -> None:
        """Seek words as they are typed: the first hit from where the find began is shown."""
        from tui_reader.reading.bodies.find import Matcher
        from tui_reader.reading.bodies.text_find import TextFind

        origin = self._find.origin if self._find is not None else self.top
        self._flow = None
        if not query:
            self._find = None
            self.top = origin
            return
        self._find = TextFind(Matcher(query), self._parsed, origin)
        self._find.search(0.03)
        hit = self._find.first_from(self._body().place_of(origin - len(self._head_lines()))[0])
        if hit is None or not self._to_hit(hit):
            self.top = origin

    def tally(self, query: str) -> Tally:
        """A count of the hits of some words, without showing any."""
        from tui_reader.reading.bodies.find import Matcher
        from tui_reader.reading.bodies.text_find import TextFind

        return TextFind(Matcher(query), self._parsed, 0)

    def find_more(self, seconds: float = 0.004) -> bool:
        """Count on for some time; call it when idle, until it answers that there is no more."""
        return self._find.search(seconds) if self._find is not None else False

    def _to_hit(self, ordinal: int) -> bool:
        find = self._find
        if find is None:
            return False
        find.current = ordinal
        self._flow = None
        line = find.line_of_current(self._body())
        if line is None:
            return False
        row = len(self._head_lines()) + line
        if not self.top <= row < self.top + self.height:
            self.top = row - self.height // 3
            self._settle()
        return True

    def next_match(self) -> bool:
        """The next hit, going round at the end."""
        return self._step(1)

    def previous_match(self) -> bool:
        """The hit before."""
        return self._step(-1)

    def _step(self, step: Literal[1, -1]) -> bool:
        find = self._find
        if find is None:
            return False
        total = find.total_at_least(0 if find.current is None else find.current + 2, all_of_it=step < 0)
        if not total:
            return False
        current = find.current if find.current is not None else -1
        return self._to_hit((current + step) % total)

    def find_keep(self) -> None:
        """Stay where the find led; hits stay lit until the find is cleared."""
        if self._find is not None:
            self._find.origin = self.top

    def find_clear(self) -> bool:
        """End the find, back where it began unless it was kept."""
        if self._find is None:
            return False
        self.top = self._find.origin
        self._find = self._flow = None
        self._settle()
        return True

    # Copying and saving

    def text(self) -> str:
        """The text of the article, for the clipboard."""
        return text_of_body(self.post.body, self.post.markup)

    def url(self) -> str | None:
        """The address of the post."""
        return self.post.url

    def links(self) -> list[Link]:
        """The page that the post is about and the post's own address, then the links of the article in order."""
        about, own = link_of(self.post.extra), self.post.url
        first = [Link("the article", about)] if about and about != own else []
        if own:
            first.append(Link("the discussion" if first else self.post.title or own, own))
        known = {link.url for link in first}
        return [*first, *(link for link in links_of(self.post.body, self.post.markup) if link.url not in known)]

    def save(self, base: ReadingState) -> ReadingState:
        """The reading state to keep: the article's part of it is from here, the rest as in ``base``."""
        return replace(base, article_line=self.top)
