"""Combines the evidence of all recognisers into a thread: the one place where a reading of a dump is chosen."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from tui_reader.model import Comment, Extra, Markup, Post, Thread
from tui_reader.sources import words
from tui_reader.sources.assemble import assemble
from tui_reader.sources.base import Report
from tui_reader.sources.bodies import from_html
from tui_reader.sources.formats.dump import (
    answers,
    bodies,
    find,
    header,
    names,
    ordinals,
    parts,
    repeats,
    replies,
    signatures,
)
from tui_reader.sources.formats.dump.discussion import Discussion
from tui_reader.sources.formats.dump.heads import Head
from tui_reader.sources.formats.dump.judge import best
from tui_reader.sources.formats.dump.page import Page
from tui_reader.sources.formats.dump.region import Header
from tui_reader.sources.formats.dump.stamps import Dates, Stamp, same_day
from tui_reader.sources.formats.dump.view import View
from tui_reader.sources.identity import comment_id, thread_id


@dataclass(slots=True)
class Item:
    """One comment as it was read, before ids and parents."""

    body: str
    name: str | None = None
    stamp: Stamp | None = None
    published: str | None = None
    column: int = 0
    number: int | None = None
    handle: str | None = None
    reply_to: str | None = None
    markup: Markup = "plain"
    extra: dict[str, object] = field(default_factory=dict)
    parent: int | None = None
    """Index of the comment that it answers, where the form of the page says so."""
    line: int = 0
    """The line of its head, or its first, counted from 1."""


def read(text: str, report: Report, now: datetime | None = None) -> Thread:
    """The thread of a dump.

    Args:
        text: the whole dump.
        report: takes how it was read.
        now: when the page was saved, where that is known.
    """
    page = Page.of(text)
    dates = Dates((line.text for line in page.lines), now)
    groups, found = find.find(page, dates)
    asked = answers.find(page, found, dates)
    if asked is not None and asked.entries:
        return _answered(page, dates, found, asked, report)
    view = View(page, found)
    readings = best(view, groups)
    if readings:
        return _discussed(page, dates, found, readings[0], report)
    blocks = repeats.find([line.text for line in page.lines])
    if len(blocks) > 1 and _carry(page, blocks):
        return _printed_twice(page, dates, found, blocks, report)
    top = header.find(page, found, len(page.lines))
    stated = next((count.number for count in view.counts.values() if count.heading and count.number), None)
    report.stated = stated
    if stated:
        report.note(f"the page says it has {stated:,} comments, but the text holds none")
    report.engine = "general"
    report.sureness = 0.9 if top.title and not stated else 0.6
    report.evidence.extend(top.reasons)
    return _thread(page, dates, top, [], report)


def _discussed(page: Page, dates: Dates, found: dict[int, Head], reading: Discussion, report: Report) -> Thread:
    """A thread whose comments have heads."""
    end = reading.start if reading.heading is None else min(reading.heading, reading.start)
    own = range(0)
    if reading.opening is not None:  # its subject is the title
        own = range(reading.opening.top + bool(reading.opening.subject), reading.opening.bottom + 1)
    top = header.find(page, found, end, discussed=True, own=own)
    dates.settle(mark.stamp for mark in reading.marks)
    items = []
    called = ordinals.without([mark.name for mark in reading.marks])
    for mark, name, lines in zip(reading.marks, called, reading.bodies, strict=True):
        reply_to, lines = _reply_line(page, lines)
        body = bodies.text_of(page, lines)
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
    report.evidence[:0] = reading.reasons + top.reasons
    if reading.opening is not None and reading.opening.name not in (None, top.title) and top.author is None:
        top.author, top.stamp = reading.opening.name, top.stamp or reading.opening.stamp
    opening = _takes_first(page, reading, top, items)
    if opening:
        first = items.pop(0)
        top.body = reading.bodies[0]
        top.author, top.stamp = first.name, first.stamp or top.stamp
        top.handle = first.handle
        subject = reading.marks[0].subject
        if subject and (top.title is None or top.sure < 3):
            top.title = subject
        report.evidence.insert(0, "the first entry is the post itself")
    report.engine = "general"
    report.stated = reading.stated
    report.sureness = round(min(1.0, reading.quality) * _agreed(reading.stated, len(items)), 2)
    if reading.stated is not None and reading.stated > len(items) + 1:
        report.note(f"the page says it has {reading.stated:,} comments, {len(items):,} were found")
    _years(items, top, dates)
    flat = opening and reading.group.key[0] != "m" and not any(item.reply_to for item in items)
    return _thread(page, dates, top, items, report, flat=flat)


def _agreed(stated: int | None, count: int) -> float:
    """1 where as many comments were found as the page says, less the further the two are apart."""
    if not stated or not count or abs(stated - count) <= 0.1 * stated:
        return 1.0
    return 0.75 + 0.25 * min(stated, count) / max(stated, count)


def _reply_line(page: Page, lines: list[int]) -> tuple[str | None, list[int]]:
    """Take a first line that says what the comment answers (``In reply to …``) off its text."""
    if len(lines) > 1:
        said = parts.answered(page.lines[lines[0]].text)
        if said is not None and any(page.lines[i].text for i in lines[1:]):
            return said, lines[1:]
    return None, lines


def opened_by(subject: str, title: str | None) -> bool:
    """Whether a comment's subject says no more than the title of the topic."""
    bare = words.bare(subject)
    return title is not None and bare.endswith(words.bare(title))


