"""Output that goes to a pipe, to nobody, to a full disk; and an interrupt."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from pathlib import Path

import pytest

from tests.cli.running import COMMAND, DATA, run
from tui_reader.cli import storing
from tui_reader.library import Library
from tui_reader.library.adding import Results
from tui_reader.library.intake import Intake
from tui_reader.library.items import Added

LONG = str(DATA / "four-minutes-slow.json")
POSIX = pytest.mark.skipif(os.name != "posix", reason="signals and devices of POSIX")


def _unread(*arguments: str) -> subprocess.CompletedProcess[bytes]:
    """Run the program where nobody reads what it prints."""
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run([*COMMAND, *arguments], stdout=writing, stderr=subprocess.PIPE, check=False, timeout=60)
    os.close(writing)
    return done


@POSIX
@pytest.mark.parametrize(
    "arguments", [["keys"], ["parse", LONG, "--json"], ["parse", LONG], ["keys", "--markdown"], ["--help"]]
)
def test_a_closed_pipe_ends_it_quietly(arguments: list[str]) -> None:
    done = _unread(*arguments)
    assert done.stderr == b""
    assert done.returncode == 0


@POSIX
def test_adding_goes_on_when_nobody_reads_the_lines(tmp_path: Path) -> None:
    files = [str(DATA / "bread-queue.json"), str(DATA / "last-tofu-shop.json")]
    done = _unread("--library", str(tmp_path), "add", *files)
    assert (done.returncode, done.stderr) == (0, b"")
    assert len(run("list", "--library", tmp_path, "--json").json) == 2


@POSIX
@pytest.mark.parametrize("as_json", [True, False])
def test_an_addition_that_is_stopped_with_who_reads_its_lines_stores_and_says_all(
    as_json: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """As ``add … | tee`` is by ctrl+c, which ends both."""

    def added(*sources: object, **options: object) -> Results:
        for i in range(5):
            yield Added(f"t{i}", "Gloves", "added", 0)
        raise KeyboardInterrupt

    def closed(*text: object) -> None:
        raise BrokenPipeError

    monkeypatch.setattr(Intake, "add", added)
    monkeypatch.setattr(storing, "write", closed)
    monkeypatch.setattr(storing, "write_bytes", lambda pieces: closed(next(iter(pieces))))
    monkeypatch.setattr(storing, "abandon_output", lambda: None)
    with pytest.raises(KeyboardInterrupt):
        storing.store(Library(tmp_path), ["long.mbox"], as_json=as_json)
    assert "stopped; 5 threads are in the library" in capfd.readouterr().err


@POSIX
def test_what_went_wrong_is_said_where_nobody_reads_the_lines(tmp_path: Path) -> None:
    files = [str(DATA / "bread-queue.json"), str(tmp_path / "none.json")]
    done = _unread("--library", str(tmp_path), "add", *files)
    assert done.returncode == 1
    assert b"none.json" in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is full")
@pytest.mark.parametrize("arguments", [["keys"], ["parse", LONG, "--json"]])
def test_a_full_disk_is_a_failure_with_a_line(arguments: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([*COMMAND, *arguments], stdout=full, stderr=subprocess.PIPE, check=False, timeout=60)
    assert done.returncode == 1
    assert done.stderr.decode() == "tui-reader: no space left on device\n"


@POSIX
def test_an_interrupt_is_quiet() -> None:
    process = subprocess.Popen(
        [*COMMAND, "parse", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    time.sleep(1.0)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=20)
    assert (process.returncode, out, err) == (130, b"", b"")


@pytest.mark.parametrize("handed_on", [True, False])
@pytest.mark.parametrize("stored", [0, 1, 2])
def test_an_interrupted_addition_says_what_stays(
    stored: int,
    handed_on: bool,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Whether the interruption comes while threads are read or while a line is printed of the first."""

    def added(*sources: object, **options: object) -> Results:
        results = [Added(f"t{i}", "Gloves", "added", 0) for i in range(stored)]
        try:
            while results:
                yield results.pop(0)
        finally:
            yield from results
        raise KeyboardInterrupt

    def interrupted(text: str) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Intake, "add", added)
    if not handed_on:
        monkeypatch.setattr(storing, "write", interrupted)
    with pytest.raises(KeyboardInterrupt):
        storing.store(Library(tmp_path), ["long.mbox"])
    stays = {0: "0 threads are", 1: "1 thread is", 2: "2 threads are"}[stored]
    said = capsys.readouterr()
    assert said.err == f"tui-reader: stopped; {stays} in the library, and the same command adds the rest\n"
    assert len(said.out.splitlines()) == (stored if handed_on else 0)


def test_output_is_the_same_everywhere(tmp_path: Path) -> None:
    """Neither the terminal's width, nor its colours, nor the locale change what goes to a pipe."""
    file = DATA / "forty-lines-of-sea.json"
    for arguments in (["parse", str(file)], ["parse", str(file), "--json"], ["keys"]):
        plain = run(*arguments)
        assert b"\x1b" not in plain.out
        for environment in (
            {"COLUMNS": "40"},
            {"TERM": "dumb"},
            {"FORCE_COLOR": "1"},
            {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        ):
            assert run(*arguments, **environment).out == plain.out, (arguments, environment)


@POSIX
def test_a_terminal_gets_no_more_columns_than_it_has() -> None:
    import pexpect

    # readline, once imported, leaves COLUMNS in the process, where only a copy of the environment leaves it out
    child = pexpect.spawn(
        COMMAND[0], [*COMMAND[1:], "parse", str(DATA / "bread-queue.json")], dimensions=(24, 50), env=dict(os.environ)
    )
    child.expect(pexpect.EOF, timeout=30)
    from tui_reader.text.cells import width

    lines = child.before.decode().splitlines()
    assert lines
    assert max(width(line) for line in lines) <= 50
