"""Lemmy (0.19 and 1.0) and PieFed: posts, comment lists in any order, single comments.

Both describe a comment by the path from the post to it: ``0.501.602`` is comment 602, an answer to 501. Lemmy 1.0 moves
the counts into the comment and renames ``published`` to ``published_at``; PieFed has ``body`` and ``user_name``.
"""

from __future__ import annotations

from collections.abc import Iterator

from tui_reader.model import Comment, Post, Thread
from tui_reader.sources import jsons
from tui_reader.sources.assemble import assemble
from tui_reader.sources.base import Input, Report, Source
from tui_reader.sources.identity import thread_id
from tui_reader.sources.jsons import flag, mapping, moment, number, objects, text

Node = dict[str, object]


class Lemmy(Source):
    """Posts and comments as the interfaces of Lemmy and PieFed give them."""

    id = "lemmy"

    def detect(self, input: Input) -> float:
        return 0.95 if any(_views(value) for value in jsons.look(input).values[:3]) else 0.0

    def parse(self, input: Input, report: Report) -> Iterator[Thread]:
        posts: dict[str, Node] = {}
        comments: dict[str, list[Node]] = {}
        for value in jsons.values(input, report):
            stack = list(reversed(_views(value)))
            while stack:
                view = stack.pop()
                comment, post = mapping(view, "comment"), mapping(view, "post")
                id = text(post, "id") or text(comment, "post_id")
                if comment:
                    comments.setdefault(id, []).append(view)
                    stack.extend(reversed(objects(view, "replies")))
                    if id not in posts:
                        posts[id] = {"post": post}  # the comment's view has the post, but not its author
                else:
                    posts[id] = view
        report.engine = "PieFed" if _is_piefed(posts) else "Lemmy"
        for id, view in posts.items():
            found = comments.get(id, [])
            stated = number(mapping(view, "counts") or mapping(view, "post"), "comments", "post_reply_count")
            if stated is not None:
                report.stated = (report.stated or 0) + stated
            yield assemble(_post(view, id, found), _rows(found, report), report)


def _views(value: object) -> list[Node]:
    """The views of posts and comments in an answer of the interface."""
    if isinstance(value, list):
        found = [item for item in value if isinstance(item, dict)]
    else:
        found = [view for key in ("post_view", "comment_view") if (view := mapping(value, key))]
        for key in ("posts", "comments", "items"):
            found += objects(value, key)
        if not found and isinstance(value, dict):
            found = [value]
    return [view for view in found if _is_view(view)]


def _is_view(view: Node) -> bool:
    comment, post = mapping(view, "comment"), mapping(view, "post")
    if comment:
        return "id" in comment and ("path" in comment or "post_id" in comment) and "creator" in view
    return "id" in post and "creator" in view and ("name" in post or "title" in post)


def _is_piefed(posts: dict[str, Node]) -> bool:
    return any("title" in mapping(view, "post") for view in posts.values())


def _author(person: Node) -> str | None:
    return text(person, "name", "user_name") or None


def _post(view: Node, id: str, comments: list[Node]) -> Post:
    post = mapping(view, "post")
    url = text(post, "ap_id")
    if not url and comments:  # a comment of the same instance says where it is
        address = text(mapping(comments[0], "comment"), "ap_id")
        url = address.partition("/comment/")[0] + f"/post/{id}" if "/comment/" in address else ""
    extra: dict[str, object] = {}
    counts = mapping(view, "counts") or post
    if (score := number(counts, "score")) is not None:
        extra["score"] = score
    if link := text(post, "url"):
        extra["link"] = link
    community = mapping(view, "community") or mapping(comments[0] if comments else None, "community")
    if name := text(community, "name"):
        extra["tags"] = [f"c/{name}"]
    if edited := moment(post.get("updated") or post.get("updated_at") or post.get("edited_at")):
        extra["edited"] = edited
    if flair := text(post, "flair"):
        extra["flair"] = flair
    if flag(post, "deleted") or flag(post, "removed"):
        extra["state"] = "deleted"
    return Post(
        thread_id(url=url or f"lemmy/post/{id}"),
        text(post, "name", "title") or None,
        _author(mapping(view, "creator")),
        moment(post.get("published") or post.get("published_at")),
        url or None,
        Lemmy.id,
        text(post, "body"),
        "markdown",
        extra,
    )


def _rows(views: list[Node], report: Report) -> Iterator[Comment]:
    known = {text(mapping(view, "comment"), "id") for view in views}
    placed: set[str] = set()
    for view in views:
        comment = mapping(view, "comment")
        id = text(comment, "id")
        above = [step for step in text(comment, "path").split(".")[1:-1] if step]
        parent = above[-1] if above else text(comment, "parent_id") or None
        if above and parent is not None and parent not in known and parent not in placed:
            placed.add(parent)
            nearest = next((step for step in reversed(above[:-1]) if step in known), None)
            yield Comment(parent, nearest, extra={"state": "missing"})
        extra: dict[str, object] = {}
        counts = mapping(view, "counts") or comment
        if (score := number(counts, "score")) is not None:
            extra["score"] = score
        if url := text(comment, "ap_id"):
            extra["url"] = url
        if edited := moment(comment.get("updated") or comment.get("updated_at") or comment.get("edited_at")):
            extra["edited"] = edited
        if flag(comment, "deleted") or flag(comment, "removed"):
            extra["state"] = "deleted"
        if flag(comment, "distinguished"):
            extra["role"] = "moderator"
        creator = mapping(view, "creator")
        if (name := text(creator, "display_name", "title")) and name != _author(creator):
            extra["author_name"] = name
        yield Comment(
            id,
            parent,
            _author(creator),
            moment(comment.get("published") or comment.get("published_at")),
            text(comment, "content", "body"),
            "markdown",
            extra,
        )
    report.tally(len(placed), "parent is not in the input", "parents are not in the input")
