"""How likely blocks of one kind are a discussion: what they have is counted, and the clues in that are weighed."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, field

from tui_reader.sources.formats.page.discussion.clues import CLUES, ENOUGH, TALK, may_be, may_talk
from tui_reader.sources.formats.page.discussion.facts import Facts
from tui_reader.sources.formats.page.discussion.tally import Tally
from tui_reader.sources.formats.page.markup.dom import Page
from tui_reader.sources.formats.page.markup.items import Item
from tui_reader.sources.formats.page.markup.sampling import SAMPLE

_NO_CONTRIBUTION = frozenset({"label", "legend", "option", "select", "button", "th", "summary", "nav", "aside"})
"""Elements that are never what somebody wrote, whatever they are called."""

CLOSE = 0.9
"""The share of the best score from which on a sample may not tell which of two groups is better."""


@dataclass(slots=True)
class Group:
    """Elements of one kind around the dates of a page, judged as a discussion."""

    key: str
    items: list[Item]
    rarity: float = 1.0
    """How likely blocks of its form are before anything is known of them, beside those that an element each holds."""
    score: float = 0.0
    good: int = 0
    """How many members are dated and have a text."""
    named: int = 0
    """How many of them have a name."""
    marked: bool = True
    """Whether the markup says where the names are."""
    spoken: int = 0
    """Characters that one in the middle says beside its head."""
    sure: bool = False
    """Whether the page calls them what only contributions are called, or counts exactly as many right above them."""
    headed: bool = False
    """Whether a heading for comments stands above them."""
    counted: bool = False
    """Whether a heading right above them counts exactly as many."""
    evidence: list[str] = field(default_factory=list)


def judge(page: Page, group: Group, known: Facts, *, whole: bool = False) -> None:
    """Score a group as a discussion; 0, and without evidence, where it cannot be one.

    Args:
        page: the page.
        group: the group.
        known: what the page has where.
        whole: whether all members are counted rather than a sample of many.
    """
    group.score, group.evidence = 0.0, []  # a sample may have told otherwise
    if page.tag[group.items[0].start] in _NO_CONTRIBUTION:
        return
    tally = Tally(page, group.items, known, counted=group.counted, whole=whole)
    if not may_be(tally):
        return
    clues = [clue for clue in CLUES if clue.holds(tally)]
    if sum(clue.signs for clue in clues) < ENOUGH and may_talk(tally):
        clues += [clue for clue in TALK if clue.holds(tally)]
    group.good, group.named, group.spoken = tally.good, tally.named, tally.spoken
    group.marked, group.headed, group.sure = not tally.guessed, tally.headed, tally.sure
    group.evidence = [f"{tally.good} blocks {group.key} with a date and a text"]
    group.evidence += [clue.says.format(t=tally) for clue in clues]
    factor = math.prod(clue.factor / math.sqrt(tally.good) if clue.thins else clue.factor for clue in clues)
    if sum(clue.signs for clue in clues) < ENOUGH:
        factor *= 0.1
        group.evidence.append("little shows that it is a discussion")
    if ">" in group.key:
        factor *= 0.95  # of two that are alike, the one that has a name
    # The number of contributions counts more than their length: a longer block is often one that holds several.
    size = (tally.good**0.9) * (0.15 + tally.fullness) ** 0.5 * (1 + 0.02 * math.log10(1 + tally.volume))
    group.score = group.rarity * factor * size * tally.share**2


def rank(page: Page, groups: list[Group], known: Facts) -> list[Group]:
    """Groups by their scores, the most likely first; those that a sample tells from the first are counted whole.

    Those that can be none, counted whole, are left out.
    A list of heads with what follows each, and the same with what goes before each, differ in the first and the last.
    """
    ranked = _sorted(groups)
    best = ranked[0].score if ranked else 0.0
    close = [group for group in ranked if group.score >= CLOSE * best and len(group.items) > SAMPLE]
    if len({group.score for group in close}) > 1:
        for group in close:
            judge(page, group, known, whole=True)
        ranked = _sorted(group for group in groups if group.score > 0)
    return ranked


def _sorted(groups: Iterable[Group]) -> list[Group]:
    return sorted(groups, key=lambda group: (-group.score, group.items[0].start))
