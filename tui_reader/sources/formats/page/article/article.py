"""The article that a discussion is about: its text without the page around it, its title, author and day.

Where the maker marked it (``articleBody``, ``entry-content``, ``<article>``) the mark is believed if there is text in
it; else the element in which paragraphs are densest is taken. Comments are cut out by the ranges that the search for
the discussion found, so neither ends up in the other.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field

from tui_reader.sources import words
from tui_reader.sources.formats.page.article import short
from tui_reader.sources.formats.page.article.reach import is_hidden, is_widget, reach
from tui_reader.sources.formats.page.beside.chrome import in_chrome
from tui_reader.sources.formats.page.beside.edges import furniture
from tui_reader.sources.formats.page.beside.inserts import inserts
from tui_reader.sources.formats.page.contributions.counts import count_in
from tui_reader.sources.formats.page.contributions.found import Found
from tui_reader.sources.formats.page.data.hints import Hints
from tui_reader.sources.formats.page.dates.stamps import Dates, Stamp
from tui_reader.sources.formats.page.markup.cut import Cut
from tui_reader.sources.formats.page.markup.dom import Page
from tui_reader.sources.formats.page.markup.looks import HEADINGS, LARGE_HEADINGS
from tui_reader.sources.formats.page.markup.marks import ARTICLE_CHROME, WEAK_CHROME, parts
from tui_reader.sources.formats.page.markup.selectors import select
from tui_reader.sources.formats.page.markup.wording import is_one
from tui_reader.sources.formats.page.names.named import told_name
from tui_reader.sources.formats.page.top import author as authors
from tui_reader.sources.formats.page.top import title as titles
from tui_reader.sources.formats.page.top.author_claims import house
from tui_reader.sources.formats.page.top.day import Day
from tui_reader.sources.identity import letters

BODIES = (
    # The narrowest marks first: what only ever holds an article's text.
    '[itemprop="articleBody"], [property="schema:articleBody"]',
    ".entry-content, .post-entry .entry, .entry_content, .e-content, .gh-content, .wp-block-post-content",
    ", ".join(
        f".{name}"
        for name in (
            "post-content post-body postbody post_content post_body post-text postcontent post__content "
            "single-post-content td-post-content single-content blog-content content-body node-content "
            "article-body article-content article__body article__content articleBody article-text article_text "
            "articletext article_body serendipity_entry_body "
            "story-body story-content storycontent asset-content entrytext entry-body "
            "field-name-body field--name-body text-formatted texte news-text"
        ).split()
    ),
    "article .content, .post .entry, .entry, .hentry, #article-body, #articleBody, #article, #post-content",
    "article, [role=article]",
    ".post, .article, .node, .story, .blogpost, .blog-post, .single",
    "main, [role=main], #main-content",
)
"""Selectors of an article's text, the surest first."""

ENOUGH = 140
"""Characters beside links that make a text an article."""

_DROPPED_TAGS = frozenset({"nav", "aside", "form", "footer", "noscript", "button", "dialog", "label", "input"})


@dataclass(slots=True)
class Article:
    """What was found of the article."""

    title: str | None = None
    author: str | None = None
    house: str | None = None
    """Who answers for it where nobody signs: what is no topic of a forum has this as its author."""
    published: str | None = None
    opened: tuple[str | None, str | None] = (None, None)
    """Who began the topic and when, as said between its title and the first contribution: it may be a later page."""
    ranges: list[tuple[int, int]] = field(default_factory=list)
    skip: set[int] = field(default_factory=set)
    short: list[tuple[int, int]] = field(default_factory=list)
    """Where a text stands that is the article only if no contribution is the post: too short to tell by itself."""


def find(page: Page, hints: Hints, dates: Dates, found: list[Found]) -> Article:
    """The article of a page, outside the ranges that the discussion takes."""
    article = Article()
    taken = [(one.item.start, one.item.stop) for one in found]
    cut = Cut(page, taken)
    article.title = titles.find(page, hints, cut, dates, taken[0] if taken else None)
    root, marked = _root(page, cut)
    heading = _heading(page, article.title, cut)
    beside: set[int] = set()
    if root is not None:
        around, beside = reach(page, root, cut, heading, hints.url, marked=marked)
        article.ranges = [around]
    elif (place := short.find(page, cut, heading)) is not None:
        article.short = [place]
    stamps = list(dates.among(cut.outside(range(len(page)))))
    day = Day(page, hints, dates, stamps, heading, root, [one.published for one in found if one.published])
    article.published = day.published()
    article.author = authors.find(page, hints, dates, cut, heading, root, day)
    article.house = house(hints)
    if heading is not None and taken and heading < taken[0][0]:
        article.opened = _opened(page, article.author, day.nearest[0], heading, taken[0][0])
    for start, stop in article.ranges or article.short:
        article.skip = beside | _chrome(page, start, stop, cut, article.title)
        article.skip |= _bylines(page, start, stop, article, dates, stamps)
        article.skip |= inserts(page, start, stop, article.skip, hints.url)
        signed = article.author is not None
        article.skip |= furniture(page, start, stop, article.skip, hints.url, signed=signed)
    return article


