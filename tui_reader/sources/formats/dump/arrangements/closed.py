"""Comments that all end with the same button: what follows it is the name of who wrote the next one.

A page that is copied out of a browser prints each comment as a block: a name, perhaps what the person is and when it
was written, the text, and the buttons. Of all these only the buttons are the same each time. So they are the frame,
and no date is needed to find a head; where there is one beside the name, or above the buttons, it is the comment's.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tui_reader.sources.formats.dump.arrangements.marks import CLOSED, SURE, Group, Mark, column_of
from tui_reader.sources.formats.dump.clues import counts, furniture, names, parts
from tui_reader.sources.formats.dump.clues.heads import Head
from tui_reader.sources.formats.dump.lines.page import Page

FEWEST = 3
"""Blocks from which the buttons below them tell that they are comments; where the page counts as many, one less."""

TRIED = 6
"""Buttons of a page that are tried, the commonest first."""

NEAR = 4
"""Lines below a name among which a date is the head's."""

LONGEST = 40
"""Characters of a name that stands alone."""

_CLOSERS = frozenset({"action", "vote", "number", "share", "page", "notice", "role", "fact"})
_BUTTONS = frozenset({"action", "vote", "page"})
_CLOCK = re.compile(r"\d\d?:\d\d(?: ?[ap]m)?", re.IGNORECASE)
"""The time of the day alone, as messengers print it below a message."""


@dataclass(slots=True)
class _Frame:
    """The blocks that one button parts."""

    marks: list[Mark]
    sure: int
    """How many of them begin with what looks like a name."""


def with_closed(page: Page, found: dict[int, Head], groups: dict[tuple[object, ...], Group]) -> None:
    """Add the group of comments that end with the same button, where nearly all begin with a name.

    Args:
        page: the dump.
        found: lines that read as heads.
        groups: takes the group.
    """
    solid = [i for i, line in enumerate(page.lines) if any(map(str.isalnum, line.text))]
    kinds = {i: furniture.kind(page.lines[i].text) for i in solid}
    buttons = Counter(
        furniture.shape(text)
        for i in solid
        if _CLOCK.fullmatch(text := page.lines[i].text) or (kinds[i] in _BUTTONS and any(map(str.isalpha, text)))
    )
    best: _Frame | None = None
    for button, times in buttons.most_common(TRIED):
        if times >= FEWEST - 1:
            frame = _frame(page, found, solid, kinds, button)
            if frame is not None and (best is None or frame.sure > best.sure):
                best = frame
    if best is not None:
        groups[CLOSED, False, "", 0] = Group((CLOSED, False, "", 0), best.marks)


def _frame(
    page: Page, found: dict[int, Head], solid: Sequence[int], kinds: Mapping[int, str | None], button: str
) -> _Frame | None:
    """The blocks that end with a button; ``None`` where they are too few, or begin with no names.

    Args:
        page: the dump.
        found: lines that read as heads.
        solid: the lines with words.
        kinds: the kinds of furniture of these.
        button: the shape of the button.
    """
    closing = [place for place, i in enumerate(solid) if furniture.shape(page.lines[i].text) == button]
    blocks = [(a, b) for a, b in pairwise(_behind(page, found, solid, kinds, closing)) if a < b]
    longest = max((b - a for a, b in blocks), default=0)
    first = _alike(page, found, solid, closing[0], blocks, longest) or _first(page, solid, kinds, closing[0], longest)
    if first is not None:
        blocks.insert(0, (first, _behind(page, found, solid, kinds, closing[:1])[0]))
    marks = [_mark(page, found, kinds, solid[a:b]) for a, b in blocks]
    named = [mark for mark in marks if mark is not None and mark.likely >= SURE]
    counted = any(count.number == len(named) for count in _headings(page, solid, blocks))
    said = Counter(mark.name for mark in named)
    dated = sum(mark.stamp is not None for mark in named) * 3 >= 2 * len(named)
    if len(named) < FEWEST - counted or len(named) * 5 < 4 * len(blocks) or len(said) < 2:
        return None
    if not (counted or dated or max(said.values()) > 1):
        return None  # nothing tells people from the titles of a list
    return _Frame(named, len(named))


def _headings(page: Page, solid: Sequence[int], blocks: Sequence[tuple[int, int]]) -> list[counts.Count]:
    """The lines above some blocks that count comments."""
    above = solid[: blocks[0][0]] if blocks else ()
    read = (counts.read(page.lines[i].text) for i in above)
    return [count for count in read if count is not None and count.heading and count.number]


