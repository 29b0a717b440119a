"""Reading in a process of its own, so that one processor reads while the other stores what was read.

Python runs one thread at a time, so that a long addition would else take as long as reading and storing together. The
process beside is told what to read, and sends what ``stream.read`` gives there; it ends when this one does, however
that ends. Texts are finished by the one of the two that has time: reading mail takes longer than storing its threads
where these are long, and storing longer where they are short.
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import IO, Any

from tui_reader.errors import InputError
from tui_reader.model import Comment, Post, Thread
from tui_reader.sources.base import Report
from tui_reader.sources.forked import processors
from tui_reader.sources.garbage import collection_paused
from tui_reader.sources.gather import unheard
from tui_reader.sources.registry import named
from tui_reader.sources.stream import At, Reading, folder_of, read
from tui_reader.sources.unfinished import BROKEN, finished
from tui_reader.text.sanitize import clean_line

_PIPE = 1 << 20
"""Bytes that may wait to be taken, where the system allows it."""
_MUCH = _PIPE // 2
_BUFFER = 1 << 16
"""Bytes that are sent and taken together."""
_PATIENCE = 0.1
"""Seconds that what was read may wait to be sent."""


def read_beside(
    names: Iterable[str | InputError],
    as_: str | None = None,
    tell: Callable[[At], None] = unheard,
    skip: int = 0,
) -> Iterator[tuple[str, Reading]]:
    """What ``stream.read`` gives, read by another process where there is one to be had."""
    if as_ is not None:
        named(as_)
    names = list(names)
    process = _started() if _is_possible(names) else None
    if process is None:
        yield from read(names, as_, tell, skip)
        return
    try:
        assert process.stdin is not None
        assert process.stdout is not None
        name = ""
        try:
            pickle.dump((names, as_, skip), process.stdin, pickle.HIGHEST_PROTOCOL)
            process.stdin.flush()
            answers = process.stdout
            for name, what in iter(lambda: pickle.load(answers), None):
                if isinstance(what, At):
                    tell(what)
                else:
                    yield name, _unpacked(what) if isinstance(what, tuple) else what
        except (OSError, EOFError, pickle.UnpicklingError):
            name = name or folder_of([str(each) for each in names])
            what = f"was not read to its end: what read it was ended{_why(process)}"
            yield name, InputError(what, todo="add it again", where=name)
    finally:
        process.kill()
        with suppress(OSError), process:
            pass


def _is_possible(names: Sequence[str | InputError]) -> bool:
    """Whether there is a processor and a Python for it, and all can be read from there."""
    return processors() > 1 and bool(sys.executable) and not getattr(sys, "frozen", False) and "-" not in names


def _why(process: subprocess.Popen[bytes]) -> str:
    """Why the process beside ended, in brackets: by its last words, or the signal; empty where it left none."""
    with suppress(subprocess.TimeoutExpired):
        process.wait(1)
    words = ""
    if process.stderr is not None:
        process.stderr.seek(0)
        words = process.stderr.read().decode("utf-8", "replace").strip().rpartition("\n")[2]
    if not words and (process.returncode or 0) < 0:
        words = f"signal {-process.returncode}"
    return f" ({clean_line(words)[:200]})" if words else ""


def _started() -> subprocess.Popen[bytes] | None:
    from tempfile import TemporaryFile  # takes 2 ms, and most is read here

    words = None
    try:
        words = TemporaryFile()  # noqa: SIM115  (a pipe that nobody empties would stop who writes to it)
        process = subprocess.Popen(
            # -P: nothing is imported from the folder that the reader happens to be in
            [sys.executable, "-P", "-m", __name__],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=words,
            bufsize=_BUFFER,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(place for place in sys.path if place)},
            process_group=0,  # ctrl+c is for this process, whose end is the other's
        )
    except OSError:
        if words is not None:
            words.close()
        return None
    process.stderr = words  # closed with the process
    if process.stdout is not None:
        _widen(process.stdout)
    return process


def _widen(pipe: IO[bytes]) -> None:
    with suppress(ImportError, AttributeError, OSError):  # Linux only; elsewhere the two wait for each other more often
        import fcntl

        fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, _PIPE)


Packed = tuple[tuple[Any, ...], list[tuple[Any, ...]]]
"""The fields of a post and the columns of its comments: to pickle the objects themselves costs twice as much."""
_BODY, _MARKUP = Post._fields.index("body"), Post._fields.index("markup")
_BODIES, _MARKUPS = Comment._fields.index("body"), Comment._fields.index("markup")


def _packed(thread: Thread) -> Packed:
    return tuple(thread.post), list(zip(*thread.comments, strict=True))


def _unpacked(packed: Packed) -> Thread:
    with collection_paused():
        post, columns = _finished(packed)
        return Thread(Post(*post), tuple(map(Comment._make, zip(*columns, strict=True))))


def _finished(packed: Packed) -> Packed:
    """The same with every text finished."""
    fields, columns = list(packed[0]), packed[1]
    if fields[_MARKUP] == BROKEN:
        fields[_BODY], fields[_MARKUP] = finished(fields[_BODY]), "plain"
    if columns and BROKEN in columns[_MARKUPS]:
        texts = zip(columns[_BODIES], columns[_MARKUPS], strict=True)
        columns[_BODIES] = tuple(finished(body) if markup == BROKEN else body for body, markup in texts)
        columns[_MARKUPS] = tuple("plain" if markup == BROKEN else markup for markup in columns[_MARKUPS])
    return tuple(fields), columns


def _waiting(pipe: IO[bytes]) -> int:
    """Bytes in a pipe that are not taken yet, where the system tells; 0 where it does not."""
    with suppress(ImportError, AttributeError, OSError):
        import fcntl
        import termios

        return int.from_bytes(fcntl.ioctl(pipe, termios.FIONREAD, bytes(4)), sys.byteorder)
    return 0


def _serve(asked: IO[bytes], answers: IO[bytes]) -> None:
    """What the process beside does. Texts are finished here only while much waits: then the other has enough to do."""
    names, as_, skip = pickle.load(asked)
    sent = time.monotonic()

    def send(item: object) -> None:
        nonlocal sent
        pickle.dump(item, answers, pickle.HIGHEST_PROTOCOL)
        if time.monotonic() - sent > _PATIENCE:
            answers.flush()
            sent = time.monotonic()

    for name, reading in read(names, as_, lambda at: send((at.name, at)), skip, unfinished=True):
        if isinstance(reading, Thread):
            packed = _packed(reading)
            send((name, _finished(packed) if _waiting(answers) > _MUCH else packed))
        else:
            send((name, replace(reading, reached=None) if isinstance(reading, Report) else reading))
    send(None)
    answers.flush()


if __name__ == "__main__":
    with suppress(BrokenPipeError):
        _serve(sys.stdin.buffer, os.fdopen(os.dup(1), "wb", _BUFFER))
