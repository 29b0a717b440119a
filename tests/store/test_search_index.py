"""The search index beside the library: kept up by every act, healed after damage, kills and other versions."""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from tests.store.making import comment, long_thread, thread
from tui_reader.errors import StoreError
from tui_reader.library import Library
from tui_reader.library.searching import Building
from tui_reader.store.search import index as search_index
from tui_reader.store.search import log as search_log


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """Two threads, indexed."""
    library = Library(tmp_path / "shelf")
    library.add(thread("one", comment("c1", body="a bell"), comment("c2", "c1", body="a ferry")))
    library.add(thread("two", comment("c1", body="another bell")))
    assert library.searcher.search("bell").total == 2
    return library


def places(library: Library, query: str) -> list[str]:
    """What a query finds."""
    return sorted(f"{hit.thread}#{hit.comment}" for hit in library.searcher.search(query))


def test_every_act_is_followed(library: Library) -> None:
    library.add(thread("three", comment("c1", body="bell three")))
    assert places(library, "bell") == ["one#c1", "three#c1", "two#c1"]
    library.add(
        thread("one", comment("c1", body="a bell"), comment("c2", "c1", body="a ferry"), comment("c3", body="bell"))
    )
    assert places(library, "bell") == ["one#c1", "one#c3", "three#c1", "two#c1"]
    library.trash.put("two")
    assert places(library, "bell") == ["one#c1", "one#c3", "three#c1"]
    library.acts.undo()
    assert places(library, "bell") == ["one#c1", "one#c3", "three#c1", "two#c1"]
    library.bookmarks.keep("one", "c2", note="like a bell")
    assert places(library, "bell in:notes") == ["one#c2"]
    library.bookmarks.keep("one", "c2", note="like a gong")
    assert places(library, "bell in:notes") == []
    library.acts.undo()
    assert places(library, "bell in:notes") == ["one#c2"]
    library.bookmarks.drop("one", "c2")
    assert places(library, "is:bookmarked") == []
    library.marks.tag("one", ["metal"])
    assert places(library, "tag:metal bell") == ["one#c1", "one#c3"]


def test_an_edited_text_is_found_by_its_new_words_only(library: Library) -> None:
    edited = comment("c2", "c1", body="a gondola, in truth", extra={"edited": "2026-01-01T00:00:00Z"})
    library.add(thread("one", comment("c1", body="a bell"), edited))
    there = [row.body for row in library.thread("one").comments]
    assert places(library, "gondola") == (["one#c2"] if "a gondola, in truth" in there else [])
    assert places(library, "ferry") == ([] if "a ferry" not in there else ["one#c2"])


def test_a_note_outlives_its_thread(library: Library) -> None:
    library.bookmarks.keep("one", "c2", note="tide table")
    library.trash.put("one")
    library.trash.purge()
    (hit,) = library.searcher.search("tide")
    assert (hit.kind, hit.title, hit.snippet) == ("note", "On one", "tide table")
    Library(library.path).searcher.search("tide")
    library.searcher.keep_up(sweep=True)
    assert places(library, "tide") == ["one#c2"]
    assert places(library, "ferry") == []


def test_what_another_process_does_is_found(library: Library) -> None:
    other = Library(library.path)
    other.add(thread("three", comment("c1", body="gondola")))
    assert places(library, "gondola") == ["three#c1"]
    assert places(other, "gondola") == ["three#c1"]


def test_prefixes_know_words_that_came_later(library: Library) -> None:
    assert places(library, "gon*") == []
    library.add(thread("three", comment("c1", body="gondola and gong")))
    assert places(library, "gon*") == ["three#c1"]


# Healing


def delete(path: Path) -> None:
    path.unlink()


def empty(path: Path) -> None:
    path.write_bytes(b"")


def scribble(path: Path) -> None:
    path.write_bytes(b"not a database " * 1_000)


