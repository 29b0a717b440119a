"""Whom a page's data name as its author: persons, the house they work for, links to the page of somebody."""

from __future__ import annotations

from collections.abc import Iterator

from tui_reader.sources.formats.page.data.hints import Hints
from tui_reader.sources.formats.page.dates.stamps import Dates
from tui_reader.sources.formats.page.markup.dom import Page
from tui_reader.sources.formats.page.markup.marks import HOST
from tui_reader.sources.formats.page.names.named import clean_name
from tui_reader.sources.formats.page.names.names import looks_like_name, strip_words
from tui_reader.sources.formats.page.top.author_marks import is_site, names_office


class Claims:
    """Whom a page's data name.

    Args:
        page: the page.
        hints: what it says about itself.
        dates: its dates.
        sites: the letters of what the site is called.
    """

    def __init__(self, page: Page, hints: Hints, dates: Dates, sites: set[str]) -> None:
        self.page = page
        self.hints = hints
        self.dates = dates
        self.sites = sites

    def author(self) -> str | None:
        """The first person who is named as the author."""
        return next((one for one in self._persons(self.hints.authors) if not names_office(one)), None)

    def owner(self) -> str | None:
        """Who answers for the page where no person is named as its author: its owner, else an office."""
        owners = [*self._persons(self.hints.owners)]
        person = next((one for one in owners if not names_office(one)), None)
        return person or next(iter((*self._persons(self.hints.authors), *owners)), None)

    def _persons(self, claims: list[str]) -> Iterator[str]:
        """The persons among those whom the page's data name."""
        sites = self.sites
        for claim in claims[:20]:
            if claim.startswith("http"):
                claim = self._named_by_link(claim) or claim
            if "@" in claim[1:] or is_site(claim, sites):
                continue  # somebody's mail, or a house
            name = strip_words(claim)[0]
            if not looks_like_name(name) and len(name.partition(",")[0].split()) > 1:
                name = name.partition(",")[0]  # "Mira Aal, professor of seas at the university of Somewhere"
            if name and not is_site(name, sites) and looks_like_name(name) and name[0] != "@" and not name.isdigit():
                yield name

    def _named_by_link(self, address: str) -> str | None:
        """What the page calls the person whose page an address is."""
        path = address.split("://", 1)[-1].partition("/")[2].strip("/")
        if not path:
            return None
        for i in self.page.tagged("a"):
            if 0 < self.page.weight(i) <= 60 and self.page.get(i, "href").rstrip("/").endswith(path):
                said, _ = clean_name(self.page, i, None, self.dates)
                if said:
                    return said
        return None


def house(hints: Hints) -> str | None:
    """The site or agency that the page names as the author of all of it: ``Example Press``, ``Staff``."""
    for claim in (*hints.authors[:20], *hints.owners[:2]):
        address = claim.startswith("http") or "@" in claim or HOST.fullmatch(claim)
        if looks_like_name(claim) and not address and not claim.isdigit():
            return claim
    return None
