"""An XML document on its way to the parser: without the elements that an expression reads, and with its slips mended.

What programs write alike (`alike`) is taken out, and one empty element is left in its place for each run of it. Whether
a tag stands in the document, or in a comment or a CDATA section of it, is told by passing over these whole.

After its first mistake the parser drops all references by name, though of a mistake in one comment those of the others
know nothing. So it is given numbers in their stead, and ``&`` and ``<`` that are mere text as references.

Other encodings than UTF-8, documents that declare entities, and what follows a tag that never ends go on as they are.
"""

from __future__ import annotations

import codecs
import io
import re
import secrets
import sys
from collections.abc import Collection, Iterator
from html.entities import html5
from typing import TYPE_CHECKING

from tui_reader.sources.alike import CDATA, NAME, VALUE, Alike, Order, is_character, order_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_BLOCK = 1 << 18
_PASSED_ON = 1 << 15
"""Bytes that the parser is given at a time of what is not looked at: it makes trees of all of them."""
_LONGEST = 1 << 16
"""Characters of an element that is read here."""
_WAITED_FOR = 1 << 22
"""Characters of a tag, a comment or a section that is not ended, after which nothing more is taken out."""
_SEEN = 100
"""Elements of a document before the order of one is made an expression: that takes as long as reading some hundred."""
_LEARNED = 500
"""Elements to one expression more, so that a document in which no two are alike is read in its time."""
_KEPT = 16
"""Expressions that are tried, those that matched last first."""

_TAG = rf"{NAME}(?:\s++{NAME}\s*+=\s*+{VALUE})*+\s*+/?>"
_MARKED = r"<!--[^-]*+(?:-(?!-)[^-]*+)*+-->|<\?[^?]*+(?:\?(?!>)[^?]*+)*+\?>"
_ASIDE = rf"<!\[CDATA\[{CDATA}\]\]>|{_MARKED}"
_PROLOG = re.compile(rf"\s++|{_MARKED}")
_ENCODING = re.compile(rb"""<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)""")
_NAMESPACE = re.compile(r"\sxmlns:([\w.-]+)\s*=")
_NONE = dict.fromkeys((0xFFFE, 0xFFFF))
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r"))


