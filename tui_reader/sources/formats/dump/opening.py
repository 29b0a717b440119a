"""Which of the entries of a dump is the post itself: the first one, a head of its own above, or one dated below."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from tui_reader.sources import words
from tui_reader.sources.base import Report
from tui_reader.sources.formats.dump.arrangements.marks import SIGNED, SURE, Mark
from tui_reader.sources.formats.dump.clues import furniture, names, parts
from tui_reader.sources.formats.dump.clues.heads import Head
from tui_reader.sources.formats.dump.clues.stamps import Stamp
from tui_reader.sources.formats.dump.items import Item
from tui_reader.sources.formats.dump.lines.page import Page
from tui_reader.sources.formats.dump.readings.discussion import Discussion
from tui_reader.sources.formats.dump.readings.view import View
from tui_reader.sources.formats.dump.top.region import Header
from tui_reader.sources.formats.dump.top.title import bare_title
from tui_reader.text.cells import width


def settle(view: View, reading: Discussion, top: Header, items: list[Item], report: Report) -> bool:
    """Give the post what the entries say of it; where it is the first of them, take that out. Whether it is.

    Args:
        view: the page.
        reading: the heads and their texts.
        top: what was found above the comments; changed.
        items: the comments; changed.
        report: takes which entry is the post.
    """
    page, post = view.page, reading.opening
    named = post is not None and post.likely >= SURE and post.name not in (None, top.title)
    if post is not None and named and top.author is None:
        top.author, top.stamp = post.name, top.stamp or post.stamp
    said = _conversation(page, view.found, reading)
    if said is not None:
        top.author, top.handle, top.body, top.title = said.name, said.handle, said.lines, None
        top.stamp = said.stamp or top.stamp
        report.evidence.insert(0, f"line {said.top + 1}: the post that the conversation is about: {said.name}")
        for _ in range(said.entries):
            _take_out(items)
        return said.entries > 0
    if not _takes_first(view, reading, top, items):
        if top.by_first and top.title_at is None:
            top.author = None  # a conversation, which nobody wrote
        elif top.by_first:
            top.stamp, top.handle = top.stamp or items[0].stamp, items[0].handle
        return False
    first = _take_out(items)
    top.body, top.handle = reading.bodies[0], first.handle
    if top.author is None or _is_another(reading, top):
        top.author = first.name
    top.stamp = first.stamp or top.stamp
    top.title = _subject(reading, first.name, top) or top.title
    report.evidence.insert(0, "the first entry is the post itself")
    return True


def mend(view: View, reading: Discussion) -> None:
    """Give the first head its own name where a line from above the topic was taken for it, a menu's or the title.

    It stands as far above its date as the others do, or is the name of somebody who wrote another entry.

    Args:
        view: the page.
        reading: the heads and their texts; the first one is changed.
    """
    first, *later = reading.marks
    offset = reading.group.form.offset
    if len(later) < OTHERS or reading.trailing or offset is None or offset > 0 or first.says or first.by:
        return
    lines, known = view.page.lines, {mark.name for mark in later if mark.name}
    if first.name in known or (reading.heading is not None and not reading.posts):
        return
    end = _date_of(view, first) if offset else min(first.top + 1 + OTHERS, reading.marks[1].top)
    solid = [i for i in range(first.top + 1, end) if lines[i].text]
    called = {i: _called(lines[i].text) for i in solid}
    at = next((i for i in reversed(solid) if called[i] in known or _has_status(lines[i].text)), None)
    if at is None and offset:
        far = [_far(view, mark) for mark in later]
        usual, times = Counter(far).most_common(1)[0]
        if times * 2 > len(far) and max(far) <= len(solid) and usual:
            at = solid[-usual] if names.likelihood(called[solid[-usual]]) >= SURE else None
    if at is None or furniture.kind(called[at]) is not None:
        return
    first.top, first.name = at, called[at]
    first.bottom, first.likely = max(at, first.bottom), max(SURE, names.likelihood(first.name))
    dated = view.found.get(at + 1)
    if not offset and dated is not None and dated.order == "d":
        body = list(range(at + 2, reading.marks[1].top))
        cut = next((i for i in body if lines[i].text and view.kinds[i] is not None), reading.marks[1].top)
        reading.bodies[0] = [i for i in body if i < cut]


OTHERS = 2
"""Other heads from which the first one's is told, at the least."""


