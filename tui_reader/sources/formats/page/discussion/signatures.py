"""Contributions that only their signatures part: talk pages of wikis, where everybody writes in one text.

Who answers moves in a step and signs with a link to the own page and the time. A contribution is what stands between
the signature before it, or the heading of its section, and its own; how far it is moved in says what it answers.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from urllib.parse import unquote

from tui_reader.sources.formats.page.contributions.found import Found
from tui_reader.sources.formats.page.contributions.texts import Body
from tui_reader.sources.formats.page.dates.stamps import Stamp
from tui_reader.sources.formats.page.markup.dom import Page
from tui_reader.sources.formats.page.markup.items import Item
from tui_reader.sources.formats.page.markup.looks import LARGE_HEADINGS
from tui_reader.sources.formats.page.markup.marks import parts

WAY = "by how far each is moved in"

_BLOCKS = frozenset({"p", "dd", "li", "td", "th", "div", "blockquote", "center", "section", "body"})
_LISTS = frozenset({"dl", "ul", "ol", "table", "p", "div", "blockquote", "pre", "h2", "h3", "h4"})
_MOVED = frozenset({"dd", "li"})
_FURNITURE = frozenset({"editsection", "replylink", "metadata", "noprint", "toc"})

_LONGEST_SIGNATURE = 240
"""Characters from the first link of a signature to the time."""

_TITLE = re.compile(r"/wiki/([^?#]+)|[?&]title=([^&#]+)")


def read(page: Page, stamps: list[Stamp]) -> list[Found]:
    """The signed contributions of a page, in document order, with what each of them answers."""
    headings = page.tagged(*LARGE_HEADINGS)
    ends = [_heading_end(page, i) for i in headings]
    found: list[Found] = []
    levels: list[tuple[int, int]] = []
    before = -1
    section = -1
    for stamp in stamps:
        if stamp.at < before or not stamp.iso or len(stamp.iso) < 16:
            continue
        block = next((up for up in page.ancestors(stamp.at) if page.tag[up] in _BLOCKS), -1)
        links = _signature(page, max(block, before), stamp.at) if block >= 0 else []
        if not links:
            continue
        n = bisect_right(headings, stamp.at) - 1
        if n != section:
            section, levels = n, []
        top = ends[n] if n >= 0 else _top(page, block)
        start, stop = max(before, top), _line_end(page, stamp.at, block)
        level = sum(page.tag[up] in _MOVED for up in page.ancestors(stamp.at))
        while levels and levels[-1][0] >= level:
            levels.pop()
        parent = levels[-1][1] if levels else -1
        skip = {*range(links[0], stop), *_furniture(page, start, stop)}
        ranges = _wholes(page, start, stop)
        if any(page.mass[b] > page.mass[a] for a, b in ranges):
            levels.append((level, len(found)))
            name = _name(page, links[-1])
            body = Body(ranges, skip)
            found.append(Found(Item(start, stop, flat=True), None, name, links[-1], stamp, parent, body))
        before = stop
    return found


def _heading_end(page: Page, i: int) -> int:
    """Where a heading ends, with the box that holds nothing but it and what is said of its section."""
    up = page.parent[i]
    return page.end[up] if up >= 0 and "heading" in parts(page.get(up, "class")) else page.end[i]


def _top(page: Page, block: int) -> int:
    """The outermost of the lists around a block, where no heading is above it."""
    for up in page.ancestors(block):
        if page.tag[up] not in _LISTS | _MOVED or page.tag[up] == "div":
            break
        block = up
    return block


def _signature(page: Page, start: int, stamp: int) -> list[int]:
    """The links to pages of a person that stand just before a time; empty where nobody signs."""
    links: list[int] = []
    own = next((up for up in page.ancestors(stamp, 3) if page.tag[up] == "a"), stamp)  # the time leads to itself
    for i in range(own - 1, start, -1):
        if page.mass[stamp] - page.mass[i] > _LONGEST_SIGNATURE:
            break
        if page.tag[i] == "a" and _name(page, i):
            if links and _name(page, i) != _name(page, links[0]):
                break
            links.insert(0, i)
    return links


def _name(page: Page, i: int) -> str:
    """Whose page a link leads to: the name behind the first colon of its title; empty where it leads elsewhere."""
    href = page.get(i, "href")
    hit = _TITLE.search(href) if len(href) < 600 else None
    if hit is None:
        return ""
    space, mark, name = unquote(hit[1] or hit[2], errors="replace").replace("_", " ").partition(":")
    name = name.rpartition("/")[2] if "/" in name and name.lower().startswith(("contrib",)) else name.partition("/")[0]
    return name.strip() if mark and space and len(name) < 100 else ""


def _line_end(page: Page, at: int, block: int) -> int:
    """Where the line of a time ends: before what is moved in below it, or with its block."""
    child = at
    while page.parent[child] != block:
        child = page.parent[child]
    while page.end[child] < page.end[block] and page.tag[page.end[child]] not in _LISTS:
        child = page.end[child]
    return page.end[child]


def _wholes(page: Page, start: int, stop: int) -> list[tuple[int, int]]:
    """The elements and texts that stand wholly in a range, the outermost of them, neighbours as one."""
    found: list[tuple[int, int]] = []
    at = start
    while at < stop:
        if page.end[at] > stop:
            at += 1
            continue
        if found and found[-1][1] == at:
            found[-1] = (found[-1][0], page.end[at])
        else:
            found.append((at, page.end[at]))
        at = page.end[at]
    return found


def _furniture(page: Page, start: int, stop: int) -> set[int]:
    return {i for i in range(start, stop) if page.tag[i] and parts(page.get(i, "class")[:200]) & _FURNITURE}
