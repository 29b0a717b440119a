"""Typing: a text with a cursor, of one line or of several, as a pure model.

Used wherever something is typed: find, filter, add, tags, notes, palette. The common keys of line editors work:
arrows, home and end, ``ctrl+a e u k w``, by words with ``alt`` or ``ctrl`` and an arrow. The cursor moves by what
the reader sees as one character, so an emoji of several code points is passed at once.
"""

from __future__ import annotations

from tui_reader.reading.lines import Line, Piece
from tui_reader.text.cells import width
from tui_reader.text.sanitize import clean, clean_line

LIMIT = 20_000
"""Longest text that can be typed or pasted; a note, not a book."""


class Editor:
    """A text that is being typed."""

    def __init__(self, text: str = "", *, lines: bool = False, offered: bool = False) -> None:
        self.lines = lines
        """Whether ``enter`` makes a new line, rather than being left to the owner."""
        self.text = text[:LIMIT]
        """What has been typed."""
        self.cursor = len(self.text)
        """Position in the text, before which the next character goes."""
        self.offered = False
        """Whether the text is only offered, all of it selected: what is typed takes its place, other keys keep it."""
        if offered:
            self.offer()

    def offer(self) -> None:
        """Selects all of the text, to be typed over or kept."""
        self.cursor = len(self.text)
        self.offered = bool(self.text)

    def press(self, key: str, character: str | None = None) -> bool:
        """A key; whether the editor had a use for it."""
        if character is not None and character.isprintable():
            self.insert(character)
            return True
        if key == "enter" and self.lines:
            self.insert("\n")
            return True
        action = KEYS.get(key)
        if action is None or (action in (Editor.up, Editor.down) and not self.lines):
            return False
        if self.offered and action in (Editor.backspace, Editor.delete):
            self._cut(0, len(self.text))
        else:
            self.offered = False
            action(self)
        return True

    def insert(self, text: str) -> None:
        """Puts a text at the cursor: typed or pasted, cleaned of what no terminal should get."""
        text = clean(text) if self.lines else clean_line(text) if len(text) > 1 else text
        if self.offered and text:
            self._cut(0, len(self.text))
        text = text[: LIMIT - len(self.text)]
        self.text = self.text[: self.cursor] + text + self.text[self.cursor :]
        self.cursor += len(text)

    def left(self) -> None:
        """One character back."""
        self.cursor = _before(self.text, self.cursor)

    def right(self) -> None:
        """One character on."""
        self.cursor = _after(self.text, self.cursor)

    def up(self) -> None:
        """The line above, at the same column where it is long enough."""
        start = self._line_start()
        if start > 0:
            above = self.text.rfind("\n", 0, start - 1) + 1
            self.cursor = min(above + self.cursor - start, start - 1)

    def down(self) -> None:
        """The line below, at the same column where it is long enough."""
        end = self._line_end()
        if end < len(self.text):
            column = self.cursor - self._line_start()
            below_end = self.text.find("\n", end + 1)
            self.cursor = min(end + 1 + column, below_end if below_end >= 0 else len(self.text))

    def home(self) -> None:
        """The start of the line."""
        self.cursor = self._line_start()

    def end(self) -> None:
        """The end of the line."""
        self.cursor = self._line_end()

    def word_left(self) -> None:
        """The start of the word before."""
        head = self.text[: self.cursor].rstrip()
        self.cursor = max(head.rfind(" "), head.rfind("\n")) + 1

    def word_right(self) -> None:
        """The end of the word after."""
        at, size = self.cursor, len(self.text)
        while at < size and self.text[at].isspace():
            at += 1
        while at < size and not self.text[at].isspace():
            at += 1
        self.cursor = at

    def backspace(self) -> None:
        """Deletes the character before the cursor."""
        self._cut(_before(self.text, self.cursor), self.cursor)

    def delete(self) -> None:
        """Deletes the character after the cursor."""
        self._cut(self.cursor, _after(self.text, self.cursor))

    def delete_word(self) -> None:
        """Deletes the word before the cursor."""
        end = self.cursor
        self.word_left()
        self._cut(self.cursor, end)

    def delete_to_start(self) -> None:
        """Deletes from the start of the line to the cursor."""
        self._cut(self._line_start(), self.cursor)

    def delete_to_end(self) -> None:
        """Deletes from the cursor to the end of the line."""
        self._cut(self.cursor, self._line_end())

    def field(self, cells: int, *, role: str = "strong") -> Line:
        """The text in one line with its cursor, scrolled so that the cursor is seen."""
        # No character takes less than a quarter of a code point a cell in practice; the rest is never in sight.
        reach = 4 * cells + 4
        before = self.text[max(self.cursor - reach, 0) : self.cursor]
        after = self.text[self.cursor : self.cursor + reach]
        room = max(cells - 1, 1)
        while before and width(before) > room:
            before = before[_after(before, 0) :]
        at = after[: _after(after, 0)] if after and after[0] != "\n" else " "
        rest = after[len(at) :] if after else ""
        room = max(cells - width(before) - width(at), 0)
        while rest and width(rest) > room:
            rest = rest[: min(_before(rest, len(rest)), room)]
        written = Piece(before, "cur", 0, "cur-bg") if self.offered else Piece(before, role)
        pieces = [written, Piece(at, "bg", 0, "accent"), Piece(rest, role)]
        return tuple(piece for piece in pieces if piece.text)

    def area(self, cells: int, rows: int, *, role: str = "strong") -> list[Line]:
        """The text in several lines with its cursor; each line wrapped at its last cell, the cursor in sight."""
        lines: list[Line] = []
        at = 0
        cursor_row = 0
        for paragraph in self.text.split("\n"):
            start = 0
            while True:
                end = _fit(paragraph, start, max(cells - 1, 1))
                row_start, row_end = at + start, at + end
                last = end >= len(paragraph)
                part = paragraph[start:end]
                if row_start <= self.cursor and (self.cursor < row_end or (last and self.cursor <= row_end)):
                    cursor_row = len(lines)
                    here = self.cursor - row_start
                    stop = _after(part, here)
                    pieces = (
                        Piece(part[:here], role),
                        Piece(part[here:stop] or " ", "bg", 0, "accent"),
                        Piece(part[stop:], role),
                    )
                    lines.append(tuple(piece for piece in pieces if piece.text))
                else:
                    lines.append((Piece(part, role),) if part else ())
                start = end
                if last:
                    break
            at += len(paragraph) + 1
        first = max(0, min(cursor_row - rows // 2, len(lines) - rows))
        return lines[first : first + rows]

    def _line_start(self) -> int:
        return self.text.rfind("\n", 0, self.cursor) + 1

    def _line_end(self) -> int:
        end = self.text.find("\n", self.cursor)
        return end if end >= 0 else len(self.text)

    def _cut(self, start: int, end: int) -> None:
        self.text = self.text[:start] + self.text[end:]
        self.cursor = start
        self.offered = False


KEYS = {
    "left": Editor.left, "right": Editor.right, "up": Editor.up, "down": Editor.down,
    "home": Editor.home, "end": Editor.end, "ctrl+a": Editor.home, "ctrl+e": Editor.end,
    "ctrl+left": Editor.word_left, "alt+left": Editor.word_left, "alt+b": Editor.word_left,
    "ctrl+right": Editor.word_right, "alt+right": Editor.word_right, "alt+f": Editor.word_right,
    "backspace": Editor.backspace, "delete": Editor.delete, "ctrl+w": Editor.delete_word,
    "alt+backspace": Editor.delete_word, "ctrl+u": Editor.delete_to_start, "ctrl+k": Editor.delete_to_end,
}  # fmt: skip
"""What each key does that writes nothing."""


def _joins(character: str) -> bool:
    """Whether a code point belongs to the character before it: a mark, a joiner, a skin tone."""
    return width(character) == 0 or "\U0001f3fb" <= character <= "\U0001f3ff"


def _before(text: str, at: int) -> int:
    if at <= 0:
        return 0
    at -= 1
    while at > 0 and (_joins(text[at]) or text[at - 1] == "\u200d"):
        at -= 1
    return at


def _after(text: str, at: int) -> int:
    size = len(text)
    if at >= size:
        return size
    at += 1
    while at < size and (_joins(text[at]) or text[at - 1] == "\u200d") and text[at] != "\n":
        at += 1
    return at


def _fit(text: str, start: int, cells: int) -> int:
    """The end of what fits into so many cells from a start: at a space where there is one."""
    end = start
    room = cells
    while end < len(text):
        stop = _after(text, end)
        room -= width(text[end:stop])
        if room < 0:
            break
        end = stop
    if end >= len(text):
        return end
    space = text.rfind(" ", start, end)
    return space + 1 if space > start else max(end, start + 1)
