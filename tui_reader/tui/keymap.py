"""From a key to a command: look-up tables made from the table of commands and the user's keymap.

The toolkit copies and merges every binding of every ancestor at each key, twice; with fifty commands and a keymap
that is slower than painting the screen. Here it is one look-up per context, and the contexts are tried from the
innermost outwards.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from tui_reader.commands import COMMANDS, Command, Context, key_label
from tui_reader.config import Keymap

COUNTED = ("fold-to-level",)
"""Commands whose keys stand for 1, 2, 3 …: the position of the key is their argument."""


class Bound(NamedTuple):
    """What a key does."""

    command: Command
    argument: int | None
    """1-based position of the key, for commands that count; else ``None``."""


class Bindings:
    """The effective keys, by context."""

    def __init__(self, keymap: Keymap, *, plain: bool = False) -> None:
        self.keymap = keymap
        """Keys by command id."""
        self.plain = plain
        """Whether arrows are written as words."""
        self._tables: dict[Context, dict[str, Bound]] = {}
        for command in COMMANDS:
            for position, key in enumerate(keymap[command.id], 1):
                bound = Bound(command, position if command.id in COUNTED else None)
                for context in command.contexts:
                    self._tables.setdefault(context, {}).setdefault(key, bound)

    def find(self, key: str, contexts: tuple[Context, ...]) -> Bound | None:
        """What a key does where the contexts hold, the innermost first; ``None`` where it does nothing."""
        for context in contexts:
            bound = self._tables.get(context, _NONE).get(key)
            if bound is not None:
                return bound
        return None

    def label(self, command_id: str) -> str:
        """The first key of a command as it is typed; empty where it has none."""
        keys = self.keymap[command_id]
        return self.written(keys[0]) if keys else ""

    def written(self, key: str) -> str:
        """A key as it is typed, in the characters that the terminal has."""
        label = key_label(key)
        return label if not self.plain or label.isascii() else key.replace("shift+", "s-").replace("ctrl+", "^")

    def labels(self, command_id: str) -> list[str]:
        """Every key of a command as it is typed."""
        return [self.written(key) for key in self.keymap[command_id]]

    def in_short(self, command_id: str) -> str:
        """The first two keys of a command, or the range of those that only differ in their number."""
        labels = self.labels(command_id)
        if len(labels) > 2 and all(len(label) == 1 and label.isdigit() for label in labels):
            return f"{labels[0]}-{labels[-1]}"
        return " ".join(labels[:2])


_NONE: Mapping[str, Bound] = {}


def typed(key: str, character: str | None) -> str:
    """The toolkit's key event in the spelling of the table: printable keys as typed, others by name.

    A key with alt has the character of the key alone, and is another key all the same.
    """
    if "alt+" in key:
        return key
    if character is not None and len(character) == 1 and character.isprintable() and not character.isspace():
        return character
    return key


def parted(key: str, character: str | None, *, known: bool) -> list[tuple[str, str | None]]:
    """The toolkit's key event as keys of the table with their characters.

    To a terminal, alt and a key are escape and that key in quick succession. Where that key with alt is not known to
    anything it was the two, typed by quick hands.
    """
    if key.startswith("alt+") and character is not None and len(character) == 1:
        return [(key, None)] if known else [("escape", None), (typed(character, character), character)]
    return [(typed(key, character), character)]
