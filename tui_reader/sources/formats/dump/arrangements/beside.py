"""Dates that stand alone, and the lines above or below them that hold the names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from tui_reader.sources import words
from tui_reader.sources.formats.dump.arrangements import panels, ranks
from tui_reader.sources.formats.dump.arrangements.marks import (
    DOUBTED,
    STEP,
    SURE,
    Group,
    Mark,
    column_of,
    new,
    with_number,
)
from tui_reader.sources.formats.dump.arrangements.panels import Beside
from tui_reader.sources.formats.dump.clues import counts, furniture, names, parts
from tui_reader.sources.formats.dump.clues.form import Form
from tui_reader.sources.formats.dump.clues.heads import Head
from tui_reader.sources.formats.dump.lines import marked
from tui_reader.sources.formats.dump.lines.page import Page

REACH = 14
"""How many lines that are not empty may lie between a date and its name."""

LEAST = 4
"""Names from which a list may hold some that look like none."""

_ENDS = furniture.BUTTONS | {"number"}
"""What the line above a head may be: it ends the comment before."""

_FIGURE = re.compile(r"[\d.,]+\s?[km]?", re.IGNORECASE)

_RATED = re.compile(r"[0-5](?:[.,]\d)?\s+(?:[^\W\d]{1,10}\s+){1,2}5\b")
"""How many stars of five: ``4.0 out of 5 stars``."""

_MASKED = re.compile(r"(?:IP\s?)?\d{1,3}(?:\.(?:\d{1,3}|\*+)){1,2}\.(?:\d{1,3}|\*+)", re.IGNORECASE)
"""From where somebody wrote, in part: ``223.*.*.8``."""

_NOT_NAMES = frozenset({"number", "vote", "action", "page", "notice", "share"})


def with_names(page: Page, found: dict[int, Head], indexes: list[int], called: Counter[str], when: str) -> list[Group]:
    """Dates that stand alone, with names beside them: for each likely place of the name one group.

    Args:
        page: the dump.
        found: lines that read as heads.
        indexes: the lines of the dates.
        called: names by which people on the page call each other, casefolded.
        when: what the dates have in common.
    """
    sample = indexes[:: len(indexes) // 5000] if len(indexes) > 20000 else indexes
    usual = furniture.usual(page, indexes)
    labels = usual | ranks.labels(page)
    places = {step: [_beside(page, found, usual, labels, index, step) for index in sample] for step in (-1, 1)}
    stamps = {
        (stamp.words, "" if stamp.relative else " ".join(page.lines[i].text for i in beside.lines[:1]))
        for index, beside in zip(sample, places[-1], strict=True)
        if (stamp := found[index].stamp) is not None
    }
    top_of = panels.opener(page, places[-1])
    if top_of is not None:
        places[-1] = [replace(beside, top=top_of(page, beside)) for beside in places[-1]]
    titles = ranks.find(page, found, usual, places[-1], twice=len(stamps) * 2 <= len(sample))
    if top_of is panels.first_of_block:  # ranks are told by their place, these as well
        titles -= {page.lines[beside.top].text for beside in places[-1] if beside.top is not None}
    known = panels.known(page, found, places[-1]) | panels.shown(page)
    known |= {head.name for head in found.values() if head.order == "n" and head.name}
    best: list[tuple[float, int]] = []
    for step, base, count in _reached(places):
        lists = [beside.candidates(page, titles, known, above=base > 0) for beside in places[step]]
        for place in range(count):
            score = _score_of(page, lists, place, called)
            if score > 0.35:
                best.append((score + 0.15 * (base > 0), step * (base + place + 1)))
    best.sort(reverse=True)
    result = []
    for score, offset in best[:3]:
        step, place = (-1 if offset < 0 else 1), abs(offset) - 1
        found_at = []
        for index in indexes:
            beside = _beside(page, found, usual, labels, index, step)
            if top_of is not None and step < 0:
                beside = replace(beside, top=top_of(page, beside))
            lines = beside.candidates(page, titles, known, above=place >= FACTS)
            if (mark := _named(page, found[index], index, lines, place % FACTS, step)) is not None:
                found_at.append(mark)
        _keep_numbers(page, found_at)
        panels.begin_at_names(page, found_at)
        for mark in found_at if offset != best[0][1] else ():
            if _LABELLED.search(mark.name or ""):
                mark.likely -= 0.3
        sure = sum(mark.likely >= SURE for mark in found_at)
        bar = 0.01 if sure * 4 >= 3 * len(found_at) and sure >= LEAST else DOUBTED - 0.01
        marks = [m for m in found_at if m.likely >= bar and (m.likely >= SURE or len(m.name or "") < 40)]
        result.append(Group(Form("d", False, when, offset), marks, behind=best[0][0] - score))
    return result


def _keep_numbers(page: Page, marks: Sequence[Mark]) -> None:
    """Leave numbers in names where few have one: they are of the names, not of comments."""
    numbered = [mark for mark in marks if mark.number is not None]
    if len(numbered) * 2 >= len(marks):
        return
    for mark in numbered:
        for index in (mark.top, mark.bottom):
            text = page.lines[index].text
            if mark.name and text.startswith(mark.name) and text.endswith(f"#{mark.number}"):
                mark.name, mark.number = text, None
                break


def _reached(places: Mapping[int, Sequence[Beside]]) -> list[tuple[int, int, int]]:
    """From where names are looked for, and in how many places: above and below dates, and above facts over dates."""
    facts = sum(0 < beside.below < len(beside.lines) for beside in places[-1])
    above = [(-1, FACTS, PLACES - 1)] if facts * 3 > len(places[-1]) else []
    return [(-1, 0, PLACES), *above, (1, 0, PLACES)]


PLACES = 3
"""Lines beside a date, furniture left out, of which one may hold the name."""

FACTS = 10
"""Added to a place that is counted from the facts above the date, not from the date."""


def _score_of(page: Page, lists: Sequence[Sequence[int]], place: int, called: Counter[str]) -> float:
    """How much the lines at one place beside the dates of a list look like names."""
    texts = [_apart(page, p[place])[0] if len(p) > place else "" for p in lists]
    score = sum(_likely(text, called) for text in texts) / len(texts)
    doubled = sum(
        1 for p, t in zip(lists, texts, strict=True) if t and len(p) > place + 1 and page.lines[p[place + 1]].text == t
    )
    distinct = len({t for t in texts if t})
    if distinct == 1 and len(texts) > 2:
        score *= 0.5
    opens = sum(len(p) > place and panels.opens(page, p[place]) for p in lists) / len(lists)
    return score + OPENS * opens + 0.2 * distinct / len(texts) + 0.3 * doubled / len(texts) - 0.1 * place


OPENS = 0.2
"""Added where every name stands right below a button or an empty line: what follows it is a rank."""


def _named(page: Page, head: Head, index: int, beside: Sequence[int], place: int, step: int) -> Mark | None:
    """The mark of a date whose name stands in a certain place beside it; ``None`` where nothing stands there."""
    if len(beside) <= place:
        return None
    mark = new(page, index, head)
    with_number(page, mark)
    below = page.lines[mark.bottom + 1].text if mark.bottom + 1 < len(page.lines) else ""
    if step < 0 and mark.stamp is not None and _CLOCK.fullmatch(below):
        mark.bottom += 1
    at = beside[place]
    text, answered = _apart(page, at)
    number, text = parts.take_number(text)
    if page.marked and (linked := marked.led(page.lines[at].source)) and names.likelihood(linked) >= SURE:
        text = linked  # behind it stands what the member is
    over = page.lines[at - 1].text if at else ""
    by, name, handle, reply_to = parts.name_in(panels.initialed(text, over) or text)
    if text.startswith("@") and len(beside) > place + 1 and " " not in text:
        # An account name, and what its owner is called on the line beyond.
        apart = range(min(at, beside[place + 1]) + 1, max(at, beside[place + 1]))
        touch = len(apart) < APART and not any(map(str.isalnum, "".join(page.lines[i].text for i in apart)))
        near = touch and counts.read(page.lines[beside[place + 1]].text) is None
        beyond = parts.name_in(page.lines[beside[place + 1]].text)[1]
        if near and names.likelihood(beyond) >= SURE:
            name, handle, at = beyond, text, beside[place + 1]
    between = page.lines[min(at, index) + 1 : max(at, index)]
    reply_to = reply_to or answered or next((to for line in between if (to := parts.answered(line.text))), None)
    column = column_of(page, at if step < 0 else index) + STEP * head.depth
    above = at - 1
    while step < 0 and above >= 0 and at - above < 4:
        if page.lines[above].text == text:
            at = above
            break
        above -= 1
    if step > 0 and text and at + 1 < len(page.lines) and page.lines[at + 1].text == text:
        at += 1  # the portrait's description, then the name
    return replace(
        mark,
        top=min(at, index),
        bottom=max(at, mark.bottom),
        name=names.undouble(name) or None,
        likely=names.likelihood(names.undouble(name)),
        by=by,
        number=mark.number if number is None else number,
        handle=handle or mark.handle,
        reply_to=reply_to or mark.reply_to,
        column=column,
    )


APART = 4
"""Lines without letters by which an account stands below its name, at most."""


def _apart(page: Page, at: int) -> tuple[str, str | None]:
    """A line that may be a name, and whom it answers: behind a gap, as browsers copy an arrow that is a picture."""
    line = page.lines[at]
    first, gap, second = line.raw.strip().partition("  ")
    second = second.strip()
    if not gap or page.dumped or line.bullet or "  " in second or len(line.text) > ANSWERING:
        return line.text, None
    if any(words.is_one(second, kind) for kind in ("roles", "office")) and not words.is_one(second, "anonymous"):
        return line.text, None
    likely = [names.likelihood(parts.name_in(each)[1]) for each in (first, second)]
    return (first.strip(), second) if min(likely) >= DOUBTED - 0.01 and max(likely) >= SURE else (line.text, None)


_CLOCK = re.compile(r"\d{1,2}[:.]\d\d(?::\d\d)?(?:\s?[ap]\.?\s?m\.?)?", re.IGNORECASE)
"""The time of the day, on a line below its date."""

ANSWERING = 90
"""Characters of a line with two names."""

_LABELLED = re.compile(r"\w[:：]\s+\S")


def _likely(text: str, called: Counter[str]) -> float:
    if not text:
        return 0.0
    number, text = parts.take_number(text)
    if _is_subject(text):
        return 0.0
    name = names.undouble(parts.name_in(text)[1])
    likely = names.likelihood(name) + (0.4 if number is not None else 0.0)
    if _LABELLED.search(name):
        likely -= 0.3  # the value of a label, unless no other line is a name
    if called and likely and called.get(name.casefold()):
        likely += 0.3
    return likely


def _is_subject(text: str) -> bool:
    """Whether a line names the subject of a post: ``Re: …``."""
    head, colon, _ = text.partition(":")
    return bool(colon) and words.fold(head) in words.phrases("topic")


def _ends_subject(page: Page, at: int) -> bool:
    """Whether a line is the rest of a subject that is broken in a column narrower than the page."""
    above = page.lines[at - 1] if at else None
    return above is not None and above.edge == page.lines[at].edge and _is_subject(above.text)


def _beside(
    page: Page, found: dict[int, Head], usual: frozenset[str], labels: frozenset[str], index: int, step: int
) -> Beside:
    """Lines above (-1) or below (1) a date that may hold its name, nearest first."""
    result: list[int] = []
    below = 0
    fact: int | None = None
    at, seen = index, 0
    while seen < REACH and len(result) < 5:
        at += step
        if not 0 <= at < len(page.lines):
            break
        line = page.lines[at]
        text = line.text
        worded = any(map(str.isalnum, text)) or names.is_drawn(text)
        if not worded or line.fact or (at not in found and furniture.shape(text) in usual):
            fact = at if furniture.is_fact(text, "") else fact
            continue
        if at not in found and furniture.label_of(text) in usual:
            below, fact = len(result), at
            continue
        seen += 1
        if at in found and found[at].order in ("nd", "dn"):
            break
        if step > 0 and at in found and found[at].order == "n":
            break  # who is quoted
        if len(text) > 100 or (step < 0 and result and words.is_one(text, "comments")):
            break  # the heading of all comments is above the first of them
        label = _label(page, at, step, labels)
        if label is not None:
            at = label
            below, fact = len(result), at
            continue
        if found.get(at) is not None and found[at].order == "d":
            if found[at].edited:
                below = len(result)
                continue
            break
        if _is_labelled(text):
            result.append(at)
            continue
        figure = _is_figure(text) and at not in found
        if figure or furniture.kind(text) == "fact" or line.bullet == ":" or _is_home(page, at):
            below, fact = len(result), at
            continue
        if (count := counts.read(text)) is not None and count.posts and count.number is not None:
            below, fact = len(result), at
            continue
        if parts.answered(text) is not None or (
            len(text) <= panels.INITIALS and result and panels.has_initial(page, result[-1])
        ):
            continue
        if words.is_one(text, "roles") and not _is_nobody(page, at, step, index):
            continue
        kind = furniture.kind(text)
        counted = kind == "vote" and any(map(str.isdigit, text))
        row = kind == "share" and not words.is_one(text, "share")
        if kind in _NOT_NAMES and (kind == "action" or counted or row or names.likelihood(text) < 0.9):
            continue
        if furniture.is_fact(text, ""):
            below, fact = len(result), at
            continue
        if ("*" in text and _MASKED.fullmatch(text)) or _RATED.match(text):
            continue  # a review's title, behind its stars
        if _is_presence(line.raw):
            continue
        told = parts.without_status(text)
        if told != text and any(_same_start(told, page.lines[i].text) for i in result):
            continue  # the name stands alone nearer to the date
        if _is_subject(text) or page.continues(at - 1, at) or (step < 0 and _ends_subject(page, at)):
            continue
        if step > 0 and text[-1] in _GREETED:
            break  # the text begins: it greets somebody
        result.append(at)
    return Beside(result, below, fact)


def _is_presence(raw: str) -> bool:
    """Whether a line says at the end of a post that its author is there: a picture does, or words beside buttons."""
    cells = _GAP.split(raw.strip())
    said = cells[0].strip("[]")
    buttons = len(cells) > 1 and furniture.kind(cells[-1].strip("[]")) == "action"
    return (buttons or cells[0].startswith("[")) and parts.without_status(said) != said


_GAP = re.compile(r"\s{3,}")
"""What parts the cells of a row."""

_GREETED = ",，、!！"
"""What stands behind the name of somebody who is greeted, and behind none that is a head."""


def _is_figure(text: str) -> bool:
    return _FIGURE.fullmatch(text) is not None or names.is_figure(text)


def _same_start(first: str, second: str) -> bool:
    return first.startswith(second) or second.startswith(first)


def _is_labelled(text: str) -> bool:
    """Whether a line says with a label whose contribution it is: ``Name: Mira``."""
    label, colon, name = text.replace("：", ":").partition(":")
    return bool(colon and name.strip()) and words.bare(label) in words.phrases("by")


def _is_home(page: Page, at: int) -> bool:
    """Whether a line says where somebody is from whom the line above names: ``By Mira``, ``from Turin, Italy``."""
    if not at or not parts.name_in(page.lines[at].text)[0]:
        return False
    by, name, *_ = parts.name_in(page.lines[at - 1].text)
    return by and names.likelihood(name) >= SURE


def _is_nobody(page: Page, at: int, step: int, date: int) -> bool:
    """Whether a word such as ``Guest`` is all the name there is, not the role of somebody named beside it."""
    if not words.is_one(page.lines[at].text, "anonymous") or (step < 0 and page.lines[at].bullet):
        return False  # an item of a list below the name is one of the facts about its owner
    if step > 0:
        return at == date + 1
    above = page.lines[at - 1].text if at else ""
    return not above or furniture.kind(above) in _ENDS or words.is_one(above, "comments")


def _label(page: Page, at: int, step: int, labels: frozenset[str]) -> int | None:
    """Where a line is the value of a fact, or its label: the other one of the two in the direction of the search.

    Some lines are labels where what is below them is set further right.
    """
    other = at - 1 if step < 0 else at + 1
    for _ in range(2):
        if 0 <= other < len(page.lines) and not page.lines[other].text:
            other += -1 if step < 0 else 1
    if not 0 <= other < len(page.lines):
        return None
    label, value = (other, at) if step < 0 else (at, other)
    told = page.lines[label].text.rstrip(" :：")
    under = page.lines[value].edge > page.lines[label].edge or page.lines[label].text.rstrip().endswith((":", "："))
    if label == value - 1 and under and told in labels and furniture.kind(told) is None:
        return other
    if abs(label - value) > 2 or not words.is_one(told, "facts") or words.is_one(told, "actions"):
        return None
    if step < 0 and label and furniture.kind(page.lines[label - 1].text) == "number":
        return None  # it labels the figure above
    return other if under or value == label + 1 else None
