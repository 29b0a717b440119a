"""How an input was read: what was found and stated, what is missing or broken, and how sure the reading is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field


def counted(comments: int) -> str:
    """How many comments, in words."""
    return "1 comment" if comments == 1 else f"{comments:,} comments"


def lacking(stated: int, found: int) -> str:
    """A note that a page says that it has more comments than were found."""
    if found:
        return f"the page says that it has {counted(stated)}; {found:,} {'is' if found == 1 else 'are'} in this file"
    return f"the page says that it has {counted(stated)}; none was found in this file"


@dataclass(slots=True)
class Report:
    """How an input was read: said on standard error by ``parse``, shown in the thread's details."""

    engine: str = ""
    """The engine whose marks were found, or ``general``."""
    found: int = 0
    """Comments found."""
    threads: int = 0
    """Threads found, once all of it is read."""
    stated: int | None = None
    """Comments that the page says it has, where it says so."""
    sureness: float = 1.0
    """0 to 1: how far the reading is to be trusted."""
    notes: list[str] = field(default_factory=list)
    """What a reader should know: what is missing, broken, guessed. One clause each."""
    evidence: list[str] = field(default_factory=list)
    """Why each comment head was taken for one: for ``--explain``."""

    reached: Callable[[float], None] | None = None
    """Told by formats that read long files how far they have come, from 0 to 1."""
    skip: int = 0
    """Threads, the first, that nobody wants: a format that can pass over some without making them counts them off."""
    unfinished: bool = False
    """Whether texts may be left as they were broken by a program, with the markup `unfinished.BROKEN`."""

    _tallies: dict[str, tuple[int, int]] = field(default_factory=dict, repr=False)
    _cuts: list[tuple[int, str, str]] = field(default_factory=list, repr=False)

    def summary(self) -> str:
        """How it was read, in one line: the engine, the threads and comments found, and how sure that is."""
        stated = ""
        if self.stated is not None and self.stated != self.found:
            stated = f"{' of' if self.stated > self.found else ','} {self.stated:,} stated"
        engine = "general (no engine known)" if self.engine in ("", "general") else self.engine
        threads = f"{self.threads:,} threads, " if self.threads > 1 else ""
        return f"read as {engine}: {threads}{counted(self.found)}{stated}, {self.sureness:.0%} sure"

    def note(self, words: str) -> None:
        """Add a note, once."""
        if words not in self.notes:
            self.notes.append(words)

    def cut_off(self, where: str, after: str = "") -> None:
        """Note that the input ends too early; how much is missing is said when all of it is read, by `settle`.

        Args:
            where: what is cut off, and where: ``the last line is cut off``.
            after: what stands behind the cut and cannot be read, where anything does.
        """
        self._cuts.append((len(self.notes), where, after))
        self.notes.append(_cut(where, "what followed is missing", after))

    @property
    def is_cut(self) -> bool:
        """Whether the input is known to end too early."""
        return bool(self._cuts)

    def settle(self) -> None:
        """Say of an input that is cut off how much is missing, as far as the comments found and stated tell."""
        for place, where, after in self._cuts:
            found = counted(self.found)
            missing = (self.stated or 0) - self.found
            if missing > 0:
                rest = f"{missing:,} of {self.stated:,} comments are missing"
            elif self.stated:
                rest = f"{found} that are stated were read"
            else:
                rest = f"{found} {'was' if self.found == 1 else 'were'} read, how many followed is not known"
            self.notes[place] = _cut(where, rest, after)

    def tally(self, number: int, one: str, many: str) -> None:
        """Add to a count that stands in one note, however many threads add to it: ``3 parents are not in the input``.

        Args:
            number: how many more; nothing is said of none.
            one: the words after a 1.
            many: the words after any other number.
        """
        if number <= 0:
            return
        place, total = self._tallies.get(many, (len(self.notes), 0))
        total += number
        words = f"{total:,} {one if total == 1 else many}"
        if place < len(self.notes):
            self.notes[place] = words
        else:
            self.notes.append(words)
        self._tallies[many] = (place, total)

    def tally_cut(self) -> None:
        """Count a comment or post that is left out, since only half of it is in the file."""
        self.tally(1, "text that is cut off left out", "texts that are cut off left out")

    def tally_notices(self, number: int, about: str) -> None:
        """Add to the count of a site's or program's own notices that are left out, with what these are about."""
        self.tally(number, f"notice {about} left out", f"notices {about} left out")


def _cut(where: str, rest: str, after: str) -> str:
    return "; ".join(words for words in (where, rest, after) if words)
