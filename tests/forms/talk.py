"""The discussion that is written: a post and comments that answer each other, the same for every run."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

WORDS = (
    "a bus that comes when it can is no promise and the hall was half full until the school play brought "
    "everyone back so we counted the longest wait of the day not the average because people plan around that "
    "number and nobody writes it on the door although the keeper of the lamp did for thirty years in pencil"
).split()

NAMES = [f"{first}-{last}" for first in "Ines Odd Wren Pell Maren Tomas Ilse Kit Anke Theo".split()
         for last in "Calloway Fjeld Sato Arbuthnot Holt Lind Brandt Amundsen Rode Marsh".split()]  # fmt: skip

START = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)


class Said(NamedTuple):
    """One comment; the post is the one with number 1."""

    number: int
    parent: int
    """Number of what it answers; 1 for a root comment."""
    author: str
    when: datetime
    paragraphs: tuple[str, ...]
    """Plain words; where they hold a link or emphasis, ``marked`` says so."""
    marked: bool = False
    """Whether the first paragraph ends with an emphasis and a link."""

    @property
    def html(self) -> str:
        """Paragraphs as sites write them."""
        return "".join(
            f"<p>{part}{_HTML if self.marked and not i else ''}</p>" for i, part in enumerate(self.paragraphs)
        )

    @property
    def markdown(self) -> str:
        """Paragraphs with blank lines between them."""
        return "\n\n".join(
            f"{part}{_MARKDOWN if self.marked and not i else ''}" for i, part in enumerate(self.paragraphs)
        )

    @property
    def plain(self) -> str:
        """The same without any mark."""
        return "\n\n".join(self.paragraphs)

    @property
    def seconds(self) -> int:
        """Seconds since 1970."""
        return int(self.when.timestamp())

    @property
    def iso(self) -> str:
        """The time in UTC, in the form most sites write."""
        return self.when.strftime("%Y-%m-%dT%H:%M:%S.000Z")


_HTML = ' It is <em>in the book</em>, see <a href="https://lamp.example/a/b?c=1&amp;d=2">the keeper\'s page</a>.'
_MARKDOWN = " It is *in the book*, see [the keeper's page](https://lamp.example/a/b?c=1&d=2)."


class Talk(NamedTuple):
    """A post and its comments, each after what it answers."""

    post: Said
    title: str
    comments: Sequence[Said]

    def below(self) -> dict[int, list[Said]]:
        """The comments by the number of what they answer."""
        children: dict[int, list[Said]] = {}
        for said in self.comments:
            children.setdefault(said.parent, []).append(said)
        return children


def said(number: int, parent: int, dice: random.Random) -> Said:
    """A comment of some sentences."""
    parts = [_sentence(dice, dice.choice((8, 15, 30, 60)), f"w{number:x}")]
    if number % 3 == 0:
        parts.append(_sentence(dice, 25, "then"))
    when = START + timedelta(seconds=37 * number)
    return Said(number, parent, dice.choice(NAMES), when, tuple(parts), number % 4 == 1)


def _sentence(dice: random.Random, words: int, first: str) -> str:
    return f"{first} {' '.join(dice.choices(WORDS, k=words))}.".capitalize()


def talk(count: int, *, chain: bool = False, parents: Sequence[int] | None = None, seed: int = 7) -> Talk:
    """A discussion of so many comments: bushy, one chain of replies, or of the given shape.

    ``parents`` has, for each comment, the place of the one that it answers, or -1.
    """
    dice = random.Random(seed)
    comments: list[Said] = []
    for i in range(count):
        if parents is not None:
            parent = parents[i] + 2
        elif chain:
            parent = i + 1
        else:
            parent = 1 if i == 0 or dice.random() < 0.1 else i + 1 - min(int(dice.expovariate(0.2)), i)
        comments.append(said(i + 2, max(parent, 1), dice))
    return Talk(said(1, 0, dice)._replace(marked=False), "The lamp in the window", comments)
