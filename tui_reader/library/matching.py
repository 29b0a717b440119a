"""Which comments of two readings of a page are the same: by id, by what they say, by likeness after an edit.

Pure: knows nothing of files.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from itertools import pairwise

from tui_reader.model import Comment
from tui_reader.sources.identity import letters

ALIKE = 0.6
"""Share of words that two versions of a comment have in common at least."""
ALIKE_AT_ONE_TIME = 0.3
"""The same where their times say that they are one: an edit may change most of a short text."""
_COMPARED = 2_000
_FEW = 6
_COMPARISONS = 1_000
_ROUNDS = 12

_TELLING = 16
"""Letters of a text from which on nobody writes the same twice, whatever the times say: times may be guessed from
``3 hours ago``."""


def match(stored: Sequence[Comment], read: Sequence[Comment]) -> dict[str, str]:
    """Stored ids by ids of the newer reading."""
    known = {comment.id: comment for comment in stored}
    matched = {comment.id: comment.id for comment in read if comment.id in known}
    if len(matched) == len(read):
        return matched
    left = [comment for comment in read if comment.id not in matched]
    free = [comment for comment in stored if comment.id not in matched]
    if not free:
        return matched

    _pair_same(left, free, matched)
    taken = set(matched.values())
    left = [comment for comment in left if comment.id not in matched]
    free = [comment for comment in free if comment.id not in taken]
    _pair_same_words(left, free, matched)
    compared = [0]
    for dated, alike in ((True, ALIKE_AT_ONE_TIME), (False, ALIKE)):
        for _ in range(_ROUNDS):  # a comment is known by its parent, which may have been edited too
            before = len(matched)
            taken = set(matched.values())
            left = [comment for comment in left if comment.id not in matched]
            free = [comment for comment in free if comment.id not in taken]
            _pair_alike(left, free, matched, alike, compared, dated=dated)
            if len(matched) == before:
                break
    return matched


def _pair_same(left: list[Comment], free: list[Comment], matched: dict[str, str]) -> None:
    """Pair comments of the same author, time and text, where there is only one such on either side."""

    def key(comment: Comment) -> object:
        return comment.author, comment.published, words_of(comment.body)

    by_key = _grouped((key(old), old) for old in free if old.body.strip())
    for name, group in _grouped((key(comment), comment) for comment in left if comment.body.strip()).items():
        if len(group) == len(by_key.get(name, ())) == 1:
            matched[group[0].id] = by_key[name][0].id


def _pair_same_words(left: list[Comment], free: list[Comment], matched: dict[str, str]) -> None:
    """Pair comments of the same author and the same letters whose times may be one, told in two ways."""

    def key(comment: Comment) -> tuple[str | None, str]:
        return comment.author, letters(without_targets(comment.body))

    by_key = _grouped((key(old), old) for old in free)
    for name, group in _grouped((key(comment), comment) for comment in left).items():
        candidates = by_key.get(name, [])
        words = name[1] if isinstance(name, tuple) else ""
        if not words or not candidates or len(group) > _FEW or len(candidates) > _FEW:
            continue
        telling = len(group) == len(candidates) == 1 and len(words) >= _TELLING
        for comment in group:
            found = next(
                (old for old in candidates if telling or may_be_one_time(old.published, comment.published)), None
            )
            if found is not None:
                candidates.remove(found)
                matched[comment.id] = found.id


def without_targets(text: str) -> str:
    """A text without the addresses that its links lead to."""
    return _TARGET.sub("]", text)


_TARGET = re.compile(r"\]\([^)\s]*\)")


def may_be_one_time(one: str | None, other: str | None) -> bool:
    """Whether two times may be the same one: a day and a moment, a time with its zone and without, or unknown."""
    if not one or not other or one == other:
        return True
    try:
        first, second = datetime.fromisoformat(one), datetime.fromisoformat(other)
    except ValueError:
        return False
    if len(one) == 10 or len(other) == 10:  # whose day it is, is not known
        return abs((first.date() - second.date()).days) <= 1
    if (first.tzinfo is None) != (second.tzinfo is None):
        return abs(first.replace(tzinfo=UTC) - second.replace(tzinfo=UTC)) <= _ZONES
    return abs(first - second) < _MINUTE


_MINUTE = timedelta(minutes=1)
_ZONES = timedelta(hours=14)


def _pair_alike(
    left: list[Comment],
    free: list[Comment],
    matched: dict[str, str],
    alike: float,
    compared: list[int],
    *,
    dated: bool,
) -> None:
    """Pair comments of one author under one parent, and with ``dated`` of one time, whose texts are alike.

    Comparing is slow, so only groups of a few are compared, and only so many in all: where more have changed, they are
    new comments in all likelihood.
    """

    def key(comment: Comment, parent: str | None) -> object:
        return comment.author, parent, comment.published if dated else None

    groups = _grouped((key(old, old.parent), old) for old in free if old.published or not dated)
    read = _grouped((key(new, _stored_parent(new, matched)), new) for new in left if new.published or not dated)
    for name, comments in read.items():
        candidates = groups.get(name, [])
        compared[0] += len(comments) * len(candidates)
        if len(candidates) > _FEW or len(comments) > _FEW or compared[0] > _COMPARISONS:
            continue
        for comment in comments:
            found = ((_likeness(old, comment, alike), i) for i, old in enumerate(candidates))
            likeness, best = max(found, default=(0.0, -1))
            if likeness >= alike:
                matched[comment.id] = candidates.pop(best).id


def _grouped(pairs: Iterable[tuple[object, Comment]]) -> dict[object, list[Comment]]:
    groups: dict[object, list[Comment]] = defaultdict(list)
    for key, comment in pairs:
        groups[key].append(comment)
    return groups


def _stored_parent(comment: Comment, matched: Mapping[str, str]) -> str | None:
    return None if comment.parent is None else matched.get(comment.parent, comment.parent)


def _likeness(old: Comment, new: Comment, least: float) -> float:
    """0 to 1: how much of two comments' texts is the same, in words; none where their times say otherwise."""
    if not may_be_one_time(old.published, new.published):
        return 0.0
    one, other = old.body[:_COMPARED].split(), new.body[:_COMPARED].split()
    words = _shared(one, other)
    # Words count most, so that an edit within a short text is one; pairs tell texts of the same common words apart.
    return 0.75 * words + 0.25 * _shared(list(pairwise(one)), list(pairwise(other))) if words >= least else 0.0


def _shared(one: Sequence[object], other: Sequence[object]) -> float:
    """0 to 1: how much of two texts is in both, in any order; linear, where the longest common part may be cubic."""
    both = len(one) + len(other)
    return 2.0 * (Counter(one) & Counter(other)).total() / both if both else 1.0


def words_of(text: str) -> str:
    """A text in which white space is all one."""
    return " ".join(text.split())
