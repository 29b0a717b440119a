"""Finds the discussion on a page whose maker nobody knows: the block that repeats, with a name, a time and a text each.

Around every date of the page stand elements; those of one kind (same tag and a class name in common) form a group.
A group is a discussion where most members have one date, a name and some text of their own, and where the page's
words for them (class names, ids, links that answer) agree. Lists of articles repeat too, but their headings lead to
other pages, and link lists have no text beside their links.
"""

from __future__ import annotations

import math
import re
from array import array
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from tui_reader.sources.formats.page.counts import count_in
from tui_reader.sources.formats.page.dom import Page, outermost
from tui_reader.sources.formats.page.items import Item, of_elements
from tui_reader.sources.formats.page.marks import (
    ANSWER_LINK,
    COMMENT,
    NAME,
    NOT_DISCUSSION,
    ONE_COMMENT,
    ONE_COMMENT_ID,
    PROFILE_LINK,
    RECENT,
    STRONG_COMMENT,
    parts,
)
from tui_reader.sources.formats.page.runs import runs
from tui_reader.sources.formats.page.stamps import Sorted, Stamp
from tui_reader.sources.formats.page.wording import is_one
from tui_reader.sources.words import Kind

CLIMB = 14
"""Levels above a date at which the block around it is looked for."""

ENOUGH = 1.75
"""Signs of a discussion, as ``judge`` counts them, below which blocks with a date are teasers or rows of a table."""

HEAD = 30
"""Characters that name and date take of a member's text."""

_LINES = frozenset({"p", "span", "a", "em", "i", "b", "strong", "h1", "h2", "h3", "h4", "h5", "h6"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "legend", "b", "strong"})
_OF_HEADS: tuple[Kind, ...] = ("by", "posted", "says", "actions", "votes", "reply_to")
"""Kinds of words that stand in heads."""

_ID_NUMBER = re.compile(r"(?<![0-9a-z])[0-9a-z]*\d[0-9a-z]*", re.IGNORECASE)


@dataclass(slots=True)
class Facts:
    """What a page has where: sorted positions, so that any range can be asked for them."""

    stamps: Sorted
    names: Sorted
    answers: Sorted
    """Links and buttons that answer, quote or report."""
    anchors: Sorted
    """Links to places in the same page, and the names of such places."""
    avatars: Sorted
    leads: Sorted
    """Headings that lead to other pages."""
    headings: list[tuple[int, int | None]]
    """Where the page counts or heads comments, in order, with the number that it says."""
    titles: Sorted
    """Where first headings stand."""
    chrome: bytearray
    """How surely a node stands in a part of the page that is no discussion: 0, 1, 2."""
    said: array[int]
    """Characters in texts that are no part of a head and no link, before each node: a prefix sum as ``Page.mass``."""


@dataclass(slots=True)
class Group:
    """Elements of one kind around the dates of a page, judged as a discussion."""

    key: str
    items: list[Item]
    score: float = 0.0
    good: int = 0
    """How many members are dated and have a text."""
    named: int = 0
    """How many of them have a name."""
    marked: bool = True
    """Whether the markup says where the names are."""
    spoken: int = 0
    """Characters that one in the middle says beside its head."""
    called: str = ""
    """The word, which no other part of a page is called by, that the page calls them."""
    headed: bool = False
    """Whether a heading for comments stands above them."""
    evidence: list[str] = field(default_factory=list)


