"""What shows of blocks, once they were read, that nobody contributed them: told by who and when, not by what they say.

How blocks are called and what they hold can be alike in a part of a page's layout; what was read from them is not.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from typing import Literal

from tui_reader.sources.formats.page.contributions.found import Found
from tui_reader.sources.formats.page.dates.stamps import Dates
from tui_reader.sources.formats.page.markup.dom import Page
from tui_reader.sources.formats.page.markup.marks import is_profile
from tui_reader.sources.formats.page.markup.sampling import sample

ALIKE = 0.5
"""The share of blocks with a date, or with a name, below which it means nothing that they have it in one place; of just
so many it means something only where each block has a time of day."""

Sought = Literal["dates", "names", "kinds"]
"""By what blocks are found: the dates in them, the names in them, or the kinds that their classes name."""

SENTENCE = 40
"""Characters of what is more than the head of a block: a name, a rank, a number."""


FEW = 12
"""Letters of its own that a row of a list may have beside links and dates: a name that is no link, a smiley."""

ROWS = 4
"""Blocks from which it shows what all of them say."""


def reason(page: Page, said: Sequence[Found], dates: Dates, *, sure: bool, sought: Sought) -> str:
    """Why blocks are no contributions, in words; empty where they may be.

    Args:
        page: the page.
        said: what was read from them.
        dates: the page's dates.
        sure: whether the page calls each of them a comment, or counts exactly as many.
        sought: by what they were found.
    """
    if len(said) > 1 and _are_one_head(said):
        return "the same person at the same time: the head of an article, twice"
    undated = not any(one.stamp for one in said)
    if sought != "kinds" and said and undated and not any(one.author for one in said):
        return "nobody said any of it, at no time: parts of a form, questions and answers"
    named = [one for one in said if one.author is not None]
    if named and undated and 2 * sum(_is_amid(page, one) for one in named) > len(named):
        return "what may be names stands amid what is said"
    if len(said) >= ROWS and _are_rows(page, said, dates):
        return "each says little but what another page is called: a list of topics"
    if sure or len(said) < 2:
        return ""
    if len(said) >= ROWS and _are_boards(page, said, dates):
        return "each begins with a link to another page and ends with who was there last: a list of boards"
    if len(said) >= ROWS and _are_articles(page, said):
        return "the heading of each leads to a page of its own: a list of articles"
    if len(said) >= ROWS and _say_nothing(page, said, dates):
        return "none says more than who and when: a list of members"
    if sought == "dates" and undated:
        return "no date in them is when they were said"
    if 2 * len(named) < len(said):
        return "most are by nobody: parts of a page's layout"
    if len(said) > 2 and len({_vague(one) for one in said}) == 1 and _vague(said[0]):
        return "all say the same for when: what is sold today"
    who = _alike(_place(page, one, one.author_at) for one in said)
    when = _alike(_place(page, one, one.stamp.at) if one.stamp is not None else None for one in said)
    if max(who, when) < ALIKE or (max(who, when) == ALIKE and not all(map(_timed, said))):
        return "names and dates stand elsewhere in each: parts of a page's layout"
    return ""


def _is_amid(page: Page, one: Found) -> bool:
    """Whether a name has as much text on both sides as only a sentence has."""
    start, stop = one.item.start, one.item.stop
    if not start <= one.author_at < stop:
        return False
    before = page.mass[one.author_at] - page.mass[start]
    return min(before, page.mass[stop] - page.mass[page.end[one.author_at]]) > SENTENCE


def _are_rows(page: Page, said: Sequence[Found], dates: Dates) -> bool:
    """Whether blocks are a list of pages: links, each to a page of its own, and beside them only what all say."""
    shown = [said[number] for number in sample(len(said))]
    if len({_led(page, one) for one in shown} - {""}) < 0.8 * len(shown):
        return False
    stamped = {stamp.at for stamp in dates.stamps}
    return _is_few([_unlinked(page, one, stamped) for one in shown])


def _are_boards(page: Page, said: Sequence[Found], dates: Dates) -> bool:
    """Whether blocks are a list of boards, or of topics: each begins with a link to a page of its own, and nothing is
    said behind who wrote there last and when.
    """
    shown = [said[number] for number in sample(len(said))]
    if len({_opening(page, one) for one in shown} - {""}) < 0.8 * len(shown):
        return False
    stamped = {stamp.at for stamp in dates.stamps}
    return _is_few([_unlinked(page, one, stamped, behind=_head_end(page, one)) for one in shown])


def _are_articles(page: Page, said: Sequence[Found]) -> bool:
    """Whether each block begins with a heading that leads to a page of its own, not to a place on one."""
    shown = [said[number] for number in sample(len(said))]
    return len({_opening(page, one) for one in shown if _opens_with_heading(page, one)} - {""}) >= 0.8 * len(shown)


def _opens_with_heading(page: Page, one: Found) -> bool:
    first = _first(page, one)
    while first > one.item.start and page.tag[first] not in HEADINGS:
        first = page.parent[first]
    return page.tag[first] in HEADINGS


HEADINGS = frozenset({"h1", "h2", "h3", "h4"})
"""Elements in which titles of articles stand."""


def _first(page: Page, one: Found) -> int:
    """The node with the first words of a block."""
    return next((i for i in one.item.own() if any(map(str.isalpha, page.text[i]))), one.item.start)


def _say_nothing(page: Page, said: Sequence[Found], dates: Dates) -> bool:
    """Whether nothing stands in blocks but names, dates, links and what all say."""
    shown = [said[number] for number in sample(len(said))]
    stamped = {stamp.at for stamp in dates.stamps}
    linked = sum(page.linked[one.item.stop] - page.linked[one.item.start] <= SENTENCE for one in shown)
    return linked >= 0.8 * len(shown) and _is_few([_unlinked(page, one, stamped) for one in shown])


def _is_few(own: Sequence[Sequence[str]]) -> bool:
    """Whether of texts, those of each block, hardly any are left without what all blocks say."""
    common = Counter(words for texts in own for words in set(texts))
    few = sum(sum(len(words) for words in texts if 2 * common[words] < len(own)) <= FEW for texts in own)
    return few >= 0.8 * len(own)


def _opening(page: Page, one: Found) -> str:
    """The address of the other page to which the first words of a block lead; empty where they lead nowhere."""
    first = _first(page, one)
    while first > one.item.start and page.tag[first] != "a":
        first = page.parent[first]
    href = page.get(first, "href") if page.tag[first] == "a" and first != one.author_at else ""
    return "" if "#" in href or href.startswith("javascript:") or is_profile(f"/{href}") else href


def _head_end(page: Page, one: Found) -> int:
    """Where the later of a block's name and date ends; where the block does, if it has none."""
    ends = [page.end[at] for at in (one.author_at, one.stamp.at if one.stamp else -1) if at >= one.item.start]
    return max(ends, default=one.item.stop)


