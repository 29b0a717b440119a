"""The field for tags, which says what tags there are while one types, and completes them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from tui_reader.reading.lines import Line, Piece, fit
from tui_reader.tui.overlays.base import FieldOverlay

SHOWN = 8
"""Tags that are offered at a time."""


def tags_line(tags: Sequence[str]) -> str:
    """Tags as they are typed: parted by blanks, in quotation marks where one has a blank."""
    return " ".join(f'"{tag}"' if re.search(r"[\s,]", tag) else tag for tag in tags)


_TAG = re.compile(r'#?"([^"]*)"?|([^\s,"]+)')


def split_tags(text: str) -> tuple[str, ...]:
    """Tags as they were typed: parted by blanks or commas, in quotation marks where one has a blank; each once."""
    words = (match[1] if match[2] is None else match[2] for match in _TAG.finditer(text))
    bare = (" ".join(word.split()).lstrip("#").strip() for word in words)
    return tuple(dict.fromkeys(word for word in bare if word))


class TagsOverlay(FieldOverlay):
    """Tags to be typed; ``tab`` takes the first that is offered."""

    def __init__(self, known: Sequence[str], done: Callable[[str], None], *, text: str = "") -> None:
        if text:  # What is typed next is a tag of its own.
            text = text.removesuffix(",") + (", " if "," in text else " ")
        super().__init__("Tags", done, text=text, verb="keep", offered=False)
        self.hints = (("enter", "keep"), ("tab", "complete"), ("esc", "back"))
        self._known = known

    def _start(self) -> int:
        """Where the word before the cursor begins, with the quotation mark before it."""
        before = self.editor.text[: self.editor.cursor]
        if before.count('"') % 2:
            return before.rindex('"')
        return max(before.rfind(","), before.rfind(" ")) + 1

    def offered(self) -> list[str]:
        """Known tags that begin as the word before the cursor, else those that have it; not those that stand there."""
        word = self.editor.text[self._start() : self.editor.cursor].strip('#"').casefold()
        there = {tag for tag in split_tags(self.editor.text) if tag.casefold() != word}
        open_ = [tag for tag in self._known if tag not in there]
        begin = [tag for tag in open_ if tag.casefold().startswith(word)]
        return begin + [tag for tag in open_ if word in tag.casefold() and tag not in begin] if word else begin

    def inner(self, cells: int, rows: int) -> list[Line]:
        """The field, and under it what can be completed."""
        lines = super().inner(cells, rows)[:1]
        offered = self.offered()[:SHOWN]
        if offered and rows > 1:
            pieces = [
                Piece(f"#{tag}  ", "text" if number == 0 and self._typed else "dim")
                for number, tag in enumerate(offered)
            ]
            lines.append(tuple(fit(pieces, cells)))
        return lines

    @property
    def _typed(self) -> bool:
        return self._start() < self.editor.cursor

    def press(self, key: str, character: str | None) -> None:
        """``tab`` completes the word; everything else as in any field."""
        if key != "tab":
            super().press(key, character)
            return
        offered = self.offered()
        if offered and self._typed:
            start, editor = self._start(), self.editor
            word = tags_line(offered[:1]) + " "
            rest = editor.text[editor.cursor :].lstrip('", ')
            editor.text, editor.cursor = f"{editor.text[:start]}{word}{rest}", start + len(word)
