"""The real program in a real terminal: it opens, is read in, and leaves everything as it was."""

from __future__ import annotations

import os
import signal
import sys
import time
from pathlib import Path

import pytest

from tests.tui.samples import sample_thread, small_thread
from tui_reader.library import Library

pexpect = pytest.importorskip("pexpect")
pyte = pytest.importorskip("pyte")

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a terminal of Unix")

PATIENCE = 20
"""Seconds for anything to appear: the machine may be busy."""


class Terminal:
    """The program in a pseudo-terminal, with the screen that it draws."""

    def __init__(self, library: Path, *words: str, size: tuple[int, int] = (100, 30), **environment: str) -> None:
        columns, rows = size
        env = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8", **environment}
        command = ["-m", "tui_reader", "--library", str(library), *words]
        self.child = pexpect.spawn(sys.executable, command, dimensions=(rows, columns), env=env, encoding="utf-8")
        self.screen = pyte.Screen(columns, rows)
        self._stream = pyte.Stream(self.screen)
        self.output = ""

    def read(self, seconds: float = 0.05) -> None:
        """Takes what comes within some time."""
        try:
            text = self.child.read_nonblocking(65536, seconds)
        except (pexpect.TIMEOUT, pexpect.EOF):
            return
        self.output += text
        self._stream.feed(text)

    def wait_for(self, words: str) -> None:
        """Reads until some words stand on the screen."""
        end = time.monotonic() + PATIENCE
        while words not in "\n".join(self.screen.display):
            assert time.monotonic() < end, "\n".join(self.screen.display)
            self.read()

    def press(self, keys: str) -> None:
        """Sends keys as a keyboard would."""
        self.child.send(keys)

    def end(self) -> int | None:
        """Waits for the end; the exit status."""
        end = time.monotonic() + PATIENCE
        while self.child.isalive():
            assert time.monotonic() < end, "\n".join(self.screen.display)
            self.read()
        self.read()
        self.child.close()
        status = self.child.exitstatus
        return int(status) if status is not None else None


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A library on disk with two threads."""
    kept = Library(tmp_path / "library")
    kept.add(sample_thread())
    kept.add(small_thread(3))
    return tmp_path / "library"


def clean(output: str) -> bool:
    """Whether the last word on every mode that was switched on is that it is off again."""
    modes = {"1049": "l", "25": "h", "1000": "l", "1003": "l", "2004": "l"}
    return all(
        max(output.rfind(f"\x1b[?{mode}{off}"), -1) >= output.rfind(f"\x1b[?{mode}{'h' if off == 'l' else 'l'}")
        for mode, off in modes.items()
    )


def test_open_read_keep_quit_and_come_back(library: Path) -> None:
    terminal = Terminal(library, "open", "lid")
    terminal.wait_for("The knowledge of the lid")
    terminal.press("\t")
    terminal.wait_for("1 of 26")
    terminal.press("jj")
    terminal.wait_for("3 of 26")
    terminal.press("b")
    terminal.wait_for("kept")
    terminal.press("\x11")
    assert terminal.end() == 0
    assert clean(terminal.output)
    assert "Traceback" not in terminal.output

    kept = Library(library)
    assert kept.marks.state("lid").cursor == "c"
    assert "c" in kept.bookmarks.of_thread("lid")

    again = Terminal(library)
    again.wait_for("3 of 26")
    again.press("qq")
    assert again.end() == 0


KEPT_ACTS = {
    "b": ("kept", lambda kept: set(kept.bookmarks.of_thread("lid")) == {"a"}),
    "bu": ("no longer kept", lambda kept: not kept.bookmarks.all()),
    "ewords\r": ("with a note", lambda kept: kept.bookmarks.of_thread("lid")["a"].note == "words"),
    "ttea\r": ("tagged #tea", lambda kept: kept.bookmarks.of_thread("lid")["a"].tags == ("tea",)),
    "r": ("marked read", lambda kept: "a" in kept.marks.state("lid").seen),
    "R": (" marked read", lambda kept: kept.entry("lid").unread == 0),
}
"""Keys in the comments, the words that say that it is done, and what is then so."""


@pytest.mark.parametrize("keys", KEPT_ACTS)
def test_what_a_key_said_is_done_survives_a_kill(library: Path, keys: str) -> None:
    words, is_so = KEPT_ACTS[keys]
    terminal = Terminal(library, "open", "lid")
    terminal.wait_for("The knowledge of the lid")
    terminal.press("\t")
    terminal.wait_for("1 of 26")
    time.sleep(1)  # what was seen by then is written
    for key in keys:
        terminal.press(key)
    terminal.wait_for(words)
    terminal.child.kill(signal.SIGKILL)
    terminal.child.close()
    kept = Library(library)
    assert is_so(kept)
    row = kept.entries()[0]
    assert (row.id, row.bookmarked) == ("lid", len(kept.bookmarks.all()))
    assert row.unread == row.comments - len(kept.marks.state("lid").seen)
    assert kept.check() == []


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
def test_a_process_that_is_told_to_end_saves_first(library: Path, name: str) -> None:
    terminal = Terminal(library, "open", "lid")
    terminal.wait_for("The knowledge of the lid")
    terminal.press("\tj")
    terminal.wait_for("2 of 26")
    os.kill(terminal.child.pid, getattr(signal, name))
    assert terminal.end() == 0
    assert clean(terminal.output)
    assert Library(library).marks.state("lid").cursor == "b"


def test_a_broken_configuration_is_a_line_in_the_status_row(library: Path, tmp_path: Path) -> None:
    config = tmp_path / "config.toml"
    config.write_text('[keys]\nnext = "x"\n', encoding="utf-8")
    terminal = Terminal(library, "open", "lid", size=(140, 30), TUI_READER_CONFIG=str(config))
    terminal.wait_for("line 2: 'x' is both next")
    terminal.press("\x11")
    assert terminal.end() == 0


def test_no_colour_means_none(library: Path) -> None:
    terminal = Terminal(library, "open", "lid", size=(140, 40), NO_COLOR="1")
    terminal.wait_for("The knowledge of the lid")
    terminal.press("\x11")
    assert terminal.end() == 0
    codes = {part.split("m")[0] for part in terminal.output.split("\x1b[")[1:] if "m" in part[:20]}
    numbers = {number for code in codes if code.replace(";", "").isdigit() for number in code.split(";")}
    assert not numbers & {"38", "48", *map(str, range(30, 38)), *map(str, range(40, 48)), *map(str, range(90, 108))}
    assert "│" in terminal.output
