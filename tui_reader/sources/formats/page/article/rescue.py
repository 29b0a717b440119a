"""The last resort for an article: trafilatura, where our own recogniser found no text."""

from __future__ import annotations

from collections.abc import Sequence

from tui_reader.model import Markup, Post
from tui_reader.sources.formats.page.article.article import ENOUGH
from tui_reader.sources.formats.page.contributions.found import Found
from tui_reader.sources.formats.page.markup.cut import Cut
from tui_reader.sources.formats.page.markup.dom import Page
from tui_reader.sources.formats.page.markup.looks import HEADINGS
from tui_reader.sources.identity import letters

WORTH = 1_200
"""Characters of text on a page from which on a missing article is worth the half second that the library takes."""

LARGEST = 2_000_000
"""Characters of the largest page that it is given; its time and depth are not bounded by us."""

MOST = 30_000
"""Nodes of the largest: it takes a second for them, and a page of more is a list rather than an article."""


def rescue(html: str, page: Page, post: Post, found: Sequence[Found], bodies: Sequence[tuple[str, Markup]]) -> Post:
    """The post with the text that trafilatura finds, where it has none and there is much text on the page.

    Args:
        html: the page.
        page: the same.
        post: what was found.
        found: the contributions; what stands beside them and heads nothing can be an article.
        bodies: their texts.
    """
    if len(post.body) >= ENOUGH or len(html) > LARGEST or len(page) > MOST:
        return post
    said = sum(len(text) for text, _ in bodies)
    taken = [(one.item.start, one.item.stop) for one in found]
    taken += [(i, page.end[i]) for i in page.tagged(*HEADINGS)] if taken else []
    beside = Cut(page, taken).weight(0, len(page))
    if min(beside, page.mass[-1] - page.linked[-1] - said) < WORTH:
        return post
    if max(page.depth, default=0) > 400:
        return post  # it recurses
    text = _extract(html)
    if len(text) < ENOUGH or len(text) < len(post.body):
        return post
    whole = letters(text, len(text))
    comments = [start for text, _ in bodies if len(start := letters(text, 60)) >= 30]
    if any(start in whole for start in comments):
        return post  # it took the discussion for the article
    return post._replace(body=text, markup="markdown")


def _extract(html: str) -> str:
    try:
        import trafilatura

        return (
            trafilatura.extract(
                html, output_format="markdown", include_comments=False, include_links=True, include_images=False
            )
            or ""
        ).strip()
    except Exception:  # whatever it stumbles over, the page is still read
        return ""
