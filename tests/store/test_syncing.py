"""Many files made durable at once: by one call for their disk, or side by side; errors are told either way."""

from __future__ import annotations

import errno
import gc
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace

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
    sync_disk, fsync = syncing._sync_disk, os.fsync

    def count_whole(descriptor: int) -> None:
        calls.whole += 1
        sync_disk(descriptor)

    def count_each(descriptor: int) -> None:
        calls.each += 1
        fsync(descriptor)

    monkeypatch.setattr(syncing, "_is_known", lambda device: calls.together)
    monkeypatch.setattr(syncing, "_sync_disk", count_whole)
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

    monkeypatch.setattr(syncing, "_sync_disk", refuse)
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
        syncing._sync_disk(-1)


@pytest.fixture
def fresh() -> Iterator[None]:
    """What is known of devices is forgotten before and after."""
    syncing._is_known.cache_clear()
    yield
    syncing._is_known.cache_clear()


def test_a_disk_of_which_nothing_is_known_is_not_synced_as_a_whole() -> None:
    assert not syncing._is_known(os.makedev(4_000, 4_000))


@pytest.mark.parametrize(
    ("kind", "release", "known"),
    [
        ("ext4", "6.1.0-18-amd64", True),
        ("xfs", "5.17.0", True),
        ("xfs", "5.15.0-91-generic", False),
        ("ext4", "4.18.0-553.el8_10.x86_64", False),
        ("ext4", "", False),
        ("btrfs", "6.1.0", False),
        ("overlay", "6.1.0", False),
        ("fuse.sshfs", "6.1.0", False),
    ],
)
@pytest.mark.usefixtures("fresh")
def test_only_disks_that_tell_of_all_that_fails_are_synced_as_a_whole(
    monkeypatch: pytest.MonkeyPatch, kind: str, release: str, known: bool
) -> None:
    mounted = f"22 1 0:21 / /proc rw - proc proc rw\n27 1 254:3 / / rw,relatime shared:1 - {kind} /dev/vda rw\n"
    monkeypatch.setattr(Path, "read_text", lambda *_: mounted)
    monkeypatch.setattr(os, "uname", lambda: SimpleNamespace(release=release))
    monkeypatch.setattr(syncing, "_syncfs", lambda: lambda descriptor: 0)
    assert syncing._is_known(os.makedev(254, 3)) is known


def test_a_disk_is_watched_before_anything_is_written(tmp_path: Path, calls: Calls) -> None:
    before = open_files()
    begun = syncing.Syncing(tmp_path)
    assert open_files() == before + calls.together
    begun.end()
    assert open_files() == before
