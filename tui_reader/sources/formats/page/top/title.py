"""What a page is called: of its headings, the one that it calls itself by, without path, label and site.

A page says its title several times: in ``<title>`` and for machines, with the name of the site around it, and as a
heading, with the path or a label before it. Each says what the other has too much of.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from tui_reader.sources import words
from tui_reader.sources.formats.page.beside.chrome import in_chrome
from tui_reader.sources.formats.page.data.hints import Hints
from tui_reader.sources.formats.page.dates.stamps import Dates
from tui_reader.sources.formats.page.markup.cut import Cut
from tui_reader.sources.formats.page.markup.dom import Page
from tui_reader.sources.formats.page.markup.marks import HOST, parts
from tui_reader.sources.formats.page.top import title_headings
from tui_reader.sources.formats.page.top.title_claims import (
    Claims,
    long_words,
    pieces_of,
    short,
    site_names,
    unlabelled,
)
from tui_reader.sources.formats.page.top.title_headings import TITLE_HEADINGS, in_banner, is_titled, leads_home
from tui_reader.sources.identity import letters

WEIGHTS: Final[dict[str, float]] = {
    "in the first contribution": 0.5,
    "the only one": 1.5,
    "unlike the labelled": -1.0,  # "Topic: …" says that this is the title
    "called a title": 0.4,
    "a number": -1.0,
    "has the words": 0.2,
    "answered": 1.5,  # "Re: …" above each answer
    "the topic below its site": 1.0,
    "the site above its topic": -2.0,
    "a section above its topic": -1.5,
    "leads home": -2.5,
    "in a banner": -1.5,
    "in the chrome": -1.5,
    "around it all": -2.0,  # it is below what it would be the title of
    "a paragraph": -2.5,
    "below the only one": -1.5,
}
"""What speaks for a heading being the title beside its element and its likeness to what the page calls itself."""

_ANSWER = re.compile(r"^(?:re|aw|sv|odp|ynt|отв|ответ|回复|回覆|답글)\s*[:：]\s*", re.IGNORECASE)

_ENTRIES = frozenset("entry post article story hentry blogentry blogpost".split())

_NUMBERED = re.compile(r"(?:\w+ ){0,2}#\d+")
"""What trackers call an entry beside its title: ``Enhancement #2288``."""

_HANDLE = re.compile(r"@\w+")

SAME = 3.0
"""The likeness of a heading that is what the page calls itself."""

ALIKE = 1.2
"""The likeness from which a heading is more than a small part of that."""

_WORD = 0.1
"""The share of a title up to which a heading that is somewhere in it is but one of its words."""

_LEAST = 1.05
"""The value that a heading must have more of where the page calls itself something: that of a bare ``h1`` is less."""

_ANY = -math.inf
"""The same where it does not: any heading is better than none."""

_SENTENCE = 160
"""Characters of a heading that is no title unless the page calls itself so."""

_ABOVE = 60
"""Nodes above the first contribution among which the last line before it is looked for."""

_PATH = re.compile(r" ?[»›>→] ?")


def find(page: Page, hints: Hints, cut: Cut, dates: Dates, first: tuple[int, int] | None = None) -> str | None:
    """The title of a page: of the headings that its own title repeats, the longest; else what it claims.

    Args:
        page: the page.
        hints: what it says about itself.
        cut: what the discussion takes.
        dates: its dates.
        first: the range of the first contribution, which in a forum bears the title.
    """
    own = range(*first) if first else range(0)
    headings = title_headings.find(page)
    outside = [i for i in headings if i in own or not cut.holds(i)]
    links = (i for i in page.tagged("a") if i in own or not cut.holds(i))
    claims = Claims(page, hints, links, outside)
    places = _Places(page, claims, headings, outside, cut, first)
    best, most = None, _LEAST if claims.all else _ANY
    for heading in _candidates(page, claims, places, outside, cut, dates):
        value = TITLE_HEADINGS.get(page.tag[heading.index], 0.3) + heading.like
        for sign in _signs(page, claims, places, heading):
            value += WEIGHTS[sign]
        if value > most:
            best, most = heading, value
    if best is not None:
        if whole := _in_two_lines(claims, places, best):
            return whole
        if best.like >= ALIKE or short(best.text) != claims.tail or places.marked:
            return _last_of_path(_without_path(page, best.text, hints), [*claims.all, *claims.bare])
    elif claims.all and first and (line := _line_above(page, claims.pieces, first[0])):
        return line
    return claims.best(hints)


