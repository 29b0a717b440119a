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
from typing import NamedTuple

from tests.benchmarks import libraries, material
from tests.benchmarks.figures import median, ms, repeat, row, spread
from tests.benchmarks.libraries import session
from tests.benchmarks.terminal import QUIET, Terminal
from tui_reader.places import LIBRARY_VARIABLE

EMPTY = [sys.executable, "-m", "tests.benchmarks.empty_app"]
FLOOR = [sys.executable, "-m", "tests.benchmarks.floor_app"]
DOWN, UP, END, HOME, PAGE = "j", "k", "\x1b[F", "\x1b[H", "\x1b[6~"
SCREENS = ((80, 24), (200, 60))
SIZES = (1_000, 100_000)
HIT = 0.03
"""Seconds without output after which a hit stands, while its count may still come: it is shown less often."""
WHOLE = 0.4
"""Seconds after which the count stands too."""


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
    words = str(rows[0]["body"]) * 8
    rows[1]["body"] = "\n\n".join(f"{number} {words}" for number in range(5_000_000 // len(words)))
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


class Ask(NamedTuple):
    """A key that is asked for again and again."""

    name: str
    key: str
    beside: str = " "
    """What the floor is asked for in turn with it."""


def in_turn(ours: Terminal, floor: Terminal, times: int, *asks: Ask, quiet: float = QUIET) -> None:
    """Ask our program and the floor in turn, round by round; print of every key how they stand to each other.

    The work is what the program had a processor for: whatever else the machine does is not in it.
    """
    taken: dict[str, tuple[list[float], list[float], list[float]]] = {ask.name: ([], [], []) for ask in asks}
    for ask in asks * times:
        answers, works, floors = taken[ask.name]
        before = ours.work()
        answers.append(ours.answer(ask.key, quiet))
        works.append(ours.work() - before)
        floors.append(floor.answer(ask.beside))
    for name, (answers, works, floors) in taken.items():
        silent = sum(not one for one in answers)
        note = f" ({silent} silent)" if silent else ""
        spread(f"  {name}{note}", [one for one in answers if one] or [0.0], floors, works)


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
            in_turn(ours, floor, 60, Ask("j", DOWN, DOWN))
            in_turn(ours, floor, 30, Ask("k", UP, DOWN))
            in_turn(ours, floor, 40, Ask("page down", PAGE))
            in_turn(ours, floor, 40, Ask("space", " "))
            in_turn(ours, floor, 20, Ask("end", END), Ask("home", HOME))
            held(ours, floor)
        with opened() as ours:
            in_turn(ours, floor, 20, Ask("fold one", "h"), Ask("unfold one", "l"))
            in_turn(ours, floor, 20, Ask("fold all", "-"), Ask("fold to level 2", "2"), Ask("unfold all", "="))
        with opened() as ours:
            ours.answer("/")
            word = [Ask(f"find: '{letter}' of 'needle', to its hit", letter, DOWN) for letter in "needl"]
            in_turn(ours, floor, 1, *word, quiet=HIT)
            ours.settle(2.0)
            in_turn(ours, floor, 20, Ask("find: the last letter", "e", DOWN), Ask("find: backspace", "\x7f", DOWN))
            ours.answer("e")
            ours.answer("\r")
            in_turn(ours, floor, 20, Ask("find: next hit", "n"))
            in_turn(ours, floor, 20, Ask("find: previous hit", "N"))
        with opened() as ours:
            ours.answer("/")
            counted = [ours.answer(letter, WHOLE) for letter in "needle"]
            spread("  find: each letter, until the count stands", counted)
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
