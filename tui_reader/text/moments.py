"""Times as the library keeps and compares them: ISO 8601 text, UTC where the offset is known.

One way to write the present and one to compare, so that a thread that is opened in the second in which it was added
has nothing new.
"""

from __future__ import annotations

_SECONDS = len("2024-01-31T10:20:30")


def now() -> str:
    """The present: UTC, with microseconds, so that text sorts as time."""
    from time import time

    return at(time())


def at(seconds: float) -> str:
    """The same of another time, in seconds since 1970."""
    from datetime import UTC, datetime

    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="microseconds").removesuffix("+00:00") + "Z"


def after(time: str) -> str:
    """The present; where the clock was set back behind a time, the moment after that."""
    present = now()
    if moment(time) < moment(present):
        return present
    from datetime import datetime, timedelta

    try:
        return at((datetime.fromisoformat(time) + timedelta(microseconds=1)).timestamp())
    except (ValueError, OverflowError, OSError):
        return present


def utc(time: str) -> str:
    """A time in UTC where it states its offset; else, and where it is no time, as it is."""
    if len(time) <= _SECONDS or time.endswith("Z"):
        return time
    from datetime import UTC, datetime

    try:
        found = datetime.fromisoformat(time)
        return found.astimezone(UTC).isoformat().replace("+00:00", "Z") if found.tzinfo else time
    except (ValueError, OverflowError):
        return time


def moment(time: str) -> str:
    """A time in a form of which text compares as time, with and without a zone and fractions of a second."""
    bare = utc(time).removesuffix("Z")
    if len(bare) < _SECONDS:
        return bare
    whole, _, fraction = bare.partition(".")
    return f"{whole}.{fraction[:6]:0<6}"
