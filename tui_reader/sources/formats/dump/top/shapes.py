"""What a line looks like by itself: how much or little it has the form of a title, wherever it stands."""

from __future__ import annotations

import re

from tui_reader.sources.formats.dump.clues import names
from tui_reader.sources.formats.dump.top.columns import wide_letters
from tui_reader.sources.formats.dump.top.named import PATH

ENDS = re.compile(r"^[‹«<›»>|·•●○]|[‹«<›»|·•●○]$|^\[[^\[\]]*\]$")
"""The ends of a row of links, and of a picture's description."""

_PAGES = re.compile(r"\b\d+ \d+ \d+\b|(?:^|\s)\[\d+\](?:\s|$)|\[[^\[\]]*\]\s*\[[^\[\]]*\]$")
"""The numbers of pages in a row, the one that is shown, and links in brackets."""

_REFERENCE = re.compile(r"\S+\.[a-z]{2,5}|[\w.-]+ / [\w.-]+|.*\w@[\w-]+\.\w.*")
"""The name of a file, a site or a repository, and what holds an address of mail or an account on a server."""

_PAGE_OF = re.compile(r"\w+(?: \w+)? \d+(?:\s?[-–]\s?\d+)? [^\W\d]{1,4} \d+(?: \d+\b.*)?")
"""Which page of how many is shown, or which entries."""

_FIGURES = re.compile(r"[^\W\d_]: ?\d[\d,.]*[^\W\d_]|[^\W\d_]: ?\d{1,3}[,.]\d{3}\b")
"""A figure behind its label, as members' facts have."""

_GLUED_FIGURES = re.compile(r"\d[\d.,]*k?\d{3,} ")
"""Figures that a page printed without gaps, as members' points and badges."""

TAGS = re.compile(r"#\w+(?:[\s,]+#\w+)+|#[^\W\d]\w*")
"""Tags as they are written, one or several."""

SENTENCES = re.compile(r"[^\W\d_]{2}\. \S.*[.!?]$|。.+[。！？]$")
"""Several sentences, of which the last one ends."""

_CLOCKED = re.compile(r"\d{4}-\d\d-\d\dT\d|^\d{1,2}:\d\d\b")
"""A time of the clock, for programs or before what happened then."""

_GAPLESS = re.compile(r"[\u3040-\u9fff]")
"""Letters of Chinese and Japanese, which have no gaps between words."""


def weight(text: str) -> float:
    """How strong the evidence of a text's form is that it is a title; mostly it speaks against that."""
    return _length(text) + _end(text) + _others(text)


def _length(text: str) -> float:
    """By its words, or by its letters in scripts without gaps."""
    count, wide = len(text.split()), wide_letters(text)
    if 4 <= count <= 22 or 8 <= wide <= 60:
        return 1.5
    if count == 3 or wide > 3:
        return 0.7
    if count < 3 and not wide:
        return -0.5
    return -2.5 if count > 30 else 0


def _end(text: str) -> float:
    """By the mark at its end."""
    if text[-1] not in ".,;:。，；" or text.endswith("..."):
        return 0
    return -1 if text[-1] == "." and len(text.split()) <= 16 else -1.5


def _others(text: str) -> float:
    """By what else pages print in lines of their own; each form counts."""
    tags = text.split(", ")
    figures = _PAGES.search(text) or _FIGURES.search(text) or _GLUED_FIGURES.match(text) or _is_row(text)
    bars = text.count("|") + text.count("·") + text.count("•")
    return -(
        3 * (names.is_portrait(text) or "://" in text)
        + 3 * bool(PATH.search(text))
        + 2 * bool(ENDS.search(text))
        + 2.5 * bool(figures)
        + 4 * bool(_PAGE_OF.fullmatch(text))
        + 2 * (text.startswith("(") or bool(_CLOCKED.search(text)))
        + 2.5 * (bars > 1 or sum(c.isalpha() for c in text) * 5 < 2 * len(text))
        + 3 * bool(_REFERENCE.fullmatch(text))
        + 1.5 * (len(tags) > 2 and all(len(tag.split()) < 5 for tag in tags))
        + 2 * (names.undouble(text) != text)
        + 4 * names.is_forum(text)
    )


def _is_row(text: str) -> bool:
    """Whether a text in a script without gaps is parted into words all the same: a row of links."""
    parts = text.split()
    return (
        len(parts) >= ROW
        and sum(len(_GAPLESS.findall(part)) > 1 for part in parts) >= ROW
        and all(len(part) <= LINK for part in parts)
    )


ROW = 3
"""Links that are a row."""

LINK = 7
"""Letters of a link in such a script, at most."""
