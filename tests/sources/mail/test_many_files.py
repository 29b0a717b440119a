"""Mail that came as many files is one archive: a Maildir, a spool, messages that were saved one by one."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from tests.cli.running import run
from tests.forms import FORMS, talk
from tui_reader.errors import InputError
from tui_reader.model import Thread
from tui_reader.sources import detection
from tui_reader.sources.base import Input, Report, Source
from tui_reader.sources.formats.mail import Mail, archive
from tui_reader.sources.gather import expand
from tui_reader.sources.parsing import parse
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


def _maildir(folder: Path, raws: list[bytes]) -> None:
    for name in ("cur", "new", "tmp"):
        (folder / name).mkdir(parents=True)
    for number, raw in enumerate(raws):
        (folder / ("new" if number % 3 else "cur") / f"{number:04}.M1P2.host:2,S").write_bytes(raw)


@pytest.mark.parametrize("named", ["list", ""])
def test_a_maildir_is_known_by_its_folders(tmp_path: Path, named: str, monkeypatch: pytest.MonkeyPatch) -> None:
    _maildir(tmp_path / "list", MESSAGES)
    (tmp_path / "list" / "tmp" / "0099.M1P2.host").write_bytes(b"From: ann@lamp.example\nSubject: Half of\n\nwhat")
    asked: list[str] = []
    detect = detection.detect

    def counting(input: Input) -> Source:
        asked.append(input.name)
        return detect(input)

    monkeypatch.setattr(detection, "detect", counting)
    found = threads(tmp_path / named)
    assert len(asked) == 2  # the first message of each folder
    assert found == whole()


def test_folders_that_are_called_as_those_of_a_maildir_are_none_by_that(tmp_path: Path) -> None:
    _maildir(tmp_path, [])
    for name in ("cur", "new"):
        (tmp_path / name / "page.txt").write_text("The lamp\n\nIt is out.\n\n2 comments\n\nAnn, 3 May 2021\nYes.\n")
        (tmp_path / name / "page2.txt").write_text("The wick\n\nIt is in.\n\n1 comment\n\nBo, 4 May 2021\nNo.\n")
    found = threads(tmp_path)
    assert {(thread.post.source, thread.post.title) for thread in found} == {("text", "The lamp"), ("text", "The wick")}


def test_the_folders_of_a_maildir_are_of_it(tmp_path: Path) -> None:
    for number, raw in enumerate(MESSAGES):
        folder = tmp_path / (".Sent/cur" if number % 2 else "cur")
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{number:04}.M1P2.host:2,S").write_bytes(raw)
    (tmp_path / ".cache").mkdir()
    (tmp_path / ".cache" / "page.txt").write_text("From: nobody\n\nno")
    assert threads(tmp_path) == whole()


def test_messages_of_apples_mail_are_one_archive(tmp_path: Path) -> None:
    for number, raw in enumerate(MESSAGES):
        length = b"%-10d\n" % len(raw)
        (tmp_path / f"{number:04}.emlx").write_bytes(
            length + raw + b'<?xml version="1.0"?>\n<plist>From: x\n</plist>\n'
        )
    assert threads(tmp_path) == whole()


def test_mmdf_is_read_as_mbox_is(tmp_path: Path) -> None:
    (tmp_path / "lamps").write_bytes(b"".join(archive.MMDF + raw + archive.MMDF for raw in MESSAGES))
    assert threads(tmp_path) == whole()


def test_what_mozilla_deleted_is_left_out() -> None:
    fields = b"X-Mozilla-Status: %s\nFrom: ann@x\nMessage-ID: <%s@x>\nSubject: %s\n"
    head = b"From ann@x Sun Nov  1 08:00:00 2026\n" + fields + b"\nx\n\n"
    data = b"".join(
        head % (status, one, one) for status, one in [(b"0001", b"kept"), (b"0009", b"gone"), (b"1000", b"new")]
    )
    report = Report()
    found = parse(Input("x", data), report)
    assert [thread.post.title for thread in found] == ["kept", "new"]
    assert report.notes == ["1 message that was deleted left out"]


def test_orders_to_servers_are_no_discussion() -> None:
    article = b"Path: a!b\nFrom: ann@x\n%sNewsgroups: rec.lamps\nMessage-ID: <%d@x>\nSubject: %s\n\nControl: none\n"
    made = [(b"", 1, b"Wicks"), (b"Control: cancel <1@x>\n", 2, b"cmsg cancel <1@x>"), (b"X-Control: y\n", 3, b"Oil")]
    texts = [article % one for one in made]
    report = Report()
    found = parse(Input("x", b"".join(b"#! rnews %d\n" % len(text) + text for text in texts)), report)
    assert [thread.post.title for thread in found] == ["Wicks", "Oil"]
    assert report.notes == ["1 order to news servers left out"]


@pytest.mark.parametrize("head", [b"!BDN", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"])
def test_outlooks_own_files_are_refused_with_a_way_out(head: bytes) -> None:
    with pytest.raises(InputError, match="Outlook") as failure:
        list(parse(Input("x", head + bytes(4000)), Report()))
    assert "mbox" in failure.value.todo


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


def test_a_spool_is_in_the_order_of_its_numbers(tmp_path: Path) -> None:
    headers = {
        2: "Subject: Re: Keys\nMessage-ID: <a@x>",
        9: "Subject: Keys\nMessage-ID: <b@x>",
        10: "Subject: Re: Keys",
    }
    for number, header in headers.items():
        (tmp_path / str(number)).write_text(f"Path: a!b\nNewsgroups: x.y\nFrom: n{number}@x\n{header}\n\nWords.\n")
    assert [thread.post.author for thread in threads(tmp_path)] == ["n2@x", "n9@x"]
    assert [[comment.author for comment in thread.comments] for thread in threads(tmp_path)] == [[], ["n10@x"]]
