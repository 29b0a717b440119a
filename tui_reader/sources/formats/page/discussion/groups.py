"""Finds the discussion on a page whose maker nobody knows: the block that repeats, with a name, a time and a text each.

Around every date of the page stand elements; those of one kind (same tag and a class name in common) form a group,
and every group is judged. On pages without dates the same is asked of names, and at last of what is called comments.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import replace

from tui_reader.sources.formats.page.dates.stamps import Stamp
from tui_reader.sources.formats.page.discussion import counted
from tui_reader.sources.formats.page.discussion.facts import Facts, Places
from tui_reader.sources.formats.page.discussion.judging import Group, judge, rank
from tui_reader.sources.formats.page.discussion.runs import runs
from tui_reader.sources.formats.page.discussion.tally import LINES, lead_elsewhere
from tui_reader.sources.formats.page.markup.called import called, has_number, is_one_comment
from tui_reader.sources.formats.page.markup.dom import Page
from tui_reader.sources.formats.page.markup.items import Item, of_elements
from tui_reader.sources.formats.page.markup.marks import STRONG_COMMENT, kinds, parts
from tui_reader.sources.formats.page.markup.selectors import outermost
from tui_reader.sources.formats.page.markup.wording import is_one

CLIMB = 14
"""Levels above a date at which the block around it is looked for."""

_FEW = 8
"""Kinds of single elements beside each other that are each looked at as heads."""

_HEADED = 60
"""Nodes at most between a heading for comments and the first of them."""

_MOST_HEADINGS = 24
"""Counts and headings of comments on a page above which it is a list of articles that each have comments."""

_LONGEST_HEADING = 60
"""Characters of the longest line that heads comments."""

_ID_NUMBER = re.compile(r"(?<![0-9a-z])[0-9a-z]*\d[0-9a-z]*", re.IGNORECASE)


def keys(page: Page, i: int) -> list[str]:
    """The kinds that an element belongs to."""
    tag = page.tag[i]
    attributes = page.attributes[i]
    found = [f"{tag}.{name}" for name in page.classes(i) if not name.strip("#-_").isdigit()]
    id = attributes.get("id")
    if id and any(map(str.isdigit, id)):
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
    look, parent = page.look, page.parent
    lists: dict[tuple[int, int], list[list[int]]] = {}  # by what keys are made of
    around = [look.tag in ("body", "html", "main") for look in page.looks]
    forms = {n for n, look in enumerate(page.looks) if look.tag == "form"}
    visited = bytearray(len(page))
    for stamp in stamps:
        at, level = stamp.at if page.tag[stamp.at] else parent[stamp.at], 0
        while at > 0 and level < CLIMB and not visited[at]:
            mine, up = look[at], parent[at]
            if around[mine] or (mine in forms and 2 * page.weight(at) > page.mass[-1]):
                break
            visited[at] = 1
            if (some := lists.get(alike := (mine, look[up]))) is None:
                some = lists[alike] = [kinds.setdefault(key, []) for key in keys(page, at)]
            for members in some:
                members.append(at)
            at = up
            level += 1
    return kinds


def _is_fact(page: Page, stamp: Stamp) -> bool:
    """Whether a date is a fact about a member, by the words before it in its text: "Joined: 5 March 2005"."""
    return stamp.start > 0 and is_one(page.text[stamp.at][: stamp.start].strip(" :-"), "facts")


def find(page: Page, stamps: list[Stamp], known: Facts) -> list[Group]:
    """The groups that can be a discussion, the most likely first."""
    groups: list[Group] = []
    judged: set[tuple[int, int, int]] = set()
    kinds = candidates(page, [stamp for stamp in stamps if not _is_fact(page, stamp)])
    lone = _lone(page, kinds)
    for key, members in kinds.items():
        members.sort()
        token = (len(members), members[0], members[-1])
        if token in judged:
            continue
        judged.add(token)
        if _are_columns(page, members):
            continue
        group = Group(key, of_elements(page, members))
        judge(page, group, known)
        if ">" in key and (below := _below_heading(page, members, known)):
            apart = Group(key, of_elements(page, below))
            judge(page, apart, known)
            group = max(group, apart, key=lambda one: one.score)
        if wholes := _wholes(group):
            group = Group(key, wholes)
            judge(page, group, known)
        if group.score > 0:
            groups.append(group)
        if len(members) >= 2 or members[0] in lone:
            for items in runs(page, members):
                # A run of siblings is the rarer form, and of blocks that say something themselves none at all.
                flat = Group(key + "+", items, 0.4 if group.score > 0 and group.spoken >= 20 else 0.8)
                judge(page, flat, known)
                if flat.score > 0:
                    groups.append(flat)
    for up, heads in _loose(page, stamps).items():
        for items in runs(page, heads):
            loose = Group(f"{page.tag[up]}>text+", items, 0.7)
            judge(page, loose, known)
            if loose.score > 0:
                groups.append(loose)
    groups.extend(_united(page, groups, known))
    if not any(group.sure for group in groups):
        groups.extend(counted.find(page, sorted(stamp.at for stamp in stamps if not _is_fact(page, stamp)), known))
    return _whole_first(_with_names(_with_what_follows(rank(page, groups, known)), known))


def _lone(page: Page, kinds: dict[str, list[int]]) -> set[int]:
    """Elements that are called comments and are the only ones of their kind: each may head what follows it.

    Not where many of them stand beside each other: each looks at all that follows.
    """
    beside: dict[int, set[int]] = {}
    for key, members in kinds.items():
        if len(members) == 1 and parts(key) & STRONG_COMMENT:
            beside.setdefault(page.parent[members[0]], set()).add(members[0])
    return set().union(*(some for some in beside.values() if len(some) <= _FEW))


def _below_heading(page: Page, members: list[int], known: Facts) -> list[int]:
    """Of elements without a name of their own, the siblings behind a heading for comments; none where all are."""
    for at, _ in known.headings if len(known.headings) <= _MOST_HEADINGS else ():
        below = members[bisect_right(members, at) :]
        if not below or len(below) == len(members) or below[0] - at > _HEADED:
            continue
        beside = next((up for up in page.ancestors(at, CLIMB) if page.end[page.parent[up]] > below[0]), at)
        if (
            page.weight(beside) <= _LONGEST_HEADING and beside not in members
        ):  # else the foot of a teaser, or a fact of a member
            return [i for i in below if page.parent[i] == page.parent[below[0]]]
    return []


def _united(page: Page, groups: list[Group], known: Facts) -> list[Group]:
    """Groups of elements without a name of their own, told apart by what they stand in, as one: answers and answered.

    Only those that are built alike: an article is no comment though both are called ``article``.
    """
    built: dict[tuple[str, int], list[Group]] = {}
    for group in groups:
        _, mark, tag = group.key.partition(">")
        first = group.items[0].start
        if mark and tag == page.tag[first] and tag not in LINES and group.spoken >= 3:
            child = next((i for i in page.children(first) if page.tag[i]), -1)
            if child >= 0:
                built.setdefault((tag, page.look[child]), []).append(group)
    found: list[Group] = []
    for alike in built.values():
        starts = sorted({item.start for group in alike for item in group.items})
        if len(starts) <= max(len(group.items) for group in alike):
            continue
        largest = max(alike, key=lambda group: len(group.items))
        both = Group(largest.key, of_elements(page, starts))
        judge(page, both, known)
        if both.score > max(group.score for group in alike):
            found.append(both)
    return found


def _with_names(groups: list[Group], known: Facts) -> list[Group]:
    """The groups with the one first whose blocks hold those of the best and, before each of them, a name.

    So columns of text beside those about members, in which only who is quoted has a name.
    """
    for best in groups[:1]:
        for other in groups[1:8]:
            if len(other.items) != len(best.items) or other.score < 0.5 * best.score or other.items[0].flat:
                continue
            pairs = list(zip(other.items, best.items, strict=True))
            if not all(a.start < b.start and b.stop <= a.stop for a, b in pairs):
                continue
            if sum(known.names.count(a.start + 1, b.start) > 0 for a, b in pairs) >= 0.9 * len(pairs):
                return [other, *(group for group in groups if group is not other)]
    return groups


def _with_what_follows(groups: list[Group]) -> list[Group]:
    """The groups with the one first that adds to each block of the best what it heads: far more text, as many blocks.

    So rows of a table, in which only every other one has a name and a date.
    """
    for best in groups[:1]:
        for other in groups[1:4]:
            if (
                len(other.items) == len(best.items)
                and other.score >= 0.4 * best.score
                and best.spoken < 20
                and other.spoken > 2 * best.spoken + 10
                and all(a.start <= b.start < a.stop for a, b in zip(other.items, best.items, strict=True))
            ):
                return [other, *(group for group in groups if group is not other)]
    return groups


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
    parted = group.named <= 0.6 * len(group.items) or not (group.marked or group.sure)
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
    said = outermost(page, (i for i in known.names.nodes if page.weight(i)))
    names = [Stamp(i, None, "") for i in said]
    asked = replace(known, stamps=Places(page, said))
    groups: list[Group] = []
    for key, members in candidates(page, names).items():
        if len(members) > 2 or (
            (len(members) == 2 or is_one_comment(page, members[0])) and not any(_holds_form(page, i) for i in members)
        ):
            group = Group(key, of_elements(page, sorted(members)), 0.5)
            judge(page, group, asked)
            if group.score > 0 and (group.sure or _is_numbered_reply(page, group) or _is_headed_review(page, group)):
                group.evidence[0] = f"{group.good} blocks {key} with a name and a text"
                groups.append(group)
    groups.sort(key=lambda group: (-group.score, group.items[0].start))
    return groups


def _holds_form(page: Page, i: int) -> bool:
    """Whether a form stands in an element: what invites to comment where there is no comment yet."""
    return any(page.tag[at] == "form" for at in range(i, page.end[i]))


def _is_numbered_reply(page: Page, group: Group) -> bool:
    """Whether blocks are called replies, have numbers, names and texts: what no menu and no list of links has."""
    told = called(page, group.items)[1]
    replies = bool(told) and told not in _PLACES and group.spoken >= 20 and group.named == len(group.items)
    return replies and all(has_number(page, item) for item in group.items)


def _is_headed_review(page: Page, group: Group) -> bool:
    """Whether blocks are called reviews, each has a name, and a heading for reviews stands above them."""
    return (
        group.headed and group.named == len(group.items) > 1 and called(page, group.items)[1] in ("review", "reviews")
    )


_PLACES = frozenset("review reviews avis topic thread forum discussion feedback".split())
"""Words for what a page is or holds as a whole, after which no list on it is a list of replies."""

_AROUND = frozenset(
    "form respond count link links meta header footer nav title notes field answer answers live testimonial "
    "testimonials".split()
)
"""Words for what stands around comments, or is said by nobody: questions of a shop, the report of a match, praise."""


def unsigned(page: Page, known: Facts) -> list[Group]:
    """Groups on a page without names and dates: siblings that it calls comments, each with a text."""
    groups: list[Group] = []
    named: dict[str, list[int]] = {}
    for i, tag in enumerate(page.tag):
        if tag and tag not in LINES and page.attributes[i] and not known.chrome[i]:
            for name in page.classes(i):
                if kinds(name) & STRONG_COMMENT and not kinds(name) & _AROUND:
                    named.setdefault(f"{tag}.{name}", []).append(i)
    for key, members in named.items():
        if len(members) < 3 or len({page.parent[i] for i in members}) > 0.4 * len(members):
            continue
        group = Group(key, of_elements(page, members))
        lengths = sorted(item.weight(page) - item.link_weight(page) for item in group.items)
        if lengths[0] >= 2 and lengths[len(lengths) // 2] >= 20 and not lead_elsewhere(page, group.items):
            group.good = len(group.items)
            group.sure = True
            group.score = len(group.items) ** 0.9
            group.evidence = [
                f"{len(group.items)} blocks {key} with a text",
                f"called {min(parts(key) & STRONG_COMMENT)}",
            ]
            groups.append(group)
    groups.sort(key=lambda group: (-group.score, group.items[0].start))
    return groups
