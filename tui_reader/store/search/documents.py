"""What the index is told of each document: its words, and the few facts beside them."""

from __future__ import annotations

import hashlib
import sys
from array import array
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import islice, repeat

from tui_reader.query import fold, moment
from tui_reader.store.search.schema import MARKS, NOTES, POST
from tui_reader.store.search.words import indexed


class Documents:
    """The documents of one block on their way into the index, as columns."""

    def __init__(self, thread: int, chunk: int, digest: bytes, home: str = "", title: str | None = None) -> None:
        self._thread = thread
        self._chunk = chunk
        self._digest = digest
        self._home = home
        self._title = title and indexed(title)
        self._times: list[int | None] = []
        self._sizes = b""
        self.bodies: list[str] = []
        self.authors: list[str | None] = []
        self.marks: list[str | None] = []

    def fill(
        self, times: Iterable[str | None], bodies: Sequence[str], authors: Sequence[str | None] | None = None
    ) -> None:
        """Set all documents; columns of unequal length are as long as the shortest."""
        if authors is None:
            authors = [None] * len(bodies)
        length = min(len(bodies), len(authors))
        self._times = [None if time is None else int(time) for time in map(moment, islice(times, length))]
        length = len(self._times)
        bodies, authors = bodies[:length], authors[:length]
        self._sizes = bytes(map(int.bit_length, map(len, bodies)))
        # Most texts are of Latin letters alone and have neither code nor links: looking once at all together tells so.
        together = "\n".join(bodies)
        self.bodies = list(bodies) if together.isascii() else list(map(indexed, bodies))
        known = [NOBODY if author is None else known_as(self._home, author) for author in authors]
        self.authors = [words for words, _ in known]
        kind = KINDS.get(self._chunk, "")
        if marks_of(f"\n{together}"):
            self.marks = [
                f"{kind}{marks_of(body)}{mark}" or None for body, (_, mark) in zip(bodies, known, strict=True)
            ]
        else:
            self.marks = [kind + mark or None for _, mark in known]

    def __len__(self) -> int:
        return len(self.bodies)

    @property
    def titles(self) -> Iterable[str | None]:
        """The title of each."""
        return repeat(self._title, len(self))

    def row(self, first: int) -> tuple[object, ...]:
        """The row of table ``blocks``."""
        known = [time for time in self._times if time is not None]
        earliest, latest = min(known, default=None), max(known, default=None)
        return (
            first, self._thread, self._chunk, len(self), self._digest, earliest, latest,
            packed(self._times, earliest or 0), self._sizes,
        )  # fmt: skip


KINDS = {POST: f"{MARKS['post']} ", NOTES: f"{MARKS['note']} "}
"""The mark of what a block holds, by its chunk; comments have none."""
_CODE, _LINK = f"{MARKS['code']} ", f"{MARKS['link']} "


UNKNOWN_TIME = 0xFFFFFFFF
"""Stands in a block for a time that is not known."""


def packed(times: Sequence[int | None], earliest: int) -> bytes:
    """Times as seconds after the earliest, four bytes each, lowest first."""
    seconds = array("I", [UNKNOWN_TIME if time is None else min(time - earliest, UNKNOWN_TIME - 1) for time in times])
    if sys.byteorder == "big":
        seconds.byteswap()
    return seconds.tobytes()


def unpacked(times: bytes) -> array[int]:
    """What ``packed`` made."""
    seconds = array("I", times)
    if sys.byteorder == "big":
        seconds.byteswap()
    return seconds


def marks_of(body: str) -> str:
    """Words that say what a text has, each with a blank behind it."""
    code = _CODE if "`" in body or "\n    " in body or body.startswith("    ") else ""
    # A single character is found many times as fast, and most texts have none.
    link = ("/" in body and "://" in body) or (":" in body and "mailto:" in body)
    return code + _LINK if link else code


NOBODY: tuple[str | None, str] = (None, "")
"""What is known of who has no name."""


@lru_cache(maxsize=4_096)
def known_as(home: str, name: str) -> tuple[str | None, str]:
    """A name as it is given to the index, and the word that stands for it at one place."""
    return (indexed(name), person_mark(home, name)) if name else NOBODY


def person_mark(home: str, name: str) -> str:
    """The word that stands for one name of one place, exactly as it is written: fifty bits of a digest."""
    digest = hashlib.blake2b(f"{home}\n{name}".encode("utf-8", "surrogatepass"), digest_size=7).digest()
    return f"{MARKS['person']}{int.from_bytes(digest, 'big') >> 6:x}"


def tags_text(tags: Iterable[str]) -> str:
    """Tags as one text in which each stands between line ends."""
    return "".join(f"\n{fold(tag)}\n" for tag in tags)


def digest_of(*parts: bytes) -> bytes:
    """Tells what went into a block from what would go in now."""
    digest = hashlib.blake2b(digest_size=8)
    for part in parts:
        digest.update(part)
    return digest.digest()
