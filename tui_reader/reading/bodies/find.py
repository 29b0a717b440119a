"""Finding words in bodies: as one types, in a hundred thousand of them.

Case and accents are ignored unless the words have them. Bodies are searched raw first, which is a fraction of a
microsecond each; of those that match, only those are parsed that do not show every letter as it was written, so that
a hit is always something the reader can see. One more letter looks only where the words before it were. The search
goes in slices: the first hit is wanted at once, the count may come a moment later.
"""

from __future__ import annotations

import re
import time
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple, Protocol

from tui_reader.reading.bodies.body import Hits, Range, spans_of
from tui_reader.reading.flags import opposite, overlap
from tui_reader.text.structure import Block, text_of

BATCH = 256
"""Bodies that are searched at once: those that the store reads together."""

LONG = 200_000
"""Longer bodies are not parsed to count their hits: markup may then count as text."""

_MARK = re.compile("[\u0300-\u036f]")
_ANY_MARKS = "[\u0300-\u036f]*"
_ACCENTED = re.compile("[^\x00-\x7f\u2010-\u2027\u2030-\u205e]")
"""What may have an accent or be a space: typographic quotes, dashes and dots make a text no harder than ASCII."""
_APART = "\0"
"""Stands between texts that are searched as one; no text that was cleaned has it."""


class _Plain(dict[int, str]):
    """Characters without accents, and without case where that does not count; filled as they are met.

    Each becomes exactly one character, so that places in the folded text are places in the text.
    """

    def __init__(self, case: bool) -> None:
        super().__init__()
        self._case = case

    def __missing__(self, code: int) -> str:
        character = chr(code)
        if character.isspace():
            plain = " "
        else:
            parts = unicodedata.normalize("NFD", character)
            plain = parts[0] if all(map(unicodedata.combining, parts[1:])) else character
            if not self._case and len(plain.lower()) == 1:
                plain = plain.lower()
        self[code] = plain
        return plain


_IGNORING_CASE = _Plain(case=False)
_KEEPING_CASE = _Plain(case=True)


class Matcher:
    """What is sought, and where it is in a text."""

    __slots__ = ("_accents", "_case", "_longest", "_loose", "_needle", "query", "word")

    def __init__(self, query: str) -> None:
        self.query = query
        """As typed."""
        self._case = query != query.lower()
        self._accents = any(unicodedata.normalize("NFD", character) != character for character in query)
        self._needle = self._fold(query)
        # What stands between two words of the text may be more than the space that is shown there.
        self._longest = max(self._needle.split(), key=len, default=self._needle)
        self.word: bool = self._needle.isalpha()
        """Whether only letters are sought."""
        self._loose: re.Pattern[str] | None = None

    def narrows(self, other: Matcher) -> bool:
        """Whether what is sought stands only where that of another matcher does: a letter was typed on."""
        alike = self._case == other._case and self._accents == other._accents
        return alike and other._needle in self._needle

    def _fold(self, text: str) -> str:
        if self._accents:
            lower = text if self._case else text.lower()
            return lower if len(lower) == len(text) else text
        if text.isascii() or _ACCENTED.search(text) is None:
            text = text if self._case else text.lower()
            return text.replace("\n", " ") if "\n" in text else text
        return text.translate(_KEEPING_CASE if self._case else _IGNORING_CASE)

    def candidates(self, texts: Sequence[str]) -> list[tuple[int, int]]:
        """Which of some texts may have what is sought, and how often as they were written; misses none, and is quick.

        Plain ASCII texts are joined and searched as one. Where a text is not that simple, the number is 0: nobody
        has counted.
        """
        needle = self._longest
        plain = [number for number, text in enumerate(texts) if text.isascii()]
        found: list[tuple[int, int]] = []
        joined = self._fold(_APART.join([texts[number] for number in plain]))
        if needle in joined:
            parts = joined.split(_APART)
            if len(parts) != len(plain):
                parts = [self._fold(texts[number]) for number in plain]
            found = [
                (number, times) for number, part in zip(plain, parts, strict=True) if (times := part.count(needle))
            ]
        if len(plain) < len(texts):
            for number, text in enumerate(texts):
                if text.isascii():
                    continue
                if _ACCENTED.search(text) is None:
                    if times := self._fold(text).count(needle):
                        found.append((number, times))
                elif self._may_match(text):
                    found.append((number, 0))
            found.sort()
        return found

    def _may_match(self, text: str) -> bool:
        """The same for one text that is more than ASCII."""
        needle = self._longest
        if self._accents or self._case or not needle.isascii() or needle.isspace():
            return needle in self._fold(text) or _MARK.search(text) is not None
        bare = unicodedata.normalize("NFD", text).encode("ascii", "ignore").lower()
        return needle.encode() in bare

    def ranges(self, text: str) -> list[tuple[int, int]]:
        """Start and end of every place, none overlapping."""
        folded = self._fold(text)
        needle = self._needle
        if not needle:
            return []
        if not self._accents and not folded.isascii() and _MARK.search(folded):
            if self._loose is None:
                self._loose = re.compile(_ANY_MARKS.join(map(re.escape, needle)) + _ANY_MARKS)
            return [match.span() for match in self._loose.finditer(folded)]
        found = []
        at = folded.find(needle)
        while at >= 0:
            found.append((at, at + len(needle)))
            at = folded.find(needle, at + len(needle))
        return found

    def count(self, blocks: Iterable[Block]) -> int:
        """How many places the text of some blocks has."""
        return sum(len(self.ranges(text_of(spans))) for block in blocks for spans in spans_of(block) if spans)

    def hits(self, current: int | None) -> Hits:
        """A finder for the runs of one body, asked in reading order; ``current`` is the hit the find stands on."""
        passed = 0

        def find(text: str) -> list[Range]:
            nonlocal passed
            found = [(start, end, passed + number == current) for number, (start, end) in enumerate(self.ranges(text))]
            passed += len(found)
            return found

        return find


