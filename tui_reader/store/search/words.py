"""How text becomes words of the search index, on the way in and in a query alike.

SQLite's ``unicode61`` cuts at everything that is no letter or digit and folds Latin case and accents. Here is only
what it does not do:

- scripts without blanks between words (Chinese, Japanese, Thai …) and Korean, whose words carry endings: each stretch
  is given as overlapping pairs of characters, so that any two characters that stand together are found by one look,
  longer ones as a phrase, and one alone as the beginning of a pair
- vowel points of Arabic and Hebrew, accents of Greek and Cyrillic, ligatures, full-width forms, letters that are also
  written as two (ß, æ) or have a stroke (ø, ł): made plain
- what Arabic and Hebrew write on to the front of a word, the article, ``and``, ``in`` …: a query asks for the word with
  each of them (``written_on``)

Text of Latin letters alone, most of what is read, passes as it is.
"""

from __future__ import annotations

import re
from itertools import pairwise

from tui_reader.query import fold

PRIVATE = "\U000f0000"
"""Begins words that no text can have: what the index says of a text beside its words."""

_STRETCH = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"  # Thai, Lao, Burmese, Khmer
    "\u2e80-\u2fdf\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff"  # radicals, iteration marks, kana
    "\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff"  # ideographs, Hangul
    "\U00020000-\U0003ffff"
)
_ALONE = re.compile(f"[{_STRETCH}]+")
_SPECIAL = re.compile("[\u0370-\u1fff\u2100-\U0010ffffßæÆœŒøØłŁđĐðÐħĦþÞı]")
"""Characters that unicode61 alone would not treat as a reader expects. Between the two ranges is punctuation."""
_ANY_PRIVATE = re.compile("[\U000f0000-\U0010ffff\ue000-\uf8ff]")


def indexed(text: str) -> str:
    """A text as it is given to the index."""
    if text.isascii() or _SPECIAL.search(text) is None:
        return text
    return _ALONE.sub(_pairs_and_last, fold(_ANY_PRIVATE.sub(" ", text)))


def _pairs_and_last(match: re.Match[str]) -> str:
    run = match.group()
    return f" {_pairs(run)} {run[-1]} " if len(run) > 1 else f" {run} "


def _pairs(run: str) -> str:
    return " ".join([first + second for first, second in pairwise(run)])


def phrase(text: str, prefix: bool = False) -> tuple[list[str], bool]:
    """The words that a sought text has in the index, in order, and whether the last one stands for all that begin so.

    Empty where there is nothing that could be found, such as punctuation alone.
    """
    folded = fold(_ANY_PRIVATE.sub(" ", text))
    words: list[str] = []
    at = 0
    for match in _ALONE.finditer(folded):
        words += _cut(folded[at : match.start()])
        at = match.end()
        run = match.group()
        if len(run) > 1:
            words += _pairs(run).split(" ")
        last = not folded[at:].strip()
        if last:
            # What was written next to it in the text is not known: the stretch may go on.
            return ([*words, run], True) if len(run) == 1 else (words, False)
        words.append(run[-1])
    words += _cut(folded[at:])
    return words, prefix and bool(words)


_WRITTEN_ON = (
    (re.compile("[\u0621-\u064a]{3,}"), "ال", "ال و ف ب ك ل لل وال فال بال كال وب ول ولل وبال".split()),
    (re.compile("[\u05d0-\u05ea]{3,}"), "ה", "ה ו ב ל מ ש כ וה וב ול ומ וש וכ שה שב של שמ מה כש כשה ושה".split()),
)
"""Of Arabic and Hebrew: what a word is, the article, what is written on to words. Shorter words than three letters are
left alone: they are such particles themselves."""


def written_on(word: str) -> tuple[list[str], list[str]]:
    """A word as it stands and without its article, and what else may be written on to the front of either.

    Args:
        word: as ``phrase`` gives it.
    """
    for shape, article, particles in _WRITTEN_ON:
        if shape.fullmatch(word):
            bare = word.removeprefix(article)
            return ([word, bare] if bare != word and shape.fullmatch(bare) else [word]), particles
    return [word], []


def _cut(text: str) -> list[str]:
    """Words as unicode61 cuts them; marks of Indic scripts belong to their letters."""
    return _WORD.findall(text)


_WORD = re.compile(r"[^\W_]+(?:[\u0900-\u0dff\u0f00-\u0fff]+[^\W_]*)*")
