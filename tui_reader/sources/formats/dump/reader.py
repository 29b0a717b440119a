"""Combines the evidence of all recognisers into a thread: the one place where a reading of a dump is chosen."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tui_reader.model import Thread
from tui_reader.sources import words
from tui_reader.sources.base import Report, counted
from tui_reader.sources.formats.dump import answers, headless
from tui_reader.sources.formats.dump.arrangements import find, owners
from tui_reader.sources.formats.dump.arrangements.marks import SIGNED
from tui_reader.sources.formats.dump.clues import furniture, names, ordinals, parts
from tui_reader.sources.formats.dump.clues.heads import Head
from tui_reader.sources.formats.dump.clues.stamps import Dates, Stamp, same_day
from tui_reader.sources.formats.dump.items import Item, thread
from tui_reader.sources.formats.dump.lines import apart, bodies, repeats
from tui_reader.sources.formats.dump.lines.page import Page
from tui_reader.sources.formats.dump.readings import levels, nested
from tui_reader.sources.formats.dump.readings.discussion import Discussion
from tui_reader.sources.formats.dump.readings.judge import best
from tui_reader.sources.formats.dump.readings.view import View
from tui_reader.sources.formats.dump.top import header
from tui_reader.sources.formats.dump.top.region import Header
from tui_reader.sources.formats.dump.top.title import bare_title
from tui_reader.sources.saved import saved_at
from tui_reader.text.cells import width


def read(text: str, report: Report) -> Thread:
    """The thread of a dump.

    Args:
        text: the whole dump.
        report: takes how it was read.
    """
    page = Page.of(text)
    texts = [line.text for line in page.lines]
    now = saved_at(texts, page.front)
    if now is not None:
        report.evidence.append(f"the page was saved at {now.isoformat(sep=' ')}: relative dates count from there")
    dates = Dates(texts, now)
    apart.take(page, dates)
    groups, found = find.find(page, dates)
    asked = answers.find(page, found, dates)
    if asked is not None and asked.entries:
        return _answered(page, dates, found, asked, report)
    view = View(page, found)
    readings = best(view, groups)
    if readings:
        return _discussed(view, dates, readings[0], report)
    blocks = repeats.find([line.text for line in page.lines])
    if len(blocks) > 1 and headless.carry(page, blocks):
        return headless.read(page, dates, found, blocks, report)
    top = header.find(page, found, dates, len(page.lines))
    stated = next((count.number for count in view.counts.values() if count.heading and count.number), None)
    report.stated = stated
    if stated:
        report.note(f"the page says it has {counted(stated)}, but the text holds none")
    report.engine = "general"
    report.sureness = 0.9 if top.title and not stated else 0.6
    report.evidence.extend(top.reasons)
    return thread(page, dates, top, [], report)


def _discussed(view: View, dates: Dates, reading: Discussion, report: Report) -> Thread:
    """A thread whose comments have heads."""
    page, found = view.page, view.found
    _drop_links(view, reading)
    for mark, column in zip(reading.marks, levels.columns(view, reading), strict=True):
        mark.column = column
    end = reading.start if reading.heading is None else min(reading.heading, reading.start)
    if sum(bool(line.text) for line in page.lines[:end]) < 2:
        end = reading.start  # a page of reviews, or a board, counts its entries before it names their subject
    if reading.opening is not None and end <= reading.opening.top:
        end = reading.start  # the post's own head stands below what reads as their heading: a link of a menu
    own = range(0)
    if reading.opening is not None:  # its subject is the title
        own = range(reading.opening.top + bool(reading.opening.subject), reading.opening.bottom + 1)
    people = frozenset(mark.name.casefold() for mark in reading.marks if mark.name and not names.is_nobody(mark.name))
    opened = not reading.trailing and reading.opening is None and (reading.heading is None or reading.posts)
    top = header.find(page, found, dates, end, discussed=True, own=own, people=people, opened=opened)
    dates.settle(mark.stamp for mark in reading.marks)
    if dates.unclear(mark.stamp for mark in reading.marks):
        report.note("its dates do not say whether the day or the month comes first; they are left out")
    within = _part_answers(page, reading)
    items = []
    called = ordinals.without([mark.name for mark in reading.marks])
    list_edge: int | None = None
    earlier: dict[tuple[str | None, str], int] = {}  # heads: one above a text says what that answers
    for position, (mark, name, lines) in enumerate(zip(reading.marks, called, reading.bodies, strict=True)):
        reply_to, lines = _reply_line(page, lines)
        if position not in within:
            head = page.lines[mark.top]
            list_edge = head.edge if head.bullet else None
        again = found.get(lines[0]) if len(lines) > 1 and not page.dumped else None  # there it heads a quotation
        if again is not None and again.stamp is not None and (again.name, again.stamp.words) in earlier:
            within[position], lines = earlier[again.name, again.stamp.words], lines[1:]
        if mark.stamp is not None:
            earlier[mark.name, mark.stamp.words] = position
        body = bodies.text_of(page, lines, list_edge)
        item = Item(
            body, name, mark.stamp, dates.value(mark.stamp), mark.column, mark.number, mark.handle,
            mark.reply_to or reply_to, line=mark.top + 1, markup="markdown" if page.marked else "plain",
        )  # fmt: skip
        if mark.subject and not opened_by(mark.subject, top.title):
            item.extra["subject"] = mark.subject
        if mark.score is not None:
            item.extra["score"] = mark.score
        if mark.kind:
            item.extra["kind"] = mark.kind
        if words.is_one(body, "deleted"):
            item.extra["state"] = "deleted"
        items.append(item)
        report.evidence.append(f"line {mark.top + 1}: {reading.group.described()}: {mark.name or 'no name'}")
    _place(view, reading, items, report)
    for at, parent in within.items():
        items[at].parent, items[at].placed = parent, True
    report.evidence[:0] = reading.reasons + top.reasons
    if reading.opening is not None and reading.opening.name not in (None, top.title) and top.author is None:
        top.author, top.stamp = reading.opening.name, top.stamp or reading.opening.stamp
    said = _conversation(page, found, reading)
    if said is not None:
        top.author, top.handle, top.body, top.title = said.name, said.handle, said.lines, None
        top.stamp = said.stamp or top.stamp
        report.evidence.insert(0, f"line {said.top + 1}: the post that the conversation is about: {said.name}")
    opening = said is None and _takes_first(page, reading, top, items)
    if opening:
        first = items.pop(0)
        for item in items:
            item.parent = item.parent - 1 if item.parent else None
        top.body = reading.bodies[0]
        top.author, top.stamp = first.name, first.stamp or top.stamp
        top.handle = first.handle
        subject = reading.marks[0].subject
        if any(c.isalpha() for c in subject) and not names.is_portrait(subject) and not _is_button(subject, first.name):
            named = bare_title(subject)
            answered = sum(opened_by(mark.subject, named) for mark in reading.marks[1:] if mark.subject)
            if top.title is None or top.sure < 4 or answered * 2 > len(items):
                top.title = named
        report.evidence.insert(0, "the first entry is the post itself")
    report.engine = "general"
    report.stated = reading.stated
    report.sureness = round(min(1.0, reading.quality) * _agreed(reading.stated, len(items)), 2)
    if opening and reading.posts and reading.stated:
        report.stated = reading.stated - 1  # a board counts the post as well
    if reading.stated is not None and reading.stated > len(items) + 1:
        report.note(f"the page says it has {reading.stated:,} comments, {len(items):,} were found")
    folded = sum(int(match[1]) for mark in reading.marks if (match := _FOLDED.search(page.lines[mark.top].text)))
    if folded:
        report.note(f"{counted(folded)} were folded away when the page was copied")
    _years(items, top, dates)
    flat = opening and reading.group.key[0] != "m" and not any(item.reply_to for item in items)
    flat = flat and sum(item.handle is not None for item in items) * 2 < len(
        items
    )  # who has an account is called by it
    return thread(page, dates, top, items, report, flat=flat)


_FOLDED = re.compile(r"\[(\d{1,4}) more\]$")
"""How many comments a head stands for that was folded: ``[3 more]``."""


def _part_answers(page: Page, reading: Discussion) -> dict[int, int]:
    """Make comments of the answers that stand within those they answer; for each of them the index of that one."""
    within: dict[int, int] = {}
    if not reading.group.signed or reading.trailing:
        return within
    marks, bodies = reading.marks, reading.bodies
    reading.marks, reading.bodies = [], []
    ends = [*(mark.top for mark in marks[1:]), reading.end]
    for mark, lines, end in zip(marks, bodies, ends, strict=True):
        signed = [one for one in reading.group.signed if mark.bottom < one.top < end]
        root = len(reading.marks)
        for one, own in owners.part(page, signed, mark, lines):
            if one is not mark:
                within[len(reading.marks)] = root
                one.column = mark.column
            reading.marks.append(one)
            reading.bodies.append(own)
    return within


def _place(view: View, reading: Discussion, items: list[Item], report: Report) -> None:
    """Give comments what the form of the page says that they answer."""
    told = levels.told(view, reading)
    if told is not None:
        for item, parent in zip(items, told, strict=True):
            item.parent, item.placed = parent, True
        return
    linked, unsure = nested.linked(view, reading)
    if unsure:
        report.note(f"the text does not tell what {counted(unsure)} answered below a root comment")
    for item, *under in zip(items, nested.under(view, reading), linked, strict=True):
        item.parent = next((parent for parent in under if parent is not None), None)


def _drop_links(view: View, reading: Discussion) -> None:
    """Take out links to other messages, as archives print them below one: with a name, but neither date nor text."""
    if reading.group.key[0] != "m":
        return
    for at in range(len(reading.marks) - 1, 0, -1):
        if reading.marks[at].stamp is None and not any(view.page.lines[i].text for i in reading.bodies[at]):
            del reading.marks[at], reading.bodies[at]
            above = reading.bodies[at - 1]
            while above and (not view.page.lines[above[-1]].text or view.kinds[above[-1]] == "related"):
                above.pop()


def _is_button(subject: str, name: str | None) -> bool:
    """Whether what stands where subjects do is a row of buttons, or once more the name."""
    links = [part.strip() for part in subject.split("|")]
    return (name is not None and words.fold(name).startswith(words.fold(subject))) or all(
        furniture.kind(link) is not None for link in links
    )


@dataclass(frozen=True, slots=True)
class _Said:
    """The post of a conversation: its head has no date, since that stands below its text."""

    top: int
    name: str
    handle: str
    stamp: Stamp | None
    lines: list[int]


def _conversation(page: Page, found: dict[int, Head], reading: Discussion) -> _Said | None:
    """The post above comments whose heads are a name and an account: it has the same head, but its date at its end."""
    marks = reading.marks
    if sum(mark.handle is not None for mark in marks) * 3 < 2 * len(marks):
        return None
    first = marks[0].top
    for at in range(first - 1, max(0, first - POST), -1):
        text, name = page.lines[at].text, page.lines[at - 1].text
        if not text.startswith("@") or " " in text or names.likelihood(name) < 0.5:
            continue
        below = [i for i in range(at + 1, first) if page.lines[i].text]
        dated = next((i for i in below if i in found and found[i].order == "d" and found[i].stamp is not None), None)
        if dated is None or dated == below[0]:
            return None
        return _Said(at - 1, name, text, found[dated].stamp, list(range(at + 1, dated)))
    return None


POST = 120
"""Lines that the post of a conversation may have."""


def _agreed(stated: int | None, count: int) -> float:
    """1 where as many comments were found as the page says, less the further the two are apart."""
    if not stated or not count or abs(stated - count) <= 0.1 * stated:
        return 1.0
    return 0.75 + 0.25 * min(stated, count) / max(stated, count)


def _reply_line(page: Page, lines: list[int]) -> tuple[str | None, list[int]]:
    """Take a first line that says what the comment answers (``In reply to …``) off its text."""
    if len(lines) > 1:
        if (called := _called_below(page, lines)) is not None:
            return called
        said = parts.answered(page.lines[lines[0]].text)
        if said is not None and any(page.lines[i].text for i in lines[1:]):
            # The number of an image board is a part of what was written, as a quotation is.
            return said, lines if page.lines[lines[0]].text.startswith(">>") else lines[1:]
    return None, lines


def _called_below(page: Page, lines: list[int]) -> tuple[str, list[int]] | None:
    """Take ``Replying to`` and the accounts on the lines below it off a text."""
    if not words.is_one(page.lines[lines[0]].text, "reply_to"):
        return None
    accounts = [page.lines[i].text.strip(" ,") for i in lines[1:]]
    count = 0
    while count < len(accounts) and (accounts[count].startswith("@") or (count and len(accounts[count]) < 4)):
        if " " in accounts[count]:
            break
        count += 1
    return (accounts[0], lines[count + 1 :]) if count and any(accounts[count:]) else None


def opened_by(subject: str, title: str | None) -> bool:
    """Whether a comment's subject says no more than the title of the topic."""
    bare = words.bare(subject)
    return title is not None and bare.endswith(words.bare(title))


