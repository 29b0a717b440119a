"""From an archive to its threads."""

from __future__ import annotations

import shutil
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import BinaryIO, NamedTuple

from tui_reader.errors import InputError
from tui_reader.model import NO_EXTRA, Comment, Post, Thread
from tui_reader.sources.assemble import assemble
from tui_reader.sources.base import GZIP_MAGIC, Input, Report
from tui_reader.sources.formats.mail import archive
from tui_reader.sources.formats.mail.message import TAG, Header, Message, bare_subject, header, read
from tui_reader.sources.formats.mail.threading import Threaded, thread
from tui_reader.sources.identity import comment_id, thread_id

_SPOOL = 64 * 1024 * 1024
"""Bytes of an unpacked archive that are held in memory; more of it goes to a temporary file."""


SOURCE_ID = "mail"


class Place(NamedTuple):
    """Where a message's bytes lie in the archive."""

    offset: int
    size: int


def threads(input: Input, report: Report) -> Iterator[Thread]:
    """The threads of an archive, one after the other, in the order of their first messages."""
    report.engine = "mail"
    with _seekable(input) as stream:
        headers, places, twice = _scan(stream)
        if not headers:
            raise InputError("has no messages", todo="save the archive again", where=input.name)
        if twice:
            report.note(f"{twice:,} messages are in it twice" if twice > 1 else "1 message is in it twice")
        tags = _list_tags(headers)
        for threaded in thread(headers, tags):
            yield _assemble(threaded, headers, places, stream, tags, report)


def _seekable(input: Input) -> BinaryIO:
    """The bytes as a stream that goes back quickly; packed ones are unpacked once."""
    stream = input.open()
    if input.path is None or not _packed(input):
        return stream
    spool = tempfile.SpooledTemporaryFile(max_size=_SPOOL)  # noqa: SIM115  the caller closes it
    try:
        with stream:
            shutil.copyfileobj(stream, spool, 1 << 20)
    except (OSError, EOFError) as error:
        raise InputError(f"cannot be unpacked ({error})", todo="download it again", where=input.name) from None
    spool.seek(0)
    return spool  # type: ignore[return-value]


def _packed(input: Input) -> bool:
    assert input.path is not None
    with input.path.open("rb") as stream:
        return stream.read(2) == GZIP_MAGIC


def _scan(stream: BinaryIO) -> tuple[list[Header], list[Place], int]:
    """The header and place of every message, the same message once."""
    headers: list[Header] = []
    places: list[Place] = []
    known: set[str] = set()
    twice = 0
    for offset, raw in archive.messages(stream):
        if not raw.strip():
            continue
        scanned = header(raw)
        if not scanned.id:
            scanned = scanned._replace(id=comment_id(body=raw[:4000].decode("latin-1")))
        if scanned.id in known:
            twice += 1
            continue
        known.add(scanned.id)
        headers.append(scanned)
        places.append(Place(offset, len(raw)))
    return headers, places, twice


def _list_tags(headers: Sequence[Header]) -> frozenset[str]:
    """Tags that the list puts before subjects: its own name, or what stands before half of all subjects."""
    counts: Counter[str] = Counter()
    names = {scanned.list_name.lower() for scanned in headers if scanned.list_name}
    for scanned in headers:
        if match := TAG.search(scanned.subject[:120]):
            counts[match[1].lower()] += 1
    common = {tag for tag, count in counts.items() if count >= 3 and count * 2 >= len(headers)}
    return frozenset(common | (counts.keys() & names))


def _assemble(
    threaded: Threaded,
    headers: Sequence[Header],
    places: Sequence[Place],
    stream: BinaryIO,
    tags: frozenset[str],
    report: Report,
) -> Thread:
    def message(i: int) -> Message:
        stream.seek(places[i].offset)
        return read(stream.read(places[i].size))

    if threaded.root < 0:
        subject = headers[threaded.members[0][0]].subject
        post = Post(
            thread_id(url=f"mid:{threaded.missing}"),
            bare_subject(subject, tags) or None,
            source=SOURCE_ID,
            extra={"state": "missing"},
        )
        report.note("the first message of a thread is not in the archive")
    else:
        first = message(threaded.root)
        post = Post(
            thread_id(url=f"mid:{headers[threaded.root].id}"),
            bare_subject(first.subject, tags) or None,
            first.author,
            first.published,
            source=SOURCE_ID,
            body=first.body,
            markup=first.markup,
            extra={"attachments": list(first.attachments)} if first.attachments else NO_EXTRA,
        )
    rows: list[tuple[str, Comment]] = []
    for i, parent in threaded.members:
        answer = message(i)
        root = parent in (-1, threaded.root)
        extra: dict[str, object] = {}
        if answer.attachments:
            extra["attachments"] = list(answer.attachments)
        bare = bare_subject(answer.subject, tags)
        if bare and bare.casefold() != (post.title or "").casefold():
            extra["subject"] = bare
        comment = Comment(
            comment_id(headers[i].id),
            None if root else comment_id(headers[parent].id),
            answer.author,
            answer.published,
            answer.body,
            answer.markup,
            extra or NO_EXTRA,
        )
        rows.append((_when(answer.published), comment))
    rows.sort(key=lambda row: row[0])
    return assemble(post, (comment for _, comment in rows), report)


def _when(published: str | None) -> str:
    """A key that sorts times of different zones; what has none keeps its place at the end."""
    if not published:
        return "9"
    try:
        when = datetime.fromisoformat(published)
        return (when if when.tzinfo else when.replace(tzinfo=UTC)).astimezone(UTC).isoformat()
    except (ValueError, OverflowError):
        return "9"
