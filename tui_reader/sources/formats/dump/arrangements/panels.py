"""The panel beside a post: which of its lines is the name of who wrote it.

Forums print names, titles, ranks and figures in a column that a dump puts above the post. How many of these a member
has varies, so that the name is not always as far from the date; but what says nothing new about each member recurs.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile

from tui_reader.sources import words
from tui_reader.sources.formats.dump.arrangements.marks import SURE, Mark
from tui_reader.sources.formats.dump.clues import furniture, names, parts
from tui_reader.sources.formats.dump.clues.heads import Head
from tui_reader.sources.formats.dump.clues.links import is_said
from tui_reader.sources.formats.dump.lines.page import Page


@dataclass(frozen=True, slots=True)
class Beside:
    """Lines beside a date that may hold its name, nearest first."""

    lines: list[int]
    below: int = 0
    """How many of them stand nearer to the date than a fact about the member does."""
    fact: int | None = None
    """The line of the fact that is furthest from the date."""
    top: int | None = None
    """The first line of the panel, where the page begins its panels with names."""

    def candidates(self, page: Page, ranks: frozenset[str], known: frozenset[str], *, above: bool) -> list[int]:
        """Those that are no rank; where there are facts, perhaps only those beyond them. A known name comes first."""
        named = [i for i in self.lines if page.lines[i].text in known]
        if self.top is not None and page.lines[self.top].heading and not (page.dumped and named):
            return [self.top]  # a text browser sets all left that stands in a heading, titles below names as well
        if named:
            return named[:1]
        if self.top is not None and page.lines[self.top].text not in ranks:
            return [self.top]
        lines = self.lines[self.below :] if above and self.below < len(self.lines) else self.lines
        if ranks and len(lines) > 1 and lines[1] == lines[0] - 1 and opens(page, lines[1]):
            return lines[1:]  # a rank that only this member has
        return [i for i in lines if page.lines[i].text not in ranks] or lines


def opens(page: Page, index: int) -> bool:
    """Whether a line stands at the top of a block of lines: below a button or an empty line."""
    above = page.lines[index - 1].text if index else ""
    return not above or furniture.kind(above) in _ENDS


def opener(page: Page, places: Sequence[Beside]) -> Callable[[Page, Beside], int | None] | None:
    """What finds the name of a panel on a page where that is told by its place; ``None`` on other pages."""
    blocks = _begin_blocks(page, places)
    if begin_with_names(page, places):
        return _top_or_first if blocks else top_of
    for place in ((_heading_of,) if page.marked else ()) + (_below_buttons, _name_apart, _outdented):
        told = sum(place(page, beside) is not None for beside in places)
        if told >= FEWEST and told * 4 >= 3 * len(places):
            return place
    return first_of_block if blocks else None


def _top_or_first(page: Page, beside: Beside) -> int | None:
    """The name with which a panel begins, else the line with which its block of lines does."""
    top = top_of(page, beside)
    return first_of_block(page, beside) if top is None else top


def _begin_blocks(page: Page, places: Sequence[Beside]) -> bool:
    """Whether nearly every date stands in a panel that begins with a name, of more people than stand right above dates.

    What some members have set below their names (titles, links to clubs) stands there in place of the name.
    """
    tops = [first_of_block(page, beside) for beside in places]
    told = [page.lines[top].text for top in tops if top is not None and _is_panel(page, top)]
    near = [page.lines[beside.lines[0]].text for beside in places if beside.lines]
    return len(told) > FEWEST and len(told) * 4 >= 3 * len(places) and len(set(told)) > len(set(near))


def _is_panel(page: Page, top: int) -> bool:
    """Whether figures or facts about a member stand in the block that a line begins."""
    rows = list(takewhile(bool, (line.text for line in page.lines[top + 1 : top + TALL])))
    return sum(furniture.kind(row) in ("number", "fact") or furniture.is_fact(row, "") for row in rows) >= FIGURES


FIGURES = 2
"""Figures or facts in a block from which it is a panel about a member: below a text, votes and answers are counted."""


def first_of_block(page: Page, beside: Beside) -> int | None:
    """The line with which the block of lines begins that ends with a date, where it may be a name.

    Signs without words, as those of who liked the post before, are no part of it, nor is a letter for a portrait.
    """
    if not beside.lines:
        return None
    at = beside.lines[0]
    for _ in range(TALL):
        over = page.lines[at - 1].text if at else ""
        if (opens(page, at) and not words.is_one(over, "facts")) or not any(map(str.isalnum, over)):
            at += at < beside.lines[0] and has_initial(page, at + 1)
            return at if names.likelihood(page.lines[at].text) >= SURE else None
        at -= 1
    return None


TALL = 32
"""Lines of a block above a date, at most: each fact of a panel may take two."""


def _below_buttons(page: Page, beside: Beside) -> int | None:
    """The line right below the buttons of the post before, where other lines part it from the date.

    The title of a member may stand between the two, and where buttons of the post itself do, no name is below them.
    """
    if not beside.lines:
        return None
    for at in range(beside.lines[0], max(0, beside.lines[0] - TALL), -1):
        text, over = page.lines[at].text, page.lines[at - 1].text
        if text and over and furniture.kind(over) == "action":
            return at if at in beside.lines and names.likelihood(text) >= SURE else None
        if furniture.kind(text) == "action":
            return None
    return None


def _outdented(page: Page, beside: Beside) -> int | None:
    """The line of a panel that stands left of all that is below it, as the name over an indented panel does."""
    for index in beside.lines:
        under = line_below(page, index)
        left = page.lines[index].edge < page.lines[under].edge and not page.lines[under].bullet
        if left and names.likelihood(page.lines[index].text) >= SURE:
            return _over_title(page, beside, index)
    return None


def _over_title(page: Page, beside: Beside, index: int) -> int:
    """The name above the title of a member, where a text browser has set both left of all else; else the line."""
    line = page.lines[index]
    over = line_above(page, index)
    if not page.dumped or not line.heading or over not in beside.lines:
        return index
    told = page.lines[over].edge == line.edge and names.likelihood(page.lines[over].text) >= SURE
    return over if told else index


def _heading_of(page: Page, beside: Beside) -> int | None:
    """The line of a panel that is marked as a heading; of several, the nearest one of the highest level."""
    headed = [i for i in beside.lines if page.lines[i].heading > 1 and names.likelihood(page.lines[i].text) >= SURE]
    return min(headed, key=lambda i: page.lines[i].heading, default=None)


def begin_with_names(page: Page, places: Sequence[Beside]) -> bool:
    """Whether the panels of a page begin with the name, as engines print them: a rank under it, then the figures."""
    opened = sum(top_of(page, beside) is not None for beside in places)
    return opened >= FEWEST and opened * 3 >= 2 * len(places)


FEWEST = 2
"""Panels from which their order is told."""

PANEL = 2
"""Lines that a panel may have above its figures where no known rank tells them apart: a name and its rank."""


def top_of(page: Page, beside: Beside) -> int | None:
    """The first line of a panel, where it is the name: where empty lines part all lines, that is not told."""
    first = _first_line(page, beside)
    return None if first is None or _name_apart(page, beside) is not None else first


def _name_apart(page: Page, beside: Beside) -> int | None:
    """The name of a panel that an empty line parts from a rank, as it does all lines."""
    first = _first_line(page, beside)
    over = line_above(page, first) if first is not None and not page.lines[first - 1].text else None
    if over not in beside.lines or names.likelihood(page.lines[over].text) < SURE:
        return None
    return over


def _first_line(page: Page, beside: Beside) -> int | None:
    """The name with which a panel begins: above a rank that is known, or a panel's first line above another.

    No text is right above that first line, but perhaps a button of the post before.
    """
    beyond = [i for i in beside.lines if beside.fact is not None and i < beside.fact]
    if beside.fact is None or not beyond:
        return None
    ranks = [i for i in range(beyond[-1] + 1, beside.fact) if words.is_one(page.lines[i].text, "roles")]
    top = ranks[-1] - 1 if ranks else beyond[0]
    while top in ranks:
        top -= 1
    if not ranks:
        while (above := top - 1) in beyond:
            top = above
        over = page.lines[top - 1].text if top else ""
        if beyond[0] - top >= PANEL or (over and furniture.kind(over) not in _ENDS):
            return None
    return top if top in beyond and names.likelihood(page.lines[top].text) >= SURE else None


_ENDS = furniture.BUTTONS | {"page", "notice"}
"""What the line above a panel may be: it ends the post before, or the page's head."""


