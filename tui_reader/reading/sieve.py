"""Filters a long list in helpings: what was found so far can be shown, and more words go on from there."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from tui_reader.model import Entry
from tui_reader.reading.arranged import Arranged


class Sieve:
    """The posts that have all of some words in title, author, first words, address or tags."""

    __slots__ = ("_rest", "_wanted", "_words", "done", "found", "here", "sought")

    def __init__(
        self, entries: Sequence[Entry], words: str, sought: str | None = None, among: Iterable[int] | None = None
    ) -> None:
        """A sieve over some posts.

        Args:
            entries: all posts.
            words: what they must have.
            sought: the post whose place among what is found is of interest.
            among: places of the posts to look at; all without it.
        """
        self._words = words.casefold()
        self._wanted = self._words.split()
        self._rest: Iterator[int] = iter(range(len(entries)) if among is None else among)
        self.sought: str | None = sought
        """Id of the post whose place is of interest."""
        self.here: int | None = None
        """Where it stands in what is found, once it is."""
        self.found = Arranged(entries)
        """What is found so far."""
        self.done = False
        """Whether everything was looked at."""

    def leads_to(self, words: str) -> bool:
        """Whether what has these words is among what has the present ones."""
        return words.casefold().startswith(self._words)

    def narrowed(self, words: str, sought: str | None) -> Sieve:
        """A sieve with more words, over what was found and what is left to look at."""
        found = self.found
        return Sieve(found.base, words, sought, chain(found.places, self._rest))

    def sift(self, until: float) -> None:
        """Look at posts until a time of ``time.perf_counter``; at some at least."""
        wanted, found, entries, sought = self._wanted, self.found.places, self.found.base, self.sought
        for number, place in enumerate(self._rest, 1):
            entry = entries[place]
            text = _words(entry)
            if all(word in text for word in wanted):
                if entry.id == sought:
                    self.here = len(found)
                found.append(place)
            if not number % 16 and time.perf_counter() > until:
                return
        self.done = True


def _words(entry: Entry) -> str:
    return " ".join((entry.title or "", entry.author or "", entry.excerpt, entry.url or "", *entry.tags)).casefold()