def take_whole(page: Page, article: Article) -> None:
    """Take all text of a page for its article: of one on which neither an article nor a discussion was found."""
    article.ranges, article.skip = short.whole(page, _heading(page, article.title, Cut(page, [])))


def _opened(page: Page, author: str | None, near: Stamp | None, start: int, stop: int) -> tuple[str | None, str | None]:
    """The author and the day where both are said in a range of the page."""
    said = letters(page.words_between(start, stop, _HEADS), _HEADS)
    if near is None or not start < near.at < stop or not author or letters(author) not in said:
        return None, None
    return author, near.iso


_HEADS = 600
"""Characters below a title in which who began a topic is looked for."""

# -- the text


def _root(page: Page, cut: Cut) -> tuple[int | None, bool]:
    """The element that holds the article's text, and whether that is what it is marked as."""
    densest, points = _densest(page, cut)
    for level, selector in enumerate(BODIES):
        found = [i for i in select(page, selector) if page.tag[i] != "body" and not cut.holds(i)]
        found = [i for i in found if not level or not in_chrome(page, i)]
        found = [i for i in found if not any(is_hidden(page, up) for up in (i, *page.ancestors(i, 12)))]
        best = max(found, key=lambda i: cut.weight(i, page.end[i]), default=None)
        if best is None:
            continue
        weight = cut.weight(best, page.end[best])
        if weight < ENOUGH:
            continue
        apart = densest is not None and not page.holds(best, densest) and not page.holds(densest, best)
        if densest is not None and apart and cut.weight(densest, page.end[densest]) > 2 * weight:
            continue
        if densest is not None and page.holds(densest, best) and level >= 3 and points > 2 * _points(page, best, cut):
            continue
        inside = level >= 4 and densest is not None and page.holds(best, densest)
        if densest is not None and inside and cut.weight(densest, page.end[densest]) > 0.6 * weight:
            return densest, False  # a wide mark: its dense part is the text, unless much of the rest is text as well
        return best, level < 3
    return densest, False


def _points(page: Page, root: int, cut: Cut) -> float:
    return sum(
        _worth(page, i, cut) for i in range(root, page.end[root]) if page.tag[i] in ("p", "pre", "li", "blockquote")
    )


def _worth(page: Page, i: int, cut: Cut) -> float:
    weight = page.weight(i)
    if weight < 25:
        return 0.0
    free = weight - page.link_weight(i)
    if free < 0.5 * weight or cut.holds(i):
        return 0.0
    return 1.0 + min(free / 100, 4.0)


_LOOSE = frozenset({"div", "td", "section", "article", "span", "font", "center", "body", "main"})
"""What text may stand in without a paragraph."""


def _densest(page: Page, cut: Cut) -> tuple[int | None, float]:
    """The element in which paragraphs are densest: each gives points to what is around it, fewer with distance."""
    points: dict[int, float] = {}
    direct: dict[int, int] = {}
    for i in cut.outside(page.tagged("p", "pre", "blockquote", "td", "dd")):
        tag = page.tag[i]
        worth = _worth(page, i, cut) if tag != "td" or page.weight(i) < 4000 else 0.0
        if worth and (tag == "p" or not any(page.tag[up] in ("p", "pre") for up in page.ancestors(i, 2))):
            share = 1.0
            for up in page.ancestors(i, 3):
                points[up] = points.get(up, 0.0) + worth * share
                share *= 0.45
    for i in cut.outside(page.texts(0, len(page))):
        if len(page.text[i]) > 60 and page.tag[up := page.parent[i]] in _LOOSE:
            direct[up] = direct.get(up, 0) + len(page.text[i])
    for i, size in direct.items():
        share = 1.0
        worth = size / 100 + 1
        for up in (i, *page.ancestors(i, 2)):
            points[up] = points.get(up, 0.0) + worth * share
            share *= 0.45
    best, most = None, 0.0
    for i, value in points.items():
        if page.tag[i] in ("html", "form") or cut.holds(i):
            continue
        free = cut.weight(i, page.end[i])
        value *= 1 - 0.8 * page.link_weight(i) / max(1, page.weight(i))
        names = parts(page.get(i, "class")[:160]) | parts(page.get(i, "id")[:80])
        if names & {
            "sidebar",
            "footer",
            "widget",
            "related",
            "comment",
            "comments",
            "nav",
            "menu",
            "cookie",
            "consent",
        }:
            value *= 0.2
        elif names & {"article", "entry", "post", "content", "story", "body", "text"}:
            value *= 1.25
        if free >= ENOUGH and value > most:
            best, most = i, value
    if best is not None and cut.weight(best, page.end[best]) < _SMALL and in_chrome(page, best):
        return None, 0.0  # the longest text of a page without one: a sentence in its margin
    return best, most


