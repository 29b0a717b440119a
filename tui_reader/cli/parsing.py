"""``tui-reader parse`` itself: what is printed of each thread, and said of how it was read. Knows nothing of click."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from tui_reader.cli.output import DONE, FAILED, complain, write, write_bytes
from tui_reader.model import Thread

if TYPE_CHECKING:
    from tui_reader.sources.base import Report


def print_threads(
    sources: Sequence[str],
    format: str | None = None,
    *,
    explain: bool = False,
    whole: bool = False,
    as_json: bool = False,
) -> int:
    """Print the threads of some sources; the exit status."""
    parsing = Parsing(sources, format, explain, whole)
    if as_json:
        from tui_reader.library.forms.jsons import json_lines

        write_bytes(json_lines(parsing.threads()))
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
        self, sources: Sequence[str], format: str | None = None, explain: bool = False, whole: bool = False
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
        """Every thread: of one file each as soon as it is read, of several with all parts and readings made one."""
        if len(self._sources) == 1 and not _holds_several(self._sources[0]):
            return self._parts()
        from tui_reader.library.merging import merge
        from tui_reader.sources.join import join

        threads: dict[str, Thread] = {}
        for thread in join(self._parts()):
            known = threads.get(thread.id)
            threads[thread.id] = thread if known is None else merge(known, thread, apart=True).thread
        return iter(threads.values())

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
        from tui_reader.sources.gather import expand, unheard
        from tui_reader.sources.readers import reader_of

        unread = ""
        inputs = list(expand(names, complain))
        for name, reading in reader_of(inputs)(inputs, self._format, unheard, 0):
            if isinstance(reading, Thread):
                yield reading
            elif isinstance(reading, Report):
                if name == unread and not (reading.engine or reading.found):
                    continue  # why not has been said, and nothing else is known
                for line in _remarks(reading, self._explain):
                    complain(f"{name}: {line}")
            else:
                self.failed = True
                unread = name
                complain(reading)


def _holds_several(source: str) -> bool:
    """Whether a source is a folder or an archive, whose files may hold parts of one discussion."""
    from pathlib import Path

    from tui_reader.sources.zips import is_zip

    try:
        return Path(source).is_dir() or is_zip(source)
    except (OSError, ValueError):
        return False  # no name of a file: reading it has the words for that


def _remarks(report: Report, explain: bool) -> Iterator[str]:
    """What is to be said of how an input was read."""
    if explain or report.sureness < 1.0:
        yield report.summary()
    yield from report.notes
    if explain:
        yield from report.evidence
