"""What a page calls its blocks: words that only contributions have, words that they may have, numbers of their own."""

from __future__ import annotations

from tui_reader.sources.formats.page.markup.dom import Page
from tui_reader.sources.formats.page.markup.items import Item
from tui_reader.sources.formats.page.markup.marks import (
    COMMENT,
    NUMBERED,
    ONE_COMMENT,
    ONE_COMMENT_ID,
    STRONG_COMMENT,
    kinds,
    parts,
)


def called(page: Page, items: list[Item]) -> tuple[str, str]:
    """What the page calls some blocks: a word only discussions have, a word that they may have."""
    first = items[0].start
    strong = weak = ""
    steps = [*range(first, min(first + 4, items[0].stop))]
    if len(items) > 1:
        steps.extend(page.ancestors(first, 6))  # of a lone block only its own name counts: much stands in "comments"
    for i in steps:
        if not page.tag[i] or page.tag[i] in ("body", "html"):
            continue
        names = page.get(i, "class")[:200] + " " + page.get(i, "id")[:80]
        for name in ("itemtype", "typeof", "itemprop"):
            names += " " + page.get(i, name)[-40:]
        if "-" in page.tag[i]:
            names += " " + page.tag[i][:40]  # an element of the page's own making
        found = kinds(names)
        small = first < i < items[0].stop and not items[0].flat and 2 * page.weight(i) < page.weight(first)
        if small:
            continue  # "3 comments" in a teaser says nothing of the teaser
        if not strong and (hit := found & STRONG_COMMENT):
            strong = min(hit)
        if not weak and (hit := found & COMMENT or (found & {"hentry"} if i == first else frozenset())):
            weak = min(hit)
    return strong, weak


def is_one_comment(page: Page, i: int) -> bool:
    """Whether the page calls an element one comment: a name that neither lists nor forms nor counts have."""
    named = page.get(i, "class").lower().split()[:8]
    if not ONE_COMMENT.isdisjoint(named) or any(map(ONE_COMMENT_ID.fullmatch, named)):
        return True
    id = page.get(i, "id")[:60].lower()
    if page.get(i, "itemtype").endswith("/Comment") or ONE_COMMENT_ID.fullmatch(id):
        return True
    return bool(NUMBERED.fullmatch(id)) and any(
        parts(f"{page.get(at, 'class')[:200]} {page.get(at, 'id')[:80]}") & COMMENT
        for at in (i, *page.ancestors(i, 3))
        if page.tag[at] != "body"
    )


def has_number(page: Page, item: Item) -> bool:
    """Whether an element at the start of an item, or an empty anchor just before it, has a number in its name."""
    before = item.start - 1
    anchored = before > 0 and page.tag[before] == "a" and not page.weight(before)
    for attributes in page.attributes[before if anchored else item.start : min(item.start + 3, item.stop)]:
        if attributes:
            id = attributes.get("id") or attributes.get("name") or attributes.get("data-id")
            if id and any(map(str.isdigit, id)):
                return True
    return False
