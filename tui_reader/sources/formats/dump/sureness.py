"""How far the reading of a dump is to be trusted, from 0 to 1."""

from __future__ import annotations

import math

from tui_reader.sources.base import Report
from tui_reader.sources.formats.dump.clues import furniture
from tui_reader.sources.formats.dump.lines.page import Line, Page
from tui_reader.sources.formats.dump.top.region import Header
from tui_reader.text.cells import cut

ALONE = 0.95
"""A page on which nothing tells of comments."""

DOUBTED = 0.6
"""A page that says that it has comments, of which none was found."""

ANSWERED = 0.85
"""A question and answers, told by the heads below them."""

HEADLESS = 0.7
"""Comments without heads, told by what is printed twice."""

UNTITLED = 0.8
"""How far a reading with comments is trusted whose post has neither title nor author; with a wrong title as far, and so
less than one by how unlikely its title is."""

NO_TITLE = 0.5
"""As how likely it is taken that there is none where no title was found: no surer than one of two that are as good."""

LEADING = 0.75
"""How much surer a title is by each unit that speaks more for it than for the next best one: of a thousand dumps with
known titles as many were right (a logistic model; no lead at all is one right in two)."""

UNSURE = 0.7
"""How likely to be right a title is below which the next best one is told."""

TOLD = 60
"""Cells of that which are told."""

MENUS = 0.8
"""How far it is trusted where the post reads like menus."""

FIRST = 6
"""Lines at the start of a text that tell whether it is a menu."""

ROW = 0.2
"""Share of the words of a line that are links of menus, from which it is a row of these."""


LINK = 25
"""Characters of a link in the list of a menu."""

ENDS = ".!?…:,;。！？"
"""Marks that no such link ends in."""


def settle(report: Report, sureness: float) -> None:
    """Report a page that was read without knowing what program made it, and how sure that is."""
    report.engine = "general"
    report.sureness = round(sureness, 2)


def agreed(stated: int | None, count: int) -> float:
    """1 where as many comments were found as the page says, less the further the two are apart."""
    if not stated or not count or abs(stated - count) <= 0.1 * stated:
        return 1.0
    return 0.75 + 0.25 * min(stated, count) / max(stated, count)


def of_post(page: Page, top: Header, report: Report) -> float:
    """1 where what the comments are about was found, less without title and author, or where these are in doubt.

    Args:
        page: the dump.
        top: the post.
        report: takes what is doubted.
    """
    trust = 1.0
    if top.title is not None:
        trust = UNTITLED + (1 - UNTITLED) * of_title(top, report)
    elif top.author is None:  # networks name no more than who wrote it
        report.note("what the comments are about has no title")
        trust = UNTITLED
    return trust * of_text(page, top, report)


def of_title(top: Header, report: Report) -> float:
    """How likely the title is the right one, by how little else might be it; of a doubt the report is told, and where
    there is none."""
    if top.title is None:
        report.note("no title was found")
        return NO_TITLE
    trust = 1 / (1 + math.exp(-LEADING * top.lead))
    if trust < UNSURE and top.rival:
        report.note(f"the title may also be: {cut(top.rival, TOLD)}")
    return trust


def of_text(page: Page, top: Header, report: Report) -> float:
    """1 where the text of the post reads like one, less where it begins like menus; of a doubt the report is told."""
    if not _is_menu([page.lines[i] for i in top.body if page.lines[i].text]):
        return 1.0
    report.note("the text of the post begins as the menus of sites do")
    return MENUS


def _is_menu(lines: list[Line]) -> bool:
    """Whether a text begins as the menu of a site: half of its first lines or more are rows of links, or list some."""
    first = lines[:FIRST]
    return len(lines) >= FIRST and 2 * sum(map(_is_link, first)) >= len(first)


def _is_link(line: Line) -> bool:
    text = line.text
    listed = line.bullet and len(text) <= LINK and text[-1] not in ENDS
    return listed or furniture.kind(text) is not None or furniture.buttons(text) >= ROW
