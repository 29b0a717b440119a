"""What comments tell of who wrote the post: whom they greet, and beside whose name it says that the post is theirs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Mapping, Sequence

from tui_reader.sources import words
from tui_reader.sources.formats.dump.clues.heads import Head
from tui_reader.sources.formats.dump.lines.page import Line
from tui_reader.sources.formats.dump.top.credit import is_called

MOST = 20_000
"""Lines that are read: more tell nothing new."""

OFTEN = 3
"""Comments that greet somebody from which more tell nothing new."""

HAILED = 0.6
"""How often comments greet who answers on a page of their own, at the least."""

GREETING = 3
"""Words in front of a name with which a comment begins: ``Thank you, Mira``."""

LONG = 300
"""Letters of the start of a paragraph that is looked at, and of a head."""

BADGE = 3
"""Lines with text by which what somebody is stands below the name, at most."""

NAME = 4
"""Words of a name in front of what else a head says."""

_PARTS = re.compile(r"[()\[\]（）【】|·•,]+|\s{2,}")

_MARKS = ".,!?:;…-–—()\"'“”„«»"


class Addressed:
    """Whom the comments of a page greet, and whom they mark."""

    def __init__(self, lines: Sequence[Line], found: Mapping[int, Head], start: int) -> None:
        """Collect it.

        Args:
            lines: the lines of the page.
            found: lines that read as heads.
            start: the line where the comments start.
        """
        self._greeted: Counter[str] = Counter()
        self._wrote: Counter[str] = Counter()
        self._heads: Counter[str] = Counter()
        marked: set[str] = set()
        name, away = None, 0
        for index in range(start, min(len(lines), start + MOST)):
            text = lines[index].text[:LONG]
            if not text:
                continue
            head = found.get(index)
            away += 1
            if head is not None and head.name:
                name, away = words.fold(head.name), 0
                self._heads[head.name] += 1
                parts = name.split()
                self._wrote.update(" ".join(parts[:count]) for count in range(1, min(len(parts), NAME) + 1))
            if name is not None and away <= BADGE and _is_marked(text, name):
                marked.add(name)
            if away:
                self._greeted.update(_greeted(text))
        self._marked = marked if len(marked) == 1 else set()  # several: it labels the writers of all

    def greets(self, name: str) -> float:
        """How often comments begin with somebody's name, or the first word of it: 1 where several do."""
        folded = words.fold(name)
        return min(max(self._greeted[folded], self._greeted[folded.partition(" ")[0]]), OFTEN) / OFTEN

    def host(self, people: Container[str]) -> str | None:
        """Who answers on a page of their own: whom others greet, and who comments there as well.

        ``None`` where comments greet nobody so, or several who wrote much alike.

        Args:
            people: casefolded names of those who comment.
        """
        known = [(self.greets(name), count, name) for name, count in self._heads.items() if name.casefold() in people]
        greeted = sorted((each for each in known if each[0] >= HAILED), reverse=True)
        if not greeted:
            return None
        (_, count, name), *others = greeted
        sure = count >= OFTEN or is_called(name)
        return name if sure and not any(2 * other >= count for _, other, _ in others) else None

    def wrote(self, name: str) -> int:
        """How many of the heads begin with a name."""
        return self._wrote[words.fold(name)]

    def marks(self, name: str) -> bool:
        """Whether it says beside somebody's name that the post is theirs."""
        return words.fold(name) in self._marked


def _is_marked(text: str, name: str) -> bool:
    """Whether a line, without a name, says that its writer wrote the post."""
    folded = words.fold(text)
    rest = folded[len(name) :] if folded.startswith(name) else folded
    return len(folded) < LONG and any(words.is_one(part, "opener") for part in _PARTS.split(rest) if part.strip())


def _greeted(text: str) -> set[str]:
    """The words at the start of a text that may be the name of whom it greets."""
    parts = text.split(maxsplit=GREETING + 1)[: GREETING + 1]
    found: set[str] = set()
    for place, part in enumerate(parts):
        bare = part.strip(_MARKS + "@")
        called = part[0] == "@" or (place == 0 and part[-1] in ",!:" and len(parts) > 1)
        if len(bare) > 1 and (called or (place > 0 and bare[0].isupper())):
            found.add(words.fold(bare))
    return found