def _answered(page: Page, dates: Dates, found: dict[int, Head], asked: answers.Answers, report: Report) -> Thread:
    """A thread of a question, answers and comments."""
    top = header.find(page, found, dates, asked.start, discussed=True)
    if asked.question is not None:
        top.author, top.stamp = asked.question.name or top.author, asked.question.stamp or top.stamp
    items = []
    for entry in asked.entries:
        body = bodies.text_of(page, entry.lines)
        if entry.tail:
            body = body[: max(0, len(body) - entry.tail)].rstrip(" –—-")
            body = body.removeprefix("- ")
        items.append(
            Item(body, entry.name, entry.stamp, dates.value(entry.stamp), parent=entry.parent, line=entry.top + 1)
        )
        report.evidence.append(
            f"line {entry.top + 1}: {'comment' if entry.tail else 'answer'}: {entry.name or 'no name'}"
        )
    report.evidence[:0] = ["questions and answers whose heads stand below the texts", *top.reasons]
    report.engine = "general"
    report.sureness = 0.85
    return thread(page, dates, top, items, report)


def _takes_first(page: Page, reading: Discussion, top: Header, items: Sequence[Item]) -> bool:
    """Whether the first entry is the post: nothing but a title stands above it, as in a forum's topic."""
    if not items or (reading.opening is not None and reading.heading is None):
        return False
    if reading.group.key[0] == SIGNED:
        return False  # the talk about an article, which is elsewhere
    if reading.posts and reading.stated == len(items) == 1:
        return True  # a board counts its posts, and this is the only one
    if reading.trailing and reading.heading is not None:
        return False
    if top.signed and top.author not in (None, items[0].name) and not reading.board:
        return False  # a byline below the title names somebody else
    if top.title is not None and words.is_one(top.title, "guestbook"):
        return False
    if reading.group.key[3:] == (0,) and top.stamp is not None and top.body:
        return False  # networks print the age below a comment and the date above the post, however short that is
    article = sum(width(t) for i in top.body if width(t := page.lines[i].text) > 30 and _SENTENCE.search(t))
    nested = any(item.column > items[0].column + 2 for item in items)
    if reading.board and not nested and article < NOTICES:
        later = items[0].number is not None and items[0].number > 1
        answers = not reading.posts and reading.stated is not None and abs(reading.stated - len(items)) < 1
        return not later and not answers
    bare = top.title is None and not top.body and reading.stated is None
    if reading.heading is not None and not reading.posts and not bare:
        # A forum that says "15 replies" above the first of sixteen posts; else the heading is over comments.
        return reading.stated == len(items) - 1 and article < 100 and not nested
    if items[0].number in (0, 1) or (len(items) > 1 and items[0].number is None and items[1].number == 2):
        return article < (400 if top.stamp is None else 100)
    return article < 100 and (reading.stated is None or reading.posts or reading.stated != len(items))


NOTICES = 1_500
"""Letters of what a board prints above its topics: rules, and asking for consent."""


def _years(items: list[Item], top: Header, dates: Dates) -> None:
    """Give dates that were printed without their year the year that keeps the comments in order."""
    last = top.stamp.iso if top.stamp else None
    for item in items:
        if item.published is None and item.stamp is not None and item.stamp.relative and same_day(item.stamp.words):
            item.published = dates.in_order(item.stamp, last)
        last = item.published or last


_SENTENCE = re.compile(r"\w[.!?…»”\"](?:\s|$)|\w,\s|[。！？，]")
