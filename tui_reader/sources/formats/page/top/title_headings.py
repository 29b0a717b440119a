"""The headings of a page that may be its title: which they are, what they say, and what their places make of them."""

from __future__ import annotations

import re

from tui_reader.sources.formats.page.dates.stamps import Dates
from tui_reader.sources.formats.page.markup.dom import Page
from tui_reader.sources.formats.page.markup.looks import Attributes
from tui_reader.sources.formats.page.markup.marks import parts
from tui_reader.sources.identity import letters

KICKERS = frozenset(
    "kicker overline roofline dachzeile rubrik eyebrow topline supertitle surtitre antetitulo hidden sr screen badge "
    "label prefix permalink headerlink icon button btn vote votes".split()
)
"""Parts of a heading that are not the title."""

TITLE_MARKS = frozenset(
    "entry title headline post article story posttitle entrytitle name titel titre subject topic thread".split()
)
SURE_MARKS = frozenset("posttitle entrytitle storytitle maintitle topictitle threadtitle headline titel".split())

_BANNER = frozenset("site sitename sitetitle logo brand branding masthead banner blogname blogtitle navbar".split())
"""Parts of the names of boxes that hold the name of the site."""

TITLE_HEADINGS = {"h1": 1.0, "h2": 0.6, "h3": 0.4}
"""The elements that are headings, and how much more each looks like a title than a box that is called one."""

LARGEST = 200
"""Nodes in a heading: more are no heading, and one may stand in another thousands of levels deep."""

_OPENING, _CLOSING = ("[", "［", "〔"), ("]", "］", "〕")


def find(page: Page) -> list[int]:
    """What may be the title by its element or its name, in order."""
    looks = (look for look in page.looks if look.tag in TITLE_HEADINGS or _titled(look.attributes))
    nodes = sorted(i for look in looks for i in look.nodes)
    return [i for i in nodes if 2 <= page.weight(i) <= 500 and page.end[i] - i <= LARGEST]


def words_of(page: Page, i: int, dates: Dates) -> str:
    """What a heading says without the line above the title, the buttons and what only screen readers say."""
    kept: list[str] = []
    at, end = i, page.end[i]
    while at < end:
        if page.tag[at] and at != i and (_is_kicker(page, at, i) or (kept and _is_aside(page, at))):
            at = page.end[at]
            continue
        text = page.text[at]
        if text and not (kept and (hit := dates.find(text)) and hit[2] and hit[1] - hit[0] > 0.6 * len(text.strip())):
            kept.append(text)
        at += 1
    return " ".join(" ".join(kept).split()) or page.words(i)


def _is_kicker(page: Page, i: int, heading: int) -> bool:
    """Whether a part of a heading is named as what is not the title; one that is nearly all of it only bears a mark."""
    named = bool(page.attributes[i]) and bool(parts(page.get(i, "class")[:160]) & KICKERS)
    return named and 5 * page.weight(i) < 4 * page.weight(heading)


def _is_aside(page: Page, i: int) -> bool:
    """Whether an element behind the words of a heading adds to them: in small print, or all in brackets."""
    if page.tag[i] == "small":
        return True
    said = page.words(i, 120)
    return said[:1] in _OPENING and said[-1:] in _CLOSING and len(said) > 2


def _titled(attributes: Attributes) -> bool:
    names = parts((attributes.get("class") or "")[:160]) | parts((attributes.get("itemprop") or "")[:40])
    return ("title" in names and bool(names & TITLE_MARKS - {"title"})) or bool(names & SURE_MARKS)


def is_titled(page: Page, i: int) -> bool:
    """Whether a heading, or the box that holds nothing else, is called a title."""
    if _titled(page.attributes[i]):
        return True
    up = page.parent[i]
    if up <= 0 or page.weight(up) != page.weight(i):
        return False
    return bool(parts(page.get(up, "id")[:80]) & SURE_MARKS) or _titled(page.attributes[up])


def leads_home(page: Page, i: int) -> bool:
    """Whether a heading is the name of the site: a link to its front page.

    In a copy on a disk that is ``../../index.html``, and ``index.html`` is the page itself where it says so.
    """
    for at in (page.parent[i], *range(i, page.end[i])):
        if page.tag[at] == "a" and 2 * page.weight(at) > page.weight(i):
            href = page.get(at, "href")
            path = _UP.sub("", href).split("?")[0].strip("/")
            front = bool(href) and path in ("", "index.php", "index.html", "blog") and not href.startswith("#")
            return front and not any(
                page.get(link, "rel") == "canonical" and page.get(link, "href") == href for link in page.tagged("link")
            )
    return False


_UP = re.compile(r"^(?:https?://[^/]+|(?:\.\./)+)")


def in_banner(page: Page, i: int) -> bool:
    """Whether a heading stands in a small box that is named as the place of the site's name."""
    most = 3 * page.weight(i) + 80
    around = (up for up in (i, *page.ancestors(i, 3)) if page.weight(up) <= most)
    return any(_BANNER & (parts(page.get(up, "class")[:160]) | parts(page.get(up, "id")[:80])) for up in around)


def without_prefix(text: str, told: list[str]) -> str:
    """A heading without what stands in brackets before it, where the page calls itself by the rest: a kind of topic."""
    if text[:1] not in _OPENING:
        return text
    rest = next((text[at + 1 :].strip() for at, c in enumerate(text[:40]) if c in _CLOSING), "")
    named = letters(rest, 400)
    return rest if len(named) > 5 and any(claim.startswith(named) for claim in told) else text
