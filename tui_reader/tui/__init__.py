"""The app: the only room that imports the toolkit, and that only when it is opened."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui_reader.library import Library


def run(library: Library, thread_id: str | None = None) -> None:
    """Opens the app on a library, at a thread where one is given; returns when the reader leaves.

    Collecting garbage is left for after the first paint: start-up makes many objects that stay, and walking them
    again and again costs a fifth of the time.
    """
    import gc

    gc.disable()
    # A state that is written on another thread must not keep a key waiting for the interpreter's usual 5 ms.
    sys.setswitchinterval(0.001)
    # Read once when the toolkit is imported; at its default of 60 a fast typist waits up to 16 ms for a frame.
    os.environ.setdefault("TEXTUAL_FPS", "120")
    # How long an escape waits for the rest of a sequence; at the toolkit's 100 ms it is felt.
    os.environ.setdefault("ESCDELAY", "40")
    from tui_reader.tui.app import start

    start(library, thread_id)
