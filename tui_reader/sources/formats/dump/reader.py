"""Combines the evidence of all recognisers into a thread: the one place where a reading of a dump is chosen."""

from __future__ import annotations

from tui_reader.model import Thread
from tui_reader.sources.base import Report, lacking
from tui_reader.sources.formats.dump import answers, discussed, headless, sureness
from tui_reader.sources.formats.dump.arrangements import find
from tui_reader.sources.formats.dump.clues.heads import Head
from tui_reader.sources.formats.dump.clues.stamps import Dates
from tui_reader.sources.formats.dump.items import Item, thread
from tui_reader.sources.formats.dump.lines import apart, bodies, repeats
from tui_reader.sources.formats.dump.lines.page import Page
from tui_reader.sources.formats.dump.readings.judge import best
from tui_reader.sources.formats.dump.readings.view import View
from tui_reader.sources.formats.dump.top import header
from tui_reader.sources.saved import saved_at


def read(text: str, report: Report, called: str = "") -> Thread:
    """The thread of a dump.

    Args:
        text: the whole dump.
        report: takes how it was read.
        called: the name of its file, or its address.
    """
    page = Page.of(text)
    page.called = called
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
        return discussed.read(view, dates, readings[0], report)
    blocks = repeats.find([line.text for line in page.lines])
    if len(blocks) > 1 and headless.carry(page, blocks):
        return headless.read(page, dates, found, blocks, report)
    top = header.find(page, found, dates, len(page.lines))
    stated = next((count.number for count in view.counts.values() if count.heading and count.number), None)
    report.stated = stated
    if stated:
        report.note(lacking(stated, 0))
    trust = sureness.DOUBTED if stated else sureness.ALONE
    sureness.settle(report, trust * sureness.of_title(top, report) * sureness.of_text(page, top, report))
    report.evidence.extend(top.reasons)
    return thread(page, dates, top, [], report)


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
    sureness.settle(report, sureness.ANSWERED)
    return thread(page, dates, top, items, report)
