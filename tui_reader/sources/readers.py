"""Which of two ways to read inputs is the sooner: in this process, or in one beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from heapq import nlargest
from pathlib import Path

from tui_reader.errors import InputError
from tui_reader.sources.base import Input
from tui_reader.sources.input_names import size_of
from tui_reader.sources.stream import At, Reading, read

LONG = 8 * 1024 * 1024
"""Bytes from which reading in another process saves more than the tenth of a second that it takes to start.

Mail, archives of Reddit and what this program printed of a library are many threads, which are stored or printed while
others are read. Files of other formats are mostly one, or parts of one, sent only when all is read: to send it would
cost and save nothing."""

_ASKED = 4
"""Files that are asked whether they hold many threads, the largest: what most of the time goes to."""

Reader = Callable[[Sequence[str | InputError], str | None, Callable[[At], None], int], Iterator[tuple[str, Reading]]]
"""What gives what each input holds: see `stream.read`."""


def reader_of(names: Sequence[str | InputError]) -> Reader:
    """What reads inputs the soonest: `stream.read`, or `side_process.read_beside`, which has another process read."""
    sizes = [size_of(name) for name in names]
    if sum(sizes) > LONG and any(_is_many(names[i]) for i in nlargest(_ASKED, range(len(sizes)), sizes.__getitem__)):
        from tui_reader.sources.side_process import read_beside  # takes 2 ms, and most is read here

        return read_beside
    return read


def _is_many(name: str | InputError) -> bool:
    """Whether a file holds many threads, of which each comes when it is read."""
    from tui_reader.sources.formats.mail import Mail
    from tui_reader.sources.formats.own import are_several
    from tui_reader.sources.formats.reddit_dump import RedditDump

    if not isinstance(name, str) or name == "-":
        return False
    try:
        input = Input.from_path(Path(name))
        return are_several(input) or any(source.detect(input) > 0.9 for source in (Mail(), RedditDump()))
    except InputError:
        return False
