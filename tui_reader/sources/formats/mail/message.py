"""One message: its header by our own scan, its body by the standard library where it has parts.

Internet messages: RFC 5322; MIME: RFC 2045-2049; encoded words: RFC 2047; flowed text: RFC 3676.
"""

from __future__ import annotations

import binascii
import email
import email.message
import email.utils
import quopri
import re
from datetime import datetime
from functools import lru_cache
from html import escape
from typing import NamedTuple

from tui_reader.model import Markup
from tui_reader.sources.encoding import text_codec
from tui_reader.sources.formats.mail.archive import header_end
from tui_reader.sources.identity import comment_id
from tui_reader.sources.mail_dates import plain_date
from tui_reader.text.unwrap import unwrap

_HEADLESS = re.compile(rb"\s{0,9}(?:This is a[^\n]{5,80}\n\s{0,9})?--([^\s\"]{6,70})\r?\nContent-[A-Za-z-]{2,30}:")
"""A body of several parts whose header does not say so, as archives of lists have them that keep a few fields."""


def _any_of(*names: bytes) -> re.Pattern[bytes]:
    """Finds header fields of these names, each with the lines that go on with it."""
    return re.compile(rb"\n(" + b"|".join(names) + rb"):([^\n]*+(?:\n[ \t][^\n]*+)*+)", re.IGNORECASE)


_OF_THREADS = _any_of(b"message-id", b"in-reply-to", b"references", b"subject", b"from", b"list-id")
_OF_WORDS = _any_of(b"message-id", b"subject", b"from", b"date", b"content-type", b"content-transfer-encoding")
_ID = re.compile(r"<([^<>]{1,500})>")
_REFERENCES_LIMIT = 200
"""References beyond these, the newest, say nothing more: the chain is known from the messages between."""

_PREFIX = re.compile(
    r"\s*(?:(re|aw|antw|antwort|sv|vs|rif|r[eé]f|r[eé]p|odp|ynt|ha|回复|答复|返信)|fwd?|wg|tr|rv|enc|转发)"
    r"(?:\s?\[\d+\]|\s?\(\d+\)|\^\d+)?\s*[:：]\s*",
    re.IGNORECASE,
)  # fmt: skip
"""What mailers put before the subject of what they answer (the group) or forward."""
TAG = re.compile(r"\[([^\[\]\n]{1,60})\]\s*")
"""A list's tag before a subject."""

_COMMENT_NAME = re.compile(r"^\S+(?: (?:at|AT|_at_) \S+)?\s+\((.+)\)\s*$")
_PLAIN_ADDRESS = re.compile(r'"?([^"<>()@,:;\\]*[^"<>()@,:;\\\s])"?\s*<[^<>@\s]+@[^<>@\s]+>')
"""What most From fields look like; the standard library takes thirty times as long to find that out."""

_UNESCAPED = re.compile(r"^>(>*From )", re.MULTILINE)


UNHOSTED = " "
"""Parts a reference without a host from whose it is: who answers a mailer's question with ``yes`` answers ``<yes>``, as
strangers do; but all of one writer's series of patches do so together."""
_SERIES = re.compile(r"\[[^\[\]]{0,80}\d/(\d{1,4})\]")


class Header(NamedTuple):
    """What threading needs of a message."""

    id: str
    """Message id without its angle brackets; one made of its text where it has none."""
    references: tuple[str, ...]
    """Ids of the ancestors, oldest first."""
    subject: str
    """As it was written, decoded."""
    list_name: str
    """Name of the mailing list; empty where there is none."""


class Message(NamedTuple):
    """What a reader wants of a message."""

    id: str
    """As in its ``Header``."""
    author: str | None
    published: str | None
    subject: str
    body: str
    markup: Markup
    attachments: tuple[str, ...]
    """Names of the parts that are not its text."""