class FindCount(NamedTuple):
    """How far a find has come."""

    at: int | None
    """Which hit the find stands on, counted from 1; nothing while that is not known."""
    total: int
    """How many hits there are, or have been found so far."""
    folded: int
    """How many of them are in folded branches."""
    done: bool
    """Whether everything has been searched."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One hit."""

    index: int
    """Which body."""
    ordinal: int
    """Which hit in it, from 0."""


class Tally(Protocol):
    """A count of hits that is not on show."""

    def search(self, seconds: float) -> bool:
        """Count on for some time; returns whether there is more."""

    def count(self) -> FindCount:
        """How far the count has come."""


class Bodies(Protocol):
    """What can be searched."""

    @property
    def count(self) -> int:
        """How many bodies there are."""

    def texts(self, start: int, end: int) -> Sequence[str]:
        """A range of bodies as they were written."""

    def text(self, index: int) -> str:
        """One of them."""

    def shows_its_letters(self, index: int, text: str) -> bool:
        """Whether every letter of a body is shown as it was written, so that it need not be parsed to be counted."""

    def blocks(self, index: int) -> Iterable[Block]:
        """Its blocks."""

    def within(self, index: int) -> bool:
        """Whether a body takes part in the find."""

    def folded(self, index: int) -> bool:
        """Whether a body is hidden in a fold."""