def _led(page: Page, one: Found) -> str:
    """The address of the other page to which the longest link of a block leads; empty where there is none."""
    longest, address = 0, ""
    for i in one.item.own():
        if page.tag[i] == "a" and page.weight(i) > longest:
            href = page.get(i, "href")
            if href.startswith(("#", "javascript:")) or is_profile(href) or i == one.author_at:
                continue
            longest, address = page.weight(i), href
    return address


def _unlinked(page: Page, one: Found, stamped: AbstractSet[int], behind: int = 0) -> list[str]:
    """The letters of a block's texts that are neither in links nor dates nor its author's name, a text each.

    Args:
        page: the page.
        one: what was read from the block.
        stamped: the nodes with dates.
        behind: the node from which on texts count.
    """
    texts: list[str] = []
    named = range(one.author_at, page.end[one.author_at]) if one.author_at >= 0 else range(0)
    for i in one.item.own():
        if (
            i >= behind
            and page.text[i]
            and page.linked[i + 1] == page.linked[i]
            and i not in stamped
            and i not in named
        ):
            texts.append("".join(filter(str.isalpha, page.text[i])).casefold())
    return [text for text in texts if text]


def _are_one_head(said: Sequence[Found]) -> bool:
    """Whether all contributions are by one person at one time of day: bars to share an article repeat its head.

    It costs a discussion that is nothing but what one person said twice within one minute.
    """
    heads = {(one.author, (one.published or "")[: len("2011-05-03T10:12")]) for one in said}
    author, minute = next(iter(heads))
    return len(heads) == 1 and author is not None and "T" in minute


def _vague(one: Found) -> str:
    """The words for when without a number, of what has no date; empty for others."""
    words = one.stamp.words.casefold() if one.stamp is not None and one.published is None else ""
    return "" if any(map(str.isdigit, words)) else words


def _timed(one: Found) -> bool:
    return one.published is not None and "T" in one.published


def _place(page: Page, one: Found, at: int) -> tuple[str, ...] | None:
    """Where in its block a node stands: the elements around it."""
    if not one.item.start <= at < one.item.stop:
        return None
    around: list[str] = []
    up = at if page.tag[at] else page.parent[at]
    while up > one.item.start:
        around.append(page.tag[up])
        up = page.parent[up]
    return tuple(around)


def _alike(places: Iterable[tuple[str, ...] | None]) -> float:
    """The share of those that have one which have it in the place where most do; 0 where none has."""
    counts = Counter(place for place in places if place is not None)
    return max(counts.values(), default=0) / max(1, counts.total())
