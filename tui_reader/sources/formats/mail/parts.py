"""The parts of a message of several (RFC 2046), by our own scan where it is written as nearly all are.

The standard library's parser takes ten times as long, of which half is the expression that it compiles for each
boundary. It reads what is left: messages within messages, names of files in pieces, headers that are none.
"""

from __future__ import annotations

import email
import email.message
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from tui_reader.sources.formats.mail.archive import header_end
from tui_reader.sources.formats.mail.encoded import any_of, as_text, fields_of, transferred, words

_DEEPEST = 20
"""Parts within parts beyond what any mailer makes."""
_PLAIN_ENCODINGS = frozenset(("", "7bit", "8bit", "binary", "quoted-printable", "base64"))
_OF_PARTS = any_of(b"content-type", b"content-transfer-encoding", b"content-disposition")
_FIELDS = re.compile(rb"(?:[!-9;-~]{1,80}:[^\n]*+\n|[ \t][^\n]*+\n)*+\Z")
"""A header of nothing but fields."""
_IN_PIECES = re.compile(rb";\s*[a-z]{1,20}\*|\\", re.IGNORECASE)
"""A parameter in pieces or with a charset of its own (RFC 2231), or with an escaped character."""
_EDGE = re.compile(rb"(--)?[ \t]*(?:\n|\Z)")
"""What stands behind a boundary in its line; with hyphens where it is the last."""


class Part(NamedTuple):
    """A part that has no parts itself."""

    kind: str
    """Its media type, in lower case."""
    type: str
    """The field that says so, with its parameters."""
    name: str
    """The name of the file that it is; empty where it has none."""
    is_file: bool
    """Whether it is no text to be read with the message."""
    transfer: str
    payload: bytes
    within: str = ""
    """Who wrote the message within the message that begins with it, and when: lines, as mailers quote them."""

    def data(self) -> bytes:
        """Its content."""
        return transferred(self.payload, self.transfer)


class Parameters(NamedTuple):
    """What a media type says of a text."""

    charset: str = ""
    flowed: bool = False
    delsp: bool = False
    """Whether flowing takes the space away."""


@lru_cache(256)
def parameters(type: str) -> Parameters:
    """The parameters of a Content-Type field."""
    if ";" not in type:
        return Parameters()
    charset = re.search(r"charset\s*=\s*[\"']?([^\s;\"']+)", type, re.IGNORECASE)
    flowed = re.search(r"format\s*=\s*[\"']?flowed", type, re.IGNORECASE)
    delsp = re.search(r"delsp\s*=\s*[\"']?yes", type, re.IGNORECASE)
    return Parameters(charset[1] if charset else "", bool(flowed), bool(delsp))


def parts(fields: Mapping[bytes, bytes], body: bytes) -> Sequence[Part]:
    """The parts of a message, in order; of what is only one, that.

    Args:
        fields: its header.
        body: what stands below that.
    """
    try:
        return list(_split(fields, body.replace(b"\r\n", b"\n"), 0))
    except UnusualError:
        header = b"".join(
            b"%s: %s\n" % (name, fields[name])
            for name in (b"content-type", b"content-transfer-encoding", b"content-disposition")
            if name in fields
        )
        return list(_by_the_library(header + b"\n" + body))


class UnusualError(Exception):
    """A message is written in a way that the scan does not know."""


