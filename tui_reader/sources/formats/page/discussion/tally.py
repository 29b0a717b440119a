"""What the blocks of a group have, counted: what they are judged by.

Of many blocks a sample is counted.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Sequence
from functools import cached_property
from itertools import pairwise
from operator import itemgetter, sub

from tui_reader.sources.formats.page.discussion.facts import Asked, Facts, Places
from tui_reader.sources.formats.page.markup.called import called, has_number, is_one_comment
from tui_reader.sources.formats.page.markup.dom import Page
from tui_reader.sources.formats.page.markup.items import Item
from tui_reader.sources.formats.page.markup.looks import HEADINGS, SUBHEADINGS
from tui_reader.sources.formats.page.markup.marks import leads_to_page
from tui_reader.sources.formats.page.markup.sampling import sample
from tui_reader.sources.formats.page.markup.wording import is_one
from tui_reader.sources.formats.page.names.names import are_many

HEAD = 30
"""Characters that name and date take of a block's text."""

MOST = 0.6
"""The share of blocks from which on they have something: a few are always built otherwise."""

_MANY_TIMES = 8
"""Different times of day that parts of a page never have; in a quick talk many have the same."""

_SHOWN = 12
"""Blocks, the first, that are looked at for what all or none have."""

LINES = HEADINGS | {"p", "span", "a", "em", "i", "b", "strong"}
"""Elements that hold no more than a line or a paragraph."""


