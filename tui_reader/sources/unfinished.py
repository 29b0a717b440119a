"""Texts that a reading may leave as a mailer broke them, to be finished by whoever has time: who reads, or who stores.

To find a mailer's line ends is a quarter of what reading mail takes, and needs nothing but the text.
"""

from __future__ import annotations

import re
from typing import cast

from tui_reader.model import Markup

BROKEN = cast(Markup, "broken")
"""The markup of a text that is not finished; it is plain and clean, and leaves the room as ``plain`` only."""
_UNESCAPED = re.compile(r"^>(>*From )", re.MULTILINE)


def finished(text: str) -> str:
    """A text with its paragraphs in one line each."""
    from tui_reader.text.unwrap import unwrap

    return unescaped(unwrap(text)).strip("\n")


def unescaped(text: str) -> str:
    """A text without what archives put before lines that begin as their separators do."""
    return _UNESCAPED.sub(r"\1", text) if ">From " in text else text
