"""What a page has where, gathered in one pass: names, links that answer, headings of comments, what stands beside.

Groups of blocks are judged by these; each is a list of sorted positions, so that any range can be asked for it.
"""

from __future__ import annotations

import re
from array import array
from dataclasses import dataclass

from tui_reader.sources.formats.page.counts import count_in
from tui_reader.sources.formats.page.dom import Page
from tui_reader.sources.formats.page.marks import (
    ANSWER_LINK,
    COMMENT,
    NAME,
    NOT_DISCUSSION,
    PROFILE_LINK,
    RECENT,
    STRONG_COMMENT,
    parts,
)
from tui_reader.sources.formats.page.stamps import Sorted, Stamp
from tui_reader.sources.formats.page.wording import is_one
from tui_reader.sources.words import Kind

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "legend", "b", "strong"})
_OF_HEADS: tuple[Kind, ...] = ("by", "posted", "says", "actions", "votes", "reply_to")
"""Kinds of words that stand in heads."""

_NO_WORDS: frozenset[str] = frozenset()
_NUMBERS = re.compile(r"\d+")
"""What tells the ids of a thousand comments from each other, and is no part of their words."""

_CONTENT = STRONG_COMMENT | {"content", "main", "post", "message", "article", "entry"}


@dataclass(slots=True)
class Facts:
    """What a page has where: sorted positions, so that any range can be asked for them."""

    stamps: Sorted
    names: Sorted
    answers: Sorted
    """Links and buttons that answer, quote or report."""
    anchors: Sorted
    """Links to places in the same page, and the names of such places."""
    avatars: Sorted
    leads: Sorted
    """Headings that lead to other pages."""
    headings: list[tuple[int, int | None]]
    """Where the page counts or heads comments, in order, with the number that it says."""
    titles: Sorted
    """Where first headings stand."""
    chrome: bytearray
    """How surely a node stands in a part of the page that is no discussion: 0, 1, 2."""
    said: array[int]
    """Characters in texts that are no part of a head and no link, before each node: a prefix sum as ``Page.mass``."""


def gather(page: Page, stamps: list[Stamp]) -> Facts:
    """Gather, in one pass, what groups are judged by."""
    names: list[int] = []
    answers: list[int] = []
    anchors: list[int] = []
    avatars: list[int] = []
    leads: list[int] = []
    headings: list[tuple[int, int | None]] = []
    titles: list[int] = []
    chrome = bytearray(len(page) + 1)
    for i, tag in enumerate(page.tag):
        if not tag:
            text = page.text[i]
            if len(text) <= 90 and page.weight(up := page.parent[i]) <= 90:
                if any(map(str.isdigit, text)):
                    number = count_in(text)
                    if number is not None:
                        headings.append((i, number))
                elif len(text) <= 30 and _is_heading(page, up) and is_one(text, "comments"):
                    headings.append((i, None))
            continue
        up = page.parent[i]
        attributes = page.attributes[i]
        label = attributes.get("class") or ""
        words_of = parts(label) if attributes else _NO_WORDS
        if id := attributes.get("id"):
            words_of = words_of | parts(_NUMBERS.sub("0", id))
        chrome[i] = max(chrome[up] if up >= 0 else 0, _beside(page, i, words_of))
        if tag == "h1":
            titles.append(i)
        if is_name(page, i):
            names.append(i)
        if tag == "a":
            href = attributes.get("href") or ""
            if (
                ANSWER_LINK.search(href)
                or ANSWER_LINK.search(attributes.get("onclick") or "")
                or (page.weight(i) <= 24 and is_one(page.words(i, 40), "actions"))
            ):
                answers.append(i)
            if (href.startswith("#") and len(href) > 2) or attributes.get("name") or _own_anchor(href):
                anchors.append(i)
        elif tag in ("button", "input") and parts(label) & {"reply", "quote", "like", "report"}:
            answers.append(i)
        elif tag == "img":
            if "avatar" in words_of or "gravatar" in (attributes.get("src") or "") or "photo" in words_of:
                avatars.append(i)
        elif tag in ("h1", "h2", "h3", "h4", "h5") and page.link_weight(i) * 2 > page.weight(i) > 12:
            link = next((j for j in range(i, page.end[i]) if page.tag[j] == "a"), None)
            href = page.get(link, "href") if link is not None else ""
            if href and "#" not in href and not is_name(page, i) and not PROFILE_LINK.search(href[:300]):
                leads.append(i)
    return Facts(
        Sorted([stamp.at for stamp in stamps]),
        Sorted(names),
        Sorted(answers),
        Sorted(anchors),
        Sorted(avatars),
        Sorted(leads),
        headings,
        Sorted(titles),
        chrome,
        _said(page, stamps, names),
    )


def _said(page: Page, stamps: list[Stamp], names: list[int]) -> array[int]:
    """A prefix sum of the text outside links that neither dates nor names nor introduces them."""
    heads = bytearray(len(page))
    for stamp in stamps:
        heads[stamp.at : page.end[stamp.at]] = b"\1" * (page.end[stamp.at] - stamp.at)
    for i in names:
        if page.weight(i) <= 60 and page.end[i] - i <= 40 and sum(1 for _ in page.texts(i, page.end[i])) <= 2:
            heads[i : page.end[i]] = b"\1" * (page.end[i] - i)
    said = array("i", [0])
    total = 0
    for i, text in enumerate(page.text):
        linked = page.linked[i + 1] > page.linked[i]
        if (
            text
            and not heads[i]
            and not linked
            and not (len(text) <= 40 and is_one(text.strip(" :,|•·-–—/()[]#"), *_OF_HEADS))
        ):
            total += page.mass[i + 1] - page.mass[i]
        said.append(total)
    return said


def _beside(page: Page, i: int, names: frozenset[str]) -> int:
    """Whether an element is a part of the page beside its discussion: 2 by its tag or name, 1 by a hint."""
    tag = page.tag[i]
    if 2 * page.weight(i) > page.mass[-1] or page.depth[i] < 2:
        return 0  # what holds most of the page is the page
    if tag in ("nav", "aside") or (tag == "footer" and page.depth[i] <= 4):
        return 2
    if names & RECENT and (names & COMMENT or names & {"recent", "latest"} == names):
        return 2
    if names & {"sidebar", "footer", "blogroll"} and not names & _CONTENT:
        return 2
    return 1 if names & NOT_DISCUSSION and not names & COMMENT else 0


def _is_heading(page: Page, i: int) -> bool:
    return any(page.tag[at] in _HEADINGS for at in (i, page.parent[i]))


def _own_anchor(href: str) -> bool:
    _, mark, fragment = href.partition("#")
    return bool(mark) and any(map(str.isdigit, fragment)) and len(fragment) < 60


def is_name(page: Page, i: int) -> bool:
    """Whether an element is marked as a name: by its class, its markup, or a link to somebody's page."""
    attributes = page.attributes[i]
    tag = page.tag[i]
    if tag == "cite":
        return True
    if not attributes or page.weight(i) > 90:
        return False
    if tag == "a":
        href = attributes.get("href") or ""
        if (attributes.get("rel") or "") == "author" or (len(href) < 300 and PROFILE_LINK.search(href)):
            return page.weight(i) > 0
    for name in ("class", "itemprop", "property", "id"):
        value = attributes.get(name)
        if value and len(value) < 160 and (found := parts(value)) & NAME and not {"field", "name", "body"} <= found:
            return True
    return False
