"""What a page calls itself: its own title without the site and its sections, and what it tells machines.

Each has too much of something: the name of the site, a path through it, a label, the number of the page.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from functools import partial

from tui_reader.sources import words
from tui_reader.sources.formats.page.beside.chrome import in_chrome
from tui_reader.sources.formats.page.data.hints import Hints
from tui_reader.sources.formats.page.markup.dom import Page
from tui_reader.sources.formats.page.markup.marks import HOST
from tui_reader.sources.formats.page.top.title_headings import TITLE_HEADINGS, is_titled, leads_home
from tui_reader.sources.identity import letters

MOST_PIECES = 12
"""Pieces of the longest title that is a path through a site."""

LONG = 400
"""Letters by which titles are told apart."""

SEPARATORS = re.compile(r" [|•·»«–—:/\\-]+ | -> | ?>> ?| ?[|»«] ?| ?:: ?")
"""What parts a title from the name of its site, where white space is one space."""

_QUOTED = re.compile(r"«[^«»]++»")
"""Words in quotation marks, which part nothing."""

_MASKED = {ord("«"): "\ue000", ord("»"): "\ue001"}
_UNMASKED = {0xE000: "«", 0xE001: "»"}
"""Quotation marks as letters that no separator is."""

_STRONG = re.compile(r" ?(?:\||»|«|•|·|::) ?")
_POWERED = re.compile("powered by ", re.IGNORECASE)

short = partial(letters, limit=LONG)
"""A title as the letters by which it is told from others."""


class Claims:
    """What a page calls itself."""

    def __init__(self, page: Page, hints: Hints, links: Iterable[int], headings: Collection[int]) -> None:
        """Look a page's own title over.

        Args:
            page: the page.
            hints: what it says about itself.
            links: those that the discussion does not hold.
            headings: likewise.
        """
        whole = " ".join(next((page.silent.get(i, "") for i in page.tagged("title")), "").split())
        self.written = _without_sections(page, whole, links)
        """The page's own title, without the parts of its site."""
        self.cleared = self.written != whole
        """That it named such parts."""
        self.pieces = pieces_of(self.written)
        self.letters = short(self.written)
        self.tail = short(self.pieces[-1]) if len(self.pieces) > 1 else ""
        """The last of several pieces, as letters: most often the site."""
        self.later = {short(piece) for piece in self.pieces[1:]} - {""}
        """All pieces but the first."""
        # What is told to machines may be of the site or its section: then it is in a later piece of the own title.
        opens = bool(self.later) and any(short(page.words(i)) == short(self.pieces[0]) for i in headings)
        titles = [claim for claim in hints.titles if not (opens and any(short(claim) in piece for piece in self.later))]
        self.stated = {short(claim) for claim in titles}
        """What the page tells machines."""
        self.all = [claim for claim in (*titles, self.written) if claim]
        """All that it calls itself, what it tells machines first."""
        self.bare = [*filter(None, (_without_known(claim, hints) for claim in self.all))]
        """Those that name the site without it."""
        self.told = [short(claim) for claim in (*_fed(hints), *self.bare, *self.all)]
        """The same as letters, with and without the site."""
        self.sites = {letters(site) for site in hints.sites}
        self.labelled = unlabelled(self.written) != self.written
        """``Topic: …`` says that it is the title."""
        self.words = long_words(" ".join(self.all))

    def begins(self, heading: str) -> bool:
        """Whether a heading is what the own title begins with: its first piece, or the site before a colon."""
        opening = self.pieces[0]
        return heading == short(opening) or (len(heading) > 3 and self.letters.startswith(heading) and ":" in opening)

    def best(self, hints: Hints) -> str | None:
        """The title where no heading is it."""
        if not self.all:
            return None
        if self.all[0] == self.written and self.cleared:
            return unlabelled(self.written)
        return _strip_site(self.all[0], hints)


def _fed(hints: Hints) -> Iterator[str]:
    """What the feed of a page's own comments is called behind the name of the site: "Site » Title Comments"."""
    for feed in hints.feeds:
        site, found, rest = feed.partition(" » ")
        if found and site and rest:
            yield rest


def _without_sections(page: Page, text: str, links: Iterable[int]) -> str:
    """A page's own title without the parts of the site that it names around it, and without the number of the page.

    They are what some links of the page say. On which side of the title they stand is told by the path to the page,
    which begins with the site, or by a link to the front page.
    """
    pieces = pieces_of(text)
    pieces = [piece for piece in pieces if not _is_page_number(piece) and not _POWERED.match(piece)] or pieces
    if not 1 < len(pieces) <= MOST_PIECES:
        return pieces[0].strip() if len(pieces) == 1 else text
    wanted = {letters(piece) for piece in _joined(pieces)} - {""}
    places: dict[str, int] = {}
    headed: dict[str, int] = {}
    for i in links:
        if not 2 <= page.weight(i) <= 60 or "#" in page.get(i, "href"):
            continue
        if (said := letters(page.words(i, 80))) in wanted:
            if _is_headed(page, i) and not leads_home(page, i):
                headed |= {} if in_chrome(page, i) else {said: i}
            else:
                places.setdefault(said, i)
    own = max(headed, key=headed.__getitem__, default="")
    if own and own in map(letters, (pieces[0], pieces[-1])) and not _is_followed(page, headed[own], wanted - {own}):
        return (pieces[0] if letters(pieces[0]) == own else pieces[-1]).strip()
    names = [
        (at, n) for at in range(len(pieces)) for n in (3, 2, 1) if letters(" ".join(pieces[at : at + n])) in places
    ]
    ends = [places[letters(" ".join(pieces[at : at + n]))] for at, n in names]
    home = [leads_home(page, end) for end in {*ends[:1], *ends[-1:]}]
    if len(home) > 1 and not all(home):
        site_first = ends[0] < ends[-1]
    elif len(ends) == 1 and all(home):
        site_first = not names[0][0]
    else:
        names = []
        site_first = False
    start, stop = 0, len(pieces)
    for at, n in names if site_first else reversed(names):
        if site_first and at <= start and at + n < stop:
            start = max(start, at + n)
        elif not site_first and at > start and at + n >= stop:
            stop = min(stop, at)
    kept = pieces[start:stop]
    return text[text.find(kept[0]) : text.rfind(kept[-1]) + len(kept[-1])].strip() if kept else text


