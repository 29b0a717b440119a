"""Looking through an archive: where each message lies, and what it answers; nothing of its text is kept.

Of a long archive the last half is looked through by a copy of this process meanwhile. That one may begin within a
message that holds others; so what it found counts from the first message on that both find.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from tui_reader.sources.base import Report
from tui_reader.sources.forked import Forked
from tui_reader.sources.formats.mail import archive, digest
from tui_reader.sources.formats.mail.files import Files, Places
from tui_reader.sources.formats.mail.message import Header, header, is_letter
from tui_reader.sources.formats.mail.threading import Threading

LONG = 32 * 1024 * 1024
"""Bytes of an archive of which a half is worth a copy of the process."""


At = tuple[int, int]
"""A place in an archive: the number of a file, and the offset in it."""
START: At = (0, 0)


class Sighting(NamedTuple):
    """A message that was seen."""

    file: int
    offset: int
    size: int
    header: Header
    inside: Sequence[Header] = ()
    """The headers of its messages, of a digest."""


class End(NamedTuple):
    """The end of a file, behind all its messages."""

    file: int
    lost: str
    """What says that its last message is cut off, as a clause; empty where nothing does."""
    offset: int = sys.maxsize


Seen = Sighting | End


def scan(files: Files, report: Report, share: float) -> tuple[Threading, Places]:
    """The header and place of every message, the same message once.

    Args:
        files: the archive.
        report: takes what is to be said of it, and is told how far this has come.
        share: what this is of all that is done with the archive.
    """
    threading = Threading()
    places = Places()
    sizes = [input.size for input in files.inputs]
    total = sum(sizes) or 1
    before = twice = deleted = control = digests = 0
    for seen in _all(files, sizes):
        if isinstance(seen, End):
            before += sizes[seen.file]
            if seen.lost:
                report.cut_off(seen.lost)
            continue
        file, offset, size, head, inside = seen
        if report.reached is not None:
            report.reached(share * min((before + offset) / total, 1.0))
        if head.deleted or head.control:
            deleted += head.deleted
            control += not head.deleted
        elif inside:
            digests += 1
            for number, message in enumerate(inside):
                if threading.add(message):
                    places.add(file, offset, size, number)
                else:
                    twice += 1
        elif threading.add(head):
            places.add(file, offset, size)
        else:
            twice += 1
    report.tally(digests, "digest read as its messages", "digests read as their messages")
    report.tally(twice, "message is in it twice", "messages are in it twice")
    report.tally(control, "order to news servers left out", "orders to news servers left out")
    report.tally(deleted, "message that was deleted left out", "messages that were deleted left out")
    return threading, places


def _all(files: Files, sizes: Sequence[int]) -> Iterator[Seen]:
    """All messages in order, those of each file followed by its end."""
    half = _half(files, sizes)
    copy = Forked.start(lambda: _seen(Files(files.inputs, unfinished=False), half)) if half != START else None
    mine = _seen(files, START)
    if copy is None:
        yield from mine
        return
    with copy:
        for seen in mine:
            if _at(seen) >= half:
                yield from _from_both(chain((seen,), mine), copy.results() or iter(()))
                return
            yield seen


def _half(files: Files, sizes: Sequence[int]) -> At:
    """Where the last half of an archive begins; its start where it is not worth to be divided."""
    half = sum(sizes) // 2
    if half < LONG // 2:
        return START
    for file, (input, size) in enumerate(zip(files.inputs, sizes, strict=True)):
        if half < size:
            divided = size > LONG // 2 and not input.packed and archive.is_mbox(input.head)
            return file, half if divided else 0
        half -= size
    return START


def _seen(files: Files, start: At) -> Iterator[Seen]:
    """The messages from a place on, those of each file followed by its end."""
    count = 0
    first, behind = start
    for file in range(first, len(files.inputs)):
        stream = files.stream(file)
        within = file == first and behind
        raw = b""
        for offset, raw in archive.messages_behind(stream, behind) if within else archive.messages(stream):
            if not raw or raw.isspace():
                continue
            head = header(raw)
            inside = [] if head.deleted or head.control else digest.inside(raw, head.subject)
            if not offset and not inside and not is_letter(raw):
                continue  # nothing before it says that this file is mail, as the line before a message does
            count += 1
            yield Sighting(file, offset, len(raw), head, tuple(map(header, inside)))
        alone = start == START and count < 2
        yield End(file, archive.lost_end(raw, alone=alone) if raw else "")


def _from_both(mine: Iterator[Seen], other: Iterator[Seen]) -> Iterator[Seen]:
    """What was seen here up to the first that the other saw as well, and from there on what that saw."""
    theirs = next(other, None)
    for seen in mine:
        yield seen
        while theirs is not None and _at(theirs) < _at(seen):
            theirs = next(other, None)
        if theirs is not None and _at(theirs) == _at(seen):
            yield from other
            return


def _at(seen: Seen) -> At:
    return seen.file, seen.offset
