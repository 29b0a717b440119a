"""Older libraries: one small library of every past version is kept, and opens as this one."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.store.making import comment, thread
from tui_reader.library import Library
from tui_reader.store import disk, schema, segments, states
from tui_reader.store.schema import migrate

LIBRARIES = Path(__file__).parent / "libraries"


@pytest.fixture(params=range(1, schema.VERSION + 1))
def library(request: pytest.FixtureRequest, tmp_path: Path) -> Library:
    """A library as a past version wrote it."""
    shutil.copytree(LIBRARIES / f"version{request.param}", tmp_path / "library")
    return Library(tmp_path / "library")


def test_every_version_opens(library: Library) -> None:
    ferry, kiln = library.entries()
    assert (ferry.id, ferry.title, ferry.comments, ferry.unread, ferry.bookmarked) == (
        "ferry",
        "The last ferry",
        4,
        2,
        1,
    )
    assert (kiln.id, kiln.title, kiln.tags, kiln.read) == ("Kiln/Öfen", None, ("clay",), False)
    found = library.thread("ferry")
    assert [(c.id, c.parent) for c in found.comments] == [("f1", None), ("new", "f1"), ("f2", "f1"), ("f3", None)]
    assert found.comments[2].extra["score"] == 7
    assert found.comments[3].extra["edits"][0]["body"] == "It never came back."  # type: ignore[index]
    state = library.marks.state("ferry")
    assert (state.seen, state.folded, state.cursor) == (frozenset({"f1", "f2"}), frozenset({"f1"}), "f2")
    bookmark = library.bookmarks.all()[0]
    assert (bookmark.note, bookmark.tags, [quoted.id for quoted in bookmark.context]) == ("boats", ("sea",), ["f1"])
    assert library.trash.all() == ["gone"]
    assert library.acts.undo() == "removed Gone"
    assert library.check() == []


def test_what_version_2_brought_is_read(tmp_path: Path) -> None:
    shutil.copytree(LIBRARIES / "version2", tmp_path / "library")
    library = Library(tmp_path / "library")
    assert [(mute.person, mute.home) for mute in library.mutes.all()] == [("Odd Marsh", "example.org")]
    stored = library._ledger.stored("ferry")
    assert stored is not None
    state = states.read(library._disk, "ferry")
    assert (state.changes[0][1], state.arrivals) == ([(1, 2)], stored.facts().arrivals)


def test_every_version_is_written_as_this_one(library: Library) -> None:
    library.add(thread("ferry", comment("f1"), comment("later")))
    library.bookmarks.keep("ferry", "later")
    library.marks.mark_read("ferry")
    assert library.check() == []
    assert Library(library.path).entry("ferry").unread == 0


def test_files_migrate_step_by_step(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def rename(tables: segments.Tables) -> segments.Tables:
        return {**tables, "place": {"1": {"cursor": tables["place"]["1"]["at"]}}}

    def shout(tables: segments.Tables) -> segments.Tables:
        return {**tables, "place": {"1": {"cursor": tables["place"]["1"]["cursor"].upper()}}}

    monkeypatch.setattr(schema, "VERSION", 4)
    monkeypatch.setattr(schema, "MIGRATIONS", {("state", 1): rename, ("state", 3): shout})
    tables: segments.Tables = {"place": {"1": {"at": "c1"}}}
    assert migrate("state", 1, tables)["place"]["1"] == {"cursor": "C1"}
    assert migrate("bookmarks", 1, tables) == tables
    path = tmp_path / "state.json"
    path.write_bytes(b"".join(segments.dump(tables, "state", 1)))
    found = disk.Disk(tmp_path)
    loaded = found.load(path, "state")
    assert loaded is not None
    assert loaded["place"]["1"] == {"cursor": "C1"}
    found.database(path, "state", loaded).put("place", "1", dict(loaded["place"]["1"]))
    again = segments.load(path)
    assert again is not None
    assert segments.about(again)["version"] == 4
