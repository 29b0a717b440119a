"""Dates that belong to posts that count up: ``#1``, ``#2`` beside each. All other dates are facts about something.

Forums print when a member joined beside when each post was written. Both look alike; the numbers tell which is which.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from tui_reader.sources import words
from tui_reader.sources.formats.dump.arrangements.marks import DOUBTED, SURE
from tui_reader.sources.formats.dump.clues.heads import Head
from tui_reader.sources.formats.dump.lines.page import Page

_NUMBERED = re.compile(
    r"(?:[^\W\d_]{2,14}\s?)?(?:#|№|n°)\s?(\d{1,6})(?:/\d{1,6})?|(\d{1,6})\s?(?:楼|樓|층|#)", re.IGNORECASE
)

FEWEST = 3
"""Numbers from which they are told from chance."""

SKIPPED = 3
"""How far two numbers of a list may be apart: posts are hidden from guests."""

NEAR = 2
"""Lines with text between which a number and its date stand."""


def with_numbers(page: Page, found: dict[int, Head]) -> tuple[dict[int, Head], dict[int, int]]:
    """The heads of a page as its numbers have it, and the numbers by the lines of the dates that they stand beside.

    There are none where the page has no numbers that count up, or no date stands beside most of them.

    Args:
        page: the dump.
        found: lines that read as heads.
    """
    solid, numbers = _numbers(page, found)
    if len(numbers) < FEWEST:
        return found, {}
    for side in (1, -1):
        beside = {index: n for place, n in numbers if (index := _dated(found, solid, place, side)) is not None}
        if len(beside) * 5 >= len(numbers) * 4:
            beside |= _answered_post(page, found, min(beside))
            facts = {
                i: head if i in beside or head.stamp is None else replace(head, order="d", edited=True)
                for i, head in found.items()
                if i in beside or head.order in ("n", "d")
            }
            return facts, dict(sorted(beside.items()))
    return found, {}


def without_dates(page: Page, found: dict[int, Head]) -> dict[int, Head]:
    """Numbers that count up and stand alone on their lines, as heads in which a date is left out.

    Args:
        page: the dump.
        found: lines that read as heads.
    """
    solid, numbers = _numbers(page, found)
    alone = {solid[place]: n for place, n in numbers if solid[place] not in found}
    heads = sum(head.order in ("nd", "dn") and head.likely >= SURE and not head.rest for head in found.values())
    if len(alone) < FEWEST or len(alone) < len(numbers) or 2 * heads > len(numbers):
        return {}
    return {index: Head(None, None, number=n, order="d", likely=DOUBTED) for index, n in alone.items()}


def _numbers(page: Page, found: dict[int, Head]) -> tuple[list[int], list[tuple[int, int]]]:
    """The lines with words, and which of them, counted from 0, hold the numbers that count up."""
    solid = [i for i, line in enumerate(page.lines) if any(map(str.isalnum, line.text))]
    places = ((place, _number(page, found, i)) for place, i in enumerate(solid))
    return solid, _counting([(place, n) for place, n in places if n is not None])


def _answered_post(page: Page, found: dict[int, Head], first: int) -> dict[int, int]:
    """The date of the post where only the answers to it count up (``Reply #1``): the last one above the first."""
    match = _FIRST_ANSWER.search(page.lines[first].text)
    if match is None or words.fold(match[1]) not in words.phrases("comments"):
        return {}
    above = [i for i, head in found.items() if i < first and head.stamp is not None]
    post = max(above, default=first)
    head = found[post]
    return {post: 0} if head.order == "d" and head.form == found[first].form and not (head.rest or head.edited) else {}


_FIRST_ANSWER = re.compile(r"([^\W\d_]{2,14})\s?#\s?1\b")


def _number(page: Page, found: dict[int, Head], index: int) -> int | None:
    text = page.lines[index].text
    if (head := found.get(index)) is not None and head.number is not None:
        return head.number if "#" in text else None
    match = _NUMBERED.fullmatch(text) if len(text) < 24 else None
    return int(match[1] or match[2]) if match else None


def _counting(numbers: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest run of numbers that count up, some left out, and those that were moved out of their order."""
    runs: list[list[tuple[int, int]]] = []
    for place, number in numbers:
        run = next((run for run in reversed(runs) if 0 < number - run[-1][1] <= SKIPPED), None)
        if run is None:
            runs.append([(place, number)])
        else:
            run.append((place, number))
    best = max(runs, key=len, default=[])
    if sum(b[1] == a[1] + 1 for a, b in pairwise(best)) * 2 < len(best) - 1:
        return []
    known = {number for _, number in best}
    inside = range(best[0][1], best[-1][1]) if best else range(0)
    moved = [(place, number) for place, number in numbers if number in inside and number not in known]
    return sorted(best + moved)


def _dated(found: dict[int, Head], solid: Sequence[int], place: int, side: int) -> int | None:
    """The line of the date near a number: above it (1) or below it (-1)."""
    for step in range(NEAR + 1):
        at = place - step * side
        if 0 <= at < len(solid) and (head := found.get(solid[at])) is not None and head.stamp is not None:
            return solid[at] if head.order == "d" and not head.rest and not head.edited else None
    return None
