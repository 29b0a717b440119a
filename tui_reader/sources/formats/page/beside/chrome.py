"""What stands beside an article: menus, side bars, footers, links to other pages."""

from __future__ import annotations

from tui_reader.sources.formats.page.markup.dom import Page
from tui_reader.sources.formats.page.markup.marks import parts

_BESIDE = frozenset(
    "sidebar side related widget footer recommended teaser newsletter promo breaking breadcrumb breadcrumbs "
    "infobox".split()
)
"""Parts of the names of elements that hold what is not the article."""

_OF_POST = frozenset(
    {"has", "with", "no", "content", "main", "post", "entry", "article", "byline", "node", "elementor"}
)
"""Parts of names by which an element has the article beside such a thing: ``has-sidebar``."""


def in_chrome(page: Page, i: int, of: tuple[int | None, ...] = ()) -> bool:
    """Whether a node stands in a part of the page beside the article.

    Args:
        page: the page.
        i: the node.
        of: nodes of the article: what holds one of them is not beside it.
    """
    for up in (i, *page.ancestors(i, 12)):
        if any(node is not None and page.holds(up, node) for node in of) and up != i:
            return False
        tag = page.tag[up]
        if tag in ("nav", "aside") or (tag == "footer" and page.depth[up] < 6):
            return True
        if tag in ("body", "html", "main", "article"):
            return False
        names = parts(page.get(up, "class")[:160]) | parts(page.get(up, "id")[:80])
        if names & _BESIDE and not names & _OF_POST:
            return True
    return False
