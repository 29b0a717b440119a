"""Takes out the line ends that a mailer put in at a fixed width, so that a paragraph can be broken anew.

A line end is the mailer's where the next line's first word would not have fitted any more; all others are the
writer's: verses, addresses, lists, code, tables and signatures stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import chain, repeat

from tui_reader.text.cells import width

WIDEST = 84
"""Cells of the longest line that counts as broken by a program; longer ones were never broken."""

NARROWEST = 55
"""Cells below which no mailer breaks lines."""

_NEVER = 1 << 30
"""More cells than any word has."""

_BLANK = r"[^\S\n]"
_FORMS = rf"{_BLANK}|\n|[-*+•·]{_BLANK}|\(?\w{{1,3}}[.)]{_BLANK}|[+@|#=~_<{{}}]|--|\[\d+\]"
"""What begins a line that has a form of its own: indented, an item, a patch, a note."""
_PLAIN = "[A-Za-z]{1,3}+[ ,]|[A-Za-z]{4}"
"""What begins most lines, none of which has a form of its own: told sooner than that."""
_LINE = rf"(?:(?!{_PLAIN})(?={_FORMS})|(\S++)).*\n"
_LINES = re.compile(rf"(?m:^){_LINE}")
"""A line, and its first word where it does not begin with a form of its own."""
_QUOTED_LINES = re.compile(rf"(?m:^)(?:>[ ]?)*+{_LINE}")
"""The same behind how it is quoted."""
_QUOTE = re.compile(r"(?:>[ ]?)*+")
_ADDRESS = re.compile(rf"(?m:^)(?:[\w-]{{1,20}}:{_BLANK}\S++|(?>\S*?://)\S++)")
"""A line that is a field or an address: a form of its own, which a first word with a colon may begin."""
_COLUMNS = re.compile(r".*\S {2,}\S.* {2,}\S")
"""A line of a table."""

_ITEM = re.compile(r"[-*+•·]\s+\w|\(?\w{1,3}[.)]\s+\w")
"""A list item, whose text may go on in the next line although it has a form of its own."""
_WIDE = re.compile("[\u2e80-\ua4cf\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]")
_NARROW = re.compile(
    "[\n -~\xa0-\u02ff\u0370-\u0482\u048a-\u0590\u2010-\u2027\u2030-\u205e\u20a0-\u20cf\u2100-\u22ff]*+"
)
"""A text of characters that take a cell each: Latin, Greek and Cyrillic letters and their punctuation."""
_SIGNATURE = re.compile(rf"\n-- {_BLANK}*+(?:\n|\Z)")


def unwrap(text: str) -> str:
    """The text with each paragraph, and each quoted paragraph, in one line."""
    lines = text.split("\n")
    plain = "\t" not in text if text.isascii() else _NARROW.fullmatch(text) is not None
    widths = list(map(len, lines))
    if max(widths) < (NARROWEST if plain else NARROWEST // 2):
        return text  # no line is long enough to have been broken
    depths, texts, firsts = _looked_at(text, lines)
    measure = len if plain else width
    if texts is not lines or not plain:
        widths = list(map(measure, texts))
    needs = list(map(measure, firsts))
    limits = _limits(depths, widths, firsts) if depths else repeat(_limit(widths, firsts))
    pairs = zip(widths, needs[1:], limits, strict=False)  # of a line and the next
    joined = [i for i, (cells, need, limit) in enumerate(pairs) if cells + need >= limit and need and cells <= WIDEST]
    if depths:
        joined = [i for i in joined if depths[i] == depths[i + 1]]
    if not joined:
        return text
    signature = _SIGNATURE.search(f"\n{text}")
    end = text.count("\n", 0, signature.start()) if signature is not None else len(lines)
    ends = ["\n"] * len(lines)
    for i in joined:
        if i >= end:
            break
        if not firsts[i] and not _ITEM.match(texts[i]):
            continue  # it was never broken
        lines[i] = before = lines[i].rstrip(" ")
        lines[i + 1] = words = texts[i + 1]
        ends[i] = " " if plain or not (_WIDE.match(before[-1]) and _WIDE.match(words)) else ""
    ends[-1] = ""
    return "".join(chain.from_iterable(zip(lines, ends, strict=True)))


def _looked_at(text: str, lines: list[str]) -> tuple[Sequence[int], list[str], list[str]]:
    """Of each line how deep it is quoted, none where none is; its text without that; and its first word, none where it
    has a form of its own."""
    # An expression looks at all lines in one call: to look at each by itself costs several times as much.
    depths: list[int] = []
    if ">" in text:
        firsts, texts = _QUOTED_LINES.findall(text + "\n"), lines.copy()
        depths = [0] * len(lines)
        for i, line in enumerate(lines):
            if line[:1] == ">":
                words = texts[i] = _QUOTE.sub("", line, 1)
                depths[i] = line.count(">", 0, len(line) - len(words))
    else:
        firsts, texts = _LINES.findall(text + "\n"), lines
    if ":" in text and ":" in "".join(firsts):
        firsts = [
            "" if ":" in first and _ADDRESS.fullmatch(words) else first
            for words, first in zip(texts, firsts, strict=True)
        ]
    if "  " in text:
        for i, words in enumerate(texts):
            if "  " in words and firsts[i] and words.count("  ") > 1 and _COLUMNS.match(words):
                firsts[i] = ""
    return depths, texts, firsts


def _limit(widths: Iterable[int], firsts: Iterable[str]) -> int:
    """The width at which lines of a depth were broken; ``_NEVER`` where they were not."""
    broken = [cells for cells, first in zip(widths, firsts, strict=True) if NARROWEST <= cells <= WIDEST and first]
    return max(broken, default=_NEVER)


def _limits(depths: Sequence[int], widths: Sequence[int], firsts: Sequence[str]) -> Sequence[int]:
    """The width at which the lines around each of its depth were broken; ``_NEVER`` where they were not."""
    broken: dict[int, int] = {}
    for depth, cells, first in zip(depths, widths, firsts, strict=True):
        if NARROWEST <= cells <= WIDEST and first and cells > broken.get(depth, 0):
            broken[depth] = cells
    return list(map(broken.get, depths, repeat(_NEVER)))
