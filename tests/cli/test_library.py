"""add, list, show, bookmark, bookmarks, remove, restore, check: the library from the command line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import DATA, Done, run

CLOCK = DATA / "four-minutes-slow.json"


class Shelf:
    """One library of a test, and commands on it."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __call__(self, *arguments: str | Path, input: bytes = b"") -> Done:
        return run("--library", self.path, *arguments, input=input)

    def posts(self, *arguments: str) -> list[dict[str, Any]]:
        """The rows of ``list --json``."""
        rows: list[dict[str, Any]] = self("list", "--json", *arguments).json
        return rows


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    """A library that does not exist yet."""
    return Shelf(tmp_path / "shelf")


def test_an_empty_library(shelf: Shelf) -> None:
    assert (shelf("list").status, shelf("list").out) == (0, b"")
    assert shelf.posts() == []
    assert shelf("bookmarks", "--json").json == []
    assert shelf("check").status == 0
    assert not shelf.path.exists()


def test_a_thread_without_a_title_is_called_what_the_list_calls_it(shelf: Shelf, tmp_path: Path) -> None:
    post = {"id": "t", "title": None, "body": "The *bell* rang again.", "markup": "markdown", "comments": []}
    (tmp_path / "t.json").write_text(json.dumps([post]))
    assert shelf("add", tmp_path / "t.json").lines == ["t  added  The bell rang again."]
    assert shelf("list").text.rstrip().endswith("The bell rang again.")


def test_the_day_in_the_list_is_the_one_that_it_is_sorted_by(shelf: Shelf, tmp_path: Path) -> None:
    said = {"id": "c", "author": "Ines", "published": "2024-05-06T09:00:00Z", "body": "It rang."}
    path = tmp_path / "bell.json"
    path.write_text(
        json.dumps([{"id": "bell", "title": "A bell", "published": "2024-03-01T09:00:00Z", "comments": [said]}])
    )
    shelf("add", path)
    assert "2024-05-06" in shelf("list").text
    assert "2024-05-06" in shelf("list", "--sort", "activity").text
    assert "2024-03-01" in shelf("list", "--sort", "date").text
    assert "2024-03-01" in shelf("list", "--sort", "title").text


def test_add_list_show(shelf: Shelf) -> None:
    done = shelf("add", CLOCK, DATA / "last-tofu-shop.json")
    assert done.status == 0
    assert done.err == b""
    assert done.lines == [
        "town-clock  added  Our town clock is four minutes slow, and we have voted to keep it",
        "last-tofu  added  商店街の最後の豆腐屋",
    ]
    rows = shelf.posts()
    assert [row["id"] for row in rows] == ["town-clock", "last-tofu"]
    assert rows[0]["comments"] == 77
    for key in ("title", "author", "published", "url", "source", "unread", "new", "bookmarked"):
        assert key in rows[0]
    assert len(shelf("list").lines) == 2
    assert shelf("show", "town", "--json").json == run("parse", CLOCK, "--json").json
    assert shelf("show", "town").out == run("parse", CLOCK).out
    markdown = shelf("show", "town", "--markdown").text
    assert markdown.startswith("# Our town clock is four minutes slow")
    assert "```python" in markdown


def test_adding_again_and_adding_more(shelf: Shelf, tmp_path: Path) -> None:
    threads = json.loads(CLOCK.read_bytes())
    comments = threads[0]["comments"]
    threads[0]["comments"] = comments[:70]
    page = tmp_path / "page.json"
    page.write_text(json.dumps(threads))
    assert shelf("add", page).lines[0].startswith("town-clock  added  ")
    assert shelf("add", page).lines[0].startswith("town-clock  unchanged  ")
    kept = comments[3]["id"]
    assert shelf("bookmark", f"town-clock#{kept}", "--note", "the pennies").status == 0
    added = shelf("add", CLOCK, "--json").json
    assert [(row["id"], row["status"], row["new"]) for row in added] == [("town-clock", "updated", 7)]
    assert shelf.posts()[0]["comments"] == 77
    marks = shelf("bookmarks", "--json").json
    assert [(mark["comment"], mark["note"]) for mark in marks] == [(kept, "the pennies")]


