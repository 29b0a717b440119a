"""isso: the comments that its interface has for a page, nested or one branch at a time.

https://isso-comments.de/docs/reference/server-api/
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import repeat

from tui_reader.model import Post, Thread
from tui_reader.sources import jsons
from tui_reader.sources.assemble import assemble_rows
from tui_reader.sources.base import Input, Report, Source
from tui_reader.sources.bodies import from_htmls
from tui_reader.sources.identity import thread_id
from tui_reader.sources.json_columns import by_batch, extras, moments, numbers, rows, texts
from tui_reader.sources.jsons import items, mapping, number, objects, text
from tui_reader.sources.rows import Rows

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
            yield assemble_rows(post, by_batch(_found(value, report), partial(_comments, url)), report)


Placed = tuple[str, str | None, Node]
"""A comment's id, the id of what it answers, and its object."""


def _found(value: object, report: Report) -> list[Placed]:
    found: list[Placed] = []
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
            found.append((id, text(node, "parent") or parent, mapping(node)))
        stack.extend((reply, below) for reply in reversed(items(node, "replies")))
    report.tally(waiting, "comment that awaits a moderator left out", "comments that await a moderator left out")
    return found


def _comments(url: str | None, found: Sequence[Placed]) -> Rows:
    ids, nodes = [id for id, _, _ in found], [node for _, _, node in found]
    bodies, markups = from_htmls(texts(nodes, "text"), repeat(url))
    votes = zip(numbers(nodes, "likes"), numbers(nodes, "dislikes"), strict=True)
    return rows(
        ids=ids,
        parents=[parent for _, parent, _ in found],
        authors=texts(nodes, "author"),
        published=moments(nodes, "created"),
        bodies=bodies,
        markups=markups,
        extras=extras(
            score=[(likes or 0) - (dislikes or 0) for likes, dislikes in votes],
            url=[f"{url}#isso-{id}" if url else "" for id in ids],
            edited=moments(nodes, "modified"),
            state=["deleted" if mode == DELETED else "" for mode in numbers(nodes, "mode")],
        ),
    )
