"""A parsed page as flat arrays in document order: what every search for a discussion walks over.

A branch of the tree is a range of indices (``i`` to ``end[i]``), so that "inside", "how much text" and "which comes
first" are comparisons of integers, without recursion and without walking twice. Text that no reader sees (scripts,
styles, form controls) is left out when the arrays are made.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from functools import cached_property
from html import escape
from typing import Any

Attributes = Mapping[str, str | None]

NO_ATTRIBUTES: Attributes = {}
"""Shared by every node without attributes, text included; most of a large page's nodes have none."""

TEXT = ""
"""The tag of a text node."""

DEEPEST = 20_000
"""Levels of elements that are kept: a chain of some thousand answers, each inside the last, is a real page."""

_UNSEEN = frozenset({"script", "style", "template", "svg", "math", "iframe", "object", "title", "head"})
_CONTROLS = frozenset({"textarea", "select", "option", "button", "datalist"})
_VOID = frozenset({"br", "hr", "img", "input", "wbr", "source", "track", "area", "col", "embed", "meta", "link"})
_KEPT = frozenset({
    "href", "src", "alt", "title", "class", "lang", "data-lang", "data-language", "start", "colspan", "rowspan",
    "data-src", "data-lazy-src", "data-original", "srcset", "cite", "dir", "type", "value", "align",
})  # fmt: skip
_QUOTE_HEADS = ("attribution", "quotetitle", "citation", "blocklink", "sourcejump", "bbcodeblock-title")
_BRACKETED = re.compile(r"\[[^\]]*\]|\([^()]*\)")
_NAMED = re.compile(r"[.#][\w-]+")
_MANY_SPACES = re.compile(r"\s+")
_DIGITS = re.compile(r"(?<![0-9a-z])(?=[a-f]*+\d)[0-9a-f]{8,}(?![0-9a-z])|\d+")
"""Numbers, also those in hexadecimal that some engines give."""


