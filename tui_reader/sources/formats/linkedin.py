"""LinkedIn: the tables of one's data export: comments, posts and messages.

Comments stand under the address of the post that they are on, messages under their conversation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tui_reader.model import Comment, Post, Thread
from tui_reader.sources.assemble import assemble
from tui_reader.sources.base import Input, Report, Source
from tui_reader.sources.identity import comment_id, thread_id
from tui_reader.sources.jsons import moment
from tui_reader.sources.tables import Row, columns_of, rows_of

_FORMS = {
    "messages": frozenset({"CONVERSATION ID", "FROM", "DATE", "CONTENT"}),
    "posts": frozenset({"Date", "ShareLink", "ShareCommentary"}),
    "comments": frozenset({"Date", "Link", "Message"}),
}
"""The columns by which each table is known."""


class LinkedIn(Source):
    """Comments.csv, Shares.csv and messages.csv."""

    id = "linkedin"

    def detect(self, input: Input) -> float:
        return 0.95 if _form(columns_of(input)[1]) else 0.0

    def parse(self, input: Input, report: Report) -> Iterator[Thread]:
        report.engine = "LinkedIn"
        form = _form(columns_of(input)[1])
        _, rows = rows_of(_ESCAPED.sub('""', input.text) if form == "comments" else input.text, report)
        if form == "messages":
            yield from _conversations(rows, report)
        elif form == "posts":
            yield from (_share(row, report) for row in rows)
        else:
            yield from _comments(rows, report)


_ESCAPED = re.compile(r'\\"(?!\r?\n[^,\n]{0,40},https?:|\s*\Z)')
"""A quotation mark within a cell as Comments.csv writes it; the other tables double it. One with which a row ends is no
part of it: the words, which stand last in each row, ended with a backslash."""


def _form(columns: list[str]) -> str:
    return next((form for form, needed in _FORMS.items() if needed <= set(columns)), "")


def _conversations(rows: list[Row], report: Report) -> Iterator[Thread]:
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(row.get("CONVERSATION ID", ""), []).append(row)
    for id, found in groups.items():
        found.sort(key=lambda row: row.get("DATE", ""))
        names = (row.get(key, "") for row in found for key in ("FROM", "TO"))
        people = list(dict.fromkeys(name for name in names if name))
        titles = (row.get(key, "") for row in found for key in ("CONVERSATION TITLE", "SUBJECT"))
        title = next((title for title in titles if title), "") or ", ".join(people[:4])
        made = []
        seen: dict[str, int] = {}
        for row in found:
            body, author, when = row.get("CONTENT", "").strip(), row.get("FROM", ""), moment(row.get("DATE", ""))
            key = f"{when}-{author}-{body[:40]}"
            seen[key] = again = seen.get(key, -1) + 1
            made.append(Comment(comment_id(f"{key}-{again}"), None, author or None, when, body, "plain"))
        post = Post(thread_id(url=f"linkedin/{id}"), title or None, published=made[0].published, source=LinkedIn.id)
        yield assemble(post, made, report)


def _share(row: Row, report: Report) -> Thread:
    url = row.get("ShareLink", "")
    words = _unquoted(row.get("ShareCommentary", ""))
    link = row.get("SharedUrl", "") or row.get("MediaUrl", "")
    body = "\n\n".join(part for part in (words, link) if part)
    when = moment(row.get("Date", ""))
    post = Post(
        thread_id(url=url or None, title=when, body=body),
        published=when,
        url=url or None,
        source=LinkedIn.id,
        body=body,
    )
    return assemble(post, (), report)


def _comments(rows: list[Row], report: Report) -> Iterator[Thread]:
    groups: dict[str, list[Comment]] = {}
    for row in rows:
        body, when = _unquoted(row.get("Message", "")), moment(row.get("Date", ""))
        id = comment_id(published=when, body=body)
        groups.setdefault(row.get("Link", ""), []).append(Comment(id, None, None, when, body, "plain"))
    for url, found in groups.items():
        found.sort(key=lambda comment: comment.published or "")
        post = Post(thread_id(url=url or None, title="LinkedIn"), url=url or None, source=LinkedIn.id)
        yield assemble(post, found, report)


def _unquoted(words: str) -> str:
    """Text of a cell whose line ends stand between quotation marks, as the export writes them."""
    return words.replace("\r\n", "\n").replace('"\n"', "\n").strip()
