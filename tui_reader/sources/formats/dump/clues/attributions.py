"""Who is named at the start of a text: whose words it quotes (``Mira wrote:``), and whom it calls (``Mira, …``)."""

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


def addressed(text: str, known: Mapping[str, str]) -> str | None:
    """Whom of some people a text begins by calling: a name and a comma or colon, or all of a name of several words.

    Args:
        text: what somebody has written.
        known: the names of who wrote before, by these casefolded.

    Returns:
        The name, casefolded.
    """
    said = text[:LONGEST].split("\n", 1)[0]
    parts = said.casefold().split()[: _NAME + 1]
    for count in range(len(parts) - 1, 1, -1):
        name = " ".join(parts[:count])
        if (bare := without_honorific(name.rstrip(_CALLS))) in known and (bare != name or said.startswith(known[bare])):
            return bare  # without a comma as networks print it, in the very letters: else somebody is talked about
    match = _CALLED.match(said.casefold())
    return match[1] if match and match[1] in known else None


def without_honorific(name: str) -> str:
    """A name without what politeness puts behind it in Japanese and Korean: ``みちるさん``."""
    return next((name.removesuffix(end) for end in _HONORIFICS if name.endswith(end) and len(name) > len(end)), name)


_HONORIFICS = ("さん", "様", "님", "씨")

_CALLS = ",:，：、"
"""What stands behind the name of who is called."""

_CALLED = re.compile(rf"([^\s{_CALLS}]{{3,40}}|[\u2e80-\uffff]{{2,20}})\s?[{_CALLS}]\s*\S")
