"""Where the texts of a list of heads are: above or below their heads, and from where to where.

What decides: where the reply button is, where list items begin, where blank lines are, and what is left at both ends
of the list.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from functools import cache
from itertools import pairwise

from tui_reader.sources import words
from tui_reader.sources.formats.dump.arrangements.marks import SIGNED, Group, Mark
from tui_reader.sources.formats.dump.clues import furniture, names
from tui_reader.sources.formats.dump.clues.attributions import attributed
from tui_reader.sources.formats.dump.clues.links import are_links
from tui_reader.sources.formats.dump.readings.trim import EDGE_KINDS, is_tail_rest
from tui_reader.sources.formats.dump.readings.view import View

LAST = 1_000
"""Lines of text that the last comment may have: behind it nothing says where it ends."""


_END_KINDS = frozenset({"form", "related", "closing"})


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


def _edges(view: View, low: int, high: int, called: frozenset[str]) -> tuple[set[str | None], set[str | None]]:
    """What the first line and the last two lines between two heads are, facts about members aside."""
    solid = [i for i in range(low, high) if view.page.lines[i].text and not _is_panel(view, i, called)]
    if len(solid) < 2:
        return set(), set()
    return {view.kinds[i] for i in solid[:1]}, {view.kinds[i] for i in solid[1:][-2:]}


def _is_panel(view: View, index: int, called: frozenset[str]) -> bool:
    """Whether a line belongs to the panel about a member: a name of the list, a fact."""
    text = view.page.lines[index].text
    return text in called or view.kinds[index] == "fact" or furniture.is_fact(text, "")


def is_trailing(view: View, group: Group, marks: list[Mark], heading: int | None) -> tuple[bool, str]:
    """Whether heads stand below their comments, and what says so."""
    votes: Counter[bool] = Counter()
    why: dict[bool, list[str]] = {True: [], False: []}

    def vote(trailing: bool, weight: float, reason: str) -> None:
        votes[trailing] += int(weight * 100)
        why[trailing].append(reason)

    if group.key[0] == SIGNED:
        return True, "signatures"
    if group.says:
        vote(False, 3, "a word for saying")
    if len(group.key) > 3 and int(str(group.key[3])) <= 0:
        under = int(str(group.key[3])) < 0
        vote(False, 1.5 if under else 4, "the date below the name" if under else "the name above the text")
    total = len(marks)
    if sum(_is_pictured(view, mark) for mark in marks) * 3 > 2 * total:
        vote(False, 3, "pictures of people begin the heads")
    called = frozenset(mark.name for mark in marks if mark.name)
    pairs = list(pairwise(marks))
    after = before = bullets_at = bullets_in = glued_below = glued_above = 0
    usual = furniture.usual(view.page, [mark.bottom for mark in marks])
    for first, second in pairs:
        low, high = first.bottom + 1, second.top
        below = view.first_text(low, 1, high)
        above = view.first_text(high - 1, -1, low - 1)
        first_two, last_two = _edges(view, low, high, called)
        starts_so, ends_so = bool(first_two & furniture.BUTTONS), bool(last_two & furniture.BUTTONS)
        if not ends_so and not second.by:
            last_line = view.first_text(high - 1, -1, low - 1)
            ends_so = last_line is not None and _recurs(view.page.lines[last_line].text, usual)
        if starts_so and not ends_so:
            after += 1
        elif ends_so and not starts_so:
            before += 1
        while (
            above is not None and above >= low and is_tail_rest(view, above, second) and view.kinds[above] != "action"
        ):
            high = above
            above = view.first_text(above - 1, -1, low - 1)
        if below is None or above is None:
            continue
        if below - low < high - 1 - above:
            glued_below += 1
        elif below - low > high - 1 - above:
            glued_above += 1
        starts = [i for i in range(low, high) if view.page.lines[i].bullet and view.page.lines[i].text]
        if view.page.lines[second.top].bullet or (
            not view.page.lines[second.top - 1].text and view.page.lines[second.top - 1].bullet
        ):
            bullets_at += 1
        elif starts and view.kinds[starts[0]] is None and _only_furniture(view, low, starts[0]):
            bullets_in += 1
    many = max(1, len(pairs))
    if after > before and after * 2 >= many:
        vote(True, 1 + 2 * after / many, "buttons follow the heads")
    elif before > after and before * 2 >= many:
        vote(False, 1 + 2 * before / many, "buttons come before the heads")
    if bullets_at * 2 > many:
        vote(False, 2, "list items start with heads")
    elif bullets_in * 2 > many:
        vote(True, 2, "list items end with heads")
    if glued_below > glued_above:
        vote(False, 0.6 * glued_below / many, "text follows more closely")
    elif glued_above > glued_below:
        vote(True, 0.6 * glued_above / many, "text comes before more closely")
    if (
        sum(mark.bottom - mark.top < 2 for mark in marks) * 4 > 3 * total
    ):  # what stands apart from its date may be no name
        _vote_by_signs(view, pairs, vote)
    last = view.first_text(marks[-1].bottom + 1, 1, min(len(view.page.lines), marks[-1].bottom + 30))
    if last is None or view.kinds[last] in _END_KINDS or last in view.counts:
        vote(True, 2, "no text below the last head")
    elif view.kinds[last] is None:
        vote(False, 0.6, "text below the last head")
    if total == 1:
        low = marks[0].bottom + 1
        below = sum(len(view.page.lines[i].text) for i in range(low, min(len(view.page.lines), low + 12)))
        above = sum(len(view.page.lines[i].text) for i in range(max(0, marks[0].top - 6), marks[0].top))
        if below > 4 * above:
            vote(False, 1.5, "much more text below than above")
    if sum(bool(mark.subject) for mark in marks) * 2 > total:
        vote(False, 2, "subjects stand above the heads")
    if heading is not None and not view.counts[heading].posts:
        between = [
            i for i in range(heading + 1, marks[0].top)
            if view.page.lines[i].text and view.kinds[i] is None and i not in view.found
            and not _is_panel(view, i, called) and view.texts[view.page.lines[i].text] < 3
        ]  # fmt: skip
        letters = sum(len(view.page.lines[i].text) for i in between)
        prose = any(len(text) > 60 or text[-1] in ".!?…" for i in between if (text := view.page.lines[i].text))
        asked = any(view.page.lines[i].form for i in range(heading + 1, marks[0].top))
        if letters > 25 and len(between) < 60 and not asked:
            vote(True, 1.5 if prose else 0.4, "text between the heading and the first head")
        elif not letters:
            vote(False, 3, "the first head follows the heading")
    if sum(mark.by for mark in marks) * 2 > total and group.key[0] == "nd":
        vote(True, 0.3, "posted by")
    if not votes:
        return False, "by custom"
    trailing = votes[True] > votes[False]
    return trailing, ", ".join(why[trailing]) or "by custom"


def _is_pictured(view: View, mark: Mark) -> bool:
    """Whether a head begins with the description of a person's picture, or stands right below one."""
    lines = view.page.lines[max(0, mark.top - 1) : mark.top + 1]
    return any(names.pictured(line.text) is not None for line in lines)