def header(raw: bytes) -> Header:
    """Scan a message's header for what tells where it belongs."""
    fields, _ = _fields(raw, _OF_THREADS)
    own = _own_id(raw, fields)
    references = _ID.findall(_text(fields[b"references"]))[-_REFERENCES_LIMIT:] if b"references" in fields else []
    answers = _ID.findall(_text(fields[b"in-reply-to"])) if b"in-reply-to" in fields else []
    if not references:
        references = answers[:1]
    elif len(answers) == 1 and answers[0] != references[-1]:  # some mailers put it first, or leave it out
        references = [*(each for each in references if each != answers[0]), answers[0]]
    list_id = _ID.search(_text(fields[b"list-id"])) if b"list-id" in fields else None
    if any("@" not in each for each in references):
        series = _SERIES.search(_words(fields.get(b"subject", b"")))
        writer = f"{series[1] if series else ''}/{author(_words(fields.get(b'from', b'')))}"
        references = [each if "@" in each else f"{each}{UNHOSTED}{writer}" for each in references]
    return Header(
        own,
        tuple(r for r in references if r != own),
        _words(fields.get(b"subject", b"")),
        list_id[1].partition(".")[0] if list_id else "",
    )


_FLAGS = re.compile(rb"[0-9a-fA-F]{4}")
_EXPUNGED = 0x0008


def is_deleted(raw: bytes) -> bool:
    """Whether Mozilla's mail program says of a message that it was deleted: its folders keep such until compacted."""
    flags = _FLAGS.match(_early_field(raw, b"X-Mozilla-Status: "))
    return flags is not None and bool(int(flags[0], 16) & _EXPUNGED)


def is_control(raw: bytes) -> bool:
    """Whether an article is an order to servers (RFC 5536, section 3.2.3), as to cancel another."""
    return bool(_early_field(raw, b"Control: "))


def _early_field(raw: bytes, name: bytes) -> bytes:
    """The beginning of a field that hardly any message has, and those near their beginning; empty where it is not."""
    at = raw.find(name, 0, _EARLY)
    while at > 0 and raw[at - 1] != 10:
        at = raw.find(name, at + 1, _EARLY)
    return raw[at + len(name) : at + len(name) + 80] if 0 <= at < header_end(raw)[0] else b""


_EARLY = 4096
"""Bytes of a message in which they are sought."""


def read(raw: bytes) -> Message:
    """A message as a reader wants it. What cannot be decoded is kept as well as it can be; nothing is raised."""
    markup: Markup
    fields, start = _fields(raw, _OF_WORDS)
    kind = _text(fields.get(b"content-type", b"")).strip()
    attachments: tuple[str, ...] = ()
    if not kind and (lost := _HEADLESS.match(raw, start)) is not None:
        body, markup, attachments = _parts(
            b"Content-Type: multipart/mixed; boundary=" + lost[1] + b"\n\n" + raw[start:]
        )
    elif not kind or kind[:10].lower() == "text/plain":
        transfer = _text(fields.get(b"content-transfer-encoding", b"")).strip().lower()
        body = _plain(_transfer(raw[start:], transfer), *_parameters(kind))
        body, attachments = without_encoded_files(body)
        markup = "plain"
    else:
        body, markup, attachments = _parts(raw)
    if markup == "plain" and ">From " in body:
        body = _UNESCAPED.sub(r"\1", body)
    return Message(
        id=_own_id(raw, fields),
        author=author(_words(fields.get(b"from", b""))),
        published=published(_text(fields.get(b"date", b""))),
        subject=_words(fields.get(b"subject", b"")),
        body=body.strip("\n"),
        markup=markup,
        attachments=attachments,
    )


def bare_subject(subject: str, tags: frozenset[str] = frozenset()) -> str:
    """A subject without what replying and lists have put before it.

    Args:
        subject: decoded, in one line.
        tags: the tags that are the list's own, in lower case; others ("[PATCH 1/2]") are the author's words.
    """
    at = 0
    while True:
        match = _PREFIX.match(subject, at)
        if match is None:
            match = TAG.match(subject, at)
            if match is None or match[1].lower() not in tags:
                return subject[at:].strip()
        at = match.end()


