"""From an archive to its threads."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from operator import itemgetter
from pathlib import PurePath
from typing import BinaryIO

from tui_reader.errors import InputError
from tui_reader.model import NO_EXTRA, Comment, Post, Thread
from tui_reader.sources.assemble import assemble
from tui_reader.sources.base import Input, Report
from tui_reader.sources.formats.mail import archive, digest
from tui_reader.sources.formats.mail.message import Message, bare_subject, header, read
from tui_reader.sources.formats.mail.threading import Threaded, Threading
from tui_reader.sources.identity import comment_id, thread_id
from tui_reader.sources.join import ANSWERED, NATIVE
from tui_reader.sources.offsets import by_offset

SOURCE_ID = "mail"

_LONGEST = 20
"""Digits of a number that names a file."""
_SCANNING = 0.3
"""Share of the time that looking through the headers takes, of all that is done with an archive."""


Place = tuple[int, int, int, int | None]
"""The number of a file, the offset in it, the size; and which message it is of the digest there."""


class Places:
    """Where the bytes of each message lie; in arrays, since an archive has millions."""

    def __init__(self) -> None:
        self._files, self._offsets, self._sizes = array("i"), array("q"), array("i")
        self._inside: dict[int, int] = {}
        """Of messages that stand in a digest, which of it each is."""

    def add(self, file: int, offset: int, size: int, inside: int | None = None) -> None:
        """Take in the next message, or the next of the digest that lies there."""
        if inside is not None:
            self._inside[len(self._files)] = inside
        self._files.append(file)
        self._offsets.append(offset)
        self._sizes.append(size)

    def of(self, message: int) -> Place:
        """Where a message lies."""
        file, offset, size = self._files[message], self._offsets[message], self._sizes[message]
        return file, offset, size, self._inside.get(message)


def threads(inputs: Sequence[Input], report: Report) -> Iterator[Thread]:
    """The threads of an archive of one or many files, one after the other, in the order of their first messages."""
    report.engine = "mail"
    with _Files(_numbered(inputs), report.unfinished) as files:
        threading, places = _scan(files, report)
        if not len(threading):
            raise InputError("has no messages", todo="save the archive again", where=inputs[0].name)
        tags = threading.tags()
        done = 0
        for threaded in threading.threads():
            if report.skip:
                report.skip -= 1
            else:
                yield _assemble(threaded, places, files, tags, report)
            done += len(threaded.members) + (threaded.root >= 0)
            if report.reached is not None:
                report.reached(_SCANNING + (1 - _SCANNING) * done / len(threading))


def _numbered(inputs: Sequence[Input]) -> Sequence[Input]:
    """Files that are called by numbers, as those of a spool, in the order of these: the tenth behind the ninth."""
    names = [PurePath(input.name) for input in inputs]
    if not all(name.name.isascii() and name.name.isdigit() for name in names):
        return inputs
    order = sorted(range(len(names)), key=lambda i: (names[i].parent, int(names[i].name[:_LONGEST])))
    return [inputs[i] for i in order]


class _Files:
    """The files of an archive as streams; one is open at a time, since a Maildir has more than may be open."""

    def __init__(self, inputs: Sequence[Input], unfinished: bool) -> None:
        self.inputs = inputs
        self._unfinished = unfinished
        self._open = -1
        self._stream: BinaryIO | None = None
        self._context: AbstractContextManager[BinaryIO] | None = None
        self._digest: tuple[tuple[int, int], list[bytes]] = (-1, -1), []
        """The digest that was read last, of which mostly more is wanted."""

    def __enter__(self) -> _Files:
        return self

    def __exit__(self, *error: object) -> None:
        if self._context is not None:
            self._context.__exit__(None, None, None)
            self._context = self._stream = None

    def stream(self, file: int) -> BinaryIO:
        """A file in which any offset is reached at once."""
        if file != self._open or self._stream is None:
            self.__exit__()
            self._context = by_offset(self.inputs[file])
            self._stream = self._context.__enter__()
            self._open = file
        return self._stream

    def message(self, place: Place) -> Message:
        """A message as a reader wants it."""
        file, offset, size, inside = place
        if inside is not None and self._digest[0] == (file, offset):
            return read(self._digest[1][inside])
        stream = self.stream(file)
        stream.seek(offset)
        raw = stream.read(size)
        if inside is None:
            return read(raw, unfinished=self._unfinished)
        self._digest = (file, offset), digest.inside(raw, header(raw).subject)
        return read(self._digest[1][inside])


def _scan(files: _Files, report: Report) -> tuple[Threading, Places]:
    """The header and place of every message, the same message once."""
    threading = Threading()
    places = Places()
    total = sum(input.size for input in files.inputs) or 1
    before = twice = deleted = control = digests = 0
    raw = b""
    for file, input in enumerate(files.inputs):
        for offset, raw in archive.messages(files.stream(file)):
            if not raw or raw.isspace():
                continue
            head = header(raw)
            if head.deleted or head.control:
                deleted += head.deleted
                control += not head.deleted
                continue
            if inside := digest.inside(raw, head.subject):
                digests += 1
                for number, message in enumerate(inside):
                    if threading.add(header(message)):
                        places.add(file, offset, len(raw), number)
                    else:
                        twice += 1
                continue
            if not threading.add(head):
                twice += 1
                continue
            places.add(file, offset, len(raw))
            if report.reached is not None:
                report.reached(_SCANNING * min((before + offset) / total, 1.0))
        before += input.size
        if where := archive.lost_end(raw, alone=len(threading) < 2):
            report.cut_off(where)
    report.tally(digests, "digest read as its messages", "digests read as their messages")
    report.tally(twice, "message is in it twice", "messages are in it twice")
    report.tally(control, "order to news servers left out", "orders to news servers left out")
    report.tally(deleted, "message that was deleted left out", "messages that were deleted left out")
    return threading, places


def _assemble(threaded: Threaded, places: Places, files: _Files, tags: frozenset[str], report: Report) -> Thread:
    first = files.message(places.of(threaded.root if threaded.root >= 0 else threaded.members[0][0]))
    subject = bare_subject(first.subject, tags)
    id = thread_id(url=f"mid:{threaded.top or first.id}")
    if threaded.root < 0:
        post = Post(id, subject or None, source=SOURCE_ID, extra={"state": "missing"})
        gone = "not in the archive"
        report.tally(1, f"first message of a thread is {gone}", f"first messages of threads are {gone}")
    else:
        extra = _extra(first)
        if threaded.top:
            extra[NATIVE] = first.id
            extra[ANSWERED] = id if threaded.answered == threaded.top else threaded.answered
        post = Post(
            id,
            subject or None,
            first.author,
            first.published,
            source=SOURCE_ID,
            body=first.body,
            markup=first.markup,
            extra=extra or NO_EXTRA,
        )
    title = subject.casefold()
    answers = [(parent, files.message(places.of(i))) for i, parent in threaded.members]
    names = {i: comment_id(answer.id) for (i, _), (_, answer) in zip(threaded.members, answers, strict=True)}
    rows: list[tuple[str, Comment]] = []
    for (parent, answer), name in zip(answers, names.values(), strict=True):
        extra = _extra(answer)
        bare = bare_subject(answer.subject, tags)
        if bare and bare.casefold() != title:
            extra["subject"] = bare
        comment = Comment(
            name,
            names.get(parent),
            answer.author,
            answer.published,
            answer.body,
            answer.markup,
            extra or NO_EXTRA,
        )
        rows.append((_when(answer.published), comment))
    rows.sort(key=itemgetter(0))
    return assemble(post, (comment for _, comment in rows), report)


def _extra(message: Message) -> dict[str, object]:
    return {"attachments": list(message.attachments)} if message.attachments else {}


def _when(published: str | None) -> str:
    """A key that sorts times of different zones; what has none keeps its place at the end."""
    if not published:
        return "9"
    if published.endswith("+00:00"):
        return published
    try:
        when = datetime.fromisoformat(published)
        return (when if when.tzinfo else when.replace(tzinfo=UTC)).astimezone(UTC).isoformat()
    except (ValueError, OverflowError):
        return "9"
