"""From bytes to text: which encoding a page is really in, whatever its label says.

The order follows what browsers do (https://encoding.spec.whatwg.org/), with one difference: bytes that are valid
UTF-8 are UTF-8 even where a label says otherwise, because on saved pages the label is the part that goes stale.
"""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple


class Decoded(NamedTuple):
    """Text, and how its encoding was found."""

    text: str
    encoding: str
    notes: tuple[str, ...] = ()
    """What a reader should know: bytes replaced, an encoding guessed, mojibake in the text."""


_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

_MAGIC = (
    (b"\x89PNG\r\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\x00", "a program"),
    (b"SQLite format 3\x00", "a database"),
    (b"\xfd7zXZ\x00", "an XZ archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\x1f\x8b", "an archive within archives"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"OggS", "a sound or film"),
    (b"ID3", "a sound"),
    (b"!BDN", "a mailbox of Outlook"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "mail of Outlook or a document of Office"),
)

_SUPERSETS = {
    "iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252",
    "iso-8859-9": "cp1254", "gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "gb_2312-80": "gb18030",
    "shift_jis": "cp932", "shift-jis": "cp932", "sjis": "cp932", "x-sjis": "cp932", "windows-31j": "cp932",
    "euc-kr": "cp949", "ks_c_5601-1987": "cp949", "big5": "big5hkscs", "big5-hkscs": "big5hkscs",
    "iso-8859-8-i": "iso-8859-8", "x-mac-roman": "mac-roman", "macintosh": "mac-roman", "tis-620": "cp874",
}  # fmt: skip
"""Labels as browsers read them: each names a smaller set than the encoding that pages really use under it."""

_LABEL = re.compile(
    rb"""<meta[^>]{0,400}?charset\s*+=\s*+["']?\s*+([\w.:-]+)|<\?xml[^>]{0,200}?encoding\s*+=\s*+["']([\w.:-]+)""",
    re.I,
)

_MOJIBAKE = re.compile(r"Ã[\x80-\xbf©¨ª«¬®¯°±²³´µ¶·¸¹º»¼½¾¿¡¢£¤¥¦§ ]|â€[™œž\x9d¦“”\"]|Ð[°-¿]Ð|Â[ »«°£·]")
_MOJIBAKE_STARTS = ("Ã", "â€", "Ð", "Â")
"""What such a sequence begins with: most texts have none of them, which is told in a quarter of the time."""

_LANG = re.compile(rb"""<html[^>]{0,400}?lang\s*=\s*["']?([a-z]{2})""", re.I)

_WESTERN = frozenset(
    {
        "cp1250",
        "cp1252",
        "cp1254",
        "cp1257",
        "cp1258",
        "iso8859-2",
        "iso8859-3",
        "iso8859-4",
        "iso8859-10",
        "iso8859-13",
        "iso8859-14",
        "iso8859-15",
        "iso8859-16",
        "mac-roman",
        "cp437",
        "cp850",
        "cp858",
        "hp-roman8",
        "mac-latin2",
        "mac-iceland",
        "mac-turkish",
        "cp775",
        "cp852",
    }
)
"""Encodings of Latin letters: a guesser cannot tell them apart by a handful of accents."""

_LATIN_BY_LANG = dict.fromkeys(("pl", "cs", "sk", "hu", "hr", "sl", "ro", "bs"), "cp1250") | {
    "tr": "cp1254",
    "lt": "cp1257",
    "lv": "cp1257",
    "et": "cp1257",
}
"""What Latin letters come in, by the language of the page; Windows-1252 for all others."""

_SAMPLE = 200_000
"""Bytes from which an unlabelled encoding is guessed; guessing costs about a second per megabyte."""


def binary_kind(head: bytes) -> str:
    """What a file that is not text seems to be; empty where it may be text."""
    for magic, kind in _MAGIC:
        if head.startswith(magic):
            return kind
    if any(head.startswith(bom) for bom, _ in _BOMS) or _utf16_without_bom(head):
        return ""
    controls = len(head) - len(head.translate(None, _CONTROLS))
    return "binary data" if head.count(0) > len(head) // 100 + 1 or controls > len(head) // 25 + 4 else ""


_CONTROLS = bytes(set(range(32)) - set(b"\x00\t\n\r\f\b\x0e\x0f\x1b"))
"""Bytes that no encoding of text uses; a file that was typed or terminal output that was kept holds a few at most."""


def utf16_of(head: bytes) -> str | None:
    """Which UTF-16 a file is in, by its byte order mark or its zero bytes; ``None`` for all others."""
    marked = head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) and not head.startswith(codecs.BOM_UTF32_LE)
    return "utf-16" if marked else _utf16_without_bom(head)


