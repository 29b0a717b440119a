"""Comments that all end with the same button: what follows it is the name of who wrote the next one.

A page that is copied out of a browser prints each comment as a block: a name, perhaps what the person is and when it
was written, the text, and the buttons. Of all these only the buttons are the same each time. So they are the frame,
and no date is needed to find a head; where there is one beside the name, or above the buttons, it is the comment's.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from tui_reader.sources.formats.dump.arrangements.marks import CLOSED, SURE, Group, Mark, column_of
from tui_reader.sources.formats.dump.clues import counts, furniture, names, parts
from tui_reader.sources.formats.dump.clues.form import Form
from tui_reader.sources.formats.dump.clues.heads import Head
from tui_reader.sources.formats.dump.lines.page import Page
from tui_reader.text.cells import width

FEWEST = 3
"""Blocks from which the buttons below them tell that they are comments; where the page counts as many, one less."""

TRIED = 6
"""Buttons of a page that are tried, the commonest first."""

NEAR = 4
"""Lines below a name among which a date is the head's."""

LONGEST = 40
"""Characters of a name that stands alone."""

_CLOSERS = frozenset({"action", "vote", "number", "share", "page", "notice", "role", "fact"})
_BUTTONS = furniture.BUTTONS | {"page", "form"}
"""What may close a comment."""

STOPS = ".!?…。！？"
"""Marks with which what somebody says ends."""

_CLOCK = re.compile(r"\d\d?:\d\d(?: ?[ap]m)?", re.IGNORECASE)
"""The time of the day alone, as messengers print it below a message."""


def with_closed(page: Page, found: dict[int, Head], groups: dict[Form, Group]) -> None:
    """Add the group of comments that end with the same button, where nearly all begin with a name.

    Args:
        page: the dump.
        found: lines that read as heads.
        groups: takes the group.
    """
    solid = _Solid(page, found)
    tried = [button for button, times in solid.buttons().most_common(TRIED) if times >= FEWEST - 1]
    marks = max((solid.marks(button) for button in tried), key=len, default=[])
    if marks:
        form = Form(CLOSED, False, "", 0)
        groups[form] = Group(form, marks)


