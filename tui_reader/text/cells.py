"""How many terminal cells a text takes, and where it may be cut.

Rich and Textual measure every strip with `rich.cells`; a second opinion would make lines drift. So the numbers
are Rich's (its Unicode table, its rules for joiners and variation selectors), but counted faster for plain
text, and distributed over the characters so that a cut never parts a grapheme: `advances` puts all the cells of a
grapheme on its first character, and whatever takes no cells belongs to what stands before it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate

from rich.cells import get_character_cell_size

_JOINER = "\u200d"
_EMOJI_SELECTOR = "\ufe0f"
_CONTEXTUAL = re.compile("[\u200d\ufe0f\U0001f1e6-\U0001f1ff]")
"""Characters whose width depends on their neighbours: joiner, emoji selector, the letters that make flags."""


class _Widths(dict[str, int]):
    """Cells by character, filled as characters are met; at most as large as Unicode."""

    def __missing__(self, character: str) -> int:
        cells = self[character] = get_character_cell_size(character)
        return cells


_WIDTHS = _Widths()
_width_of = _WIDTHS.__getitem__


def width(text: str) -> int:
    """Cells that a text of one line takes in a terminal, as `rich.cells.cell_len` counts them."""
    if text.isascii() and text.isprintable():
        return len(text)
    if _JOINER in text or _EMOJI_SELECTOR in text:
        return sum(advances(text))
    return sum(map(_width_of, text))


def advances(text: str) -> list[int]:
    """Cells for each character, a grapheme's all on its first character and 0 on the rest.

    Their sum is the width. A position is between two graphemes exactly where the next advance is not 0, so that
    "as many characters as fit into n cells" never splits an emoji, a flag or a letter and its marks.
    """
    if text.isascii() and text.isprintable():
        return [1] * len(text)
    cells = list(map(_width_of, text))
    if _CONTEXTUAL.search(text) is not None:
        _settle_neighbours(text, cells)
    return cells


def _settle_neighbours(text: str, cells: list[int]) -> None:
    """Apply what depends on neighbours, as `rich.cells` does, but for flags, whose halves are kept together."""
    wide_emoji = _narrow_to_wide()
    base = -1  # the last character that was measured: what an emoji selector makes wide
    flag = -1  # a regional indicator that waits for its second half
    index = 0
    count = len(text)
    while index < count:
        character = text[index]
        if character == _JOINER:
            index += 1
            if index < count:
                cells[index] = 0  # joined to what stands before
        elif character == _EMOJI_SELECTOR:
            if base >= 0 and text[base] in wide_emoji:
                cells[base] += 1
            base = -1
        elif cells[index]:
            if "\U0001f1e6" <= character <= "\U0001f1ff":
                if flag == index - 1 and flag >= 0:
                    cells[flag] += cells[index]
                    cells[index] = 0
                    flag = -1
                else:
                    flag = index
            base = index
        elif character == "\n":
            base = flag = -1
        index += 1


def _narrow_to_wide() -> frozenset[str]:
    from rich._unicode_data import load

    return load("auto").narrow_to_wide


def cut(text: str, cells: int, ellipsis: str = "…") -> str:
    """The text itself where it fits into that many cells, else its beginning and an ellipsis."""
    if cells < 0:
        return ""
    if text.isascii() and text.isprintable():
        if len(text) <= cells:
            return text
    else:
        # A long text need not be measured to its end: so many characters that take cells are surely too many.
        text = text if len(text) <= 8 * cells + 64 else _prefix(text, cells + 1)
        if width(text) <= cells:
            return text
    room = cells - width(ellipsis)
    if room < 0:
        return _prefix(ellipsis, cells)
    return _prefix(text, room).rstrip(" ") + ellipsis


def _prefix(text: str, cells: int) -> str:
    """As many graphemes from the front as fit."""
    if text.isascii() and text.isprintable():
        return text[:cells]
    return text[: bisect_right(list(accumulate(advances(text))), cells)]


def pad(text: str, cells: int) -> str:
    """The text cut or filled up with spaces to exactly that many cells."""
    text = cut(text, cells)
    return text + " " * (cells - width(text))
