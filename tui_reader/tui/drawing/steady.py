"""Emoji that terminals do not agree about: whatever a terminal draws, what stands behind it stays in its column.

A family, a flag, a hand with the colour of its skin is one picture of two cells to one terminal and a row of four
to the next. Cells are counted as the toolkit counts them. So what goes to the terminal is told where such a picture
ends: the cells are blanked, the picture is drawn, and the cursor is put behind them, by its saved place, since only
that is known here.
"""

from __future__ import annotations

import re

from textual.driver import Driver

from tui_reader.text.cells import width

_JOINER, _SELECTOR, _KEYCAP = "\u200d", "\ufe0f", "\u20e3"
_TONES = "".join(map(chr, range(0x1F3FB, 0x1F400)))
_FLAGS = "".join(map(chr, range(0x1F1E6, 0x1F200)))

_SIGNS = (_JOINER, _SELECTOR, *_TONES, *_FLAGS)
"""One of these is in every such picture. Looked for one by one, which takes microseconds where a pattern takes more
than painting does."""

_AFTER = f"[{_SELECTOR}{_KEYCAP}{_TONES}]"
_PICTURE = re.compile(
    f"[{_FLAGS}]{{2}}|(?:[#*0-9](?={_SELECTOR})|[^\x00-\x7f])(?:{_AFTER}+(?:{_JOINER}[^\x00-\x7f]{_AFTER}*)*"
    f"|(?:{_JOINER}[^\x00-\x7f]{_AFTER}*)+)"
)
_SAVE, _RESTORE, _RIGHT = "\x1b7", "\x1b8", "\x1b[{}C"


def steady(output: str) -> str:
    """What goes to the terminal, the cursor put where it should be behind each picture."""
    if output.isascii() or not any(map(output.__contains__, _SIGNS)):
        return output
    return _PICTURE.sub(_placed, output)


def _placed(match: re.Match[str]) -> str:
    picture = match[0]
    cells = width(picture)
    if not cells:
        return picture
    # Saved twice: there are terminals in which a place can be gone back to only once.
    return f"{_SAVE}{' ' * cells}{_RESTORE}{_SAVE}{picture}{_RESTORE}{_RIGHT.format(cells)}"


def steadied(driver: type[Driver]) -> type[Driver]:
    """A driver that writes so."""

    class Steady(driver):  # type: ignore[valid-type, misc]
        def write(self, data: str) -> None:
            super().write(steady(data))

    return Steady
