"""Ghost: a site's export, its Content API, and the comments that its pages load."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from tui_reader.model import Markup, Post, Thread
from tui_reader.sources import jsons
from tui_reader.sources.assemble import assemble_rows
from tui_reader.sources.base import Input, Report, Source
from tui_reader.sources.bodies import from_html, from_htmls
from tui_reader.sources.formats.ghost_lexical import lexical_html
from tui_reader.sources.identity import thread_id
from tui_reader.sources.json_columns import by_batch, extras, mappings, moments, numbers, rows, texts
from tui_reader.sources.jsons import mapping, moment, number, objects, text
from tui_reader.sources.rows import Rows

Node = dict[str, object]


_OWN = frozenset(("uuid", "lexical", "mobiledoc", "html"))
"""What posts of Ghost have beside a title and a slug; those that other programs write for it have a text alone."""


class Ghost(Source):
    """Posts, and comments where they are there."""

    id = "ghost"

    def detect(self, input: Input) -> float:
        value = jsons.look(input).first
        data = _data(value)
        posts, comments = objects(data, "posts")[:1], objects(data, "comments")[:1]
        if posts and posts[0].keys() >= {"title", "slug"} and posts[0].keys() & _OWN:
            return 0.95
        return 0.95 if comments and "html" in comments[0] and "status" in comments[0] else 0.0

    def parse(self, input: Input, report: Report) -> Iterator[Thread]:
        report.engine = "Ghost"
        for value in jsons.values(input, report):
            yield from _threads(_data(value), report)


def _data(value: object) -> Node:
    """The tables, from whatever they are wrapped in."""
    first = objects(value, "db")
    return mapping(first[0] if first else value, "data") or mapping(value)


def _threads(data: Node, report: Report) -> Iterator[Thread]:
    users = {text(user, "id"): user for user in objects(data, "users")}
    members = {text(member, "id"): member for member in objects(data, "members")}
    writers: dict[str, tuple[int, str]] = {}
    for pair in objects(data, "posts_authors"):
        rank, post = number(pair, "sort_order") or 0, text(pair, "post_id")
        if post not in writers or rank < writers[post][0]:
            writers[post] = (rank, text(pair, "author_id"))
    tags: dict[str, list[str]] = {}
    names = {text(tag, "id"): text(tag, "name") for tag in objects(data, "tags")}
    for pair in objects(data, "posts_tags"):
        if name := names.get(text(pair, "tag_id")):
            tags.setdefault(text(pair, "post_id"), []).append(name)
    comments: dict[str, list[Node]] = {}
    for comment in objects(data, "comments"):
        comments.setdefault(text(comment, "post_id"), []).append(comment)
    drafts = 0
    for node in objects(data, "posts"):
        id = text(node, "id")
        if text(node, "status") in ("draft", "scheduled"):
            drafts += 1
            continue
        author = mapping(node, "primary_author") or next(iter(objects(node, "authors")), {})
        writer = writers.get(id, (0, text(node, "author_id")))[1]
        author = author or users.get(writer, {})
        yield assemble_rows(_post(node, author, tags.get(id, [])), _rows(comments.pop(id, []), members, report), report)
    report.tally(drafts, "draft left out", "drafts left out")
    for id, left in comments.items():
        about = mapping(left[0], "post")
        url, title = text(about, "url"), text(about, "title")
        unknown = Post(thread_id(url=url or f"ghost/{id}"), title or None, url=url or None, source=Ghost.id)
        yield assemble_rows(unknown, _rows(left, members, report), report)


def _post(post: Node, author: Node, tags: list[str]) -> Post:
    url = text(post, "url", "canonical_url")
    if not url.startswith("http") or "/404/" in url:
        url = ""
    body, markup = _body(post, url)
    extra: dict[str, object] = {}
    tags = tags or [name for tag in objects(post, "tags") if (name := text(tag, "name"))]
    if tags:
        extra["tags"] = tags
    return Post(
        thread_id(url=url or f"ghost/{text(post, 'uuid', 'id')}"),
        text(post, "title") or None,
        text(author, "name") or None,
        moment(post.get("published_at")) or moment(post.get("created_at")),
        url or None,
        Ghost.id,
        body,
        markup,
        extra,
    )


def _body(post: Node, url: str) -> tuple[str, Markup]:
    if html := text(post, "html") or lexical_html(text(post, "lexical")):
        return from_html(html.replace("__GHOST_URL__", url.partition("://")[2].partition("/")[0]), url or None)
    return text(post, "plaintext", "markdown"), "markdown" if text(post, "markdown") else "plain"


def _rows(comments: list[Node], members: dict[str, Node], report: Report) -> Iterator[Rows]:
    found: list[tuple[str | None, Node]] = []
    hidden = 0
    stack: list[tuple[str | None, Node]] = [(None, comment) for comment in reversed(comments)]
    while stack:
        above, comment = stack.pop()
        below = objects(comment, "replies")
        if not below and comment.get("status") in _UNSEEN:
            hidden += 1
            continue
        found.append((above, comment))
        if below:
            stack += [(text(comment, "id"), reply) for reply in reversed(below)]
    report.tally(hidden, "hidden or deleted comment left out", "hidden or deleted comments left out")
    yield from by_batch(found, partial(_comments, members))


_UNSEEN = ("hidden", "deleted")


def _comments(members: dict[str, Node], found: Sequence[tuple[str | None, Node]]) -> Rows:
    comments = [comment for _, comment in found]
    named = zip(texts(comments, "in_reply_to_id", "parent_id"), (above for above, _ in found), strict=True)
    people = zip(mappings(comments, "member"), texts(comments, "member_id"), strict=True)
    bodies, markups = from_htmls(texts(comments, "html"))
    return rows(
        ids=texts(comments, "id"),
        parents=[id or above for id, above in named],
        authors=texts([member or members.get(id, {}) for member, id in people], "name"),
        published=moments(comments, "created_at"),
        bodies=bodies,
        markups=markups,
        extras=extras(
            state=[status if status in _UNSEEN else "" for status in texts(comments, "status")],
            edited=moments(comments, "edited_at"),
            score=numbers(mappings(comments, "count"), "likes"),
        ),
    )
