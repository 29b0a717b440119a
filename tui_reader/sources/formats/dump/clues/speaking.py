"""What tells that somebody speaks, not a site: words about oneself, thanks."""

from __future__ import annotations

import re
from functools import cache

from tui_reader.sources import words

_WORDS = re.compile(r"[^\W\d_]+")

WITHOUT_SPACES = 0x0E00
"""The first letter of the scripts that part no words: Thai, and those of China, Japan and Korea behind it."""


def is_personal(text: str, language: str | None) -> bool:
    """Whether somebody speaks of themselves in a text, or thanks.

    Args:
        text: the text.
        language: the one that the page is in; with ``None`` any.
    """
    parted, joined = _personal(language)
    folded = text.casefold()
    said = not parted.isdisjoint(_WORDS.findall(folded))
    return said or (not text.isascii() and any(word in folded for word in joined))


@cache
def _personal(language: str | None) -> tuple[frozenset[str], frozenset[str]]:
    """Words about oneself: those of scripts with spaces between words, and those of the others."""
    said = words.entries("personal", language) or words.entries("personal")
    joined = frozenset(word for word in said if ord(word[0]) >= WITHOUT_SPACES)
    return frozenset(said) - joined, joined
