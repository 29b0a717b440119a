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

_WORD = re.compile(r"[^\W\d_]{4,}")
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2,}")


class Vocabulary:
    """The words of a page's prose, with the number of lines that have them."""

    def __init__(self, page: Page) -> None:
        self._lines: Counter[str] = Counter()
        letters = 0
        for line in page.lines:
            if len(line.text) >= LONG or (len(line.text) * 2 >= LONG and _WIDE.search(line.text)):
                self._lines.update(_stems(line.text[:MOST]))
                letters += len(line.text)
                if letters > MOST:
                    break

    def share(self, text: str) -> float | None:
        """The share of a text's words that other lines have as well; ``None`` where it has no words to compare."""
        stems = _stems(text)
        if not stems:
            return None
        own = len(text) >= LONG or (len(text) * 2 >= LONG and _WIDE.search(text) is not None)
        return sum(self._lines[stem] > own for stem in stems) / len(stems)


def _stems(text: str) -> set[str]:
    folded = text.casefold()
    found = {word[:STEM] for word in _WORD.findall(folded) if not names.is_small(word) and not _WIDE.match(word)}
    if not folded.isascii():
        found.update(run[i : i + 2] for run in _WIDE.findall(folded) for i in range(len(run) - 1))
    return found
