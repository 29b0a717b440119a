"""Columns of links, as a browser copies menus: where one ends, the page's own words begin, mostly with its title."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from tui_reader.sources.formats.dump.lines.page import Page

_WIDE = re.compile(r"[\u3000-\u9fff\uac00-\ud7af]")

WORDS = 3
"""Words that a link of a menu mostly has at most."""

WIDE = 7
"""Letters of scripts without gaps that it has at most."""

LEAST = 3
"""Links that are a column."""

BETWEEN = 4
"""Lines that may stand between a column and the title: a byline, figures."""

LIST = 3
"""Lines as long as a title that make a list of links to other pages of what follows a menu."""


def is_long(text: str) -> bool:
    """Whether a text has as many words as titles mostly have."""
    return len(text.split()) > WORDS or wide_letters(text) > WIDE


def wide_letters(text: str) -> int:
    """How many letters of scripts without gaps between words a text has."""
    return len(_WIDE.findall(text))


_ROW = re.compile(r"[|·•/>»›]|(?:^|\s)\w(?:\s\w){3}(?:\s|$)")
"""What stands between the links of a row, and an alphabet of them."""


def openers(
    page: Page, end: int, prose: Sequence[int], kinds: Sequence[str | None], heads: Container[int]
) -> frozenset[int]:
    """Lines longer than links that are the first below a column of them, unless they start a list of such lines.

    Args:
        page: the dump.
        end: the line where the comments start.
        prose: for each line the letters of the paragraph that it starts.
        kinds: the kinds of furniture of the lines.
        heads: lines that read as heads.
    """
    solid = [i for i in range(min(end, len(prose))) if page.lines[i].text]
    result: set[int] = set()
    links: list[str] = []
    since = 0
    for n, index in enumerate(solid):
        text = page.lines[index].text
        full = len(links) >= LEAST
        if prose[index] or page.lines[index].heading:
            links, since = [], 0
        elif index in heads or (full and kinds[index] == "number"):
            since += 1
        elif kinds[index] is not None or not is_long(text) or _ROW.search(text):
            link = since or kinds[index] is not None or _ROW.search(text)
            if full and not link and _ends(page, index, prose, heads) and _leads(text, links):
                result.add(index)
                links = []
            else:
                since += full and since > 0
                links.append(text)
        else:
            if full and not _lists(page, solid[n : n + LIST], prose, kinds, heads):
                result.add(index)
            links = []
        if since > BETWEEN:
            links, since = [], 0
    return frozenset(result)


def _ends(page: Page, index: int, prose: Sequence[int], heads: Container[int]) -> bool:
    """Whether a line is the last of a column: a gap, a byline or prose follows."""
    below = index + 1
    return below < len(prose) and (not page.lines[below].text or below in heads or prose[below] > 0)


def _leads(text: str, links: Sequence[str]) -> bool:
    """Whether a short line at the end of a column is the heading below it: the name of the chosen link, or longer."""
    above = links[-RECENT:]
    return text in above or (len(text.split()) > 1 and len(text) > max(map(len, above)))


RECENT = 40
"""Links of a column that are looked at."""


def _lists(
    page: Page, lines: Sequence[int], prose: Sequence[int], kinds: Sequence[str | None], heads: Container[int]
) -> bool:
    """Whether lines are all as long as titles: links to other pages."""
    return len(lines) == LIST and all(
        is_long(page.lines[i].text)
        and page.lines[i].text[-1] not in ".!…。"
        and not prose[i]
        and kinds[i] is None
        and i not in heads
        for i in lines
    )
