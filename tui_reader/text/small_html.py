"""Small, well-formed HTML taken apart without building a tree: what most comments are.

A comment is mostly a few paragraphs with a link, an emphasis, a quote or a list in them. Cutting that at its tags
takes a quarter of the time that a tree takes. Whatever is not plainly that gives ``None``, and is read by the parser
that follows the standard: an unknown element, tags that do not match, attributes that hide something.
"""

from __future__ import annotations

import re
from html import unescape

_TAG = re.compile(r"""<(/?)([a-z]{1,10})((?:\s++[a-z:-]{1,30}(?:="[^"<>]*+"|='[^'<>]*+')?)*+)\s*+/?>""")
_ATTRIBUTE = re.compile(r"""([a-z:-]+)(?:="([^"]*)"|='([^']*)')?""")
_HIDING = frozenset(("hidden", "style"))
"""Attributes that may hide their element."""
_REFERENCE = re.compile(r"&#(?:[xX]([0-9a-fA-F]{1,8})|([0-9]{0,9}))")
_ENTITY = re.compile(r"&(?!amp;)#?\w")

SPOKEN_ONLY = frozenset(("sr-only", "visually-hidden", "screen-reader-text"))
"""Classes of what is there for screen readers, and not seen."""

_INLINE = frozenset("a em i strong b code s del strike span kbd samp tt".split())
_BLOCK = frozenset("p blockquote ul ol li".split())

_LONGEST = 20_000
"""Characters of what is still a small text."""

_MOST = 300
"""Tags of what is still a small text: deeper than the tree goes nothing can be nested in so few."""


Piece = tuple[str, dict[str, str] | None, bool]
"""A text: words, ``None``, false. The beginning of an element: its name and attributes. Its end: its name, and true."""

_BREAK: Piece = ("br", {}, False)
_NO_ATTRIBUTES: dict[str, str] = {}


def pieces(html: str) -> list[Piece] | None:
    """A fragment in the order of its text; ``None`` where it takes a parser to be sure what it says."""
    tags = html.count("<")
    if (
        len(html) > _LONGEST
        or tags > _MOST
        or any(map(html.__contains__, "\r\0\f"))
        or ("&#" in html and _is_odd(html))
    ):
        return None
    found = list(_TAG.finditer(html))
    if len(found) != tags:
        return None
    made: list[Piece] = []
    open_: list[str] = []
    position = 0
    for tag in found:
        if (start := tag.start()) > position:
            made.append((_text(html[position:start]), None, False))
        position = tag.end()
        slash, name, attributes = tag.groups()
        if name == "br":
            if slash:
                return None
            made.append(_BREAK)
        elif slash:
            if name in ("li", "ul", "ol", "blockquote") and open_ and open_[-1] != name and open_[-1] in ("p", "li"):
                made.append((open_.pop(), None, True))
            if not open_ or open_.pop() != name:
                return None
            made.append((name, None, True))
        else:
            if name in _BLOCK:
                if open_ and open_[-1] == ("li" if name == "li" else "p"):
                    made.append((open_.pop(), None, True))
                around = open_[-1] if open_ else ""
                if around in _INLINE or (name == "li") != (around in ("ul", "ol")):
                    return None
            elif name not in _INLINE or (name == "a" and "a" in open_) or (open_ and open_[-1] in ("ul", "ol")):
                return None
            read = _attributes(attributes) if attributes else _NO_ATTRIBUTES
            if read is None:
                return None
            open_.append(name)
            made.append((name, read, False))
    if position < len(html):
        made.append((_text(html[position:]), None, False))
    made += [(name, None, True) for name in reversed(open_)]
    return made


def _text(words: str) -> str:
    return unescape(words) if "&" in words else words


def _is_odd(html: str) -> bool:
    """Whether a reference by number stands for something that readers of HTML treat differently."""
    for hexadecimal, digits in _REFERENCE.findall(html):
        number = int(hexadecimal, 16) if hexadecimal else int(digits or "0")
        if not (32 <= number < 127 or 160 <= number < 0xD800):
            return True
    return False


def _attributes(written: str) -> dict[str, str] | None:
    """Attributes by name; ``None`` where one of them hides the element, or has entities that depend on the place."""
    if "&" in written and _ENTITY.search(written):
        return None
    read: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(written):
        read.setdefault(match[1], match[2] or match[3] or "")
    if not _HIDING.isdisjoint(read) or ("class" in read and not SPOKEN_ONLY.isdisjoint(read["class"].split())):
        return None
    if "&" in written:
        return {name: value.replace("&amp;", "&") for name, value in read.items()}
    return read
