"""Which line of the panels above a list's dates is the name: what each line is like, weighed over the whole list.

A name stands at the top of its panel, has the same title below it each time, is printed twice or below its first
letter, and people quote it. A rank, a place or a title stands below a name, always the same one or each time another.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from math import exp

from tui_reader.sources import words
from tui_reader.sources.formats.dump.arrangements import panels
from tui_reader.sources.formats.dump.arrangements.panels import Beside
from tui_reader.sources.formats.dump.clues import names, parts
from tui_reader.sources.formats.dump.clues.heads import Head
from tui_reader.sources.formats.dump.evidence import Clue, weigh
from tui_reader.sources.formats.dump.lines.page import Page

CLUES = {
    "likely": Clue(4.1),
    "opens": Clue(1.1),
    "doubled": Clue(2.5),
    "below its letter": Clue(3.0),
    "mentioned": Clue(2.7),
    "above a rank": Clue(1.8),
    "above no other": Clue(0.6),
    "below one": Clue(-1.4),
    "above one": Clue(1.3),
    "below a text": Clue(-0.5),
    "again": Clue(0.5),
    "beyond facts": Clue(0.9),
    "comma": Clue(-1.1),
    "outdented": Clue(0.8),
    "heading": Clue(-1.0),
    "office": Clue(-2.1),
    "letter": Clue(-1.6),
    "label": Clue(-1.9),
    "by": Clue(2.0),
    "widespread": Clue(0.5),
    "nearest": Clue(1.0),
}
"""Fitted on some 2,200 panels of 71 sites; weights from half of the sites choose rightly in 9 of 10 of the others."""

CLEAR = 0.8
"""How likely a line is among those of its panel from which it is taken, and those of a list on average."""


def weighed(page: Page, found: dict[int, Head], places: Sequence[Beside]) -> list[Beside]:
    """The panels with the lines that are clearly their names, where the list has several that leave a choice.

    Args:
        page: the dump.
        found: lines that read as heads.
        places: the lines above the dates of a list.
    """
    several = [beside for beside in places if len(beside.lines) > 1]
    if len(several) < panels.FEWEST or len(several) * 3 < len(places):
        return list(places)
    told = [_best(each) for each in _degrees(page, found, several)]
    if sum(likely for _, likely in told) < CLEAR * len(several):
        return list(places)
    best = iter(told)
    result = []
    for beside in places:
        index, likely = next(best) if len(beside.lines) > 1 else (None, 0.0)
        result.append(replace(beside, best=index) if likely >= CLEAR else beside)
    return result


def _best(lines: dict[int, dict[str, float]]) -> tuple[int, float]:
    """The line that is most likely the name, and how likely it is among its panel's lines."""
    odds = {index: exp(weigh(CLUES, degrees)) for index, degrees in lines.items()}
    best = max(odds, key=odds.__getitem__)
    return best, odds[best] / sum(odds.values())


def _degrees(page: Page, found: dict[int, Head], places: Sequence[Beside]) -> list[dict[int, dict[str, float]]]:
    """What the lines of each panel are like, nearest first; of equal ones only the nearest."""
    times: Counter[str] = Counter()
    over: dict[str, set[str]] = {}
    under: dict[str, set[str]] = {}
    for beside in places:
        times.update({page.lines[index].text for index in beside.lines})
        for index in beside.lines:
            text = page.lines[index].text
            over.setdefault(text, set()).add(_text_above(page, index))
            under.setdefault(text, set()).add(page.lines[panels.line_below(page, index)].text)
    own = {index for beside in places for index in beside.lines}
    called = _mentioned(page, found, own)

    def is_rank(text: str) -> bool:
        return (times[text] > 1 and len(over[text]) > 1) or words.is_one(text, "roles")

    result = []
    for beside in places:
        nearest: dict[str, int] = {}
        furthest: dict[str, int] = {}
        for index in beside.lines:
            text = page.lines[index].text
            if nearest.setdefault(text, index) - index < COPY:
                furthest[text] = index
        lines: dict[int, dict[str, float]] = {}
        for text, index in nearest.items():
            line, top = page.lines[index], furthest[text]
            above, below = _text_above(page, index), panels.line_below(page, index)
            under_it, again = page.lines[below].text, times[text] > 1
            by, name, *_ = parts.name_in(text)
            lettered = len(text) > 1 and panels.has_initial(page, top)
            shared = sum(each in times for each in over[text]) > 1
            lines[index] = {
                "likely": names.likelihood(names.undouble(name)),
                "opens": lettered or panels.opens(page, top),
                "doubled": top != index or panels.doubles(page, index),
                "below its letter": lettered,
                "mentioned": name.casefold() in called,
                "above a rank": is_rank(under_it),
                "above no other": below not in own,
                "below one": again and len(over[text]) == 1 and above in times and not lettered,
                "above one": again and len(under[text]) == 1 and under_it in times,
                "below a text": len(above) > TEXT or above.endswith((".", "!", "?")),
                "again": again,
                "beyond facts": beside.fact is not None and index < beside.fact,
                "comma": "," in text,
                "outdented": line.edge < page.lines[below].edge,
                "heading": line.heading > 0,
                "office": " " in text and words.is_one(text.split()[-1], "roles"),
                "letter": len(text) == 1,
                "label": text[-1] in ":：",
                "by": by,
                "widespread": times[text] / len(places) if shared else 0.0,
                "nearest": index == beside.lines[0],
            }
        result.append(lines)
    return result


COPY = 4
"""Lines by which the copy of a name may stand above it."""

TEXT = 40
"""Characters from which the line above is somebody's text."""


def _text_above(page: Page, index: int) -> str:
    """The nearest other words above a line, across empty lines."""
    near = (page.lines[at].text for at in range(index - 1, max(-1, index - 7), -1))
    return next((text for text in near if text and text != page.lines[index].text), "")


def _mentioned(page: Page, found: dict[int, Head], own: set[int]) -> set[str]:
    """The casefolded words that stand beside panels as people are named there.

    They are quoted, or stand behind a colon or a sign (``Reactions: Mira and Jan``, ``@mira``), or at the end of a
    short line (``Thread starter Mira``).
    """
    told = {head.name for at, head in found.items() if at not in own and head.order == "n" and head.name}
    for index, line in enumerate(page.lines):
        if index in own or not line.text or len(line.text) > MENTION:
            continue
        for part in line.text.partition(":")[2].split(","):
            told.update(one.strip() for one in (part, *part.split(" and ")))
        said = line.text.split()
        told.update(word[1:].rstrip(".,:;!?") for word in said if word[0] == "@")
        if 1 < len(said) <= SHORT:
            told.update(" ".join(said[-count:]) for count in range(1, min(4, len(said))))
    return {name.casefold() for name in told}


MENTION = 200
"""Characters of a line in which names are looked for."""

SHORT = 6
"""Words of a line that may end in a name."""
