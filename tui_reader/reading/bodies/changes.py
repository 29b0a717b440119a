"""How a text was changed: its versions, each with what was taken out and put in against the one after it.

What was taken out stands in ``[- -]``, what was put in in ``{+ +}``, as word differences are commonly shown, so that
nothing depends on colour.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import pairwise
from typing import NamedTuple

from tui_reader.model import Extra, Markup
from tui_reader.reading.bodies.links import text_of_body
from tui_reader.reading.lines import BOLD, EMPTY, STRIKE, Line, Piece
from tui_reader.text import when
from tui_reader.text.cells import cut, width
from tui_reader.text.sanitize import clean

_COMPARED = 4_000
_AROUND = 16
_WORDS = re.compile(r"\n|[^\s]+")


class Version(NamedTuple):
    """A text as it was at some time."""

    body: str
    markup: Markup
    until: str
    """When another text was found; empty for the present one."""


def versions(body: str, markup: Markup, extra: Extra) -> list[Version]:
    """The present text and the older ones that are kept, newest first."""
    found = [Version(body, markup, "")]
    edits = extra.get("edits")
    for edit in reversed(edits if isinstance(edits, (list, tuple)) else []):
        if isinstance(edit, dict) and isinstance(edit.get("body"), str):
            until = edit.get("until")
            kind: Markup = "markdown" if edit.get("markup") == "markdown" else "plain"
            found.append(Version(clean(edit["body"]), kind, clean(until) if isinstance(until, str) else ""))
    return found


def change_lines(found: Sequence[Version], cells: int, now: datetime) -> list[Line]:
    """The versions under their dates: the present text marked against the one before, and so on back."""
    lines: list[Line] = []
    for new, old in pairwise(found):
        head = f"until {when.full(old.until, now)}" if old.until else "before"
        title = "now" if not new.until else f"until {when.full(new.until, now)}"
        lines += [(Piece(title, "accent", BOLD), Piece(f"  against {head}", "dim")), EMPTY]
        lines += _wrapped(_marked(_words(old), _words(new)), max(cells, 4))
        lines.append(EMPTY)
    if len(found) > 1:
        oldest = found[-1]
        lines += [(Piece("the oldest text", "accent", BOLD),), EMPTY]
        lines += _wrapped([Piece(word, "text") for word in _words(oldest)], max(cells, 4))
    return lines


def _words(version: Version) -> list[str]:
    return _WORDS.findall(text_of_body(version.body, version.markup))


def _marked(old: list[str], new: list[str]) -> list[Piece]:
    """The words of the newer text where it differs, with those of the older that are gone and some words around.

    Only the beginning of a very long text is compared: finding what is alike grows with the square of its length.
    """
    from difflib import SequenceMatcher

    before, after = old[:_COMPARED], new[:_COMPARED]
    pieces: list[Piece] = []
    for what, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if what == "equal":
            start = _AROUND if c else 0
            end = _AROUND if d < len(after) else 0
            if d - c > start + end + _AROUND:
                pieces += [Piece(word, "text") for word in after[c : c + start]]
                pieces.append(Piece("…", "dim"))
                pieces += [Piece(word, "text") for word in after[d - end : d] if end]
            else:
                pieces += [Piece(word, "text") for word in after[c:d]]
        else:
            pieces += _run(before[a:b], "[-", "-]", "dim", STRIKE)
            pieces += _run(after[c:d], "{+", "+}", "new", BOLD)
    return pieces


def _run(words: list[str], start: str, end: str, role: str, flags: int) -> list[Piece]:
    shown = [word for word in words if word != "\n"]
    if not shown:
        return []
    shown[0], shown[-1] = start + shown[0], shown[-1]
    shown[-1] += end
    return [Piece(word, role, flags) for word in shown]


def _wrapped(words: Sequence[Piece], cells: int) -> Iterator[Line]:
    """Words in lines; a line end stays one, blank lines are one."""
    line: list[Piece] = []
    used = 0
    blank = True
    for piece in words:
        if piece.text == "\n":
            if line or not blank:
                yield tuple(line)
            blank = not line
            line, used = [], 0
            continue
        rest = piece
        while rest.text:
            need = width(rest.text)
            if line and used + 1 + need > cells:
                yield tuple(line)
                line, used = [], 0
            if line:
                line.append(Piece(" "))
                used += 1
            part = rest.text if need <= cells - used else cut(rest.text, cells - used, "") or rest.text[:1]
            line.append(rest._replace(text=part))
            used += width(part)
            rest = rest._replace(text=rest.text[len(part) :])
            blank = False
    if line:
        yield tuple(line)