def _answered(page: Page, dates: Dates, found: dict[int, Head], asked: answers.Answers, report: Report) -> Thread:
    """A thread of a question, answers and comments."""
    top = header.find(page, found, asked.start, discussed=True)
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
    return _thread(page, dates, top, items, report)


def _takes_first(page: Page, reading: Discussion, top: Header, items: Sequence[Item]) -> bool:
    """Whether the first entry is the post: nothing but a title stands above it, as in a forum's topic."""
    if not items or (reading.trailing and reading.heading is not None):
        return False
    if top.title is not None and words.is_one(top.title, "guestbook"):
        return False
    article = sum(len(t) for i in top.body if len(t := page.lines[i].text) > 30 and _SENTENCE.search(t))
    nested = any(item.column > items[0].column + 2 for item in items)
    bare = top.title is None and not top.body and reading.stated is None
    if reading.heading is not None and not reading.posts and not bare:
        # A forum that says "15 replies" above the first of sixteen posts; else the heading is over comments.
        return reading.stated == len(items) - 1 and article < 100 and not nested
    if items[0].number == 1 or (len(items) > 1 and items[0].number is None and items[1].number == 2):
        return article < (400 if top.stamp is None else 100)
    return article < 100 and (reading.stated is None or reading.posts or reading.stated != len(items))


def _years(items: list[Item], top: Header, dates: Dates) -> None:
    """Give dates that were printed without their year the year that keeps the comments in order."""
    last = top.stamp.iso if top.stamp else None
    for item in items:
        if item.published is None and item.stamp is not None and item.stamp.relative and same_day(item.stamp.words):
            item.published = dates.in_order(item.stamp, last)
        last = item.published or last


def _printed_twice(
    page: Page, dates: Dates, found: dict[int, Head], blocks: list[tuple[int, int]], report: Report
) -> Thread:
    """A thread whose comments have no heads, but stand twice."""
    first = blocks[0][0]
    spans = _spans_between(page, blocks)
    items = [_headless(page, low, high) for low, high in spans]
    top = header.find(page, found, first, discussed=True)
    _name_by_address(items)
    author = _addressed(items)
    for item in items:
        if author and item.name is None and item.extra.pop("answers", None):
            item.name = author
    if author and top.author is None:
        top.author = author
        report.evidence.append(f"commenters address {author}: the author of the post")
    report.engine = "general"
    report.sureness = 0.7
    report.evidence.insert(0, f"{len(blocks)} blocks of lines are printed twice: comments, from line {first + 1} on")
    report.evidence.extend(f"line {item.line}: {item.name or 'no name'}" for item in items)
    return _thread(page, dates, top, items, report)


def _carry(page: Page, blocks: Sequence[tuple[int, int]]) -> bool:
    """Whether what is printed twice makes up most of the page from the first such block on."""
    total = sum(len(line.text) for line in page.lines[blocks[0][0] :])
    twice = sum(len(line.text) for start, length in blocks for line in page.lines[start : start + length])
    return 4 * twice > total


