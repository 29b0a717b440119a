"""The words that page engines print, by language and kind, and how lines are held against them.

Recognisers of pages and of text dumps look for forms that repeat; these words only help them to tell a comment's
head from a sentence and furniture from text. A new word is an entry in its language's module (:mod:`languages`) under
one of the :mod:`kinds`, a new language is a module; neither needs code.

Entries are casefolded phrases separated by ``|``. A ``{n}`` stands for a number, a ``{x}`` for any words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Final, NamedTuple, get_args

from tui_reader.sources.words.kinds import Kind
from tui_reader.sources.words.languages import LANGUAGES

__all__ = ["Kind"]

_KINDS: Final[tuple[Kind, ...]] = get_args(Kind)
_DIGIT = re.compile(r"\d")
_EDGES = " \t\u00a0·•|/,;:.…!?–—-_()[]{}<>«»‹›≪≫→←↑↓↩↪▲▼△▽★☆*+#\"'（）［］【】「」：、。・｜！？，；"


_VOWELS = re.compile("[\u064b-\u0652\u0670]")
"""The marks for short vowels that Arabic may print or leave out."""


def fold(line: str) -> str:
    """A line as the table compares it: casefolded, one space between words, apostrophes made equal."""
    if line.isascii() and line.isprintable() and "  " not in line:  # as most: nothing to collapse, nothing to replace
        return line.strip(" ").lower()
    folded = " ".join(line.split()).casefold().replace("’", "'").replace("\u0307", "")
    return folded if folded.isascii() else _VOWELS.sub("", folded)


def holds_any(text: str, phrases: Iterable[str]) -> bool:
    """Whether any of some phrases stands anywhere in a text, in any case: some ten times faster than an expression.

    Args:
        text: the text.
        phrases: folded phrases.
    """
    folded = text.casefold()
    if not folded.isascii():  # expressions take all letters i in either case for each other
        folded, phrases = _dotted(folded), map(_dotted, phrases)
    return any(map(folded.__contains__, phrases))


def _dotted(folded: str) -> str:
    return folded.replace("\u0307", "").replace("ı", "i")


def bare(line: str) -> str:
    """A folded line without punctuation at its edges: ``Reply ↓`` and ``[Reply]`` are ``reply``."""
    return fold(line).strip(_EDGES)


def strip_edges(folded: str) -> str:
    """A folded line as :func:`bare` gives it."""
    return folded.strip(_EDGES)


@cache
def phrases(kind: Kind, language: str | None = None) -> frozenset[str]:
    """The phrases of a kind, folded, without those that hold a place for a number or other words.

    :param language: only of this language; of all where it is ``None``
    """
    return frozenset(p for p in entries(kind, language) if "{" not in p)


@cache
def bare_phrases(kind: Kind) -> frozenset[str]:
    """The phrases of a kind as :func:`bare` gives lines."""
    return frozenset(b for p in phrases(kind) if (b := strip_edges(p)))


@cache
def entries(kind: Kind, language: str | None = None) -> tuple[str, ...]:
    """All phrases of a kind, folded, those that hold a place included.

    :param language: only of this language; of all where it is ``None``
    """
    tables = LANGUAGES.values() if language is None else [LANGUAGES.get(language, {})]
    folded = fold("|".join(table[kind] for table in tables if kind in table))
    return tuple(dict.fromkeys(filter(None, map(str.strip, folded.split("|")))))


class _Form(NamedTuple):
    """A phrase that holds places."""

    phrase: str
    start: str
    """What stands before its first place."""
    end: str
    """What stands behind its last one."""
    words: tuple[str, ...]
    """The words that stand between its places: a line without one of them cannot be the phrase."""


@cache
def _forms(kind: Kind, numbered: bool) -> tuple[_Form, ...]:
    """The phrases of a kind that hold places.

    Args:
        kind: the kind.
        numbered: those that hold a number, else those that hold only words.
    """
    return tuple(
        _Form(
            phrase,
            phrase.partition("{")[0],
            phrase.rpartition("}")[2],
            tuple(phrase.replace("{n}", " ").replace("{x}", " ").split()),
        )
        for phrase in entries(kind)
        if "{" in phrase and ("{n}" in phrase) == numbered
    )


@cache
def _has_forms(kind: Kind) -> bool:
    return bool(_forms(kind, False) or _forms(kind, True))


@cache
def _edges_of(kinds: tuple[Kind, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """How phrases that hold places for words begin, and how those end that begin with a place."""
    forms = [form for kind in kinds for form in _forms(kind, False)]
    starts = dict.fromkeys(form.start for form in forms if form.start)
    return tuple(starts), tuple(dict.fromkeys(form.end for form in forms if not form.start))


@cache
def _expression(phrase: str) -> re.Pattern[str]:
    """A phrase that holds places."""
    text = re.escape(phrase).replace(r"\{n\}", _NUMBER).replace(r"\{x\}", r".{0,200}")
    return re.compile(text.replace(r"\ ", r"\s?" if "{n}" in phrase else " "))


_THOUSANDS = r"(?:mil|mln|mio|mn|tys|tsd|tis|rb|jt|тыс|млн|тис)\b\.?|[kmb](?![^\W\d_])|[万億萬만천억]"
"""What stands for thousands and more behind a figure, in one language or another."""

_NUMBER = rf"(?:[٠-٩\d]{{1,3}}(?: [٠-٩\d]{{3}})+|[\d.,٠-٩]+)\s?(?:{_THOUSANDS})?"

_FILLING = re.compile(rf"\s*\d[\d.,\s]*(?:{_THOUSANDS})|[\d.,٠-٩\skm]+")
"""What a number may be written with, and what may stand or not stand beside it."""


@cache
def _numbered(kind: Kind) -> tuple[dict[str, list[_Form]], list[_Form]]:
    """The phrases of a kind that hold a number, by what is left of them without numbers, and those with other words.

    Hundreds differ in a word or two: of a line, one look-up tells which it can be.
    """
    by_rest: dict[str, list[_Form]] = {}
    others: list[_Form] = []
    for form in _forms(kind, True):
        rest = _FILLING.sub("", form.phrase.replace("{n}", ""))
        (others if "{x}" in form.phrase else by_rest.setdefault(rest, [])).append(form)
    return by_rest, others


def is_one(line: str, kind: Kind) -> bool:
    """Whether a whole line is a phrase of a kind, edges of punctuation aside."""
    if len(line) > 240:
        return False
    folded = fold(line)
    core = folded.strip(_EDGES)
    firsts = _first_words(kind)
    if core and firsts and core.partition(" ")[0].rstrip(_EDGES) not in firsts:
        return False
    return folded in phrases(kind) or (core != "" and core in bare_phrases(kind)) or fits(folded, kind)


@cache
def _first_words(kind: Kind) -> frozenset[str]:
    """The words of which every phrase of a kind begins with one; none where some begin with any word, or a number."""
    some = [entry.strip(_EDGES.replace("{}", "")).partition(" ")[0] for entry in entries(kind)]
    if not all(some) or any("{" in first for first in some) or any("{n}" in entry for entry in entries(kind)):
        return frozenset()
    return frozenset(first.rstrip(_EDGES) for first in some)


def fits(folded: str, kind: Kind) -> bool:
    """Whether a folded line is a phrase of a kind with its places filled, edges of punctuation aside.

    Args:
        folded: the line as :func:`fold` gives it.
        kind: the kind.
    """
    if not _has_forms(kind):
        return False
    core = folded.strip(_EDGES)
    return _fits(folded, kind) or (bool(core) and core != folded and _fits(core, kind))


def may_fit(folded: str) -> bool:
    """Whether a folded line can be a phrase with a place filled at all: cheap, for asking before :func:`fits`."""
    if _DIGIT.search(folded) is not None:
        return True
    starts, ends = _edges_of(_KINDS)
    return any(line.startswith(starts) or line.endswith(ends) for line in (folded, folded.strip(_EDGES)))


def _fits(folded: str, kind: Kind) -> bool:
    forms: list[_Form] = []
    starts, ends = _edges_of((kind,))
    if folded.startswith(starts):
        forms += [form for form in _forms(kind, False) if form.start and folded.startswith(form.start)]
    if folded.endswith(ends):
        forms += [form for form in _forms(kind, False) if not form.start and folded.endswith(form.end)]
    if _forms(kind, True) and _DIGIT.search(folded) is not None:
        by_rest, others = _numbered(kind)
        forms += by_rest.get(_FILLING.sub("", folded), ())
        forms += others
    return bool(forms) and any(
        all(word in folded for word in form.words) and _expression(form.phrase).fullmatch(folded) for form in forms
    )


@cache
def _small() -> dict[str, tuple[str, ...]]:
    """The languages in which a small word is common."""
    result: dict[str, list[str]] = {}
    for code in LANGUAGES:
        for word in entries("small", code):
            result.setdefault(word, []).append(code)
    return {word: tuple(codes) for word, codes in result.items()}


def language_of(lines: Iterable[str]) -> str | None:
    """The language that a text is in, by its small words; ``None`` where they do not tell.

    Args:
        lines: the text; its first few thousand words decide.
    """
    seen: dict[str, float] = {}
    small = _small()
    count = 0
    for line in lines:
        for word in line[:2000].casefold().split():
            codes = small.get(word)
            if codes:
                count += 1
                for code in codes:
                    seen[code] = seen.get(code, 0.0) + 1 / len(codes)
        if count > 3000:
            break
    ranked = sorted(seen.items(), key=lambda pair: -pair[1])
    if not ranked or ranked[0][1] < 5 or (len(ranked) > 1 and ranked[0][1] < 1.2 * ranked[1][1]):
        return None
    return ranked[0][0]
