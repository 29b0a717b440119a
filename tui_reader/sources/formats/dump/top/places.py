"""Where lines stand towards the title and the article of a page, counted in lines with text."""

from __future__ import annotations

from functools import cached_property

from tui_reader.sources.formats.dump.top.region import Header, Region

BELOW = 40
"""Lines with text below the title in which its byline may stand."""

ABOVE = 12
"""Lines with text above it."""

PLAIN = 3
"""Lines around the title of a plain text: what follows is the text."""

UNDER = 30
"""Lines with text below the article."""

GAP = 3
"""Lines, empty ones included, by which two lines of one byline are apart at most."""

STEPS = (0.0, 1.0, 0.9, 0.8, 0.65, 0.5, 0.45, 0.35, 0.3, 0.25, 0.25)
"""How much it tells that a line stands so many lines from the title."""

DISTANT = 0.15
"""How much it tells further away."""

REST = 5
"""Other things that a line of a byline may say beside its date."""

PARAGRAPH = 200
"""Letters of a paragraph that is no byline, whatever stands in one of its lines."""


class Places:
    """Where lines stand."""

    def __init__(self, region: Region, header: Header) -> None:
        lines = region.page.lines
        self.region = region
        self.solid = [i for i in range(region.end) if lines[i].text]
        """The lines with text."""
        self.rank = {index: rank for rank, index in enumerate(self.solid)}
        self.title = header.title_at
        self._text = region.plain and not region.discussed
        last = region.whole(header.title_at)[1] if header.title_at is not None else -1
        self._top = -1 if self.title is None else self.rank.get(self.title, 0)
        self.bottom = self.rank.get(last, self._top)
        """The rank of the title's last line; -1 where there is no title."""
        self._prose = next((i for i in reversed(self.solid) if region.prose[i]), None)

    def below(self, index: int) -> int:
        """How many lines a line stands below the title, or below the start where there is none."""
        return self.rank[index] - self.bottom

    def above(self, index: int) -> int:
        """How many lines a line stands above the title."""
        return self._top - self.rank[index]

    def near(self, index: int) -> bool:
        """Whether a line is so close to the title that a byline may stand there in any form."""
        low, high = (PLAIN, PLAIN) if self._text else (ABOVE, BELOW)
        return 0 < self.below(index) <= high or 0 < self.above(index) <= low or self.rank[index] in self.under

    @cached_property
    def under(self) -> range:
        """The ranks of the lines below the article's last paragraph."""
        start = len(self.solid) if self._prose is None else self.rank[self._prose] + 1
        return range(start, min(len(self.solid), start + UNDER))

    def passed(self, index: int) -> bool:
        """Whether prose stands between the title and a line below it."""
        if self.title is None or self.below(index) <= 0:
            return False
        if self._first_prose is None:
            return False
        return self._first_prose < self.rank[index]

    def leads_away(self, index: int) -> bool:
        """Whether a line below the article stands among what a heading (``Read next``) says to be other articles."""
        rank = self.rank[index]
        if not self.passed(index) or rank not in self.under:
            return False
        return any(self.region.kinds[at] == "related" for at in self.solid[self._first_prose or 0 : rank])

    @cached_property
    def has_text(self) -> bool:
        """Whether prose stands below the title, or anywhere where there is none."""
        return any(self.region.prose[i] for i in self.solid[max(0, self.bottom + 1) :])

    @cached_property
    def _first_prose(self) -> int | None:
        """The rank of the first paragraph of prose below the title."""
        below = range(self.bottom + 1, len(self.solid))
        return next((rank for rank in below if self.region.prose[self.solid[rank]]), None)

    def line(self, index: int, step: int) -> int | None:
        """The line that stands so many lines with text below a line, or above it."""
        rank = self.rank[index] + step
        return self.solid[rank] if 0 <= rank < len(self.solid) else None

    def text(self, index: int, step: int) -> str:
        """The text of that line; empty where there is none."""
        at = self.line(index, step)
        return "" if at is None else self.region.page.lines[at].text

    def below_by(self, index: int) -> float:
        """How close a line stands below the title: 1 right below it, 0 far below, or where there is no title."""
        return _step(self.below(index), BELOW) if self.title is not None else 0.0

    def above_by(self, index: int) -> float:
        """How close a line stands above the title."""
        return _step(self.above(index), ABOVE) if self.title is not None else 0.0


def _step(count: int, most: int) -> float:
    return 0.0 if not 0 < count <= most else STEPS[count] if count < len(STEPS) else DISTANT
