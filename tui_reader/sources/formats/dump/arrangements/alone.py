"""Names that stand alone above texts, without dates: as many as the page says that it has comments.

A title above a paragraph looks the same. So the people must be known from each other: somebody speaks twice or is
called by name in what another one writes, or a button stands below nearly every text.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from tui_reader.sources.formats.dump.arrangements.marks import Group, Mark, bare, column_of
from tui_reader.sources.formats.dump.clues import counts, furniture, names, parts
from tui_reader.sources.formats.dump.clues.form import Form
from tui_reader.sources.formats.dump.clues.heads import Head
from tui_reader.sources.formats.dump.lines.page import Page

FEWEST = 3
"""Comments from which names without dates are told from chance."""

HEADINGS = 8
"""Lines that count comments below which names are looked for."""

SURE = 0.9
"""How much a name must look like one."""

WORDS = 4
"""Words that it may have."""

COLONS = " :："
"""What some put behind a name that stands above a text."""

_ALONE = Form("n", False, "")

_ENDS = frozenset({"form", "closing", "related"})


def with_names_alone(page: Page, found: dict[int, Head], groups: dict[Form, Group]) -> None:
    """Add the group of such comments, where no other group has heads for most of them."""
    counted = ((i, counts.read(line.text)) for i, line in enumerate(page.lines) if line.text)
    headings = [(i, count.number) for i, count in counted if count and count.heading and count.number]
    for heading, number in headings[:HEADINGS]:
        if number < FEWEST or any(_cover(group, heading, number) for group in groups.values()):
            continue
        heads = _names_below(page, found, heading, number)
        if len(heads) == number and know_each_other(page, heads):
            marks = [_mark(page, index) for index in heads]
            groups[_ALONE] = Group(_ALONE, marks)
            return


def with_names_below_rules(page: Page, groups: dict[Form, Group]) -> None:
    """Add the group of names that stand right below lines drawn across the page, each above a text.

    Somebody speaks more than once, and hardly anything else stands below such lines.
    """
    solid = [i for i, line in enumerate(page.lines) if line.text or line.rule]
    parts_of = zip(solid, solid[1:], solid[2:], strict=False)
    below = [(i, text) for rule, i, text in parts_of if page.lines[rule].rule and page.lines[i].text]
    heads = [i for i, text in below if page.lines[text].text and _may_name(page, i) and is_text(page, text)]
    said = Counter(page.lines[i].text for i in heads)
    if len(heads) < RULED or len(heads) * 3 < 2 * len(below) or len(said) < 2 or len(said) == len(heads):
        return
    if not any(_cover(group, heads[0] - 1, len(heads)) for group in groups.values()):
        groups[_ALONE] = Group(_ALONE, [_mark(page, index) for index in heads])


RULED = 4
"""Names below lines across the page from which these part what people have written."""


def _cover(group: Group, heading: int, number: int) -> bool:
    """Whether a group has heads for most of the comments below their heading."""
    return sum(mark.top > heading for mark in group.marks) * 5 >= number * 3


def _names_below(page: Page, found: dict[int, Head], heading: int, number: int) -> list[int]:
    """The first lines below a heading that may be names above texts, no more than there are comments."""
    heads: list[int] = []
    above = heading
    solid = [i for i in range(heading + 1, len(page.lines)) if page.lines[i].text]
    for index, below in pairwise(solid):
        kind = furniture.kind(page.lines[index].text)
        if len(heads) == number or (heads and kind in _ENDS):
            break
        parted = above < index - 1 or above == heading or furniture.kind(page.lines[above].text) in furniture.BUTTONS
        if kind is None and parted and index not in found and _may_name(page, index) and is_text(page, below):
            heads.append(index)
        above = index
    return heads


def _may_name(page: Page, index: int) -> bool:
    text = page.lines[index].text
    if len(text) > 40 or len(text.split()) > WORDS or page.continues(index, index + 1):
        return False
    return names.likelihood(parts.name_in(text)[1]) >= SURE


def is_text(page: Page, index: int) -> bool:
    """Whether a line begins what somebody has written: no furniture, and no other name."""
    text = page.lines[index].text
    if furniture.kind(text) is not None and not furniture.is_sayable(text):
        return False
    return len(text) > 40 or text[-1] in ".!?…。！？)"


def know_each_other(page: Page, heads: Sequence[int]) -> bool:
    """Whether somebody speaks twice or is called by another one, or a button stands below nearly every text."""
    said = Counter(page.lines[index].text.rstrip(COLONS) for index in heads)
    if max(said.values()) > 1:
        return True
    firsts = {word for text in said for word in text.split()[:1]}
    called = buttons = 0
    for low, high in pairwise(heads):
        first = next((page.lines[i].text for i in range(low + 1, high) if page.lines[i].text), "")
        own = page.lines[low].text.split()[0].rstrip(COLONS)
        called += not (firsts - {own}).isdisjoint(_called(first))
        buttons += any(furniture.kind(page.lines[i].text) in furniture.BUTTONS for i in range(low + 1, high))
    return called > 0 or buttons * 4 >= 3 * (len(heads) - 1)


def _called(text: str) -> set[str]:
    """Words at the start of a text that are set between commas, as the name of somebody is who is spoken to."""
    said = text[:400].split()[:OPENING]
    ends = {word.rstrip(",!:") for word in said if word[-1] in ",!:"}
    return ends | {word[1:].rstrip(",.!:") for word in said if word[0] == "@"}


OPENING = 12
"""Words of a comment among which the name of whom it answers stands."""


def _mark(page: Page, index: int) -> Mark:
    return bare(page, index, page.lines[index].text, column_of(page, index))
