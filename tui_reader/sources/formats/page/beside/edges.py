"""What stands at the edges of an article and is not the article: categories, buttons, teasers, notices.

In the midst of a text nothing is taken out: a list of links there is what somebody wrote. Before its first and behind
its last sentence stands what the site adds to each page, and most of that is links.
"""

from __future__ import annotations

import re

from tui_reader.sources.formats.page.markup.dom import Page
from tui_reader.sources.formats.page.markup.looks import SUBHEADINGS
from tui_reader.sources.formats.page.markup.marks import CATEGORY_LINK
from tui_reader.sources.formats.page.markup.positions import Positions
from tui_reader.sources.formats.page.markup.wording import is_one

_BOXES = frozenset({"div", "section", "article", "main", "header", "footer", "td", "tr", "tbody", "table", "center"})
_BLOCKS = _BOXES | frozenset("p ul ol dl h1 h2 h3 h4 h5 h6 blockquote pre figure form nav aside hr".split())
_LISTS = frozenset({"ul", "ol", "div", "p"})

_LABEL = 45
"""Characters beside links in a line that is nothing but links with a label: "Filed under:", " | ", "and"."""

_NOTICE = 120
"""Characters of the longest button or notice."""

_CALL = 60
"""Characters beside links in a box with which a page is passed on: "Share this with your friends:"."""

_TEASERS = 3
"""Links from which on a list of nothing but links to the same site leads to its other pages."""

_BARE, _DATED = 0.1, 0.35
"""The shares of a line, and of a list, that may stand beside links: of a list, the day of each teaser."""

_MOST_FURNITURE = 0.4
"""The share of an article that is believed to be furniture; where it is more, the page is a list of links itself."""


def furniture(page: Page, start: int, stop: int, skip: set[int], url: str | None, *, signed: bool) -> set[int]:
    """The nodes at both edges of an article that are not its text.

    Args:
        page: the page.
        start: where the article starts.
        stop: where it ends.
        skip: what is known not to be the article.
        url: the address of the page.
        signed: whether its author is known: then a line that names the authors says nothing new.
    """
    found = _shared(page, start, stop, skip)
    leaves = _leaves(page, start, stop, skip | found)
    for i in leaves:
        if not _is_furniture(page, i, url, signed):
            break
        found.add(i)
    pictures = (
        any(page.tag[i] in ("img", "figure", "video", "iframe") for i in range(leaves[-1], stop)) if leaves else True
    )
    ended = not pictures
    for i in reversed(leaves):
        if not (_is_furniture(page, i, url, signed) or (ended and page.tag[i] in SUBHEADINGS)):
            break
        found.add(i)
        ended = True  # a heading above belongs to what was taken out below it, or to nothing
    whole = sum(page.weight(i) for i in leaves)
    return found if sum(page.weight(i) for i in found) <= _MOST_FURNITURE * whole else set()


def _shared(page: Page, start: int, stop: int, skip: set[int]) -> set[int]:
    """Boxes of links with which to pass the page on, with the words above them; many have pictures and no words."""
    links = Positions([i for i in range(start, stop) if page.tag[i] == "a"])
    shared = Positions([i for i in links.positions if SHARING.search(page.get(i, "href")[:2000]) is not None])
    found: set[int] = set()
    passed = start
    for i in shared.positions if len(shared.positions) >= _TEASERS else ():
        if i < passed:
            continue
        best = -1
        for up in page.ancestors(i, 4):
            if not start <= up < stop or page.weight(up) - page.link_weight(up) > _CALL:
                break
            inside = shared.count(up, page.end[up])
            if inside >= _TEASERS and inside >= 0.6 * links.count(up, page.end[up]):
                best = up
        if best >= 0 and best not in skip:
            found.add(best)
            passed = page.end[best]
    return found


def _leaves(page: Page, start: int, stop: int, skip: set[int]) -> list[int]:
    """The innermost blocks of a range that say something, and the texts and inline elements beside blocks."""
    found: list[int] = []
    at = start
    while at < stop:
        if at in skip or not page.weight(at):
            at = page.end[at]
        elif page.tag[at] in _BOXES and any(page.tag[i] in _BLOCKS for i in page.children(at)):
            at += 1
        else:
            found.append(at)
            at = page.end[at]
    return found


def _is_furniture(page: Page, i: int, url: str | None, signed: bool) -> bool:
    weight = page.weight(i)
    links = [at for at in range(i, page.end[i]) if page.tag[at] == "a"] if page.link_weight(i) else []
    beside = weight - page.link_weight(i)
    if weight <= _NOTICE and beside <= (3 if links else _NOTICE):
        said = page.words(i, 2 * _NOTICE).strip(" |·•")
        if weight <= 4 and not links and page.tag[i] in ("", "p", "span") and not any(map(str.isalnum, said)):
            return True  # what parted links that are gone
        if is_one(said, "share", "form", "comments", "none", *(("actions",) if links else ())):
            return True
    listed = page.tag[i] in ("ul", "ol")
    if not links or beside > max(_LABEL, weight * (_DATED if listed else _BARE)):
        return False
    if all(_is_category(page, at) or _is_other_form(page, at) for at in links):
        return True
    if signed and beside <= _LABEL and is_one(page.words_between(i, links[0]).strip(" :"), "by"):
        return True
    leads = [page.get(at, "href")[:2000] for at in links]
    if listed and all("#" in href and is_here(href, url) for href in leads):
        return True  # tabs, or the list of the page's own headings
    if len(links) < _TEASERS or page.tag[i] not in _LISTS:
        return False
    shared = sum(1 for href in leads if SHARING.search(href))
    return shared >= 0.7 * len(leads) or all(is_here(href, url) for href in leads)


SHARING = re.compile(
    r"[?&](?:url|u|uri|link|href|bkmk|surl)=https?(?:%3a|:)|/share[r?/]|intent/tweet|addthis\.|^mailto:\?",
    re.IGNORECASE,
)
"""Addresses with which a page is passed on: they hold its own."""


def _is_category(page: Page, i: int) -> bool:
    rel = page.get(i, "rel").split()
    return "tag" in rel or "category" in rel or bool(CATEGORY_LINK.search(page.get(i, "href")[:300]))


def _is_other_form(page: Page, i: int) -> bool:
    """Whether a link leads to the page in another form: as a feed, to print, to send, to be announced."""
    return "trackback" in page.get(i, "rel").split() or bool(_FORM.search(page.get(i, "href")[:300]))


_FORM = re.compile(r"(?:^|/)(?:feed|trackback|rss|print|email|emailpopup)/?(?:index\.html)?$", re.IGNORECASE)


def is_here(href: str, url: str | None) -> bool:
    """Whether an address is on the site of the page."""
    host = re.match(r"(?:https?:)?//([^/]+)", href)
    return host is None or (url is not None and f"//{host[1]}/" in f"{url}/")