_SMALL = 600
"""Characters up to which an article's own length says nothing about what in it is too long to be furniture."""


def _chrome(page: Page, root: int, end: int, cut: Cut, title: str | None) -> set[int]:
    """Parts of the article's range that are not the article: the discussion, share bars, related links, the title."""
    skip: set[int] = set()
    length = max(1, page.mass[end] - page.mass[root])
    whole = max(_SMALL, length)
    wanted = letters(title)
    at = root + 1 if page.end[root] == end else root
    before = True
    while at < end:
        if cut.holds(at):
            place = cut.starts.count(0, at + 1) - 1
            stop = min(cut.stops[place], end)
            inner = at
            while inner < stop:
                skip.add(inner)
                inner = page.end[inner]
            at = max(inner, at + 1)
            continue
        tag = page.tag[at]
        if not tag:
            before = before and page.mass[at] - page.mass[root] < 400
            at += 1
            continue
        if tag == "img" and wanted and whole > _SMALL and letters(page.get(at, "alt")) == wanted:
            skip.add(at)  # a picture that is called by the title is not described
            at = page.end[at]
            continue
        if _is_chrome(page, at, whole) or (
            before and tag in LARGE_HEADINGS and wanted and letters(page.words(at)) == wanted
        ):
            skip.add(at)
            at = page.end[at]
            continue
        if _heads_comments(page, at, cut, end) or _leads_to_comments(page, at, root, end):
            skip.add(at)
            at = page.end[at]
            continue
        if page.mass[at] - page.mass[root] > 0.5 * length and _ends(page, at, end, length):
            skip.update(_rest(page, at, end))
            break
        at += 1
    return skip


_MAY_HEAD = HEADINGS | {"p", "div", "strong", "b"}
"""Elements that may head the comments where nothing marks them."""


def _heads_comments(page: Page, i: int, cut: Cut, end: int) -> bool:
    """Whether a line counts or heads the comments, which begin just below it or end the page."""
    if not page.attributes[i] and page.tag[i] not in _MAY_HEAD:
        return False
    if not 0 < page.weight(i) <= 80:
        return False
    place = cut.starts.count(0, i + 1)
    after = cut.ranges[place][0] if place < len(cut.ranges) else end
    if after < page.end[i] or page.mass[after] - page.mass[page.end[i]] > 160:
        return False
    text = page.words(i, 100)
    return count_in(text) is not None or is_one(text, "comments", "none")


_TO_COMMENTS = re.compile(r"#(?:comment|respond|disqus|kommentar|reply|replies)[\w-]*$", re.IGNORECASE)


def _leads_to_comments(page: Page, i: int, root: int, end: int) -> bool:
    """Whether a link at an edge of the article leads down to its comments: "with 3 comments", or only their number."""
    if page.tag[i] != "a" or page.weight(i) > 60 or not _TO_COMMENTS.search(page.get(i, "href")):
        return False
    if page.mass[i] - page.mass[root] > 200 and page.mass[end] - page.mass[i] > 200:
        return False
    text = page.words(i, 80)
    return text.isdigit() or count_in(text) is not None or is_one(text, "comments", "none", "form")


