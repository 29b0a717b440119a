"""Commands that read sources or change what the library holds: parse, add, remove, restore."""

from __future__ import annotations

import click

from tui_reader.cli.main import library_option, offline_option, the_library
from tui_reader.cli.output import each, write


def _known(context: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    """Refuse a format that there is not as wrong usage, before anything is read."""
    from tui_reader.sources.registry import BY_ID

    if value is not None and value not in BY_ID:
        raise click.BadParameter(f"no format is called {value!r}; tui-reader sources lists them")
    return value


SOURCES = click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
FORMAT = click.option(
    "--as",
    "format",
    metavar="FORMAT",
    callback=_known,
    help="Take the sources for this format; see: tui-reader sources.",
)


WHOLE = click.option(
    "--all", "whole", is_flag=True, help="Of addresses fetch also what is truncated, folded or continued elsewhere."
)


@click.command()
@SOURCES
@FORMAT
@WHOLE
@click.option("--json", "as_json", is_flag=True, help="Print a JSON array of threads.")
@click.option("--explain", is_flag=True, help="Say on standard error why each part was taken for what it is.")
@offline_option
def parse(sources: tuple[str, ...], format: str | None, whole: bool, as_json: bool, explain: bool) -> int:
    """Print threads; keep nothing.

    SOURCE is a file, a folder with all that is in it, - for standard input, or an address, which is fetched. No
    library is touched.
    """
    from tui_reader.cli.parsing import print_threads

    return print_threads(sources, format, explain=explain, whole=whole, as_json=as_json)


@click.command()
@SOURCES
@FORMAT
@WHOLE
@click.option("--json", "as_json", is_flag=True, help="Print a JSON array of what was done.")
@offline_option
@library_option
def add(sources: tuple[str, ...], format: str | None, whole: bool, as_json: bool) -> int:
    """Keep threads, or update them.

    SOURCE is a file, a folder with all that is in it, - for standard input, or an address, which is fetched.
    """
    from tui_reader.cli.storing import store

    return store(the_library(), sources, format, whole=whole, as_json=as_json)


@click.command()
@click.argument("threads", nargs=-1, metavar="[THREAD...]")
@click.option("--samples", is_flag=True, help="Remove the discussions that came with the program.")
@library_option
def remove(threads: tuple[str, ...], samples: bool) -> int:
    """Take threads out.

    Bookmarks in them stay, and restore brings them back as they were.
    """
    if not threads and not samples:
        raise click.UsageError("Name a thread, or --samples", click.get_current_context())
    library = the_library()
    if samples:
        for id in library.samples.remove():
            write(f"{id}  removed")

    def take_out(thread: str) -> None:
        id = library.resolve(thread)
        title = library.entry(id).label
        library.trash.put(id)
        write(f"{id}  removed  {title}")

    return each(threads, take_out)


@click.command()
@click.argument("threads", nargs=-1, required=True, metavar="THREAD...")
@library_option
def restore(threads: tuple[str, ...]) -> int:
    """Bring removed threads back."""
    trash = the_library().trash
    return each(threads, lambda thread: write(f"{trash.restore(thread)}  restored"))


COMMANDS = {"parse": parse, "add": add, "remove": remove, "restore": restore}
"""The commands of this family by name."""
