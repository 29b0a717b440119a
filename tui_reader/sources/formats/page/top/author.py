"""Who wrote the article: whom its data name and readers see, else who signs it, else whom it calls its author."""

from __future__ import annotations

import re

from tui_reader.sources.formats.page.data.hints import Hints
from tui_reader.sources.formats.page.dates.stamps import Dates
from tui_reader.sources.formats.page.markup.cut import Cut
from tui_reader.sources.formats.page.markup.dom import Page
from tui_reader.sources.formats.page.names.named import told_name
from tui_reader.sources.formats.page.top.author_bylines import LEAST, Bylines, Signed
from tui_reader.sources.formats.page.top.author_claims import Claims
from tui_reader.sources.formats.page.top.author_marks import (
    author_mark,
    is_addressed,
    is_authors,
    is_control,
    is_full_name,
    is_in_menu,
    is_in_prose,
    may_be_marked,
    names_office,
)
from tui_reader.sources.formats.page.top.day import Day
from tui_reader.sources.identity import letters

SIGNED = 4.5
"""The value of a byline that is believed before what the head says of all pages: marked, and beside title and date."""

OF_OFFICE = 3.0
"""The same where the head names no person but a house, of what is called an author."""

CALLED = 2.0
"""The mark of an element that is called nothing else."""

_WORD = re.compile(r"\w+")


def find(
    page: Page, hints: Hints, dates: Dates, cut: Cut, heading: int | None, root: int | None, day: Day
) -> str | None:
    """Who wrote the article; ``None`` where nothing but the site's own name is given.

    Args:
        page: the page.
        hints: what it says about itself.
        dates: its dates.
        cut: what the discussion takes.
        heading: where the title stands.
        root: what holds the text.
        day: when the article was written.
    """
    sites = {letters(site) for site in hints.sites}
    claims = Claims(page, hints, dates, sites)
    named = claims.author()
    if named and _is_printed(page, named):
        return named
    owner = named or claims.owner()
    signed = Bylines(page, dates, cut, heading, root, day, sites).all()
    office = owner is not None and (names_office(owner) or not (is_full_name(owner) or len(owner.split()) == 1))
    least = SIGNED if owner else LEAST
    if office and signed and author_mark(page.tag[signed[0].at], page.attributes[signed[0].at]) >= CALLED:
        least = OF_OFFICE
    if not signed or signed[0].value < least:
        return owner or _only_signed(page, dates, cut, sites)
    return _best(page, signed)


def _best(page: Page, signed: list[Signed]) -> str:
    """Who of those that may have signed wrote the article."""
    best = signed[0]
    for other in signed[1:]:
        # Of several who signed beside each other, the first.
        first = other.at < best.at and other.name != best.name
        if other.value >= 0.8 * best.value and first and _are_beside(page, other.at, best.at):
            best = other
    for other in signed[1:]:
        # Of a line and the name in it, or beside it, the name.
        enough = (0.6 if page.holds(best.at, other.at) else 0.9) * best.value
        if other.value >= enough and other.name != best.name and other.name in best.name:
            return other.name
    return best.name


def _only_signed(page: Page, dates: Dates, cut: Cut, sites: set[str]) -> str | None:
    """The one person whom the markup of the page, wherever it stands, calls an author: in a box below the text."""
    found: dict[str, str] = {}
    for i in cut.outside(sorted({*may_be_marked(page)})):
        if not 0 < page.weight(i) <= 60 or author_mark(page.tag[i], page.attributes[i]) < 2 or is_control(page, i):
            continue
        if not is_authors(page.attributes[i]) or is_in_menu(page, i) or is_in_prose(page, i):
            continue
        name, told = told_name(page, i, None, dates)
        name = name.partition("(")[0].strip()
        known = letters(name)
        if not known or known in sites or known in found or names_office(name) or dates.find(name):
            continue
        sure = is_addressed(page, i, name) or told
        if sure or is_full_name(name):
            found[known] = name
    shortest = min(found, key=len, default="")
    return found[shortest] if shortest and all(shortest in known for known in found) else None


def _is_printed(page: Page, name: str) -> bool:
    """Whether readers of the page see a name."""
    said = " ".join(page.text).casefold()
    return all(word in said for word in _WORD.findall(name.casefold()) if len(word) > 2)


def _are_beside(page: Page, one: int, other: int) -> bool:
    """Whether two elements of one kind stand in one short line."""
    if page.tag[one] != page.tag[other] or page.classes(one) != page.classes(other):
        return False
    line = next((up for up in page.ancestors(other, 4) if page.holds(up, one)), None)
    return line is not None and page.weight(line) <= 120
