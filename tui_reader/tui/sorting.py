"""The orders in which the posts can stand."""

from __future__ import annotations

from collections.abc import Sequence

from tui_reader.model import Entry

SORTS = {"active": "latest first", "new": "new first", "comments": "most comments first", "title": "by title"}
"""The orders by their name in the settings, in the order in which the sort key goes through them."""

DEFAULT_SORT = "active"
"""The library's own order, in which rows are read only when they are looked at."""


def ordered(entries: Sequence[Entry], sort: str) -> Sequence[Entry]:
    """The entries in an order. The library's own costs nothing and stays lazy."""
    if sort == "new":
        return sorted(entries, key=lambda entry: (-entry.new, -entry.unread))
    if sort == "comments":
        return sorted(entries, key=lambda entry: -entry.comments)
    if sort == "title":
        return sorted(entries, key=lambda entry: entry.label.casefold())
    return entries