def _has_status(text: str) -> bool:
    """Whether a line is a name and that its owner is there or away: ``Mira Offline``."""
    told = parts.without_status(text)
    return told != text and names.likelihood(told) >= SURE


def _far(view: View, mark: Mark) -> int:
    """How many lines with text a head's name stands above its date; 0 where it is none of those above."""
    solid = [i for i in range(mark.top, _date_of(view, mark)) if view.page.lines[i].text]
    return next((len(solid) - n for n, i in enumerate(solid) if _called(view.page.lines[i].text) == mark.name), 0)


def _date_of(view: View, mark: Mark) -> int:
    """The line of a head's date: its last one with a date."""
    dated = (i for i in range(mark.bottom, mark.top, -1) if i in view.found and view.found[i].stamp is not None)
    return next(dated, mark.bottom)


def _called(text: str) -> str:
    """The name in a line of a head that is nothing else but one."""
    return names.undouble(parts.name_in(parts.without_status(text))[1])


def _take_out(items: list[Item]) -> Item:
    """Take the first entry out of the comments: what answers it answers the post."""
    first = items.pop(0)
    for item in items:
        item.parent = item.parent - 1 if item.parent else None
    return first


def _is_another(reading: Discussion, top: Header) -> bool:
    """Whether the author found above a topic is who answered later, as lists of the latest answers name them."""
    first, *later = reading.marks
    sure = reading.board and first.name is not None and first.likely >= NAMED and not top.signed
    return sure and first.name != top.author and any(mark.name == top.author for mark in later)


NAMED = 0.9
"""How much the first name of a topic must look like one to be taken rather than another name above."""


def _subject(reading: Discussion, author: str | None, top: Header) -> str | None:
    """What the first entry calls the topic; ``None`` where the page does so better."""
    subject, *later = [mark.subject for mark in reading.marks]
    if not any(map(str.isalpha, subject)) or names.is_portrait(subject) or _is_button(subject, author):
        return None
    named = bare_title(subject)
    if top.sure >= TITLED and len(later) > 1 and set(later) == {subject}:
        return None  # a label in every head, or a status: answers have a "Re:", or none
    answered = sum(opened_by(each, named) for each in later if each)
    return named if top.title is None or top.sure < TITLED or answered * 2 > len(later) else None


TITLED = 4
"""The evidence for a title above the topic from which it takes more than a subject to be another one."""


def _is_button(subject: str, name: str | None) -> bool:
    """Whether what stands where subjects do is a row of buttons, or once more the name."""
    links = [part.strip() for part in subject.split("|")]
    return (name is not None and words.fold(name).startswith(words.fold(subject))) or all(
        furniture.kind(link) is not None for link in links
    )


def opened_by(subject: str, title: str | None) -> bool:
    """Whether a comment's subject says no more than the title of the topic."""
    bare = words.bare(subject)
    return title is not None and bare.endswith(words.bare(title))


@dataclass(frozen=True, slots=True)
class _Said:
    """The post of a conversation: its head has no date, since that stands below its text."""

    top: int
    name: str
    handle: str
    stamp: Stamp | None
    lines: list[int]
    entries: int = 0
    """How many of the entries it is, with those above it, which are of the site and its owner."""


def _conversation(page: Page, found: dict[int, Head], reading: Discussion) -> _Said | None:
    """The post above comments whose heads are a name and an account: it has the same head, but its date at its end."""
    marks = reading.marks
    if sum(mark.handle is not None for mark in marks) * 3 < 2 * len(marks):
        return None
    dated = [any(i in found and found[i].stamp for i in range(mark.top, mark.bottom + 1)) for mark in marks]
    if sum(dated) * 3 >= 2 * len(marks):
        for number in range(dated.index(True)):
            own, body = marks[number], reading.bodies[number]
            below = [i for i in range(own.bottom + 1, marks[number + 1].top) if page.lines[i].text]
            if own.handle and own.name and (date := _date_below(found, below)) is not None:
                lines = [i for i in body if i < date]
                return _Said(own.top, own.name, own.handle, found[date].stamp, lines, number + 1)
    first = marks[0].top
    beside = (who := _account(page, first)) is not None and who[0] == first  # so the comments print accounts
    for at in range(first - 1, max(0, first - POST), -1):
        who = _account(page, at)
        if who is None or (who[0] == at) != beside:
            continue
        below = [i for i in range(at + 1, first) if page.lines[i].text]
        if (date := _date_below(found, below)) is None:
            return None
        top, name, handle = who
        start = max(i for i in range(at, date) if i == at or handle in page.lines[i].text) + 1  # below its buttons
        return _Said(top, name, handle, found[date].stamp, list(range(start, date)))
    return None


