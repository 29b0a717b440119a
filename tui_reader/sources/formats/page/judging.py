"""How likely blocks of one kind are a discussion: what speaks for it and against it, counted over all of them.

A group is a discussion where most members have one date, a name and some text of their own, and where the page's
words for them (class names, ids, links that answer) agree. Lists of articles repeat too, but their headings lead to
other pages, and link lists have no text beside their links.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from operator import itemgetter, sub

from tui_reader.sources.formats.page.dom import Page
from tui_reader.sources.formats.page.facts import Facts, Places
from tui_reader.sources.formats.page.items import Item
from tui_reader.sources.formats.page.marks import (
    COMMENT,
    ELEMENT,
    ONE_COMMENT,
    ONE_COMMENT_ID,
    STRONG_COMMENT,
    is_profile,
    parts,
)
from tui_reader.sources.formats.page.wording import is_one

ENOUGH = 1.75
"""Signs of a discussion, as ``judge`` counts them, below which blocks with a date are teasers or rows of a table."""

HEAD = 30
"""Characters that name and date take of a member's text."""

_NO_CONTRIBUTION = frozenset({"label", "legend", "option", "select", "button", "th", "summary", "nav", "aside"})
"""Elements that are never what somebody wrote, whatever they are called."""

_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})

LINES = frozenset({"p", "span", "a", "em", "i", "b", "strong", "h1", "h2", "h3", "h4", "h5", "h6"})


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
    counted: bool = False
    """Whether a heading right above them counts exactly as many, which shows as much as a word does."""
    evidence: list[str] = field(default_factory=list)