def _behind(
    page: Page, found: dict[int, Head], solid: Sequence[int], kinds: Mapping[int, str | None], closing: Sequence[int]
) -> list[int]:
    """For each button of some the place of the first line behind it that is no furniture.

    What follows the button nearly every time is furniture too, whatever it says.
    """
    following = Counter(furniture.shape(page.lines[solid[at + 1]].text) for at in closing if at + 1 < len(solid))
    usual = {shape for shape, times in following.items() if shape and times >= FEWEST and times * 5 >= 4 * len(closing)}
    ends = []
    for at in closing:
        at += 1
        while at < len(solid) and (
            _closes(page, found, kinds, solid[at]) or furniture.shape(page.lines[solid[at]].text) in usual
        ):
            at += 1
        ends.append(at)
    return list(dict.fromkeys(ends))


def _closes(page: Page, found: dict[int, Head], kinds: Mapping[int, str | None], index: int) -> bool:
    """Whether a line belongs to the buttons below a comment: furniture, a count, or a date that stands alone."""
    if kinds[index] in _CLOSERS or counts.read(page.lines[index].text) is not None:
        return True
    head = found.get(index)
    return head is not None and head.order == "d" and head.stamp is not None and not head.rest


def _alike(
    page: Page,
    found: dict[int, Head],
    solid: Sequence[int],
    end: int,
    blocks: Sequence[tuple[int, int]],
    longest: int,
) -> int | None:
    """The place at which the first block begins as the others do, whose second lines are all dates or of one shape."""

    def second(place: int) -> str:
        head = found.get(solid[place])
        dated = head is not None and head.stamp is not None and head.order == "d"
        return "date" if dated else furniture.shape(page.lines[solid[place]].text)

    shapes = Counter(second(a + 1) for a, b in blocks if b - a > 2)
    shape, times = shapes.most_common(1)[0] if shapes else ("", 0)
    if times * 5 < 4 * len(blocks) or not shape or (shape != "date" and "0" not in shape):
        return None
    places = range(end - 1, max(0, end - longest - NEAR), -1)
    return next((place - 1 for place in places if second(place) == shape), None)


def _first(page: Page, solid: Sequence[int], kinds: Mapping[int, str | None], end: int, longest: int) -> int | None:
    """The place at which the first block begins: the first line behind furniture that may be a name.

    Args:
        page: the dump.
        solid: the lines with words.
        kinds: the kinds of furniture of these.
        end: the place of its button.
        longest: how many lines the longest of the other blocks has.
    """
    for at in range(end - 1, max(-1, end - longest - NEAR), -1):
        count = counts.read(page.lines[solid[at]].text)
        if count is not None and count.heading:
            at += 1
            while at < end and (kinds[solid[at]] is not None or counts.read(page.lines[solid[at]].text)):
                at += 1
            return at if at < end else None
    for at in range(max(1, end - longest), end):
        above = solid[at - 1]
        parted = kinds[above] is not None or above < solid[at] - 1 or counts.read(page.lines[above].text) is not None
        if parted and _may_name(page, kinds, solid[at]):
            return at
    return None


def _may_name(page: Page, kinds: Mapping[int, str | None], index: int) -> bool:
    text = page.lines[index].text
    return len(text) <= LONGEST and kinds[index] is None and names.likelihood(parts.name_in(text)[1]) >= SURE


def _mark(page: Page, found: dict[int, Head], kinds: Mapping[int, str | None], block: Sequence[int]) -> Mark | None:
    """The head of a block: its first line, and the date among the next ones; ``None`` where no text follows."""
    top = block[0]
    by, name, handle, reply_to = parts.name_in(page.lines[top].text)
    name = names.undouble(name)
    likely = names.likelihood(name) if len(name) <= LONGEST and page.lines[top].text[-1] not in "!?…" else 0.0
    mark = Mark(top, top, name, None, column_of(page, top), handle=handle, reply_to=reply_to, by=by, likely=likely)
    if len(block) > 1 and page.lines[block[1]].text == page.lines[top].text:
        mark.bottom = block[1]
    dated = [i for i in block[1:] if (head := found.get(i)) is not None and head.stamp is not None and not head.edited]
    near = [i for i in dated if i in block[1:NEAR]]
    if near:
        mark.stamp, mark.bottom = found[near[0]].stamp, near[0]
    else:
        below = next((i for i in reversed(dated) if found[i].order == "d" and not found[i].rest), None)
        if below is not None:
            mark.stamp, mark.until = found[below].stamp, below
    says = any(kinds[i] not in _CLOSERS for i in block if i > mark.bottom and (mark.until is None or i < mark.until))
    return mark if says else None
