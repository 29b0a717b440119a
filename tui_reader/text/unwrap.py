"""Takes out the line ends that a mailer put in at a fixed width, so that a paragraph can be broken anew.

A line end is the mailer's where the next line's first word would not have fitted any more; all others are the
writer's: verses, addresses, lists, code, tables and signatures stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
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
_LINE = rf"(?:(?={_FORMS})|(\S++))[^\n]*\n"
_LINES = re.compile(rf"(?m:^){_LINE}")
"""A line, and its first word where it does not begin with a form of its own."""
_QUOTED_LINES = re.compile(rf"(?m:^)((?:>[ ]?)*+){_LINE}")
"""The same behind how it is quoted."""
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
    if len(max(lines, key=len)) < (NARROWEST if plain else NARROWEST // 2):
        return text  # no line is long enough to have been broken
    depths, texts, firsts = _looked_at(text, lines)
    measure = len if plain else width
    widths = list(map(measure, texts))
    needs = [measure(first) if first else -_NEVER for first in firsts]
    limits = _limits(depths, widths, firsts)
    pairs = zip(widths, limits, depths, depths[1:], needs[1:], strict=False)  # of a line and the next
    joined = [
        i for i, (cells, limit, depth, below, need) in enumerate(pairs) if cells + need >= limit and depth == below
    ]
    if not joined:
        return text
    signature = _SIGNATURE.search(f"\n{text}")
    end = text.count("\n", 0, signature.start()) if signature is not None else len(lines)
    ends = ["\n"] * len(lines)
    for i in joined:
        if i >= end:
            break
        if widths[i] > limits[i] if firsts[i] else widths[i] > WIDEST or not _ITEM.match(texts[i]):
            continue  # it was never broken
        lines[i] = before = lines[i].rstrip(" ")
        lines[i + 1] = words = texts[i + 1]
        ends[i] = " " if plain or not (_WIDE.match(before[-1]) and _WIDE.match(words)) else ""
    ends[-1] = ""
    return "".join(chain.from_iterable(zip(lines, ends, strict=True)))


def _looked_at(text: str, lines: list[str]) -> tuple[Sequence[int], list[str], list[str]]:
    """Of each line how deep it is quoted, its text without that, and its first word; none where it has a form of its
    own."""
    # An expression looks at all lines in one call: to look at each by itself costs several times as much.
    if ">" in text:
        found = _QUOTED_LINES.findall(text + "\n")
        depths = [quote.count(">") if quote else 0 for quote, _ in found]
        texts = [line[len(quote) :] if quote else line for line, (quote, _) in zip(lines, found, strict=True)]
        firsts = [first for _, first in found]
    else:
        depths, texts, firsts = [0] * len(lines), lines, _LINES.findall(text + "\n")
    if ":" in "".join(firsts):
        firsts = [
            "" if ":" in first and _ADDRESS.fullmatch(words) else first
            for words, first in zip(texts, firsts, strict=True)
        ]
    if "  " in text:
        for i, words in enumerate(texts):
            if "  " in words and firsts[i] and words.count("  ") > 1 and _COLUMNS.match(words):
                firsts[i] = ""
    return depths, texts, firsts


def _limits(depths: Sequence[int], widths: Sequence[int], firsts: Sequence[str]) -> Sequence[int]:
    """The width at which the lines around each of its depth were broken; ``_NEVER`` where they were not."""
    broken: dict[int, int] = {}
    for depth, cells, first in zip(depths, widths, firsts, strict=True):
        if NARROWEST <= cells <= WIDEST and first and cells > broken.get(depth, 0):
            broken[depth] = cells
    return list(map(broken.get, depths, repeat(_NEVER)))
