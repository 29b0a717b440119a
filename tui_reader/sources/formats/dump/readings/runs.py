"""Which heads of one form make up one list: headings, forms and wide gaps part them, subjects belong to them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import accumulate, pairwise

from tui_reader.sources import words
from tui_reader.sources.formats.dump.arrangements.marks import SCORED, Mark
from tui_reader.sources.formats.dump.clues import furniture, names
from tui_reader.sources.formats.dump.clues.attributions import attributed
from tui_reader.sources.formats.dump.readings.view import View


def runs(view: View, marks: list[Mark]) -> list[list[Mark]]:
    """The marks that belong together: a heading over other things, or over the comments, parts them."""
    if len(marks) > 1:
        take_subjects(view, marks)
    clean: list[Mark] = []
    known: dict[str, Mark] = {}
    for mark in marks:
        if clean and _again(view, clean[-1], mark):
            clean[-1].bottom = mark.bottom
            clean[-1].name = min(clean[-1].name or "", mark.name or "", key=len)
        elif clean and _quotes(view, clean, known, mark):
            continue
        elif not clean or mark.top > clean[-1].bottom:
            clean.append(mark)
        if clean[-1].name:
            known[clean[-1].name.casefold()] = clean[-1]
    if len(clean) < 2:
        return [clean] if clean else []
    cuts: set[int] = set()
    within = _within(clean)
    for position in range(len(clean) - 1):
        low, high = clean[position].bottom + 1, clean[position + 1].top
        for index in range(low, high):
            if _parts(view, clean, position, index, low):
                cuts.add(position + 1)
            closes = view.kinds[index] in ("closing", "form", "related") and not view.recurs(clean, index)
            if (
                closes
                and not words.is_one(view.page.lines[index].text, "roles")
                and not _begins(view, clean, position, index)
                and not (within[position] and view.kinds[index] != "form")
            ):
                cuts.add(position + 1)
    cuts |= _wide_gaps(clean)
    shapes = _shapes(view, clean)
    usual = _shares(shapes, furniture.usual(view.page, [mark.bottom for mark in clean]))
    # Of the lines that stand with most comments some stand on both sides: there the list goes on.
    cuts = {cut for cut in cuts if cut < 2 or not (usual[cut - 1] and usual[cut])}
    cuts |= _last_usual(_shares(shapes, _usual_buttons(shapes)))
    cuts -= {
        position + 1
        for position, (a, b) in enumerate(pairwise(clean))
        if a.number is not None and b.number == a.number + 1
    }
    cuts |= _copies(view, clean) | _links(view, clean)
    if len(clean) > 2 and clean[0].by and not any(mark.by for mark in clean[1:]):
        cuts.add(1)  # the byline of the article
    runs: list[list[Mark]] = []
    last = 0
    for cut in [*sorted(cuts), len(clean)]:
        runs.append(_without_stray(view, clean[last:cut]))
        last = cut
    return runs


def _within(marks: Sequence[Mark]) -> list[bool]:
    """For each head whether the list goes on below it whatever heads other things there: a line of its text.

    On both sides nearly all dated heads have the same word between name and date.
    """
    timed = [mark.stamp is not None and mark.stamp.timed for mark in marks]
    frames = [
        (mark.by, mark.joint.rstrip().rpartition(" ")[2]) if own else None
        for mark, own in zip(marks, timed, strict=True)
    ]
    seen = Counter(frame for frame in frames if frame is not None and frame[1].isalpha())
    usual = seen.most_common(1)[0][0] if seen else None
    framed = [0, *accumulate(frame == usual and frame is not None for frame in frames)]
    dated = [0, *accumulate(mark.stamp is not None for mark in marks)]
    return [
        min(alike, framed[-1] - alike) >= FRAMED
        and alike * 5 >= count * 4
        and (framed[-1] - alike) * 5 >= (dated[-1] - count) * 4
        for alike, count in zip(framed[1:], dated[1:], strict=True)
    ]


FRAMED = 4
"""Heads on either side of a line from which their form says that they are of one list."""


def _copies(view: View, marks: Sequence[Mark]) -> set[int]:
    """Where a list that a page prints more than once begins again: with the same people, dates and words."""
    keys = []
    for mark in marks:
        first = view.first_text(mark.bottom + 1, 1, min(len(view.page.lines), mark.bottom + COPIED))
        text = view.page.lines[first].text if first is not None else ""
        keys.append((mark.name, mark.stamp and mark.stamp.words, text))
    ends = [0]  # for each key how many of the first ones the keys up to it end with
    for key in keys[1:]:
        count = ends[-1]
        while count and keys[count] != key:
            count = ends[count - 1]
        ends.append(count + (keys[count] == key))
    length = len(keys) - ends[-1]
    return set(range(length, len(keys), length)) if min(ends[-1], length) >= COPIES else set()


def _links(view: View, marks: Sequence[Mark]) -> set[int]:
    """Where a list of links to articles with their dates ends: of the same form, one below the other without a text."""
    forms = [(mark.stamp.timed, mark.stamp.relative) if mark.stamp else None for mark in marks]
    cuts: set[int] = set()
    first = 0
    for at in range(1, len(marks) + 1):
        below = at < len(marks) and forms[at] == forms[first]
        if below and view.first_text(marks[at - 1].bottom + 1, 1, marks[at].top) is None:
            continue
        if at - first >= LINKS and not (at < len(marks) and forms[at] == forms[first]):
            cuts |= {first, at}
        first = at
    return cuts - {0, len(marks)}


LINKS = 3
"""Heads without a text between them from which they are such a list."""

COPIES = 3
"""Comments that are alike in two lists, from which one is a copy of the other."""

COPIED = 12
"""Lines below a head in which its text begins."""


def _without_stray(view: View, marks: list[Mark]) -> list[Mark]:
    """A list without a last head that is of the page's foot.

    It has no number where all others count up; or no button follows it, and its date is of another form.
    """
    *others, last = marks
    counted = all(a.number is not None and b.number == a.number + 1 for a, b in pairwise(others))
    if len(others) >= NUMBERED and counted and last.number is None:
        return others
    forms = {(mark.stamp.timed, mark.stamp.relative) for mark in others if mark.stamp is not None}
    if len(others) < 3 or len(forms) != 1 or last.stamp is None:
        return marks
    if (last.stamp.timed, last.stamp.relative) in forms:
        return marks
    lines = len(view.page.lines)
    ends = [*(mark.top for mark in marks[1:]), min(lines, last.bottom + FOOT)]
    buttons = [
        any(view.kinds[i] == "action" for i in range(mark.bottom + 1, end))
        for mark, end in zip(marks, ends, strict=True)
    ]
    return others if all(buttons[:-1]) and not buttons[-1] else marks


NUMBERED = 3
"""Heads that count up from which one without a number is none of theirs."""

FOOT = 40
"""Lines below a head within which its buttons would stand."""


def _usual_buttons(shapes: Sequence[set[str]]) -> frozenset[str]:
    """The usual buttons of a list: those below most heads down to the last with them.

    The heads of another list below, however many, do not make them less usual.
    """
    seen = Counter(shape for own in shapes for shape in own)
    last = {shape: at for at, own in enumerate(shapes) for shape in own}
    often = (shape for shape, times in seen.items() if times * 5 >= (last[shape] + 1) * 4)
    return frozenset(
        shape for shape in often if (last[shape] + 1) * 2 >= len(shapes) and furniture.kind(shape) == "action"
    )


def _shapes(view: View, marks: Sequence[Mark]) -> list[set[str]]:
    """The shapes of the lines between each head and the next."""
    ends = [*(mark.top for mark in marks[1:]), min(marks[-1].bottom + LAST, len(view.page.lines))]
    lines = view.page.lines
    return [
        {furniture.shape(line.text) for line in lines[mark.bottom + 1 : end] if line.text} - {""}
        for mark, end in zip(marks, ends, strict=True)
    ]


def _shares(shapes: Sequence[set[str]], usual: frozenset[str]) -> list[float]:
    """For each head how many of the usual lines stand below it, of all of these."""
    return [len(usual & own) / max(1, len(usual)) for own in shapes]


def _last_usual(usual: Sequence[float]) -> set[int]:
    """Where a list ends although heads of its form follow: the lines that stood with its comments do no more."""
    end = max((at + 1 for at, share in enumerate(usual) if share >= 0.5), default=0)
    after = len(usual) - end
    full = sum(share >= 0.5 for share in usual[:end])
    most = end if full == end and end >= LASTING else end // 3
    return {end} if end and FOREIGN <= after <= most and full * 10 >= 9 * end else set()


LASTING = 4
"""Heads that all have the usual lines, from which as many without them are those of another list."""


FOREIGN = 2
"""Heads without the usual lines from which they are those of another list: the last comment may lack them."""

LAST = 60
"""Lines behind the last head of a list in which its buttons are looked for."""


def _quotes(view: View, clean: Sequence[Mark], known: Mapping[str, Mark], mark: Mark) -> bool:
    """Whether what reads as a head says whose words are quoted: right below a head, with a word for writing.

    Who copies a comment to answer it may copy its head with it.
    """
    if any(view.page.lines[i].text for i in range(clean[-1].bottom + 1, mark.top)):
        return False
    if mark.says and any(_is_same(mark, other) for other in clean):
        return True
    return attributed(view.page.lines[mark.bottom].text, known) is not None


def _is_same(mark: Mark, other: Mark) -> bool:
    """Whether two heads name the same person and moment."""
    said = mark.stamp is not None and other.stamp is not None and mark.stamp.words == other.stamp.words
    return said and mark.name is not None and mark.name == other.name


def _again(view: View, first: Mark, second: Mark) -> bool:
    """Whether a head only says again what the one above it says, with no text between."""
    if first.stamp is None or second.stamp is None or not first.name or not second.name:
        return False
    if first.stamp.words != second.stamp.words or first.number != second.number:
        return False
    names = sorted((first.name, second.name), key=len)
    if not names[1].startswith(names[0]):
        return False
    below = [i for i in range(first.bottom + 1, second.bottom) if view.page.lines[i].text]
    if not any(i < second.top for i in below):
        return True
    # A head for narrow screens stands above the one with the panel: nothing is said before the name comes again.
    again = next((i for i in below if view.kinds[i] not in _PANEL), None)
    if again is None or len(below) > PANEL or any(len(view.page.lines[i].text) > SHORT for i in below):
        return False
    return f"{names[0]} ".startswith(f"{view.page.lines[again].text} ") and any(view.kinds[i] in _PANEL for i in below)


_PANEL = frozenset({"fact", "role", "number", "vote", "action"})

PANEL = 14
"""Lines that the panel beside a post may have."""

SHORT = 40
"""Characters that a line of it may have."""


def _parts(view: View, marks: Sequence[Mark], position: int, index: int, low: int) -> bool:
    """Whether a line heads the comments: what comes before it, above all the post's own byline, is none."""
    count = view.counts.get(index)
    if count is None or not count.heading or view.kinds[index] == "action" or view.is_each(marks, index):
        return False
    if view.heads_replies(index) or (count.number is not None and view.below_button(index)):
        return False
    after = len(marks) - position - 1
    number = count.number
    if number is None:
        letters = sum(len(line.text) for line in view.page.lines[max(0, index - 60) : index])
        return position == 0 and letters > 150 and not view.recurs(marks, index)
    if any(number < more and more >= len(marks) for more in _stated_above(view, marks[0].top)):
        return False  # it counts the answers to one comment
    if number < after and position == 0 and _headed(view, marks[0].top) and not view.counts[index].posts:
        return False  # the comments have their heading above: it counts the answers to one
    near = abs(number - after) <= max(1, after // 4)
    return number > 0 and ((near and number > 2) or (position == 0 and (near or number >= after)))


def _begins(view: View, marks: Sequence[Mark], position: int, index: int) -> bool:
    """Whether a heading over links, or what a page ends with, is how a comment begins.

    It stands right below its head, which is not the first.

    The first head of a list may be the post's own. Where nothing is said below the head above either, heads are
    themselves links with their dates, and headings part them.
    """
    if position == 0 or view.kinds[index] not in ("related", "closing"):
        return False
    above, own = marks[position - 1 : position + 1]
    said = view.first_text(above.bottom + 1, 1, own.top)
    return said is not None and view.first_text(own.bottom + 1, 1, index) is None


def _stated_above(view: View, top: int) -> list[int]:
    """How many comments lines say that stand shortly above the first head."""
    near = (view.counts.get(index) for index in range(max(0, top - ABOVE), top))
    return [count.number for count in near if count is not None and count.heading and count.number]


def _headed(view: View, top: int) -> bool:
    """Whether a line heads comments shortly above the first head, without a count, and no article is between."""
    near = range(max(0, top - ABOVE), top)
    heading = next((i for i in near if (count := view.counts.get(i)) and count.heading and count.number is None), None)
    return heading is not None and sum(len(view.page.lines[i].text) for i in range(heading, top)) < LETTERS


LETTERS = 200
"""Characters between a heading and the first comment: buttons and the form, no text."""

ABOVE = 12
"""Lines above the first head in which its heading may stand."""


def take_subjects(view: View, marks: list[Mark]) -> None:
    """Take the lines with a subject above heads into them: the topic's title again, or with a score beside it."""
    above = [_line_above(view, mark.top) for mark in marks]
    titled = _titled(view, marks, above)
    if sum(index is None for index in above) * 2 > len(marks):
        above = [_paragraph_above(view, mark.top) for mark in marks]
    bare = [None if i is None else _subject(view.page.lines[i].text) for i in above]
    seen = Counter(text for text in bare if text)
    bottoms = {mark.bottom for mark in marks}
    people = {mark.name.casefold() for mark in marks if mark.name}
    for mark, index, text in zip(marks, above, bare, strict=True):
        if index is not None and text is None and (scored := SCORED.search(view.page.lines[index].text)):
            mark.top, mark.score = index, int(scored[1])  # no subject but "Re:"
            continue
        if index is None or not text or index in bottoms or view.kinds[index] in ("action", "vote", "number"):
            continue
        if furniture.names_answers(view.page.lines[index].text, people):
            continue
        scored = SCORED.search(view.page.lines[index].text)
        repeated = seen[text] > 1 and seen[text] * 2 >= len(marks)
        if titled or repeated or scored or words.fold(view.page.lines[index].text) != text:
            mark.top = index
            if names.is_portrait(view.page.lines[index].text) or not any(map(str.isalnum, text)):
                continue
            mark.subject = SCORED.sub("", view.page.lines[index].text).strip()
            if scored and mark.score is None:
                mark.score = int(scored[1])


def _titled(view: View, marks: Sequence[Mark], above: Sequence[int | None]) -> bool:
    """Whether comments have subjects of their own: one short line right above each head, text between it and the next.

    Where heads stand below their comments, that line is what a comment ends with, as sentences do.
    """
    lines = view.page.lines
    if len(marks) < 4:
        return False
    alone = ended = between = 0
    for position, index in enumerate(above):
        if index is None or view.kinds[index] is not None or len(lines[index].text) > 90:
            continue
        if index and (lines[index - 1].text or view.page.continues(index - 1, index)):
            continue
        alone += 1
        ended += lines[index].text[-1] in ".!?…"
        if position:
            low, high = marks[position - 1].bottom + 1, index
            between += any(lines[i].text and view.kinds[i] is None for i in range(low, high))
    return alone * 10 >= len(marks) * 6 and ended * 2 < alone and between * 10 >= (alone - 1) * 9


def _line_above(view: View, top: int) -> int | None:
    """The line right above a head; across an empty line only where it holds a score."""
    if top and view.page.lines[top - 1].text:
        return top - 1
    if top > 1 and SCORED.search(view.page.lines[top - 2].text):
        return top - 2
    return None


def _paragraph_above(view: View, top: int) -> int | None:
    """The line above a head across one empty line, where that line is a paragraph of its own."""
    if top < 2 or view.page.lines[top - 1].text or not view.page.lines[top - 2].text or view.kinds[top - 2]:
        return None
    return top - 2 if top < 3 or not view.page.lines[top - 3].text else None


def _subject(text: str) -> str | None:
    """A line as a subject: without ``Re:`` and score; ``None`` for what is too long for one."""
    if len(text) > 160:
        return None
    text = words.fold(SCORED.sub("", text))
    for _ in range(3):
        head, colon, rest = text.partition(":")
        if not colon or head.strip() not in words.phrases("topic"):
            break
        text = rest.strip()
    return text or None


def _wide_gaps(marks: Sequence[Mark]) -> set[int]:
    """Where a list of heads falls apart because much more lies between two of them than elsewhere.

    In the middle of a long list it is one long comment.
    """
    gaps = [b.top - a.bottom for a, b in pairwise(marks)]
    if len(gaps) < 2:
        return set()
    usual = sorted(gaps)[len(gaps) // 2]
    wide = (at for at, gap in enumerate(gaps, 1) if gap > WIDE and gap > 8 * usual)
    return {at for at in wide if min(at, len(marks) - at) < LONG or gaps[at - 1] > LONGEST}


WIDE = 60
"""Lines that may lie between any two heads of a list."""

LONG = 8
"""Heads on both sides of a gap from which it is likelier a comment than the page between two lists."""

LONGEST = 400
"""Lines of the longest comment that there may be."""
