"""What can be taken back in this session: a stack of acts with their opposites."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

DEPTH = 200
"""How many acts can be taken back."""


class UndoStack:
    """Acts that can be taken back, the last first."""

    def __init__(self) -> None:
        self._acts: deque[tuple[Callable[[], object], str]] = deque(maxlen=DEPTH)

    def __len__(self) -> int:
        return len(self._acts)

    def push(self, what: str, undo: Callable[[], object], after: str = "") -> None:
        """Notes an act: what it was in a few words, what takes it back, and what is then the case."""
        self._acts.append((undo, after or f"undone: {what}"))

    def undo(self) -> str | None:
        """Takes the last act back and says what is the case now; ``None`` where there is none.

        An opposite that fails is gone from the stack all the same: trying it for ever would block what is below.
        """
        if not self._acts:
            return None
        undo, after = self._acts.pop()
        undo()
        return after
