"""Lists of pages or of people, which have names and dates as discussions have: topics, boards, articles, members.

What their blocks lead to and what is said beside the links tells them apart, in any language and engine.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import takewhile

from tui_reader.sources.formats.page.contributions.found import Found
from tui_reader.sources.formats.page.dates.stamps import Dates
from tui_reader.sources.formats.page.markup.dom import Page
from tui_reader.sources.formats.page.markup.looks import LARGE_HEADINGS
from tui_reader.sources.formats.page.markup.marks import is_profile, leads_to_page
from tui_reader.sources.formats.page.markup.sampling import sample
from tui_reader.sources.formats.page.markup.wording import is_one

ROWS = 4
"""Blocks from which it shows what all of them say."""

MOST = 0.8
"""The share of blocks of which something must be true."""

FEW = 12
"""Letters of its own that a row of a list may have beside links and dates: a name that is no link, a smiley."""

LINKED = 40
"""Letters in the links of a row about a person: the name, and what one can do."""

RANK = 24
"""Letters of what somebody is on a board."""

_AROUND = " \t\n\r\xa0:"
"""What stands around a label."""

HEADINGS = LARGE_HEADINGS - {"h5"}
"""Elements in which titles of articles stand; in smaller ones boards print the subject of each post."""


def listing(page: Page, said: Sequence[Found], dates: Dates, *, sure: bool) -> str:
    """What blocks are a list of, in words; empty where they may be contributions.

    Args:
        page: the page.
        said: what was read from them.
        dates: the page's dates.
        sure: whether the page calls each of them a comment, or counts exactly as many.
    """
    rows = _Rows(page, said, dates)
    if len(said) > 1 and rows.lead_on():
        return "each leads on to the rest of it: a list of teasers"
    if len(said) > 1 and rows.name_last():
        return "each says who was there last: a list of boards"
    if len(said) > 1 and not any(one.author for one in said) and rows.lead_away() and rows.say_little():
        return "each says what another page is called, and nobody says it: a list of articles"
    if len(said) < ROWS:
        return ""
    if rows.lead_away() and rows.say_little():
        return "each says little but what another page is called: a list of topics"
    if sure:
        return ""
    if rows.open_pages() and rows.say_little(behind_heads=True):
        return "each begins with a link to another page and ends with who was there last: a list of boards"
    if rows.open_pages(headed=True):
        return "the heading of each leads to a page of its own: a list of articles"
    if rows.link_little() and (rows.say_little() or rows.are_dated_twice()):
        return "none says more than who and when: a list of members"
    return ""


class _Rows:
    """Blocks, of many a sample, as rows of a list."""

    def __init__(self, page: Page, said: Sequence[Found], dates: Dates) -> None:
        self._page = page
        self._shown = [said[number] for number in sample(len(said))]
        self._stamped = {stamp.at for stamp in dates.stamps}

    def lead_away(self) -> bool:
        """Whether the longest link of each leads to a page of its own."""
        return self._are_different(self._longest_link(one) for one in self._shown)

    def open_pages(self, *, headed: bool = False) -> bool:
        """Whether each begins with a link to a page of its own, as a heading if that is asked."""
        return self._are_different(self._opening(one, headed) for one in self._shown)

    def say_little(self, *, behind_heads: bool = False) -> bool:
        """Whether hardly any says anything beside links, names, dates and what all say, perhaps only behind heads."""
        own = [self._unlinked(one, self._head_end(one) if behind_heads else 0) for one in self._shown]
        common = Counter(words for texts in own for words in set(texts))
        few = sum(sum(len(words) for words in texts if 2 * common[words] < len(own)) <= FEW for texts in own)
        return few >= MOST * len(own)

    def lead_on(self) -> bool:
        """Whether each ends in a link to more of what its first link leads to."""
        return sum(map(self._leads_on, self._shown)) >= MOST * len(self._shown)

    def name_last(self) -> bool:
        """Whether a label in each says that who wrote last follows, and no more than facts do: columns of an index."""
        page = self._page
        told = (
            any(is_one(page.text[i].strip(_AROUND), "last_post") for i in one.item.own() if page.text[i])
            for one in self._shown
        )
        return sum(told) >= MOST * len(self._shown) and self.say_little()

    def are_dated_twice(self) -> bool:
        """Whether nearly each has two dates, when somebody joined and was there last, and at most a rank beside."""
        short = (
            sum(i in self._stamped for i in one.item.own()) > 1 and sum(map(len, self._unlinked(one, 0))) <= RANK
            for one in self._shown
        )
        return sum(short) >= MOST * len(self._shown)

    def link_little(self) -> bool:
        """Whether hardly any has more in its links than a name."""
        linked = self._page.linked
        short = sum(linked[one.item.stop] - linked[one.item.start] <= LINKED for one in self._shown)
        return short >= MOST * len(self._shown)

    def _are_different(self, addresses: Iterable[str]) -> bool:
        return len(set(addresses) - {""}) >= MOST * len(self._shown)

    def _leads_on(self, one: Found) -> bool:
        """Whether a block ends so; one that begins with a link around its author's name is the start of a comment."""
        page = self._page
        links = [i for i in one.item.own() if page.tag[i] == "a" and leads_to_page(page.get(i, "href"))]
        if not links or page.holds(links[0], one.author_at):
            return False
        first = page.get(links[0], "href")
        return any(
            page.get(i, "href") == first and is_one(page.words(i, LINKED).strip(" .…"), "more") for i in links[1:]
        )

    def _longest_link(self, one: Found) -> str:
        """The address of the other page to which the longest link of a block leads; empty where there is none."""
        page, longest, address = self._page, 0, ""
        for i in one.item.own():
            if page.tag[i] == "a" and page.weight(i) > longest:
                href = page.get(i, "href")
                if href.startswith(("#", "javascript:")) or is_profile(href) or i == one.author_at:
                    continue
                longest, address = page.weight(i), href
        return address

    def _opening(self, one: Found, headed: bool) -> str:
        """The address of the other page to which the first words of a block lead; empty where they lead nowhere."""
        page = self._page
        first = next((i for i in one.item.own() if any(map(str.isalpha, page.text[i]))), one.item.start)
        around = [first, *takewhile(lambda at: at >= one.item.start, page.ancestors(first))]
        link = next((at for at in around if page.tag[at] == "a"), one.author_at)
        if link == one.author_at or (headed and not any(page.tag[at] in HEADINGS for at in around)):
            return ""
        href = page.get(link, "href")
        return href if leads_to_page(f"/{href}") and not href.startswith("javascript:") else ""

    def _head_end(self, one: Found) -> int:
        """Where the later of a block's name and date ends; where the block does, if it has none."""
        places = (one.author_at, one.stamp.at if one.stamp else -1)
        return max((self._page.end[at] for at in places if at >= one.item.start), default=one.item.stop)

    def _unlinked(self, one: Found, behind: int) -> list[str]:
        """The letters of a block's texts that are neither in links nor dates nor its author's name, a text each.

        Args:
            one: what was read from the block.
            behind: the node from which on texts count.
        """
        page = self._page
        named = range(one.author_at, page.end[one.author_at]) if one.author_at >= 0 else range(0)
        texts = (
            "".join(filter(str.isalpha, page.text[i])).casefold()
            for i in one.item.own()
            if i >= behind and page.text[i] and i not in self._stamped and i not in named
            if page.linked[i + 1] == page.linked[i]
        )
        return [text for text in texts if text]
