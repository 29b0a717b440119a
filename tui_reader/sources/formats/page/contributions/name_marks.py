"""How clearly the markup of a place in the blocks says that what stands there is the name of who wrote them."""

from __future__ import annotations

import re
from functools import lru_cache

from tui_reader.sources.formats.page.contributions.slots import NONE, Slots
from tui_reader.sources.formats.page.markup.dom import Page
from tui_reader.sources.formats.page.markup.marks import NAME, NOT_NAME, SURE_NAME, is_profile, parts

SURELY_MARKED = 2.4
"""The value of an element whose class or attributes name an author."""

_SIGNATURES = frozenset({"sig", "signature", "time", "date"})

_NAMING = frozenset({"a", "b", "strong", "cite", "h3", "h4", "h5", "h6"})


def marked(slots: Slots, slot: int, *, told: bool) -> float:
    """How clearly the markup of a slot, or of one close around it, says that it is a name.

    Where words introduce one (``told``), a signature is who wrote, not what members have below all they write, and a
    date is named after only the half of what it says.
    """
    page = slots.page
    i = slots.nodes[slot][0]
    best = 0.0
    loss = 0.0
    for step, at in enumerate([i, *page.ancestors(i, 3)]):
        if step and slots.item[at] != slots.item[i]:
            break
        # What the name leads may hold more than it: a card that opens over it.
        leads = step == 1 and page.mass[at] == page.mass[i] and page.tag[at] in _NAMING
        if step and not leads and page.weight(at) > 2.5 * page.weight(i) + 24:
            break
        led = page.mass[i] - page.mass[at] <= 4 or 2 * page.weight(i) >= page.weight(at)
        best = max(best, _mark(page, at) - loss - (0.0 if led else 0.8))
        loss += 0.25
    around = (at for at in (i, *page.ancestors(i, 2)) if slots.item[at] != NONE)
    if _leads_to_itself(slots, i):
        best -= 0.8
    against = any(_is_no_name(page.get(at, "class")[:160], told) for at in around)
    for up in page.ancestors(i, 5):
        if page.tag[up] in ("blockquote", "q", "pre", "code"):
            best -= 1.5
    return best - (1.2 if against else 0.0)


def _leads_to_itself(slots: Slots, i: int) -> bool:
    """Whether a place is a link to the block that it stands in: the subject of a contribution, or its number."""
    page = slots.page
    link = next((at for at in (i, *page.ancestors(i, 2), i + 1) if at < len(page.tag) and page.tag[at] == "a"), None)
    fragment = page.get(link, "href").rpartition("#")[2] if link is not None and "#" in page.get(link, "href") else ""
    item = slots.items[slots.item[i]]
    return bool(fragment) and any(
        page.get(at, "id") == fragment for at in (item.start, *page.ancestors(item.start, 1), item.start + 1)
    )


@lru_cache(maxsize=4096)
def _is_no_name(label: str, told: bool) -> bool:
    """Whether classes call an element a part beside a name: ``usertitle``, but not ``username rank--blue``."""
    if not parts(label) & (NOT_NAME - _SIGNATURES if told else NOT_NAME):
        return False
    return not any(parts(name) & SURE_NAME and not parts(name) & NOT_NAME for name in label.split())


_AROUND_NAME = frozenset("info pane meta details detail extras extra stats area cell photo bio description box".split())


@lru_cache(maxsize=4096)
def _is_around_name(label: str) -> bool:
    """Whether classes name a box with things about an author in it, not the name: ``author-info``."""
    named = [parts(name) for name in label.split()]
    sure = [found for found in named if "fn" in found or found & SURE_NAME]
    return bool(sure) and all(found & _AROUND_NAME for found in sure)


_NAME_OF = re.compile(r"(?<![a-z])(?:user|member|display|screen|poster|nick)[-_]?name(?![a-z])", re.IGNORECASE)


def _mark(page: Page, i: int) -> float:
    attributes = page.attributes[i]
    tag = page.tag[i]
    value = {"cite": 1.6, "b": 0.8, "strong": 0.8, "h3": 0.7, "h4": 0.8, "h5": 0.8, "h6": 0.8, "dt": 0.6, "a": 0.3}.get(
        tag, 0.0
    )
    for name in ("itemprop", "property", "rel", "data-testid", "slot"):
        given = attributes.get(name)
        if given and parts(given) & {"author", "creator", "name"} and not parts(given) & {"comment", "headline"}:
            value = max(value, 2.6)
    label = attributes.get("class") or ""
    if label and len(label) < 200:
        found = parts(label)
        if "fn" in found or found & SURE_NAME or _NAME_OF.search(label):
            value = max(value, 1.0 if _is_around_name(label) else SURELY_MARKED)
        elif found & NAME:
            value = max(value, 1.5)
    if tag == "a":
        href = attributes.get("href") or ""
        if len(href) < 300 and is_profile(href):
            value = max(value, 2.0)
        elif href.startswith("http") and "nofollow" in (attributes.get("rel") or ""):
            value = max(value, 1.0)
    return value