def _account(page: Page, at: int) -> tuple[int, str, str] | None:
    """The line of somebody's name, the name, and the account that stands at the end of a line, or is all of it."""
    match = _ACCOUNT.fullmatch(page.lines[at].text)
    if match is None:
        return None
    top, name = at, match["name"].strip()
    if not name:
        lettered = (i for i in range(at - 1, max(-1, at - APART), -1) if any(map(str.isalnum, page.lines[i].text)))
        top = next(lettered, at)
        name = page.lines[top].text
    return (top, name, match["account"]) if top < at or (match["name"] and names.likelihood(name) >= SURE) else None


_ACCOUNT = re.compile(r"(?P<name>(?:[^@]{1,60} )?)(?P<account>@[\w.-]{2,40}(?:@[\w.-]{3,60})?)")

APART = 5
"""Lines, empty ones and marks without letters included, by which an account stands below its name at most."""


def _date_below(found: dict[int, Head], below: Sequence[int]) -> int | None:
    """The line with nothing but a date that stands below a text, where these lines begin with one."""
    dated = next((i for i in below if i in found and found[i].order == "d" and found[i].stamp is not None), None)
    return None if dated is None or dated == below[0] else dated


POST = 120
"""Lines that the post of a conversation may have."""


def _takes_first(view: View, reading: Discussion, top: Header, items: Sequence[Item]) -> bool:
    """Whether the first entry is the post: nothing but a title stands above it, as in a forum's topic."""
    page = view.page
    if not items or (reading.opening is not None and reading.heading is None):
        return False
    if reading.group.form.order == SIGNED:
        return False  # the talk about an article, which is elsewhere
    if reading.posts and reading.stated == len(items) == 1:
        return True  # a board counts its posts, and this is the only one
    if reading.trailing and reading.heading is not None:
        return False
    if top.signed and top.author not in (None, items[0].name) and not reading.board:
        return False  # a byline below the title names somebody else
    if top.title is not None and words.is_one(top.title, "guestbook"):
        return False
    if reading.group.form.offset == 0 and top.stamp is not None and top.body:
        return False  # networks print the age below a comment and the date above the post, however short that is
    article = sum(width(t) for i in top.body if width(t := page.lines[i].text) > 30 and _SENTENCE.search(t))
    nested = any(item.column > items[0].column + 2 for item in items)
    if reading.board and not nested and article < NOTICES:
        later = items[0].number is not None and items[0].number > 1
        if items[0].number == 1 and _is_another(reading, top) and _is_dated_above(view, reading, top):
            return False  # the first answer: above it stands who wrote the post, when, and its text
        answers = not reading.posts and reading.stated is not None and abs(reading.stated - len(items)) < 1
        return not later and not answers
    untitled = top.title is None or (top.title_at is None and not page.front)  # "Discussion:" above a topic's title
    bare = untitled and not article and reading.stated is None
    if reading.heading is not None and not reading.posts and not bare:
        # A forum that says "15 replies" above the first of sixteen posts; else the heading is over comments.
        return reading.stated == len(items) - 1 and article < 100 and not nested
    if items[0].number in (0, 1) or (len(items) > 1 and items[0].number is None and items[1].number == 2):
        return article < (400 if top.stamp is None else 100)
    return article < 100 and (reading.stated is None or reading.posts or reading.stated != len(items))


def _is_dated_above(view: View, reading: Discussion, top: Header) -> bool:
    """Whether a date with a text below it stands between the title and the first head."""
    start, end = (top.title_at or 0) + 1, reading.marks[0].top
    dated = next((i for i in range(start, end) if i in view.found and view.found[i].stamp is not None), end)
    return any(_SENTENCE.search(view.page.lines[i].text) for i in range(dated + 1, end))


NOTICES = 1_500
"""Letters of what a board prints above its topics: rules, and asking for consent."""


_SENTENCE = re.compile(r"\w[.!?…»”\"](?:\s|$)|\w,\s|[。！？，]")
