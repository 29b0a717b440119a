"""Pages in one file, as browsers and crawlers keep them, and what they show in frames."""

from __future__ import annotations

import base64
import gzip
import plistlib
import quopri
from contextlib import suppress
from hashlib import sha512
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from tests.sources.test_samples import DATA
from tui_reader.errors import InputError
from tui_reader.model import Thread
from tui_reader.sources.base import Input, Report
from tui_reader.sources.detection import detect
from tui_reader.sources.encoding import binary_kind
from tui_reader.sources.gather import expand
from tui_reader.sources.parsing import parse
from tui_reader.sources.stream import read as read_all

SAID = [
    ("Sunniva", "It was never late on Sundays, when nobody had to be anywhere."),
    ("Tor", "On Sundays I rang it myself."),
    ("Ebba", "Our school still has the lesson. It is kept in the cellar, and nobody has asked for it."),
]

FRAME = (
    '<!DOCTYPE html><html><head><title>Disqus Comments</title></head><body><ul id="post-list" class="post-list">'
    + "".join(
        f'<li class="post" id="post-50{n}"><div class="post-body"><header><span class="author"><a href="#">{author}</a>'
        f'</span><a class="time-ago" title="Tuesday, March {n + 3}, 2026 10:02 AM">8 months ago</a></header>'
        f'<div class="post-message"><p>{text}</p></div></div></li>'
        for n, (author, text) in enumerate(SAID)
    )
    + "</ul></body></html>"
)
ADVERTISEMENT = "<!DOCTYPE html><html><body><h2>Buy bells</h2><p>Ring one today, pay for it later.</p></body></html>"

PAGE = (
    '<!DOCTYPE html><html><head><meta charset="utf-8"><title>The bell that was late</title></head><body><article>'
    "<h1>The bell that was late</h1><p>The bell of our school rang at eight for eighty years, and for the last thirty "
    "of them it rang at four minutes past. Tørres rang it.</p></article>"
    '<iframe src="cid:f2"></iframe><iframe src="cid:f3"></iframe></body></html>'
)
ADDRESS = "https://bell.example/late"


def mhtml(*parts: bytes, header: str = "") -> bytes:
    head = (
        f"From: <Saved by Blink>\r\nSnapshot-Content-Location: {ADDRESS}\r\nDate: Mon, 9 Mar 2026 10:00:00 -0000\r\n"
        f'MIME-Version: 1.0\r\n{header}Content-Type: multipart/related; type="text/html"; boundary="--b--"\r\n\r\n'
    )
    return head.encode() + b"".join(b"\r\n----b--\r\n" + part for part in parts) + b"\r\n----b----\r\n"


def part(html: str, how: str = "quoted-printable", charset: str = "utf-8") -> bytes:
    data = html.encode(charset)
    packed = {
        "quoted-printable": quopri.encodestring(data).replace(b"\n", b"\r\n"),
        "base64": base64.encodebytes(data),
        "8bit": data,
    }[how]
    return f"Content-Type: text/html; charset={charset}\r\nContent-Transfer-Encoding: {how}\r\n\r\n".encode() + packed


def webarchive(page: str, *frames: str, form: plistlib.PlistFormat = plistlib.FMT_BINARY) -> bytes:
    def archive(html: str) -> dict[str, object]:
        about = {"WebResourceData": html.encode("utf-16-le"), "WebResourceTextEncodingName": "utf-16le"}
        return {"WebMainResource": {**about, "WebResourceURL": ADDRESS, "WebResourceMIMEType": "text/html"}}

    return plistlib.dumps({**archive(page), "WebSubframeArchives": [archive(frame) for frame in frames]}, fmt=form)


def warc(*responses: tuple[str, bytes], packed: bool = False, status: str = "200 OK") -> bytes:
    out = BytesIO()
    writer = WARCWriter(out, gzip=packed)
    for number, (kind, body) in enumerate(responses):
        headers = StatusAndHeaders(status, [("Content-Type", kind), ("Content-Encoding", "gzip")], protocol="HTTP/1.1")
        writer.write_record(
            writer.create_warc_record(
                f"{ADDRESS}/{number}", "response", payload=BytesIO(gzip.compress(body)), http_headers=headers
            )
        )
    return out.getvalue()


