"""A parsed page as flat arrays in document order: what every search for a discussion walks over.

A branch of the tree is a range of indices (``i`` to ``end[i]``), so that "inside", "how much text" and "which comes
first" are comparisons of integers, without recursion and without walking twice. Text that no reader sees (scripts,
styles, form controls) is left out when the arrays are made.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate, islice
from operator import sub

from tui_reader.sources.formats.page.markup.looks import (
    HIDDEN,
    LINK,
    NO_ATTRIBUTES,
    PRE,
    Attributes,
    Kinds,
    Look,
    decoded,
    tells_by_style,
)

TEXT = ""
"""The tag of a text node."""

DEEPEST = 20_000
"""Levels of elements that are kept: a chain of some thousand answers, each inside the last, is a real page."""

_DOCTYPE = re.compile(r"<!doctype[^<>]*>", re.IGNORECASE)
_EMPTY = re.compile(r"<(script|style|title|iframe|textarea|noscript|noframes|xmp)\b[^<>]*/>", re.IGNORECASE)
"""Elements that XML closes in one tag, and in which HTML takes all that follows for their text."""
_DIGITS = re.compile(r"(?<![0-9a-z])(?=[a-f]*+\d)[0-9a-f]{8,}(?![0-9a-z])|\d+")
"""Numbers, also those in hexadecimal that some engines give."""

_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)


class Page:
    """Elements and texts of a page, by their place in document order.

    Index ``i`` of every list is the same node; index 0 is the root. ``end[i]`` is the index after the last node
    inside ``i``.
    """

    def __init__(self, html: str) -> None:
        from tui_reader.text.html_tree import parse_html, take_scripts

        self.tag: list[str] = []
        """Lower-case tag names; ``TEXT`` for a text."""
        self.parent = array("i")
        self.end = array("i")
        self.attributes: list[Attributes] = []
        self.text: list[str] = []
        """What a text node says, as it stands in the page; empty for an element."""
        self.mass = array("i", [0])
        """Characters other than space in all texts before ``i``: a prefix sum, one longer than the rest."""
        self.linked = array("i", [0])
        """The same for texts that stand in a link."""
        self.gap: set[int] = set()
        """Nodes with only space before them, which is not kept as a node: words on its two sides are apart."""
        self.look = array("i")
        """Which of ``looks`` an element has; -1 for a text."""
        self.looks: list[Look] = []
        """The kinds of elements, in the order of their first: a page of a thousand comments has some fifty."""
        self._texts = array("i")
        """The text nodes, so that what an element says is found however many others are in it."""
        self._before = array("i", [0])
        """How many of them stand before each node: a prefix sum as ``mass``."""
        self.weight: Callable[[int], int] = array("i", [0]).__getitem__
        """How many characters of text an element holds; asked so often that a look-up is worth its list."""
        self.silent: dict[int, str] = {}
        """What scripts and titles say, which no reader sees in the page."""
        self._classes: dict[str, tuple[str, ...]] = {}
        self.selected: dict[str, list[int]] = {}
        """What each selector that was asked found; see `page.selectors`."""
        doctype = _DOCTYPE.search(html, 0, 2000)
        probe = parse_html(f"{doctype[0] if doctype else ''}<p class=a>").css_first(".A")
        self.folds = probe is not None
        """Whether classes and ids are the same in either case, as on pages without a doctype."""
        root = parse_html(_EMPTY.sub(_closed, html) if "/>" in html else html, DEEPEST).root
        if root is not None:
            scripts = take_scripts(root)
            html = root.html or ""
            del root  # the parser's tree is ten times as large as the page, and not needed any more
            self._fill(html, iter(scripts))

    def _fill(self, html: str, scripts: Iterator[str]) -> None:
        """Take the nodes from HTML in which all elements are closed and all texts are escaped.

        One loop with local names, since it sees every tag and text of the page; what a tag means is looked up by it.

        Args:
            html: the page as its tree is written.
            scripts: what its scripts say, which are empty in it.
        """
        kinds = Kinds(self.looks, tells_by_style(html))
        put_attributes, put_parent, put_end = self.attributes.append, self.parent.append, self.end.append
        put_place, put_gap, silent, ends = self._texts.append, self.gap.add, self.silent, self.end
        put_look = self.look.append
        in_links = array("i")
        put_linked = in_links.append
        said: list[str] = []
        put_said = said.append
        open_: list[tuple[int, int, str]] = []
        up, within, closing = -1, 0, ""
        here = 0
        begun = ""
        pieces = iter((_COMMENT.sub("<!>", html) if "<!--" in html else html).split("<"))
        next(pieces)  # what stands before the first tag: nothing
        for piece in pieces:
            tag, whole, words = piece.partition(">")
            if begun or not whole:
                tag, whole, words = f"{begun}{piece}".partition(">")
                begun = "" if whole else f"{tag}<"  # in the name of an attribute
                if not whole:
                    continue
            if tag == closing:
                ends[up] = here
                up, within, closing = open_.pop()
            elif tag[0] not in "/!?":
                number, put_node, attributes, makes, closes = kinds[tag]
                put_node(here)
                put_attributes(attributes)
                put_look(number)
                put_parent(up)
                if closes:
                    if closes == "/script":
                        silent[here] = next(scripts, "")
                    open_.append((up, within, closing))
                    up, within, closing = here, within | makes, closes
                here += 1
                put_end(here)
            if not words:
                continue
            if "&" in words:
                words = decoded(words)
            if within & HIDDEN:
                if closing == "/title":
                    silent[up] = silent.get(up, "") + words
                continue
            if words.isspace() and not within & PRE:
                put_gap(here)
                continue
            put_attributes(NO_ATTRIBUTES)
            put_said(words)
            put_look(-1)
            put_place(here)
            put_parent(up)
            if within & LINK:
                put_linked(here)
            here += 1
            put_end(here)
        self.text = [""] * here
        for i, words in zip(self._texts, said, strict=True):
            self.text[i] = words
        tags = [*(look.tag for look in self.looks), TEXT]
        self.tag = [tags[number] for number in self.look]
        self._before = array("i", list(accumulate([number < 0 for number in self.look], initial=0)))
        self._weigh(said, in_links)

    def _weigh(self, said: list[str], in_links: Iterable[int]) -> None:
        """Count the characters of all texts.

        Args:
            said: the texts.
            in_links: those of their nodes that stand in links.
        """
        weights = [0] * len(self.tag)
        for i, weight in zip(self._texts, _sizes(said), strict=True):
            weights[i] = weight
        linked = [0] * len(weights)
        for i in in_links:
            linked[i] = weights[i]
        # Lists become arrays in half the time that iterators do.
        self.linked = array("i", list(accumulate(linked, initial=0)))
        mass = list(accumulate(weights, initial=0))
        self.mass = array("i", mass)
        whole = [mass[end] - before for end, before in zip(self.end, mass, strict=False)]
        whole.append(0)  # of what stands around the root: nothing
        self.weight = array("i", whole).__getitem__

    def __len__(self) -> int:
        return len(self.tag)

    @cached_property
    def marks(self) -> frozenset[str]:
        """Every ``.class``, ``#id`` (numbers as ``#``), ``<tag>`` and ``itemtype=word`` of the page, once."""
        found = {f".{name}" for look in self.looks for name in look.label.split()}
        ids = (self.get(i, "id") for look in self.looks if "id" in look.attributes for i in look.nodes)
        found.update(f"#{_DIGITS.sub('#', id)}" for id in ids if id)
        for look in self.looks:
            found.add(f"<{look.tag}>")
            for name in ("itemtype", "component", "data-testid"):
                if value := look.attributes.get(name):
                    found.add(f"{name}={value.rpartition('/')[2].lower()}")
        return frozenset(found)

    def tagged(self, *tags: str) -> list[int]:
        """The elements with one of some tags, in document order."""
        return sorted(i for look in self.looks if look.tag in tags for i in look.nodes)

    @cached_property
    def depth(self) -> Sequence[int]:
        """How many elements are around each node."""
        depths: list[int] = []
        put = depths.append
        for up in self.parent:
            put(depths[up] + 1 if up >= 0 else 0)
        return array("i", depths)

    @cached_property
    def below(self) -> array[int]:
        """How far each node stands behind the element around it: the same wherever things are built alike."""
        return array("i", list(map(sub, range(len(self)), self.parent)))

    # -- looking at one node

    def classes(self, i: int) -> tuple[str, ...]:
        """The class names of an element in lower case, numbers as ``#``: ``depth-3`` is ``depth-#``."""
        names = self.attributes[i].get("class")
        if not names:
            return ()
        known = self._classes.get(names)
        if known is None:
            known = self._classes[names] = tuple(dict.fromkeys(_DIGITS.sub("#", names.lower()).split()))[:12]
        return known

    def get(self, i: int, name: str) -> str:
        """An attribute of an element; empty where it has none."""
        return self.attributes[i].get(name) or ""

    def link_weight(self, i: int) -> int:
        """How many characters of its text stand in links."""
        return self.linked[self.end[i]] - self.linked[i]

    def words(self, i: int, limit: int = 400) -> str:
        """What an element says, on one line; cut after ``limit`` characters or so."""
        if self.end[i] - i == 2 and not self.tag[i + 1]:  # most elements that are asked hold one text
            return " ".join(self.text[i + 1][:limit].split())
        return self.words_between(i, self.end[i], limit)

    def words_between(self, start: int, end: int, limit: int = 400) -> str:
        """What the texts of a range say, on one line."""
        parts: list[str] = []
        size = 0
        for i in self.texts(start, end):
            parts.append(self.text[i][:limit])
            size += len(parts[-1])
            if size > limit:
                break
        return " ".join(" ".join(parts).split())

    def texts(self, start: int, end: int) -> Iterator[int]:
        """The text nodes of a range."""
        before = self._before
        return map(self._texts.__getitem__, range(before[start], before[end]))

    def texts_before(self, i: int, near: int) -> Iterator[int]:
        """The text nodes among so many nodes before one, the nearest first."""
        before = self._before
        return map(self._texts.__getitem__, range(before[i] - 1, before[max(i - near, 0)] - 1, -1))

    def edges(self, count: int) -> list[str]:
        """So many texts at the start of the page, and so many at its end, without those of nothing but space."""
        texts = (self.text[i].strip() for i in self._texts)
        first = list(islice(filter(None, texts), count))
        last: list[str] = []
        for i in reversed(self._texts):
            if len(last) == count:
                break
            if text := self.text[i].strip():
                last.append(text)
        return [*first, *reversed(last)]

    def count_texts(self, i: int) -> int:
        """How many text nodes an element holds."""
        return self._before[self.end[i]] - self._before[i]

    def children(self, i: int) -> Iterator[int]:
        """The nodes directly in an element."""
        at, end = i + 1, self.end[i]
        while at < end:
            yield at
            at = self.end[at]

    def ancestors(self, i: int, most: int = 1 << 30) -> Iterator[int]:
        """The elements around a node, the nearest first."""
        up = self.parent[i]
        while up >= 0 and most > 0:
            yield up
            up = self.parent[up]
            most -= 1

    def holds(self, outer: int, inner: int) -> bool:
        """Whether a node is another one or stands in it."""
        return outer <= inner < self.end[outer]

    @cached_property
    def named(self) -> dict[str, list[int]]:
        """The numbers of the looks with a ``tag``, a ``.class`` or an ``#id``, by it; in lower case where it folds."""
        found: dict[str, list[int]] = {}
        for n, look in enumerate(self.looks):
            ids = {self.get(i, "id") for i in look.nodes} if "id" in look.attributes else ()
            names = {look.tag, *(f".{name}" for name in look.label.split()), *(f"#{id}" for id in ids)}
            for name in {name.lower() for name in names} if self.folds else names:
                found.setdefault(name, []).append(n)
        return found

    def scripts(self) -> Iterator[tuple[Attributes, str]]:
        """The attributes and the contents of all scripts."""
        return ((self.attributes[i], self.silent.get(i, "")) for i in self.tagged("script"))


_SPACES = bytes(filter(lambda code: chr(code).isspace(), range(128)))


def _sizes(texts: list[str]) -> Iterable[int]:
    """How many characters beside white space texts have; all at once those of ASCII, in a quarter of the time."""
    joined = "\0".join([text if text.isascii() else "x" * len("".join(text.split())) for text in texts])
    if joined.count("\0") == len(texts) - 1:
        return map(len, joined.encode().translate(None, _SPACES).split(b"\0"))
    return [len("".join(text.split())) for text in texts]


def _closed(empty: re.Match[str]) -> str:
    """An element that a page written as XML closed in its only tag, closed as HTML has it.

    Where its own end tag follows next, the slash means nothing, as in browsers.
    """
    following = re.compile(rf"<(/?){empty[1]}\b", re.IGNORECASE).search(empty.string, empty.end())
    return empty[0] if following and following[1] else f"{empty[0][:-2]}></{empty[1]}>"
