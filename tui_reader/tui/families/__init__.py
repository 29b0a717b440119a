"""Families of commands: each a class that is given what it needs, shared by the screens that have its commands.

Every public method of a family carries out the command of its name in the table of commands. A screen is made of
families; which of them answers a command is looked up once, when the screen is made (``answers``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from tui_reader.commands import COMMANDS, Context


def answers(families: Sequence[object], contexts: Iterable[Context]) -> Mapping[str, Callable[..., object]]:
    """The method that carries out each command of some contexts, by the id of the command.

    Raises:
        TypeError: no family answers a command, or more than one does.
    """
    here = frozenset(contexts)
    table: dict[str, Callable[..., object]] = {}
    for command in COMMANDS:
        if here.isdisjoint(command.contexts):
            continue
        found = [method for family in families if (method := getattr(family, command.method, None)) is not None]
        if len(found) != 1:
            names = ", ".join(type(family).__name__ for family in families if hasattr(family, command.method))
            raise TypeError(f"{command.id} is answered by {names or 'no family'}")
        table[command.id] = found[0]
    return table
