"""Reddit's archives: submissions or comments, one JSON object a line, in any order, in bounded memory.

Comments of a thread stand scattered over the file, so it is read twice: first only for the thread that each line
belongs to, then thread by thread.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tui_reader.model import Thread
from tui_reader.sources import jsons
from tui_reader.sources.base import Input, Report, Source
from tui_reader.sources.formats.reddit import Gathered, is_record, short
from tui_reader.sources.gather import unheard
from tui_reader.sources.jsons import text
from tui_reader.sources.offsets import Index, by_offset

_LINK = re.compile(rb'"link_id":\s*"t3_(\w{1,12})"')
"""The thread of a comment. It cannot match inside a string: there every quotation mark has a backslash before it."""

_LOOKING = 0.15
"""Share of the time that finding the threads of all lines takes."""

_ID = re.compile(rb'"id":\s*"(\w{1,12})"')


class RedditDump(Source):
    """Submissions and comments as archives of the site hold them."""

    id = "reddit-dump"
    whole = True

    def detect(self, input: Input) -> float:
        return 0.95 if jsons.is_lines(input) and is_record(jsons.look(input).first) else 0.0

    def parse(self, input: Input, report: Report) -> Iterator[Thread]:
        report.engine = "Reddit archive"
        bad = last = done = 0
        reached = report.reached or unheard
        size = input.size or 1
        with by_offset(input) as stream:
            index: Index[bytes] = Index()
            for last, line in jsons.raw_lines(input):
                if name := _thread(line):
                    index.add(last, name)
                else:
                    bad += 1
                reached(_LOOKING * min(last / size, 1.0))
            for _, offsets in index.groups():
                gathered = Gathered()
                for offset in offsets:
                    value = jsons.read_line(stream, offset)
                    if is_record(value):
                        gathered.take(value)
                    elif value is None and offset == last:
                        report.cut_off("the last line is cut off")
                    else:
                        bad += 1
                yield from gathered.threads(report)
                done += len(offsets)
                reached(_LOOKING + (1 - _LOOKING) * done / len(index))
        report.tally(bad, "line is neither a post nor a comment", "lines are neither posts nor comments")


def _thread(line: bytes) -> bytes:
    """The id of the thread that a line belongs to; empty where it has none."""
    if found := _LINK.search(line):
        return bytes(found[1])
    # A submission. What is embedded in it has ids too, so the short way is only taken where there is one.
    ids = _ID.findall(line)
    if len(ids) == 1:
        return bytes(ids[0])
    return short(text(jsons.line_value(line), "link_id", "id", "name")).encode()
