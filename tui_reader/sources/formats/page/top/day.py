"""When the article was published: by what the page says for machines, else by the date beside its title or text."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import cached_property

from tui_reader.sources import affixes, words
from tui_reader.sources.formats.page.beside.chrome import in_chrome
from tui_reader.sources.formats.page.data.hints import Hints
from tui_reader.sources.formats.page.dates.machine_dates import exact_date
from tui_reader.sources.formats.page.dates.stamps import Dates, Stamp
from tui_reader.sources.formats.page.dates.vague import first_such_day
from tui_reader.sources.formats.page.markup.dom import Page
from tui_reader.sources.formats.page.markup.marks import parts
from tui_reader.sources.formats.page.markup.positions import Positions
from tui_reader.sources.formats.page.markup.wording import is_one
from tui_reader.sources.formats.page.top.author_marks import author_mark

SHOWN = 3.0
"""The value from which on a date is surely what readers are shown as that of the article."""

LONGEST_DATE = 60
"""Characters of an element that says a date and what it is."""

LONGEST_LEAD = 30
"""Characters of a text of its own that says what the date behind it is."""

FEW = 3
"""Dates in the comments from which on they tell before which day the article was written."""

_URL_DATE = re.compile(r"/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/._-]|$)|/((?:19|20)\d\d)(\d\d)(\d\d)(?=[/._-])")
_DATED = frozenset("published pubdate datepublished entry post posted submitted article byline".split())
_AROUND = " \n\t:|·•,–—-"
_FIRST = frozenset({"published", "pubdate", "datepublished"})


class Day:
    """The search for the day of an article, around its title and its text.

    Args:
        page: the page.
        hints: what it says about itself.
        dates: its dates.
        stamps: where they stand outside the discussion.
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
        heading: int | None,
        root: int | None,
        days: list[str],
    ) -> None:
        self.page = page
        self.hints = hints
        self.dates = dates
        self.stamps = stamps
        self.heading = heading
        self.root = root
        self.days = days

    def published(self) -> str | None:
        """When the article was published; ``None`` where nothing tells."""
        near, value = self.nearest
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
        return near.iso if near is not None and near.iso else self._called_first()

    def _is_change(self, told: str, shown: str) -> bool:
        """Whether a day that is claimed for the first is that of a change, since readers are shown an earlier one.

        Some programs write the moment at which they made the page as both.
        """
        return shown[:10] < told[:10] and any(change[:10] == told[:10] for change in self.hints.changes)

    def _called_first(self) -> str | None:
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
        if _tells_change(lead):
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
    def nearest(self) -> tuple[Stamp | None, float]:
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
    def _places(self) -> Positions:
        """Where the day of the article is said, if only at its foot: "Posted by Mira at 3 May 2011"."""
        near = self.nearest[0]
        day = near.iso[:10] if near is not None and near.iso else ""
        places = [stamp.at for stamp in self.stamps if day and (stamp.iso or "")[:10] == day]
        return Positions(places or ([near.at] if near is not None else []))

    def distance(self, i: int) -> int:
        """How many nodes away from a node that day is said; the page must tell one."""
        return self._places.distance(i)

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
        if _tells_change(lead):
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


def _tells_change(lead: str) -> bool:
    """Whether words before a date tell of a change: "Updated by Mira on", "This page was last edited at"."""
    said = words.strip_edges(lead[:LONGEST_CHANGE])
    if affixes.after(said, "edited"):
        return True
    said = words.strip_edges(lead[-LONGEST_CHANGE:])
    told, _, joint = said.rpartition(" ")
    told = words.strip_edges(told) if words.is_one(joint, "posted") else said
    return any(affixes.before(end, "edited") is not None for end in (said, told))


LONGEST_CHANGE = 100
"""Characters at either end of the words before a date in which such a phrase stands."""


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
