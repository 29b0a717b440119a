"""Standard output, standard error and the exit status: the same manners for every command.

Status 0: done. 1: the work failed, with one line on standard error that says what happened and what to do.
2: wrong usage. 130: interrupted. A reader who closes the pipe has had enough: that is 0, without a word.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress

from tui_reader.errors import ReaderError

PROGRAM = "tui-reader"
"""What every line on standard error begins with."""

DONE, FAILED, USAGE, INTERRUPTED = 0, 1, 2, 130
"""The exit statuses."""

DEBUG_VARIABLE = "TUI_READER_DEBUG"
"""Environment variable that shows the traceback of what should never have happened."""


def run(work: Callable[[], int | None]) -> int:
    """Carry out a command and answer its exit status; nothing that it raises gets past here."""
    try:
        _prepare()
        status = work() or DONE
        sys.stdout.flush()
    except BrokenPipeError:
        abandon_output()
        return DONE
    except KeyboardInterrupt:
        abandon_output()
        return INTERRUPTED
    except ReaderError as error:
        complain(error)
        return FAILED
    except Exception as error:
        if os.environ.get(DEBUG_VARIABLE):
            raise
        abandon_output()
        complain(sentence(error))
        return FAILED
    return status


def complain(what: object) -> None:
    """One line on standard error; names in it can be hostile too, so it is cleaned."""
    from tui_reader.text.sanitize import clean_line

    try:
        sys.stdout.flush()
    except OSError:
        abandon_output()
    with suppress(OSError):
        print(f"{PROGRAM}: {clean_line(str(what))}", file=sys.stderr, flush=True)


def each(names: Iterable[str], act: Callable[[str], int | None]) -> int:
    """Do something with each of several; a failure is told and the rest done. The highest status."""
    status = DONE
    for name in names:
        try:
            status = max(status, act(name) or DONE)
        except ReaderError as error:
            complain(error)
            status = FAILED
    return status


def write(text: str) -> None:
    """A line of text on standard output."""
    sys.stdout.write(text + "\n")


def write_or_say(lines: Iterable[str], nothing: str = "nothing found") -> None:
    """Lines on standard output; where there are none, a person at a terminal is told ``nothing`` on standard error."""
    told = not sys.stdout.isatty()
    for line in lines:
        write(line)
        told = True
    if nothing and not told:
        print(nothing, file=sys.stderr)


def page(lines: Iterable[str]) -> None:
    """Lines on standard output: through the reader's pager (``PAGER``, else ``less``) where that is a terminal.

    Without a pager that can be started they are printed as they are. A pager that is left early has shown enough.
    """
    pager = os.environ.get("PAGER", "less").strip()
    if not (sys.stdout.isatty() and sys.stdin.isatty()) or pager in ("", "cat") or os.environ.get("TERM") == "dumb":
        for line in lines:
            write(line)
        return
    import shlex
    import subprocess

    # As git does: end at once where all fits on a screen, pass colours, leave the text standing.
    environment = {"LESSCHARSET": "utf-8", **os.environ}
    # Whoever has options of their own keeps them; without -R less would show the codes of colours as letters.
    environment["LESS"] = f"-R {own}" if (own := os.environ.get("LESS")) else "FRX"
    try:
        process = subprocess.Popen(shlex.split(pager), stdin=subprocess.PIPE, env=environment)
    except (OSError, ValueError):
        for line in lines:
            write(line)
        return
    assert process.stdin is not None
    try:
        for line in lines:
            process.stdin.write(line.encode("utf-8", "replace") + b"\n")
        process.stdin.close()
    except BrokenPipeError:
        pass
    while True:
        try:
            process.wait()
            return
        except KeyboardInterrupt:  # for the pager, not for us
            continue


def write_bytes(pieces: Iterable[bytes]) -> None:
    """Pieces of UTF-8 on standard output."""
    sys.stdout.flush()
    for piece in pieces:
        sys.stdout.buffer.write(piece)
    sys.stdout.buffer.flush()


def json_array(records: Iterable[object]) -> Iterator[bytes]:
    """A JSON array, record by record as they come."""
    import orjson

    separator = b"["
    for record in records:
        yield separator + orjson.dumps(record)
        separator = b",\n"
    yield b"[]\n" if separator == b"[" else b"]\n"


def styled() -> bool:
    """Whether standard output may have colour: a terminal that wants it."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def columns(default: int = 80) -> int:
    """Width to write for: the terminal's, and always the same where output goes to a pipe or a file."""
    if not sys.stdout.isatty():
        return default
    import shutil

    return shutil.get_terminal_size((default, 24)).columns


def _prepare() -> None:
    """Pipes and files get UTF-8 and plain line ends on every system; a terminal shows what it cannot as ``?``."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is None:
            continue
        if stream.isatty():
            reconfigure(errors="replace")
        else:
            reconfigure(encoding="utf-8", errors="replace", newline="\n")


def abandon_output() -> None:
    """Nobody reads standard output any more: what is buffered must not fail again when the interpreter ends."""
    try:
        hole = os.open(os.devnull, os.O_WRONLY)
        os.dup2(hole, sys.stdout.fileno())
        os.close(hole)
    except (OSError, ValueError):
        pass


def sentence(error: Exception) -> str:
    """What to say of an error that no room put into words."""
    if isinstance(error, OSError) and error.strerror:
        where = f"{error.filename}: " if error.filename is not None else ""
        return f"{where}{error.strerror.lower()}"
    if isinstance(error, MemoryError):
        return "not enough memory for this; give fewer or smaller sources at a time"
    return (
        f"this should not have happened ({type(error).__name__}: {error}); "
        f"please report it with what {DEBUG_VARIABLE}=1 shows"
    )
