"""A few words around a hit, without markup, and where in them the hits are.

Only a window of the text is looked at, so that a snippet costs the same for a body of any length.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from html import unescape

from tui_reader.query import LETTERS, TWO_LETTERS, Term, fold
from tui_reader.store.search.words import written_on
from tui_reader.text.sanitize import clean

LENGTH = 240
"""Characters of a snippet, about."""
_BEFORE = 60
_LONGEST = 400_000
_WINDOW = 1_200


def _character(found: re.Match[str]) -> str:
    """What an escape or a reference stands for; nothing of the mark of a line's end."""
    return clean(unescape(f"&{found[2]}")) if found[2] else found[1] or ""


_MARKUP: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (re.compile(r"!?\[([^\]\n]*)\]\([^()\s]*(?:\s\"[^\"\n]*\")?\)"), r"\1"),
    (re.compile(r"(?m)^[ \t]{0,3}(?:(?:>[ \t]?)+|#{1,6}[ \t]+|(?:```|~~~)[^\n]*|[-*_](?:[ \t]*[-*_]){2,}[ \t]*$)"), ""),
    (re.compile(r"(?m)^[ \t]*[-*+][ \t]+"), ""),
    (re.compile(r"\\([!-/:-@\[-`{-~])|\\(?=\n)|&(#?\w{1,32};)"), _character),
    (re.compile(r"(\*\*|__|~~|`+)(?=\S)|(?<=\S)(\*\*|__|~~|`+)"), ""),
    (re.compile(r"(?<![\w*])[*_](?=[^\s*_])|(?<=[^\s*_])[*_](?![\w*])"), ""),
)
_SPACE = re.compile(r"\s+")
_WORDY = "[^\\W_]"
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]"
)

_MARKS = "\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u0610-\u061a\u0640\u064b-\u065f\u0670"
_ONE_FOR_TWO = {two: one for one, two in TWO_LETTERS.items() if two.islower()}
_PARTS = re.compile(f"{'|'.join(_ONE_FOR_TWO)}|.", re.DOTALL)

Range = tuple[int, int]


class _Fold(dict[int, str]):
    """Characters without case and accents, each exactly one, so that places stay the same; filled as they are met."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        parts = unicodedata.normalize("NFKD", character)
        plain = parts[0] if parts and all(map(unicodedata.combining, parts[1:])) else character
        plain = plain.translate(LETTERS)
        lower = plain.lower()
        self[code] = plain if len(lower) != 1 else lower
        return self[code]


_FOLD = _Fold()


def sought(terms: Iterable[Term]) -> re.Pattern[str] | None:
    """What is to be marked: the words of a query that have no field and are not shut out."""
    parts: list[str] = []
    for term in terms:
        if term.field or term.negated:
            continue
        words = re.findall(_WORDY + "+", fold(term.text))
        if not words:
            continue
        pattern = r"[\W_]+".join(_loose(word) for word in words)
        stems, particles = ([], []) if term.phrase or len(words) > 1 else written_on(words[0])
        if particles:
            pattern = f"(?:{'|'.join(map(_loose, particles))})?(?:{'|'.join(map(_loose, stems))})"
        start = "" if _UNSPACED.match(words[0]) else r"(?<![^\W_])"
        end = "" if term.prefix or _UNSPACED.match(words[-1][-1]) else r"(?![^\W_])"
        parts.append(
            start
            + pattern
            + end
            + (f"(?:{_WORDY}|[{_MARKS}])*" if term.prefix and not _UNSPACED.match(words[-1]) else "")
        )
    return re.compile("|".join(parts)) if parts else None


def _loose(word: str) -> str:
    """A word in which accents may stand as characters of their own, and one letter for two."""
    marks = f"[{_MARKS}]"
    return "".join(
        (f"(?:{f'{marks}*'.join(part)}|{_ONE_FOR_TWO[part]})" if part in _ONE_FOR_TWO else re.escape(part))
        + f"{marks}*+"
        for part in _PARTS.findall(word)
    )


def _folded(text: str) -> str:
    return text.lower() if text.isascii() else text.translate(_FOLD)


def snippet(body: str, markup: str, pattern: re.Pattern[str] | None) -> tuple[str, tuple[Range, ...]]:
    """One line around the first place where the words of a query stand closest, and all hits in it.

    Args:
        body: as stored.
        markup: ``plain`` or ``markdown``.
        pattern: what ``sought`` made; without it, or without a hit, the text's beginning is given.
    """
    start = 0
    if pattern is not None:
        places = [match.start() for match in _some(pattern, _folded(body[:_LONGEST]))]
        start = _densest(places, body)
    window = body[start : start + _WINDOW]
    text = words_of(clean(window), markup)
    found = _ranges(pattern, text)
    if start == 0 and found and found[0][0] > LENGTH - _BEFORE:
        cut = text.rfind(" ", 0, found[0][0] - _BEFORE) + 1
        text = text[cut:]
        found = _ranges(pattern, text)
    if len(text) > LENGTH:
        end = text.rfind(" ", LENGTH // 2, LENGTH)
        text = text[: end if end > 0 else LENGTH] + "…"
        found = _ranges(pattern, text)
    return text, found


def _some(pattern: re.Pattern[str], text: str) -> list[re.Match[str]]:
    matches = []
    for match in pattern.finditer(text):
        matches.append(match)
        if len(matches) >= 64:
            break
    return matches


def _densest(places: Sequence[int], body: str) -> int:
    """Where a window should begin so that most hits are in it: at a word, a little before its first hit."""
    if not places or places[0] < LENGTH - _BEFORE:
        return 0
    best = max(range(len(places)), key=lambda i: (bisect_right(places, places[i] + LENGTH - _BEFORE) - i, -i))
    hit = places[best]
    line = body.rfind("\n", max(hit - _BEFORE * 2, 0), hit) + 1
    if line and hit - line <= _BEFORE * 2:
        return line
    space = body.rfind(" ", max(hit - _BEFORE, 0), hit) if hit > _BEFORE else -1
    back = body.find(" ", max(hit - _BEFORE, 0), hit)
    return (back if back >= 0 else space if space >= 0 else max(hit - _BEFORE // 2, 0)) + (back >= 0 or space >= 0)


def _ranges(pattern: re.Pattern[str] | None, text: str) -> tuple[Range, ...]:
    if pattern is None:
        return ()
    return tuple(
        (match.start(), match.end()) for match in pattern.finditer(_folded(text)) if match.end() > match.start()
    )


def words_of(text: str, markup: str) -> str:
    """A piece of a body in one line, without its markup: near enough for a line in a list, and cheap."""
    if markup == "markdown":
        for pattern, by in _MARKUP:
            text = pattern.sub(by, text)
    else:
        text = re.sub(r"(?m)^(?:>[ \t]?)+", "", text)
    return _SPACE.sub(" ", text).strip()
