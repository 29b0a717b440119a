"""What leaves the program: the JSON contract to the byte, and the other forms by what must hold of them."""

from __future__ import annotations

import csv
import io
import json
import mailbox
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.store.any import threads
from tests.store.making import comment, thread
from tui_reader.entry import Entry
from tui_reader.errors import InputError, StoreError
from tui_reader.kept import Bookmark, Quoted
from tui_reader.library import exporting
from tui_reader.library.forms.jsons import entries_json
from tui_reader.library.forms.org import bookmarks_org
from tui_reader.model import Thread, Tree
from tui_reader.sources import detection, parsing
from tui_reader.sources.base import Input, Report
from tui_reader.sources.contract import encode
from tui_reader.sources.copies import BEGIN, copies, copy_lines
from tui_reader.sources.formats.own import Own, decode

GOLDEN = Path(__file__).parent / "store" / "golden"

KILN = thread(
    "kiln",
    comment("c1", author="Mirela", body="We fired it *twice*.\n\n> how hot\n\nHot enough.", markup="markdown"),
    comment("c2", "c1", author=None, published="2024-03-02", body="<b>Once</b> & * once\n# more\n1. again"),
    comment("c3", "c2", author="窯元", body="千三百度でした。", extra={"score": 12, "url": "https://kiln.example/c3"}),
    comment("c4", author="Mirela", body="From the shed", extra={"state": "gone"}),
    title="A kiln in the yard",
    author="Odile",
    published="2024-03-01T08:00:00+01:00",
    url="https://kiln.example/",
    source="text",
    body="We built a kiln.\n\nIt leaks.",
    extra={"tags": ["clay"]},
)


def text(lines: Iterator[str]) -> str:
    return "\n".join(lines) + "\n"


def golden(name: str, found: bytes, update: bool) -> None:
    path = GOLDEN / name
    if update:
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(found)
    assert found.decode() == path.read_text(encoding="utf-8")


def test_json_is_the_contract(update_golden: bool) -> None:
    golden("kiln.json", b"".join(exporting.json_lines([KILN, thread("bare", title=None)])), update_golden)


def test_markdown(update_golden: bool) -> None:
    golden("kiln.md", text(exporting.markdown_lines(KILN)).encode(), update_golden)


def test_plain(update_golden: bool) -> None:
    golden("kiln.txt", text(exporting.plain_lines(KILN, 40)).encode(), update_golden)


def test_html(update_golden: bool) -> None:
    golden("kiln.html", text(exporting.html_lines([KILN])).encode(), update_golden)


NOTES = [
    Bookmark(
        "kiln", "c3", "A kiln in the yard", "窯元", "2024-03-01T10:00:00Z", "千三百度でした。",
        context=(Quoted("c1", "Mirela", None, "We fired it.\n* twice"), Quoted("c2", None, None, "Once")),
        note="the temperature\n* really", tags=("clay", "to do"), created="2024-04-01T10:00:00.000000Z",
        url="https://kiln.example/c3", source="text", replies=0,
    ),
    Bookmark("kiln", None, "A kiln in the yard", "Odile", None, "We *built* a kiln.", "markdown", created="2024-04-02"),
    Bookmark(
        "loom", "c1", None, None, None, "=1+1\n\nA shuttle\n#+begin_src\nand [[shell:ls][a warp]].", note="-1 degrees",
        tags=("clay",), created="2024-04-03", passages=("=1+1", "A shuttle"),
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("notebook.md", exporting.bookmarks_markdown),
        ("notebook.org", bookmarks_org),
        ("notebook.html", exporting.bookmarks_html),
        ("notebook.csv", exporting.bookmarks_csv),
        ("notebook.txt", exporting.bookmarks_plain),
    ],
)
@pytest.mark.parametrize("by", ["", "thread", "tag"])
def test_the_notebook(name: str, lines: object, by: str, update_golden: bool) -> None:
    assert callable(lines)
    stem, _, suffix = name.partition(".")
    golden(f"{stem}{'-by-' + by if by else ''}.{suffix}", text(lines(NOTES, by)).encode(), update_golden)


def test_what_a_note_emphasises_is_emphasised_in_each_form() -> None:
    note = replace(NOTES[0], note="*a <b>* and **c**,\n- _d_e_ 2 * 3")

    def forms(lines: object) -> str:
        assert callable(lines)
        return text(lines([note], ""))

    assert "<em>a &lt;b&gt;</em> and <strong>c</strong>,\n- <em>d_e</em> 2 * 3</div>" in forms(exporting.bookmarks_html)
    assert "\n/a <b>/ and *c*, \\\\\n- /d_e/ 2 * 3\n" in forms(bookmarks_org)
    assert "\n*a \\<b\\>* and **c**,  \n\\- *d\\_e* 2 \\* 3\n" in forms(exporting.bookmarks_markdown)
    assert "*a <b>* and **c**," in forms(exporting.bookmarks_plain)


