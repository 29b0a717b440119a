"""Where in its block a thing stands: what is in the same place in every contribution is the same thing.

A slot is a path of tags and class names from a block down to a node, shared by all blocks of a group. "The texts of
this slot are short, differ, and stand before the date" is then one question about a group, not one about a page's
engine.
"""

from __future__ import annotations

import re
from array import array
from dataclasses import dataclass

from tui_reader.sources.formats.page.dom import Page
from tui_reader.sources.formats.page.items import Item
from tui_reader.sources.formats.page.marks import POSITIONS

_NUMBERS = re.compile(r"(?<![0-9a-f])[0-9a-f]*\d[0-9a-f]*")

NONE = -1
"""In place of a slot or an item: there is none."""

ROOT = 0
"""The slot of a block itself."""

DEEPEST = 60
"""Levels below a block after which all that is deeper shares its slot: a hostile nesting costs no more than this."""


@dataclass(slots=True)
class Slot:
    """One place in the blocks of a group."""

    up: int
    """The slot around it; -1 for that of the block itself."""
    tag: str
    classes: tuple[str, ...]
    level: int


class Slots:
    """The slots of a group of items."""

    def __init__(self, page: Page, items: list[Item]) -> None:
        self.page = page
        self.items = items
        self.slots: list[Slot] = [Slot(-1, "", (), 0)]
        self.of = array("i", [NONE]) * len(page)
        """The slot of every node that is some item's own; ``NONE`` of all other nodes."""
        self.item = array("i", [NONE]) * len(page)
        """The number of the item that a node belongs to; ``NONE`` where it is no item's."""
        self.nodes: list[array[int]] = [array("i")]
        """The nodes of every slot, in document order."""
        self._lasting: dict[str, tuple[str, ...]] = {}
        """By what a ``class`` attribute says, the names in it that do not say which of several it is."""
        self._fill()

    def _fill(self) -> None:
        page = self.page
        known: dict[tuple[int, str, tuple[str, ...]], int] = {}
        shared = self._shared()
        kept: dict[tuple[str, ...], tuple[str, ...]] = {}
        of, owner, nodes = self.of, self.item, self.nodes
        for number, item in enumerate(self.items):
            for i in item.own():
                owner[i] = number
                if i == item.start and not item.flat:
                    of[i] = ROOT
                    nodes[ROOT].append(i)
                    continue
                up = page.parent[i]
                up = max(of[up], ROOT) if up >= 0 else ROOT
                if self.slots[up].level >= DEEPEST:
                    slot = up
                else:
                    names: tuple[str, ...] = ()
                    if page.attributes[i] and (given := self._names(i)):
                        if given not in kept:
                            kept[given] = tuple(name for name in given if shared is None or name in shared)[:4]
                        names = kept[given]
                    tag = page.tag[i]
                    key = (up, tag, (*names, *self._column(i)) if tag in ("td", "th") else names)
                    slot = known.get(key, -1)
                    if slot < 0:
                        slot = known[key] = len(self.slots)
                        self.slots.append(Slot(up, key[1], key[2], self.slots[up].level + 1))
                        self.nodes.append(array("i"))
                of[i] = slot
                nodes[slot].append(i)

    def _names(self, i: int) -> tuple[str, ...]:
        """What an element is called, beside what says which of several it is: classes, and a numbered id."""
        attributes = self.page.attributes[i]
        label = attributes.get("class") or ""
        names = self._lasting.get(label)
        if names is None:
            names = self._lasting[label] = tuple(name for name in self.page.classes(i) if name not in POSITIONS)
        id = attributes.get("id")
        if id and len(id) < 60 and any(map(str.isdigit, id)):
            return ("#" + _NUMBERS.sub("#", id), *names)
        return names

    def _shared(self) -> set[str] | None:
        """The names that more than one item has: others name one contribution, and part what is in the same place.

        ``None`` where there is only one item.
        """
        if len(self.items) < 2:
            return None
        last: dict[str, int] = {}
        shared: set[str] = set()
        attributes = self.page.attributes
        for number, item in enumerate(self.items):
            for i in item.own():
                if attributes[i]:
                    for name in self._names(i):
                        if last.setdefault(name, number) != number:
                            shared.add(name)
        return shared

    def _column(self, i: int) -> tuple[str, ...]:
        """What tells a cell from others beside it: its column."""
        page = self.page
        if page.tag[i] not in ("td", "th"):
            return ()
        column, at = 0, page.parent[i] + 1
        while at < i and column < 30:
            column += bool(page.tag[at])
            at = page.end[at]
        return (f"column {column}",)

    def below(self, slot: int) -> list[int]:
        """The slots directly in a slot."""
        return [n for n, one in enumerate(self.slots) if one.up == slot]
