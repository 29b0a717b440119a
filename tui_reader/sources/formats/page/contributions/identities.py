"""What a page itself calls its contributions: ids that stay the same when the page has more of them tomorrow."""

from __future__ import annotations

import re

from tui_reader.sources.formats.page.markup.dom import Page
from tui_reader.sources.formats.page.markup.items import Item
from tui_reader.sources.formats.page.markup.looks import Attributes

_ID_TAIL = re.compile(r"(?:^|[a-zA-Z])[-_:.]?(\d+)$")
"""The number at the end of an id, behind a word or alone."""

_ID_ATTRIBUTES = (
    "data-comment-id", "data-commentid", "data-comment_id", "data-post-id", "data-postid", "data-shortid", "data-id",
    "data-cid", "data-message-id", "data-content-id", "data-fullname", "thingid", "commentid", "data-answerid",
    "data-node-id",
)  # fmt: skip
"""Attributes that name a contribution for scripts."""

_NAMING = frozenset(_ID_ATTRIBUTES)

_IDENTIFYING = 40
"""Nodes at the start of a contribution that may name it; a text takes the place of three."""


def identities(page: Page, items: list[Item]) -> tuple[list[str | None], list[list[str]]]:
    """The page's own name of each item, ``None`` where it has none that is its alone, and all its anchors."""
    naming = [
        look.tag == "a" or "id" in look.attributes or not _NAMING.isdisjoint(look.attributes) for look in page.looks
    ]
    anchors: list[list[str]] = []
    natives: list[str | None] = []
    for item in items:
        mine, attribute = _named(page, item, naming)
        if not item.flat and item.start > 0:
            mine.extend(_anchor_before(page, item.start))
        anchors.append(mine)
        natives.append(_native(mine, attribute))
    natives = _unique(natives)
    if any(name.startswith("answer-") for mine in anchors for name in mine):
        # Answers and the comments on them are counted apart: as in the site's data, a comment's number has a letter.
        natives = [
            f"c{native}" if native and f"comment-{native}" in mine else native
            for mine, native in zip(anchors, natives, strict=True)
        ]
    clean: list[list[str]] = []
    for mine, native in zip(anchors, natives, strict=True):
        names = [name for name in mine if not name.startswith("#")]
        if native:
            names.append(native)
        clean.append(list(dict.fromkeys(names)))
    return natives, clean


def _named(page: Page, item: Item, naming: list[bool]) -> tuple[list[str], str | None]:
    """What the first nodes of an item name it, and the first of that which an attribute for scripts says.

    Args:
        page: the page.
        item: the item.
        naming: of each look whether its elements may name anything.
    """
    found: list[str] = []
    stated: str | None = None
    looked = 0
    for i in item.first(_IDENTIFYING):
        if (look := page.look[i]) < 0:
            looked += 3
            continue
        looked += 1
        if looked > _IDENTIFYING:
            break
        if not naming[look]:
            continue
        attributes = page.attributes[i]
        id = attributes.get("id") or (attributes.get("name") if page.tag[i] == "a" else None)
        if id and len(id) < 80:
            found.append(id)
        said = _for_scripts(attributes)
        found += said
        stated = stated or next(iter(said), None)
        if page.tag[i] == "a" and (fragment := _fragment(attributes)):
            found.append(f"#{fragment}")
    return found, stated


def _for_scripts(attributes: Attributes) -> list[str]:
    """The names that attributes for scripts give."""
    if _NAMING.isdisjoint(attributes):
        return []
    values = (attributes.get(name) or "" for name in _ID_ATTRIBUTES)
    return [value.strip() for value in values if len(value) < 64 and value.strip()]


def _fragment(attributes: Attributes) -> str:
    """The place on a page that a link leads to, where it is a numbered one; else empty."""
    href = attributes.get("href") or ""
    fragment = href.partition("#")[2] if len(href) < 400 else ""
    return fragment if len(fragment) < 60 and any(map(str.isdigit, fragment)) else ""


def _anchor_before(page: Page, i: int) -> list[str]:
    """The names of empty anchors just before an element: ``<a name="c12"></a><div class="comment">``."""
    for at in range(i - 1, max(i - 3, 0), -1):
        if page.tag[at] == "a" and not page.weight(at):
            name = page.get(at, "name") or page.get(at, "id")
            return [name] if name else []
    return []


def _native(anchors: list[str], attribute: str | None) -> str | None:
    """The number that the first numbered anchor has, or that anchor; an attribute for scripts where there is none."""
    for name in anchors:
        name = name.lstrip("#")
        if any(map(str.isdigit, name)):
            hit = _ID_TAIL.search(name)
            if hit and hit[1] and name[: hit.start(1)].strip("-_:.").replace("-", "").replace("_", "").isalpha():
                return hit[1]
            if name.isdigit():
                return name
            return attribute or name
    return attribute


def _unique(natives: list[str | None]) -> list[str | None]:
    """Names that only one item has; where most are shared they name something else, and none is kept."""
    count: dict[str, int] = {}
    for native in natives:
        if native:
            count[native] = count.get(native, 0) + 1
    alone = sum(1 for native in natives if native and count[native] == 1)
    if alone < 0.5 * sum(1 for native in natives if native):
        return [None] * len(natives)
    return [native if native and count[native] == 1 else None for native in natives]