def read(data: bytes, name: str = "x") -> tuple[list[Thread], Report]:
    report = Report()
    return list(parse(Input(name, data), report)), report


def said(thread: Thread) -> list[tuple[str | None, str]]:
    return [(comment.author, comment.body) for comment in thread.comments]


@pytest.mark.parametrize("how", ["quoted-printable", "base64", "8bit"])
@pytest.mark.parametrize("charset", ["utf-8", "latin-1"])
def test_mhtml(how: str, charset: str) -> None:
    (thread,), report = read(mhtml(part(PAGE, how, charset), part(ADVERTISEMENT), part(FRAME)))
    assert (thread.post.title, thread.post.url, thread.post.source) == ("The bell that was late", ADDRESS, "page")
    assert "Tørres rang it." in thread.post.body
    assert said(thread) == SAID
    assert report.found == 3
    assert "3 comments in a part embedded in the page" in report.notes


def test_mhtml_with_parts_in_parts() -> None:
    inner = b'Content-Type: multipart/alternative; boundary="c"\r\n\r\n--c\r\n' + part(PAGE) + b"\r\n--c--\r\n"
    (thread,), _ = read(mhtml(inner, part(FRAME)))
    assert said(thread) == SAID


def test_relative_dates_count_from_when_the_page_was_kept() -> None:
    frame = FRAME.replace('title="Tuesday, March 3, 2026 10:02 AM">8 months ago', ">2 days ago")
    page = PAGE.replace("<iframe", frame[frame.index("<ul") : frame.index("</body>")] + "<iframe", 1)
    (thread,), _ = read(mhtml(part(page)))
    assert (thread.comments[0].published or "")[:10] == "2026-03-07"


def test_frames_are_read_as_of_the_day_and_the_address_of_the_page() -> None:
    frame = FRAME.replace('title="Tuesday, March 3, 2026 10:02 AM">8 months ago', ">2 days ago").replace(
        "On Sundays", '<a href="/bells">On Sundays</a>'
    )
    about = b"Content-Location: https://talk.example/embed?x=1\r\n"
    (thread,), _ = read(mhtml(part(PAGE), about + part(frame)))
    assert (thread.comments[0].published or "")[:10] == "2026-03-07"
    assert thread.comments[1].body == "[On Sundays](https://talk.example/bells) I rang it myself."


def test_what_was_said_of_the_archive_stays_when_a_frame_is_read() -> None:
    whole = mhtml(part(PAGE), part(FRAME))
    (thread,), report = read(whole[: whole.index(b"</body>", whole.index(b"Ebba"))])
    assert said(thread) == SAID
    assert "3 comments in a part embedded in the page" in report.notes
    assert any("cut off" in note for note in report.notes)


def test_what_was_said_of_other_pages_stays_when_a_frame_is_read() -> None:
    shown = PAGE.replace("<iframe", f'<iframe srcdoc="{FRAME.replace(chr(34), "&quot;")}"></iframe><iframe', 1)
    _, report = read(warc(("text/html", FRAME.encode()), ("text/html", shown.encode())))
    assert report.found == 6


def test_parts_in_parts_without_end_are_damage() -> None:
    head = b"MIME-Version: 1.0\nSnapshot-Content-Location: https://bell.example\n"
    nested = b"".join(b'Content-Type: multipart/related; boundary="b%d"\n\n--b%d\n' % (n, n) for n in range(1500))
    with pytest.raises(InputError):
        read(head + nested + part(PAGE))


def test_archives_in_archives_without_end_are_passed_over() -> None:
    inner = warc(("text/html", PAGE.encode()))
    for _ in range(120):
        inner = warc(("text/html", inner))
    with pytest.raises(InputError):
        read(inner)


def test_a_webarchive_that_holds_itself_is_read_once() -> None:
    whole = webarchive(PAGE, FRAME)
    size, root = whole[-25], int.from_bytes(whole[-16:-8])  # bytes of a reference; the object that is the archive
    assert size == 1
    frames = whole.index(b"\xa1", whole.index(b"WebSubframeArchives"))  # an array of one
    (thread,), report = read(whole[: frames + 1] + bytes([root]) + whole[frames + 2 :])
    assert thread.post.title == "The bell that was late"
    assert report.found == 0


