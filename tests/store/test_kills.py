"""What was reported as done survives a kill at any moment, and the library is whole afterwards.

``TUI_READER_KILLS=500 pytest tests/store/test_kills.py`` does the long run.
"""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tui_reader.library import Library

KILLS = int(os.environ.get("TUI_READER_KILLS", "20"))
LONGEST = 0.25
"""Seconds that a process lives at most once it has begun to act."""

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no SIGKILL")


def kill_once(folder: Path, seed: int, chance: random.Random) -> list[list[object]]:
    """What a process said before it was killed."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.store.acting", str(folder), str(seed)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parent.parent.parent,
    )
    assert process.stdout is not None
    assert "ready" in process.stdout.readline()
    time.sleep(chance.random() * LONGEST)
    process.send_signal(signal.SIGKILL)
    said = process.stdout.read().splitlines()
    process.wait()
    process.stdout.close()
    return [json.loads(line) for line in said if line.endswith("]")]


class Truth:
    """What must be so, as far as it was acknowledged."""

    def __init__(self) -> None:
        self.known: dict[str, set[object]] = {}
        self.acknowledged = 0

    def hear(self, said: list[list[object]]) -> None:
        for stage, key, value in said:
            assert isinstance(key, str)
            if stage == "begin":
                self.known.setdefault(key, {self.fresh(key)}).add(value)
            elif stage == "done":
                self.acknowledged += 1
                self.known[key] = {value}
            if key.startswith("thread"):
                self.follow(key.split()[1], stage)

    def follow(self, id: str, stage: object) -> None:
        """Removing takes the marks with it, restoring and adding anew bring older or none: not told apart here."""
        if None in self.known[f"thread {id}"] or 0 in self.known[f"thread {id}"] or stage == "begin":
            for kind in ("seen", "tag"):
                self.known.pop(f"{kind} {id}", None)

    @staticmethod
    def fresh(key: str) -> object:
        return 0 if key.startswith("thread") else None

    def compare(self, library: Library) -> None:
        there = {entry.id: entry for entry in library.entries()}
        removed = set(library.removed())
        notes = {bookmark.thread: bookmark.note for bookmark in library.bookmarks()}
        for key, values in self.known.items():
            kind, id = key.split()
            if kind == "thread":
                if None in values:  # restored: as long as it was
                    assert id in there or len(values) > 1, key
                    continue
                found = there[id].comments if id in there else 0
                assert found in values, (key, found, values)
                assert id in there or id in removed or 0 in values
            elif kind == "bookmark":
                assert notes.get(id) in values, (key, notes.get(id), values)
            elif id in there:
                entry = there[id]
                state = library.state(id)
                if kind == "seen":
                    assert len(state.seen) in values or None in values, (key, len(state.seen), values)
                    assert entry.unread == entry.comments - len(state.seen)
                elif entry.tags:
                    assert entry.tags[0] in values, (key, entry.tags, values)
            if kind in ("bookmark", "seen"):
                self.known[key] = {notes.get(id)} if kind == "bookmark" else values


def test_kills(tmp_path: Path) -> None:
    chance = random.Random(7)
    truth = Truth()
    for kill in range(KILLS):
        truth.hear(kill_once(tmp_path, kill, chance))
        library = Library(tmp_path)
        truth.compare(library)
        assert library.check() == []
        assert not library.problems
    assert truth.acknowledged > KILLS
