"""Whether the heads of a list stand above their texts or below them.

What decides: the form of the heads, where the reply button is, where list items begin, where blank lines are, what the
texts say, and what is left at both ends of the list. None of them is sure alone, so each has a vote.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from tui_reader.sources.formats.dump.arrangements.marks import SIGNED, Group, Mark
from tui_reader.sources.formats.dump.clues import furniture, names
from tui_reader.sources.formats.dump.clues.attributions import attributed
from tui_reader.sources.formats.dump.readings.layout import END_KINDS
from tui_reader.sources.formats.dump.readings.trim import EDGE_KINDS, is_tail_rest
from tui_reader.sources.formats.dump.readings.view import View
from tui_reader.text.cells import width


class _Vote(NamedTuple):
    """What one sign says."""

    trailing: bool
    """That the heads stand below their texts."""
    weight: float
    reason: str


class Side(NamedTuple):
    """One side of the heads on which their texts may stand."""

    trailing: bool
    """The heads stand below their texts."""
    votes: float
    """What speaks for it, less what speaks against it."""
    reason: str
    """What speaks for it, in words."""


DECIDED = 4.0
"""Votes by which a side must lead for the other one not to be read as well."""


def sides(view: View, group: Group, marks: list[Mark], heading: int | None) -> list[Side]:
    """Where the texts of heads may stand, likelier side first; the other one only where it is nearly as likely."""
    if group.form.order == SIGNED:
        return [Side(True, DECIDED, "signatures")]
    votes = [
        *_by_form(view, group, marks),
        *_by_gaps(view, marks),
        *_by_texts(view, marks),
        *_by_portraits(view, marks),
        *_by_end(view, marks),
        *_by_heading(view, marks, heading),
        *_by_frame(view, marks, heading),
    ]
    told = [
        Side(
            side,
            round(sum(vote.weight if vote.trailing is side else -vote.weight for vote in votes), 2),
            ", ".join(vote.reason for vote in votes if vote.trailing is side) or "by custom",
        )
        for side in (False, True)
    ]
    likelier = sorted(told, key=lambda side: -side.votes)
    return likelier if likelier[0].votes < DECIDED else likelier[:1]


def _by_form(view: View, group: Group, marks: Sequence[Mark]) -> Iterator[_Vote]:
    """What the heads themselves say: their words, the order of name and date, pictures."""
    if group.says:
        yield _Vote(False, 3, "a word for saying")
    if (offset := group.form.offset) is not None and offset <= 0:
        if offset < 0:
            yield _Vote(False, 1.5, "the date below the name")
        else:
            yield _Vote(False, 4, "the name above the text")
    if sum(_is_pictured(view, mark) for mark in marks) * 3 > 2 * len(marks):
        yield _Vote(False, 3, "pictures of people begin the heads")
    lines = view.page.lines
    again = sum(any(line.text == mark.name for line in lines[mark.top + 1 : mark.bottom + 1]) for mark in marks)
    if group.form.order == "nd" and again * 2 > len(marks):
        yield _Vote(False, 4, "the heads are printed twice")
    if sum(bool(mark.subject) for mark in marks) * 2 > len(marks):
        yield _Vote(False, 2, "subjects stand above the heads")
    if sum(mark.by for mark in marks) * 2 > len(marks) and group.form.order == "nd":
        yield _Vote(True, 0.3, "posted by")


def _is_pictured(view: View, mark: Mark) -> bool:
    """Whether a head begins with the description of a person's picture, or stands right below one."""
    lines = view.page.lines[max(0, mark.top - 1) : mark.top + 1]
    return any(names.pictured(line.text) is not None for line in lines)


