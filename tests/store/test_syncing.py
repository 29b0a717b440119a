"""Many files made durable at once: by one call for their disk, or side by side; errors are told either way."""

from __future__ import annotations

import errno
import gc
import os
from dataclasses import dataclass
from pathlib import Path

import pytest

from tui_reader.errors import StoreError
from tui_reader.store import files, syncing

COUNTS = [1, syncing._MANY - 1, syncing._MANY, syncing._ROUND * 3 + 1]


@dataclass
class Calls:
    """How often the system was asked to sync."""

    together: bool
    """Whether many files are synced by one call."""
    whole: int = 0
    each: int = 0


@pytest.fixture(params=[True, False])
def calls(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Calls:
    """Of the way that is taken for many."""
    calls = Calls(request.param)
    if calls.together and syncing._syncfs() is None:
        pytest.skip("this system has no syncfs")
    sync_whole, fsync = syncing._sync_whole, os.fsync

    def count_whole(descriptor: int) -> None:
        calls.whole += 1
        sync_whole(descriptor)

    def count_each(descriptor: int) -> None:
        calls.each += 1
        fsync(descriptor)

    monkeypatch.setattr(syncing, "_is_whole", lambda device: calls.together)
    monkeypatch.setattr(syncing, "_sync_whole", count_whole)
    monkeypatch.setattr(os, "fsync", count_each)
    return calls


def contents(folder: Path, count: int) -> list[tuple[Path, list[bytes]]]:
    return [(folder / f"{number % 3}" / f"{number}.json", [b"%d" % number]) for number in range(count)]


def open_files() -> int:
    gc.collect()  # what other tests left is not ours to close
    descriptors = Path("/proc/self/fd")
    return len(list(descriptors.iterdir())) if descriptors.exists() else 0


@pytest.mark.parametrize("count", COUNTS)
def test_all_files_are_in_their_places_and_none_is_open(tmp_path: Path, calls: Calls, count: int) -> None:
    files.make_folder(tmp_path / "tmp")
    before = open_files()
    calls.whole = calls.each = 0
    files.write_all(contents(tmp_path, count), tmp_path / "tmp")
    assert [path.read_bytes() for path, _ in contents(tmp_path, count)] == [b"%d" % n for n in range(count)]
    assert list((tmp_path / "tmp").iterdir()) == []
    assert open_files() == before
    if calls.together and count >= syncing._MANY:
        assert (calls.whole, calls.each) == (2, 0), "once for the files, once for their names"
    else:
        assert calls.whole == 0
        assert calls.each > count


@pytest.mark.parametrize("count", COUNTS)
def test_a_disk_that_fails_leaves_everything_as_it_was(
    tmp_path: Path, calls: Calls, monkeypatch: pytest.MonkeyPatch, count: int
) -> None:
    files.write_all([(path, [b"before"]) for path, _ in contents(tmp_path, count)], tmp_path / "tmp")

    def refuse(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(syncing, "_sync_whole", refuse)
    monkeypatch.setattr(os, "fsync", refuse)
    before = open_files()
    with pytest.raises(StoreError, match="the disk is full"):
        files.write_all(contents(tmp_path, count), tmp_path / "tmp")
    assert {path.read_bytes() for path, _ in contents(tmp_path, count)} == {b"before"}
    assert list((tmp_path / "tmp").iterdir()) == []
    assert open_files() == before


def test_a_failing_call_says_why() -> None:
    if syncing._syncfs() is None:
        pytest.skip("this system has no syncfs")
    with pytest.raises(OSError, match="Bad file descriptor"):
        syncing._sync_whole(-1)


def test_a_disk_of_which_nothing_is_known_is_not_synced_as_a_whole() -> None:
    assert not syncing._is_whole(os.makedev(4_000, 4_000))
