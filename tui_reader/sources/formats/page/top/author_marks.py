"""What markup, words and addresses say of who is an author: elements, names of houses, names in full."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from urllib.parse import unquote

from tui_reader.sources.formats.page.beside.edges import SHARING
from tui_reader.sources.formats.page.markup.dom import Page
from tui_reader.sources.formats.page.markup.looks import Attributes
from tui_reader.sources.formats.page.markup.marks import HOST, NAME, SURE_NAME, TIME, is_profile, parts
from tui_reader.sources.identity import letters

OWN = 2.5
"""The value of a mark that is there for authors alone."""

_HOUSE = frozenset(
    "media staff news team editors editor editorial online admin redaktion rédaction redacción www".split()
)
AUTHOR_LINK = re.compile(
    r"/(?:authors?|contributors?|bloggers?|columnists?|writers?|journalists?|reporters?|interviewers?|auteurs?"
    r"|autor(?:en|es)?|autore|redakteure?)/(?=[^/])(?![^?#]*/\d\d)",
    re.IGNORECASE,
)
"""In the addresses under which sites keep what an author wrote; one thing of that, filed by its day, is an article."""

_AUTHORS = frozenset("author authors auteur auteurs autor autoren autore autori writer verfasser redakteur".split())
_WORD = re.compile(r"\w+")
_MENUS = frozenset({"menu", "nav", "navbar", "navigation"})

_NO_NAME = frozenset(
    "comment comments avatar date time social bio description position job designation share tag tags category "
    "reviewer reviewed".split()
)
"""Parts of names of elements that tell of authors and are not their names."""

_CREDITS = frozenset({"credit", "credits", "caption"})
"""Likewise of elements that tell who took a picture, whatever else marks them as an author."""


def is_in_menu(page: Page, i: int) -> bool:
    """Whether a node stands in a list of links that leads through a site."""
    return any(
        10 * page.link_weight(up) > 7 * page.weight(up)
        and (page.tag[up] == "nav" or parts(page.get(up, "class")[:160]) & _MENUS)
        for up in (i, *page.ancestors(i, 6))
    )


def is_in_prose(page: Page, i: int) -> bool:
    """Whether a link stands in running text."""
    return page.tag[i] == "a" and page.weight(page.parent[i]) > 300


def is_control(page: Page, i: int) -> bool:
    """Whether an element is a label, a part of a form (some pages are one as a whole), or a link to share."""
    inner = range(i + 1, min(page.end[i], i + 4))
    return any(
        (page.tag[up] == "form" and page.weight(up) < 600)
        or page.get(up, "for")
        or (
            page.tag[up] == "a"
            and any(value and SHARING.search(value[:2000]) for value in page.attributes[up].values())
        )
        for up in (i, *inner, *page.ancestors(i, 10))
    )


def is_full_name(name: str) -> bool:
    """Whether words are two to four capitalised ones without digits, as the name of a person in full."""
    said = name.split()
    bare = [one.strip(".,'’").replace("-", "") for one in said]
    return 2 <= len(said) <= 4 and all(one.isalpha() and one[0].isupper() for one in bare)


def names_office(name: str) -> bool:
    """Whether a name is that of an office rather than of a person: ``Example Staff``."""
    return not _HOUSE.isdisjoint(_WORD.findall(name.lower()))


def is_label(name: str) -> bool:
    """Whether words are about an author, and no name: ``View author page``."""
    said = name.lower().split()
    return len(said) > 1 and not _AUTHORS.isdisjoint(said)


def is_site(name: str, sites: set[str]) -> bool:
    """Whether a name is that of a site, or of those who make it: ``example.org``, ``Example Media``."""
    if letters(name) in sites or HOST.fullmatch(name.partition(",")[0]):
        return True
    rest = [word for word in name.split() if word.lower() not in _HOUSE]
    return len(rest) < len(name.split()) and (not rest or letters(" ".join(rest)) in sites)


def may_be_marked(page: Page) -> Iterator[int]:
    """The elements whose markup may say that they name the author of something: of links it takes the address."""
    return (i for look in page.looks if look.tag == "a" or author_mark("", look.attributes) > 0 for i in look.nodes)


def author_mark(tag: str, attributes: Attributes) -> float:
    """How clearly the markup of an element says that it names the author of something."""
    if not attributes:
        return 0.0
    value = 0.0
    if "author" in (attributes.get("rel") or "").split() or "p-author" in (attributes.get("class") or "").split():
        value = OWN
    for name in ("itemprop", "property"):
        given = attributes.get(name)
        if given and parts(given) & {"author", "creator"}:
            value = max(value, OWN)
    label = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"
    if 1 < len(label) < 200:
        called = _called_author(label)
        if called < 0:
            return 0.0 if parts(label) & _CREDITS else value
        value = max(value, called)
    href = (attributes.get("href") or "") if tag == "a" else ""
    if href and len(href) < 300 and (AUTHOR_LINK.search(href) or is_profile(href)):
        value = max(value, 2.2 if AUTHOR_LINK.search(href) or "aut" in href else 1.2)
    return value


def is_authors(attributes: Attributes) -> bool:
    """Whether the markup of an element has the word for an author: others may be called by their names as well."""
    told = ("class", "id", "rel", "itemprop", "property")
    label = " ".join((attributes.get(name) or "")[:160] for name in told)
    return bool(parts(label) & _AUTHORS) or bool(AUTHOR_LINK.search((attributes.get("href") or "")[:300]))


def is_addressed(page: Page, i: int, name: str) -> bool:
    """Whether a link to the page of an author has a name in its address: ``/author/mira-aal``."""
    around = (i, *range(i + 1, min(page.end[i], i + 3)), *page.ancestors(i, 2))
    links = (page.get(at, "href")[:300] for at in around if page.tag[at] == "a")
    parted = (AUTHOR_LINK.split(unquote(link), maxsplit=1) for link in links)
    path = letters(next((rest for _, *tail in parted for rest in tail), ""))
    said = [letters(word) for word in name.split()]
    return bool(path) and sum(len(word) > 2 and word in path for word in said) >= min(2, len(said))


def _is_credit(found: frozenset[str]) -> bool:
    return "caption" in found or ("photo" in found and not found.isdisjoint(_CREDITS))


@lru_cache(maxsize=4096)
def _called_author(label: str) -> float:
    """How clearly classes and id call an element an author's name; less than 0 where they call it something else."""
    found = parts(label)
    if not found.isdisjoint(_NO_NAME) or _is_credit(found):
        return -1.0
    if "fn" in found or found & (SURE_NAME - {"user"}):
        return 2.0
    if found & (NAME - TIME) & {"byline", "by", "writer", "redakteur", "verfasser"}:
        return 1.6
    # A maker's "field-name-image" is called so because the part of a form that it shows has a name.
    return 0.0 if found.isdisjoint(("name", "username")) or "field" in found else 0.6
