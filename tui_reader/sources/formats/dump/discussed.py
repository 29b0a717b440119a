"""A dump whose comments have heads: the comments as the heads part them, and the post that they are about."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tui_reader.model import Thread
from tui_reader.sources import words
from tui_reader.sources.base import Report, counted, lacking
from tui_reader.sources.formats.dump import opening, sureness
from tui_reader.sources.formats.dump.arrangements import owners
from tui_reader.sources.formats.dump.arrangements.marks import Mark
from tui_reader.sources.formats.dump.clues import names, ordinals, parts
from tui_reader.sources.formats.dump.clues.stamps import Dates, same_day
from tui_reader.sources.formats.dump.items import Item, thread
from tui_reader.sources.formats.dump.lines import bodies
from tui_reader.sources.formats.dump.lines.page import Page
from tui_reader.sources.formats.dump.readings import edges, levels, nested
from tui_reader.sources.formats.dump.readings.discussion import Discussion
from tui_reader.sources.formats.dump.readings.trim import greets
from tui_reader.sources.formats.dump.readings.view import View
from tui_reader.sources.formats.dump.top import header
from tui_reader.sources.formats.dump.top.region import Header

Within = dict[int, int]
"""By the index of a comment, the index of the one within whose text it stands, or was quoted."""


def read(view: View, dates: Dates, reading: Discussion, report: Report) -> Thread:
    """The thread that a reading makes of a page.

    Args:
        view: the page.
        dates: its dates.
        reading: its heads and the lines of their texts; taken over, and changed.
        report: takes how the page was read.
    """
    page = view.page
    _drop_links(view, reading)
    opening.mend(view, reading)
    known = frozenset(mark.name.casefold() for mark in reading.marks if mark.name and len(mark.name) > 1)
    edges.without(page, reading.marks, reading.bodies, lambda text: greets(text, known))
    for mark, column in zip(reading.marks, levels.columns(view, reading), strict=True):
        mark.column = column
    top = _header(view, dates, reading)
    dates.settle(mark.stamp for mark in reading.marks)
    if dates.unclear(mark.stamp for mark in reading.marks):
        report.note("its dates do not say whether the day or the month comes first; they are left out")
    within = _part_answers(page, reading)
    items = _items(view, dates, reading, top.title, within)
    _place(view, reading, items, report)
    for at, parent in within.items():
        items[at].parent, items[at].placed = parent, True
    form = reading.group.described()
    report.evidence[:0] = [*reading.reasons, *top.reasons]
    report.evidence.extend(f"line {mark.top + 1}: {form}: {mark.name or 'no name'}" for mark in reading.marks)
    first = opening.settle(view, reading, top, items, report)
    _state(page, reading, top, len(items), first, report)
    _years(items, top, dates)
    return thread(page, dates, top, items, report, flat=first and _is_flat(reading, items))


def _header(view: View, dates: Dates, reading: Discussion) -> Header:
    """What stands above the comments."""
    page, post = view.page, reading.opening
    end = reading.start if reading.heading is None else min(reading.heading, reading.start)
    if sum(bool(line.text) for line in page.lines[:end]) < 2:
        end = reading.start  # a page of reviews, or a board, counts its entries before it names their subject
    if post is not None and end <= post.top:
        end = reading.start  # the post's own head stands below what reads as their heading: a link of a menu
    own = range(0)
    if post is not None:  # its subject is the title
        own = range(post.top + bool(post.subject), post.bottom + 1)
    people = frozenset(mark.name.casefold() for mark in reading.marks if mark.name and not names.is_nobody(mark.name))
    opened = not reading.trailing and post is None and (reading.heading is None or reading.posts)
    first = reading.marks[0].name if opened else None
    found = view.found
    return header.find(page, found, dates, end, discussed=True, own=own, people=people, opened=opened, first=first)


def _items(view: View, dates: Dates, reading: Discussion, title: str | None, within: Within) -> list[Item]:
    """The comments; one below a head that stood above says what it answers, and is added to those within others."""
    page = view.page
    items = []
    called = ordinals.without([mark.name for mark in reading.marks])
    list_edge: int | None = None
    earlier: dict[tuple[str | None, str], int] = {}  # heads: one above a text says what that answers
    for position, (mark, name, lines) in enumerate(zip(reading.marks, called, reading.bodies, strict=True)):
        if name is not None and " " in name and words.is_one(name, "by"):
            name = None  # the page has the word before a name, and nobody behind it
        reply_to, lines = _reply_line(page, lines)
        if position not in within:
            head = page.lines[mark.top]
            list_edge = head.edge if head.bullet else None
        again = view.found.get(lines[0]) if len(lines) > 1 and not page.dumped else None  # there it heads a quotation
        if again is not None and again.stamp is not None and (again.name, again.stamp.words) in earlier:
            within[position], lines = earlier[again.name, again.stamp.words], lines[1:]
        if mark.stamp is not None:
            earlier[mark.name, mark.stamp.words] = position
        item = Item(
            bodies.text_of(page, lines, list_edge), name, mark.stamp, dates.value(mark.stamp), mark.column, mark.number,
            mark.handle, mark.reply_to or reply_to, line=mark.top + 1, markup="markdown" if page.marked else "plain",
        )  # fmt: skip
        item.extra.update(_extra(mark, item.body, title))
        items.append(item)
    return items


def _extra(mark: Mark, body: str, title: str | None) -> Iterator[tuple[str, object]]:
    """What is said of a comment beside who wrote it and when."""
    if mark.subject and not opening.opened_by(mark.subject, title):
        yield "subject", mark.subject
    if mark.score is not None:
        yield "score", mark.score
    if mark.kind:
        yield "kind", mark.kind
    if words.is_one(body, "deleted"):
        yield "state", "deleted"


def _is_flat(reading: Discussion, items: Sequence[Item]) -> bool:
    """Whether nothing tells what the posts of a topic answer but the words of their texts."""
    accounts = sum(item.handle is not None for item in items)  # who has an account is called by it
    called = sum(item.body.startswith("@") for item in items)  # as networks do, more than boards
    told = accounts * 2 >= len(items) or called * 4 > len(items) or any(item.reply_to for item in items)
    return reading.group.form.order != "m" and not told


def _state(page: Page, reading: Discussion, top: Header, count: int, first: bool, report: Report) -> None:
    """Report how many comments the page says it has, how many were folded away, and how sure the reading is."""
    stated = reading.stated
    if first and reading.posts and stated:
        stated -= 1  # a board counts the post as well
    report.stated = stated
    if stated is not None and stated > count + 1:
        report.note(lacking(stated, count))
    sureness.settle(
        report, min(1.0, reading.quality) * sureness.agreed(stated, count) * sureness.of_post(page, top, report)
    )
    folded = sum(int(match[1]) for mark in reading.marks if (match := _FOLDED.search(page.lines[mark.top].text)))
    if folded:
        report.note(f"{counted(folded)} were folded away when the page was copied")


_FOLDED = re.compile(r"\[(\d{1,4}) more\]$")
"""How many comments a head stands for that was folded: ``[3 more]``."""


def _years(items: list[Item], top: Header, dates: Dates) -> None:
    """Give dates that were printed without their year the year that keeps the comments in order."""
    last = top.stamp.iso if top.stamp else None
    for item in items:
        if item.published is None and item.stamp is not None and item.stamp.relative and same_day(item.stamp.words):
            item.published = dates.in_order(item.stamp, last)
        last = item.published or last


def _drop_links(view: View, reading: Discussion) -> None:
    """Take out links to other messages, as archives print them below one: with a name, but neither date nor text."""
    if reading.group.form.order != "m":
        return
    for at in range(len(reading.marks) - 1, 0, -1):
        if reading.marks[at].stamp is None and not any(view.page.lines[i].text for i in reading.bodies[at]):
            del reading.marks[at], reading.bodies[at]
            above = reading.bodies[at - 1]
            while above and (not view.page.lines[above[-1]].text or view.kinds[above[-1]] == "related"):
                above.pop()


def _part_answers(page: Page, reading: Discussion) -> Within:
    """Make comments of the answers that stand within those they answer; for each of them the index of that one."""
    within: Within = {}
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
