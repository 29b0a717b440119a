"""Where jumps came from, so that one key walks back."""

from __future__ import annotations

LONGEST = 200
"""Jumps that are remembered."""


class Trail:
    """The comments that were left by jumping, by id."""

    __slots__ = ("_steps",)

    def __init__(self) -> None:
        self._steps: list[tuple[str, int]] = []

    def leave(self, identity: str, row: int) -> None:
        """Remember a comment and the row it stood on."""
        if self._steps and self._steps[-1][0] == identity:
            self._steps.pop()
        self._steps.append((identity, row))
        del self._steps[:-LONGEST]

    def back(self) -> tuple[str, int] | None:
        """The comment that was left last; forgets it."""
        return self._steps.pop() if self._steps else None