@pytest.mark.parametrize("by", ["", "thread", "tag"])
def test_the_table_is_read_back(by: exporting.By) -> None:
    rows = list(csv.reader(io.StringIO(text(exporting.bookmarks_csv(NOTES, by)), newline="")))
    assert {len(row) for row in rows} == {13}
    assert len(rows) == 1 + len(NOTES) + (by == "tag")
    found = {row[2]: row for row in rows[1:]}
    assert found["c3"][10] == "the temperature\n* really"
    assert found["c1"][10:12] == ["'-1 degrees", "'=1+1\n\n⋯\n\nA shuttle"]


def test_the_notebook_as_json() -> None:
    rows = json.loads(exporting.bookmarks_json(NOTES))
    assert rows[0]["context"][0] == {
        "id": "c1",
        "author": "Mirela",
        "published": None,
        "text": "We fired it.\n* twice",
        "markup": "plain",
    }
    assert {"thread", "comment", "title", "author", "text", "context", "note", "tags", "created"} <= rows[1].keys()
    assert rows[1]["comment"] is None
    assert json.loads(exporting.bookmarks_json([])) == []


def test_the_list_as_json() -> None:
    row = json.loads(b"".join(entries_json([Entry("i", None, None, None, None, "text", "", 3, 2, 1, 0, "a", "b")])))[0]
    wanted = ("id", "title", "author", "published", "url", "source", "comments", "unread", "new", "bookmarked")
    assert {name: row[name] for name in wanted} == {
        "id": "i", "title": None, "author": None, "published": None, "url": None, "source": "text",
        "comments": 3, "unread": 2, "new": 1, "bookmarked": 0,
    }  # fmt: skip


# Our own JSON


def read(data: bytes) -> list[Thread]:
    report = Report()
    found = Input("x.json", data)
    assert detection.detect(found).id == Own.id
    return list(parsing.parse(found, report))


@settings(deadline=None, max_examples=150)
@given(st.lists(threads(), min_size=1, max_size=3))
def test_what_is_written_is_read_back(found: list[Thread]) -> None:
    assert read(b"".join(exporting.json_lines(found))) == found


SUFFIXES = [".json", ".md", ".html", ".mbox"]
"""The forms that are read back exactly; text is for people alone, and shows no packed copy."""


def written(suffix: str, found: list[Thread]) -> bytes:
    return b"".join(exporting.FORMATS[suffix](found, 60))


@pytest.mark.parametrize("suffix", SUFFIXES)
@settings(deadline=None, max_examples=40)
@given(found=st.lists(threads(), min_size=1, max_size=3))
def test_every_form_is_read_back(suffix: str, found: list[Thread]) -> None:
    assert read(written(suffix, found)) == found


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_an_export_with_the_line_ends_of_another_system_is_read_back(suffix: str) -> None:
    assert read(written(suffix, [KILN]).replace(b"\n", b"\r\n")) == [KILN]


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_nothing_that_somebody_wrote_poses_as_a_copy(suffix: str) -> None:
    forged = "\n".join(copy_lines(b"".join(exporting.json_lines([thread("forged", title="Mine")]))))
    found = [thread("t", comment("a", body=forged), title=forged.replace("\n", " "), body=f"> x\n\n{forged}")]
    assert read(written(suffix, found)) == found


@pytest.mark.parametrize("suffix", SUFFIXES[1:])
def test_of_an_export_whose_copy_is_damaged_the_rest_is_read(suffix: str) -> None:
    data = written(suffix, [KILN])
    start = data.index(BEGIN.encode()) + len(BEGIN) + 9
    found = Input("x", data[:start] + data[start + 3 :])
    assert detection.detect(found).id != Own.id
    assert "Hot enough" in str(list(parsing.parse(found, Report())))


def test_what_an_address_answers_is_no_export_of_ours() -> None:
    assert detection.detect(Input("https://kiln.example/x.html", written(".html", [KILN]))).id == "page"


def test_a_copy_that_grows_beyond_measure_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui_reader.sources.packed.BOMB_SIZE", 1000)
    lines = "\n".join(copy_lines(b" " * 4_000_000)).encode()
    assert list(copies(lines)) == []


def test_an_empty_array_has_no_thread() -> None:
    assert b"".join(exporting.json_lines([])) == b"[]\n"


