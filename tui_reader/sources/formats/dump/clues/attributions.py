"""Lines that say of whom the words below them are: ``Mira wrote:``, ``Quote from: Mira``, ``On … Mira said:``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from tui_reader.sources import words

LONGEST = 160
"""Characters that such a line may have, with words of the quotation behind it."""

_NAME = 6
"""Words that a name is looked for in."""


@cache
def _before() -> re.Pattern[str]:
    """What stands before the name: the entries for quoting that end with a place for it."""
    starts = {entry.removesuffix("{x}").strip(" :") for entry in words.entries("wrote") if entry.endswith("{x}")}
    starts |= {phrase.strip(" :") for phrase in words.phrases("wrote") if phrase.endswith(":")}
    return re.compile(rf"^(?:{_either(starts)})\s*[:：]?\s+(?P<rest>.+)$", re.IGNORECASE)


@cache
def _verbs() -> frozenset[str]:
    return frozenset(filter(None, (phrase.strip(" :") for phrase in words.phrases("wrote"))))


@cache
def _behind() -> re.Pattern[str]:
    """What stands behind the name: a verb and a colon, perhaps with the date between."""
    return re.compile(rf"^(?P<rest>.+?)\s*(?<![^\W_])(?:{_either(_verbs())})[^:：]{{0,40}}(?:[:：]|$)", re.IGNORECASE)


def _either(phrases: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(filter(None, phrases), key=len, reverse=True)))


def attributed(line: str, known: Mapping[str, object]) -> str | None:
    """Whom of some people a line says it quotes; ``None`` where it quotes none of them.

    Args:
        line: the line.
        known: the names of who wrote before, casefolded.
    """
    folded = " ".join(line[:LONGEST].split()).casefold()
    if match := _before().match(folded):
        said = match["rest"].split()[:_NAME]
        names = (" ".join(said[:count]) for count in range(len(said), 0, -1))
    elif match := _behind().match(folded) if words.holds_any(folded, _verbs()) else None:
        said = match["rest"].split()[-_NAME:]
        names = (" ".join(said[at:]) for at in range(len(said)))
    else:
        return None
    return next((bare for name in names if (bare := name.strip(" ,.:：;()[]>*|↑")) in known), None)
