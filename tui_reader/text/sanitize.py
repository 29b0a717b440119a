"""The funnel for foreign text: what comes out of `clean` can be written to a terminal without harm.

Every body, name and title passes here once when it is parsed (after entities have been decoded, because ``&#27;``
becomes a live escape only then) and once more when it is read from disk. Nothing else in the program removes
control characters, so nothing else has to be trusted to.

What is dropped, and why:

- escape sequences, whole, with their parameters (ECMA-48: CSI, OSC, DCS, SOS, PM, APC, and the short ones): they
  move the cursor, set the title, write to the clipboard
- C0 and C1 control characters but line feed and tab; the several kinds of line end become ``\\n``
- bidirectional overrides, embeddings and isolates: they reorder what a reader sees ("Trojan Source")
- characters that no terminal shows, or that terminals and Unicode give different widths: soft hyphen, byte order
  mark, tags, interlinear annotation, Hangul fillers, deprecated format characters, noncharacters, lone surrogates
- combining marks beyond the fourth on one letter, which paint over the lines above and below
- zero-width joiners that join nothing

Zero-width joiners and variation selectors that do join are kept: they make emoji and Indic letters.
"""

from __future__ import annotations

import re

_STRAY = (
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # C0 and C1 controls
    "\xad"  # soft hyphen
    "\u202a-\u202e\u2066-\u2069"  # bidirectional embeddings, overrides, isolates
    "\u2028\u2029"  # line and paragraph separator
    "\u206a-\u206f"  # deprecated format characters
    "\u3164\uffa0"  # Hangul fillers
    "\ufeff\ufff9-\ufffc"  # byte order mark, interlinear annotation, object replacement
    "\ud800-\udfff"  # lone surrogates
    "\ufdd0-\ufdef\ufffe\uffff"  # noncharacters
    "\U000e0000-\U000e007f"  # tags
)

_PAYLOAD = "[^\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]*"
"""What a string sequence may carry. It holds no introducer, so that no scan reads the same text twice."""

_PLAIN = bytes(set(range(0x80)) - set(range(0x20)) - {0x7F}) + b"\n\t"
"""Bytes of UTF-8 that are never anything else than a harmless character."""
_UNSEEN = ("\u3164", "\uffa0", "\ufffc")
"""What Python calls printable and no terminal shows."""
_MARKS = "\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
# Compiled when they are first asked for: most texts are plain, and a start has better to do for 3 ms.
_MARK = f"[{_MARKS}]"
_SUSPECT = f"[{_STRAY}\u200d]|[{_MARKS}]{{5}}"
_HAZARD = (
    rf"(?P<line>\r\n|[\r\x0b\x0c\x85\u2028\u2029])"
    rf"|(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f]){_PAYLOAD}(?:\x07|\x1b\\|\x9c)"
    rf"|(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?"
    rf"|\x1b[ -/]*[0-~]?"
    rf"|[{_STRAY}]"
)
_TOO_MANY_MARKS = f"([{_MARKS}]{{4}})[{_MARKS}]+"
_IDLE_JOINER = r"(?:(?<=\s)|^)\u200d+|(?<!\u200d)\u200d++(?=\s|\Z)"


def is_clean(text: str) -> bool:
    """Whether a text has nothing in it that `clean` would change.

    Nearly all has not, so this is what cleaning costs: half a nanosecond for a character of ASCII and some two for
    any other. Texts that are joined by line feeds are looked at together.
    """
    return is_clean_utf8(text.encode("utf-8", "surrogatepass"))


def is_clean_utf8(text: bytes) -> bool:
    """The same of a text in UTF-8; ``False`` for what is none."""
    rest = text.translate(None, _PLAIN)
    if not rest:
        return True
    try:
        left = rest.decode("utf-8", "surrogatepass").replace("\xa0", "").replace("\u3000", "")
        if left.isprintable() and not any(map(left.__contains__, _UNSEEN)) and re.search(_MARK, left) is None:
            return True
        return re.search(_SUSPECT, text.decode("utf-8", "surrogatepass")) is None
    except UnicodeDecodeError:
        return False


def clean(text: str) -> str:
    """The text without anything that a terminal would act upon or that a reader could not see.

    Idempotent and linear in the length; a text with nothing to remove is returned as it is, after one scan.
    """
    if is_clean(text):
        return text
    text = re.sub(_HAZARD, _replacement, text)
    text = re.sub(_TOO_MANY_MARKS, r"\1", text)
    if "\u200d" in text:
        text = re.sub(_IDLE_JOINER, "", text)
    return text


def clean_line(text: str) -> str:
    """The same in one line: every run of white space becomes one space, none at the ends."""
    text = clean(text)
    if text.isprintable() and "  " not in text and text[:1] != " " and text[-1:] != " ":
        return text
    return " ".join(text.split())


def _replacement(match: re.Match[str]) -> str:
    return "\n" if match.lastgroup == "line" else ""
