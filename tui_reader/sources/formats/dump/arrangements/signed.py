"""Comments that end with a signature of a wiki: ``Mira (talk) 12:03, 3 May 2014 (UTC)``."""

from __future__ import annotations

import re

from tui_reader.sources.formats.dump.arrangements.marks import Mark
from tui_reader.sources.formats.dump.clues import names, parts
from tui_reader.sources.formats.dump.clues.stamps import Dates
from tui_reader.sources.formats.dump.lines.apart import FEWEST, SIGNATURE
from tui_reader.sources.formats.dump.lines.page import Page

_DASHES = re.compile(r"^[\s–—/-]+")


def signatures(page: Page, dates: Dates) -> list[Mark]:
    """The signatures that stand on lines of their own; none where the page has but one."""
    marks = []
    for index, line in enumerate(page.lines):
        match = SIGNATURE.fullmatch(_DASHES.sub("", line.text)) if line.text[-1:] == ")" else None
        if match is None:
            continue
        by, name, handle, _ = parts.name_in(match["name"])
        mark = Mark(index, index, name, dates.find(match["when"]), line.edge, handle=handle, by=by)
        mark.likely = max(0.9, names.likelihood(name))
        marks.append(mark)
    return marks if len(marks) >= FEWEST else []
