"""Whether the post of a page is a submission, and the page that it is about: where its title leads."""

from __future__ import annotations

import re

from tui_reader.sources.formats.page.markup.dom import Page
from tui_reader.sources.identity import letters

_HOST = re.compile(r"https?://(?:[^/?#@]*@)?(?:www\.)?([^/?#:]+)", re.IGNORECASE)


def link(page: Page, title: str | None, url: str | None, stop: int) -> str | None:
    """The page on another site to which the title leads above the discussion; ``None`` where it leads to none.

    Args:
        page: the page.
        title: the title of the post.
        url: the address of the page: without it nothing tells what another site is.
        stop: the node where the discussion begins.
    """
    named = letters(title)
    own = _HOST.match(url or "")
    if len(named) < 4 or own is None:
        return None
    found: str | None = None
    for i in page.tagged("a"):
        if i >= stop:
            break
        href = page.get(i, "href").strip()
        if not href or page.weight(i) > 2 * len(named) + 40 or letters(page.words(i, 400)) != named:
            continue
        host = _HOST.match(href)
        if host is None or _are_one(own[1], host[1]) or own[1] in href or host[1] in (url or ""):
            return None  # its own address, also as an archive writes it
        found = found or href
    return found


def _are_one(one: str, other: str) -> bool:
    """Whether two hosts are, as far as their names tell, of one site."""
    return one.lower().split(".")[-2:] == other.lower().split(".")[-2:]
