"""What the lines of a panel say that its member is: titles, ranks, where members live, what facts are called.

They recur below the names of several people, or below the same name each time, while names are a person's own.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from tui_reader.sources.formats.dump.arrangements.marks import SURE
from tui_reader.sources.formats.dump.arrangements.panels import (
    SHARED,
    Beside,
    is_enclosed,
    line_above,
    line_below,
    opens,
)
from tui_reader.sources.formats.dump.clues import furniture, names
from tui_reader.sources.formats.dump.clues.heads import Head
from tui_reader.sources.formats.dump.lines.page import Page


def find(
    page: Page, found: dict[int, Head], usual: frozenset[str], places: Sequence[Beside], *, twice: bool
) -> frozenset[str]:
    """The lines beside dates that say what members are, where they live or what they have not told.

    Args:
        page: the dump.
        found: the lines that may be heads, or parts of them.
        usual: shapes of lines that are usual beside dates: facts and their labels.
        places: the lines beside each date.
        twice: whether all comments are printed twice.
    """
    told = _below_people(page, found, usual, places, twice=twice)
    return told | _homes(page, places) | _shared(page, places) | _without_values(page, places)


def _below_people(
    page: Page, found: dict[int, Head], usual: frozenset[str], places: Sequence[Beside], *, twice: bool
) -> frozenset[str]:
    """Lines above dates that say what a member is: under one each time another name, above other facts.

    The line below a name is the same each time that somebody writes. A title that only one member has stands below
    the same name each time, unless all comments are printed twice.
    """
    above: dict[str, list[str]] = {}
    below: dict[str, list[str]] = {}
    beneath: dict[str, set[str]] = {}
    for beside in places:
        for position, index in enumerate(beside.lines):
            text = page.lines[index].text
            if position + 1 < len(beside.lines):
                over = page.lines[beside.lines[position + 1]].text
                above.setdefault(text, []).append(over)
                beneath.setdefault(over, set()).add(text)
            under = line_below(page, index)
            own = under in found and found[under].order == "d" and not found[under].edited
            if not own and furniture.shape(page.lines[under].text) not in usual:
                below.setdefault(text, []).append(page.lines[under].text)

    def is_title(text: str) -> bool:
        over = above.get(text, [])
        if twice or len(over) < 2 or len(set(over)) > 1 or text in over[0]:
            return False  # a portrait is described above a name
        if names.likelihood(over[0]) < SURE:
            return False  # a signature below the post before
        return len(beneath[over[0]]) == 1

    def is_rank(text: str) -> bool:
        facts = set(below.get(text, ()))
        people = {over for over in above.get(text, ()) if names.likelihood(over) >= SURE}
        return len(facts) > 1 and len(facts) * 2 > len(below[text]) and len(people) > 1

    ranks = frozenset(text for text in above if is_title(text) or is_rank(text))
    ranks |= {page.lines[i].text for beside in places for i in beside.lines if is_enclosed(page, i)}
    if twice:
        return ranks
    ranks |= _ranks_of_many(page, places)
    return ranks | _ranks_alone(page, [beside.lines for beside in places if not beside.below and len(beside.lines) > 1])


def _ranks_of_many(page: Page, places: Sequence[Beside]) -> frozenset[str]:
    """Lines nearest to dates below names of several people each time, where there are fewer of them than of these."""
    over: dict[str, list[str]] = {}
    for beside in places:
        if beside.lines:
            at = line_above(page, beside.lines[0])
            over.setdefault(page.lines[beside.lines[0]].text, []).append(
                page.lines[at].text if at in beside.lines else ""
            )
    ranks = [
        rank
        for rank, people in over.items()
        if len(set(people)) > 1 and all(rank not in name and names.likelihood(name) >= SURE for name in people)
    ]
    times = sum(len(over[rank]) for rank in ranks)
    people = {name for rank in ranks for name in over[rank]}
    told = len(ranks) > 1 and times * 3 >= len(places) and people.isdisjoint(over)
    return frozenset(ranks) if told else frozenset()


def _ranks_alone(page: Page, lists: Sequence[Sequence[int]]) -> frozenset[str]:
    """Lines between names and dates without other facts: the same below each name, and some below several names."""
    told = ((page.lines[lines[1]].text, page.lines[lines[0]].text) for lines in lists)
    pairs = Counter((name, rank) for name, rank in told if name != rank)  # but for names that are printed twice
    ranks_of: dict[str, set[str]] = {}
    names_of: dict[str, set[str]] = {}
    times: Counter[str] = Counter()
    for (name, rank), count in pairs.items():
        ranks_of.setdefault(name, set()).add(rank)
        names_of.setdefault(rank, set()).add(name)
        times[name] += count
    again = [name for name in times if times[name] > 1]
    same = [name for name in again if len(ranks_of[name]) == 1]
    if len(again) < 2 or len(same) * 3 < 2 * len(again) or sum(times[name] for name in same) * 3 < len(lists):
        return frozenset()
    shared = any(len(names) > 1 and not names.isdisjoint(same) for names in names_of.values())
    return frozenset(names_of.keys() - set(same)) if shared else frozenset()


def _shared(page: Page, places: Sequence[Beside]) -> frozenset[str]:
    """Lines right above half of the dates or more, below others that begin their blocks: buttons, or what all are."""
    over: dict[str, list[str]] = {}
    for beside in places:
        if len(beside.lines) > 1 and beside.lines[1] == beside.lines[0] - 1 and opens(page, beside.lines[1]):
            text, name = page.lines[beside.lines[0]].text, page.lines[beside.lines[1]].text
            if names.likelihood(name) >= SURE:
                over.setdefault(text, []).append(name)
    most = max(over, key=lambda text: len(over[text]), default="")
    people = over.get(most, [])
    return frozenset((most,)) if len(set(people)) >= SHARED and len(people) * 2 >= len(places) else frozenset()


def _homes(page: Page, places: Sequence[Beside]) -> frozenset[str]:
    """Lines with a comma beside others, where many dates have one: where members live (``Turin, Italy``)."""
    told = [[text for i in beside.lines if _HOME.fullmatch(text := page.lines[i].text)] for beside in places]
    beside_others = sum(0 < len(homes) < len(each.lines) for homes, each in zip(told, places, strict=True))
    return frozenset(home for homes in told for home in homes) if beside_others * HOMES > len(places) else frozenset()


_HOME = re.compile(r"[^\s,:]+(?: [^\s,:]+){0,2}(?:, [^\s,:]+(?: [^\s,:]+){0,2}){1,2}")
"""Two or three names of places, of up to three words each."""

HOMES = 3
"""One in so many dates has such a line: fewer may be what people call themselves."""


def _without_values(page: Page, places: Sequence[Beside]) -> frozenset[str]:
    """What facts are called that some members have not told, where facts stand right above most dates.

    In some panels they are all that stands nearer to the date: ``Clubs``, where a member has named none.
    """
    told = [beside.below for beside in places if beside.fact is not None]
    if len(told) * 5 < 4 * len(places) or not told.count(0) * 2 > len(told) >= SHARED:
        return frozenset()
    nearer = (beside.lines[0] for beside in places if 0 < beside.below < len(beside.lines))
    called = Counter(page.lines[i].text for i in nearer)
    others = {page.lines[beside.lines[0]].text for beside in places if beside.lines and not beside.below}
    return frozenset(label for label, times in called.items() if times > 1) - others


def labels(page: Page) -> frozenset[str]:
    """Lines above others that are set further right, each time another one: what facts are called (``First Name``)."""
    values: dict[str, set[str]] = {}
    for label, value in pairwise(page.lines):
        if label.text and value.text and value.edge > label.edge and len(label.text) <= names.LONGEST:
            values.setdefault(label.text, set()).add(value.text)
    return frozenset(label.rstrip(" :：") for label, told in values.items() if len(told) >= SHARED)
