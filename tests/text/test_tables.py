"""Tables fit whatever width there is, and lose nothing."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tui_reader.text.blocks import Table, parse
from tui_reader.text.cells import width
from tui_reader.text.structure import text_of
from tui_reader.text.tables import table_lines

BODY = "| Kettle | Price | Remarks |\n|---|--:|:-:|\n| Blue | 12 | whistles when it should not |\n| 鉄瓶 | 140 | - |"


def shown(body: str, cells: int) -> list[str]:
    """The lines of a table as text."""
    (table,) = parse(body, "markdown")
    assert isinstance(table, Table)
    return [text_of(line) if line else "" for line in table_lines(table, cells)]


def test_a_table_with_room() -> None:
    assert shown(BODY, 60) == [
        "Kettle  Price            Remarks",
        "Blue       12  whistles when it should not",
        "鉄瓶      140               -",
    ]


def test_the_widest_column_gives_way() -> None:
    assert shown(BODY, 30) == [
        "Kettle  Price      Remarks",
        "Blue       12   whistles when",
        "                it should not",
        "鉄瓶      140         -",
    ]


def test_where_columns_do_not_fit_rows_are_stacked() -> None:
    assert shown(BODY, 16) == [
        "Kettle: Blue",
        "Price: 12",
        "Remarks:",
        "whistles when it",
        "should not",
        "",
        "Kettle: 鉄瓶",
        "Price: 140",
        "Remarks: -",
    ]


CELLS = st.text(st.sampled_from("ab 日é*"), max_size=12).map(lambda text: text.strip() or "x")


@given(st.integers(1, 5).flatmap(lambda n: st.lists(st.lists(CELLS, min_size=n, max_size=n), min_size=2, max_size=4)),
       st.integers(2, 40))  # fmt: skip
@settings(max_examples=100, deadline=None)
def test_any_table_fits(rows: list[list[str]], cells: int) -> None:
    marks = "|" + "---|" * len(rows[0])
    body = "\n".join(["| " + " | ".join(rows[0]) + " |", marks, *["| " + " | ".join(row) + " |" for row in rows[1:]]])
    lines = shown(body, cells)
    assert all(width(line) <= cells for line in lines)
    for letter in "日é":
        assert "".join(lines).count(letter) >= sum(cell.count(letter) for row in rows[1:] for cell in row)
