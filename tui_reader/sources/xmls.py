"""XML read as a stream, safely: no entities, no network, no document held whole.

Broken and cut-off documents give what is whole in them. Names are compared without their namespaces: exporters
change versions in those more often than elements. What a program writes many times over needs no tree (`condensed`).
"""

from __future__ import annotations

import codecs
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, BinaryIO, TypeAlias

from tui_reader.sources.base import Input, Report
from tui_reader.sources.condensed import Condensed
from tui_reader.sources.encoding import utf16_of
from tui_reader.sources.fields import Fields, Part
from tui_reader.sources.mail_dates import plain_date

if TYPE_CHECKING:
    from lxml.etree import _Element, iterparse

    Element: TypeAlias = _Element
else:
    Element = object

_ROOT = re.compile(r"<\s*(?:[\w.-]+:)?([A-Za-z][\w.-]*)")
_BEFORE_ROOT = re.compile(r"[^<]+|<\?.*?\?>|<!--.*?-->|<![^>\[]*(?:\[.*?\]\s*)?>", re.DOTALL)


def root_name(start: str) -> str:
    """Name of a document's first element in lower case, without its namespace; empty where there is none."""
    at = 0
    while (match := _BEFORE_ROOT.match(start, at)) is not None and match.end() > at:
        at = match.end()
    root = _ROOT.match(start, at)
    return root[1].lower() if root else ""


_TAIL = 4_096
"""Bytes at the end of a document by which it is told what was open there."""


