"""Who wrote a post and when, and the lines that say so."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui_reader.sources.formats.dump.clues.stamps import Stamp
from tui_reader.sources.formats.dump.top import people
from tui_reader.sources.formats.dump.top.addressed import Addressed
from tui_reader.sources.formats.dump.top.author import account_below, find_author
from tui_reader.sources.formats.dump.top.day import find_day
from tui_reader.sources.formats.dump.top.places import Places
from tui_reader.sources.formats.dump.top.region import Header, Region

DOUBTED = 8.0
"""The evidence for a title below which a text with several dates is a diary, a log, a list."""

DIARY = 3
"""Dates that another text has at most."""


def find_byline(region: Region, header: Header) -> set[int]:
    """Find who wrote the article and when; returns the lines that say so."""
    dated = sum(1 for i, head in region.found.items() if i < region.end and head.stamp)
    if region.plain and header.sure < DOUBTED and dated > DIARY:
        return set()  # none of its dates is the text's
    places = Places(region, header)
    used: set[int] = set()
    mention = find_author(region, places) if header.author is None else None
    if header.author is None and (mention is None or mention.way in GUESSED):
        told = people.told_below(region)
        header.author, mention = told, (None if told else mention)
    if header.author is None and mention is None and region.discussed:
        header.author = Addressed(region.page.lines, region.found, region.end).host(region.people)
    if mention is not None and mention.way == "first":
        header.author, header.by_first, mention = mention.name, True, None
    if mention is not None:
        header.author = spelled(mention.name)
        used |= {mention.index, mention.label}
        account = account_below(places, mention.index)
        if account is not None:
            header.handle = region.page.lines[account].text
            used.add(account)
    day = None
    if region.dates.value(header.stamp) is None:
        day = find_day(region, places, mention.index if mention is not None else None)
    if day is not None:
        header.stamp = day.stamp
        used.add(day.index)
    if mention is not None and (stamp := _stamp(region, mention.index)) is not None:
        header.stamp = header.stamp or stamp  # be it relative: the comments' years are told from it
        header.signed = places.title is not None and places.below(mention.index) == 1
    return used - {places.title}


GUESSED: Sequence[people.Way] = ("alone", "beside")
"""How lines name somebody without saying that it is who wrote the post."""


def _stamp(region: Region, index: int) -> Stamp | None:
    """The date beside a name."""
    head = region.found.get(index)
    return region.credit(index).stamp or (head.stamp if head is not None and not head.edited else None)


def spelled(name: str) -> str:
    """A name without what somebody is, and in small letters where the page prints it in capitals."""
    name = re.sub(r"\s*[,(].{0,40}$", "", name) if len(name) > LONG else name
    return name.title() if name.isupper() and len(name) > CAPITALS and " " in name else name


LONG = 40
"""Letters from which something else stands behind a name."""

CAPITALS = 5
"""Letters of names that may be initials."""
