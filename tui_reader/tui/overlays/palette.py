"""The palette: every command with its key, found by typing a part of its name."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tui_reader.commands import Command
from tui_reader.reading.lines import BOLD, Piece
from tui_reader.tui.keymap import Bindings
from tui_reader.tui.overlays.base import ListOverlay


class Palette(ListOverlay):
    """The commands that work where the palette was opened."""

    hints = (("enter", "run it"), ("esc", "back"))

    def __init__(self, commands: Sequence[Command], bindings: Bindings, run: Callable[[Command], None]) -> None:
        super().__init__("Command", filtered=True)
        self._commands = commands
        self._bindings = bindings
        self._run = run
        self._matches: tuple[str, list[Command]] = ("", list(commands))

    def count(self) -> int:
        """How many commands match."""
        return len(self._found())

    def row(self, index: int) -> tuple[Sequence[Piece], Sequence[Piece]]:
        """Title and group of a command at the left, its keys at the right."""
        command = self._found()[index]
        keys = " ".join(self._bindings.labels(command.id)[:2])
        left = (Piece(command.title, "text"), Piece(f"  {command.group.lower()}", "dim"))
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
    """The commands whose title, id, group or key has every word; those whose title begins so first."""
    wanted = words.casefold().split()
    if not wanted:
        return list(commands)

    def text(command: Command) -> str:
        return " ".join((command.title, command.id, command.group, *command.keys)).casefold()

    found = [command for command in commands if all(word in text(command) for word in wanted)]
    return sorted(found, key=lambda c: (not c.title.startswith(wanted[0]), wanted[0] not in c.title))
