"""The last acts that can be taken back, kept on disk so that a restart does not lose them.

They outlive a restart and a kill, but the last may be missing after a power cut: no act waits for its step back.

A step says how things were before, as plain data: a reading state, a bookmark, or that a thread was there.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from tui_reader.store.disk import Batch, Disk, now
from tui_reader.store.segments import Document

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
    """What was changed: ``state``, ``bookmark``, ``removal``."""
    thread: str
    before: Mapping[str, Any]
    """How it was."""


def push(disk: Disk, step: Step) -> None:
    """Remember a step; the oldest beyond ``STEPS`` is forgotten."""
    with disk.lock(LOCK):
        path = disk.at.undo
        tables = disk.load(path, "undo")
        batch: Batch = []
        database = disk.database(path, "undo", tables, into=batch)
        table: Mapping[str, Document] = (tables or {}).get(_TABLE, {})
        numbers = sorted((int(number) for number in table if number.isdigit()), reverse=True)
        following = numbers[0] + 1 if numbers else 1
        fields = {
            "what": step.what, "kind": step.kind, "thread": step.thread, "before": step.before, "at": now(),
        }  # fmt: skip
        with database.together():
            for number in numbers[STEPS - 1 :]:
                database.drop(_TABLE, str(number))
            database.put(_TABLE, str(following), fields)
        disk.write_derived(batch)


def pop(disk: Disk) -> Step | None:
    """Take the last step off; ``None`` where there is none."""
    with disk.lock(LOCK):
        path = disk.at.undo
        tables = disk.load(path, "undo")
        numbers = [int(number) for number in (tables or {}).get(_TABLE, {}) if number.isdigit()]
        if tables is None or not numbers:
            return None
        last = str(max(numbers))
        fields = dict(tables[_TABLE][last])
        batch: Batch = []
        disk.database(path, "undo", tables, into=batch).drop(_TABLE, last)
        disk.write_derived(batch)
    try:
        return Step(fields["what"], fields["kind"], fields["thread"], fields["before"])
    except KeyError:
        return None
