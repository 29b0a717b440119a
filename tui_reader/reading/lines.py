"""What a screen line is made of: pieces of text with the name of a role of the palette.

The models of this room decide everything about a line but its colours; the app maps a role to a colour of the
theme and nothing else. A line is a plain tuple that can be hashed and compared, so a cache of finished strips that
is keyed by the line itself can never show a stale one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from tui_reader.text.cells import cut, width

BOLD = 1
"""Flag of a piece: bold."""
ITALIC = 2
"""Flag of a piece: italic."""
UNDERLINE = 4
"""Flag of a piece: underlined."""
STRIKE = 8
"""Flag of a piece: struck through."""

ROLES = frozenset(
    "text strong dim faint rule thumb thumb-on accent new bookmark author you hit cur quote quote2 "
    "code code-kw code-str code-com error bg".split()
) | {f"rail{depth}{lit}" for depth in range(6) for lit in ("", "-lit")}
"""Every role that a piece may have; the theme gives each a colour. ``bg`` is for text on an accent."""

GROUNDS = frozenset(("", "bg", "surface", "raised", "raised-off", "code-bg", "hit-bg", "cur-bg", "accent"))
"""Every ground that a piece may lie on; the empty one is that of the pane."""


class Piece(NamedTuple):
    """A run of text in one style."""

    text: str
    role: str = "text"
    """Role of the foreground, one of ``ROLES``."""
    flags: int = 0
    """``BOLD | ITALIC | UNDERLINE | STRIKE``."""
    ground: str = ""
    """Role of the background, one of ``GROUNDS``."""
    link: str | None = None
    """Address that the piece leads to: for hyperlinks and the mouse."""


Line = tuple[Piece, ...]
"""One screen line; its pieces fill the width of its pane exactly."""

EMPTY: Line = ()
"""A line of no width."""


def line_width(line: Iterable[Piece]) -> int:
    """Width of a line in cells. Asked for every line that is drawn, so ASCII is counted without a further call."""
    cells = 0
    for piece in line:
        text = piece[0]
        cells += len(text) if text.isascii() and text.isprintable() else width(text)
    return cells


def line_text(line: Iterable[Piece]) -> str:
    """The characters of a line, without style."""
    return "".join(piece.text for piece in line)


def blank(cells: int, ground: str = "") -> Line:
    """An empty stretch."""
    return (Piece(" " * cells, "text", 0, ground),) if cells > 0 else EMPTY


def fit(line: Iterable[Piece], cells: int, ellipsis: str = "…") -> list[Piece]:
    """A line cut to at most so many cells; where something is left out it ends in an ellipsis in its own style."""
    pieces = list(line)
    if line_width(pieces) <= cells:
        return pieces
    kept: list[Piece] = []
    room = cells
    for piece in pieces:
        size = width(piece.text)
        if size < room:
            kept.append(piece)
            room -= size
            continue
        # The ellipsis must follow, also where this piece alone would just fit: something comes after it.
        text = cut(piece.text + "\u00a0" * 2, room, ellipsis) if size <= room else cut(piece.text, room, ellipsis)
        if text:
            kept.append(piece._replace(text=text))
        break
    return kept


def pad(line: Iterable[Piece], cells: int, ground: str = "", ellipsis: str = "…") -> Line:
    """A line brought to exactly so many cells: cut where it is longer, filled with spaces where it is shorter."""
    pieces = fit(line, cells, ellipsis)
    missing = cells - line_width(pieces)
    if missing > 0:
        pieces.append(Piece(" " * missing, "text", 0, ground))
    return tuple(pieces)


def spread(
    left: Sequence[Piece], right: Sequence[Piece], cells: int, *, gap: int = 2, ground: str = "", ellipsis: str = "…"
) -> Line:
    """Something at the left and something at the right edge; the left is cut where they would meet.

    Where not even the right part fits, it is left out: the name of a thing is worth more than its date.
    """
    size = line_width(right)
    if not right or size + gap >= cells:
        return pad(left, cells, ground, ellipsis)
    kept = fit(left, cells - size - gap, ellipsis)
    filler = cells - size - line_width(kept)
    return (*kept, Piece(" " * filler, "text", 0, ground), *right)


def on_ground(line: Iterable[Piece], ground: str) -> Line:
    """The same line on another ground; pieces that have a ground of their own keep it."""
    return tuple(piece if piece.ground else piece._replace(ground=ground) for piece in line)
