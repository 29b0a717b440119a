"""The verbs of the product on a library in a folder."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from threading import Barrier
from typing import Any

import orjson
import pytest

from tests.store.making import comment, long_thread, thread
from tui_reader.errors import InputError, NotFoundError, ReaderError
from tui_reader.kept import ReadingState
from tui_reader.library import Library, adding, exporting
from tui_reader.library.facts import activity, excerpt
from tui_reader.library.forms.jsons import json_lines
from tui_reader.library.items import Added, Failed, Item, Progress
from tui_reader.model import Thread
from tui_reader.reading.comments.view import CommentsView
from tui_reader.sources.base import Input, Report, Source
from tui_reader.store import bookmarks
from tui_reader.store.syncing import Syncing


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library(tmp_path / "library")


def one(library: Library, id: str = "t") -> Library:
    library.add(thread(id, comment("a"), comment("b", "a"), comment("c", "b"), comment("d")))
    return library


# What there is


def test_each_family_of_verbs_is_one_object_for_all_threads(library: Library) -> None:
    names = [name for name, made in vars(Library).items() if type(made).__name__ == "_Family"]
    assert {"marks", "bookmarks", "trash", "acts"} <= set(names)
    gate = Barrier(8)

    def ask(at: int) -> list[object]:
        gate.wait()
        turned = names[at:] + names[:at]  # each in another order, so that each waits for what others build
        found = {name: getattr(library, name) for name in turned}
        return [found[name] for name in names]

    with ThreadPoolExecutor(8) as pool:
        first, *others = pool.map(ask, range(8))
    assert all(mine is theirs for other in others for mine, theirs in zip(first, other, strict=True))


def test_an_empty_library_is_not_made_by_looking(library: Library) -> None:
    assert len(library.entries()) == 0
    assert library.bookmarks.all() == []
    assert library.check() == []
    assert library.fresh
    assert not library.path.exists()
    with pytest.raises(NotFoundError, match="no thread"):
        library.open("t")


def test_the_newest_activity_comes_first(library: Library) -> None:
    library.add(thread("old", comment("a", published="2020-01-01T00:00:00Z")))
    library.add(thread("new", comment("a", published="2024-01-01T00:00:00Z")))
    library.add(thread("middle", published="2022-05-01"))
    assert [entry.id for entry in library.entries()] == ["new", "middle", "old"]
    library.add(thread("old", comment("a", published="2020-01-01T00:00:00Z"), comment("b", published="2025-01-01")))
    assert [entry.id for entry in library.entries()] == ["old", "new", "middle"]


def test_a_prefix_is_enough_where_it_fits_one(library: Library) -> None:
    for id in ("abc123", "abd456", "Übung/1", "UPPER", "x" * 150):
        library.add(thread(id))
    assert library.resolve("abc123") == "abc123"
    assert library.resolve("abd") == "abd456"
    assert library.resolve("Üb") == "Übung/1"
    assert library.resolve("Übung/1") == "Übung/1"
    assert library.resolve("U") == "UPPER"
    assert library.resolve("xx") == "x" * 150
    with pytest.raises(NotFoundError, match="fits 2 threads; name one of them: abc123, abd456"):
        library.resolve("ab")
    for unknown in ("", "upper", "abx", "../abc123", "%"):
        with pytest.raises(NotFoundError):
            library.resolve(unknown)


def test_what_is_only_read_in_another_way_is_unchanged(library: Library) -> None:
    def read(summary: str, **facts: object) -> Thread:
        made = thread("t", comment("c"))
        return made._replace(post=made.post._replace(extra={"reading": {"summary": summary}, **facts}))

    library.add(read("3 comments"))
    assert library.add(read("3 comments, 81% sure")).words() == "unchanged"
    assert library.thread("t").post.extra["reading"] == {"summary": "3 comments, 81% sure"}
    assert library.add(read("3 comments", score=4)).words() == "updated (+0 new), details changed"


def test_an_addition_that_is_interrupted_leaves_no_thread_out_of_the_list(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(adding, "BATCH_THREADS", 2)
    flush, result = adding.Adder.flush, Future[object].result

    def slow(*args: Any) -> list[Added | Failed]:
        time.sleep(0.1)
        return flush(*args)

    def interrupted(*args: Any) -> object:
        monkeypatch.setattr(Future, "result", result)
        raise KeyboardInterrupt

    results = library.add_all(thread(f"t{i}", comment("c")) for i in range(9))
    assert [next(results).id for _ in range(3)] == ["t0", "t1", "t2"]
    monkeypatch.setattr(adding.Adder, "flush", slow)
    monkeypatch.setattr(Future, "result", interrupted)
    told = ["t0", "t1", "t2"]
    with pytest.raises(KeyboardInterrupt):
        told.extend(result.id for result in results)
    there = {path.stem for path in library.path.glob("threads/*/*.json")}
    assert len(there) == 6
    assert sorted(told) == sorted(there)
    assert {entry.id for entry in Library(library.path).entries()} == there


def test_what_others_do_before_a_long_addition_is_entered_stands(library: Library) -> None:
    def version(id: str, year: int) -> Thread:
        return thread(id, *(comment(f"c{y}", published=f"{y}-05-01T00:00:00Z") for y in range(2020, year)))

    for id in ("kept", "removed", "grown"):
        library.add(version(id, 2021))
    adder = library._adder()
    later = adding.Later()
    for year in (2022, 2023):
        adder.add([Item(version(id, year)) for id in ("kept", "removed", "grown", "new")], later=later)
    other = Library(library.path)
    other.trash.put("removed")
    other.add(version("grown", 2025))
    adder.enter(later)
    rows = [(entry.id, entry.comments) for entry in Library(library.path).entries()]
    assert rows == [("grown", 5), ("new", 3), ("kept", 3)]
    assert Library(library.path).check() == []


def test_what_others_keep_read_and_mute_before_a_long_addition_is_entered_is_in_its_rows(library: Library) -> None:
    adder = library._adder()
    later = adding.Later()
    ids = ("kept", "muted", "read", "plain")
    adder.add([Item(thread(id, comment("a"), comment("b", "a"), comment("c"))) for id in ids], later=later)
    other = Library(library.path)
    other.bookmarks.keep("kept")
    other.marks.mark_read("read")
    other.mutes.branch("muted", "a")
    adder.enter(later)
    rows = {entry.id: entry for entry in Library(library.path).entries()}
    assert (rows["kept"].bookmarked, rows["read"].unread, rows["muted"].unread, rows["plain"].unread) == (1, 0, 1, 3)
    assert Library(library.path).check() == []


@pytest.mark.parametrize("id", ["../../escape", "a/b", "CON", "nul", ".", "..", "a" * 300, "x\x00y", "é", "ab", "AB"])
def test_any_id_is_a_safe_file(library: Library, id: str) -> None:
    library.add(thread("ab"))
    library.add(thread(id, comment("a")))
    assert library.thread(id).id == id
    paths = [path.resolve() for path in library.path.rglob("*.json")]
    assert all(path.is_relative_to(library.path.resolve()) for path in paths)


def test_rows_count_what_is_read(library: Library) -> None:
    one(library)
    assert (library.entry("t").comments, library.entry("t").unread, library.entry("t").new) == (4, 4, 0)
    state = library.marks.state("t")
    library.marks.save("t", replace(state, seen=frozenset("ab"), opened=now()))
    entry = library.entry("t")
    assert (entry.unread, entry.new, entry.read) == (2, 0, True)
    library.add(thread("t", comment("a"), comment("n", "a"), comment("b", "a"), comment("c", "b"), comment("d")))
    entry = library.entry("t")
    assert (entry.comments, entry.unread, entry.new) == (5, 3, 1)
    assert library.entries()[0] == entry
    assert Library(library.path).entries()[0] == entry


def now() -> str:
    """The present as another part of the program may write it."""
    return datetime.now(UTC).isoformat()


def test_pingbacks_and_placeholders_are_no_comments(library: Library) -> None:
    added = library.add(
        thread("t", comment("a"), comment("p", extra={"kind": "pingback"}), comment("m", extra={"state": "missing"}))
    )
    assert (added.new, added.comments) == (1, 1)
    assert (library.entry("t").comments, library.entry("t").unread) == (1, 1)


# Adding


def test_the_list_and_the_open_thread_count_alike(library: Library) -> None:
    extras = (
        {},
        {"kind": "pingback"},
        {"state": "missing"},
        {"state": "deleted"},
        {"kind": "answer"},
        {"state": "gone"},
    )
    added = library.add(thread("t", *(comment(f"c{i}", extra=extra) for i, extra in enumerate(extras))))
    scene = CommentsView(library.open("t"), library.marks.state("t"))
    assert added.comments == library.entry("t").comments == scene.total == 4


def test_the_same_again_is_unchanged(library: Library) -> None:
    assert library.add(thread("t", comment("a"))).status == "added"
    assert library.add(thread("t", comment("a"))).status == "unchanged"
    longer = library.add(thread("t", comment("a"), comment("b", "a", published="2024-03-02T10:00:00Z")))
    assert (longer.status, longer.new, longer.comments) == ("updated", 1, 2)
    assert library.add(thread("t", comment("a"))).status == "unchanged"
    assert len(library.thread("t").comments) == 2


def test_a_page_that_is_as_it_was_before_is_changed_back(library: Library, tmp_path: Path) -> None:
    page, old = tmp_path / "page.json", tmp_path / "old.json"

    def saved(path: Path, words: str, when: float) -> str:
        path.write_bytes(b"".join(json_lines([thread("t", comment("a", body=words))])))
        os.utime(path, (when, when))
        [result] = library.intake.add([str(path)])
        assert isinstance(result, Added)
        return result.status

    begun = time.time()
    assert saved(page, "The first words of it.", begun - 60) == "added"
    assert saved(page, "The other words of it.", begun - 30) == "updated"
    assert saved(old, "The first words of it.", begun - 60) == "unchanged", "a file from before the last change"
    assert saved(page, "The first words of it.", begun + 60) == "updated", "the page took its edit back"
    [edited] = library.thread("t").comments
    assert edited.body == "The first words of it."
    assert [edit["body"] for edit in edited.extra["edits"]] == ["The first words of it.", "The other words of it."]
    assert saved(page, "The first words of it.", begun + 90) == "unchanged"


def test_many_are_added_in_batches(library: Library) -> None:
    results = list(library.add_all(thread(f"t{i % 600}", comment(f"c{i}")) for i in range(700)))
    assert [result.status for result in results] == ["added"] * 600 + ["updated"] * 100
    assert len(library.entries()) == 600
    assert library.check() == []


def test_readings_of_one_thread_that_come_together_are_written_once(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    waits = 0
    finish = Syncing.finish_names

    def count(self: Syncing, folders: Sequence[Path]) -> None:
        nonlocal waits
        waits += 1
        finish(self, folders)

    library.add(thread("first"))
    monkeypatch.setattr(Syncing, "finish_names", count)
    readings = [thread(f"t{i}", *(comment(f"c{j}") for j in range(j))) for i in range(40) for j in (1, 3, 3)]
    results = list(library.add_all(readings))
    assert waits == 1
    assert [(one.status, one.new, one.comments) for one in results[:3]] == [
        ("added", 1, 1), ("updated", 2, 3), ("unchanged", 0, 3),
    ]  # fmt: skip
    assert [one.words() for one in results] == [one.words() for one in results[:3]] * 40
    assert {len(library.thread(f"t{i}").comments) for i in range(40)} == {3}
    assert library.check() == []


def test_sources_that_fail_do_not_stop_the_others(library: Library, tmp_path: Path) -> None:
    folder = tmp_path / "pages"
    (folder / "deep").mkdir(parents=True)
    write = exporting.json_lines
    (folder / "b.json").write_bytes(b"".join(write([thread("t1", comment("a")), thread("t2")])))
    (folder / "deep" / "a.json").write_bytes(b"".join(write([thread("t1", comment("a"), comment("b"))])))
    (folder / "broken.json").write_bytes(b"\x00\x01\x02" * 100)
    empty = tmp_path / "empty.json"
    empty.write_bytes(b"")
    told: list[Progress] = []
    results = list(library.intake.add([str(empty), str(folder), "missing.json"], progress=told.append))
    lines = [
        (result.id, result.status) if isinstance(result, Added) else Path(result.source).name for result in results
    ]
    assert lines == ["empty.json", ("t1", "added"), ("t2", "added"), ("t1", "updated"), "missing.json"]
    assert all(result.message.startswith(result.source) for result in results if isinstance(result, Failed))
    assert (told[-1].done, told[-1].total) == (4, 4)
    assert [result.status for result in library.intake.add([str(folder)]) if isinstance(result, Added)] == [
        "unchanged"
    ] * 3


def test_a_mistake_of_a_format_costs_one_file(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tui_reader.sources import parsing

    parse = parsing.parse_by

    def mistaken(source: Source, inputs: Sequence[Input], report: Report) -> Iterator[Thread]:
        found = list(parse(source, inputs, report))
        yield found[0]
        if "bad" in inputs[0].name:
            raise ValueError("a parser's mistake")

    monkeypatch.setattr(parsing, "parse_by", mistaken)
    for name in ("a.json", "bad.json", "c.json"):
        (tmp_path / name).write_bytes(b"".join(exporting.json_lines([thread(name[0], comment("a"))])))
    results = list(library.intake.add([str(tmp_path / name) for name in ("a.json", "bad.json", "c.json")]))
    assert [type(result).__name__ for result in results] == ["Added", "Added", "Failed", "Added"]
    failed = results[2]
    assert isinstance(failed, Failed)
    assert failed.message.startswith(str(tmp_path / "bad.json"))
    assert "a parser's mistake" in failed.message
    assert len(library.entries()) == 3


def test_what_came_before_a_failure_is_kept(library: Library) -> None:
    def threads() -> Iterator[Thread]:
        yield thread("t1")
        yield thread("t2")
        raise RuntimeError("the stream broke")

    results = library.add_all(threads())
    assert [next(results).id, next(results).id] == ["t1", "t2"]
    with pytest.raises(RuntimeError, match="broke"):
        next(results)
    assert len(library.entries()) == 2


def test_an_unknown_format_is_refused(library: Library) -> None:
    with pytest.raises(InputError, match="no format is called"):
        list(library.intake.add(["x"], as_="nonsense"))


def test_samples_come_and_go(library: Library) -> None:
    added = library.samples.add()
    assert added
    assert all(entry.sample for entry in library.entries())
    one(library)
    library.bookmarks.keep(added[0].id, note="kept")
    assert set(library.samples.remove()) == {result.id for result in added}
    assert [entry.id for entry in library.entries()] == ["t"]
    assert library.bookmarks.all()[0].note == "kept"
    ids = {result.id for result in added}  # a sample in several forms is one thread
    assert library.acts.undo() == f"removed {len(ids)} posts"
    assert {entry.id for entry in library.entries() if entry.sample} == ids


def test_activity_is_compared_in_one_zone() -> None:
    found = thread(
        "t",
        comment("a", published="2024-03-01T23:30:00-05:00"),
        comment("b", published="2024-03-02T04:00:00Z"),
        comment("c", published="2024-01-01"),
    )
    assert activity(found, "2030") == "2024-03-02T04:30:00Z"
    assert activity(thread("t"), "2030") == "2030"
    assert activity(thread("t", published="nonsense"), "2030") == "nonsense"


def test_an_excerpt_is_the_first_words() -> None:
    assert excerpt(thread("t", title=None, body="First *words*.\n\nMore.", markup="markdown")) == "First words. More."
    assert excerpt(thread("t", comment("a", body="A comment."), title=None, body=" ")) == "A comment."
    long = excerpt(thread("t", body="word " * 500))
    assert len(long) <= 201
    assert long.endswith("word…")
    assert excerpt(thread("t", body=" " * 450 + "Words behind blanks.")) == "Words behind blanks."


# Removing


def test_what_was_removed_comes_back(library: Library) -> None:
    one(library)
    library.marks.save("t", ReadingState(seen=frozenset("a"), folded=frozenset("b"), opened="2024-01-01T00:00:00Z"))
    entry, state = library.entry("t"), library.marks.state("t")
    library.trash.put("t")
    assert len(library.entries()) == 0
    assert library.trash.all() == ["t"]
    with pytest.raises(NotFoundError):
        library.open("t")
    with pytest.raises(NotFoundError):
        library.trash.put("t")
    library.add(thread("u"))
    library.trash.put("u")
    with pytest.raises(NotFoundError):
        library.trash.restore("")
    library.trash.restore("t")
    assert library.trash.all() == ["u"]
    library.trash.purge()
    assert library.entry("t") == entry
    assert library.marks.state("t") == state
    assert library.trash.all() == []
    assert library.check() == []


def test_a_prefix_brings_back_what_it_fits(library: Library) -> None:
    for id in ("abc1", "abd2"):
        library.add(thread(id))
        library.trash.put(id)
    with pytest.raises(NotFoundError, match="fits 2 removed threads; name one of them: abc1, abd2"):
        library.trash.restore("ab")
    for unknown in ("", "x"):
        with pytest.raises(NotFoundError, match="no removed thread"):
            library.trash.restore(unknown)
    assert library.trash.restore("abd") == "abd2"
    assert library.trash.all() == ["abc1"]


def test_bookmarks_of_ids_with_a_hash_are_kept_apart(library: Library) -> None:
    for id in ("p#q", "p", "p%23q"):
        library.add(thread(id, comment("q"), comment("r s")))
    for place in (("p#q", None), ("p", "q"), ("p#q", "r s"), ("p%23q", None)):
        library.bookmarks.keep(*place)
    assert len({bookmarks.key("p#q", None), bookmarks.key("p", "q"), bookmarks.key("p%23q", None)}) == 3
    assert set(library.bookmarks.of_thread("p#q")) == {None, "r s"}
    assert set(library.bookmarks.of_thread("p")) == {"q"}


def test_a_place_is_parted_where_a_thread_is_named(library: Library) -> None:
    for id in ("p#q r", "p", "other"):
        library.add(thread(id, comment("a"), comment("x#y")))
    for place, wanted in {
        "p#q r": ("p#q r", None),
        "p#q r#a": ("p#q r", "a"),
        "p#x#y": ("p", "x#y"),
        "oth#a": ("other", "a"),
        "p#": ("p#q r", None),  # a prefix that fits one
        "other#": ("other", None),
    }.items():
        assert library.locate(place) == wanted
    with pytest.raises(NotFoundError, match="'nowhere'"):
        library.locate("nowhere#a")


def test_restoring_joins_what_was_added_since(library: Library) -> None:
    one(library)
    library.trash.put("t")
    library.add(thread("t", comment("z", author="Bo")))
    library.trash.restore("t")
    assert {c.id for c in library.thread("t").comments} == set("abcdz")
    assert library.trash.all() == []


def test_purged_is_gone(library: Library) -> None:
    one(library).trash.put("t")
    assert library.trash.purge() == 1
    with pytest.raises(NotFoundError):
        library.trash.restore("t")
    assert library.acts.undo() is None


def test_a_bookmark_outlives_its_thread(library: Library) -> None:
    one(library).bookmarks.keep("t", "c", note="why")
    library.trash.put("t")
    library.trash.purge()
    kept = library.bookmarks.all()[0]
    assert (kept.text, kept.note, [quoted.id for quoted in kept.context]) == ("The words of c.", "why", ["a", "b"])
    assert library.bookmarks.keep("t", "c", note="still").note == "still"


# Reading


def test_a_state_comes_back(library: Library) -> None:
    one(library)
    assert library.marks.state("t") == ReadingState()
    state = ReadingState(
        seen=frozenset("ac"), folded=frozenset("a"), cursor="c", line=3, row=-2, article_line=9, pane="comments",
        opened="2024-01-01T00:00:00Z", visited="2024-01-02T00:00:00Z",
    )  # fmt: skip
    library.marks.save("t", state)
    assert Library(library.path).marks.state("t") == state


def test_marks_hold_when_the_page_grows_and_is_reordered(library: Library) -> None:
    one(library)
    state = ReadingState(seen=frozenset("bd"), folded=frozenset("b"), cursor="d", opened="2024-01-01T00:00:00Z")
    library.marks.save("t", state)
    library.add(
        thread(
            "t", comment("d"), comment("x", "d"), comment("a"), comment("y", "a"), comment("b", "a"), comment("c", "b")
        )
    )
    assert library.marks.state("t") == state
    assert Library(library.path).marks.state("t") == state
    library.marks.save("t", replace(state, seen=frozenset("bdx")))
    assert library.marks.state("t").seen == frozenset("bdx")


def test_two_apps_on_one_thread_lose_nothing(library: Library) -> None:
    one(library)
    other = Library(library.path)
    mine, theirs = library.marks.state("t"), other.marks.state("t")
    library.marks.save("t", replace(mine, seen=frozenset("ab"), folded=frozenset("a")))
    other.marks.save("t", replace(theirs, seen=frozenset("d"), cursor="d"))
    library.marks.save("t", replace(mine, seen=frozenset("abc"), cursor="c"))
    found = Library(library.path).marks.state("t")
    assert found.seen == frozenset("abcd")
    assert found.folded == frozenset()
    assert found.cursor == "c"
    assert library.entry("t").unread == 0


def test_marking_leaves_the_place_alone(library: Library) -> None:
    one(library)
    library.marks.save("t", ReadingState(cursor="b", opened="2024-01-01T00:00:00Z"))
    library.marks.mark("t", ["a", "b", "no such"])
    assert library.marks.state("t").seen == frozenset("ab")
    library.marks.mark("t", ["a"], seen=False)
    assert (library.marks.state("t").seen, library.marks.state("t").cursor) == (frozenset("b"), "b")


def test_a_state_of_another_thread_of_the_same_id_is_void(library: Library) -> None:
    one(library)
    library.marks.save("t", ReadingState(seen=frozenset("ab"), cursor="b"))
    next(library.path.glob("threads/*/t.json")).unlink()
    fresh = Library(library.path)
    fresh.add(thread("t", comment("z"), comment("b")))
    assert fresh.marks.state("t").seen == frozenset()
    assert fresh.marks.state("t").cursor == "b"
    assert fresh.entry("t").unread == 2


def test_tags(library: Library) -> None:
    library.add(thread("t", extra={"tags": ["from the page"]}))
    assert library.entry("t").tags == ("from the page",)
    library.marks.tag("t", ["#work", "two  words", "work"])
    assert library.entry("t").tags == ("work", "two words")
    library.marks.tag("t", [])
    assert library.entries()[0].tags == ()


# Keeping


def test_a_bookmark_has_its_own_copy(library: Library) -> None:
    one(library)
    kept = library.bookmarks.keep("t", "b", note=" why \x1b[31m", tags=["x", "#x"])
    assert kept.text == "The words of b."
    assert (kept.note, kept.tags, kept.replies, kept.title) == ("why", ("x",), 1, "On t")
    assert [(quoted.id, quoted.text) for quoted in kept.context] == [("a", "The words of a.")]
    post = library.bookmarks.keep("t")
    assert (post.comment, post.text, post.replies) == (None, "What t is about.", 4)
    assert library.bookmarks.all() == [post, kept]
    assert library.bookmarks.of_thread("t") == {"b": kept, None: post}
    assert library.entry("t").bookmarked == 2


def test_notes_and_tags_change_alone(library: Library) -> None:
    one(library).bookmarks.keep("t", "a", note="first", tags=["x"])
    assert library.bookmarks.keep("t", "a").note == "first"
    changed = library.bookmarks.keep("t", "a", note="second")
    assert (changed.note, changed.tags) == ("second", ("x",))
    assert library.bookmarks.keep("t", "a", tags=[]).tags == ()
    assert len(library.bookmarks.all()) == 1


def test_dropping_a_bookmark(library: Library) -> None:
    kept = one(library).bookmarks.keep("t", "a")
    assert library.bookmarks.drop("t", "a") == kept
    assert library.bookmarks.drop("t", "a") is None
    assert library.entry("t").bookmarked == 0
    with pytest.raises(NotFoundError, match="no comment 'zz'"):
        library.bookmarks.keep("t", "zz")
    with pytest.raises(NotFoundError, match="no thread"):
        library.bookmarks.keep("zz")


def test_a_file_where_a_thread_is_named_is_told_to_be_one(library: Library, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.touch()
    with pytest.raises(NotFoundError, match="it is a file: tui-reader parse prints it"):
        library.resolve(str(page))
    for no_path in ("p" * 9000, "a\0b"):
        with pytest.raises(NotFoundError, match="tui-reader list"):
            library.resolve(no_path)


# Undo


def test_every_act_can_be_undone_after_a_restart(library: Library) -> None:
    one(library)
    read = ReadingState(seen=frozenset("a"), opened="2024-01-01T00:00:00Z")
    library.marks.save("t", read)
    library.marks.save("t", replace(library.marks.state("t"), seen=frozenset("abcd")), undo="all read")
    library.bookmarks.keep("t", "a", note="one")
    library.bookmarks.keep("t", "a", note="two")
    library.marks.tag("t", ["x"])
    library.marks.mark_read("t", read=False)
    library.bookmarks.drop("t", "a")
    library.trash.put("t")
    library = Library(library.path)
    assert library.acts.undo() == "removed On t"
    assert library.acts.undo() == "bookmark removed"
    assert library.bookmarks.all()[0].note == "two"
    assert library.acts.undo() == "unread"
    assert library.entry("t").unread == 0
    assert library.acts.undo() == "tags"
    assert library.entry("t").tags == ()
    assert library.acts.undo() == "note"
    assert library.bookmarks.all()[0].note == "one"
    assert library.acts.undo() == "bookmark"
    assert library.bookmarks.all() == []
    assert library.entry("t").bookmarked == 0
    assert library.acts.undo() == "all read"
    assert library.marks.state("t") == read
    assert library.acts.undo() is None
    assert library.check() == []


def test_a_clock_that_was_set_back_hides_nothing_new_and_no_step_back(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as ahead:
        later, since = time.time() + 7200, time.time_ns() + 7200 * 10**9
        ahead.setattr(time, "time", lambda: later)
        ahead.setattr(time, "time_ns", lambda: since)
        one(library).marks.mark_read("t")
        library.bookmarks.keep("t", "a")
    library.add(thread("t", comment("a"), comment("b", "a"), comment("c", "b"), comment("d"), comment("e")))
    assert library.entry("t").new == 1
    after = Library(library.path)
    after.bookmarks.keep("t", "b")
    assert [after.acts.undo() for _ in range(4)] == ["bookmark", "bookmark", "read", None]


def test_fifty_steps(library: Library) -> None:
    one(library)
    for i in range(60):
        library.bookmarks.keep("t", "a", note=str(i))
    taken = 0
    while library.acts.undo():
        taken += 1
    assert taken == 50
    assert library.bookmarks.all()[0].note == "9"


def test_what_changed_nothing_is_no_step(library: Library) -> None:
    one(library).marks.mark_read("t")
    library.marks.mark_read("t")
    assert library.acts.undo() == "read"
    assert library.acts.undo() is None


def test_undo_leaves_alone_what_came_after(library: Library) -> None:
    one(library)
    library.marks.tag("t", ["linux"])
    library.bookmarks.keep("t", "a", note="mine")
    tagged = library.acts.last
    library.bookmarks.keep("t", "a", tags=["later"])
    reading = ReadingState(seen=frozenset("abc"), cursor="c", opened="2024-01-01T00:00:00Z")
    library.marks.save("t", reading)
    assert library.acts.undo() == "tags"
    assert library.acts.undo(tagged) == "bookmark"
    assert library.acts.undo() == "tags"
    assert library.marks.state("t") == reading
    assert library.entry("t").tags == ()
    library.marks.mark_read("t")
    library.marks.save("t", replace(library.marks.state("t"), cursor="d", folded=frozenset("a")))
    assert library.acts.undo() == "read"
    assert library.marks.state("t") == replace(reading, cursor="d", folded=frozenset("a"))
    assert library.check() == []


def test_a_note_written_since_outlives_the_undo_of_keeping(library: Library) -> None:
    one(library)
    library.bookmarks.keep("t", "a")
    kept = library.acts.last
    Library(library.path).bookmarks.keep("t", "a", note="from another terminal")
    assert library.acts.undo(kept) is None
    assert library.bookmarks.all()[0].note == "from another terminal"


def test_tags_set_since_stay_when_earlier_ones_are_taken_back(library: Library) -> None:
    one(library)
    library.marks.tag("t", ["a", "b"])
    first = library.acts.last
    library.marks.tag("t", ["a", "b", "c"])
    assert library.acts.undo(first) == "tags"
    assert library.entry("t").tags == ("c",)


def test_an_act_that_changed_nothing_has_no_step(library: Library) -> None:
    one(library)
    library.bookmarks.keep("t", "a")
    assert library.acts.last is not None
    for act in (
        lambda: library.bookmarks.keep("t", "a"),
        lambda: library.bookmarks.drop("t", "b"),
        lambda: library.marks.mark_read("t", read=False),
        lambda: library.marks.save("t", ReadingState(line=3), undo="all read"),
    ):
        act()
        assert library.acts.last is None
    library.marks.tag("t", [])
    library.marks.tag("t", [])
    assert library.acts.last is None


def test_undo_never_takes_back_what_another_process_does(library: Library) -> None:
    one(library)
    library.bookmarks.keep("t", "a")
    mine = library.acts.last
    other = Library(library.path)
    other.bookmarks.keep("t", "b")
    assert library.acts.undo() == "bookmark"
    assert [bookmark.comment for bookmark in library.bookmarks.all()] == ["b"]
    assert library.acts.undo() is None
    other.bookmarks.keep("t", "c")
    assert library.acts.undo(mine) is None
    assert len(library.bookmarks.all()) == 2
    assert Library(library.path).acts.undo() == "bookmark"


# Other processes


def test_another_process_is_noticed_once(library: Library) -> None:
    one(library)
    other = Library(library.path)
    assert not library.changed()
    revision = library.revision
    other.bookmarks.keep("t", "a")
    assert library.changed()
    assert not library.changed()
    assert library.revision > revision
    assert library.entries()[0].bookmarked == 1
    library.bookmarks.keep("t", "b")
    assert not library.changed()


def test_a_library_in_the_way_of_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    library = Library(tmp_path / "file")
    assert len(library.entries()) == 0
    with pytest.raises(ReaderError):
        library.add(thread("t"))


def test_everything_read_costs_one_line(library: Library) -> None:
    library.add(long_thread("t", 5000))
    library.marks.mark_read("t")
    state = next(library.path.glob("state/*/t.json"))
    assert state.stat().st_size < 600
    assert orjson.loads(state.read_bytes())["marks"]["1"]["seen"] == "0-4999"
    assert len(library.marks.state("t").seen) == 5000