class _FromRoot(io.RawIOBase):
    """A stream without what may stand before its first ``<``: blank lines and stray characters break parsers."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._head = self.last = b""
        """The last bytes that were read, without white space behind them."""
        self.exhausted = False
        """Whether all of it was read."""
        while block := stream.read(65_536):
            start = block.find(b"<")
            if start >= 0:
                self._head = block[start:]
                break

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        if self._head:
            block = self._head if size < 0 else self._head[:size]
            self._head = self._head[len(block) :]
        else:
            block = self._stream.read(size)
        self.last = (self.last + block[-_TAIL:])[-_TAIL:]
        self.exhausted = not block
        return block

    def is_ended(self) -> bool:
        """Whether what was read so far ends with a whole tag or comment."""
        return self.last.rstrip().endswith(b">")


def elements(
    input: Input,
    names: frozenset[str],
    report: Report,
    *,
    many: frozenset[str] = frozenset(),
    markup: frozenset[str] = frozenset(),
) -> Iterator[Fields]:
    """Each element of one of the names, whole, as it ends.

    Of those of which there are many, one in which the document is cut off is counted and left out; any other one has
    what was in it by then.

    Args:
        input: the document.
        names: names without namespaces; an element inside another of them is not given by itself.
        report: takes a note where the document is broken.
        many: the elements of which there are many, among the names or in one of them (see `condensed`).
        markup: children of those that are wanted as they are written.
    """
    document = _Document(input, many, markup)
    for tree in document.trees(names, report):
        yield from document.fields(tree)


def trees(input: Input, names: frozenset[str], report: Report) -> Iterator[Element]:
    """The same as trees; each is gone from its document when the next one begins."""
    return _Document(input).trees(names, report)


class _Document:
    """A document on its way through the parser."""

    def __init__(self, input: Input, many: frozenset[str] = frozenset(), markup: frozenset[str] = frozenset()) -> None:
        self._input = input
        self._many = many
        self._markup = markup
        self._condensed: Condensed | None = None
        self._report = Report()
        self._open: list[Element] = []
        """The elements in which the document is cut off, each within the one before."""

    def trees(self, names: frozenset[str], report: Report) -> Iterator[Element]:
        from lxml import etree

        self._report = report
        wide = utf16_of(self._input.head)
        with self._input.open() as stream:
            whole = _FromRoot(codecs.EncodedFile(stream, "utf-8", wide, "replace") if wide else stream)
            document: io.RawIOBase = whole
            if self._many:
                document = self._condensed = Condensed(document, self._many, self._markup, utf8=wide is not None)
            parser = etree.iterparse(
                document,
                events=("start", "end"),
                tag=[f"{{*}}{name}" for name in names],
                resolve_entities=False,
                no_network=True,
                load_dtd=False,
                recover=True,
                huge_tree=True,
                encoding="utf-8" if wide else None,  # whatever the document says, which its reader need not understand
            )
            depth = 0
            try:
                for event, element in parser:
                    if event == "end":
                        depth -= 1
                        if not depth:
                            if whole.exhausted and _fault(parser, whole) is not None:
                                self._open = _open(element, whole.last)
                            yield element
                        continue
                    depth += 1
                    # What is done with must go, or memory grows with the document. The parser has read on, up to the
                    # end of its block: what follows stays, since it knows its namespaces by those around it.
                    if depth == 1 and element.getprevious() is not None and (parent := element.getparent()) is not None:
                        del parent[: parent.index(element)]
            except (etree.XMLSyntaxError, OSError, EOFError) as error:
                report.cut_off(f"the file is broken ({error})")
                return
            if (line := _fault(parser, whole)) is not None:
                report.cut_off(f"the file is cut off or broken at line {line:,}")

    def fields(self, tree: Element) -> Sequence[Fields]:
        """An element of the document; those that it stands for, where they were taken out of it."""
        run = self._condensed.run(tree) if self._condensed is not None else None
        cut = run is None and any(tree is each for each in self._open)
        if cut and name_of(tree) in self._many:
            self._report.tally_cut()
            return []
        return [_Tree(tree, self)] if run is None else run


def _fault(parser: iterparse[tuple[str, Element]], whole: _FromRoot) -> int | None:
    """The line in which a document is cut off or broken, as far as it was read; nothing where it is whole."""
    for entry in parser.error_log or ():
        if entry.type_name in (
            "ERR_TAG_NOT_FINISHED",
            "ERR_DOCUMENT_END",
            "ERR_GT_REQUIRED",
            "ERR_CDATA_NOT_FINISHED",
        ) or (entry.type_name == "ERR_NAME_REQUIRED" and not whole.is_ended()):
            return int(entry.line)
    return None


def _open(tree: Element, last: bytes) -> list[Element]:
    """The last element of a document that is cut off and those in it, as far as none of them is ended there.

    Args:
        tree: the element.
        last: the last bytes of the document.
    """
    found = _LAST_END.search(last)
    ended, begun = (
        (found[1].decode("utf-8", "replace"), (found[2] or b"").decode("utf-8", "replace")) if found else ("", "")
    )
    path: list[Element] = []
    root = name_of(tree.getroottree().getroot()).encode("utf-8", "replace")
    at = None if root in _END.findall(last) else tree  # what stands behind its end breaks a document, and cuts nothing
    while at is not None and not _has_tail(at):
        name = name_of(at)
        if name == ended and not (name == begun and not len(at) and not text_of(at)):
            break
        path.append(at)
        at = at[-1] if len(at) else None
    return path


def _has_tail(element: Element) -> bool:
    try:
        return bool(element.tail)
    except UnicodeDecodeError:
        return True


_NAME = rb"(?:[^\s:<>/]{1,200}:)?([^\s:<>/]{1,200})"
_END = re.compile(rb"</" + _NAME + rb"\s*>")
"""A tag that ends an element."""

_LAST_END = re.compile(_END.pattern + rb"\s*(?:<(?:" + _NAME + rb"[^<>]*)?)?\Z")
"""The tag that ends a document, or that stands before the half of one, of which the parser may make an element."""


class _Local(dict[object, str]):
    """Names without their namespaces, each worked out once; empty for comments and instructions."""

    def __missing__(self, tag: object) -> str:
        name = tag.rpartition("}")[2] if isinstance(tag, str) else ""
        if len(self) < _NAMES:
            self[tag] = name
        return name


_NAMES = 10_000
"""Names that are kept: a document that makes up more is no export."""
_LOCAL = _Local()


def name_of(element: Element) -> str:
    """An element's name without its namespace."""
    return _LOCAL[element.tag]


class _Parsed:
    """What an element that the parser read says of itself."""

    __slots__ = ()
    _element: Element

    @property
    def name(self) -> str:
        return name_of(self._element)

    @property
    def text(self) -> str:
        return text_of(self._element)

    def attribute(self, name: str) -> str:
        return attribute(self._element, name)


