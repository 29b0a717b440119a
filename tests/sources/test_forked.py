"""A copy of the process does what it is given, or nothing, and is gone afterwards."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator

import pytest

from tui_reader.sources import forked
from tui_reader.sources.forked import Forked

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="no process can be copied here")


@pytest.fixture(autouse=True)
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """A second processor is taken for granted, and threads that other tests left for gone."""
    monkeypatch.setattr(forked, "processors", lambda: 2)
    monkeypatch.setattr(forked.threading, "active_count", lambda: 1)


@pytest.mark.parametrize("count", [0, 1, 512, 2_000])
def test_it_gives_what_the_work_gives(count: int) -> None:
    here = os.getpid()
    copy = Forked.start(lambda: [(number, os.getpid()) for number in range(count)])
    assert copy is not None
    with copy:
        found = list(copy.results() or "failed")
    assert [number for number, _ in found] == list(range(count))
    assert here not in {process for _, process in found}


def test_work_that_fails_gives_nothing_and_says_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    def fails() -> Iterator[int]:
        yield 1
        raise KeyboardInterrupt

    copy = Forked.start(fails)
    assert copy is not None
    with copy:
        assert copy.results() is None
    assert capfd.readouterr() == ("", "")


def test_one_that_nobody_waits_for_is_ended() -> None:
    copy = Forked.start(lambda: iter(lambda: time.sleep(0.01), 0))
    assert copy is not None
    start = time.monotonic()
    with copy:
        pass
    assert time.monotonic() - start < 5
    with pytest.raises(ChildProcessError):
        os.waitpid(copy._process, 0)


def test_there_is_none_where_it_would_be_in_the_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forked.threading, "active_count", lambda: 2)
    assert Forked.start(list) is None
    monkeypatch.setattr(forked.threading, "active_count", lambda: 1)
    monkeypatch.setattr(forked, "processors", lambda: 1)
    assert Forked.start(list) is None
