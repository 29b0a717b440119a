"""Tables as files: lines of cells under a line of names (CSV, RFC 4180, and its kin with tabs or semicolons)."""

from __future__ import annotations

import csv
import io
import re
from itertools import chain

from tui_reader.sources.base import Input, Report
from tui_reader.sources.inputs import WHOLE_LIMIT

Row = dict[str, str]

DELIMITERS = ",;\t|"

HEADER = 4000
"""Characters that the line of names may have."""

_END = "\0"
"""Stands behind the last line of a table. A quotation that nobody ended swallows it: tables have no such sign of their
own, since it is taken out."""

_LINE_END = re.compile(r"[\r\n]")


def columns_of(input: Input) -> tuple[str, list[str]]:
    """What parts the cells of an input and what its columns are called, were it a table."""
    first = _LINE_END.split(input.start.lstrip("\ufeff"), maxsplit=1)[0][:HEADER]
    delimiter = max(DELIMITERS, key=first.count)
    return delimiter, [column.strip('" ') for column in first.split(delimiter)]


def rows_of(text: str, report: Report, delimiter: str = ",") -> tuple[list[str], list[Row]]:
    """The names of a table's columns, and its rows by them; blank rows are left out.

    Args:
        text: the table.
        report: told where it is broken or ends too early.
        delimiter: what parts its cells.
    """
    csv.field_size_limit(max(csv.field_size_limit(), WHOLE_LIMIT))  # of the process; a text may be as long as the file
    lines = io.StringIO(text.lstrip("\ufeff").replace(_END, ""), newline=None)
    reader = csv.reader(chain(lines, [_END]), delimiter=delimiter)
    columns: list[str] = []
    rows: list[Row] = []
    try:
        columns = [column.replace(_END, "").strip() for column in next(reader, [])]
        cells: list[str] = []
        for cells in reader:
            if cells == [_END]:
                break
            if any(cells):
                rows.append(dict(zip(columns, cells, strict=False)))
        if cells != [_END] and rows:
            last = next(reversed(rows[-1]))
            rows[-1][last] = rows[-1][last].removesuffix(_END).rstrip("\n")
            report.cut_off("the last row ends within a cell")
        elif rows and len(rows[-1]) < len(columns):
            report.cut_off(f"the last row has {len(rows[-1])} of {len(columns)} cells")
    except csv.Error as error:
        report.note(f"not all of the table can be read ({error})")
    return columns, rows