def facts(page: Page, stamps: list[Stamp]) -> Facts:
    """Gather, in one pass, what groups are judged by."""
    names: list[int] = []
    answers: list[int] = []
    anchors: list[int] = []
    avatars: list[int] = []
    leads: list[int] = []
    headings: list[tuple[int, int | None]] = []
    titles: list[int] = []
    chrome = bytearray(len(page) + 1)
    for i, tag in enumerate(page.tag):
        if not tag:
            text = page.text[i]
            if len(text) <= 90 and page.weight(up := page.parent[i]) <= 90:
                if any(c.isdigit() for c in text):
                    number = count_in(text)
                    if number is not None:
                        headings.append((i, number))
                elif len(text) <= 30 and _is_heading(page, up) and is_one(text, "comments"):
                    headings.append((i, None))
            continue
        up = page.parent[i]
        attributes = page.attributes[i]
        label = attributes.get("class") or ""
        words_of = parts(label) | parts(attributes.get("id") or "") if attributes else frozenset()
        chrome[i] = max(chrome[up] if up >= 0 else 0, _beside(page, i, words_of))
        if tag == "h1":
            titles.append(i)
        if is_name(page, i):
            names.append(i)
        if tag == "a":
            href = attributes.get("href") or ""
            if (
                ANSWER_LINK.search(href)
                or ANSWER_LINK.search(attributes.get("onclick") or "")
                or (page.weight(i) <= 24 and is_one(page.words(i, 40), "actions"))
            ):
                answers.append(i)
            if (href.startswith("#") and len(href) > 2) or attributes.get("name") or _own_anchor(href):
                anchors.append(i)
        elif tag in ("button", "input") and parts(label) & {"reply", "quote", "like", "report"}:
            answers.append(i)
        elif tag == "img":
            if "avatar" in words_of or "gravatar" in (attributes.get("src") or "") or "photo" in words_of:
                avatars.append(i)
        elif tag in ("h1", "h2", "h3", "h4", "h5") and page.link_weight(i) * 2 > page.weight(i) > 12:
            link = next((j for j in range(i, page.end[i]) if page.tag[j] == "a"), None)
            href = page.get(link, "href") if link is not None else ""
            if href and "#" not in href and not is_name(page, i) and not PROFILE_LINK.search(href[:300]):
                leads.append(i)
    return Facts(
        Sorted([stamp.at for stamp in stamps]),
        Sorted(names),
        Sorted(answers),
        Sorted(anchors),
        Sorted(avatars),
        Sorted(leads),
        headings,
        Sorted(titles),
        chrome,
        _said(page, stamps, names),
    )


def _said(page: Page, stamps: list[Stamp], names: list[int]) -> array[int]:
    """A prefix sum of the text outside links that neither dates nor names nor introduces them."""
    heads = bytearray(len(page))
    for stamp in stamps:
        heads[stamp.at : page.end[stamp.at]] = b"\1" * (page.end[stamp.at] - stamp.at)
    for i in names:
        if page.weight(i) <= 60 and sum(1 for _ in page.texts(i, page.end[i])) <= 2:
            heads[i : page.end[i]] = b"\1" * (page.end[i] - i)
    said = array("i", [0])
    total = 0
    for i, text in enumerate(page.text):
        linked = page.linked[i + 1] > page.linked[i]
        if (
            text
            and not heads[i]
            and not linked
            and not (len(text) <= 40 and is_one(text.strip(" :,|•·-–—/()[]#"), *_OF_HEADS))
        ):
            total += page.mass[i + 1] - page.mass[i]
        said.append(total)
    return said


_CONTENT = STRONG_COMMENT | {"content", "main", "post", "message", "article", "entry"}


def _beside(page: Page, i: int, names: frozenset[str]) -> int:
    """Whether an element is a part of the page beside its discussion: 2 by its tag or name, 1 by a hint."""
    tag = page.tag[i]
    if 2 * page.weight(i) > page.mass[-1] or page.depth[i] < 2:
        return 0  # what holds most of the page is the page
    if tag in ("nav", "aside") or (tag == "footer" and page.depth[i] <= 4):
        return 2
    if names & RECENT and (names & COMMENT or names & {"recent", "latest"} == names):
        return 2
    if names & {"sidebar", "footer", "blogroll"} and not names & _CONTENT:
        return 2
    return 1 if names & NOT_DISCUSSION and not names & COMMENT else 0


def _is_heading(page: Page, i: int) -> bool:
    return any(
        page.tag[at] in ("h1", "h2", "h3", "h4", "h5", "h6", "legend", "b", "strong") for at in (i, page.parent[i])
    )


def _own_anchor(href: str) -> bool:
    _, mark, fragment = href.partition("#")
    return bool(mark) and any(c.isdigit() for c in fragment) and len(fragment) < 60


