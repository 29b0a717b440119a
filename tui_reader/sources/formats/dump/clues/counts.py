"""How many comments the page itself says it has, and where it says so.

Such a line is a heading over the comments more often than not: evidence for where they start, and a number to check
what was found against.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from tui_reader.sources import words

LONGEST = 140
"""Characters that a line with a count may have: it may name the post (``4 Responses to …``)."""

_NUMBER_WORDS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "ein": 1, "eine": 1, "un": 1, "une": 1, "uno": 1, "una": 1,
    "um": 1, "uma": 1, "een": 1, "один": 1, "bir": 1, "تعليق واحد": 1, "تعليقان": 2, "ردان": 2,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Count:
    """A line that counts or heads comments."""

    number: int | None
    """How many; ``None`` where the line only heads them."""
    heading: bool
    """Whether the line holds nothing else, so that comments may follow it."""
    posts: bool = False
    """Whether it counts posts, the first one included, as forums do."""


@cache
def _nouns() -> str:
    phrases = sorted(words.phrases("comments"), key=len, reverse=True)
    return "|".join(map(re.escape, phrases))


@cache
def _headings() -> frozenset[str]:
    """Words that alone on a line head comments: not those of buttons or of members' figures."""
    return words.phrases("comments") - words.phrases("actions") - words.phrases("facts") - {"post", "message", "thread"}


def may_head(text: str) -> bool:
    """Whether a line may head comments where it stands alone, though it may also label a figure: ``Reacties``."""
    return words.fold(text).strip(" :：….#*-–—=") in words.phrases("comments") & words.phrases("facts")


_WORD = re.compile(r"[^\W\d_]+(?:\(s\))?")
_DIGITS = r"(?<![\d:.])(?:\d{1,3}(?:[.,\u00a0 ]\d{3})+|\d{1,6})"
_LEAD = r"(?P<lead>(?:.{0,80}?(?<![^\W_])|.{0,80}?[への有共部체총])??)"
"""What may stand before a count: nothing, other facts, or the title of the post."""

_PAGED = re.compile(r"[•·|]\s*[^\W\d_]+\.?\s+\d{1,4}\s+[^\W\d_]+\s+\d{1,4}$")
"""Which page of how many a board shows, behind the count of the topic's posts: ``1 post • Page 1 of 1``."""

_QUOTED = re.compile(r"^[\s\d]*[「『《“„«\"‘'].{2,200}[」』》”“»\"’'][\s\w:：]{0,12}$")


@cache
def _goes_on() -> re.Pattern[str]:
    """How a line goes on behind a count of comments; a sentence goes on otherwise."""
    return re.compile(rf"[\W_]|(?:{'|'.join(map(re.escape, sorted(words.phrases('about'))))})\b")


@cache
def _before() -> re.Pattern[str]:
    numerals = "|".join(map(re.escape, _NUMBER_WORDS))
    kinds = r"(?:new |public |archived |reader |user |total |öffentliche |weitere )?"
    return re.compile(
        rf"^{_LEAD}(?P<n>{_DIGITS}|(?<![^\W_])(?:{numerals}))\s*(?:\+\s*)?{kinds}(?P<noun>{_nouns()})(?![^\W\d_])(?P<tail>.*)$",
        re.IGNORECASE | re.DOTALL,
    )


@cache
def _after() -> re.Pattern[str]:
    return re.compile(
        rf"^{_LEAD}(?P<noun>{_nouns()})\s*[:：]?\s*[(\[（]?\s*(?P<n>{_DIGITS})\s*[)\]）]?(?![\d.:/])(?P<tail>.*)$",
        re.IGNORECASE | re.DOTALL,
    )


@cache
def _first_words() -> tuple[frozenset[str], frozenset[str]]:
    """The first words of the nouns, and the first letters of those in scripts that put no spaces."""
    nouns = words.phrases("comments")
    return frozenset(n.split()[0] for n in nouns if ord(n[0]) < 0x2E80), frozenset(
        n[0] for n in nouns if ord(n[0]) >= 0x2E80
    )


def _says_of_all(lead: str) -> bool:
    """Whether what stands before a count only says that it is one, and of what: ``There are``, ``전체 댓글``."""
    said = words.phrases("counted")
    return lead in said or all(word in said or word in words.phrases("comments") for word in lead.split())


@lru_cache(maxsize=65_536)
def read(text: str) -> Count | None:
    """The count of comments that a line states; ``None`` where it states none.

    Args:
        text: the line without list marks.
    """
    if not text or len(text) > LONGEST:
        return None
    if words.is_one(text, "none"):
        return Count(0, True)
    if words.fold(text).strip(" :：….#*-–—=") in _headings():
        return Count(None, True)
    folded = words.fold(text)
    if not folded or folded[0] == "#":
        return None  # the number of a post, with a button behind it
    spaced, unspaced = _first_words()
    found = set(_WORD.findall(folded)) if folded.isascii() else {*_WORD.findall(folded), *folded.split()}
    if not (found & spaced) and (folded.isascii() or not unspaced & set(folded)):
        return None
    if not any(c.isdigit() for c in folded) and not found & _NUMBER_WORDS.keys() and "تعليق واحد" not in folded:
        return None
    for pattern in (_before(), _after()):
        match = pattern.search(folded)
        if match is None:
            continue
        digits = match["n"]
        number = _NUMBER_WORDS.get(digits)
        if number is None:
            number = int(re.sub(r"\D", "", digits))
        lead, tail = match["lead"].strip(" |·•([{/#*-"), match["tail"].strip()
        if tail and not _goes_on().match(tail):
            continue
        heading = not lead or _says_of_all(lead) or _QUOTED.match(lead) is not None
        posts = match["noun"] in words.phrases("facts") or _PAGED.search(tail) is not None
        return Count(number, heading, posts)
    return None
