"""Fields of many objects of foreign JSON at once: what the getters of ``jsons`` give for each, and faster.

A field mostly has the same type in all objects of a list. That is asked once for the whole column; only a column that
is mixed is looked at value by value. Columns stand side by side as the fields of `Rows`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import compress, count, islice, repeat
from operator import gt, itemgetter
from types import NoneType
from typing import Any, TypeVar

from tui_reader.model import Extra, Markup
from tui_reader.sources.jsons import are_exact, moment, number, since_1970, text
from tui_reader.sources.rows import BATCH, Rows

Nodes = Sequence[dict[str, object]]

T = TypeVar("T")
Made = TypeVar("Made")

_NO_WORDS: frozenset[type] = frozenset((str, NoneType))
_NO_NUMBER: frozenset[type] = frozenset((int, NoneType))
_ALL_SECONDS = re.compile(r"(?:[1-9]\d{9}(?:\.\d{1,6})?(?:\n|\Z))*+\Z", re.ASCII)
"""Seconds since 1970 in digits, as chats write them."""
_NUMBERS: frozenset[type] = frozenset((int, float))


def by_batch(found: Sequence[T], make: Callable[[Sequence[T]], Made]) -> Iterator[Made]:
    """What is made of some hundred objects at a time."""
    yield from map(make, batches(found))


def batches(found: Sequence[T]) -> Iterator[Sequence[T]]:
    """Some hundred at a time."""
    for start in range(0, len(found), BATCH):
        yield found[start : start + BATCH]


def by_time(found: Sequence[T], times: Callable[[Sequence[T]], Sequence[str | None]]) -> Sequence[T]:
    """What was found, the oldest first; what is of one time, or of none, as it came."""
    column: list[str] = []
    for batch in batches(found):
        column += [when or "" for when in times(batch)]
    if not any(map(gt, column, islice(column, 1, None))):
        return found
    return [found[place] for place in sorted(range(len(found)), key=column.__getitem__)]


def values(nodes: Nodes, key: str) -> list[Any]:
    """What a field holds, whatever that is; ``None`` where it is absent, as it mostly is in none or in all."""
    try:
        return list(map(itemgetter(key), nodes))
    except KeyError:
        return [node.get(key) for node in nodes]


def texts(nodes: Nodes, key: str, *others: str) -> list[str]:
    """The first of several fields that holds text or a number, as text; empty where none does."""
    column = values(nodes, key)
    types = set(map(type, column))
    if types == {str} and (not others or all(column)):
        return column
    if types <= _NO_WORDS:
        rest = texts(nodes, *others) if others else repeat("")
        return [value or other for value, other in zip(column, rest, strict=False)]
    if types == {int}:
        return list(map(str, column))
    return [text(node, key, *others) for node in nodes]


def all_texts(nodes: Nodes, *keys: str) -> list[list[str]]:
    """The `texts` of several fields, of any number of objects: each is looked at once, as long as it is at hand."""
    columns: list[list[str]] = [[] for _ in keys]
    for batch in batches(nodes):
        for column, key in zip(columns, keys, strict=True):
            column += texts(batch, key)
    return columns


def strings(nodes: Nodes, key: str) -> list[str]:
    """What a field has as text, where it is text and nothing else."""
    column = values(nodes, key)
    if set(map(type, column)) == {str}:
        return column
    return [value if isinstance(value, str) else "" for value in column]


def numbers(nodes: Nodes, key: str, *others: str) -> list[int | None]:
    """The first of several fields that holds a whole number."""
    column = values(nodes, key)
    if not set(map(type, column)) <= _NO_NUMBER:
        return [number(node, key, *others) for node in nodes]
    if others and None in column:
        rest = numbers(nodes, *others)
        return [other if value is None else value for value, other in zip(column, rest, strict=True)]
    return column


def moments(nodes: Nodes, key: str, *others: str) -> list[str | None]:
    """The first of several fields that holds a time, in ISO 8601."""
    column = times(values(nodes, key))
    if others and None in column:
        rest = moments(nodes, *others)
        return [value or other for value, other in zip(column, rest, strict=True)]
    return column


def times(column: list[Any]) -> list[str | None]:
    """What `moment` makes of each of several values."""
    known = list(filter(None, column))
    types = set(map(type, known))
    if types == {str} and are_exact(known):
        return [value or None for value in column]
    if types == {str} and _ALL_SECONDS.match("\n".join(known)) is not None:
        return [since_1970(int(value[:10])) if value else None for value in column]
    if types and types <= _NUMBERS and min(known) > 0 and max(known) < 100_000_000_000 and sum(known) > 0:
        return [since_1970(int(value)) if value else None for value in column]  # the sum is of no NaN
    return [moment(value) if value else None for value in column]


def flags(nodes: Nodes, *keys: str) -> list[bool]:
    """Whether any of several fields is true."""
    columns = [[value is True for value in values(nodes, key)] for key in keys]
    return columns[0] if len(columns) == 1 else list(map(any, zip(*columns, strict=True)))


def mappings(nodes: Nodes, *path: str) -> list[dict[str, object]]:
    """The object at a path of keys; empty where there is none."""
    found = list(nodes)
    for key in path:
        column = values(found, key)
        found = column if set(map(type, column)) == {dict} else [each if type(each) is dict else {} for each in column]
    return found


def held(nodes: Nodes, *keys: str) -> list[int]:
    """The places of the objects in which one of several fields holds something.

    Hardly any comment has a file or a poll, so that to ask each for all of these costs as much as its text.
    """
    columns = [values(nodes, key) for key in keys]
    some = columns[0] if len(columns) == 1 else list(map(any, zip(*columns, strict=True)))
    return list(compress(count(), some)) if any(some) else []


def made(nodes: Nodes, make: Callable[[dict[str, object]], T], *keys: str) -> list[T | None]:
    """What is made of each object in which one of several fields holds something; nothing of the others."""
    column: list[T | None] = [None] * len(nodes)
    for place in held(nodes, *keys):
        column[place] = make(nodes[place])
    return column


def extras(**columns: Iterable[object]) -> list[dict[str, object]]:
    """Further facts, by row: of each what is known. Nothing empty and nothing false is known; zero is a number."""
    made: list[dict[str, object]] = []
    for name, column in columns.items():
        if not made:
            made = [{name: value} if value or type(value) is int else {} for value in column]
            continue
        column = list(column)
        if not any(column) and int not in set(map(type, column)):
            continue
        for extra, value in zip(made, column, strict=True):
            if value or type(value) is int:
                extra[name] = value
    return made


def rows(
    ids: Iterable[str],
    parents: Iterable[str | None],
    authors: Iterable[str | None],
    published: Iterable[str | None],
    bodies: Iterable[str],
    markups: Iterable[Markup] | Markup,
    extras: Iterable[Extra],
) -> Rows:
    """Rows of their columns; of an author or a parent that is not known also an empty text may stand there.

    Raises ``ValueError`` where one is shorter than the others: else comments would be lost in silence.
    """
    bodies = list(bodies)
    size = len(bodies)
    markups = [markups] * size if isinstance(markups, str) else list(markups)
    made: list[list[Any]] = [list(ids), list(parents), list(authors), list(published), bodies, markups, list(extras)]
    if set(map(len, made)) != {size}:
        raise ValueError("one column is shorter than the others")
    return Rows(*made)