def is_name(page: Page, i: int) -> bool:
    """Whether an element is marked as a name: by its class, its markup, or a link to somebody's page."""
    attributes = page.attributes[i]
    tag = page.tag[i]
    if tag == "cite":
        return True
    if not attributes or page.weight(i) > 90:
        return False
    if tag == "a":
        href = attributes.get("href") or ""
        if (attributes.get("rel") or "") == "author" or (len(href) < 300 and PROFILE_LINK.search(href)):
            return page.weight(i) > 0
    for name in ("class", "itemprop", "property", "id"):
        value = attributes.get(name)
        if value and len(value) < 160 and (found := parts(value)) & NAME and not {"field", "name", "body"} <= found:
            return True
    return False


def keys(page: Page, i: int) -> list[str]:
    """The kinds that an element belongs to."""
    tag = page.tag[i]
    attributes = page.attributes[i]
    found = [f"{tag}.{name}" for name in page.classes(i) if not name.strip("#-_").isdigit()]
    id = attributes.get("id")
    if id and any(c.isdigit() for c in id):
        found.append(f"{tag}#{_ID_NUMBER.sub('#', id)[:40]}")
    for name in ("itemtype", "itemprop", "typeof", "role", "data-type", "data-testid"):
        value = attributes.get(name)
        if value:
            found.append(f"{tag}[{name}={_ID_NUMBER.sub('#', value)[-40:]}]")
    if not found:
        up = page.parent[i]
        above = page.classes(up)[:1] if up >= 0 else ()
        found.append(f"{page.tag[up] if up >= 0 else ''}{'.' + above[0] if above else ''}>{tag}")
    return found


def candidates(page: Page, stamps: Iterable[Stamp]) -> dict[str, list[int]]:
    """The elements around the dates of a page, by kind."""
    kinds: dict[str, list[int]] = {}
    visited: set[int] = set()
    for stamp in stamps:
        at, level = stamp.at if page.tag[stamp.at] else page.parent[stamp.at], 0
        while at > 0 and level < CLIMB and at not in visited:
            if page.tag[at] in ("body", "html", "form", "main"):
                break
            visited.add(at)
            for key in keys(page, at):
                kinds.setdefault(key, []).append(at)
            at = page.parent[at]
            level += 1
    return kinds


def find(page: Page, stamps: list[Stamp], known: Facts) -> list[Group]:
    """The groups that can be a discussion, the most likely first."""
    groups: list[Group] = []
    judged: set[tuple[int, int, int]] = set()
    for key, members in candidates(page, stamps).items():
        members.sort()
        token = (len(members), members[0], members[-1])
        if token in judged:
            continue
        judged.add(token)
        if _are_columns(page, members):
            continue
        group = Group(key, of_elements(page, members))
        judge(page, group, known)
        if wholes := _wholes(group):
            group = Group(key, wholes)
            judge(page, group, known)
        if group.score > 0:
            groups.append(group)
        if len(members) >= 2 or parts(key) & STRONG_COMMENT:
            for items in runs(page, members):
                flat = Group(key + "+", items)
                judge(page, flat, known)
                # A run of siblings is the rarer form, and of blocks that say something themselves none at all.
                flat.score *= 0.4 if group.score > 0 and group.spoken >= 20 else 0.8
                if flat.score > 0:
                    groups.append(flat)
    for up, heads in _loose(page, stamps).items():
        for items in runs(page, heads):
            loose = Group(f"{page.tag[up]}>text+", items)
            judge(page, loose, known)
            loose.score *= 0.7
            if loose.score > 0:
                groups.append(loose)
    groups.sort(key=lambda group: (-group.score, group.items[0].start))
    return _whole_first(groups)


def _whole_first(groups: list[Group]) -> list[Group]:
    """The groups with the one first that holds all of the best and more, told by numbered ids: first posts, answers."""
    if not groups:
        return groups
    best = groups[0]
    starts = {item.start for item in best.items}
    for other in groups[1:8]:
        if (
            "#" in other.key
            and other.score >= 0.4 * best.score
            and other.named >= 0.8 * len(other.items)
            and starts < {item.start for item in other.items}
        ):
            return [other, *(group for group in groups if group is not other)]
    return groups


