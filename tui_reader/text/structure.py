"""What a body consists of: a flat tuple of blocks of styled spans.

Flat, because rendering, folding and searching then need no recursion over what strangers wrote: each block says
itself how deep it is quoted, how far it is indented and which marker hangs before its first line.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

STRONG = 1
"""Style flag: bold."""
EMPHASIS = 2
"""Style flag: italic."""
CODE = 4
"""Style flag: inline code."""
STRIKE = 8
"""Style flag: struck through."""


class Span(NamedTuple):
    """A piece of text in one style. ``\\n`` in it is a line break that the writer meant."""

    text: str
    style: int = 0
    """`STRONG`, `EMPHASIS`, `CODE` and `STRIKE`, or-ed together."""
    link: str | None = None
    """Where it leads: an http, https or mailto address."""


Spans = tuple[Span, ...]
"""One run of text: the spans of a paragraph, a heading or a table cell."""

Align = Literal["left", "center", "right"]
"""How the cells of a table's column stand."""


# Each block says where it stands. They are tuples, since making data classes costs every start some milliseconds.
#
# - ``quote``: how many levels of quotation it is in; drawn as so many bars at the left
# - ``indent``: cells from the bars to the text; 0 outside lists
# - ``marker``: hangs before the first line, ending at the indent: ``•`` or ``1.`` and a space; empty but in list items
# - ``gap``: whether a blank line stands before it; never so for the first block


class Paragraph(NamedTuple):
    """Running text; with a marker, the beginning of a list item."""

    spans: Spans
    quote: int = 0
    indent: int = 0
    marker: str = ""
    gap: bool = False


class Heading(NamedTuple):
    """A heading inside a body."""

    spans: Spans
    level: int
    """1 to 6."""
    quote: int = 0
    indent: int = 0
    marker: str = ""
    gap: bool = False


class Signature(NamedTuple):
    """What follows ``-- `` in a message, or is added by a list: who wrote it and where, not what they say."""

    spans: Spans
    quote: int = 0
    indent: int = 0
    marker: str = ""
    gap: bool = False


class Code(NamedTuple):
    """Preformatted lines, never re-wrapped."""

    lines: tuple[str, ...]
    """Without line ends; tabs are expanded."""
    language: str = ""
    """As the writer named it, lower case; empty where it was not named."""
    quote: int = 0
    indent: int = 0
    marker: str = ""
    gap: bool = False


class Table(NamedTuple):
    """Rows of cells; the first row is the head. All rows have as many cells as there are columns."""

    rows: tuple[tuple[Spans, ...], ...]
    aligns: tuple[Align, ...]
    quote: int = 0
    indent: int = 0
    marker: str = ""
    gap: bool = False


class Rule(NamedTuple):
    """A line across, between two parts."""

    quote: int = 0
    indent: int = 0
    marker: str = ""
    gap: bool = False


Block = Paragraph | Heading | Signature | Code | Table | Rule
"""What a body consists of."""


def text_of(spans: Sequence[Span]) -> str:
    """The bare text of a run."""
    return spans[0].text if len(spans) == 1 else "".join([span.text for span in spans])
