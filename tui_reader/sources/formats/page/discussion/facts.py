"""What a page has where, gathered once: names, links that answer, headings of comments, what stands beside.

Groups of blocks are judged by these.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import accumulate, islice, pairwise

from tui_reader.sources.formats.page.contributions.counts import count_in
from tui_reader.sources.formats.page.dates.stamps import Stamp
from tui_reader.sources.formats.page.markup.dom import Page
from tui_reader.sources.formats.page.markup.items import Item
from tui_reader.sources.formats.page.markup.looks import HEADINGS, LARGE_HEADINGS, Attributes, Look
from tui_reader.sources.formats.page.markup.marks import (
    COMMENT,
    NAME,
    NOT_DISCUSSION,
    RECENT,
    STRONG_COMMENT,
    is_answer,
    is_profile,
    kinds,
    leads_to_page,
    parts,
)
from tui_reader.sources.formats.page.markup.selectors import outermost
from tui_reader.sources.formats.page.markup.wording import is_one
from tui_reader.sources.formats.page.names.names import looks_like_name, strip_words
from tui_reader.sources.words import Kind

_HEADING_LINES = HEADINGS | {"legend", "b", "strong"}
"""Elements that head something where they stand on a line of their own."""

_OF_HEADS: tuple[Kind, ...] = ("by", "posted", "says", "actions", "votes", "reply_to")
"""Kinds of words that stand in heads."""

_NUMBERS = re.compile(r"\d+")
"""What tells the ids of a thousand comments from each other, and is no part of their words."""

_CLOCK = re.compile(r"\b\d{1,2}[:.h]\d\d(?!\d|\.\d)")

_SIGNATURE = 80
"""Characters of the longest line before a date that only says who wrote."""

_PLACES = STRONG_COMMENT | {"reviews", "replies", "responses"}
"""Words for the place of all contributions."""

_CONTENT = STRONG_COMMENT | {"content", "main", "post", "message", "article", "entry"}


class Places:
    """Nodes in document order, with how many of them stand before each node of the page."""

    __slots__ = ("before", "nodes")

    def __init__(self, page: Page, nodes: Iterable[int]) -> None:
        self.nodes = sorted(set(nodes))
        self.before = before = array("i")
        for count, (after, i) in enumerate(pairwise((-1, *self.nodes, len(page)))):
            before.extend(array("i", [count]) * (i - after))

    def count(self, start: int, stop: int) -> int:
        """How many stand in ``start`` to before ``stop``."""
        return self.before[stop] - self.before[start]

    def own(self, item: Item) -> Iterator[int]:
        """Those that stand in what is an item's own."""
        for start, stop in item.own_ranges():
            yield from self.nodes[self.before[start] : self.before[stop]]


class Asked:
    """Those of some nodes that are something which takes words or addresses to tell.

    It is asked of those in blocks that are looked at alone, and of each once, however many kinds of blocks hold it.
    """

    __slots__ = ("_are", "_is_one", "_places")

    def __init__(self, places: Places, is_one: Callable[[int], bool]) -> None:
        self._places = places
        self._is_one = is_one
        self._are: dict[int, bool] = {}

    def stand_in(self, item: Item) -> bool:
        """Whether any of them is an item's own."""
        return any(map(self._is, self._places.own(item)))

    def _is(self, i: int) -> bool:
        if i not in self._are:
            self._are[i] = self._is_one(i)
        return self._are[i]


