"""What elements of HTML mean to a reader, whichever way they are read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from urllib.parse import urljoin

from tui_reader.text.cells import width
from tui_reader.text.markdown_text import Run, collapsed
from tui_reader.text.sanitize import clean, clean_line
from tui_reader.text.structure import CODE, EMPHASIS, STRIKE, STRONG
from tui_reader.text.urls import safe_link

STYLES = {
    "b": STRONG, "strong": STRONG, "i": EMPHASIS, "em": EMPHASIS, "cite": EMPHASIS, "dfn": EMPHASIS, "var": EMPHASIS,
    "s": STRIKE, "del": STRIKE, "strike": STRIKE, "code": CODE, "kbd": CODE, "samp": CODE, "tt": CODE,
    "summary": STRONG,
}  # fmt: skip
"""How text looks in an element."""

SPOKEN_ONLY = frozenset(("sr-only", "visually-hidden", "screen-reader-text"))
"""Classes of what is there for screen readers, and not seen."""
_NOT_SEEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_FILE_NAME = re.compile(r"[\w%()+-]{1,80}\.(?:gif|jpe?g|png|webp|svg|bmp)", re.IGNORECASE)
"""What some programs give as the description of a picture: no description."""

_FACE = re.compile(r"/(?:smil|emot|sm/)[^?#]*$|/icon_[a-z_]+\.gif", re.IGNORECASE)
"""Where forums keep the pictures that stand for ``:)``."""
_CODE = re.compile(r":\w{1,30}:|[:;=8xX][-o^']?[()\[\]DPpOo0/|*$]")
"""What was typed for one."""

BREAK: Run = ("\n", 0, None)
"""A line break that is meant."""

_WHOLE = re.compile(
    r"https?://[A-Za-z0-9.-]+(?::[0-9]+)?(?:/[A-Za-z0-9/._~%+,@:=-]*)?(?:\?[A-Za-z0-9/._~%+,@:=&-]+)?(?:#[A-Za-z0-9_-]+)?"
)
"""An address that is whole and safe as it stands, as most are."""


Attributes = Mapping[str, str | None]
"""The attributes of an element; those without a value may have none."""


def is_hidden(attributes: Attributes) -> bool:
    """Whether an element is not seen."""
    if "hidden" in attributes:
        return True
    style, names = attributes.get("style"), attributes.get("class")
    return bool(style and _NOT_SEEN.search(style)) or bool(names and not SPOKEN_ONLY.isdisjoint(names.split()))


def picture(attributes: Attributes, base_url: str | None) -> tuple[str, str | None]:
    """What an image says, which may be nothing, and where it is; small ones that stand for a word are nowhere."""
    words = collapsed(clean_line(attributes.get("alt") or ""))
    if not words or _FILE_NAME.fullmatch(words):
        return "", None
    names = (attributes.get("class") or "").lower()
    if "emoji" in names or "smil" in names or (not words.isascii() and len(words) <= 8 and width(words) <= 2):
        return words, None
    source = attributes.get("src") or attributes.get("data-src")
    if len(words) <= 32 and source and (_FACE.search(source[:400]) or _CODE.fullmatch(words)):
        return words, None
    return words, address(source, base_url)


def shown(text: str) -> str:
    """Text of a page as it is shown: nothing harmful in it, one space for any run of white space."""
    if text.isascii() and text.isprintable() and "  " not in text:  # nothing to clean, nothing to collapse
        return text
    return collapsed(clean(text))


def address(href: str | None, base_url: str | None) -> str | None:
    """A link made whole, where it may be followed."""
    if not href:
        return None
    if _WHOLE.fullmatch(href):
        return href
    href = clean_line(href).replace(" ", "%20")
    if base_url:
        try:
            href = urljoin(base_url, href)
        except ValueError:
            return None
    return safe_link(href)


def paragraphs(runs: list[Run]) -> Iterator[list[Run]]:
    """Runs parted where two line breaks or more follow each other, as forums write paragraphs."""
    if BREAK not in runs:
        yield runs
        return
    paragraph: list[Run] = []
    breaks = 0
    for run in runs:
        if run is BREAK:
            breaks += 1
        elif run[0].strip():
            if breaks > 1 and paragraph:
                yield paragraph
                paragraph = []
            elif breaks:
                paragraph.append(BREAK)
            breaks = 0
            paragraph.append(run)
        elif not breaks:
            paragraph.append(run)
    if paragraph:
        yield paragraph
