"""How far an article reaches beyond the element in which its text is densest.

Many pages hold one text in several boxes: a section below each heading, a block of an editor for each few paragraphs,
a card for each thing that a list is about. The densest of them is found first; what stands beside it, and is as much
of a text as it is, belongs to it. Teasers are told by their headings, which lead to other pages of the site.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate

from tui_reader.sources.formats.page.beside.inserts import leads_on
from tui_reader.sources.formats.page.markup.cut import Cut
from tui_reader.sources.formats.page.markup.dom import Page
from tui_reader.sources.formats.page.markup.leftover import SENTENCE
from tui_reader.sources.formats.page.markup.looks import BESIDE_TEXT, HEADINGS
from tui_reader.sources.formats.page.markup.marks import (
    ARTICLE_CHROME,
    NOT_DISCUSSION,
    STRONG_COMMENT,
    WEAK_CHROME,
    parts,
)

_WHOLE = 0.97
"""The share of a page's text that is all there is to an article."""

_MUCH, _MUCH_MARKED = 0.25, 0.6
"""How much more text must stand beside the densest part to belong to it, and beside one that is marked as all of it."""

_BEGUN = 0.03
"""The same of what stands between the title and the densest part: there an article begins."""

_LINKS = 0.4
"""The share of links from which on a box is a list of other pages."""

_UNTOLD = frozenset({*HEADINGS, "figcaption", "label", "button", "th", "time", "noscript"})
"""Elements whose text says nothing about whether a box holds prose."""

_PARTS = frozenset({"tbody", "thead", "tr", "table", "ul", "ol", "dl", "pre", "p"})
"""Elements that are part of a text, however long: never all of it."""


_ELSEWHERE = ((ARTICLE_CHROME - WEAK_CHROME) | STRONG_COMMENT | NOT_DISCUSSION) - frozenset(
    "card cards widget teaser teasers header banner wikitable infobox references footnotes citation citations "
    "bibliography archive archives latest tweets twitter".split()
)
_CLASSES = frozenset(
    {"hidden", "d-none", "visible-print", "print-only", "only-print", "show-for-print", "print-header"}
)
"""Classes of what is not shown, or only on paper, in the style sheets that most sites begin with."""

_KEPT = frozenset({"content", "article", "entry", "post", "body", "main", "story"})


def reach(
    page: Page, root: int, cut: Cut, heading: int | None, url: str | None, *, marked: bool
) -> tuple[tuple[int, int], set[int]]:
    """The range of an article's text, and the boxes in it that are not its text.

    Args:
        page: the page.
        root: the element in which it was found.
        cut: what the discussion takes.
        heading: where the title stands: nothing above it is the article.
        url: the address of the page.
        marked: whether the page says that the element holds the whole text.
    """
    while page.tag[root] in _PARTS:
        root = page.parent[root]
    start, stop = root, page.end[root]
    refused: list[int] = []
    if cut.weight(start, stop) >= _WHOLE * cut.weight(0, len(page)):
        return (start, stop), set()
    prose = _prose(page, root, cut)
    least = _MUCH_MARKED if marked else _MUCH
    bound = _around(page, root, heading)
    headings = _Headings(page, url)
    for up in page.ancestors(root):
        if page.tag[up] == "html" or up == bound:
            break
        inside = prose[stop] - prose[start]
        above: list[int] = []
        below: list[int] = []
        first = next((i for i in page.children(up) if page.holds(i, start)), -1)
        last = -1
        # Teasers beside an article lead on, and so do all parts of a look back at what was published.
        alike = (
            first >= 0 and page.holds(first, stop - 1) and (headings.lead_on(first) or headings.first_leads_on(first))
        )
        for i in page.children(up):
            if page.holds(i, stop - 1):
                last = i
            if i < stop and page.end[i] > start:
                continue
            if not page.tag[i] or page.end[i] <= (heading or 0) or cut.holds(i):
                continue
            if _is_linked(page, i) or (headings.lead_on(i) and not alike):
                refused.append(i)
            elif 2 * (prose[page.end[i]] - prose[i]) > page.weight(i):
                (above if i < start else below).append(i)
        gained = sum(prose[page.end[i]] - prose[i] for i in above)
        more = sum(prose[page.end[i]] - prose[i] for i in below)
        whole = gained + more >= least * inside
        if above and (whole or (heading is not None and heading < above[0] and gained >= _BEGUN * inside)):
            start = above[0]
        elif first >= 0 and whole and below:
            start = first
        if below and whole:
            stop = page.end[max(below[-1], last)]
    return (start, stop), {i for i in refused if start <= i < stop and page.tag[i] not in _UNTOLD}


