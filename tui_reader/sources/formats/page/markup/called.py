"""What a page calls its blocks: words that only contributions have, words that they may have, numbers of their own."""

from __future__ import annotations

from collections.abc import Iterator

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
    own = [[*_own_names(page, item)] for item in items[:4]]
    said = [frozenset[str]().union(*names) for names in own]
    known = {word for words in said for word in words if 2 * sum(word in each for each in said) >= len(said)}
    names = [found & known for found in own[0]]
    if len(items) > 1:
        # Of a lone block only its own name counts: much stands in "comments". What holds but the first of several is
        # no word for them, unless the like of it is around the next.
        second = {page.look[up] for up in page.ancestors(items[1].start, 6)}
        around = (up for up in page.ancestors(first, 6) if page.end[up] > items[1].start or page.look[up] in second)
        names.extend(_names(page, up) for up in around if page.tag[up] not in ("body", "html"))
    strong = next((min(hit) for found in names if (hit := found & STRONG_COMMENT)), "")
    if len(items) > 1:
        names.append(frozenset(known))  # "answer" below a "topic"
    weak = next((min(hit) for found in names if (hit := found & COMMENT)), "")
    return strong, weak or min(names[0] & {"hentry"}, default="")


def _own_names(page: Page, item: Item) -> Iterator[frozenset[str]]:
    """The words in what a block and its first elements are called."""
    for i in range(item.start, min(item.start + 4, item.stop)):
        if i > item.start and not item.flat and 2 * page.weight(i) < page.weight(item.start):
            continue  # "3 comments" in a teaser says nothing of the teaser
        yield _names(page, i) if page.tag[i] else frozenset()


def _names(page: Page, i: int) -> frozenset[str]:
    """The words by which an element is called."""
    names = page.get(i, "class")[:200] + " " + page.get(i, "id")[:80]
    for name in ("itemtype", "typeof", "itemprop"):
        names += " " + page.get(i, name)[-40:]
    if "-" in page.tag[i]:
        names += " " + page.tag[i][:40]  # an element of the page's own making
    if "widget" in names:  # of what was said elsewhere: "widget_post_comment"
        names = " ".join(name for name in names.split() if not {"widget"} < parts(name))
    return kinds(names)


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
