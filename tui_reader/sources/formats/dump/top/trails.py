"""Paths of links whose marks a browser did not copy: ``Home Recipes Soups Onion soup``."""

from __future__ import annotations

from tui_reader.sources.formats.dump.lines.page import Page

LINK = 5
"""Words of a link in a menu, at most."""

LETTERS = 60
"""Letters of one."""

SHORTEST = 6
"""Letters of the shortest line that the line above it is known to end with."""


def links(page: Page, end: int) -> frozenset[str]:
    """The casefolded lines above the comments that are as short as the links of menus."""
    texts = (line.text for line in page.lines[:end])
    return frozenset(text.casefold() for text in texts if 0 < len(text) < LETTERS and len(text.split()) <= LINK)


def is_trail(text: str, menu: frozenset[str]) -> bool:
    """Whether a text starts with two links that stand on lines of their own as well.

    Args:
        text: a line.
        menu: the links, as :func:`links` gives them.
    """
    parts = text.casefold().split()
    at = 0
    for _ in range(2):
        counts = range(min(LINK, len(parts) - at - (at == 0)), 0, -1)
        count = next((n for n in counts if " ".join(parts[at : at + n]) in menu), 0)
        if not count:
            return False
        at += count
    return True


def ends_with(page: Page, text: str, below: int) -> bool:
    """Whether a text ends with the next line of a page that has text.

    Args:
        page: the dump.
        text: the text.
        below: the line after it.
    """
    end = next((line.text for line in page.lines[below : below + GAP] if line.text), "")
    return len(end) >= SHORTEST and text.endswith(f" {end}")


GAP = 3
"""Lines within which the next one with text is looked for."""
