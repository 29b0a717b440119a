"""Work that no key may wait for: done in slices, between which keys are answered.

A thread would not do: two threads share one interpreter, and a key would wait for the other's turn to end, which is
longer than a slice. A chore that is begun anew takes the place of the old one, whose results are dropped.
"""

from __future__ import annotations

from collections.abc import Callable

SLICE = 0.002
"""Seconds of work at a time: what a key waits at most."""
PAUSE = 0.001
"""Seconds between two slices, in which keys are answered and screens painted."""

Work = Callable[[float], bool]
"""Works for so many seconds; whether there is more to do."""


class Chores:
    """The chores of the app."""

    def __init__(self, after: Callable[[float, Callable[[], None]], object]) -> None:
        """``after`` calls a function once so many seconds have gone by, between keys."""
        self._after = after
        self._chores: dict[str, tuple[Work, Callable[[], object]]] = {}
        self._armed = False

    def do(self, name: str, work: Work, then: Callable[[], object]) -> None:
        """Do something in slices, instead of what was being done by that name.

        Args:
            name: what it is.
            work: does a slice of it.
            then: called when all is done.
        """
        self._chores[name] = (work, then)
        self._arm()

    def drop(self, name: str) -> None:
        """Leave something undone."""
        self._chores.pop(name, None)

    def doing(self, name: str) -> bool:
        """Whether something is not done yet."""
        return name in self._chores

    def _arm(self) -> None:
        if self._chores and not self._armed:
            self._armed = True
            self._after(PAUSE, self._slice)

    def _slice(self) -> None:
        self._armed = False
        for name, (work, then) in list(self._chores.items())[:1]:
            if not work(SLICE):
                self.drop(name)
                then()
        self._arm()
