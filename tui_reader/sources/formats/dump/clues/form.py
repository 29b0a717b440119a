"""The form of a head: what the heads of one list have in common."""

from __future__ import annotations

from typing import NamedTuple


class Form(NamedTuple):
    """What a head shares with the others of its list."""

    order: str
    """Its parts: ``nd`` for a name before a date, ``dn``, ``n``, ``d``, ``m`` for the header of a mail, and others."""
    says: bool
    """Whether a word for saying makes it."""
    when: str
    """Of what kind the date is, or beside what it stands: ``t`` with a time or an age, ``d`` a day; empty without."""
    offset: int | None = None
    """Lines from the date to the name: 0 where the text stands between them, ``None`` where one line has both."""
    joined: str = ""
    """The order and date of the heads of another form that stand among these."""
