"""Whether a text starts or ends with a phrase of the table of words: by looking words up, not by trying phrases.

Heads are asked this for every line of a page and for hundreds of phrases, so the cost must not grow with the table.
"""

from __future__ import annotations

from functools import cache

from tui_reader.sources import words

LONGEST = 5
"""Words that a phrase is looked for with."""

_MARKS = "(|·•»:,-[（"
_COLONS = ":："


@cache
def _unspaced(kind: words.Kind) -> tuple[str, ...]:
    """The phrases of scripts that put no spaces between words, longest first."""
    return tuple(sorted((p for p in words.phrases(kind) if ord(p[0]) >= 0x2E80), key=len, reverse=True))


def after(text: str, kind: words.Kind) -> int:
    """Where a text goes on behind the phrase of a kind that it starts with; 0 where it starts with none.

    Args:
        text: the text, without spaces at its start.
        kind: the kind of phrases.
    """
    phrases = words.phrases(kind)
    found = end = 0
    colon = min((at for mark in _COLONS if (at := text.find(mark)) >= 0), default=-1)
    for _ in range(LONGEST):
        end = text.find(" ", end + 1)
        stop = len(text) if end < 0 else end
        for cut in (stop, colon) if 0 < colon < stop else (stop,):
            if words.fold(text[:cut]) in phrases:
                found = max(found, cut)
        if end < 0:
            break
    if not found and text and ord(text[0]) >= 0x2E80:
        start = next((p for p in _unspaced(kind) if text.startswith(p)), "")
        rest = text[len(start) :]
        if start and (not rest or rest[0] in _COLONS or rest[0].isspace()):
            found = len(start)
    while 0 < found < len(text) and (text[found].isspace() or text[found] in _COLONS):
        found += 1
    return found


def before(text: str, kind: words.Kind) -> int | None:
    """Where the phrase of a kind starts that a text ends with; ``None`` where it ends with none.

    Args:
        text: the text.
        kind: the kind of phrases.
    """
    core = text.rstrip(" \t" + _COLONS)
    phrases = words.phrases(kind)
    found: int | None = None
    start = len(core)
    for _ in range(LONGEST):
        start = core.rfind(" ", 0, start)
        piece = core[start + 1 :]
        bare = piece.lstrip(_MARKS)
        if bare and words.fold(bare) in phrases:
            found = len(core) - len(bare)
        if start < 0:
            break
    if found is None and core and ord(core[-1]) >= 0x2E80:
        end = next((p for p in _unspaced(kind) if core.endswith(p)), "")
        found = len(core) - len(end) if end else None
    return found