def _is_headed(page: Page, i: int) -> bool:
    """Whether a link is a heading, as the title of a page that leads to itself."""
    return any(page.tag[up] in TITLE_HEADINGS or is_titled(page, up) for up in page.ancestors(i, 2))


def _is_followed(page: Page, i: int, wanted: set[str]) -> bool:
    """Whether below a heading another one says one of some pieces: then the first names where that one is filed.

    It may say no more than the beginning or the end of it: "Sea: The lamps of the north" in two headings.
    """
    for at in page.tagged("h1", "h2", "h3"):
        said = letters(page.words(at, 200)) if at > i and page.weight(at) <= 120 else ""
        part = len(said) >= _PART and any(piece.startswith(said) or piece.endswith(said) for piece in wanted)
        if said and (part or said in wanted) and not in_chrome(page, at):
            return True
    return False


_PART = 6
"""Letters of a heading that may say a part of a title."""


def _joined(pieces: list[str]) -> list[str]:
    """The pieces of a title, and what two or three of them beside each other are: "pff.clan.su - Forum" is one name."""
    return [" ".join(pieces[at : at + n]) for n in (1, 2, 3) for at in range(len(pieces) - n + 1)]


def _is_page_number(piece: str) -> bool:
    """Whether a piece of a title says which page of several it is: ``Page 2``, ``Страница 33``."""
    return any(map(str.isdigit, piece)) and len(piece) < 30 and words.is_one(piece, "page_of")


def unlabelled(text: str) -> str:
    """A title without the label that forums put before it: ``Thread: …``, ``View topic - …``."""
    for mark in (":", " - ", " – "):
        head, found, rest = text.partition(mark)
        said = words.fold(head.strip())
        if found and rest.strip() and (said in words.phrases("topic") or (mark == ":" and said == "forum")):
            return rest.strip()
    return text


def _strip_site(text: str, hints: Hints) -> str:
    """A page's title without the name of its site."""
    text = " ".join(text.split())
    known = _without_known(text, hints)
    if known:
        return known
    # Where there are separators of two strengths, the stronger one parts the title from the site.
    for separators in (_STRONG, SEPARATORS):
        pieces = pieces_of(text, separators)
        if len(pieces) > 1:
            if (rest := [piece for piece in pieces if not _is_of_site(piece)]) and len(rest) < len(pieces):
                return unlabelled(text[text.find(rest[0]) : text.rfind(rest[-1]) + len(rest[-1])])
            longest = max(pieces, key=len)
            return unlabelled(longest) if len(longest) > 0.45 * len(text) else text
    return unlabelled(text)


def _is_of_site(piece: str) -> bool:
    """Whether a piece of a title is what sites call themselves: it names a host, ``Example.org Forum``."""
    return any(map(HOST.fullmatch, piece.split())) and len(piece.split()) <= 3


def _without_known(text: str, hints: Hints) -> str | None:
    """A title without the pieces that name its site or say that it is a title; ``None`` where it has none of them."""
    text = " ".join(text.split())
    pieces = pieces_of(text)
    sites = site_names(hints)
    kept = [
        piece
        for piece in pieces
        if letters(piece) not in sites and not HOST.fullmatch(piece) and words.fold(piece) not in words.phrases("topic")
    ]
    if not kept or len(kept) == len(pieces):
        return None
    return text[text.find(kept[0]) : text.rfind(kept[-1]) + len(kept[-1])]


def site_names(hints: Hints) -> set[str]:
    """The names of the site as letters: as it calls itself, as its feeds are called, and as its address does."""
    host = re.sub(r"^https?://(?:www\.)?([^/:]+).*", r"\1", hints.url or "")
    told = (*hints.sites, *hints.feeds, host, host.rpartition(".")[0], host.partition(".")[0])
    return {name for name in map(letters, told) if name}


def pieces_of(text: str, separators: re.Pattern[str] = SEPARATORS) -> list[str]:
    """The parts of a title between separators."""
    text = _QUOTED.sub(lambda hit: hit[0].translate(_MASKED), text) if "«" in text else text
    return [piece.translate(_UNMASKED) for piece in separators.split(text) if piece and piece.strip()]


def long_words(text: str) -> frozenset[str]:
    """The words of a title that tell what it is about."""
    return frozenset(word for word in text.casefold().split() if len(word) > 3)
