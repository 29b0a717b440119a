"""Where each message of an archive begins and ends, found in a stream of any size.

The mbox family is described at https://www.loc.gov/preservation/digital/formats/fdd/fdd000383.shtml (mboxo, mboxrd,
mboxcl, mboxcl2); news batches (``#! rnews``) in RFC 5537, section 3.10.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

BLOCK = 4 * 1024 * 1024
"""Bytes read at a time."""

MESSAGE_LIMIT = 64 * 1024 * 1024
"""Bytes of one message after which the rest of it is passed over."""

SEPARATOR = re.compile(
    rb"^From (?:-?\d{5,}|[^\n]{0,300}\d:\d\d)[^\n]{0,60}\n(?=[!-9;-~]{1,80}:|>From |\r?\n|\Z)", re.MULTILINE
)
"""A ``From `` line is one only with a time (or a group archive's number) in it and a header after it: bodies have
sentences that begin with the word."""

_RNEWS = re.compile(rb"#! rnews (\d{1,10})\r?\n")
_CONTENT_LENGTH = re.compile(rb"^content-length:[ \t]*(\d{1,12})", re.IGNORECASE | re.MULTILINE)
_HEADER_END = re.compile(rb"\r?\n\r?\n")


def messages(stream: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """Each message of an archive with its offset, without its ``From `` line; a file of one message gives that one."""
    head = stream.read(BLOCK)
    if _RNEWS.match(head):
        yield from _batch(stream, head)
        return
    match = SEPARATOR.match(head.lstrip(b"\r\n"))
    if match is None:
        rest = stream.read(MESSAGE_LIMIT - len(head)) if len(head) == BLOCK else b""
        yield 0, head + rest
        return
    yield from _mbox(stream, head)


def _mbox(stream: BinaryIO, buffer: bytes) -> Iterator[tuple[int, bytes]]:
    base = 0  # where the buffer's first byte stands in the stream
    ended = len(buffer) < BLOCK
    blank = len(buffer) - len(buffer.lstrip(b"\r\n"))
    found = SEPARATOR.match(buffer, blank)
    while found is not None:
        start = found.end()
        after = SEPARATOR.search(buffer, _declared_end(buffer, start))
        # A separator at the buffer's very end may be cut: read on until something stands behind it.
        while not ended and (after is None or after.end() > len(buffer) - 4096):
            if len(buffer) - start > MESSAGE_LIMIT:
                break
            buffer, start, base = buffer[start:], 0, base + start
            block = stream.read(BLOCK)
            ended = len(block) < BLOCK
            buffer += block
            after = SEPARATOR.search(buffer, _declared_end(buffer, start))
        if after is None and not ended:
            yield base + start, buffer[start : start + MESSAGE_LIMIT]
            buffer, base, ended, after = _skip(stream, buffer, base)
        else:
            yield base + start, buffer[start : after.start() if after else len(buffer)]
        found = after


def _skip(stream: BinaryIO, buffer: bytes, base: int) -> tuple[bytes, int, bool, re.Match[bytes] | None]:
    """Pass over the rest of a message that is larger than any letter."""
    while True:
        keep = buffer[-4096:]
        base += len(buffer) - len(keep)
        block = stream.read(BLOCK)
        buffer = keep + block
        found = SEPARATOR.search(buffer)
        if found or not block:
            return buffer, base, len(block) < BLOCK, found


def _declared_end(buffer: bytes, start: int) -> int:
    """Where to look for the next separator: after the stated length, if what stands there agrees with it."""
    header = _HEADER_END.search(buffer, start, start + 65_536)
    if header is None:
        return start
    length = _CONTENT_LENGTH.search(buffer, start, header.start())
    if length is None:
        return start
    end = header.end() + int(length[1])
    if end <= len(buffer) and re.compile(rb"\s{0,4}(?:From |\Z)").match(buffer, end):
        return end
    return start


def _batch(stream: BinaryIO, buffer: bytes) -> Iterator[tuple[int, bytes]]:
    base = 0
    while match := _RNEWS.match(buffer):
        size = int(match[1])
        while len(buffer) < match.end() + size + 64 and (block := stream.read(BLOCK)):
            buffer += block
            if size > MESSAGE_LIMIT:
                return
        yield base + match.end(), buffer[match.end() : match.end() + size]
        base += match.end() + size
        buffer = buffer[match.end() + size :]