@dataclass(frozen=True, slots=True)
class _Heading:
    """A heading that may be the title."""

    index: int
    text: str
    short: str
    """That as letters."""
    like: float
    """How far it is what the page calls itself: `SAME` for just that, less for a part of it."""
    inside: bool
    """It stands in the first contribution."""


class _Places:
    """Where the headings that name the site, its sections and the topic stand."""

    def __init__(
        self,
        page: Page,
        claims: Claims,
        headings: Sequence[int],
        outside: Sequence[int],
        cut: Cut,
        first: tuple[int, int] | None,
    ) -> None:
        named = [(i, short(page.words(i))) for i in headings if not cut.holds(i)]
        self.named = named
        """Those outside of the discussion, with what they say as letters."""
        self.lone = len(page.tagged("h1")) == 1
        """There is but one main heading."""
        self.main = _main(page, claims) if self.lone else 0
        """That one, where it says most words of what the page calls itself; else 0."""
        # "Site • Topic": the name of the site stands above the heading that is another piece of the page's title. The
        # last piece may as well be the site, unless its heading is marked as a title.
        self.lowest = _is_topic_below(page, claims, named, first)
        """The last piece is the topic: no heading between it and the first contribution."""
        self.marked = self.lowest or any(
            text == claims.tail and is_titled(page, i) and not in_banner(page, i) for i, text in named
        )
        """The last piece is no site: its heading is marked as a title."""
        self.later = claims.later if self.marked else claims.later - {claims.tail}
        """The later pieces of the page's own title of which a heading may be the topic."""
        self.below = max((i for i, text in named if text in self.later and (not first or i < first[0])), default=0)
        """The lowest heading above the discussion that is a later piece; 0 where there is none."""
        # "Topic - Project": where the topic's heading, or its number, stands below the project's.
        starts = (i for i in outside if claims.later and claims.letters.startswith(short(page.words(i))))
        opening = max(starts, default=0)
        taken = opening and (leads_home(page, opening) or in_banner(page, opening) or in_chrome(page, opening))
        self.opening = 0 if taken else opening
        """The lowest heading that the page's own title begins with; 0 where there is none, or it is the site's."""
        self.site, self.title = _site_and_title(page, named, claims.letters)
        """Where the own title is no more than these two."""
        answers = (i for i in headings if page.tag[i] in TITLE_HEADINGS and cut.holds(i))
        self.answered = Counter(short(_ANSWER.sub("", page.words(i))) for i in answers)
        """How many comments have each heading, answers to it too."""


def _candidates(
    page: Page, claims: Claims, places: _Places, outside: Sequence[int], cut: Cut, dates: Dates
) -> Iterator[_Heading]:
    """The headings that may be the title: those that are no site's, and of the first contribution, what is claimed."""
    for i in outside:
        text = title_headings.without_prefix(title_headings.words_of(page, i, dates), claims.told)
        bare = short(text)
        if not bare or bare in claims.sites or bare == places.site or HOST.fullmatch(text):
            continue
        elsewhere = bare not in claims.told and words.is_one(text, "comments")
        if claims.all and (elsewhere or _HANDLE.fullmatch(text)):
            continue  # whose page it is on, or what is below it
        like = SAME if bare == places.title else max((_likeness(bare, claim) for claim in claims.told), default=0.0)
        inside = cut.holds(i)
        if not inside or (like >= ALIKE and claims.told[-1].startswith(bare)):
            yield _Heading(i, text, bare, like, inside)


