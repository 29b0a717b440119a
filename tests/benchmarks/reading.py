"""The reading view from outside: start to paint, keys, folds, resizing, finding, memory.

Every figure of a key stands beside what the same kind of key costs the toolkit itself: the two programs are asked in
turn, so that whatever else the machine does meets both.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from tests.benchmarks import libraries, material
from tests.benchmarks.figures import median, ms, repeat, row, spread
from tests.benchmarks.libraries import session
from tests.benchmarks.terminal import Terminal
from tui_reader.places import LIBRARY_VARIABLE

EMPTY = [sys.executable, "-m", "tests.benchmarks.empty_app"]
FLOOR = [sys.executable, "-m", "tests.benchmarks.floor_app"]
DOWN, UP, END, HOME, PAGE = "j", "k", "\x1b[F", "\x1b[H", "\x1b[6~"
SCREENS = ((80, 24), (200, 60))
SIZES = (1_000, 100_000)


def run(folder: Path, sizes: Sequence[int] = SIZES) -> None:
    """Everything of the reading view on generated threads of these sizes, and on the two extreme shapes."""
    threads = {str(size): material.thread(size) for size in sizes}
    threads["10000-chain"] = material.thread(10_000, "chain", chain=True)
    threads["3-long"] = _long_comment()
    library = libraries.build(folder, "threads", list(threads.values()))
    for name, thread in threads.items():
        libraries.stand(library, name, _with_replies(thread))
    marks = {name: _mark(thread) for name, thread in threads.items()}
    _starts(folder, library, marks, sizes)
    for name, thread in threads.items():
        for columns, rows in SCREENS:
            _keys(library, name, thread, columns, rows)


def _long_comment() -> dict[str, object]:
    """A thread with one comment of 5 MB between two short ones."""
    thread = material.thread(3, "long")
    rows = thread["comments"]
    assert isinstance(rows, list)
    rows[1]["body"] = "\n\n".join([str(rows[0]["body"]) * 8] * (5_000_000 // (len(str(rows[0]["body"])) * 8)))
    rows[1]["parent"] = rows[0]["id"]
    return thread


def _with_replies(thread: dict[str, object]) -> str:
    """The first comment that is answered: folding it does something."""
    rows = thread["comments"]
    assert isinstance(rows, list)
    parents = {row["parent"] for row in rows}
    return next(str(row["id"]) for row in rows if row["id"] in parents)


def _mark(thread: dict[str, object]) -> str:
    """Words that are on the screen when the thread is: how the comment under the cursor begins."""
    wanted = _with_replies(thread)
    rows = thread["comments"]
    assert isinstance(rows, list)
    return " ".join(str(next(row["body"] for row in rows if row["id"] == wanted)).split()[:3])


def _starts(folder: Path, library: Path, marks: dict[str, str], sizes: Sequence[int]) -> None:
    empties: list[float] = []
    ours: dict[str, list[float]] = {name: [] for name in marks}
    for _ in range(9):  # in turn, so that a change of the machine's speed meets all alike
        with Terminal(EMPTY) as terminal:
            empties.append(terminal.wait_for("painted"))
        for name, mark in marks.items():
            with session(library, name) as terminal:
                ours[name].append(terminal.wait_for(mark))
    row("an empty Textual app to its paint", ms(median(empties)))
    for name, taken in ours.items():
        ratio = median([one / empty for one, empty in zip(taken, empties, strict=True)])
        row(f"{name} to its paint", ms(median(taken)), f"{ratio:.2f} x empty")
    for name, mark in marks.items():
        with session(library, name) as terminal:
            terminal.wait_for(mark)
            terminal.settle(1.0)
            row(f"memory with {name}", f"{terminal.memory():.0f} MB")
    if shutil.which("neomutt"):
        _peer(folder, sizes)


def _peer(folder: Path, sizes: Sequence[int]) -> None:
    """What a mail reader takes to open the same messages."""
    config = folder / "neomuttrc"
    settings = (f'folder="{folder}"', "sort=threads", "read_only=yes", "strict_threads=yes", "read_inc=0")
    config.write_text("".join(f"set {setting}\n" for setting in settings), encoding="utf-8")
    for size in sizes:
        mbox = material.write_mbox(folder / f"{size}.mbox", material.thread(size))

        def peer(mbox: Path = mbox) -> float:
            with Terminal(["neomutt", "-n", "-F", str(config), "-R", "-f", str(mbox)]) as terminal:
                return terminal.wait_for("Msgs:")

        row(f"neomutt, the same {size:,} messages", ms(median(repeat(5, peer))))


def in_turn(name: str, ours: Terminal, keys: Sequence[str], floor: Terminal, beside: str) -> None:
    """Ask our program and the floor in turn, and print how they stand to each other."""
    times, floors = [], []
    before = ours.work()
    for key in keys:
        times.append(ours.answer(key))
        floors.append(floor.answer(beside))
    work = (ours.work() - before) / len(keys)
    silent = sum(not one for one in times)
    note = f" ({silent} silent)" if silent else ""
    spread(f"  {name}{note} [{ms(work)} of work]", [one for one in times if one] or [0.0], floors)


def held(ours: Terminal, floor: Terminal) -> None:
    """A held key, and the same on the floor."""
    times = ours.held(DOWN, 120)
    spread("  j held, 16 ms apart", times, floor.held(DOWN, 120))


def _keys(library: Path, name: str, thread: dict[str, object], columns: int, rows: int) -> None:
    print(f"\n{name} at {columns} x {rows}")
    mark = _mark(thread)

    def opened() -> Terminal:
        terminal = session(library, name, columns=columns, rows=rows)
        terminal.wait_for(mark)
        terminal.settle(0.5)
        return terminal

    with Terminal(FLOOR, columns, rows) as floor:
        floor.settle(1.0)
        with opened() as ours:
            in_turn("j", ours, [DOWN] * 60, floor, DOWN)
            in_turn("k", ours, [UP] * 30, floor, DOWN)
            in_turn("space", ours, [" "] * 30, floor, " ")
            in_turn("page down", ours, [PAGE] * 30, floor, " ")
            in_turn("end, home", ours, [END, HOME] * 10, floor, " ")
            held(ours, floor)
        with opened() as ours:
            in_turn("fold one, unfold it", ours, ["h", "l"] * 10, floor, " ")
            in_turn("fold all, to level 2, unfold all", ours, ["-", "2", "="] * 6, floor, " ")
        with opened() as ours:
            ours.answer("/")
            in_turn("find: each letter of 'needle'", ours, list("needle"), floor, DOWN)
            ours.answer("\r")
            in_turn("find: next hit", ours, ["n"] * 20, floor, " ")
        with opened() as ours:
            sizes = [(columns - 7, rows), (columns, rows - 3), (columns + 20, rows), (columns, rows)] * 3
            spread("  resize", [ours.resize(*to) for to in sizes], [floor.resize(*to) for to in sizes])


def quick(folder: Path) -> None:
    """The commands that print and go, beside a bare interpreter."""
    library = libraries.build(folder, "few", [material.thread(50, f"n{i}", seed=i) for i in range(20)])
    words = (["--version"], ["keys"], ["paths"], ["sources"])
    lines = {f"tui-reader {' '.join(line)}": [*libraries.READER, *line] for line in words}
    lines |= {
        "list, 20 posts": [*libraries.READER, "list"],
        "list --json": [*libraries.READER, "list", "--json"],
        "show, 50 comments": [*libraries.READER, "show", "50-n3"],
    }
    beside(lines, library)


def beside(lines: dict[str, list[str]], library: Path, times: int = 15) -> None:
    """Command lines on a library that the environment names, in turn with a bare interpreter."""
    environ = {**os.environ, LIBRARY_VARIABLE: str(library)}

    def timed(command: Sequence[str]) -> Callable[[], float]:
        def act() -> float:
            start = time.perf_counter()
            subprocess.run(command, check=True, capture_output=True, env=environ)
            return time.perf_counter() - start

        return act

    acts = {name: timed(line) for name, line in lines.items()}
    bare_act = timed([sys.executable, "-c", "pass"])
    bare: list[float] = []
    taken: dict[str, list[float]] = {name: [] for name in lines}
    for _ in range(times):
        bare.append(bare_act())
        for name, act in acts.items():
            taken[name].append(act())
    row("python -c pass", ms(median(bare)))
    for name, values in taken.items():
        row(name, ms(median(values)), f"{median(values) / median(bare):.2f} x bare")
