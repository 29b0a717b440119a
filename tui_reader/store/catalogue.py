"""The post list: one row per thread, in shards, ordered by activity.

Shards are like the leaves of a B-tree over ``(active, id)``, newest first. ``index.json`` lists them with their
lower bounds and counts, so the length of the list and the place of any row are known from one small file. The first
shard stays small (``FIRST``), because it is all that the first paint reads. To change a row costs one shard; to add or
remove one, the index too.

Shards whose rows are divided anew get new names, and the index changes over to them in one rename; until then the old
ones stand. So a reader without a lock, or a kill at any moment, meets a whole list.

Everything here follows from the threads, their states and the notebook: it can be rebuilt.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from tui_reader.entry import Entry
from tui_reader.errors import DamagedError
from tui_reader.store import files, segments
from tui_reader.store.disk import Batch, Disk, Stamp, stamp_of
from tui_reader.store.entries import Entries
from tui_reader.store.list_rows import entry_of, is_awaited, listing_of, row_of, written
from tui_reader.store.schema import VERSION
from tui_reader.store.segments import Document, Table, Tables
from tui_reader.store.shards import UNKNOWN, Index, Key, Rows, Shard

FIRST = 400
"""Rows of the first shard at most: several screens, read and parsed in under a millisecond."""
FIRST_AFTER = 200
"""Rows that stay in it when it is divided."""
FULL = 500
"""Rows of another shard at most: a row that changes costs its shard, some 0.7 ms, while its reader waits."""
HALF = 300
"""Rows of the shards that a full one is divided into, about."""
LOCK = "catalogue"
"""The lock under which it is written."""
_KEPT_SHARDS = 48
_AT_ONCE = 16


class Catalogue:
    """The rows of one library's threads."""

    def __init__(self, disk: Disk) -> None:
        self._disk = disk
        self._guard = threading.Lock()
        self._index: tuple[Stamp | None, Index] = (None, Index())
        self._shards: OrderedDict[str, tuple[Stamp, Rows]] = OrderedDict()

    # Reading

    def index(self) -> Index:
        """The present index; costs one stat where it did not change. Raises ``DamagedError``."""
        path = self._disk.at.index
        stamp = stamp_of(path)
        if stamp is None:
            return Index()
        known, index = self._index
        if stamp != known:
            tables = self._disk.load(path, "index")
            if tables is None:
                raise DamagedError("was damaged", where=self._disk.at.relative(path))
            index = _index_from(tables)
            self._index = (stamp, index)
        return index

    def rows(self, shard: str) -> Rows:
        """The content of a shard; raises ``DamagedError`` where it is not whole."""
        path = self._disk.at.shard(shard)
        stamp = stamp_of(path)
        if stamp is None:
            raise DamagedError("is missing", where=self._disk.at.relative(path))
        with self._guard:
            held = self._shards.get(shard)
            if held is not None and held[0] == stamp:
                return held[1]
            rows = _rows_from(self._disk.load(path, "shard"), path)
            self._keep(shard, stamp, rows)
            return rows

    def _hold(self, written: Mapping[str, Rows]) -> None:
        """Keep what was written, under the lock that is held, instead of reading it again."""
        with self._guard:
            for shard, rows in written.items():
                stamp = self.stamp(shard)
                if stamp is not None:
                    self._keep(shard, stamp, rows)

    def _keep(self, shard: str, stamp: Stamp, rows: Rows) -> None:
        self._shards[shard] = (stamp, rows)
        self._shards.move_to_end(shard)
        if len(self._shards) > _KEPT_SHARDS:
            self._shards.popitem(last=False)

    def parsed(self, shard: str) -> Rows:
        """The content of a shard, parsed at once and not kept: for a walk through all. Raises ``DamagedError``."""
        path = self._disk.at.shard(shard)
        return _rows_from(self._disk.load(path, "shard", parsed=True), path)

    def listing(self, shard: str) -> tuple[list[str], bytes] | None:
        """The ids of a shard's rows, and these as ``list --json`` prints them, copied as they lie there.

        ``None`` where they are not as this version writes them, or something in them must be made safe.
        """
        found = segments.unparsed(self._disk.at.shard(shard), "rows", "shard", VERSION)
        if found is None:
            return None
        ids, lines = found
        rows = listing_of(lines)
        return None if rows is None else (ids, rows)

    def stamp(self, shard: str) -> Stamp | None:
        """Tells whether a shard was written since."""
        return stamp_of(self._disk.at.shard(shard))

    def count_unread(self, shard: str) -> int:
        """How many rows of a shard await the reader; raises ``DamagedError``."""
        return count_unread(self.rows(shard))

    def ids(self) -> Iterator[str]:
        """The ids of all rows; reads the order of every shard."""
        for shard in self.index().shards:
            yield from (id for _, id in self.rows(shard.name).keys)

    def entry(self, thread_id: str, rows: Rows) -> Entry:
        """A row of a shard as the rest of the program has it; raises ``DamagedError``."""
        return entry_of(thread_id, rows.rows[thread_id])

    def entries(self, recover: Callable[[], None]) -> Entries:
        """All rows, newest activity first, read when looked at.

        Args:
            recover: makes the catalogue anew; called where a shard turns out to be damaged.
        """
        return Entries(self, self.index(), recover)

    def find(self, thread_id: str, active: str) -> Entry | None:
        """The row of a thread whose activity is known."""
        index = self.index()
        if not index.shards:
            return None
        rows = self.rows(index.shards[_place(index, (active, thread_id))].name)
        row = rows.rows.get(thread_id)
        return None if row is None else entry_of(thread_id, row)

    # Writing: the caller holds the lock named LOCK

    def put(self, entries: Iterable[Entry], before: Mapping[str, str]) -> None:
        """Set rows.

        Args:
            entries: the rows.
            before: the activity under which a thread stands so far, where it does: ``{id: active}``.
        """
        index = self.index()
        entries = list(entries)
        moved = [
            (before[entry.id], entry.id) for entry in entries if entry.id in before and before[entry.id] != entry.active
        ]
        # New places first: a kill in between leaves a row twice rather than not at all.
        index = self._change(index, entries, ())
        if moved:
            self._change(index, (), moved)

    def drop(self, keys: Iterable[Key]) -> None:
        """Remove rows."""
        self._change(self.index(), (), list(keys))

    def mend(self, truth: Mapping[str, Entry | None]) -> None:
        """Make the rows of some threads true wherever they stand, and the counts of all shards.

        Reads the order of every shard: for what a killed process left, not for an ordinary act.
        """
        index = self.index()
        stale: list[Key] = []
        shards = []
        for shard in index.shards:
            rows = self.rows(shard.name)
            keys = rows.keys
            shards.append(Shard(shard.name, shard.start, len(keys), count_unread(rows)))
            for active, id in keys:
                if id in truth:
                    entry = truth[id]
                    if entry is None or entry.active != active:
                        stale.append((active, id))
        counted = Index(tuple(shards), index.following, index.retired)
        if counted != index:
            self._write_index(counted)
        counted = self._change(counted, [entry for entry in truth.values() if entry is not None], ())
        if stale:
            self._change(counted, (), stale)

    def replace(self, entries: Sequence[Entry]) -> None:
        """Set all rows at once: until the index changes over, in one rename, the old ones stand.

        Args:
            entries: the rows, in any order.
        """
        try:
            index = self.index()
        except DamagedError:
            index = Index()
        ordered = sorted(entries, key=lambda entry: (entry.active, entry.id), reverse=True)
        following = max(index.following, self._unnamed())
        parts = _divide(len(ordered), first=True) if ordered else []
        made: list[Shard] = []
        batch: Batch = []
        at = 0
        for part, length in enumerate(parts):
            cut = ordered[at : at + length]
            at += length
            keys = [(entry.active, entry.id) for entry in cut]
            name = f"{following:06d}"
            following += 1
            rows = Rows(keys, {entry.id: row_of(entry) for entry in cut})
            self._write_shard(name, rows, batch)
            made.append(Shard(name, ("", "") if part == len(parts) - 1 else keys[-1], length, count_unread(rows)))
            if len(batch) >= _AT_ONCE:
                self._disk.write_derived(batch)
                batch.clear()
        self._disk.write_derived(batch)
        self._write_index(Index(tuple(made), following, tuple(shard.name for shard in index.shards)))

    def _unnamed(self) -> int:
        """A number above those of all shards on disk, also of those that no index names any more."""
        try:
            stems = [path.stem for path in self._disk.at.catalogue.iterdir() if path.suffix == ".json"]
        except OSError:
            return 1
        return max((int(stem) for stem in stems if stem.isascii() and stem.isdigit()), default=0) + 1

    def _change(self, index: Index, put: Sequence[Entry], drop: Sequence[Key]) -> Index:
        changes: dict[int, tuple[list[Entry], list[Key]]] = {}
        for entry in put:
            changes.setdefault(_place(index, (entry.active, entry.id)), ([], []))[0].append(entry)
        for key in drop:
            if index.shards:
                changes.setdefault(_place(index, key), ([], []))[1].append(key)
        if not changes:
            return index
        shards = [
            shard if shard.unread != UNKNOWN else shard._replace(unread=self.count_unread(shard.name))
            for shard in index.shards
        ]
        divided: dict[int, list[Shard]] = {}
        following = index.following
        retired: list[str] = []
        batch: Batch = []
        written: dict[str, Rows] = {}
        for place, (entries, keys) in sorted(changes.items()):
            old = shards[place] if shards else None
            rows, awaited = self._changed_rows(old, entries, keys)
            parts = _divide(len(rows.keys), first=place == 0)
            if old is not None and len(parts) == 1:
                self._write_shard(old.name, rows, batch)
                written[old.name] = rows
                shards[place] = Shard(old.name, old.start, len(rows.keys), old.unread + awaited)
                if not rows.keys:
                    retired.append(old.name)
                continue
            lowest = old.start if old is not None else ("", "")
            if place == 0 and len(shards) > 1 and 1 not in changes and sum(parts[1:]) + shards[1].length <= FULL:
                # What leaves the first shard joins the second while there is room: else the list would become
                # a row of small shards.
                # A thread that has just moved up has its old key still there; its row here is the newer.
                below = self.rows(shards[1].name)
                kept = [key for key in below.keys if key[1] not in rows.rows]
                rows = Rows(rows.keys + kept, {**below.rows, **rows.rows})
                parts = [parts[0], len(rows.keys) - parts[0]]
                lowest = shards[1].start
                retired.append(shards[1].name)
                divided[1] = []
            made = []
            at = 0
            for part, length in enumerate(parts):
                cut = Rows(rows.keys[at : at + length], rows.rows)
                at += length
                start = lowest if part == len(parts) - 1 else cut.keys[-1]
                name = f"{following:06d}"
                following += 1
                self._write_shard(name, cut, batch)
                made.append(Shard(name, start, length, count_unread(cut)))
            divided[place] = made
            if old is not None:
                retired.append(old.name)
        self._disk.write_derived(batch)
        self._hold(written)
        flat = [new for i in range(max(len(shards), 1)) for new in divided.get(i, shards[i : i + 1])]
        changed = Index(_without_empty(flat), following, tuple(retired) or index.retired)
        if changed != index:
            self._write_index(changed)
            if retired:
                for name in index.retired:
                    files.remove(self._disk.at.shard(name))
        return changed

    def _changed_rows(self, shard: Shard | None, put: Sequence[Entry], drop: Sequence[Key]) -> tuple[Rows, int]:
        """Rows with some set and some dropped, and how many more of them await the reader then."""
        held = self.rows(shard.name) if shard is not None else Rows([], {})
        rows = dict(held.rows)
        active = {id: active for active, id in held.keys}
        awaited = 0
        for was, id in drop:
            if active.get(id) == was:
                awaited -= is_awaited(rows.pop(id))
                del active[id]
        for entry in put:
            before = rows.get(entry.id)
            awaited += entry.awaited - (before is not None and is_awaited(before))
            rows[entry.id] = row_of(entry)
            active[entry.id] = entry.active
        return Rows(sorted(((active, id) for id, active in active.items()), reverse=True), rows), awaited

    def _write_shard(self, name: str, rows: Rows, batch: Batch) -> None:
        order = {"ids": [id for _, id in rows.keys], "active": [active for active, _ in rows.keys]}
        listed: Table = {id: written(id, rows.rows[id]) for _, id in rows.keys}
        tables: Tables = {"order": {"1": order}, "rows": listed}
        self._disk.database(self._disk.at.shard(name), "shard", None, into=batch).fill(tables)

    def _write_index(self, index: Index) -> None:
        batch: Batch = []
        database = self._disk.database(self._disk.at.index, "index", None, into=batch)
        shards = [[shard.name, *shard.start, shard.length, shard.unread] for shard in index.shards]
        fields = {"shards": shards, "following": index.following, "retired": list(index.retired)}
        database.put("index", "1", fields)
        self._disk.write_derived(batch)
        self._index = (stamp_of(self._disk.at.index), index)  # under the lock: nobody has written another since


