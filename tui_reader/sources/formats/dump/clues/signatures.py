"""Names at the end of a comment: the lines of plug-ins that name the commenter's own blog, and signed names."""

from __future__ import annotations

import re
from functools import cache

from tui_reader.sources import words
from tui_reader.sources.formats.dump.clues import names


@cache
def _plugin() -> re.Pattern[str]:
    phrases = sorted(words.phrases("blog_post"), key=len, reverse=True)
    return re.compile(
        rf"^(?P<name>.{{1,60}}?)(?P<genitive>['’]s|s['’]?|['’])?\s+(?:{'|'.join(map(re.escape, phrases))})\s*"
        r"(?:\.{2,3}|…|[:：-]+|\.\.)\s*(?P<title>.{0,300})$",
        re.IGNORECASE,
    )


def plugin_name(line: str) -> str | None:
    """Whose newest page a plug-in's line names: ``Miras last blog post..Tea`` is Mira's; ``None`` for other lines.

    The plug-in adds an s to every name, without an apostrophe; names that end in s keep theirs.
    """
    if len(line) > 400:
        return None
    match = _plugin().match(line.strip())
    if match is None:
        return None
    name = match["name"].strip()
    if not match["genitive"] or names.likelihood(name) < 0.4:
        return None
    return name


def signed_name(line: str) -> str | None:
    """A name that stands alone on a last line, perhaps after a dash: a signature; ``None`` for other lines."""
    text = line.strip().lstrip("-–—~ ").rstrip(" .,")
    if not 1 < len(text) <= 40 or len(text.split()) > 3 or not text[0].isupper():
        return None
    return text if names.likelihood(text) >= 0.9 else None
