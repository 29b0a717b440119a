"""Answers of a blog's owner within the comment that they answer, signed below: ``Mira 於 2014/01/01 20:31 回覆``.

Their signatures look like the heads of comments, yet stand below what they belong to; so they are told apart before
the heads are read, and part the comments when these have their lines.
"""

from __future__ import annotations

from collections.abc import Sequence

from tui_reader.sources import words
from tui_reader.sources.formats.dump.arrangements.marks import Group, Mark
from tui_reader.sources.formats.dump.lines.page import Page


def take(page: Page, group: Group) -> None:
    """Take the signatures of answers out of the heads of a group: each stands where an entry ends."""
    signed = [mark for mark in group.marks if _is_signed(page, mark)]
    if not signed or len(signed) == len(group.marks):
        return
    tops = {mark.top for mark in signed}
    heads = [mark for mark in group.marks if mark.top not in tops]
    ends = sum(_ends_entry(page, mark, heads) for mark in signed)
    if heads[0].top < signed[0].top and ends * 4 >= 3 * len(signed):
        group.marks, group.signed = heads, signed


def _is_signed(page: Page, mark: Mark) -> bool:
    """Whether a head is a name, a date, and a word that says that somebody answered."""
    if mark.stamp is None or mark.number is not None or mark.top != mark.bottom:
        return False
    _, found, behind = page.lines[mark.top].text.partition(mark.stamp.words)
    return bool(found) and words.is_one(behind.strip(), "answered")


def _ends_entry(page: Page, mark: Mark, heads: Sequence[Mark]) -> bool:
    """Whether below a signature comes the next entry's head, or more than a line of nothing."""
    below = next((head.top for head in heads if head.top > mark.top), None)
    if below is None:
        return True
    return not any(page.lines[i].text for i in range(mark.bottom + 1, below))


def part(page: Page, signed: Sequence[Mark], mark: Mark, lines: Sequence[int]) -> list[tuple[Mark, list[int]]]:
    """A comment and the answers within it, each with its lines.

    An answer starts with an item of the list that its comment is, else with the paragraph above its signature.

    Args:
        page: the dump.
        signed: the signatures that stand between the comment's head and the next one's.
        mark: the comment's head.
        lines: the comment's lines, its answers within.
    """
    parted = [(mark, list(lines))]
    for signature in signed:
        comment, rest = parted[-1]
        above = [i for i in rest if i < signature.top]
        solid = [i for i in above if page.lines[i].text][1:]  # the comment itself says something
        starts = [i for i in solid if page.lines[i].bullet] or [i for i in solid if not page.lines[i - 1].text]
        start = starts[-1] if starts else signature.top
        parted[-1] = (comment, [i for i in above if i < start])
        parted.append((signature, [i for i in above if i >= start]))
    return parted
