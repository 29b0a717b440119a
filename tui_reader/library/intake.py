"""What a person names to be read: files, folders, standard input, addresses, archives and a browser's bookmarks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Protocol

from tui_reader.library.adding import Adder, Results
from tui_reader.library.course import Course
from tui_reader.library.gathering import is_address, read_sources
from tui_reader.library.items import Failed, Item, Progress
from tui_reader.store import files
from tui_reader.store.disk import Disk
from tui_reader.store.ledger import Ledger

if TYPE_CHECKING:
    from tui_reader.library.fetching import Fetching
    from tui_reader.library.following import Following
    from tui_reader.library.importing import Shelving

    class Taking(Shelving, Protocol):
        """What is asked of a library that takes sources."""

        @property
        def fetching(self) -> Fetching: ...
        @property
        def following(self) -> Following: ...
        def join_copies(self) -> list[str]: ...


class Intake:
    """What brings sources into one library."""

    def __init__(self, library: Taking, disk: Disk, ledger: Ledger, adder: Callable[[], Adder]) -> None:
        self._library = library
        self._disk = disk
        self._ledger = ledger
        self._adder = adder

    def add(
        self,
        sources: Sequence[str],
        *,
        as_: str | None = None,
        whole: bool = False,
        progress: Callable[[Progress], None] | None = None,
    ) -> Results:
        """Parses and stores files, folders (recursively, in sorted order), ``-`` for standard input, and addresses,
        which are fetched; with ``whole`` also what a site gives only when asked again. A browser's bookmarks become
        posts to fetch, and are kept.

        A source that fails is yielded as ``Failed`` and the rest go on. ``as_`` is the id of a source format that
        overrules detection; an unknown one raises ``InputError``. ``progress`` is called before each file and at
        the end. An interruption goes on to who iterates when all that is on disk was yielded.
        """

        def fetch(addresses: Sequence[str], tell: Callable[[int], None]) -> Iterator[Item | Failed]:
            return self._library.fetching.items(addresses, as_=as_, whole=whole, progress=tell)

        def kind(name: str) -> str:
            if as_ is not None:
                return ""
            return "archive" if files.is_archive(name) else "bookmarks" if files.is_bookmarks(name) else ""

        self._library.join_copies()
        for what, names in groupby(sources, kind):
            if what == "archive":
                from tui_reader.library import archiving

                for name in names:
                    yield from archiving.add(self._disk, self._ledger, name)
            elif what == "bookmarks":
                from tui_reader.library import importing

                for name in names:
                    yield from importing.add(self._library, name)
            else:
                named = list(names)
                if any(map(is_address, named)):
                    items = read_sources(named, as_=as_, progress=progress, fetch=fetch)
                    yield from self._library.following.noting(self._adder().add_stream(items))
                    continue
                course = Course(self._disk)
                items = read_sources(named, as_=as_, progress=progress, resume=course.begin)
                with course:
                    yield from self._adder().add_stream(items, stored=course.stored)