def begin_at_names(page: Page, marks: Sequence[Mark]) -> None:
    """Let heads begin where their names first stand, at the top of panels in which these stand more than once.

    Args:
        page: the dump.
        marks: the heads, in order; changed where most panels have the name above the rest of the head.
    """
    tops = [
        _first_named(page, mark, low) for mark, low in zip(marks, [-1, *(m.bottom for m in marks[:-1])], strict=True)
    ]
    if sum(top < mark.top for mark, top in zip(marks, tops, strict=True)) * 5 < 4 * len(marks):
        return
    for mark, top in zip(marks, tops, strict=True):
        mark.top = top


def _first_named(page: Page, mark: Mark, low: int) -> int:
    """The first line above a head, behind the one before, that begins with its name: nothing is said between."""
    top, seen = mark.top, 0
    for at in range(mark.top - 1, low, -1):
        text = page.lines[at].text
        if not text:
            continue
        seen += 1
        if seen > TALLEST or not mark.name or is_said(text) or furniture.kind(text) in furniture.BUTTONS:
            break
        if text.startswith(mark.name) and (len(text) == len(mark.name) or text[len(mark.name)] == " "):
            top = at
    return top


TALLEST = 16
"""Lines with words of a panel in which the name is looked for."""


def known(page: Page, found: dict[int, Head], places: Sequence[Beside]) -> frozenset[str]:
    """The lines that are names for certain: printed twice, or below their first letter or a comment's number alone;
    or ``by Mira``."""

    def is_doubled(index: int) -> bool:
        doubled = _is_doubled(page, index) and not is_enclosed(page, index)
        return names.likelihood(page.lines[index].text) >= SURE and (has_initial(page, index) or doubled)

    def is_byline(index: int) -> bool:
        by, name, *_ = parts.name_in(page.lines[index].text)
        return by and len(name.split()) <= BYLINE and names.likelihood(name) >= SURE

    def is_numbered(index: int) -> bool:
        above = line_above(page, index)
        if above is None or _COUNTED.fullmatch(page.lines[above].text) is None:
            return False
        return line_above(page, above) not in found and names.likelihood(page.lines[index].text) >= SURE

    told: set[str] = set()
    titles = _titles(page, places)
    for is_name in (is_numbered, is_doubled, is_byline):
        each = [list(dict.fromkeys(page.lines[i].text for i in beside.lines if is_name(i))) for beside in places]
        below = _below_names(each) | titles
        seen = [first for names in each if (first := next((name for name in names if name not in below), None))]
        told.update(seen if len(seen) * 3 > len(places) else ())
    return frozenset(told)