def _indented(view: View, first: Mark, second: Mark) -> bool | None:
    """Whether the text between two heads that are indented differently is so as the second one."""
    if not view.page.dumped or abs(first.column - second.column) < 2:
        return None
    lines = [view.page.lines[i] for i in range(first.bottom + 1, second.top) if view.kinds[i] is None]
    near = [
        abs(line.edge - second.column) - abs(line.edge - first.column)
        for line in lines
        if line.text and not line.bullet
    ]
    if not near or (min(near) <= 0 <= max(near)):
        return None
    return max(near) < 0


def _answers(view: View, first: Mark, second: Mark) -> bool | None:
    """Whether the text between two heads is of the second one's author, since it answers the first one's."""
    at = view.first_text(first.bottom + 1, 1, second.top)
    if at is None or not first.name or not second.name or first.name == second.name:
        return None
    text = view.page.lines[at].text
    called = {first.name.casefold(): True, second.name.casefold(): False}
    whom = attributed(text, called)
    if whom is None and text.startswith("@") and " " in text:
        whom = next((name for name in called if text[1:80].lstrip().casefold().startswith(name)), None)
    return None if whom is None else called[whom]


def _named_first(view: View, first: Mark, second: Mark) -> bool:
    """Whether the text between two heads begins with the second one's name, or the letter that stands for a portrait.

    The name stands above and below the text then. Who liked the first one's text may stand before.
    """
    solid = [i for i in range(first.bottom + 1, second.top) if view.page.lines[i].text]
    near = [i for i in solid[:-1] if view.kinds[i] not in EDGE_KINDS][:2]
    if second.name is None:
        return False
    named = (names.undouble(view.page.lines[i].text) for i in near)
    return any(name == second.name or (len(name) == 1 and name == second.name[0]) for name in named)


def _vote_by_signs(view: View, pairs: Sequence[tuple[Mark, Mark]], vote: Callable[[bool, float, str], None]) -> None:
    """Vote as the texts between heads tell by their place and their words of which head they are."""
    for sign, reason in ((_indented, "the text is indented as they are"), (_answers, "nobody answers himself")):
        told = [below for first, second in pairs if (below := sign(view, first, second)) is not None]
        most = max(sum(told), len(told) - sum(told))
        if len(told) >= TOLD and len(told) * FEW > len(pairs) and most * 3 > 2 * len(told):
            vote(sum(told) * 2 > len(told), 3, reason)
    named = sum(_named_first(view, first, second) for first, second in pairs)
    if named >= TOLD and named * 3 > 2 * len(pairs):
        vote(True, 3, "their names stand above the texts as well")


TOLD = 2
"""Texts that must tell where they belong, for the others to be read like them."""

FEW = 6
"""Of so many texts one at the least must tell."""


def _only_furniture(view: View, low: int, high: int) -> bool:
    """Whether only furniture, or nothing, stands in some lines."""
    return all(not view.page.lines[i].text or view.kinds[i] is not None for i in range(low, high))


def _recurs(text: str, usual: frozenset[str]) -> bool:
    """Whether a line with words in it is one of those that stand between most heads alike."""
    return furniture.shape(text) in usual and any(c.isalpha() for c in text)


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
            if line.text and (view.kinds[above] in ("form", "related", "closing", "share") or above in view.counts):
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


def _end(view: View, marks: list[Mark]) -> int:
    """Where the last comment of a list with leading heads ends."""
    lines = view.page.lines
    last = marks[-1]
    tail = tail_of(view, marks)
    column = min(last.column, lines[last.top].edge)
    sizes = sorted(b.top - a.bottom for a, b in pairwise(marks))
    usual = sizes[len(sizes) * 9 // 10] if sizes else 0
    seen = 0
    at = last.bottom + 1
    blanks = 0
    while at < len(lines) and seen < LAST:
        line = lines[at]
        if not line.text:
            blanks += 1
            if line.rule and seen and blanks:
                return at
            at += 1
            continue
        kind = view.kinds[at]
        folded = words.bare(line.text)
        if seen and tail and folded == tail:
            return at
        ends = kind in _END_KINDS and (seen or _ends_unsaid(view, at))
        if ends and not view.recurs(marks, at):
            return at
        if kind == "page" and seen and not view.recurs(marks, at):
            return at
        if kind != "action" and _form_starts(view, line.text) and not view.recurs(marks, at):
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
        if kind not in EDGE_KINDS:
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
