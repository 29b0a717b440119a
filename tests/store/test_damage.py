"""Damaged files: set aside, never overwritten; the rest opens; repair puts right what can be."""

from __future__ import annotations

import contextlib
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.store.making import comment, thread
from tui_reader.errors import DamagedError, NewerLibraryError, NotFoundError, StoreError
from tui_reader.kept import ReadingState
from tui_reader.library import Library
from tui_reader.store import files, locks
from tui_reader.store.disk import Disk
from tui_reader.store.schema import VERSION

WAYS: dict[str, Callable[[bytes], bytes | None]] = {
    "empty": lambda content: b"",
    "truncated": lambda content: content[: len(content) // 2],
    "one byte short": lambda content: content[:-2],
    "zeros": lambda content: b"\x00" * len(content),
    "garbage": lambda content: bytes(range(256)) * 4,
    "another JSON": lambda content: b'{"hello": "world"}',
    "a list": lambda content: b"[1, 2, 3]",
    "no version": lambda content: content.replace(f'"version":{VERSION}'.encode(), b'"version":0'),
    "a word instead": lambda content: content.replace(b'"version":', b'"version":"old","x":'),
    "an edit gone wrong": lambda content: content.replace(b"{", b"{{", 3),
    "a folder": lambda content: None,
}
"""Ways in which a file goes bad; ``None`` where a folder lies in its place."""

FILES = {
    "thread": "threads/*/t1.json",
    "index": "catalogue/index.json",
    "shard": "catalogue/0*.json",
    "bookmarks": "bookmarks/*.json",
    "state": "state/*/t1.json",
    "undo": "undo.json",
    "library": "library.json",
}
"""Every kind of file."""


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """A library in which every kind of file was written twice, so that each has an earlier generation."""
    library = Library(tmp_path)
    for length in (2, 3):
        for id in ("t1", "t2"):
            library.add(thread(id, *(comment(f"c{i}") for i in range(length))))
        library.bookmarks.keep("t1", "c0", note=f"note {length}")
        library.marks.save("t1", ReadingState(seen=frozenset({"c0"}), line=length, opened="2024-01-01T00:00:00Z"))
    return Library(tmp_path)


def use(library: Library) -> None:
    """Everything that a reader does with a library, as far as it can be done."""
    entries = list(library.entries())
    assert "t2" in {entry.id for entry in entries}
    assert library.thread("t2").comments
    library.bookmarks.all()
    for entry in entries:
        try:
            library.open(entry.id).bodies[:]
            library.marks.state(entry.id)
            library.marks.save(entry.id, ReadingState(line=9))
        except DamagedError:
            pass
    library.add(thread("t3", comment("c0")))
    library.bookmarks.keep("t3", "c0")
    library.acts.undo()


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("kind", FILES)
def test_damage_is_set_aside_and_the_rest_opens(library: Library, kind: str, way: str) -> None:
    path = next(iter(sorted(library.path.glob(FILES[kind]))))
    content = path.read_bytes()
    spoiled = WAYS[way](content)
    if spoiled == content:
        pytest.skip("this file has nothing to spoil in that way")
    if spoiled is None:
        path.unlink()
        path.mkdir()
    else:
        path.write_bytes(spoiled)
    try:
        use(library)
    except StoreError:
        pytest.fail("a reader was handed an error for a file that they did not ask for")
    aside = list(library.path.rglob(f"{path.name}.damaged-*"))
    assert [found.read_bytes() if found.is_file() else None for found in aside] == [spoiled]
    assert sum(aside[0].name in problem for problem in library.problems) == 1
    list(library.entries())
    if kind != "thread":  # whose bodies are looked at only when they are read
        assert Library(library.path).check() == []
    library.check(repair=True)
    assert Library(library.path).check() == []
    assert list(library.path.rglob(f"{path.name}.damaged-*")) == aside


@pytest.mark.parametrize("way", WAYS)
def test_what_was_written_once_survives_damage(tmp_path: Path, way: str) -> None:
    library = Library(tmp_path)
    library.add(thread("t1", comment("c0")))
    library.bookmarks.keep("t1", "c0", note="kept once")
    library.marks.mark("t1", ["c0"])
    for path in (*tmp_path.glob("bookmarks/*.json"), *tmp_path.glob("state/*/*.json")):
        spoiled = WAYS[way](path.read_bytes())
        path.unlink() if spoiled is None else path.write_bytes(spoiled)
        if spoiled is None:
            path.mkdir()
    fresh = Library(tmp_path)
    assert [bookmark.note for bookmark in fresh.bookmarks.all()] == ["kept once"]
    assert fresh.marks.state("t1").seen == {"c0"}
    fresh.check(repair=True)
    assert Library(tmp_path).check() == []


def test_check_finds_and_repair_restores_the_earlier_generation(library: Library) -> None:
    path = next(library.path.glob("threads/*/t1.json"))
    path.write_bytes(path.read_bytes()[:-40])
    findings = library.check()
    assert any(finding.path == "threads/t/t1.json" and not finding.repaired for finding in findings)
    assert path.exists()
    fresh = Library(library.path)
    repaired = fresh.check(repair=True)
    assert all(finding.repaired for finding in repaired)
    assert any("earlier version is used" in finding.repaired for finding in repaired)
    assert len(fresh.thread("t1").comments) == 2
    assert fresh.entry("t1").comments == 2
    assert Library(library.path).check() == []


def test_a_thread_that_cannot_be_saved_leaves_the_list_and_comes_back_when_added(library: Library) -> None:
    path = next(library.path.glob("threads/*/t1.json"))
    path.write_bytes(b"")
    files.earlier(path).unlink()
    library.check(repair=True)
    assert [entry.id for entry in library.entries()] == ["t2"]
    assert [bookmark.thread for bookmark in library.bookmarks.all()] == ["t1"]
    assert Library(library.path).check() == []
    library.add(thread("t1", comment("c0"), comment("c1")))
    assert library.entry("t1").bookmarked == 1
    assert library.marks.state("t1").seen == frozenset()


def test_a_lost_catalogue_is_made_anew(library: Library) -> None:
    before = list(library.entries())
    for path in library.path.glob("catalogue/*"):
        path.unlink()
    fresh = Library(library.path)
    assert list(fresh.entries()) == before
    assert fresh.check() == []


ACTS: dict[str, Callable[[Library], object]] = {
    "add": lambda library: library.add(thread("t3")),
    "update": lambda library: library.add(thread("t1", *(comment(f"c{i}") for i in range(5)))),
    "keep": lambda library: library.bookmarks.keep("t2", "c0"),
    "mark": lambda library: library.marks.mark_read("t2"),
    "tag": lambda library: library.marks.tag("t2", ["tea"]),
    "remove": lambda library: library.trash.put("t2"),
    "undo": lambda library: library.acts.undo(),
}


@pytest.mark.parametrize("opened", [True, False], ids=["an open app", "a command"])
@pytest.mark.parametrize("act", ACTS)
def test_a_catalogue_that_was_lost_before_an_act_has_all_rows_after_it(
    library: Library, act: str, opened: bool
) -> None:
    wanted = {"t1", "t2"} | ({"t3"} if act == "add" else set())
    wanted -= {"t2"} if act == "remove" else set()
    if opened:
        list(library.entries())
    shutil.rmtree(library.path / "catalogue")
    ACTS[act](library)
    assert {entry.id for entry in library.entries()} == wanted
    fresh = Library(library.path)
    assert {entry.id for entry in fresh.entries()} == wanted
    assert fresh.check() == []


@pytest.mark.parametrize("act", [act for act in ACTS if act != "undo"])
def test_no_library_is_begun_where_one_was_that_is_gone(library: Library, act: str) -> None:
    list(library.entries())
    away = library.path.rename(library.path.with_name("elsewhere"))
    with pytest.raises(StoreError, match="the library is gone"):
        ACTS[act](library)
    assert not library.path.exists()
    away.rename(library.path)
    ACTS[act](library)
    assert Library(library.path).check() == []


def test_a_lost_shard_is_made_anew(library: Library) -> None:
    before = list(library.entries())
    for path in library.path.glob("catalogue/0*"):
        path.unlink()
    fresh = Library(library.path)
    fresh.add(thread("t3"))
    assert {entry.id for entry in fresh.entries()} == {"t1", "t2", "t3"}
    assert fresh.entry("t1") == before[1] or fresh.entry("t1") == before[0]


def test_a_copy_of_a_thread_that_a_sync_left_is_joined(library: Library) -> None:
    path = next(library.path.glob("threads/*/t1.json"))
    other = Library(library.path.parent / "other")
    other.add(thread("t1", comment("c0"), comment("c1"), comment("c2"), comment("theirs", author="Bo")))
    theirs = next(other.path.glob("threads/*/t1.json"))
    copy = path.with_name("t1 (conflicted copy).json")
    copy.write_bytes(theirs.read_bytes())
    assert [finding.what for finding in library.check()] == ["is a copy that a sync tool left"]
    library.check(repair=True)
    assert not copy.exists()
    assert [c.id for c in library.thread("t1").comments] == ["c0", "c1", "c2", "theirs"]
    assert library.check() == []


def test_a_row_that_is_not_so_is_found_and_put_right(library: Library) -> None:
    path = next(iter(library.path.glob("catalogue/0*.json")))
    path.write_bytes(path.read_bytes().replace(b'"unread": 2', b'"unread": 1'))
    assert [finding.what for finding in library.check()] == ["says of t1 what is not so"]
    library.check(repair=True)
    assert Library(library.path).check() == []
    assert library.entry("t1").unread == 2


@pytest.mark.parametrize("name", ["library.json", "threads/*/t1.json", "catalogue/index.json", "state/*/t1.json"])
def test_a_newer_library_is_read_and_never_changed(library: Library, name: str) -> None:
    for path in library.path.glob("library.json" if name == "library.json" else "*.json"):
        path.write_bytes(path.read_bytes().replace(f'"version":{VERSION}'.encode(), b'"version":99'))
    for path in library.path.glob(name):
        path.write_bytes(path.read_bytes().replace(f'"version":{VERSION}'.encode(), b'"version":99'))
    before = {path: path.read_bytes() for path in library.path.rglob("*.json")}
    newer = Library(library.path)
    assert len(newer.entries()) == 2
    assert newer.thread("t1").comments
    assert newer.read_only
    assert any("newer version" in problem for problem in newer.problems)
    for act in (
        lambda: newer.add(thread("t9")),
        lambda: newer.bookmarks.keep("t1"),
        lambda: newer.trash.put("t1"),
        lambda: newer.marks.save("t1", ReadingState(line=5)),
        lambda: newer.check(repair=True),
    ):
        with pytest.raises(NewerLibraryError, match="update"):
            act()
    assert {path: path.read_bytes() for path in library.path.rglob("*.json")} == before


def test_a_library_that_may_not_be_written_is_searched_all_the_same(library: Library) -> None:
    library.searcher.keep_up()
    library.searcher.index.discard()
    about = library.path / "library.json"
    about.write_bytes(about.read_bytes().replace(f'"version":{VERSION}'.encode(), b'"version":99'))
    before = sorted(path for path in library.path.rglob("*"))
    for _ in range(2):  # the second time the index is there
        newer = Library(library.path)
        assert {hit.thread for hit in newer.searcher.search("words")} == {"t1", "t2"}
        assert newer.read_only
    assert sorted(path for path in library.path.rglob("*")) == before


def as_newer(path: Path) -> None:
    """A file as a version to come would leave it: with a table that this one does not know."""
    data = json.loads(path.read_bytes())
    data["_meta"] = {"1": {"kind": data["_meta"]["1"]["kind"], "version": VERSION + 1}}
    data["precious"] = {"1": {"of": "the future"}}
    path.write_text(json.dumps(data))


@pytest.mark.parametrize("name", ["threads/*/t1.json", "bookmarks/*.json", "state/*/t1.json", "undo.json"])
def test_one_newer_file_is_never_written_over(library: Library, name: str) -> None:
    for path in library.path.glob(name):
        as_newer(path)
    before = {path: path.read_bytes() for path in library.path.rglob("*.json")}
    newer = Library(library.path)
    for act in (
        lambda: newer.add(thread("t1", comment("c0"), comment("c9"))),
        lambda: newer.bookmarks.keep("t1", "c0", note="other"),
        lambda: newer.marks.mark_read("t1", read=False),
        lambda: newer.trash.put("t1"),
        lambda: newer.acts.undo(),
    ):
        with contextlib.suppress(NewerLibraryError):
            act()
    for path in library.path.glob(name):
        assert path.read_bytes() == before[path]
    assert newer.read_only


def test_a_newer_form_is_not_taken_for_damage(library: Library) -> None:
    as_newer(library.path / "library.json")
    for path in [*library.path.glob("threads/*/t1.json"), *library.path.glob("catalogue/*.json")]:
        path.write_bytes(b"a form of which nobody here has heard")
    newer = Library(library.path)
    for look in (lambda: newer.open("t1"), lambda: newer.entries()[0], lambda: newer.check(repair=True)):
        with pytest.raises(NewerLibraryError):
            look()
    assert not list(library.path.rglob("*.damaged-*"))


def test_the_first_write_of_a_version_raises_that_of_the_library(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tui_reader.store import schema

    old = Library(library.path)
    old.marks.mark_read("t1", read=True)
    with monkeypatch.context() as patch:
        patch.setattr(schema, "VERSION", VERSION + 1)
        Library(library.path).bookmarks.keep("t2")
    assert json.loads((library.path / "library.json").read_bytes())["_meta"]["1"]["version"] == VERSION + 1
    with pytest.raises(NewerLibraryError):  # also one that has been open all the time
        old.marks.mark_read("t1", read=False)


def test_what_was_written_anew_meanwhile_is_not_set_aside(library: Library) -> None:
    path = library._disk.at.thread("t1")
    whole = path.read_bytes()
    path.write_bytes(b"half of")
    one, other = Disk(library.path), Disk(library.path)
    with pytest.raises(DamagedError) as seen:
        one.read(path, "thread")
    path.write_bytes(whole)
    tables = other.set_aside(path, "thread", seen.value.what)
    assert tables is not None
    assert path.read_bytes() == whole
    assert not other.problems
    assert not list(path.parent.glob("*.damaged-*"))


def test_two_that_notice_damage_at_once_both_get_the_earlier_generation(library: Library) -> None:
    path = library._disk.at.thread("t1")
    path.write_bytes(b"half of")
    first, second = Disk(library.path), Disk(library.path)
    assert first.set_aside(path, "thread", "is damaged") is not None
    assert second.set_aside(path, "thread", "is damaged") is not None
    assert path.exists()
    assert len(list(path.parent.glob("*.damaged-*"))) == 1


def test_locks_are_taken_in_one_order(tmp_path: Path) -> None:
    with locks.lock(tmp_path, "catalogue", "threads-3", "state-1"), pytest.raises(RuntimeError, match="before"):
        locks.lock(tmp_path, "bookmarks-2").__enter__()
    with locks.lock(tmp_path, "threads-1"), locks.lock(tmp_path, "catalogue"), locks.lock(tmp_path, "search-log"):
        pass
    with locks.lock(tmp_path, "threads-1"):
        pass


@pytest.mark.parametrize("column", ["ids", "parents", "authors", "published", "markups", "article", "extras"])
def test_a_thread_with_one_damaged_part_is_read_with_something_in_its_place(library: Library, column: str) -> None:
    library.add(thread("t3", *(comment(f"c{i}", extra={"score": i}) for i in range(4))))
    path = library._disk.at.thread("t3")
    data = json.loads(path.read_bytes())
    if column == "article":
        data["article"] = {"1": {}}
    elif column == "extras":
        data["columns"]["extras"] = {"at": 7}
    else:
        data["columns"][column] = {"list": ["A", "B"]}
    path.write_text(json.dumps(data))
    library = Library(library.path)
    tree = library.open("t3")
    seen = [tree.comment(i) for i in range(len(tree))]
    assert len(seen) == 4
    assert len({found.id for found in seen}) == 4
    assert tree.post.body
    assert column == "extras" or any("check --repair" in problem for problem in library.problems)
    library.marks.save("t3", ReadingState(seen=frozenset({seen[0].id}), cursor=seen[1].id))
    assert path.exists()


def test_a_thread_that_no_longer_says_what_it_is_gives_way_to_its_earlier_generation(library: Library) -> None:
    path = library._disk.at.thread("t1")
    data = json.loads(path.read_bytes())
    del data["thread"]["1"]["birth"]
    path.write_text(json.dumps(data))
    library = Library(library.path)
    assert len(library.open("t1")) == 2
    assert any("earlier version" in problem for problem in library.problems)


def test_a_thread_that_was_set_aside_is_not_called_unknown(library: Library) -> None:
    path = next(library.path.glob("threads/*/*.json"))
    thread_id = path.stem
    path.write_bytes(path.read_bytes()[:40])
    for earlier in path.parent.glob(f"{path.name}.*"):
        earlier.unlink()
    for ask in (library.open, library.resolve):
        with pytest.raises(NotFoundError, match="was damaged and is set aside"):
            ask(thread_id)
