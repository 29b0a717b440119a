"""The help as a pure model: the live table of commands in groups, flowed into columns, narrowed by a filter."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tui_reader.commands import COMMANDS, Command, Context
from tui_reader.reading.glyphs import Glyphs
from tui_reader.reading.lines import BOLD, EMPTY, Line, Piece, fit, line_width, pad
from tui_reader.tui.keymap import Bindings

COLUMN = 31
"""Cells from one column to the next."""
KEYS = 7
"""Cells of the keys before a title."""
LAST = 26
"""Cells that are enough for the last column, which needs no air after it."""


class Row(NamedTuple):
    """One line of the help."""

    keys: str
    title: str
    command: Command | None
    """What ``enter`` runs; ``None`` for the marks."""
    role: str = "accent"
    """Role of the keys, or of the mark."""


def count(contexts: Sequence[Context], words: str) -> int:
    """How many commands match."""
    from tui_reader.tui.overlays.palette import matching

    return len(matching([c for c in COMMANDS if any(context in c.contexts for context in contexts)], words))


Group = tuple[str, list[Row]]
"""A heading and its rows."""


def groups(contexts: Sequence[Context], bindings: Bindings, words: str, glyphs: Glyphs) -> list[Group]:
    """The commands that work in some contexts, by group, those that match; the marks where nothing is sought."""
    from tui_reader.tui.overlays.palette import matching

    here = [command for command in COMMANDS if any(context in command.contexts for context in contexts)]
    found = {command.id for command in matching(here, words)}
    made: dict[str, list[Row]] = {}
    skip = ""
    for at, command in enumerate(here):
        if command.id == skip:
            continue
        mate = here[at + 1] if command.joint and at + 1 < len(here) else None
        wanted = [one for one in (command, mate) if one is not None and one.id in found]
        skip = mate.id if mate is not None else ""
        if wanted:
            made.setdefault(command.group, []).append(_row(command, mate, wanted[0], bindings))
    shown: list[Group] = list(made.items())
    if not words.split():
        shown.append(("Marks", marks(glyphs)))
    return shown


def _row(command: Command, mate: Command | None, target: Command, bindings: Bindings) -> Row:
    if command.id == "fold-to-level":
        return Row(bindings.in_short(command.id), command.title, target)
    if mate is None:
        return Row(bindings.label(command.id), command.title, target)
    keys = f"{bindings.label(command.id)} {bindings.label(mate.id)}".strip()
    return Row(keys if len(keys) < KEYS else keys.split()[0], command.joint, target)


def marks(glyphs: Glyphs) -> list[Row]:
    """What the marks in the margins mean."""
    return [
        Row(glyphs.new, "new since last time", None, "new"),
        Row(glyphs.seen, "new, seen just now", None, "dim"),
        Row(glyphs.unread, "unread", None, "dim"),
        Row(glyphs.bookmark, "bookmark", None, "bookmark"),
        Row(f"{glyphs.open} {glyphs.folded}", "open, folded", None, "dim"),
        Row("+6", "comments inside", None, "dim"),
        Row(f"{glyphs.deep}7", "deeper than shown", None, "dim"),
        Row(glyphs.map_author, "map: by the author", None, "author"),
        Row(f"{glyphs.map_new} {glyphs.map_seen}", "map: new, seen", None, "new"),
        Row(f"{glyphs.map_hit} {glyphs.map_current}", "map: hit, this one", None, "bookmark"),
    ]


def flow(shown: Sequence[Group], columns: int) -> list[list[Group]]:
    """The groups in so many columns, in order, with the highest column as low as can be."""
    sizes = [len(rows) + 2 for _, rows in shown]
    height = max(sizes, default=0)
    while True:
        flowed: list[list[Group]] = [[]]
        used = 0
        for group, size in zip(shown, sizes, strict=True):
            if used and used + size > height + 1:
                flowed.append([])
                used = 0
            flowed[-1].append(group)
            used += size
        if len(flowed) <= max(columns, 1):
            return flowed
        height += 1


def rows_in_order(shown: Sequence[Group]) -> list[Row]:
    """Every row that can be run, in reading order."""
    return [row for _, rows in shown for row in rows if row.command is not None]


def body(shown: Sequence[Group], width: int, selected: Row | None) -> list[Line]:
    """The groups in columns, as lines of a width."""
    columns = max(1, (width + COLUMN - LAST) // COLUMN)
    flowed = flow(shown, columns)
    stacks: list[list[Line]] = []
    for number, column in enumerate(flowed):
        cells = min(COLUMN, width - number * COLUMN)
        stack: list[Line] = []
        for name, rows in column:
            stack.append((Piece(name, "dim", BOLD),))
            stack.extend(_help_line(row, cells, row is selected) for row in rows)
            stack.append(EMPTY)
        stacks.append(stack[:-1])
    height = max((len(stack) for stack in stacks), default=0)
    lines: list[Line] = []
    for y in range(height):
        line: list[Piece] = []
        for x, stack in enumerate(stacks):
            missing = x * COLUMN - line_width(line)
            if missing > 0:
                line.append(Piece(" " * missing))
            line.extend(stack[y] if y < len(stack) else ())
        lines.append(pad(line, width))
    return lines


def _help_line(row: Row, cells: int, selected: bool) -> Line:
    keys = Piece(f"{row.keys:<{KEYS - 1}} ", row.role, BOLD if row.command is not None else 0)
    ground = "raised" if selected else ""
    air = 1 if cells >= COLUMN else 0
    pieces = fit((keys, Piece(row.title, "strong" if selected else "text", BOLD if selected else 0)), cells - air)
    return tuple(piece._replace(ground=ground) for piece in pieces)
