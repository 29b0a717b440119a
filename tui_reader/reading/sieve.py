"""Filters a long list in helpings: what was found so far can be shown, and more words go on from there."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from tui_reader.model import Entry


class Sieve:
    """The posts that have all of some words in title, author, first words, address or tags."""

    __slots__ = ("_places", "_rest", "_wanted", "_words", "done", "found")

    def __init__(self, entries: Iterable[Entry], words: str) -> None:
        self._words = words.casefold()
        self._wanted = self._words.split()
        self._rest: Iterator[Entry] = one_by_one(entries)
        self._places: dict[str, int] = {}
        self.found: list[Entry] = []
        """What is found so far."""
        self.done = False
        """Whether everything was looked at."""

    def leads_to(self, words: str) -> bool:
        """Whether what has these words is among what has the present ones."""
        return words.casefold().startswith(self._words)

    def narrowed(self, words: str) -> Sieve:
        """A sieve with more words, over what was found and what is left to look at."""
        return Sieve(chain(self.found, self._rest), words)

    def position(self, thread_id: str) -> int | None:
        """Where a post stands in what is found."""
        return self._places.get(thread_id)

    def sift(self, until: float) -> None:
        """Look at posts until a time of ``time.perf_counter``; at one at least."""
        wanted, found, places = self._wanted, self.found, self._places
        for number, entry in enumerate(self._rest, 1):
            text = _words(entry)
            if all(word in text for word in wanted):
                places[entry.id] = len(found)
                found.append(entry)
            if not number % 16 and time.perf_counter() > until:
                return
        self.done = True


def one_by_one(entries: Iterable[Entry]) -> Iterator[Entry]:
    """The posts of a list, each read only when it is its turn: never a whole shard's at once."""
    if isinstance(entries, Sequence):
        return (entries[at] for at in range(len(entries)))
    return iter(entries)


def _words(entry: Entry) -> str:
    return " ".join((entry.title or "", entry.author or "", entry.excerpt, entry.url or "", *entry.tags)).casefold()