def _around(page: Page, root: int, heading: int | None) -> int:
    """What holds the whole of what the page calls one article, with its title; -1 where nothing is called so."""
    if heading is None:
        return -1
    around = (up for up in (root, *page.ancestors(root)) if page.tag[up] == "article" and page.holds(up, heading))
    return page.parent[next(around, 0)]


def _prose(page: Page, root: int, cut: Cut) -> list[int]:
    """Characters of sentences outside links before each node, without what stands in parts beside an article."""
    counts = [0] * (len(page) + 1)
    total = at = 0
    length = len(page)
    while at < length:
        counts[at] = total
        tag = page.tag[at]
        if not tag:
            size = page.mass[at + 1] - page.mass[at]
            if size >= SENTENCE and page.linked[at + 1] == page.linked[at]:
                total += size
            at += 1
            continue
        stop = page.end[at]
        apart = cut.holds(at) or tag in _UNTOLD or _is_beside(page, at)
        if apart and not at <= root < stop:
            counts[at:stop] = [total] * (stop - at)
            at = stop
            continue
        at += 1
    counts[length] = total
    return counts


def _is_beside(page: Page, i: int) -> bool:
    """Whether an element is no part of an article's text by its tag or name, or is not shown."""
    if page.tag[i] in BESIDE_TEXT or is_hidden(page, i):
        return True
    attributes = page.attributes[i]
    if not attributes or page.tag[i] in ("body", "main", "article"):
        return False
    label = (attributes.get("class") or "")[:200]
    found = parts(label) | parts((attributes.get("id") or "")[:40])
    return (bool(found & _ELSEWHERE) and not found & _KEPT) or is_widget(label)


def is_widget(label: str) -> bool:
    """Whether classes call an element a box of a side bar, and no part of a page that a builder put together.

    ``so-panel`` is what SiteOrigin's builder calls the parts of an article beside ``widget``; the classes of other
    builders only have the word in them, as ``elementor-widget`` has.
    """
    return "widget" in (names := label.split()) and "so-panel" not in names


def _is_linked(page: Page, i: int) -> bool:
    """Whether a box is there for other pages: mostly links."""
    return page.link_weight(i) > _LINKS * page.weight(i)


class _Headings:
    """The headings of a page, and which of them lead to other pages of the site."""

    def __init__(self, page: Page, url: str | None) -> None:
        self.page = page
        self.places = [at for at in page.tagged(*HEADINGS) if page.weight(at)]
        self.leading = list(accumulate((leads_on(page, at, url) for at in self.places), initial=0))
        """How many before each of them do: a prefix sum."""

    def lead_on(self, i: int) -> bool:
        """Whether half of those in a box do: over teasers."""
        first, last = self._within(i)
        return last > first and 2 * (self.leading[last] - self.leading[first]) >= last - first

    def first_leads_on(self, i: int) -> bool:
        """Whether the first in a box does."""
        first, last = self._within(i)
        return last > first and self.leading[first + 1] > self.leading[first]

    def _within(self, i: int) -> tuple[int, int]:
        return bisect_left(self.places, i), bisect_left(self.places, self.page.end[i])


def is_hidden(page: Page, i: int) -> bool:
    """Whether an element says of itself that it is not shown."""
    attributes = page.attributes[i]
    if not attributes:
        return False
    if _CLASSES.intersection((attributes.get("class") or "").split()):
        return ":" not in attributes["class"] and "-block" not in attributes["class"]  # else shown on some screens
    return "hidden" in attributes or "display:none" in (attributes.get("style") or "").replace(" ", "")
