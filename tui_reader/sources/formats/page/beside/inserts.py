"""What a site puts into the midst of an article: teasers of other pages, calls to read or to subscribe, labels.

Unlike a list of links that somebody wrote, these are boxes of their own, and all that they say is linked or leads to
what is; or they are lines that consist of nothing but a word of the site and a link to it.
"""

from __future__ import annotations

from collections.abc import Iterable

from tui_reader.sources import words
from tui_reader.sources.formats.page.beside.edges import is_here
from tui_reader.sources.formats.page.markup.dom import Page
from tui_reader.sources.formats.page.markup.looks import HEADINGS
from tui_reader.sources.formats.page.markup.positions import Positions
from tui_reader.sources.formats.page.markup.wording import is_one

_BOXES = frozenset({"div", "section", "article", "aside", "figure", "ul", "ol", "li", "a", "header", "table"})
_COPYING = frozenset({"div", "section", "article", "aside", "figure"})
_LINES = frozenset({"p", "div", "li", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "figure", "section", "span"})

_COPIED = 60
"""Characters from which on the same words are no coincidence."""

_TEASER = 240
"""Characters beside links that a teaser may say below its heading."""

_LEAST_LINKS = 3
"""Links from which on a box of nothing but links is a list of other pages."""

_HEADLINE = 20
"""Characters that the links of such a list have at least, on average: its words are headlines."""

_LABEL = 45
"""Characters of the longest label above or before links."""

_LONGEST_CALL = 300
"""Characters of the longest line that calls."""

_MOST_INSERTED = 0.3
"""The share of an article that may be such things; where it is more, the article is about them."""


def inserts(page: Page, start: int, stop: int, skip: set[int], url: str | None) -> set[int]:
    """The nodes in the midst of an article that are not its text.

    Args:
        page: the page.
        start: where the article starts.
        stop: where it ends.
        skip: what is known not to be the article.
        url: the address of the page.
    """
    nodes = list(_kept(page, start, stop, skip))
    links = Positions([i for i in nodes if page.tag[i] == "a" and page.weight(i)])
    headings = Positions([i for i in nodes if page.tag[i] in HEADINGS and page.weight(i)])
    found = _teasers(page, start, stop, headings, url) | _lists(page, nodes, start, links, headings, url)
    found |= _calls(page, nodes, links)
    whole = page.mass[stop] - page.mass[start] - sum(page.weight(i) for i in skip if start <= i < stop)
    return _copies(page, nodes, start) | (found if _weight(page, found) <= _MOST_INSERTED * whole else set())


def _kept(page: Page, start: int, stop: int, skip: set[int]) -> Iterable[int]:
    at = start
    while at < stop:
        if at in skip:
            at = page.end[at]
        else:
            yield at
            at += 1


def _weight(page: Page, nodes: set[int]) -> int:
    total = passed = 0
    for i in sorted(nodes):
        if i >= passed:
            total += page.weight(i)
            passed = page.end[i]
    return total


def _copies(page: Page, nodes: list[int], start: int) -> set[int]:
    """Boxes that say word for word what one before them said: for screens of another width, or as a gallery again."""
    found: set[int] = set()
    known: dict[int, list[int]] = {}
    passed = start
    for i in nodes:
        weight = page.weight(i)
        if i < passed or i == start or weight < _COPIED or page.tag[i] not in _COPYING:
            continue
        before = [at for at in known.get(weight, ())[-3:] if page.end[at] <= i]
        if before and any(_says(page, at) == _says(page, i) for at in before):
            found.add(i)
            passed = page.end[i]
        else:
            known.setdefault(weight, []).append(i)
    return found


def _says(page: Page, i: int) -> list[str]:
    return [page.text[at] for at in page.texts(i, page.end[i])]


def _teasers(page: Page, start: int, stop: int, headings: Positions, url: str | None) -> set[int]:
    """Boxes in which each heading is a link to another page of the site, with few words below it."""
    leading = Positions([i for i in headings.positions if leads_on(page, i, url)])
    found: set[int] = set()
    passed = start
    for i in leading.positions:
        if i < passed:
            continue
        best = -1
        for up in page.ancestors(i, 6):
            if up <= start or page.end[up] > stop or page.tag[up] not in _BOXES:
                break
            count = headings.count(up, page.end[up])
            if count > leading.count(up, page.end[up]) or page.weight(up) - page.link_weight(up) > _TEASER * count:
                break
            best = up
        if best >= 0:
            found.add(best)
            passed = page.end[best]
    return found


def _lists(
    page: Page, nodes: list[int], start: int, links: Positions, headings: Positions, url: str | None
) -> set[int]:
    """Boxes with a heading and nothing below it but links whose words are headlines of the site."""
    found: set[int] = set()
    passed = start
    for i in nodes:
        if i < passed or i == start or page.tag[i] not in _BOXES or not page.link_weight(i):
            continue
        stop = page.end[i]
        count = links.count(i, stop)
        linked = page.link_weight(i)
        if count < _LEAST_LINKS or linked < _HEADLINE * count or page.weight(i) - linked > _LABEL + 12 * count:
            continue
        head = page.words_between(i, links.between(i, stop)[0]).strip()
        headed = headings.count(i, stop) > 0 or words.is_one(head, "related")
        if headed and head and all(is_here(page.get(at, "href")[:2000], url) for at in links.between(i, stop)):
            found.add(i)
            passed = stop
    return found


def _calls(page: Page, nodes: list[int], links: Positions) -> set[int]:
    """Lines of nothing but a word of the site and a link, and links below a line that says that they are related."""
    found: set[int] = set()
    passed = -1
    for i in nodes:
        if i < passed or page.tag[i] not in _LINES or not 0 < page.weight(i) <= _LONGEST_CALL:
            continue
        stop = page.end[i]
        beside = page.weight(i) - page.link_weight(i)
        if beside > _LABEL:
            continue
        first = next(iter(links.between(i, stop)), stop)
        label = page.words_between(i, first, 2 * _LABEL).strip(" :–—-|»›>")
        if first == stop:
            if is_one(label, "advert"):
                found.add(i)
                passed = stop
            elif words.is_one(label, "related"):
                below = list(_links_below(page, i))
                found.update((i, *below) if below else ())
        elif page.link_weight(i) == page.weight(i):
            said = page.words(i, _LONGEST_CALL)
            if len(said) <= _LABEL and (words.is_one(said, "share") or is_one(said, "advert")):
                found.add(i)
                passed = stop
        elif label and (words.is_one(label, "related") or words.is_one(label, "more")) and beside <= len(label) + 4:
            found.add(i)
            passed = stop
    return found


def _links_below(page: Page, i: int) -> Iterable[int]:
    """The lists and lines of nothing but links that follow an element directly."""
    at = page.end[i]
    while at < page.end[page.parent[i]]:
        if page.weight(at):
            if page.link_weight(at) < 0.9 * page.weight(at):
                return
            yield at
        at = page.end[at]


def leads_on(page: Page, i: int, url: str | None) -> bool:
    """Whether a heading is a link to another page of the site."""
    if page.link_weight(i) < 0.8 * page.weight(i):
        return False
    inner = next((at for at in range(i, page.end[i]) if page.tag[at] == "a"), None)
    link = inner if inner is not None else next((up for up in page.ancestors(i, 4) if page.tag[up] == "a"), None)
    if link is None:
        return False
    href = page.get(link, "href")[:2000]
    return not href.startswith("#") and is_here(href, url)
