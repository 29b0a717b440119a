"""search: from the command line, for people and for scripts."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.cli.running import Done, run, run_at_terminal
from tests.store.making import comment, thread
from tui_reader.library import Library


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    """A library with a thread and a note."""
    library = Library(tmp_path / "shelf")
    library.add(
        thread(
            "ferry",
            comment("c1", body="Wait for the **bus**, I am waiting here.", author="Zoë Holt"),
            comment("c2", "c1", body="明日のフェリーは欠航です。", published="2026-02-01"),
            comment("c3", "c1", body="no wait at all -bus"),
            title="What the crew knows",
            url="https://quay.example/1",
        )
    )
    library.bookmarks.keep("ferry", "c2", note="ask about the wait")
    return library.path


def search(shelf: Path, *arguments: str) -> Done:
    return run("--library", shelf, "search", *arguments)


def test_json_is_the_contract(shelf: Path) -> None:
    done = search(shelf, "bus", "holt", "--json")
    assert (done.status, done.err) == (0, b"")
    (hit,) = done.json
    assert {key: hit[key] for key in ("thread", "comment", "title", "author", "snippet")} == {
        "thread": "ferry",
        "comment": "c1",
        "title": "What the crew knows",
        "author": "Zoë Holt",
        "snippet": "Wait for the **bus**, I am waiting here.",
    }
    assert hit["score"] > 0
    (post,) = search(shelf, "crew", "--json").json
    assert post["comment"] is None
    assert search(shelf, "nothing-like-it", "--json").json == []


def test_lines_for_a_pipe_are_plain(shelf: Path) -> None:
    done = search(shelf, "wait", "-bus")
    assert done.status == 0
    assert done.lines == [
        "ferry#c2  " + done.lines[0][10:20] + "  your note  What the crew knows",
        "  ask about the wait",
    ]
    assert b"\x1b" not in done.out


def test_words_of_a_shell_and_one_quoted_query_are_the_same(shelf: Path) -> None:
    assert search(shelf, "wait", "OR", "フェ").out == search(shelf, "wait OR フェ").out
    assert search(shelf, '"for the bus"', "--json").json[0]["comment"] == "c1"
    assert search(shelf, "-bus in:comments", "--json").json[0]["comment"] == "c2"


def test_the_way_without_options_says_the_same(shelf: Path) -> None:
    for words in (["wait"], ["--json", "wait", "-bus"], ["in:comments", "--newest", "--json"], ["athor:x"]):
        with_click = search(shelf, *words)
        without = run("search", *words, TUI_READER_LIBRARY=str(shelf))
        assert (without.status, without.out, without.err) == (with_click.status, with_click.out, with_click.err)
    assert run("search", "--help").text.startswith("Usage: tui-reader search")


def test_limit_and_newest(shelf: Path) -> None:
    assert len(search(shelf, "wait", "--json", "--limit", "1").json) == 1
    assert search(shelf, "wait", "--limit", "0").out == b""
    assert search(shelf, "in:comments", "--json", "--newest").json[0]["comment"] == "c2"
    assert search(shelf, "wait", "--limit", "-1").status == 2


@pytest.mark.parametrize(
    ("query", "says"),
    [
        ("athor:holt", "there is no field athor:; did you mean author:"),
        ("wait after:soon", "at character 12 of the query: 'soon' is no date"),
        ('"wait', "quotation mark is not closed"),
        ("!!!", "nothing to search for"),
        ("", "nothing to search for"),
    ],
)
def test_a_wrong_query_gets_one_line(shelf: Path, query: str, says: str) -> None:
    done = search(shelf, query)
    assert done.status == 1
    assert len(done.errors) == 1
    assert says in done.errors[0]


@pytest.mark.skipif(os.name == "nt", reason="terminals as files")
@pytest.mark.parametrize(
    ("command", "says"),
    [
        ("search zzzz", "nothing found"),
        ("list --filter zzzz", "nothing found"),
        ("bookmarks zzzz", "nothing found"),
        ("bookmarks", "nothing kept yet"),
        ("shelves", "no shelves yet; search QUERY --save NAME makes one"),
        ("muted", "nothing is muted"),
        ("following", "nothing is followed; tui-reader follow ADDRESS does"),
        ("following --failed", "nothing failed"),
    ],
)
def test_what_is_empty_is_told_at_a_terminal_alone(tmp_path: Path, command: str, says: str) -> None:
    page = [{"id": "t", "title": "T", "source": "text", "body": "b", "markup": "plain", "comments": []}]
    (tmp_path / "page.json").write_text(json.dumps(page))
    on = ("--library", tmp_path / "shelf")
    assert run(*on, "add", tmp_path / "page.json").status == 0
    done = run_at_terminal(*on, *command.split())
    assert (done.status, done.out) == (0, b"")
    assert done.errors == [says]
    piped = run(*on, *command.split())
    assert (piped.status, piped.out, piped.err) == (0, b"", b"")


def test_no_library_no_hits(tmp_path: Path) -> None:
    done = search(tmp_path / "none", "wait")
    assert (done.status, done.out, done.err) == (0, b"", b"")
    assert not (tmp_path / "none").exists()
    assert search(tmp_path / "none", "wait", "--json").json == []
    assert run("search").status == 2


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="everything may be written by this user")
def test_a_library_that_cannot_be_written_is_searched(shelf: Path) -> None:
    assert search(shelf, "wait").status == 0
    for path in (shelf, *shelf.rglob("*")):
        path.chmod(0o555 if path.is_dir() else 0o444)
    try:
        assert search(shelf, "wait").status == 0
    finally:
        for path in (shelf, *shelf.rglob("*")):
            path.chmod(0o755 if path.is_dir() else 0o644)


def test_what_was_added_a_moment_ago_is_found(shelf: Path, tmp_path: Path) -> None:
    assert search(shelf, "gondola").out == b""
    row = {"id": "n1", "parent": None, "author": "Ada", "published": None, "body": "a gondola", "markup": "plain"}
    page = [{"id": "new", "title": "New", "source": "text", "body": "", "markup": "plain", "comments": [row]}]
    (tmp_path / "new.json").write_text(json.dumps(page))
    assert run("--library", shelf, "add", tmp_path / "new.json").status == 0
    (hit,) = search(shelf, "gondola", "--json").json
    assert (hit["thread"], hit["comment"]) == ("new", "n1")
