"""The click group: what goes before every command, and commands that are loaded when they are called."""

from __future__ import annotations

import importlib
import os
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

import click
from click.shell_completion import shell_complete

from tui_reader import __version__
from tui_reader.cli.families import FAMILIES
from tui_reader.cli.output import INTERRUPTED, PROGRAM, USAGE, complain
from tui_reader.cli.quick import COMPLETION_VARIABLE
from tui_reader.errors import NotFoundError

if TYPE_CHECKING:
    from tui_reader.library import Library

DEFAULT = "open"
"""The command that is meant where none is named."""

Declared = TypeVar("Declared", bound=Callable[..., object])


class Commands(click.Group):
    """The commands by name, each imported with its family when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Every command, in the order of the table."""
        return list(FAMILIES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """A command by its name, its module imported now."""
        family = FAMILIES.get(cmd_name)
        if family is None:
            return None
        module = importlib.import_module(f"tui_reader.cli.{family}")
        command: click.Command = module.COMMANDS[cmd_name]
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click does, but what is no command is something to open."""
        if args[0] not in FAMILIES and not ctx.resilient_parsing:
            if len(args) > 1 and not args[0].startswith("-") and not args[1].startswith("-"):
                _misspelt(args[0])
            args = [DEFAULT, "--", *args] if args[0].startswith("-") else [DEFAULT, *args]
        return super().resolve_command(ctx, args)


def _misspelt(word: str) -> None:
    """Raise where a word before others was meant to be a command: only one thing is opened at a time."""
    from tui_reader.cli.opening import near_command

    if near := near_command(word):
        raise NotFoundError(f"there is no command {word!r}", todo=f"did you mean {near}?")


def _choose_library(ctx: click.Context, param: click.Parameter, value: str | None) -> None:
    if value is not None:
        ctx.find_root().obj = value


def library_option(declared: Declared) -> Declared:
    """``--library``, which may stand before a command or behind it; ``chosen_library`` tells what was said."""
    option: Callable[[Declared], Declared] = click.option(
        "--library",
        metavar="DIR",
        type=click.Path(file_okay=False),
        expose_value=False,
        callback=_choose_library,
        help="Use another library (TUI_READER_LIBRARY does the same).",
    )
    return option(declared)


def _go_offline(ctx: click.Context, param: click.Parameter, value: bool) -> None:
    if value:
        os.environ["TUI_READER_OFFLINE"] = "1"  # what the fetching reads, also in the app


def offline_option(declared: Declared) -> Declared:
    """``--offline``, which may stand before a command or behind it."""
    option: Callable[[Declared], Declared] = click.option(
        "--offline",
        is_flag=True,
        expose_value=False,
        callback=_go_offline,
        help="Ask no host for anything (TUI_READER_OFFLINE=1 does the same).",
    )
    return option(declared)


def chosen_library() -> str | None:
    """The folder that ``--library`` named, if it did."""
    chosen: str | None = click.get_current_context().find_root().obj
    return chosen


def the_library() -> Library:
    """The library that the command line means; said on standard error where something is wrong with it."""
    from tui_reader.library import Library
    from tui_reader.places import library_path

    return Library(library_path(chosen_library()))


@click.group(
    cls=Commands,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="What is no command is opened: tui-reader page.html. Exit status: 0 done, 1 failed, 2 wrong usage.",
)
@click.version_option(__version__, prog_name=PROGRAM, message="%(prog)s %(version)s")
@offline_option
@library_option
@click.pass_context
def group(ctx: click.Context) -> int | None:
    """Read threaded discussions in the terminal. Without a command: open the library."""
    if ctx.invoked_subcommand is None:
        from tui_reader.cli.quick import open_

        return open_(library=chosen_library())
    return None


def invoke(arguments: list[str]) -> int:
    """Carry out a command line with click; the result is the exit status.

    Instead of ``click.Group.main``, which has manners of its own with pipes, interrupts and errors.
    """
    instruction = os.environ.get(COMPLETION_VARIABLE)
    if instruction:
        return shell_complete(group, {}, PROGRAM, COMPLETION_VARIABLE, instruction)
    try:
        with group.make_context(PROGRAM, list(arguments)) as ctx:
            status: int | None = group.invoke(ctx)
            return status or 0
    except click.exceptions.Exit as end:
        return end.exit_code
    except click.Abort:
        return INTERRUPTED
    except click.UsageError as error:
        path = error.ctx.command_path if error.ctx else PROGRAM
        complain(f"{error.format_message().rstrip('.')}; try {path} --help")
        return USAGE
    except click.ClickException as error:
        complain(error.format_message())
        return error.exit_code
