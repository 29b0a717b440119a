"""Bad input: a clear line that names it, the other sources done, nothing live on the terminal."""

from __future__ import annotations

import os
import re
from operator import attrgetter
from pathlib import Path

import pytest

from tests.cli.running import DATA, Done, run
from tui_reader.sources.registry import FORMATS, Format

GOOD = DATA / "bread-queue.json"
"""A source that is always read, whatever stands beside it."""

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 8

POST = """The Kettle

by Orla Finn

It sings before it boils, and my neighbour sings before she knocks. Neither can be taught otherwise. I have tried with
both of them, in different years, and all I have to show for it is a kettle with a dent and a neighbour who knocks
twice. So now I listen. There is a note, just before the note, at which one can still get up and take it off.


Kit said...

{}

Wilma said...

Mine only ever complained.
"""

LIVE = re.compile(rb"[\x00-\x08\x0b-\x1f\x7f]|\xc2[\x80-\x9f]|\xe2\x80[\xaa-\xae]|\xe2\x81[\xa6-\xa9]")
"""Bytes that a terminal would act on: controls, C1 controls in UTF-8, bidirectional overrides."""


def parse(*sources: str | Path) -> Done:
    """Parse bad sources beside a good one and check what holds for all of them."""
    done = run("parse", *sources, GOOD, "--json")
    assert [thread["id"] for thread in done.json][-1] == "bread-queue"
    assert not LIVE.search(done.err)
    assert b"Traceback" not in done.err
    return done


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("empty.html", b"", "is empty"),
        ("blank.txt", b" \n\t\n", "is empty"),
        ("picture.html", PNG, "is not text (a PNG picture)"),
        ("noise.txt", bytes(range(256)) * 40, "is not text (binary data)"),
        ("cut.json", b'[{"id": "a", "title": "half a th', ""),
        ("stub.json", b'{"id": 1, "children": [', "is JSON that is cut off"),
        ("settings.json", b'{"colour": 1}', "is JSON without comments of a known form"),
        ("nothing.json", b"[]", ""),
        ("null.json", b" null\n", "is JSON without comments of a known form"),
        ("number.json", b"-1.5e3", "is JSON without comments of a known form"),
        ("broken.gz", b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03rubbish", ""),
    ],
)
def test_a_bad_file_is_named_and_the_others_are_done(tmp_path: Path, name: str, content: bytes, words: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    done = parse(path)
    assert done.status == 1
    assert len(done.json) == 1
    about = [line for line in done.errors if line.startswith(f"tui-reader: {path}: ")]
    assert len(about) == 1
    assert words in about[0]


@pytest.mark.parametrize("format", ["mail", "page"])
def test_a_file_that_says_nothing_in_the_format_that_is_named_is_an_error(tmp_path: Path, format: str) -> None:
    path = tmp_path / "page.html"
    path.write_text("<html><body>\n\n<nav>Home</nav></body></html>\n")
    done = run("parse", "--as", format, path)
    assert (done.status, done.out) == (1, b"")
    assert done.errors[0].startswith(f"tui-reader: {path}: ")


@pytest.mark.parametrize("row", [row for row in FORMATS if not row.source().guesses], ids=attrgetter("id"))
def test_a_page_that_is_named_another_form_holds_nothing_of_that(tmp_path: Path, row: Format) -> None:
    path = tmp_path / "page.html"
    path.write_text("<html><body><h1>The lamp</h1><p>It is out; who\nhas the oil?</p><p>2 comments</p></body></html>\n")
    done = run("parse", "--as", row.id, path)
    assert (done.status, done.out) == (1, b"")
    assert len(done.errors) == 1
    assert done.errors[0].startswith(f"tui-reader: {path}: ")


def test_what_is_not_there_is_named(tmp_path: Path) -> None:
    nowhere = tmp_path / "nowhere.txt"
    folder = tmp_path / "folder"
    folder.mkdir()
    loop = tmp_path / "loop"
    loop.symlink_to(loop)
    below = f"{GOOD}/inner.txt"
    done = parse(nowhere, folder, loop, below, "x" * 5000, "https://kettle.example/post")
    assert done.status == 1
    assert len(done.json) == 1
    assert [line.split(": ")[1][:200] for line in done.errors] == [
        str(nowhere), str(folder), str(loop), below, "x" * 200, "https://kettle.example/post",
    ]  # fmt: skip
    assert done.errors[0].endswith("no such file; check the path")
    assert done.errors[1].endswith("no file to read in this folder; name another")


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="everything may be read here")
def test_a_file_that_may_not_be_read_is_named(tmp_path: Path) -> None:
    path = tmp_path / "secret.txt"
    path.write_text("secret")
    path.chmod(0)
    done = parse(path)
    assert f"tui-reader: {path}: may not be read; check its permissions" in done.errors


