"""Heads that name a person on two lines in a row: what stands for a portrait, and the name beside it.

The first may describe the portrait (``Profile photo for Mira``), or be the name itself, as pages have it whose
portraits are links. No word for a portrait needs to be known: what is left of the longer lines without the names is the
same in all of them, or only says what the person is, and that is what tells them from other lines.

When something was written may stand above the two lines, below them, or below the text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from tui_reader.sources import words
from tui_reader.sources.formats.dump.arrangements.marks import PORTRAYED, STEP, SURE, Group, Mark, column_of
from tui_reader.sources.formats.dump.clues import counts, furniture, names, parts
from tui_reader.sources.formats.dump.clues.form import Form
from tui_reader.sources.formats.dump.clues.heads import Head
from tui_reader.sources.formats.dump.clues.stamps import Dates, Stamp
from tui_reader.sources.formats.dump.lines.page import Page

LEAST = 3
"""Portraits from which their descriptions are told from chance; where the page counts as many comments, one less."""

WORDS = 40
"""Characters that a description may have beside the name."""

NEAR = 3
"""Lines above or below the two in which their date is looked for."""


def with_portraits(page: Page, dates: Dates, found: dict[int, Head], groups: dict[Form, Group]) -> None:
    """Add the group of heads that begin with a portrait, where dates, buttons or a count say that people wrote.

    Args:
        page: the dump.
        dates: the dates of the page.
        found: lines that read as heads.
        groups: takes the group.
    """
    pairs = _pairs(page)
    counted = len(pairs) in _counted(page, pairs)
    if len(pairs) < LEAST and not counted:
        return
    marks = [_mark(page, first, second, name) for first, second, name in pairs]
    for mark in marks:
        if _aged(page, mark.top, mark.bottom) is not None:
            mark.stamp = dates.find(page.lines[mark.bottom].text.removeprefix(mark.name or "").strip(" ·•"))
    above = not _most([mark.stamp for mark in marks]) and _date(page, dates, marks)
    for mark in marks:
        if (head := found.get(mark.bottom)) is not None:
            mark.bottom += head.lines - 1
            mark.column += STEP * head.depth
            mark.number = head.number
    dated = _most([mark.stamp for mark in marks])
    present = all(_there(page.lines[first].text, page.lines[second].text) for first, second, _ in pairs)
    described = all(names.pictured(page.lines[first].text) is not None for first, _, _ in pairs)
    if not (counted or dated or present or (len(pairs) > LEAST - described and _have_buttons(page, marks))):
        return  # menus and lists of goods print names twice as well
    between = (any(line.text for line in page.lines[first + 1 : second]) for first, second, _ in pairs)
    ranked = sum(between) * 2 > len(pairs)  # a rank between name and account: panels stand above texts
    form = Form(PORTRAYED, False, "", int(above and not ranked))
    groups[form] = Group(form, marks)


def _counted(page: Page, pairs: Sequence[tuple[int, int, str]]) -> set[int]:
    """How many comments the page says it has, where there are two portraits of different people."""
    if len(pairs) < LEAST - 1:
        return set()
    counted = (counts.read(line.text) for line in page.lines[: pairs[0][0]] if line.text)
    return {count.number for count in counted if count is not None and count.heading and count.number}


def _pairs(page: Page) -> list[tuple[int, int, str]]:
    """Lines that stand for portraits, the lines with the names, and these."""
    seen: dict[str, list[tuple[int, int, str]]] = {}
    called: dict[str, Counter[str]] = {}
    for first, second, name, rest in _named_twice(page):
        seen.setdefault(rest, []).append((first, second, name))
        called.setdefault(rest, Counter())[name] += 1
    best = max(seen, key=lambda rest: len(seen[rest]), default=None)
    if best is None or len(called[best]) < 2:
        return []
    return _above_ranks(page, seen[best]) if best == "@" else seen[best]


def _above_ranks(page: Page, pairs: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """The pairs with the lines above for names, where what stands above the accounts are ranks that these share."""
    accounts: dict[str, set[str]] = {}
    for _, second, name in pairs:
        accounts.setdefault(name, set()).add(page.lines[second].text)
    if sum(len(accounts[name]) > 1 for _, _, name in pairs) * 2 <= len(pairs):
        return pairs
    above = [next((i for i in range(first - 1, -1, -1) if page.lines[i].text), first) for first, _, _ in pairs]
    named = [(i, second, page.lines[i].text) for i, (_, second, _) in zip(above, pairs, strict=True)]
    return named if sum(_may_name(name) for *_, name in named) * 4 >= 3 * len(named) else pairs


def _named_twice(page: Page) -> Iterator[tuple[int, int, str, str]]:
    """Neighbouring lines with the same name: both, the name, and what the longer one says beside it."""
    solid = [i for i, line in enumerate(page.lines) if line.text]
    for first, second in pairwise(solid):
        if (name := _aged(page, first, second)) is not None:
            yield first, second, name, "aged"
            continue
        above = page.lines[first].text
        if _HANDLE.fullmatch(page.lines[second].text) and (_may_name(above) or words.is_one(above, "roles")):
            yield first, second, page.lines[first].text, "@"
            continue
        if (there := _there(page.lines[first].text, page.lines[second].text)) is not None:
            yield first, second, there, "status"
            continue
        described, name = sorted((page.lines[first].text, page.lines[second].text), key=len, reverse=True)
        if not 1 < len(name) <= names.LONGEST or len(described) > len(name) + WORDS or name not in described:
            continue
        rest = _DIGITS.sub("0", described.replace(name, "\0", 1))
        if rest != "\0" and not any(map(str.isalpha, rest)):
            continue
        if described == page.lines[second].text and rest != "\0":
            if not _tells_person(described, name):
                continue
            rest = "\0"
        if _may_name(name):
            yield first, second, name, rest


def _there(text: str, below: str) -> str | None:
    """The name with which two lines begin of which the first says whether its owner is there: ``MiraM Online``.

    The initial is in place of a portrait. What the member is may follow on the second line.
    """
    told = parts.without_status(text)
    if told == text or len(below) > names.LONGEST:
        return None
    beginnings = (told, told[:-1].rstrip() if told[-1:].casefold() == told[:1].casefold() else "")
    return next((name for name in beginnings if name and f"{below} ".startswith(f"{name} ") and _may_name(name)), None)


def _aged(page: Page, first: int, second: int) -> str | None:
    """Whose portrait a line describes, where the next one is that name and an age: ``Mira 41 wk``."""
    name = names.pictured(page.lines[first].text)
    rest = page.lines[second].text.removeprefix(name or "")
    return name if name and rest != page.lines[second].text and _AGE.fullmatch(rest) else None


_AGE = re.compile(r"\s(?:[·•]\s?)?\d{1,3}\s?[^\W\d_]{1,10}\.?")


def _may_name(text: str) -> bool:
    return names.likelihood(text) >= SURE and furniture.kind(text) is None


def _tells_person(text: str, name: str) -> bool:
    """Whether a line is a name and what the person is or has got: ``Mira New Member``, ``Mira 5pts``."""
    rest = text.removeprefix(name)
    return rest != text and (_FIGURED.fullmatch(rest) is not None or words.is_one(rest, "roles"))


_DIGITS = re.compile(r"\d+")
_HANDLE = re.compile(r"@[\w.-]{2,40}(?:@[\w-]+(?:\.[\w-]+)+)?|\(@[\w.-]{2,40}\)")
_FIGURED = re.compile(r"\s\d+\s?[^\W\d_]{2,12}|\s[^\W\d_]{4,12}: \d[\d.,]{0,8}k?")
"""What somebody has got, behind the name: ``5pts``, ``Posts: 748``."""


def _mark(page: Page, first: int, second: int, name: str) -> Mark:
    handle = page.lines[second].text.strip("()") if _HANDLE.fullmatch(page.lines[second].text) else None
    return Mark(
        first,
        second,
        names.undouble(parts.name_in(name)[1] or name),
        None,
        column_of(page, first),
        handle=handle,
        likely=1.0,
    )


def _date(page: Page, dates: Dates, marks: Sequence[Mark]) -> bool:
    """Give marks their dates, from the place beside them where most have one: below, above, or below the text.

    Returns:
        Whether that is above.
    """
    lows = [-1, *(mark.bottom for mark in marks[:-1])]
    highs = [*(mark.top for mark in marks[1:]), min(len(page.lines), marks[-1].bottom + LAST)]
    below = [_first(page, dates, range(m.bottom + 1, high)) for m, high in zip(marks, highs, strict=True)]
    above = [_first(page, dates, range(m.top - 1, low, -1)) for m, low in zip(marks, lows, strict=True)]
    feet = [at is not None and _is_foot(page, mark, at[0]) for mark, at in zip(marks, below, strict=True)]
    if _most(below) and (_found(below) - sum(feet)) * 2 >= len(marks):
        for mark, place, foot in zip(marks, below, feet, strict=True):
            if place is not None and foot and mark.handle:
                mark.stamp, mark.until = place[1], place[0]
            elif place is not None:
                mark.stamp, mark.bottom = place[1], place[0]
    elif _most(above) and _found(above) >= _found(below):
        for mark, place in zip(marks, above, strict=True):
            if place is not None:
                mark.stamp, mark.top = place[1], place[0]
        return True
    else:
        for mark, high in zip(marks, highs, strict=True):
            ended = (_first(page, dates, range(at, at + 1)) for at in range(mark.bottom + 1, high) if _ends(page, at))
            last = next((at for at in ended if at is not None), None) or _first(
                page, dates, range(high - 1, mark.bottom, -1), LAST
            )
            if last is not None:
                mark.stamp, mark.until = last[1], last[0]
    return False


def _is_foot(page: Page, mark: Mark, date: int) -> bool:
    """Whether a date stands below a text, not in the head above it: a sentence is before it, or buttons behind.

    Nothing with letters stands between an account and the date in a head.
    """
    between = [page.lines[i].text for i in range(mark.bottom + 1, date)]
    told = any(any(map(str.isalpha, text)) if mark.handle else text.endswith(_STOPS) for text in between)
    return told or _ends(page, date)


_STOPS = tuple(".!?…。！？")
"""Marks with which sentences end."""


def _ends(page: Page, index: int) -> bool:
    """Whether buttons follow a date, as below a text."""
    below = next((line.text for line in page.lines[index + 1 : index + 4] if line.text), "")
    return furniture.kind(below) in furniture.BUTTONS


LAST = 60
"""Lines below the last name in which its date may stand."""


def _have_buttons(page: Page, marks: Sequence[Mark]) -> bool:
    """Whether nearly every name has a button of a comment between it and the next."""
    gaps = [range(low.bottom + 1, high.top) for low, high in pairwise(marks)]
    return sum(
        any(furniture.kind(page.lines[i].text) in furniture.BUTTONS for i in gap) for gap in gaps
    ) * 4 >= 3 * len(gaps)


def _most(places: Sequence[object]) -> bool:
    return _found(places) * 3 >= 2 * len(places)


def _found(places: Sequence[object]) -> int:
    return sum(place is not None for place in places)


def _first(page: Page, dates: Dates, lines: range, near: int = NEAR) -> tuple[int, Stamp] | None:
    """The first of some lines that is little more than a date, no more than some lines with text away."""
    seen = 0
    for index in lines:
        text = page.lines[index].text
        if not text:
            continue
        stamp = dates.find(text) if len(text) < 100 else None
        if stamp is not None and len(text) - (stamp.end - stamp.start) < WORDS:
            return index, stamp
        seen += 1
        if seen == near:
            return None
    return None
