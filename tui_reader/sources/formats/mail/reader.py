"""Reads an archive twice: first for what answers what, then thread by thread the messages themselves."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import PurePath

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


def read(inputs: Sequence[Input], report: Report) -> Iterator[Thread]:
    """The threads of an archive of one or many files, one after the other, in the order of their first messages."""
    report.engine = "mail"
    with Files(_numbered(inputs), report.unfinished) as files:
        threading, places = scan(files, report, _SCANNING)
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
    """A thread from what answers what: its bodies are read here."""
    first = files.message(places.of(threaded.root if threaded.root >= 0 else threaded.members[0][0]))
    subject = bare_subject(first.subject, tags)
    post = _post(threaded, first, subject)
    if threaded.root < 0:
        gone = "not in the archive"
        report.tally(1, f"first message of a thread is {gone}", f"first messages of threads are {gone}")
    answers = [files.message(places.of(message)) for message, _ in threaded.members]
    comments = _comments(threaded, answers, _Subjects(subject, tags))
    comments.sort(key=lambda comment: _when(comment.published))
    return assemble(post, comments, report)


def _post(threaded: Threaded, first: Message, subject: str) -> Post:
    """The post of a thread: its first message, or what is known of one that is not in the archive."""
    id = thread_id(url=f"mid:{threaded.top or first.id}")
    if threaded.root < 0:
        return Post(id, subject or None, source=SOURCE_ID, extra={"state": "missing"})
    extra = _extra(first)
    if threaded.top:
        extra[NATIVE] = first.id
        extra[ANSWERED] = id if threaded.answered == threaded.top else threaded.answered
    return Post(
        id,
        subject or None,
        first.author,
        first.published,
        source=SOURCE_ID,
        body=first.body,
        markup=first.markup,
        extra=extra or NO_EXTRA,
    )


def _comments(threaded: Threaded, answers: Sequence[Message], subjects: _Subjects) -> list[Comment]:
    """The answers as comments, in the order of the archive."""
    ids = safe_ids([answer.id for answer in answers])
    names = {message: id for (message, _), id in zip(threaded.members, ids, strict=True)}
    comments: list[Comment] = []
    for (_, parent), answer, id in zip(threaded.members, answers, ids, strict=True):
        extra = _extra(answer)
        if other := subjects.other(answer.subject):
            extra["subject"] = other
        comments.append(
            Comment(
                id,
                names.get(parent),
                answer.author,
                answer.published,
                answer.body,
                answer.markup,
                extra or NO_EXTRA,
            )
        )
    return comments


class _Subjects:
    """The subjects of a thread's messages beside its own; nearly all are written alike, and each is looked at once."""

    def __init__(self, own: str, tags: frozenset[str]) -> None:
        self._own = own.casefold()
        self._tags = tags
        self._others: dict[str, str] = {}

    def other(self, subject: str) -> str:
        """What a subject says that is not the thread's; empty where it says that."""
        if (other := self._others.get(subject)) is None:
            bare = bare_subject(subject, self._tags)
            self._others[subject] = other = "" if bare.casefold() == self._own else bare
        return other


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
