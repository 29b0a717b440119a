"""Bylines that stand far from the title: below the text, behind a summary, in the column beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tui_reader.sources import affixes, words
from tui_reader.sources.formats.dump.clues import furniture, names
from tui_reader.sources.formats.dump.clues.stamps import Stamp
from tui_reader.sources.formats.dump.top.credit import is_called, without_clock
from tui_reader.sources.formats.dump.top.region import Header, Region


def name_below(region: Region, index: int) -> int | None:
    """The line with a name below one that says no more than ``Posted by``; ``None`` where there is none."""
    lines = region.page.lines
    if not words.is_one(lines[index].text.rstrip(" :："), "by"):
        return None
    at = next((i for i in range(index + 1, min(region.end, index + 4)) if lines[i].text), None)
    if at is None or at in region.found or furniture.kind(lines[at].text) is not None:
        return None
    return at if names.likelihood(without_clock(lines[at].text)) >= 0.75 else None


def within(region: Region, header: Header, used: set[int]) -> None:
    """Look for a byline behind a picture's caption or a summary, which stand between it and the title."""
    at = region.whole(header.title_at or 0)[1]
    under = [i for i in range(at + 1, min(region.end, at + WITHIN)) if region.page.lines[i].text]
    for index in under:
        said = region.credit(index)
        if said.name is None or len(region.page.lines[index].text.split()) > CREDITED:
            continue
        header.author = spelled(said.name)
        near = (region.credit(i).stamp for i in under if 0 < i - index < 4)
        header.stamp = said.stamp or next(filter(None, near), None)
        used.add(index)
        return


WITHIN = 40
"""Lines within which a byline may follow a title where none is near."""

CREDITED = 10
"""Words that such a byline may have."""


def below(region: Region, header: Header, used: set[int]) -> None:
    """Look for ``Posted by … at …`` under the article."""
    page, found, end, prose = region.page, region.found, region.end, region.prose
    last = max((i for i in range(end) if prose[i]), default=header.title_at)
    if last is None:
        return
    box = next((i for i in range(max(last - ABOVE, 0), last) if page.lines[i].text and _in_box(region, i)), last)
    under = [i for i in range(box, end) if page.lines[i].text]  # a long list of tags may read as prose
    for index in under[:30]:
        head = found.get(index)
        text = page.lines[index].text
        if head is not None and head.by and head.name and head.stamp is not None and head.rest < 2 and not head.edited:
            header.author = header.author or spelled(head.name)
            header.stamp = header.stamp or head.stamp
            used.add(index)
            return
        if header.author is None and (boxed := _in_box(region, index)) is not None:
            header.author = boxed
            used.add(index)
            return
        if header.author is None and (at := name_below(region, index)) is not None:
            header.author = spelled(without_clock(page.lines[at].text))
            used.update((index, at))
            return
        said = region.credit(index)
        if said.beside is not None and said.beside.casefold() in region.people:
            header.author = header.author or said.beside
            header.stamp = header.stamp or said.stamp
            used.add(index)
            return
        if said.name is not None and (
            said.stamp is not None or without_clock(text) != text or _LONG_BY.match(text) is not None
        ):
            header.author = header.author or spelled(said.name)
            header.stamp = header.stamp or said.stamp
            used.add(index)
            return


ABOVE = 3
"""Lines by which the heading of a box about the author stands above what it tells, which may be prose."""


def _in_box(region: Region, index: int) -> str | None:
    """The name in a box with what is told of the author: ``About the author``, ``About Mira Stone``."""
    lines = region.page.lines
    start = affixes.after(lines[index].text, "author_box")
    at = next((i for i in range(index + 1, min(region.end, index + 4)) if lines[i].text), None) if start else None
    if at is None:
        return None
    about, told = lines[index].text[start:], lines[at].text
    if about:
        return about if is_called(about) and told.startswith(about.split()[0]) else None
    several = len(lines[index].text.split()) > 1  # a word alone may be a link in a column: "About", "Contact Us"
    if is_called(told) and several and furniture.kind(told) is None:
        return told
    twice = _TWICE.match(told)
    return twice["name"] if twice is not None and is_called(twice["name"]) else None


