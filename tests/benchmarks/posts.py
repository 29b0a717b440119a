"""The list of posts at 100,000: start to paint, keys, filtering, sorting, memory."""

from __future__ import annotations

from pathlib import Path

from tests.benchmarks import libraries, material
from tests.benchmarks.figures import median, ms, row, spread
from tests.benchmarks.libraries import session
from tests.benchmarks.reading import DOWN, EMPTY, END, FLOOR, HOME, PAGE, SCREENS, UP, Ask, held, in_turn
from tests.benchmarks.terminal import Terminal

POSTS = 100_000


def library_of(folder: Path, posts: int = POSTS) -> Path:
    """A library of many posts of two comments each."""
    return libraries.build(folder, "posts", [material.thread(2, f"n{i}", seed=i) for i in range(posts)])


def run(folder: Path, library: Path | None = None) -> None:
    """Everything of the list."""
    library = library or library_of(folder)
    empties, ours = [], []
    for _ in range(7):
        with Terminal(EMPTY) as terminal:
            empties.append(terminal.wait_for("painted"))
        with session(library) as terminal:
            ours.append(terminal.wait_for("Posts"))
    ratio = median([one / empty for one, empty in zip(ours, empties, strict=True)])
    row(f"{POSTS:,} posts to the painted list", ms(median(ours)), f"{ratio:.2f} x empty", ms(median(empties)))
    with session(library) as terminal:
        terminal.wait_for("Posts")
        terminal.settle(3.0)
        row("memory", f"{terminal.memory():.0f} MB")
    for columns, rows in SCREENS:
        _keys(library, columns, rows)


def _keys(library: Path, columns: int, rows: int) -> None:
    print(f"\n{POSTS:,} posts at {columns} x {rows}")
    with Terminal(FLOOR, columns, rows) as floor, session(library, columns=columns, rows=rows) as ours:
        ours.wait_for("Posts")
        ours.settle(0.5)
        in_turn(ours, floor, 60, Ask("j", DOWN, DOWN))
        in_turn(ours, floor, 30, Ask("k", UP, DOWN))
        in_turn(ours, floor, 60, Ask("page down", PAGE))
        in_turn(ours, floor, 20, Ask("end", END), Ask("home", HOME))
        held(ours, floor)
        ours.answer("\\")
        in_turn(ours, floor, 1, *(Ask(f"filter: '{letter}' of 'sato'", letter) for letter in "sato"))
        spread("  the same until its list stands", [ours.answer(key, 0.5) for key in "\x7f\x7f\x7f\x7fsato"])
        ours.answer("\r")
        ours.settle(1.0)
        in_turn(ours, floor, 30, Ask("j in what is filtered", DOWN, DOWN))
        ours.answer("\x1b", 1.0)
        in_turn(ours, floor, 4, Ask("sort: the key", "s"))
        spread("  the same until its list stands", [ours.answer("s", 1.5) for _ in range(4)])
