"""The messages of a digest, in which a list sends those of a day or a week as one.

Two forms: a text with lines of hyphens between the messages (RFC 1153; Mailman, Majordomo, LISTSERV, moderated news),
and parts that are messages (``multipart/digest``, RFC 2046, section 5.1.5; Mailman's MIME digests, ezmlm). What the
list puts before and behind them (how to subscribe, today's topics) is passed over. A reply that quotes a digest is
none, nor is a letter that forwards messages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tui_reader.sources.formats.mail.archive import header_end
from tui_reader.sources.formats.mail.encoded import any_of, as_text, fields_of, transferred
from tui_reader.sources.formats.mail.parts import UnusualError, cut, kind_of, parameters

_OF_DIGESTS = any_of(b"content-type", b"content-transfer-encoding", b"list-id")
_OF_PARTS = any_of(b"content-type", b"content-description")
_NAMED = re.compile(r"\bdigest\b", re.IGNORECASE)
_ANSWER = re.compile(r"(?:\[[^\[\]]*\] ?)?(?:re|fwd?|aw|tr|sv|wg|antw|rif|odp) ?:", re.IGNORECASE)
"""How the subject begins of who answers a digest or passes it on."""

_HYPHENS = b"-" * 70
_MULTIPART = b"ultipart/digest"
_BEFORE_FIRST = re.compile(rb"^-{70}[ \t]*\n", re.MULTILINE)
_BETWEEN = re.compile(rb"^-{30}[ \t]*\n", re.MULTILINE)
_FIELD = rb"[!-9;-~]{1,80}:[^\n]*\n(?:[ \t][^\n]*\n)*+"
_HEADER = re.compile(rb"\s*" + _FIELD)
_MESSAGE = re.compile(rb"\s*(?:" + _FIELD + rb")*?From:", re.IGNORECASE)
_FOOTER = re.compile(rb"\s*(?:" + _FIELD + rb"\s*\n|_{40,}[ \t]*\n|\Z)")
"""What the list says at the end begins with: a header, or, in older digests, the line above the foot of its letters."""
_END = re.compile(rb"^[^\n]{8,300}\n\*{8,}[ \t]*$", re.MULTILINE)
"""The last line, ``End of X Digest``, in any language, and the asterisks below it."""
_ASTERISKS = re.compile(rb"\n\*{8,}\s*\Z")
_TYPE = re.compile(rb"^Content-Type:([^\n]*\n(?:[ \t][^\n]*\n)*)", re.IGNORECASE | re.MULTILINE)


def inside(raw: bytes, subject: str) -> list[bytes]:
    """The messages of a digest; none of what is no digest, which costs a look for its marks only: two microseconds.

    Args:
        raw: the message.
        subject: its subject, decoded.
    """
    if _HYPHENS not in raw and _MULTIPART not in raw and not _is_named(subject):
        return []
    raw = raw.replace(b"\r\n", b"\n")
    if _is_bare(raw):
        return list(_of_text(raw, ""))
    fields, start = fields_of(raw, _OF_DIGESTS)
    type = as_text(fields.get(b"content-type", b""))
    if _ANSWER.match(subject):
        return []
    kind, _ = kind_of(type)
    found: list[bytes] = []
    if kind.startswith("multipart/"):
        found = _of_parts(type, raw[start:], named=_is_named(subject))
    elif kind in ("", "text/plain"):
        transfer = as_text(fields.get(b"content-transfer-encoding", b"")).strip().lower()
        found = list(_of_text(transferred(raw[start:], transfer), parameters(type).charset))
    if b"list-id" in fields:  # by which the list's tag is known
        found = [b"List-Id:" + fields[b"list-id"] + b"\n" + message for message in found]
    return found


def _is_named(subject: str) -> bool:
    """Whether a subject says that it is of a digest. The letters, which few have, are found faster than the word."""
    return "digest" in subject.lower() and _NAMED.search(subject) is not None


def is_bare(head: bytes, tail: bytes) -> bool:
    """Whether a file begins and ends as the text of a digest that was saved without its header."""
    return _HYPHENS in head and _is_bare(head.replace(b"\r\n", b"\n")) and _ASTERISKS.search(tail) is not None


def _is_bare(text: bytes) -> bool:
    if _HEADER.match(text) or text.startswith(b"From "):
        return False
    edge = _BEFORE_FIRST.search(text)
    return edge is not None and _MESSAGE.match(text, edge.end()) is not None


def _of_parts(type: str, body: bytes, *, named: bool) -> list[bytes]:
    """The messages among the parts of a digest, or of that one part of it which is the digest proper.

    Args:
        type: the message's media type.
        body: what stands below its header.
        named: whether its subject says that it is a digest.
    """
    kind, names = kind_of(type)
    if kind == "multipart/digest":
        return list(_messages(names.get("boundary", ""), body))
    if _MULTIPART not in body:
        return []
    found: list[bytes] = []
    for piece in _pieces(names.get("boundary", ""), body):
        fields, start = fields_of(piece, _OF_PARTS)
        inner, inner_names = kind_of(as_text(fields.get(b"content-type", b"")))
        if inner == "multipart/digest":
            found += _messages(inner_names.get("boundary", ""), piece[start:])
        elif not named and b"content-description" not in fields:  # somebody's own words about what they forward
            return []
    return found


def _messages(boundary: str, body: bytes) -> Iterator[bytes]:
    for piece in _pieces(boundary, body):
        end, start = header_end(piece)
        inner, _ = kind_of(as_text(fields_of(piece, _OF_PARTS)[0].get(b"content-type", b"")))
        if inner == "message/rfc822" or not end:
            piece = piece[start:]
        if _MESSAGE.match(piece):  # some leave out the empty line that is the part's header
            yield piece.lstrip(b"\n")


def _pieces(boundary: str, body: bytes) -> list[bytes]:
    try:
        return list(cut(body, boundary))
    except UnusualError:
        return []


def _of_text(text: bytes, charset: str) -> Iterator[bytes]:
    """The messages of a text, between lines of hyphens; such a line within a message is part of it."""
    edge, end = _BEFORE_FIRST.search(text), None
    for end in _END.finditer(text):  # noqa: B007  (the last)
        pass
    if edge is None or end is None or _MESSAGE.match(text, edge.end()) is None:
        return
    pieces = _BETWEEN.split(text[edge.end() : end.start()])
    while len(pieces) > 1 and _FOOTER.match(pieces[-1]) and not _MESSAGE.match(pieces[-1]):
        pieces.pop()
    message: list[bytes] = []
    for piece in pieces:
        if message and _MESSAGE.match(piece):
            yield _recoded(message, charset)
            message = []
        message.append(piece if message else piece.lstrip())
    yield _recoded(message, charset)


def _recoded(pieces: list[bytes], charset: str) -> bytes:
    """A message, cut at its lines of hyphens, of a text that is in one charset, whatever was that of the message."""
    message = (b"-" * 30 + b"\n").join(pieces)
    end, _ = header_end(message)
    header = message[:end] + b"\n"
    stated = _TYPE.search(header)
    type = as_text(stated[1]) if stated else ""
    if not charset or charset.lower() == "us-ascii" or kind_of(type)[0] not in ("", "text/plain"):
        return message
    flowed = "; format=flowed" if parameters(type).flowed else ""
    delsp = "; delsp=yes" if parameters(type).delsp else ""
    said = f"Content-Type: text/plain; charset={charset}{flowed}{delsp}".encode("ascii", "ignore")
    return _TYPE.sub(b"", header) + said + message[end:]
