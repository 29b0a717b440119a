"""What a person named, as threads: files, folders, pipes and addresses, one after the other.

Headless: progress goes out by callback, threads and failures by iterator.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from tui_reader.errors import InputError
from tui_reader.library.items import Failed, Item, Progress
from tui_reader.model import Thread
from tui_reader.text.moments import at

Fetch = Callable[[Sequence[str], Callable[[int], None]], Iterator[Item | Failed]]
"""Fetches the threads at several addresses, in order, and tells how many answers there are for one."""


def read_sources(
    sources: Sequence[str],
    *,
    as_: str | None = None,
    progress: Callable[[Progress], None] | None = None,
    fetch: Fetch | None = None,
    resume: Callable[[str], int] | None = None,
) -> Iterator[Item | Failed]:
    """The threads of files, folders, ``-`` and addresses, and what could not be read, in order.

    Raises ``InputError`` for an unknown format name.

    Args:
        sources: what to read.
        as_: the format to take all of it for.
        progress: called before each file and at the end.
        fetch: what fetches addresses; without it they fail.
        resume: given what tells long files from all others and from themselves when they have changed, tells how many
            of their threads, the first, are stored already; these are passed over but for the last, which bears what is
            to be said of it.
    """
    from itertools import groupby

    for addresses, names in groupby(sources, lambda name: fetch is not None and is_address(name)):
        if addresses and fetch is not None:
            yield from _fetched(list(names), fetch, progress)
        else:
            yield from _files(list(names), as_=as_, progress=progress, resume=resume)


def is_address(name: str) -> bool:
    """Whether what a person named is an address on the web."""
    return name.lower().startswith(("http://", "https://"))


def _fetched(
    names: Sequence[str], fetch: Fetch, progress: Callable[[Progress], None] | None
) -> Iterator[Item | Failed]:
    found = done = 0

    def tell(answers: int) -> None:
        if progress is not None:
            progress(Progress(names[min(done, len(names) - 1)], done, len(names), found, answers))

    tell(0)
    last = ""
    for item in fetch(names, tell):
        source = item.source
        if last and source != last:
            done += 1
        last = source
        found += isinstance(item, Item)
        yield item
    if progress is not None:
        progress(Progress("", len(names), len(names), found))


def _files(
    sources: Sequence[str],
    *,
    as_: str | None,
    progress: Callable[[Progress], None] | None,
    resume: Callable[[str], int] | None,
) -> Iterator[Item | Failed]:
    """The threads of files, folders and ``-``."""
    from tui_reader.sources.base import Report
    from tui_reader.sources.gather import expand
    from tui_reader.sources.input_names import size_of
    from tui_reader.sources.readers import LONG, reader_of
    from tui_reader.sources.stream import At

    names = list(expand(sources))
    total = sum(map(size_of, names)) or 1
    found = 0
    mark = _mark(names, as_) if resume is not None and total > LONG else ""
    stored = resume(mark) if resume is not None and mark else 0

    def tell(at: At) -> None:
        if progress is not None:
            progress(Progress(at.name, at.files, len(names), found, share=min(at.bytes / total, 1.0)))

    named = saved = ""
    held: Item | None = None  # one is held back, to bear what is known at the end
    elsewhere: tuple[str, ...] = ()
    for name, reading in reader_of(names)(names, as_, tell, max(stored - 1, 0)):
        if isinstance(reading, Report):
            if held is not None and held.source == name:
                held = held._replace(notes=(*held.notes, *reading.notes), cut=held.cut or reading.is_cut)
            else:
                elsewhere = (*elsewhere, *(f"{name}: {note}" for note in reading.notes))
            continue
        if held is not None:
            yield held._replace(elsewhere=(*_gone_on(stored), *elsewhere) if found == 1 else elsewhere)
            held, elsewhere = None, ()
        if isinstance(reading, Thread):
            found += 1
            if name != named:
                named, saved = name, _saved(name)
            held = Item(reading, name, saved=saved)
        else:
            yield Failed(name, str(reading))
    if held is not None:
        yield held._replace(elsewhere=(*_gone_on(stored, nothing_more=True), *elsewhere) if found == 1 else elsewhere)
    if progress is not None and names:
        progress(Progress("", len(names), len(names), found, share=1.0))


def _gone_on(stored: int, *, nothing_more: bool = False) -> tuple[str, ...]:
    """What to say with the first thread where an addition goes on."""
    if not stored:
        return ()
    if nothing_more:
        return ("an addition of this was stopped when all of it was in the library already",)
    first = "1 thread, which is" if stored == 1 else f"{stored:,} threads, which are"
    return (f"an addition of this was stopped: continuing after the first {first} in the library",)


def _mark(names: Sequence[str | InputError], as_: str | None) -> str:
    """What tells files from all others, and from themselves when they have changed; empty where nothing does."""
    import hashlib

    from tui_reader import __version__
    from tui_reader.sources.input_names import path_of

    mark = hashlib.blake2b(f"{__version__} {as_}".encode(), digest_size=16)
    for name in names:
        if name == "-":
            return ""
        mark.update(f"\0{name}".encode("utf-8", "surrogateescape"))
        if isinstance(name, str):
            try:
                at = path_of(name)
                status = at.stat()
            except (OSError, ValueError):
                continue
            mark.update(f"\0{at.absolute()}".encode("utf-8", "surrogateescape"))
            facts = (status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns)
            mark.update(repr(facts).encode())
    return mark.hexdigest()


def _saved(name: str) -> str:
    """When a file was written; empty for what is no file of its own: a pipe, a member of an archive."""
    try:
        return "" if name == "-" else at(Path(name).stat().st_mtime)
    except (OSError, ValueError, OverflowError):
        return ""
