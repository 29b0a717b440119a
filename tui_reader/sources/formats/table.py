"""Tables of comments: any CSV whose columns are called as what a comment has."""

from __future__ import annotations

from collections.abc import Iterator

import orjson

from tui_reader.model import Thread
from tui_reader.sources.base import Input, Report, Source, no_discussion
from tui_reader.sources.jsons import objects, text
from tui_reader.sources.remarks.column_names import meaning_of
from tui_reader.sources.remarks.fields import Likeness
from tui_reader.sources.remarks.finding import discussions_in
from tui_reader.sources.remarks.threads import thread_of
from tui_reader.sources.tables import columns_of, rows_of


class Table(Source):
    """A row for each comment, under a row of names."""

    id = "table"
    guesses = True

    def detect(self, input: Input) -> float:
        if input.start.lstrip("\ufeff \t\r\n").startswith(("{", "[")):
            return 0.0  # JSON, with the same names between commas
        return 0.85 if meaning_of(columns_of(input)[1]).likeness > Likeness.NONE else 0.0

    def parse(self, input: Input, report: Report) -> Iterator[Thread]:
        report.engine = "table"
        names, rows = rows_of(input.text, report, columns_of(input)[0])
        columns = meaning_of(names)
        if renamed := columns.evidence():
            report.evidence.append(renamed)
        found = discussions_in(
            {"comments": [columns.read({name: _joined(cell) for name, cell in row.items()}) for row in rows]}
        )
        if not found:
            missing = columns.missing()
            why = f"it has no column for {missing}" if missing else "no row has a text, and an author or a time"
            raise no_discussion(input, why)
        for discussion in found:
            yield thread_of(discussion._replace(likeness=columns.likeness), Table.id, report)


def _joined(cell: str) -> str:
    """A text that stands in pieces, as Takeout writes comments on videos: ``{"text":"One "},{"text":"two."}``."""
    if not cell.startswith('{"text":'):
        return cell
    try:
        return "".join(text(piece, "text") for piece in objects(orjson.loads(f"[{cell}]")))
    except orjson.JSONDecodeError:
        return cell
