"""Our own JSON: what ``parse --json``, ``show --json`` and ``export x.json`` print, read back; and the copies of it in
exported Markdown, HTML and mail.

The form is ``sources.contract``; facts beyond its fields come back as ``extra``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

import orjson

from tui_reader.errors import InputError
from tui_reader.model import NO_EXTRA, Extra, Markup, Post, Thread
from tui_reader.sources import jsons
from tui_reader.sources.assemble import assemble_rows
from tui_reader.sources.base import Input, Report, Source
from tui_reader.sources.contract import COMMENT_FIELDS, POST_FIELDS
from tui_reader.sources.copies import END, copies
from tui_reader.sources.identity import comment_id, thread_id
from tui_reader.sources.json_columns import Nodes, by_batch, rows, strings, texts
from tui_reader.sources.jsons import moment
from tui_reader.sources.rows import Rows
from tui_reader.text.sanitize import clean_line, is_clean

MAILBOX = b"From tui-reader "
"""What a mailbox begins with that this program wrote."""

_LONGEST_ID = 200
_SHOWN = 60
_BREAKS = re.compile(r"[\t\n]")


class Own(Source):
    """Threads as this program writes them."""

    id = "tui-reader"
    whole = True

    def detect(self, input: Input) -> float:
        """By the fields of the first thread, or by a copy at the end of an export."""
        first = jsons.look(input).first
        if first is None:
            return 1.0 if next(_copied(input), None) else 0.0
        if isinstance(first, list):
            first = first[0] if first else None
        if not isinstance(first, dict) or not isinstance(first.get("comments"), list):
            return 0.0
        if not isinstance(first.get("body"), str):
            return 0.0
        named = sum(field in first for field in POST_FIELDS)
        comments = first["comments"]
        if comments and not (isinstance(comments[0], dict) and "body" in comments[0] and "parent" in comments[0]):
            return 0.0
        return 1.0 if named == len(POST_FIELDS) else 0.7 if named >= 4 else 0.4

    def parse(self, input: Input, report: Report) -> Iterator[Thread]:
        """Every thread of every array; what is no thread is passed over with a note."""
        report.engine = self.id
        passed = 0
        values = jsons.values(input, report) if jsons.look(input).values else _copied(input)
        for value in values:
            for fields in value if isinstance(value, list) else [value]:
                if isinstance(fields, dict) and isinstance(fields.get("comments", []), list):
                    yield decode(fields, report)
                else:
                    passed += 1
        if passed:
            report.note(f"{passed} value is no thread" if passed == 1 else f"{passed} values are no threads")


_COMMENTS = re.compile(rb'"markup"\s*:\s*"[a-z]+"\s*,\s*"comments"\s*:\s*\[')
"""What stands before the comments of a thread as ``contract.encode`` gives it, and nowhere else."""


def are_several(input: Input) -> bool:
    """Whether an input begins with an array of more than one thread, told without reading all of it."""
    return input.head.startswith(b"[") and len(_COMMENTS.findall(input.head)) > 1


def _copied(input: Input) -> Iterator[object]:
    """The values of the copies in one of our exports. What an address answers is none, whatever it says of itself."""
    if "://" in input.name or not (END.encode() in input.tail or input.head.startswith(MAILBOX)):
        return
    try:
        data = input.data
    except InputError:
        return
    for json in copies(data):
        try:
            yield orjson.loads(json)
        except orjson.JSONDecodeError:
            continue


def decode(fields: Mapping[str, Any], report: Report | None = None) -> Thread:
    """A thread from a JSON object; what is missing is unknown, what has another type than it should is left out."""
    title, author, url = (_text(fields, name) for name in ("title", "author", "url"))
    body = _text(fields, "body") or ""
    id = _kept(jsons.text(fields, "id")) or thread_id(url=url, title=title, author=author, body=body)
    post = Post(
        id=id,
        title=title,
        author=author,
        published=_text(fields, "published") or moment(fields.get("published")),
        url=url,
        source=clean_line(_text(fields, "source") or "") or Own.id,
        body=body,
        markup=_markup(fields),
        extra=_extra(fields, POST_FIELDS),
    )
    return assemble_rows(post, by_batch(jsons.objects(fields.get("comments")), partial(_rows, {})), report)


def _kept(id: str) -> str:
    """An id as it is; one that is not fit to be shown is made so and told from others by a digest."""
    if id == id.strip() and len(id) <= _LONGEST_ID and is_clean(id) and not _BREAKS.search(id):
        return id
    shown = clean_line(id[:_SHOWN])
    return f"{shown}~{comment_id(id)[1:]}" if shown else ""


def _rows(seen: dict[tuple[str, str | None, str], int], nodes: Nodes) -> Rows:
    """Comments of their objects; ``seen`` counts those without ids that are alike."""
    ids, authors, bodies = texts(nodes, "id"), strings(nodes, "author"), strings(nodes, "body")
    published = [value if isinstance(value := fields.get("published"), str) else moment(value) for fields in nodes]
    if not all(ids):
        for i, alike in enumerate(zip(authors, published, bodies, strict=True)):
            if not ids[i]:
                seen[alike] = occurrence = seen.get(alike, -1) + 1
                ids[i] = comment_id(author=alike[0], published=alike[1], body=alike[2], occurrence=occurrence)
    extras = [NO_EXTRA if _COMMENT.issuperset(fields) else _extra(fields, COMMENT_FIELDS) for fields in nodes]
    return rows(ids, texts(nodes, "parent"), authors, published, bodies, map(_markup, nodes), extras)


_COMMENT = frozenset(COMMENT_FIELDS)


def _text(fields: Mapping[str, Any], name: str) -> str | None:
    value = fields.get(name)
    return value if isinstance(value, str) and value else None


def _markup(fields: Mapping[str, Any]) -> Markup:
    return "markdown" if fields.get("markup") == "markdown" else "plain"


def _extra(fields: Mapping[str, Any], known: tuple[str, ...]) -> Extra:
    return {key: value for key, value in fields.items() if key not in known} or NO_EXTRA