def _split(fields: Mapping[bytes, bytes], body: bytes, depth: int) -> Iterator[Part]:
    type, place = fields.get(b"content-type", b""), fields.get(b"content-disposition", b"")
    if _IN_PIECES.search(type) or _IN_PIECES.search(place):
        raise UnusualError
    kind, names = kind_of(as_text(type))
    if not kind.startswith("multipart/"):
        disposition, file = kind_of(as_text(place))
        transfer = as_text(fields.get(b"content-transfer-encoding", b"")).strip().lower()
        if kind.startswith("message/") or transfer not in _PLAIN_ENCODINGS:
            raise UnusualError
        if "/" not in kind or kind.count("/") > 1:
            kind = "text/plain"
        name = file.get("filename") or names.get("name") or ""
        name = words(name.encode("utf-8", "replace")) if name else ""
        is_file = bool(name) or disposition == "attachment" or not kind.startswith("text/")
        yield Part(kind, as_text(type), name, is_file, transfer, body)
        return
    if kind == "multipart/digest" or depth > _DEEPEST or b"\r" in body:
        raise UnusualError
    for content in cut(body, names.get("boundary", "")):
        end, start = header_end(content)
        header = content[:end] + b"\n"
        if end and not _FIELDS.match(header):
            raise UnusualError
        yield from _split(fields_of(content, _OF_PARTS)[0] if end else {}, content[start:], depth + 1)


def cut(body: bytes, boundary: str) -> Iterator[bytes]:
    """What stands between the lines of a boundary."""
    if not boundary:
        raise UnusualError
    pieces = (b"\n" + body).split(b"\n--" + boundary.encode("utf-8", "surrogateescape"))
    if len(pieces) == 1:
        raise UnusualError
    for piece in pieces[1:]:
        edge = _EDGE.match(piece)
        if edge is None:  # the beginning of another boundary
            raise UnusualError
        if edge[1]:
            return
        if edge.end() < len(piece):
            yield piece[edge.end() :]


_PARAMETER = re.compile(r';\s*([A-Za-z-]{1,40})\s*=\s*(?:"([^"]*)"|([^";]*))')


@lru_cache(256)
def kind_of(value: str) -> tuple[str, Mapping[str, str]]:
    """What a field says first, in lower case; and its parameters, the first of a name."""
    first, _, _ = value.partition(";")
    found = {name.lower(): quoted or plain.strip() for name, quoted, plain in reversed(_PARAMETER.findall(value))}
    return first.strip().lower(), found


# What is written otherwise


def _by_the_library(raw: bytes) -> Iterator[Part]:
    try:
        message = email.message_from_bytes(raw)
        found = list(message.walk())
    except (RecursionError, ValueError):
        yield Part("text/plain", "", "", False, "", raw[header_end(raw)[1] :])
        return
    within = ""
    for part in found:
        kind = part.get_content_type()
        if kind.startswith("multipart/") and not part.is_multipart():  # an archive left its words, without the parts
            kind = "text/plain"
        if kind == "message/rfc822":
            within = _within(part)
            continue
        if part.is_multipart():
            continue
        name = _name(part)
        is_file = bool(name) or part.get_content_disposition() == "attachment" or not kind.startswith("text/")
        transfer, data = ("", b"") if is_file else _payload(part)
        yield Part(kind, str(part.get("content-type", "")), name, is_file, transfer, data, "" if is_file else within)
        within = "" if not is_file else within


def _payload(part: email.message.Message) -> tuple[str, bytes]:
    """How the content of a part is still encoded, and that: the library would take words below base64 for more."""
    if str(part.get("content-transfer-encoding", "")).strip().lower() == "base64":
        return "base64", str(part.get_payload()).encode("utf-8", "replace")
    payload = part.get_payload(decode=True)
    return "", payload if isinstance(payload, bytes) else b""


def _within(part: email.message.Message) -> str:
    payload = part.get_payload()
    inside = payload[0] if isinstance(payload, list) and payload else None
    if not isinstance(inside, email.message.Message):
        return ""
    named = (
        (name, words(str(inside.get(name, "")).encode("utf-8", "replace"))) for name in ("From", "Date", "Subject")
    )
    return "\n".join(f"{name}: {said}" for name, said in named if said)


def _name(part: email.message.Message) -> str:
    try:
        return words((part.get_filename() or "").encode("utf-8", "replace"))
    except (ValueError, TypeError, LookupError):
        return ""
