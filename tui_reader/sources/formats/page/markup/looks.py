"""How the elements of a page are marked, told once for all that are marked alike.

A page of a thousand comments has ten thousand elements and some fifty ways in which they are marked. What is asked of
tags, classes and the like is asked of these ways.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable, Iterable, Mapping
from sys import intern
from zlib import crc32

Attributes = Mapping[str, str]

NO_ATTRIBUTES: Attributes = {}
"""Shared by every node without attributes, text included; most of a large page's nodes have none."""

UNSEEN = frozenset({"script", "style", "template", "svg", "math", "iframe", "object", "title", "head"})
"""Elements of which no reader sees what is in them."""

CONTROLS = frozenset({"textarea", "select", "option", "button", "datalist"})
"""Elements of which a reader sees what is in them, which nobody wrote."""

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
"""Elements that head what follows them."""

SUBHEADINGS = HEADINGS - {"h1"}
"""Those that head a part of a page."""

LARGE_HEADINGS = HEADINGS - {"h6"}
"""Those that head an article or a discussion; the smallest is for labels."""

BESIDE_TEXT = frozenset({"nav", "aside", "form", "footer", "dialog"})
"""Elements that stand beside the text of a page, whatever they are called."""

NO_TEXT = BESIDE_TEXT | {"header", "menu", "button", "label"}
"""Those, and elements that hold no text of their own even in one: what leads to it, and what is pressed."""

VOID = frozenset({
    "br", "hr", "img", "input", "wbr", "source", "track", "area", "col", "embed", "meta", "link",
    "base", "basefont", "bgsound", "frame", "keygen", "param",
})  # fmt: skip
"""Elements that hold nothing and have no end tag."""

_ATTRIBUTE = re.compile(r"""(.[^=]*+)(?:="([^"]*+)" ?|\Z)""")
"""As the parser writes them: a name may begin with any character, an equals sign too."""

HIDDEN, LINK, PRE = 1, 2, 4
"""What a text may stand in, one bit each: what no reader sees, a link, text whose blanks count."""

_TELLING = frozenset({
    "class", "itemprop", "property", "itemtype", "typeof", "rel", "role", "component", "data-type", "data-testid",
})  # fmt: skip
"""Attributes that say what an element is; of others a kind only says that its elements have them."""

_DIGITS = "0123456789"


class Look:
    """How elements are marked that are marked alike: by tag, class and what else says what they are.

    They differ in what stands in other attributes, in the number at the end of their ids, and in what they hold. So
    what marks alone decide is decided once for all of them.
    """

    __slots__ = ("attributes", "makes", "nodes", "tag")

    def __init__(self, tag: str, attributes: Attributes) -> None:
        self.tag = intern(tag)
        self.attributes = attributes
        """Those of the first of them."""
        self.nodes = array("i")
        """Where they stand, in document order."""
        self.makes = HIDDEN * (tag in UNSEEN or tag in CONTROLS) | LINK * (tag == "a") | PRE * (tag == "pre")
        """What all in them stands in."""

    @property
    def label(self) -> str:
        """What their ``class`` attribute says."""
        return self.attributes.get("class") or ""


_Kind = tuple[int, Callable[[int], None], Attributes, int, str]
"""Of an element the number of its look, what takes its place, its attributes, what all in it stands in, and the tag
that closes it; empty for one that holds nothing."""


class Kinds(dict[str, _Kind]):
    """What is known of an element by its tag as it is written: most are written many times."""

    def __init__(self, looks: list[Look], by_style: bool) -> None:
        super().__init__()
        self.looks = looks
        self.by_style = by_style
        """Whether the style of an element stands for the class that it has lost."""
        self._numbers: dict[tuple[str, ...], int] = {}

    def __missing__(self, written: str) -> _Kind:
        tag, _, rest = written.partition(" ")
        pairs = _ATTRIBUTE.findall(rest) if rest else ()
        if "&" in rest:
            pairs = [(name, decoded(value)) for name, value in pairs]
        if self.by_style:
            pairs = _with_class(pairs)
        key = [tag]
        for name, value in pairs:
            key.append(name)
            if name in _TELLING:
                key.append(value)
            elif name == "id":
                start = value.rstrip(_DIGITS)
                key.append(value if start == value else f"{start}#")
        attributes = dict(pairs) if pairs else NO_ATTRIBUTES
        number = self._numbers.setdefault(tuple(key), len(self.looks))
        if number == len(self.looks):
            self.looks.append(Look(tag, attributes))
        look = self.looks[number]
        self[written] = kind = number, look.nodes.append, attributes, look.makes, "" if tag in VOID else f"/{tag}"
        return kind


_CONSONANTS = str.maketrans("0123456789abcdef", "bcdfghjklmnpqrst")
"""Of digits letters that make no word which a class name could mean."""


def tells_by_style(html: str) -> bool:
    """Whether a page has hardly a class, but styles: some archives keep what a rule of style did, not what it was for.

    Elements of one class then have one style.
    """
    styled = html.count(" style=")
    return styled > 40 and 20 * html.count(" class=") < styled


def _with_class(pairs: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Attributes with a class in place of the style, where there is none."""
    kept = list(pairs)
    style = next((value for name, value in kept if name == "style"), "")
    if style and not any(name == "class" for name, _ in kept):
        kept.append(("class", f"{crc32(style.encode()):08x}".translate(_CONSONANTS)))
    return kept


def decoded(written: str) -> str:
    """What a text or a value says; only what must be escaped is."""
    for reference, character in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&nbsp;", "\u00a0"), ("&amp;", "&")):
        written = written.replace(reference, character)
    return written
