"""A line that labels who wrote a post, its title and its date, as bulletin boards of East Asia print it without gaps.

``作者mira (Mira Stone)看板harbour標題Gulls時間Wed Jun 12 23:58:07 2019``
"""

from __future__ import annotations

import re
from functools import cache

from tui_reader.sources import words
from tui_reader.sources.formats.dump.clues.stamps import Dates
from tui_reader.sources.formats.dump.lines.page import Page
from tui_reader.sources.formats.dump.top.region import Header

SURE = 10.0
"""The evidence for a title that the page itself labels as its title."""

REACH = 40
"""Lines at the start of a page in which such a line is looked for."""

LONGEST = 400
"""Letters of one."""

BESIDE = 3
"""Letters that may stand beside the date behind its label: the day of the week."""


def read(page: Page, end: int, dates: Dates, header: Header) -> None:
    """Take what such a line says, where the page has one.

    Args:
        page: the dump.
        end: the line where the comments start.
        dates: the dates of the page.
        header: takes the title, the author and the date.
    """
    for index in range(min(end, REACH)):
        text = page.lines[index].text
        if header.title is None and len(text) <= LONGEST and (match := _line().fullmatch(text)) is not None:
            stamp = dates.find(match["when"])
            if stamp is None or sum(map(str.isalpha, match["when"][: stamp.start])) > BESIDE:
                continue
            header.title, header.title_at, header.sure = match["title"].strip(), index, SURE
            header.author = match["name"].partition(" (")[0].strip() or None
            header.stamp, header.signed, header.labelled = stamp, True, True
            header.reasons.append(f"line {index + 1}: labels name the author, the title and the date")
            return


@cache
def _line() -> re.Pattern[str]:
    """The author first, then what else has a label, the title, and last the date."""
    by, topic, posted = (_labels(kind) for kind in ("by", "topic", "posted"))
    colon = r"\s*[:：]?\s*"
    return re.compile(
        rf"(?:{by}){colon}(?P<name>[^:：]{{1,60}}?)\s*(?:(?:{by}){colon}.{{1,60}}?\s*)?"
        rf"(?:{topic}){colon}(?P<title>.{{1,200}})\s*(?:{posted}){colon}(?P<when>.{{6,60}}?)"
    )


def _labels(kind: words.Kind) -> str:
    """The labels of a kind in scripts without gaps, of two letters at the least: shorter ones are parts of words."""
    found = (phrase.rstrip("：:") for phrase in words.phrases(kind) if ord(phrase[0]) >= 0x2E80)
    return "|".join(sorted((re.escape(each) for each in found if len(each) > 1 and "{" not in each), key=len)[::-1])
