"""One message: who wrote it, when, and what.

Internet messages: RFC 5322; MIME: RFC 2045-2049; encoded words: RFC 2047; flowed text: RFC 3676.
"""

from __future__ import annotations

import email.utils
import re
from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache
from html import escape
from typing import NamedTuple

from tui_reader.model import Markup
from tui_reader.sources.formats.mail.encoded import any_of, as_text, decoded, fields_of, transferred, words
from tui_reader.sources.formats.mail.parts import Parameters, Part, parameters, parts
from tui_reader.sources.identity import comment_id
from tui_reader.sources.mail_dates import plain_date
from tui_reader.sources.unfinished import BROKEN, unescaped
from tui_reader.text.sanitize import is_clean
from tui_reader.text.unwrap import unwrap

_HEADLESS = re.compile(rb"\s{0,9}(?:This is a[^\n]{5,80}\n\s{0,9})?--([^\s\"]{6,70})\r?\nContent-[A-Za-z-]{2,30}:")
"""A body of several parts whose header does not say so, as archives of lists have them that keep a few fields."""

_OF_THREADS = any_of(
    b"message-id", b"in-reply-to", b"references", b"subject", b"from", b"list-id", b"x-mozilla-status", b"control"
)
_OF_WORDS = any_of(
    b"message-id", b"subject", b"from", b"date", b"content-type", b"content-transfer-encoding", b"content-disposition"
)
_OF_LETTERS = any_of(
    b"from",
    b"to",
    b"date",
    b"subject",
    b"message-id",
    b"in-reply-to",
    b"references",
    b"received",
    b"newsgroups",
    b"path",
)
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

UNHOSTED = " "
"""Parts a reference without a host from whose it is: who answers a mailer's question with ``yes`` answers ``<yes>``, as
strangers do; but all of one writer's series of patches do so together."""
_SERIES = re.compile(r"\[[^\[\]]{0,80}\d/(\d{1,4})\]")


def is_letter(raw: bytes) -> bool:
    """Whether a header says of a text that it is a message: by any field that only mail and news have."""
    return bool(fields_of(raw, _OF_LETTERS)[0])


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
    deleted: bool = False
    """Whether Mozilla's mail program says that it was deleted: its folders keep such until compacted."""
    control: bool = False
    """Whether it is an order to servers (RFC 5536, section 3.2.3), as to cancel another."""


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
    fields, _ = fields_of(raw, _OF_THREADS)
    own = _own_id(raw, fields)
    references = _ID.findall(as_text(fields[b"references"]))[-_REFERENCES_LIMIT:] if b"references" in fields else []
    answers = _ID.findall(as_text(fields[b"in-reply-to"])) if b"in-reply-to" in fields else []
    if not references:
        references = answers[:1]
    elif len(answers) == 1 and answers[0] != references[-1]:  # some mailers put it first, or leave it out
        references = [*(each for each in references if each != answers[0]), answers[0]]
    list_id = _ID.search(as_text(fields[b"list-id"])) if b"list-id" in fields else None
    if any("@" not in each for each in references):
        series = _SERIES.search(words(fields.get(b"subject", b"")))
        writer = f"{series[1] if series else ''}/{author(words(fields.get(b'from', b'')))}"
        references = [each if "@" in each else f"{each}{UNHOSTED}{writer}" for each in references]
    return Header(
        own,
        tuple(r for r in references if r != own),
        words(fields.get(b"subject", b"")),
        list_id[1].partition(".")[0] if list_id else "",
        b"x-mozilla-status" in fields and _is_expunged(fields[b"x-mozilla-status"]),
        b"control" in fields,
    )


_FLAGS = re.compile(rb"\s*([0-9a-fA-F]{4})")
_EXPUNGED = 0x0008


def _is_expunged(status: bytes) -> bool:
    flags = _FLAGS.match(status)
    return flags is not None and bool(int(flags[1], 16) & _EXPUNGED)


