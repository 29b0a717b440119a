"""Files that end too early: what is whole is given, and a note says how much is missing, as far as the file tells."""

from __future__ import annotations

import gzip

import orjson
import pytest

from tests.forms import FORMS, talk
from tui_reader.errors import InputError
from tui_reader.sources import parsing
from tui_reader.sources.base import Input, Report


def notes_of(data: bytes) -> list[str]:
    report = Report()
    assert list(parsing.parse(Input("x", data), report))
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


def bodies(data: bytes) -> tuple[list[str], list[str]]:
    """The texts of all comments, and the notes."""
    report = Report()
    try:
        threads = list(parsing.parse(Input("x", data), report))
    except InputError:
        return [], ["refused"]
    comments = [comment for thread in threads for comment in thread.comments]
    return [comment.body for comment in comments if comment.extra.get("state") != "missing"], report.notes


@pytest.mark.parametrize(
    "form", ["wordpress", "disqus", "blogger", "bugzilla-export", "feed", "feed-rss", "stackexchange-dump"]
)
def test_no_half_of_a_comment_is_given_as_a_whole_one(form: str) -> None:
    """Wherever a document of XML is cut; what lacks of a comment is counted."""
    written = FORMS[form].write(talk(4))
    whole, notes = bodies(written)
    assert len(whole) == 4
    assert "cut off" not in str(notes)
    for end in range(written.index(b"\n") + 1, len(written), 7):
        found, notes = bodies(written[:end])
        assert set(found) <= set(whole), written[:end][-60:]
        assert len(found) == 4 or notes, written[:end][-60:]


@pytest.mark.parametrize(
    ("last", "note"),
    [
        (b"\nvery", "the last message is cut off; 1 comment was read"),
        (b"Content-Length: 500\n\nvery\n", "the last message is cut off, 495 of its 500 bytes are missing"),
        (
            b'Content-Type: multipart/mixed;\n boundary="zz"\n\n--zz\n\nvery\n',
            "the last message is cut off within its parts",
        ),
        (
            b'Content-Type: multipart/mixed;\n boundary="zz"\n\nThis is a message of several parts.\n',
            "the last message is cut off within its parts",
        ),
    ],
)
def test_the_last_message_of_an_archive(last: bytes, note: str) -> None:
    (found,) = notes_of(FIRST + SECOND + last)
    assert found.startswith(note)


@pytest.mark.parametrize(
    "last",
    [
        b"\nvery wet\n",
        b"Content-Length: 9\n\nvery wet\n",
        b"Content-Length: 9\n\nvery wet\n\n",
        b'Content-Type: multipart/mixed; boundary="zz"\n\nvery wet, and the archive took the parts away\n',
    ],
)
def test_a_whole_archive_is_not_called_cut(last: bytes) -> None:
    assert notes_of(FIRST + SECOND + last) == []


def test_a_message_saved_by_itself_need_not_end_its_line() -> None:
    assert notes_of(b"From: a\nSubject: x\nMessage-ID: <1@x>\nDate: Sun, 1 Nov 2026 08:00:00 +0000\n\nno end") == []


@pytest.mark.parametrize("last", ["", "He", 'He said ""wet', 'He said ""wet"", and\n', 'He said ""wet"", and\nmeant'])
def test_a_table_whose_last_cell_has_no_end(last: str) -> None:
    table = f'author,date,comment\nBo,2026-01-01,"Wet, again"\nIda,2026-01-02,Dry\nCy,2026-01-03,"{last}'
    report = Report()
    (thread,) = parsing.parse(Input("x", table.encode()), report)
    assert report.notes[0].startswith("the last row ends within a cell; ")
    assert [one.body for one in thread.comments[:2]] == ["Wet, again", "Dry"]
    assert [one.body for one in thread.comments[2:]] == ([last.replace('""', '"').strip()] if last else [])


def test_a_whole_table_is_not_called_cut() -> None:
    table = b'author,date,comment\nBo,2026-01-01,"Wet, again"\nIda,2026-01-02,"Dry\nhere"'
    for end in (b"", b"\n", b"\r\n\r\n"):
        report = Report()
        (thread,) = parsing.parse(Input("x", table + end), report)
        assert [one.body for one in thread.comments] == ["Wet, again", "Dry\nhere"]
        assert report.notes == []


TELEGRAM = (
    '<html><body><div class="chat_page"><div class="page_header"><div class="text bold">Rain</div></div>'
    '<div class="history"><div class="message default" id="message1"><div class="from_name">Bo</div>'
    '<div class="date details" title="18.10.2026 08:03:00 UTC+02:00"></div><div class="text">Wet.</div></div>'
    "</div></div></body></html>"
)
DISCORD = (
    "<html><body><div class=preamble><div class=preamble__entry>Guild</div></div><div class=chatlog>"
    "<div class=chatlog__message data-message-id=1304914000000000000><span class=chatlog__author title=bo>Bo</span>"
    "<div class=chatlog__content>Wet.</div></div></div><div class=postamble>Exported 1 message(s)</div>"
)


@pytest.mark.parametrize(("page", "kept"), [(TELEGRAM, "</div></div></body>"), (DISCORD, "<div class=post")])
def test_a_chat_as_a_page_without_its_end(page: str, kept: str) -> None:
    note = "the end of the page is missing; 1 comment was read, how many followed is not known"
    assert notes_of(page.encode()) == []
    assert notes_of(page[: page.index(kept)].encode()) == [note]


def test_what_is_packed_twice_is_unpacked_twice_and_not_for_ever() -> None:
    noise = "".join(f"{n:x}" for n in range(9000))
    table = f"author,date,comment\nBo,2026-01-01,Wet\nIda,2026-01-02,{noise}\n".encode()
    packed = gzip.compress(gzip.compress(table))
    (thread,) = parsing.parse(Input("x", packed), Report())
    assert [one.body for one in thread.comments] == ["Wet", noise]
    assert any(note.startswith("the packed file is cut off") for note in notes_of(packed[:-2000]))
    with pytest.raises(InputError, match="archive within archives"):
        notes_of(gzip.compress(packed))


def test_a_table_whose_last_row_lacks_cells() -> None:
    table = b"Date,Link,Message\r\n2026-01-01 10:00:00,https://l.example/1,Congratulations!\r\n2026-01-02 10:00"
    assert notes_of(table)[0].startswith("the last row has 1 of 3 cells; ")
