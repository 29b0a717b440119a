"""A library's files: reading with damage and versions handled, writing under locks, telling others of changes.

Damage is never overwritten: the file is renamed to ``<name>.damaged-<time>``, its earlier generation takes its
place where that is whole, and ``problems`` says so.
"""

from __future__ import annotations

import contextlib
import os
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from tui_reader.errors import DamagedError, NewerLibraryError, StoreError
from tui_reader.store import files, locks, schema, segments
from tui_reader.store.codec import decode, encode
from tui_reader.store.paths import Layout
from tui_reader.store.schema import Kind
from tui_reader.store.search import log as search_log
from tui_reader.store.segments import Tables
from tui_reader.store.syncing import sync_folder
from tui_reader.text.moments import now

if TYPE_CHECKING:
    from tui_reader.store.storage import Database

Batch = list[tuple[Path, Sequence[bytes]]]
"""Files to be written together."""

DERIVED: frozenset[Kind] = frozenset({"index", "shard"})
"""Files that follow from others: made anew where they are damaged, so that no earlier generation is kept."""

_ABANDONED = 60.0
_LONGEST_REVISION = 1 << 20
_ENOUGH_PROBLEMS = 100


class Disk:
    """The files of one library."""

    def __init__(self, root: Path) -> None:
        self.at = Layout(root)
        """Where everything lies."""
        self.problems: list[str] = []
        """What went wrong, one line each."""
        self.doubts: list[Path] = []
        """Files that were set aside since the catalogue was last compared with what is on disk."""
        self.newer = False
        """Whether a newer version wrote some of it; then nothing is written."""
        self.changes = 0
        """Grows with every change that this object made or learned of."""
        self._revision = self._revision_size()
        self._acts: set[str] = set()
        self._ready: object = None
        self._met = root.exists()
        self._guard = threading.RLock()

    # Reading

    def load(self, path: Path, kind: Kind, *, parsed: bool = False) -> Tables | None:
        """The tables of a file as this version has them; ``None`` where there is none (any more).

        A damaged file is set aside and its earlier generation read. Raises ``NewerLibraryError`` for a newer file
        that cannot be understood.
        """
        try:
            return self.read(path, kind, parsed=parsed)
        except DamagedError as error:
            return self.set_aside(path, kind, error.what, parsed=parsed)

    def read(self, path: Path, kind: Kind, *, parsed: bool = False) -> Tables | None:
        """The same without doing anything about damage: raises ``DamagedError`` and ``StoreError``."""
        try:
            tables = segments.load(path, parsed=parsed)
        except OSError as error:
            raise StoreError(
                f"cannot be read ({error.strerror})", todo="check the rights of the folder", where=str(path)
            ) from None
        if tables is None:
            return None
        known = schema.understood(kind, path, tables)
        if known is None:
            self._note_newer()
        return tables if known is None else known

    def _note_newer(self) -> None:
        if not self.newer:
            self.newer = True
            self.problem(
                "a newer version of tui-reader wrote this library: it can be read but not changed; update to change it"
            )

    def set_aside(
        self,
        path: Path,
        kind: Kind,
        why: str,
        look: Callable[[Tables], object] = lambda tables: None,
        *,
        parsed: bool = False,
    ) -> Tables | None:
        """Rename a damaged file and put its earlier generation in its place; the tables of that, if it is whole.

        Another process may have done so meanwhile, or written the file anew: then that is what is read. What a newer
        version wrote is never damaged, only not understood: raises ``NewerLibraryError``.

        Args:
            path: the file.
            kind: what it should be.
            why: what is wrong with it.
            look: tells whether tables are whole, where that takes more than reading them: raises ``DamagedError``.
            parsed: whether they are only where every document can be parsed.
        """
        if path != self.at.about:
            self.check_version()
        self._refuse_newer()
        with contextlib.ExitStack() as held:
            with contextlib.suppress(StoreError):  # in a folder that cannot be written the rename below is refused
                held.enter_context(self.lock("aside"))
            try:
                tables = self.read(path, kind, parsed=parsed)
                if tables is not None:
                    look(tables)
            except DamagedError:
                self._refuse_newer()
                return self._rename_aside(path, kind, why)
            return tables

    def _rename_aside(self, path: Path, kind: Kind, why: str) -> Tables | None:
        name = self.at.relative(path)
        earlier = files.earlier(path)
        tables = None
        if kind not in DERIVED:
            with contextlib.suppress(DamagedError, StoreError):
                tables = self.read(earlier, kind)
        aside = _free_name(path)
        try:
            found = path.stat().st_ino
            path.rename(aside)
            if aside.stat().st_ino != found:  # its owner wrote it anew in this very moment
                with contextlib.suppress(FileExistsError):
                    os.link(aside, path)
                aside.unlink()
                return self.read(path, kind)
            if tables is not None:
                with contextlib.suppress(FileExistsError):
                    os.link(earlier, path) if hasattr(os, "link") else earlier.rename(path)
            sync_folder(path.parent)
        except OSError:
            self.problem(f"{name} {why}; it could not be set aside, so it is left as it is")
            return tables
        self.doubts.append(path)
        if kind not in DERIVED:
            search_log.note(self, [search_log.EVERYTHING])
        if kind in DERIVED:
            then = "it is made anew"
        else:
            then = "its earlier version is used" if tables is not None else "there is no earlier version of it"
        self.problem(f"{name} {why}; set aside as {aside.name}, {then}")
        return tables

    def problem(self, line: str) -> None:
        """Note something that a reader should be told, once."""
        if line not in self.problems and len(self.problems) < _ENOUGH_PROBLEMS:
            self.problems.append(line)

    # Writing

    def writable(self) -> None:
        """Raise where nothing may be written; make the library where there is none yet."""
        stamp = stamp_of(self.at.about)
        if self._ready is not None and self._ready == stamp and not self.newer:
            return
        tables = self._read_about()
        self._refuse_newer()
        self.check_there()
        try:
            files.make_folder(self.at.root)
            files.make_folder(self.at.temporary)
        except OSError as error:
            raise files.failure(error, self.at.root) from None
        if tables is None or segments.about(tables).get("version") != schema.VERSION:
            # Before any other file takes this version's form, so that an older program sees what it must not touch.
            with self.lock("library"):
                tables = self._read_about()
                self._refuse_newer()
                facts = {"program": "tui-reader", "created": now()} if tables is None else tables["library"]["1"]
                self.database(self.at.about, "library", tables).put("library", "1", facts)
        if self._ready is None:
            files.sweep(self.at.temporary)
        self._ready = stamp_of(self.at.about)
        self._met = True

    def check_there(self) -> None:
        """Raise where the whole library is gone that this object once met: another one in its place would hide that."""
        if self._met and not self.at.root.exists():
            raise StoreError(
                "the library is gone", todo="bring it back, or open it where it is now", where=str(self.at.root)
            )

    def _refuse_newer(self) -> None:
        if self.newer:
            raise NewerLibraryError(
                "a newer version of tui-reader wrote this library", todo="update to change it", where=str(self.at.root)
            )

    def _read_about(self) -> Tables | None:
        return self.load(self.at.about, "library")

    def check_version(self) -> None:
        """Learn whether a newer version wrote the library."""
        with contextlib.suppress(StoreError):
            self._read_about()

    def lock(self, *names: str) -> AbstractContextManager[None]:
        """Hold locks of this library, against other threads and processes."""
        return locks.lock(self.at.locks, *names)

    def database(self, path: Path, kind: Kind, tables: Tables | None, *, into: Batch | None = None) -> Database:
        """A TinyDB over a file whose content was read under the lock that is held.

        Args:
            path: the file.
            kind: what it is.
            tables: what is in it; ``None`` where there is none yet.
            into: takes what is written; without it each write is durable at once.
        """
        from tui_reader.store.storage import Database

        write = self._write if into is None else lambda path, pieces: into.append((path, pieces))
        return Database(path, kind=kind, version=schema.VERSION, tables=tables, write=write)

    def _write(self, path: Path, pieces: Sequence[bytes]) -> None:
        self._refuse_newer()
        first = not path.exists()
        files.write(path, pieces, self.at.temporary)
        if first:  # what a reader makes is small, can be got nowhere else, and is often written once
            with contextlib.suppress(StoreError):
                files.write_all([(files.earlier(path), pieces)], self.at.temporary, keep=False, sync=False)

    def write(self, batch: Batch) -> None:
        """Write many files with one wait; all are durable on return."""
        self._refuse_newer()
        files.write_all(batch, self.at.temporary)

    def write_derived(self, batch: Batch) -> None:
        """Write files that can be made anew or done without: not waiting for the disk, no earlier generation kept."""
        self._refuse_newer()
        files.write_all(batch, self.at.temporary, keep=False, sync=False)

    # Acts that touch several files

    @contextmanager
    def act(self, thread_ids: Iterable[str]) -> Iterator[None]:
        """Note which threads' rows in the catalogue may be behind, until the act is whole."""
        note = self.begin(thread_ids)
        try:
            yield
        except BaseException:
            self.leave(note)
            raise
        self.end(note)

    def begin(self, thread_ids: Iterable[str]) -> Path:
        """Note that some threads are being changed; end it with ``end`` or ``leave``.

        The note is an ordinary small file, not synced: after a kill it is there, and after a power cut file systems
        that journal names in order have it whenever they have what was renamed after it.
        """
        self._refuse_newer()
        note = self.at.pending / f"{os.getpid()}-{threading.get_ident()}-{time.monotonic_ns()}"
        ids = list(thread_ids)
        content = encode({"threads": ids})
        self._acts.add(note.name)
        try:
            try:
                note.write_bytes(content)
            except FileNotFoundError:
                files.make_folder(self.at.pending)
                note.write_bytes(content)
        except OSError as error:
            self._acts.discard(note.name)
            raise files.failure(error, note) from None
        search_log.note(self, ids)
        return note

    def end(self, note: Path) -> None:
        """The act is whole."""
        with contextlib.suppress(OSError):
            note.unlink(missing_ok=True)
        self._acts.discard(note.name)
        self.announce()

    def leave(self, note: Path) -> None:
        """The act went wrong: what was done of it is caught up by the next who looks."""
        self._acts.discard(note.name)
        self.announce()

    def unfinished(self) -> list[tuple[Path, list[str] | None]]:
        """Notes of acts that nobody is doing any more: the note and its threads, ``None`` where it is unreadable."""
        left: list[tuple[Path, list[str] | None]] = []
        with contextlib.suppress(OSError), os.scandir(self.at.pending) as notes:
            for note in notes:
                if note.name in self._acts or not _abandoned(note):
                    continue
                path = Path(note.path)
                try:
                    found = decode(path.read_bytes())["threads"]
                    left.append((path, [id for id in found if isinstance(id, str)]))
                except FileNotFoundError:
                    continue
                except (OSError, ValueError, KeyError, TypeError):
                    left.append((path, None))
        return left

    # Telling others

    def announce(self) -> None:
        """Tell other processes that something changed."""
        self.changes += 1
        with self._guard, contextlib.suppress(OSError):
            descriptor = os.open(self.at.revision, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o666)
            try:
                os.write(descriptor, b".")
                self._revision += 1
                if self._revision > _LONGEST_REVISION:
                    os.ftruncate(descriptor, 0)
                    self._revision = 0
            finally:
                os.close(descriptor)

    def changed(self) -> bool:
        """Whether another process wrote since this was last asked."""
        size = self._revision_size()
        if size == self._revision:
            return False
        self._revision = size
        self.changes += 1
        return True

    def _revision_size(self) -> int:
        try:
            return self.at.revision.stat().st_size
        except OSError:
            return 0


