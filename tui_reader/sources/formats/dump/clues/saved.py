"""When a page was saved, where its text says so: what ``3 weeks ago`` counts from.

A line of the program that saved it, the banner of an archive, or the clock that a board prints. The date of the file
on this disk is no evidence: a file that was copied yesterday is not from yesterday.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime

from tui_reader.sources.formats.dump.clues import affixes

EDGE = 60
"""Lines with text at both ends of a page in which it is looked for: between them is what people wrote."""

LONGEST = 300
"""Characters that such a line may have."""

_CAPTURE = re.compile(r"(?:web\.archive\.org/web|archive\.(?:today|is|ph))/((?:19|20)\d{6})(\d{6})?")
_NAMED = ("saved", "saved on", "captured", "clipped", "retrieved", "accessed", "archived", "downloaded", "scraped")
_NEAR = 12
"""Characters between the words and the date: a sentence that holds one has more."""


def saved_at(texts: Sequence[str], front: dict[str, str]) -> datetime | None:
    """When the page was saved, as it says itself; ``None`` where it does not.

    Args:
        texts: the lines of the page.
        front: what a block of ``key: value`` lines at its start says.
    """
    for key in _NAMED:
        if (found := _date(front.get(key, ""))) is not None:
            return found
    solid = [text for text in texts if text]
    edges = solid if len(solid) <= 2 * EDGE else [*solid[:EDGE], *solid[-EDGE:]]
    for text in edges:
        if len(text) > LONGEST:
            continue
        if match := _CAPTURE.search(text):
            try:
                return datetime.strptime(match[1] + (match[2] or "000000"), "%Y%m%d%H%M%S").replace(tzinfo=UTC)
            except ValueError:
                continue
        end = affixes.after(text, "saved")
        rest = text[end:] if end else text.partition(_CACHED)[2]
        if rest and (found := _date(rest)) is not None:
            return found
    return None


_CACHED = "snapshot of the page as it appeared on "
"""What Google printed above the pages of its cache."""


def _date(text: str) -> datetime | None:
    from tui_reader.text.dates import find_date

    found = find_date(text) if text else None
    if found is None or found[0] > _NEAR:
        return None
    try:
        return datetime.fromisoformat(found[2])
    except ValueError:
        return None
