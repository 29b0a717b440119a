"""Reading in a process of its own gives what reading here gives, and leaves no process behind."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.forms import FORMS, talk
from tui_reader.cli.parsing import print_threads
from tui_reader.errors import InputError
from tui_reader.library import Library
from tui_reader.model import Thread
from tui_reader.sources import side_process
from tui_reader.sources.base import Input, Report
from tui_reader.sources.contract import encode
from tui_reader.sources.parsing import parse
from tui_reader.sources.side_process import Packed, _finished, _packed, _unpacked, read_beside
from tui_reader.sources.stream import At, Reading, read
from tui_reader.text.wrap import wrap_text

DATA = Path(__file__).parent.parent.parent / "data"


@pytest.fixture
def processes(monkeypatch: pytest.MonkeyPatch) -> list[subprocess.Popen[bytes]]:
    """What was started; a second processor is taken for granted."""
    started: list[subprocess.Popen[bytes]] = []
    start = side_process._started

    def note() -> subprocess.Popen[bytes] | None:
        process = start()
        assert process is not None
        started.append(process)
        return process

    monkeypatch.setattr(side_process, "_is_possible", lambda names: True)
    monkeypatch.setattr(side_process, "_started", note)
    return started


def said(reading: Reading) -> object:
    if isinstance(reading, Thread):
        return reading
    if isinstance(reading, Report):
        return reading.summary(), reading.notes, reading.engine
    return str(reading)


def test_it_gives_what_reading_here_gives(tmp_path: Path, processes: list[subprocess.Popen[bytes]]) -> None:
    (tmp_path / "nothing.txt").write_bytes(b"\0\1\2")
    wrong = InputError("no such file", todo="check the path", where="elsewhere")
    names: list[str | InputError] = [*sorted(map(str, DATA.rglob("*.*"))), str(tmp_path / "nothing.txt"), wrong]
    here, there = list[At](), list[At]()
    expected = [(name, said(reading)) for name, reading in read(names, None, here.append)]
    assert [(name, said(reading)) for name, reading in read_beside(names, None, there.append)] == expected
    assert there == here
    assert [process.returncode for process in processes] != [None]


@pytest.mark.parametrize("packed", [_packed, lambda thread: _finished(_packed(thread))])
def test_texts_of_mail_are_finished_by_either(packed: Callable[[Thread], Packed], tmp_path: Path) -> None:
    paragraph = "Nobody had counted the lamps of the harbour before, so that the ferry was late. " * 9
    broken = "\n".join(wrap_text(paragraph, 72))
    bodies = (
        f"{broken}\n\n>From here on it works.\n",
        f"> {broken}\n",
        f"{broken}\n\x1b[31mred\n",
        "begin 644 x\n`\nend\n",
        "",
    )
    (tmp_path / "talk.mbox").write_text(
        "".join(
            f"From x  Mon Jan  3 10:00:0{i} 2005\nFrom: Ann <a@x>\nSubject: Lamps\nMessage-ID: <{i}@x>\n"
            f"Date: Mon, 31 Jan 2005 10:00:0{i} +0100\nIn-Reply-To: <{i - 1}@x>\n\n{body}\n"
            for i, body in enumerate(bodies)
        )
    )
    names = sorted(map(str, [*DATA.rglob("*.mbox"), tmp_path / "talk.mbox"]))
    expected = [reading for _, reading in read(names) if isinstance(reading, Thread)]
    left = [reading for _, reading in read(names, unfinished=True) if isinstance(reading, Thread)]
    assert left != expected
    assert [_unpacked(packed(thread)) for thread in left] == expected


def test_an_unknown_format_is_refused_here(processes: list[subprocess.Popen[bytes]]) -> None:
    with pytest.raises(InputError, match="no format"):
        next(read_beside(["x"], "nonsense", lambda at: None))
    assert not processes


def test_what_came_before_its_end_is_kept_and_the_rest_is_said_to_be_missing(
    tmp_path: Path, processes: list[subprocess.Popen[bytes]]
) -> None:
    (tmp_path / "large.json").write_bytes(FORMS["hackernews"].write(talk(40_000)))
    readings: list[Reading] = []
    for _, reading in read_beside(
        [str(DATA / "four-minutes-slow.json"), str(tmp_path / "large.json")], None, lambda at: None
    ):
        readings.append(reading)
        processes[0].kill()
    assert isinstance(readings[0], Thread)
    assert "was not read to its end" in str(readings[-1])
    assert "large.json" in str(readings[-1])


def test_of_a_process_that_dies_at_once_it_is_said_why_and_of_what(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(side_process, "_is_possible", lambda names: True)
    monkeypatch.setattr(side_process, "__name__", "tui_reader.no_such_module")
    name = str(DATA / "four-minutes-slow.json")
    ((where, error),) = read_beside([name])
    assert where == name
    assert str(error).startswith(f"{name}: was not read to its end")
    assert "No module named tui_reader.no_such_module" in str(error)


@pytest.mark.parametrize("many", [".mbox", ".jsonl"])
def test_a_long_addition_of_many_threads_is_read_beside(
    many: str, tmp_path: Path, processes: list[subprocess.Popen[bytes]], monkeypatch: pytest.MonkeyPatch
) -> None:
    names = sorted(map(str, DATA.rglob("*.*")), key=lambda name: not name.endswith(many))
    here = [str(result) for result in Library(tmp_path / "here").intake.add(names)]
    assert not processes
    monkeypatch.setattr("tui_reader.sources.readers.LONG", 0)
    assert [str(result) for result in Library(tmp_path / "there").intake.add(names)] == here
    assert len(processes) == 1
    list(Library(tmp_path / "other").intake.add([name for name in names if not name.endswith((".mbox", ".jsonl"))]))
    assert len(processes) == 1


def test_so_is_what_was_printed_of_many_threads(
    tmp_path: Path, processes: list[subprocess.Popen[bytes]], monkeypatch: pytest.MonkeyPatch
) -> None:
    one = [encode(thread) for thread in parse(Input.from_path(DATA / "four-minutes-slow.json"), Report())]
    several = [{**thread, "id": id, "title": id} for thread in one for id in ("first", "second")]
    monkeypatch.setattr("tui_reader.sources.readers.LONG", 0)
    for count, threads in enumerate((one, several)):
        (tmp_path / "printed.json").write_text(json.dumps(threads, indent=2))
        added = list(Library(tmp_path / str(count)).intake.add([str(tmp_path / "printed.json")]))
        assert len(added) == len(threads)
        assert len(processes) == count


def test_so_is_what_is_only_printed(
    capfdbinary: pytest.CaptureFixture[bytes],
    processes: list[subprocess.Popen[bytes]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    names = [str(path) for path in sorted(DATA.glob("*.mbox"))]
    assert print_threads(names, as_json=True) == 0
    here = capfdbinary.readouterr()
    assert not processes
    monkeypatch.setattr("tui_reader.sources.readers.LONG", 0)
    assert print_threads(names, as_json=True) == 0
    assert capfdbinary.readouterr() == here
    assert len(processes) == 1


def test_who_stops_listening_ends_it(processes: list[subprocess.Popen[bytes]]) -> None:
    reading = read_beside(list(map(str, sorted(DATA.rglob("*.*")))))
    next(reading)
    reading.close()  # type: ignore[attr-defined]
    assert processes[0].returncode is not None


def test_where_none_can_be_started_all_is_read_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    monkeypatch.setattr(side_process, "_is_possible", lambda names: True)
    names = [str(DATA / "four-minutes-slow.json")]
    found = [(name, said(reading)) for name, reading in read_beside(names)]
    assert found == [(name, said(reading)) for name, reading in read(names)]


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="asks the system of Linux about processes")
def test_it_ends_when_its_reader_is_killed(tmp_path: Path) -> None:
    (tmp_path / "large.json").write_bytes(FORMS["hackernews"].write(talk(30_000)))
    program = (
        "import sys, time\nfrom tui_reader.sources import side_process\nstart = side_process._started\n"
        "def note():\n    process = start()\n    print(process.pid, flush=True)\n    return process\n"
        "side_process._started, side_process._is_possible = note, lambda names: True\n"
        "for _ in side_process.read_beside(sys.argv[1:]): time.sleep(60)\n"
    )
    reader = subprocess.Popen([sys.executable, "-c", program, str(tmp_path / "large.json")], stdout=subprocess.PIPE)
    assert reader.stdout is not None
    pid = int(reader.stdout.readline())
    os.kill(reader.pid, signal.SIGKILL)
    with reader:
        pass
    deadline = time.monotonic() + 20
    while _runs(pid):
        assert time.monotonic() < deadline
        time.sleep(0.05)


def _runs(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