def _signs(page: Page, claims: Claims, places: _Places, heading: _Heading) -> Iterator[str]:
    """The signs of `WEIGHTS` that a heading bears."""
    i, tag = heading.index, page.tag[heading.index]
    if heading.inside:
        yield "in the first contribution"
    beside = in_chrome(page, i)
    if places.lone and tag == "h1" and _may_be_only(page, claims, places, heading, beside):
        yield "the only one"
    elif claims.labelled and not heading.like:
        yield "unlike the labelled"
    if is_titled(page, i):
        yield "called a title"
    if _NUMBERED.fullmatch(heading.text):
        yield "a number"
    elif not heading.like and tag == "h1" and len(claims.words & long_words(heading.text)) > 1:
        yield "has the words"
    if places.answered[heading.short] > 1 and not heading.inside:
        yield "answered"
    if places.lowest and heading.short == claims.tail:
        yield "the topic below its site"
    apart = places.lowest or page.parent[i] != page.parent[places.below]
    if i < places.below and claims.begins(heading.short) and apart:
        yield "the site above its topic"
    elif i < places.opening and heading.short in places.later:
        yield "a section above its topic"
    if leads_home(page, i):
        yield "leads home"
    elif i != places.main and in_banner(page, i):
        yield "in a banner"
    if beside:
        yield "in the chrome"
    if heading.like < ALIKE and 10 * page.mass[i] > 7 * page.mass[-1]:
        yield "around it all"
    if not heading.like and len(heading.text) > _SENTENCE:
        yield "a paragraph"
    if heading.short not in claims.told and 0 < places.main < i:
        yield "below the only one"


def _may_be_only(page: Page, claims: Claims, places: _Places, heading: _Heading, beside: bool) -> bool:
    """Whether the only main heading is no site's or section's: no small part of the own title, and not its end."""
    # A path to the page may end in what searchers are told, while the article has a heading of its own.
    if beside and any(
        text in claims.stated and text != heading.short and not in_chrome(page, at) for at, text in places.named
    ):
        return False
    if heading.like < ALIKE and (heading.like or claims.labelled):
        return False
    return heading.short != claims.tail or heading.like == SAME


def _main(page: Page, claims: Claims) -> int:
    """The only main heading of a page, where it says at least half of the long words of its title; else 0.

    A heading further down may be more like the title, as that of a list of questions at the end of a text is.
    """
    i = page.tagged("h1")[0]
    wanted = long_words(claims.written)
    alike = len(wanted & long_words(page.words(i))) > 1 and 2 * len(wanted & long_words(page.words(i))) >= len(wanted)
    return i if alike and not (leads_home(page, i) or in_chrome(page, i)) else 0


def _is_topic_below(
    page: Page, claims: Claims, named: Sequence[tuple[int, str]], first: tuple[int, int] | None
) -> bool:
    """Whether the last piece of the page's own title is the last heading above the first contribution.

    Then the page names its site first, as it does in a heading or link further up, if it prints that name at all.
    """
    above = [
        (i, text) for i, text in named if first and i < first[0] and not words.is_one(page.words(i, 60), "comments")
    ]
    if not claims.tail or not above or above[-1][1] != claims.tail:
        return False
    last = above[-1][0]
    if leads_home(page, last) or in_banner(page, last):
        return False
    links = (short(page.words(i, 80)) for i in page.tagged("a") if i < last and page.weight(i) <= 60)
    if any(text and claims.begins(text) for text in (*(text for _, text in above[:-1]), *links)):
        return True
    site = short(claims.pieces[0])
    return len(above) == 1 and all(short(page.text[i]) != site for i in page.texts(0, len(page)))


