"""The names that an article may be signed with, around its title and its text, and how surely each is the author's."""

from __future__ import annotations

import re
from typing import NamedTuple

from tui_reader.sources.formats.page.beside.chrome import in_chrome
from tui_reader.sources.formats.page.contributions.counts import count_in
from tui_reader.sources.formats.page.dates.stamps import Dates
from tui_reader.sources.formats.page.markup.cut import Cut
from tui_reader.sources.formats.page.markup.dom import Page
from tui_reader.sources.formats.page.markup.marks import CATEGORY_LINK
from tui_reader.sources.formats.page.markup.wording import is_one
from tui_reader.sources.formats.page.names.named import told_name
from tui_reader.sources.formats.page.top.author_marks import (
    OWN,
    author_mark,
    is_addressed,
    is_control,
    is_in_menu,
    is_in_prose,
    is_label,
    may_be_marked,
)
from tui_reader.sources.formats.page.top.day import Day
from tui_reader.sources.identity import letters

LEAST = 1.5
"""The value from which on a name is that of an author."""

_SHORT = 5
"""Letters of a name that may as well be a part of any word."""

_LOOSE = frozenset({"", "a", "p", "div", "span", "td"})
_LINES = _LOOSE | {"h2", "h3", "h4", "h5", "h6", "li", "strong", "b", "em", "i", "address", "cite"}
"""Elements that may say a name with the words that tell it, and of them those in which a name may stand alone."""

_MAIL = re.compile(r"mailto:(?!.*[?&]body=)", re.IGNORECASE)
"""The address of somebody's mail; with a text for it, it is a button with which to pass a page on."""

_BRACKETS = {"(": ")", "[": "]", "［": "］", "【": "】", "（": "）"}


class Signed(NamedTuple):
    """A name that the article may be signed with."""

    value: float
    """How surely it is the author's."""
    at: int
    name: str


