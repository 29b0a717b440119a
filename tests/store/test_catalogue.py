"""The post list: ordered, whole and true through any acts; lazy at any size."""

from __future__ import annotations

import re
from pathlib import Path

import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.store.making import comment, thread
from tui_reader.entry import Entry
from tui_reader.library import Library
from tui_reader.library.forms.jsons import entries_json
from tui_reader.store import catalogue as module
from tui_reader.store import segments
from tui_reader.store.catalogue import Catalogue
from tui_reader.store.disk import Batch, Disk
from tui_reader.store.list_rows import entry_of, row_of


def fail() -> None:
    raise AssertionError("nothing is damaged here")


def entry(id: str, active: str = "2024", comments: int = 0) -> Entry:
    """A row; those of an odd number of comments are read, and three of seven have new ones all the same."""
    new, read = int(comments in (7, 9)), bool(comments % 2)
    return Entry(id, f"On {id}", None, None, None, "text", "", comments, 0, new, 0, "2024", active, read)


def printed(catalogue: Catalogue) -> bytes:
    """The whole list as ``list --json`` prints it."""
    return b"".join(entries_json(catalogue.entries(fail)))


@pytest.fixture
def small_shards(monkeypatch: pytest.MonkeyPatch) -> None:
    """Shards of a few rows, so that a few acts divide them."""
    for name, value in (("FIRST", 4), ("FIRST_AFTER", 2), ("FULL", 6), ("HALF", 4)):
        monkeypatch.setattr(module, name, value)


ACTS = st.lists(
    st.tuples(st.sampled_from(("put", "drop")), st.integers(0, 30), st.integers(2000, 2010), st.integers(0, 9)),
    max_size=40,
)


