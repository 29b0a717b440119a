"""Commands about the program and the library themselves: check, keys, config, paths, sources."""

from __future__ import annotations

import click

from tui_reader.cli import quick
from tui_reader.cli.main import chosen_library, library_option, the_library
from tui_reader.cli.output import DONE, FAILED, write


@click.command()
@click.option("--repair", is_flag=True, help="Set damaged files aside and rebuild what can be.")
@click.option("--purge", is_flag=True, help="Delete removed threads for good.")
@library_option
def check(repair: bool, purge: bool) -> int:
    """Look for damage.

    Reads the whole library and says what is wrong with it; the status is 0 when all is whole.
    """
    library = the_library()
    if purge:
        purged = library.trash.purge()
        write(f"{purged:,} removed thread{'' if purged == 1 else 's'} deleted for good")
    findings = library.check(repair=repair)
    for finding in findings:
        write(f"{finding.path}: {finding.what}" + (f"; {finding.repaired}" if finding.repaired else ""))
    if not findings:
        write("all is whole")
    return FAILED if any(not finding.repaired for finding in findings) else DONE


@click.command()
@click.option("--markdown", is_flag=True, help="The default keys as Markdown tables.")
def keys(markdown: bool) -> None:
    """Every key and what it does."""
    quick.keys(markdown)


@click.command()
def config() -> None:
    """The settings in effect.

    Printed as a config.toml that would give the same.
    """
    from tui_reader.config import describe, load

    write(describe(load()).rstrip("\n"))


@click.command()
@library_option
def paths() -> None:
    """Where things are kept."""
    quick.paths(chosen_library())


@click.command()
@click.option("--markdown", is_flag=True, help="As a Markdown table.")
def sources(markdown: bool) -> None:
    """Formats that can be read."""
    quick.sources(markdown)


COMMANDS = {"check": check, "keys": keys, "config": config, "paths": paths, "sources": sources}
"""The commands of this family by name."""
