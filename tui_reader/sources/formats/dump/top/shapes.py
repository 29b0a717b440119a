"""What a text looks like by itself: its length, its end, and the forms of what is no title."""

from __future__ import annotations

import re

from tui_reader.sources.formats.dump.clues import names
from tui_reader.sources.formats.dump.top.menus import wide_letters
from tui_reader.sources.formats.dump.top.named import PATH

ENDS = re.compile(r"^[‹«<›»>|·•●○]|[‹«<›»>|·•●○]$|^\[[^\[\]]*\]$")
"""The ends of a row of links, and of a picture's description."""

_PAGES = re.compile(r"\b\d+ \d+ \d+\b|(?:^|\s)\[\d+\](?:\s|$)|\[[^\[\]]*\]\s*\[[^\[\]]*\]$")
"""The numbers of pages in a row, the one that is shown, and links in brackets."""

_REFERENCE = re.compile(r"\S+\.[a-z]{2,5}|[\w.-]+ / [\w.-]+|.*\w@[\w-]+\.\w.*")
"""The name of a file, a site or a repository, and what holds an address of mail or an account on a server."""

_PAGE_OF = re.compile(r"\w+(?: \w+)? \d+(?:\s?[-–]\s?\d+)? [^\W\d]{1,4} \d+(?: \d+\b.*)?")
"""Which page of how many is shown, or which entries."""

_SCORED = re.compile(r"\(\w{1,20}: ?-?\d{1,4}(?:, [\w ]{1,20})?\)$")
"""What readers gave a comment, behind its subject: ``(Score:5, Insightful)``."""

_FIGURES = re.compile(r"[^\W\d_]: ?\d[\d,.]*[^\W\d_]|[^\W\d_]: ?\d{1,3}[,.]\d{3}\b")
"""A figure behind its label, as members' facts have."""

_GLUED_FIGURES = re.compile(r"\d[\d.,]*k?\d{3,} ")
"""Figures that a page printed without gaps, as members' points and badges."""

TAGS = re.compile(r"#\w+(?:[\s,]+#\w+)+|#[^\W\d]\w*")
"""Tags as they are written, one or several."""

_TAGGED = re.compile(r"(?:^|\s)#[^\W\d]\w*.*\s#[^\W\d]")
"""Several tags somewhere in a post."""

_QUOTED = re.compile(r"«[^«»]+»")
"""What some languages put between the marks that stand between the links of a path in others."""

_MENTION = re.compile(r"@\w")
"""How a post begins that speaks to somebody."""

SENTENCES = re.compile(r"[^\W\d_]{2}\. \S.*[.!?]$|。.+[。！？]$")
"""Several sentences, of which the last one ends."""

_CLOCKED = re.compile(r"\d{4}-\d\d-\d\d[T ]\d|^\d{1,2}:\d\d\b")
"""A time of the clock, for programs or before what happened then."""

_GAPLESS = re.compile(r"[\u3040-\u9fff]")
"""Letters of Chinese and Japanese, which have no gaps between words."""


_CODE = re.compile(r"[{};]$|^(?://|/\*|[$>] )|:=|\w\(\w*\)|[=!]==?|=>|->$|\w\.\w+\(")
"""A line of a program."""


def length(text: str) -> float:
    """Whether a text is as long as titles are, by its words, or by its letters in scripts without gaps."""
    count, wide = len(text.split()), wide_letters(text)
    if 4 <= count <= 22 or 8 <= wide <= 60:
        return 1 if count <= LONG else 0.65
    return 0 if count != 1 or wide > 3 else SINGLE


SINGLE = -0.4
"""How much a single word tells."""

LONG = 13
"""Words that most titles do not have."""


def sentence(text: str, *, sure: bool) -> float:
    """Whether a text ends as sentences do, or is several.

    Args:
        text: the text.
        sure: the page marks it as a heading.
    """
    several = not sure and SENTENCES.search(text) is not None
    return float(text[-1] in ".,;:。，；" and not text.endswith("...")) + 0.4 * several


def form(text: str, *, path: bool) -> float:
    """How much a text has the form of what else pages print in lines of their own; each form counts.

    Args:
        text: the text.
        path: it is the end of a path of links.
    """
    tags = text.split(", ")
    figures = _PAGES.search(text) or _FIGURES.search(text) or _GLUED_FIGURES.match(text) or _is_row(text)
    bars = text.count("|") + text.count("·") + text.count("•")
    found = (
        (names.is_portrait(text) or "://" in text)
        + (not path and PATH.search(text) is not None and _QUOTED.search(text) is None)
        + 0.7 * bool(ENDS.search(text))
        + 0.8 * bool(figures)
        + 1.3 * bool(_PAGE_OF.fullmatch(text))
        + 0.7 * (text.startswith("(") or bool(_CLOCKED.search(text)))
        + 0.8 * (bars > 1 or sum(c.isalpha() for c in text) * 5 < 2 * len(text))
        + bool(_REFERENCE.fullmatch(text))
        + 0.5 * (len(tags) > 2 and all(len(tag.split()) < 5 for tag in tags))
        + 0.7 * (names.undouble(text) != text)
        + 1.3 * names.is_forum(text)
        + 0.7 * bool(TAGS.fullmatch(text))
        + 0.7 * bool(_TAGGED.search(text))
        + bool(_MENTION.match(text))
        + 0.3 * bool(_CODE.search(text))
        + 1.3 * bool(_SCORED.search(text))
    )
    return min(float(found), 2.0)


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


def is_row(text: str) -> bool:
    """Whether a text is nothing but words with capitals, as the links of a menu in one line: ``Home Bread News``.

    Titles with as many have small words, marks or figures in them, at least in most languages.
    """
    if any(c.isdigit() or c in MARKS for c in text):
        return False
    parts = [part for part in (part.strip(_EDGES) for part in text.split()) if part and part[0].isalpha()]
    cased = [part for part in parts if part[0].isupper() or part[0].islower()]
    return len(cased) > ROW and all(part[0].isupper() for part in cased)


MARKS = frozenset(":?!,–—'’")
"""Marks that titles have, and rows of links seldom."""

_EDGES = "()[]\"'“”«»„,.:;!?–—-·|/"
