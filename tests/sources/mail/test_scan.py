"""An archive that is looked through in two halves is the same as one that is not."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from pathlib import Path

import pytest

from tui_reader.model import Thread
from tui_reader.sources import forked
from tui_reader.sources.base import Input, Report
from tui_reader.sources.forked import Forked
from tui_reader.sources.formats.mail import Mail, archive, scan
from tui_reader.sources.formats.mail.files import Files
from tui_reader.sources.formats.mail.scan import START, Seen, _from_both, _seen

HEAD = b"From ann@garden.example Sun Nov  1 08:00:00 2026\n"


def message(number: int, body: bytes = b"The lamps are lit.\n") -> bytes:
    above = b"References: <%d@x>\n" % (number - 1) if number % 3 else b""
    return b"Message-ID: <%d@x>\nFrom: Ann <ann@x>\nSubject: Lamp %d\n%s\n%s\n" % (number, number, above, body)


def stated(number: int, body: bytes) -> bytes:
    return message(number, body).replace(b"\n\n", b"\nContent-Length: %d\n\n" % (len(body) + 1), 1)


WITHIN = HEAD + message(90)
ARCHIVE = HEAD.join(
    [
        b"", message(1), message(2, b"From 1990 on.\n"), stated(3, WITHIN), message(4), stated(5, WITHIN * 3),
        message(6), b"\n", message(7, b"X" * 400 + b"\n"), b"X-Mozilla-Status: 0009\n" + message(8), message(9),
    ]
)  # fmt: skip


def seen(files: Files) -> list[Seen]:
    return list(_seen(files, START))


@pytest.mark.parametrize("block", [1 << 22, 5_000])
@pytest.mark.parametrize("end", [b"", b"\n", b"no end"])
def test_wherever_it_is_divided(end: bytes, block: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "BLOCK", block)
    inputs = [Input("one", ARCHIVE), Input("two", HEAD + message(10) + end)]
    with Files(inputs, unfinished=False) as files:
        whole = seen(files)
    assert sum(isinstance(each, scan.Sighting) for each in whole) == 10
    for at in [(0, offset) for offset in range(1, len(ARCHIVE))] + [(1, 0)]:
        with Files(inputs, unfinished=False) as mine, Files(inputs, unfinished=False) as theirs:
            before = iter(_seen(mine, START))
            first: list[Seen] = []
            for each in before:
                if (each.file, each.offset) >= at:
                    break
                first.append(each)
            both = [each, *before]
            other = _seen(theirs, at)
            assert first + list(_from_both(iter(both), other)) == whole, at


@pytest.fixture
def copies(monkeypatch: pytest.MonkeyPatch) -> list[Forked]:
    """The copies of the process that were made; an archive of any length is worth one."""
    made: list[Forked] = []
    start = Forked.start

    def note(work: object) -> Forked | None:
        copy = start(work)  # type: ignore[arg-type]
        if copy is not None:
            made.append(copy)
        return copy

    monkeypatch.setattr(forked, "processors", lambda: 2)
    monkeypatch.setattr(forked.threading, "active_count", lambda: 1)
    monkeypatch.setattr(Forked, "start", note)
    return made


def said(inputs: list[Input]) -> tuple[list[Thread], list[str]]:
    report = Report()
    return list(Mail().parse_together(inputs, report)), report.notes


def files(folder: Path) -> Iterator[list[Path]]:
    for name, data in {"plain": ARCHIVE, "packed.gz": gzip.compress(ARCHIVE), "more": HEAD + message(10)}.items():
        (folder / name).write_bytes(data)
    plain, packed, more = folder / "plain", folder / "packed.gz", folder / "more"
    yield from ([plain], [plain, more], [more, plain], [packed], [packed, plain], [more, packed])
    single = [folder / str(number) for number in range(1, 9)]
    for number, path in enumerate(single, 1):
        path.write_bytes(message(number))
    yield single


@pytest.mark.skipif(not hasattr(forked.os, "fork"), reason="no process can be copied here")
def test_a_copy_of_the_process_takes_the_last_half(
    tmp_path: Path, copies: list[Forked], monkeypatch: pytest.MonkeyPatch
) -> None:
    for paths in files(tmp_path):
        monkeypatch.setattr(scan, "LONG", 1 << 40)
        expected = said([Input.from_path(path) for path in paths])
        assert copies == []
        monkeypatch.setattr(scan, "LONG", 2)
        assert said([Input.from_path(path) for path in paths]) == expected
        if paths != [tmp_path / "packed.gz"]:
            assert copies.pop()._status == 0, paths


@pytest.mark.skipif(not hasattr(forked.os, "fork"), reason="no process can be copied here")
def test_a_copy_that_fails_costs_nothing_but_time(copies: list[Forked], monkeypatch: pytest.MonkeyPatch) -> None:
    expected = said([Input("x", ARCHIVE)])
    monkeypatch.setattr(scan, "LONG", 2)
    monkeypatch.setattr(archive, "messages_behind", lambda stream, offset: 1 / 0)
    assert said([Input("x", ARCHIVE)]) == expected
    assert copies.pop()._status == 1


def test_how_far_it_has_come_is_told_of_what_adds_nothing_too(tmp_path: Path) -> None:
    path = tmp_path / "twice.mbox"
    path.write_bytes((HEAD + message(1)) * 20)
    told: list[float] = []
    report = Report(reached=told.append)
    with Files([Input.from_path(path)], False) as files:
        scan.scan(files, report, 0.5)
    assert len(told) == 20
    assert told == sorted(told)
    assert 0.4 < told[-1] <= 0.5
