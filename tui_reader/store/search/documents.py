"""What the index is told of each document: its words, and the few facts beside them."""

from __future__ import annotations

import hashlib
import sys
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from tui_reader.query import fold, moment
from tui_reader.store.search.schema import MARKS, NOTES, POST
from tui_reader.store.search.words import indexed


@dataclass(slots=True)
class Documents:
    """Documents on their way into the index."""

    thread: int
    chunk: int
    digest: bytes
    home: str = ""
    """Where the names belong: see ``tui_reader.query.home_of``."""
    texts: list[tuple[str | None, str | None, str | None, str | None]] = field(default_factory=list)
    """Body, author, title, marks."""
    times: list[int | None] = field(default_factory=list)
    """When each was written: seconds since 1970."""
    sizes: bytearray = field(default_factory=bytearray)
    """How many bits the length of each body takes."""

    def put(self, time: str | None, body: str, author: str | None = None, title: str | None = None) -> None:
        """Add one document."""
        seconds = moment(time)
        marks = marks_of(body, self.chunk)
        if author:
            marks.append(person_mark(self.home, author))
        self.texts.append(
            (indexed(body), author and indexed(author), title and indexed(title), " ".join(marks) or None)
        )
        self.times.append(None if seconds is None else int(seconds))
        self.sizes.append(len(body).bit_length())

    def row(self, first: int) -> tuple[object, ...]:
        """The row of table ``blocks``."""
        known = [time for time in self.times if time is not None]
        earliest, latest = min(known, default=None), max(known, default=None)
        return (
            first, self.thread, self.chunk, len(self.texts), self.digest, earliest, latest,
            packed(self.times, earliest or 0), bytes(self.sizes),
        )  # fmt: skip


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


def marks_of(body: str, chunk: int) -> list[str]:
    """Words that say what a document is and has."""
    found = []
    if chunk == POST:
        found.append(MARKS["post"])
    elif chunk == NOTES:
        found.append(MARKS["note"])
    if "`" in body or "\n    " in body or body.startswith("    "):
        found.append(MARKS["code"])
    if "://" in body or "mailto:" in body:
        found.append(MARKS["link"])
    return found


@lru_cache(maxsize=4_096)
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