@settings(max_examples=100, deadline=None)
@given(st.lists(ACTS, max_size=4))
def test_as_a_sorted_list(
    tmp_path_factory: pytest.TempPathFactory, batches: list[list[tuple[str, int, int, int]]]
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        for name, value in (("FIRST", 4), ("FIRST_AFTER", 2), ("FULL", 6), ("HALF", 4)):
            patch.setattr(module, name, value)
        disk = Disk(tmp_path_factory.mktemp("library"))
        truth: dict[str, Entry] = {}
        writers, reader = [Catalogue(disk), Catalogue(Disk(disk.at.root))], Catalogue(Disk(disk.at.root))
        for turn, acts in enumerate(batches):
            writer = writers[turn % 2]
            puts: dict[str, Entry] = {}
            for what, number, year, comments in acts:
                id = f"t{number}"
                if what == "put":
                    puts[id] = entry(id, str(year), comments)
            before = {id: truth[id].active for id in puts if id in truth}
            writer.put(puts.values(), before)
            truth.update(puts)
            drops = {f"t{number}" for what, number, _, _ in acts if what == "drop"} & truth.keys()
            writer.drop([(truth.pop(id).active, id) for id in drops])
            wanted = sorted(truth.values(), key=lambda e: (e.active, e.id), reverse=True)
            for catalogue in (reader, *writers):
                assert list(catalogue.entries(fail)) == wanted
                assert [catalogue.find(row.id, row.active) for row in wanted] == wanted
            assert printed(reader) == b"".join(entries_json(wanted))
            assert len(reader.entries(fail)) == len(wanted)
            assert reader.entries(fail).unread() == sum(not row.read or row.new > 0 for row in wanted)
        index = reader.index()
        named = {shard.name for shard in index.shards} | set(index.retired) | {"index"}
        assert {path.stem for path in disk.at.catalogue.glob("*.json")} <= named


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 11), st.integers(2000, 2050)), max_size=60))
def test_one_after_the_other_no_act_damages_the_list(
    tmp_path_factory: pytest.TempPathFactory, acts: list[tuple[int, int]]
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        for name, value in (("FIRST", 4), ("FIRST_AFTER", 2), ("FULL", 6), ("HALF", 4)):
            patch.setattr(module, name, value)
        disk = Disk(tmp_path_factory.mktemp("library"))
        truth: dict[str, str] = {}
        catalogue = Catalogue(disk)
        for number, year in acts:
            id, active = f"t{number}", str(year)
            catalogue.put([entry(id, active)], {id: truth[id]} if id in truth else {})
            truth[id] = active
            found = [(row.active, row.id) for row in Catalogue(Disk(disk.at.root)).entries(fail)]
            assert found == sorted(((active, id) for id, active in truth.items()), reverse=True)


@pytest.mark.usefixtures("small_shards")
def test_all_rows_are_replaced_in_one_step(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    disk = Disk(tmp_path)
    catalogue = Catalogue(disk)
    catalogue.put([entry(f"t{i:02}", f"{i:02}") for i in range(20)], {})
    shown: list[int] = []
    write = Disk.write_derived

    def watched(self: Disk, batch: Batch) -> None:
        shown.append(len(list(Catalogue(Disk(tmp_path)).entries(fail))))
        write(self, batch)

    monkeypatch.setattr(module, "_AT_ONCE", 1)
    monkeypatch.setattr(Disk, "write_derived", watched)
    catalogue.replace([entry(f"n{i:02}", f"{i:02}") for i in range(30)])
    assert set(shown) == {20}
    assert len(shown) > 5
    assert [row.id for row in Catalogue(Disk(tmp_path)).entries(fail)] == [f"n{i:02}" for i in reversed(range(30))]
    catalogue.replace([])
    assert not list(Catalogue(Disk(tmp_path)).entries(fail))


def test_length_and_first_rows_cost_two_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    disk = Disk(tmp_path)
    writer = Catalogue(disk)
    for start in range(0, 3000, 500):
        writer.put([entry(f"t{i:05}", f"{i:05}") for i in range(start, start + 500)], {})
    fresh = Disk(tmp_path)
    loaded: list[str] = []
    load = Disk.load
    monkeypatch.setattr(Disk, "load", lambda self, path, kind: (loaded.append(path.stem), load(self, path, kind))[1])
    entries = Catalogue(fresh).entries(fail)
    assert len(entries) == 3000
    assert [row.id for row in entries[:3]] == ["t02999", "t02998", "t02997"]
    assert len(loaded) == 2
    assert entries[-1].id == "t00000"
    assert len(loaded) == 3
    with pytest.raises(IndexError):
        entries[3000]


def test_a_change_of_a_row_rewrites_one_shard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    disk = Disk(tmp_path)
    catalogue = Catalogue(disk)
    catalogue.put([entry(f"t{i:05}", f"{i:05}") for i in range(3000)], {})
    files = {path: path.stat().st_ino for path in disk.at.catalogue.glob("*.json")}  # a disk's clock may be too coarse
    catalogue.put([entry("t00007", "00007", comments=9)], {"t00007": "00007"})
    changed = [path for path, inode in files.items() if path.stat().st_ino != inode]
    assert len(changed) == 1
    assert catalogue.find("t00007", "00007") == entry("t00007", "00007", comments=9)


@pytest.mark.usefixtures("small_shards")
def test_a_list_on_the_screen_survives_what_others_do(tmp_path: Path) -> None:
    catalogue = Catalogue(Disk(tmp_path))
    catalogue.put([entry(f"t{i}", str(i)) for i in range(9)], {})
    shown = Catalogue(Disk(tmp_path)).entries(fail)
    catalogue.drop([(str(i), f"t{i}") for i in range(9)])
    assert len(shown) == 9
    assert all(row.title is None or row.title.startswith("On") for row in shown)


def test_rows_keep_every_field() -> None:
    full = Entry(
        "i", "T", "A", "2024", "https://a.example", "mail", "E", 5, 4, 3, 2, "2024", "2025", True, ("x",), True
    )
    assert entry_of("i", row_of(full)) == full
    bare = entry("i")
    assert entry_of("i", row_of(bare)) == bare


WORDS = (
    st.none()
    | st.text()
    | st.sampled_from(('"', "\\", "\\n", '\\"read": true', "a\u202eb", "\x7f", "Zoë", "坂本", "\x1b[2J"))
)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(WORDS, WORDS, WORDS), max_size=8), st.text(max_size=3))
def test_rows_are_printed_as_they_lie_and_just_as_they_are_read(
    tmp_path_factory: pytest.TempPathFactory, texts: list[tuple[str | None, str | None, str | None]], odd: str
) -> None:
    disk = Disk(tmp_path_factory.mktemp("library"))
    rows = [
        entry(f"t{n}{odd}", f"20{n:02}")._replace(
            title=title, author=author, excerpt=more or "", tags=("a", more or "")
        )
        for n, (title, author, more) in enumerate(texts)
    ]
    Catalogue(disk).put(rows, {})
    read = Catalogue(disk)
    assert printed(read) == b"".join(entries_json(list(read.entries(fail))))


def test_rows_that_may_be_copied_are_not_parsed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    disk = Disk(tmp_path)
    rows = [entry(f"t{n}", f"20{n:02}")._replace(title='Zoë said "no"', excerpt="some words") for n in range(9)]
    Catalogue(disk).put(rows, {})
    wanted = b"".join(entries_json(rows[::-1]))
    monkeypatch.setattr(Catalogue, "parsed", lambda *_: fail())
    assert printed(Catalogue(disk)) == wanted


def test_a_shard_with_other_bytes_in_it_is_not_copied(tmp_path: Path) -> None:
    disk = Disk(tmp_path)
    Catalogue(disk).put([entry("t1"), entry("t2")], {})
    shard = next(path for path in disk.at.catalogue.glob("0*.json"))
    content = shard.read_bytes()
    shard.write_bytes(content.replace(b"On t1", b"On\\t1"))
    assert [row["title"] for row in orjson.loads(printed(Catalogue(disk)))] == ["On t2", "On 1"]
    shard.write_bytes(content.replace(b'"On t1"', b"*******"))
    with pytest.raises(AssertionError, match="nothing is damaged here"):
        printed(Catalogue(disk))


