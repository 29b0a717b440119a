"""What can be taken back in this session: a stack of acts with their opposites."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

DEPTH = 200
"""How many acts can be taken back."""


class UndoStack:
    """Acts that can be taken back, the last first."""

    def __init__(self) -> None:
        self._acts: deque[tuple[str, Callable[[], object]]] = deque(maxlen=DEPTH)

    def __len__(self) -> int:
        return len(self._acts)

    def push(self, what: str, undo: Callable[[], object]) -> None:
        """Notes an act: what it was in a few words, and what takes it back."""
        self._acts.append((what, undo))

    def undo(self) -> str | None:
        """Takes the last act back and says what it was; ``None`` where there is none.

        An opposite that fails is gone from the stack all the same: trying it for ever would block what is below.
        """
        if not self._acts:
            return None
        what, undo = self._acts.pop()
        undo()
        return what
