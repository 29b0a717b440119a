"""A thread's JSON, packed, as lines that can stand in any text: what makes an exported file one that is read back.

Markdown, HTML and mail say what a person wants to read, and lose what a program needs: ids, markup, scores. So such an
export also carries the threads as ``export x.json`` writes them, where its readers do not show it: in a comment at the
end, or as an attachment. That copy is what `add` reads. Plain text has no such place, and carries none. Both directions
stand here.
"""

from __future__ import annotations

import binascii
import zlib
from base64 import b64decode, b64encode
from collections.abc import Iterator

from tui_reader.sources.packed import most_unpacked

BEGIN, END = "=====BEGIN TUI-READER COPY=====", "=====END TUI-READER COPY====="
"""The lines around a copy; nothing in them ends a comment of HTML or Markdown."""

_WIDTH = 76
_BEGIN, _END = BEGIN.encode(), END.encode()


def copy_lines(json: bytes) -> Iterator[str]:
    """JSON as the lines of a copy."""
    packed = b64encode(zlib.compress(json)).decode()
    yield BEGIN
    for start in range(0, len(packed), _WIDTH):
        yield packed[start : start + _WIDTH]
    yield END


def disarmed(words: str) -> str:
    """What others wrote, for a file that carries a copy: nothing in it can pose as one."""
    return words.replace(BEGIN, BEGIN.lower()) if BEGIN in words else words


def copies(data: bytes) -> Iterator[bytes]:
    """The JSON of each copy in a file; one that is damaged, or grows beyond measure, is passed over."""
    end = 0
    while (start := data.find(_BEGIN, end)) >= 0 and (end := data.find(_END, start)) >= 0:
        start = data.rfind(_BEGIN, start, end) + len(_BEGIN)
        packed = b"".join(data[start:end].split())
        try:
            unpacking = zlib.decompressobj()
            json = unpacking.decompress(b64decode(packed, validate=True), most_unpacked(len(packed)))
        except (binascii.Error, zlib.error):
            continue
        if unpacking.eof:
            yield json
