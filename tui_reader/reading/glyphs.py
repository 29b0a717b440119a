"""The marks that the screen is drawn with, in one table: one set of fine ones, one of plain ASCII.

Every glyph is one cell wide and has no emoji form. Plain ASCII is for terminals whose encoding is not UTF-8, for
consoles without the characters, and for readers whose terminal draws ambiguous characters two cells wide.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Glyphs(NamedTuple):
    """One set of marks."""

    open: str = "▾"
    """A comment whose replies are shown."""
    folded: str = "▸"
    """A comment whose replies are hidden."""
    rail: str = "│"
    """There is more of this branch below."""
    bar: str = "▎"
    """The cursor is here."""
    new: str = "●"
    """New since the last visit."""
    seen: str = "○"
    """New, and seen during this visit."""
    unread: str = "·"
    """Never shown on screen, but not new either."""
    bookmark: str = "★"
    """Kept."""
    note: str = "▎"
    """Beside the reader's own note."""
    back: str = "‹"
    """Where going back leads."""
    hairline: str = "─"
    """The one horizontal line."""
    quote: str = "▎"
    """Beside a quote, once per level."""
    item: str = "•"
    """An item of a list."""
    deep: str = "↳"
    """Before the depth of a comment that is deeper than the indentation goes."""
    left_out: str = "⋯"
    """Something is left out here."""
    cut: str = "…"
    """Text is cut here."""
    thumb: str = "▐"
    """The scrollbar."""
    map_new: str = "•"
    """In the map: a new comment."""
    map_seen: str = "◦"
    """In the map: a new comment that has been seen during this visit."""
    map_bookmark: str = "★"
    """In the map: a kept comment."""
    map_hit: str = "─"
    """In the map: a comment with a hit."""
    map_current: str = "━"
    """In the map: the comment with the current hit."""
    map_author: str = "◃"
    """In the map: a comment of the post's author."""
    done: str = "━"
    """What is done of a progress line."""
    todo: str = "━"
    """What is still to do of a progress line."""
    between: str = "·"
    """Between the parts of a line: who, when, where."""
    failure: str = "×"
    """Before what failed."""


UNICODE = Glyphs()
"""The fine set."""

ASCII = Glyphs(
    open="-", folded="+", rail=":", bar="|", new="o", seen=".", unread=",", bookmark="*", note="|", back="<",
    hairline="-", quote=">", item="*", deep=">", left_out="~", cut="~", thumb="#", map_new="o", map_seen=".",
    map_bookmark="*", map_hit="-", map_current="=", map_author="a", done="=", todo="-", between="-",
    failure="x",
)  # fmt: skip
"""The plain set."""


def glyphs_for(plain: bool | None, environ: Mapping[str, str], encoding: str | None) -> Glyphs:
    """The marks for a terminal: ASCII where that is set, where the encoding has no others, on bare consoles."""
    if plain is None:
        name = (encoding or "utf-8").lower().replace("-", "").replace("_", "")
        plain = name not in ("utf8", "utf16", "utf32") or environ.get("TERM") in ("linux", "dumb")
    return ASCII if plain else UNICODE
