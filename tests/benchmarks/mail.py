"""An archive of mail, everything included: as `parse` and `add` read it, by all their processes.

The same as JSON is many short threads, each a file of its own; beside it stands one thread with as many comments.
"""

from __future__ import annotations

import subprocess
import time
from collections.abc import Sequence
from pathlib import Path

from tests.benchmarks import libraries, material
from tests.benchmarks.figures import median, row
from tests.benchmarks.forms import processors

MESSAGES = 100_000


def run(folder: Path) -> None:
    """Rates by the clock, and by what all processes took of the processors."""
    archive = material.write_archive(folder / "lamps.mbox", MESSAGES)
    export = folder / "lamps.json"
    with export.open("wb") as out:
        subprocess.run([*libraries.READER, "parse", "--json", str(archive)], check=True, stdout=out)
    _measure("parse --json, mbox", [[*libraries.READER, "parse", "--json", str(archive)]] * 3)
    one = material.write_json(folder / "one.json", [material.thread(MESSAGES)])
    for what, source in (("mbox", archive), ("json", export), ("json, one thread", one)):
        lines = [libraries.command(folder / f"{source.name}-{number}", "add", str(source)) for number in range(3)]
        _measure(f"add, {what}", lines)


def _measure(what: str, lines: Sequence[Sequence[str]]) -> None:
    times: list[float] = []
    worked: list[float] = []
    for line in lines:
        start, before = time.perf_counter(), processors()
        subprocess.run(line, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        times.append(time.perf_counter() - start)
        worked.append(processors() - before)
    rates = f"{MESSAGES / median(times):,.0f}/s", f"{MESSAGES / median(worked):,.0f}/cpu s"
    row(f"{what}, {MESSAGES:,} messages", *rates)
