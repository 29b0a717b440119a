"""From an archive to its threads."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from operator import itemgetter
from pathlib import PurePath

from tui_reader.errors import InputError
from tui_reader.model import NO_EXTRA, Comment, Post, Thread
from tui_reader.sources.assemble import assemble
from tui_reader.sources.base import Input, Report
from tui_reader.sources.formats.mail.files import Files, Places
from tui_reader.sources.formats.mail.message import Message, bare_subject
from tui_reader.sources.formats.mail.scan import scan
from tui_reader.sources.formats.mail.threading import Threaded
from tui_reader.sources.identity import safe_ids, thread_id
from tui_reader.sources.join import ANSWERED, NATIVE

SOURCE_ID = "mail"

_LONGEST = 20
"""Digits of a number that names a file."""
_SCANNING = 0.3
"""Share of the time that looking through the headers takes, of all that is done with an archive."""


def threads(inputs: Sequence[Input], report: Report) -> Iterator[Thread]:
    """The threads of an archive of one or many files, one after the other, in the order of their first messages."""
    report.engine = "mail"
    with Files(_numbered(inputs), report.unfinished) as files:
        threading, places = scan(files, report, _SCANNING)
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


def _assemble(threaded: Threaded, places: Places, files: Files, tags: frozenset[str], report: Report) -> Thread:
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
    others: dict[str, str] = {}  # what a subject says that is not the thread's, for nearly all are written alike
    answers = [(parent, files.message(places.of(i))) for i, parent in threaded.members]
    ids = safe_ids([answer.id for _, answer in answers])
    names = {i: id for (i, _), id in zip(threaded.members, ids, strict=True)}
    rows: list[tuple[float, Comment]] = []
    for (parent, answer), name in zip(answers, ids, strict=True):
        extra = _extra(answer)
        if (other := others.get(answer.subject)) is None:
            bare = bare_subject(answer.subject, tags)
            others[answer.subject] = other = "" if bare.casefold() == title else bare
        if other:
            extra["subject"] = other
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


def _when(published: str | None) -> float:
    """A key that sorts times of different zones; what has none keeps its place at the end."""
    if not published:
        return math.inf
    try:
        when = datetime.fromisoformat(published)
        return (when if when.tzinfo else when.replace(tzinfo=UTC)).timestamp()
    except (ValueError, OverflowError):
        return math.inf
