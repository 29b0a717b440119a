"""Heads of those who gave no name, among others that name their authors behind the date: they are the date alone."""

from __future__ import annotations

from tui_reader.sources.formats.dump.arrangements.marks import Group, new
from tui_reader.sources.formats.dump.clues import furniture
from tui_reader.sources.formats.dump.clues.form import Form
from tui_reader.sources.formats.dump.clues.heads import Head
from tui_reader.sources.formats.dump.lines.page import Page


def with_nameless(page: Page, found: dict[int, Head], groups: dict[Form, Group]) -> None:
    """Add to heads with names the dates that stand alone where these do: below another comment's button."""
    dates = [i for i, head in found.items() if head.order == "d" and not (head.edited or head.rest or head.number)]
    for form, group in groups.items():
        others = group.marks[1:]
        closed = sum(_is_below_button(page, mark.top) for mark in others)
        if form.order != "dn" or group.says or not closed or closed * 2 < len(others):
            continue
        alike = (i for i in dates if i > group.marks[0].top and found[i].form.when == form.when)
        nameless = [i for i in alike if _is_below_button(page, i)]
        group.marks = sorted([*group.marks, *(new(page, i, found[i]) for i in nameless)], key=lambda mark: mark.top)


def _is_below_button(page: Page, index: int) -> bool:
    """Whether one of the two lines with text above a line is a button: the other may be the comment's subject."""
    above = [page.lines[i].text for i in range(max(0, index - NEAR), index) if page.lines[i].text]
    return any(furniture.kind(text) == "action" for text in above[-2:])


NEAR = 6
"""Lines in which these two stand."""