class Page:
    """Elements and texts of a page, by their place in document order.

    Index ``i`` of every list is the same node; index 0 is the root. ``end[i]`` is the index after the last node
    inside ``i``.
    """

    def __init__(self, html: str) -> None:
        from tui_reader.text.html import parse_html

        self.parser = parse_html(html, DEEPEST)
        self.tag: list[str] = []
        """Lower-case tag names; ``TEXT`` for a text."""
        self.parent = array("i")
        self.end = array("i")
        self.depth = array("i")
        self.attributes: list[Attributes] = []
        self.text: list[str] = []
        """What a text node says, as it stands in the page; empty for an element."""
        self.mass = array("i")
        """Characters other than space in all texts before ``i``: a prefix sum, one longer than the rest."""
        self.linked = array("i")
        """The same for texts that stand in a link."""
        self.gap: set[int] = set()
        """Nodes with only space before them, which is not kept as a node: words on its two sides are apart."""
        self._texts = array("i")
        """The text nodes, so that what an element says is found however many others are in it."""
        self._memory = array("Q")
        """Where the parser keeps the elements, sorted: 16 bytes an element, where a table takes eight times that."""
        self._of_memory = array("i")
        """Their indices, in that order."""
        self._classes: dict[str, tuple[str, ...]] = {}
        self._labels: set[str] = set()
        """What ``class`` attributes say."""
        self._ids: set[str] = set()
        self._selected: dict[str, list[int]] = {}
        """What each selector that was asked found."""
        self._fill()

    def _fill(self) -> None:
        root = self.parser.root
        if root is None:
            return
        tags: dict[str, str] = {}
        shared: dict[tuple[tuple[str, str | None], ...], Attributes] = {}
        around: list[tuple[int, int]] = []
        memory = array("Q")
        elements = array("i")
        unseen: set[int] = set()
        in_link: set[int] = set()
        in_pre: set[int] = set()
        total = linked = 0
        kept = self.tag
        put_tag, put_text, put_attributes = self.tag.append, self.text.append, self.attributes.append
        put_mass, put_linked = self.mass.append, self.linked.append
        put_parent, put_depth, depth = self.parent.append, self.depth.append, self.depth
        for node in root.traverse(include_text=True):
            tag = node.tag or "-"
            tag = tags.setdefault(tag, tag)
            above = node.parent
            # In document order the parent is the innermost element that is still open.
            above_id = -1 if above is None else above.mem_id
            while around and around[-1][0] != above_id:
                around.pop()
            up = around[-1][1] if around else -1
            here = len(kept)
            if tag == "-text":
                if up in unseen:
                    continue
                words = node.text_content or ""
                weight = sum(map(len, words.split()))
                if not weight and up not in in_pre:
                    self.gap.add(here)
                    continue
                put_tag(TEXT)
                put_attributes(NO_ATTRIBUTES)
                put_text(words)
                put_mass(total)
                put_linked(linked)
                total += weight
                if up in in_link:
                    linked += weight
            elif tag.startswith(("-", "!")):
                around.append((node.mem_id, -1))
                continue
            else:
                own = node.mem_id
                around.append((own, here))
                memory.append(own)
                elements.append(here)
                put_tag(tag)
                attributes = node.attributes
                if not attributes:
                    put_attributes(NO_ATTRIBUTES)
                elif "id" in attributes:
                    put_attributes(attributes)
                    self._ids.add(attributes["id"] or "")
                    self._labels.add(attributes.get("class") or "")
                else:  # a large page repeats itself: elements that are marked alike share their marks
                    put_attributes(shared.setdefault(tuple(attributes.items()), attributes))
                put_text("")
                put_mass(total)
                put_linked(linked)
                if tag in _UNSEEN or tag in _CONTROLS or up in unseen:
                    unseen.add(here)
                if tag == "a" or up in in_link:
                    in_link.add(here)
                if tag == "pre" or up in in_pre:
                    in_pre.add(here)
            put_parent(up)
            put_depth(0 if up < 0 else depth[up] + 1)
        self._labels.update(attributes.get("class") or "" for attributes in shared.values())
        order = sorted(range(len(memory)), key=memory.__getitem__)
        self._memory = array("Q", (memory[k] for k in order))
        self._of_memory = array("i", (elements[k] for k in order))
        self.mass.append(total)
        self.linked.append(linked)
        self._texts = array("i", (i for i, text in enumerate(self.text) if text))
        self.end = array("i", range(1, len(self.tag) + 1))
        for i in range(len(self.tag) - 1, 0, -1):
            up = self.parent[i]
            if up >= 0 and self.end[up] < self.end[i]:
                self.end[up] = self.end[i]

    def __len__(self) -> int:
        return len(self.tag)

    @cached_property
    def marks(self) -> frozenset[str]:
        """Every ``.class``, ``#id`` (numbers as ``#``), ``<tag>`` and ``itemtype=word`` of the page, once."""
        found = {f".{name}" for label in self._labels for name in label.split()}
        found.update(f"#{_DIGITS.sub('#', id)}" for id in self._ids if id)
        found.update(f"<{tag}>" for tag in set(self.tag) if tag)
        for name in ("itemtype", "component", "data-testid"):
            values = {one[name] for one in self.attributes if one.get(name)}
            found.update(f"{name}={(value or '').rpartition('/')[2].lower()}" for value in values)
        return frozenset(found)

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

    def weight(self, i: int) -> int:
        """How many characters of text an element holds."""
        return self.mass[self.end[i]] - self.mass[i]

    def link_weight(self, i: int) -> int:
        """How many of them stand in links."""
        return self.linked[self.end[i]] - self.linked[i]

    def words(self, i: int, limit: int = 400) -> str:
        """What an element says, on one line; cut after ``limit`` characters or so."""
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
        return " ".join(_MANY_SPACES.sub(" ", " ".join(parts)).split())

    def texts(self, start: int, end: int) -> Iterator[int]:
        """The text nodes of a range."""
        texts = self._texts
        return (texts[k] for k in range(bisect_left(texts, start), bisect_left(texts, end)))

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

    def html(self, start: int, stop: int, skip: AbstractSet[int] = frozenset()) -> str:
        """A range of nodes as HTML again, without the nodes (and all in them) that are to be skipped."""
        parts: list[str] = []
        open_until: list[tuple[int, str]] = []
        at = start
        while at < stop:
            while open_until and open_until[-1][0] <= at:
                parts.append(open_until.pop()[1])
            if at in self.gap:
                parts.append(" ")
            if at in skip:
                at = self.end[at]
                continue
            tag = self.tag[at]
            if not tag:
                parts.append(escape(self.text[at], quote=False))
            elif tag == "a" and self._only_names(at):
                pass  # its words stay, without the link
            elif tag not in _UNSEEN and tag not in _CONTROLS:
                parts.append(f"<{tag}{self._written(at)}>")
                if tag not in _VOID:
                    open_until.append((self.end[at], f"</{tag}>"))
            else:
                at = self.end[at]
                continue
            at += 1
        parts.extend(closing for _, closing in reversed(open_until))
        return "".join(parts)

    def _only_names(self, i: int) -> bool:
        """Whether a link only says of whom somebody speaks: ``@name``, or the head of a quotation."""
        if self.weight(i) > 90:
            return False
        text = self.words(i, 100)
        if text.startswith("@") and " " not in text:
            return True
        if any(self.tag[up] in ("blockquote", "q") for up in self.ancestors(i, 4)):
            names = " ".join(self.get(at, "class") for at in (i, *self.ancestors(i, 2))).lower()
            return any(
                word in names
                for word in ("attribution", "quotetitle", "citation", "blocklink", "sourcejump", "bbcodeblock-title")
            )
        return False

    def _written(self, i: int) -> str:
        if self.tag[i] in ("p", "br"):
            return ""
        return "".join(
            f' {name}="{escape(value)}"'
            for name, value in self.attributes[i].items()
            if value and name in _KEPT and len(value) < 4000
        )

    # -- asking the parser

    def index(self, node: Any) -> int:
        """The index of a parser's node; -1 for one that is not kept."""
        wanted = node.mem_id
        place = bisect_left(self._memory, wanted)
        return self._of_memory[place] if place < len(self._memory) and self._memory[place] == wanted else -1

    def select(self, selector: str) -> list[int]:
        """The elements that a CSS selector names, in document order."""
        root = self.parser.root
        if root is None or not selector:
            return []
        if selector not in self._selected:
            nodes = root.css(selector) if self._may_hold(selector) else ()
            self._selected[selector] = [i for i in map(self.index, nodes) if i >= 0]
        return [*self._selected[selector]]

    def _may_hold(self, selector: str) -> bool:
        """Whether all classes and ids of any of several selectors are on the page: cheap, and asked first.

        Only names that a selector says plainly are looked for; letters in either case count, as old pages have it.
        """
        known = self._names
        for one in _BRACKETED.sub(" ", selector).split(","):
            if "\\" in one or "(" in one or all(name.lower() in known for name in _NAMED.findall(one)):
                return True
        return False

    @cached_property
    def _names(self) -> frozenset[str]:
        """The classes, with a full stop before, and ids, with a cross, of the page in lower case."""
        found = {f".{name.lower()}" for label in self._labels for name in label.split()}
        found.update(f"#{id.lower()}" for id in self._ids)
        return frozenset(found)

    def first(self, selector: str) -> int | None:
        """The first element that a CSS selector names."""
        found = self.select(selector)
        return min(found) if found else None

    def scripts(self, kind: str) -> Iterator[str]:
        """The contents of the scripts of one type."""
        for node in self.parser.css(f'script[type="{kind}"]'):
            yield node.text() or ""


def outermost(page: Page, found: Iterable[int]) -> list[int]:
    """Of several elements, those that stand in no other one of them."""
    kept: list[int] = []
    for i in sorted(found):
        if not kept or i >= page.end[kept[-1]]:
            kept.append(i)
    return kept
