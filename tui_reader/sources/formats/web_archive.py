"""Pages as browsers and crawlers keep them with all that belongs to them in one file.

What is kept is read as what it is: a page, the text of one, an answer of an interface.

- MHTML, by Chrome, Edge, Opera and mail programs: https://www.rfc-editor.org/rfc/rfc2557
- webarchive, by Safari: a property list, https://developer.apple.com/documentation/webkit/wkwebview/createwebarchivedata
- WARC and ARC, by crawlers, and the WET of Common Crawl: https://iipc.github.io/warc-specifications/
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from itertools import islice
from typing import Any

from tui_reader.errors import InputError, UnknownFormatError
from tui_reader.model import Thread
from tui_reader.sources.base import Input, Report, Source
from tui_reader.sources.encoding import text_codec
from tui_reader.sources.folders import CRAWL, WEBARCHIVE

LARGEST = 64 * 1024 * 1024
"""Bytes of one page of a crawl; longer ones are films and data."""

_READ = re.compile(r"text/(?:html|plain|xml)|application/(?:xhtml\+xml|(?:[\w.-]+\+)?(?:json|xml))")
"""Kinds of content that may be a discussion."""

_LIST = (b"bplist00", b"<?xml", b"<plist")
"""What a property list begins with; MHTML begins with a header."""

_FIELD = re.compile(rb"(?:([!-9;-~]{1,80}):[^\n]*|[ \t][^\n]*)(?:\n|\Z)")
_OF_MAIL = frozenset((b"message-id", b"received", b"to", b"newsgroups", b"delivered-to", b"return-path"))


class WebArchive(Source):
    """MHTML, webarchive, WARC."""

    id = "web-archive"
    guesses = True

    def detect(self, input: Input) -> float:
        head = _trimmed(input.head)
        if head.startswith(CRAWL):
            return 0.98
        if head.startswith(_LIST):
            return 0.98 if WEBARCHIVE in head else 0.0
        return 0.98 if _is_mhtml(head) else 0.0

    def parse(self, input: Input, report: Report) -> Iterator[Thread]:
        from tui_reader.sources.detection import detect

        passed = 0
        for number, inner in enumerate(_documents(input, report)):
            inner.name = inner.address or (f"{input.name}, page {number + 1}" if number else input.name)
            try:
                if (source := detect(inner)).id == self.id:  # one in another, without end
                    raise InputError("is an archive in an archive", where=inner.name)
                yield from source.parse(inner, report)
            except (UnknownFormatError, InputError):
                passed += 1
        report.tally(passed, "page that cannot be read passed over", "pages that cannot be read passed over")


def _trimmed(data: bytes) -> bytes:
    return data.lstrip(b"\xef\xbb\xbf \t\r\n")


def _document(data: bytes, charset: str | None, address: object, saved: datetime | None = None) -> Input:
    """One of the things that an archive keeps.

    Args:
        data: what is kept.
        charset: its encoding, where that stands outside of it.
        address: where it was taken from.
        saved: when it was taken from there, with a zone.
    """
    codec = text_codec(charset) if charset else None
    data = data.decode(codec, "replace").encode() if codec and codec != "utf-8" else data
    document = Input("", data, saved=saved)
    document.address = _http(address)
    return document


def _documents(input: Input, report: Report) -> Iterator[Input]:
    head = _trimmed(input.head)
    if head.startswith(CRAWL):
        yield from _crawled(input, report)
    elif head.startswith(_LIST):
        yield _webarchive(input)
    else:
        yield _mhtml(input, report)


# MHTML


def _is_mhtml(head: bytes) -> bool:
    """Whether a header is that of a page and what belongs to it, and of no message that somebody sent."""
    names: set[bytes] = set()
    position = 0
    while (line := _FIELD.match(head, position)) is not None:
        if line[1]:
            names.add(line[1].lower())
        position = line.end()
    header = head[:position].lower()
    if b"content-type" not in names or names & _OF_MAIL:
        return False
    return b"snapshot-content-location" in names or (b"multipart/related" in header and b"mime-version" in names)


def _mhtml(input: Input, report: Report) -> Input:
    """The first page among the parts; the others are its frames."""
    from email import message_from_bytes
    from email.errors import CloseBoundaryNotFoundDefect
    from email.utils import parsedate_to_datetime

    try:
        message = message_from_bytes(_trimmed(input.data))
        parts = list(message.walk())
    except RecursionError:  # parts in parts, hundreds deep
        raise _damaged("page", input) from None
    saved = None
    with suppress(TypeError, ValueError):
        saved = _zoned(parsedate_to_datetime(str(message["Date"])))
    pages: list[Input] = []
    for part in parts:
        if any(isinstance(defect, CloseBoundaryNotFoundDefect) for defect in part.defects):
            report.cut_off("the last part is cut off")
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            data = part.get_payload(decode=True)
            if isinstance(data, bytes):
                pages.append(_document(data, part.get_content_charset(), part["Content-Location"], saved))
    if not pages:
        raise InputError("has no page in it", todo="save the page again", where=input.name)
    page, *page.frames = pages
    page.address = _http(message["Snapshot-Content-Location"]) or page.address
    return page


# Webarchive


def _webarchive(input: Input) -> Input:
    import plistlib
    from xml.parsers.expat import ExpatError

    from tui_reader.sources.formats.page.frames import MOST

    pages: list[Input] = []
    met: set[int] = set()  # the archives themselves: in a binary list one can hold another twice, or itself
    try:
        work = deque([plistlib.loads(input.data)])
        while work and len(pages) <= MOST:
            archive = work.popleft()
            if id(archive) not in met:
                met.add(id(archive))
                pages.append(_resource(archive))
                work.extend(islice(archive.get("WebSubframeArchives", ()), MOST))
    except (
        plistlib.InvalidFileException, ExpatError, ValueError, KeyError, TypeError, AttributeError, IndexError,
        RecursionError,
    ):  # fmt: skip
        raise _damaged("webarchive", input) from None
    page, *page.frames = pages
    return page


def _resource(archive: dict[str, dict[str, object]]) -> Input:
    resource = archive[WEBARCHIVE.decode()]
    data = resource["WebResourceData"]
    if not isinstance(data, bytes):
        raise TypeError(data)
    encoding = resource.get("WebResourceTextEncodingName")
    return _document(data, encoding if isinstance(encoding, str) else None, resource.get("WebResourceURL"))


# WARC


def _crawled(input: Input, report: Report) -> Iterator[Input]:
    """The pages of a crawl, one after the other, in the memory of one."""
    from warcio.archiveiterator import ArchiveIterator

    with input.open() as stream:
        archive = ArchiveIterator(stream, arc2warc=True)
        archive.INC_RECORD = ""  # else the library writes what is wrong with a record to standard error itself
        records = iter(archive)
        while True:
            try:
                record = next(records, None)
                if record is None:
                    return
                document = _record(record)
            except InputError:
                raise
            except Exception:  # the library meets damage with whatever its code comes upon
                report.cut_off("the archive cannot be read to its end")
                return
            if document is not None:
                yield document


def _record(record: Any) -> Input | None:
    headers = record.rec_headers
    kind = headers.get_header("Content-Type") or ""
    if record.rec_type == "response" and record.http_headers is not None:
        if record.http_headers.get_statuscode() not in ("200", "203"):
            return None
        kind = record.http_headers.get_header("Content-Type") or "text/html"
    elif record.rec_type not in ("resource", "conversion"):
        return None
    kind, _, parameters = kind.lower().partition(";")
    if _READ.fullmatch(kind.strip()) is None:
        return None
    data = record.content_stream().read(LARGEST + 1)
    if not data.strip() or len(data) > LARGEST:
        return None
    charset = re.search(r"charset=[\"']?([\w.:-]+)", parameters)
    date = headers.get_header("WARC-Date") or ""
    try:
        saved = _zoned(datetime.fromisoformat(date))
    except ValueError:
        saved = None
    return _document(data, charset[1] if charset else None, headers.get_header("WARC-Target-URI"), saved)


def _zoned(moment: datetime) -> datetime:
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _damaged(what: str, input: Input) -> InputError:
    return InputError(f"is a damaged {what}", todo="save the page again", where=input.name)


def _http(address: object) -> str | None:
    address = str(address or "").strip()
    return address if address.startswith(("http://", "https://")) else None
