"""Threads that are being read, kept open: their comments by id and by ordinal."""

from __future__ import annotations

import os
from collections import OrderedDict
from collections.abc import Callable, Iterable
from glob import escape

from tui_reader.errors import NotFoundError
from tui_reader.model import Tree
from tui_reader.store import runs
from tui_reader.store.disk import Disk
from tui_reader.store.ledger import Ledger
from tui_reader.store.runs import Runs
from tui_reader.store.threads import Facts, Stored

_KEPT = 4
_MANY = 8
"""Of so many comments one, from which it takes longer to look each up than to go through all."""


def no_thread(disk: Disk, thread_id: str) -> NotFoundError:
    """The error for a thread that the library does not have, or whose file was damaged and is set aside.

    Args:
        disk: the library's files.
        thread_id: the id, or what was taken for the beginning of one.
    """
    name = disk.at.thread(thread_id).name.removesuffix(".json")
    for path in sorted(disk.at.threads.glob(f"*/{escape(name)}*.damaged-*")):
        what = f"thread {thread_id!r} was damaged and is set aside"
        return NotFoundError(what, todo="add its source again", where=disk.at.relative(path))
    what = f"no thread {thread_id!r} in the library"
    if os.path.exists(thread_id):  # noqa: PTH110 - any text, also what can be no path
        return NotFoundError(what, todo="it is a file: tui-reader parse prints it, tui-reader add keeps it")
    return NotFoundError(what, todo="tui-reader list shows what there is")


class Numbered:
    """The comments of a stored thread by id and by ordinal; worked out when first asked for."""

    def __init__(self, stored: Stored, note: Callable[[str], None]) -> None:
        self.stored = stored
        self.facts: Facts = stored.facts()
        self._note = note
        self._tree: Tree | None = None
        self._by_ordinal: list[str] | None = None
        self._ordinals: dict[str, int] | None = None

    @property
    def tree(self) -> Tree:
        """The thread as columns: one for all who ask, so that what one has read is there for the others."""
        if self._tree is None:
            self._tree = self.stored.tree(self._note)
        return self._tree

    def index(self, comment_id: str) -> int | None:
        """Where a comment stands in reading order; a scan, 1 ms in 100,000, where a table would cost 10."""
        try:
            return list(self.tree.ids).index(comment_id)
        except ValueError:
            return None

    @property
    def by_ordinal(self) -> list[str]:
        """Ids by ordinal."""
        if self._by_ordinal is None:
            ids = list(self.tree.ids)
            ordinals = self.stored.ordinals(self.facts.total)
            self._by_ordinal = ids
            if not isinstance(ordinals, range):
                self._by_ordinal = [""] * self.facts.total
                for id, ordinal in zip(ids, ordinals, strict=True):
                    self._by_ordinal[ordinal] = id
        return self._by_ordinal

    @property
    def ordinals(self) -> dict[str, int]:
        """Ordinals by id."""
        if self._ordinals is None:
            self._ordinals = dict(zip(self.by_ordinal, range(self.facts.total), strict=True))
        return self._ordinals

    def runs_of(self, ids: Iterable[str]) -> Runs:
        """Ordinals of comments; what is not of this thread is left out."""
        wanted = frozenset(ids)
        if len(wanted) * _MANY > self.facts.total:
            return runs.where(bytes(map(wanted.__contains__, self.by_ordinal)))
        ordinals = self.ordinals
        return runs.of(ordinals[id] for id in wanted if id in ordinals)

    def ids_of(self, found: Runs) -> frozenset[str]:
        """Ids of ordinals."""
        by_ordinal = self.by_ordinal
        if len(found) == 1:
            return frozenset(by_ordinal[found[0][0] : found[0][1]])
        return frozenset(id for start, end in found for id in by_ordinal[start:end])


class Opened:
    """The last threads of one library that were asked for, each until its file is another."""

    def __init__(self, disk: Disk, ledger: Ledger) -> None:
        self._disk = disk
        self._ledger = ledger
        self._open: OrderedDict[str, tuple[tuple[int, int, int], Numbered]] = OrderedDict()

    def numbered(self, thread_id: str) -> Numbered:
        """A thread's comments, from its file as it is now; raises ``NotFoundError``."""
        path = self._disk.at.thread(thread_id)
        try:
            status = path.stat()
        except OSError:
            self._disk.check_there()
            raise no_thread(self._disk, thread_id) from None
        stamp = (status.st_ino, status.st_mtime_ns, status.st_size)
        held = self._open.get(thread_id)
        if held is not None and held[0] == stamp:
            self._open.move_to_end(thread_id)
            return held[1]
        stored = self._ledger.stored(thread_id)
        if stored is None:
            raise no_thread(self._disk, thread_id)
        numbered = Numbered(stored, self._disk.problem)
        self._open[thread_id] = (stamp, numbered)
        if len(self._open) > _KEPT:
            self._open.popitem(last=False)
        return numbered
