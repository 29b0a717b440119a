"""Reading without the collector: a parse makes millions of objects and no garbage, yet is looked through for some.

On a thread of 100,000 comments the collector takes as long as all the rest.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


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
        gc.enable()
