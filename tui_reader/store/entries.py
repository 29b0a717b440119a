"""The post list as the rest of the program sees it: a sequence whose rows are read when they are looked at.

A place in the list means what it meant when the list was asked for, as long as nobody changes the library; then the
next list is to be asked for. To walk through all of it is safe beside any change.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Protocol

from tui_reader.entry import Entry
from tui_reader.errors import DamagedError, ReaderError
from tui_reader.lazy import LazySequence
from tui_reader.store.list_rows import entries_of, entry_of, listing
from tui_reader.store.shards import Index, Rows

_KEPT_SHARDS = 16
_ROUNDS = 8
_NEVER = object()


class Catalogue(Protocol):
    """What is read of the post list."""

    def index(self) -> Index: ...

    def rows(self, shard: str) -> Rows: ...

    def parsed(self, shard: str) -> Rows: ...

    def listing(self, shard: str) -> tuple[list[str], bytes] | None: ...

    def stamp(self, shard: str) -> object: ...

    def count_unread(self, shard: str) -> int: ...


class Entries(LazySequence[Entry]):
    """The post list; rows are read when they are looked at."""

    def __init__(self, catalogue: Catalogue, index: Index, recover: Callable[[], None]) -> None:
        self._catalogue = catalogue
        self._recover = recover
        self._take(index)

    def _take(self, index: Index) -> None:
        self._shards = index.shards
        self._ends: list[int] = []
        total = 0
        for shard in index.shards:
            total += shard.length
            self._ends.append(total)
        self._held: OrderedDict[int, tuple[Rows, list[Entry | None]]] = OrderedDict()

    def __len__(self) -> int:
        return self._ends[-1] if self._ends else 0

    def __iter__(self) -> Iterator[Entry]:
        """Every thread that is there from beginning to end, once, whatever others change meanwhile."""
        given: set[str] = set()
        for shard in self._passed():
            yield from self._rows_of(shard, given)

    def listings(self) -> Iterator[bytes]:
        """The same as ``list --json`` prints them, of a shard at a time: commas are within, not between."""
        given: set[str] = set()
        for shard in self._passed():
            found = self._catalogue.listing(shard)
            if found is not None and given.isdisjoint(found[0]):
                ids, rows = found
                given.update(ids)
            else:
                rows = listing(list(self._rows_of(shard, given)))
            if rows:
                yield rows

    def _passed(self) -> Iterator[str]:
        """The shards in order, to be looked at when they are given.

        Acts move rows between shards: one that changed after it was passed comes again at the end.
        """
        passed: dict[str, object] = {}
        shards = self._shards
        for _ in range(_ROUNDS):
            for shard in shards:
                stamp = self._catalogue.stamp(shard.name)
                if passed.get(shard.name, _NEVER) != stamp:
                    passed[shard.name] = stamp
                    yield shard.name
            try:
                now = self._catalogue.index().shards
            except DamagedError:
                with suppress(ReaderError):
                    self._recover()
                continue
            if all(passed.get(shard.name, _NEVER) == self._catalogue.stamp(shard.name) for shard in now):
                return
            shards = now

    def _rows_of(self, shard: str, given: set[str]) -> Iterator[Entry]:
        """The rows of a shard that were not given yet; none of one that is damaged or gone."""
        try:
            rows = self._catalogue.parsed(shard)
        except DamagedError:
            with suppress(ReaderError):  # it may only have been divided meanwhile
                if any(shard == one.name for one in self._catalogue.index().shards):
                    self._recover()
            return
        ids = [id for _, id in rows.keys if id not in given]
        given.update(ids)
        yield from entries_of(ids, rows.rows)

    def unread(self) -> int:
        """How many posts await the reader; counted where they are written."""
        total = 0
        for shard in self._shards:
            if shard.unread >= 0:
                total += shard.unread
            else:
                with suppress(DamagedError):
                    total += self._catalogue.count_unread(shard.name)
        return total

    def read_from(self, position: int) -> int:
        """How many posts from a position on are known to be read, without looking at them."""
        place = bisect_right(self._ends, position)
        if place < len(self._shards) and self._shards[place].unread == 0:
            return self._ends[place] - position
        return 0

    def position(self, thread_id: str, active: str) -> int | None:
        """Where a thread stands whose activity is known; looks at one shard."""
        start = 0
        for shard, end in zip(self._shards, self._ends, strict=True):
            if shard.start <= (active, thread_id):
                try:
                    at = self._catalogue.rows(shard.name).keys[: shard.length].index((active, thread_id))
                except (DamagedError, ValueError):
                    return None
                return start + at
            start = end
        return None

    def _item(self, position: int) -> Entry:
        try:
            return self._found(position)
        except DamagedError:
            try:
                self._recover()
                self._take(self._catalogue.index())
                return self._found(position)
            except (ReaderError, IndexError):
                return _gone()
        except IndexError:
            return _gone()

    def _found(self, index: int) -> Entry:
        place = bisect_right(self._ends, index)
        offset = index - (self._ends[place - 1] if place else 0)
        held = self._held.get(place)
        if held is None:
            shard = self._shards[place]
            held = self._held[place] = (self._catalogue.rows(shard.name), [None] * shard.length)
            if len(self._held) > _KEPT_SHARDS:
                self._held.popitem(last=False)
        rows, made = held
        entry = made[offset]
        if entry is None:
            _, id = rows.keys[offset]
            entry = made[offset] = entry_of(id, rows.rows[id])
        return entry


def _gone() -> Entry:
    """What stands for a row that another process removed since the index was read.

    A list on the screen cannot be handed an error; the next call of ``entries`` has it right.
    """
    return Entry("", None, None, None, None, "text", "(no longer in the library)", 0, 0, 0, 0, "", "")