def test_a_webarchive_with_lists_in_lists_without_end_is_damage() -> None:
    deep = 1500
    objects = [b"\xa1" + (n + 1).to_bytes(2) for n in range(deep)] + [b"\xa0"]
    at = [8 + 3 * n for n in range(deep + 1)]
    body = b"bplist00" + b"".join(objects)
    end = b"\0" * 6 + bytes([2, 2]) + (deep + 1).to_bytes(8) + bytes(8) + len(body).to_bytes(8)
    whole = body + b"".join(offset.to_bytes(2) for offset in at) + end
    with pytest.raises(InputError, match="damaged webarchive"):
        list(detect(Input("x", webarchive(PAGE))).parse(Input("x", whole), Report()))


def test_what_is_cut_off_is_read_as_far_as_it_goes() -> None:
    whole = mhtml(part(PAGE), part(FRAME))
    (thread,), report = read(whole[: whole.index(b"8 months", whole.index(b"8 months") + 9)])
    assert thread.post.title == "The bell that was late"
    assert any("cut off" in note for note in report.notes)


def test_a_message_with_pictures_is_mail() -> None:
    assert detect(Input("x", mhtml(part(PAGE), header="To: bo@bell.example\r\nMessage-ID: <1@x>\r\n"))).id == "mail"


@pytest.mark.parametrize("form", [plistlib.FMT_BINARY, plistlib.FMT_XML])
def test_webarchive(form: plistlib.PlistFormat) -> None:
    (thread,), _ = read(webarchive(PAGE, ADVERTISEMENT, FRAME, form=form))
    assert (thread.post.title, thread.post.url) == ("The bell that was late", ADDRESS)
    assert "Tørres rang it." in thread.post.body
    assert said(thread) == SAID


@pytest.mark.parametrize("packed", [False, True])
def test_warc_has_many_pages(packed: bool) -> None:
    page = PAGE.encode()
    feed = b"a picture"
    threads, report = read(
        warc(("text/html; charset=utf-8", page), ("image/png", feed), ("text/html", FRAME.encode()), packed=packed)
    )
    assert [(t.post.title, t.post.url, len(t.comments)) for t in threads] == [
        ("The bell that was late", f"{ADDRESS}/0", 0),
        ("Disqus Comments", f"{ADDRESS}/2", 3),
    ]
    assert report.found == 3


def test_a_record_of_a_wrong_length_is_nothing_to_tell_at_length(capfd: pytest.CaptureFixture[str]) -> None:
    whole = warc(("text/html", PAGE.encode()), ("text/html", PAGE.encode()))
    threads, _ = read(whole.replace(b"\r\n\r\nWARC/1.0", b"rubbish\r\n\r\nWARC/1.0"))
    assert len(threads) == 2
    assert capfd.readouterr().err == ""


def test_errors_that_a_crawl_met_are_no_pages() -> None:
    with pytest.raises(InputError):
        read(warc(("text/html", PAGE.encode()), status="404 Not Found"))


def test_text_of_a_crawl_is_read_as_text() -> None:
    text = (DATA / "the-night-desk.txt").read_bytes()
    out = BytesIO()
    writer = WARCWriter(out, gzip=True)
    writer.write_record(
        writer.create_warc_record(ADDRESS, "conversion", payload=BytesIO(text), warc_content_type="text/plain")
    )
    (thread,), _ = read(out.getvalue())
    (alone,), _ = read(text)
    assert thread.post.url == ADDRESS
    assert thread.comments == alone.comments


def test_frames_that_are_written_into_a_page() -> None:
    frame = FRAME.replace("&", "&amp;").replace('"', "&quot;")
    (thread,), _ = read(PAGE.replace('src="cid:f3"', f'srcdoc="{frame}"').encode())
    assert said(thread) == SAID


