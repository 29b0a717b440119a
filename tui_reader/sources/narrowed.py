"""Large documents of JSON without the fields that their format does not read: most of what sites answer is of no use.

A large thread of Reddit takes two thirds of the time and less than half of the memory when only that is made of it of
which anything is read. What is left is as if the site had not sent the rest, so that no parser needs to know of it.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, TypedDict

from tui_reader.sources.garbage import collection_paused

if TYPE_CHECKING:
    from msgspec.json import Decoder

LARGE = 1 << 20
"""Bytes of a document from which its fields are chosen; to import what can do so takes as long as reading that many."""


class Fields:
    """The fields of objects, at any depth, that a format reads."""

    def __init__(self, names: str, whole: str = "") -> None:
        """They are only named.

        Args:
            names: the fields, between spaces.
            whole: those that are wanted with everything in them, since what they hold is keyed by other names.
        """
        self._names = names.split()
        self._whole = whole.split()

    @cached_property
    def _decoder(self) -> Decoder[Any]:
        from msgspec.json import Decoder

        fields = TypedDict("Fields", dict.fromkeys((*self._names, *self._whole), Any), total=False)  # type: ignore[misc]
        # The type of what they hold is made of the type itself, which is not there before.
        inner, anything = dict.fromkeys(self._names, _with(fields)), dict.fromkeys(self._whole, Any)
        fields.__annotations__ = {**inner, **anything}
        return Decoder(_with(fields))

    def read(self, data: bytes) -> object:
        """The value of a document; ``None`` where it is to be read in another way: it is broken, or very deep."""
        from msgspec import DecodeError

        try:
            with collection_paused():
                return self._decoder.decode(data)
        except (DecodeError, RecursionError):
            return None


_Atom = str | int | float | bool | None


def _with(fields: Any) -> Any:
    """The type of any value whose objects have these fields; lists in lists are rare, and taken whole."""
    return fields | list[fields | list[Any] | _Atom] | _Atom