class _Tree(_Parsed, Fields):
    """An element that the parser read, with the texts of its children."""

    __slots__ = ("_document", "_element", "_first")

    def __init__(self, element: Element, document: _Document) -> None:
        self._element = element
        self._document = document
        self._first: dict[str, Element] = {}
        first = self._first
        for child in element:
            name = _LOCAL[child.tag]
            if name and name not in first:
                first[name] = child
                try:
                    text = child.text
                except UnicodeDecodeError:
                    text = text_of(child)
                self[name] = text.strip() if text else ""

    def children(self, name: str) -> list[Part]:
        return [_Branch(child) for child in self._children(name)]

    def child(self, name: str) -> Part | None:
        first = self._first.get(name)
        return None if first is None else _Branch(first)

    def below(self, name: str, inner: str) -> str:
        for child in self._first.get(name, ()):
            if _LOCAL[child.tag] == inner:
                return text_of(child).strip()
        return ""

    def elements(self, name: str) -> Iterator[Fields]:
        for child in self._children(name):
            yield from self._document.fields(child)

    def _children(self, name: str) -> Iterable[Element]:
        return self._element.iterchildren(f"{{*}}{name}") if name in self else ()


class _Branch(_Parsed):
    """A child that the parser read."""

    __slots__ = ("_element",)

    def __init__(self, element: Element) -> None:
        self._element = element

    def inner(self) -> str:
        return inner(self._element)


def text_of(element: Element) -> str:
    """The text in an element before any other; all of it where there are halves of characters in it."""
    try:
        return element.text or ""
    except UnicodeDecodeError:
        from lxml import etree

        return _joined(etree.tostring(element, encoding="utf-8", method="text", with_tail=False))


def _joined(text: bytes) -> str:
    """Text in which some wrote a character as two references, one to each half, as UTF-16 has them."""
    halves = text.decode("utf-8", "surrogatepass")
    return halves.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def attribute(element: Element, name: str) -> str:
    """An attribute by its name without namespace; empty where there is none."""
    try:
        value = element.get(name)
        if value is not None:
            return str(value)
        for key, value in element.items():
            if _LOCAL[key] == name:
                return str(value)
    except UnicodeDecodeError:
        pass
    return ""


def inner(element: Element) -> str:
    """The markup inside an element that holds elements (XHTML content), else its text."""
    if not len(element):
        return text_of(element)
    from lxml import etree

    return text_of(element) + "".join(_joined(etree.tostring(child, encoding="utf-8")) for child in element)


def iso(words: str) -> str | None:
    """A date of ISO 8601 or RFC 2822 as ISO 8601; nothing for all others, and for placeholders of zeros."""
    words = words.strip()
    if plain := plain_date(words):
        return plain
    when = _when(words)
    return None if when is None else words if len(words) == _DAY else _written(words, when)


_DAY = len("2026-11-22")


def _when(words: str) -> datetime | None:
    if not words or words.startswith("0000"):
        return None
    try:
        return datetime.fromisoformat(words)
    except ValueError:
        from email.utils import parsedate_to_datetime

        try:
            return parsedate_to_datetime(words)
        except (ValueError, TypeError, IndexError, OverflowError):
            return None


def _written(words: str, when: datetime) -> str:
    """A moment in ISO 8601. Most words are so already: to take them takes half the time of writing the moment."""
    exact = _EXACT.fullmatch(words)
    return f"{exact[1]}T{exact[2]}{'+00:00' if exact[3] == 'Z' else exact[3]}" if exact else when.isoformat()


_EXACT = re.compile(r"(\d{4}-\d\d-\d\d)[T ]((?!24)\d\d:\d\d:\d\d)((?!-00:00)(?:Z|[+-]\d\d:\d\d)?)", re.ASCII)


def in_utc(utc: str, local: str) -> str | None:
    """A moment of which an export has two times.

    Args:
        utc: ``2026-11-22 10:00:00``, which is a placeholder of zeros where it is not known.
        local: the same as the site shows it; without its offset it is no exact moment.
    """
    there = _when(utc.strip())
    if there is None or there.tzinfo or len(utc.strip()) == _DAY:
        return iso(local) or iso(utc)
    return f"{there.isoformat()}+00:00"
