"""Reading without the collector: a parse makes millions of objects and no garbage, yet is looked through for some.

On a thread of 100,000 comments the collector takes as long as all the rest.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_MANY = 30_000
"""Objects made in a pause that the collector does not look through right after it, of which it would find all alive."""


@contextmanager
def collection_paused() -> Iterator[None]:
    """Let the collector rest for a while; within another pause this does nothing."""
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        if gc.get_count()[0] > _MANY and not gc.get_freeze_count():
            gc.freeze()  # this and the next make the new objects old ones, unseen
            gc.unfreeze()
        gc.enable()