class Condensed(io.RawIOBase):
    """The document as a stream; ``run`` tells what an element in it stands for. Lines keep their numbers."""

    def __init__(
        self, stream: io.RawIOBase, names: Collection[str], markup: Collection[str] = (), *, utf8: bool = False
    ) -> None:
        """Nothing is read yet.

        Args:
            stream: the document, from its first ``<`` on.
            names: the elements to take out, without namespaces.
            markup: children of those that are wanted as they are written.
            utf8: whether it is in UTF-8 whatever it says.
        """
        self._stream = stream
        self._markup = markup
        self._utf8 = utf8
        self._mark = f"run-{secrets.token_hex(8)}"  # which nobody can write into a document
        self._runs: list[list[Alike] | None] = []
        self._orders: list[Order] = []
        self._known: set[str] = set()
        self._seen = 0
        self._open = 0
        """Elements of those names that have begun and stay in the document."""
        self._declared: frozenset[str] = frozenset()
        sought = rf"(?:[A-Za-z_][\w.-]*+:)?(?:{'|'.join(sorted(names))})(?=[\s/>])"
        self._sought = re.compile(rf"<(/?)({sought})", re.ASCII)
        self._others = re.compile(rf"(?:[^<]++|{_ASIDE}|<(?!/?{sought})/?{_TAG})*+", re.ASCII)
        self._tag = re.compile(rf"</?{_TAG}", re.ASCII)
        self._pieces = self._condensed()

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        """The next piece, of whatever size; empty at the end."""
        return next(filter(None, self._pieces), b"")

    def run(self, element: Element) -> list[Alike] | None:
        """The elements that one stands for, once; ``None`` for one that stands for itself."""
        number = element.get(self._mark)
        if number is None:
            return None
        run, self._runs[int(number)] = self._runs[int(number)], None
        return run or []

    def _rest(self) -> Iterator[bytes]:
        return iter(lambda: self._stream.read(_PASSED_ON) or b"", b"")

    def _condensed(self) -> Iterator[bytes]:
        block = self._stream.read(_BLOCK) or b""
        label = _ENCODING.match(block)
        root = self._first_tag(block.decode("utf-8", "replace"))
        if root is None or not (self._utf8 or label is None or label[1].lower() == b"utf-8"):
            yield block
            yield from self._rest()
            return
        self._declared = frozenset(_NAMESPACE.findall(root))
        # What is no UTF-8 is written again as it was.
        decoder = io.IncrementalNewlineDecoder(codecs.getincrementaldecoder("utf-8")("surrogateescape"), translate=True)
        text = ""
        while block:
            came = decoder.decode(block.translate(None, _CONTROLS))
            text += came.translate(_NONE) if "\ufffe" in came or "\uffff" in came else came
            if not _is_utf8(text):
                break
            block = self._stream.read(_BLOCK) or b""
            if not block:
                text += decoder.decode(b"", final=True)
            pieces: list[str] = []
            at, lost = self._condense(text, pieces, ended=not block)
            text = text[at:]
            yield "".join(pieces).encode("utf-8", "surrogateescape")
            if lost:
                break
        text += decoder.decode(b"", final=True)
        yield text.encode("utf-8", "surrogateescape")
        yield from self._rest()

    def _first_tag(self, start: str) -> str | None:
        """The first tag of a document; ``None`` where something stands before it that may declare entities."""
        at = 0
        while (passed := _PROLOG.match(start, at)) is not None and passed.end() > at:
            at = passed.end()
        tag = self._tag.match(start, at)
        return tag[0] if tag else None

    def _condense(self, text: str, pieces: list[str], *, ended: bool) -> tuple[int, bool]:
        """Take out what can be; how far the text was read, and whether it cannot be told what follows."""
        start = at = 0
        while True:
            others = self._others.match(text, at)
            at = others.end() if others else at
            if at == len(text):
                if not ended and (unended := _UNENDED.search(text, max(start, at - _REFERENCE))) is not None:
                    at = unended.start()
                break
            if (sought := self._sought.match(text, at)) is not None:
                end = self._take(text, at) if not (sought[1] or self._open) else at
                if end > at:
                    pieces += mended(text[start:at]), f'<{sought[2]} {self._mark}="{len(self._runs) - 1}"/>'
                    pieces.append("\n" * text.count("\n", at, end))
                    start = at = end
                    continue
                if not (sought[1] or self._open):
                    extent = text.find(f"</{sought[2]}>", at, at + _LONGEST)
                    if extent < 0 and not ended and len(text) - at < _LONGEST:
                        break
                    if extent >= 0 and self._learn(text[at : extent + len(sought[2]) + 3]):
                        continue
            tag = self._tag.match(text, at)
            if tag is None:
                if _STRAY.match(text, at):
                    pieces += mended(text[start:at]), "&#60;"
                    start = at = at + 1
                    continue
                if ended or len(text) - at > _WAITED_FOR:
                    pieces.append(mended(text[start:at]))
                    return at, True
                break
            if sought is not None:
                self._open += -1 if sought[1] else not tag[0].endswith("/>")
            at = tag.end()
        pieces.append(mended(text[start:at]))
        return at, False

    def _take(self, text: str, at: int) -> int:
        """Read as many elements as are written alike; where they end."""
        run: list[Alike] = []
        place = 0
        orders = self._orders
        while place < len(orders):
            order = orders[place]
            found = order.match(text, at)
            values = order.values(found) if found is not None else None
            if found is None or values is None:
                place += 1
                continue
            run.append(Alike(order, values))
            at = found.end()
            if place:
                orders.insert(0, orders.pop(place))
                place = 0
        if run:
            self._seen += len(run)
            self._runs.append(run)
        return at

    def _learn(self, element: str) -> bool:
        """Make an expression of an element, where it is time for one more; whether there is one that was not."""
        self._seen += 1
        if self._seen < _SEEN + _LEARNED * len(self._known):
            return False
        order = order_of(element, self._declared, self._markup)
        if order is None or order.expression in self._known or self._sought.search(element, 1, len(element) - 1):
            return False
        self._known.add(order.expression)
        self._orders.insert(0, order)
        del self._orders[_KEPT:]
        return True


def mended(xml: str) -> str:
    """A part of a document with every reference by number, and as text what is none; for whole tags, comments and
    sections."""
    return _REFERENCES.sub(_by_number, xml) if "&" in xml else xml


_NUMBER = r"&#(?:x[0-9a-fA-F]{1,8}|[0-9]{1,9});"
_REFERENCES = re.compile(
    rf"{_ASIDE}|(?P<numbers>(?:{_NUMBER})++)|&(?:(?P<name>[A-Za-z][A-Za-z0-9]{{0,30}});)?+", re.ASCII
)


_REFERENCE = 64
"""Characters of a reference, or of two halves, at most."""
_UNENDED = re.compile(rf"{_NUMBER}(?:&[#0-9A-Za-z]*+)?+\Z|&[#0-9A-Za-z]*+\Z", re.ASCII)
"""References at the end of a part, with which what follows may belong."""


def _by_number(found: re.Match[str]) -> str:
    if numbers := found["numbers"]:
        return _legal(numbers)
    if name := found["name"]:
        characters = html5.get(f"{name};")
        return "".join(f"&#{ord(one)};" for one in characters) if characters else f"&#38;{name};"
    return "&#38;" if found[0] == "&" else found[0]


def _legal(references: str) -> str:
    """References without those that are no characters; two halves of one, as UTF-16 has them, are joined."""
    codes = [int(each[1:], 16) if each[0] == "x" else int(each) for each in references[2:-1].split(";&#")]
    if all(map(is_character, codes)):
        return references
    halves = "".join(chr(code) for code in codes if code <= sys.maxunicode)
    whole = halves.encode("utf-16", "surrogatepass").decode("utf-16", "ignore")
    return "".join(f"&#{ord(one)};" for one in whole if is_character(ord(one)))


_STRAY = re.compile(r"<[\x00-@\[-^`{-\x7f](?<![/!?:])", re.ASCII)
"""A ``<`` with which nothing begins."""


def _is_utf8(text: str) -> bool:
    """Whether a text was decoded without a fault."""
    if text.isascii():
        return True
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