class Tally:
    """What the blocks of a group have. Numbers are of all blocks, as far as the sample tells; shares are the sample's.

    Args:
        page: the page.
        items: the blocks.
        known: what the page has where.
        counted: whether a heading above them counts exactly as many.
        whole: whether all of them are counted, however many there are.
    """

    def __init__(
        self, page: Page, items: list[Item], known: Facts, *, counted: bool = False, whole: bool = False
    ) -> None:
        self.page = page
        self.items = items
        self.known = known
        self.counted = counted
        word, self.weak = called(page, items)
        self.lone = len(items) == 1 and is_one_comment(page, items[0].start)
        """Whether there is but one, which is called a comment."""
        self.called = word or ("a comment" if self.lone else "")
        """What the page calls them that only contributions are called; empty where it does not."""
        self.sure = bool(self.called or counted)
        """Whether that, or the number in the heading above them, tells what they are."""
        least = 8 if word or counted else 16
        places: Sequence[int] = range(len(items)) if whole else sample(len(items))
        self.sample = [items[n] for n in places]
        self.scale = len(items) / len(places)
        """How many blocks each of the sample stands for."""
        self._befores = [items[n - 1].stop if n else max(items[0].start - 60, 0) for n in places]
        weights, links = own(page.mass, self.sample), own(page.linked, self.sample)
        self.bodies = sorted(weight - link - HEAD for weight, link in zip(weights, links, strict=True))
        """How much text outside links each has beside its head."""
        stamps = own(known.stamps.before, self.sample)
        dated = [n for n, weight in enumerate(weights) if 1 <= stamps[n] <= 4 and weight >= least]
        self.some = [self.sample[n] for n in dated]
        """Those that are dated and have a text."""
        self.share = len(dated) / len(places)
        self.good = self.all_of(len(dated))
        full = (min(max(weights[n] - links[n] - HEAD, 0), 500) / 500 for n in dated)
        self.fullness = sum(full) / len(dated) if dated else 0.0
        """How much text they have, from 0 to 1."""

    def all_of(self, number: float) -> int:
        """How many of all blocks a number of the sample stands for."""
        return round(number * self.scale)

    def are_most(self, number: float, share: float = MOST) -> bool:
        """Whether so many are a share of those that are dated and have a text, and any."""
        return number > 0 and number >= share * self.good

    def _have(self, places: Places | Asked) -> int:
        """How many of them hold one of some places."""
        if isinstance(places, Asked):
            return self.all_of(sum(map(places.stand_in, self.some)))
        return self.all_of(sum(map(bool, own(places.before, self.some))))

    @cached_property
    def first(self) -> int:
        """The first node of the first block."""
        return self.items[0].start

    # -- who

    @cached_property
    def marked(self) -> int:
        """How many have what is marked as a name."""
        return self._have(self.known.names)

    @cached_property
    def signed(self) -> int:
        """How many are signed in words, where most have no marked name."""
        return 0 if self.are_most(self.marked) else self._have(self.known.signed)

    @cached_property
    def _plain(self) -> tuple[int, int, int]:
        """How many begin with what can be a name, how many of them introduce it, and how many names others have too;
        where nothing better tells.
        """
        if self.are_most(self.marked) or self.are_most(self.signed):
            return 0, 0, 0
        plain, told, shared = _plain_names(self.page, self.sample, self.known, self.counted)
        return self.all_of(plain), self.all_of(told), self.all_of(shared)

    @property
    def plain(self) -> int:
        """How many begin with what can be a name, where neither markup nor words say so."""
        return self._plain[0]

    @property
    def recurring(self) -> int:
        """How many begin with what can be a name and begins another one as well: people speak more than once."""
        return self._plain[2]

    @cached_property
    def introduced(self) -> bool:
        """Whether words or the head of a column say that what they begin with are names."""
        return self.are_most(self.plain) and (self.are_most(self._plain[1]) or _are_below_author(self.page, self.first))

    @cached_property
    def named(self) -> int:
        """How many have a name, however it is told."""
        return next(filter(self.are_most, (self.marked, self.signed, self.plain)), self.marked)

    @property
    def guessed(self) -> bool:
        """Whether what is taken for names may be anything."""
        return self.are_most(self.plain) and not self.introduced

    @cached_property
    def one_persons(self) -> bool:
        """Whether there is but one name in all blocks: a log, or the list of what somebody wrote."""
        names: set[str] = set()
        known = self.known.names
        for item in self.some[:20]:
            places = known.nodes[known.before[item.start] : known.before[item.stop]]
            names.update(self.page.words(at, 60) for at in places[:8])
            if len(names) > 1:
                return False
        return any(name and not is_one(name, "anonymous") for name in names)

    # -- what marks them as contributions

    @cached_property
    def answered(self) -> int:
        """How many have a link or button that answers."""
        return self._have(self.known.answers)

    @cached_property
    def anchored(self) -> int:
        """How many have a link to a place in the page."""
        return self._have(self.known.anchors)

    @cached_property
    def numbered(self) -> int:
        """How many have a number of their own."""
        return self.all_of(sum(has_number(self.page, item) for item in self.some))

    @property
    def placed(self) -> int:
        """How many have a place of their own."""
        return max(self.anchored, self.numbered)

    @cached_property
    def pictured(self) -> int:
        """How many have a picture of their author."""
        return self._have(self.known.avatars)

    @cached_property
    def vague(self) -> int:
        """How many have dates that are only words."""
        return self._have(self.known.vague)

    @cached_property
    def timed(self) -> list[str]:
        """The times of those that have one of day, in order; none unless nearly all have, and few the same.

        Parts of a page have the one time at which it was changed.
        """
        stamps, time = self.known.stamps, self.known.time
        dates = (stamps.nodes[stamps.before[item.start] : stamps.before[item.stop]] for item in self.some)
        found = list(filter(None, (next(filter(None, map(time, some)), "") for some in dates)))
        apart = len(set(found)) >= min(0.7 * len(found), _MANY_TIMES)
        return found if apart and len(self.some) >= 3 and len(found) >= 0.8 * len(self.some) else []

    @cached_property
    def ascending(self) -> bool:
        """Whether the oldest stands first."""
        times = self.timed
        return (
            bool(times) and times[0] < times[-1] and sum(a <= b for a, b in pairwise(times)) >= 0.9 * (len(times) - 1)
        )

    @cached_property
    def nested(self) -> bool:
        """Whether some stand in others, and none is around all of the page."""
        return any(item.inner and not self.known.titles.count(item.start, item.stop) for item in self.some)

    # -- what they say

    @cached_property
    def _said(self) -> list[int]:
        """How much each says beside its head, in order of size."""
        return sorted(own(self.known.said, self.some))

    @property
    def spoken(self) -> int:
        """How much one in the middle says beside its head."""
        return self._said[len(self._said) // 2]

    @property
    def longest(self) -> int:
        """How much the one says that says most."""
        return self._said[-1]

    @cached_property
    def said(self) -> int:
        """How much all say beside their heads."""
        return self.all_of(sum(self._said))

    @cached_property
    def volume(self) -> float:
        """How much text they have beside heads and links."""
        return self.scale * sum(body for body in self.bodies if body > 0)

    # -- what they are rather

    @cached_property
    def headlined(self) -> int:
        """How many have a heading that leads to another page, in them or right above."""
        places, befores = self.known.leads, zip(self._befores, self.sample, strict=True)
        between = sum(places.count(low, item.start) > 0 for low, item in befores if low < item.start)
        return max(self._have(places), self.all_of(between))

    @cached_property
    def titled(self) -> int:
        """How many hold a first heading of the page."""
        titles = self.known.titles
        return self.all_of(sum(titles.count(item.start, item.stop) > 0 for item in self.some)) if titles.nodes else 0

    @cached_property
    def _around(self) -> list[int]:
        return [self.known.chrome[item.start] for item in self.some]

    @property
    def aside(self) -> int:
        """How many stand in what may be no discussion."""
        return self.all_of(len(self._around) - self._around.count(0))

    @property
    def beside(self) -> int:
        """How many surely stand beside the article."""
        return self.all_of(self._around.count(2))

    @cached_property
    def begin_with_links(self) -> bool:
        """Whether most begin with a link to another page."""
        return self._show(_begins_with_link, 0.7)

    @cached_property
    def hold_links(self) -> bool:
        """Whether most have a link of some words to another page."""
        shown = self.some[:_SHOWN]
        return sum(_holds_link(self.page, item, self.known) for item in shown) > 0.5 * len(shown)

    @cached_property
    def from_elsewhere(self) -> bool:
        """Whether most lead to a place in another page each: to what was said of other articles."""
        return lead_elsewhere(self.page, self.items)

    @cached_property
    def forms(self) -> bool:
        """Whether most are fields of a form, or have one in them."""
        return self._show(_has_form, 0.7)

    def _show(self, has: Callable[[Page, Item], bool], share: float) -> bool:
        shown = self.items[:_SHOWN]
        return sum(has(self.page, item) for item in shown) > share * len(shown)

    # -- what the page says of them

    @cached_property
    def _heading(self) -> tuple[bool, int | None]:
        at, number = _headed(self.known, self.first)
        alike = self._counted_alike(at) if at >= 0 and number != self.good else 0
        return (False, None) if 2 * alike > max(2, len(self.items)) else (at >= 0, number)

    def _counted_alike(self, at: int) -> int:
        """How many counts among the blocks are in elements like the one above them: each counts what is one block's."""
        look, parent = self.page.look, self.page.parent
        headings = self.known.headings
        low, high = (bisect_left(headings, place, key=itemgetter(0)) for place in (self.first, self.items[-1].stop))
        return sum(number is not None and look[parent[i]] == look[parent[at]] for i, number in headings[low:high])

    @property
    def headed(self) -> bool:
        """Whether a heading for comments stands above them."""
        return self._heading[0]

    @property
    def stated(self) -> int | None:
        """The number that it says, where that is about theirs."""
        number = self._heading[1]
        return number if number is not None and abs(number - self.good) <= 0.1 * self.good else None

    @cached_property
    def none_stated(self) -> bool:
        """Whether all that the page says of comments is that there are none."""
        return {number for _, number in self.known.headings} - {None} == {0}

    @cached_property
    def commented(self) -> int:
        """How many count comments that are on another page."""
        return self._have(self.known.elsewhere)

    @cached_property
    def counted_above(self) -> bool:
        """Whether the heading right above them says their number, whatever it counts."""
        return _counted_above(self.page, self.some[0].start) == self.good > 1


def own(before: Sequence[int], items: list[Item]) -> list[int]:
    """How much of what a prefix sum counts is each item's own."""
    if len(items) < 2:
        return [_own(before, item) for item in items]
    starts = itemgetter(*[item.start for item in items])(before)
    stops = itemgetter(*[item.stop for item in items])(before)
    found = list(map(sub, stops, starts))
    for n, item in enumerate(items):
        if item.inner:
            found[n] = _own(before, item)
    return found


def _own(before: Sequence[int], item: Item) -> int:
    inner = sum([before[stop] - before[start] for start, stop in item.inner])
    return before[item.stop] - before[item.start] - inner


def _plain_names(page: Page, items: list[Item], known: Facts, led: bool) -> tuple[int, int, int]:
    """How many items have, beside their date, a short text that can be a name, in how many "by" stands before it, and
    in how many it is another one's as well.

    With ``led``, what stands before the date in the same text counts too: of airports and prices, as of names.

    None where nearly all say the same, as ranks and buttons do: but "by" tells, whoever it is.
    """
    said: list[str] = []
    told = 0
    for item in items:
        seen = 0
        for i in item.own():
            text = page.text[i].strip() if not page.tag[i] else ""
            if led and (name := known.led(i)):
                said.append(name)
                break
            if not text or known.stamps.count(i, i + 1):
                continue
            seen += 1
            short = len(text) <= 40 and len(text.split()) <= 4 and any(c.isalpha() for c in text)
            if short and not is_one(text, "actions"):
                said.append(text)
                told += " " in text and is_one(text.partition(" ")[0].rstrip(":"), "by")
                break
            if seen == 3:
                break
    if not are_many(said) and told < 0.8 * len(said):
        return 0, 0, 0
    times = Counter(said)
    return len(said), told, sum(number for number in times.values() if number > 1)


def _are_below_author(page: Page, first: int) -> bool:
    """Whether the row of a table stands below one that heads its columns "Author" and what they wrote."""
    if page.tag[first] != "tr":
        return False
    rows = [i for i in page.children(page.parent[first]) if page.tag[i] == "tr" and i < first]
    heads = (next((page.text[k] for k in page.texts(i, page.end[i]) if page.text[k].strip()), "") for i in rows[-3:])
    return any(is_one(head.strip(), "by") for head in heads)


def _headed(known: Facts, first: int) -> tuple[int, int | None]:
    """Where a heading for comments stands just before a block, -1 where none does, and the number it says."""
    found = -1
    for at, number in reversed(known.headings[: bisect_left(known.headings, first + 1, key=itemgetter(0))]):
        if at < first - 60:
            break
        found = at
        if number is not None:
            return at, number
    return found, None


def _counted_above(page: Page, first: int) -> int | None:
    """The only number in the heading just before a block, whatever it counts."""
    for i in range(first - 1, max(first - 12, 0), -1):
        if page.tag[i] in SUBHEADINGS:
            said = page.words(i, 40).split() if page.weight(i) <= 30 else []
            numbers = [word.strip("():") for word in said if word.strip("():").isdecimal()]
            return int(numbers[0]) if len(numbers) == 1 and len(said) <= 4 else None
    return None


def _begins_with_link(page: Page, item: Item) -> bool:
    """Whether the first words of a block, but for a few, are a link of some words to another page."""
    before = page.mass[item.start]
    for i in item.own():
        if page.mass[i] - before > 60:
            return False
        if page.tag[i] == "a" and page.weight(i) >= 12:
            href = page.get(i, "href")[:300]
            return leads_to_page(href)
    return False


def _holds_link(page: Page, item: Item, known: Facts) -> bool:
    """Whether a link of some words in a block, which is not its date, leads to another page."""
    for i in item.own():
        if page.tag[i] == "a" and page.weight(i) >= 12 and not known.stamps.count(i, page.end[i]):
            href = page.get(i, "href")[:300]
            if leads_to_page(href):
                return True
    return False


def lead_elsewhere(page: Page, items: Sequence[Item]) -> bool:
    """Whether most blocks, or what follows them, lead to a place in another page each."""
    shown = items[:_SHOWN]
    stops = [after.start for after in items[1 : _SHOWN + 1]]
    found = [
        address
        for item, stop in zip(shown, [*stops, items[-1].stop + _BELOW], strict=False)
        if (address := _other_page(page, item.start, min(max(stop, item.stop), item.stop + _BELOW, len(page))))
    ]
    return len(found) > 0.7 * len(shown) and len(set(found)) >= max(3, 0.3 * len(found))


_BELOW = 12
"""Nodes after a block in which what it says of a link can stand."""


def _other_page(page: Page, start: int, stop: int) -> str:
    """The page to a place in which a link of some words among some nodes leads; empty where none does.

    Not where the address says the number of that place before its mark too: so do those of what is said here.
    """
    for i in range(start, stop):
        if page.tag[i] == "a" and page.weight(i) >= 12:
            address, mark, place = page.get(i, "href")[:300].partition("#")
            number = place.lstrip(_LETTERS)
            if mark and address and number.isdigit() and number not in address:
                return address
    return ""


_LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_:."


def _has_form(page: Page, item: Item) -> bool:
    return any(page.tag[i] in ("form", "input", "textarea") for i in item.own())
