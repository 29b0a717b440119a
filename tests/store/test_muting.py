"""Muting: shown folded, never gone, counted as nothing that awaits the reader, and listed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.store.making import comment, thread
from tui_reader.errors import NotFoundError
from tui_reader.library import Library

PAGE = thread(
    "t1", comment("a"), comment("a1", "a"), comment("a2", "a1"), comment("b"), url="https://old.site.example/x"
)


@pytest.fixture
def library(tmp_path: Path) -> Library:
    library = Library(tmp_path)
    library.add(PAGE)
    return library


def test_a_muted_thread_stays_in_the_list_and_awaits_nobody(library: Library) -> None:
    library.mutes.thread("t1")
    entry = library.entry("t1")
    assert (entry.muted, entry.awaited, entry.comments, entry.unread) == (True, False, 4, 4)
    assert library.entries().unread() == 0  # type: ignore[attr-defined]
    assert [mute.label for mute in library.mutes.all()] == ["On t1"]
    assert library.check() == []
    assert library.acts.undo() == "muted On t1"
    assert library.entry("t1").awaited
    assert list(library.mutes.all()) == []


def test_what_comes_into_a_muted_branch_is_not_new(library: Library) -> None:
    library.marks.mark_read("t1")
    library.mutes.branch("t1", "a1")
    library.add(thread("t1", *PAGE.comments[:3], comment("a3", "a2", author="Bo"), comment("b"), comment("c")))
    entry = library.entry("t1")
    assert (entry.comments, entry.unread, entry.new) == (6, 1, 1)
    assert library.check() == []
    (mute,) = library.mutes.of_thread("t1")
    assert (mute.thread, mute.comment) == ("t1", "a1")
    assert library.mutes.lift(mute)
    assert library.entry("t1").new == 2
    assert not library.mutes.lift(mute)
    assert library.acts.undo() == "mute lifted"
    assert library.entry("t1").new == 1


def test_what_a_muted_person_writes_is_not_counted(library: Library) -> None:
    library.add(thread("t2", comment("a"), comment("b", author="Bo"), url="https://site.example/y"))
    library.add(thread("t3", comment("a"), url="https://other.example/z"))
    mute = library.mutes.author("t1", "Ines")
    assert library.check() == []
    library.mutes.recount(mute)
    assert [library.entry(id).unread for id in ("t1", "t2", "t3")] == [0, 1, 1]
    assert [entry.unread for entry in Library(library.path).entries() if entry.id == "t1"] == [0]
    library.marks.mark_read("t2")
    library.add(thread("t2", comment("a"), comment("b", author="Bo"), comment("c"), comment("d", author="Di")))
    assert library.entry("t2").new == 1
    assert library.mutes.lift(mute)
    assert library.check() == []
    library.mutes.recount(mute)
    assert [library.entry(id).unread for id in ("t1", "t2", "t3")] == [4, 2, 1]
    everywhere = library.mutes.person("Ines")
    library.mutes.recount(everywhere)
    assert [library.entry(id).unread for id in ("t1", "t2", "t3")] == [0, 1, 0]
    assert library.check() == []


def test_a_person_is_one_of_a_site(library: Library) -> None:
    library.add(thread("t2", comment("a"), url="https://other.example/y"))
    library.mutes.author("t1", "Ines")
    assert [mute.person for mute in library.mutes.of_thread("t1")] == ["Ines"]
    assert list(library.mutes.of_thread("t2")) == []
    library.mutes.person("Odile")
    assert [mute.person for mute in library.mutes.of_thread("t2")] == ["Odile"]


def test_muting_twice_is_once_and_a_mute_outlives_a_restart(library: Library) -> None:
    assert library.mutes.thread("t1") == library.mutes.thread("t1")
    again = Library(library.path)
    assert len(again.mutes.all()) == 1
    assert again.entries()[0].muted
    again.trash.put("t1")
    assert [mute.thread for mute in again.mutes.all()] == ["t1"]


def test_what_is_not_there_cannot_be_muted(library: Library) -> None:
    with pytest.raises(NotFoundError):
        library.mutes.thread("nothing")
    with pytest.raises(NotFoundError):
        library.mutes.branch("t1", "nothing")
