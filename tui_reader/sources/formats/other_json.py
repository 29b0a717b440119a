"""JSON of a form that nobody described: whatever holds objects that look like comments.

It is asked last of all formats of JSON. ``sources.remarks`` says what a comment looks like.
"""

from __future__ import annotations

from collections.abc import Iterator

from tui_reader.model import Thread
from tui_reader.sources import jsons
from tui_reader.sources.base import Input, Report, Source, no_discussion
from tui_reader.sources.remarks.fields import Likeness
from tui_reader.sources.remarks.finding import Discussion, discussions_in, lacks
from tui_reader.sources.remarks.threads import thread_of

_KEY = "remarks"


class OtherJson(Source):
    """Any JSON or JSON lines with comments in it."""

    id = "json"
    guesses = True

    def detect(self, input: Input) -> float:
        sight = jsons.look(input)
        found = discussions_in(sight.values)
        if not sight.more:
            input.cache[_KEY] = found
        return 0.3 if any(discussion.likeness > Likeness.NONE for discussion in found) else 0.0

    def parse(self, input: Input, report: Report) -> Iterator[Thread]:
        report.engine = "JSON of an unknown form"
        values = list(jsons.values(input, report))
        known = input.cache.pop(_KEY, None)
        found: list[Discussion] = known if isinstance(known, list) else discussions_in(values)
        if not found:
            raise no_discussion(input, lacks(values))
        for discussion in [one for one in found if one.likeness > Likeness.NONE] or found:
            yield thread_of(discussion, OtherJson.id, report)
