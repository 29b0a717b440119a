"""Commands that read sources or change what the library holds: parse, add, remove, restore."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from tui_reader.cli.main import library_option, offline_option, the_library
from tui_reader.cli.output import DONE, FAILED, complain, write, write_bytes
from tui_reader.errors import ReaderError
from tui_reader.model import Thread

if TYPE_CHECKING:
    from tui_reader.sources.base import Report


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
    from tui_reader.library import exporting

    parsing = Parsing(sources, format, explain, whole)
    if as_json:
        write_bytes(exporting.json_lines(parsing.threads()))
    else:
        from tui_reader.cli.showing import write_plain

        for number, thread in enumerate(parsing.threads()):
            if number:
                write("")
            write_plain(thread)
    return FAILED if parsing.failed else DONE


class Parsing:
    """Sources turned into threads one after the other: what fails is said and remembered, and the rest goes on.

    Raises ``InputError`` for a format that there is not.
    """

    def __init__(
        self, sources: tuple[str, ...], format: str | None = None, explain: bool = False, whole: bool = False
    ) -> None:
        self._sources = sources
        self._format = format
        self._explain = explain
        self._whole = whole
        self.failed = False
        """Whether any source could not be read."""
        if format is not None:
            from tui_reader.sources.registry import named

            named(format)

    def threads(self) -> Iterator[Thread]:
        """Every thread: of one source each as soon as it is read, of several with the parts of one joined."""
        if len(self._sources) == 1:
            return self._parts()
        from tui_reader.sources.join import join

        return iter(join(self._parts()))

    def _parts(self) -> Iterator[Thread]:
        from itertools import groupby

        from tui_reader.library.gathering import is_address

        for addresses, names in groupby(self._sources, is_address):
            read = self._fetched if addresses else self._read
            yield from read(list(names))

    def _fetched(self, addresses: list[str]) -> Iterator[Thread]:
        from tui_reader.library.fetching import Fetching
        from tui_reader.library.items import Failed

        for item in Fetching().items(addresses, as_=self._format, whole=self._whole):
            if isinstance(item, Failed):
                self.failed = True
                complain(item.message)
            else:
                yield item.thread
                for note in item.notes:
                    complain(f"{item.source}: {note}")

    def _read(self, names: list[str]) -> Iterator[Thread]:
        from tui_reader.sources.base import Report
        from tui_reader.sources.gather import expand
        from tui_reader.sources.stream import read

        for name, reading in read(expand(names, complain), self._format):
            if isinstance(reading, Thread):
                yield reading
            elif isinstance(reading, Report):
                for line in _remarks(reading, self._explain):
                    complain(f"{name}: {line}")
            else:
                self.failed = True
                complain(reading)


def _remarks(report: Report, explain: bool) -> Iterator[str]:
    """What is to be said of how an input was read."""
    if explain or report.sureness < 1.0:
        yield report.summary()
    yield from report.notes
    if explain:
        yield from report.evidence


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
@click.argument("threads", nargs=-1, metavar="THREAD...")
@click.option("--samples", is_flag=True, help="Remove the discussions that came with the program.")
@library_option
def remove(threads: tuple[str, ...], samples: bool) -> int:
    """Take threads out.

    Bookmarks in them stay, and restore brings them back as they were.
    """
    if not threads and not samples:
        raise click.UsageError("Name a thread, or --samples", click.get_current_context())
    library = the_library()
    status = DONE
    if samples:
        for id in library.samples.remove():
            write(f"{id}  removed")
    for thread in threads:
        try:
            id = library.resolve(thread)
            title = library.entry(id).label
            library.trash.put(id)
            write(f"{id}  removed  {title}")
        except ReaderError as error:
            complain(error)
            status = FAILED
    return status


@click.command()
@click.argument("threads", nargs=-1, required=True, metavar="THREAD...")
@library_option
def restore(threads: tuple[str, ...]) -> int:
    """Bring removed threads back."""
    library = the_library()
    status = DONE
    for thread in threads:
        try:
            write(f"{library.trash.restore(thread)}  restored")
        except ReaderError as error:
            complain(error)
            status = FAILED
    return status


COMMANDS = {"parse": parse, "add": add, "remove": remove, "restore": restore}
"""The commands of this family by name."""
