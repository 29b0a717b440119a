"""Heads that a word for saying makes (``Mira says:``), and the dates that stand near them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from tui_reader.sources.formats.dump.arrangements.marks import Mark, new
from tui_reader.sources.formats.dump.clues import furniture
from tui_reader.sources.formats.dump.clues.heads import Head
from tui_reader.sources.formats.dump.lines.page import Page


def said(page: Page, found: dict[int, Head], index: int, head: Head, taken: set[int]) -> Mark:
    """The mark of a line such as ``Mira says:``, with the date on the line below where there is one."""
    mark = new(page, index, head)
    at = index
    for _ in range(3):
        at += 1
        if at >= len(page.lines):
            break
        if not page.lines[at].text:
            continue
        beside = found.get(at)
        if beside is not None and beside.order == "d" and not beside.rest and at not in taken:
            mark.stamp = beside.stamp
            mark.number = mark.number or beside.number
            mark.bottom = at
            taken.add(at)
            break
        if furniture.kind(page.lines[at].text) not in ("number", "role", "vote"):
            break
    return mark


def date_once(page: Page, found: dict[int, Head], marks: Sequence[Mark]) -> None:
    """Give heads without a date the one between each and the next, where there is just one in most of them.

    A date that is the same each time that somebody writes says since when that person is a member, and is none.
    """
    if not marks or (any(mark.stamp is not None for mark in marks) and not _are_of_members(marks)):
        return
    ends = [*(mark.top for mark in marks[1:]), min(len(page.lines), marks[-1].bottom + LAST)]
    stamps = [
        [head.stamp for i in range(mark.bottom + 1, end) if (head := found.get(i)) and head.stamp and not head.edited]
        for mark, end in zip(marks, ends, strict=True)
    ]
    if sum(len(some) == 1 for some in stamps) * 3 >= 2 * len(marks):
        for mark, some in zip(marks, stamps, strict=True):
            mark.stamp = some[-1] if some else None


def _are_of_members(marks: Sequence[Mark]) -> bool:
    """Whether dates belong to people, not to what they write: the same ones each time, and in no order."""
    days: dict[str, set[str]] = {}
    said = [(mark.name, mark.stamp.iso[:10]) for mark in marks if mark.name and mark.stamp and mark.stamp.iso]
    for name, day in said:
        days.setdefault(name, set()).add(day)
    again = [name for name, times in Counter(name for name, _ in said).items() if times > 1]
    steps = Counter(a < b for (_, a), (_, b) in pairwise(said) if a != b)
    same = len(again) >= FEWEST and all(len(days[name]) == 1 for name in again)
    return same and len(set.union(*days.values())) > FEWEST and min(steps[True], steps[False]) * 4 > steps.total()


FEWEST = 2
"""People who write again, from whom it is told whose dates these are."""


LAST = 60
"""Lines below the last head in which its date may stand."""


def date_far(page: Page, found: dict[int, Head], marks: list[Mark], taken: set[int]) -> None:
    """Give heads without a date the one that stands alone above them, or below their text."""
    bare = [mark for mark in marks if mark.stamp is None]
    if len(bare) * 2 < len(marks) or not bare:
        return

    def alone(at: int) -> bool:
        head = found.get(at)
        return head is not None and head.order == "d" and not head.rest and not head.edited and at not in taken

    def last_before(stop: int, low: int) -> int | None:
        seen = 0
        for at in range(stop - 1, low, -1):
            if page.lines[at].text:
                seen += 1
                if alone(at):
                    return at
                if seen > 3:
                    return None
        return None

    tops = [last_before(mark.top, marks[i - 1].bottom if i else -1) for i, mark in enumerate(marks)]
    end = next(
        (at for at in range(marks[-1].bottom + 1, min(len(page.lines), marks[-1].bottom + 60)) if alone(at)), None
    )
    below = [*tops[1:], end]
    if end is not None and sum(at is not None for at in below) >= sum(at is not None for at in tops):
        places = below
    else:
        places = tops
    for mark, place in zip(marks, places, strict=True):
        if place is None or mark.stamp is not None:
            continue
        mark.stamp = found[place].stamp
        taken.add(place)
        if places is tops and mark.top - place < 3:
            mark.top = place
