"""The part of a page above its comments, and what has been found in it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

from tui_reader.sources.formats.dump.clues.heads import Head
from tui_reader.sources.formats.dump.clues.stamps import Dates, Stamp
from tui_reader.sources.formats.dump.lines.page import Page
from tui_reader.sources.formats.dump.top import credit, menus, trails
from tui_reader.sources.formats.dump.top.called import Called
from tui_reader.sources.formats.dump.top.centred import goes_on
from tui_reader.sources.formats.dump.top.credit import Credit
from tui_reader.sources.formats.dump.top.named import Named
from tui_reader.sources.formats.dump.top.vocabulary import Vocabulary, stems

PROSE = 110
"""Characters from which a paragraph is taken for prose rather than for a heading, caption or menu."""

LEAD = 1_500
"""Letters of a paragraph that are compared with a title's."""


@dataclass(slots=True)
class Region:
    """What is known of the lines above the comments."""

    page: Page
    found: dict[int, Head]
    """Lines that read as heads."""
    end: int
    """The line where the comments start; the page's end where there are none."""
    kinds: Sequence[str | None]
    """The kinds of furniture of the lines, some beyond the end included."""
    prose: Sequence[int]
    """For each of these lines the letters of the paragraph of prose that it starts; 0 for all other lines."""
    discussed: bool
    """Comments follow: then what stands above the title is not the article."""
    plain: bool
    """It is a text rather than a page: there is hardly any furniture in it."""
    dates: Dates
    """The dates of the page."""
    own: range
    """Lines of a head that names the post's author: neither title nor article."""
    people: frozenset[str]
    """Casefolded names of those who comment: who also stands at the title wrote the post."""
    vocabulary: Vocabulary
    """The words of the prose of the page, the comments' as well."""
    opened: bool
    """What follows begins with the post itself, as in a forum's topic: its title stands close above."""
    first: str | None = None
    """Who wrote the first of the comments, which may be the post itself."""
    named: Named = field(init=False)
    """What other parts of the page say that its title is."""
    called: Called = field(init=False)
    """What the file is called that it came as."""
    openers: frozenset[int] = field(init=False)
    """The first lines below columns of links that are longer than those."""
    first_heading: int | None = field(init=False)
    """The first line that the dump marks as a heading."""
    links: frozenset[str] = field(init=False)
    """The casefolded lines that are as short as the links of menus."""
    letters: list[int] = field(init=False)
    """For each of these lines the letters of the paragraph of prose that it stands in; 0 for all other lines."""

    _credits: dict[int, Credit] = field(default_factory=dict)
    _words: dict[int, set[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.named = Named(self.page, self.end, self.whole)
        self.called = Called(self.page.called)
        self.first_heading = next((i for i in range(self.end) if self.page.lines[i].heading), None)
        self.letters = []
        for index, own in enumerate(self.prose):
            goes_on = index > 0 and not own and self.page.continues(index - 1, index)
            self.letters.append(self.letters[-1] if goes_on else own)
        self.openers = menus.openers(self.page, self.end, self.prose, self.kinds, self.found)
        self.links = trails.links(self.page, self.end)

    def credit(self, index: int) -> Credit:
        """What a line says of who wrote the post and when."""
        if index not in self._credits:
            self._credits[index] = credit.read(self.whole(index)[0], self.dates)
        return self._credits[index]

    def words_of(self, index: int) -> set[str]:
        """The words at the start of the paragraph that begins with a line, as :func:`stems` gives them."""
        if index not in self._words:
            self._words[index] = stems(self.whole(index)[0][:LEAD])
        return self._words[index]

    def whole(self, index: int) -> tuple[str, int]:
        """A line with what the dump's width has broken off it, and the last line of that."""
        page, end = self.page, self.end
        text, last = page.lines[index].text, index
        while last + 1 < end and last - index < 4 and (page.continues(last, last + 1) or goes_on(page, last)):
            last += 1
            text += " " + page.lines[last].text
        if (
            (
                last + 1 < end
                and page.lines[index].heading
                and page.lines[last + 1].heading
                and not page.lines[last + 1].bullet
            )
            and page.dumped
            and len(page.lines[last].raw) > 60
        ):
            text, last = text + " " + page.lines[last + 1].text, last + 1
        return text, last


@dataclass(slots=True)
class Header:
    """What was found above the comments."""

    title: str | None = None
    author: str | None = None
    stamp: Stamp | None = None
    url: str | None = None
    body: list[int] = field(default_factory=list)
    """Indexes of the lines of the article."""
    sure: float = 0.0
    """How strong the evidence for the title is; above 3 is good."""
    rival: str | None = None
    """The text that comes closest to being the title instead, where the title was chosen."""
    lead: float = math.inf
    """How much more speaks for the title than for that one."""
    reasons: list[str] = field(default_factory=list)
    title_at: int | None = None
    signed: bool = False
    """The line below the title says who wrote the post and when."""
    labelled: bool = False
    """The line with the title labels it, the author and the date: the text begins below it."""
    by_first: bool = False
    """The author is who wrote the first of the comments."""
    handle: str | None = None
    """The account name of the author, where the page prints one."""
