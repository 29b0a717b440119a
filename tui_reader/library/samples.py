"""The discussions that come with the program."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable

from tui_reader.library.adding import Added, Adder, read_sources
from tui_reader.model import Entry
from tui_reader.places import samples_folder


class Samples:
    """The samples in one library."""

    def __init__(
        self,
        adder: Callable[[], Adder],
        entries: Callable[[], Iterable[Entry]],
        discard: Callable[[str], None],
        guard: threading.RLock,
    ) -> None:
        """Made by the library.

        Args:
            adder: what they are stored with.
            entries: the posts of the library.
            discard: deletes a thread for good.
            guard: held while they are deleted.
        """
        self._adder = adder
        self._entries = entries
        self._discard = discard
        self._guard = guard

    def add(self) -> list[Added]:
        """Adds them, marked as samples."""
        results = self._adder().add_stream(read_sources([str(samples_folder())]), sample=True)
        return [result for result in results if isinstance(result, Added)]

    def remove(self) -> list[str]:
        """Removes them for good; returns their ids. Bookmarks in them stay."""
        with self._guard:
            ids = [entry.id for entry in self._entries() if entry.sample]
            for id in ids:
                self._discard(id)
            return ids
