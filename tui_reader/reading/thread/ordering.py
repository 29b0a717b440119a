"""The orders in which the replies to one comment can stand: the same tree with its siblings in another order.

An order gives another tree of the same comments; nothing else has to know that it is not the one that is stored.
Bodies and extras stay where they are and are read when they are looked at.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from math import inf
from typing import TypeVar

from tui_reader.lazy import LazySequence
from tui_reader.model import Extra, Tree
from tui_reader.query import moment

T = TypeVar("T")

STORED = ""
"""The order in which the comments are stored: the site's."""

ORDERS: Mapping[str, str] = {
    STORED: "in the thread's order", "score": "best first", "newest": "newest first", "oldest": "oldest first",
}  # fmt: skip
"""The orders by their name in the reading state, in the order in which the key goes through them; and in words."""


def score_of(extra: Extra) -> float | None:
    """The score of a comment; ``None`` where the site gave none."""
    score = extra.get("score")
    if not isinstance(score, (int, float)) or isinstance(score, bool) or score != score:  # Itself, but for no number.
        return None
    return score


def has_scores(tree: Tree) -> bool:
    """Whether any comment has a score; reads extras until one does."""
    return any(score_of(extra) is not None for extra in tree.extras.values())


def has_times(tree: Tree) -> bool:
    """Whether of any comment it is known when it was written."""
    return any(moment(time) is not None for time in tree.published)


def ordered(tree: Tree, order: str) -> Tree:
    """The tree with the replies to each comment, and the root comments, in an order of ``ORDERS``.

    Those of which it is not known where they belong come last, and what is equal keeps the order in which it is
    stored. An unknown order is the stored one.
    """
    keys = _keys(tree, order)
    if keys is None:
        return tree
    places = _preorder(tree.parents, sorted(range(len(tree)), key=keys.__getitem__))
    if places == list(range(len(tree))):
        return tree
    where = [0] * len(places)
    for new, old in enumerate(places):
        where[old] = new
    parents = tree.parents
    return Tree(
        post=tree.post,
        ids=_picked(tree.ids, places),
        parents=[-1 if parents[old] < 0 else where[parents[old]] for old in places],
        authors=_picked(tree.authors, places),
        published=_picked(tree.published, places),
        arrived=_picked(tree.arrived, places),
        bodies=_Moved(tree.bodies, places),
        markups=_picked(tree.markups, places),
        extras=_MovedExtras(tree.extras, places, where),
    )


def _keys(tree: Tree, order: str) -> Sequence[float] | None:
    """What each comment is sorted by, the smallest first; infinite where nothing is known of it."""
    if order == "score":
        scores = {index: score_of(extra) for index, extra in tree.extras.items()}
        return _ranked(map(scores.get, range(len(tree))), -1)
    if order in ("newest", "oldest"):
        return _ranked(map(moment, tree.published), -1 if order == "newest" else 1)
    return None


def _ranked(numbers: Iterable[float | None], sign: int) -> Sequence[float]:
    return [inf if number is None else sign * number for number in numbers]


def _preorder(parents: Sequence[int], wanted: Sequence[int]) -> list[int]:
    """The comments in reading order, siblings in the order wanted; chains of any length."""
    first = [-1] * (len(parents) + 1)  # The first answer to each comment; at -1, the last, the first root comment.
    following = [-1] * len(parents)
    for index in reversed(wanted):
        parent = parents[index]
        following[index] = first[parent]
        first[parent] = index
    places: list[int] = []
    waiting = [first[-1]]
    while waiting:
        index = waiting.pop()
        while index >= 0:
            places.append(index)
            if following[index] >= 0:
                waiting.append(following[index])
            index = first[index]
    return places


def _picked(column: Sequence[T], places: Sequence[int]) -> list[T]:
    values = list(column)
    return [values[old] for old in places]


class _Moved(LazySequence[T]):
    """A column with its values at other places, each read when it is looked at."""

    __slots__ = ("_column", "_places")

    def __init__(self, column: Sequence[T], places: Sequence[int]) -> None:
        self._column = column
        self._places = places

    def __len__(self) -> int:
        return len(self._places)

    def _item(self, position: int) -> T:
        return self._column[self._places[position]]


class _MovedExtras(Mapping[int, Extra]):
    """Extras at other places, each read when it is looked at."""

    __slots__ = ("_extras", "_places", "_where")

    def __init__(self, extras: Mapping[int, Extra], places: Sequence[int], where: Sequence[int]) -> None:
        self._extras = extras
        self._places = places
        self._where = where

    def __contains__(self, index: object) -> bool:
        return isinstance(index, int) and 0 <= index < len(self._places) and self._places[index] in self._extras

    def __getitem__(self, index: int) -> Extra:
        if index not in self:
            raise KeyError(index)
        return self._extras[self._places[index]]

    def __iter__(self) -> Iterator[int]:
        return iter(sorted(self._where[old] for old in self._extras))

    def __len__(self) -> int:
        return len(self._extras)


CAN: Mapping[str, Callable[[Tree], bool]] = {
    STORED: lambda tree: True, "score": has_scores, "newest": has_times, "oldest": has_times,
}  # fmt: skip
"""Whether a thread has what an order goes by."""
