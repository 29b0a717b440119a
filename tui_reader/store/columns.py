"""Columns of a thread in a form that opens fast: what JSON reads fastest is one long string.

Three forms, each a document:

- ``{"lines": "a\\nb\\nc"}``: texts joined by line ends, the empty line for ``None``; split when first looked at
- ``{"names": [...], "at": [0, 1, 0]}``: few different values and which stands where; ``at`` is absent where there
  is only one value
- ``{"list": [...]}``: anything that neither can say
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, TypeVar, overload

T = TypeVar("T")


class Lazy(Sequence[T]):
    """A column whose length is known and whose values are made when the first is asked for."""

    __slots__ = ("_length", "_make", "_values")

    def __init__(self, length: int, make: Callable[[], list[T]]) -> None:
        self._length = length
        self._make: Callable[[], list[T]] | None = make
        self._values: list[T] = []

    @property
    def values(self) -> list[T]:
        """All values."""
        if self._make is not None:
            self._values = self._make()
            self._make = None
        return self._values

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> list[T]: ...
    def __getitem__(self, index: int | slice) -> T | list[T]:
        return self.values[index]

    def __iter__(self) -> Iterator[T]:
        return iter(self.values)

    def __contains__(self, value: object) -> bool:
        return value in self.values

    def __eq__(self, other: object) -> bool:
        return self.values == list(other) if isinstance(other, Sequence) else NotImplemented

    __hash__ = None  # type: ignore[assignment]


def lines(values: Sequence[str | None]) -> dict[str, Any]:
    """Texts that mostly differ: ids, times."""
    text = "\n".join([value or "" for value in values])
    if "" in values or text.count("\n") > len(values) - 1 > -1:
        return {"list": list(values)}
    return {"lines": text}


def names(values: Sequence[str | None]) -> dict[str, Any]:
    """Texts that come again and again: authors, markups."""
    table = list(dict.fromkeys(values))
    if len(table) <= 1:
        return {"names": table}
    where = {name: i for i, name in enumerate(table)}
    return {"names": table, "at": [where[value] for value in values]}


def read(column: Mapping[str, Any], length: int, clean: Callable[[str], str] | None = None) -> list[str | None]:
    """The values of a column; raises ``ValueError`` where they are not as many as there should be.

    Args:
        column: the document.
        length: how many there must be.
        clean: makes each different text safe.
    """
    if "lines" in column:
        text = column["lines"]
        if clean is not None:
            text = clean(text)
        values: list[str | None] = text.split("\n") if length else []
        if "" in values:
            values = [value or None for value in values]
    elif "names" in column:
        table: list[str | None] = [name if name is None or clean is None else clean(name) for name in column["names"]]
        values = [table[i] for i in column["at"]] if "at" in column else table[:1] * length
    else:
        values = column["list"]
        if clean is not None:
            values = [None if value is None else clean(value) for value in values]
    if len(values) != length:
        raise ValueError(f"{len(values)} values where there should be {length}")
    return values