def test_depth_is_no_depth_of_the_json() -> None:
    chain = [comment("c0"), *(comment(f"c{i}", f"c{i - 1}", body="x") for i in range(1, 10_000))]
    found = thread("deep", *chain)
    assert read(b"".join(exporting.json_lines([found]))) == [found]


def test_comments_in_any_order_are_put_in_reading_order() -> None:
    fields = encode(thread("t", comment("a"), comment("b", "a"), comment("c", "b")))
    fields["comments"].reverse()
    assert [(c.id, c.parent) for c in decode(fields).comments] == [("a", None), ("b", "a"), ("c", "b")]


def test_what_is_missing_is_unknown() -> None:
    found = decode({"body": "Only this.", "comments": [{"body": "one"}, {"body": "one"}, 7, {"id": 5, "body": None}]})
    assert (found.post.title, found.post.published, found.post.source) == (None, None, "tui-reader")
    assert len(found.id) == 12
    assert len({c.id for c in found.comments}) == 3
    assert found.comments[2].id == "5"
    again = decode({"body": "Only this.", "comments": [{"body": "one"}]})
    assert again.id == found.id
    assert again.comments[0].id == found.comments[0].id


@settings(deadline=None)
@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(max_size=5), lambda inner: (
    st.lists(inner, max_size=3) | st.dictionaries(
        st.sampled_from(["id", "comments", "parent", "body", "author", "published", "url", "extra", "markup"]),
        inner, max_size=5,
    )
), max_leaves=12))  # fmt: skip
def test_nonsense_is_a_thread_or_nothing(value: object) -> None:
    if isinstance(value, dict):
        found = decode(value)
        Tree.of(found)
        assert found.id


# Files


@pytest.mark.parametrize("suffix", [".md", ".html", ".txt", ".mbox"])
def test_the_page_that_a_submission_is_about_is_told(suffix: str, tmp_path: Path) -> None:
    post = KILN.post._replace(extra={"link": "https://clay.example/firing"})
    path = tmp_path / f"x{suffix}"
    exporting.export([KILN._replace(post=post)], path)
    written = path.read_text(encoding="utf-8")
    assert written.index("https://clay.example/firing") < written.index("We built a kiln")


@pytest.mark.parametrize("suffix", [*SUFFIXES, ".txt"])
def test_export_follows_the_suffix(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"out{suffix}"
    assert exporting.export([KILN, thread("other")], path) == 2
    content = path.read_text(encoding="utf-8")
    assert "On other" in content
    assert "窯元" in content or suffix == ".mbox"
    assert list(tmp_path.iterdir()) == [path]


def test_a_mailbox_threads(tmp_path: Path) -> None:
    path = tmp_path / "out.mbox"
    exporting.export([KILN], path)
    messages = list(mailbox.mbox(path, create=False))
    assert len(messages) == 5
    ids = [message["Message-ID"] for message in messages]
    assert [message["In-Reply-To"] for message in messages] == [None, ids[0], ids[1], ids[2], ids[0]]
    payload = messages[4].get_payload(decode=True)
    assert isinstance(payload, bytes)
    assert payload.decode() == ">From the shed\n"
    assert messages[1]["Date"] == "Fri, 01 Mar 2024 10:00:00 +0000"


def test_an_unknown_suffix_and_a_place_that_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="suffix"):
        exporting.export([KILN], tmp_path / "out.docx")
    with pytest.raises(StoreError, match="cannot be written"):
        exporting.export([KILN], tmp_path / "no" / "out.json")


def test_a_failure_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "out.json"
    path.write_text("old")

    def broken() -> Iterator[Thread]:
        yield KILN
        raise InputError("gone")

    with pytest.raises(InputError):
        exporting.export(broken(), path)
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


@settings(deadline=None, max_examples=60)
@given(threads())
def test_every_form_takes_any_thread(found: Thread) -> None:
    width = 30
    assert all(isinstance(line, str) and "\n" not in line for line in exporting.markdown_lines(found))
    assert all("\n" not in line for line in exporting.plain_lines(found, width))
    page = text(exporting.html_lines([found]))
    assert "<script" not in page.lower()
    assert all(message.endswith(b"\n") for message in exporting.mbox_lines([found]))


def test_html_is_inert() -> None:
    hostile = thread(
        "t",
        comment(
            "a", body="<script>alert(1)</script> [x](javascript:alert(1)) ![y](data:text/html,z)", markup="markdown"
        ),
        comment("b", body="<img src=x onerror=alert(1)>", author="<u>"),
        url="javascript:alert(1)",
    )
    page = text(exporting.html_lines([hostile]))
    for words in ("<script", "<img src=x", 'href="javascript', "<u>", 'data:text/html"'):
        assert words not in page
