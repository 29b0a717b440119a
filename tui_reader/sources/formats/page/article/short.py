"""Articles of a sentence or two: too short to stand out by their weight, told by where they stand.

A page whose discussion is known says where its article is: below the title, above the discussion. What stands there
and is no menu, no byline and no heading of comments is what the page is about, however short it is.
"""

from __future__ import annotations

from tui_reader.sources.formats.page.beside.chrome import in_chrome
from tui_reader.sources.formats.page.markup.cut import Cut
from tui_reader.sources.formats.page.markup.dom import Page
from tui_reader.sources.formats.page.markup.looks import NO_TEXT
from tui_reader.sources.formats.page.markup.marks import ARTICLE_CHROME, parts
from tui_reader.sources.formats.page.markup.selectors import select

MARKED = (
    '[itemprop="articleBody"]',
    ".entry-content, .post-content, .post-body, .entry, .e-content, .article-body, .article-content",
    ".articleBody, .node-content, .post_content, .postbody, .asset-content, .field-name-body",
    "article",
)
"""Selectors of what holds an article's text whatever its length, the surest first."""

LEAST = 8
"""Characters that are an article: a short sentence, in a script without spaces half a line."""


def find(page: Page, cut: Cut, heading: int | None) -> tuple[int, int] | None:
    """The range of nodes in which a short article stands; ``None`` where there is no text for one.

    Args:
        page: the page.
        cut: what the discussion takes.
        heading: where the title stands.
    """
    for selector in MARKED:
        found = [i for i in select(page, selector) if not cut.holds(i) and not in_chrome(page, i)]
        best = max(found, key=lambda i: _weight(page, cut, i, page.end[i], heading), default=None)
        if best is not None and (
            _weight(page, cut, best, page.end[best], heading) >= LEAST or _is_picture(page, best, cut)
        ):
            return best, page.end[best]
    if heading is None:
        return None
    before = next((start for start, _ in cut.ranges if start > heading), None)
    at = heading
    for up in page.ancestors(heading):
        stop = page.end[up]
        if before is not None and before < stop:
            stop = before
        if _weight(page, cut, page.end[heading], stop, heading) >= LEAST:
            return page.end[at], stop
        if page.tag[up] == "body" or stop == before:
            return None
        at = up
    return None


def whole(page: Page, title: int | None) -> tuple[list[tuple[int, int]], set[int]]:
    """All text of a page on which nothing was found: its ranges, and the nodes in them that are beside an article.

    Args:
        page: the page.
        title: where the title stands.
    """
    body = next(iter(page.tagged("body")), None)
    if body is None or _weight(page, Cut(page, []), body, page.end[body], title) < LEAST:
        return [], set()
    skip = {i for i in range(body + 1, page.end[body]) if i == title or beside(page, i)}
    return [(body, page.end[body])], skip


def _is_picture(page: Page, i: int, cut: Cut) -> bool:
    """Whether what is marked as the article's text is a picture without a word."""
    return not page.weight(i) and any(not cut.holds(at) for at in range(i, page.end[i]) if page.tag[at] == "img")


def _weight(page: Page, cut: Cut, start: int, stop: int, heading: int | None) -> int:
    """How much text of a range can be an article: without links, furniture, the title and the discussion."""
    total = 0
    at = start
    while at < stop:
        if at == heading or cut.holds(at) or beside(page, at):
            at = page.end[at]
            continue
        if page.text[at]:
            total += page.mass[at + 1] - page.mass[at] - (page.linked[at + 1] - page.linked[at])
        at += 1
    return total


def beside(page: Page, i: int) -> bool:
    """Whether an element is a part of the page beside an article, by its tag or name."""
    tag = page.tag[i]
    if not tag:
        return False
    if tag in NO_TEXT:
        return True
    attributes = page.attributes[i]
    if not attributes or tag in ("body", "main", "article"):
        return False
    label = (attributes.get("class") or "")[:200] + " " + (attributes.get("id") or "")[:80]
    found = parts(label) if label != " " else frozenset()
    return bool(found & ARTICLE_CHROME) and not found & {"entry", "article", "body", "content", "post"}
