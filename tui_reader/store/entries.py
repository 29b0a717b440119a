"""The post list as the rest of the program sees it: a sequence whose rows are read when they are looked at."""

from __future__ import annotations

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, overload

from tui_reader.errors import DamagedError, ReaderError
from tui_reader.model import Entry
from tui_reader.store.rows import entry_of

if TYPE_CHECKING:
    from tui_reader.store.catalogue import Catalogue, Index

_KEPT_SHARDS = 24


class Entries(Sequence[Entry]):
    """The post list as it was at one moment; rows are read when they are looked at."""

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
        self._held: OrderedDict[int, list[Entry | None]] = OrderedDict()

    def __len__(self) -> int:
        return self._ends[-1] if self._ends else 0

    @overload
    def __getitem__(self, index: int) -> Entry: ...
    @overload
    def __getitem__(self, index: slice) -> list[Entry]: ...
    def __getitem__(self, index: int | slice) -> Entry | list[Entry]:
        if isinstance(index, slice):
            return [self._entry(i) for i in range(*index.indices(len(self)))]
        length = len(self)
        if index < 0:
            index += length
        if not 0 <= index < length:
            raise IndexError(index)
        return self._entry(index)

    def __iter__(self) -> Iterator[Entry]:
        at = 0
        for shard in self._shards:
            try:
                rows = self._catalogue.rows(shard.name)
                found = [entry_of(id, rows.rows[id]) for _, id in rows.keys[: shard.length]]
            except DamagedError:
                found = []
            # Where a shard is damaged or others have taken rows out of it, one by one knows what to do.
            yield from found if len(found) == shard.length else map(self._entry, range(at, at + shard.length))
            at += shard.length

    def _entry(self, index: int) -> Entry:
        try:
            return self._found(index)
        except DamagedError:
            try:
                self._recover()
                self._take(self._catalogue.index())
                return self._found(index)
            except (ReaderError, IndexError):
                return _gone()
        except IndexError:
            return _gone()

    def _found(self, index: int) -> Entry:
        place = bisect_right(self._ends, index)
        offset = index - (self._ends[place - 1] if place else 0)
        held = self._held.get(place)
        if held is None:
            held = [None] * self._shards[place].length
            self._held[place] = held
            if len(self._held) > _KEPT_SHARDS:
                self._held.popitem(last=False)
        entry = held[offset]
        if entry is None:
            entry = held[offset] = self._read(place, offset)
        return entry

    def _read(self, place: int, offset: int) -> Entry:
        rows = self._catalogue.rows(self._shards[place].name)
        _, id = rows.keys[offset]
        return entry_of(id, rows.rows[id])


def _gone() -> Entry:
    """What stands for a row that another process removed since the index was read.

    A list on the screen cannot be handed an error; the next call of ``entries`` has it right.
    """
    return Entry("", None, None, None, None, "text", "(no longer in the library)", 0, 0, 0, 0, "", "")