def _are_columns(page: Page, members: list[int]) -> bool:
    """Whether elements are the cells of rows rather than rows: the same number, more than one, in every parent."""
    counts: dict[int, int] = {}
    for i in members:
        counts[page.parent[i]] = counts.get(page.parent[i], 0) + 1
    if len(counts) < (2 if page.tag[members[0]] in ("td", "th") else 4):
        return False
    return min(counts.values()) == max(counts.values()) > 1


def _wholes(group: Group) -> list[Item] | None:
    """Of blocks that mostly have one of their own kind in them, which is only a part of them, the outer ones.

    So are rows of a table in a row. ``None`` where they are something else.
    """
    outer = [item for item in group.items if len(item.inner) == 1]
    starts = {item.start for item in outer}
    around = sum(item.inner[0][0] in starts for item in outer)
    outer = [item for item in outer if item.inner[0][0] not in starts]
    if len(outer) < 2 or around > 0.1 * len(outer):
        return None  # an answer to an answer
    alone = len(group.items) - 2 * len(outer)
    parted = group.named <= 0.6 * len(group.items) or not group.marked
    return [Item(item.start, item.stop) for item in outer] if parted and alone <= 0.15 * len(group.items) else None


def _loose(page: Page, stamps: list[Stamp]) -> dict[int, list[int]]:
    """Dates in loose text, several in one element: heads that have no element of their own."""
    found: dict[int, list[int]] = {}
    for stamp in stamps:
        if not page.tag[stamp.at]:
            found.setdefault(page.parent[stamp.at], []).append(stamp.at)
    return {up: heads for up, heads in found.items() if len(heads) >= 2}


def undated(page: Page, known: Facts) -> list[Group]:
    """Groups on a page without dates: around names, and only where the page calls them comments."""
    said = outermost(page, (i for i in known.names.positions if page.weight(i)))
    names = [Stamp(i, None, "") for i in said]
    asked = replace(known, stamps=Sorted(said))
    groups: list[Group] = []
    for key, members in candidates(page, names).items():
        if len(members) >= 2 or is_one_comment(page, members[0]):
            group = Group(key, of_elements(page, sorted(members)))
            judge(page, group, asked)
            if group.score > 0 and (group.called or _is_numbered_reply(page, group)):
                group.score *= 0.5
                groups.append(group)
    groups.sort(key=lambda group: (-group.score, group.items[0].start))
    return groups


def _is_numbered_reply(page: Page, group: Group) -> bool:
    """Whether blocks are called replies, have numbers, names and texts: what no menu and no list of links has."""
    told = _called(page, group)[1] and group.spoken >= 20 and group.named == len(group.items)
    return bool(told) and all(_numbered(page, item) for item in group.items)


_AROUND = frozenset("form respond count link links meta header footer nav title notes field".split())
"""Words for what stands around comments."""


