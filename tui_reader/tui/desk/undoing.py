"""What can be taken back in this session: a stack of acts with their opposites.

Acts on the view are taken back here; acts on the library are its own steps, called by name, so that what another
process did meanwhile is never taken for the last act of this one.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui_reader.library import Library

DEPTH = 200
"""How many acts can be taken back."""


OVERTAKEN = object()
"""What an opposite returns where what the act changed was changed again since, and stays."""


class UndoStack:
    """Acts that can be taken back, the last first."""

    def __init__(self) -> None:
        self._acts: deque[tuple[Callable[[], object], str, str]] = deque(maxlen=DEPTH)

    def __len__(self) -> int:
        return len(self._acts)

    def push(self, what: str, undo: Callable[[], object], after: str = "") -> None:
        """Notes an act: what it was in a few words, what takes it back, and what is then the case.

        An opposite that returns ``False`` found nothing left to take back, and ``OVERTAKEN`` what it may not.
        """
        self._acts.append((undo, what, after or f"undone: {what}"))

    def undo(self) -> str | None:
        """Takes the last act back that can be and says what is the case now; ``None`` where there is none.

        An opposite that fails is gone from the stack all the same: trying it for ever would block what is below. An
        act that was overtaken is not passed over: the key was offered for it, and not for what was done before.
        """
        while self._acts:
            undo, what, after = self._acts.pop()
            done = undo()
            if done is OVERTAKEN:
                return f"not undone, changed since: {what}"
            if done is not False:
                return after
        return None


def opposite(library: Library, step: int, show: Callable[[], object]) -> Callable[[], object]:
    """What takes back a step of the library and then shows how it is."""

    def undo() -> object:
        done = library.acts.undo(step) is not None
        show()
        return OVERTAKEN if library.acts.overtaken else done

    return undo
