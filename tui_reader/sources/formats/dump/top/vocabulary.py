"""The words that the prose of a page is made of: its title shares them, a menu and a site's motto seldom do."""

from __future__ import annotations

import re
from collections import Counter

from tui_reader.sources.formats.dump.clues import names
from tui_reader.sources.formats.dump.lines.page import Page

LONG = 50
"""Letters from which a line is prose rather than a menu's."""

MOST = 300_000
"""Letters of prose that are read: more tell nothing new."""

STEM = 5
"""First letters of a word by which its inflected forms are held together."""

MANY = 8
"""Lines with a word from which more tell nothing new."""

SHARE = 4
"""On short pages, of how many lines of prose one is enough."""

HELD = 0.75
"""Words that count as not there when it is asked how often a text's words are."""

_WORD = re.compile(r"[^\W\d_]{4,}")
_ACCOUNT = re.compile(r"[^\W_]_[^\W_]|[^\W\d_]\d")
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2,}")


class Vocabulary:
    """The words of a page's prose, with the number of lines that have them."""

    def __init__(self, page: Page) -> None:
        self._lines: Counter[str] = Counter()
        self._small: set[str] = set()
        letters = count = 0
        for line in page.lines:
            if _is_prose(line.text):
                text = line.text[:MOST]
                self._lines.update(stems(text))
                self._small.update(word for word in _WORD.findall(text) if word.islower())
                letters += len(line.text)
                count += 1
                if letters > MOST:
                    break
        self._many = max(2, min(MANY, count // SHARE))

    def is_common(self, text: str) -> bool:
        """Whether the prose has all words of a text in small letters: buttons and labels are such, names seldom.

        What joins words or has figures in it is an account's name.
        """
        found = _WORD.findall(text)
        return bool(found) and _ACCOUNT.search(text) is None and all(word.casefold() in self._small for word in found)

    def often(self, text: str) -> float:
        """How often the prose comes back to a text's words: 1 where each stands in many lines.

        A heading within a text has words of its paragraph, the title those of all of it. That one word is common
        says little, so a share is held back for words that are not there.
        """
        words = stems(text)
        own = _is_prose(text)
        found = sum(min(self._lines[word] - own, self._many) for word in words)
        return max(0, found) / (self._many * (len(words) + HELD))


def _is_prose(text: str) -> bool:
    return len(text) >= LONG or (len(text) * 2 >= LONG and _WIDE.search(text) is not None)


def stems(text: str) -> set[str]:
    """The beginnings of a text's words, less those that join others; in scripts without gaps, its pairs of letters."""
    folded = text.casefold()
    found = {word[:STEM] for word in _WORD.findall(folded) if not names.is_small(word) and not _WIDE.match(word)}
    if not folded.isascii():
        found.update(run[i : i + 2] for run in _WIDE.findall(folded) for i in range(len(run) - 1))
    return found