class _Solid:
    """The lines of a page that have words. Those are counted here: a place is the number of one of them."""

    def __init__(self, page: Page, found: dict[int, Head]) -> None:
        """
        Args:
            page: the dump.
            found: lines that read as heads.
        """
        self.page, self.found = page, found
        self.lines = [i for i, line in enumerate(page.lines) if any(map(str.isalnum, line.text))]
        """Their indexes."""
        self.texts = [page.lines[i].text for i in self.lines]
        self.kinds = [furniture.kind(text) for text in self.texts]
        self.shapes = [furniture.shape(text) for text in self.texts]
        self.counts = [counts.read(text) for text in self.texts]

    def buttons(self) -> Counter[str]:
        """The shapes of what may close comments, with how often each is on the page."""
        return Counter(
            shape
            for text, kind, shape in zip(self.texts, self.kinds, self.shapes, strict=True)
            if _CLOCK.fullmatch(text) or (kind in _BUTTONS and any(map(str.isalpha, text)))
        )

    def marks(self, button: str) -> list[Mark]:
        """The heads of the blocks that end with a button; none where they are too few, or begin with no names.

        Where the page counts as many comments as there are blocks, what each begins with is a name, whatever it is.

        Args:
            button: the shape of the button.
        """
        closing = [place for place, shape in enumerate(self.shapes) if shape == button]
        blocks = [(a, b) for a, b in pairwise(self._behind(closing)) if a < b]
        longest = max((b - a for a, b in blocks), default=0)
        first = self._alike(closing[0], blocks, longest) or self._first(closing[0], blocks, longest)
        if first is not None:
            blocks.insert(0, (first, self._behind(closing[:1])[0]))
        marks = [mark for a, b in blocks if (mark := self._mark(a, b)) is not None]
        stated = self._stated(blocks)
        whole = len(marks) == len(blocks) and len(marks) in stated
        named = [mark for mark in marks if mark.likely >= SURE]
        counted = whole or len(named) in stated
        said = Counter(mark.name for mark in named)
        dated = sum(mark.stamp is not None for mark in named) * 3 >= 2 * len(named)
        if len(named) < FEWEST - counted or len(named) * 5 < 4 * len(blocks) or len(said) < 2:
            return []
        if not (counted or dated or max(said.values()) > 1):
            return []  # nothing tells people from the titles of a list
        if not whole:
            return named
        for mark in marks:
            mark.likely = max(mark.likely, SURE)
        return marks

    def _stated(self, blocks: Sequence[tuple[int, int]]) -> set[int]:
        """How many comments the lines above some blocks say there are."""
        above = self.counts[: blocks[0][0] if blocks else 0]
        return {count.number for count in above if count is not None and count.heading and count.number}

    def _behind(self, closing: Sequence[int]) -> list[int]:
        """For each button of some the place of the first line behind it that is no furniture.

        What follows the button nearly every time is furniture too, whatever it says.
        """
        following = Counter(self.shapes[at + 1] for at in closing if at + 1 < len(self.texts))
        often = {shape for shape, times in following.items() if times >= FEWEST and times * 5 >= 4 * len(closing)}
        usual = often - {""}
        ends = []
        for at in closing:
            at += 1
            while at < len(self.texts) and (self._closes(at) or self.shapes[at] in usual):
                at += 1
            ends.append(at)
        return list(dict.fromkeys(ends))

    def _closes(self, place: int) -> bool:
        """Whether a line belongs to the buttons below a comment: furniture, a count, or a date that stands alone."""
        return self.kinds[place] in _CLOSERS or self.counts[place] is not None or self._is_date(place, alone=True)

    def _is_date(self, place: int, *, alone: bool = False) -> bool:
        """Whether a line names a date and nobody; nor anything else, where it must stand alone."""
        head = self.found.get(self.lines[place])
        return head is not None and head.order == "d" and head.stamp is not None and not (alone and head.rest)

    def _alike(self, end: int, blocks: Sequence[tuple[int, int]], longest: int) -> int | None:
        """The place at which the first block begins as the others do: their second lines are dates, or of one shape.

        Args:
            end: the place of its button.
            blocks: the others.
            longest: how many lines the longest of these has.
        """

        def second(place: int) -> str:
            return "date" if self._is_date(place) else self.shapes[place]

        shapes = Counter(second(a + 1) for a, b in blocks if b - a > 2)
        shape, times = shapes.most_common(1)[0] if shapes else ("", 0)
        if times * 5 < 4 * len(blocks) or not shape or (shape != "date" and "0" not in shape):
            return None
        places = range(end - 1, max(0, end - longest - NEAR), -1)
        return next((place - 1 for place in places if second(place) == shape), None)

    def _first(self, end: int, blocks: Sequence[tuple[int, int]], longest: int) -> int | None:
        """The place at which the first block begins: the first line behind furniture that may be a name.

        Args:
            end: the place of its button.
            blocks: the others.
            longest: how many lines the longest of these has.
        """
        if self._are_parted(blocks):
            return next((at for at in range(end, 0, -1) if self._has_gap(at)), None)
        lead = self._lead(blocks)
        for at in range(end - 1, max(-1, end - longest - NEAR), -1):
            count = self.counts[at]
            if count is not None and count.heading:
                at += 1
                while at < end and (self.kinds[at] is not None or self.counts[at] is not None):
                    at += 1
                text = next((place for place in range(at, end) if self._is_text(place)), at)
                return max(at, text - lead) if at < end and lead else at if at < end else None
        near = [at for at in range(max(1, end - longest), end) if self._is_parted(at) and self._may_name(at)]
        return next((at for at in near if lead and self._is_text(min(at + lead, end))), near[0] if near else None)

    def _are_parted(self, blocks: Sequence[tuple[int, int]]) -> bool:
        """Whether empty lines part most blocks, and stand nowhere within these."""
        parted = sum(self._has_gap(a) and not any(map(self._has_gap, range(a + 1, b))) for a, b in blocks)
        return parted >= FEWEST and parted * 5 >= 4 * len(blocks)

    def _has_gap(self, place: int) -> bool:
        """Whether an empty line stands above a line."""
        return self.lines[place] > 0 and not self.page.lines[self.lines[place] - 1].text

    def _is_parted(self, place: int) -> bool:
        """Whether a line stands below an empty one, or below furniture."""
        return self._has_gap(place) or self.kinds[place - 1] is not None or self.counts[place - 1] is not None

    def _lead(self, blocks: Sequence[tuple[int, int]]) -> int:
        """How many lines there are from a name to the text in most blocks, itself included; 0 where that varies."""
        leads = Counter(next((at - a for at in range(a + 1, b) if self._is_text(at)), 0) for a, b in blocks)
        del leads[0]
        lead, times = leads.most_common(1)[0] if leads else (0, 0)
        return lead if times * 2 > leads.total() else 0

    def _is_text(self, place: int) -> bool:
        """Whether a line is plainly none of a name, a rank, or how the comments are sorted."""
        text = self.texts[place]
        return self.kinds[place] is None and (width(text) > LONGEST or text[-1] in STOPS)

    def _may_name(self, place: int) -> bool:
        text = self.texts[place]
        short = len(text) <= LONGEST and self.kinds[place] is None
        return short and names.likelihood(parts.name_in(text)[1]) >= SURE

    def _mark(self, first: int, end: int) -> Mark | None:
        """The head of a block: its first line, and the date among the next ones; ``None`` where no text follows.

        Args:
            first: the place at which it begins.
            end: the place behind its last.
        """
        top, text = self.lines[first], self.texts[first]
        block = self.lines[first:end]
        by, name, handle, reply_to = parts.name_in(text)
        name = names.undouble(name)
        likely = names.likelihood(name) if len(name) <= LONGEST and text[-1] not in "!?…" else 0.0
        column = column_of(self.page, top)
        mark = Mark(top, top, name, None, column, handle=handle, reply_to=reply_to, by=by, likely=likely)
        if len(block) > 1 and self.texts[first + 1] == text:
            mark.bottom = block[1]
        heads = ((i, self.found[i]) for i in block[1:] if i in self.found)
        dated = [(i, head) for i, head in heads if head.stamp is not None and not head.edited]
        near = [(i, head) for i, head in dated if i in block[1:NEAR]]
        if near:
            mark.bottom, mark.stamp = near[0][0], near[0][1].stamp
        else:
            below = next(((i, head) for i, head in reversed(dated) if head.order == "d" and not head.rest), None)
            clock = next(
                (i for i, text in zip(block, self.texts[first:end], strict=True) if _CLOCK.fullmatch(text)), None
            )
            if below is not None:
                mark.until, mark.stamp = below[0], below[1].stamp
            elif clock is not None:
                mark.until = clock
        said = (i for i, kind in zip(block, self.kinds[first:end], strict=True) if kind not in _CLOSERS)
        if mark.until is None:
            return mark if any(i > mark.bottom for i in said) else None
        return mark if any(self.page.lines[i].text for i in range(mark.bottom + 1, mark.until)) else None
