"""``tui-reader add`` itself: what is told of each thread, and how far it is. Knows nothing of click, which is slow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from tui_reader.cli.bar import Bar
from tui_reader.cli.output import DONE, FAILED, abandon_output, complain, json_array, write, write_bytes

if TYPE_CHECKING:
    from tui_reader.library import Library
    from tui_reader.library.items import Added, Progress


def store(
    library: Library, sources: Sequence[str], format: str | None = None, *, whole: bool = False, as_json: bool = False
) -> int:
    """Add sources and print what became of each thread, as long as anybody reads it; the exit status."""
    adding = Adding(library, sources, format, whole)
    results = adding.results()
    try:
        try:
            if as_json:
                write_bytes(json_array(_record(added) for added in results))
            else:
                for added in results:
                    write(_line(added))
        except BrokenPipeError:
            abandon_output()
            for _ in results:
                pass
    except KeyboardInterrupt:
        adding.stop()
        raise
    return FAILED if adding.failed else DONE


class Adding:
    """Sources added to the library one after the other, with a line of progress where a person is watching."""

    def __init__(self, library: Library, sources: Sequence[str], format: str | None, whole: bool = False) -> None:
        self._library = library
        self._bar = Bar()
        self._incoming = library.intake.add(sources, as_=format, whole=whole, progress=self._progress)
        self._count = 0
        self.failed = False
        """Whether any source could not be added."""

    def results(self) -> Iterator[Added]:
        """What became of each thread, as soon as it is on disk."""
        from tui_reader.library.items import Failed

        try:
            for result in self._incoming:
                self._bar.clear()
                if isinstance(result, Failed):
                    self.failed = True
                    complain(result.message)
                    continue
                self._count += 1
                yield result
                for note in result.notes:
                    complain(f"{result.source}: {note}" if result.source else note)
                for line in result.elsewhere:
                    complain(line)
        finally:
            self._bar.clear()
        for problem in self._library.problems:
            complain(problem)

    def stop(self) -> None:
        """Says what stays, after an interruption at whatever moment."""
        from tui_reader.library.items import Added

        with suppress(KeyboardInterrupt):
            result = self._incoming.throw(KeyboardInterrupt)
            while True:
                self._count += isinstance(result, Added)
                result = next(self._incoming)
        stays = "1 thread is" if self._count == 1 else f"{self._count:,} threads are"
        complain(f"stopped; {stays} in the library, and the same command adds the rest")

    def _progress(self, progress: Progress) -> None:
        answers = f"  {progress.answers:,} answers" if progress.answers > 1 else ""
        if progress.total > 1 or answers or progress.share:
            count = f"{min(progress.done + 1, progress.total):,} of {progress.total:,}  " if progress.total > 1 else ""
            share = progress.share or progress.done / progress.total
            self._bar.show(int(share * 1000), 1000, f"{share:4.0%}  {count}{progress.source}{answers}")


def _record(added: Added) -> dict[str, object]:
    return {
        "id": added.id,
        "title": added.title,
        "status": added.status,
        "new": added.new,
        "edited": added.edited,
        "comments": added.comments,
        "source": added.source,
    }


def _line(added: Added) -> str:
    return f"{added.id}  {added.words()}  {added.label}"