def _titles(page: Page, places: Sequence[Beside]) -> frozenset[str]:
    """Lines that are printed twice right below the names of several people: what members have bought, as a banner."""
    over: dict[str, set[str]] = {}
    for index in (i for beside in places for i in beside.lines if i > 1):
        text, copy, name = (page.lines[at].text for at in (index, index - 1, index - 2))
        if text == copy and name != text and names.likelihood(name) >= SURE:
            over.setdefault(text, set()).add(name)
    return frozenset(text for text, people in over.items() if len(people) >= SHARED)


SHARED = 3
"""Names above a line from which it is told from the name of somebody whose titles stand above it."""


def _below_names(each: Sequence[Sequence[str]]) -> frozenset[str]:
    """Of lines that may be names, those below names of others: what these are, printed as a title and as a banner."""
    over: dict[str, list[str]] = {}
    for lines in each:
        for near, far in pairwise(lines):
            over.setdefault(near, []).append(far)
    times = Counter(line for lines in each for line in lines)
    return frozenset(
        line for line, people in over.items() if len(set(people)) > 1 and len(people) * 3 >= 2 * times[line]
    )


_COUNTED = re.compile(r"#\s?\d{1,5}")
"""A comment's number on a line of its own."""

BYLINE = 3
"""Words of a name behind ``by``: what somebody is takes more."""