@dataclass(slots=True)
class Facts:
    """What a page has where, as prefix sums: of any range it is known how much of it stands there."""

    page: Page
    dates: dict[int, Stamp]
    """The dates by where they stand."""
    stamps: Places
    """What blocks are found around: dates, or in their place names."""
    vague: Places
    """Those of the dates that are only words: which day they mean is not known."""
    signed: Asked
    """Those of the dates before which, in their line, somebody is said to have written: "Posted by: Mira on"."""
    names: Places
    answers: Asked
    """Links and buttons that answer, quote or report."""
    anchors: Asked
    """Links to places in the same page, and the names of such places."""
    avatars: Places
    leads: Places
    """Headings that lead to other pages."""
    headings: list[tuple[int, int | None]]
    """Where the page counts or heads comments, in order, with the number that it says."""
    elsewhere: Places
    """Those of the counts that are links to other pages: there are the comments."""
    titles: Places
    """Where first headings stand."""
    chrome: bytearray
    """How surely a node stands in a part of the page that is no discussion: 0, 1, 2."""
    said: array[int]
    """Characters in texts that are no part of a head and no link, before each node: a prefix sum as ``Page.mass``."""

    def counts(self) -> list[tuple[int, int]]:
        """Where the page counts comments, in order, with the numbers; not where it surely says nothing of its own."""
        return [(at, number) for at, number in self.headings if number is not None and self.chrome[at] < 2]

    def led(self, at: int) -> str:
        """What stands before a date in the same text and can be a name, "Mira, 3 May 2011"; empty where nothing is."""
        stamp = self.dates.get(at)
        if stamp is None or not 0 < stamp.start <= _SIGNATURE:
            return ""
        name = strip_words(self.page.text[at][: stamp.start])[0]
        return name if looks_like_name(name) and len(name.split()) <= 4 else ""

    def time(self, at: int) -> str:
        """When, of a date that is printed with a time of day; empty for others."""
        stamp = self.dates.get(at)
        return stamp.iso if stamp is not None and stamp.iso and _CLOCK.search(stamp.words) else ""


def gather(page: Page, stamps: list[Stamp]) -> Facts:
    """Gather what groups are judged by: for each kind of elements once, for each of them only what kinds do not say."""
    dated = {stamp.at: len(stamp.words) for stamp in stamps}
    names = [i for i in _names(page) if not _is_date(page, i, dated)]
    links: list[int] = []
    buttons: list[int] = []
    avatars: list[int] = []
    leads: list[int] = []
    for look in page.looks:
        if look.tag == "a":
            links += look.nodes
        elif look.tag in ("button", "input") and parts(look.label) & {"reply", "quote", "like", "report"}:
            buttons += look.nodes
        elif look.tag == "img":
            known = bool(_words(look) & {"avatar", "photo"})
            avatars += [i for i in look.nodes if known or "gravatar" in page.get(i, "src")]
        elif look.tag in LARGE_HEADINGS:
            leads += [i for i in look.nodes if _leads(page, i)]
    chrome = _chrome(page)
    headings = _headings(page, chrome)
    dates = {stamp.at: stamp for stamp in stamps}
    places = Places(page, dates)
    linked = Places(page, links)
    return Facts(
        page,
        dates,
        places,
        Places(page, [stamp.at for stamp in stamps if stamp.iso is None]),
        Asked(places, lambda at: _is_signed(page, dates[at])),
        Places(page, names),
        Asked(Places(page, links + buttons) if buttons else linked, partial(_answers, page)),
        Asked(linked, lambda i: _is_anchor(page.attributes[i])),
        Places(page, avatars),
        Places(page, {*leads}.difference(names)),
        headings,
        Places(page, [at for at, number in headings if number is not None and _counts_elsewhere(page, at)]),
        Places(page, page.tagged("h1")),
        chrome,
        _said(page, stamps, names),
    )


def _is_signed(page: Page, stamp: Stamp) -> bool:
    """Whether the line of a date introduces somebody before it."""
    at = stamp.at
    up = page.parent[at]
    if up < 0 or page.mass[at] - page.mass[up] > _SIGNATURE:
        return False
    said = page.words_between(up, at).split() if page.mass[at] > page.mass[up] else []
    if stamp.start > 0:
        said += page.text[at][: min(stamp.start, _SIGNATURE)].split()
    return _introduces(tuple(said[:4]))


