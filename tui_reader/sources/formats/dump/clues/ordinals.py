"""What a page prints beside the name of every commenter: a number that counts up, a label such as ``Sender:``.

Told by the list as a whole: what stands beside nearly all names is part of none.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from tui_reader.sources import words
from tui_reader.sources.formats.dump.clues import names as looks

_NUMBERED = re.compile(r"(?:#|No\.? ?)?(\d{1,9})[.):]? +(?=\D)(.+)")

LEAST = 3
"""Names from which a count can be told from people who have numbers in theirs."""


SPREAD = 2
"""Numbers for each name up to which they count these: others may be those of answers."""

NATIVE = 5
"""Digits of the numbers by which a site knows all that is said on it, at the least."""


def without(names: Sequence[str | None]) -> list[str | None]:
    """Names without the number before them, where these are a count.

    Args:
        names: as the heads of a page say them, in the page's order.
    """
    hits = _counted(names)
    return _without_label([hit[2] if hit else name for name, hit in zip(names, hits, strict=True)])


def numbers(names: Sequence[str | None]) -> list[int | None]:
    """The numbers before names, where these are a count.

    Args:
        names: as the heads of a page say them, in the page's order.
    """
    return [int(hit[1]) if hit else None for hit in _counted(names)]


def _counted(names: Sequence[str | None]) -> list[re.Match[str] | None]:
    """Which names have a number before them; none where these are no count.

    The first may have none, and answers may have numbers that are not printed. What a site numbers by itself has
    numbers of one length.
    """
    hits = [_NUMBERED.fullmatch(name) if name else None for name in names]
    counted = [int(hit[1]) for hit in hits if hit]
    few = len(counted) < LEAST and counted != [1, 2]
    if few or len(counted) * 3 < 2 * sum(1 for name in names if name) or len(set(counted)) < len(counted):
        return [None] * len(names)
    in_order = sorted(counted) in (counted, counted[::-1]) and max(counted) - min(counted) < SPREAD * len(names)
    native = {len(hit[1]) for hit in hits if hit}
    return hits if in_order or (len(native) == 1 and min(native) >= NATIVE) else [None] * len(names)


def _without_label(names: Sequence[str | None]) -> list[str | None]:
    """Names without the words before most of them: a label with a colon, or a first word that nearly all have.

    What a comment is called is such a label as well: ``Post Mira``.
    """
    for beside in (_FIGURED, _PLACED, _VOTED):
        names = _without_beside(names, beside)
    known = [name for name in names if name]
    starts: Counter[str] = Counter()
    for name in known:
        starts.update(dict.fromkeys(match[0] for pattern in _STARTS if (match := pattern.match(name))).keys())
    for start, times in starts.most_common():
        label = words.fold(start) in words.phrases("comments") or start.rstrip().endswith((":", "："))
        needed = 6 if label else 9
        rests = {name[len(start) :] for name in known if name.startswith(start)}
        if times < LEAST or times * 10 < needed * len(known) or len(rests) < 2 or "" in rests:
            continue
        if sum(looks.likelihood(rest) for rest in rests) * 2 > len(rests):
            return [name[len(start) :] if name and name.startswith(start) else name for name in names]
    return list(names)


def _without_beside(names: Sequence[str | None], told: re.Pattern[str]) -> list[str | None]:
    """Names without what stands beside most of them, where that is not the same for all.

    Args:
        names: the names.
        told: a name, and what stands beside it.
    """
    hits = [told.fullmatch(name) if name else None for name in names]
    count = sum(1 for hit in hits if hit)
    beside = {hit["beside"] for hit in hits if hit}
    if count < LEAST or count * 4 < 3 * sum(1 for name in names if name) or len(beside) < 2:
        return list(names)
    return [hit["name"] if hit else name for name, hit in zip(names, hits, strict=True)]


_PLACED = re.compile(r"(?P<name>[^\[\]【】]{1,40}?)\s?[\[【](?P<beside>[^\[\]【】]{1,24})[\]】]?")
"""A name, and in brackets where its owner lives."""

_FIGURED = re.compile(r"(?P<name>.*[^\W\d].*?) (?P<beside>\d[\d.,]*k?)")
"""A name, and how many posts or points its owner has."""

_VOTED = re.compile(r"(?P<beside>[+−–-]\d{1,4}|0) +(?P<name>\S.*)")
"""What readers gave a comment, and the name: ``+2 mira``."""

_STARTS = (re.compile(r"[^:：]{2,24}[:：]\s*(?=\S)"), re.compile(r"\S{2,20}\s+(?=\S)"))
