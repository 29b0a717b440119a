"""How fast each form is read: parsing alone, of one discussion of 100,000 comments.

The rate is by the clock, since that is what a reader waits for; beside it stands what all processes together took of
the processors, which tells more where other programs run meanwhile.
"""

from __future__ import annotations

import gc
import os
import time
from collections.abc import Iterable
from pathlib import Path

from tests.benchmarks.figures import median
from tests.forms import FORMS, talk
from tui_reader.sources.base import Input, Report
from tui_reader.sources.parsing import parse

COMMENTS = 100_000


def run(folder: Path, names: Iterable[str] = FORMS) -> None:
    """A line for each form: comments and megabytes in a second, and how many comments came back."""
    said = talk(COMMENTS)
    for name in names:
        data = FORMS[name].write(said)
        times: list[float] = []
        worked: list[float] = []
        for _ in range(3):
            gc.collect()
            start, before = time.perf_counter(), processors()
            found = sum(len(thread.comments) for thread in parse(Input(name, data), Report()))
            times.append(time.perf_counter() - start)
            worked.append(processors() - before)
        seconds = median(times)
        print(
            f"{name:20} {found:8,} comments {found / seconds:9,.0f}/s {len(data) / seconds / 1e6:6.0f} MB/s"
            f" {found / median(worked):9,.0f}/cpu s"
        )


def processors() -> float:
    """Seconds that this process and those that it waited for took of the processors."""
    return sum(os.times()[:4])
