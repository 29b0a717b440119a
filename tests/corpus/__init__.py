"""Copied pages written by hand, and how much of what a careful reader finds in them is found.

Each ``NAME.txt`` is what a person gets who copies a page of some engine as text, or has a text browser dump it, in one
of twenty languages. ``NAME.json`` beside it says what it holds. They were written by somebody who did not know the
recognisers, so that what they measure is what pages give that nobody has seen. Those in ``open`` may be looked at to
find out what goes wrong. Those in ``sealed`` are for measuring only: look at their sums, never at a file, or they
measure nothing any more.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, Literal

from tui_reader.model import Comment, Thread
from tui_reader.sources.base import Input, Report
from tui_reader.sources.parsing import parse

Half = Literal["open", "sealed"]

FIELDS: Final = ("title", "author", "day", "recall", "precision", "comment author", "comment day", "parent")
"""What is measured: of the post, of the comments, and of those comments that were found."""

LETTERS = 30
"""The letters at its beginning by which a comment is known."""

SURE = 12
"""Letters from which the beginning of a title is as good as the title."""


class Score:
    """How often each field was right, and how often it could have been."""

    def __init__(self) -> None:
        self.right: Counter[str] = Counter()
        self.all: Counter[str] = Counter()

    def count(self, field: str, right: bool | int, of: int = 1) -> None:
        """Add cases of a field to the sums."""
        self.right[field] += right
        self.all[field] += of

    def share(self, field: str) -> float:
        """The share of a field that is right; 1 where it never could be wrong."""
        return self.right[field] / self.all[field] if self.all[field] else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of recall and precision of the comments."""
        recall, precision = self.share("recall"), self.share("precision")
        return 2 * recall * precision / (recall + precision) if recall + precision else 0.0


def score(half: Half) -> Score:
    """Read all copies of a half and compare them with what they hold."""
    total = Score()
    for path, expected in documents(half):
        thread = next(iter(parse(Input.from_path(path), Report())), None)
        compare(total, thread, expected)
    return total


def documents(half: Half) -> Iterator[tuple[Path, dict[str, Any]]]:
    """Each copy and what it holds, by name."""
    for path in sorted((Path(__file__).parent / half).glob("*.txt")):
        yield path, json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))


def compare(total: Score, thread: Thread | None, expected: Mapping[str, Any]) -> None:
    """Add to a score what was found of one copy."""
    if expected["title"]:
        found, title = (letters(each) for each in (thread and thread.post.title, expected["title"]))
        begins = len(title) > SURE and found and (found.startswith(title) or title.startswith(found))
        total.count("title", bool(found == title or begins))
    if expected["author"]:
        total.count("author", letters(thread and thread.post.author) == letters(expected["author"]))
    if expected["date"]:
        total.count("day", day(thread and thread.post.published) == expected["date"])
    wanted = [comment for comment in expected["comments"] if len(letters(comment["text"])) >= 2]
    _compare_comments(total, thread.comments if thread else (), wanted)


def _compare_comments(total: Score, found: Sequence[Comment], wanted: Sequence[Mapping[str, Any]]) -> None:
    """Add what was found of the comments, known by how each begins. Pingbacks count where they are found."""
    pairs = dict(_pairs(found, wanted))
    must = [number for number, comment in enumerate(wanted) if comment.get("type") != "pingback"]
    pings = len(pairs) - sum(number in pairs for number in must)
    total.count("recall", sum(number in pairs for number in must), len(must))
    total.count("precision", len(pairs) - pings, len(found) - pings)
    numbers = {comment["id"]: number for number, comment in enumerate(wanted)}
    names = {found[place].id: number for number, place in pairs.items()}
    for number in must:
        if number not in pairs:
            continue
        got, comment = found[pairs[number]], wanted[number]
        if comment["author"]:
            total.count("comment author", letters(got.author) == letters(comment["author"]))
        if comment["date"]:
            total.count("comment day", day(got.published) == comment["date"])
        above = comment["parent"]
        if above is None:
            total.count("parent", got.parent is None)
        elif numbers.get(above) in pairs:
            total.count("parent", got.parent is not None and names.get(got.parent) == numbers[above])


def _pairs(found: Sequence[Comment], wanted: Sequence[Mapping[str, Any]]) -> Iterator[tuple[int, int]]:
    """The place of each wanted comment among those found, where it is there."""
    bodies = [letters(comment.body) for comment in found]
    used: set[int] = set()
    for number, comment in enumerate(wanted):
        start = letters(comment["text"])[:LETTERS]
        free = [place for place in range(len(bodies)) if place not in used]
        place = next((place for place in free if bodies[place].startswith(start)), None)
        if place is None and len(start) >= SURE:
            place = next((place for place in free if start in bodies[place][: 20 * LETTERS]), None)
        if place is not None:
            used.add(place)
            yield number, place


def letters(text: str | None) -> str:
    """The letters and digits of a text, folded: what is compared."""
    return re.sub(r"[\W_]+", "", (text or "").casefold())


def day(published: str | None) -> str | None:
    """The day of a time in ISO 8601; ``None`` where it has none."""
    match = re.match(r"\d{4}-\d\d-\d\d", published or "")
    return match[0] if match else None