def _by_gaps(view: View, marks: Sequence[Mark]) -> Iterator[_Vote]:
    """What stands between the heads beside the texts: buttons, the marks of list items, blank lines."""
    called = frozenset(mark.name for mark in marks if mark.name)
    usual = furniture.usual(view.page, [mark.bottom for mark in marks])
    pairs = list(pairwise(marks))
    buttons = Counter(_buttons_follow(view, first, second, called, usual) for first, second in pairs)
    gaps = [(gap, second) for first, second in pairs if (gap := _text_between(view, first, second))]
    items = Counter(_items_end(view, gap, second) for gap, second in gaps)
    nearer = Counter(_ends_nearer(view, gap) for gap, _ in gaps)
    many = max(1, len(pairs))
    if buttons[True] > buttons[False] and buttons[True] * 2 >= many:
        yield _Vote(True, 1 + 2 * buttons[True] / many, "buttons follow the heads")
    elif buttons[False] > buttons[True] and buttons[False] * 2 >= many:
        yield _Vote(False, 1 + 2 * buttons[False] / many, "buttons come before the heads")
    if items[False] * 2 > many:
        yield _Vote(False, 2, "list items start with heads")
    elif items[True] * 2 > many:
        yield _Vote(True, 2, "list items end with heads")
    if nearer[False] > nearer[True]:
        yield _Vote(False, 0.6 * nearer[False] / many, "text follows more closely")
    elif nearer[True] > nearer[False]:
        yield _Vote(True, 0.6 * nearer[True] / many, "text comes before more closely")


def _buttons_follow(
    view: View, first: Mark, second: Mark, called: frozenset[str], usual: frozenset[str]
) -> bool | None:
    """Whether only the first of two heads has buttons beside it, or only the second; ``None`` where both or none do."""
    low, high = first.bottom + 1, second.top
    starts, ends = _edges(view, low, high, called, second)
    starts_so, ends_so = bool(starts & furniture.BUTTONS), bool(ends & furniture.BUTTONS)
    if not ends_so and not second.by:
        last = view.first_text(high - 1, -1, low - 1)
        ends_so = last is not None and _recurs(view.page.lines[last].text, usual)
    return starts_so if starts_so != ends_so else None


def _edges(
    view: View, low: int, high: int, called: frozenset[str], second: Mark
) -> tuple[set[str | None], set[str | None]]:
    """What the first line and the last two lines between two heads are, facts about members aside."""
    solid = [i for i in range(low, high) if view.page.lines[i].text and not _is_panel(view, i, called)]
    while len(solid) > 1 and _is_picture(view.page.lines[solid[-1]].text, second.name):
        solid.pop()
    if len(solid) < 2:
        return set(), set()
    return {view.kinds[i] for i in solid[:1]}, {view.kinds[i] for i in solid[1:][-2:]}


def _is_picture(text: str, name: str | None) -> bool:
    """Whether a line stands for a picture above a head: signs without words, or the first letter of the name."""
    return not any(map(str.isalnum, text)) or (len(text) == 1 and text.casefold() == (name or "")[:1].casefold())


def _recurs(text: str, usual: frozenset[str]) -> bool:
    """Whether a line with words in it is one of those that stand between most heads alike."""
    return furniture.shape(text) in usual and any(c.isalpha() for c in text)


def _text_between(view: View, first: Mark, second: Mark) -> range:
    """The lines between two heads, without what belongs to the second at their end; none where there is no text."""
    low, high = first.bottom + 1, second.top
    above = view.first_text(high - 1, -1, low - 1)
    while above is not None and above >= low and is_tail_rest(view, above, second) and view.kinds[above] != "action":
        high = above
        above = view.first_text(above - 1, -1, low - 1)
    return range(low, low if above is None else high)


def _items_end(view: View, gap: range, second: Mark) -> bool | None:
    """Whether a list item begins with the text between two heads, and ends with a head, or begins with the second."""
    lines = view.page.lines
    if lines[second.top].bullet or (not lines[second.top - 1].text and lines[second.top - 1].bullet):
        return False
    starts = next((i for i in gap if lines[i].bullet and lines[i].text), None)
    if starts is None or view.kinds[starts] is not None:
        return None
    return True if all(not lines[i].text or view.kinds[i] is not None for i in range(gap.start, starts)) else None


def _ends_nearer(view: View, gap: range) -> bool | None:
    """Whether fewer blank lines part a text from the head below it than from the one above."""
    solid = [i for i in gap if view.page.lines[i].text]
    over, under = solid[0] - gap.start, gap.stop - 1 - solid[-1]
    return under < over if under != over else None


