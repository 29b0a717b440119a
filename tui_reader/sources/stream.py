"""Files turned into threads one after the other: what fails is said, and the rest goes on.

Adding and parsing both read by this, so that a file is the same to either. Files that may hold parts of one
discussion wait for each other: mail in many files is one archive, a question and its answers are one thread. Exports,
which are complete in themselves, are read as they come.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path, PurePath
from typing import NamedTuple

from tui_reader.errors import InputError, ReaderError, UnknownFormatError
from tui_reader.model import Thread
from tui_reader.sources import detection, parsing, registry
from tui_reader.sources.base import Input, Report, Source
from tui_reader.sources.gather import open_named, unheard
from tui_reader.sources.input_names import Found, path_of
from tui_reader.sources.join import Key, join, key_of

Reading = Thread | Report | ReaderError
"""A thread of an input; how it was read, at its end; or why it could not be."""

HELD = 64 * 1024 * 1024
"""Bytes of files that wait for each other. When there are more, those that wait are read without the ones to come."""

NAMES_SAID = 3
"""Files that are passed over of which the names are said."""

REMEMBERED = 8 * 1024 * 1024
"""Bytes of files that wait up to which what was made of them to tell their format is kept, and not made again."""


def read(
    names: Iterable[str | InputError],
    as_: str | None = None,
    tell: Callable[[At], None] = unheard,
    skip: int = 0,
    *,
    unfinished: bool = False,
) -> Iterator[tuple[str, Reading]]:
    """What each input holds, with the name of the input.

    Args:
        names: inputs, as ``gather.expand`` gives them.
        as_: the format to take all of them for; raises ``InputError`` where there is no such.
        tell: told what is read before it is, and in long files how far that has come.
        skip: threads, the first of all, that are not wanted: of the same files they are always the same.
        unfinished: whether texts may be left to be finished by ``unfinished.finished``.
    """
    teller = _Teller(tell, skip, unfinished)
    if as_ is not None:
        registry.named(as_)
    folders = _Folders(as_)
    waiting = _Waiting()
    unknown: list[str] = []
    known = 0
    for name in names:
        if isinstance(name, InputError):
            yield name.where, name
            continue
        try:
            input = open_named(name)
            source = folders.source_of(name, input)
        except _PASSED_ON:
            raise
        except Exception as error:
            if isinstance(error, UnknownFormatError) and isinstance(name, Found):
                unknown.append(name)
                continue
            teller.begin(name, 1, 0)
            yield name, _failure(name, error)
            yield name, Report()
            teller.end()
            continue
        known += 1
        if source.whole and not waiting.groups:
            yield from _one([input], source, teller)
        elif full := waiting.add(input, source):
            yield from _several(full, teller)
    for group in waiting.groups.values():
        yield from _several(group, teller)
    unknown = [name for name in unknown if path_of(name) not in teller.consulted]
    if unknown:
        yield folder_of(unknown), _passed(unknown, known)


@dataclass(slots=True)
class Group:
    """Inputs that wait to be read together."""

    source: Source
    inputs: list[Input] = field(default_factory=list)
    size: int = 0
    """Bytes of them."""


class _Waiting:
    """Inputs that wait for others, with which they may hold parts of one discussion.

    Those that are whole in themselves wait only behind others, so that threads come in the order of their inputs.
    """

    def __init__(self) -> None:
        self.groups: dict[str, Group] = {}
        """By what they are read together for, in the order in which the first of each came."""
        self._wholes = count()
        """Tells apart those that are whole in themselves."""
        self._held = 0

    def add(self, input: Input, source: Source) -> Group | None:
        """Let an input wait; a group that grew too large to wait for more is given back, and waits no longer."""
        key = f"{source.id}/{next(self._wholes)}" if source.whole else source.id
        group = self.groups.setdefault(key, Group(source))
        size = input.size
        group.inputs.append(input)
        group.size += size
        self._held += size
        if input.packed or self._held > REMEMBERED:
            input.forget()
        if group.size > HELD and not source.gathers and not source.whole:
            self._held -= group.size
            return self.groups.pop(key)
        return None


class _Folders:
    """The formats of inputs; of folders that are all of one format, it is told by the first file whether they are."""

    def __init__(self, as_: str | None) -> None:
        self._as = as_
        self._forms: dict[Path, str | None] = {}

    def source_of(self, name: str, input: Input) -> Source:
        """The parser of an input; its name says in which folder it was found, where it was."""
        if self._as is not None or not isinstance(name, Found) or not name.form:
            return detection.source_of(input, self._as)
        folder = name.path.parent
        if folder not in self._forms:
            source = detection.source_of(input)
            self._forms[folder] = name.form if source.id == name.form else None
            return source
        return detection.source_of(input, self._forms[folder])


def folder_of(names: list[str]) -> str:
    """What files of one archive are called together."""
    try:
        return names[0] if len(names) == 1 else os.path.commonpath(names) or names[0]
    except ValueError:  # of several folders, some were named from where the program was started
        return names[0]


def _passed(names: list[str], known: int) -> Report | InputError:
    """What is said of files in a folder that are of no format: exports have lists of people and of settings too."""
    if not known:
        return InputError("no file of a known format in it", where=folder_of(names))
    files = "1 file" if len(names) == 1 else f"{len(names):,} files"
    named = ", ".join(PurePath(name).name for name in names[:NAMES_SAID])
    more = f" and {len(names) - NAMES_SAID:,} more" if len(names) > NAMES_SAID else ""
    return Report(notes=[f"{files} of no known format passed over: {named}{more}"])


class At(NamedTuple):
    """How far the reading of several inputs has come."""

    name: str
    """What is being read."""
    files: int
    """Inputs that have been read."""
    bytes: int
    """Bytes of inputs that have been read, with those of the one at hand."""


class _Teller:
    """Counts what has been read, and tells it."""

    def __init__(self, tell: Callable[[At], None], skip: int, unfinished: bool) -> None:
        self._tell = tell
        self.unfinished = unfinished
        self.skip = skip
        """Threads that are still to be passed over."""
        self.consulted: set[Path] = set()
        """Files that were read for what others lack."""
        self._name = ""
        self._files = self._bytes = self._count = self._size = 0
        self._share = 0.0

    def begin(self, name: str, count: int, size: int) -> None:
        """So many inputs of so many bytes are read next."""
        self._name, self._count, self._size, self._share = name, count, size, 0.0
        self._tell(At(name, self._files, self._bytes))

    def reached(self, share: float) -> None:
        """They are read up to a share, from 0 to 1."""
        if share - self._share >= _STEP:
            self._share = share
            self._tell(At(self._name, self._files, self._bytes + int(share * self._size)))

    def end(self) -> None:
        """They are read."""
        self._files += self._count
        self._bytes += self._size


_STEP = 0.005
"""Shares of an input between which nothing is told."""

_PASSED_ON = (BrokenPipeError, MemoryError)


def _several(group: Group, teller: _Teller) -> Iterator[tuple[str, Reading]]:
    """Inputs of one format that may hold parts of one discussion."""
    source, inputs = group.source, group.inputs
    if source.gathers or len(inputs) == 1:
        yield from _one(inputs, source, teller)
        return
    threads: list[Thread] = []
    names: dict[Key, str] = {}
    ends: list[tuple[str, Reading]] = []
    for input in inputs:
        for name, reading in _one([input], source, teller, part=True):
            if isinstance(reading, Thread):
                names.setdefault(key_of(reading), name)
                threads.append(reading)
            else:
                ends.append((name, reading))
        input.forget()
    for thread in join(threads):
        if teller.skip:
            teller.skip -= 1
        else:
            yield names[key_of(thread)], thread
    yield from ends


def _one(inputs: list[Input], source: Source, teller: _Teller, *, part: bool = False) -> Iterator[tuple[str, Reading]]:
    """One input, or several that are one archive; as a ``part`` of what is joined, with all of its threads."""
    name = inputs[0].name if len(inputs) == 1 else folder_of([input.name for input in inputs])
    teller.begin(name, len(inputs), sum(input.size for input in inputs))
    report = Report(reached=teller.reached, skip=0 if part else teller.skip, unfinished=teller.unfinished)
    try:
        for thread in parsing.parse_by(source, inputs, report):
            if report.skip:
                report.skip -= 1
            else:
                yield name, thread
    except _PASSED_ON:
        raise
    except Exception as error:  # one format's mistake must not cost the other inputs
        yield name, _failure(name, error)
    if not part:
        teller.skip = report.skip
    teller.consulted.update(*(input.consulted for input in inputs))
    yield name, report
    teller.end()


def _failure(name: str, error: Exception) -> ReaderError:
    """The error to be told: as it was put into words, or for what no format put into words."""
    if isinstance(error, ReaderError):
        if not error.where:
            error.where = name
        return error
    if isinstance(error, OSError) and error.strerror:
        failure = InputError(f"cannot be read ({error.strerror.lower()})", where=name)
    else:
        what = f"this should not have happened ({type(error).__name__}: {error})"
        failure = InputError(what, todo="please report it with the file", where=name)
    failure.__cause__ = error
    return failure