def count_unread(rows: Rows) -> int:
    """How many rows of a shard await the reader."""
    return sum(is_awaited(rows.rows[id]) for _, id in rows.keys)


def _place(index: Index, key: Key) -> int:
    """Which shard a key belongs to."""
    low, high = 0, len(index.shards) - 1
    while low < high:  # the first shard whose lower bound is not above the key
        middle = (low + high) // 2
        if index.shards[middle].start <= key:
            high = middle
        else:
            low = middle + 1
    return max(low, 0)


def _divide(count: int, *, first: bool) -> list[int]:
    """How many rows each shard gets that so many are put into."""
    if count <= (FIRST if first else FULL):
        return [count]
    parts = [FIRST_AFTER] if first else []
    rest = count - sum(parts)
    pieces = max(-(-rest // HALF), 1) if rest > FULL else 1
    return parts + [rest // pieces + (1 if i < rest % pieces else 0) for i in range(pieces)]


def _without_empty(shards: list[Shard]) -> tuple[Shard, ...]:
    """The shards that have rows; the lower bound of an empty one passes to the one before it."""
    kept: list[Shard] = []
    for shard in shards:
        if shard.length:
            kept.append(shard)
        elif kept:
            kept[-1] = kept[-1]._replace(start=shard.start)
    return tuple(kept)


def _index_from(tables: Tables) -> Index:
    try:
        fields = tables["index"]["1"]
        shards = tuple(
            Shard(str(name), (str(active), str(id)), int(count), int(*unread) if unread else UNKNOWN)
            for name, active, id, count, *unread in fields["shards"]
        )
        return Index(shards, int(fields["following"]), tuple(map(str, fields["retired"])))
    except (KeyError, TypeError, ValueError) as error:
        raise DamagedError(f"does not fit ({error})", where="catalogue/index.json") from None


def _rows_from(tables: Tables | None, path: Path) -> Rows:
    if tables is None:
        raise DamagedError("was damaged", where=path.name)
    try:
        order = tables["order"]["1"]
        keys = list(zip(order["active"], order["ids"], strict=True))
        rows: dict[str, Document] = tables["rows"]
        if len(rows) != len(keys) or any(id not in rows for _, id in keys):
            raise ValueError("its order names other rows")
        return Rows(keys, rows)
    except (KeyError, TypeError, ValueError) as error:
        raise DamagedError(f"does not fit ({error})", where=path.name) from None
