"""Times of the library compare as time, however they are written."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from tui_reader.text.moments import moment, now, utc

TIMES = st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1), timezones=st.just(UTC))
FORMS = st.sampled_from(("Z", "+00:00", "+05:30", "-08:00"))


def written(time: datetime, form: str) -> str:
    if form == "Z":
        return time.strftime("%Y-%m-%dT%H:%M:%S.%fZ")
    sign = -1 if form[0] == "-" else 1
    zone = timezone(sign * timedelta(hours=int(form[1:3]), minutes=int(form[4:])))
    return time.astimezone(zone).isoformat()


@given(TIMES, TIMES, FORMS, FORMS)
def test_text_compares_as_time(one: datetime, other: datetime, form: str, other_form: str) -> None:
    assert (moment(written(one, form)) < moment(written(other, other_form))) == (one < other)


def test_one_moment_in_every_form() -> None:
    forms = (
        "2024-01-31T10:20:30Z",
        "2024-01-31T10:20:30+00:00",
        "2024-01-31T10:20:30.000Z",
        "2024-01-31T12:20:30+02:00",
    )
    assert {moment(time) for time in forms} == {"2024-01-31T10:20:30.000000"}


def test_what_states_no_offset_stays_as_it_is() -> None:
    for time in ("", "2024-01-31", "2024-01-31T10:20", "2024-01-31T10:20:30", "soon, perhaps in the evening"):
        assert utc(time) == time
    assert moment(now()) <= moment(now())
