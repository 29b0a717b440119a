"""How many posts await the reader, in libraries of any size.

A row of the catalogue costs some 30 µs to read: a few hundred are counted at once, more are counted on another
thread, in small helpings so that keys do not wait for the interpreter, and shown when the number is known.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

from tui_reader.model import Entry
from tui_reader.reading.posts import is_unread

AT_ONCE = 300
"""Posts that are counted without further ado."""
HELPING = 64
"""Posts that are counted before the thread lets others run."""
REST = 0.004
"""Seconds that it lets them."""


def count_unread(entries: Sequence[Entry], cancelled: Callable[[], bool] = lambda: False) -> int | None:
    """Counts in helpings; ``None`` where it was cancelled."""
    found = 0
    for at, entry in enumerate(entries):
        if at % HELPING == HELPING - 1:
            if cancelled():
                return None
            time.sleep(REST)
        found += is_unread(entry)
    return found
