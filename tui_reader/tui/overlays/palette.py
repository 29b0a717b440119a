"""The palette: every command with its key, found by typing a part of its name."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tui_reader.commands import Command, Context
from tui_reader.reading.lines import BOLD, Piece
from tui_reader.tui.keymap import Bindings
from tui_reader.tui.overlays.base import ListOverlay


class Palette(ListOverlay):
    """The commands that can be run from where the palette was opened."""

    hints = (("enter", "run it"), ("esc", "back"))

    def __init__(
        self, commands: Sequence[Command], here: set[Context], bindings: Bindings, run: Callable[[Command], None]
    ) -> None:
        """``here`` are the contexts in which keys work now; of other commands it is said where they work."""
        super().__init__("Command", filtered=True)
        self._commands = commands
        self._here = here
        self._bindings = bindings
        self._run = run
        self._matches: tuple[str, list[Command]] = ("", list(commands))

    def count(self) -> int:
        """How many commands match."""
        return len(self._found())

    def row(self, index: int) -> tuple[Sequence[Piece], Sequence[Piece]]:
        """Title and group of a command at the left, its keys at the right."""
        command = self._found()[index]
        keys = self._bindings.in_short(command.id)
        where = command.group.lower() if self._here & set(command.contexts) else f"in the {command.context}"
        left = (Piece(command.title, "text"), Piece(f"  {where}", "dim"))
        return left, (Piece(keys, "accent", BOLD),)

    def choose(self, index: int) -> None:
        """Runs a command, after the palette is gone."""
        command = self._found()[index]
        self.close()
        self._run(command)

    def _found(self) -> list[Command]:
        words = self.editor.text.casefold() if self.editor else ""
        if self._matches[0] != words:
            self._matches = (words, matching(self._commands, words))
        return self._matches[1]


def matching(commands: Sequence[Command], words: str) -> list[Command]:
    """The commands whose title, id, group or key has every word: those whose title begins so first, then those that
    have the first word in title or id, then those that only stand in its group or have it in a key."""
    wanted = words.casefold().split()
    if not wanted:
        return list(commands)

    def rank(command: Command) -> int:
        first = wanted[0]
        return (
            0 if command.title.startswith(first) else 1 if first in command.title else 2 if first in command.id else 3
        )

    def text(command: Command) -> str:
        return " ".join((command.title, command.id, command.group, *command.keys)).casefold()

    return sorted((command for command in commands if all(word in text(command) for word in wanted)), key=rank)
