"""Bytes of mail as words: header fields, encoded words (RFC 2047), transfer encodings (RFC 2045) and charsets."""

from __future__ import annotations

import binascii
import quopri
import re

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


def words(value: bytes) -> str:
    """A header field in one line, its encoded words decoded."""
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
        return transferred(data.encode("utf-8"), "base64")
    return quopri.decodestring(data.replace("_", " ").encode("utf-8"), header=True)


def transferred(payload: bytes, encoding: str) -> bytes:
    """A body without its transfer encoding; as it is where the encoding has no meaning here."""
    if encoding == "quoted-printable":
        return quopri.decodestring(payload)
    if encoding == "base64":
        try:
            return binascii.a2b_base64(payload)  # which passes over what is not of its alphabet
        except binascii.Error:
            return _cut_base64(payload)
    return payload


def _cut_base64(payload: bytes) -> bytes:
    """What can be had of a text in base64 that lost its end."""
    digits = re.sub(rb"[^A-Za-z0-9+/]", b"", payload.partition(b"=")[0])
    return binascii.a2b_base64(digits[: len(digits) // 4 * 4])


_ASCII = bytes(range(128))
_GUESSED = frozenset("us-ascii ascii iso-8859-1 latin-1 x-unknown unknown-8bit unknown default".split())
"""Labels that say nothing: UTF-8 where it fits, else Windows-1252."""
_JAPANESE = ("iso2022_jp", "iso2022_jp_ext", "iso2022_jp_3")
"""Mailers of Japan use characters that the standard under their label lacks."""


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
    if codec:  # a byte or two went wrong on the way: the label is right all the same
        text = data.decode(codec, "replace")
        if text.count("\ufffd") * 10 < len(data.translate(None, _ASCII)) + 10:
            return text
    return data.decode("cp1252", "replace")
