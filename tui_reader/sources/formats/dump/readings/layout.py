"""From where to where the texts of a list of heads are, and which line above heads them all."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from tui_reader.sources import words
from tui_reader.sources.formats.dump.arrangements.marks import Mark
from tui_reader.sources.formats.dump.clues.links import are_links
from tui_reader.sources.formats.dump.readings.trim import EDGE_KINDS
from tui_reader.sources.formats.dump.readings.view import View

LAST = 1_000
"""Lines of text that the last comment may have: behind it nothing says where it ends."""

STOPS = ".!?…。！？"
"""Marks with which a sentence ends, as the words over a form do not."""

END_KINDS = frozenset({"form", "related", "closing"})
"""Kinds of furniture behind the last comment."""


def heading_of(view: View, marks: list[Mark]) -> int | None:
    """The line above the first head that heads or counts the comments."""
    at, seen = marks[0].top, 0
    while at > 0 and seen < 40:
        at -= 1
        if not view.page.lines[at].text:
            continue
        seen += 1
        count = view.counts.get(at)
        if count and count.heading and count.number != 0 and not view.is_each(marks, at):
            return at
        if view.kinds[at] == "closing" and seen > 6:
            return None
    return None


def counted_above(view: View, heading: int, found: int) -> int:
    """The line shortly above a heading without a number that counts as many comments as there are; else the heading."""
    seen = 0
    for at in range(heading - 1, -1, -1):
        text = view.page.lines[at].text
        seen += bool(text)
        if seen > TOOLS or len(text) > SHORT:
            return heading
        count = view.counts.get(at)
        if count and count.heading and count.number == found:
            return at
    return heading


TOOLS = 8
"""Lines between the count of comments and the first: how they are sorted, the form."""

SHORT = 40
"""Characters of the longest of them."""


def borders(view: View, marks: list[Mark], heading: int | None, trailing: bool) -> tuple[int, int]:
    """First line of the discussion and the line behind its last."""
    if trailing:
        end = marks[-1].bottom + 1
        at = end
        while (
            at < len(view.page.lines)
            and at < end + 6
            and (not view.page.lines[at].text or view.kinds[at] in ("action", "vote", "number"))
        ):
            at += 1
        if heading is not None:
            return heading + 1, end
        start = _named_above(view, marks)
        while start > 0 and start > marks[0].top - 400:
            above = start - 1
            line = view.page.lines[above]
            ends = view.kinds[above] in ("form", "related", "closing", "share") or above in view.counts
            if line.text and ends and not view.recurs(marks, above):
                break
            if not line.text and start < marks[0].top and len(marks) > 1:
                break
            if (match := _SECTION.fullmatch(line.text)) and words.is_one(match[1], "actions"):
                break
            start = above
        return start, end
    start = marks[0].top
    return start, _end(view, marks)


def _named_above(view: View, marks: list[Mark]) -> int:
    """The line above the first head's text that names its author too, no further up than a comment is long."""
    top, name = marks[0].top, (marks[0].name or "").casefold()
    longest = max((b.top - a.bottom for a, b in pairwise(marks)), default=0)
    if not name:
        return top
    named = [i for i in range(max(0, top - longest), top) if view.page.lines[i].text.casefold().startswith(name)]
    return named[0] if named else top


def _ruled(view: View, marks: Sequence[Mark]) -> bool:
    """Whether most comments have a line across between what their author is and the text."""
    lines = view.page.lines
    told = 0
    for mark, after in pairwise(marks):
        rule = next((i for i in range(mark.bottom + 1, after.top) if lines[i].rule), after.top)
        told += any(lines[i].text and view.kinds[i] is None for i in range(rule, after.top))
    return told * 2 > len(marks)


