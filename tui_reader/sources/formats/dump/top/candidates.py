"""The texts of a dump that may be its title: lines, and the ends of paths of links."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tui_reader.sources.formats.dump.top.named import PATH
from tui_reader.sources.formats.dump.top.region import PROSE, Region

REACH = 1_500
"""Lines within which a title is looked for."""

BEFORE = 1_200
"""Letters of prose that may stand above the title of a copied page: notices and teasers."""

BEYOND = 14
"""Lines of the first comment that are looked at: the head of a topic's first post may stand above its title."""

OPENING = 5
"""Lines at the start of a text that may be its title: what stands further below is a heading in it."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A text that may be the title, and where it stands."""

    index: int
    last: int
    """Its last line, where the dump's width has broken it."""
    text: str
    before: float
    """The share of the prose that stands above it."""
    passed: bool
    """A byline with prose below it stands above it."""
    first: bool
    """It is the first line with text."""
    path: bool
    """It is the end of a path of links."""


def find(region: Region) -> Iterator[Candidate]:
    """Go through the texts that may be the title."""
    page, prose, end = region.page, region.prose, region.end
    total = sum(prose[:end]) or 1
    letters = solid = 0
    dated = passed = False
    first = next((i for i in range(end) if page.lines[i].text), None)
    for index in range(_stop(region)):
        text = page.lines[index].text
        if not text:
            continue
        solid += 1
        if region.plain and (solid > OPENING or letters > PROSE):
            return
        if not page.dumped and letters > BEFORE and region.named.name is None:
            return
        letters += prose[index] if index < end else 0
        head = region.found.get(index)
        dated = dated or (head is not None and head.stamp is not None and head.rest < 3)
        passed = passed or (dated and index < len(prose) and prose[index] > PROSE)
        full, last = region.whole(index) if index < end else (text, index)
        if _is_none(region, index, full):
            continue
        yield Candidate(index, last, full, letters / total, passed, index == first, False)
        parts = PATH.split(full) if len(full) < LONGEST else ()
        if len(parts) > 2 and _may_be(link := parts[-1].strip(" *»")):
            yield Candidate(index, last, link, letters / total, passed, index == first, True)


LONGEST = 300
"""Letters of a path of links."""

LARGEST = 200
"""Letters of a paragraph that can be a title."""


def _stop(region: Region) -> int:
    """The line before which the title is looked for."""
    end = min(region.end, REACH)
    beyond = region.discussed and not region.plain and end == region.end
    return min(len(region.page.lines), end + BEYOND) if beyond else end


def _is_none(region: Region, index: int, full: str) -> bool:
    """Whether a line is a part of something else: the page's name, feeds, a form, the line above."""
    page, named = region.page, region.named
    return (
        (index >= region.end and _is_comment(region, index, full))
        or (index < len(region.prose) and region.prose[index] > LARGEST and not page.lines[index].heading)
        or index == named.name
        or index < named.head
        or page.lines[index].form
        or not _may_be(full)
        or (index > 0 and page.continues(index - 1, index))
    )


def _is_comment(region: Region, index: int, full: str) -> bool:
    """Whether a line of the first comment is its head with a date, or ends as sentences do."""
    head = region.found.get(index)
    return full[-1] in ".,;:。，；" or (head is not None and head.stamp is not None)


def _may_be(text: str) -> bool:
    return 2 < len(text) <= 260 and any(c.isalpha() for c in text)
