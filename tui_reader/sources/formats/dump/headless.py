"""Pages whose comments have no heads, but stand twice: only their own words can name who wrote them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from tui_reader.model import Thread
from tui_reader.sources.base import Report
from tui_reader.sources.formats.dump import sureness
from tui_reader.sources.formats.dump.clues import names, signatures
from tui_reader.sources.formats.dump.clues.heads import Head
from tui_reader.sources.formats.dump.clues.stamps import Dates
from tui_reader.sources.formats.dump.items import Item, thread
from tui_reader.sources.formats.dump.lines import bodies
from tui_reader.sources.formats.dump.lines.page import Page
from tui_reader.sources.formats.dump.top import header

_CALL = re.compile(r"^@\s?(?P<name>[^\s,.:;!?]{2,40})")


def read(page: Page, dates: Dates, found: dict[int, Head], blocks: list[tuple[int, int]], report: Report) -> Thread:
    """A thread whose comments have no heads, but stand twice."""
    first = blocks[0][0]
    spans = _spans_between(page, blocks)
    items = [_headless(page, low, high) for low, high in spans]
    top = header.find(page, found, dates, first, discussed=True)
    _name_by_address(items)
    author = _addressed(items)
    for item in items:
        if author and item.name is None and item.extra.pop("answers", None):
            item.name = author
    if author and top.author is None:
        top.author = author
        report.evidence.append(f"commenters address {author}: the author of the post")
    sureness.settle(report, sureness.HEADLESS)
    report.evidence.insert(0, f"{len(blocks)} blocks of lines are printed twice: comments, from line {first + 1} on")
    report.evidence.extend(f"line {item.line}: {item.name or 'no name'}" for item in items)
    return thread(page, dates, top, items, report)


def carry(page: Page, blocks: Sequence[tuple[int, int]]) -> bool:
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
        called.update(dict.fromkeys(_vocatives(item.body), 1))  # each once; of equals the first
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
