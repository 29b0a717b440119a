"""Lobsters and the sites that run its program: a story with its comments, or a page of stories."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from tui_reader.model import Markup, Post, Thread
from tui_reader.sources import jsons
from tui_reader.sources.assemble import assemble_rows
from tui_reader.sources.base import Input, Report, Source
from tui_reader.sources.bodies import from_html
from tui_reader.sources.columns import Nodes, by_batch, extras, flags, moments, numbers, rows, texts
from tui_reader.sources.identity import thread_id
from tui_reader.sources.jsons import moment, number, objects, text
from tui_reader.sources.rows import Rows

Node = dict[str, object]


class Lobsters(Source):
    """Stories as the site's ``.json`` addresses give them."""

    id = "lobsters"

    def detect(self, input: Input) -> float:
        first = jsons.look(input).first
        story = first[0] if isinstance(first, list) and first else first
        return 0.95 if _is_story(story) else 0.0

    def parse(self, input: Input, report: Report) -> Iterator[Thread]:
        report.engine = "Lobsters"
        for value in jsons.values(input, report):
            for story in objects(value if isinstance(value, list) else [value]):
                if _is_story(story):
                    yield _thread(story, report)


def _is_story(value: object) -> bool:
    return isinstance(value, dict) and "short_id" in value and ("comments_url" in value or "submitter_user" in value)


def _thread(story: Node, report: Report) -> Thread:
    url = text(story, "comments_url", "short_id_url")
    body, markup = _body(story, "description_plain", "description", url)
    extra: dict[str, object] = {}
    if (score := number(story, "score")) is not None:
        extra["score"] = score
    if link := text(story, "url"):
        extra["link"] = link
    if tags := [tag for tag in jsons.items(story, "tags") if isinstance(tag, str)]:
        extra["tags"] = tags
    post = Post(
        thread_id(url=text(story, "short_id_url") or url),
        text(story, "title") or None,
        _user(story.get("submitter_user")),
        moment(story.get("created_at")),
        url or None,
        Lobsters.id,
        body,
        markup,
        extra,
    )
    comments = [comment for comment in objects(story, "comments") if text(comment, "short_id")]
    if comments and (stated := number(story, "comment_count")) is not None:
        report.stated = (report.stated or 0) + stated
    ids = texts(comments, "short_id")
    found = list(zip(ids, _parents(comments, ids), comments, strict=True))
    return assemble_rows(post, by_batch(found, partial(_comments, url)), report)


def _parents(comments: Nodes, ids: Sequence[str]) -> list[str | None]:
    """What each comment answers: what it names, or stands below by its level."""
    above: list[str] = []  # ids of the comments that the one at hand stands below
    parents: list[str | None] = []
    levels, depths = numbers(comments, "indent_level"), numbers(comments, "depth")
    for comment, id, level, depth in zip(comments, ids, levels, depths, strict=True):
        del above[max((depth or 0) if level is None else level - 1, 0) :]
        named = "parent_comment" in comment
        parents.append(text(comment, "parent_comment") if named else above[-1] if above else None)
        above.append(id)
    return parents


def _comments(url: str, found: Sequence[tuple[str, str | None, Node]]) -> Rows:
    comments = [comment for _, _, comment in found]
    bodies, markups = zip(*[_body(comment, "comment_plain", "comment", url) for comment in comments], strict=True)
    published, changed = moments(comments, "created_at"), moments(comments, "last_edited_at", "updated_at")
    return rows(
        ids=[id for id, _, _ in found],
        parents=[parent for _, parent, _ in found],
        authors=[_user(comment.get("commenting_user")) for comment in comments],
        published=published,
        bodies=bodies,
        markups=markups,
        extras=extras(
            url=texts(comments, "url", "short_id_url"),
            score=numbers(comments, "score"),
            edited=["" if edited == first else edited for edited, first in zip(changed, published, strict=True)],
            state=["deleted" if gone else "" for gone in flags(comments, "is_deleted", "is_moderated")],
        ),
    )


def _body(node: Node, plain: str, html: str, url: str) -> tuple[str, Markup]:
    """The text as it was written where it is given, else as the site shows it."""
    if written := text(node, plain):
        return written, "markdown"
    return from_html(text(node, html), url)


def _user(user: object) -> str | None:
    if isinstance(user, str):
        return user or None
    return text(user, "username") or None
