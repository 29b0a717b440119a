"""How a column and a line say when something was."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.text.when import full, short

NOW = datetime(2026, 11, 22, 19, 30, tzinfo=timezone(timedelta(hours=1)))


@pytest.mark.parametrize(
    ("iso", "brief", "line"),
    [
        (None, "", ""),
        ("sometime", "", ""),
        ("2026-11-22T19:29:40+01:00", "now", "today 19:29"),
        ("2026-11-22T19:32+01:00", "now", "today 19:32"),
        ("2026-11-22T18:52", "38 min", "today 18:52"),
        ("2026-11-22T13:08Z", "5 h", "today 14:08"),
        ("2026-11-21T21:00", "22 h", "Sat 21 Nov 21:00"),
        ("2026-11-21T12:08", "Sat", "Sat 21 Nov 12:08"),
        ("2026-11-14T09:03", "14 Nov", "Sat 14 Nov 09:03"),
        ("2024-11-14T09:03", "14 Nov 2024", "14 Nov 2024 09:03"),
        ("2026-11-22", "today", "today"),
        ("2026-11-20", "Fri", "Fri 20 Nov"),
        ("2024-11-14", "14 Nov 2024", "14 Nov 2024"),
        ("2027-03-01T10:00", "1 Mar 2027", "1 Mar 2027 10:00"),
        ("0001-01-01T00:00+14:00", "", ""),
    ],
)
def test_short_and_full(iso: str | None, brief: str, line: str) -> None:
    assert short(iso, NOW) == brief
    assert full(iso, NOW) == line


@given(st.datetimes() | st.datetimes(timezones=st.just(timezone(timedelta(hours=-7)))))
def test_a_column_is_narrow(moment: datetime) -> None:
    assert len(short(moment.isoformat(), NOW)) <= 11
    assert len(full(moment.isoformat(), NOW)) <= 20
