"""Zip archives and folders of exports: every discussion in them is read, what is none is passed over and counted."""

from __future__ import annotations

import json
import pickle
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.forms import FORMS, talk
from tui_reader.errors import InputError
from tui_reader.model import Thread
from tui_reader.sources import packed as packing
from tui_reader.sources import stream
from tui_reader.sources.base import Input, Report
from tui_reader.sources.gather import expand
from tui_reader.sources.input_names import Found, path_of
from tui_reader.sources.inputs import HEAD
from tui_reader.sources.registry import named
from tui_reader.sources.stream import Reading, read

CHAT = "12/31/25, 9:41 PM - Ida: Rain\n12/31/25, 9:42 PM - Bo: yes\n"
DAY = json.dumps([{"type": "message", "user": "U1", "ts": "1767171600.000100", "text": "hello"}])
USERS = json.dumps([{"id": "U1", "name": "ida", "profile": {"display_name": "Ida Moss"}}])
SLACK = {"users.json": USERS, "channels.json": "[]", "lost-and-found/2025-12-31.json": DAY}


def packed(path: Path, files: Mapping[str, str | bytes]) -> str:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return str(path)


def readings(*names: str) -> tuple[list[tuple[str, Thread]], list[tuple[str, Reading]]]:
    found = list(read(expand(names)))
    threads = [(name, what) for name, what in found if isinstance(what, Thread)]
    return threads, [(name, what) for name, what in found if not isinstance(what, Thread)]


def test_an_export_in_a_zip_is_read_as_the_folder_it_is(tmp_path: Path) -> None:
    zip = packed(tmp_path / "export.zip", SLACK)
    ((name, thread),), rest = readings(zip)
    assert name == f"{zip}/lost-and-found/2025-12-31.json"
    assert (thread.post.title, thread.comments[0].author) == ("#lost-and-found", "Ida Moss")
    notes = [note for _, what in rest if isinstance(what, Report) for note in what.notes]
    assert notes == ["2 files of no known format passed over: channels.json, users.json"]


def test_the_name_of_a_chat_is_that_of_its_archive(tmp_path: Path) -> None:
    zip = packed(tmp_path / "WhatsApp Chat - The Choir.zip", {"_chat.txt": CHAT, "photo.jpg": b"\xff\xd8\xff"})
    ((_, thread),), rest = readings(zip)
    assert thread.post.title == "The Choir"
    assert all(isinstance(what, Report) for _, what in rest)


def test_an_archive_without_any_discussion_is_refused(tmp_path: Path) -> None:
    for files in ({"users.json": USERS}, {"picture.png": b"\x89PNG"}, {}):
        threads, rest = readings(packed(tmp_path / "x.zip", files))
        assert threads == []
        assert any(isinstance(what, InputError) for _, what in rest)


def test_what_grows_beyond_measure_is_not_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packing, "BOMB_SIZE", 1_000_000)
    zip = packed(tmp_path / "bomb.zip", {"chat.txt": b"0" * 20_000_000})
    ((name, what),) = readings(zip)[1]
    assert name == zip
    assert "beyond measure" in str(what)


@pytest.mark.parametrize("damage", ["cut", "torn"])
def test_a_damaged_archive_gets_an_answer(tmp_path: Path, damage: str) -> None:
    path = Path(packed(tmp_path / "x.zip", {"chat.txt": CHAT * 500}))
    raw = path.read_bytes()
    path.write_bytes(raw[: len(raw) // 2] if damage == "cut" else raw[:60] + b"\0" * 20 + raw[80:])
    words = (
        "is cut off: the end of the archive is missing; download it again" if damage == "cut" else "cannot be unpacked"
    )
    assert any(isinstance(what, InputError) and words in str(what) for _, what in readings(str(path))[1])


def test_members_stay_in_the_folder_that_they_are_unpacked_into(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    zip = packed(tmp_path / "in" / "x.zip", {"../../up.txt": CHAT, str(tmp_path / "out.txt"): CHAT})
    ((name, _),), _ = readings(zip)
    assert name.startswith(zip)
    assert [path.name for path in tmp_path.rglob("*.txt")] == []
    assert not (tmp_path.parent / "up.txt").exists()


def test_found_names_say_where_they_lie_in_another_process_too(tmp_path: Path) -> None:
    found = pickle.loads(pickle.dumps(Found.at(tmp_path / "a.txt", "x.zip/a.txt")))
    assert (found, path_of(found)) == ("x.zip/a.txt", tmp_path / "a.txt")


def test_a_file_of_no_format_that_was_named_fails(tmp_path: Path) -> None:
    (tmp_path / "users.json").write_text(USERS)
    ((_, what), _) = readings(str(tmp_path / "users.json"))[1]
    assert isinstance(what, InputError)


@pytest.mark.parametrize(("remembered", "times"), [(stream.REMEMBERED, 1), (0, 2)])
def test_files_that_wait_for_each_other_are_read_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, remembered: int, times: int
) -> None:
    whole: list[str] = []
    start_of = Input.start_of

    def counted(input: Input, size: int) -> bytes:
        if size > HEAD:
            whole.append(input.name)
        return start_of(input, size)

    monkeypatch.setattr(stream, "REMEMBERED", remembered)
    monkeypatch.setattr(Input, "start_of", counted)
    files = [tmp_path / f"{number}.json" for number in range(5)]
    for number, file in enumerate(files):
        file.write_bytes(FORMS["lobsters"].write(talk(3)).replace(b"lamp", b"lamp%d" % number))
    threads, _ = readings(str(tmp_path))
    assert threads
    assert sorted(whole) == sorted([str(file) for file in files] * times)


def test_a_zip_that_is_packed_in_a_way_that_cannot_be_unpacked_is_not_called_locked(tmp_path: Path) -> None:
    path = tmp_path / "talk.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("talk.json", "[]")
    data = bytearray(path.read_bytes())
    for mark, at in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):
        data[data.index(mark) + at] = 9  # Deflate64, which nothing here unpacks
    path.write_bytes(bytes(data))
    (error,) = expand([str(path)])
    assert isinstance(error, InputError)
    assert "cannot be unpacked" in str(error)


def test_exports_that_wait_are_never_read_as_parts_of_each_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stream, "HELD", 10)
    waiting = stream._Waiting()
    export, page = named("tui-reader"), named("page")
    assert waiting.add(Input("1.html", b"short"), page) is None
    assert waiting.add(Input("2.json", b"[]"), export) is None
    assert waiting.add(Input("3.html", b"too long to wait"), page) is not None
    assert waiting.add(Input("4.json", b"[]"), export) is None
    assert [[input.name for input in group.inputs] for group in waiting.groups.values()] == [["2.json"], ["4.json"]]
