"""How long a find holds up the key that it was typed with."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest

from tui_reader.tui.desk import finding
from tui_reader.tui.desk.chores import Chores
from tui_reader.tui.desk.finding import FIND_SECONDS, Finding


class Pane:
    """A pane that is looked through in some seconds of a clock that stands still otherwise, and has no hit."""

    finding = True
    find_query = "lamp"
    find_count = SimpleNamespace(total=0)

    def __init__(self, clock: list[float], seconds: float) -> None:
        self._clock, self.left = clock, seconds

    def find_more(self, seconds: float) -> bool:
        worked = min(seconds, self.left)
        self._clock[0] += worked
        self.left -= worked
        return self.left > 1e-9

    def tally(self, query: str) -> Any:
        return SimpleNamespace(search=self.find_more, count=lambda: SimpleNamespace(total=0))


@pytest.mark.parametrize("seconds", [0.0, FIND_SECONDS / 2, FIND_SECONDS, 1.0])
def test_a_key_waits_for_both_panes_no_longer_than_for_one(monkeypatch: pytest.MonkeyPatch, seconds: float) -> None:
    clock, later = [0.0], list[Callable[[], None]]()
    monkeypatch.setattr(finding.time, "monotonic", lambda: clock[0])
    chores, shown = Chores(lambda _, work: later.append(work)), list[float]()
    view: Any = Pane(clock, seconds)
    beside: Any = Pane(clock, FIND_SECONDS)
    Finding(chores, lambda: shown.append(clock[0])).go_on(view, beside)
    assert clock[0] <= FIND_SECONDS + 1e-9
    while later:
        later.pop()()
    assert (view.left, beside.left) == pytest.approx((0, 0))
    assert shown  # the count at the end
