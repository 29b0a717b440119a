"""Comments whose name stands above the text and whose date stands below it, alone or in a row of buttons.

Where each block starts follows from the block before: behind its date and the furniture that comes with it. So nearly
every block must begin with words that look like a name, the first one as well; else the names are elsewhere.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from tui_reader.sources import words
from tui_reader.sources.formats.dump.arrangements.marks import DOUBTED, SURE, Group, Mark, new
from tui_reader.sources.formats.dump.clues import counts, furniture, names, parts
from tui_reader.sources.formats.dump.clues.form import Form
from tui_reader.sources.formats.dump.clues.heads import Head
from tui_reader.sources.formats.dump.lines.page import Page
from tui_reader.text.cells import width

FEWEST = 2
"""Blocks from which a row of buttons tells where one ends; without buttons it takes two more."""

_TIMED = Form("d", False, "t", 0)
_COLONS = Form("d", False, "c", 0)

_FURNITURE = frozenset({"action", "vote", "number", "share", "page", "notice", "role", "fact", "form"})


def with_blocks(page: Page, found: dict[int, Head], groups: dict[Form, Group]) -> None:
    """Add the groups of such comments, where nearly every date has a name above its text, or a name and a colon."""
    with_colons(page, found, groups)
    dated = [
        i
        for i, head in found.items()
        if head.order == "d" and not (head.edited or head.rest or head.stamp is None or head.turn)
    ]
    numbered = _numbered(page, found, dated)
    if numbered:
        groups[_TIMED] = Group(_TIMED, numbered)
        return
    timed = [i for i in dated if (stamp := found[i].stamp) is not None and ":" in stamp.words]
    in_buttons = {i for i in dated if _in_buttons(page, i, found[i])}
    rows = {_form(page, i) for i in in_buttons if page.lines[i].bullet}
    buttoned = [i for i in dated if i in in_buttons or _form(page, i) in rows]
    ages = [stamp.relative for i in dated if (stamp := found[i].stamp) is not None]
    posted = len(ages) > 2 and not ages[0] and all(ages[1:])  # the post's own day, then the ages of comments
    counted = _counted(page, dated)
    aged = [i for i in dated if (stamp := found[i].stamp) is not None and stamp.relative]
    headed = _headed(page, timed) if len(timed) < len(dated) else ()  # of other pages the day is told
    tried = (
        (buttoned, FEWEST),
        (headed, FEWEST + 1),
        (dated, FEWEST + 2),
        (counted, FEWEST),
        (_counted(page, timed), FEWEST),
        (dated[1:], FEWEST + 1 if posted else FEWEST + 2),
        (aged, FEWEST + 2),
        (timed, FEWEST + 2),
    )
    taken: Sequence[int] = ()
    for ends, least in tried:
        if len(ends) < least or (posted and ends is dated):
            continue
        marks, first = _marks(page, found, ends, counted=least == FEWEST and ends is not buttoned)
        told = len(ends) - _gone(page, ends)
        if ends == dated[1:] and (not marks or not _text_between(page, dated[0] + 1, marks[0].top)):
            continue  # the date above is no post's own, but the first of the list
        if ends is headed and len(marks) < told:
            continue
        if len(marks) * 4 >= told * 3 and (first or ends is buttoned):
            groups[_TIMED] = Group(_TIMED, marks)
            taken = ends
            break
    for when, ends in (("a", aged), ("h", () if taken and taken is headed else _headed(page, dated))):
        if len(ends) <= FEWEST or len(ends) >= len(dated):
            continue  # only where fewer of the dates may be of the list than were taken
        marks, first = _marks(page, found, ends, counted=True)
        if first and len(marks) * 4 >= (len(ends) - _gone(page, ends)) * 3 and ends != taken:
            taken = ends
            form = Form("d", False, when, 0)
            groups[form] = Group(form, marks)
    _without_part(groups)


def _numbered(page: Page, found: dict[int, Head], dated: Sequence[int]) -> list[Mark]:
    """The marks of blocks that begin with a number and a name (``#3 Mira``); none where few of them do so."""
    marks: list[Mark] = []
    for before, end in zip([-1, *dated], dated, strict=False):
        solid = [i for i in range(max(before + 1, end - HEADED), end) if page.lines[i].text]
        numbers = [_NUMBERED.fullmatch(page.lines[i].text) for i in solid]
        at = next((n for n, number in enumerate(numbers) if number is not None), None)
        if at is None or at == len(solid) - 1 or (marks and any(_is_text(page.lines[i].text) for i in solid[:at])):
            if marks:
                return []
            continue
        marks.append(_named(page, found[end], solid[at], end))
    named = sum(mark.likely >= SURE for mark in marks)
    told = {mark.number for mark in marks}
    return marks if len(marks) > FEWEST and named * 3 >= 2 * len(marks) and len(told) == len(marks) else []


_NUMBERED = re.compile(r"#\s?\d{1,5}\s+\S.{0,40}")
"""A comment's number and the name of who wrote it."""


def with_colons(page: Page, found: dict[int, Head], groups: dict[Form, Group]) -> None:
    """Add the group of the comments whose name stood before their text and a colon."""
    marks = [
        _named(page, found[index + 2], index, index + 2)
        for index, line in enumerate(page.lines)
        if line.named and index + 2 in found and found[index + 2].order == "d"
    ]
    if len(marks) >= FEWEST:
        groups[_COLONS] = Group(_COLONS, marks)


def _counted(page: Page, dated: Sequence[int]) -> Sequence[int]:
    """The dates behind a line that heads as many comments as there are dates behind it."""
    for position, at in enumerate(dated):
        low = dated[position - 1] if position else -1
        for index in range(at - 1, max(low, at - HEADED), -1):
            count = counts.read(page.lines[index].text)
            if count is not None and count.heading and count.number == len(dated) - position:
                return dated[position:]
    return []


def _without_part(groups: dict[Form, Group]) -> None:
    """Drop comments whose name and text stand in one line where they are among others of a longer list."""
    colons = groups.get(_COLONS)
    if colons is None:
        return
    tops = {mark.top for mark in colons.marks}
    others = (group for form, group in groups.items() if form.order == "d" and form.offset == 0)
    if any(tops < {mark.top for mark in group.marks} for group in others):
        del groups[colons.form]


def _headed(page: Page, dated: Sequence[int]) -> Sequence[int]:
    """The dates behind the first line that heads comments or the form to write one, and has dates above it."""
    for position in range(1, len(dated)):
        for index in range(dated[position] - 1, max(dated[position - 1], dated[position] - HEADED), -1):
            text = page.lines[index].text
            count = counts.read(text)
            if (count is not None and count.heading) or furniture.kind(text) == "form":
                return dated[position:]
    return ()


HEADED = 80
"""Lines that may lie between the heading of the comments and the first date."""


def _marks(page: Page, found: dict[int, Head], ends: Sequence[int], *, counted: bool) -> tuple[list[Mark], bool]:
    """The marks of the blocks that end with some dates and start with a name, and whether the first block does.

    Args:
        page: the dump.
        found: lines that read as heads.
        ends: the lines of the dates.
        counted: the page says that there are as many comments: fewer blocks and worse names will do.
    """
    usual = furniture.usual(page, ends, FEWEST + 1 if counted else furniture.LEAST)
    lengths = sorted(b - a for a, b in pairwise(ends))
    longest = lengths[(len(lengths) - 1) * 9 // 10] if lengths else 0
    lows = [_first_start(page, found, usual, ends[0], longest), *(end + 1 for end in ends[:-1])]
    marks = [_block(page, found[end], low, end, usual) for low, end in zip(lows, ends, strict=True)]
    sure = sum(mark is not None and mark.likely >= SURE for mark in marks[1:])
    bar = DOUBTED if counted or (sure >= FEWEST + 1 and sure * 4 >= 3 * (len(ends) - 1)) else SURE
    if (marks[0] is None or marks[0].likely < bar) and bar == DOUBTED and sure >= FEWEST + 1:
        marks[0] = (
            _like_the_others(page, found[ends[0]], ends[0], [mark for mark in marks[1:] if mark], ends) or marks[0]
        )
    marks[0] = _as_near(page, found[ends[0]], ends[0], marks) or marks[0]
    again = Counter(line.text for line in page.lines if 0 < len(line.text) <= names.LONGEST)
    for mark in marks[1:]:
        text = page.lines[mark.top].text if mark is not None else ""
        if mark is not None and mark.likely < SURE and again[text] > 1 and not _is_text(text):
            mark.likely = SURE  # somebody writes twice, or wrote the post: an association, say
    kept = [mark for mark in marks if mark is not None and mark.likely >= bar]
    return kept, marks[0] is not None and marks[0].likely >= bar


def _gone(page: Page, ends: Sequence[int]) -> int:
    """How many blocks between dates only say that a comment is gone, or not to be read by all."""
    return sum(
        any(words.is_one(page.lines[i].text, "deleted") for i in range(low + 1, high))
        and not any(page.lines[i].text and not _is_over(page, i) for i in range(low + 1, high))
        for low, high in pairwise(ends)
    )


def _is_over(page: Page, index: int) -> bool:
    """Whether a line says that a comment is gone, or ends the one before."""
    return words.is_one(page.lines[index].text, "deleted") or _passes(page, index, frozenset())


def _block(page: Page, head: Head, low: int, end: int, usual: frozenset[str]) -> Mark | None:
    """The mark of a block between two dates: its first line that is no furniture, where text follows."""
    solid = [i for i in range(low, end) if page.lines[i].text and not _passes(page, i, usual)]
    led = (i for i in solid[:-1] if not words.is_one(page.lines[i].text, "deleted"))
    at = next(led, solid[0] if solid else None)
    if at is None or not any(page.lines[i].text for i in range(at + 1, end)):
        return None
    return _named(page, head, at, end)


def _named(page: Page, head: Head, at: int, end: int) -> Mark:
    number, text = parts.take_number(page.lines[at].text)
    by, name, handle, reply_to = parts.name_in(text)
    mark = new(page, at, head)
    mark.until, mark.number = end, mark.number if number is None else number
    mark.name, mark.by, mark.handle, mark.reply_to = names.undouble(name), by, handle, reply_to
    mark.likely = names.likelihood(name)
    return mark


def _as_near(page: Page, head: Head, end: int, marks: Sequence[Mark | None]) -> Mark | None:
    """The mark of the first block right above its text, where most others are: above it stands how they are sorted."""
    leads = (_lead(page, mark) for mark in marks[1:] if mark is not None and mark.likely >= SURE)
    others = [lead for lead in leads if lead]
    usual, times = Counter(others).most_common(1)[0] if others else (0, 0)
    first = marks[0]
    if first is None or times * 2 <= len(others) or not 0 < usual < _lead(page, first):
        return None
    solid = [i for i in range(first.top, end) if page.lines[i].text]
    at = solid[_lead(page, first) - usual]
    return _named(page, head, at, end) if _may_name(page, at) else None


def _lead(page: Page, mark: Mark) -> int:
    """How many lines stand from a name to the first line of text, itself included; 0 where none is plainly text."""
    solid = [i for i in range(mark.top, mark.until or mark.top) if page.lines[i].text]
    texts = (page.lines[i].text for i in solid)
    return next((n for n, text in enumerate(texts) if n and _is_text(text)), 0)


def _is_text(text: str) -> bool:
    """Whether a line is plainly none of a name, a rank or a field in which to write."""
    return width(text) > TEXT or (text[-1] in ".!?。！？" and not text.endswith("..."))


TEXT = 40
"""Columns from which a line is no name."""


def _like_the_others(page: Page, head: Head, end: int, marks: Sequence[Mark], ends: Sequence[int]) -> Mark | None:
    """The mark of the first block, whose beginning nothing tells, as far above its date as most other names are."""
    solid = [i for i, line in enumerate(page.lines) if line.text]
    place = {index: n for n, index in enumerate(solid)}
    far = Counter(place[next(e for e in ends if e > mark.top)] - place[mark.top] for mark in marks)
    usual, times = far.most_common(1)[0]
    if times * 2 <= len(marks) or place[end] < usual:
        return None
    mark = _named(page, head, solid[place[end] - usual], end)
    return mark if mark.likely >= SURE and furniture.kind(mark.name or "") is None else None


def _passes(page: Page, index: int, usual: frozenset[str]) -> bool:
    """Whether a line between a date and the next name is furniture."""
    text = page.lines[index].text
    if furniture.kind(text) in _FURNITURE or furniture.shape(text) in usual:
        return True
    named = any(words.is_one(text, kind) for kind in _MARGINAL) or _ADDRESS.fullmatch(text) is not None
    return named or counts.read(text) is not None or _tells_role(text, usual)


_ADDRESS = re.compile(r"(?:[^\W\d_]{2,12}\s?[:：]\s?)?(?:https?://|www\.)\S+", re.IGNORECASE)
"""The address of a commenter's own page, perhaps behind a label."""


def _tells_role(text: str, usual: frozenset[str]) -> bool:
    """Whether a line is what stands in most blocks, the place of a picture, say, and a role behind it."""
    before, _, role = text.rpartition(" ")
    return furniture.shape(before) in usual and words.is_one(role, "roles")


_MARGINAL: tuple[words.Kind, ...] = ("roles", "posted", "actions")


def _in_buttons(page: Page, index: int, head: Head) -> bool:
    """Whether a date stands in a row of buttons, ``Like · Reply · 2y``, beside one in a list, or an age below one."""
    stamp = head.stamp
    assert stamp is not None
    line = page.lines[index]
    rest = f"{line.text[: stamp.start]} · {line.text[stamp.end :]}".strip(" ·|•")
    parts_of = [part for part in re.split(r"\s*[·|•]\s*", rest) if part and not words.is_one(part, "edited")]
    if parts_of:
        return furniture.kind(" · ".join(parts_of)) in ("action", "vote")
    beside = page.lines[max(0, index - 1) : index if stamp.relative and not line.bullet else index + 2]
    return bool(line.bullet or stamp.relative) and any(
        one.bullet == line.bullet and one.edge == line.edge and furniture.kind(one.text) in ("action", "vote")
        for one in beside
    )


def _form(page: Page, index: int) -> tuple[str, int, str]:
    """The form of a date in a list: its mark and edge, and what its line and the next one look like."""
    line, below = page.lines[index], page.lines[index + 1].text if index + 1 < len(page.lines) else ""
    return line.bullet, line.edge, _LETTERS.sub("a", f"{furniture.shape(line.text)}\n{furniture.shape(below)}")


_LETTERS = re.compile(r"[^\W\d_]+")


def _first_start(page: Page, found: dict[int, Head], usual: frozenset[str], end: int, longest: int) -> int:
    """Where the first block starts: below what heads the comments, or as far up as no empty line parts it.

    Args:
        page: the dump.
        found: lines that read as heads.
        usual: shapes of lines that stand in most blocks.
        end: the line of its date.
        longest: how many lines the longest other block has.
    """
    glued = end
    while glued > 0 and page.lines[glued - 1].text and end - glued < 60:
        if glued - 1 in found and found[glued - 1].stamp is not None:
            break  # the post's own date
        glued -= 1
    for at in range(end - 1, glued - 1, -1):
        count = counts.read(page.lines[at].text)
        if count is None or not count.heading or furniture.shape(page.lines[at].text) in usual:
            continue
        if end - at <= (2 * longest + 8 if count.number is not None else longest + 1):
            return at + 1
    if glued < end and _may_name(page, glued):
        return glued
    for at in range(glued - 1, max(-1, end - longest - 6), -1):
        text = page.lines[at].text
        if not text or furniture.shape(text) in usual:
            continue
        count = counts.read(text)
        if (count is not None and count.heading) or (at in found and found[at].stamp is not None):
            return at + 1
        if furniture.kind(text) == "form":
            return at + 1
        if end - at <= longest and _may_name(page, at):
            return at
    return glued


def _text_between(page: Page, low: int, high: int) -> bool:
    """Whether there is more than furniture between two lines."""
    return any(page.lines[i].text and furniture.kind(page.lines[i].text) is None for i in range(low, high))


def _may_name(page: Page, index: int) -> bool:
    """Whether a line may be a name that stands alone."""
    text = page.lines[index].text
    return furniture.kind(text) is None and names.likelihood(parts.name_in(text)[1]) >= SURE