def _bylines(page: Page, root: int, end: int, article: Article, dates: Dates, stamps: list[Stamp]) -> set[int]:
    """Lines at the edges of an article that say no more than who wrote it and when."""
    skip: set[int] = set()
    by = letters(article.author)
    places = {stamp.at: stamp for stamp in stamps if root <= stamp.at < end}
    at = root + 1 if page.end[root] == end else root
    while at < end:
        weight = page.weight(at)
        early = page.mass[at] - page.mass[root] < 200
        if not early and page.mass[end] - page.mass[at] > 200:
            at = bisect_left(page.mass, page.mass[end] - 200, at + 1)
            continue
        if page.tag[at] and 0 < weight <= 120 and page.tag[at] not in ("a", "b", "strong", "em", "i", "code", "li"):
            stamp = next((places[k] for k in range(at, page.end[at]) if k in places), None)
            said, told = told_name(page, at, stamp, dates)
            name = letters(said)
            dated = stamp is not None and not name and _only_date(page, at, stamp)
            if (by and name == by and (stamp is not None or told)) or dated:
                skip.add(at)
                at = page.end[at]
                continue
        at += 1
    return skip


def _only_date(page: Page, i: int, stamp: Stamp) -> bool:
    """Whether a line says a date and beside it no more than the words that announce one."""
    if page.tag[stamp.at] and page.holds(stamp.at, i):
        return True
    rest = page.words(i, 160).replace(stamp.words, " ", 1) if stamp.words else page.words(i, 160)
    rest = rest.strip(" .,:|•·-–—")
    return len(letters(rest)) <= 3 or is_one(rest, "posted", "by")


def _ends(page: Page, i: int, end: int, length: int) -> bool:
    """Whether a heading says that what follows is no longer the article: so much less than that, or links."""
    if page.tag[i] not in HEADINGS or page.weight(i) > 60:
        return False
    text = page.words(i, 80)
    if words.is_one(text, "form"):
        return True
    rest = page.mass[end] - page.mass[i]
    linked = page.linked[end] - page.linked[i]
    return (rest - linked <= _LAST * length or 2.5 * linked > rest) and (
        words.is_one(text, "related") or words.is_one(text, "share")
    )


_LAST = 0.2
"""The share of an article that may stand below its last heading and be something else."""


def _rest(page: Page, i: int, end: int) -> list[int]:
    """Everything from ``i`` on, as whole nodes."""
    rest: list[int] = []
    at = i
    while at < end:
        rest.append(at)
        at = page.end[at]
    return rest


def _is_chrome(page: Page, i: int, whole: int) -> bool:
    tag = page.tag[i]
    weight = page.weight(i)
    if tag in _DROPPED_TAGS and weight < 0.5 * whole:
        return True
    attributes = page.attributes[i]
    if not attributes or weight > 0.4 * whole:
        return False
    label = (attributes.get("class") or "")[:200] + " " + (attributes.get("id") or "")[:40]
    if label == " " or tag in ("p", "img", "pre", "code", "body"):
        return bool(label != " " and tag == "p" and parts(label) & {"postmetadata", "postmeta", "tags", "byline"})
    if attributes.get("role") in ("navigation", "complementary", "banner", "contentinfo") or is_hidden(page, i):
        return True
    found = parts(label) & ARTICLE_CHROME
    if not found or parts(label) & {"entry", "article", "body"}:
        return False
    if not found <= WEAK_CHROME or is_widget(label):
        return True
    # Builders of pages call each heading and picture a widget.
    return 2.5 * page.link_weight(i) > weight or ("widget" not in found and not _is_prose(page, i))


_PROSE = 80
"""Characters outside links from which on a text is more than the label of a button or the caption of a count."""


def _is_prose(page: Page, i: int) -> bool:
    """Whether an element holds a text that somebody wrote for readers."""
    return any(
        len(page.text[at]) >= _PROSE and page.linked[at + 1] == page.linked[at] for at in page.texts(i, page.end[i])
    )


def _heading(page: Page, title: str | None, cut: Cut) -> int | None:
    """Where the title stands on the page."""
    wanted = letters(title, 400)
    if not wanted:
        return None
    for tags in (("h1",), ("h2", "h3"), ("div", "span", "td", "p", "a", "strong", "b", "h4")):
        for i in cut.outside(page.tagged(*tags)):
            if page.weight(i) <= 2 * len(wanted) + 20 and letters(page.words(i, 400), 400) == wanted:
                return i
    lines = (i for i in cut.outside(page.tagged(*LARGE_HEADINGS)) if 3 * page.weight(i) > len(wanted))
    return next((i for i in lines if wanted.startswith(letters(page.words(i, 400), 400))), None)  # the first of two
