"""Lines in the middle of a dump's width, as text browsers print the headings of a page."""

from __future__ import annotations

from tui_reader.sources.formats.dump.lines.page import Page
from tui_reader.text.cells import width

CENTRED = 5
"""Columns by which a centred line may stand aside, since it is measured without the numbers of links."""


def is_centred(page: Page, index: int) -> bool:
    """Whether a line stands in the middle of a dump's width."""
    return page.lines[index].edge > CENTRED and _aside(page, index) < CENTRED


def goes_on(page: Page, index: int) -> bool:
    """Whether a heading that fills the width goes on in the next line, which is centred below it."""
    if not page.dumped or index + 1 >= len(page.lines) or page.lines[index].bullet:
        return False
    text, below = page.lines[index].text, page.lines[index + 1].text
    if not text or not below or not is_centred(page, index + 1) or _aside(page, index) >= CENTRED:
        return False
    return width(text) + 1 + width(below.partition(" ")[0]) > page.width - 2 * CENTRED


def _aside(page: Page, index: int) -> int:
    """How many columns a line stands aside from the middle."""
    line = page.lines[index]
    if not page.dumped or not page.width:
        return CENTRED
    return abs(line.edge - (page.width - line.edge - len(line.text)))
