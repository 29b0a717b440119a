"""Who wrote the article and when: by its structured data, else by the line under its title."""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import cached_property
from urllib.parse import unquote

from tui_reader.sources import words
from tui_reader.sources.formats.page.author_marks import (
    AUTHOR_LINK,
    HOST,
    OWN,
    author_mark,
    is_authors,
    is_full_name,
    is_in_menu,
    is_site,
    may_be_marked,
    names_office,
)
from tui_reader.sources.formats.page.counts import count_in
from tui_reader.sources.formats.page.dom import Page
from tui_reader.sources.formats.page.edges import SHARING
from tui_reader.sources.formats.page.heads import clean_name, looks_like_name, strip_words, told_name
from tui_reader.sources.formats.page.hints import Hints
from tui_reader.sources.formats.page.marks import CATEGORY_LINK, parts
from tui_reader.sources.formats.page.stamps import Dates, Sorted, Stamp, exact_date, first_such_day
from tui_reader.sources.formats.page.wording import is_one
from tui_reader.sources.identity import letters

_URL_DATE = re.compile(r"/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/._-]|$)|/((?:19|20)\d\d)(\d\d)(\d\d)(?=[/._-])")
_BESIDE = frozenset(
    "sidebar side related widget footer recommended teaser newsletter promo breaking breadcrumb breadcrumbs "
    "infobox".split()
)
_DATED = frozenset("published pubdate datepublished entry post posted submitted article byline".split())
_CHANGED = (
    "updat",
    "aktualis",
    "mis à jour",
    "mise à jour",
    "actualiz",
    "aggiorn",
    "modif",
    "bijgewerkt",
    "обновл",
    "更新",
)
_OF_POST = frozenset(
    {"has", "with", "no", "content", "main", "post", "entry", "article", "byline", "node", "elementor"}
)


class Cut:
    """The ranges that are not the article's, and how much text they take."""

    def __init__(self, page: Page, taken: list[tuple[int, int]]) -> None:
        self.page = page
        merged: list[tuple[int, int]] = []
        for start, stop in sorted(taken):
            if merged and start < merged[-1][1]:
                merged[-1] = (merged[-1][0], max(stop, merged[-1][1]))
            else:
                merged.append((start, stop))
        self.ranges = merged
        self.starts = Sorted([start for start, _ in merged])
        self.stops = [stop for _, stop in merged]
        self.weights = [0]
        for start, stop in merged:
            free = page.mass[stop] - page.mass[start] - (page.linked[stop] - page.linked[start])
            self.weights.append(self.weights[-1] + free)

    def holds(self, i: int) -> bool:
        """Whether a node is in one of them."""
        place = bisect_right(self.starts.positions, i) - 1
        return place >= 0 and i < self.stops[place]

    def outside(self, nodes: Iterable[int]) -> Iterator[int]:
        """Of nodes in document order, those that are in none of them."""
        ranges = iter([*self.ranges, (sys.maxsize, sys.maxsize)])
        start, stop = next(ranges)
        for i in nodes:
            while i >= stop:
                start, stop = next(ranges)
            if i < start:
                yield i

    def weight(self, start: int, stop: int) -> int:
        """Text beside links in a range of the page, without theirs."""
        page = self.page
        total = page.mass[stop] - page.mass[start] - (page.linked[stop] - page.linked[start])
        low = self.starts.count(0, start)
        high = self.starts.count(0, stop)
        return total - (self.weights[high] - self.weights[low])


def in_chrome(page: Page, i: int, of: tuple[int | None, ...] = ()) -> bool:
    """Whether a node stands in a part of the page beside the article.

    Args:
        page: the page.
        i: the node.
        of: nodes of the article: what holds one of them is not beside it.
    """
    for up in (i, *page.ancestors(i, 12)):
        if any(node is not None and page.holds(up, node) for node in of) and up != i:
            return False
        tag = page.tag[up]
        if tag in ("nav", "aside") or (tag == "footer" and page.depth[up] < 6):
            return True
        if tag in ("body", "html", "main", "article"):
            return False
        names = parts(page.get(up, "class")[:160]) | parts(page.get(up, "id")[:80])
        if names & _BESIDE and not names & _OF_POST:
            return True
    return False