def is_reply(subject: str) -> bool:
    """Whether a subject says that it answers another of the same words; to forward something is not to answer it."""
    tag = TAG.match(subject)
    prefix = _PREFIX.match(subject) or (tag and _PREFIX.match(subject, tag.end()))
    return bool(prefix and prefix[1])


@lru_cache(1024)
def author(field: str) -> str | None:
    """The name in a From field, else its address: ``"Ann" <ann@x>``, ``ann at x (Ann)``, ``ann@x``."""
    field = field.strip()
    if match := _PLAIN_ADDRESS.fullmatch(field):
        return match[1].strip()
    if match := _COMMENT_NAME.match(field):
        return match[1].strip().strip('"') or None
    name, address = email.utils.parseaddr(field)
    return name.strip().strip('"').strip() or address.strip() or field or None


def published(field: str) -> str | None:
    """A Date field as ISO 8601; without an offset where it says that its zone is not known."""
    field = " ".join(field.split())
    if not field:
        return None
    if plain := plain_date(field):
        return plain
    try:
        return email.utils.parsedate_to_datetime(field).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        pass
    try:
        return datetime.fromisoformat(field).isoformat()
    except ValueError:
        from tui_reader.text.dates import parse_date

        return parse_date(field)


def _own_id(raw: bytes, fields: dict[bytes, bytes]) -> str:
    found = _ID.search(_text(fields.get(b"message-id", b"")))
    return found[1] if found else comment_id(body=raw[:4000].decode("latin-1"))


def _fields(raw: bytes, wanted: re.Pattern[bytes]) -> tuple[dict[bytes, bytes], int]:
    """The wanted header fields by lower-case name, the first of several; and where the body begins."""
    end, body = header_end(raw)
    found = wanted.findall(b"\n" + raw[:end])
    fields = {name.lower(): value.replace(b"\n", b"") for name, value in reversed(found)}
    return fields, body


def _text(value: bytes) -> str:
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:
        return value.decode("cp1252", "replace")


_ENCODED = re.compile(
    r"=\?([^?*\s]+)(?:\*[^?\s]*)?\?([bq])\?([^?]*)\?=(\s+(?==\?[^?\s]+\?[bq]\?[^?]*\?=))?", re.IGNORECASE
)
"""An encoded word (RFC 2047), and the white space between it and another, which is none of the text."""


def _words(value: bytes) -> str:
    """A header field in one line, its encoded words decoded."""
    text = " ".join(_text(value).split())
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
        return _transfer(data.encode("utf-8"), "base64")
    return quopri.decodestring(data.replace("_", " ").encode("utf-8"), header=True)


def _transfer(payload: bytes, encoding: str) -> bytes:
    if encoding == "quoted-printable":
        return quopri.decodestring(payload)
    if encoding == "base64":
        try:
            return binascii.a2b_base64(re.sub(rb"[^A-Za-z0-9+/=]", b"", payload))
        except binascii.Error:
            return payload
    return payload


@lru_cache(256)
def _parameters(kind: str) -> tuple[str, bool, bool]:
    """Charset, whether the text is flowed, and whether flowing takes the space away."""
    if ";" not in kind:
        return "", False, False
    charset = re.search(r"charset\s*=\s*[\"']?([^\s;\"']+)", kind, re.IGNORECASE)
    flowed = re.search(r"format\s*=\s*[\"']?flowed", kind, re.IGNORECASE)
    delsp = re.search(r"delsp\s*=\s*[\"']?yes", kind, re.IGNORECASE)
    return charset[1] if charset else "", bool(flowed), bool(delsp)


def _plain(data: bytes, charset: str, flowed: bool, delsp: bool) -> str:
    text = decoded(data, charset).replace("\r\n", "\n")
    return unflow(text, delsp) if flowed else unwrap(text)


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


