"""Where in its block a thing stands: what is in the same place in every contribution is the same thing.

A slot is a path of tags and class names from a block down to a node, shared by all blocks of a group. "The texts of
this slot are short, differ, and stand before the date" is then one question about a group, not one about a page's
engine.
"""

from __future__ import annotations

import re
from array import array
from dataclasses import dataclass
from functools import cached_property

from tui_reader.sources.formats.page.dates.stamps import CLOCK
from tui_reader.sources.formats.page.markup.dom import TEXT, Page
from tui_reader.sources.formats.page.markup.items import Item
from tui_reader.sources.formats.page.markup.looks import Look
from tui_reader.sources.formats.page.markup.marks import POSITIONS

_NUMBERS = re.compile(r"(?<![0-9a-f])[0-9a-f]*\d[0-9a-f]*")

NONE = -1
"""In place of a slot or an item: there is none."""

ROOT = 0
"""The slot of a block itself."""

DEEPEST = 60
"""Levels below a block after which all that is deeper shares its slot: a hostile nesting costs no more than this."""

_LONGEST_CLOCK = 24
"""Characters of a time of day with what parts it from its date."""

_BESIDE = 6
"""Nodes between a date and its time of day."""


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
        self.looks: list[int] = []
        """The looks of the items' own elements."""
        self._fill()

    def _fill(self) -> None:
        page = self.page
        looks: set[int] = set()
        for number, item in enumerate(self.items):
            for start, stop in item.own_ranges():
                self.item[start:stop] = array("i", [number]) * (stop - start)
                looks.update(page.look[start:stop])
        self.looks = sorted(looks - {NONE})
        called = self._called()
        kinds: dict[tuple[str, tuple[str, ...]], int] = {}
        of_look = {look: kinds.setdefault(name, len(kinds)) for look, name in called.items()}
        cells = {look for look, (tag, _) in called.items() if tag in ("td", "th")}
        known: dict[tuple[int, int], int] = {}
        names = [*kinds]
        of, nodes, levels, parent, look_of = self.of, self.nodes, [0], page.parent, page.look
        shapes: dict[tuple[bytes, bytes], array[int]] = {}
        alike: dict[tuple[bytes, bytes], list[int]] = {}
        for item in self.items:
            root = -1 if item.flat else item.start
            for start, stop in item.own_ranges():
                shape = None
                if start == root:
                    shape = look_of[start:stop].tobytes(), page.below[start + 1 : stop].tobytes()
                    if shape in shapes:
                        of[start:stop] = shapes[shape]
                        alike[shape].append(start)
                        continue
                for i in range(start, stop):
                    up = parent[i]
                    slot = of[up] if up >= 0 else ROOT
                    if slot < ROOT or i == root:
                        slot = ROOT
                    if i != root and levels[slot] < DEEPEST:
                        kind = of_look[look := look_of[i]]
                        if look in cells:
                            name = called[look][0], (*called[look][1], *self._column(i))
                            kind = kinds.setdefault(name, len(kinds))
                            if kind == len(names):
                                names.append(name)
                        around, slot = slot, known.get((slot, kind), NONE)
                        if slot == NONE:
                            slot = known[around, kind] = len(nodes)
                            self.slots.append(Slot(around, *names[kind], levels[around] + 1))
                            levels.append(levels[around] + 1)
                            nodes.append(array("i"))
                    of[i] = slot
                    nodes[slot].append(i)
                if shape is not None:
                    shapes[shape], alike[shape] = of[start:stop], []
        for shape, starts in alike.items():
            for place, slot in enumerate(shapes[shape] if starts else ()):
                nodes[slot].extend([start + place for start in starts])
        self.nodes = [array("i", sorted(some)) for some in nodes]

    @cached_property
    def _clocks(self) -> frozenset[int]:
        """The texts of the items that hold only a time of day."""
        page = self.page
        own = (i for i in page.texts(0, len(page)) if self.item[i] != NONE and page.weight(i) <= _LONGEST_CLOCK)
        return frozenset(i for i in own if CLOCK.fullmatch(page.text[i]))

    def clocks_beside(self, at: int) -> list[int]:
        """The texts beside a date in an item that hold only a time of day."""
        if not self._clocks:
            return []
        near = self.page.texts(max(at - _BESIDE, 0), min(self.page.end[at] + _BESIDE, len(self.page)))
        return [i for i in near if i in self._clocks and self.item[i] == self.item[at]]

    def _called(self) -> dict[int, tuple[str, tuple[str, ...]]]:
        """The tag of every look, and what it is called that does not say which of several it is.

        Where there is more than one item, names that only one of them has name that contribution, and part what is in
        the same place: they are left out.
        """
        looks = self.page.looks
        names = {n: _names(self.page, looks[n]) for n in self.looks}
        shared = self._shared(names) if len(self.items) > 1 else None
        called = {
            n: (looks[n].tag, tuple(name for name in some if shared is None or name in shared)[:4])
            for n, some in names.items()
        }
        called[NONE] = (TEXT, ())
        return called

    def _shared(self, names: dict[int, tuple[str, ...]]) -> set[str]:
        """The names that more than one item has."""
        first: dict[str, int] = {}
        shared: set[str] = set()
        for n, some in names.items():
            for i in self.page.looks[n].nodes if some else ():
                number = self.item[i]
                if number != NONE:
                    new = [name for name in some if first.setdefault(name, number) != number]
                    shared.update(new)
                    if len(new) == len(some):
                        break
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


def _names(page: Page, look: Look) -> tuple[str, ...]:
    """What elements are called, beside what says which of several they are: classes, and a numbered id."""
    names = tuple(name for name in page.classes(look.nodes[0]) if name not in POSITIONS)
    id = look.attributes.get("id")
    if id and len(id) < 60 and any(map(str.isdigit, id)):
        return ("#" + _NUMBERS.sub("#", id), *names)
    return names