def shown(page: Page) -> frozenset[str]:
    """The names of which lines of a page say that their owners are there (``Mira is offline``), or their pictures."""
    texts = [line.text for line in page.lines if 1 < len(line.text) <= names.LONGEST]
    bare = [text.strip("[]") for text in texts]
    told = {name for text in bare if (name := parts.without_status(text)) != text}
    told |= {name for text in texts if (name := names.pictured(text) or "")}
    return frozenset(name for name in told if names.likelihood(name) >= SURE)


def _is_doubled(page: Page, index: int) -> bool:
    """Whether the line above is the same, or words for a portrait and the same: ``Picture of Mira``."""
    above = line_above(page, index)
    text, over = page.lines[index].text, page.lines[above].text if above is not None else ""
    pictured = over.endswith((f" {text}", f"/{text}")) or over.startswith(f"{text} ")
    return over == text or (len(text) >= PICTURED and pictured and len(over) <= len(text) + PORTRAIT)


PICTURED = 3
"""Letters of a name from which the words above that end in it are told from chance."""

PORTRAIT = 25
"""Characters of the words for a portrait."""


def is_enclosed(page: Page, index: int) -> bool:
    """Whether a line and its copy above stand between two others that are the same: a rank and its picture."""
    lines = page.lines
    if index < 2 or index + 1 >= len(lines) or lines[index].text != lines[index - 1].text:
        return False
    return bool(lines[index + 1].text) and lines[index - 2].text == lines[index + 1].text


def has_initial(page: Page, index: int) -> bool:
    """Whether the letters that stand for a portrait are on the line above: the first ones of the name's words."""
    above = line_above(page, index)
    text, letters = page.lines[index].text, page.lines[above].text if above is not None else ""
    if len(letters) == 1:
        return len(text) > 1 and text[0].casefold() == letters.casefold()
    return initialed(text, letters) is not None


def initialed(text: str, letters: str) -> str | None:
    """The words that a line begins with, whose first letters stand for a portrait: ``JN`` for ``Jan Novak, Brno``.

    What follows is where the person lives, or what they are on the site.
    """
    if not 1 < len(letters) <= INITIALS or not letters.isupper() or not letters.isalpha():
        return None
    said = text.split()
    if [word[0] for word in said[: len(letters)]] != list(letters):
        return None
    name, rest = " ".join(said[: len(letters)]), " ".join(said[len(letters) :])
    if not rest or words.is_one(rest, "roles"):
        return name
    return name[:-1] if name[-1] == "," else None


INITIALS = 3
"""Letters that may stand for a portrait."""


def line_above(page: Page, index: int) -> int | None:
    """The line with text right above one, or across an empty line."""
    return next((at for at in range(index - 1, max(-1, index - 3), -1) if page.lines[at].text), None)


def line_below(page: Page, index: int) -> int:
    """The line with text right below one, or across empty lines."""
    near = range(index + 1, min(len(page.lines), index + 6))
    return next((at for at in near if page.lines[at].text), index)
