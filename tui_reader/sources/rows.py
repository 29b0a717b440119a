"""Comments as columns: what sources make of many at a time, and what `assemble` cleans.

A column is looked at as a whole, a comment only field by field; so comments, which are tuples, are made of their
columns when there is nothing more to be changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import islice
from typing import Any, NamedTuple, cast

from tui_reader.model import Comment, Extra, Markup

BATCH = 512
"""Rows that are looked at together: so few stay in the processor's cache while their columns are taken."""

_comment = partial(tuple.__new__, Comment)
"""A comment of its fields, in a third of the time that its class takes."""


class Rows(NamedTuple):
    """Comments by columns: the same index of each is the same comment."""

    ids: list[str]
    parents: list[str | None]
    authors: list[str | None]
    published: list[str | None]
    bodies: list[str]
    markups: list[Markup]
    extras: list[Extra]

    @classmethod
    def of(cls, comments: Iterable[Comment]) -> Rows:
        """The columns of comments."""
        columns: list[Any] = list(map(list, zip(*comments, strict=True)))
        return cls(*columns or ([] for _ in cls._fields))

    @classmethod
    def batches(cls, comments: Iterable[Comment]) -> Iterator[Rows]:
        """The columns of some hundred comments at a time."""
        comments = iter(comments)
        while batch := list(islice(comments, BATCH)):
            yield cls.of(batch)

    def comments(self) -> Iterator[Comment]:
        """The comments, one after the other."""
        return cast("Iterator[Comment]", map(_comment, zip(*self, strict=True)))
