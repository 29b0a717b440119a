"""Takes out the line ends that a mailer put in at a fixed width, so that a paragraph can be broken anew.

A line end is the mailer's where the next line's first word would not have fitted any more; all others are the
writer's: verses, addresses, lists, code, tables and signatures stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui_reader.text.cells import width

WIDEST = 84
"""Cells of the longest line that counts as broken by a program; longer ones were never broken."""

NARROWEST = 55
"""Cells below which no mailer breaks lines."""

_QUOTE = re.compile(r"(?:>[ ]?)*")
_NOT_PROSE = re.compile(
    r"\s|$|[-*+•·]\s|\(?\w{1,3}[.)]\s|[+@|#=~_<{}]|--|-{3}|\[\d+\]|[\w-]{1,20}:\s\S+$|\S*://\S+$|.*\S {2,}\S.* {2,}\S"
)
"""How a line begins that has a form of its own: indented, an item, a patch, a table, a note, an address."""

_ITEM = re.compile(r"[-*+•·]\s+\w|\(?\w{1,3}[.)]\s+\w")
"""A list item, whose text may go on in the next line although it has a form of its own."""
_WIDE = re.compile("[\u2e80-\ua4cf\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]")


def unwrap(text: str) -> str:
    """The text with each paragraph, and each quoted paragraph, in one line."""
    lines = text.split("\n")
    plain = text.isascii() and "\t" not in text
    if max(map(len, lines)) < (NARROWEST if plain else NARROWEST // 2):
        return text  # no line is long enough to have been broken
    depths: Sequence[int] = [0] * len(lines)
    texts: Sequence[str] = lines
    if ">" in text:
        depths, texts = zip(*map(_parted, lines), strict=True)
    widths = list(map(len if plain else width, texts))
    prose = list(map(_is_prose, texts))
    limits = _limits(depths, widths, prose)
    if not limits:
        return text
    joined: list[str] = []
    last = -1  # the line that may go on: the one before, where it was prose
    for i, words in enumerate(texts):
        if prose[i]:
            if (
                last >= 0
                and depths[last] == depths[i]
                and widths[last] <= WIDEST
                and (limit := limits.get(depths[i])) is not None
                and widths[last] + 1 + _first(words, plain) > limit
            ):
                before = joined[-1].rstrip(" ")
                space = "" if _WIDE.match(before[-1:]) and _WIDE.match(words) else " "
                joined[-1] = before + space + words
            else:
                joined.append(lines[i])
            last = i
            continue
        if not depths[i] and words.startswith("-- ") and words.strip() == "--":
            joined += lines[i:]
            break
        joined.append(lines[i])
        last = i if _ITEM.match(words) else -1
    return "\n".join(joined)


def _first(words: str, plain: bool) -> int:
    """Cells of the first word."""
    first = words.split(maxsplit=1)[0]
    return len(first) if plain else width(first)


def _is_prose(words: str) -> bool:
    """Whether a line has no form of its own."""
    if words[:1].isalpha() and ":" not in words and "  " not in words and (words[1:4].isalpha() or words[1:2] == " "):
        return True  # what else could be seen by the expression is ruled out, at a tenth of its cost
    return _NOT_PROSE.match(words) is None


def _parted(line: str) -> tuple[int, str]:
    """How deep a line is quoted, and its words."""
    if line[:1] != ">":
        return 0, line
    match = _QUOTE.match(line)
    end = match.end() if match else 0
    return line.count(">", 0, end), line[end:]


def _limits(depths: Sequence[int], widths: list[int], prose: list[bool]) -> dict[int, int]:
    """The width at which the lines of each depth of quoting were broken; none where they were not."""
    limits: dict[int, int] = {}
    for depth, cells, runs in zip(depths, widths, prose, strict=True):
        if NARROWEST <= cells <= WIDEST and runs and cells > limits.get(depth, 0):
            limits[depth] = cells
    return limits