def judge(page: Page, group: Group, known: Facts) -> None:
    """Score a group as a discussion; 0 where it cannot be one."""
    items = group.items
    if page.tag[items[0].start] in _NO_CONTRIBUTION:
        return
    count = len(items)
    strong, weak = called(page, group)
    group.called = strong
    if group.counted:
        strong = strong or f"as many as {count} by a heading"
    least = 8 if strong else 16
    lone = count == 1 and is_one_comment(page, items[0].start)
    if lone:
        group.called = strong = strong or "a comment"
    weights, links = own(page.mass, items), own(page.linked, items)
    bodies = [weight - link - HEAD for weight, link in zip(weights, links, strict=True)]
    stamps = own(known.stamps.before, items)
    whole = [n for n, weight in enumerate(weights) if 1 <= stamps[n] <= 4 and weight >= least]
    some = [items[n] for n in whole]
    good = len(some)
    spoken = own(known.said, some)
    text = sum(min(max(bodies[n], 0), 500) / 500 for n in whole)
    named, answered, anchored, pictured, leading = (
        sum(map(bool, own(places.before, some)))
        for places in (known.names, known.answers, known.anchors, known.avatars, known.leads)
    )
    around = [known.chrome[item.start] for item in some]
    chrome, beside = len(around) - around.count(0), around.count(2)
    titled = sum(known.titles.count(item.start, item.stop) > 0 for item in some) if known.titles.nodes else 0
    numbered = sum(has_number(page, item) for item in some)
    if not good or good < 0.6 * count:
        return
    bodies.sort()
    middle = bodies[len(bodies) // 2]
    if not (lone or group.counted):
        if middle < -14 and max(answered, anchored, numbered) < 0.6 * good:
            return
        sure = strong or min(answered, max(anchored, numbered)) >= 0.8 * good
        if middle < (-22 if sure else -14) or bodies[-1] < (-18 if strong else 4):
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
    if named < 0.6 * good and (signed := sum(map(bool, own(known.signed.before, some)))) >= 0.6 * good:
        named = signed
        factor *= 1.6
        signs += 0.5
        evidence.append(f"{signed} are signed")
    elif named < 0.6 * good:
        plain, told = _plain_names(page, items, known, group.counted)
        if plain >= 0.6 * good:
            named = plain
            introduced = told >= 0.6 * good or _are_below_author(page, items[0].start)
            group.marked = introduced
            factor *= 1.6 if introduced else 1.3
            signs += 0.5 if introduced else 0.25
            evidence.append(f"{plain} begin with what {'is' if introduced else 'can be'} a name")
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
    leading = max(leading, _between(known.leads, items))
    if leading >= 0.6 * good and not strong:
        # However many there are: the longest lists of headings are those of articles.
        factor *= 0.1 if answered >= 0.6 * good else 0.1 / math.sqrt(good)
        evidence.append("headings lead to other pages")
    if beside >= 0.5 * good or (chrome >= 0.5 * good and not strong):
        factor *= 0.05 if beside else 0.1
        evidence.append("stands beside the article")
    if not strong and {number for _, number in known.headings} - {None} == {0}:
        factor *= 0.1
        evidence.append("the page says that there are none")
    if named >= 0.6 * good >= 2.4 and not (strong or answered or heading) and _is_one_persons(page, some, known):
        factor *= 0.1
        evidence.append("all by the same person")
    likely = strong or weak or heading or min(answered, max(anchored, numbered)) >= 0.6 * good
    if titled and good <= (2 if likely or answered >= 0.6 * good else 4):
        factor *= 0.1
        evidence.append("holds the title of the page")
    elif (
        good <= 3 and not likely and 2 * max(spoken) > known.said[-1] and 4 * (sum(spoken) - max(spoken)) < max(spoken)
    ):
        factor *= 0.1
        evidence.append("one is most of the page")
    group.spoken = sorted(spoken)[len(spoken) // 2]
    if group.spoken < 3 and not lone:
        factor *= 0.1
        evidence.append("heads without a text")
    # Where next to nothing but the blocks speaks on a page, they are what it is about; else they may be teasers.
    mostly = good >= 4 and 2 * sum(spoken) > known.said[-1]
    signs += (group.spoken >= 40) * 0.5 + mostly * 1.0
    if not group.marked and sum(map(bool, own(known.vague.before, some))) >= 0.8 * good:
        signs -= 0.5  # "until Sat." beside something
    if signs < ENOUGH and named >= 0.6 * good and not leading and not beside:
        talk = _talk(page, some, known)
        signs += sum(talk.values())
        evidence += talk
    if signs < ENOUGH:
        factor *= 0.1
        evidence.append("little shows that it is a discussion")
    if page.tag[items[0].start] in LINES and not items[0].flat and not strong:
        factor *= 0.1
        evidence.append("single lines")
    if good <= 2 and not (lone or strong or heading or answered or (named and group.marked)):
        factor *= 0.3
    if good == 1 and not (lone or heading or strong):
        factor *= 0.5
    if not (strong or weak or answered or heading or anchored + numbered):
        shown = items[:12]
        if sum(_teases(page, item) for item in shown) > 0.7 * len(shown):
            factor *= 0.1 / math.sqrt(good)
            evidence.append("each begins with a link to another page")
        elif not (named and group.marked) and sum(_has_form(page, item) for item in shown) > 0.7 * len(shown):
            factor *= 0.1
            evidence.append("fields of a form")
    if good == 1:
        # What is named so is one, however little it says; a lone block with a form in it is where comments are written.
        factor *= 2.5 if lone else 0.1 if _has_form(page, items[0]) else 0.5
    group.good = good
    group.named = named
    group.headed = heading
    group.evidence = evidence
    # The number of contributions counts more than their length: a longer block is often one that holds several.
    group.score = factor * (good**0.9) * (0.15 + text / good) ** 0.5
    group.score *= (good / count) ** 2
    if ">" in group.key:
        group.score *= 0.95  # of two that are alike, the one that has a name
    group.score *= 1 + 0.02 * math.log10(1 + sum(max(b, 0) for b in bodies))


def _talk(page: Page, items: list[Item], known: Facts) -> dict[str, float]:
    """What shows that named blocks are a talk though no word of the page calls them so, with how much it counts.

    Teasers lead to other pages, are dated by the day, the newest first, and none stands in another.
    """
    found: dict[str, float] = {}
    shown = items[:12]
    if sum(_leads(page, item, known) for item in shown) > 0.5 * len(shown):
        return found
    if 2 * sum(map(bool, own(known.vague.before, items))) > len(items):
        return found
    dates = (known.stamps.nodes[known.stamps.before[item.start] : known.stamps.before[item.stop]] for item in items)
    times = [next((known.times[at] for at in some if at in known.times), "") for some in dates]
    timed = [time for time in times if time]
    if len(items) >= 3 and len(timed) >= 0.8 * len(items):
        found["each has a time of day"] = 0.75
        if timed[0] < timed[-1] and sum(a <= b for a, b in pairwise(timed)) >= 0.9 * (len(timed) - 1):
            found["the oldest stands first"] = 0.5
    if any(item.inner and not known.titles.count(item.start, item.stop) for item in items):
        found["some stand in others"] = 0.5
    if _counted_above(page, items) == len(items) > 1:
        found[f"a heading says {len(items)}"] = 0.75
    return found


def _leads(page: Page, item: Item, known: Facts) -> bool:
    """Whether a link of some words in a block, which is not its date, leads to another page."""
    for i in item.own():
        if page.tag[i] == "a" and page.weight(i) >= 12 and not known.stamps.count(i, page.end[i]):
            href = page.get(i, "href")[:300]
            if href and "#" not in href and not is_profile(href):
                return True
    return False


def _counted_above(page: Page, items: list[Item]) -> int | None:
    """The only number in the heading just before the first item, whatever it counts."""
    start = items[0].start
    for i in range(start - 1, max(start - 12, 0), -1):
        if page.tag[i] in _HEADINGS:
            said = page.words(i, 40).split() if page.weight(i) <= 30 else []
            numbers = [word.strip("():") for word in said if word.strip("():").isdecimal()]
            return int(numbers[0]) if len(numbers) == 1 and len(said) <= 4 else None
    return None


def _is_one_persons(page: Page, items: list[Item], known: Facts) -> bool:
    """Whether there is but one name in all blocks: a log, or the list of what somebody wrote."""
    names: set[str] = set()
    for item in items[:20]:
        places = known.names.nodes[known.names.before[item.start] : known.names.before[item.stop]]
        names.update(page.words(at, 60) for at in places[:8])
        if len(names) > 1:
            return False
    return any(name and not is_one(name, "anonymous") for name in names)


def _teases(page: Page, item: Item) -> bool:
    """Whether the first words of a block, but for a few, are a link of some words to another page."""
    before = page.mass[item.start]
    for i in item.own():
        if page.mass[i] - before > 60:
            return False
        if page.tag[i] == "a" and page.weight(i) >= 12:
            href = page.get(i, "href")[:300]
            return bool(href) and "#" not in href and not is_profile(href)
    return False


def _between(places: Places, items: list[Item]) -> int:
    """Before how many items, after the one before them, one of some places is: a heading above each block."""
    starts = [max(items[0].start - 60, 0), *(item.stop for item in items[:-1])]
    return sum(places.count(low, item.start) > 0 for low, item in zip(starts, items, strict=True) if low < item.start)


def _has_form(page: Page, item: Item) -> bool:
    return any(page.tag[i] in ("form", "input", "textarea") for i in item.own())


def own(before: Sequence[int], items: list[Item]) -> list[int]:
    """How much of what a prefix sum counts is each item's own."""
    if len(items) < 2:
        return [_own(before, item) for item in items]
    starts = itemgetter(*[item.start for item in items])(before)
    stops = itemgetter(*[item.stop for item in items])(before)
    found = list(map(sub, stops, starts))
    for n, item in enumerate(items):
        if item.inner:
            found[n] = _own(before, item)
    return found


def _own(before: Sequence[int], item: Item) -> int:
    inner = sum([before[stop] - before[start] for start, stop in item.inner])
    return before[item.stop] - before[item.start] - inner


def is_one_comment(page: Page, i: int) -> bool:
    """Whether the page calls an element one comment: a name that neither lists nor forms nor counts have."""
    if not ONE_COMMENT.isdisjoint(page.get(i, "class").lower().split()[:8]):
        return True
    numbered = (
        ONE_COMMENT_ID.fullmatch(page.get(i, "id")[:60].lower()) and not parts(page.get(i, "class")[:200]) & ELEMENT
    )
    return bool(numbered) or page.get(i, "itemtype").endswith("/Comment")


def _plain_names(page: Page, items: list[Item], known: Facts, led: bool) -> tuple[int, int]:
    """How many items have, beside their date, a short text that can be a name, and in how many "by" stands before it.

    With ``led``, what stands before the date in the same text counts too: of airports and prices, as of names.

    None where nearly all say the same, as ranks and buttons do: but "by" tells, whoever it is.
    """
    said: list[str] = []
    told = 0
    for item in items:
        seen = 0
        for i in item.own():
            text = page.text[i].strip() if not page.tag[i] else ""
            if led and i in known.led:
                said.append(known.led[i])
                break
            if not text or known.stamps.count(i, i + 1):
                continue
            seen += 1
            name = len(text) <= 40 and len(text.split()) <= 4 and any(c.isalpha() for c in text)
            if name and not is_one(text, "actions"):
                said.append(text)
                told += " " in text and is_one(text.partition(" ")[0].rstrip(":"), "by")
                break
            if seen == 3:
                break
    return (len(said), told) if are_many(said) or told >= 0.8 * len(said) else (0, 0)


def _are_below_author(page: Page, first: int) -> bool:
    """Whether the row of a table stands below one that heads its columns "Author" and what they wrote."""
    if page.tag[first] != "tr":
        return False
    rows = [i for i in page.children(page.parent[first]) if page.tag[i] == "tr" and i < first]
    heads = (next((page.text[k] for k in page.texts(i, page.end[i]) if page.text[k].strip()), "") for i in rows[-3:])
    return any(is_one(head.strip(), "by") for head in heads)


def are_many(said: Sequence[str]) -> bool:
    """Whether so many texts are different that they can be names; in a long discussion the same few speak again."""
    return len(set(said)) > 0.3 * min(len(said), 80)


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


def called(page: Page, group: Group) -> tuple[str, str]:
    """What the page calls the members: a word only discussions have, a word that they may have."""
    first = group.items[0].start
    strong = weak = ""
    steps = [*range(first, min(first + 4, group.items[0].stop))]
    if len(group.items) > 1:
        steps.extend(page.ancestors(first, 6))  # of a lone block only its own name counts: much stands in "comments"
    for i in steps:
        if not page.tag[i] or page.tag[i] in ("body", "html"):
            continue
        names = page.get(i, "class")[:200] + " " + page.get(i, "id")[:80]
        for name in ("itemtype", "typeof", "itemprop"):
            names += " " + page.get(i, name)[-40:]
        if "-" in page.tag[i]:
            names += " " + page.tag[i][:40]  # an element of the page's own making
        found = parts(names)
        small = first < i < group.items[0].stop and not group.items[0].flat and 2 * page.weight(i) < page.weight(first)
        if small:
            continue  # "3 comments" in a teaser says nothing of the teaser
        if not strong and (hit := found & STRONG_COMMENT):
            strong = min(hit)
        if not weak and (hit := found & COMMENT or (found & {"hentry"} if i == first else frozenset())):
            weak = min(hit)
    return strong, weak
