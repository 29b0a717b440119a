"""``parse``: threads on standard output in the agreed JSON, from anything, without touching a library."""

from __future__ import annotations

import json
import os
import subprocess
import time
from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import COMMAND, DATA, run

THREAD_KEYS = ["id", "title", "author", "published", "url", "source", "body", "markup", "comments"]
COMMENT_KEYS = ["id", "parent", "author", "published", "body", "markup"]


def check(thread: dict[str, Any]) -> None:
    """That a thread in JSON is as the contract says."""
    assert set(THREAD_KEYS) <= set(thread)
    assert thread["id"]
    assert thread["markup"] in ("plain", "markdown")
    earlier: list[str] = []
    chain: list[str] = []
    for comment in thread["comments"]:
        assert set(COMMENT_KEYS) <= set(comment)
        assert comment["id"] not in earlier
        while chain and chain[-1] != comment["parent"]:
            chain.pop()
        assert comment["parent"] is None or chain  # each directly before its branch
        chain.append(comment["id"])
        earlier.append(comment["id"])


@pytest.mark.parametrize("path", sorted(DATA.iterdir()), ids=lambda path: path.name)
def test_samples_come_out_as_agreed(path: Path) -> None:
    done = run("parse", path, "--json")
    assert done.status == 0
    assert done.json
    for thread in done.json:
        check(thread)


def test_own_json_is_read_back_without_loss(tmp_path: Path) -> None:
    first = run("parse", DATA, "--json")
    again = tmp_path / "again.json"
    again.write_bytes(first.out)
    assert run("parse", again, "--json").out == first.out


def test_standard_input(tmp_path: Path) -> None:
    page = (DATA / "the-night-desk.txt").read_bytes()
    piped = run("parse", "-", "--json", input=page)
    assert piped.status == 0
    assert piped.json[0]["title"] == "What the Night Desk Knows"
    empty = run("parse", "-", "--json")
    assert (empty.status, empty.json) == (1, [])
    assert empty.errors == ["tui-reader: standard input: is empty; pipe a page into it"]


def test_a_pipe_with_a_name(tmp_path: Path) -> None:
    if not hasattr(os, "mkfifo"):
        pytest.skip("no named pipes here")
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with subprocess.Popen([*COMMAND, "parse", str(pipe), "--json"], stdout=subprocess.PIPE) as process:
        writing = os.open(pipe, os.O_RDWR)  # does not wait for a reader that never comes
        os.write(writing, (DATA / "bread-queue.json").read_bytes())
        time.sleep(2)
        os.close(writing)
        out, _ = process.communicate(timeout=30)
    assert b'"bread-queue"' in out
    assert process.returncode == 0


def test_parts_of_one_discussion_are_printed_as_one_thread(tmp_path: Path) -> None:
    whole = run("parse", DATA / "four-minutes-slow.json", "--json").json[0]
    early, late = tmp_path / "early.json", tmp_path / "late.json"
    early.write_text(json.dumps([{**whole, "comments": whole["comments"][:5]}]), encoding="utf-8")
    late.write_text(json.dumps([{**whole, "comments": whole["comments"]}]), encoding="utf-8")
    (joined,) = run("parse", early, late, "--json").json
    assert [c["id"] for c in joined["comments"]] == [c["id"] for c in whole["comments"]]


def test_no_library_is_touched(home: Path) -> None:
    assert run("parse", DATA).status == 0
    assert not list(home.rglob("*tui-reader*"))


def test_a_format_can_be_forced(tmp_path: Path) -> None:
    done = run("parse", DATA / "the-bridge-that-hums.html", "--as", "text", "--json")
    assert done.status == 0
    assert done.json[0]["source"] == "text"
    wrong = run("parse", DATA / "the-night-desk.txt", "--as", "tui-reader", "--json")
    assert (wrong.status, wrong.json) == (1, [])


def test_explain_gives_reasons_on_standard_error() -> None:
    path = DATA / "the-night-desk.txt"
    plain, explained = run("parse", path), run("parse", path, "--explain")
    assert plain.out == explained.out
    assert len(plain.errors) == 1
    assert "comments" in plain.errors[0]
    assert len(explained.errors) > 3
    assert all(line.startswith(f"tui-reader: {path}: ") for line in explained.errors)


def test_plain_output_shows_title_names_and_text() -> None:
    done = run("parse", DATA / "four-minutes-slow.json")
    assert done.status == 0
    assert done.text.isprintable() or set(filter(lambda c: not c.isprintable(), done.text)) == {"\n"}
    assert done.lines[0] == "Our town clock is four minutes slow, and we have voted to keep it"
    assert "Rune Aasen" in done.text
    assert "def period(length: float, g: float = 9.81) -> float:" in done.text
    assert max(map(len, run("parse", DATA / "swimming-in-the-dark.mbox").lines)) <= 80


def test_a_long_chain_of_replies(tmp_path: Path) -> None:
    import orjson

    comments = [
        {"id": f"c{i}", "parent": f"c{i - 1}" if i else None, "author": "a", "body": "yes"} for i in range(10_000)
    ]
    path = tmp_path / "chain.json"
    path.write_bytes(orjson.dumps([{"id": "chain", "title": "Chain", "body": "", "comments": comments}]))
    start = time.monotonic()
    done = run("parse", path, "--json")
    assert done.status == 0
    assert len(done.json[0]["comments"]) == 10_000
    plain = run("parse", path)
    assert plain.status == 0
    assert len(plain.out) < 10_000_000
    assert time.monotonic() - start < 30  # quadratic work would take minutes


def test_of_a_file_that_could_not_be_read_only_that_is_said(tmp_path: Path) -> None:
    (tmp_path / "empty.html").touch()
    done = run("parse", "--explain", str(tmp_path / "empty.html"))
    assert done.errors == [f"tui-reader: {tmp_path / 'empty.html'}: is empty; save it again"]


def test_first_words_head_what_has_no_title(tmp_path: Path) -> None:
    account = {"acct": "ann", "url": "https://town.example/@ann"}
    status = {"id": "1", "created_at": "2026-01-01T10:00:00Z", "in_reply_to_id": None, "account": account}
    (tmp_path / "status.json").write_text(json.dumps(status | {"content": "<p>The clock is done.</p>"}))
    assert run("parse", str(tmp_path / "status.json")).out.decode().splitlines()[0] == "The clock is done."


def test_what_a_submission_is_about_is_printed_above_the_address_of_its_discussion() -> None:
    about, discussion = "https://slow.example/clock", "https://talk.example/1"
    thread = {"id": "clock", "title": "A clock", "url": discussion, "link": about, "body": "Slow.", "comments": []}
    lines = run("parse", "-", input=json.dumps([thread]).encode()).out.decode().splitlines()
    assert lines[:3] == ["A clock", about, discussion]


def test_threads_of_an_archive_are_counted() -> None:
    archive = "".join(
        f"From a@x Sun Nov  1 08:0{n}:00 2026\nFrom: a@x\nSubject: {name}\nMessage-ID: <{n}@x>\n\nHm.\n\n"
        for n, name in enumerate(("Lamps", "Re: Lamps", "Boats", "Re: Boats"))
    )
    done = run("parse", "--explain", "-", input=archive.encode())
    assert done.errors[0] == "tui-reader: standard input: read as mail: 2 threads, 2 comments, 100% sure"