Stamp = tuple[int, int, int]
"""Tells one content of a file from another without reading it."""


def stamp_of(path: Path) -> Stamp | None:
    """The stamp of a file as it is now; ``None`` where there is none."""
    try:
        status = os.stat(path)  # noqa: PTH116  (a long addition asks for the stamps of 100,000s of files)
    except OSError:
        return None
    return status.st_ino, status.st_mtime_ns, status.st_size


def _free_name(path: Path) -> Path:
    stamp = time.strftime("%Y%m%dT%H%M%S", time.gmtime())
    aside = path.with_name(f"{path.name}.damaged-{stamp}")
    number = 1
    while aside.exists():
        number += 1
        aside = path.with_name(f"{path.name}.damaged-{stamp}-{number}")
    return aside


def _abandoned(note: os.DirEntry[str]) -> bool:
    """Whether the process of an act is gone; one of another machine is taken to be after a minute."""
    process = note.name.partition("-")[0]
    with contextlib.suppress(OSError):
        if time.time() - note.stat().st_mtime > _ABANDONED:
            return True
    if process == str(os.getpid()):
        return True
    if os.name == "nt" or not process.isdigit():
        return False
    try:
        os.kill(int(process), 0)
    except ProcessLookupError:
        return True
    except (OSError, OverflowError):
        return False
    return False