@lru_cache(maxsize=4096)
def _introduces(said: tuple[str, ...]) -> bool:
    """Whether the first of some words, but not all of them, lead a name."""
    return any(is_one(" ".join(said[:n]).rstrip(":"), "by") for n in range(1, len(said)))


def _words(look: Look) -> frozenset[str]:
    """The words in the classes and in the id of elements that say what they are."""
    id = look.attributes.get("id")
    return kinds(look.label) | kinds(_NUMBERS.sub("0", id)) if id else kinds(look.label)


def _is_date(page: Page, i: int, dated: dict[int, int]) -> bool:
    """Whether an element that is marked as a name says only when: ``<p class="author">3 May 2011</p>``."""
    if page.weight(i) > 50:
        return False
    return any(at in dated and page.weight(i) <= dated[at] + 6 for at in (i, *page.texts(i, page.end[i])))


def _names(page: Page) -> list[int]:
    """The elements that are marked as names: by their class, their markup, or a link to somebody's page."""
    found: list[int] = []
    for look in page.looks:
        if look.tag == "cite":
            found += look.nodes
        elif look.attributes and (_is_called_name(look.attributes) or look.tag == "a"):
            found += [i for i in look.nodes if page.weight(i) <= 90 and _is_name(page, i)]
    return found


_FEW = 40
"""Nodes of an element that tell whether it is a field of a form."""

_FIELDS = frozenset({"label", "legend", "input", "select", "option", "textarea"})
"""Elements that say what is to be filled in, and those in which it is."""


def _is_name(page: Page, i: int) -> bool:
    attributes = page.attributes[i]
    if page.tag[i] in _FIELDS or page.tag[page.parent[i]] in _FIELDS:
        return False
    if not _FIELDS.isdisjoint(page.tag[i : min(page.end[i], i + _FEW)]):
        return False  # where a form asks for one
    if page.tag[i] == "a":
        href = attributes.get("href") or ""
        if (attributes.get("rel") or "") == "author" or (len(href) < 300 and is_profile(href)):
            return page.weight(i) > 0
    return _is_called_name(attributes)


def _is_called_name(attributes: Attributes) -> bool:
    for name in ("class", "itemprop", "property", "id"):
        value = attributes.get(name)
        if value and len(value) < 160 and (found := parts(value)) & NAME and not {"field", "name", "body"} <= found:
            return True
    return False


def _answers(page: Page, i: int) -> bool:
    """Whether a link answers, quotes or reports, as buttons that are called so do."""
    attributes = page.attributes[i]
    if page.tag[i] != "a":
        return True
    href = attributes.get("href", "")
    address, mark, place = href.partition("#")
    if mark and place.lower() == "respond" and address and "?" not in address:
        return False  # to the form below the article that a teaser is of
    if is_answer(href) or ("onclick" in attributes and is_answer(attributes["onclick"])):
        return True
    words = page.words(i, 40) if page.weight(i) <= 24 else ""
    return is_one(words, "actions") and not is_one(words, "share")


def _counts_elsewhere(page: Page, i: int) -> bool:
    """Whether a text that counts comments is a link to another page, where they are."""
    link = next((up for up in page.ancestors(i, 3) if page.tag[up] == "a"), -1)
    return link >= 0 and page.get(link, "href")[:1] not in ("", "#")


def _is_anchor(attributes: Attributes) -> bool:
    """Whether a link leads to a place in the same page, or is one."""
    href = attributes.get("href") or ""
    if (href.startswith("#") and len(href) > 2) or attributes.get("name"):
        return True
    _, mark, fragment = href.partition("#")
    return bool(mark) and any(map(str.isdigit, fragment)) and len(fragment) < 60


def _leads(page: Page, i: int) -> bool:
    """Whether a heading leads to another page."""
    if not page.link_weight(i) * 2 > page.weight(i) > 12:
        return False
    near = (*range(i, page.end[i]), *page.ancestors(i, 3))
    link = next((j for j in near if page.tag[j] == "a"), None)
    href = page.get(link, "href") if link is not None else ""
    return leads_to_page(href)