def unflow(text: str, delsp: bool = False) -> str:
    """Flowed text (RFC 3676) with its paragraphs in one line each, quote marks kept."""
    lines: list[str] = []
    open_depth: int | None = None
    for line in text.split("\n"):
        words = line.lstrip(">")
        depth = len(line) - len(words)
        words = words.removeprefix(" ")
        flows = words.endswith(" ") and words != "-- "
        if flows and delsp:
            words = words[:-1]
        if open_depth == depth and words != "-- ":
            lines[-1] += words
        else:
            lines.append((">" * depth + " " if depth else "") + words)
        open_depth = depth if flows else None
    return "\n".join(line.rstrip() if line != "-- " else line for line in lines)


def _parts(raw: bytes) -> tuple[str, Markup, tuple[str, ...]]:
    """The text of a message of several parts: the plain ones, else the HTML; and the names of all others."""
    plain: list[str] = []
    html: list[str] = []
    attachments: list[str] = []
    try:
        message = email.message_from_bytes(raw)
        parts = list(message.walk())
    except (RecursionError, ValueError):  # parts in parts beyond what any mailer makes
        return decoded(raw[header_end(raw)[1] :], ""), "plain", ()
    forwarded = ""
    for part in parts:
        kind = part.get_content_type()
        if kind == "message/rfc822":
            forwarded = _forwarded(part)
            continue
        if part.is_multipart():
            continue
        name = _part_name(part)
        if name or part.get_content_disposition() == "attachment" or not kind.startswith("text/"):
            attachments.append(name or kind)
            continue
        payload = part.get_payload(decode=True)
        data = payload if isinstance(payload, bytes) else b""
        if kind == "text/html":
            if forwarded:
                html.append(f"<p>{escape(forwarded).replace(chr(10), '<br>')}</p>")
            html.append(decoded(data, part.get_content_charset("")))
        else:
            charset, flowed, delsp = _parameters(str(part.get("content-type", "")))
            text = _plain(data, charset, flowed, delsp)
            plain.append(f"{forwarded}\n\n{text}" if forwarded else text)
        forwarded = ""
    if any(text.strip() for text in plain) or not html:
        return "\n\n".join(text.strip("\n") for text in plain if text.strip()), "plain", tuple(attachments)
    from tui_reader.text.html import to_markdown

    return to_markdown("\n".join(html)), "markdown", tuple(attachments)


def _forwarded(part: email.message.Message) -> str:
    """Who wrote a message that is within another, when, and under which subject: in lines, as mailers quote them."""
    payload = part.get_payload()
    inside = payload[0] if isinstance(payload, list) and payload else None
    if not isinstance(inside, email.message.Message):
        return ""
    named = (
        (name, _words(str(inside.get(name, "")).encode("utf-8", "replace"))) for name in ("From", "Date", "Subject")
    )
    return "\n".join(f"{name}: {words}" for name, words in named if words)


_FILE = re.compile(
    r"^(?:begin(?P<base64>-base64)? [0-7]{3,4} (?P<uu>[^\n]{1,200})|=ybegin [^\n]{0,200}?name=(?P<y>[^\n]{1,200}))\n",
    re.MULTILINE,
)
"""Where a file begins that was written into a text: by uuencode (POSIX) or yEnc (http://www.yenc.org)."""


def without_encoded_files(text: str) -> tuple[str, tuple[str, ...]]:
    """A text without the files that were written into it, as news and old mail have them, and their names."""
    if "begin" not in text:
        return text, ()
    names: list[str] = []
    kept: list[str] = []
    position = 0
    while (found := _FILE.search(text, position)) is not None:
        last = "\n====" if found["base64"] else "\n=yend" if found["y"] else "\nend"
        end = text.find(last, found.end() - 1)
        if end < 0:
            break
        kept.append(text[position : found.start()])
        position = text.find("\n", end + len(last)) + 1 or len(text)
        names.append(" ".join((found["uu"] or found["y"]).split()))
    return "".join((*kept, text[position:])), tuple(names)


def _part_name(part: email.message.Message) -> str:
    try:
        return _words((part.get_filename() or "").encode("utf-8", "replace"))
    except (ValueError, TypeError, LookupError):
        return ""
