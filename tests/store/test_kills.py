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

ANYTHING = "anything"
"""Stands for a value that is not known, because nothing was acknowledged yet."""

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
        self.removed: set[str] = set()
        self.acknowledged = 0

    def hear(self, said: list[list[object]]) -> None:
        for stage, key, value in said:
            assert isinstance(key, str)
            if stage == "begin":
                self.known.setdefault(key, {ANYTHING}).add(value)
            elif stage == "done":
                self.acknowledged += 1
                self.known[key] = {value}
            if key.startswith("thread"):
                (self.removed.add if (stage, value) == ("done", 0) else self.removed.discard)(key.split()[1])
            if key.startswith("thread") and value in (0, None):
                # Removing takes the marks with it, restoring brings older ones back.
                for kind in ("seen", "tag"):
                    self.known.pop(f"{kind} {key.split()[1]}", None)

    def compare(self, library: Library) -> None:
        there = {entry.id: entry for entry in library.entries()}
        removed = set(library.trash.all())
        muted = {mute.thread for mute in library.mutes.all()}
        notes = {bookmark.thread: bookmark.note for bookmark in library.bookmarks.all()}
        for key, values in self.known.items():
            kind, id = key.split()
            found: object
            if kind == "thread":
                found = there[id].comments if id in there else 0
                if found and None in values:  # restored: as long as it was
                    found = None
                assert id not in self.removed or id in removed, key
            elif kind == "bookmark":
                found = notes.get(id)
            elif kind == "mute":
                found = id in muted
                assert id not in there or there[id].muted is found
            elif id not in there:
                continue
            elif kind == "seen":
                found = len(library.marks.state(id).seen)
                assert there[id].unread == there[id].comments - len(library.marks.state(id).seen)
            else:
                found = next(iter(there[id].tags), None)
            assert found in values or ANYTHING in values, (key, found, values)
            self.known[key] = {found}


def test_kills(tmp_path: Path) -> None:
    chance = random.Random(7)
    truth = Truth()
    for kill in range(KILLS * 5):
        if kill >= KILLS and truth.acknowledged > KILLS:
            break  # on a busy machine a process may be killed before it has done anything
        truth.hear(kill_once(tmp_path, kill, chance))
        library = Library(tmp_path)
        truth.compare(library)
        assert library.check() == []
        assert not library.problems
    assert truth.acknowledged > KILLS


ADDER = """
import sys
from pathlib import Path
from tests.store.making import comment, thread
from tui_reader.library import adding
from tui_reader.library import Library
adding.BATCH_THREADS = 20
adding.LATEST = 0.05
print("ready", flush=True)
start = int(sys.argv[2])
for added in Library(Path(sys.argv[1])).add_all(thread(f"t{i}", comment("a")) for i in range(start, start + 100_000)):
    print(added.id, flush=True)
"""


def test_kills_in_a_long_addition(tmp_path: Path) -> None:
    chance = random.Random(3)
    acknowledged: set[str] = set()
    for kill in range(KILLS):
        if kill >= KILLS // 5 and len(acknowledged) > 20:
            break
        process = subprocess.Popen(
            [sys.executable, "-c", ADDER, str(tmp_path), str(kill * 100_000)],
            stdout=subprocess.PIPE,
            text=True,
            cwd=Path(__file__).parent.parent.parent,
        )
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(0.05 + chance.random() * LONGEST)
        process.send_signal(signal.SIGKILL)
        said = process.stdout.read()
        process.stdout.close()
        process.wait()
        acknowledged |= set(said[: said.rfind("\n") + 1].split())
        library = Library(tmp_path)
        assert acknowledged <= {entry.id for entry in library.entries()}
        assert library.check() == []
    assert len(acknowledged) > 20


@pytest.mark.parametrize("broken", ["index", "shard"])
def test_kills_in_a_rebuild(tmp_path: Path, broken: str) -> None:
    from tests.store.making import thread

    library = Library(tmp_path)
    list(library.add_all(thread(f"t{i}", published=f"2024-01-01T00:{i // 60:02}:{i % 60:02}Z") for i in range(450)))
    reached = True
    write = 0
    while reached:
        write += 1
        shard = library._ledger.catalogue.index().shards[-1].name
        path = library._disk.at.index if broken == "index" else library._disk.at.shard(shard)
        path.write_bytes(b"rubbish")
        process = subprocess.run(
            [sys.executable, "-c", REBUILDER, str(tmp_path), str(write)],
            check=False,
            cwd=Path(__file__).parent.parent.parent,
        )
        reached = process.returncode == 9
        after = Library(tmp_path)
        assert len({entry.id for entry in after.entries()}) == 450
        assert len(after.entries()) == 450
    assert write > 2


REBUILDER = """
import os, sys
from pathlib import Path
from tui_reader.library import Library
from tui_reader.store import files
left = int(sys.argv[2])
write = files.write_all
def writing(*args, **more):
    global left
    left -= 1
    if left == 0:
        os._exit(9)
    write(*args, **more)
files.write_all = writing
list(Library(Path(sys.argv[1])).entries())
"""