def tear(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def hollow(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[4_096 : len(data) - 4_096] = bytes(len(data) - 8_192)
    path.write_bytes(data)


def outdate(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("UPDATE meta SET value = '0' WHERE key = 'version'")
    connection.commit()
    connection.close()


def drop_a_table(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("DROP TABLE blocks")
    connection.commit()
    connection.close()


@pytest.mark.parametrize("harm", [delete, empty, scribble, tear, hollow, outdate, drop_a_table])
@pytest.mark.parametrize("again", [False, True], ids=["same object", "new object"])
def test_a_harmed_index_is_made_anew(library: Library, harm: Callable[[Path], None], again: bool) -> None:
    library.searcher.index.close()
    for suffix in ("-wal", "-shm"):
        Path(f"{library.path / 'search.sqlite'}{suffix}").unlink(missing_ok=True)
    harm(library.path / "search.sqlite")
    library.add(thread("three", comment("c1", body="gondola")))
    if again:
        library = Library(library.path)
    assert places(library, "gondola OR bell") == ["one#c1", "three#c1", "two#c1"]


def test_damage_that_shows_while_typing_is_healed_by_the_next_index(library: Library) -> None:
    library.searcher.index.close()
    hollow(library.path / "search.sqlite")
    with contextlib.suppress(StoreError):
        library.searcher.search("bell", wait=False)
    library.searcher.keep_up()
    assert library.searcher.search("bell", wait=False).total == 2


def test_an_index_of_another_moment_is_brought_up(library: Library, tmp_path: Path) -> None:
    library.searcher.index.close()
    shutil.copy(library.path / "search.sqlite", tmp_path / "old.sqlite")
    library.add(thread("three", comment("c1", body="gondola")))
    library.trash.put("two")
    places(library, "gondola")
    library.searcher.index.close()
    shutil.copy(tmp_path / "old.sqlite", library.path / "search.sqlite")
    library.searcher.keep_up(sweep=True)
    assert places(library, "gondola") == ["three#c1"]
    assert places(library, "bell") == ["one#c1"]


def test_threads_that_nobody_noted_are_counted(library: Library) -> None:
    library.add(thread("three", comment("c1", body="gondola")))
    (library.path / "search.log").unlink()
    assert places(library, "gondola") == ["three#c1"]


@pytest.mark.parametrize("torn", [b"thr", b"\x00\x00\n", b"*\n", b"\xff\xfe\n*\n"])
def test_a_torn_log_means_everything_is_compared(library: Library, torn: bytes) -> None:
    library.trash.put("two")
    library.add(thread("three", comment("c1", body="gondola")))
    (library.path / "search.log").write_bytes(torn)
    assert places(library, "gondola") == ["three#c1"]
    assert places(library, "bell") == ["one#c1"]
    assert (library.path / "search.log").read_bytes() == b""


def test_a_kill_between_thread_and_index_is_noticed(library: Library) -> None:
    code = (
        "import os, sys; from pathlib import Path; from tui_reader.library import Library\n"
        "from tests.store.making import comment, thread\n"
        "Library(Path(sys.argv[1])).add(thread('three', comment('c1', body='gondola'))); os._exit(9)"
    )
    subprocess.run([sys.executable, "-c", code, str(library.path)], check=False)
    assert (library.path / "search.log").read_text() == "three\n"
    assert places(library, "gondola") == ["three#c1"]


def test_an_act_in_progress_stays_noted(library: Library) -> None:
    with library._disk.act(["three"]):
        assert places(library, "gondola") == []
        assert "three" in (library.path / "search.log").read_text()
    library.searcher.search("gondola")
    assert (library.path / "search.log").read_text() == ""


def test_a_killed_build_goes_on_where_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search_index, "_BATCH", 50)
    monkeypatch.setattr(search_index, "_FIRST_BATCH", 50)
    library = Library(tmp_path)
    for i in range(12):
        when = f"2024-01-{i + 1:02}"
        library.add(thread(f"t{i}", *(comment(f"c{k}", body=f"bell{i}", published=when) for k in range(30))))

    class Killed(BaseException):
        pass

    def kill(building: Building) -> None:
        if building.done >= 6:
            raise Killed

    with pytest.raises(Killed):
        library.searcher.keep_up(kill)
    hits = library.searcher.search("bell11", wait=False)
    assert (hits.total, hits.complete) == (30, False), "the newest come first, and are found before all are read"
    told: list[Building] = []
    again = Library(tmp_path)
    again.searcher.keep_up(told.append)
    assert told[-1].total < 12
    assert all(again.searcher.search(f"bell{i}").total == 30 for i in range(12))
    assert again.searcher.search("bell0").complete


def test_an_index_of_mostly_waste_is_made_anew(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search_index, "_WASTE", 100)
    library.add(long_thread("long", 300))
    places(library, "bell")
    library.trash.put("long")
    places(library, "bell")
    assert wasted(library) > 100
    assert places(library, "bell") == ["one#c1", "two#c1"]
    assert wasted(library) == 0


def wasted(library: Library) -> int:
    """How many documents in the index are of no use any more."""
    connection = sqlite3.connect(library.path / "search.sqlite")
    (count,) = connection.execute("SELECT value FROM meta WHERE key = 'dead'").fetchone()
    connection.close()
    return int(count)


def test_only_changed_chunks_are_read_again(library: Library) -> None:
    rows = [comment(f"c{i}", body=f"line {i}") for i in range(600)]
    library.add(thread("long", *rows))
    library.searcher.keep_up()
    connection = sqlite3.connect(library.path / "search.sqlite")
    before = connection.execute("SELECT value FROM meta WHERE key = 'up'").fetchone()[0]
    library.add(thread("long", *rows, comment("c600", body="gondola")))
    library.searcher.keep_up()
    after = connection.execute("SELECT value FROM meta WHERE key = 'up'").fetchone()[0]
    connection.close()
    assert after - before == 600 - 512 + 1
    assert places(library, "gondola") == ["long#c600"]


def test_a_long_log_turns_into_a_comparison(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search_log, "_LONGEST", 20)
    for i in range(8):
        library.add(thread(f"more{i}", comment("c1", body="gondola")))
    assert (library.path / "search.log").stat().st_size <= 20
    assert len(places(library, "gondola")) == 8


def test_two_at_once_do_not_disturb_each_other(library: Library) -> None:
    with search_index.locks.attempt(library._disk.at.locks, "search") as mine:
        assert mine
        assert not Library(library.path).searcher.keep_up()
        assert places(library, "bell") == ["one#c1", "two#c1"]
    failures: list[BaseException] = []

    def work(number: int) -> None:
        try:
            other = Library(library.path)
            for i in range(5):
                other.add(thread(f"w{number}-{i}", comment("c1", body="gondola")))
                other.searcher.search("gondola")
        except BaseException as error:
            failures.append(error)

    workers = [threading.Thread(target=work, args=(number,)) for number in range(3)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert not failures
    assert len(places(library, "gondola")) == 15


def test_what_cannot_be_read_is_left_out(library: Library) -> None:
    (path,) = library.path.glob("threads/*/two.json")
    path.write_bytes(b"{ torn")
    Path(f"{path}.bak").unlink(missing_ok=True)
    (library.path / "search.sqlite").unlink()
    fresh = Library(library.path)
    assert places(fresh, "bell") == ["one#c1"]
    assert fresh.problems


def test_what_cannot_be_read_is_tried_once(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    (path,) = library.path.glob("threads/*/two.json")
    whole = path.read_bytes()
    path.write_bytes(whole.replace(b'"count":1', b'"count":7'))
    library.searcher.keep_up(sweep=True)
    assert places(library, "bell") == ["one#c1"]
    swept: list[bool] = []
    compare = search_index.SearchIndex._compare
    monkeypatch.setattr(search_index.SearchIndex, "_compare", lambda *given: (swept.append(True), compare(*given))[1])
    assert places(library, "bell") == ["one#c1"]
    assert not swept
    path.write_bytes(whole)
    library.searcher.keep_up(sweep=True)
    assert places(library, "bell") == ["one#c1", "two#c1"]


def test_opening_and_reading_touch_no_index(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from tui_reader.library import Library\n"
        "from tests.store.making import comment, thread\n"
        "library = Library(Path(sys.argv[1])); library.add(thread('t', comment('c1')))\n"
        "list(library.entries()); library.open('t'); library.bookmarks.keep('t', 'c1'); library.trash.put('t')\n"
        "assert 'sqlite3' not in sys.modules"
    )
    done = subprocess.run([sys.executable, "-c", code, str(tmp_path / "shelf")], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    assert not list((tmp_path / "shelf").glob("search*"))


class Acts(RuleBasedStateMachine):
    """Any acts in any order: the index finds what a look at everything finds."""

    def __init__(self) -> None:
        super().__init__()
        import tempfile

        self.folder = tempfile.mkdtemp()
        self.library = Library(Path(self.folder))

    def teardown(self) -> None:
        shutil.rmtree(self.folder)

    @rule(id=st.sampled_from("abc"), words=st.lists(st.sampled_from(["bell", "ferry", "tide"]), max_size=4))
    def add(self, id: str, words: list[str]) -> None:
        self.library.add(thread(id, *(comment(f"c{i}{word}", body=word) for i, word in enumerate(words))))

    @rule(id=st.sampled_from("abc"))
    def remove(self, id: str) -> None:
        if any(entry.id == id for entry in self.library.entries()):
            self.library.trash.put(id)

    @rule()
    def undo(self) -> None:
        if not self.library.fresh:
            self.library.acts.undo()

    @rule(id=st.sampled_from("abc"), note=st.sampled_from(["bell", "tide"]))
    def keep(self, id: str, note: str) -> None:
        if any(entry.id == id for entry in self.library.entries()):
            self.library.bookmarks.keep(id, note=note)

    @rule()
    def another(self) -> None:
        self.library = Library(self.library.path)

    @rule()
    def lose(self) -> None:
        (self.library.path / "search.sqlite").unlink(missing_ok=True)

    @invariant()
    def finds_what_is_there(self) -> None:
        for word in ("bell", "tide"):
            there = {
                (entry.id, row.id)
                for entry in self.library.entries()
                for row in self.library.thread(entry.id).comments
                if row.body == word
            }
            hits = {(hit.thread, hit.comment) for hit in self.library.searcher.search(f"{word} in:comments")}
            assert hits == there
            notes = {(mark.thread, mark.comment) for mark in self.library.bookmarks.all() if mark.note == word}
            assert {(hit.thread, hit.comment) for hit in self.library.searcher.search(f"{word} in:notes")} == notes


TestActs = Acts.TestCase
TestActs.settings = settings(max_examples=12, stateful_step_count=12, deadline=None)