def test_rows_of_an_earlier_version_are_printed_and_get_the_form_of_this_when_they_are_written(tmp_path: Path) -> None:
    disk = Disk(tmp_path)
    catalogue = Catalogue(disk)
    rows = [entry(f"t{n}", f"20{n:02}", n)._replace(tags=("x",) * (n % 2)) for n in range(5)]
    catalogue.put(rows, {})
    path = disk.at.shard(catalogue.index().shards[0].name)
    tables = segments.load(path)
    assert tables is not None
    tables["rows"] = {row.id: {"title": row.title, "comments": row.comments, "active": row.active, "added": row.added}
                      | ({"read": True} if row.read else {}) | ({"tags": ["x"]} if row.tags else {})
                      for row in reversed(rows)}  # fmt: skip
    path.write_bytes(re.sub(rb',"sum":\d+', b"", b"".join(segments.dump(tables, "shard", 2))))
    wanted = [row._replace(new=0) for row in reversed(rows)]
    assert Catalogue(disk).listing(path.stem) is None
    assert printed(Catalogue(disk)) == b"".join(entries_json(wanted))
    assert Catalogue(disk).count_unread(path.stem) == sum(row.awaited for row in wanted)
    Catalogue(disk).put([entry("late", "2099")], {})
    found = Catalogue(disk).listing(Catalogue(disk).index().shards[0].name)
    assert found is not None
    assert printed(Catalogue(disk)) == b"".join(entries_json([entry("late", "2099"), *wanted]))


def test_what_is_known_of_rows_without_looking_at_them(tmp_path: Path, small_shards: None) -> None:
    disk = Disk(tmp_path)
    catalogue = Catalogue(disk)
    rows = [entry(f"t{number:02}", f"20{number:02}", 1 if number < 20 else 2) for number in range(40)]
    catalogue.put(rows, {})
    entries = catalogue.entries(fail)
    assert entries.unread() == 20
    assert entries.read_from(0) == 0
    assert all(entries[at].read for at in range(39, 39 - entries.read_from(34), -1))
    assert entries.read_from(39) == 1
    for at in (0, 17, 39):
        assert entries.position(entries[at].id, entries[at].active) == at
    assert entries.position("t05", "1999") is None


def test_an_index_without_counts_is_counted(tmp_path: Path, small_shards: None) -> None:
    disk = Disk(tmp_path)
    catalogue = Catalogue(disk)
    catalogue.put([entry(f"t{number:02}", f"20{number:02}", number % 3) for number in range(20)], {})
    at = disk.at.index
    index = orjson.loads(at.read_bytes())
    index["index"]["1"]["shards"] = [shard[:4] for shard in index["index"]["1"]["shards"]]
    at.write_bytes(orjson.dumps(index))
    entries = Catalogue(disk).entries(fail)
    assert entries.unread() == sum(number % 3 != 1 for number in range(20))
    assert entries.read_from(19) == 0


def test_a_walk_through_the_list_meets_every_thread_once_whatever_happens_meanwhile(tmp_path: Path) -> None:
    library = Library(tmp_path)
    at = lambda i: f"2024-01-01T{i // 3600:02}:{i // 60 % 60:02}:{i % 60:02}Z"  # noqa: E731
    list(library.add_all(thread(f"t{i}", published=at(i)) for i in range(1_500)))
    other = Library(tmp_path)
    met: list[str] = []
    for number, entry in enumerate(library.entries()):
        met.append(entry.id)
        if number % 100 == 50:  # what was last comes first, and new threads divide the first shard
            other.add(thread(f"t{number // 100}", comment("late", published="2025-01-01T00:00:00Z")))
            list(other.add_all(thread(f"new{number}-{i}", published="2025-02-01T00:00:00Z") for i in range(40)))
    assert len(met) == len(set(met))
    assert {f"t{i}" for i in range(1_500)} <= set(met)
    assert other.check() == []


def test_a_list_that_is_printed_has_every_thread_once_whatever_happens_meanwhile(
    tmp_path: Path, small_shards: None
) -> None:
    catalogue, other = Catalogue(Disk(tmp_path)), Catalogue(Disk(tmp_path))
    active = {f"t{i}": f"2024-{i:04}" for i in range(60)}
    catalogue.put([entry(id, time) for id, time in active.items()], {})
    pieces = []
    for number, piece in enumerate(catalogue.entries(fail).listings()):
        pieces.append(piece)
        id = f"t{number * 7 % 60}"
        other.put([entry(id, later := f"2023-{number:04}" if number % 2 else f"2025-{number:04}")], {id: active[id]})
        active[id] = later
    ids = [row["id"] for row in orjson.loads(b"[" + b",".join(pieces) + b"]")]
    assert sorted(ids) == sorted(active)


def test_a_long_addition_keeps_few_shards_in_memory(
    tmp_path: Path, small_shards: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_KEPT_SHARDS", 3)
    catalogue = Catalogue(Disk(tmp_path))
    for comments in (2, 4):  # the second time into the shards that are there
        catalogue.put([entry(f"t{i}", f"{2000 + i}", comments) for i in range(40)], {})
        assert len(catalogue._shards) <= 3
    assert len(catalogue.index().shards) > 3
    assert [row.comments for row in catalogue.entries(fail)] == [4] * 40