def test_some_sources_fail_and_the_rest_are_done(shelf: Shelf, tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    done = shelf("add", empty, CLOCK, tmp_path / "missing", DATA / "bread-queue.json")
    assert done.status == 1
    assert len(done.lines) == 2
    assert done.errors == [
        f"tui-reader: {empty}: is empty; save it again",
        f"tui-reader: {tmp_path / 'missing'}: no such file; check the path",
    ]


def test_add_reads_what_show_prints(shelf: Shelf, tmp_path: Path) -> None:
    shelf("add", DATA)
    other = Shelf(tmp_path / "other")
    ids = [row["id"] for row in shelf.posts()]
    for id in ids:
        assert other("add", "-", input=shelf("show", id, "--json").out).status == 0
    for id in ids:
        assert other("show", id, "--json").out == shelf("show", id, "--json").out


def test_a_prefix_names_a_thread_if_it_fits_only_one(shelf: Shelf, tmp_path: Path) -> None:
    page = tmp_path / "page.json"
    page.write_text(json.dumps([{"id": id, "title": id, "body": "", "comments": []} for id in ("abc1", "abc2")]))
    shelf("add", page)
    assert shelf("show", "abc1").status == 0
    done = shelf("show", "abc")
    assert done.status == 1
    assert "abc1" in done.errors[0]
    assert "abc2" in done.errors[0]


def test_sorting(shelf: Shelf) -> None:
    shelf("add", DATA)
    by_comments = [row["comments"] for row in shelf.posts("--sort", "comments")]
    assert by_comments == sorted(by_comments, reverse=True)
    titles = [row["title"] for row in shelf.posts("--sort", "title") if row["title"]]
    assert titles == sorted(titles, key=str.casefold)
    dates = [row["published"] for row in shelf.posts("--sort", "published") if row["published"]]
    assert dates == sorted(dates, reverse=True)
    assert [row["id"] for row in shelf.posts("--unread")] == [row["id"] for row in shelf.posts()]


def test_bookmarks(shelf: Shelf) -> None:
    shelf("add", CLOCK)
    comment = json.loads(CLOCK.read_bytes())[0]["comments"][2]
    assert shelf("bookmark", "town").lines == ["town-clock  kept"]
    done = shelf("bookmark", f"town#{comment['id']}", "--note", "engrave", "--tag", "craft", "--tag", "time")
    assert done.lines == [f"town-clock#{comment['id']}  kept"]
    marks = shelf("bookmarks", "--json").json
    assert [mark["comment"] for mark in marks] == [comment["id"], None]
    mark = marks[0]
    assert mark["thread"] == "town-clock"
    assert mark["author"] == "Ferdinand Vey"
    assert mark["text"] == comment["body"]
    assert mark["note"] == "engrave"
    assert sorted(mark["tags"]) == ["craft", "time"]
    assert len(mark["context"]) == 2
    assert mark["created"]
    assert [m["comment"] for m in shelf("bookmarks", "--json", "--tag", "craft").json] == [comment["id"]]
    assert shelf("bookmarks", "--json", "--tag", "nothing").json == []
    for form in ("--markdown", "--org", "--html"):
        text = shelf("bookmarks", form).text
        assert "engrave" in text
        assert "Ferdinand Vey" in text
    assert "engrave" in shelf("bookmarks").text
    missing = shelf("bookmark", "town#nothing")
    assert missing.status == 1
    assert len(missing.errors) == 1
    assert shelf("bookmark", "town", "--remove").status == 0
    assert shelf("bookmark", "town", "--remove").status == 1
    assert len(shelf("bookmarks", "--json").json) == 1


def test_bookmarks_outlive_their_thread(shelf: Shelf) -> None:
    shelf("add", CLOCK)
    shelf("bookmark", "town", "--note", "keep")
    assert shelf("remove", "town").status == 0
    assert [mark["note"] for mark in shelf("bookmarks", "--json").json] == ["keep"]


def test_remove_and_restore(shelf: Shelf) -> None:
    shelf("add", CLOCK, DATA / "bread-queue.json")
    before = shelf("show", "town", "--json").out
    done = shelf("remove", "town", "nothing")
    assert done.status == 1
    assert done.lines == ["town-clock  removed  Our town clock is four minutes slow, and we have voted to keep it"]
    assert len(done.errors) == 1
    assert [row["id"] for row in shelf.posts()] == ["bread-queue"]
    assert shelf("restore", "town-clock").status == 0
    assert shelf("show", "town", "--json").out == before
    assert shelf("restore", "town-clock").status == 1


def test_check_finds_a_damaged_file(shelf: Shelf) -> None:
    shelf("add", CLOCK)
    assert shelf("check").lines == ["all is whole"]
    files = sorted((shelf.path / "threads").rglob("*.json"))
    files[0].write_bytes(files[0].read_bytes()[:100])
    done = shelf("check")
    assert done.status == 1
    assert b"Traceback" not in done.err
    assert files[0].name in done.text
    shelf("check", "--repair")
    assert shelf("check").status == 0


def test_removed_threads_are_deleted_when_that_is_asked_for(shelf: Shelf) -> None:
    shelf("add", CLOCK)
    (post,) = shelf.posts()
    shelf("remove", post["id"])
    shelf("check")
    assert shelf("restore", post["id"]).status == 0
    shelf("remove", post["id"])
    assert shelf("check", "--purge").lines == ["1 removed thread deleted for good", "all is whole"]
    assert shelf("restore", post["id"]).status == 1
    assert shelf("check", "--purge").lines[0] == "0 removed threads deleted for good"


def test_the_environment_names_the_library(shelf: Shelf) -> None:
    assert run("add", CLOCK, TUI_READER_LIBRARY=str(shelf.path)).status == 0
    assert len(shelf.posts()) == 1


def test_export_writes_what_add_reads(shelf: Shelf, tmp_path: Path) -> None:
    shelf("add", CLOCK, DATA / "bread-queue.json")
    file = tmp_path / "both.json"
    done = shelf("export", "town", "bread", "--to", file)
    assert (done.status, done.lines) == (0, [f"{file}  2 threads"])
    other = Shelf(tmp_path / "other")
    assert other("add", file).status == 0
    assert other("show", "town", "--json").out == shelf("show", "town", "--json").out
    for ending in ("md", "txt", "html", "mbox"):
        assert shelf("export", "town", "--to", tmp_path / f"x.{ending}").status == 0
    wrong = shelf("export", "town", "--to", tmp_path / "x.docx")
    assert wrong.status == 1
    assert len(wrong.errors) == 1
    nothing = shelf("export", "town", "nothing", "--to", tmp_path / "y.json")
    assert nothing.status == 1
    assert not (tmp_path / "y.json").exists()