@pytest.mark.parametrize("mark", ["shadowrootmode=open", 'shadowroot="open"', 'class="x" shadowmode=open'])
def test_discussions_inside_of_elements_that_hide_their_inside(mark: str) -> None:
    inside = FRAME[FRAME.index("<ul") : FRAME.index("</body>")]
    shadow = (
        f"<our-comments><template {mark}><div>{inside}</div><template><p>none</p></template></template></our-comments>"
    )
    (thread,), _ = read(PAGE.replace("<iframe", f"{shadow}<iframe", 1).encode())
    assert said(thread) == SAID


@pytest.mark.parametrize("folder", ["late_files", "late-Dateien", "late_fichiers", "late_archivos", "late.files"])
def test_frames_that_lie_beside_a_page(tmp_path: Path, folder: str) -> None:
    page = tmp_path / "late.html"
    page.write_text(PAGE, encoding="utf-8")
    beside = tmp_path / folder
    beside.mkdir()
    (beside / "ad.html").write_text(ADVERTISEMENT, encoding="utf-8")
    (beside / "saved_resource.html").write_text(FRAME, encoding="utf-8")
    threads = [thing for _, thing in read_all(expand([str(tmp_path)])) if isinstance(thing, Thread)]
    assert [said(thread) for thread in threads] == [SAID]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("./parts%20of%20it/talk.html#c1", SAID),
        ("../outside.html", []),
        ("parts of it/../../outside.html", []),
        ("/{}/outside.html", []),
        ("parts of it/way.html", []),
        ("%00", []),
    ],
)
def test_frames_that_a_page_names_lie_in_its_folder(
    tmp_path: Path, name: str, expected: list[tuple[str | None, str]]
) -> None:
    home = tmp_path / "home"
    (home / "parts of it").mkdir(parents=True)
    (tmp_path / "outside.html").write_text(FRAME, encoding="utf-8")
    (home / "parts of it" / "talk.html").write_text(FRAME, encoding="utf-8")
    (home / "parts of it" / "way.html").symlink_to(tmp_path / "outside.html")
    (home / "late.html").write_text(PAGE.replace("cid:f2", name.format(tmp_path)), encoding="utf-8")
    (thread,) = parse(Input.from_path(home / "late.html"), Report())
    assert said(thread) == expected


def test_folders_that_are_called_as_a_page_are_read(tmp_path: Path) -> None:
    (tmp_path / "late.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "late").mkdir()
    (tmp_path / "late" / "talk.html").write_text(FRAME, encoding="utf-8")
    assert len(list(expand([str(tmp_path)]))) == 2


def test_all_are_found_in_a_folder(tmp_path: Path) -> None:
    (tmp_path / "a.webarchive").write_bytes(webarchive(PAGE, FRAME))
    (tmp_path / "b.mhtml").write_bytes(mhtml(part(PAGE), part(FRAME)))
    (tmp_path / "c.warc.gz").write_bytes(warc(("text/html", PAGE.encode()), packed=True))
    threads = [thing for _, thing in read_all(expand([str(tmp_path)])) if isinstance(thing, Thread)]
    assert [(thread.post.url, len(thread.comments)) for thread in threads] == [(ADDRESS, 3), (f"{ADDRESS}/0", 0)]


def test_crawls_in_a_folder_are_found_though_what_they_hold_is_packed(tmp_path: Path) -> None:
    long = PAGE.replace("Tørres", "".join(sha512(bytes([n])).hexdigest() for n in range(90)) + " Tørres")
    (tmp_path / "c.warc").write_bytes(warc(("text/html", long.encode())))
    (name,) = expand([str(tmp_path)])
    assert isinstance(name, str)
    assert binary_kind((tmp_path / "c.warc").read_bytes()[:4096])


WHOLE = [
    mhtml(part(PAGE, "base64"), part(FRAME)),
    webarchive(PAGE, FRAME),
    warc(("text/html", PAGE.encode())),
    warc(("text/html", PAGE.encode()), packed=True),
]


@settings(deadline=None)
@given(st.data(), st.sampled_from(range(len(WHOLE))), st.binary(max_size=20), st.integers(0, 40))
def test_damage_is_refused_or_read_but_never_a_traceback(
    data: st.DataObject, which: int, rubbish: bytes, lost: int
) -> None:
    whole = WHOLE[which]
    at = data.draw(st.integers(0, len(whole)))
    with suppress(InputError):
        read(whole[:at] + rubbish + whole[at + lost :])
