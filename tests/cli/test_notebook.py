"""The notebook, people and shelves on the command line."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest

from tests.cli.running import DATA, run, run_at_terminal

CLOCK = "town-clock"


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A library with one of the samples."""
    shelf = tmp_path / "library"
    assert run("--library", shelf, "add", DATA / "four-minutes-slow.json").status == 0
    return shelf


def test_bookmarks_are_chosen_grouped_and_written(library: Path, tmp_path: Path) -> None:
    on = ("--library", library)
    assert run(*on, "bookmark", CLOCK, "--note", "-", "--tag", "night bus", input=b"one\n\n\x1b[31mtwo").status == 0
    comments = run(*on, "show", CLOCK, "--json").json[0]["comments"]
    ids = [comment["id"] for comment in comments]
    words = " ".join(comments[3]["body"].split()[:3])
    done = run(*on, "bookmark", f"{CLOCK}#{ids[3]}", "--passage", "no such words")
    assert (done.status, len(done.errors)) == (1, 1)
    assert "the text has no passage 'no such words'" in done.errors[0]
    assert run(*on, "bookmark", f"{CLOCK}#{ids[3]}", "--passage", words, "--tag", "clock").status == 0
    rows = run(*on, "bookmarks", "--json").json
    assert [row["comment"] for row in rows] == [ids[3], None]
    assert rows[0]["passages"] == [words]
    assert "\x1b" not in rows[1]["note"]
    assert "one\n\n" in rows[1]["note"]
    assert [row["comment"] for row in run(*on, "bookmarks", "-in:posts", "--json").json] == [ids[3]]
    assert "#night bus" in run(*on, "bookmarks", "--by", "tag").lines
    for suffix in ("md", "org", "html", "json", "csv", "txt"):
        to = tmp_path / f"notes.{suffix}"
        assert run(*on, "bookmarks", "tag:clock", "--by", "thread", "--to", to).lines == [f"{to}  1 bookmark"]
        assert words in to.read_text()
    done = run(*on, "bookmarks", "--to", tmp_path / "notes.docx")
    assert (done.status, len(done.errors)) == (1, 1)
    done = run(*on, "bookmarks", "--to", tmp_path / "no" / "notes.md")
    assert (done.status, len(done.errors)) == (1, 1)
    done = run(*on, "bookmarks", "(a")
    assert (done.status, len(done.errors)) == (1, 1)


def test_what_became_of_a_bookmark_is_said(library: Path, tmp_path: Path) -> None:
    on = ("--library", library)
    (thread,) = run(*on, "show", CLOCK, "--json").json
    first, second, third = (comment["id"] for comment in thread["comments"][:3])
    for comment in (first, second, third):
        run(*on, "bookmark", f"{CLOCK}#{comment}")
    assert not any("this is how it was" in line for line in run(*on, "bookmarks").lines)
    words = thread["comments"][0]["body"].split()[0]
    thread["comments"][0]["body"] = "Quite another text."
    thread["comments"][1]["state"] = "deleted"
    changed = tmp_path / "again.json"
    changed.write_text(json.dumps([thread]))
    assert run(*on, "add", changed).status == 0
    lines = run(*on, "bookmarks").lines
    assert lines.count("  The text was changed since; this is how it was.") == 1
    assert lines.count("  It was deleted since; this is how it was.") == 1
    assert any(words in line for line in lines)
    run(*on, "remove", CLOCK)
    lines = run(*on, "bookmarks", "--by", "thread").lines
    assert lines.count("  Its thread is not in the library; this is how it was.") == 3


def test_a_bookmark_says_what_it_belongs_to_where_that_has_no_title(tmp_path: Path) -> None:
    on = ("--library", tmp_path / "library")
    talk = tmp_path / "talk.json"
    comments = [{"id": "a", "author": "Odd", "body": "Who feeds the geese?"}]
    comments.append({"id": "b", "parent": "a", "author": "Ines", "body": "Nobody does."})
    talk.write_text(json.dumps([{"post": {"id": "geese", "title": None}, "comments": comments}]))
    assert run(*on, "add", talk).status == 0
    (post,) = run(*on, "list", "--json").json
    assert run(*on, "bookmark", f"{post['id']}#b").status == 0
    assert "  Ines · Who feeds the geese?" in run(*on, "bookmarks").lines