class Bylines:
    """The search for such names.

    Args:
        page: the page.
        dates: its dates.
        cut: what the discussion takes.
        heading: where the title stands.
        root: what holds the text.
        day: when the article was written: who signs it stands beside that.
        sites: the letters of what the site is called.
    """

    def __init__(
        self, page: Page, dates: Dates, cut: Cut, heading: int | None, root: int | None, day: Day, sites: set[str]
    ) -> None:
        self.page = page
        self.dates = dates
        self.cut = cut
        self.heading = heading
        self.root = root
        self.day = day
        self.near = day.nearest[0]
        self.sites = sites

    def all(self) -> list[Signed]:
        """All of them, the surest first."""
        page, near = self.page, self.near
        found: list[Signed] = []
        start = min(one for one in (self.heading, self.root, len(page)) if one is not None) - 80
        stop = (page.end[self.root] if self.root is not None else start + 400) + 120
        near_by = range(max(1, start), min(stop + 1, len(page)))
        title = letters(page.words(self.heading, 100)) if self.heading is not None else ""
        mails = {i for i in page.tagged("a") if _MAIL.match(page.get(i, "href")[:2000])}
        for i in self.cut.outside(sorted({*near_by, *may_be_marked(page)})):
            weight = page.weight(i)
            if not 0 < weight <= 90:
                continue
            mark = author_mark(page.tag[i], page.attributes[i])
            # The address of somebody's mail follows, as behind the name at the top of a message.
            addressed = mark <= 0 and page.tag[i] and not mails.isdisjoint((page.end[i], page.end[i] + 1))
            signed = addressed and not any(map(str.isdigit, page.words(i, 100)))
            if signed:
                mark = 2.0
            if 0 < mark < OWN and is_in_prose(page, i):
                mark = 0.0
            if mark <= 0 and (page.tag[i] not in _LINES or not start <= i <= stop):
                continue
            if self.heading is not None and page.holds(self.heading, i):
                continue
            if self._place_value(i, mark, True) < 0.6 * LEAST:
                continue  # neither the best nor a part of it, whatever it says
            if mark <= 0 and weight > 60 and not is_one(page.words(i, 100).partition(" ")[0].rstrip(":"), "by"):
                continue
            stamp = near if near is not None and (near.at == i or page.holds(i, near.at)) else None
            name, told = told_name(page, i, stamp, self.dates)
            told = told or (mark >= 1 and bool(name) and is_addressed(page, i, name))
            if name[:1] in _BRACKETS and name.endswith(_BRACKETS[name[0]]):
                name = name[1:-1].strip() if name[0] not in "(（" else ""  # where somebody writes from
            if not name or len(name.split()) > 6:
                continue
            # Somebody's own site may bear his name; then a link "by" him, or a mark for authors, says that it is one.
            own = mark >= OWN or (mark >= 2 and told)
            if letters(name) in self.sites and not (own and 2 <= len(name.split()) <= 3):
                continue
            if mark <= 0 and not told:
                loose = page.tag[i] in _LOOSE
                mark = 1.5 if self._in_byline(i, name) else 0.8 if loose and self._in_line(i, name) else 0.0
                if not mark:
                    continue
            if not told and mark < OWN and (is_label(name) or (len(name) > _SHORT and letters(name) in title)):
                continue  # whom the page is about; "View author page"
            prose = name.islower() and not signed and (name.endswith(".") or len(name.split()) > 2)
            dated = self.dates.find(name)
            if prose or (dated is not None and 2 * (dated[1] - dated[0]) > len(name)):
                continue  # "from your own site.", "from the print edition"
            if mark < 2 and not told and any(word[0].islower() for word in name.split()[1:]):
                continue  # "Personal finance", where articles are filed
            if count_in(name) is not None or letters(name) == title or is_control(page, i) or is_in_menu(page, i):
                continue
            found.append(Signed(self._name_value(i, mark, told), i, name))
        return sorted(found, reverse=True)

    def _in_byline(self, i: int, name: str) -> bool:
        """Whether an element is the first of several names in a box that is marked as a byline."""
        page = self.page
        if page.tag[i] not in ("span", "a") or not 2 <= len(name.split()) <= 4 or not name.istitle():
            return False
        above = (up for up in page.ancestors(i, 2) if page.weight(up) <= 160)
        box = next((up for up in above if author_mark(page.tag[up], page.attributes[up]) >= 1.5), None)
        return box is not None and page.mass[i] == page.mass[box]

    def _in_line(self, i: int, name: str) -> bool:
        """Whether two to four capitalised words share a line with the date: a byline that says no "by"."""
        page, near = self.page, self.near
        tokens = name.split()
        if near is None or not 2 <= len(tokens) <= 4 or not all(token[0].isupper() for token in tokens):
            return False
        if any(not c.isalpha() and c not in " .-'’" for c in name):
            return False
        line = next((up for up in page.ancestors(near.at, 3) if page.holds(up, i)), None)
        if line is None or page.weight(line) > 90:
            return False
        links = [at for at in (i, page.parent[i]) if page.tag[at] == "a"]
        dated = (up for up in page.ancestors(near.at, 3) if page.tag[up] == "a")
        if any(page.weight(up) > len(near.words) + 12 for up in dated):
            return False  # what another page is called, with a date in it
        return not any(CATEGORY_LINK.search(page.get(at, "href")) or "tag" in page.get(at, "rel") for at in links)

    def _name_value(self, i: int, mark: float, told: bool) -> float:
        value = self._place_value(i, mark, told)
        return value - 2.5 if in_chrome(self.page, i, (self.heading, self.root)) else value

    def _place_value(self, i: int, mark: float, told: bool) -> float:
        """What speaks for a name by where it stands, by its markup, and by whether words tell that it is one."""
        page = self.page
        value = mark + (2.0 if told else 0.0)
        if self.near is not None:
            value += max(0.0, 1.5 - self.day.distance(i) / 15)
        if self.heading is not None:
            value += max(-1.5, 1.5 - abs(i - self.heading) / 40)
        if self.root is not None:
            root = self.root
            if root <= i < page.end[root]:
                begin = max(root, self.heading) if self.heading is not None and self.heading < i else root
                inside = page.mass[i] - page.mass[begin]
                if (600 if mark >= 2 else 300) < inside and self.cut.weight(i, page.end[root]) > 300:
                    value -= 2.5  # in the middle of the text
            else:
                value -= min(2.0, min(abs(i - root), abs(i - page.end[root])) / 60)
        return value
