"""Two machines that changed one library: what either did is there when their files meet."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.store import machines
from tests.store.making import comment, thread
from tui_reader.library import Library
from tui_reader.store import states
from tui_reader.store.states import State


@pytest.fixture
def library(tmp_path: Path) -> Library:
    library = Library(tmp_path / "mine")
    library.add(thread("t1", *(comment(f"c{i}") for i in range(4))))
    library.add(thread("t2", comment("c0")))
    library.add(thread("Äpfel/1", comment("c0")))
    library.bookmarks.keep("t1", "c0", note="first")
    library.bookmarks.keep("t1", "c1", note="to be dropped")
    library.marks.mark("t1", ["c0"])
    return library


def test_a_state_that_came_without_the_post_list_is_shown(library: Library, tmp_path: Path) -> None:
    machines.parted(library.path, tmp_path / "theirs")
    theirs = Library(tmp_path / "theirs")
    theirs.marks.tag("t2", ["theirs"])
    [state] = theirs.path.glob("state/*/t2.json")
    there = library.path / state.relative_to(theirs.path)
    there.parent.mkdir(parents=True, exist_ok=True)
    there.write_bytes(state.read_bytes())
    (library.path / "revision (conflicted copy)").write_bytes(b"..")
    met = Library(library.path)
    assert met.join_copies()
    assert met.entry("t2").tags == ("theirs",)
    assert met.check() == []


@pytest.mark.parametrize("tool", machines.NAMES)
def test_what_two_machines_did_is_joined(library: Library, tmp_path: Path, tool: str) -> None:
    before = machines.parted(library.path, tmp_path / "theirs")
    theirs = Library(tmp_path / "theirs")
    # Both read a longer page, to which other comments had come.
    theirs.add(thread("t1", *(comment(f"c{i}") for i in range(4)), comment("theirs", author="Bo")))
    library.add(thread("t1", *(comment(f"c{i}") for i in range(4)), comment("mine", author="Al")))
    library.marks.mark("t1", ["mine", "c1"])
    theirs.marks.mark("t1", ["theirs", "c2", "c1"])
    theirs.marks.mark("t1", ["c1"], seen=False)
    library.bookmarks.keep("t1", "c0", note="first, from here")
    theirs.bookmarks.drop("t1", "c1")
    theirs.bookmarks.keep("t1", "c3", note="theirs")
    theirs.marks.tag("Äpfel/1", ["fruit"])
    library.marks.tag("t2", ["mine"])
    theirs.add(thread("t4", comment("c0")))
    theirs.mutes.thread("t2")
    library.mutes.branch("t1", "c3")

    machines.sync(library.path, theirs.path, before, machines.NAMES[tool])
    met = Library(library.path)
    assert met.join_copies()
    assert [c.id for c in met.thread("t1").comments if not c.extra] == ["c0", "c1", "c2", "c3", "mine", "theirs"]
    assert met.marks.state("t1").seen == {"c0", "c2", "mine", "theirs"}
    assert {(b.comment, b.note) for b in met.bookmarks.all()} == {("c0", "first, from here"), ("c3", "theirs")}
    assert {id for entry in met.entries() for id in [entry.id]} == {"t1", "t2", "t4", "Äpfel/1"}
    assert (met.entry("Äpfel/1").tags, met.entry("t2").tags, met.entry("t2").muted) == (("fruit",), ("mine",), True)
    assert {(mute.thread, mute.comment) for mute in met.mutes.all()} == {("t2", None), ("t1", "c3")}
    assert met.check() == []
    assert met.join_copies() == []
    assert [entry.id for entry in Library(library.path).entries()] == [entry.id for entry in met.entries()]


def test_a_note_written_on_both_is_kept_twice_and_an_edited_one_once(library: Library, tmp_path: Path) -> None:
    before = machines.parted(library.path, tmp_path / "theirs")
    theirs = Library(tmp_path / "theirs")
    library.bookmarks.keep("t1", "c0", note="words from here")
    theirs.bookmarks.keep("t1", "c0", note="words from there")
    theirs.bookmarks.keep("t1", "c1", note="only there")
    machines.sync(library.path, theirs.path, before, machines.NAMES["Syncthing"])
    library.join_copies()
    kept = library.bookmarks.of_thread("t1")
    assert kept["c0"].note == "words from there\n\nwords from here"
    assert kept["c1"].note == "only there"


def test_marks_of_a_thread_that_came_from_another_machine_are_not_taken_for_others(
    library: Library, tmp_path: Path
) -> None:
    machines.parted(library.path, tmp_path / "theirs")
    theirs = Library(tmp_path / "theirs")
    theirs.add(thread("t1", *(comment(f"c{i}") for i in range(4)), comment("theirs", author="Bo")))
    library.add(thread("t1", *(comment(f"c{i}") for i in range(4)), comment("mine", author="Al")))
    library.marks.mark("t1", ["mine", "c2"])
    path = library._disk.at.thread("t1")
    path.write_bytes((theirs.path / path.relative_to(library.path)).read_bytes())
    assert Library(library.path).marks.state("t1").seen == {"c0", "c2"}


def test_a_copy_that_is_damaged_stays_and_harms_nothing(library: Library) -> None:
    path = library._disk.at.thread("t1")
    copy = path.with_name("t1 (conflicted copy).json")
    copy.write_bytes(path.read_bytes()[:80])
    (library.path / "revision (conflicted copy)").write_bytes(b"..")
    assert library.join_copies() == ["revision (conflicted copy)"]
    assert copy.exists()
    assert len(library.thread("t1").comments) == 4


def test_an_ordinary_library_has_no_copies(library: Library) -> None:
    library.add(thread("t1-laptop", comment("c0")))
    library.add(thread("t1 (1)", comment("c0")))
    library.marks.mark_read("t1-laptop")
    library.marks.mark_read("t1 (1)")
    others = ("library.pdf", "revision.log", "search.txt", "undo", "mutes.json.orig", "people.csv")
    for name in others:
        (library.path / name).write_bytes(b"not of the library")
    assert library.join_copies() == []
    assert library.check(repair=True) == []
    assert len(library.entries()) == 5
    assert all((library.path / name).exists() for name in others)


numbers = st.frozensets(st.integers(0, 30), max_size=12)
acts = st.lists(st.tuples(st.booleans(), st.booleans(), numbers), max_size=12)


@given(acts)
@settings(max_examples=60, deadline=None)
def test_of_each_mark_the_later_stands(acts: list[tuple[bool, bool, frozenset[int]]]) -> None:
    from tui_reader.store import runs

    sides = [State(birth="b"), State(birth="b")]
    truth: dict[int, bool] = {}
    for minute, (side, seen, which) in enumerate(acts):
        old = sides[side]
        marked = runs.union(old.seen, runs.of(which)) if seen else runs.minus(old.seen, runs.of(which))
        time = f"2024-01-01T10:{minute:02}:07.000000Z"
        new = states.stamped(old, old._replace(seen=marked), time)
        changed = runs.union(runs.minus(new.seen, old.seen), runs.minus(old.seen, new.seen))
        truth |= dict.fromkeys(runs.numbers(changed), seen)
        sides[side] = new
    one, other = states.joined(*sides), states.joined(sides[1], sides[0])
    assert set(runs.numbers(one.seen)) == {number for number, seen in truth.items() if seen}
    assert one.seen == other.seen
    assert states.joined(one, sides[0]).seen == one.seen


def test_an_archive_carries_everything(library: Library, tmp_path: Path) -> None:
    library.mutes.person("Ines", "example.org")
    library.marks.tag("t2", ["sea"])
    library.marks.save("t1", replace(library.marks.state("t1"), opened="2024-01-01T00:00:00Z", cursor="c2", line=3))
    archive = tmp_path / "all.zip"
    assert library.export_all(archive) == (3, [])
    other = Library(tmp_path / "other")
    results = list(other.intake.add([str(archive)]))
    assert [result.status for result in results] == ["added"] * 3  # type: ignore[union-attr]
    assert list(other.entries()) == list(library.entries())
    assert all(other.thread(entry.id) == library.thread(entry.id) for entry in library.entries())
    assert all(other.marks.state(entry.id) == library.marks.state(entry.id) for entry in library.entries())
    assert list(other.bookmarks.all()) == list(library.bookmarks.all())
    assert list(other.mutes.all()) == list(library.mutes.all())
    assert other.check() == []
    assert [result.status for result in other.intake.add([str(archive)])] == ["unchanged"] * 3  # type: ignore[union-attr]


def test_an_archive_is_joined_into_what_is_there(library: Library, tmp_path: Path) -> None:
    archive = tmp_path / "all.zip"
    library.export_all(archive)
    other = Library(tmp_path / "other")
    other.add(thread("t1", comment("own", author="Bo"), comment("c3")))
    other.marks.mark("t1", ["own", "c3"])
    other.bookmarks.keep("t1", "own")
    list(other.intake.add([str(archive)]))
    assert {c.id for c in other.thread("t1").comments} == {"own", "c0", "c1", "c2", "c3"}
    assert other.marks.state("t1").seen == {"own", "c3", "c0"}
    assert {b.comment for b in other.bookmarks.all()} == {"own", "c0", "c1"}
    assert other.check() == []
