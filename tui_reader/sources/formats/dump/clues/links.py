"""Lists of links to other pages, as they stand below articles and comments: short lines, and no sentence among them."""

from __future__ import annotations

from collections.abc import Sequence

from tui_reader.sources.formats.dump.lines.page import Page

SHORT = 90
"""Characters of the title of a page."""

WORDS = 4
"""Words from which a line that ends as sentences do is one; a title may be a short question."""

_ENDS = ".!?…。！？"
_CLOSERS = ")]»”\"'’」"


def are_links(page: Page, kinds: Sequence[object], low: int, high: int) -> bool:
    """Whether some lines are a list of links: at least one, and nobody says anything in them.

    Args:
        page: the dump.
        kinds: the kinds of furniture of its lines.
        low: the first of these lines.
        high: the line behind their last.
    """
    told = [i for i in range(low, high) if page.lines[i].text]
    return bool(told) and not any(kinds[i] is None and is_said(page.lines[i].text) for i in told)


def is_said(text: str) -> bool:
    """Whether a line is more than the title of a page: long, or a sentence."""
    return len(text) > SHORT or (text.rstrip(_CLOSERS).endswith(tuple(_ENDS)) and len(text.split()) >= WORDS)
