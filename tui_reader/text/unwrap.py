"""Takes out the line ends that a mailer put in at a fixed width, so that a paragraph can be broken anew.

A line end is the mailer's where the next line's first word would not have fitted any more; all others are the
writer's: verses, addresses, lists, code, tables and signatures stay as they are.
"""

from __future__ import annotations

import re

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

_WORD = re.compile(r"\S+")
_WIDE = re.compile("[\u2e80-\ua4cf\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]")


def unwrap(text: str) -> str:
    """The text with each paragraph, and each quoted paragraph, in one line."""
    lines = text.split("\n")
    parted = [_parted(line) for line in lines]
    widths = [width(words) for _, words in parted]
    limits = _limits(parted, widths)
    joined: list[str] = []
    last = -1  # the line that may go on: the one before, where it was prose
    for i, (mark, words) in enumerate(parted):
        if words.startswith("-- ") and words.strip() == "--" and not mark:
            joined += lines[i:]
            break
        prose = _NOT_PROSE.match(words) is None
        if (
            prose
            and last >= 0
            and _same(parted[last][0], mark)
            and _is_full(widths[last], words, limits.get(_depth(mark), 0))
        ):
            before = joined[-1].rstrip(" ")
            space = "" if _WIDE.match(before[-1:]) and _WIDE.match(words) else " "
            joined[-1] = before + space + words
        else:
            joined.append(lines[i])
        last = i if prose or (words and not words[0].isspace() and _is_item(words)) else -1
    return "\n".join(joined)


def _parted(line: str) -> tuple[str, str]:
    """A line's quote marks and its words."""
    match = _QUOTE.match(line)
    end = match.end() if match else 0
    return line[:end], line[end:]


def _depth(mark: str) -> int:
    return mark.count(">")


def _same(mark: str, other: str) -> bool:
    return mark == other or _depth(mark) == _depth(other)


def _limits(parted: list[tuple[str, str]], widths: list[int]) -> dict[int, int]:
    """The width at which the lines of each depth of quoting were broken; none where they were not."""
    limits: dict[int, int] = {}
    for (mark, words), cells in zip(parted, widths, strict=True):
        if NARROWEST <= cells <= WIDEST and _NOT_PROSE.match(words) is None:
            depth = _depth(mark)
            limits[depth] = max(limits.get(depth, 0), cells)
    return limits


def _is_full(cells: int, words: str, limit: int) -> bool:
    """Whether a line had no room for the first of the next line's words."""
    first = _WORD.match(words)
    return limit > 0 and cells <= WIDEST and first is not None and cells + 1 + width(first[0]) > limit


def _is_item(words: str) -> bool:
    """Whether a line that has a form of its own is a list item, whose text may go on in the next line."""
    return re.match(r"[-*+•·]\s+\w|\(?\w{1,3}[.)]\s+\w", words) is not None
