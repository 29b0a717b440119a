"""Lobsters and the sites that run its program: a story with its comments, or a page of stories."""

from __future__ import annotations

from collections.abc import Iterator

from tui_reader.model import Comment, Markup, Post, Thread
from tui_reader.sources import jsons
from tui_reader.sources.assemble import assemble
from tui_reader.sources.base import Input, Report, Source
from tui_reader.sources.bodies import from_html
from tui_reader.sources.identity import thread_id
from tui_reader.sources.jsons import flag, moment, number, objects, text

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
    comments = objects(story, "comments")
    if comments and (stated := number(story, "comment_count")) is not None:
        report.stated = (report.stated or 0) + stated
    return assemble(post, _rows(comments, url), report)


def _rows(comments: list[Node], url: str) -> Iterator[Comment]:
    above: list[str] = []  # ids of the comments that the one at hand stands below, by level
    for comment in comments:
        id = text(comment, "short_id")
        if not id:
            continue
        level = number(comment, "indent_level")
        level = max((number(comment, "depth") or 0) if level is None else level - 1, 0)
        del above[level:]
        parent = above[-1] if above else None
        if "parent_comment" in comment:
            parent = text(comment, "parent_comment") or None
        above.append(id)
        body, markup = _body(comment, "comment_plain", "comment", url)
        extra: dict[str, object] = {}
        if address := text(comment, "url", "short_id_url"):
            extra["url"] = address
        if (score := number(comment, "score")) is not None:
            extra["score"] = score
        published, updated = moment(comment.get("created_at")), moment(comment.get("updated_at"))
        if (edited := moment(comment.get("last_edited_at")) or updated) and edited != published:
            extra["edited"] = edited
        if flag(comment, "is_deleted") or flag(comment, "is_moderated"):
            extra["state"] = "deleted"
        yield Comment(id, parent, _user(comment.get("commenting_user")), published, body, markup, extra)


def _body(node: Node, plain: str, html: str, url: str) -> tuple[str, Markup]:
    """The text as it was written where it is given, else as the site shows it."""
    if written := text(node, plain):
        return written, "markdown"
    return from_html(text(node, html), url)


def _user(user: object) -> str | None:
    if isinstance(user, str):
        return user or None
    return text(user, "username") or None
