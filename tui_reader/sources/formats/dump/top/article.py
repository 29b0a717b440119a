"""The lines of a page that are its article. What is not furniture stays."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui_reader.sources import words
from tui_reader.sources.formats.dump.clues import counts, names
from tui_reader.sources.formats.dump.clues.heads import Head
from tui_reader.sources.formats.dump.clues.links import are_links
from tui_reader.sources.formats.dump.lines.page import Page
from tui_reader.sources.formats.dump.top.region import Header, Region

LONG = 300
"""Letters of a paragraph that is not a teaser for another page."""


def find_article(region: Region, header: Header, used: set[int]) -> None:
    """Choose the lines of the article.

    Args:
        region: the lines above the comments.
        header: takes the lines of the article.
        used: lines of the byline.
    """
    page, found, end, prose, kinds, plain = (
        region.page,
        region.found,
        region.end,
        region.prose,
        region.kinds,
        region.plain,
    )
    lines = page.lines
    low = 0
    if header.title_at is not None:
        above = [] if plain else [i for i in range(header.title_at) if lines[i].text]
        menu = not any(prose[: header.title_at]) and (region.discussed or _is_menu(region, above))
        if header.labelled or page.dumped or menu:
            low = header.title_at
        title_lines = set(range(header.title_at, region.whole(header.title_at)[1] + 1))
    else:
        title_lines = set()
    high = end if plain else _article_end(page, low, end, kinds, prose)
    beside = set() if plain else _beside_byline(region, header, used - title_lines, title_lines)
    body = []
    for index in range(low, high):
        line = lines[index]
        if index in title_lines or (index in used and not prose[index] and (not plain or _alone(page, index, used))):
            continue
        if line.text and (kinds[index] == "placeholder" if plain else _drops(page, index, kinds[index], found)):
            continue
        if index in beside or (line.rule and page.dumped):
            continue
        body.append(index)
    while body and (not lines[body[0]].text or (not plain and _edge(page, body[0], kinds, found, header))):
        body.pop(0)
    while body and (
        not lines[body[-1]].text or (kinds[body[-1]] in _ENDS if plain else _edge(page, body[-1], kinds, found, header))
    ):
        body.pop()
    header.body = [i for i in body if i not in region.own]


def _beside_byline(region: Region, header: Header, used: set[int], apart: set[int]) -> set[int]:
    """The furniture, dates and names that touch a byline: when a text was changed, how long it takes to read.

    What stands between the author's name and more of these says what the author is.

    Args:
        region: the lines above the comments.
        header: who wrote it.
        used: lines of the byline.
        apart: lines of the title.
    """
    author = words.bare(header.author or "")

    def named(at: int) -> bool:
        return 0 <= at < region.end and words.bare(region.page.lines[at].text) == author != ""

    def told(at: int) -> bool:
        if not 0 <= at < region.end or at in apart or region.prose[at] or not region.page.lines[at].text:
            return False
        head = region.found.get(at)
        dated = head is not None and head.stamp is not None and head.order == "d" and not head.rest
        return at in used or dated or named(at) or region.kinds[at] is not None

    beside: set[int] = set()
    for line in used:
        for step in (-1, 1):
            at = line + step
            while told(at) or (named(at - 1) and told(at + 1) and not told(at) and _may_be_post(region, at)):
                beside.add(at)
                at += step
    return beside


def _may_be_post(region: Region, index: int) -> bool:
    """Whether a line may say what somebody is."""
    text = region.page.lines[index].text
    return 0 < len(text) <= POST and not region.prose[index] and text[-1] not in ".!?…。！？"


POST = 40
"""Characters of what somebody is."""


_ENDS = frozenset({"form", "none", "placeholder"})
"""Furniture that may stand below any text that was copied from a page."""


def _is_menu(region: Region, above: Sequence[int]) -> bool:
    """Whether the lines above a title are the page's: many, or above prose links with furniture among them."""
    if len(above) > MENU or not any(region.prose):
        return len(above) > MENU
    kinds = region.kinds
    told = any(kinds[i] or len(_PATH.findall(region.page.lines[i].text)) > 1 for i in above)
    return told and are_links(region.page, kinds, above[0], above[-1] + 1)


_PATH = re.compile(r"\s[/›»>→]\s")
"""What stands between the parts of the path to a page."""

MENU = 6
"""Lines above a title, none of them prose, from which they are a menu."""


def _alone(page: Page, index: int, used: set[int]) -> bool:
    """Whether nothing but other lines of the byline touches a line: else it may be a part of the text."""
    return all(not 0 <= at < len(page.lines) or not page.lines[at].text or at in used for at in (index - 1, index + 1))


def _drops(page: Page, index: int, kind: object, found: dict[int, Head]) -> bool:
    """Whether a line inside an article is furniture. Where no text browser put furniture in, little is."""
    line = page.lines[index]
    if kind == "placeholder":
        return True
    if page.dumped:
        return kind in ("share", "action", "vote", "notice", "page", "form") or (line.form and len(line.text) < 60)
    return (kind in ("share",) and len(line.text) > 24) or (kind == "form" and len(line.text) > 24)


def _edge(page: Page, index: int, kinds: Sequence[object], found: dict[int, Head], header: Header) -> bool:
    """Whether a line at an article's edge is furniture."""
    text = page.lines[index].text
    kind = kinds[index]
    if kind in ("form", "none", "share", "action", "vote", "placeholder", "notice", "page", "number"):
        return True
    if page.dumped and kind in ("related", "closing", "role", "fact"):
        return True
    if counts.read(text) is not None and len(text) < 60:
        return True
    if header.title and words.bare(text) == words.bare(header.title):
        return True
    if names.is_portrait(text) or _is_choice(page, index, kinds):
        return True
    head = found.get(index)
    return (
        head is not None
        and head.stamp is not None
        and head.rest == 0
        and head.order == "d"
        and header.stamp is not None
    )


def _is_choice(page: Page, index: int, kinds: Sequence[object]) -> bool:
    """Whether a line of one word is what is chosen in a list of choices, whose label stands above: ``Sort by:``."""
    at = index - 1
    while at >= 0 and not page.lines[at].text:
        at -= 1
    label = at >= 0 and kinds[at] == "action" and page.lines[at].text.endswith((":", "："))
    return label and len(page.lines[index].text.split()) == 1


def _article_end(page: Page, low: int, end: int, kinds: Sequence[object], prose: Sequence[int]) -> int:
    """Where the article ends: at furniture behind which no prose of weight follows.

    What follows a line that says that nobody has commented needs not be known: the page has nothing left but itself.
    """
    total = sum(prose[low:end])
    if not total:
        return end
    rest = total
    for index in range(low, end):
        rest -= prose[index]
        kind = kinds[index]
        if kind is None or total - rest < 0.3 * total:
            continue
        if kind in _LINKED and not page.dumped and are_links(page, kinds, index, end):
            return index
        strong = kind in ("form", "none") or (page.dumped and kind in ("related", "share", "closing"))
        if strong and rest < (0.25 if page.dumped and max(prose[index:end]) < LONG else 0.02) * total:
            if (
                kind != "none"
                and not page.dumped
                and any(
                    page.lines[i].text and kinds[i] is None and counts.read(page.lines[i].text) is None
                    for i in range(index, end)
                )
            ):
                continue
            return index
    return end


_LINKED = frozenset({"related", "share"})
"""What heads the links below an article."""