def unsigned(page: Page, known: Facts) -> list[Group]:
    """Groups on a page without names and dates: siblings that it calls comments, each with a text."""
    groups: list[Group] = []
    kinds: dict[str, list[int]] = {}
    for i, tag in enumerate(page.tag):
        if tag and tag not in _LINES and page.attributes[i] and not known.chrome[i]:
            for name in page.classes(i):
                if parts(name) & STRONG_COMMENT and not parts(name) & _AROUND:
                    kinds.setdefault(f"{tag}.{name}", []).append(i)
    for key, members in kinds.items():
        if len(members) < 3 or len({page.parent[i] for i in members}) > 0.4 * len(members):
            continue
        group = Group(key, of_elements(page, members))
        lengths = sorted(item.weight(page) - item.link_weight(page) for item in group.items)
        if lengths[0] >= 2 and lengths[len(lengths) // 2] >= 20:
            group.good = len(group.items)
            group.called = min(parts(key) & STRONG_COMMENT)
            group.score = len(group.items) ** 0.9
            group.evidence = [f"{len(group.items)} blocks {key} with a text", f"called {group.called}"]
            groups.append(group)
    groups.sort(key=lambda group: (-group.score, group.items[0].start))
    return groups


def judge(page: Page, group: Group, known: Facts) -> None:
    """Score a group as a discussion; 0 where it cannot be one."""
    items = group.items
    count = len(items)
    good = named = answered = anchored = pictured = leading = numbered = 0
    text = 0.0
    bodies: list[int] = []
    spoken: list[int] = []
    chrome = beside = titled = 0
    strong, weak = _called(page, group)
    least = 8 if strong else 16
    lone = count == 1 and is_one_comment(page, items[0].start)
    if lone:
        strong = strong or "a comment"
    for item in items:
        stamps = _own(known.stamps, item)
        weight = item.weight(page)
        body = weight - item.link_weight(page) - HEAD
        bodies.append(body)
        if not 1 <= stamps <= 4 or weight < least:
            continue
        good += 1
        spoken.append(said_in(known, item))
        text += min(max(body, 0), 500) / 500
        named += _own(known.names, item) > 0
        answered += _own(known.answers, item) > 0
        anchored += _own(known.anchors, item) > 0
        pictured += _own(known.avatars, item) > 0
        leading += _own(known.leads, item) > 0
        chrome += known.chrome[item.start] > 0
        beside += known.chrome[item.start] > 1
        titled += known.titles.count(item.start, item.stop) > 0
        numbered += _numbered(page, item)
    if not good or good < 0.6 * count:
        return
    bodies.sort()
    middle = bodies[len(bodies) // 2]
    if not lone:
        if middle < -14 and max(answered, anchored, numbered) < 0.6 * good:
            return
        if middle < (-22 if strong else -14) or bodies[-1] < (-18 if strong else 4):
            return
    factor, signs = 1.0, 0.0
    evidence = [f"{good} blocks {group.key} with a date and a text"]
    if strong:
        factor, signs = 4.0, ENOUGH
        evidence.append(f"called {strong}")
    elif weak:
        factor, signs = 1.8, 1.0
        evidence.append(f"called {weak}")
    for what, number, gain, sign in (
        ("a name", named, 1.6, 0.5),
        ("a link to answer", answered, 1.6, 1.5),
        ("a place of its own", max(anchored, numbered), 1.5, 0.5),
        ("a picture of its author", pictured, 1.3, 0.5),
    ):
        if number >= 0.6 * good:
            factor *= gain
            signs += sign
            evidence.append(f"{number} with {what}")
    if named < 0.6 * good:
        plain = _plain_names(page, items, known)
        if plain >= 0.6 * good:
            named = plain
            group.marked = False
            factor *= 1.3
            signs += 0.25
            evidence.append(f"{plain} begin with what can be a name")
    if named < 0.3 * good:
        factor *= 0.5
    heading, stated = _headed(known, items)
    if stated is not None and abs(stated - good) <= 0.1 * good:
        factor *= 2.5
        signs += ENOUGH
        evidence.append(f"the page says {stated}")
    elif heading:
        factor *= 1.7
        signs += 1.5
        evidence.append("stands under a heading for comments")
    if leading >= 0.6 * good and not strong:
        factor *= 0.1
        evidence.append("headings lead to other pages")
    if beside >= 0.5 * good or (chrome >= 0.5 * good and not strong):
        factor *= 0.05 if beside else 0.1
        evidence.append("stands beside the article")
    if titled and good <= 2:
        factor *= 0.1
        evidence.append("holds the title of the page")
    group.spoken = sorted(spoken)[len(spoken) // 2]
    if group.spoken < 3 and not lone:
        factor *= 0.1
        evidence.append("heads without a text")
    # Where next to nothing but the blocks speaks on a page, they are what it is about; else they may be teasers.
    mostly = good >= 4 and 2 * sum(spoken) > known.said[-1]
    signs += (group.spoken >= 60) * 0.5 + mostly * 1.0
    if signs < ENOUGH:
        factor *= 0.1
        evidence.append("little shows that it is a discussion")
    if page.tag[items[0].start] in _LINES and not items[0].flat and not strong:
        factor *= 0.1
        evidence.append("single lines")
    if good == 1:
        # What is named so is one, however little it says; a lone block with a form in it is where comments are written.
        factor *= 2.5 if lone else 0.1 if _has_form(page, items[0]) else 0.5
    group.good = good
    group.named = named
    group.called = strong
    group.headed = heading
    group.evidence = evidence
    # The number of contributions counts more than their length: a longer block is often one that holds several.
    group.score = factor * (good**0.9) * (0.15 + text / good) ** 0.5
    group.score *= (good / count) ** 2
    if ">" in group.key:
        group.score *= 0.95  # of two that are alike, the one that has a name
    group.score *= 1 + 0.02 * math.log10(1 + sum(max(b, 0) for b in bodies))


def _has_form(page: Page, item: Item) -> bool:
    return any(page.tag[i] in ("form", "input", "textarea") for i in item.own())


def said_in(known: Facts, item: Item) -> int:
    """How many characters of an item are no head."""
    total = known.said[item.stop] - known.said[item.start]
    return total - sum(known.said[stop] - known.said[start] for start, stop in item.inner)


def is_one_comment(page: Page, i: int) -> bool:
    """Whether the page calls an element one comment: a name that neither lists nor forms nor counts have."""
    if not ONE_COMMENT.isdisjoint(page.get(i, "class").lower().split()[:8]):
        return True
    return bool(ONE_COMMENT_ID.fullmatch(page.get(i, "id")[:60].lower())) or page.get(i, "itemtype").endswith(
        "/Comment"
    )


def _plain_names(page: Page, items: list[Item], known: Facts) -> int:
    """How many items have, beside their date, a short text that can be a name, where these differ."""
    said: list[str] = []
    for item in items:
        seen = 0
        for i in item.own():
            text = page.text[i].strip()
            if not text or known.stamps.count(i, i + 1):
                continue
            seen += 1
            name = len(text) <= 40 and len(text.split()) <= 4 and any(c.isalpha() for c in text)
            if name and not is_one(text, "actions"):
                said.append(text)
                break
            if seen == 3:
                break
    return len(said) if len(set(said)) > 0.3 * len(said) else 0


def _headed(known: Facts, items: list[Item]) -> tuple[bool, int | None]:
    """Whether a heading for comments stands just before the first item, and the number it says."""
    start = items[0].start
    found = False
    for at, number in reversed(
        known.headings[: bisect_left(known.headings, start + 1, key=lambda heading: heading[0])]
    ):
        if at < start - 60:
            break
        found = True
        if number is not None:
            return True, number
    return found, None


def _own(positions: Sorted, item: Item) -> int:
    total = positions.count(item.start, item.stop)
    for start, stop in item.inner:
        total -= positions.count(start, stop)
    return total


def _numbered(page: Page, item: Item) -> bool:
    for i in range(item.start, min(item.start + 3, item.stop)):
        if page.tag[i]:
            id = page.get(i, "id") or page.get(i, "name") or page.get(i, "data-id")
            if any(c.isdigit() for c in id):
                return True
    return False


def _called(page: Page, group: Group) -> tuple[str, str]:
    """What the page calls the members: a word only discussions have, a word that they may have."""
    first = group.items[0].start
    strong = weak = ""
    steps = [*range(first, min(first + 4, group.items[0].stop))]
    if len(group.items) > 1:
        steps.extend(page.ancestors(first, 6))  # of a lone block only its own name counts: much stands in "comments"
    for i in steps:
        if not page.tag[i] or page.tag[i] in ("body", "html"):
            continue
        names = page.get(i, "class")[:200] + " " + page.get(i, "id")[:80] + " " + page.get(i, "itemtype")[-30:]
        if "-" in page.tag[i]:
            names += " " + page.tag[i][:40]  # an element of the page's own making
        found = parts(names)
        if not strong and (hit := found & STRONG_COMMENT):
            strong = min(hit)
        if not weak and (hit := found & COMMENT):
            weak = min(hit)
    return strong, weak