class Finder:
    """One query over many bodies."""

    __slots__ = ("_bodies", "_checked", "_counts", "_folded", "_order", "_sums", "_total", "has", "matcher")

    def __init__(self, bodies: Bodies, query: str, before: Finder | None = None) -> None:
        """Begin to search.

        Args:
            bodies: where.
            query: what for.
            before: a search of the same bodies, of which what it has not found need not be looked through again
                where the query is only longer.
        """
        self.matcher = Matcher(query)
        """What is sought."""
        self._bodies = bodies
        narrower = before is not None and self.matcher.narrows(before.matcher)
        self._checked: bytearray = before.checked_in_vain() if before and narrower else bytearray(bodies.count)
        self.has: bytearray = bytearray(bodies.count)
        """1 for every body with a hit, as far as is known."""
        self._counts: dict[int, int] = {}
        self._total = 0
        self._folded = 0
        self._order: list[int] = []
        self._sums: list[int] = []

    def checked_in_vain(self) -> bytearray:
        """1 for every body that is known to have no hit."""
        return overlap(self._checked, opposite(self.has))

    def hits_in(self, index: int) -> int:
        """How many hits a body has."""
        if not self._checked[index]:
            self._check(index, index + 1)
        return self._counts.get(index, 0)

    def _check(self, start: int, end: int) -> None:
        """Search a range of bodies."""
        bodies, checked, matcher = self._bodies, self._checked, self.matcher
        numbers = [number for number in range(start, end) if not checked[number]]
        texts = bodies.texts(start, end) if len(numbers) == end - start else [bodies.text(number) for number in numbers]
        for number, times in matcher.candidates(texts):
            index, text = numbers[number], texts[number]
            if not bodies.within(index):
                continue
            if len(text) > LONG:
                count = times if times and matcher.word else len(matcher.ranges(text))
            elif times and matcher.word and bodies.shows_its_letters(index, text):
                count = times
            else:
                count = matcher.count(bodies.blocks(index))
            if count:
                self._counts[index] = count
                self.has[index] = 1
                self._total += count
                if bodies.folded(index):
                    self._folded += count
        checked[start:end] = b"\1" * (end - start)

    @property
    def done(self) -> bool:
        """Whether every body has been searched."""
        return self._checked.find(0) < 0

    def next_with(self, start: int, end: int, until: float | None = None) -> int | None:
        """The first body with a hit in a range; nothing where there is none, or none was met in time.

        ``until`` is a moment of ``time.perf_counter``.
        """
        has, checked = self.has, self._checked
        index = start
        while index < end:
            known = has.find(1, index, end)
            unknown = checked.find(0, index, end)
            if known >= 0 and (unknown < 0 or known < unknown):
                return known
            if unknown < 0:
                return None
            stop = min(unknown + BATCH, end)
            self._check(unknown, stop)
            index = unknown
            if until is not None and time.perf_counter() > until:
                found = has.find(1, index, stop)
                return found if found >= 0 else None
        return None

    def last_with(self, start: int, end: int) -> int | None:
        """The last body with a hit in a range."""
        has, checked = self.has, self._checked
        while end > start:
            begin = max(end - BATCH, start)
            if checked.find(0, begin, end) >= 0:
                self._check(begin, end)
            found = has.rfind(1, begin, end)
            if found >= 0:
                return found
            end = begin
        return None

    def search(self, start: int, seconds: float) -> bool:
        """Search on for some time, from a body onward and then from the beginning; returns whether there is more."""
        until = time.perf_counter() + seconds
        checked = self._checked
        while True:
            unknown = checked.find(0, start)
            if unknown < 0:
                unknown = checked.find(0)
            if unknown < 0:
                return False
            self._check(unknown, min(unknown + BATCH, len(checked)))
            if time.perf_counter() > until:
                return checked.find(0) >= 0

    def count(self, hit: Hit | None) -> FindCount:
        """How far the find has come, standing on a hit."""
        done = self.done
        at = None
        if hit is not None and (done or self._checked.find(0, 0, hit.index) < 0):
            at = self._before(hit.index) + hit.ordinal + 1
        return FindCount(at, self._total, self._folded, done)

    def _before(self, index: int) -> int:
        """How many hits stand in earlier bodies."""
        if len(self._order) != len(self._counts):
            self._order = sorted(self._counts)
            self._sums = [0, *accumulate(self._counts[found] for found in self._order)]
        return self._sums[bisect_left(self._order, index)] if self._order else 0

    def after(self, hit: Hit | None, start: int, until: float | None = None) -> Hit | None:
        """The hit after one, or the first from a body on; goes round at the end."""
        if hit is not None and hit.ordinal + 1 < self.hits_in(hit.index):
            return Hit(hit.index, hit.ordinal + 1)
        begin = start if hit is None else hit.index + 1
        found = self.next_with(begin, self._bodies.count, until)
        if found is None and (until is None or time.perf_counter() <= until):
            found = self.next_with(0, min(begin, self._bodies.count), until)
        return None if found is None else Hit(found, 0)

    def before(self, hit: Hit | None, start: int) -> Hit | None:
        """The hit before one; goes round at the beginning."""
        if hit is not None and hit.ordinal > 0:
            return Hit(hit.index, hit.ordinal - 1)
        end = start if hit is None else hit.index
        found = self.last_with(0, end)
        if found is None:
            found = self.last_with(end, self._bodies.count)
        return None if found is None else Hit(found, max(self.hits_in(found) - 1, 0))

    def known(self) -> Iterator[int]:
        """The bodies with hits that are known so far."""
        return iter(self._counts)
