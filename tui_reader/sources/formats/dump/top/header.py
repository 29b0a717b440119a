"""What a page says above its comments: the title, who wrote it, when, and the article itself."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tui_reader.sources import affixes
from tui_reader.sources.formats.dump.clues import furniture
from tui_reader.sources.formats.dump.clues.heads import Head
from tui_reader.sources.formats.dump.clues.stamps import Dates, Stamp
from tui_reader.sources.formats.dump.lines.page import Page
from tui_reader.sources.formats.dump.top import labelled, printed
from tui_reader.sources.formats.dump.top.article import find_article
from tui_reader.sources.formats.dump.top.byline import find_byline
from tui_reader.sources.formats.dump.top.credit import is_glued
from tui_reader.sources.formats.dump.top.menus import is_long, openers
from tui_reader.sources.formats.dump.top.region import PROSE, Header, Region
from tui_reader.sources.formats.dump.top.title import find_title
from tui_reader.sources.formats.dump.top.vocabulary import Vocabulary
from tui_reader.text.cells import width

_SITE_KINDS = frozenset({"form", "share", "related", "notice", "action"})
"""Furniture that texts which are no pages do not have in numbers."""


def find(
    page: Page,
    found: dict[int, Head],
    dates: Dates,
    end: int,
    *,
    discussed: bool = False,
    own: range = range(0),
    people: frozenset[str] = frozenset(),
    opened: bool = False,
    first: str | None = None,
) -> Header:
    """Read the part of a page above its comments.

    Args:
        page: the dump.
        found: lines that read as heads.
        dates: the dates of the page.
        end: the line where the comments start; the page's end where there are none.
        discussed: comments follow: then what stands above the title is not the article.
        own: lines of a head that names the post's author: neither title nor article.
        people: casefolded names of those who comment.
        opened: what follows may begin with the post itself.
        first: who wrote the first of the comments.
    """
    header = Header()
    _front_matter(page, header)
    labelled.read(page, end, dates, header)
    reach = min(len(page.lines), end + 120)  # a forum's first post is the first comment's text
    kinds: list[str | None] = [furniture.kind(page.lines[i].text) if page.lines[i].text else None for i in range(reach)]
    prose = _prose(page, reach, kinds)
    _structured_data(page, end, header, kinds, prose)
    solid = sum(1 for line in page.lines if line.text)
    site = sum(kind in _SITE_KINDS for kind in kinds)
    plain = not discussed and not page.dumped and (site < 6 or site * 60 < solid) and not _has_menus(page, prose)
    if len(own) > 1 and is_long(page.lines[own[0]].text) and own[0] in openers(page, end, prose, kinds, ()):
        own = own[1:]  # a title with a date below it looks like the head of a comment
    for index in own:
        kinds[index] = "role"
    words_of = Vocabulary(page)
    region = Region(page, found, end, kinds, prose, discussed, plain, dates, own, people, words_of, opened, first)
    region.plain = plain and region.named.name is None and not _opens(region)
    find_title(region, header)
    used = find_byline(region, header)
    find_article(region, header, used)
    for index in sorted(used):
        header.reasons.append(f"line {index + 1}: who wrote it or when: {page.lines[index].text[:60]!r}")
    return header


def _has_menus(page: Page, prose: Sequence[int]) -> bool:
    """Whether lines as short as links are stand above the prose of a text, as on a page that was copied whole."""
    solid = [i for i in range(len(prose)) if page.lines[i].text]
    starts = [n for n, i in enumerate(solid) if prose[i]]
    first = next((a for a, b in pairwise(starts) if b - a <= CLOSE), 0)
    above = [page.lines[i].text for i in solid[:first] if not prose[i]]
    short = sum(1 for text in above if len(text.split()) < MENU_WORDS and text[-1] not in ".,;:!?{}()[]<>")
    return len(above) >= MENU and short * 4 >= 3 * len(above) and len(starts) >= MENU_PROSE


def _opens(region: Region) -> bool:
    """Whether a text starts with a column of links: one leads to a part of a site, or a byline is below the title."""
    opener = min(region.openers, default=0)
    lines = region.page.lines
    if any(lines[i].text == lines[opener].text for i in range(opener)):
        return True
    if opener and is_long(lines[opener].text):
        below = [i for i in range(opener + 1, min(region.end, opener + 4)) if lines[i].text][:1]
        if any(region.credit(i).name and region.prose[i] == 0 for i in below):
            return True
    return any(kind in _SITE_KINDS or kind == "closing" for kind in region.kinds[:opener])


CLOSE = 3
"""Lines with text within which two paragraphs follow each other where a text starts; teasers stand further apart."""

MENU = 12
"""Lines of a menu, at the least."""

MENU_WORDS = 6
"""Words that a menu's lines have less than."""

MENU_PROSE = 3
"""Paragraphs that a page with a menu has, at the least."""


def _front_matter(page: Page, header: Header) -> None:
    """Take what an exporter has put into a block at the start."""
    for key, value in page.front.items():
        if not value:
            continue
        if key in ("title", "titel", "titre", "título", "titolo"):
            header.title, header.sure = value, 5.0
            header.reasons.append("the block at the start names the title")
        elif key in ("author", "by", "autor", "auteur"):
            header.author = value
        elif key in ("url", "link", "source") and value.startswith(("http://", "https://")):
            header.url = value
        elif key in ("date", "published", "created", "datum", "fecha"):
            header.stamp = page_date(value)


def _structured_data(page: Page, end: int, header: Header, kinds: list[str | None], prose: list[int]) -> None:
    """Take what printed structured data say of the post, and their lines out of its text."""
    told = printed.find(page, end)
    if told is None:
        return
    for index in range(told.lines.start, min(told.lines.stop, len(kinds))):
        kinds[index], prose[index] = "notice", 0
    if header.title is None and told.title:
        header.title, header.sure = told.title, labelled.SURE
        same = (i for i in range(end) if page.lines[i].text == told.title)
        header.title_at = next(same, told.lines.start)
    header.author = header.author or told.author
    header.stamp = header.stamp or (page_date(told.published) if told.published else None)
    header.reasons.append(f"line {told.lines.start + 1}: printed structured data tell of the post")


def page_date(value: str) -> Stamp | None:
    """A date that an exporter has written: there is nothing else on the line."""
    from tui_reader.text.dates import parse_date

    iso = parse_date(value)
    return Stamp(0, len(value), value, iso, "T" in iso, False) if iso else None


def _prose(page: Page, end: int, kinds: Sequence[object]) -> list[int]:
    """For each line the letters of the paragraph of prose that it starts; 0 for all other lines."""
    lines = page.lines
    result = [0] * end
    index = 0
    while index < end:
        line = lines[index]
        if not line.text or line.heading or line.form:
            index += 1
            continue
        start, letters = index, width(line.text)
        while index + 1 < end and page.continues(index, index + 1):
            index += 1
            letters += width(lines[index].text) + 1
        index += 1
        byline = affixes.after(line.text, "entry") > 0 or is_glued(line.text)
        if letters >= PROSE and kinds[start] is None and not byline:
            result[start] = letters
    return result