def test_a_notebook_moves_to_another_library(library: Path, tmp_path: Path) -> None:
    run("--library", library, "bookmark", CLOCK, "--note", "why")
    to = tmp_path / "notes.json"
    run("--library", library, "bookmarks", "--to", to)
    other = tmp_path / "other"
    assert run("--library", other, "import", to).lines == [f"{to}  1 bookmark, 1 new"]
    assert run("--library", other, "import", to).lines == [f"{to}  1 bookmark, 0 new"]
    assert run("--library", other, "bookmarks", "--json").json == json.loads(to.read_bytes())
    done = run("--library", other, "import", tmp_path / "none.json", DATA / "WhatsApp Chat with The Choir.txt", to)
    assert (done.status, len(done.errors), len(done.lines)) == (1, 2, 1)


def test_people_and_shelves(library: Path) -> None:
    on = ("--library", library)
    name = run(*on, "show", CLOCK, "--json").json[0]["author"]
    (person,) = run(*on, "people", name, "--tag", "wry", "--colour", "lilac", "--note", "", "--json").json
    assert (person["tag"], person["colour"], person["threads"][0]["thread"]) == ("wry", "lilac", CLOCK)
    assert "[wry]" in run(*on, "people").text
    for wrong in (("people", "nobody at all"), ("people", name, "--colour", "puce"), ("people", name, "--at", "x")):
        done = run(*on, *wrong)
        assert (done.status, len(done.errors)) == (1, 1)
    assert run(*on, "search", "clock", "--save", "Clocks").status == 0
    assert run(*on, "shelves", "--json").json == [
        {"name": "Clocks", "query": "clock", "newest": False, "posts": False, "new": 0, "more": False}
    ]
    assert run(*on, "shelves", "clo").lines == run(*on, "search", "clock").lines
    assert run(*on, "shelves", "nothing").status == 1
    assert run(*on, "shelves", "clocks", "--remove").status == 0
    assert run(*on, "shelves").lines == []


def on_a_terminal(*arguments: str | Path, **variables: str) -> str:
    """What a command writes to a terminal, all of it on standard output."""
    done = run_at_terminal(*arguments, **{"TERM": "xterm", "PAGER": "cat", **variables})
    assert (done.status, done.errors) == (0, [])
    return done.out.decode(errors="replace").replace("\r\n", "\n")


@pytest.mark.skipif(os.name == "nt", reason="terminals as files")
@pytest.mark.parametrize(("pager", "expected"), [("sed s/^/P/", True), ("cat", False), ("/no/such/pager", False)])
def test_show_pages_on_a_terminal(library: Path, pager: str, expected: bool) -> None:
    first = on_a_terminal("--library", library, "show", CLOCK, PAGER=pager).splitlines()[0]
    assert first.startswith("P") is expected, first
    assert "clock" in first


@pytest.mark.skipif(os.name == "nt", reason="terminals as files")
def test_show_is_coloured_on_a_terminal_only(library: Path) -> None:
    show = ("--library", library, "show", CLOCK)
    seen = on_a_terminal(*show)
    assert re.search("\x1b\\[[0-9;]*35[0-9;]*mAgnes Tolland\x1b\\[0m", seen), "the author's name in its colour"
    assert "\x1b[" in on_a_terminal(*show, PAGER="sed s/^/P/")
    assert on_a_terminal(*show, PAGER="sh -c 'echo $LESS'", LESS="-i -M") == "-R -i -M\n"
    plain = run(*show).text
    assert "\x1b" not in plain
    assert on_a_terminal(*show, NO_COLOR="1") == plain
    assert on_a_terminal(*show, "--plain") == plain
    for form in ("--markdown", "--json"):
        assert on_a_terminal(*show, form) == run(*show, form).text