def read(raw: bytes, *, unfinished: bool = False) -> Message:
    """A message as a reader wants it. What cannot be decoded is kept as well as it can be; nothing is raised.

    Args:
        raw: the message.
        unfinished: whether its text may be left to be finished by ``sources.unfinished``.
    """
    markup: Markup = "plain"
    fields, start = fields_of(raw, _OF_WORDS)
    kind = as_text(fields.get(b"content-type", b"")).strip()
    attachments: tuple[str, ...] = ()
    if not kind and (lost := _HEADLESS.match(raw, start)) is not None:
        header = {b"content-type": b"multipart/mixed; boundary=" + lost[1]}
        body, markup, attachments = _body(parts(header, raw[start:]))
    elif not kind or kind[:10].lower() == "text/plain":
        transfer = as_text(fields.get(b"content-transfer-encoding", b"")).strip().lower()
        data, broken = transferred(raw[start:], transfer), parameters(kind)
        body = decoded(data, broken.charset)
        if "\r" in body:  # one letter is found twenty times as fast as two
            body = body.replace("\r\n", "\n")
        if unfinished and not broken.flowed and "begin" not in body and is_clean(body):
            markup = BROKEN
        else:
            body, attachments = without_encoded_files(rejoined(body, broken))
    else:
        body, markup, attachments = _body(parts(fields, raw[start:]))
    if markup == "plain":
        body = unescaped(body)
    return Message(
        id=_own_id(raw, fields),
        author=author(words(fields.get(b"from", b""))),
        published=published(as_text(fields.get(b"date", b""))),
        subject=words(fields.get(b"subject", b"")),
        body=body if markup == BROKEN else body.strip("\n"),
        markup=markup,
        attachments=attachments,
    )


def _body(found: Sequence[Part]) -> tuple[str, Markup, tuple[str, ...]]:
    """The text of a message of several parts: the plain ones, else the HTML; and the names of all others."""
    attachments = tuple(part.name or part.kind for part in found if part.is_file)
    texts = [part for part in found if not part.is_file]
    html = [part for part in texts if part.kind == "text/html"]
    plain = []
    for part in texts:
        if part.kind != "text/html" and (text := _plain(part.data(), part.type)).strip():
            plain.append(f"{part.within}\n\n{text}" if part.within else text)
    if plain or not html:
        return "\n\n".join(text.strip("\n") for text in plain), "plain", attachments
    from tui_reader.sources.formats.mail.earlier import as_markdown

    pieces: list[str] = []
    for part in html:
        if part.within:
            pieces.append(f"<p>{escape(part.within).replace(chr(10), '<br>')}</p>")
        pieces.append(decoded(part.data(), parameters(part.type).charset))
    return as_markdown("\n".join(pieces)), "markdown", attachments


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


_DELIVERED = re.compile(
    rb"From (?!- |MAILER-DAEMON\b)[^\n]+? (?:[A-Z][a-z]{2},? )?([A-Z][a-z]{2}) +(\d{1,2}) (\d\d:\d\d(?::\d\d)?)"
    rb"(?: (?P<zone>[+-]\d{4}|[A-Z]{3,4}))? (\d{4})(?: ([+-]\d{4}))?\s*"
)
"""A ``From `` line with a sender and a time as asctime writes it. Programs that know no sender write a dash or the
name of the mail server, and the time at which they wrote the file."""


def delivered(line: bytes) -> str | None:
    """When a message arrived by the ``From `` line above it, as `published`; ``None`` where that is none or has none.

    RFC 4155 wants UTC there and most programs write local time, so there is a zone only where the line has one.
    """
    found = _DELIVERED.fullmatch(line)
    if found is None:
        return None
    month, day, time_, zone, year, behind = (each.decode() for each in found.groups(default=b""))
    return published(f"{day} {month} {year} {time_} {zone or behind}")


def _own_id(raw: bytes, fields: dict[bytes, bytes]) -> str:
    found = _ID.search(as_text(fields.get(b"message-id", b"")))
    return found[1] if found else comment_id(body=raw[:4000].decode("latin-1"))


def _plain(data: bytes, kind: str) -> str:
    broken = parameters(kind)
    return rejoined(decoded(data, broken.charset).replace("\r\n", "\n"), broken)


def rejoined(text: str, broken: Parameters) -> str:
    """A text with its paragraphs in one line each."""
    return unflow(text, broken.delsp) if broken.flowed else unwrap(text)


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