def _end(view: View, marks: list[Mark]) -> int:
    """Where the last comment of a list with leading heads ends."""
    lines = view.page.lines
    last = marks[-1]
    tail = tail_of(view, marks)
    column = min(last.column, lines[last.top].edge)
    sizes = sorted(b.top - a.bottom for a, b in pairwise(marks))
    usual = sizes[len(sizes) * 9 // 10] if sizes else 0
    ruled = _ruled(view, marks)
    seen = 0
    at = last.bottom + 1
    blanks = 0
    while at < len(lines) and seen < LAST:
        line = lines[at]
        if not line.text:
            blanks += 1
            if line.rule and seen and blanks:
                if not ruled:
                    return at
                ruled = False  # the text is below it
            at += 1
            continue
        kind = view.kinds[at]
        folded = words.bare(line.text)
        if seen and tail and folded == tail:
            return at
        ends = kind in END_KINDS and (seen or _ends_unsaid(view, at))
        if ends and not view.recurs(marks, at):
            return at
        if kind == "page" and seen and not view.recurs(marks, at):
            return at
        said = not seen and line.text[-1] in STOPS  # "Your comment is awaiting moderation."
        if kind != "action" and not said and _form_starts(view, line.text) and not view.recurs(marks, at):
            return at
        count = view.counts.get(at)
        if count and count.heading and count.number is not None and seen:
            if count.posts and count.number == len(marks):  # below the last as above the first
                while not lines[at - 1].text or view.kinds[at - 1] == "form":
                    at -= 1
                return at
            if not view.recurs(marks, at):
                return at
        if words.is_one(line.text, "pingback") and not view.recurs(marks, at):
            return at
        if view.page.dumped and line.heading and seen:
            return at
        if view.page.dumped and seen and column >= 3 and line.edge < column - 3 and line.edge <= 3:
            return at
        if kind == "share" and seen and blanks and not view.recurs(marks, at):
            return at
        if usual and seen > 12 and at - last.bottom > 4 * usual + 20 and blanks:
            return at
        if kind not in EDGE_KINDS and not view.recurs(marks, at):
            seen += 1
        blanks = 0
        at += 1
    return at


def _ends_unsaid(view: View, at: int) -> bool:
    """Whether a heading right below the last head ends the list: somebody may begin a comment with its words."""
    kind = view.kinds[at]
    if kind == "related":
        below = [i for i in range(at + 1, min(at + REST, len(view.page.lines))) if view.page.lines[i].text][:OPENING]
        return not below or are_links(view.page, view.kinds, at + 1, below[-1] + 1)
    return kind != "closing" and not words.is_one(view.page.lines[at].text, "roles")


OPENING = 3
"""Lines below a heading over links of which one is said where somebody begins with it."""

REST = 12
"""Lines, empty ones as well, within which these stand."""


def _form_starts(view: View, text: str) -> bool:
    """Whether a line begins a comment form with more words behind: ``Leave a Reply to this post``."""
    if len(text) > 90:
        return False
    folded = words.fold(text)
    return folded.startswith(_long_forms())


def tail_of(view: View, marks: list[Mark]) -> str | None:
    """The words with which nearly every comment ends: a button that stands below each, of several the last."""
    if len(marks) < 4:
        return None
    ends: Counter[str] = Counter()
    for first, second in pairwise(marks):
        solid = [i for i in range(max(first.bottom + 1, second.top - 12), second.top) if view.page.lines[i].text]
        last = [words.bare(view.page.lines[i].text) for i in solid[:0:-1][:2] if len(view.page.lines[i].text) < 60]
        ends.update(last if last[1:] != last[:1] else last[:1])
    if not ends:
        return None
    text, times = ends.most_common(1)[0]
    return text if text and times * 10 >= (len(marks) - 1) * 7 else None


def spans_of(marks: list[Mark], trailing: bool, start: int, end: int) -> list[tuple[int, int]]:
    if trailing:
        lows = [start, *(mark.bottom + 1 for mark in marks[:-1])]
        return [(low, mark.top) for low, mark in zip(lows, marks, strict=True)]
    highs = [*(mark.top for mark in marks[1:]), end]
    highs = [high if mark.until is None else min(high, mark.until) for mark, high in zip(marks, highs, strict=True)]
    return [(mark.bottom + 1, max(high, mark.bottom + 1)) for mark, high in zip(marks, highs, strict=True)]


@cache
def _long_forms() -> tuple[str, ...]:
    return tuple(p for p in words.phrases("form") if len(p) > 13 and " " in p)


_SECTION = re.compile(r".{1,200}\[([^\[\]]{2,20})\]")
"""The heading of a section of a wiki, with its button behind it: ``Photograph[edit]``."""
