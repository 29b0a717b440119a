"""Says when something was, as briefly as a column allows, or in full.

Times without an offset are taken as local, which is what pages mean by them; a date without a time is never given
one. English words, independent of the locale: they belong to the interface.
"""

from __future__ import annotations

from datetime import date, datetime

DAY = len("2024-11-14")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def short(iso: str | None, now: datetime) -> str:
    """For a column: ``now``, ``38 min``, ``5 h``, ``Sat``, ``14 Nov``, ``14 Nov 2024``; empty where unknown.

    ``now`` is aware and in the reader's time zone.
    """
    moment = _local(iso, now)
    if moment is None:
        return ""
    if isinstance(moment, datetime):
        minutes = int((now - moment).total_seconds() // 60)
        if -5 <= minutes < 1:  # clocks differ by a little
            return "now"
        if 0 < minutes < 60:
            return f"{minutes} min"
        if 0 < minutes < 24 * 60:
            return f"{minutes // 60} h"
        moment = moment.date()
    days = (now.date() - moment).days
    if days == 0:
        return "today"
    if 0 < days < 7:
        return _WEEKDAYS[moment.weekday()]
    return day(moment, now)


def full(iso: str | None, now: datetime) -> str:
    """For a line: ``today 12:08``, ``Fri 20 Nov 21:40``, ``14 Nov 2024 09:03``; empty where unknown."""
    moment = _local(iso, now)
    if moment is None:
        return ""
    date_ = moment.date() if isinstance(moment, datetime) else moment
    if date_ == now.date():
        words = "today"
    elif date_.year == now.year:
        words = f"{_WEEKDAYS[date_.weekday()]} {day(date_, now)}"
    else:
        words = day(date_, now)
    return f"{words} {moment:%H:%M}" if isinstance(moment, datetime) else words


def day(moment: date, now: datetime) -> str:
    """A day: ``14 Nov``, with its year where that is not this one."""
    words = f"{moment.day} {_MONTHS[moment.month - 1]}"
    return words if moment.year == now.year else f"{words} {moment.year}"


def absolute(iso: str | None) -> str:
    """For a page that is read who knows when: ``19 Nov 2026 09:31``, by the writer's clock; no time as it is."""
    try:
        moment = datetime.fromisoformat(iso or "")
    except ValueError:
        return iso or ""
    words = f"{moment.day} {_MONTHS[moment.month - 1]} {moment.year}"
    return words if len(iso or "") <= DAY else f"{words} {moment:%H:%M}"


def local_day(iso: str | None, now: datetime) -> str:
    """For a table: ``2024-11-14``, the day in the time zone of ``now``; empty where unknown."""
    moment = _local(iso, now) if iso and len(iso) > DAY else None
    if moment is None:
        return (iso or "")[:DAY]
    return moment.isoformat()[:DAY]


def stamp(iso: str | None) -> str:
    """For a text that is read or parsed by whom it may: ``2024-11-14 09:03 UTC``, the offset as the page gave it."""
    try:
        moment = datetime.fromisoformat(iso or "")
    except ValueError:
        return iso or ""
    if len(iso or "") <= DAY:
        return iso or ""
    offset = f"{moment:%z}"
    zone = "UTC" if offset in ("+0000", "-0000") else offset
    return f"{moment:%Y-%m-%d %H:%M} {zone}".rstrip()


def _local(iso: str | None, now: datetime) -> datetime | date | None:
    """The moment in the time zone of ``now``; a `date` where no time is known."""
    if not iso:
        return None
    try:
        if len(iso) <= DAY:
            return date.fromisoformat(iso)
        moment = datetime.fromisoformat(iso)
        return moment.replace(tzinfo=now.tzinfo) if moment.tzinfo is None else moment.astimezone(now.tzinfo)
    except (ValueError, OverflowError):
        return None
