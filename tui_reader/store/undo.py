"""The last acts that can be taken back, kept on disk so that a restart does not lose them.

They outlive a restart and a kill, but the last may be missing after a power cut: no act waits for its step back.

A step says only what its act changed, as plain data, so that taking it back leaves alone what came after it. Its
number is the time at which it was made: no number is given twice, also not by another process after an undo.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from tui_reader.store.disk import Batch, Disk
from tui_reader.store.segments import Document, Tables
from tui_reader.text.moments import now

STEPS = 50
"""How many acts are remembered."""
LOCK = "undo"
"""The lock under which they are written."""
_TABLE = "steps"


class Step(NamedTuple):
    """One act that can be taken back."""

    what: str
    """The act in a few words: ``all read``."""
    kind: str
    """What was changed: ``marks``, ``tags``, ``bookmark``, ``removal``."""
    thread: str
    changed: Mapping[str, Any]
    """What was changed of it."""


def push(disk: Disk, step: Step) -> int:
    """Remember a step and return its number; the oldest beyond ``STEPS`` is forgotten."""
    with disk.lock(LOCK):
        path = disk.at.undo
        tables = disk.load(path, "undo")
        batch: Batch = []
        database = disk.database(path, "undo", tables, into=batch)
        numbers = sorted(_numbers(tables), reverse=True)
        following = max(time.time_ns(), numbers[0] + 1 if numbers else 1)
        fields = {
            "what": step.what, "kind": step.kind, "thread": step.thread, "changed": step.changed, "at": now(),
        }  # fmt: skip
        with database.together():
            for number in numbers[STEPS - 1 :]:
                database.drop(_TABLE, str(number))
            database.put(_TABLE, str(following), fields)
        disk.write_derived(batch)
    return following


def newest(disk: Disk) -> int:
    """The number of the last step; 0 where there is none."""
    return max(_numbers(disk.load(disk.at.undo, "undo")), default=0)


def pop(disk: Disk, wanted: Callable[[int], bool]) -> Step | None:
    """Take the last step off whose number is wanted; ``None`` where there is none."""
    with disk.lock(LOCK):
        path = disk.at.undo
        tables = disk.load(path, "undo")
        numbers = [number for number in _numbers(tables) if wanted(number)]
        if tables is None or not numbers:
            return None
        last = str(max(numbers))
        fields: Document = dict(tables[_TABLE][last])
        batch: Batch = []
        disk.database(path, "undo", tables, into=batch).drop(_TABLE, last)
        disk.write_derived(batch)
    changed = fields.get("changed")
    return Step(
        str(fields.get("what", "")),
        str(fields.get("kind", "")),
        str(fields.get("thread", "")),
        changed if isinstance(changed, Mapping) else {},
    )


def _numbers(tables: Tables | None) -> list[int]:
    return [int(number) for number in (tables or {}).get(_TABLE, {}) if number.isascii() and number.isdigit()]
