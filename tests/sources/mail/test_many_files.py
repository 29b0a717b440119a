"""Mail that came as many files is one archive: a Maildir, a spool, messages that were saved one by one."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from tests.cli.running import run
from tests.forms import FORMS, talk
from tui_reader.model import Thread
from tui_reader.sources.base import Input, Report
from tui_reader.sources.formats.mail import Mail, archive
from tui_reader.sources.gather import expand
from tui_reader.sources.registry import parse
from tui_reader.sources.stream import read

SAID = talk(60)
MBOX = FORMS["mail"].write(SAID)
MESSAGES = [raw for _, raw in archive.messages(Input("x", MBOX).open())]


def whole() -> list[Thread]:
    return list(parse(Input("x", MBOX), Report()))


def threads(path: Path) -> list[Thread]:
    return [reading for _, reading in read(expand([str(path)])) if isinstance(reading, Thread)]


def test_a_maildir_is_one_archive(tmp_path: Path) -> None:
    for number, raw in enumerate(MESSAGES):
        folder = tmp_path / "list" / ("new" if number % 3 else "cur")
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{number:04}.M1P2.host:2,S").write_bytes(b"Return-Path: <a@lamp.example>\n" + raw)
    assert threads(tmp_path) == whole()


def test_a_spool_with_packed_files_in_it_is_one_archive(tmp_path: Path) -> None:
    for number, raw in enumerate(MESSAGES):
        packed = number % 2 == 0
        (tmp_path / f"{number:04}{'.gz' if packed else ''}").write_bytes(gzip.compress(raw) if packed else raw)
    assert threads(tmp_path) == whole()


def test_several_archives_are_one(tmp_path: Path) -> None:
    half = MBOX.index(b"\nFrom reader", len(MBOX) // 2) + 1
    (tmp_path / "a.mbox").write_bytes(MBOX[:half])
    (tmp_path / "b.mbox").write_bytes(MBOX[half:])
    assert threads(tmp_path) == whole()


@pytest.mark.parametrize(
    ("head", "is_mail"),
    [
        (b"Return-Path: <a@x>\nDelivered-To: b@x\nReceived: from y\n\tby z\nFrom: a@x\nSubject: s\n\nhello", True),
        (b"Path: news!x\nFrom: a@x\nNewsgroups: rec.lamps\n\nhello", True),
        (b"From: a@x\nDate: Mon, 2 Mar 2026 08:00:00 +0000\nSubject: s\n\nhello", True),
        (b"Title: a page\nFrom: a garden\n\nwords", False),
        (b"From: a@x\nhello there, no header\nMessage-ID: <x>\n", False),
        (b"Note: From here on.\n", False),
    ],
)
def test_single_messages_are_known_by_their_header(head: bytes, is_mail: bool) -> None:
    assert (Mail().detect(Input("x", head)) > 0.5) == is_mail


def test_an_archive_that_is_cut_off_while_packed_gives_what_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "list.mbox.gz"
    path.write_bytes(gzip.compress(MBOX)[:-800])
    done = run("parse", path, "--json")
    assert done.status == 0
    assert 20 < len(done.json[0]["comments"]) < 60
    assert "cut off or damaged" in done.err.decode()
