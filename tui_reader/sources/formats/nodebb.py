"""NodeBB: a topic, or any page of it, as a forum's interface gives it. The first post is the article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from itertools import repeat

from tui_reader.model import Post, Thread
from tui_reader.sources import jsons
from tui_reader.sources.assemble import assemble_rows
from tui_reader.sources.base import Input, Report, Source
from tui_reader.sources.bodies import from_html, from_htmls
from tui_reader.sources.identity import thread_id
from tui_reader.sources.json_columns import Nodes, by_batch, extras, mappings, moments, numbers, rows, texts
from tui_reader.sources.jsons import flag, mapping, moment, number, objects, some, text
from tui_reader.sources.rows import Rows

Node = dict[str, object]


class NodeBB(Source):
    """Topics with their posts."""

    id = "nodebb"

    def detect(self, input: Input) -> float:
        return 0.95 if any(map(_is_topic, jsons.look(input).values[:3])) else 0.0

    def parse(self, input: Input, report: Report) -> Iterator[Thread]:
        report.engine = "NodeBB"
        for value in jsons.values(input, report):
            if _is_topic(value):
                yield _thread(mapping(value), input, report)


def _is_topic(value: object) -> bool:
    first = some(value, "posts")[:1]
    return bool(first) and "tid" in mapping(value) and first[0].keys() >= {"pid", "tid", "content", "user"}


_FORUM = re.compile(r"(https?://\S+?)/(?:api/)?topic/")


def _thread(topic: Node, input: Input, report: Report) -> Thread:
    found = _FORUM.match(input.name)
    forum = found[1] if found else ""
    posts, main = objects(topic, "posts"), text(topic, "mainPid")
    first = next((post for post in posts if text(post, "pid") == main), {})
    body, markup = from_html(text(first, "content"), forum or None)
    extra: dict[str, object] = {}
    if (score := number(first, "votes")) is not None:
        extra["score"] = score
    if tags := [name for tag in objects(topic, "tags") if (name := text(tag, "value"))]:
        extra["tags"] = tags
    place = f"topic/{text(topic, 'tid')}"
    post = Post(
        thread_id(url=f"{forum or 'nodebb'}/{place}"),
        text(topic, "titleRaw", "title") or None,
        _author(first) or _author(mapping(topic, "author")) or None,
        _time(first) or _time(topic),
        f"{forum}/topic/{text(topic, 'slug') or text(topic, 'tid')}" if forum else None,
        NodeBB.id,
        body,
        markup,
        extra,
    )
    if (stated := number(topic, "postcount")) is not None:
        report.stated = (report.stated or 0) + max(stated - 1, 0)
        other = "on other pages of the topic"
        report.tally(stated - len(posts) - (not first), f"post is {other}", f"posts are {other}")
    answers = [post for post in posts if post is not first]
    return assemble_rows(post, by_batch(answers, partial(_comments, forum, main)), report)


def _time(node: Node) -> str | None:
    return moment(node.get("timestampISO")) or moment(node.get("timestamp"))


def _author(post: Node) -> str:
    return text(mapping(post, "user") or post, "username", "displayname")


def _comments(forum: str, main: str, posts: Nodes) -> Rows:
    ids, people = texts(posts, "pid"), mappings(posts, "user")
    names, shown = texts(people, "username"), texts(people, "displayname")
    bodies, markups = from_htmls(texts(posts, "content"), repeat(forum or None))
    edits = moments(posts, "editedISO", "edited")
    return rows(
        ids=ids,
        parents=["" if above == main else above for above in texts(posts, "toPid")],
        authors=[name or other for name, other in zip(names, shown, strict=True)],
        published=moments(posts, "timestampISO", "timestamp"),
        bodies=bodies,
        markups=markups,
        extras=extras(
            score=numbers(posts, "votes"),
            edited=edits,
            author_name=[name if name != person else "" for name, person in zip(shown, names, strict=True)],
            url=[f"{forum}/post/{id}" if forum else "" for id in ids],
            state=["deleted" if flag(post, "deleted") or number(post, "deleted") == 1 else "" for post in posts],
        ),
    )
