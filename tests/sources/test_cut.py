"""Files that end too early: what is whole is given, and a note says how much is missing, as far as the file tells."""

from __future__ import annotations

import gzip

import orjson
import pytest

from tui_reader.sources import registry
from tui_reader.sources.base import Input, Report


def notes_of(data: bytes) -> list[str]:
    report = Report()
    assert list(registry.parse(Input("x", data), report))
    return report.notes


def listing(stated: int) -> bytes:
    post = {"id": "p", "title": "Rain", "author": "ann", "selftext": "", "created_utc": 1.0, "num_comments": stated}
    post |= {"permalink": "/r/x/comments/p/rain/", "name": "t3_p", "subreddit": "x"}
    comments = [
        {"id": f"c{n}", "name": f"t1_c{n}", "author": "bo", "body": "b" * 40, "created_utc": 2.0 + n, "replies": ""}
        for n in range(5)
    ]
    comments = [{"kind": "t1", "data": c | {"parent_id": "t3_p", "link_id": "t3_p"}} for c in comments]
    things = ([{"kind": "t3", "data": post}], comments)
    return orjson.dumps([{"kind": "Listing", "data": {"children": children}} for children in things])


def test_what_the_site_counts_says_how_many_are_missing() -> None:
    data = listing(5)
    assert notes_of(data[: data.index(b'"c3"')]) == ["cut off in the middle; 2 of 5 comments are missing"]


def test_without_a_count_it_says_how_many_were_read() -> None:
    data = listing(0)
    assert notes_of(data[: data.index(b'"c3"')]) == [
        "cut off in the middle; 3 comments were read, how many followed is not known"
    ]


def test_a_packed_file_that_is_cut_says_so_too() -> None:
    noise = "".join(f"{n:x}" for n in range(9000))
    lines = b"".join(
        b'{"id":"c%d","link_id":"t3_p","parent_id":"t3_p","author":"bo","created_utc":%d,"body":"%s"}\n'
        % (n, 1600000000 + n, noise[n * 20 : n * 20 + 300].encode())
        for n in range(1500)
    )
    packed = gzip.compress(lines)
    found = notes_of(packed[: len(packed) // 2])
    assert any(
        note.startswith("the packed file is cut off") and "how many followed is not known" in note for note in found
    )


FIRST = b"From a@x Sun Nov  1 08:00:00 2026\nFrom: a\nSubject: rain\nMessage-ID: <1@x>\n\nwet\n\n"
SECOND = b"From a@x Sun Nov  1 09:00:00 2026\nFrom: b\nSubject: Re: rain\nIn-Reply-To: <1@x>\nMessage-ID: <2@x>\n"


@pytest.mark.parametrize(
    ("last", "note"),
    [
        (b"\nvery", "the last message is cut off; 1 comment was read"),
        (b"Content-Length: 500\n\nvery\n", "the last message is cut off, 495 of its 500 bytes are missing"),
        (
            b'Content-Type: multipart/mixed;\n boundary="zz"\n\n--zz\n\nvery\n',
            "the last message is cut off within its parts",
        ),
    ],
)
def test_the_last_message_of_an_archive(last: bytes, note: str) -> None:
    (found,) = notes_of(FIRST + SECOND + last)
    assert found.startswith(note)


@pytest.mark.parametrize(
    "last", [b"\nvery wet\n", b"Content-Length: 9\n\nvery wet\n", b"Content-Length: 9\n\nvery wet\n\n"]
)
def test_a_whole_archive_is_not_called_cut(last: bytes) -> None:
    assert notes_of(FIRST + SECOND + last) == []


def test_a_message_saved_by_itself_need_not_end_its_line() -> None:
    assert notes_of(b"From: a\nSubject: x\nMessage-ID: <1@x>\nDate: Sun, 1 Nov 2026 08:00:00 +0000\n\nno end") == []


def test_a_table_whose_last_row_lacks_cells() -> None:
    table = b"Date,Link,Message\r\n2026-01-01 10:00:00,https://l.example/1,Congratulations!\r\n2026-01-02 10:00"
    assert notes_of(table)[0].startswith("the last row has 1 of 3 cells; ")