def _utf16_without_bom(head: bytes) -> str | None:
    """In text of a Latin script every second byte is zero."""
    sample = head[:4096]
    half = len(sample) // 2
    if half < 2:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > half * 0.4 and even < half * 0.05:
        return "utf-16-le"
    if even > half * 0.4 and odd < half * 0.05:
        return "utf-16-be"
    return None


def text_codec(label: str) -> str | None:
    """The encoding that pages and mail really use under a label; ``None`` for one that there is not."""
    label = label.strip().lower()
    label = _SUPERSETS.get(label, label)
    try:
        name = codecs.lookup(label).name
        b"aaaa".decode(name, "replace")  # codecs such as base64 are found, but are none of text
    except (LookupError, ValueError, TypeError):
        return None
    return _SUPERSETS.get(name, name)


def _labelled(data: bytes) -> str | None:
    match = _LABEL.search(data[:16_384])
    return text_codec((match[1] or match[2]).decode("ascii")) if match else None


def _bad(text: str) -> int:
    """Characters that no page means to show: replaced bytes and C1 controls."""
    return text.count("\ufffd") + len(re.findall(r"[\x80-\x9f]", text))


def _guess(data: bytes) -> str | None:
    from charset_normalizer import from_bytes

    sample = data[:_SAMPLE]
    if len(sample) == _SAMPLE:
        sample = sample[: sample.rfind(b"\n") + 1] or sample
    best = from_bytes(sample).best()
    name = text_codec(best.encoding) if best is not None else None
    if name in _WESTERN:
        lang = _LANG.search(data[:16_384])
        name = _LATIN_BY_LANG.get(lang[1].decode().lower(), "cp1252") if lang else "cp1252"
    return {"euc_jis_2004": "euc_jp", "euc_jisx0213": "euc_jp", "shift_jis_2004": "cp932"}.get(name or "", name)


def decode(data: bytes, *, partial: bool = False) -> Decoded:
    """Text from bytes of any encoding.

    Args:
        data: the whole of a file, or its start.
        partial: true for a start that may end inside a character; then nothing is guessed at length.
    """
    for bom, name in _BOMS:
        if data.startswith(bom):
            text = data.decode(name, "replace").removeprefix("\ufeff")
            return Decoded(text, name, _replaced(text, name))
    if name16 := _utf16_without_bom(data):
        text = data.decode(name16, "replace")
        return Decoded(text, name16, _replaced(text, name16))
    try:
        text = codecs.getincrementaldecoder("utf-8")().decode(data, final=not partial)
    except UnicodeDecodeError:
        pass
    else:
        if "\x1b$" in text[:HEAD_OF_ISO2022] and (name := _labelled(data) or "") and name.startswith("iso2022"):
            return Decoded(data.decode(name, "replace"), name)
        return Decoded(text, "utf-8", _mojibake(text))
    if partial:
        name = _labelled(data) or "utf-8"
        return Decoded(data.decode(name, "replace"), name)
    return _not_utf8(data)


HEAD_OF_ISO2022 = 8192
"""Characters in which an escape must stand for the ISO-2022 encodings, which are otherwise valid ASCII."""


def _not_utf8(data: bytes) -> Decoded:
    text = data.decode("utf-8", "replace")
    broken = sum(1 for _ in re.finditer("\ufffd+", text[:1_000_000]))
    foreign = sum(map(len, re.findall(r"[^\x00-\x7f\ufffd]+", text[:1_000_000])))
    if foreign and broken * 10 <= foreign:  # a few broken bytes in a page that is otherwise UTF-8
        return Decoded(text, "utf-8", _replaced(text, "UTF-8"))
    label = _labelled(data)
    if label and label != "utf-8":
        text = data.decode(label, "replace")
        if _bad(text) <= len(text) // 200:
            return Decoded(text, label, _replaced(text, label))
    name = _guess(data) or "cp1252"
    text = data.decode(name, "replace")
    said = f"it is not in {label} as it says" if label else "its encoding is not stated"
    return Decoded(text, name, (f"{said}; read as {name}", *_replaced(text, name)))


def _replaced(text: str, name: str) -> tuple[str, ...]:
    count = text.count("\ufffd")
    if not count:
        return _mojibake(text)
    characters = "1 character" if count == 1 else f"{count:,} characters"
    return (f"{characters} could not be read as {name}",)


def _mojibake(text: str) -> tuple[str, ...]:
    """A note where text was already broken before it was saved: UTF-8 once read as Windows-1252."""
    if not any(map(text.__contains__, _MOJIBAKE_STARTS)) or len(_MOJIBAKE.findall(text[:500_000])) < 3:
        return ()
    return ("its text was broken before it was saved (UTF-8 read as Windows-1252); shown as it is",)