def test_a_folder_gives_what_is_in_it(tmp_path: Path) -> None:
    (tmp_path / "inner").mkdir()
    (tmp_path / "page_files").mkdir()
    (tmp_path / ".hidden").write_text("hidden")
    (tmp_path / "page.txt").write_text(POST.format("Mine does too."))
    (tmp_path / "page_files" / "advert.html").write_text("<p>Buy a kettle.</p>")
    (tmp_path / "kettle.png").write_bytes(PNG)
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "inner" / "thread.json").write_bytes(GOOD.read_bytes())
    done = run("parse", tmp_path, "--json")
    assert done.status == 1
    assert [thread["title"] for thread in done.json] == ["The Kettle", "صفّ الخبز"]
    assert f"tui-reader: {tmp_path / 'empty.txt'}: is empty; save it again" in done.errors
    assert f"tui-reader: {tmp_path}: 1 file that cannot be a discussion passed over" in done.errors


def test_parts_of_one_discussion_in_a_folder_are_one_thread(tmp_path: Path) -> None:
    start = '<?xml version="1.0" encoding="utf-8"?>\n'
    posts = (
        '<posts>\n  <row Id="1" PostTypeId="1" CreationDate="2026-01-01T10:00:00.000" Body="Why?" Title="Old rope" />\n'
        '  <row Id="2" PostTypeId="2" ParentId="1" CreationDate="2026-01-02T10:00:00.000" Body="Salt." />\n</posts>\n'
    )
    comments = (
        '<comments>\n  <row Id="3" PostId="2" Text="Really?" CreationDate="2026-01-03T10:00:00.000" />\n</comments>\n'
    )
    (tmp_path / "Posts.xml").write_text(start + posts)
    (tmp_path / "Comments.xml").write_text(start + comments)
    done = run("parse", tmp_path, "--json")
    (thread,) = done.json
    assert thread["title"] == "Old rope"
    assert [(c["id"], c["parent"]) for c in thread["comments"]] == [("2", None), ("c3", "2")]


def test_a_library_in_a_folder_is_not_taken_for_files_to_read(tmp_path: Path) -> None:
    library = tmp_path / "kept"
    run("--library", library, "add", GOOD)
    (tmp_path / "page.txt").write_text(POST.format("Mine does too."))
    done = run("--library", library, "add", tmp_path)
    assert done.status == 0
    assert [line.split("  ")[1:] for line in done.lines] == [["added", "The Kettle"]]
    assert f"tui-reader: {library}: a library, which --library opens, passed over" in run("parse", tmp_path).errors
    done = run("parse", library)
    assert done.status == 1
    assert done.errors == [f"tui-reader: {library}: is a library; open it with --library, or export --all and add that"]


