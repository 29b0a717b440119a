"""A whole library in one zip file, with bookmarks, reading state and mutes: for backing up and for moving.

The archive holds the library's own files under ``tui-reader/``, as section "The library on disk" of CONTRIBUTING has
them; what follows from them (post list, search index) is left out. Adding one joins it into the library that is there.
"""

from __future__ import annotations

import zipfile
from collections.abc import Generator, Iterator
from pathlib import Path, PurePosixPath

from tui_reader.errors import DamagedError, InputError, StoreError
from tui_reader.library.items import Added, Failed, Status
from tui_reader.library.joining import Copies, Joined, Joiner
from tui_reader.store import files, following, segments, states
from tui_reader.store.codec import plain
from tui_reader.store.disk import Disk
from tui_reader.store.ledger import Ledger
from tui_reader.store.schema import Kind, understood
from tui_reader.store.segments import Tables
from tui_reader.store.threads import Stored

TOP = files.ARCHIVED.decode().rstrip("/")
"""The folder in the archive."""
_LARGEST = 1 << 30
_DENSEST = 1_000
_TOGETHER = 64


def write(disk: Disk, to: Path) -> tuple[int, list[str]]:
    """Write a library into a zip file, complete or not at all.

    Returns how many threads it holds, and a line for each file that is damaged: of such the generation before goes
    into the archive, where that is whole.
    """
    if not disk.at.about.exists():
        raise StoreError("there is no library to export", todo="add something first", where=str(disk.at.root))
    count = 0
    damaged: list[str] = []
    with files.whole(to) as stream, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for path, kind in _lasting(disk):
            name = disk.at.relative(path)
            content, wrong = _whole(path, kind)
            if wrong:
                content, still = _whole(files.earlier(path), kind)
                then = "left out" if still or content is None else "its earlier version is in the archive"
                damaged.append(f"{name}: {wrong}; {then}")
            if content is not None:
                archive.writestr(f"{TOP}/{name}", content)
                count += kind == "thread"
    return count, damaged


def _whole(path: Path, kind: Kind) -> tuple[bytes | None, str]:
    """The content of a file, none where it is gone or damaged; and what is wrong with it."""
    try:
        content = path.read_bytes()
        tables = understood(kind, path, segments.parse(content, path))
        if kind == "thread" and tables is not None:
            Stored(path, tables).everything()
        elif tables is not None:
            plain(tables)
    except FileNotFoundError:  # removed in this very moment
        return None, ""
    except DamagedError as error:
        return None, error.what
    except OSError as error:
        return None, f"cannot be read ({error.strerror})"
    return content, ""


def _lasting(disk: Disk) -> Iterator[tuple[Path, Kind]]:
    """Every file that does not follow from others, and what it is."""
    at = disk.at
    yield at.about, "library"
    if at.following.exists():
        yield at.following, "following"
    yield from ((path, kind) for kind, path in at.small.items() if path.exists())
    yield from ((path, "bookmarks") for path in sorted(at.bookmarks.glob("*.json")))
    yield from ((path, "state") for path in sorted(at.states.glob("*/*.json")))
    yield from ((path, "thread") for path in sorted(at.threads.glob("*/*.json")))


def add(disk: Disk, ledger: Ledger, source: str) -> Iterator[Added | Failed]:
    """Join an archive into a library: what became of each thread, in batches that are durable when they are told."""
    try:
        with zipfile.ZipFile(source) as archive:
            yield from _Reading(archive, source, disk, ledger).all()
    except (OSError, zipfile.BadZipFile, NotImplementedError) as error:
        yield Failed(source, str(InputError(f"the archive is damaged ({error})", where=source)))


class _Reading:
    """One archive on its way into a library."""

    def __init__(self, archive: zipfile.ZipFile, source: str, disk: Disk, ledger: Ledger) -> None:
        self._archive = archive
        self._source = source
        self._disk = disk
        self._joiner = Joiner(disk, ledger)
        self._ledger = ledger

    def all(self) -> Iterator[Added | Failed]:
        """Threads with their states first, then the notebook and the mutes."""
        names = [PurePosixPath(name) for name in self._archive.namelist() if name.startswith(f"{TOP}/")]
        by_folder: dict[str, list[PurePosixPath]] = {}
        for name in names:
            if len(name.parts) > 2 and name.suffix == ".json":
                by_folder.setdefault(name.parts[1], []).append(name)
        waiting: list[Copies] = []
        present = {str(name) for name in names}
        for name in by_folder.get("threads", ()):
            tables = yield from self._tables(name, "thread")
            if tables is None:
                continue
            stored = Stored(Path(name.name), tables)
            try:
                stored.everything()
                copies = Copies(stored.post(body=False).id, [stored])
            except DamagedError as error:
                yield self._failed(name, error.what)
                continue
            state = PurePosixPath(TOP, "state", *name.parts[2:])
            if str(state) in present:
                found = yield from self._tables(state, "state")
                if found is not None:
                    copies.states.append(states.state_of(found))
            waiting.append(copies)
            if len(waiting) >= _TOGETHER:
                yield from self._join(waiting)
                waiting = []
        yield from self._join(waiting)
        for name in by_folder.get("bookmarks", ()):
            tables = yield from self._tables(name, "bookmarks")
            if tables is not None:
                self._joiner.notebook(tables)
        name = PurePosixPath(TOP, self._disk.at.following.name)
        if str(name) in present and (tables := (yield from self._tables(name, "following"))) is not None:
            following.join(self._disk, tables)
        for kind, path in self._disk.at.small.items():
            name = PurePosixPath(TOP, path.name)
            tables = (yield from self._tables(name, kind)) if str(name) in present else None
            if tables is not None and self._joiner.small(kind, tables) and kind == "mutes":
                self._ledger.mend({mute.thread for mute in self._ledger.mutes.all().values() if mute.thread})

    def _join(self, waiting: list[Copies]) -> Iterator[Added]:
        unique = {copies.id: copies for copies in waiting}
        for joined in self._joiner.join(list(unique.values())):
            yield _added(joined, self._source)

    def _tables(self, name: PurePosixPath, kind: Kind) -> Generator[Failed, None, Tables | None]:
        """The tables of a member, as this version has them; what is wrong with it is told."""
        try:
            info = self._archive.getinfo(str(name))
            if info.file_size > _LARGEST or info.file_size > _DENSEST * max(info.compress_size, 1):
                raise DamagedError("is larger than any file of a library")
            path = Path(name.name)
            tables = understood(kind, path, segments.parse(self._archive.read(info), path))
            if tables is None:
                raise DamagedError("was written by a newer version of tui-reader; update to add it")
            return tables
        except (DamagedError, zipfile.BadZipFile, OSError, KeyError, RuntimeError, EOFError) as error:
            what = error.what if isinstance(error, DamagedError) else f"is damaged ({str(error) or 'it is cut off'})"
            yield self._failed(name, what)
            return None

    def _failed(self, name: PurePosixPath, what: str) -> Failed:
        return Failed(self._source, f"{self._source}: {name.relative_to(TOP)} {what}")


def _added(joined: Joined, source: str) -> Added:
    status: Status = "added" if joined.added else "updated" if joined.changed else "unchanged"
    return Added(joined.id, joined.title, status, joined.new, joined.comments, source, excerpt=joined.excerpt)