def _line_above(page: Page, pieces: list[str], first: int) -> str:
    """The one piece of a page's own title that stands, alone in a line, just above the first contribution.

    So topics of boards without headings, whatever side of it the board's name is on.
    """
    wanted = {short(piece): piece for piece in pieces} if len(pieces) > 1 else {}
    for i in reversed([*page.texts(max(first - _ABOVE, 0), first)]):
        text = short(page.text[i])
        if text in wanted and page.linked[i + 1] == page.linked[i] and page.weight(i) == page.weight(page.parent[i]):
            return wanted[text].strip()
        if text:
            break
    return ""


def _in_two_lines(claims: Claims, places: _Places, first: _Heading) -> str:
    """The piece of a page's own title that a heading and the next one say together; empty where they do not.

    "Sea: The lamps of the north" is a line above the title and the title.
    """
    below = next((text for i, text in places.named if i > first.index), "")
    return next((piece.strip() for piece in claims.pieces if below and short(piece) == first.short + below), "")


def _site_and_title(page: Page, named: Sequence[tuple[int, str]], written: str) -> tuple[str, str]:
    """The site and the title, as letters, where a page's own title is no more than the two; empty where it is not.

    Both are headings: the site's stands above, in the banner, as a link home, or outside the entry with the other.
    """
    for i, site in named:
        title = written.removeprefix(site)
        apart = site and title and title != written
        below = [at for at, text in named if at > i and text == title and not leads_home(page, at)] if apart else []
        if below and (leads_home(page, i) or in_banner(page, i) or _in_entry(page, below[0], i)):
            return site, title
    return "", ""


def _in_entry(page: Page, i: int, above: int) -> bool:
    """Whether a heading stands in what the page calls an entry, and the one above it outside of that."""
    around = (up for up in page.ancestors(i, 4) if not page.holds(up, above))
    return any(page.tag[up] == "article" or parts(page.get(up, "class")[:160]) & _ENTRIES for up in around)


def _without_path(page: Page, text: str, hints: Hints) -> str:
    """A title that ends in the name of its site without it and the parts of the site before it: links of the page."""
    pieces = pieces_of(text)
    if len(pieces) < 3 or letters(pieces[-1]) not in site_names(hints):
        return text
    links = {letters(page.words(i, 60)) for i in page.tagged("a") if page.weight(i) <= 40}
    last = len(pieces) - 1
    while last > 1 and letters(pieces[last - 1]) in links:
        last -= 1
    return text[: text.rfind(pieces[last - 1]) + len(pieces[last - 1])]


def _last_of_path(text: str, claims: Sequence[str]) -> str:
    """A heading without the path of links, or the section, before the title, and without its label."""
    heading = short(text)
    told = {short(claim): claim for claim in claims}
    for wanted, claim in told.items() if heading not in told else ():
        section = 2 * len(heading) < 3 * len(wanted) and len(wanted) >= 20
        if len(wanted) >= 4 and heading.endswith(wanted) and (section or _PATH.search(text)):
            return " ".join(claim.split())
    pieces = pieces_of(text, _PATH)
    if len(pieces) > 1 and words.is_one(pieces[-1], "comments"):
        text = text[: text.rfind(pieces[-2]) + len(pieces[-2])]
    if len(pieces) > 2 and len(letters(pieces[-1])) >= 3:
        text = pieces[-1].strip()
    return unlabelled(text)


def _likeness(heading: str, claim: str) -> float:
    """How far a heading is what the page calls itself, both as letters: `SAME` for the same, less for a part of it."""
    if heading == claim:
        return SAME
    if heading in claim:
        share = len(heading) / len(claim)
        if share < _WORD and not claim.startswith(heading) and not claim.endswith(heading):
            return 0.0
        last = claim.endswith(heading) and share < 0.5  # where pages put the name of their site
        return 0.6 + 2.0 * share + (0.6 if claim.startswith(heading) and len(heading) > 3 else -0.8 if last else 0.0)
    limit = min(len(heading), len(claim))
    same = next((n for n in range(limit) if heading[n] != claim[n]), limit)
    return 1.5 * same / len(claim) if same > 15 else 0.0