def test_one_line_of_20_mb(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_bytes(b"all work and no play " * 1_000_000)
    done = run("parse", path, GOOD, "--json", timeout=60)
    assert done.json[-1]["id"] == "bread-queue"
    assert b"Traceback" not in done.err
    assert done.status == 0 or str(path) in done.errors[0]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_encodings_are_recognised(tmp_path: Path, encoding: str) -> None:
    text = POST.format("“Déjà vu” – der Kessel pfeift, die Nachbarin auch. Größe: 1½ Liter, für 20 €, naïve café.")
    path = tmp_path / "page.txt"
    path.write_bytes(text.encode(encoding))
    thread = parse(path).json[0]
    assert thread["title"] == "The Kettle"
    assert "“Déjà vu” – der Kessel pfeift" in thread["comments"][0]["body"]
    assert "für 20 €, naïve café." in thread["comments"][0]["body"]


def test_mojibake_is_said_and_not_guessed_at(tmp_path: Path) -> None:
    words = "Für Größe, Öl und Mühe: “naïve” café, déjà vu."
    broken = words.encode().decode("cp1252", "replace")
    path = tmp_path / "page.txt"
    path.write_text(POST.format(broken), encoding="utf-8")
    done = parse(path)
    assert any(line.startswith(f"tui-reader: {path}: ") and "broken before" in line for line in done.errors)
    assert "FÃ¼r GrÃ¶ÃŸe" in done.json[0]["comments"][0]["body"]


HOSTILE = "\x1b[31mred\x1b[0m \x1b]0;title\x07 \x1b]52;c;aGk=\x1b\\ \u202eevil\u202c \x9b2J \x08\x08 [bold]b[/bold] ok"


@pytest.mark.parametrize("form", [["--json"], []])
def test_escape_sequences_never_reach_the_terminal(tmp_path: Path, form: list[str]) -> None:
    path = tmp_path / "page.txt"
    path.write_text(POST.format(HOSTILE), encoding="utf-8")
    done = run("parse", path, *form)
    assert done.status == 0
    assert not LIVE.search(done.out)
    assert b"\\u001b" not in done.out
    assert "[bold]b[/bold] ok" in done.text


def test_hostile_json_is_cleaned_in_every_field(tmp_path: Path) -> None:
    import json

    comment = {"id": HOSTILE, "author": HOSTILE, "body": HOSTILE, "parent": None, "note": HOSTILE}
    thread = {"id": "x", "title": HOSTILE, "author": HOSTILE, "url": HOSTILE, "body": HOSTILE, "comments": [comment]}
    path = tmp_path / "thread.json"
    path.write_text(json.dumps([thread]))
    done = run("parse", path, "--json")
    assert done.status == 0
    assert not LIVE.search(done.out)
    assert b"\\u001b" not in done.out
    assert b"\\u009b" not in done.out


def test_a_name_cannot_paint_the_error_line(tmp_path: Path) -> None:
    done = run("parse", f"{tmp_path}/\x1b[31mno\nsuch\x07.txt")
    assert done.status == 1
    assert len(done.errors) == 1
    assert not LIVE.search(done.err.rstrip(b"\n"))


def test_an_unknown_format_is_wrong_usage(tmp_path: Path) -> None:
    done = run("parse", GOOD, GOOD, "--as", "nonsense")
    assert done.status == 2
    assert len(done.errors) == 1
    assert "no format is called 'nonsense'; tui-reader sources lists them" in done.errors[0]


@pytest.mark.parametrize(
    ("name", "content", "format", "like"),
    [
        ("page.html", "<!DOCTYPE html><html><body><h1>The lamp</h1><p>It is out.</p></body></html>", "text", "page"),
        ("post.eml", "From: Ann <a@lamp.example>\nDate: 6 Jan 2020\nSubject: The lamp\n\nIt is out.\n", "page", "mail"),
        ("item.json", '{"id": 1, "title": "T", "comments": [{"author": "Ann", "text": "It is out."}]}', "text", "json"),
    ],
)  # fmt: skip
def test_a_file_that_is_named_what_it_plainly_is_not_is_read_with_a_warning(
    tmp_path: Path, name: str, content: str, format: str, like: str
) -> None:
    path = tmp_path / name
    path.write_text(content)
    done = run("parse", "--as", format, path)
    assert done.status == 0
    assert f"tui-reader: {path}: looks like {like}, but was read as {format}, which --as names" in done.errors
    assert not any("looks like" in line for line in run("parse", path).errors)


def test_what_may_be_the_form_that_is_named_has_no_warning(tmp_path: Path) -> None:
    path = tmp_path / "part.txt"
    path.write_text("The lamp\n\nIt is <b>out</b>; who has the oil?\n")
    assert not any("looks like" in line for line in run("parse", "--as", "page", path).errors)


@pytest.mark.parametrize("format", ["mail", "table", "json", "reddit"])
def test_a_page_that_is_named_a_form_of_data_is_better_named_nothing(tmp_path: Path, format: str) -> None:
    path = tmp_path / "page.html"
    path.write_text("<!DOCTYPE html><html><body><h1>The lamp</h1><p>It is out.</p></body></html>")
    done = run("parse", "--as", format, path)
    assert done.status == 1
    assert done.errors[0].endswith("leave --as away, so that its form is told by its content")