class Byline:
    """The search for an article's author and day, around its title and its text.

    Args:
        page: the page.
        hints: what it says about itself.
        dates: its dates.
        stamps: where they stand outside the discussion.
        cut: what the discussion takes.
        heading: where the title stands.
        root: what holds the text.
        days: when the contributions were written.
    """

    def __init__(
        self,
        page: Page,
        hints: Hints,
        dates: Dates,
        stamps: list[Stamp],
        cut: Cut,
        heading: int | None,
        root: int | None,
        days: list[str],
    ) -> None:
        self.page = page
        self.hints = hints
        self.dates = dates
        self.stamps = stamps
        self.cut = cut
        self.heading = heading
        self.root = root
        self.days = days

    def day(self) -> str | None:
        """When the article was published."""
        near, value = self._nearest
        claims = [iso for claim in self.hints.dates if (iso := exact_date(claim) or self.dates.whole(claim))]
        shown = near is not None and near.iso is not None and value >= 0 and not self._is_late(near.iso)
        # An archive claims the day of its copy; who prints an article again says so instead of the first day.
        claimed = [iso for iso in claims if not (shown and self._is_late(iso))]
        if claimed:
            # The same moment is two days in two zones: of claims a day apart the one is taken that readers see.
            seen = near.iso[:10] if near is not None and near.iso else ""
            agreed = (iso for iso in claimed if iso[:10] == seen and _days_between(iso, claimed[0]) <= 1)
            told = next(agreed, claimed[0])
            if near is None or not near.iso or value < SHOWN:
                return told
            return near.iso if _is_local(near.iso, told) or self._is_change(told, near.iso) else told
        address = _URL_DATE.search(self.hints.url or "")
        if address:
            year, month, number = (group for group in address.groups() if group)
            dated = exact_date(f"{year}-{int(month):02}-{int(number):02}")
            if dated and (near is None or not near.iso or (value < 3 and near.iso[:10] != dated)):
                return dated
        return near.iso if near is not None and near.iso else self._published()

    def _is_change(self, told: str, shown: str) -> bool:
        """Whether a day that is claimed for the first is that of a change, since readers are shown an earlier one.

        Some programs write the moment at which they made the page as both.
        """
        return shown[:10] < told[:10] and any(change[:10] == told[:10] for change in self.hints.changes)

    def _published(self) -> str | None:
        """The one day that the page, wherever it is told, calls that of publication."""
        told: dict[str, str] = {}
        for stamp in self.stamps:
            if stamp.iso and self._is_called_first(stamp):
                told.setdefault(stamp.iso[:10], stamp.iso)
        return next(iter(told.values())) if len(told) == 1 else None

    def _is_called_first(self, stamp: Stamp) -> bool:
        """Whether markup or the words before a date call it that of publication."""
        page = self.page
        lead = self._lead(stamp)
        if any(word in lead.lower() for word in _CHANGED):
            return False
        around = [up for up in (stamp.at, page.parent[stamp.at]) if page.weight(up) <= LONGEST_DATE]
        called = parts(" ".join(f"{page.get(up, 'class')[:160]} {page.get(up, 'itemprop')[:60]}" for up in around))
        if called & {"modified", "updated", "datemodified"}:
            return False
        # "On" and the like stand before any date.
        told = (len(lead) > 3 and is_one(lead, "posted")) or (bool(lead) and words.is_one(lead, "published"))
        return told or bool(called & _FIRST)

    def _lead(self, stamp: Stamp) -> str:
        """The words before a date, in its own text or in a short one just before it."""
        page = self.page
        if stamp.start > 0 and (own := page.text[stamp.at][: stamp.start].strip(_AROUND)):
            return own
        before = next((page.text[i] for i in range(stamp.at - 1, max(stamp.at - 5, 0), -1) if page.text[i].strip()), "")
        return before.strip(_AROUND) if len(before) <= LONGEST_LEAD else ""

    @cached_property
    def _nearest(self) -> tuple[Stamp | None, float]:
        """The stamp that dates the article, and how surely: marked so, else the nearest to title or text."""
        best: Stamp | None = None
        most = -8.0
        for stamp in self.stamps:
            if stamp.machine and self.page.tag[stamp.at] == "a" and self.dates.find(stamp.words) is None:
                continue  # a link to another page, whose day shows when the pointer rests on it
            value = self._date_value(stamp)
            if stamp.iso and self._is_late(stamp.iso):
                value -= 6.0  # today's date, or that of an archive's copy
            if value > most:
                best, most = stamp, value
        if best is None:
            return None, most
        # "2 days ago" beside the title says when it was, though nobody knows the day: no other date does.
        iso = self.dates.day_of(best) or self._with_year(best)
        shown = self.dates.find(best.words) if best.machine and iso else None
        if iso and shown is not None and shown[2] and _is_local(shown[2], iso):
            iso = shown[2]
        return replace(best, iso=iso), most

    def _with_year(self, stamp: Stamp) -> str | None:
        """The day that a date without its year means, where another one beside the article says the same with it."""
        told = ((one.iso, self._date_value(one)) for one in self.stamps if one.iso) if stamp.iso is None else ()
        same = (iso for iso, value in told if value > 0 and first_such_day(stamp.words, iso) == iso[:10])
        return next(same, None)

    @cached_property
    def _dated(self) -> Sorted:
        """Where the day of the article is said, if only at its foot: "Posted by Mira at 3 May 2011"."""
        near = self._nearest[0]
        day = near.iso[:10] if near is not None and near.iso else ""
        places = [stamp.at for stamp in self.stamps if day and (stamp.iso or "")[:10] == day]
        return Sorted(places or ([near.at] if near is not None else []))

    @cached_property
    def _last(self) -> str:
        """The day up to which nearly all comments were written, empty where there are few."""
        days = sorted(day[:10] for day in self.days)
        return days[-1 - len(days) // 10] if len(days) >= FEW else ""

    def _is_late(self, iso: str) -> bool:
        """Whether a date is a day and more after the comments: what they are about was written before."""
        return bool(self._last) and iso[:10] > self._last and _days_between(iso, self._last) > 1

    def _date_value(self, stamp: Stamp) -> float:
        page = self.page
        value = 2.0 if stamp.machine else 0.0
        for up in (stamp.at, *page.ancestors(stamp.at, 3)):
            if not page.attributes[up] or page.weight(up) > 300:
                continue
            names = parts(page.get(up, "class")[:160]) | parts(page.get(up, "itemprop")[:60])
            if names & {"updated", "modified", "datemodified"} and not names & {"published", "date"}:
                value -= 3
                break
            if names & _DATED:
                value += 4
                break
        lead = self._lead(stamp)
        if any(word in lead.lower() for word in _CHANGED):
            value -= 5
        if stamp.iso is None and stamp.start > 0 and lead and not is_one(lead, "posted", "by"):
            value -= 5  # "We met on Thursday, 19 February": what the article tells
        if in_chrome(page, stamp.at, (self.heading, self.root)):
            value -= 5
        if any(
            page.tag[up] == "a" and page.weight(up) > 1.6 * len(stamp.words) + 8 for up in page.ancestors(stamp.at, 3)
        ):
            value -= 3  # a word in the title of another page
        beside = range(max(stamp.at - 12, 0), min(stamp.at + 12, len(page)))
        if any(author_mark(page.tag[i], page.attributes[i]) >= 2 for i in beside):
            value += 1.5  # dated and signed in one line
        return value + self._near_title(stamp.at) + self._near_text(stamp.at)

    def _near_title(self, i: int) -> float:
        if self.heading is None:
            return 0.0
        distance = i - self.heading
        gain = 3.0 if -12 <= distance < 0 else 0.0
        if 0 <= distance < 40:
            root = self.root
            # After a short article the next list of dates is near as well.
            passed = root is not None and i > root and self.page.mass[i] - self.page.mass[root] > 200
            gain = 1.0 if passed else 4.0
        return gain - min(abs(distance), 600) / (30 if distance >= 0 else 12)

    def _near_text(self, i: int) -> float:
        page, root = self.page, self.root
        if root is None:
            return 0.0
        if self.heading is not None and self.heading < i < root:
            return 2.0 if page.mass[root] - page.mass[i] < 200 else 0.0
        if root <= i < page.end[root]:
            inside = page.mass[i] - page.mass[root]
            left = page.mass[page.end[root]] - page.mass[i]
            return 2.0 if inside < 200 else 0.0 if left < 200 else -3.0
        return -min(min(abs(i - root), abs(i - page.end[root])), 600) / 40

    def between(self, start: int, stop: int) -> tuple[str | None, str | None]:
        """The author and the day where both are said in a range of the page."""
        near, name = self._nearest[0], self.author()
        said = letters(self.page.words_between(start, stop, _HEADS), _HEADS)
        if near is None or not start < near.at < stop or not name or letters(name) not in said:
            return None, None
        return name, near.iso

    def house(self) -> str | None:
        """The site or agency that the page names as the author of all of it: ``Example Press``, ``Staff``."""
        for claim in (*self.hints.authors[:20], *self.hints.owners[:2]):
            address = claim.startswith("http") or "@" in claim or HOST.fullmatch(claim)
            if looks_like_name(claim) and not address and not claim.isdigit():
                return claim
        return None

    def author(self) -> str | None:
        """Who wrote the article; ``None`` where nothing but the site's own name is given."""
        sites = {letters(site) for site in self.hints.sites}
        told = [*self._claimed(self.hints.authors, sites)]
        name = next((one for one in told if not names_office(one)), None)
        if name and self._is_printed(name):
            return name
        owners = [*self._claimed(self.hints.owners, sites)]
        owner = name or next((one for one in owners if not names_office(one)), next(iter((*told, *owners)), None))
        candidates = sorted(self._candidates(sites), reverse=True)
        if not candidates or candidates[0][0] < (SIGNED if owner else LEAST):
            return owner or self._only_signed(sites)
        most, at, name = candidates[0]
        for value, before, other in candidates[1:]:
            # Of several who signed beside each other, the first.
            if value >= 0.8 * most and before < at and other != name and self._are_beside(before, at):
                most, at, name = value, before, other
        for value, inner, short in candidates[1:]:
            # Of a line and the name in it, or beside it, the name.
            if value >= (0.6 if self.page.holds(at, inner) else 0.9) * most and short != name and short in name:
                return short
        return name

    def _only_signed(self, sites: set[str]) -> str | None:
        """The one person whom the markup of the page, wherever it stands, calls an author: in a box below the text."""
        page = self.page
        found: dict[str, str] = {}
        for i in self.cut.outside(sorted({*may_be_marked(page)})):
            if not 0 < page.weight(i) <= 60 or author_mark(page.tag[i], page.attributes[i]) < 2 or self._is_control(i):
                continue
            if not is_authors(page.attributes[i]) or is_in_menu(page, i) or self._is_in_prose(i):
                continue
            name, told = told_name(page, i, None, self.dates)
            name = name.partition("(")[0].strip()
            known = letters(name)
            if not known or known in sites or known in found or names_office(name) or self.dates.find(name):
                continue
            sure = self._is_addressed(i, name) or told
            if sure or is_full_name(name):
                found[known] = name
        shortest = min(found, key=len, default="")
        return found[shortest] if shortest and all(shortest in known for known in found) else None

    def _is_in_prose(self, i: int) -> bool:
        """Whether a link stands in running text."""
        return self.page.tag[i] == "a" and self.page.weight(self.page.parent[i]) > 300

    def _is_addressed(self, i: int, name: str) -> bool:
        """Whether a link to the page of an author has a name in its address: ``/author/mira-aal``."""
        page = self.page
        around = (i, *range(i + 1, min(page.end[i], i + 3)), *page.ancestors(i, 2))
        links = (page.get(at, "href")[:300] for at in around if page.tag[at] == "a")
        parted = (AUTHOR_LINK.split(unquote(link), maxsplit=1) for link in links)
        path = letters(next((rest for _, *tail in parted for rest in tail), ""))
        said = [letters(word) for word in name.split()]
        return bool(path) and sum(len(word) > 2 and word in path for word in said) >= min(2, len(said))

    def _is_printed(self, name: str) -> bool:
        """Whether readers of the page see a name."""
        said = " ".join(self.page.text).casefold()
        return all(word in said for word in _WORD.findall(name.casefold()) if len(word) > 2)

    def _are_beside(self, one: int, other: int) -> bool:
        """Whether two elements of one kind stand in one short line."""
        page = self.page
        if page.tag[one] != page.tag[other] or page.classes(one) != page.classes(other):
            return False
        line = next((up for up in page.ancestors(other, 4) if page.holds(up, one)), None)
        return line is not None and page.weight(line) <= 120

    def _claimed(self, claims: list[str], sites: set[str]) -> Iterator[str]:
        """The persons among those whom the page's data name."""
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

    def _candidates(self, sites: set[str]) -> list[tuple[float, int, str]]:
        page = self.page
        near = self._nearest[0]
        found: list[tuple[float, int, str]] = []
        start = min(one for one in (self.heading, self.root, len(page)) if one is not None) - 80
        stop = (page.end[self.root] if self.root is not None else start + 400) + 120
        near_by = range(max(1, start), min(stop + 1, len(page)))
        title = letters(page.words(self.heading, 100)) if self.heading is not None else ""
        mails = {i for i in page.tagged("a") if page.get(i, "href")[:7].lower() == "mailto:"}
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
            if 0 < mark < OWN and self._is_in_prose(i):
                mark = 0.0
            if mark <= 0 and (page.tag[i] not in _LINES or not start <= i <= stop):
                continue
            if self.heading is not None and page.holds(self.heading, i):
                continue
            if self._place_value(i, mark, True, near) < 0.6 * LEAST:
                continue  # neither the best nor a part of it, whatever it says
            if mark <= 0 and weight > 60 and not is_one(page.words(i, 100).partition(" ")[0].rstrip(":"), "by"):
                continue
            stamp = near if near is not None and (near.at == i or page.holds(i, near.at)) else None
            name, told = told_name(page, i, stamp, self.dates)
            told = told or (mark >= 1 and bool(name) and self._is_addressed(i, name))
            if name[:1] in _BRACKETS and name.endswith(_BRACKETS[name[0]]):
                name = name[1:-1].strip() if name[0] not in "(（" else ""  # where somebody writes from
            if not name or len(name.split()) > 6:
                continue
            # Somebody's own site may bear his name; then a link "by" him, or a mark for authors, says that it is one.
            own = mark >= OWN or (mark >= 2 and told)
            if letters(name) in sites and not (own and 2 <= len(name.split()) <= 3):
                continue
            if mark <= 0 and not told:
                loose = page.tag[i] in _LOOSE
                mark = 1.5 if self._in_byline(i, name) else 0.8 if loose and self._in_line(i, name, near) else 0.0
                if not mark:
                    continue
            prose = name.islower() and not signed and (name.endswith(".") or len(name.split()) > 2)
            if prose or self.dates.find(name) is not None:
                continue  # "from your own site.", "from the print edition"
            if mark < 2 and not told and any(word[0].islower() for word in name.split()[1:]):
                continue  # "Personal finance", where articles are filed
            if count_in(name) is not None or letters(name) == title or self._is_control(i) or is_in_menu(page, i):
                continue
            found.append((self._name_value(i, mark, told, near), i, name))
        return found

    def _is_control(self, i: int) -> bool:
        """Whether an element is a label, a part of a form (some pages are one as a whole), or a link to share."""
        page = self.page
        inner = range(i + 1, min(page.end[i], i + 4))
        return any(
            (page.tag[up] == "form" and page.weight(up) < 600)
            or page.get(up, "for")
            or (page.tag[up] == "a" and SHARING.search(page.get(up, "href")[:2000]))
            for up in (i, *inner, *page.ancestors(i, 10))
        )

    def _in_byline(self, i: int, name: str) -> bool:
        """Whether an element is the first of several names in a box that is marked as a byline."""
        page = self.page
        if page.tag[i] not in ("span", "a") or not 2 <= len(name.split()) <= 4 or not name.istitle():
            return False
        above = (up for up in page.ancestors(i, 2) if page.weight(up) <= 160)
        box = next((up for up in above if author_mark(page.tag[up], page.attributes[up]) >= 1.5), None)
        return box is not None and page.mass[i] == page.mass[box]

    def _in_line(self, i: int, name: str, near: Stamp | None) -> bool:
        """Whether two to four capitalised words share a line with the date: a byline that says no "by"."""
        page = self.page
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

    def _name_value(self, i: int, mark: float, told: bool, near: Stamp | None) -> float:
        value = self._place_value(i, mark, told, near)
        return value - 2.5 if in_chrome(self.page, i, (self.heading, self.root)) else value

    def _place_value(self, i: int, mark: float, told: bool, near: Stamp | None) -> float:
        """What speaks for a name by where it stands, by its markup, and by whether words tell that it is one."""
        page = self.page
        value = mark + (2.0 if told else 0.0)
        if near is not None:
            value += max(0.0, 1.5 - self._dated.distance(i) / 15)
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


SHOWN = 3.0
"""The value from which on a date is surely what readers are shown as that of the article."""

LONGEST_DATE = 60
"""Characters of an element that says a date and what it is."""

LONGEST_LEAD = 30
"""Characters of a text of its own that says what the date behind it is."""

_AROUND = " \n\t:|·•,–—-"
_FIRST = frozenset({"published", "pubdate", "datepublished"})

_HEADS = 600
"""Characters below a title in which who began a topic is looked for."""

_LOOSE = frozenset({"", "a", "p", "div", "span", "td"})
_LINES = _LOOSE | {"h2", "h3", "h4", "h5", "h6", "li", "strong", "b", "em", "i", "address", "cite"}
"""Elements that may say a name with the words that tell it, and of them those in which a name may stand alone."""

_WORD = re.compile(r"\w+")
_BRACKETS = {"(": ")", "[": "]", "［": "］", "【": "】", "（": "）"}

FEW = 3
"""Dates in the comments from which on they tell before which day the article was written."""

LEAST = 1.5
"""The value from which on a name is that of an author."""

SIGNED = 4.5
"""The value of a byline that is believed before what the head says of all pages: marked, and beside title and date."""


def _days_between(one: str, other: str) -> int:
    return abs((date.fromisoformat(one[:10]) - date.fromisoformat(other[:10])).days)


def _is_local(shown: str, told: str) -> bool:
    """Whether what readers are shown is the moment that a claim tells by Greenwich, by the clock of the site.

    The comments beside it are dated by that clock, and late in the evening the day is another.
    """
    by_greenwich, local = datetime.fromisoformat(told), datetime.fromisoformat(shown)
    if by_greenwich.utcoffset() != timedelta():
        return False
    if local.utcoffset():
        return local == by_greenwich
    # A theme may call the site's own clock that of Greenwich.
    by_greenwich, local = by_greenwich.replace(second=0, microsecond=0, tzinfo=None), local.replace(tzinfo=None)
    if "T" in shown:
        ahead = local.replace(second=0, microsecond=0) - by_greenwich
        return timedelta() < abs(ahead) <= _FARTHEST and not ahead % timedelta(minutes=15)
    days = (local.date() - by_greenwich.date()).days
    return abs(days) == 1 and (by_greenwich + days * _FARTHEST).date() == local.date()


_FARTHEST = timedelta(hours=14)
"""How far a clock may be from that of Greenwich."""
