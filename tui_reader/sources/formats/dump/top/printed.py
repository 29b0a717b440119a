"""Structured data (JSON-LD) that a converter has printed among the text of a page: what a page says of itself."""

from __future__ import annotations

import json
from dataclasses import dataclass
from html import unescape

from tui_reader.sources.formats.dump.lines.page import Page

REACH = 400
"""Lines above the comments in which a block is looked for, and lines of one, at most."""

BLOCKS = 8
"""Blocks that are read, at most: each is joined and read anew."""


@dataclass(frozen=True, slots=True)
class Printed:
    """What blocks of structured data say, and where they stand."""

    title: str | None
    author: str | None
    published: str | None
    lines: range
    """The lines that hold nothing else."""


def find(page: Page, end: int) -> Printed | None:
    """The first block above the comments that tells of an article or a post; ``None`` where there is none.

    Args:
        page: the dump.
        end: the line where the comments start.
    """
    tried = 0
    for index in range(min(end, REACH)):
        if not page.lines[index].text.startswith("{") or tried == BLOCKS:
            continue
        if not any('"@context"' in line.text for line in page.lines[index : index + 3]):
            continue
        tried += 1
        texts = [line.text for line in page.lines[index : index + REACH]]
        try:
            data, stop = json.JSONDecoder(strict=False).raw_decode(" ".join(texts))
        except (ValueError, RecursionError):
            continue
        if (told := _told(page, data, index, stop)) is not None:
            return told
    return None


def _told(page: Page, data: object, start: int, letters: int) -> Printed | None:
    """What a block says of an article, where it is of one."""
    from tui_reader.sources.formats.page.data import hints

    said = hints.of_data(data)
    if not said.published or not said.titles:
        return None
    at = start
    while letters > len(page.lines[at].text):
        letters -= len(page.lines[at].text) + 1
        at += 1
    whole = letters == len(page.lines[at].text)
    return Printed(
        unescape(said.titles[0]),
        unescape(said.authors[0]) if said.authors else None,
        said.dates[0] if said.dates else None,
        range(start, at + whole),
    )
