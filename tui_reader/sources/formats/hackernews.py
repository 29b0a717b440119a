"""Hacker News: Algolia's nested items and search hits, HNPWA's nested items; Firebase's are in ``hackernews_items``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from tui_reader.model import Comment, Thread
from tui_reader.sources import jsons
from tui_reader.sources.assemble import assemble, assemble_rows
from tui_reader.sources.base import Input, Report, Source
from tui_reader.sources.formats.hackernews_items import (
    GONE,
    SOURCE,
    flat_items,
    is_item,
    item_url,
    post_of,
    threads_of_items,
    threads_of_lines,
    type_of,
    unknown_post,
)
from tui_reader.sources.formats.hackernews_text import bodies_of, body_of
from tui_reader.sources.json_columns import by_batch, extras, rows, strings, times, values
from tui_reader.sources.jsons import items, mapping, moment, number, objects, text
from tui_reader.sources.rows import Rows

Node = dict[str, object]


class HackerNews(Source):
    """Items of Hacker News from any of its three interfaces."""

    id = SOURCE

    def detect(self, input: Input) -> float:
        sight = jsons.look(input)
        return 0.95 if _form(sight.first) else 0.0

    def parse(self, input: Input, report: Report) -> Iterator[Thread]:
        flat: list[Node] = []
        hits: list[Node] = []
        if jsons.look(input).lines and _form(jsons.look(input).first) == "flat":
            yield from threads_of_lines(input, report)
            return
        for value in jsons.values(input, report):
            form = _form(value)
            if form == "nested":
                yield _nested_thread(mapping(value), report)
            elif form == "list":
                for node in objects(value):
                    if _form(node) == "nested":
                        yield _nested_thread(node, report)
            elif form == "hits":
                hits.extend(objects(value, "hits"))
            else:
                flat.extend(flat_items(value))
        if hits:
            yield from _threads_of_hits(hits, report)
        if flat:
            yield from threads_of_items(flat, report)


def _form(value: object) -> str:
    """Which of the interfaces a value comes from; empty where from none."""
    if isinstance(value, list):
        forms = {_form(item) for item in value[:5] if isinstance(item, dict)}
        if "nested" in forms:
            return "list"
        return "flat" if "flat" in forms else ""
    if not isinstance(value, dict):
        return ""
    if isinstance(value.get("hits"), list):
        hit = mapping(items(value, "hits")[0]) if items(value, "hits") else {}
        return "hits" if "objectID" in hit and ("story_id" in hit or "num_comments" in hit) else ""
    if isinstance(value.get("children"), list) and ("created_at_i" in value or "author" in value):
        return "nested" if type_of(value) else ""
    if isinstance(value.get("comments"), list) and "time_ago" in value:
        return "nested"
    if is_item(value):
        return "flat"
    some = list(value.values())[:5] if len(value) < 1_000_000 else [next(iter(value.values()))]
    keys = list(value)[:5] if len(value) < 1_000_000 else [next(iter(value))]
    if some and all((isinstance(item, dict) and is_item(item)) or item is None for item in some) and any(some):
        return "flat" if all(key.isdecimal() for key in keys) else ""
    return ""


# Algolia and HNPWA: replies stand in the item.


def _nested_thread(root: Node, report: Report) -> Thread:
    replies = "children" if "children" in root else "comments"
    report.engine = "Hacker News (Algolia)" if replies == "children" else "Hacker News (HNPWA)"
    if root.get("type") != "comment":
        if (stated := number(root, "comments_count")) is not None:
            report.stated = (report.stated or 0) + stated
        return assemble_rows(post_of(root), _nested_rows(root, replies, report), report)
    # One comment and what is below it: a part of the story's thread.
    story = number(root, "story_id")
    post = unknown_post(story if story is not None else text(root, "id"), text(root, "story_title"))
    return assemble_rows(post, _nested_rows({replies: [root], "id": story}, replies, report), report)


def _nested_rows(root: Node, replies: str, report: Report) -> Iterator[Rows]:
    """The comments below an item; each knows what it stands in."""
    words = "text" if replies == "children" else "content"
    found: list[tuple[object, Node]] = []
    root_id = root.get("id")
    gone = 0
    stack = [(root_id, child) for child in reversed(objects(root, replies))]
    while stack:
        parent, node = stack.pop()
        if node.get("type") == "pollopt":
            continue
        below = node.get(replies)
        if not below and not (node.get(words) or node.get("author") or node.get("user")):
            gone += 1
            continue
        id = node.get("id")
        if id is None:
            continue
        found.append((parent, node))
        if below and isinstance(below, list):
            stack += [(id, child) for child in reversed(below) if isinstance(child, dict)]
    report.tally(gone, *GONE)
    yield from by_batch(found, partial(_nested_comments, root_id, words))


def _nested_comments(root_id: object, words: str, found: Sequence[tuple[object, Node]]) -> Rows:
    nodes = [node for _, node in found]
    ids = values(nodes, "id")
    above = [
        number if isinstance(number, int) else parent
        for (parent, _), number in zip(found, values(nodes, "parent_id"), strict=True)
    ]
    bodies, markups = bodies_of(strings(nodes, words))
    points = values(nodes, "points")
    return rows(
        ids=map(str, ids),
        parents=[None if parent is None or parent == root_id else str(parent) for parent in above],
        authors=[name or other for name, other in zip(strings(nodes, "author"), strings(nodes, "user"), strict=True)],
        published=times([node.get("created_at") or node.get("created_at_i") or node.get("time") for node in nodes]),
        bodies=bodies,
        markups=markups,
        extras=extras(
            url=map(item_url, ids),
            state=["" if body else "deleted" for body in bodies],
            score=[score if isinstance(score, int) else None for score in points],
        ),
    )


def _threads_of_hits(hits: list[Node], report: Report) -> Iterator[Thread]:
    """Search results: comments come together by their stories."""
    report.engine = "Hacker News (Algolia search)"
    stories: dict[str, Node] = {}
    comments: dict[str, list[Node]] = {}
    for hit in hits:
        if text(hit, "comment_text") or "comment" in items(hit, "_tags"):
            comments.setdefault(text(hit, "story_id"), []).append(hit)
        else:
            stories[text(hit, "objectID")] = hit
    for story in dict.fromkeys((*stories, *comments)):
        below = comments.get(story, [])
        if story in stories:
            post = post_of(stories[story])
            report.stated = (report.stated or 0) + (number(stories[story], "num_comments") or 0)
        else:
            post = unknown_post(story, text(below[0], "story_title"))
        below.sort(key=lambda hit: number(hit, "created_at_i") or 0)
        found = []
        for hit in below:
            parent = text(hit, "parent_id")
            body, markup = body_of(text(hit, "comment_text"))
            found.append(
                Comment(
                    text(hit, "objectID"),
                    None if parent in ("", story) else parent,
                    text(hit, "author") or None,
                    moment(hit.get("created_at")),
                    body,
                    markup,
                    {"url": item_url(text(hit, "objectID"))},
                )
            )
        yield assemble(post, found, report)
