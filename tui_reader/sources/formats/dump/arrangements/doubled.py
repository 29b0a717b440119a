"""Dates that a page prints twice for each post: above the panel with what it says of the author, and below it again.

Forums print one for narrow screens and one for wide ones. Between the two nothing is said; between one post's second
date and the next one's first there is a text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from tui_reader.sources import words
from tui_reader.sources.formats.dump.clues.heads import Head
from tui_reader.sources.formats.dump.clues.links import is_said
from tui_reader.sources.formats.dump.lines.page import Page

FEWEST = 4
"""Pairs of dates from which they are told from chance."""

PANEL = 20
"""Lines with words that a panel may have."""


def joined(page: Page, found: dict[int, Head]) -> dict[int, Head]:
    """The heads of a page with its pairs of dates made one head each, from the first to the second.

    Args:
        page: the dump.
        found: lines that read as heads.
    """
    found = _repeated(page, found)
    dated = [i for i, head in found.items() if head.order == "d" and head.stamp is not None and not head.edited]
    pairs: list[tuple[int, int]] = []
    for first, second in pairwise(dated):
        taken = bool(pairs) and pairs[-1][1] == first
        if not taken and _words(found[first]) == _words(found[second]) and _is_panel(page, first, second):
            pairs.append((first, second))
    if len(pairs) < FEWEST or len(pairs) * 2 * 4 < 3 * len(dated) or not _parted(page, pairs):
        return found
    if sum(_is_numbered(page, first, second) for first, second in pairs) * 2 > len(pairs):
        return found  # the numbers tell which date is the post's
    seconds = {second for _, second in pairs}
    heads = {first: replace(found[first], lines=second - first + 1) for first, second in pairs}
    return {i: heads.get(i, head) for i, head in found.items() if i not in seconds}


def _repeated(page: Page, found: dict[int, Head]) -> dict[int, Head]:
    """The heads of a page with those that it prints on one line and again on two made one each.

    The first is there to be heard, the second to be seen: ``Mira commented on May 3`` above ``Mira`` and ``on May 3``.
    """
    again: dict[int, int] = {}
    seconds: set[int] = set()
    for index, head in found.items():
        if head.order != "nd" or head.stamp is None:
            continue
        for at in range(index + 2, index + 2 + BETWEEN):
            second = found.get(at)
            if second is None or second.order != "d" or _words(second) != _words(head):
                continue
            if any(line.text == head.name for line in page.lines[index + 1 : at]):
                again[index] = at + (at + 1 < len(page.lines) and words.is_one(page.lines[at + 1].text, "roles"))
                seconds.add(at)
    if len(again) < REPEATED or len(again) * 2 <= sum(head.order == "d" for head in found.values()):
        return found
    heads = {i: replace(found[i], lines=last - i + 1, rest=0) for i, last in again.items()}
    return {i: heads.get(i, head) for i, head in found.items() if i not in seconds}


REPEATED = 2
"""Heads that are printed again from which they are told from chance."""

BETWEEN = 3
"""Lines that may stand between the two."""


def _words(head: Head) -> str:
    return head.stamp.words if head.stamp is not None else ""


def _is_panel(page: Page, first: int, second: int) -> bool:
    """Whether nothing is said between two lines."""
    texts = [line.text for line in page.lines[first + 1 : second] if line.text]
    return len(texts) <= PANEL and not any(is_said(text) for text in texts)


def _is_numbered(page: Page, first: int, second: int) -> bool:
    return any(_NUMBER.fullmatch(line.text) for line in page.lines[first + 1 : second])


_NUMBER = re.compile(r"#\d{1,6}")


def _parted(page: Page, pairs: Sequence[tuple[int, int]]) -> bool:
    """Whether something is said between most pairs."""
    gaps = [(low, high) for (_, low), (high, _) in pairwise(pairs)]
    said = sum(any(is_said(line.text) for line in page.lines[low + 1 : high]) for low, high in gaps)
    return said * 3 >= 2 * len(gaps)
