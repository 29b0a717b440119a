"""Who is who in a thread: the post's author, the reader, and people the reader has chosen."""

from __future__ import annotations

from collections.abc import Collection
from typing import Literal

Kind = Literal["", "author", "you", "chosen"]
"""What somebody is to this thread."""


class People:
    """The people of one thread."""

    __slots__ = ("_chosen", "_you", "author")

    def __init__(self, author: str | None, you: Collection[str] = (), chosen: Collection[str] = ()) -> None:
        self.author = author or None
        """Who wrote the post."""
        self._you = frozenset(name.casefold() for name in you)
        self._chosen = frozenset(name.casefold() for name in chosen)

    def kind(self, name: str | None) -> Kind:
        """What somebody is; the reader first, then the post's author, then the chosen."""
        if not name:
            return ""
        if self._you and name.casefold() in self._you:
            return "you"
        if name == self.author:
            return "author"
        if self._chosen and name.casefold() in self._chosen:
            return "chosen"
        return ""
