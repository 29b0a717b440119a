"""Lemmy (0.19 and 1.0), PieFed and Mbin: posts, comment lists in any order, single comments.

Both describe a comment by the path from the post to it: ``0.501.602`` is comment 602, an answer to 501. Lemmy 1.0 moves
the counts into the comment and renames ``published`` to ``published_at``; PieFed has ``body`` and ``user_name``.
What Mbin gives, and kbin gave, is put into the same shape.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tui_reader.model import Comment, Post, Thread
from tui_reader.sources import jsons
from tui_reader.sources.assemble import assemble_rows
from tui_reader.sources.base import Input, Report, Source
from tui_reader.sources.identity import thread_id
from tui_reader.sources.join import NATIVE
from tui_reader.sources.json_columns import Nodes, extras, flags, mappings, moments, numbers, rows, texts
from tui_reader.sources.jsons import flag, mapping, moment, number, objects, text
from tui_reader.sources.narrowed import Fields
from tui_reader.sources.rows import BATCH, Rows

Node = dict[str, object]


class Lemmy(Source):
    """Posts and comments as the interfaces of Lemmy and PieFed give them."""

    id = "lemmy"
    fields = Fields(
        """
        ap_id body comment comment_view comments community content counts creator deleted display_name
        distinguished edited edited_at flair id items name parent_id path post post_id post_reply_count post_view posts
        published published_at removed replies score title updated updated_at url user_name
        """,
    )

    def detect(self, input: Input) -> float:
        return 0.95 if any(map(_is_view, _some(input))) else 0.0

    def parse(self, input: Input, report: Report) -> Iterator[Thread]:
        posts: dict[str, Node] = {}
        comments: dict[str, list[Node]] = {}
        for value in jsons.values(input, report):
            stack = list(reversed(list(filter(_is_view, _objects(value)))))
            while stack:
                view = stack.pop()
                comment, post = view.get("comment"), mapping(view, "post")
                id = text(post, "id") or text(comment, "post_id")
                if comment and isinstance(comment, dict):
                    comments.setdefault(id, []).append(view)
                    if below := view.get("replies"):
                        stack += map(_of_mbin, reversed(objects(below)))
                    if id not in posts:
                        posts[id] = {"post": post}  # the comment's view has the post, but not its author
                else:
                    posts[id] = view
        report.engine = _engine(posts, comments)
        for id, view in posts.items():
            found = comments.get(id, [])
            stated = number(mapping(view, "counts") or mapping(view, "post"), "comments", "post_reply_count")
            if stated is not None:
                report.stated = (report.stated or 0) + stated
            yield assemble_rows(_post(view, id, found), _rows(found, report), report)


def _some(input: Input) -> Iterator[Node]:
    for value in jsons.look(input).values[:3]:
        yield from _objects(value)[:20]


def _objects(value: object) -> list[Node]:
    """What may be views in a value."""
    if isinstance(value, list):
        return list(map(_of_mbin, objects(value)))
    found = [view for key in ("post_view", "comment_view") if (view := mapping(value, key))]
    for key in ("posts", "comments", "items"):
        found += objects(value, key)
    return list(map(_of_mbin, found or objects([value])))


def _of_mbin(node: Node) -> Node:
    """An entry or a comment of Mbin (https://docs.joinmbin.org/api/) as a view; anything else as it is."""
    if not ("entryId" in node and "magazine" in node and "user" in node):
        return node
    shared = {
        "published": node.get("createdAt"),
        "updated": node.get("editedAt"),
        "body": node.get("body"),
        "ap_id": node.get("apId"),
        "deleted": text(node, "visibility") in ("trashed", "soft_deleted"),
        "score": number(node, "favourites"),
    }
    view: Node = {"creator": {"name": mapping(node, "user").get("username")}, "community": mapping(node, "magazine")}
    if "commentId" in node:
        comment = {**shared, "id": node["commentId"], "parent_id": node.get("parentId"), "post_id": node["entryId"]}
        return {**view, "comment": comment, "post": {"id": node["entryId"]}, "replies": node.get("children")}
    entry = {**shared, "id": node["entryId"], "name": node.get("title"), "url": node.get("url")}
    return {**view, "post": {**entry, "comments": node.get("numComments")}}


def _is_view(view: Node) -> bool:
    comment = view.get("comment")
    if comment and isinstance(comment, dict):
        return "id" in comment and ("path" in comment or "post_id" in comment) and "creator" in view
    post = mapping(view, "post")
    return "id" in post and "creator" in view and ("name" in post or "title" in post)


def _engine(posts: dict[str, Node], comments: dict[str, list[Node]]) -> str:
    if any("title" in mapping(view, "post") for view in posts.values()):
        return "PieFed"
    views = (*posts.values(), *(found[0] for found in comments.values()))
    return "Mbin" if any("magazineId" in mapping(view, "community") for view in views) else "Lemmy"


def _author(person: Node) -> str | None:
    return text(person, "name", "user_name") or None


def _post(view: Node, id: str, comments: list[Node]) -> Post:
    post = mapping(view, "post")
    url = text(post, "ap_id") or _address(id, comments)
    extra: dict[str, object] = {NATIVE: f"post/{id}"} if id else {}
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
        _markdown(text(post, "body")),
        "markdown",
        extra,
    )


