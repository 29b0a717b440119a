"""Dates that stand alone, and the lines above or below them that hold the names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from tui_reader.sources import words
from tui_reader.sources.formats.dump.arrangements.marks import DOUBTED, SURE, Mark, column_of, new, with_number
from tui_reader.sources.formats.dump.clues import counts, furniture, names, parts
from tui_reader.sources.formats.dump.clues.heads import Head
from tui_reader.sources.formats.dump.lines.page import Page

REACH = 10
"""How many lines that are not empty may lie between a date and its name."""

LEAST = 4
"""Names from which a list may hold some that look like none."""

_BUTTONS = frozenset({"action", "vote", "number"})
_NOT_NAMES = frozenset({"number", "vote", "action", "page", "notice", "share"})


def with_names(
    page: Page, found: dict[int, Head], indexes: list[int], called: Counter[str]
) -> list[tuple[int, list[Mark]]]:
    """Dates that stand alone, with names beside them: for each likely place of the name one list of marks."""
    sample = indexes[:: len(indexes) // 5000] if len(indexes) > 20000 else indexes
    usual = furniture.usual(page, indexes)
    best: list[tuple[float, int]] = []
    for step in (-1, 1):
        places = [_beside(page, found, usual, index, step) for index in sample]
        for place in range(3):
            texts = [page.lines[p[place]].text if len(p) > place else "" for p in places]
            likely = [_likely(text, called) for text in texts]
            score = sum(likely) / len(likely)
            doubled = sum(
                1
                for p, t in zip(places, texts, strict=True)
                if t and len(p) > place + 1 and page.lines[p[place + 1]].text == t
            )
            distinct = len({t for t in texts if t})
            if distinct == 1 and len(texts) > 2:
                score *= 0.5
            score += 0.2 * distinct / len(texts)
            score += 0.3 * doubled / len(texts) - 0.1 * place
            if score > 0.35:
                best.append((score, step * (place + 1)))
    best.sort(reverse=True)
    result = []
    for _, offset in best[:3]:
        step, place = (-1 if offset < 0 else 1), abs(offset) - 1
        found_at = [
            mark
            for index in indexes
            if (mark := _named(page, found[index], index, _beside(page, found, usual, index, step), place, step))
        ]
        for mark in found_at if offset != best[0][1] else ():
            if _LABELLED.search(mark.name or ""):
                mark.likely -= 0.3
        sure = sum(mark.likely >= SURE for mark in found_at)
        bar = 0.01 if sure * 4 >= 3 * len(found_at) and sure >= LEAST else DOUBTED - 0.01
        result.append(
            (offset, [m for m in found_at if m.likely >= bar and (m.likely >= SURE or len(m.name or "") < 40)])
        )
    return result


def _named(page: Page, head: Head, index: int, beside: Sequence[int], place: int, step: int) -> Mark | None:
    """The mark of a date whose name stands in a certain place beside it; ``None`` where nothing stands there."""
    if len(beside) <= place:
        return None
    mark = new(page, index, head)
    with_number(page, mark)
    at = beside[place]
    text = page.lines[at].text
    number, text = parts.take_number(text)
    by, name, handle, reply_to = parts.name_in(text)
    if text.startswith("@") and len(beside) > place + 1 and " " not in text:
        # An account name, and what its owner is called on the line beyond.
        near = abs(beside[place + 1] - at) == 1 and counts.read(page.lines[beside[place + 1]].text) is None
        beyond = parts.name_in(page.lines[beside[place + 1]].text)[1]
        if near and names.likelihood(beyond) >= SURE:
            name, handle, at = beyond, text, beside[place + 1]
    column = column_of(page, at if step < 0 else index)
    above = at - 1
    while step < 0 and above >= 0 and at - above < 4:
        if page.lines[above].text == text:
            at = above
            break
        above -= 1
    return replace(
        mark,
        top=min(at, index),
        bottom=max(at, mark.bottom),
        name=names.undouble(name) or None,
        likely=names.likelihood(name),
        by=by,
        number=mark.number if number is None else number,
        handle=handle or mark.handle,
        reply_to=reply_to or mark.reply_to,
        column=column,
    )


_LABELLED = re.compile(r"\w[:：]\s+\S")


def _likely(text: str, called: Counter[str]) -> float:
    if not text:
        return 0.0
    number, text = parts.take_number(text)
    if _is_subject(text):
        return 0.0
    name = parts.name_in(text)[1]
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


def _beside(page: Page, found: dict[int, Head], usual: frozenset[str], index: int, step: int) -> list[int]:
    """Lines above (-1) or below (1) a date that may hold its name, nearest first."""
    result: list[int] = []
    at, seen = index, 0
    while seen < REACH and len(result) < 4:
        at += step
        if not 0 <= at < len(page.lines):
            break
        line = page.lines[at]
        text = line.text
        if not any(map(str.isalnum, text)) or line.fact or (at not in found and furniture.shape(text) in usual):
            continue
        seen += 1
        if at in found and found[at].order in ("nd", "dn"):
            break
        if len(text) > 100:
            break
        label = _label(page, at, step)
        if label is not None:
            at = label
            continue
        if found.get(at) is not None and found[at].order == "d":
            if found[at].edited:
                continue
            break
        if _is_labelled(text):
            result.append(at)
            continue
        if furniture.kind(text) == "fact" or (words.is_one(text, "roles") and not _is_nobody(page, at, step, index)):
            continue
        if furniture.kind(text) in _NOT_NAMES and names.likelihood(text) < 0.9:
            continue
        if furniture.is_fact(text, "") or _is_subject(text):
            continue
        result.append(at)
    return result


def _is_labelled(text: str) -> bool:
    """Whether a line says with a label whose contribution it is: ``Name: Mira``."""
    label, colon, name = text.replace("：", ":").partition(":")
    return bool(colon and name.strip()) and words.fold(label) in words.phrases("by")


def _is_nobody(page: Page, at: int, step: int, date: int) -> bool:
    """Whether a word such as ``Guest`` is all the name there is, not the role of somebody named beside it."""
    if not words.is_one(page.lines[at].text, "anonymous"):
        return False
    if step > 0:
        return at == date + 1
    return at == 0 or not page.lines[at - 1].text or furniture.kind(page.lines[at - 1].text) in _BUTTONS


def _label(page: Page, at: int, step: int) -> int | None:
    """Where a line is the value of a fact, or its label: the other one of the two in the direction of the search."""
    other = at - 1 if step < 0 else at + 1
    for _ in range(2):
        if 0 <= other < len(page.lines) and not page.lines[other].text:
            other += -1 if step < 0 else 1
    if not 0 <= other < len(page.lines):
        return None
    label, value = (other, at) if step < 0 else (at, other)
    told = page.lines[label].text.rstrip(" :：")
    if abs(label - value) > 2 or not words.is_one(told, "facts") or words.is_one(told, "actions"):
        return None
    under = page.lines[value].edge > page.lines[label].edge or page.lines[label].text.rstrip().endswith((":", "："))
    return other if under or value == label + 1 else None
