"""The reading view from outside: start to paint, keys, folds, resizing, finding, memory."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from tests.benchmarks import material
from tests.benchmarks.figures import median, ms, repeat, row, spread
from tests.benchmarks.terminal import Terminal

READER = [sys.executable, "-m", "tui_reader"]
EMPTY = [sys.executable, "-m", "tests.benchmarks.empty_app"]
DOWN, END, HOME, PAGE = "j", "\x1b[F", "\x1b[H", "\x1b[6~"


def run(folder: Path, sizes: tuple[int, ...] = (1_000, 100_000)) -> None:
    """Everything of the reading view on generated threads of these sizes."""
    library = folder / "library"
    for size in sizes:
        source = material.write_json(folder / f"{size}.json", [material.thread(size)])
        subprocess.run([*READER, "--library", str(library), "add", str(source)], check=True, capture_output=True)
    _quick()
    _starts(folder, library, sizes)
    for size in sizes:
        for columns, rows in ((80, 24), (200, 60)):
            _keys(library, size, columns, rows)


def _opened(library: Path, size: int, columns: int = 80, rows: int = 24) -> Terminal:
    return Terminal([*READER, "--library", str(library), "open", f"{size}"], columns, rows)


def _mark(size: int) -> str:
    """Words that are on the screen when the thread is: how its first comment begins."""
    return str(material.thread(size)["comments"][0]["body"])[:20]  # type: ignore[index]


def _painted(library: Path, size: int, mark: str) -> float:
    with _opened(library, size) as terminal:
        return terminal.wait_for(mark)


def _quick() -> None:
    def timed(*command: str) -> Callable[[], float]:
        def act() -> float:
            start = time.perf_counter()
            subprocess.run(command, check=True, capture_output=True)
            return time.perf_counter() - start

        return act

    bare = median(repeat(15, timed(sys.executable, "-c", "pass")))
    row("python -c pass", ms(bare))
    for words in (["--version"], ["keys"], ["paths"], ["sources"]):
        taken = median(repeat(15, timed(*READER, *words)))
        row(f"tui-reader {' '.join(words)}", ms(taken), f"{taken / bare:.2f} x bare")


def _starts(folder: Path, library: Path, sizes: tuple[int, ...]) -> None:
    def empty() -> float:
        with Terminal(EMPTY) as terminal:
            return terminal.wait_for("painted")

    marks = {size: _mark(size) for size in sizes}
    empties: list[float] = []
    ours: dict[int, list[float]] = {size: [] for size in sizes}
    for _ in range(9):  # in turn, so that a change of the machine's speed meets all alike
        empties.append(empty())
        for size in sizes:
            ours[size].append(_painted(library, size, marks[size]))
    base = median(empties)
    row("an empty Textual app to its paint", ms(base))
    for size in sizes:
        taken = median(ours[size])
        row(f"a thread of {size:,} to its paint", ms(taken), f"{taken / base:.2f} x empty")
        with _opened(library, size) as terminal:
            terminal.wait_for(marks[size])
            terminal.settle()
            row(f"memory with {size:,} comments", f"{terminal.memory():.0f} MB")
    if shutil.which("neomutt"):
        config = folder / "neomuttrc"
        settings = (f'folder="{folder}"', "sort=threads", "read_only=yes", "strict_threads=yes", "read_inc=0")
        config.write_text("".join(f"set {setting}\n" for setting in settings), encoding="utf-8")
        for size in sizes:
            mbox = material.write_mbox(folder / f"{size}.mbox", material.thread(size))

            def peer(mbox: Path = mbox) -> float:
                with Terminal(["neomutt", "-n", "-F", str(config), "-R", "-f", str(mbox)]) as terminal:
                    return terminal.wait_for("Msgs:")

            row(f"neomutt, the same {size:,} messages", ms(median(repeat(5, peer))))


def _keys(library: Path, size: int, columns: int, rows: int) -> None:
    print(f"\n{size:,} comments at {columns} x {rows}")
    with _opened(library, size, columns, rows) as terminal:
        terminal.settle(1.0)
        terminal.answer("\t")  # from the article to the comments
        terminal.settle()
        for name, keys in {
            "j": DOWN * 60, "k": "k" * 30, "space": " " * 30,
        }.items():  # fmt: skip
            spread(f"  {name}", [terminal.answer(key) for key in keys])
        for name, keys_ in {"page down": [PAGE] * 30, "end, home": [END, HOME] * 10}.items():
            spread(f"  {name}", [terminal.answer(key) for key in keys_])
        spread("  j held, 16 ms apart", terminal.held(DOWN, 120))
        spread("  fold one, unfold it", [terminal.answer(key) for key in "hl" * 10])
        spread("  fold all, to level 2, unfold all", [terminal.answer(key) for key in "-2=" * 5])
        terminal.answer("/")
        spread("  find: each letter of 'needle'", [terminal.answer(key) for key in "needle"])
        terminal.answer("\r")
        spread("  find: next hit", [terminal.answer("n") for _ in range(15)])
        terminal.answer("\x1b")
        sizes = [(columns - 7, rows), (columns, rows - 3), (columns + 20, rows), (columns, rows)] * 3
        spread("  resize", [terminal.resize(*to) for to in sizes])