def _address(id: str, comments: list[Node]) -> str:
    """The page of a post of which only the number is known, at the instance that gave its comments.

    Each instance numbers what it has from others anew: only a comment of its own has that number in its address.
    """
    for view in comments:
        comment = mapping(view, "comment")
        site, _, own = text(comment, "ap_id").partition("/comment/")
        if own and own == text(comment, "id"):
            return f"{site}/post/{id}"
    return ""


_SPOILER = re.compile(
    r"^ {0,3}:::+[ \t]*spoiler\b[ \t]*([^\n]*)(?:\n(.*?))?(?:^ {0,3}:::+[ \t]*$|\Z)", re.MULTILINE | re.DOTALL
)


def _markdown(body: str) -> str:
    """A body in Markdown as others read it: what may be unfolded there stands below a line that says so."""
    return _SPOILER.sub(_unfolded, body) if ":::" in body else body


def _unfolded(spoiler: re.Match[str]) -> str:
    title = spoiler[1].strip().replace("*", "")
    return f"**spoiler{': ' if title else ''}{title}**\n\n{(spoiler[2] or '').strip(chr(10))}\n"


def _rows(views: list[Node], report: Report) -> Iterator[Rows]:
    """Comments, and before the first answer to one that is not there a placeholder, below what is there of its path."""
    known = {None, *texts(mappings(views, "comment"), "id")}
    placed: set[str | None] = set()
    for start in range(0, len(views), BATCH):
        batch = views[start : start + BATCH]
        made = _comments(batch)
        if known.issuperset(filter(None, made.parents)):
            yield made
        else:
            yield Rows.of(_with_placeholders(made, texts(mappings(batch, "comment"), "path"), known, placed))
    report.tally(len(placed), "parent is not in the input", "parents are not in the input")


def _with_placeholders(
    rows: Rows, paths: list[str], known: set[str | None], placed: set[str | None]
) -> Iterator[Comment]:
    for row, path in zip(rows.comments(), paths, strict=True):
        if row.parent and row.parent not in known and row.parent not in placed:
            placed.add(row.parent)
            nearest = next((step for step in reversed(path.split(".")[1:-2]) if step in known), None)
            yield Comment(row.parent, nearest, extra={"state": "missing"})
        yield row


def _comments(views: Nodes) -> Rows:
    comments, people = mappings(views, "comment"), mappings(views, "creator")
    counts = [found or comment for found, comment in zip(mappings(views, "counts"), comments, strict=True)]
    named = [_parent(path) for path in texts(comments, "path")]
    authors, shown = texts(people, "name", "user_name"), texts(people, "display_name", "title")
    return rows(
        ids=texts(comments, "id"),
        parents=[above or other for above, other in zip(named, texts(comments, "parent_id"), strict=True)],
        authors=authors,
        published=moments(comments, "published", "published_at"),
        bodies=list(map(_markdown, texts(comments, "content", "body"))),
        markups="markdown",
        extras=extras(
            score=numbers(counts, "score"),
            url=texts(comments, "ap_id"),
            edited=moments(comments, "updated", "updated_at", "edited_at"),
            state=["deleted" if gone else "" for gone in flags(comments, "deleted", "removed")],
            role=["moderator" if marked else "" for marked in flags(comments, "distinguished")],
            author_name=[name if name != author else "" for name, author in zip(shown, authors, strict=True)],
        ),
    )


def _parent(path: str) -> str:
    """The last step but one; none of a path that has only the post before it."""
    steps = path.rsplit(".", 2)
    return steps[1] if len(steps) == 3 and steps[0] else ""
