"""Bytes of mail as words: header fields, encoded words (RFC 2047), transfer encodings (RFC 2045) and charsets."""

from __future__ import annotations

import binascii
import quopri
import re
from functools import lru_cache

from tui_reader.sources.encoding import text_codec
from tui_reader.sources.formats.mail.archive import header_end


def any_of(*names: bytes) -> re.Pattern[bytes]:
    """Finds header fields of these names, each with the lines that go on with it."""
    return re.compile(rb"\n(" + b"|".join(names) + rb"):([^\n]*+(?:\n[ \t][^\n]*+)*+)", re.IGNORECASE)


def fields_of(raw: bytes, wanted: re.Pattern[bytes]) -> tuple[dict[bytes, bytes], int]:
    """The wanted header fields by lower-case name, the first of several; and where the body begins."""
    end, body = header_end(raw)
    found = wanted.findall(b"\n" + raw[:end])
    fields = {name.lower(): value.replace(b"\n", b"") for name, value in reversed(found)}
    return fields, body


def as_text(value: bytes) -> str:
    """A header field as it stands, in whatever charset a mailer put there."""
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:
        return value.decode("cp1252", "replace")


_ENCODED = re.compile(
    r"=\?([^?*\s]+)(?:\*[^?\s]*)?\?([bq])\?([^?]*)\?=(\s+(?==\?[^?\s]+\?[bq]\?[^?]*\?=))?", re.IGNORECASE
)
"""An encoded word (RFC 2047), and the white space between it and another, which is none of the text."""


@lru_cache(512)
def words(value: bytes) -> str:
    """A header field in one line, its encoded words decoded. The same few write, and call what they answer alike."""
    text = " ".join(as_text(value).split())
    if "=?" not in text:
        return text
    made: list[str] = []
    position = 0
    pending, charset = b"", ""  # mailers cut characters in two between words
    for match in _ENCODED.finditer(text):
        if match.start() > position or (pending and match[1].lower() != charset):
            made.append(decoded(pending, charset))
            pending = b""
        made.append(text[position : match.start()])
        charset = match[1].lower()
        pending += _encoded_word(match[2], match[3])
        position = match.end()
    made += (decoded(pending, charset), text[position:])
    return " ".join("".join(made).split())


def _encoded_word(kind: str, data: str) -> bytes:
    if kind in "bB":
        return _of_digits(data.encode("utf-8"))
    return quopri.decodestring(data.replace("_", " ").encode("utf-8"), header=True)


def transferred(payload: bytes, encoding: str) -> bytes:
    """A body without its transfer encoding; as it is where the encoding has no meaning here."""
    if encoding == "quoted-printable":
        return quopri.decodestring(payload)
    return _of_base64(payload) if encoding == "base64" else payload


_DIGITS = re.compile(
    rb"^(?:[ \t]*+[A-Za-z0-9+/]*+[ \t\r]*+\n)*+(?:[ \t]*+[A-Za-z0-9+/]*+(?:(=)[=\s]*+|[ \t\r]*+\Z))?", re.MULTILINE
)
"""Lines of nothing but base64, up to the last (the group: what fills it up)."""
_FULL_LINE = re.compile(rb"^[A-Za-z0-9+/]{60,}+={0,2}[ \t\r]*+$", re.MULTILINE)
"""What no words are."""


def _of_base64(payload: bytes) -> bytes:
    """A text in base64, and below it what a list put behind it in plain letters.

    A character that went wrong on the way makes no such end of its line: full lines follow it.
    """
    digits = _DIGITS.match(payload)
    end = digits.end() if digits else 0
    while digits and not digits[1] and (more := _FULL_LINE.search(payload, end)):
        digits = _DIGITS.match(payload, more.start())
        end = digits.end() if digits else end
    data, below = _of_digits(payload[:end]), payload[end:].strip()
    return b"\n\n".join(filter(None, (data, below)))


def _of_digits(payload: bytes) -> bytes:
    """What base64 says, whatever stands between its digits; of what lost its end, all that is left."""
    try:
        return binascii.a2b_base64(payload)
    except binascii.Error:
        digits = re.sub(rb"[^A-Za-z0-9+/]", b"", payload.partition(b"=")[0])
        if len(digits) % 4 == 1:  # the first six bits of a byte
            digits = digits[:-1]
        return binascii.a2b_base64(digits + b"=" * (-len(digits) % 4))


_ASCII = bytes(range(128))
_GUESSED = frozenset("us-ascii ascii iso-8859-1 latin-1 x-unknown unknown-8bit unknown default".split())
"""Labels that say nothing: UTF-8 where it fits, else Windows-1252."""
_JAPANESE = ("iso2022_jp", "iso2022_jp_ext", "iso2022_jp_3")
"""Mailers of Japan use characters that the standard under their label lacks."""


_OF_UTF8 = re.compile(rb"[\x80-\xff]{2}|[\xc2\xc3]\Z")
"""What text in UTF-8 has where it says more than ASCII; in Latin letters of one byte they mostly stand alone."""


def decoded(data: bytes, charset: str) -> str:
    """Bytes as text, by their label where that fits; nothing is raised."""
    charset = charset.strip("'\"").lower()
    if not data or (data.isascii() and not charset.startswith(("iso-2022", "hz", "utf-7", "utf-16"))):
        return data.decode("ascii")
    codec = None if charset in _GUESSED or not charset else text_codec(charset)
    for name in (*(_JAPANESE if codec == "iso2022_jp" else [codec] if codec else []), "utf-8"):
        try:
            return data.decode(name)
        except (UnicodeError, ValueError):
            continue
    if codec == "utf-8" and _OF_UTF8.search(data) is None:
        codec = None
    if codec:  # a byte or two went wrong on the way: the label is right all the same
        text = data.decode(codec, "replace")
        if text.count("\ufffd") * 10 < len(data.translate(None, _ASCII)) + 10:
            return text
    return data.decode("cp1252", "replace")
