"""isso: the comments that its interface has for a page, nested or one branch at a time.

https://isso-comments.de/docs/reference/server-api/
"""

from __future__ import annotations

from collections.abc import Iterator

from tui_reader.model import Comment, Post, Thread
from tui_reader.sources import jsons
from tui_reader.sources.assemble import assemble
from tui_reader.sources.base import Input, Report, Source
from tui_reader.sources.bodies import from_html
from tui_reader.sources.identity import thread_id
from tui_reader.sources.jsons import items, mapping, moment, number, objects, text

Node = dict[str, object]

SHOWN = 1
"""The mode of a comment that is shown; 2 awaits a moderator, 4 was deleted and has answers."""

DELETED = 4


class Isso(Source):
    """Comments of one page; the page itself is known by its address alone."""

    id = "isso"

    def detect(self, input: Input) -> float:
        first = mapping(jsons.look(input).first)
        return 0.95 if "replies" in first and ("total_replies" in first or "hidden_replies" in first) else 0.0

    def parse(self, input: Input, report: Report) -> Iterator[Thread]:
        report.engine = "isso"
        for value in jsons.values(input, report):
            url = input.name if input.name.startswith("http") else None
            first = next(iter(objects(value, "replies")), {})  # of a saved answer nothing else names the page
            named = thread_id(url=url, title=f"isso/{text(first, 'id')}", body=text(first, "text"))
            post = Post(named, url=url, source=Isso.id)
            hidden = number(value, "hidden_replies") or 0
            report.tally(hidden, "comment is not in the input", "comments are not in the input")
            yield assemble(post, _rows(value, url, report), report)


def _rows(value: object, url: str | None, report: Report) -> Iterator[Comment]:
    stack: list[tuple[object, str | None]] = [(value, None)]
    waiting = 0
    while stack:
        node, parent = stack.pop()
        id = text(node, "id")
        below: str | None = id or parent
        mode = number(node, "mode")
        if id and mode not in (None, SHOWN, DELETED):
            waiting += 1
            continue
        if id:
            yield _comment(mapping(node), id, text(node, "parent") or parent, url)
        stack.extend((reply, below) for reply in reversed(items(node, "replies")))
    report.tally(waiting, "comment that awaits a moderator left out", "comments that await a moderator left out")


def _comment(node: Node, id: str, parent: str | None, url: str | None) -> Comment:
    body, markup = from_html(text(node, "text"), url)
    extra: dict[str, object] = {"score": (number(node, "likes") or 0) - (number(node, "dislikes") or 0)}
    if url:
        extra["url"] = f"{url}#isso-{id}"
    if edited := moment(node.get("modified")):
        extra["edited"] = edited
    if number(node, "mode") == DELETED:
        extra["state"] = "deleted"
    return Comment(id, parent, text(node, "author") or None, moment(node.get("created")), body, markup, extra)
