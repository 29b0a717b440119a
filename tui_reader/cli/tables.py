"""The tables that are made from declarations: keys from the commands, formats from the registry.

Plain for the terminal, Markdown for the README; a test compares the README with what is made here. What a table is made
from is imported with it: the quick commands print one each, and start within a few milliseconds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby

from tui_reader.commands import COMMANDS, Command, key_label

PANES = {
    "app": "anywhere",
    "reading": "any pane",
    "posts": "posts",
    "article": "article",
    "comments": "comments",
    "bookmarks": "bookmarks",
    "search": "search",
    "people": "people",
}
"""How a context is called in a table."""

DEFAULTS = {command.id: command.keys for command in COMMANDS}
"""The keys of every command where the reader has set no others."""


def table(
    rows: Sequence[Sequence[str]], *, right: Sequence[int] = (), width: Callable[[str], int] = len
) -> Iterator[str]:
    """Rows as lines of aligned columns, two blanks between them.

    Args:
        rows: of equally many cells each.
        right: the columns whose cells end together instead of beginning together.
        width: how many cells a text takes; the default is right for our own words, which have no wide characters.
    """
    if not rows:
        return
    columns: list[Sequence[str]] = list(zip(*rows, strict=True))
    for number, cells in enumerate(columns):
        if number == len(columns) - 1 and number not in right:
            break  # nothing stands beside it
        sizes = list(map(width, cells))
        widest = max(sizes)
        gaps = [" " * (widest - size) for size in sizes]
        pairs = zip(gaps, cells, strict=True) if number in right else zip(cells, gaps, strict=True)
        columns[number] = list(map("".join, pairs))
    for row in zip(*columns, strict=True):
        yield "  ".join(row).rstrip()


def markdown_table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Rows as a Markdown table."""
    for row in (head, ["---"] * len(head), *rows):
        yield "| " + " | ".join(row) + " |"


def keys_plain(keymap: Mapping[str, Sequence[str]] = DEFAULTS) -> Iterator[str]:
    """Every command under its group with its keys, aligned over all groups."""
    groups = _groups()
    lines = table([(" ".join(_labels(keymap[c.id])), c.title, _where(c)) for _, commands in groups for c in commands])
    for number, (group, commands) in enumerate(groups):
        if number:
            yield ""
        yield group
        for _ in commands:
            yield "  " + next(lines)


def keys_markdown(keymap: Mapping[str, Sequence[str]] = DEFAULTS) -> Iterator[str]:
    """Every command with its keys as one Markdown table per group."""
    for number, (group, commands) in enumerate(_groups()):
        if number:
            yield ""
        rows = [
            (
                " ".join(_code(label) for label in _labels(keymap[c.id])),
                c.title + (f". {c.help}" if c.help else ""),
                _where(c),
            )
            for c in commands
        ]
        yield from markdown_table((group, "does", "where"), rows)


def sources_plain(limit: int = 0) -> Iterator[str]:
    """Every format, aligned: the name that ``--as`` takes, what people call it, how to get such a file.

    Where that is wider than ``limit``, how to get it stands below it, broken between words only: an address that is
    longer than a line stays whole.
    """
    from tui_reader.sources.registry import FORMATS

    lines = list(table([(row.id, row.title, row.how) for row in FORMATS]))
    if not limit or max(map(len, lines)) <= limit:
        yield from lines
        return
    from textwrap import wrap

    widest = max(len(row.id) for row in FORMATS)
    for row in FORMATS:
        for words, first, rest in ((row.title, f"{row.id:<{widest}}  ", " " * (widest + 2)), (row.how, "    ", "    ")):
            yield from wrap(
                words, limit, initial_indent=first, subsequent_indent=rest,
                break_long_words=False, break_on_hyphens=False,
            )  # fmt: skip


def sources_markdown() -> Iterator[str]:
    """Every format as a Markdown table."""
    from tui_reader.sources.registry import FORMATS

    rows = [(_code(row.id), f"[{row.title}]({row.spec})" if row.spec else row.title, row.how) for row in FORMATS]
    yield from markdown_table(("`--as`", "format", "how to get such a file"), rows)


def grammar_plain() -> Iterator[str]:
    """The grammar of search and filters, aligned."""
    from tui_reader.query import GRAMMAR

    yield from table(GRAMMAR)


def grammar_markdown() -> Iterator[str]:
    """The grammar of search and filters as a Markdown table."""
    from tui_reader.query import GRAMMAR

    yield from markdown_table(("query", "finds"), [(_code(form), what) for form, what in GRAMMAR])


def _groups() -> list[tuple[str, list[Command]]]:
    """The commands by group, in the order of the table."""
    return [(group, list(commands)) for group, commands in groupby(COMMANDS, key=lambda command: command.group)]


def _labels(keys: Sequence[str]) -> list[str]:
    """Keys as they are typed; a row of digits as a range."""
    if len(keys) > 2 and all(len(key) == 1 and key.isdigit() for key in keys):
        return [f"{keys[0]}–{keys[-1]}"]
    return [key_label(key) for key in keys]


def _where(command: Command) -> str:
    return ", ".join(PANES[context] for context in command.contexts)


def _code(text: str) -> str:
    """Text as Markdown code in a table cell, where a bar would end the cell."""
    return f"`{text}`".replace("|", "\\|")
