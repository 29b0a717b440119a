"""Letters without their accents, as words are compared that some write with them and others without."""

from __future__ import annotations

import unicodedata


def unaccented(text: str) -> str:
    """A text without accents, and with each letter in its plainest form (NFKD without combining marks)."""
    return "".join([each for each in unicodedata.normalize("NFKD", text) if not unicodedata.combining(each)])
