"""A reader's own note: plain words, of which those between stars or underscores are emphasised."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tui_reader.text.structure import EMPHASIS, STRONG, Span, Spans

# A note is not markup: nothing but these marks is taken from it, and marks inside or between words stay letters. Each
# alternative ends at the next mark that it cannot hold, so that a line full of marks takes no more than its time.
_EMPHASISED = re.compile(
    r"(?<![\w*_])(?:"
    r"\*\*\*(?=[^\s*])(?P<both>[^*\n]+)(?<=\S)\*\*\*"
    r"|\*\*(?=[^\s*])(?P<strong>(?:[^*\n]|\*[^*\n]+\*)+)(?<=\S)\*\*"
    r"|\*(?=[^\s*])(?P<starred>(?:[^*\n]|\*\*[^*\n]+\*\*)+)(?<=\S)\*"
    r"|_(?=[^\s_])(?P<underlined>(?:[^_\n]|(?<=[^\W_])_(?=[^\W_]))+)(?<=\S)_"
    r")(?![\w*_])"
)
_STYLES = {"both": STRONG | EMPHASIS, "strong": STRONG, "starred": EMPHASIS, "underlined": EMPHASIS}


def note_spans(note: str) -> Spans:
    """A note as spans, without the marks that emphasise."""
    return tuple(_spans(note, 0))


def _spans(words: str, style: int) -> Iterator[Span]:
    """Words within what is emphasised in a style already; no deeper than marks can hold each other."""
    at = 0
    for found in _EMPHASISED.finditer(words):
        if found.start() > at:
            yield Span(words[at : found.start()], style)
        kind = found.lastgroup or ""
        yield from _spans(found[kind], style | _STYLES[kind])
        at = found.end()
    if at < len(words):
        yield Span(words[at:], style)
