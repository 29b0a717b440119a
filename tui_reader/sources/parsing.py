"""Threads of an input, by the parser of its format: what every format's threads go through before anyone sees them.

Here threads in which nobody says anything are left out, the garbage collector rests while one is made, and what is to
be said of the input as a whole (cut off, decoded with doubt, empty) is put into the report or raised.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from tui_reader.errors import InputError
from tui_reader.sources.base import LEAVE_AS_AWAY, no_discussion
from tui_reader.sources.detection import source_of
from tui_reader.sources.garbage import collection_paused
from tui_reader.sources.registry import BY_ID

if TYPE_CHECKING:
    from tui_reader.model import Thread
    from tui_reader.sources.base import Input, Report, Source


def parse(input: Input, report: Report, as_: str | None = None) -> Iterator[Thread]:
    """The threads of an input; raises ``InputError`` where it has none.

    Args:
        input: what to read.
        report: takes how it was read.
        as_: the id of a format; detected where it is not given.
    """
    return parse_by(source_of(input, as_), [input], report)


def parse_by(source: Source, inputs: Sequence[Input], report: Report) -> Iterator[Thread]:
    """The threads of an input, or of several that are one archive, by a format's parser; as `parse` gives them."""
    found = 0
    skip = report.skip
    one = inputs[0]
    for input in inputs:
        if input.looks_like:
            report.note(f"looks like {input.looks_like}, but was read as {source.id}, which --as names")
    threads = source.parse(one, report) if len(inputs) == 1 else source.parse_together(inputs, report)
    while True:
        with collection_paused():
            thread = next(threads, None)
        if thread is None:
            break
        if _says_nothing(thread) if source.guesses else _has_no_words(thread) and not source.detect(one):
            continue
        found += 1
        yield _told(thread, report) if source.guesses else thread
    report.threads = found
    for input in inputs:
        if input.fault:
            report.cut_off(input.fault)
            report.sureness = min(report.sureness, 0.5)
    report.settle()
    if "decoded" in one.__dict__:
        for note in one.decoded.notes:
            report.note(note)
    if not found and report.skip == skip:
        raise _nothing_in(one, source, report)


def _nothing_in(input: Input, source: Source, report: Report) -> InputError:
    """The error for an input without any discussion, read by a format that it is of, or that a person named."""
    title = BY_ID[source.id].title
    if source.guesses:
        return no_discussion(input)
    if source.detect(input):
        todo = f"it was read as {title}, and nobody says anything in it"
        return InputError("no discussion found", todo=todo, where=input.name)
    report.engine, report.found = "", 0  # what was taken for something was nothing of the kind
    report.notes.clear()
    what = f"holds nothing of the form {source.id} ({title})"
    return InputError(what, todo=LEAVE_AS_AWAY, where=input.name)


def _says_nothing(thread: Thread) -> bool:
    """Whether a thread is one in name only: what a format that guesses finds in a file that is none of it."""
    post = thread.post
    return not (thread.comments or post.title or post.author or post.body.strip() or post.extra)


def _has_no_words(thread: Thread) -> bool:
    """Whether nobody says anything in a thread, whatever it is called: that may be made of the name of the file."""
    post = thread.post
    return not (post.body.strip() or post.author or any(each.body.strip() or each.extra for each in thread.comments))


def _told(thread: Thread, report: Report) -> Thread:
    """The thread with how it was read, for its details in the app."""
    reading = {"summary": report.summary(), "notes": list(report.notes)}
    return thread._replace(post=thread.post._replace(extra={**thread.post.extra, "reading": reading}))
