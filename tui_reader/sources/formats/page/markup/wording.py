"""The table of engine words, asked many times a page: one look-up for all kinds, remembered.

A page of a thousand comments asks what ten thousand short texts are. Most are not in the table at all; that is
decided once for each text, and by its first or last word where that is enough.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from tui_reader.sources import words
from tui_reader.sources.words import Kind

_DIGIT = re.compile(r"\d")
_NUMBER = re.compile(r"\d+")

_ASKED: tuple[Kind, ...] = (
    "says", "by", "posted", "reply_to", "comments", "none", "actions", "votes", "form", "share", "related", "roles",
    "facts", "deleted", "pingback", "quote_more", "anonymous", "advert", "level", "notices",
    "edited", "last_post", "more",
)  # fmt: skip
_NUMBERED: frozenset[Kind] = frozenset({"votes", "roles", "actions", "level", "notices"})
"""Kinds whose phrases hold numbers: asked only of texts that hold one."""


@cache
def _index() -> tuple[dict[str, int], dict[str, int]]:
    """Of each phrase the kinds that it is of, one bit each, as it stands and without its edges."""
    whole: dict[str, int] = {}
    bare: dict[str, int] = {}
    for bit, kind in enumerate(_ASKED):
        for index, phrases in ((whole, words.phrases(kind)), (bare, words.bare_phrases(kind))):
            for phrase in phrases:
                index[phrase] = index.get(phrase, 0) | 1 << bit
    return whole, bare


@cache
def _limits() -> tuple[int, int]:
    """How many characters the longest phrase has, and how many words the longest that holds a number."""
    whole, _ = _index()
    numbered = (p for kind in _NUMBERED for p in words.entries(kind) if "{n}" in p)
    return max(map(len, whole)), max((len(phrase.split()) for phrase in numbered), default=0)


_LONGEST = 120
"""Characters of a text that can be a phrase as a whole."""


@lru_cache(maxsize=1 << 15)
def _kinds(text: str) -> int:
    """The kinds of phrases that a short text is, as a whole, one bit each."""
    whole, bare = _index()
    folded = words.fold(text)
    longest, _ = _limits()
    found = 0
    if len(folded) <= longest + 8:  # else too long even with marks around it, such as brackets and arrows
        found = whole.get(folded, 0) | bare.get(words.strip_edges(folded), 0)
    if _DIGIT.search(text):  # no phrase says which number: the dates of a thousand comments are a few texts
        found |= _counted(_NUMBER.sub("0", text))
    return found


@lru_cache(maxsize=1 << 13)
def _counted(text: str) -> int:
    """The kinds of phrases with a number in them that a short text is, its numbers written as 0."""
    folded = words.fold(text)
    if folded.count(" ") > _limits()[1]:
        return 0
    return _bits(tuple(kind for kind in _NUMBERED if words.fits(folded, kind)))


@cache
def _bits(kinds: tuple[Kind, ...]) -> int:
    """Some kinds, one bit each."""
    return sum(1 << _ASKED.index(kind) for kind in kinds)


def is_one(text: str, *wanted: Kind) -> bool:
    """Whether a text is, as a whole, a phrase of one of some kinds.

    Phrases that hold any words between theirs ("Share on {x}") are not asked for: ``words.is_one`` does.
    """
    return len(text) <= _LONGEST and _kinds(text) & _bits(wanted) != 0


@cache
def _first_words(kind: Kind) -> frozenset[str]:
    return frozenset(phrase.split()[0].rstrip(":") for phrase in words.phrases(kind))


@cache
def _last_words(kind: Kind) -> frozenset[str]:
    return frozenset(phrase.split()[-1].rstrip(":.") for phrase in words.phrases(kind))


def can_lead(word: str, kind: Kind) -> bool:
    """Whether a phrase of a kind can start with a word."""
    return word.casefold().rstrip(":") in _first_words(kind)


def can_end(word: str, kind: Kind) -> bool:
    """Whether a phrase of a kind can end with a word."""
    return word.casefold().rstrip(":.") in _last_words(kind)


_LAST_WORDS = 4
"""Words of the longest phrase that is looked for at the end of a text."""


def ends_in(text: str, kind: Kind) -> bool:
    """Whether the last few words of a text, two at least, are a phrase of a kind: "Mira replied to"."""
    tokens = text[-_LONGEST:].split()
    sizes = range(2, min(len(tokens), _LAST_WORDS) + 1)
    return any(is_one(" ".join(tokens[-size:]), kind) for size in sizes)