def _headings(page: Page, chrome: bytearray) -> list[tuple[int, int | None]]:
    """Where the page counts or heads comments, in order, with the number that it says; "Reviews" in a menu does not."""
    found: list[tuple[int, int | None]] = []
    for i in page.texts(0, len(page)):
        text = page.text[i]
        if len(text) > 90:
            continue
        if _NUMBERS.search(text):
            number = count_in(text)
            if number is not None and page.weight(page.parent[i]) <= 90:
                found.append((i, number))
        elif len(text) <= 30 and is_one(text, "comments"):
            up = page.parent[i]
            if chrome[i] < 2 and page.weight(up) <= 90 and (_is_heading(page, up) or _is_target(page, up)):
                found.append((i, None))
    return found


def _chrome(page: Page) -> bytearray:
    """How surely each node stands in a part of the page that is no discussion: 2 by a tag or name, 1 by a hint."""
    called: dict[int, list[int]] = {1: [], 2: []}
    for look in page.looks:
        named = _beside(_words(look)) or 2 * look.attributes.get("itemtype", "").endswith("/FAQPage")
        for i in look.nodes if named or look.tag in ("nav", "aside", "footer") else ():
            if 2 * page.weight(i) > page.mass[-1] or page.depth[i] < 2:
                continue  # what holds most of the page is the page
            by_tag = look.tag in ("nav", "aside") or (look.tag == "footer" and page.depth[i] <= 4)
            if by_tag and not named and not _PLACES.isdisjoint(_words(look)):
                continue  # for a maker to whom comments stand aside from an article
            called.get(2 if by_tag else named, []).append(i)
    chrome = bytearray(len(page) + 1)
    for sure, nodes in called.items():
        for i in outermost(page, nodes):
            chrome[i : page.end[i]] = bytes([sure]) * (page.end[i] - i)
    return chrome


def _said(page: Page, stamps: list[Stamp], names: list[int]) -> array[int]:
    """A prefix sum of the text outside links that neither dates nor names nor introduces them."""
    heads = bytearray(len(page))
    for stamp in stamps:
        heads[stamp.at : page.end[stamp.at]] = b"\1" * (page.end[stamp.at] - stamp.at)
    for i in names:
        if page.weight(i) <= 60 and page.end[i] - i <= 40 and page.count_texts(i) <= 2:
            heads[i : page.end[i]] = b"\1" * (page.end[i] - i)
    said = array("i", [0]) * len(page)
    for i in page.texts(0, len(page)):
        if heads[i] or page.linked[i + 1] > page.linked[i]:
            continue
        text = page.text[i]
        if len(text) > 40 or not is_one(text.strip(" :,|•·-–—/()[]#"), *_OF_HEADS):
            said[i] = page.mass[i + 1] - page.mass[i]
    return array("i", accumulate(said, initial=0))


def _beside(names: frozenset[str]) -> int:
    if names & RECENT and (names & COMMENT or names & {"recent", "latest"} == names):
        return 2
    if names & {"sidebar", "footer", "blogroll"} and not names & _CONTENT:
        return 2
    return 1 if names & NOT_DISCUSSION and not names & COMMENT else 0


def _is_target(page: Page, i: int) -> bool:
    """Whether an element is a line to which links to the comments lead: ``<a name="comments"></a>Comments``."""
    if page.weight(i) > 30 or page.link_weight(i):
        return False
    near = (i, *islice(page.children(i), 4))
    return any(parts((page.get(at, "name") or page.get(at, "id"))[:40]) & {"comments"} for at in near if page.tag[at])


def _is_heading(page: Page, i: int) -> bool:
    return any(page.tag[at] in _HEADING_LINES for at in (i, page.parent[i]))