def _by_texts(view: View, marks: Sequence[Mark]) -> Iterator[_Vote]:
    """What the texts between heads tell by their place and their words of which head they are."""
    if sum(mark.bottom - mark.top < 2 for mark in marks) * 4 <= 3 * len(marks):
        return  # what stands apart from its date may be no name
    pairs = list(pairwise(marks))
    yield from _by_margins(view, pairs)
    told = [below for first, second in pairs if (below := _answers(view, first, second)) is not None]
    most = max(sum(told), len(told) - sum(told))
    if len(told) >= TOLD and len(told) * FEW > len(pairs) and most * 3 > 2 * len(told):
        yield _Vote(sum(told) * 2 > len(told), 3, "nobody answers himself")
    named = sum(_named_first(view, first, second) for first, second in pairs)
    if named >= TOLD and named * 3 > 2 * len(pairs):
        all_so = named == len(pairs) and named >= ALL
        yield _Vote(True, DECIDED if all_so else 3, "their names stand above the texts as well")


ALL = 4
"""Texts that leave no doubt where all are alike."""

TOLD = 2
"""Texts that must tell where they belong, for the others to be read like them."""

FEW = 6
"""Of so many texts one at the least must tell."""


def _by_margins(view: View, pairs: Sequence[tuple[Mark, Mark]]) -> Iterator[_Vote]:
    """Whether texts stand equally far right of the head above, or of the one below, where these two differ in that.

    No text stands left of its head.
    """
    if not view.page.dumped:
        return
    told = []
    for first, second in pairs:
        if abs(first.column - second.column) < 2:
            continue
        lines = (view.page.lines[i] for i in range(first.bottom + 1, second.top) if view.kinds[i] is None)
        edges = [line.edge for line in lines if line.text and not line.bullet]
        if edges:
            told.append((min(edges) - first.column, min(edges) - second.column))
    if len(told) < TOLD or len(told) * FEW <= len(pairs):
        return
    over, under = (
        max(Counter(far for far in side if far >= 0).values(), default=0) for side in zip(*told, strict=True)
    )
    if max(over, under) * 3 > 2 * len(told) and over != under:
        yield _Vote(under > over, 3, "the text is indented as they are")


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


def _by_portraits(view: View, marks: Sequence[Mark]) -> Iterator[_Vote]:
    """Whether the names stand alone a little above most heads, behind the texts before: nothing said is in between."""
    pairs = list(pairwise(marks))
    named = sum(_is_led_in(view, first, second) for first, second in pairs)
    if named >= TOLD and named * 3 > 2 * len(pairs):
        yield _Vote(False, 3, "their names stand below the texts before as well")


def _is_led_in(view: View, first: Mark, second: Mark) -> bool:
    """Whether a text stands between a head and the name of the next one, which buttons part from that one."""
    at = _led_from(view, range(first.bottom + 1, second.top), second)
    return at < second.top and view.first_text(at - 1, -1, first.bottom) is not None


def _led_from(view: View, above: range, mark: Mark) -> int:
    """The line above a head where its name stands alone, and something below it; the head itself where there is none.

    Args:
        view: the page.
        above: the lines above the head that may be its own.
        mark: the head.
    """
    solid = [i for i in above if view.page.lines[i].text][:-1]
    named = [names.undouble(view.page.lines[i].text).strip("[]") == mark.name for i in solid]
    if not mark.name or True not in named:
        return mark.top
    at = len(named) - 1 - named[::-1].index(True)
    while at and named[at - 1]:
        at -= 1  # printed twice
    return solid[at]


def _by_end(view: View, marks: Sequence[Mark]) -> Iterator[_Vote]:
    """What stands below the last head, and above it where it is the only one."""
    lines = view.page.lines
    low = marks[-1].bottom + 1
    last = view.first_text(low, 1, min(len(lines), low + 29))
    if last is None or view.kinds[last] in END_KINDS or last in view.counts:
        yield _Vote(True, 2, "no text below the last head")
    elif view.kinds[last] is None:
        yield _Vote(False, 0.6, "text below the last head")
    if len(marks) == 1:
        top = marks[0].top
        below = sum(len(line.text) for line in lines[low : low + 12])
        above = sum(len(line.text) for line in lines[max(0, top - 6) : top])
        if below > 4 * above:
            yield _Vote(False, 1.5, "much more text below than above")