def _spans_between(page: Page, blocks: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The line ranges of comments: each block once, and what stands between blocks."""
    spans: list[tuple[int, int]] = []
    at = blocks[0][0]
    for start, length in blocks:
        if any(page.lines[i].text for i in range(at, start)):
            spans.append((at, start))
        spans.append((start, start + length))
        at = start + length
        remaining = [page.lines[i].text for i in range(start, start + length) if page.lines[i].text]
        while remaining and at < len(page.lines):
            if page.lines[at].text:
                remaining.pop()
            at += 1
    if any(page.lines[i].text for i in range(at, len(page.lines))):
        spans.append((at, len(page.lines)))
    return spans


def _headless(page: Page, low: int, high: int) -> Item:
    """A comment that only its own last lines name: a plug-in's line, a signature."""
    kept = [i for i in range(low, high) if page.lines[i].text]
    name = None
    line = low + 1
    if kept and (name := signatures.plugin_name(page.lines[kept[-1]].text)):
        kept.pop()
    signed = signatures.signed_name(page.lines[kept[-1]].text) if len(kept) > 1 else None
    if signed and (name is None or name.casefold().startswith(signed.casefold())):
        name = name or signed
        kept.pop()
    return Item(bodies.text_of(page, kept), name, line=line)


_SENTENCE = re.compile(r"\w[.!?…»”\"](?:\s|$)|\w,\s|[。！？，]")
_HTML = re.compile(r"^\s*<(?:p|div|aside|blockquote|ul|ol|pre|h\d|a|img)\b[^<>]{0,2000}>", re.IGNORECASE)
_TAG = re.compile(r"</?(?:p|a|div|br|li|code|blockquote|aside|pre|em|strong|img)\b", re.IGNORECASE)
_CALL = re.compile(r"^@\s?(?P<name>[^\s,.:;!?]{2,40})")


def _name_by_address(items: list[Item]) -> None:
    """Name a comment after whom the next one answers: ``@Mira`` below a nameless comment means Mira's."""
    known = {item.name.casefold().split()[0] for item in items if item.name}
    for position, item in enumerate(items):
        match = _CALL.match(item.body)
        if match is None:
            continue
        item.extra["answers"] = True
        name = match["name"]
        if name.casefold() in known or not names.likelihood(name):
            continue
        for before in reversed(items[:position]):
            if before.name is None and "answers" not in before.extra:
                before.name = name
                known.add(name.casefold())
                break


def _addressed(items: Sequence[Item]) -> str | None:
    """Whom several comments address by name without an ``@``, and who is none of the commenters: the post's author."""
    commenters = {part for item in items if item.name for part in item.name.casefold().split()}
    called: Counter[str] = Counter()
    for item in items:
        called.update(set(_vocatives(item.body)))
    for name, times in called.most_common(5):
        if times >= 2 and name.casefold() not in commenters:
            return name
    return None


def _vocatives(body: str) -> list[str]:
    """Names that a text sets between commas, or on a line of their own, as one does who addresses somebody."""
    result = []
    for match in re.finditer(r"(?:^|[,:] )([A-ZÀ-ÞА-Я][\w'-]{1,20})(?=[,.!:]|$)", body[:2000], re.MULTILINE):
        if names.likelihood(match[1]) >= 0.9 and match[1].casefold() not in _NOT_CALLED:
            result.append(match[1])
    return result


_NOT_CALLED = frozenset(
    "facebook twitter linkedin google internet yes no okay well so now however also sure right"
    " thanks sorry please indeed monday tuesday wednesday"
    " thursday friday saturday sunday january february march april may june"
    " july august september october november december english french german america europe".split()
)


def _thread(
    page: Page, dates: Dates, top: Header, items: Sequence[Item], report: Report, *, flat: bool = False
) -> Thread:
    """Ids, parents, and the thread."""
    body = bodies.text_of(page, top.body)
    published = dates.value(top.stamp)
    markup: Markup = "markdown" if page.markdown else "plain"
    if _HTML.search(body) and len(_TAG.findall(body)) > 1:
        body, markup = from_html(body, top.url)
    post = Post(
        thread_id(url=top.url, title=top.title, author=top.author, body=body),
        top.title, top.author, published, top.url, "text", body, markup,
    )  # fmt: skip
    for item in items:
        if _HTML.search(item.body) and len(_TAG.findall(item.body)) > 1:
            item.body, item.markup = from_html(item.body, top.url)
    said = [replies.Said(i.name, i.handle, i.number, i.column, i.reply_to, i.body) for i in items]
    owner = frozenset(n.lstrip("@").casefold() for n in (top.author, top.handle) if n)
    parents = replies.parents(said, flat=flat, owner=owner)
    parents = [item.parent if item.parent is not None else parent for item, parent in zip(items, parents, strict=True)]
    ids: list[str] = []
    seen: Counter[str] = Counter()
    for item in items:
        stable = item.published if item.stamp is None or not item.stamp.relative else None
        id = comment_id(author=item.name, published=stable, body=item.body)
        if seen[id]:
            again = seen[id]
            seen[id] += 1
            id = comment_id(author=item.name, published=stable, body=item.body, occurrence=again)
        seen[id] += 1
        ids.append(id)
    rows = []
    for item, id, parent in zip(items, ids, parents, strict=True):
        extra: Extra = {k: v for k, v in item.extra.items() if k != "answers"}
        rows.append(
            Comment(
                id, None if parent is None else ids[parent], item.name, item.published, item.body, item.markup, extra
            )
        )
    return assemble(post, rows, report)
