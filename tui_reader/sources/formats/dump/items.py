"""The comments as they were read, and the thread that they make with the post: ids, parents, markup."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from tui_reader.model import Comment, Extra, Markup, Post, Thread
from tui_reader.sources.assemble import assemble
from tui_reader.sources.base import Report
from tui_reader.sources.bodies import from_html
from tui_reader.sources.formats.dump import replies
from tui_reader.sources.formats.dump.clues import parts
from tui_reader.sources.formats.dump.clues.stamps import Dates, Stamp
from tui_reader.sources.formats.dump.lines import bodies
from tui_reader.sources.formats.dump.lines.page import Page
from tui_reader.sources.formats.dump.top.region import Header
from tui_reader.sources.identity import comment_id, thread_id

_HTML = re.compile(r"^\s*<(?:p|div|aside|blockquote|ul|ol|pre|h\d|a|img)\b[^<>]{0,2000}>", re.IGNORECASE)
_TAG = re.compile(r"</?(?:p|a|div|br|li|code|blockquote|aside|pre|em|strong|img)\b", re.IGNORECASE)


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
    placed: bool = False
    """The form of the page says of every comment what it answers, of root comments that they answer none."""
    line: int = 0
    """The line of its head, or its first, counted from 1."""


def thread(
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
    owner |= {
        i.handle.lstrip("@").casefold().split("@")[0]
        for i in items
        if i.handle and i.name and i.name.casefold() in owner
    }
    parents = replies.parents(said, flat=flat, owner=owner)
    parents = [
        item.parent if item.placed or item.parent is not None else parent
        for item, parent in zip(items, parents, strict=True)
    ]
    for item, answered in zip(items, parents, strict=True):
        if answered is not None:
            item.body = parts.without_answered(item.body)
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