def _by_frame(view: View, marks: Sequence[Mark], heading: int | None) -> Iterator[_Vote]:
    """At which end of the list there is text, and the buttons that stand between most heads."""
    lines, kinds = view.page.lines, view.kinds
    longest = max((b.top - a.bottom for a, b in pairwise(marks)), default=0)
    over = range(max(0 if heading is None else heading + 1, marks[0].top - longest, 0), marks[0].top)
    over = range(_behind_form(view, over, marks), _led_from(view, over, marks[0]))
    low = marks[-1].bottom + 1
    under = range(low, min(len(lines), low + longest))
    under = range(low, next((i for i in under if kinds[i] in END_KINDS and not view.recurs(marks, i)), under.stop))
    text_over, text_under = (any(kinds[i] is None and _is_prose(lines[i].text) for i in each) for each in (over, under))
    if text_over and not text_under:
        yield _Vote(True, 1.5, "text above the first head and none below the last")
    usual = _usual_buttons(view, marks)
    over_so, under_so = (any(furniture.shape(lines[i].text) in usual for i in each) for each in (over, under))
    if text_over and over_so and not under_so:
        yield _Vote(True, 4, "buttons stand above the first head and not below the last")
    elif text_under and under_so:
        yield _Vote(False, 2, "text and buttons below the last head")


def _behind_form(view: View, over: range, marks: Sequence[Mark]) -> int:
    """The first line above a list that may be of its first text: behind what ends the page above, or asks to write."""
    ends = (i for i in reversed(over) if view.kinds[i] in END_KINDS and not view.recurs(marks, i))
    return next(ends, over.start - 1) + 1


def _usual_buttons(view: View, marks: Sequence[Mark]) -> set[str]:
    """The shapes of what stands between most heads alike, and belongs to no head."""
    lines = view.page.lines
    heads = {furniture.shape(line.text) for mark in marks for line in lines[max(0, mark.top - 1) : mark.bottom + 1]}
    return {
        shape
        for shape in furniture.usual(view.page, [mark.bottom for mark in marks])
        if (furniture.kind(shape) in _PRESSED and not names.is_portrait(shape))
        or (shape not in heads and any(map(str.isalpha, shape)))
    }


_PRESSED = furniture.BUTTONS | {"share"}


def _is_prose(text: str) -> bool:
    """Whether a line is plainly a sentence, or part of one."""
    return len(text) > PROSE or text[-1:] in STOPS


PROSE = 60
"""Letters from which a line is one of a text."""

STOPS = ".!?…。！？"


def _by_heading(view: View, marks: Sequence[Mark], heading: int | None) -> Iterator[_Vote]:
    """What stands between the heading of the comments and the first head: a text, or nothing at all."""
    if heading is None or view.counts[heading].posts:
        return
    lines, kinds = view.page.lines, view.kinds
    called = frozenset(mark.name for mark in marks if mark.name)
    between = [
        i for i in range(_behind_form(view, range(heading + 1, marks[0].top), marks), marks[0].top)
        if lines[i].text and kinds[i] is None and i not in view.found
        and not _is_panel(view, i, called) and view.texts[lines[i].text] < 3
    ]  # fmt: skip
    letters = sum(width(lines[i].text) for i in between)
    asked = any(line.form for line in lines[heading + 1 : marks[0].top])
    if not letters:
        yield _Vote(False, 3, "the first head follows the heading")
    elif letters > 25 and len(between) < 60 and not asked:
        prose = any(_is_prose(lines[i].text) for i in between)
        yield _Vote(True, 1.5 if prose else 0.4, "text between the heading and the first head")


def _is_panel(view: View, index: int, called: frozenset[str]) -> bool:
    """Whether a line belongs to the panel about a member: a name of the list, a fact."""
    text = view.page.lines[index].text
    return text in called or view.kinds[index] == "fact" or furniture.is_fact(text, "")