_TWICE = re.compile(r"(?P<name>[^\W\d_][^\s\[\]]{0,30}(?: [^\s\[\]]{1,30}){1,3}) (?:\[[^\[\]]{1,60}\] )?(?P=name)\b")
"""A name that stands twice: what a portrait shows, and how the text begins."""


def anywhere(region: Region, header: Header, used: set[int]) -> None:
    """Look through all that stands above the comments for the one byline with a date.

    Columns of links and teasers name several people, so who is named by two bylines with two names wrote nothing.
    """
    said: dict[str, tuple[int, str, Stamp | None]] = {}
    for index, name in _bylines(region):
        stamp = region.credit(index).stamp or _date_near(region, index)
        clock = without_clock(region.page.lines[index].text) != region.page.lines[index].text
        if stamp is not None or clock:
            said.setdefault(name.casefold(), (index, name, stamp))
    if len(said) != 1:
        return
    ((index, name, stamp),) = said.values()
    header.author = spelled(name)
    if region.dates.value(header.stamp) is None and stamp is not None:
        header.stamp = stamp
    used.add(index)


MOST = 3000
"""Lines that are looked through for a byline far from the title."""


def _bylines(region: Region) -> Iterator[tuple[int, str]]:
    """The short lines that begin with a word such as ``by`` and a name."""
    lines = region.page.lines
    for index in range(min(region.end, MOST)):
        text = lines[index].text
        if not 5 < len(text) < SHORT or region.kinds[index] or region.prose[index] or lines[index].form:
            continue
        if affixes.after(text, "by") and (name := region.credit(index).name) is not None:
            yield index, name


SHORT = 100
"""Letters that a byline far from the title has less than."""


def _date_near(region: Region, index: int) -> Stamp | None:
    """The date in a line of its own close to a byline; above it the title may stand between."""
    for step in (1, -1):
        near = range(index + step, index + step * DATED, step)
        for at in [i for i in near if 0 <= i < region.end and region.page.lines[i].text][:NEAR]:
            head = region.found.get(at)
            if head is not None and head.rest < 3 and not head.edited and region.dates.value(head.stamp):
                return head.stamp
    return None


DATED = 6
"""Lines, empty ones included, within which such a date stands."""

NEAR = 2
"""Lines with text within which it stands."""


def published(region: Region, header: Header, used: set[int]) -> None:
    """Look for the date that the page calls the one of its publication: ``Published: 2 November 2020 | Updated: …``."""
    low = header.title_at or 0
    dated: dict[str, tuple[int, Stamp]] = {}
    for index in [*range(low, min(region.end, low + MOST)), *range(low)]:
        text = region.page.lines[index].text
        if not 5 < len(text) < SHORT or not (start := affixes.after(text, "published")):
            continue
        stamp = region.dates.find(text)
        value = region.dates.value(stamp)
        if stamp is None or value is None or stamp.start - start > CLOCK:
            continue
        dated.setdefault(value[:10], (index, stamp))
        if header.title_at is not None and 0 <= index - low < WITHIN:
            dated = {value: (index, stamp)}  # what stands elsewhere is another page's
            break
    if len(dated) == 1:
        ((index, header.stamp),) = dated.values()
        used.add(index)


CLOCK = 16
"""Letters between that word and the date: the time of the day, a weekday."""


_LONG_BY = re.compile(r"\w+(?: \w+)?\s?[:：]|(?:posted|written|submitted|published) by ", re.IGNORECASE)


def spelled(name: str) -> str:
    name = re.sub(r"\s*[,(].{0,40}$", "", name) if len(name) > 40 else name
    return name.title() if name.isupper() and len(name) > 5 and " " in name else name
