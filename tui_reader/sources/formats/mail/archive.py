"""Where each message of an archive begins and ends, found in a stream of any size.

The mbox family is described at https://www.loc.gov/preservation/digital/formats/fdd/fdd000383.shtml (mboxo, mboxrd,
mboxcl, mboxcl2); news batches (``#! rnews``) in RFC 5537, section 3.10. MMDF parts messages by lines of four control
characters; Apple's Mail writes one message a file, with its length before it and a property list behind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

BLOCK = 4 * 1024 * 1024
"""Bytes read at a time."""

MESSAGE_LIMIT = 64 * 1024 * 1024
"""Bytes of one message after which the rest of it is passed over."""

SEPARATOR = re.compile(rb"From (?:-?\d{5,}|[^\n]{0,300}\d:\d\d)[^\n]{0,60}\n(?=[!-9;-~]{1,80}:|>From |\r?\n|\Z)")
"""A ``From `` line is one only with a time (or a group archive's number) in it and a header after it: bodies have
sentences that begin with the word."""
LONGEST_SEPARATOR = 400
"""Bytes that such a line has at most, with its end."""

MMDF = b"\1\1\1\1\n"
APPLE = re.compile(rb"(\d{1,10})[ \t]*\n(?=[!-9;-~]{1,80}:)")
"""The first line of a message of Apple's Mail: its length."""
_RNEWS = re.compile(rb"#! rnews (\d{1,10})\r?\n")
_LONGEST_RNEWS = 64
"""Bytes that the line before a message of a batch has at most."""
_CONTENT_LENGTH = re.compile(rb"^content-length:[ \t]*(\d{1,12})", re.IGNORECASE | re.MULTILINE)
_HEADER_LIMIT = 65_536
_AFTER_LENGTH = re.compile(rb"\s{0,4}(?:From |\Z)")


def separator(buffer: bytes, at: int) -> re.Match[bytes] | None:
    """The first ``From `` line of a message at or behind a place; by searching, which is ten times faster than any
    expression that looks at the beginning of each line."""
    if buffer.startswith(b"From ", at) and (at == 0 or buffer[at - 1] == 10) and (found := SEPARATOR.match(buffer, at)):
        return found
    at -= 1
    while (at := buffer.find(b"\nFrom ", max(at, 0))) >= 0:
        at += 1
        if (found := SEPARATOR.match(buffer, at)) is not None:
            return found
    return None


def is_mbox(head: bytes) -> bool:
    """Whether a file that begins so is of the mbox family."""
    return SEPARATOR.match(head.lstrip(b"\r\n")) is not None


def messages(stream: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """Each message of an archive with its offset, without its ``From `` line; a file of one message gives that one."""
    head = stream.read(BLOCK)
    if _RNEWS.match(head):
        yield from _batch(stream, head)
        return
    if head.startswith(MMDF):
        yield from _mmdf(stream, head)
        return
    if is_mbox(head):
        found = SEPARATOR.match(head, len(head) - len(head.lstrip(b"\r\n")))
        yield from _mbox(stream, head, 0, len(head) < BLOCK, found)
        return
    if (apple := APPLE.match(head)) is not None:
        start, size = apple.end(), min(int(apple[1]), MESSAGE_LIMIT)
        yield start, (head + stream.read(max(start + size - len(head), 0)))[start : start + size]
        return
    rest = stream.read(MESSAGE_LIMIT - len(head)) if len(head) == BLOCK else b""
    yield 0, head + rest


def messages_behind(stream: BinaryIO, offset: int) -> Iterator[tuple[int, bytes]]:
    """The messages of an mbox behind an offset above 0.

    Those that ``messages`` gives from the first on that both give: only a message that states its length may hold
    another, so that what is found first may be no message of the archive.
    """
    stream.seek(offset - 1)
    yield from _mbox(stream, *_skip(stream, b"", offset - 1))


def _mbox(
    stream: BinaryIO, buffer: bytes, base: int, ended: bool, found: re.Match[bytes] | None
) -> Iterator[tuple[int, bytes]]:
    """The messages from one whose ``From `` line was found in a buffer.

    Args:
        stream: what follows the buffer.
        buffer: a part of the archive.
        base: where its first byte stands in the archive.
        ended: whether nothing follows it.
        found: the line.
    """
    while found is not None:
        start = found.end()
        after = separator(buffer, _declared_end(buffer, start))
        # A separator at the buffer's very end may be cut: read on until something stands behind it.
        while not ended and (after is None or after.end() > len(buffer) - 4096):
            if len(buffer) - start > MESSAGE_LIMIT:
                break
            buffer, start, base = buffer[start:], 0, base + start
            block = stream.read(BLOCK)
            ended = len(block) < BLOCK
            buffer += block
            after = separator(buffer, _declared_end(buffer, start))
        if after is None and not ended:
            yield base + start, buffer[start : start + MESSAGE_LIMIT]
            buffer, base, ended, after = _skip(stream, buffer, base)
        else:
            yield base + start, buffer[start : after.start() if after else len(buffer)]
        found = after


def _mmdf(stream: BinaryIO, buffer: bytes) -> Iterator[tuple[int, bytes]]:
    base = at = 0  # where the buffer's first byte stands in the stream, and the next message in the buffer
    ended = False
    while buffer.startswith(MMDF, at):
        while (end := buffer.find(b"\n" + MMDF, at + len(MMDF) - 1)) < 0 and not ended:
            if len(buffer) - at > MESSAGE_LIMIT:
                break
            block = stream.read(BLOCK)
            ended = not block
            buffer, base, at = buffer[at:] + block, base + at, 0
        start, end = at + len(MMDF), end + 1 if end >= 0 else len(buffer)
        if (separated := SEPARATOR.match(buffer, start)) is not None:  # some programs write both
            start = separated.end()
        yield base + start, buffer[start:end]
        at = end + len(MMDF)
        if len(buffer) - at < len(MMDF) and not ended:
            block = stream.read(BLOCK)
            ended = not block
            buffer, base, at = buffer[at:] + block, base + at, 0


def _skip(stream: BinaryIO, buffer: bytes, base: int) -> tuple[bytes, int, bool, re.Match[bytes] | None]:
    """Pass over the rest of a message that is larger than any letter."""
    while True:
        keep = buffer[-4096:]
        base += len(buffer) - len(keep)
        block = stream.read(BLOCK)
        buffer = keep + block
        found = separator(buffer, 0)
        if found or not block:
            return buffer, base, len(block) < BLOCK, found


def header_end(raw: bytes, start: int = 0) -> tuple[int, int]:
    """Where a header ends and where its body begins; both at the end of the text where there is no body."""
    if raw.startswith((b"\n", b"\r\n"), start):
        return start, start + (1 if raw[start] == 10 else 2)
    end = raw.find(b"\n\n", start, start + _HEADER_LIMIT)
    limit = end if end >= 0 else start + _HEADER_LIMIT
    if raw.find(b"\r", start, limit) >= 0:  # one byte is found ten times as fast as four
        crlf = raw.find(b"\r\n\r\n", start, limit)
        if crlf >= 0:
            return crlf, crlf + 4
    return (end, end + 2) if end >= 0 else (min(len(raw), start + _HEADER_LIMIT), len(raw))


def _declared_end(buffer: bytes, start: int) -> int:
    """Where to look for the next separator: after the stated length, if what stands there agrees with it."""
    end, body = header_end(buffer, start)
    head = buffer[start:end].lower()
    if b"content-length" not in head or (length := _CONTENT_LENGTH.search(head)) is None:
        return start
    stated = body + int(length[1])
    return stated if stated <= len(buffer) and _AFTER_LENGTH.match(buffer, stated) else start


_BOUNDARY = re.compile(
    rb'^content-type:[ \t]*multipart/(?:[^\n]|\n[ \t]){0,1000}?boundary="?([^"\s;]{1,200})',
    re.IGNORECASE | re.MULTILINE,
)


_BEFORE_PARTS = re.compile(rb"\s{0,9}(?:This is a[^\n]{5,80})?\s{0,9}\Z")
"""What a message of parts has before the first; other words without any part are what an archive kept of them."""


def lost_end(raw: bytes, *, alone: bool) -> str:
    """What says of the last message of an archive that it is cut off, as a clause; empty where nothing does.

    Args:
        raw: the message.
        alone: whether it is the only one, as a file saved by itself: such need not end with a line's end.
    """
    end, body = header_end(raw)
    if (length := _CONTENT_LENGTH.search(raw, 0, end)) and (lost := int(length[1]) - (len(raw) - body)) > 0:
        return f"the last message is cut off, {lost:,} of its {int(length[1]):,} bytes are missing"
    if (
        (boundary := _BOUNDARY.search(raw, 0, end))
        and b"--" + boundary[1] + b"--" not in raw[-BLOCK:]
        and (raw.find(b"--" + boundary[1], body) >= 0 or _BEFORE_PARTS.match(raw, body))
    ):
        return "the last message is cut off within its parts"
    return "" if alone or raw.endswith((b"\n", b"\r")) else "the last message is cut off"


def _batch(stream: BinaryIO, buffer: bytes) -> Iterator[tuple[int, bytes]]:
    base = at = 0  # where the buffer's first byte stands in the stream, and the next message in the buffer
    while match := _RNEWS.match(buffer, at):
        size = int(match[1])
        if size > MESSAGE_LIMIT:
            return
        start = match.end()
        if len(buffer) < start + size + _LONGEST_RNEWS:
            buffer = buffer[at:] + stream.read(max(BLOCK, size + _LONGEST_RNEWS))
            base, start, at = base + at, start - at, 0
        yield base + start, buffer[start : start + size]
        at = start + size
